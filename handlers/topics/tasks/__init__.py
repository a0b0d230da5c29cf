"""Tasks: how far they are, as the departments reported and as the document sets them."""
