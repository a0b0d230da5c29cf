"""The doctor: what would fail when the bot runs here, and what to do about it."""
