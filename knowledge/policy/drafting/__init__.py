"""Drafting: what the document says of itself, its sections, its departments and its rules."""
