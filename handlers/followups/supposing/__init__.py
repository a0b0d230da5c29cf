"""Supposing: what is said or supposed anew of the facts behind a result."""
