"""Deferred messages: what is for the day and came up at night.

They wait apart from the outbox, where the first message of a chat holds up those behind it.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import delete, or_, select, true

from knowledge import daytime
from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.delivery.outbox import Draft, Outbox
from knowledge.ledger.schema import deferred, follows, roles, wishes
from knowledge.office.follow import Subject
from knowledge.office.ground import Ground


@dataclass(frozen=True)
class Deferred:
    """A message to a person, who is to get it while its ground lasts; None is for good."""

    person: str
    draft: Draft
    ground: Ground | None


async def put(transaction: Transaction, messages: Sequence[Deferred], until: float) -> None:
    """Keep messages until a moment."""
    if not messages:
        return
    rows = [
        {
            **one.draft.chat.columns,
            "payload": one.draft.payload,
            "until": until,
            "person": one.person,
            "ground": json.dumps(asdict(one.ground)) if one.ground else None,
        }
        for one in messages
    ]
    await transaction.execute(insert(transaction, deferred), rows)


async def forget(transaction: Transaction, persons: Sequence[str], chat: Chat) -> int:
    """Delete what waits for these persons and the chat; return how much."""
    theirs = or_(chat.is_of(deferred), deferred.c.person.in_(persons))
    return (await transaction.execute(delete(deferred).where(theirs))).rowcount


async def release(
    transaction: Transaction, outbox: Outbox, now: float, admins: Collection[str]
) -> int:
    """Move the messages whose time has come into the outbox, and return how many those were.

    By day nothing waits, whatever a clock that was ahead has written. Those whose ground is gone
    are dropped, and those that a later one overtakes. `admins` are of the office by the settings.
    """
    due = true() if daytime.next_morning(now) is None else deferred.c.until <= now
    query = select(deferred).where(due).order_by(deferred.c.id)
    rows = (await transaction.execute(query.with_for_update(skip_locked=True))).all()
    if not rows:
        return 0
    standing = await _standing(transaction, [row.id for row in rows], admins)
    told: dict[tuple[str, str] | int, Draft] = {}
    for row in rows:
        ground = _ground(row.ground) if row.ground else None
        if ground is None or standing.holds(row.person, ground):
            thing = (row.person, ground.about) if ground and ground.about else row.id
            told.pop(thing, None)  # the one before it is overtaken
            told[thing] = Draft(Chat.of(row), row.payload)
    drafts = list(told.values())
    await outbox.put(transaction, drafts)
    await transaction.execute(delete(deferred).where(deferred.c.id.in_([row.id for row in rows])))
    return len(drafts)


@dataclass(frozen=True)
class _Standing:
    """Who follows what, who wants to hear of policies, and who has a role of which departments."""

    followed: Collection[tuple[str, Subject]]
    wishing: Collection[str]
    held: Collection[tuple[str, str | None]]

    def holds(self, person: str, ground: Ground) -> bool:
        """Return whether the person still has that ground."""
        if ground.subject and (person, ground.subject) in self.followed:
            return True
        if ground.wished and person in self.wishing:
            return True
        return any((person, department) in self.held for department in ground.departments)


async def _standing(
    transaction: Transaction, numbers: Sequence[int], admins: Collection[str]
) -> _Standing:
    """Return what holds now for those whom these messages are to."""
    persons = select(deferred.c.person).where(deferred.c.id.in_(numbers))
    following = await transaction.execute(select(follows).where(follows.c.person.in_(persons)))
    followed = {(row.person, Subject(row.policy, row.clause)) for row in following}
    asked = select(wishes.c.person).where(wishes.c.person.in_(persons))
    wishing = frozenset(await transaction.scalars(asked))
    in_force = roles.c.ended_at.is_(None)
    holding = await transaction.execute(select(roles).where(roles.c.person.in_(persons), in_force))
    held = {(row.person, row.department) for row in holding}
    return _Standing(followed, wishing, held | {(admin, None) for admin in admins})


def _ground(written: str) -> Ground:
    values = json.loads(written)
    subject = Subject(**values["subject"]) if values["subject"] else None
    return Ground(
        subject, tuple(values["departments"]), values.get("about", ""), values.get("wished", False)
    )
