"""Owners: the departments and people that a text names, and who of them leads."""
