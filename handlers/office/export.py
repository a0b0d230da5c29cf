"""The ledgers as one Excel file: tasks, what was reported, enquiries, and the pool."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.message import Block, Intent, Part, Reply
from handlers.office.call import Call, refused
from handlers.office.enquiries.sheet import doing
from handlers.office.which import called
from handlers.signature import minute, named_author, office_of
from handlers.tables import Cell, Sheet, Tables
from handlers.texts import office as texts
from handlers.texts.enquiry import ENQUIRY_STATES, KINDS, TEXT_DELETED
from handlers.texts.entry import STAGES
from handlers.texts.report import NO_REPORT_YET, STATES
from knowledge.office.enquiry import Enquiry, Move
from knowledge.office.pool import Town
from knowledge.office.progress import Entry
from knowledge.office.role import Rank
from knowledge.office.task import Task, tasks
from knowledge.policy.policy import Policy

_MOST = 5000  # rows of a sheet


async def export(call: Call) -> Reply:
    """Return the file; an official's has the enquiries of their own departments only."""
    no = await refused(call, Rank.OFFICIAL)
    if no:
        return no
    role = await call.office.register.role(call.person)
    found = await call.office.desk.latest(None if role.of_office else role.departments, _MOST + 1)
    sheets = (
        await _tasks(call),
        await _reports(call),
        _sheet("enquiries", [_enquiry(call, one, last) for one, last in found]),
        await _pool(call),
    )
    day = call.request.as_of.isoformat()
    caption = texts.EXPORTED.format(day=day)
    if not role.of_office:
        caption += texts.EXPORT_OWN.format(names="、".join(role.departments))
    if any(len(sheet.rows) > _MOST for sheet in sheets):
        caption += texts.EXPORT_CUT.format(most=_MOST)
    filled = [sheet for sheet in sheets if sheet.rows]
    if len(filled) < len(sheets):
        names = "、".join(sheet.title for sheet in sheets if not sheet.rows)
        caption += texts.EXPORT_EMPTY.format(names=names)
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, caption),),
        tables=Tables(
            texts.EXPORT_NAME.format(day=day),
            tuple(map(_shortened, filled)),
            call.office_name,
            day,
        ),
    )


def _sheet(name: str, rows: Sequence[tuple[Cell, ...]]) -> Sheet:
    title, header = texts.EXPORT_SHEETS[name]
    return Sheet(
        *(title, header, tuple(rows)),
        percents=(texts.EXPORT_PERCENT,),
        days=texts.EXPORT_DAYS,
        ages=texts.EXPORT_AGES if name == "tasks" else {},
    )


def _shortened(sheet: Sheet) -> Sheet:
    """Return the sheet with the newest rows, as many as a file can have."""
    return replace(sheet, rows=sheet.rows[:_MOST])


async def _tasks(call: Call) -> Sheet:
    """Return every task with its newest report."""
    rows = []
    for policy in call.policies:
        newest = await call.office.board.newest(policy.file.key)
        rows += [_task(policy, task, newest.get(task.clause)) for task in tasks(policy).values()]
    return _sheet("tasks", rows)


def _task(policy: Policy, task: Task, entry: Entry | None) -> tuple[Cell, ...]:
    coop = policy.clauses[task.clause].coop
    lead = "、".join(task.lead) or office_of((policy,))
    reported = _reported(policy, entry) if entry else (NO_REPORT_YET, None, None, None, None)
    document = policy.cited
    return (*_place(policy, task.clause), lead, "、".join(coop), *reported, None, document)


async def _reports(call: Call) -> Sheet:
    """Return the reports of all tasks, the newest first."""
    rows: list[tuple[Cell, ...]] = []
    for policy in call.policies:
        found = await call.office.board.latest(policy.file.key, _MOST + 1)
        rows += [
            (
                *_place(policy, entry.clause),
                *_reported(policy, entry),
                minute(entry.at),
                policy.cited,
            )
            for entry in found
            if entry.clause in policy.clauses
        ]
    return _sheet("reports", rows)


def _place(policy: Policy, clause: str) -> tuple[str, str]:
    """Return where the clause stands, and what it is called."""
    return policy.headings.place(clause), policy.headings.title(clause)


def _reported(policy: Policy, entry: Entry) -> tuple[Cell, ...]:
    """Return what a report says, and whose it is."""
    state = STATES[entry.state]
    author = named_author(entry.author, (policy,))
    return state, entry.percent, entry.note, entry.day.isoformat(), author


def _enquiry(call: Call, one: Enquiry, last: Move) -> tuple[Cell, ...]:
    return (
        one.number,
        KINDS[one.kind],
        called(call.policies, one.department),
        ENQUIRY_STATES[one.state],
        TEXT_DELETED if one.text is None else one.text,
        minute(one.made_at),
        doing(call, last.act, last.department),
        minute(last.at),
        last.note,
    )


async def _pool(call: Call) -> Sheet:
    """Return every town that was ever entered, as it stands now."""
    found: list[Town] = []
    for policy in call.policies:
        found += (await call.office.pool.newest(policy.file.key)).values()
    newest = sorted(found, key=lambda town: town.at, reverse=True)
    return _sheet("pool", [_town(town, call.policies) for town in newest])


def _town(town: Town, policies: Sequence[Policy]) -> tuple[Cell, ...]:
    stage = STAGES[town.stage]
    return town.name, town.sector, stage, town.day.isoformat(), named_author(town.author, policies)
