"""What a question may be for: a row an intent, by what it is about."""
