"""Whose: of whom a message speaks at each place, and how what it names stands with them."""
