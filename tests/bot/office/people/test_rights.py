"""Rights: every command and every button of the office, by everybody who could try it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot.texts import COMMANDS, OFFICE_COMMANDS, OFFICIAL_COMMANDS
from handlers import button
from handlers.message import Form, Part, Reply, Topic
from handlers.office import commands
from handlers.office.enquiries.enquiry_form import ActDraft, EnquiryDraft
from handlers.office.pool import TownDraft
from handlers.office.post import HolderDraft
from handlers.office.report_form import ReportDraft
from handlers.services import Services
from handlers.texts import enquiry as texts
from handlers.texts.forms import OLD
from handlers.texts.people import INVITATION_VOID, NOT_ALLOWED
from handlers.texts.report import REPORT_NOT_YOURS
from knowledge.office.enquiry import Act, Kind
from knowledge.office.progress import State
from tests.bot.office.hall import (
    ASKED,
    OFFICE,
    OTHER,
    OWN,
    OWN_DEPARTMENT,
    PUBLIC,
    REVOKED,
    ROLES,
    open_hall,
)
from tests.conftest import DAY

pytestmark = pytest.mark.asyncio

EVERYBODY = frozenset(ROLES)
OFFICIALS = frozenset({OWN, OTHER, OFFICE})
DEPARTMENT = frozenset({OWN, OFFICE})
THE_OFFICE = frozenset({OFFICE})
ASKER = frozenset({PUBLIC})
POLICY = ASKED.policy

REPORT = ReportDraft(POLICY, DAY, "4.3", State.RUNNING, 60.0)
ASKS_STATE = replace(REPORT, state=None, percent=None, steps=("state",))
ASKS_TASK = ReportDraft(POLICY, DAY, steps=("task",))
POOL = TownDraft("某某镇", "铸造", "pool", DAY.isoformat())
POOL_STAGE = replace(POOL, stage="")
POST = HolderDraft(POLICY, "县工信局局长", "王建国", "2025-03-01")
DRAFT = EnquiryDraft(Kind.ENQUIRY, "ready", "怎么入统", OWN_DEPARTMENT, (OWN_DEPARTMENT,))
OFFERED = EnquiryDraft(Kind.ENQUIRY, "offered", "电话是多少")


@dataclass(frozen=True)
class Try:
    """Who may do it, whether it changes the ledger at once, and the form that waits."""

    allowed: frozenset[str]
    changes: bool = False
    form: Form | None = None


# A case's own form needs the number of its enquiry; its name is in the braces of the action.
TABLE = {
    # everybody
    "start": Try(EVERYBODY),
    "help": Try(EVERYBODY),
    "policies": Try(EVERYBODY),
    "privacy": Try(EVERYBODY),
    "cancel": Try(EVERYBODY),
    "forget": Try(EVERYBODY),
    "whoami": Try(EVERYBODY),
    "progress": Try(EVERYBODY),
    "history {policy} 4.3": Try(EVERYBODY),
    "follow": Try(EVERYBODY),
    "follow {policy} 4.3": Try(EVERYBODY, changes=True),
    "unfollow": Try(EVERYBODY),
    "unfollow {policy} 4.2": Try(EVERYBODY, changes=True),
    "wish": Try(EVERYBODY),
    "wish off": Try(EVERYBODY),
    "pool": Try(EVERYBODY),
    "my": Try(EVERYBODY),
    "useful {answer}": Try(EVERYBODY, changes=True),
    "useless {answer}": Try(EVERYBODY, changes=True),
    "reason 0 {answer}": Try(EVERYBODY, changes=True),
    "ask": Try(EVERYBODY),
    "ask 怎么入统": Try(EVERYBODY),
    f"enquiry ask {OFFERED.token}": Try(EVERYBODY, form=OFFERED.form),
    DRAFT.yes.action: Try(EVERYBODY, changes=True, form=DRAFT.form),
    "enquiry to": Try(EVERYBODY, form=DRAFT.form),
    "enquiry to office": Try(EVERYBODY, form=DRAFT.form),
    DRAFT.no.action: Try(EVERYBODY, form=DRAFT.form),
    "enquiry see {enquiry}": Try(EVERYBODY),
    # who asked
    "enquiry add {enquiry}": Try(ASKER),
    "enquiry withdraw {enquiry}": Try(ASKER),
    # the department that it lies with, and the office
    "enquiry accept {enquiry}": Try(DEPARTMENT, changes=True),
    "enquiry amend {application}": Try(DEPARTMENT),
    "enquiry answer {enquiry}": Try(DEPARTMENT),
    "enquiry approve {application}": Try(DEPARTMENT),
    "enquiry decline {application}": Try(DEPARTMENT),
    "enquiry refer {enquiry}": Try(DEPARTMENT),
    # officials
    "queue": Try(OFFICIALS),
    "export": Try(OFFICIALS),
    "report": Try(OFFICIALS),
    "report no": Try(OFFICIALS, form=REPORT.form),
    "report change": Try(OFFICIALS, form=REPORT.form),
    "report ask percent": Try(OFFICIALS, form=REPORT.form),
    # the department that leads the task, and the office
    "report set task {policy} 4.3": Try(DEPARTMENT, form=ASKS_TASK.form),
    "report set state running": Try(DEPARTMENT, form=ASKS_STATE.form),
    REPORT.yes.action: Try(DEPARTMENT, True, REPORT.form),
    # the office
    "pool new": Try(THE_OFFICE),
    "pool 某某镇 铸造 入库": Try(THE_OFFICE),
    "pool stage city": Try(THE_OFFICE, form=POOL_STAGE.form),
    f"pool of {POLICY}": Try(THE_OFFICE, form=POOL.form),
    f"pool list {POLICY}": Try(EVERYBODY),
    "pool no": Try(THE_OFFICE, form=POOL.form),
    POOL.yes.action: Try(THE_OFFICE, True, POOL.form),
    "post 县工信局局长 王建国 2025-03-01": Try(THE_OFFICE),
    f"post of {POLICY}": Try(THE_OFFICE, form=POST.form),
    "post no": Try(THE_OFFICE, form=POST.form),
    POST.yes.action: Try(THE_OFFICE, True, POST.form),
    "invite 财政局": Try(THE_OFFICE, changes=True),
    "members": Try(THE_OFFICE),
    "revoke {member}": Try(THE_OFFICE, changes=True),
    "audit": Try(THE_OFFICE),
    "missed": Try(THE_OFFICE),
    "missed {missed}": Try(THE_OFFICE),
    "teach {missed} 4.3": Try(THE_OFFICE, changes=True),
    "lessons": Try(THE_OFFICE),
    "unteach {lesson}": Try(THE_OFFICE, changes=True),
    "stats": Try(THE_OFFICE),
    "pause 文件修订中": Try(THE_OFFICE, changes=True),
    "resume": Try(THE_OFFICE),
}
# What was read back of an act on an enquiry: who may do it, and whether the note is written.
CASES = (
    (Act.ANSWER, "ready", "yes {token}", DEPARTMENT),
    (Act.REFER, "department", "refer-to 财政局", DEPARTMENT),
    (Act.ADD, "ready", "yes {token}", ASKER),
    (Act.WITHDRAW, "ready", "yes {token}", ASKER),
)
_GONE = {OLD, texts.DRAFT_GONE, button.old().text}


def pattern(template: str) -> re.Pattern[str]:
    """Returns what matches the template with anything in its placeholders."""
    return re.compile(".+".join(map(re.escape, re.split(r"\{\w+\}", template))))


REFUSALS = [
    pattern(template)
    for template in (
        NOT_ALLOWED,
        texts.NOT_YOURS,
        texts.NOT_YOUR_DEPARTMENT,
        REPORT_NOT_YOURS,
    )
]


def refused(reply: Reply) -> bool:
    said, *beside = reply.blocks
    waits = all(block.part is Part.NOTE for block in beside)  # it may say that something waits
    return waits and any(pattern.fullmatch(said.text) for pattern in REFUSALS)


def cases(number: str) -> Iterable[tuple[str, Try]]:
    for act, step, verb, allowed in CASES:
        case = ActDraft(number, act, step, "请到统计局办理")
        action = f"enquiry {verb.format(token=case.token)}"
        yield action, Try(allowed, changes=step == "ready", form=case.form)


async def test_no_command_and_no_topic_with_buttons_is_missing_in_the_table() -> None:
    tried = {action.partition(" ")[0] for action in TABLE}
    assert tried == {*COMMANDS, *OFFICE_COMMANDS, *commands._COMMANDS}


async def test_a_menu_shows_just_what_its_rank_may_do() -> None:
    for name in (*COMMANDS, *OFFICE_COMMANDS):
        may = frozenset[str]().union(
            *(one.allowed for action, one in TABLE.items() if action.split()[0] == name)
        )
        of_officials = name in COMMANDS or name in OFFICIAL_COMMANDS
        assert (may >= OFFICIALS) == of_officials, name
        assert (may == EVERYBODY) == (name in COMMANDS), name


@pytest.mark.parametrize("role", ROLES)
async def test_who_may_not_is_refused_with_a_sentence_and_who_may_is_served(
    role: str, services: Services, tmp_path: Path
) -> None:
    async with open_hall(services, tmp_path) as hall:
        before = await hall.content()
        for action, one in (*TABLE.items(), *cases(hall.names["enquiry"])):
            reply = await hall.says(role, action, Topic(form=one.form, recent=(ASKED,)))
            assert refused(reply) == (role not in one.allowed), f"{action}: {reply.text}"
            if refused(reply):
                assert not reply.effects, action
                assert not reply.notices, action
            else:
                assert reply.text not in _GONE, action
                assert await hall.changed_by(reply) == one.changes, f"{action}: {reply.text}"
        assert await hall.content() == before


async def test_nothing_is_changed_from_a_group(services: Services, tmp_path: Path) -> None:
    async with open_hall(services, tmp_path) as hall:
        for role in ROLES:
            for action, one in (*TABLE.items(), *cases(hall.names["enquiry"])):
                reply = await hall.says(role, action, Topic(form=one.form), private=False)
                assert not reply.effects, f"{role}: {action}"
                assert not reply.notices, f"{role}: {action}"


async def test_a_role_is_given_to_who_opens_the_link_and_to_nobody_who_has_it(
    services: Services, tmp_path: Path
) -> None:
    async with open_hall(services, tmp_path) as hall:
        for role in ROLES:
            joined = await hall.changed_by(await hall.says(role, "start i{code}", Topic()))
            assert joined == (role != OFFICE), role
            for wrong in ("start i", "start i{code}x", "start i{answer}"):
                reply = await hall.says(role, wrong, Topic())
                assert not reply.effects, wrong
                assert reply.text == INVITATION_VOID.format(office="领导小组办公室")


async def test_the_text_of_an_enquiry_is_for_who_asked_and_who_handles_it(
    services: Services, tmp_path: Path
) -> None:
    async with open_hall(services, tmp_path) as hall:
        told = {
            role: "怎么入统" in (await hall.says(role, "enquiry see {enquiry}", Topic())).text
            for role in ROLES
        }
        assert told == {PUBLIC: True, OWN: True, OTHER: False, OFFICE: True, REVOKED: False}
