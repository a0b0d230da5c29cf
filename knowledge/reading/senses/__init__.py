"""Senses: what words and examples say without a number."""
