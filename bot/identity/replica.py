"""Which machine this is: a name for the leases it takes, the same after a restart."""

import hashlib
import socket
from pathlib import Path

from filelock import FileLock, Timeout

from knowledge.errors import DataFolderError

_MOST = 64


class Replica:
    """The name of one running bot; no two that run at a time have the same.

    The first free place in the data folder is taken, and given back by the system however the
    process ends. So a bot that is started again finds its own leases, and need not wait for them.
    Raises DataFolderError where the folder can't be made or written to.
    """

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir

    def __enter__(self) -> str:
        self._lock, place = _place(self._data_dir)
        home = hashlib.sha256(str(self._data_dir.resolve()).encode()).hexdigest()[:12]
        return f"{socket.gethostname()[:32]}:{home}:{place}"

    def __exit__(self, *exception: object) -> None:
        self._lock.release()


def _place(data_dir: Path) -> tuple[FileLock, int]:
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        for place in range(_MOST):
            lock = FileLock(data_dir / f"replica-{place}.lock")
            try:
                lock.acquire(timeout=0)
            except Timeout:
                continue
            return lock, place
    except OSError as error:
        raise DataFolderError(data_dir, error.strerror or type(error).__name__) from error
    raise RuntimeError("too many bots share one DATA_DIR")


def runs_here(data_dir: Path) -> bool:
    """Return whether a bot runs with this data folder."""
    for path in sorted(data_dir.glob("replica-*.lock")):
        lock = FileLock(path)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return True
        lock.release()
    return False
