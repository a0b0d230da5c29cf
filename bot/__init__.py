"""Runs the service: command line, settings, and the channels terminal and Telegram."""
