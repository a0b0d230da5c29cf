"""Figures: of which measured fact each number is, whose and of when, and which one counts."""
