"""The logins of the desk: where officials are at work, listed and ended one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.channels.web import texts
from bot.channels.web.site.site import RefusedError, Site
from bot.channels.web.visitors.session import Session
from handlers.office.call import named_department
from handlers.signature import day, office_of
from knowledge.daytime import local
from knowledge.office.login import Login
from knowledge.office.role import Rank


@dataclass(frozen=True)
class Seat:
    """A login as it is listed: whose it is, on what, since which day, used last in which hour."""

    id: str
    whose: str
    device: str
    since: str
    used: str
    here: bool


async def seats(site: Site, session: Session, rank: Rank) -> Sequence[Seat]:
    """Return the logins that the person may end: their own, to the office everybody's."""
    return [
        Seat(
            login.id,
            whose,
            texts.DEVICES[login.phone],
            day(login.since),
            texts.HOUR.format(at=local(login.used_at)),
            here=login.id == session.id,
        )
        for login, whose in (await _within(site, session, rank)).items()
    ]


async def log_out(site: Site, session: Session, rank: Rank, id_: str) -> None:
    """End a login; raises RefusedError for one that the person may not end."""
    within = await _within(site, session, rank)
    login = next((one for one in within if one.id == id_), None)
    office = site.current.services.office
    if office is None or login is None:
        raise RefusedError(409)
    async with site.ledger.database.transaction() as transaction:
        await office.logins.end(session.person, login, within[login]).apply(transaction)


async def _within(site: Site, session: Session, rank: Rank) -> Mapping[Login, str]:
    """Return the logins that are within reach, and whose each is."""
    office = site.current.services.office
    if office is None or rank is Rank.PUBLIC:
        return {}
    whose = dict.fromkeys(await office.register.officials(None), office_of(site.policies))
    for one in await office.register.members():
        whose[one.person] = f"#{one.number} {named_department(one.department, site.policies)}"
    seen = whose if rank is Rank.OFFICE else {session.person}
    found = [one for one in await office.logins.in_use() if one.person in seen]
    return {one: whose[one.person] for one in found if one.person in whose}
