"""Times and memory on this machine; nothing here is a test."""
