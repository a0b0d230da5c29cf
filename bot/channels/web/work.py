"""The work: how far the tasks are, as reported, and what a person has sent to departments."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.site import Site
from bot.conversation import today
from handlers.office.finds import Find, since
from handlers.office.which import called
from handlers.sets.owners import noun
from handlers.signature import moment
from handlers.texts import enquiry as enquiry_texts
from handlers.texts import report as report_texts
from handlers.topics import reported
from knowledge.office.progress import Entry
from knowledge.policy.clause import Clause
from knowledge.policy.policy import Policy

_MOST = 20  # of what a person has sent


@dataclass(frozen=True)
class Task:
    """One task and how far it is, in words; `percent` is None where none was told."""

    clause: str
    title: str
    lead: str
    coop: str
    state: str
    age: str
    note: str
    percent: float | None


@dataclass(frozen=True)
class Sent:
    """What a person has sent to a department, and how far it is."""

    number: str
    kind: str
    department: str
    state: str
    at: str
    text: str


class Work:
    """The pages of what the office does."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def progress(self, request: Request) -> Response:
        """Show every task of every policy, with who leads it and how far it is."""
        office = self._site.current.services.office
        lists = []
        for policy in self._site.policies:
            newest = await office.board.newest(policy.file.key) if office else {}
            tasks = [_task(policy, one, newest.get(one.id)) for one in policy.measures]
            counts = reported.counted([newest.get(one.id) for one in policy.measures])
            if tasks:
                lists.append((policy, noun(policy), counts, tasks))
        return self._site.view.page(request, "progress.html", lists=lists)

    async def enquiries(self, request: Request) -> Response:
        """Show what the person of this browser has sent."""
        session = self._site.sessions.read(request)
        office = self._site.current.services.office
        found, wish = [], None
        finds: Sequence[Find] = ()
        if session and office:
            wish = await office.wishes.of(session.person)
            finds = since(wish, self._site.policies, today()) if wish else ()
            found = [
                Sent(
                    one.number,
                    enquiry_texts.KINDS[one.kind],
                    called(self._site.policies, one.department),
                    enquiry_texts.ENQUIRY_STATES[one.state],
                    moment(one.changed_at),
                    one.text or enquiry_texts.TEXT_DELETED,
                )
                for one in await office.desk.of_person(session.person, _MOST)
            ]
        return self._site.view.page(request, "enquiries.html", found=found, wish=wish, finds=finds)


def _task(policy: Policy, clause: Clause, entry: Entry | None) -> Task:
    lead = clause.lead or clause.responsible
    return Task(
        clause.id,
        f"{clause.marker}{policy.title(clause.id)}",
        "、".join(lead),
        "、".join(clause.coop),
        report_texts.STATES[entry.state] if entry else report_texts.NO_REPORT_YET,
        reported.age(entry.day, today()) if entry else "",
        entry.note if entry else "",
        entry.percent if entry else None,
    )
