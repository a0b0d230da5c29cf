"""Explaining: what became of a message at each stage, and how that is shown."""
