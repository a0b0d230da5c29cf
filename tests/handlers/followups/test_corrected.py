"""Who says what they asked is answered that, and who doubts an answer is shown what it is from."""

import pytest

from knowledge.policy.facts.facts import Level
from tests.conftest import Ask
from tests.handlers.talking import ENTERPRISE, said


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("省级技术中心给多少", "不是问省级的，我问市级的"), "市级 10 万元"),
        (("市级技术中心给多少", "我问的不是市级，是国家级"), "国家级 50 万元"),
        (("企业技术中心奖多少", "不是这个，我问的是创新中心"), "制造业创新中心奖励"),
        (("企业技术中心奖多少", "我没问钱，问的是归谁管"), "牵头单位是工信局"),
        (("招商谁牵头", "我问的是哪些配合"), "配合单位 6 个"),
        (("发改局局长是谁", "我问的不是发改，是财政"), "张彦龙"),
        (("占有率多少", "我没问占有率，我问的是龙头企业"), "三、（三）"),
        (("认定标准第三条", "不是第三条，我问的是第五条"), "三、（五）"),
    ],
)
def test_what_was_asked_is_answered(ask: Ask, lines: tuple[str, ...], told: str) -> None:
    assert told in said(ask, *lines).text


def test_what_puts_right_a_fact_is_no_question(ask: Ask) -> None:
    reply = said(ask, "去年评上省级企业技术中心", "不对，是市级的")
    assert "可以得市级企业技术中心奖励 10 万元" in reply.text
    assert reply.topic.supposed is None
    assert reply.topic.facts
    assert [title.level for title in reply.topic.facts.titles] == [Level.CITY]


def test_in_an_interview_it_is_an_answer(ask: Ask) -> None:
    reply = said(ask, ENTERPRISE, "省级企业技术中心", "我问的不是市级，是去年")
    assert reply.topic.facts
    assert [title.level for title in reply.topic.facts.titles] == [Level.PROVINCE]


@pytest.mark.parametrize("doubt", ["你答错了吧", "是不是弄错了", "看仔细了没"])
@pytest.mark.parametrize(
    ("shown", "again"),
    [
        ("招商谁牵头", "促进外来投资中心"),
        ("企业技术中心奖多少", "国家级 50 万元"),
        ("就业要多少人", "2000人以上"),
        ("财政局局长是谁", "张彦龙"),
        ("统计局牵头啥", "四、（三）企业壮大培育行动"),
    ],
)
def test_a_doubted_answer_is_shown_with_what_it_is_from(
    ask: Ask, shown: str, again: str, doubt: str
) -> None:
    reply = said(ask, shown, doubt)
    assert reply.blocks[0].text.startswith("答的依据在下面")
    assert again in reply.text
    assert reply.buttons
