"""Numbers: several numbers of a message that make one, by sums, steps, shares and gaps."""
