"""The documents beside this file, and the two promises that every split text must keep."""

import re
from pathlib import Path

from knowledge.policy.clause import Clause, Document

DOCUMENTS = Path(__file__).with_name("documents")
POLICY = Path(__file__).parents[4] / "knowledge/policies/puxian-2023-1/policy.txt"


def squeezed(text: str) -> str:
    """Return the text without white space."""
    return re.sub(r"\s", "", text)


def assert_nothing_is_lost(document: Document) -> None:
    """Every character that is not blank stands in exactly one span, and in its record's words."""
    spans = [span for clause in document.clauses for span in clause.spans]
    spans += [(noise.start, noise.end) for noise in document.noise]
    spans.sort()
    end = 0
    for start, stop in spans:
        assert end <= start < stop, (start, stop)
        assert not document.source[end:start].strip(), document.source[end:start]
        end = stop
    assert not document.source[end:].strip(), document.source[end:]
    for clause in document.clauses:
        assert list(clause.spans) == sorted(clause.spans)
        assert_words_are_the_source(document, clause)
    ids = [clause.id for clause in document.clauses]
    assert len(set(ids)) == len(ids)
    assert all(clause.parent in (None, *ids) for clause in document.clauses)


def assert_words_are_the_source(document: Document, clause: Clause) -> None:
    """Marker, heading and text are the characters of the spans, in order.

    The heading leaves out its final mark, and the title stands before the rest of record 0.
    """
    own = squeezed("".join(document.source[start:end] for start, end in clause.spans))
    words = squeezed(clause.marker + clause.heading + clause.text)
    if clause.id == "0":
        assert sorted(words) == sorted(own)
        return
    head = len(squeezed(clause.marker + clause.heading))
    ends = own[head : head + 1] if len(own) > len(words) else ""
    assert ends in ("", "。", "；", "：", ";", ":"), clause
    assert own == words[:head] + ends + words[head:], clause
