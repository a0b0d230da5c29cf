"""Slots: the terms of a policy that stand in examples written for any policy."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from knowledge.policy.clause import Clause
from knowledge.policy.directory.organ import bare
from knowledge.policy.folder.folder import DirectoryFile, PhrasingsFile, PolicyFile

EXAMPLES = Path(__file__).parents[2] / "language" / "examples"
_USUAL = "usual"
_SLOT = re.compile(r"\{(\w+)\}")


Terms = Mapping[str, Sequence[str]]  # what may stand for each slot


def terms_of(
    file: PolicyFile,
    departments: DirectoryFile,
    phrasings: PhrasingsFile,
    records: Iterable[Clause],
) -> Terms:
    """Return what may stand for each slot in the examples for a policy."""
    records = tuple(records)
    named = [term for award in phrasings.award.values() for term in award.terms]
    owned = [r for r in records if r.lead or r.responsible]
    about = file.subject or file.place
    found: dict[str, Sequence[str]] = {
        "department": [
            name for d in departments.department for name in dict.fromkeys((d.name, bare(d.name)))
        ],
        "measure": [r.heading.removeprefix("实施").removeprefix(file.subject) for r in owned],
        "clause": [r.marker for r in records if r.parent and r.marker],
        "person": [person.name for record in records for person in record.people],
        "award": named,
        "title": named,
        "place": [file.place] if file.place else [],
        "subject": [file.subject] if file.subject else [],
        "policy": [*([f"{about}政策", f"{about}方案"] if about else []), "这个文件"],
    }
    return {**_common(), **{slot: terms for slot, terms in found.items() if terms}}


def filled(texts: Iterable[str], terms: Terms) -> Iterator[str]:
    """Yield the texts with a term in each slot, one after the other; those without one are not."""
    turn = count()

    def term(match: re.Match[str]) -> str:
        those = terms[match[1]]
        return those[next(turn) % len(those)]

    for text in texts:
        if all(match[1] in terms for match in _SLOT.finditer(text)):
            yield _SLOT.sub(term, text)


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads((EXAMPLES / "slots.toml").read_text("utf-8"))


def _common() -> Terms:
    return {slot: terms for slot, terms in _tables().items() if slot != _USUAL}


def usual_terms() -> Terms:
    """Return what stands for the slots where no policy is known: such as most of them have."""
    return {**_common(), **_tables()[_USUAL]}
