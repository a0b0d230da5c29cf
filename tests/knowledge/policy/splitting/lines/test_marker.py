import pytest

from knowledge.policy.splitting.lines.marker import Kind, han_number, read_marker


@pytest.mark.parametrize(
    ("line", "kind", "number", "marker", "rest"),
    [
        ("一、指导思想", Kind.HAN, 1, "一、", "指导思想"),
        ("十二、\t其他", Kind.HAN, 12, "十二、", "其他"),
        ("一．总则", Kind.HAN, 1, "一．", "总则"),
        ("（二）产品", Kind.HAN_BRACKET, 2, "（二）", "产品"),
        ("(二）产品", Kind.HAN_BRACKET, 2, "(二）", "产品"),
        ("( 八 ) 实施", Kind.HAN_BRACKET, 8, "( 八 )", "实施"),
        ("（二十一）、实施", Kind.HAN_BRACKET, 21, "（二十一）、", "实施"),
        ("1.建设", Kind.POINT, 1, "1.", "建设"),
        ("1．建设", Kind.POINT, 1, "1．", "建设"),
        ("１．建设", Kind.POINT, 1, "１．", "建设"),
        ("3.2023年底前完成", Kind.POINT, 3, "3.", "2023年底前完成"),
        ("2.10万元以上的项目", Kind.POINT, 2, "2.", "10万元以上的项目"),
        ("1、建设", Kind.COMMA, 1, "1、", "建设"),
        ("（3）建设", Kind.BRACKET, 3, "（3）", "建设"),
        ("3）建设", Kind.HALF_BRACKET, 3, "3）", "建设"),
        ("第一条　目的", Kind.ARTICLE, 1, "第一条", "目的"),
        ("第 十 条 目的", Kind.ARTICLE, 10, "第 十 条", "目的"),
        ("第12条 目的", Kind.ARTICLE, 12, "第12条", "目的"),
        ("第一百零三条 目的", Kind.ARTICLE, 103, "第一百零三条", "目的"),
        ("第二章 总 则", Kind.CHAPTER, 2, "第二章", "总 则"),
        ("第一部分 总体要求", Kind.PART, 1, "第一部分", "总体要求"),
        ("①奖励", Kind.CIRCLE, 1, "①", "奖励"),
        ("⑵奖励", Kind.BRACKET, 2, "⑵", "奖励"),
        ("⒊奖励", Kind.POINT, 3, "⒊", "奖励"),
        ("㈣奖励", Kind.HAN_BRACKET, 4, "㈣", "奖励"),
        ("一、", Kind.HAN, 1, "一、", ""),
    ],
)
def test_a_marker_is_read_in_every_way_it_is_written(
    line: str, kind: Kind, number: int, marker: str, rest: str
) -> None:
    found = read_marker(line)
    assert found is not None
    assert (found.kind, found.number, found.text) == (kind, number, marker)
    assert line[found.size :] == rest


@pytest.mark.parametrize(
    "line",
    [
        "第二条规定的奖励",
        "第二条、第三条规定",
        "第三章的规定",
        "第二款规定",
        "2、3号楼",
        "1.5亿元以上的项目",
        "2023年1月4日",
        "10万元以上",
        "5G基站",
        "50%以上",
        "一、二、三类新药证书",
        "一、二级",
        "（二）项规定",
        "（一）、（二）项",
        "（2023年）",
        "（含）以上",
        "一二三、",
        "第页",
        "1..2",
        "100",
        "",
    ],
)
def test_a_number_in_running_text_is_no_marker(line: str) -> None:
    assert read_marker(line) is None


def test_a_doubtful_marker_says_so() -> None:
    assert not getattr(read_marker("第二条外商设立"), "sure", True)
    assert not getattr(read_marker("3.2023年底前"), "sure", True)
    assert getattr(read_marker("第二条 外商设立"), "sure", False)


def test_chinese_numbers_are_read_and_nonsense_is_not() -> None:
    assert [han_number(n) for n in ("十", "二十", "一百零三", "九十九", "7")] == [
        10,
        20,
        103,
        99,
        7,
    ]
    assert han_number("一二") is None
    assert han_number("") is None
