"""Delivery: from the inbox to an answer, from the outbox to the person; no channel is known."""
