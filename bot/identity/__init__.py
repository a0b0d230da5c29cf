"""Identity: the keyed hashes that stand for people, their key, and which machine this is."""
