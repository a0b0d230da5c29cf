"""Whatever the text, nothing of it is lost; whatever the layout, the records are the same."""

import re
from collections.abc import Callable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import NoHeadingError
from knowledge.policy.clause import Document
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split

from .document import POLICY, assert_nothing_is_lost, squeezed

HAN = "一二三四五六七八九"
# What documents of this kind are made of, whole and in pieces.
PIECES = [
    *("一、", "（一）", "( 二 ）", "三．", "1.", "2．", "3、", "（1）", "2)", "①", "⑵", "㈢"),
    *("第一条 ", "第二条", "第一章 总 则", "附 则", "第一部分", "1.1 概述", "1 总则"),
    *("附件", "附件1", "附件：1.某表", "附件2：名单", "附", "附表3 分工表"),
    *("组 长：\t张三\t县长", "成 员：", "李 四 财政局局长", "王五\t工信局局长"),
    *("（牵头单位：县工信局；配合单位：县财政局）", "责任单位：县工信局，县财政局", "（A、B负责）"),
    *("抄送：县委办", "蒲县人民政府办公室", "2023年1月4日", "2023年1月4日印发", "（此件公开发布）"),
    *("某政办发〔2023〕1号", "某县人民政府文件", "各乡镇人民政府，县直各部门：", "的 通 知"),
    *("实施方案", "目 录", "- 3 -", "12", "第3页", "————", "# source: x", "坚持政府引导", "规定"),
    *("2023年", "10万元", "等部门", "由", "第", "条", "\u200b", "\ufeff", "𠮷", "abc", "5G"),
    *("序号\t任务\t责任单位", "1\t建设园区\t县工信局", "2\t引进\t县商务局\t3万元"),
    *("列第一位者为牵头单位，下同", "# ", "## 一、", "**（一）**", "- ", "第三条中小企业", "（=）"),
    *("首页 > 文件", "无障碍", "版权所有：某县"),
    *"，。；：、（）()“”《》…",
    *("\n", "\n\n", "\r\n", "\f", "\t", " ", "\u3000", "\x1c", "\x85", "\u2028"),
]  # fmt: skip
flags = st.booleans()
junk = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("\n".join),
)


def split_anything(text: str) -> Document:
    try:
        return split(text)
    except NoHeadingError as error:
        return error.found


@settings(max_examples=400, deadline=None)
@given(junk)
def test_nothing_of_any_text_is_lost(text: str) -> None:
    assert_nothing_is_lost(split_anything(text))


@settings(max_examples=100, deadline=None)
@given(junk, st.integers(0, 15_000), st.integers(0, 15_000))
def test_nothing_is_lost_when_junk_is_put_into_a_policy(text: str, start: int, end: int) -> None:
    source = read_source(POLICY)
    assert_nothing_is_lost(split_anything(source[:start] + text + source[end:]))


def han(number: int) -> str:
    return HAN[number - 1]


WRITTEN: dict[str, Callable[[int], str]] = {
    "一、": lambda n: f"{han(n)}、",
    "（一）": lambda n: f"（{han(n)}）",
    "第一条": lambda n: f"第{han(n)}条 ",
    "第一章": lambda n: f"第{han(n)}章 ",
    "1.": lambda n: f"{n}.",
    "（1）": lambda n: f"（{n}）",
    "①": lambda n: chr(ord("①") + n - 1),
}
words = st.text(alphabet="推动企业发展建设园区支持镇村农民增收", min_size=4, max_size=12)


@st.composite
def outlines(draw: st.DrawFn) -> tuple[list[tuple[str, str, str]], str]:
    """Return the records (id, heading, text) of a made-up document, and its plain text."""
    kinds = draw(st.permutations(list(WRITTEN)))[:3]
    records: list[tuple[str, str, str]] = []
    lines: list[str] = []

    def write(above: str, depth: int) -> None:
        for number in range(1, draw(st.integers(1, 3)) + 1):
            own = f"{above}.{number}" if above else str(number)
            heading, text = draw(words), ""
            lines.append(WRITTEN[kinds[depth]](number) + heading + "。")
            if draw(st.booleans()):
                text = draw(words) + "，" + draw(words) + "，" + draw(words) + "。"
                lines[-1] += text
            records.append((own, heading, text))
            if depth < 2 and draw(st.booleans()):
                write(own, depth + 1)

    write("", 0)
    return records, "\n".join(lines)


def shape(text: str) -> list[tuple[str, str, str]]:
    document = split(text)
    assert_nothing_is_lost(document)
    return [(c.id, squeezed(c.heading), squeezed(c.text)) for c in document.clauses]


@settings(max_examples=150, deadline=None)
@given(outlines())
def test_any_nesting_of_any_markers_is_found_again(made: tuple[Sequence[object], str]) -> None:
    assert shape(made[1]) == made[0]


@settings(max_examples=150, deadline=None)
@given(outlines(), st.data())
def test_page_breaks_blank_lines_and_brackets_change_nothing(
    made: tuple[Sequence[object], str], data: st.DataObject
) -> None:
    lines = made[1].split("\n")
    page = 0
    for i, line in enumerate(lines):
        commas = [match.end() for match in re.finditer("，", line)]
        if data.draw(flags) and commas:
            page += 1
            breaks = ["\n\n", "\f", f"\n- {page} -\n", f"\n{page}\n\n", f"\n\n第{page}页\n"]
            cut = data.draw(st.sampled_from(commas))
            line = line[:cut] + data.draw(st.sampled_from(breaks)) + line[cut:]
        if data.draw(flags):
            line = line.replace("（", "(", 1)
        if data.draw(flags):
            line = line.replace("）", ") ", 1)
        lines[i] = data.draw(st.sampled_from(["", "　　", "\t"])) + line
    between = data.draw(st.sampled_from(["\n", "\n\n", "\r\n"]))
    assert shape(between.join(lines)) == made[0]


NAMES = ["张三", "李 四", "王小五", "欧阳 锋", "赵  六"]
POSTS = ["县长", "副县长", "县财政局局长", "县委办公室主任（兼）", "克城镇镇长"]
people = st.lists(
    st.tuples(
        st.sampled_from(["组长", "副组长", "成员"]), st.sampled_from(NAMES), st.sampled_from(POSTS)
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda person: person[1],
)


@settings(max_examples=100, deadline=None)
@given(people, st.data())
def test_a_roster_in_an_annex_is_read_across_page_breaks(
    roster: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    roster = sorted(roster, key=lambda person: ["组长", "副组长", "成员"].index(person[0]))
    lines, last = [], ""
    for role, name, post in roster:
        gap = data.draw(st.sampled_from(["\t", "　　", "   "]))
        spread = role if len(role) > 2 else f"{role[0]}　{role[1]}"
        lines.append((f"{spread}：" if role != last else gap) + f"{name}{gap}{post}")
        lines.append(data.draw(st.sampled_from(["", "", "- 2 -", "\f"])))
        last = role
    text = "一、目标\n成立领导小组。\n附件\n领导小组名单\n" + "\n".join(lines)
    document = split(text)
    assert_nothing_is_lost(document)
    annex = document.clauses[-1]
    wanted = [(role, squeezed(name), post) for role, name, post in roster]
    assert [(p.role, p.name, p.post) for p in annex.people] == wanted
