"""Runs the service: command line, settings, and the channels terminal and Telegram."""

import gc

# A start makes hundreds of thousands of objects that all stay: at Python's own 700 the collector
# walks them again and again, which is a fifth of the start.
gc.set_threshold(50_000)
