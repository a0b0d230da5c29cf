"""A walk: people of every role use the real bot, and what they say and hear is written down."""
