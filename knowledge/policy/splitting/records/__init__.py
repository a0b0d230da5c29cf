"""Records: which lines make a clause, and the record that it becomes."""
