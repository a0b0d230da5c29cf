"""Repairs: what a short message says of what was asked or told before it."""
