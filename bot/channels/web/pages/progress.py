"""Progress: every task of every policy, who leads it, and how far it is as reported."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.site.site import Site
from bot.conversation.conversation import today
from handlers.sets.owners import noun
from handlers.texts import report as report_texts
from handlers.topics.tasks import reported
from knowledge.office.progress import Entry
from knowledge.policy.clause import Clause
from knowledge.policy.policy import Policy


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


class Progress:
    """The page of how far the tasks are."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def show(self, request: Request) -> Response:
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


def _task(policy: Policy, clause: Clause, entry: Entry | None) -> Task:
    lead = clause.lead or clause.responsible
    return Task(
        clause.id,
        f"{clause.marker}{policy.headings.title(clause.id)}",
        "、".join(lead),
        "、".join(clause.coop),
        report_texts.STATES[entry.state] if entry else report_texts.NO_REPORT_YET,
        reported.age(entry.day, today()) if entry else "",
        entry.note if entry else "",
        entry.percent if entry else None,
    )
