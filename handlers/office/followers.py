"""Followers: told by day what has changed about what they follow, but not who changed it."""

from handlers import citation
from handlers.message import Block, Intent, Notice, Part, Reply
from handlers.office import texts
from handlers.office.call import Call
from handlers.office.follow import unfollow_button
from knowledge.office.follow import Subject
from knowledge.policy.policy import Policy


async def told(call: Call, policy: Policy, clause: str, change: str) -> tuple[Notice, ...]:
    """Return the notice of a change to those who follow the clause; none where nobody does."""
    subject = Subject(policy.file.key, clause)
    followers = await call.office.follows.followers(subject)
    persons = tuple(person for person in followers if person != call.person)
    if not persons:
        return ()
    lead = texts.FOLLOWED_CHANGED.format(place=citation.place(policy, clause))
    reply = Reply(
        Intent.STATUS,
        (Block(Part.LEAD, lead), Block(Part.BODY, change)),
        buttons=(unfollow_button(subject),),
    )
    return (Notice(persons, reply, by_day=True),)
