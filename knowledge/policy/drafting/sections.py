"""Sections: which part of the document holds its goal, criteria, measures, people and office."""

import re
from collections.abc import Iterable, Sequence

from knowledge.policy.clause import Clause
from knowledge.policy.drafting.quoting import bare, of_body
from knowledge.policy.folder.folder import Sections

_GOAL = re.compile(r"目标")
_CRITERIA = re.compile(r"(?:认定|评定|评选|申报|准入|入选)(?:标准|条件)|^标准$")
# Looks ahead: 奖励对象 is no measure, 奖励对象和措施 is.
_MEASURES = re.compile(
    r"措施|任务|举措|工作重点|重点工作|主要(?:内容|政策)|扶持|奖励(?!.*(?:设置|对象|范围))"
)
_GUARANTEES = re.compile(
    r"(?:组织|政策|工作|机制|制度)保障|保障(?:措施|机制|体系)|组织(?:领导|实施)"
)
_GROUP = re.compile(r"领导小组|工作专班|指挥部|联席会议|委员会|组成人员")
_OFFICE = re.compile(r"办公室设在|设在[^，。；]{2,20}办公室")
_FEWEST_PEOPLE = 2


def drafted_sections(records: Sequence[Clause]) -> Sections:
    """Return the sections that the records show; None where the document has no such one."""
    body = of_body(records)
    parents = {record.parent for record in body}
    whole = [r for r in body if r.level == 1 or (r.level == 2 and r.id in parents)]
    held = [record for record in whole if record.id in parents]
    roster = _first(r for r in body if len(r.people) >= _FEWEST_PEOPLE)
    office = _first(r for r in body if _OFFICE.search(bare(r.heading + r.text)))
    annex = _above(roster or office, body)
    group = annex if annex and _GROUP.search(_heading(annex, body)) else roster
    return Sections(
        goal=_titled(_GOAL, whole),
        criteria=_titled(_CRITERIA, held),
        measures=_measures([r for r in held if not _GUARANTEES.search(bare(r.heading))], body),
        guarantees=_titled(_GUARANTEES, held),
        group=group,
        roster=roster,
        office=office,
    )


def _first(records: Iterable[Clause]) -> str | None:
    return next((record.id for record in records), None)


def _titled(title: re.Pattern[str], records: Iterable[Clause]) -> str | None:
    return _first(r for r in records if title.search(bare(r.heading)))


def _heading(clause: str, records: Iterable[Clause]) -> str:
    return next((bare(record.heading) for record in records if record.id == clause), "")


def _above(clause: str | None, records: Sequence[Clause]) -> str | None:
    """Return the first-level section that holds the clause, or None."""
    parents = {record.id: record.parent for record in records}
    while clause is not None and parents.get(clause) is not None:
        clause = parents[clause]
    return clause


def _measures(held: Sequence[Clause], body: Sequence[Clause]) -> str | None:
    """Return the one section that holds the measures; None where several or none may.

    By what it is called, and where that leaves several by whose clauses have owners.
    """
    titled = [r for r in held if r.level == 1 and _MEASURES.search(bare(r.heading))]
    if len(titled) == 1:
        return titled[0].id
    owned = [
        section.id
        for section in titled or [r for r in held if r.level == 1]
        if any(r.parent == section.id and (r.lead or r.responsible) for r in body)
    ]
    return owned[0] if len(owned) == 1 else None
