"""Lists that are offered where 最 or 只 in a question was not read: the plain one is not meant."""

from collections.abc import Sequence

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.sets.reading import unread
from handlers.texts import sets as texts
from handlers.topics import department, overview
from handlers.turn import Turn
from knowledge.policy.policy import Policy


async def answer(turn: Turn) -> Reply | None:
    """Return what can be listed, or None where no list is asked for or all of its words are read.

    A department that has no tasks is told so, whatever is asked of them.
    """
    question = turn.question
    of_departments, of_all = department.asks_tasks(question), overview.asks_owners(question)
    if not (of_departments or of_all) or not unread(question):
        return None
    named = [mention.department for mention in question.mentions] if of_departments else []
    directory = question.policy.directory
    if named and not any(directory.tasks(one).lead or directory.tasks(one).coop for one in named):
        return None
    return _offered(question.policy, [one.name for one in named])


def _offered(policy: Policy, departments: Sequence[str]) -> Reply:
    """Return what can be listed of the departments named, or of all of them where none is."""
    lists = (texts.LISTS_OF_ALL, texts.LISTS_OF_ONE, texts.LISTS_OF_TWO)[min(2, len(departments))]
    asks = [ask.format(*departments) for ask in lists]
    return Reply(
        intent=Intent.CLARIFY,
        blocks=(Block(Part.LEAD, texts.WHICH_LIST.format(lists=texts.LIST.join(asks))),),
        buttons=tuple(Button(ask, citation.action(policy, "say", ask)) for ask in asks),
        topic=Topic(department=departments[0] if departments else None, wants=Intent.OWNER),
    )
