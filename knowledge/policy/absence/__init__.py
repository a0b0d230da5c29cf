"""Absence: what a document does not name, and how far what a question says is in it at all."""
