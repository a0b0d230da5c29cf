"""The ledger: what happens while running. Asynchronous, transactional, SQLite or PostgreSQL."""
