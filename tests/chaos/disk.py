"""A disk without room: the two ways in which a test can fill one."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import psutil

_SIZE = "24m"
_PIECE = 4096


class NoRoom:
    """No file of the processes can grow: their limit on its size is 0. Root is not needed."""

    name = "no file may grow"
    folder: Path | None = None

    @contextmanager
    def full(self, processes: Sequence[psutil.Process]) -> Iterator[None]:
        """Leaves the processes no room while the context is open."""
        _, most = processes[0].rlimit(psutil.RLIMIT_FSIZE)
        for process in processes:
            process.rlimit(psutil.RLIMIT_FSIZE, (0, most))
        try:
            yield
        finally:
            for process in processes:
                with suppress(psutil.NoSuchProcess):
                    process.rlimit(psutil.RLIMIT_FSIZE, (most, most))


class SmallDisk:
    """A file system of its own in memory that is filled to the last byte; root may mount it."""

    name = "small disk"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def full(self, processes: Sequence[psutil.Process]) -> Iterator[None]:
        """Leaves nobody room there while the context is open."""
        del processes
        for ledger in self.folder.glob("*.sqlite3"):
            _leave_no_room_in(ledger)
        filling = self.folder / "filling"
        with filling.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(b"\0" * _PIECE)
        try:
            yield
        finally:
            filling.unlink()


def _leave_no_room_in(ledger: Path) -> None:
    """Cuts the ledger's log off, which once long is written anew in its own room for megabytes."""
    with closing(sqlite3.connect(ledger, timeout=10)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


Disk = NoRoom | SmallDisk


@contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk | None]:
    """Mounts a small disk at the folder while the context is open; None where that is forbidden."""
    command = ["/bin/mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(folder)]
    mounted = os.geteuid() == 0 and subprocess.run(command, check=False).returncode == 0
    try:
        yield SmallDisk(folder) if mounted else None
    finally:
        if mounted:
            subprocess.run(["/bin/umount", str(folder)], check=True)
