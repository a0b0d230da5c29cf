"""Every text of the office's topics, each topic's in a file of its name."""
