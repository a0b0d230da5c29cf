"""The models: what was learned from examples, kept in files and learned anew when those change."""

import hashlib
import logging
import secrets
import sys
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from knowledge.language.classifier import Arrays, Classifiers

logger = logging.getLogger(__name__)

INSTALLED = Path(sys.prefix) / "share" / "policybot"  # learned when the program is set up
_KNOWLEDGE = Path(__file__).parents[2]
_EXAMPLES = _KNOWLEDGE / "language" / "examples"  # are learned from, each as a source
# Whatever is made of a text before it is learned from, records too, stands in one of these.
_CODE = sorted(
    file
    for folder in (_KNOWLEDGE / "policy", _KNOWLEDGE / "language")
    for file in (*folder.rglob("*.py"), *folder.rglob("*.toml"))
    if _EXAMPLES not in file.parents
)
_DIGITS = 16  # of a hash in a file's name
_HASHED = "[0-9a-f]" * _DIGITS
_TORN = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile)


class Model(Protocol):
    """What was learned."""

    def arrays(self) -> Arrays:
        """Return all of it as arrays, to be kept in a file."""


Learned = TypeVar("Learned", bound=Model)


class ModelStore:
    """The models on disk: read wherever they are, written to the first place that takes them."""

    def __init__(self, *places: Path) -> None:
        """Look in `places` in turn; without any, what is learned is held in memory alone."""
        self._places = places
        self._known: dict[str, Callable[[], Any]] = {}  # by file: policies may have one in common

    def learned(
        self, name: str, sources: Sequence[Path], learn: Callable[[], Classifiers]
    ) -> Callable[[], Classifiers]:
        """Return what loads the classifiers that `learn` makes of the source files, as `kept`."""
        return self.kept(name, sources, learn, Classifiers)

    def kept(
        self,
        name: str,
        sources: Sequence[Path],
        learn: Callable[[], Learned],
        of: Callable[[Arrays], Learned],
    ) -> Callable[[], Learned]:
        """Return what loads what `learn` makes of the source files, made now unless it is kept.

        `of` makes it of its arrays. Raises what `learn` raises.
        """
        file = f"{name}-{_hash(sources)}.npz"
        if file not in self._known:
            self._known[file] = cache(self._loader(name, file, sources, learn, of))
        return self._known[file]

    def _loader(
        self,
        name: str,
        file: str,
        sources: Sequence[Path],
        learn: Callable[[], Learned],
        of: Callable[[Arrays], Learned],
    ) -> Callable[[], Learned]:
        if any((place / file).exists() for place in self._places):
            return partial(self._load, file, learn, of)
        logger.info("learning %s from %d files", name, len(sources))
        found = learn()
        self._write(file, found.arrays())
        self._drop(name, but=file)
        return lambda: found

    def _drop(self, name: str, *, but: str) -> None:
        """Remove what was learned under the name before, where it can be."""
        for place in self._places[:1]:
            for old in place.glob(f"{name}-{_HASHED}.npz"):
                if old.name != but:
                    with suppress(OSError):
                        old.unlink()

    def _load(
        self, file: str, learn: Callable[[], Learned], of: Callable[[Arrays], Learned]
    ) -> Learned:
        """Return what the file holds; where it is torn, what it should hold, made anew."""
        kept = self._read(file)
        with suppress(*_TORN):
            if kept:
                return of(kept)
        found = learn()
        self._write(file, found.arrays())
        return found

    def _read(self, name: str) -> dict[str, NDArray[np.generic]] | None:
        for place in self._places:
            with suppress(*_TORN), (place / name).open("rb") as file:
                return dict(np.load(file, allow_pickle=False))
        return None

    def _write(self, name: str, arrays: Arrays) -> None:
        """Keep the arrays, whole or not at all, in the first place that can be written to."""
        for place in self._places:
            with suppress(OSError):
                place.mkdir(parents=True, exist_ok=True)
                # Not by tempfile, whose files are their owner's alone: root learns for a service
                # that runs as another user, and the umask says who may read.
                written = place / f"{name}.{secrets.token_hex(4)}"
                try:
                    with written.open("xb") as file:
                        np.savez(file, allow_pickle=False, **arrays)
                    written.replace(place / name)
                except BaseException:
                    written.unlink(missing_ok=True)
                    raise
                return


def _hash(sources: Sequence[Path]) -> str:
    """Return a name for what this code learns from the files."""
    digest = hashlib.sha256(_code())
    for file in sources:
        state = file.stat()  # hundreds of folders are learned from the same examples
        digest.update(file.name.encode() + b"\0" + _content(file, state.st_mtime_ns, state.st_size))
    return digest.hexdigest()[:_DIGITS]


@cache
def _code() -> bytes:
    return hashlib.sha256(
        b"".join(
            file.relative_to(_KNOWLEDGE).as_posix().encode() + b"\0" + file.read_bytes()
            for file in _CODE
        )
    ).digest()


@lru_cache(maxsize=1024)
def _content(file: Path, _written: int, _size: int) -> bytes:
    """Return the hash of a file's content, as it is with that time and size."""
    return hashlib.sha256(file.read_bytes()).digest()
