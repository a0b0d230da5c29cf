"""A process of the bot: what each does at its start and at its end."""

import gc
import os

PRIVATE = 0o077  # the umask: nothing that a process makes is for anybody else

# A start makes hundreds of thousands of objects that all stay: at Python's own 700 the collector
# walks them again and again, which is a fifth of the start.
_NEW = 50_000


def begin() -> None:
    """Keep what is made to this user, and let the collector wait while much is loaded."""
    os.umask(PRIVATE)
    gc.set_threshold(_NEW)


def end() -> None:
    """Keep Python from looking through all that is loaded once more, which takes 0.3 s."""
    gc.freeze()
