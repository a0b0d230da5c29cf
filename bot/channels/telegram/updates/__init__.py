"""Updates of Telegram: the ways that they come in, and what is read of each."""
