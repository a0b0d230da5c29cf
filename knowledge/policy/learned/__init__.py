"""What is learned from examples: of wanting, of going on, of who speaks; and the files of it."""
