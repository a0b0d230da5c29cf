"""Mentions: the words of a message, the longest first, and the pieces between them."""
