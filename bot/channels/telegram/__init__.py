"""The Telegram channel: the only place that knows Telegram's types."""
