"""Search: which clauses a question is about, which sentence answers it, and how surely."""
