"""Who holds a post now, as the office has entered it; the document's roster stays as issued."""

from collections.abc import Iterable
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.signature import named_author
from handlers.texts import entry as texts
from handlers.texts.answers import POST_HELD_BY
from handlers.turn import Turn
from knowledge.office.post import Holder
from knowledge.policy.policy import Policy

_ABOUT = ("person.who", "person.head", "person.any")
_SHORT = 4  # characters of a message that is nothing but a name


async def answer(turn: Turn) -> Reply | None:
    """Return the post of somebody who came after the document was issued; None for others."""
    question = turn.question
    if turn.office is None or not (question.has(*_ABOUT) or len(question.text) <= _SHORT):
        return None
    policy = question.policy
    newest = turn.office.holders.get(policy.file.key, {})
    named = [holder for holder in newest.values() if holder.name in question.text]
    if not named:
        return None
    roster = policy.there(policy.file.sections.roster)
    return Reply(
        Intent.PERSON,
        (
            *(Block(Part.LEAD, _now(holder, policy)) for holder in named),
            Block(Part.BODY, "\n".join(_issued(policy, holder) for holder in named)),
            citation.source(policy, roster),
        ),
        clauses=roster,
        buttons=(_roster_button(policy),),
        topic=Topic(clauses=roster, wants=Intent.PERSON),
    )


async def current(reply: Reply, turn: Turn) -> Reply:
    """Return a reply about people with those who hold their posts now.

    Who asks for the roster as issued gets just that.
    """
    names, policy = reply.owners.people, turn.question.policy
    if turn.office is None or not names or turn.question.has("posts.issued"):
        return reply
    newest = turn.office.holders.get(policy.file.key, {})
    posts = [person.post for person in policy.directory.people if person.name in names]
    changed = [newest[post] for post in posts if post in newest]
    if not changed:
        return reply
    first, *others = reply.blocks
    if len(posts) == 1 and reply.intent is Intent.PERSON:
        blocks = [Block(Part.LEAD, _now(changed[0], policy)), Block(Part.BODY, first.text), *others]
    else:
        lines = "\n".join([texts.POST_CHANGES, *(_now(one, policy) for one in changed)])
        blocks = [first, Block(Part.BODY, lines), *others]
    buttons = dict.fromkeys((*reply.buttons, _roster_button(policy)))
    return replace(reply, blocks=tuple(blocks), buttons=tuple(buttons))


def issued_holder(policy: Policy, post: str) -> str:
    """Return who held the post when the document was issued."""
    people: Iterable[str] = (p.name for p in policy.directory.people if p.post == post)
    return next(iter(people), "")


def _now(holder: Holder, policy: Policy) -> str:
    return texts.POST_NOW.format(
        post=holder.post,
        name=holder.name,
        since=holder.since.isoformat(),
        author=named_author(holder.author, (policy,)),
    )


def _issued(policy: Policy, holder: Holder) -> str:
    name = issued_holder(policy, holder.post)
    return POST_HELD_BY.format(post=holder.post, name=name, as_issued=citation.as_issued(policy))


def _roster_button(policy: Policy) -> Button:
    action = citation.action(policy, "say", texts.POST_ISSUED_QUESTION.format(group=policy.group))
    return Button(texts.POST_ISSUED_BUTTON, action)
