"""What holds of reading whatever is told, and in whatever form."""

import itertools
from decimal import Decimal

import pytest
from cn2an import an2cn
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.message import Reply
from knowledge.policy.calculators.verdict import Verdict
from knowledge.policy.facts.facts import Facts
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from knowledge.reading.spelling import mended
from tests.conftest import DAY, Ask


def facts(policy: Policy, text: str) -> Facts:
    words = mended(plain(text), policy.search.mend, policy.facts, DAY)
    return read(words, policy.facts, DAY).facts


def values(policy: Policy, text: str) -> dict[str, object]:
    return dict(sorted(facts(policy, text).values.items()))


# --- amounts -------------------------------------------------------------------------------
AROUND_OUTPUT = (
    "我们镇产值{}",
    "制造业，产值{}，龙头2家",
    "就业2300人，产值大概{}",
    "去年产值{}，配套11家",
    "产值达到了{}了，够不够",
    "咱镇做法兰的 年产值有{}左右",
    "产值不到{}",
    "产值超过{}，制造业",
)
AROUND_INVESTMENT = (
    "技改投了{}",
    "技改投资{}，没拿过国家省里的钱",
    "去年评上省级企业技术中心，设备投了{}搞技改",
    "技改项目固定资产投资{}，我们是小巨人",
)


def of_yi(number: int) -> list[str]:
    chinese = an2cn(number)
    return [
        f"{number}亿",
        f"{number}个亿",
        f"{number}亿元",
        f"{number}.0亿",
        f"{number} 亿",
        f"{number * 10_000}万",
        f"{number * 10_000:,}万元",
        f"{number * 100_000_000}元",
        f"{number * 100_000_000:,}元",
        f"{chinese}亿",
        f"{chinese}个亿",
        f"{chinese}亿元",
        "".join(chr(ord(digit) + 0xFEE0) for digit in str(number)) + "亿",
    ]


def of_wan(number: int) -> list[str]:
    chinese = an2cn(number)
    return [
        f"{number}万",
        f"{number}万元",
        f"{number}w",
        f"{number} 万",
        f"{number:,}万",
        f"{number * 10_000}元",
        f"{number * 10_000:,}元",
        f"{number / 10_000:.4f}亿",
        f"{chinese}万",
        f"{chinese}万元",
    ]


@given(st.integers(1, 99), st.sampled_from(AROUND_OUTPUT))
def test_an_amount_is_the_same_however_it_is_written(
    policy: Policy, number: int, around: str
) -> None:
    first, *others = of_yi(number)
    told = values(policy, around.format(first))
    assert "output_yuan" in told
    for other in others:
        assert values(policy, around.format(other)) == told, around.format(other)


@given(st.integers(100, 9_999), st.sampled_from(AROUND_INVESTMENT))
def test_a_smaller_amount_is_the_same_however_it_is_written(
    policy: Policy, number: int, around: str
) -> None:
    first, *others = of_wan(number)
    told = values(policy, around.format(first))
    assert "fixed_investment_yuan" in told
    for other in others:
        assert values(policy, around.format(other)) == told, around.format(other)


# --- several figures -----------------------------------------------------------------------
FIGURES = {
    "产值{}亿": st.integers(1, 60),
    "就业{}人": st.integers(300, 9_000),
    "配套{}家": st.integers(1, 40),
    "全国占{}%": st.integers(1, 90),
}
# Not 去年: what is told without a year is of now, and a figure of before changes nothing then.
BESIDE = (
    "{told}，{again}",
    "{told}，另外{number}",
    "{told}，明年计划{number}",
    "{told}，二厂{number}",
    "{told}，其实{number}",
    "{told}；{again}",
    "{told} {number}",
    "{told}，不对，{number}",
    "{told}，还有{number}没统计",
    "{told}，隔壁镇{number}",
)


@st.composite
def told_twice(draw: st.DrawFn) -> tuple[str, str]:
    """Draws what is told once, and the same with a second figure of the fact beside it."""
    figure = draw(st.sampled_from(sorted(FIGURES)))
    first, second = draw(st.lists(FIGURES[figure], min_size=2, max_size=2, unique=True))
    told, again = f"制造业，{figure.format(first)}", figure.format(second)
    number = again.lstrip("产值就业配套全国占")
    return told, draw(st.sampled_from(BESIDE)).format(told=told, again=again, number=number)


@given(told_twice())
def test_a_second_figure_is_seen_in_the_answer(ask: Ask, told: tuple[str, str]) -> None:
    once, twice = map(ask, told)
    assert (once.criteria, once.text) != (twice.criteria, twice.text), told


REPAIRS = (
    "，说错了，是{}",
    "，不对，{}",
    "。写错了，应该是{}",
    "，更正一下，{}",
    "，哦不对是{}",
    "，打错了 {}",
)


