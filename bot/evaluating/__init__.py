"""Evaluating: the bot's answers held against gold."""
