"""Grants: what a message puts right of titles and money that were told before."""
