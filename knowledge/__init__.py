"""What the bot knows: the policy (read-only) and, later, the ledger."""
