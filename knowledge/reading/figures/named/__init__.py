"""Named: which fact a number is of, by the names and words near it."""
