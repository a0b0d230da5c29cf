"""The data folder: what the bot keeps there is for its own user alone."""

import atexit
import os
import stat
from contextlib import suppress
from pathlib import Path

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_KEPT = ("ledger.sqlite3", "knowledge", "replica-", "id.key")  # how the names begin


def claim(folder: Path) -> None:
    """Close the folder and the bot's files in it to others, if they are ours.

    A folder with folders in it is not the bot's alone, and stays as it is. What root makes in a
    folder of somebody else's is given to that one when the process ends: else the service could
    not open a back-up that root has restored.
    """
    with suppress(OSError):
        found = list(folder.iterdir())
        if not any(one.is_dir() for one in found):
            _make_private(folder)
        for one in found:
            if one.name.startswith(_KEPT) and stat.S_ISREG(one.lstat().st_mode):
                _make_private(one)
    if os.geteuid() == 0:
        atexit.register(_hand_over, folder)


def _make_private(path: Path) -> None:
    with suppress(OSError):  # the disk is read-only
        state = path.stat()
        if state.st_uid == os.geteuid() and state.st_mode & _OTHERS:
            path.chmod(stat.S_IMODE(state.st_mode) & ~_OTHERS)


def _hand_over(folder: Path) -> None:
    """Give root's files to the folder's owner; one with a second name may be anything of root's."""
    with suppress(OSError):
        owner = folder.stat()
        for one in folder.iterdir() if owner.st_uid else ():
            state = one.lstat()
            plain = stat.S_ISREG(state.st_mode) and state.st_nlink == 1
            if plain and state.st_uid == 0 and one.name.startswith(_KEPT):
                os.chown(one, owner.st_uid, owner.st_gid, follow_symlinks=False)
