"""The office's digest: when it comes, and what it tells."""

import pytest

from knowledge.ledger import questions
from knowledge.office.asked import Asked as Question
from knowledge.office.enquiry import Kind
from knowledge.office.progress import State
from tests.bot.office.progress.months import HEAD, HOURS, TASK, Months

pytestmark = pytest.mark.asyncio


async def test_the_digest_comes_on_mondays_and_never_with_a_first_start(months: Months) -> None:
    await months.pass_by(0, 17, HOURS[:2])
    assert months.times(HEAD) == ["11-30 09:00", "12-07 09:00"]


async def test_the_digest_fits_a_screen_and_tells_what_the_office_has_to_know(
    months: Months,
) -> None:
    key = months.policy.file.key
    await months.look(0, 8)
    await months.report(State.STUCK)
    await months.report(State.RUNNING, "4.1")
    _, submitted = months.office.desk.submit("bob", Kind.ENQUIRY, None, "技改怎么申请")
    await months.apply(submitted)
    asked = [
        ("bob", Question.of(f"问题{n}", key, TASK, "clause", answered=n > 0)) for n in range(4)
    ]
    async with months.ledger.database.transaction() as transaction:
        await questions.count(transaction, asked)
    await months.look(4, 9)
    ((_, _, text),) = [one for one in months.heard if one[0] == HEAD]
    for told in (
        "近 7 天上报了 2 项，共 13 项",
        "滞后 12 项：受阻 1，从未上报 11",
        "受阻：精准招商攻坚行动",
        "新提交 1，已受理 0，等提交人补正 0，最久的等了 4 天",
        "上周提问 4 个，没答上 1 个（25%）",
        "还没有经办人的牵头部门 5 个：行政审批服务管理局、工信局、统计局、市场监督管理局等",
    ):
        assert told in text, text
    assert len(text) < 300
