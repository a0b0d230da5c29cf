"""The office's words: roles, and what the ledger lets handlers see and do. Pure; no database."""
