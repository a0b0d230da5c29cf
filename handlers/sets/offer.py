"""Lists that are offered where 最 or 只 in a question was not read: the plain one is not meant."""

from collections.abc import Sequence

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.texts import sets as texts
from knowledge.policy.policy import Policy


def offered(policy: Policy, departments: Sequence[str] = ()) -> Reply:
    """Return what can be listed of the departments named, or of all of them where none is."""
    lists = (texts.LISTS_OF_ALL, texts.LISTS_OF_ONE, texts.LISTS_OF_TWO)[min(2, len(departments))]
    asks = [ask.format(*departments) for ask in lists]
    return Reply(
        intent=Intent.CLARIFY,
        blocks=(Block(Part.LEAD, texts.WHICH_LIST.format(lists=texts.LIST.join(asks))),),
        buttons=tuple(Button(ask, citation.action(policy, "say", ask)) for ask in asks),
        topic=Topic(department=departments[0] if departments else None, wants=Intent.OWNER),
    )
