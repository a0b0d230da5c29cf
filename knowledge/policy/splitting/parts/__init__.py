"""Parts: what opens a document, what closes it, and the annexes behind it."""
