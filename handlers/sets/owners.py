"""The reply of a list of departments, and what the measures that they own are called."""

from collections.abc import Sequence

from handlers import citation
from handlers.message import Block, Intent, Owners, Part, Reply, Topic
from handlers.texts import sets as texts
from knowledge.policy.policy import Policy

_MOST_BUTTONS = 3


def noun(policy: Policy) -> str:
    """Return what the measures are called: 培育措施."""
    section = policy.file.sections.measures
    return policy.headings.title(section) if section else texts.A_MEASURE


def owner_list(
    policy: Policy,
    line: str,
    lines: Sequence[str],
    clauses: Sequence[str],
    owners: Owners,
    names: Sequence[str] = (),
) -> Reply:
    """Return an answer about departments: its first line, its list, and the clauses it is from.

    Of one department in `names` one may go on to ask: 局长是谁.
    """
    section = policy.there(policy.file.sections.measures)
    cited = tuple(clauses) or section
    whole = {clause.id for clause in policy.measures} <= set(cited)
    return Reply(
        intent=Intent.OWNER,
        blocks=(
            Block(Part.LEAD, line),
            *((Block(Part.BODY, "\n".join(lines)),) if lines else ()),
            citation.source(policy, section if whole else cited),
        ),
        clauses=cited,
        owners=owners,
        buttons=citation.clause_buttons(policy, cited[:_MOST_BUTTONS]),
        topic=Topic(
            clauses=cited if len(cited) == 1 else (),
            department=names[0] if len(names) == 1 else None,
            wants=Intent.OWNER,
            departments=tuple(names) if lines else (),
        ),
    )
