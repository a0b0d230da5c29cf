"""The passages that a search ranks: a policy's clauses, and how people ask for them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from knowledge.policy.clause import Clause
from knowledge.policy.fold import squeeze
from knowledge.policy.folder.folder import PhrasingsFile
from knowledge.policy.search.index import Kind, Passage

_OWNERS = re.compile(r"[（(]?(?:牵头|配合|责任)(?:单位|部门)")
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")


def names_owners(sentence: str) -> bool:
    """Return whether the sentence does nothing but name the owners of its clause."""
    return _OWNERS.match(sentence.strip()) is not None


def of_records(records: Iterable[Clause], *, within: bool = False) -> Iterable[Passage]:
    """Yield the passages of the clauses: headings, sentences and whole texts.

    An article of one sentence has it for its heading; that of a section says too little. `within`
    adds to the whole text what the sections are called that hold it.
    """
    records = tuple(records)
    sections = {record.parent for record in records}
    by_id = {record.id: record for record in records}
    for record in records:
        sentences = [s for s in _SENTENCE.findall(record.text) if not names_owners(s)]
        says = within and len(record.heading) >= 12
        if not sentences and ((record.id in sections and not says) or record.is_frame):
            continue
        for sentence in (record.heading, *sentences):
            yield Passage(record.id, Kind.SENTENCE, squeeze(sentence))
        above = "".join(_above(record, by_id)) if within else ""
        whole = above + record.heading + "".join(sentences)
        yield Passage(record.id, Kind.CLAUSE, squeeze(whole))


def _above(record: Clause, records: Mapping[str, Clause]) -> Iterator[str]:
    """Yield the headings of the sections that hold the record."""
    while record.parent:
        record = records[record.parent]
        yield record.heading


def of_phrasings(phrasings: PhrasingsFile) -> Iterable[Passage]:
    """Yield how people ask for each clause."""
    for clause, phrasing in phrasings.clause.items():
        for ask in (*phrasing.asks, *phrasing.terms):
            yield Passage(clause, Kind.ASK, squeeze(ask))
