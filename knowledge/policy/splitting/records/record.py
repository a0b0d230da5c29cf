"""A record: the clause that a draft becomes, with its id, its spans and its owners."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from knowledge.policy.clause import Clause, Span
from knowledge.policy.splitting.lines.heading import first_sentence
from knowledge.policy.splitting.lines.line import Line
from knowledge.policy.splitting.lines.marker import Kind
from knowledge.policy.splitting.owners.owners import Owners, read_owners
from knowledge.policy.splitting.owners.precedence import ruled
from knowledge.policy.splitting.records.draft import Draft, Style
from knowledge.policy.splitting.records.tables import cells_of


def records(source: str, drafts: Iterable[Draft]) -> tuple[Clause, ...]:
    """Return the clauses that `drafts` become, in the text's order; empty drafts become none.

    An id that a document uses twice gets a suffix: 3.1, 3.1-2.
    """
    written = sorted((d for d in drafts if d.lines), key=lambda draft: draft.lines[0].start)
    ids: dict[Draft, str] = {}
    taken: Counter[str] = Counter()
    for draft in written:
        above = ids.get(draft.parent, "") if draft.parent and draft.parent.level else ""
        ids[draft] = _unique(f"{above}.{draft.name}" if above else draft.name, taken)
    leads = ruled([p.text for p in draft.paragraphs] for draft in written)
    return tuple(_clause(source, draft, ids, n) for draft, n in zip(written, leads, strict=True))


def _unique(wanted: str, taken: Counter[str]) -> str:
    """Return `wanted`, or with the first suffix that is free; `taken` counts the uses."""
    taken[wanted] += 1
    if taken[wanted] == 1:
        return wanted
    return _unique(f"{wanted}-{taken[wanted]}", taken)


def _clause(source: str, draft: Draft, ids: dict[Draft, str], first_leads: bool) -> Clause:
    heading, text = _words(draft)
    owners = Owners()
    if draft.level:
        texts = [*(p.text for p in draft.paragraphs), *draft.owned]
        owners = read_owners(texts, first_leads=first_leads)
    return Clause(
        id=ids[draft],
        parent=ids.get(draft.parent) if draft.parent and draft.level > 1 else None,
        level=max(draft.level, 1),
        marker=draft.label,
        heading=heading,
        text=text,
        spans=tuple(_spans(source, draft.lines)),
        lead=tuple(owners.lead),
        coop=tuple(owners.coop),
        responsible=tuple(owners.responsible),
        open_ended=owners.open_ended,
        people=tuple(draft.people),
    )


def _words(draft: Draft) -> tuple[str, str]:
    """Return heading and text: the first sentence of a numbered paragraph, and what follows."""
    first, *others = [paragraph.text for paragraph in draft.paragraphs] or [""]
    if not draft.paragraphs or draft.paragraphs[0].style is not Style.HEAD:
        return draft.heading, "\n".join(filter(None, (first, *others)))
    if draft.kind is Kind.ROW:
        first, *cells = cells_of(first)
        return first, "\n".join(filter(None, (*cells, *others)))
    heading, rest = first_sentence(first)
    return heading, "\n".join(filter(None, (rest, *others)))


def _spans(source: str, lines: Sequence[Line]) -> Iterator[Span]:
    """Yield where the lines stand; those with only white space between them stand together."""
    start, end = lines[0].start, lines[0].end
    for line in lines[1:]:
        if source[end : line.start].strip():
            yield start, end
            start = line.start
        end = line.end
    yield start, end
