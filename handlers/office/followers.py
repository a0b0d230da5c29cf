"""Followers: told by day what has changed about what they follow, but not who changed it."""

from handlers import citation
from handlers.message import Block, Button, Intent, Notice, Part, Reply
from handlers.office.call import Call
from handlers.office.follow import unfollow_button
from handlers.texts import report as texts
from knowledge.office.follow import Subject
from knowledge.office.ground import Ground
from knowledge.policy.policy import Policy


async def told(
    call: Call, policy: Policy, clause: str, change: str, about: str = ""
) -> tuple[Notice, ...]:
    """Return the notices of a change to those who follow the clause, or the section it is in.

    At night a later change `about` the same thing overtakes it; without a word, of the clause.
    """
    above = policy.clauses[clause].parent
    knowing = {call.person}
    notices = []
    for followed in filter(None, (clause, above)):
        subject = Subject(policy.file.key, followed)
        followers = await call.office.follows.followers(subject)
        persons = tuple(person for person in followers if person not in knowing)
        knowing.update(persons)
        if persons:
            ground = Ground(subject, about=f"{policy.file.key} {about or clause}")
            reply = _reply(policy, clause, change, unfollow_button(subject))
            notices.append(Notice(persons, reply, by_day=True, ground=ground))
    return tuple(notices)


def _reply(policy: Policy, clause: str, change: str, button: Button) -> Reply:
    lead = texts.FOLLOWED_CHANGED.format(place=citation.place(policy, clause))
    blocks = (Block(Part.LEAD, lead), Block(Part.BODY, change))
    return Reply(Intent.STATUS, blocks, clauses=(clause,), buttons=(button,))
