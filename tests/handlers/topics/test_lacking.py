"""What is asked of an award or somebody that the document does not have: both are told."""

import pytest

from handlers.message import Intent
from tests.conftest import Ask
from tests.handlers.followups.before import CENTRE
from tests.handlers.talking import said

_PAYOUT = "文件没有写奖励资金发放的时间和方式"


@pytest.mark.parametrize("when", ["技术中心的奖啥时候给", "技术中心奖金打到哪个卡"])
def test_who_asks_when_an_award_comes_hears_first_that_it_is_not_written(
    ask: Ask, when: str
) -> None:
    reply = ask(when)
    assert _PAYOUT in reply.blocks[0].text
    assert "企业技术中心奖励" in reply.text


@pytest.mark.parametrize(
    ("asked", "name", "lacks"),
    [("财政局局长电话", "张彦龙", "联系电话"), ("住建局局长哪天上班", "乔龙奎", "办公时间")],
)
def test_who_asks_for_the_telephone_of_somebody_in_office_hears_the_name(
    ask: Ask, asked: str, name: str, lacks: str
) -> None:
    reply = ask(asked)
    assert name in reply.blocks[0].text
    assert f"文件没有写{lacks}" in reply.text


@pytest.mark.parametrize(
    ("asked", "lacks"),
    [("财政局张局长电话给我", "联系电话"), ("刘俊明老家哪的", "领导个人的年龄")],
)
def test_who_says_the_name_hears_only_what_is_not_written(ask: Ask, asked: str, lacks: str) -> None:
    reply = ask(asked)
    assert reply.intent is Intent.NOT_IN_DOCUMENT
    assert f"文件没有写{lacks}" in reply.blocks[0].text


@pytest.mark.parametrize("lines", [(CENTRE, "啥时候发"), ("技术中心奖多少", "几号到账")])
def test_what_is_not_written_of_the_award_shown_ends_no_talk_of_it(
    ask: Ask, lines: tuple[str, ...]
) -> None:
    assert _PAYOUT in said(ask, *lines).text
    assert said(ask, *lines, "找谁要").owners.lead == ("工信局",)


@pytest.mark.parametrize("which", ["那个给多少", "给多少", "那项给几万"])
def test_how_much_of_nothing_named_is_asked_back(ask: Ask, which: str) -> None:
    reply = ask(which)
    assert reply.intent is Intent.CLARIFY
    assert any("企业技术中心" in button.label for button in reply.buttons)


@pytest.mark.parametrize("noise", ["qwer嘻嘻嘻1234", "嘿嘿嘿嘿123456", "zxcv啦啦啦噜噜噜777"])
def test_gibberish_asks_for_no_telephone(ask: Ask, noise: str) -> None:
    assert "电话" not in ask(noise).blocks[0].text


@pytest.mark.parametrize("when", ["多会儿弄成", "哪年之前", "几几年前得做出来", "到哪年"])
def test_behind_the_goal_its_year_is_asked_for(ask: Ask, when: str) -> None:
    lines = ("县里要培育几个专业镇", when)
    assert said(ask, *lines).intent is Intent.GOAL
    assert "2025" in said(ask, *lines).text.replace(" ", "")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("主任让我去找统计局 他们带头的是哪条", "统计局牵头 1 项"),
        ("工信局自己当头的是哪几件", "牵头的培育措施有 2 项"),
        ("薛向阳那阵是县长还是书记", "县委副书记、代县长"),
        ("王强哪个学校毕业", "文件没有写领导个人的"),
    ],
)
def test_what_is_asked_of_a_post_or_a_department_is_told_of_that(
    ask: Ask, asked: str, told: str
) -> None:
    assert told in ask(asked).blocks[0].text


@pytest.mark.parametrize("text", ["去年评上国家技术创新中心，能领多少", "科技创新中心奖多少钱"])
def test_a_title_near_to_one_of_the_document_is_said_not_to_be_in_it(ask: Ask, text: str) -> None:
    reply = ask(text)
    assert reply.intent is Intent.NOT_IN_DOCUMENT
    assert "创新中心”" in reply.blocks[0].text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("技术中心奖多少，材料交给谁", "50 万元"),
        ("小巨人奖几万，啥时候到账", "省级奖励资金"),
        ("统计局牵头几项，局长啥学历", "企业壮大培育行动"),
        ("技改的奖给多少，几天到账", "2000 万元"),
    ],
)
def test_of_two_questions_the_one_that_is_not_written_is_named(
    ask: Ask, message: str, told: str
) -> None:
    said = ask(message).text
    assert told in said
    assert "没有写" in said
