"""Slots: the terms of a policy that stand in examples written for any policy."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

from knowledge.policy.clause import Clause
from knowledge.policy.directory import bare
from knowledge.policy.folder import DirectoryFile, PhrasingsFile, PolicyFile, read_table

EXAMPLES = Path(__file__).parents[1] / "language" / "examples"
_SLOT = re.compile(r"\{(\w+)\}")


Terms = Mapping[str, Sequence[str]]  # what may stand for each slot


def terms_of(folder: Path, records: Iterable[Clause]) -> Terms:
    """Return what may stand for each slot in a policy folder's examples.

    Raises FolderError for a file that does not fit.
    """
    file = read_table(folder / "policy.toml", PolicyFile)
    departments = read_table(folder / "directory.toml", DirectoryFile).department
    awards = read_table(folder / "phrasings.toml", PhrasingsFile).award.values()
    records = tuple(records)
    named = [term for award in awards for term in award.terms]
    owned = [r for r in records if r.lead or r.responsible]
    found: dict[str, Sequence[str]] = {
        "department": [name for d in departments for name in dict.fromkeys((d.name, bare(d.name)))],
        "measure": [r.heading.removeprefix("实施").removeprefix(file.subject) for r in owned],
        "clause": [r.marker for r in records if r.parent and r.marker],
        "person": [person.name for record in records for person in record.people],
        "award": named,
        "title": named,
        "place": [file.place],
        "subject": [file.subject],
        "policy": [f"{file.subject}政策", f"{file.subject}方案", "这个文件"],
    }
    common = tomllib.loads((EXAMPLES / "slots.toml").read_text("utf-8"))
    return common | {slot: terms for slot, terms in found.items() if terms}


def filled(texts: Iterable[str], terms: Terms) -> Iterator[str]:
    """Yield the texts with a term in each slot, one after the other; those without one are not."""
    turn = count()

    def term(match: re.Match[str]) -> str:
        those = terms[match[1]]
        return those[next(turn) % len(those)]

    for text in texts:
        if all(match[1] in terms for match in _SLOT.finditer(text)):
            yield _SLOT.sub(term, text)
