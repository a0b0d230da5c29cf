"""The terminal channel: a conversation of one person, line by line."""
