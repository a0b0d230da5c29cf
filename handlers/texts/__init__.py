"""Every text that a user reads, each part of the house in a file of its own."""
