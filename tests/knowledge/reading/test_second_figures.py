"""What holds of a second figure beside one: seen, put right, of each of several, of a record."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.policy.policy import Policy
from tests.conftest import Ask
from tests.knowledge.reading.figures import FIGURES, facts, values

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
