"""A section as a whole: its clauses, how many there are, and the numbers in them."""

import re

from handlers import citation
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import answers as texts
from knowledge.policy.policy import Policy

_FRAGMENT = re.compile(r"[^，。；：！？]*\d[^，。；：！？]*")
_MOST_BUTTONS = 8


def section_reply(policy: Policy, section: str, own: str = "") -> Reply:
    """Return every clause of a section with its numbers, and how many there are.

    `own` is what the section itself says of that, before its clauses; a heading that is cut short
    is told whole.
    """
    title = policy.headings.title(section)
    if not own and title.endswith(texts.LEFT_OUT):
        own = policy.clauses[section].heading
    members = policy.headings.children(section)
    lines = [
        texts.SECTION_ITEM.format(marker=c.marker, title=policy.headings.title(c.id))
        + _numbers(c.text)
        for c in members
    ]
    line = texts.SECTION_COUNT.format(title=title, count=len(members))
    return Reply(
        intent=_intent(policy, section),
        blocks=(
            Block(Part.LEAD, line),
            *(citation.quote(policy, section, own) if own else ()),
            Block(Part.BODY, "\n".join(lines)),
            citation.source(policy, (section,)),
        ),
        clauses=tuple(c.id for c in members),
        buttons=tuple(citation.clause_button(policy, c.id) for c in members[:_MOST_BUTTONS]),
        topic=Topic(clauses=tuple(c.id for c in members[:1]), wants=Intent.CLAUSE),
    )


def _intent(policy: Policy, section: str) -> Intent:
    return Intent.CRITERIA if section == policy.file.sections.criteria else Intent.CLAUSE


def _numbers(text: str) -> str:
    """Return the parts of the text that hold a number: what a reader looks for first."""
    parts = [part.strip() for part in _FRAGMENT.findall(re.split(r"[（(]牵头", text)[0])]
    shown = "，".join(parts)
    return f"：{shown}" if parts and len(shown) <= 80 else ""
