"""Organs: the names that say of a department that it is one, at each level of government."""

import re
from collections.abc import Iterable, Sequence

_ORGAN = re.compile(r"(?:局|委|办|处|中心|公司|大厅|厅|部|办公室|部门|所|电网|国网)$")
# What an organ of the same work is called at the other levels: 农业厅, 农业部.
_ELSEWHERE = ("局", "厅", "部", "委", "办", "部门", "系统")


def organs(departments: Iterable[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Return of each department's names those that say that it is one: 农业局, and not 农业.

    Those of the same organ at other levels of government are among them: 农业厅.
    """
    named = ([name for name in names if is_organ(name)] for names in departments)
    return tuple(
        tuple(dict.fromkeys(word for name in names for word in (name, *_elsewhere(name))))
        for names in named
    )


def is_organ(name: str) -> bool:
    """Return whether the name ends with the word for an organ."""
    return _ORGAN.search(name) is not None


def bare(name: str) -> str:
    """Return the department's name without the word for an organ, where two characters are left."""
    short = _ORGAN.sub("", name)
    return short if len(short) > 1 else name


def _elsewhere(name: str) -> tuple[str, ...]:
    short = bare(name)
    return tuple(short + organ for organ in _ELSEWHERE) if short != name else ()
