"""The policy: clause records, search, and the directory of departments and people."""
