"""Conversations: a message in, a reply out, what was talked of, and the services of just now."""
