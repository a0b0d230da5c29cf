"""The shelf: policies stored, opened, and served beside each other; which one a message is for."""
