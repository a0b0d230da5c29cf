"""The machine: the program, files that hold secrets, the data folder and its disk."""

import errno
import os
import platform
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from bot.configuration.files import ENV_FILE, SECRETS, is_there
from bot.configuration.settings import NOWHERE, Settings
from bot.doctor import texts
from bot.doctor.finding import Finding, doubt, fine, wrong
from bot.version import version

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_PROBE = b"\0" * 65_536
_LITTLE = 1_000_000_000  # bytes
_NONE = 50_000_000
_POSIX = os.name == "posix"  # elsewhere the bits of a file say nothing


def program() -> Finding:
    """Return what runs here."""
    return fine(texts.PROGRAM.format(version=version(), python=platform.python_version()))


def secret_files() -> Iterator[Finding]:
    """Yield the files of settings that others than this user can read."""
    secrets = (SECRETS / name for name in Settings.model_fields)
    files = [file for file in (ENV_FILE, *secrets) if is_there(file)]
    open_ = [file for file in files if _POSIX and _mode(file) & _OTHERS]
    for file in open_:
        yield doubt(texts.OPEN_FILE.format(file=file, mode=_mode(file)))
    if files and not open_:
        yield fine(texts.CLOSED_FILES)


def folder(data_dir: Path, *, needed: bool) -> Iterator[Finding]:
    """Yield how the data folder is; without it `serve` fails, while chat and ask go on."""
    bad = wrong if needed else doubt
    if data_dir.is_relative_to(NOWHERE):
        yield bad(texts.NO_FOLDER)
        return
    try:
        there = _nearest(data_dir)
        _try_to_write(there, data_dir)
    except OSError as error:
        yield bad(texts.BAD_FOLDER.format(folder=data_dir, reason=error.strerror))
    else:
        known = texts.FOLDER if there == data_dir else texts.NEW_FOLDER
        yield fine(known.format(folder=data_dir))
    with suppress(OSError):  # told already
        yield from _guarded(data_dir)
    with suppress(OSError):
        yield _space(_nearest(data_dir))


def _try_to_write(there: Path, data_dir: Path) -> None:
    """Write a file that is gone at once, or see that the folder can be made; raises OSError."""
    if there == data_dir:
        with tempfile.TemporaryFile(dir=data_dir, prefix=".policybot-") as file:
            file.write(_PROBE)
    elif not os.access(there, os.W_OK | os.X_OK):
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))


def _guarded(data_dir: Path) -> Iterator[Finding]:
    """Yield who else can see into the folder, and whose it is; raises OSError."""
    if not (_POSIX and data_dir.is_dir()):
        return
    owner = data_dir.stat().st_uid
    if _mode(data_dir) & _OTHERS:
        shared = os.access(data_dir, os.R_OK) and any(one.is_dir() for one in data_dir.iterdir())
        text = texts.SHARED_FOLDER if shared else texts.OPEN_FOLDER
        yield doubt(text.format(folder=data_dir, mode=_mode(data_dir)))
    if os.geteuid() == 0 != owner:
        yield doubt(texts.FOLDER_OF_OTHERS.format(folder=data_dir, owner=_name(data_dir)))


def _space(there: Path) -> Finding:
    """Return how much room the folder's disk has."""
    free = shutil.disk_usage(there).free
    shown = f"{free / 1e9:.1f} GB" if free >= _LITTLE else f"{free / 1e6:.0f} MB"
    if free < _NONE:
        return wrong(texts.FULL_DISK.format(free=shown, folder=there))
    if free < _LITTLE:
        return doubt(texts.LITTLE_DISK.format(free=shown, folder=there))
    return fine(texts.DISK.format(free=shown))


def _nearest(path: Path) -> Path:
    """Return the path, or the nearest folder above it that is there; raises OSError."""
    for one in (path, *path.parents):
        with suppress(FileNotFoundError):
            one.stat()
            return one
    return Path()


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _name(path: Path) -> str:
    try:
        return path.owner()
    except KeyError:  # the system knows no name for the number
        return f"#{path.stat().st_uid}"
