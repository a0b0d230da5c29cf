"""What holds of several statements: their order, what is not told, and a question beside them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.message import Reply
from knowledge.policy.calculators.verdict import Verdict
from knowledge.policy.policy import Policy
from tests.conftest import Ask
from tests.knowledge.reading.figures import facts

OF_TOWN = (
    "制造业",
    "产值{}亿",
    "就业{}人",
    "龙头2家",
    "配套{}家",
    "全国占35%",
    "全省占55%",
    "公共服务平台都建好了",
    "乡镇政府很支持",
)
OF_FIRM = (
    "去年评上省级企业技术中心",
    "技改投了1500万",
    "营收12亿",
    "我们是专精特新小巨人",
    "没拿过国家和省里的技改资金",
)
# Who leads, and where it stands, is asked of the document. Only such questions: 小巨人有奖励吗 and
# 参与制定标准算不算 do read as told, since whoever asks so mostly means the own enterprise or town.
WHICH = ("谁牵头", "哪个局牵头", "归谁管", "配合单位有哪些", "哪个部门负责", "是哪条写的")
TOPICS = (
    *("两化融合", "营商环境", "公共服务平台", "小巨人", "创新中心", "软件企业", "文旅", "农业"),
    *("技术创新改造行动", "企业壮大培育行动", "质量品牌提升行动", "精准招商攻坚行动"),
    *("历史传承厚重", "产品特色突出", "发展环境良好", "认定标准", "工作目标"),
)


@st.composite
def statements(draw: st.DrawFn, of: tuple[str, ...]) -> list[str]:
    """Draws statements, each of a fact of its own."""
    some = draw(st.lists(st.sampled_from(of), min_size=2, max_size=5, unique=True))
    return [one.format(draw(st.integers(5, 3_000))) for one in some]


@given(
    st.sampled_from([OF_TOWN, OF_FIRM]).flatmap(lambda of: statements(of)),
    st.sampled_from(["，", "。", "；", "\n"]),
)
def test_the_order_of_statements_does_not_matter(
    policy: Policy, told: list[str], mark: str
) -> None:
    first = facts(policy, mark.join(told))
    for other in itertools.islice(itertools.permutations(told), 1, 7):
        after = facts(policy, mark.join(other))
        assert dict(after.values) == dict(first.values), mark.join(other)
        assert set(after.titles) == set(first.titles), mark.join(other)


@given(statements(OF_TOWN))
def test_what_is_not_told_makes_nothing_pass(ask: Ask, told: list[str]) -> None:
    failed = verdicts(ask("，".join(told)), Verdict.FAIL)
    for place in range(len(told)):
        left = [*told[:place], *told[place + 1 :]]
        assert not failed & verdicts(ask("，".join(left)), Verdict.PASS), (told, left)


def verdicts(reply: Reply, verdict: Verdict) -> set[str]:
    results = reply.criteria.results if reply.criteria else ()
    return {result.rule.clause for result in results if result.verdict is verdict}


@given(
    st.sampled_from([OF_TOWN, OF_FIRM]).flatmap(lambda of: statements(of)),
    st.sampled_from(TOPICS),
    st.sampled_from(WHICH),
    st.sampled_from(["，", "。", "；", "\n"]),
)
def test_a_question_who_or_which_adds_no_fact(
    policy: Policy, told: list[str], topic: str, which: str, mark: str
) -> None:
    before = facts(policy, mark.join(told))
    after = facts(policy, mark.join([*told, f"{topic}{which}？"]))
    # Less may be told then: behind 产值5亿，工作目标谁牵头 5亿 may be the goal, and is asked for.
    assert after.values.items() <= before.values.items(), (told, topic)
    assert {*after.titles} <= {*before.titles}, (told, topic)


@pytest.mark.parametrize(
    ("text", "certification", "titles"),
    [
        ("两化融合贯标哪个局牵头", None, 0),
        ("我们两化融合贯标过了，找谁", "两化融合管理体系", 0),
        ("主营收入12亿，两化融合贯标还在弄，顾问说明年三月出证", None, 0),
        ("主营收入12亿，服务能力认证办了一半", None, 0),
        ("主营收入12亿，两化融合贯标弄完了", "两化融合管理体系", 0),
        ("去年评上省级企业技术中心找哪个局领钱", None, 1),
        ("省级企业技术中心归谁管", None, 0),
    ],
)
def test_who_tells_something_in_a_question_has_told_it(
    policy: Policy, text: str, certification: str | None, titles: int
) -> None:
    read_ = facts(policy, text)
    assert read_.values.get("certification") == certification
    assert len(read_.titles) == titles
