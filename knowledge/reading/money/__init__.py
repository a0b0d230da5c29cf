"""Money received: how much, from whom, when, and what went back."""
