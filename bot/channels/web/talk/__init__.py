"""The talk: the first page, a question and its answer, and the ways into a conversation."""
