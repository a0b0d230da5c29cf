"""Eligibility: the facts that people tell, the interview for those that lack, and the result."""
