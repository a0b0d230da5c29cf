"""Questions over sets of records: read from closed words, selected, ordered and counted."""
