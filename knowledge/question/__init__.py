"""A question of a message: its pieces, the cues in it, what it names, and what the search finds."""
