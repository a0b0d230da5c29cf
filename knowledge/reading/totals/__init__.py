"""Totals: what several figures of one fact come to, and which of them counts."""
