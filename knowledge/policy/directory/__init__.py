"""The directory: departments and people, by any name people use, and by what they do."""
