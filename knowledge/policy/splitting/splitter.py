"""The splitter: the text of a policy to clause records, losing nothing."""

from collections.abc import Sequence

from knowledge.errors import NoHeadingError
from knowledge.policy.clause import Document
from knowledge.policy.splitting.lines.crowded import spread
from knowledge.policy.splitting.lines.line import Layout, Line, joined, read_lines, tidy
from knowledge.policy.splitting.lines.manner import Manner
from knowledge.policy.splitting.lines.marker import read_marker
from knowledge.policy.splitting.noise.noise import sift
from knowledge.policy.splitting.parts.annex import Annex, title_lines
from knowledge.policy.splitting.parts.closing import is_closing_line
from knowledge.policy.splitting.parts.facts import read_issue_date, read_issuer
from knowledge.policy.splitting.parts.front import Front
from knowledge.policy.splitting.parts.frontline import Role
from knowledge.policy.splitting.parts.parts import Parts
from knowledge.policy.splitting.records.draft import Draft, Paragraph, Style
from knowledge.policy.splitting.records.outline import Outline
from knowledge.policy.splitting.records.record import records


def split(text: str) -> Document:
    """Return the clause records of a policy text, in the text's order, and its facts.

    The spans of all records and of the noise hold every character that is not white space
    exactly once. A notice or letter without numbers is one clause. Raises NoHeadingError, with
    what was found, where there is neither a number nor a sentence.
    """
    lines, noise = sift(list(read_lines(text)))
    lines = spread(lines)
    manner = Manner.of(lines)
    parts = Parts.cut(lines)
    root = Draft("0")
    drafts = _outlined(root, parts.body, manner)
    front = Front.read(root.lines, manner.layout)
    closing = sorted([*front.signature, *parts.closing], key=lambda line: line.start)
    if not any(draft.label for draft in drafts):
        drafts += _unnumbered(root, front)
        front = front.without(line for draft in drafts[1:] for line in draft.lines)
    _put_front(root, front)
    for n, (annex, own) in enumerate(parts.annexes):
        annex_root, rest = _annex(_letter(n), annex, own)
        drafts += _outlined(annex_root, rest, manner)
    drafts.append(_closing(root, closing, manner.layout))
    said = [line.text for line in closing]
    document = Document(
        source=text,
        clauses=records(text, drafts),
        noise=tuple(noise),
        number=front.number,
        title=root.heading,
        issuer=read_issuer(front, said, text),
        addressees=front.addressees,
        date=read_issue_date(front, said),
    )
    if all(clause.id in ("0", "0.1") for clause in document.clauses):
        raise NoHeadingError(document)
    return document


def _outlined(root: Draft, lines: Sequence[Line], manner: Manner) -> list[Draft]:
    outline = Outline(root, manner)
    for line in lines:
        outline.read(line)
    outline.settle()
    return outline.drafts


def _unnumbered(root: Draft, front: Front) -> list[Draft]:
    """Return the one draft of a text without numbers: what follows its title and addressees."""
    fixed = {*front.title, *front.signature}
    after = max((line.start for line in front.title), default=-1)
    starts = [
        line.start for role, lines in front.paragraphs if role is Role.PROSE for line in lines
    ]
    starts += [p.lines[0].start for p in root.paragraphs if p.style is Style.PERSON]
    start = min((s for s in starts if s > after), default=min(starts, default=None))
    if start is None:
        return []
    draft = Draft("1", root, level=1)
    for paragraph in root.paragraphs:
        lines = [line for line in paragraph.lines if line.start >= start and line not in fixed]
        if lines:
            style = paragraph.style if draft.paragraphs else Style.HEAD
            draft.paragraphs.append(Paragraph.of(style, lines))
    draft.people, root.people = root.people, []
    return [draft]


def _put_front(root: Draft, front: Front) -> None:
    """Give the first record its title as heading, and the rest of the front as text."""
    title = front.title
    root.heading_lines, root.heading = title, tidy(joined(line.text for line in title))
    root.paragraphs = [
        Paragraph.of(Style.PROSE, lines)
        for role, lines in front.paragraphs
        if role is not Role.SIGNATURE and lines is not title
    ]


def _annex(name: str, annex: Annex, lines: Sequence[Line]) -> tuple[Draft, Sequence[Line]]:
    """Return the draft of an annex, and its lines after the title."""
    size = 1 if annex.title_at is not None else 1 + title_lines(lines[1:])
    titles = [line.text for line in lines[1:size]]
    if annex.title_at is not None:
        titles = [lines[0].text[annex.title_at :]]
    draft = Draft(name, level=1, label=annex.marker)
    draft.heading_lines, draft.heading = lines[:size], tidy(joined(titles))
    return draft, lines[size:]


def _letter(n: int) -> str:
    """Return A, B … Z, AA, AB … for 0, 1 …."""
    above, last = divmod(n, 26)
    return (_letter(above - 1) if above else "") + chr(ord("A") + last)


def _closing(root: Draft, lines: Sequence[Line], layout: Layout) -> Draft:
    """Return the draft of the closing block, a paragraph for each line that begins one."""
    draft = Draft("0.1", root, level=2)
    for line in lines:
        last = draft.paragraphs[-1] if draft.paragraphs else None
        begins = is_closing_line(line.text) or read_marker(line.text)
        if last and not begins and layout.continues(last.lines[-1], line, last.glimpse):
            last.add(line)
        else:
            draft.paragraphs.append(Paragraph(Style.PROSE, line))
    return draft
