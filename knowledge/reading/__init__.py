"""Reading: one message to what it tells, nothing of it dropped."""
