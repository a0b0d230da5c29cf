"""What the office keeps in the ledger: who its people are, and what each of them enters."""
