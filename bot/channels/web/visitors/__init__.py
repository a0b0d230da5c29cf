"""Visitors: who calls, from where, in which chat, and how much one may ask."""
