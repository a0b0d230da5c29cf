"""Waiting: how many enquiries lie on somebody's desk, and since when, to see at a glance."""

from collections.abc import Mapping, Sequence

from handlers.services import Office
from handlers.signature import moment
from handlers.texts import enquiry as texts
from knowledge.office.enquiry import State
from knowledge.office.role import Rank, Role

COUNTED = 100  # of a state; that there are more is all that anybody needs to know


def departments_of(role: Role) -> Sequence[str] | None:
    """Return whose enquiries the role sees; None for everybody's."""
    return None if role.of_office else role.departments


def total(counts: Mapping[State, int]) -> str:
    """Return how many there are in all: 3, or 99+ where a state has more than are counted."""
    exact = all(n < COUNTED for n in counts.values())
    return str(sum(counts.values())) if exact else texts.QUEUE_MANY.format(count=COUNTED - 1)


async def mark(office: Office, role: Role) -> str:
    """Return what the head of a page says to an official of what waits; to others nothing."""
    if role.rank is Rank.PUBLIC:
        return ""
    counts = await office.desk.counts(departments_of(role), COUNTED)
    return texts.WAITING.format(count=total(counts)) if any(counts.values()) else ""


async def since(office: Office, role: Role) -> str:
    """Return when the newest and the oldest came that wait for a department; or nothing."""
    departments = departments_of(role)
    newest = await office.desk.newest(departments)
    oldest = await office.desk.oldest(departments)
    if newest is None or oldest is None:
        return ""
    if newest == oldest:
        return texts.WAITS_SINCE.format(at=moment(newest.made_at))
    times = {"newest": moment(newest.made_at), "oldest": moment(oldest.made_at)}
    return texts.WAIT_SINCE.format(**times)