@given(st.data(), st.sampled_from(sorted(FIGURES)), st.sampled_from(REPAIRS))
def test_what_is_put_right_is_as_if_it_had_been_told_so(
    policy: Policy, data: st.DataObject, figure: str, way: str
) -> None:
    wrong, right = data.draw(st.lists(FIGURES[figure], min_size=2, max_size=2, unique=True))
    told = figure.format(right)
    number = told.lstrip("产值就业配套全国占")
    for anew in (told, number):
        text = f"制造业，{figure.format(wrong)}{way.format(anew)}"
        assert values(policy, text) == values(policy, f"制造业，{told}"), text


@given(st.data(), st.sampled_from(sorted(FIGURES)), st.sampled_from(REPAIRS))
@settings(max_examples=50)
def test_what_is_put_right_later_is_as_if_it_had_been_told_so(
    ask: Ask, data: st.DataObject, figure: str, way: str
) -> None:
    wrong, right = data.draw(st.lists(FIGURES[figure], min_size=2, max_size=2, unique=True))
    told = figure.format(right)
    number = told.lstrip("产值就业配套全国占")
    before = ask(f"制造业，{figure.format(wrong)}")
    straight = ask(f"制造业，{told}")
    for anew in (told, number):
        reply = ask(way.format(anew).lstrip("，。"), topic=before.topic)
        assert reply.criteria == straight.criteria, way.format(anew)


# --- one of several, and how many there are -----------------------------------------------------
EACH = (
    ("每家用工{one}人，一共{many}家厂", "就业{whole}人"),
    ("用工：{many}个车间，每个车间{one}人", "就业{whole}人"),
    ("我们镇{many}个村，每村{one}人干这个", "就业{whole}人"),
    ("{many}家企业，平均每家产值{one}万", "产值{whole}万"),
    ("产值每条线一年{one}万，{many}条线", "产值{whole}万"),
)


@given(st.integers(2, 60), st.integers(40, 900), st.sampled_from(EACH))
def test_each_of_several_is_told_as_often_as_there_are(
    policy: Policy, many: int, one: int, ways: tuple[str, str]
) -> None:
    each, whole = (way.format(one=one, many=many, whole=one * many) for way in ways)
    figures = [
        {
            name: f"{value:f}"
            for name in ("jobs", "output_yuan")
            if (value := _low(policy, text, name))
        }
        for text in (each, whole)
    ]
    assert figures[0] == figures[1], (each, whole)


@given(st.integers(2, 60), st.integers(40, 900), st.sampled_from(EACH))
def test_one_of_several_alone_is_no_figure(
    policy: Policy, many: int, one: int, ways: tuple[str, str]
) -> None:
    pieces = ways[0].format(one=one, many=many).split("，")
    alone = next(piece for piece in pieces if str(one) in piece and "每" in piece)
    assert not {"jobs", "output_yuan"} & facts(policy, alone).values.keys(), alone


def _low(policy: Policy, text: str, name: str) -> Decimal | None:
    quantity = facts(policy, text).quantity(name)
    return quantity.low if quantity else None


# --- a record, and what was remembered ----------------------------------------------------------
REMEMBERED = ("我记得{}", "我以为{}", "印象中{}", "报上去的{}")
RECORDED = ("，账上是{}", "，报表上{}", "，翻了审计报告，是{}", "，统计表上才{}")


@given(
    st.data(),
    st.sampled_from(sorted(FIGURES)),
    st.sampled_from(REMEMBERED),
    st.sampled_from(RECORDED),
)
def test_a_record_stands_for_what_was_remembered(
    policy: Policy, data: st.DataObject, figure: str, memory: str, record: str
) -> None:
    wrong, right = data.draw(st.lists(FIGURES[figure], min_size=2, max_size=2, unique=True))
    name = figure[: figure.index("{")]
    unit = figure[figure.index("}") + 1 :]
    text = f"制造业，{name}{memory.format(f'{wrong}{unit}')}{record.format(f'{right}{unit}')}"
    straight = values(policy, f"制造业，{figure.format(right)}")
    assert values(policy, text).items() <= straight.items(), text


# --- statements ----------------------------------------------------------------------------
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


# Who leads, and where it stands, is asked of the document. Only such questions: 小巨人有奖励吗 and
# 参与制定标准算不算 do read as told, since whoever asks so mostly means the own enterprise or town.
WHICH = ("谁牵头", "哪个局牵头", "归谁管", "配合单位有哪些", "哪个部门负责", "是哪条写的")
TOPICS = (
    *("两化融合", "营商环境", "公共服务平台", "小巨人", "创新中心", "软件企业", "文旅", "农业"),
    *("技术创新改造行动", "企业壮大培育行动", "质量品牌提升行动", "精准招商攻坚行动"),
    *("历史传承厚重", "产品特色突出", "发展环境良好", "认定标准", "工作目标"),
)


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
