"""Titles: which an enterprise has, at which level, since when."""
