"""People: who holds a post, by the roster as issued and as the office has entered it."""
