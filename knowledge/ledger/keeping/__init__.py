"""Keeping the ledger: its back-ups and exports, how it is, and what is deleted of it."""
