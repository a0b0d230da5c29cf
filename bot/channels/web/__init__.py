"""The page: what a phone's browser opens, over the same handlers and the same ledger."""
