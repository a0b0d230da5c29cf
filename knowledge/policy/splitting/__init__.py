"""The text of a policy document to clause records, losing nothing."""
