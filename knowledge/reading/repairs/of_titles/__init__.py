"""Of titles: what a message puts right of titles told before, and of money told of a level."""
