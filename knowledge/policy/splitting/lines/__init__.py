"""Lines: one physical line, the marker in front of it, and the manner a document is set in."""
