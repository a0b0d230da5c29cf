"""The models: what was learned from examples, kept in files and learned anew when those change."""

import hashlib
import logging
import os
import sys
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.language import classifier, features, meaning
from knowledge.language.classifier import Classifier
from knowledge.language.meaning import Floats, has_meaning, meanings
from knowledge.policy.facts import tellings
from knowledge.policy.facts.tellings import Tellings, learned

logger = logging.getLogger(__name__)

INSTALLED = Path(sys.prefix) / "share" / "policybot"  # learned once when the program is set up
_MEANINGS = "meanings.npz"
_PARTS = ("plain.about", "plain.stance", "deep.about", "deep.stance")
_CODE = [Path(str(module.__file__)) for module in (classifier, features, meaning, tellings)]
_TORN = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile)

Arrays = Mapping[str, NDArray[np.generic]]


class ModelStore:
    """The models on disk: read wherever they are found, written to the first place that takes them."""

    def __init__(self, *places: Path) -> None:
        """Look in `places` in turn; without any, what is learned is held in memory alone."""
        self._places = places

    def tellings(self, examples: Sequence[tuple[str, str, str]]) -> Tellings:
        """Return what is learned from the examples, each a fact, what is told of it, and a text."""
        name = f"tellings-{_hash(examples)}.npz"
        kept = self._read(name)
        with suppress(*_TORN):
            if kept:
                return _tellings(kept)
        logger.info("learning from %d examples", len(examples))
        found = learned(examples, self._meanings if has_meaning() else None)
        self._write(name, _arrays(found))
        return found

    def _meanings(self, texts: Sequence[str]) -> Floats:
        """Return the texts' meanings; those known from the last time are not computed again."""
        kept = self._read(_MEANINGS) or {}
        known: dict[str, Floats] = {}
        with suppress(*_TORN):
            known = dict(zip(map(str, kept["texts"]), kept["lie"].astype(np.float32), strict=True))
        fresh = [text for text in dict.fromkeys(texts) if text not in known]
        known |= dict(zip(fresh, meanings(fresh), strict=True))
        if fresh:
            lie = np.array(list(known.values()), dtype=np.float16)
            self._write(_MEANINGS, {"texts": np.array(list(known)), "lie": lie})
        return np.array([known[text] for text in texts], dtype=np.float16).astype(np.float32)

    def _read(self, name: str) -> dict[str, NDArray[np.generic]] | None:
        for place in self._places:
            with suppress(*_TORN), np.load(place / name, allow_pickle=False) as file:
                return dict(file)
        return None

    def _write(self, name: str, arrays: Arrays) -> None:
        """Keep the arrays, whole or not at all, in the first place that can be written to."""
        for place in self._places:
            with suppress(OSError):
                place.mkdir(parents=True, exist_ok=True)
                handle, written = tempfile.mkstemp(dir=place, prefix=name)
                try:
                    with os.fdopen(handle, "wb") as file:
                        np.savez(file, allow_pickle=False, **arrays)
                    Path(written).replace(place / name)
                except BaseException:
                    Path(written).unlink(missing_ok=True)
                    raise
                return


def _hash(examples: Sequence[tuple[str, str, str]]) -> str:
    """Return a name for what is learned from the examples by this code, with meaning or without."""
    digest = hashlib.sha256(repr((list(examples), has_meaning())).encode())
    for module in _CODE:
        digest.update(module.read_bytes())
    return digest.hexdigest()[:16]


def _arrays(tellings_: Tellings) -> Arrays:
    classifiers = (*tellings_.plain, *(tellings_.deep or ()))
    return {
        f"{part}.{name}": array
        for part, one in zip(_PARTS, classifiers, strict=False)
        for name, array in one.arrays().items()
    }


def _tellings(arrays: Arrays) -> Tellings:
    """Return the tellings of kept arrays; raises KeyError where some are missing."""
    parts = [part for part in _PARTS if f"{part}.labels" in arrays]
    found = [
        Classifier.of(
            {
                name.removeprefix(f"{part}."): array
                for name, array in arrays.items()
                if name.startswith(f"{part}.")
            }
        )
        for part in parts
    ]
    about, stance, *deep = found
    return Tellings((about, stance), (deep[0], deep[1]) if deep else None)
