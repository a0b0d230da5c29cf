"""Facts that people tell of themselves: reading them from a message, and holding them."""
