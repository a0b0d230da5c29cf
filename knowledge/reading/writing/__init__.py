"""Writing: what haste or habit writes otherwise, written out before anything is read."""
