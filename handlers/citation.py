"""Citing the document: quotes, the 依据 line, and the buttons that lead on from a clause."""

from collections.abc import Iterable, Sequence

from handlers.message import Block, Button, Part
from handlers.texts import answers as texts
from handlers.texts.calculators import ISSUER, NO_OFFICE, WHERE_TO_GO
from knowledge.policy.policy import Policy

_FEW = 2  # quotes that are shown under a result; a button opens more
_LABEL = 18  # characters of a title that fit on half a phone's width


def source(policy: Policy, clauses: Iterable[str | None]) -> Block:
    """Return the 依据 line: what the document is cited by, and where the clauses stand.

    Clauses that the document has not are left out.
    """
    markers: dict[str, str] = {}  # of the clauses cited, by where their section stands
    for clause in policy.there(*clauses):
        record = policy.clauses[clause]
        above = policy.headings.place(record.parent) if record.parent else ""
        markers[above] = markers.get(above, "") + record.marker
    stands = (
        f"{above}{marks}".rstrip("、") or texts.DOCUMENT_HEAD for above, marks in markers.items()
    )
    places = "，".join(stands)
    return Block(Part.SOURCE, texts.SOURCE.format(number=policy.cited, places=places))


def quote(policy: Policy, clause: str, words: str) -> tuple[Block, ...]:
    """Return the quoted words, and the note on a known defect of that sentence."""
    defect = policy.defect(clause, words)
    note = (Block(Part.NOTE, defect),) if defect else ()
    return (Block(Part.QUOTE, words), *note)


def few_quotes(policy: Policy, quotes: Sequence[tuple[str, str]]) -> tuple[Block, ...]:
    """Return the quotes of a result where they are few; more would fill a phone's screen."""
    return quotes_of(policy, quotes) if len(quotes) <= _FEW else ()


def quotes_of(policy: Policy, quotes: Iterable[tuple[str, str]]) -> tuple[Block, ...]:
    """Return all the quotes, each with the note on a known defect."""
    return tuple(block for clause, words in quotes for block in quote(policy, clause, words))


def place(policy: Policy, clause: str) -> str:
    """Return where the clause stands and what it is called."""
    return f"{policy.headings.place(clause) or texts.DOCUMENT_HEAD}{policy.headings.title(clause)}"


def handled_by(policy: Policy, clauses: Iterable[str]) -> str:
    """Return who handles what these clauses grant, or that they name nobody."""
    named = leads(policy, clauses)
    if named:
        return WHERE_TO_GO.format(lead=named)
    issuer = policy.file.issuer
    return NO_OFFICE + (texts.ASK_ISSUER.format(issuer=issuer.text) if issuer else "")


def leads(policy: Policy, clauses: Iterable[str]) -> str:
    """Return the lead departments of the clauses, in the text's names."""
    names = (name for clause in clauses for name in policy.clauses[clause].lead)
    return "、".join(dict.fromkeys(names))


def whom(policy: Policy, clauses: Iterable[str]) -> str:
    """Return whom to ask about these clauses: their lead departments, or who issued them."""
    issuer = policy.file.issuer
    return leads(policy, clauses) or (issuer.text if issuer else ISSUER)


def bracket(policy: Policy, clause: str) -> str:
    """Return the sentence of the clause that names its owners, word for word."""
    text = policy.clauses[clause].text
    starts = [
        text.rfind(mark) for mark in ("（牵头", "(牵头", "（责任", "(责任", "牵头单位", "责任单位")
    ]
    start = min((s for s in starts if s >= 0), default=-1)
    return text[start:].strip() if start >= 0 else ""


def short(title: str) -> str:
    """Return a title that fits on a button."""
    return title if len(title) <= _LABEL else title[: _LABEL - 1] + "…"


def action(policy: Policy, verb: str, object_: str) -> str:
    """Return the action of a button: `puxian-2023-1 full 4.2`."""
    return f"{policy.file.key} {verb} {object_}"


def next_steps(
    policy: Policy, clause: str, others: Sequence[str] = (), *, owner: bool = True
) -> tuple[Button, ...]:
    """Return the buttons under an answer from `clause`; `others` are the next-best readings.

    One that has told the `owner` offers none.
    """
    record = policy.clauses[clause]
    steps = [Button(texts.BUTTON_FULL, action(policy, "full", clause))]
    if owner and policy.has_owner(clause):
        steps.append(Button(texts.BUTTON_OWNER, action(policy, "owner", clause)))
    if record.parent in policy.headings.sections:
        steps.append(Button(texts.BUTTON_RELATED, action(policy, "related", clause)))
    if clause == policy.front:
        steps.append(download(policy))
    steps += [clause_button(policy, other) for other in others[:2]]
    return tuple(steps)


def download(policy: Policy) -> Button:
    """Return the button that brings the document as a file."""
    return Button(texts.BUTTON_FILE, action(policy, "file", policy.front), brings=True)


def clause_button(policy: Policy, clause: str) -> Button:
    """Return the button that opens one clause."""
    title = policy.headings.title(clause) or policy.headings.place(clause) or texts.DOCUMENT_HEAD
    return Button(short(title), action(policy, "clause", clause))


def clause_buttons(policy: Policy, clauses: Iterable[str]) -> tuple[Button, ...]:
    """Return the buttons that open the clauses, one by one."""
    return tuple(clause_button(policy, clause) for clause in clauses)


def as_issued(policy: Policy) -> str:
    """Return 截至 … 印发时: names are of that day."""
    issued = policy.file.issued
    if issued is None:
        return texts.AS_ISSUED_SOME_DAY
    return texts.AS_ISSUED.format(year=issued.date.year, month=issued.date.month)
