"""Every: whether all of what a criterion asks must hold, and all of the criteria: 缺一条行不行."""

from handlers import citation
from handlers.followups.continuation import Continuation
from handlers.message import Block, Intent, Part, Reply
from handlers.texts import understood as texts

_SEVERAL = 2


def answer(going: Continuation) -> Reply | None:
    """Return how the conditions of the criterion shown, and the criteria, belong together."""
    policy, section = going.policy, going.policy.file.sections.criteria
    if going.want != "every" or section is None:
        return None
    clause = going.request.topic.clauses[0]
    shown = next((one for one in policy.criteria.criterion if one.clause == clause), None)
    conditions = shown.condition if shown else ()
    lines, quotes = [], []
    if len(conditions) >= _SEVERAL:
        title = policy.headings.title(clause)
        lines.append(texts.EVERY_CONDITION.format(title=title, count=len(conditions)))
        quotes = [
            block for one in conditions for block in citation.quote(policy, clause, one.quote)
        ]
    title, count = policy.headings.title(section), len(policy.headings.children(section))
    lines.append(texts.EVERY_CRITERION.format(title=title, count=count))
    first, *rest = lines
    return Reply(
        Intent.CRITERIA,
        (
            Block(Part.LEAD, first),
            *quotes,
            *(Block(Part.NOTE, line) for line in rest),
            citation.source(policy, (clause,) if quotes else (section,)),
        ),
        clauses=(clause,),
        buttons=citation.next_steps(policy, clause),
        topic=going.request.topic,
    )
