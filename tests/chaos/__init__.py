"""Chaos: the real bot under kills, failing sends, halted databases, full disks and strange input.

Nothing is mocked: the bot is a process of its own, PostgreSQL a server of its own, and Telegram's
stand-in keeps what was not delivered as Telegram does. `make chaos` runs every scenario at length,
tests/bot/test_chaos.py each one in short.
"""
