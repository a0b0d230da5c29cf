"""Pictures: what is drawn for people to look at, forward and put on a wall."""
