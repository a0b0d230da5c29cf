"""Follow-ups: what a message means that goes on about what was shown before it."""
