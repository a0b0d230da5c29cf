"""Lines that report: what is read of them, however they are typed."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.office import extent
from knowledge.office.line import Line, Problem, asks, named, news, read, tells
from knowledge.office.progress import State
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy

DAY = datetime.date(2026, 11, 25)
SMALL = "零一二三四五六七八九"

LINES = [
    ("招商 已签约2家 60%", Line("4.6", None, 60, None, "已签约2家")),
    ("质量品牌 受阻 资金没到位", Line("4.4", State.STUCK, None, None, "资金没到位")),
    ("小升规 完成了", Line("4.3", State.DONE)),
    ("4.6 80%", Line("4.6", None, 80)),
    ("四、（六）80%", Line("4.6", None, 80)),
    ("第六项 八成", Line("4.6", None, 80)),
    (
        "技改 推进中 已备案3个项目 45% 11月20日",
        Line("4.2", State.RUNNING, 45, datetime.date(2026, 11, 20), "已备案3个项目"),
    ),
    ("技改已备案3个项目45%", Line("4.2", None, 45, None, "已备案3个项目")),
    ("招商完成60%了，签约2家", Line("4.6", None, 60, None, "签约2家")),
    ("招伤 推进种", Line("4.6", State.RUNNING)),
    ("质量品排 受租", Line("4.4", State.STUCK)),
    ("小升规还没开始", Line("4.3", State.NOT_STARTED)),
    ("用地 卡住了", Line("4.7", State.STUCK)),
    ("两化融合 预计12月20日完成 现在70%", Line("4.5", None, 70, None, "预计12月20日完成")),
    ("今天招商签约两家，完成六成", Line("4.6", None, 60, DAY, "签约两家")),
    ("小升规 十一月二十号 推进中", Line("4.3", State.RUNNING, None, datetime.date(2026, 11, 20))),
    ("技改 受阻问题已解决 推进中", Line("4.2", State.RUNNING, None, None, "受阻问题已解决")),
    ("工作目标 推进中", Line("2", State.RUNNING)),
    ("宣传引导 已完成", Line("5.4", State.DONE)),
    ("技改 60%→65%", Line("4.2", None, 65)),
    ("技改 60% -> 65%", Line("4.2", None, 65)),
    ("技改从60%提高到65%", Line("4.2", None, 65)),
    ("更正 技改 70%", Line("4.2", None, 70)),
    ("更正：技改 改为70%", Line("4.2", None, 70)),
    ("技改 120%", Line("4.2", None, 120, problem=Problem.PERCENT)),
    ("技改 -5%", Line("4.2", None, -5, problem=Problem.PERCENT)),
    ("招商 60%-70%", Line("4.6", problem=Problem.RANGE)),
    ("招商 已完成30%", Line("4.6", State.DONE, 30, problem=Problem.MISMATCH)),
    ("招商 未开始 30%", Line("4.6", State.NOT_STARTED, 30, problem=Problem.MISMATCH)),
    ("招商 60% 明天", Line("4.6", None, 60, datetime.date(2026, 11, 26), problem=Problem.FUTURE)),
    ("招商 60% 2月30日", Line("4.6", None, 60, problem=Problem.NO_DAY)),
]


@pytest.mark.parametrize(("text", "line"), LINES, ids=[text for text, _ in LINES])
def test_a_line_is_read_as_it_was_meant(policy: Policy, text: str, line: Line) -> None:
    assert read(text, policy, DAY) == line
    assert line.tells
    assert tells(text)
    assert not asks(text)


@pytest.mark.parametrize(
    "text",
    ["招商进展怎么样", "招商完成没", "招商完成了吗", "技改投2000万能拿多少奖励", "技改完成60%了？"],
)
def test_a_question_is_no_report(text: str) -> None:
    assert asks(text) or not tells(text)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("招商引资签约3家，开工2家，完成投资1.2亿", "签约3家，开工2家，完成投资1.2亿"),
        ("招商 签约两家", "签约两家"),
        ("技改没进展", "没进展"),
        ("技改 组织培训2场", "组织培训2场"),
    ],
)
def test_what_was_done_is_told_without_a_state(policy: Policy, text: str, note: str) -> None:
    line = read(text, policy, DAY)
    assert news(text)
    assert not line.tells
    assert line.clause in ("4.2", "4.6")
    assert line.note == note


@pytest.mark.parametrize(
    "text",
    ["招商谁牵头", "技改投资1500万", "我们公司签约3家", "去年评上省级企业技术中心", "签约仪式"],
)
def test_what_tells_of_no_work_is_no_news(text: str) -> None:
    assert not news(text)


@pytest.mark.parametrize("text", ["全省市场占有率达到60%，产值12亿", "受阻 资金没到位", "今天60%"])
def test_what_names_no_task_is_no_report(policy: Policy, text: str) -> None:
    assert read(text, policy, DAY).clause is None


def test_of_tasks_that_fit_as_well_the_departments_own_is_meant(policy: Policy) -> None:
    assert named("技改", policy) == "4.2"
    assert named("审批服务", policy) == "5.3"
    assert named("审批服务", policy, ("4.7",)) == "4.7"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("昨天", datetime.date(2026, 11, 24)),
        ("11月20日", datetime.date(2026, 11, 20)),
        ("11月20号", datetime.date(2026, 11, 20)),
        ("20号", datetime.date(2026, 11, 20)),
        ("2026-11-20", datetime.date(2026, 11, 20)),
        ("2026年11月20日", datetime.date(2026, 11, 20)),
    ],
)
def test_days_are_read_in_every_form(text: str, day: datetime.date) -> None:
    said = extent.day(text, DAY)
    assert said
    assert said.value == day


def test_december_said_in_january_is_last_years() -> None:
    said = extent.day("12月20日", datetime.date(2027, 1, 5))
    assert said
    assert said.value == datetime.date(2026, 12, 20)


def in_words(number: int) -> str:
    tens, ones = divmod(number, 10)
    if number == 100:
        return "百"
    head = ("" if tens == 1 else SMALL[tens]) + "十" if tens else ""
    return head + (SMALL[ones] if ones or not tens else "")


@given(st.integers(0, 100), st.booleans())
def test_any_form_of_a_percent_reads_the_same(number: int, spaced: bool) -> None:
    full = str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    gap = " " if spaced else ""
    forms = [f"{number}{gap}%", f"{full}％", f"百分之{in_words(number)}", f"{number}个百分点"]
    if number % 10 == 0 and 0 < number < 100:
        forms.append(f"{SMALL[number // 10]}成")
    if number == 50:
        forms.append("一半")
    for form in forms:
        said = extent.percent(plain(f"招商 {form}"))
        assert said, form
        assert said.value == number, form


@given(st.text(max_size=40), st.booleans())
def test_no_text_breaks_the_reading(policy: Policy, text: str, named_first: bool) -> None:
    line = read(f"招商 {text}" if named_first else text, policy, DAY)
    assert line.problem or line.percent is None or 0 <= line.percent <= 100
    assert line.problem or line.day is None or line.day <= DAY


@pytest.mark.parametrize("percent", ["99999999999999999999%", "百分之" + "9" * 300, "150%"])
def test_a_percent_of_any_size_is_beyond_a_hundred(policy: Policy, percent: str) -> None:
    assert tells(f"招商 {percent}")
    assert read(f"招商 {percent}", policy, DAY).problem is Problem.PERCENT
