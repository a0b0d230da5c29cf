"""Delivery in the ledger: messages that came in and go out, where to, and how fast."""
