"""Partners from another place, and what is asked of that place itself."""

import pytest

from knowledge.policy.fold import fold, spoken
from knowledge.policy.policy import Policy


@pytest.mark.parametrize(
    "text",
    [
        "西安的大学想来我厂联合搞实验室，文件支持不",
        "请运城的专家来厂里搞技术，文件支持吗",
        "跟运城的企业搞战略联盟，文件里鼓励不",
        "从晋中引进一家大厂，属于哪条",
        "把临汾的大厂引过来，属于哪条",
    ],
)
def test_whence_a_partner_is_makes_no_question_of_the_place(policy: Policy, text: str) -> None:
    assert policy.absent.place(spoken(fold(text))) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("洪洞的企业技术中心奖多少钱", "洪洞县"),
        ("侯马的专业镇怎么评", "侯马市"),
        ("跟霍州的企业一样能拿奖不", "霍州市"),
        ("大同的公司能领这个钱吗", "大同市"),
    ],
)
def test_what_is_asked_of_the_place_stays_so(policy: Policy, text: str, place: str) -> None:
    assert policy.absent.place(spoken(fold(text))) == place
