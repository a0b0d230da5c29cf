import pytest

from knowledge.policy.splitting.splitter import split

from ..document import assert_nothing_is_lost

TITLE = "东山县促进消费若干措施"
BODY = "一、汽车\n对购买新能源汽车的个人，给予不超过\n{}\n的补贴。\n二、家电\n给予补贴。"


def noise(text: str) -> list[tuple[str, str]]:
    document = split(text)
    assert_nothing_is_lost(document)
    return [(n.name, text[n.start : n.end]) for n in document.noise]


def test_page_numbers_are_known_in_all_their_dresses() -> None:
    for page in ("12", "- 3 -", "—3—", "－ 3 －", "第3页", "第 3 页 共 10 页", "3/10", "Page 3"):
        assert noise(f"{TITLE}\n" + BODY.format(page)) == [("page_number", page)]


def test_a_sentence_cut_by_a_page_is_whole_again() -> None:
    text = f"{TITLE}\n" + BODY.format("- 3 -\n\f" + TITLE)
    assert noise(text) == [("page_number", "- 3 -"), ("running_head", TITLE)]
    assert split(text).clauses[1].text == "对购买新能源汽车的个人，给予不超过的补贴。"


def test_an_amount_alone_on_its_line_is_no_page_number() -> None:
    text = BODY.format("300\n元")
    assert noise(text) == []
    assert "不超过300元的补贴" in split(text).clauses[0].text


def test_serial_numbers_of_a_table_are_no_page_numbers() -> None:
    assert (
        noise("一、任务\n1\n建设园区\n县工信局\n2\n引进企业\n县商务局\n3\n开展培训\n县人社局") == []
    )


def test_numbers_and_equal_cells_of_a_table_written_cell_by_cell_are_its_own() -> None:
    rows = [
        f"{n}\n第{n}项举措要求各县区把这一项做法推开并写进本级的工作计划。\n全县"
        for n in range(1, 6)
    ]
    assert noise("一、任务\n序号\n举措\n范围\n" + "\n".join(rows)) == []
    assert noise("一、计划\n总计\n1445\n555\n1600\n江苏\n100\n100\n120\n上海\n105\n70\n135") == []


def test_the_first_line_may_name_its_source() -> None:
    text = "# source: https://example.org\n一、目标\n培育专业镇。"
    assert noise(text) == [("comment", "# source: https://example.org")]
    assert noise("一、目标\n# source: 无") == []


def test_a_title_broken_over_lines_is_known_again_as_running_head() -> None:
    title = "东山县促进\n消费若干措施（试行）\n"
    text = f"{title}一、汽车\n对个人购车的，给予\n2\n\n{title}补贴。"
    assert [name for name, _ in noise(text)] == ["page_number", "running_head", "running_head"]
    assert split(text).clauses[-1].text == "对个人购车的，给予补贴。"


def test_an_owner_or_organ_that_repeats_is_no_running_head() -> None:
    text = (
        "东山县人民政府\n一、汽车\n给予补贴。\n责任单位：县商务局\n1\n二、家电\n给予补贴。\n"
        "责任单位：县商务局\n2\n东山县人民政府\n2023年1月4日"
    )
    assert [name for name, _ in noise(text)] == ["page_number", "page_number"]


def test_lines_of_dashes_and_tables_of_contents_are_noise() -> None:
    text = "目 录\n一、汽车……1\n二、家电……2\n————\n一、汽车\n给予补贴。\n二、家电\n给予补贴。"
    assert [name for name, _ in noise(text)] == ["contents", "contents", "contents", "rule"]
    assert [clause.id for clause in split(text).clauses] == ["1", "2"]


def test_a_head_that_is_not_the_title_must_stand_at_two_pages() -> None:
    text = "一、汽车\n给予{}补贴，\n- 1 -\n东山公报\n每人一份。\n- 2 -\n{}\n二、家电\n给予补贴。"
    names = ["page_number", "running_head", "page_number", "running_head"]
    assert [name for name, _ in noise(text.format("一次性", "东山公报"))] == names
    assert [name for name, _ in noise(text.format("一次性", "东山日报"))] == names[::2]


PAGE = (
    "无障碍阅读\n长者助手\n登 录\n搜索热词：\n首页\n政务公开\n东山动态\n"
    "当前位置：首页 > 政务公开 > 文件\n"
    "{}发布日期：2023-05-06\n来源：东山县人民政府\n【字体：大 中 小】 打印本页\n"
    "{}第一条 对新办企业给予补贴。\n第二条 本办法由县商务局负责解释。\n东山县人民政府\n"
    "2023年5月6日\n"
    "扫一扫在手机打开当前页\n打印 关闭\n网站地图 | 联系我们\n"
    "主办单位：东山县人民政府办公室\xa0\xa0\xa0\xa0联系方式：0000-0000000\n"
    "版权所有：东山县人民政府  ICP备案号：东ICP备15000000号\n微信\n微博"
)


@pytest.mark.parametrize(
    ("above", "below", "title"),
    [
        ("东山县企业补贴办法\n", "", "东山县企业补贴办法"),
        ("东山县企业补贴办法\n", "东山县企业补贴实施办法\n", "东山县企业补贴实施办法"),
        ("新办企业怎么领补贴\n", "", "新办企业怎么领补贴"),
    ],
)
def test_menu_and_footer_of_a_page_are_no_part_of_it(above: str, below: str, title: str) -> None:
    text = PAGE.format(above, below)
    document = split(text)
    assert_nothing_is_lost(document)
    assert document.title == title
    assert [clause.id for clause in document.clauses] == ["0", "1", "2", "0.1"]
    assert not any(clause.lead or clause.responsible for clause in document.clauses)
    words = "".join(clause.text for clause in document.clauses)
    assert not any(word in words for word in ("长者", "政务公开", "网站地图", "微信", "主办单位"))
    assert "来源：东山县人民政府" in document.clauses[0].text


def test_a_document_that_speaks_of_the_web_keeps_its_words() -> None:
    text = (
        "东山县办法\n搜索引擎建设\n一、登录平台\n企业登录平台，打印申请表。\n二、分享\n"
        "数据分享到各部门。"
    )
    assert noise(text) == []


def test_marks_of_markdown_are_noise() -> None:
    text = (
        "# 东山县补贴办法\n\n## 一、**总体要求**\n\n> 加快建设。\n\n**（一）目标**\n\n"
        "- 培育企业。\n\n## 二、措施\n给予补贴。"
    )
    document = split(text)
    assert_nothing_is_lost(document)
    assert document.title == "东山县补贴办法"
    assert [(c.id, c.marker) for c in document.clauses] == [
        *(("0", ""), ("1", "一、"), ("1.1", "（一）"), ("2", "二、")),
    ]
    assert document.clauses[2].text == "培育企业。"


def test_contents_whose_headings_are_worded_otherwise_later_are_noise() -> None:
    text = (
        "目　　录\n1　总则\n　　1.1　目的\n　　1.2　等级\n2　职责\n　　2.1　指挥部(Ⅰ级)\n1　总则\n"
        "1.1　目的\n甲。\n1.2　等级\n乙。\n2　职责\n2.1　指挥部（Ⅰ级）\n丙。"
    )
    assert {name for name, _ in noise(text)} == {"contents"}
    assert [c.id for c in split(text).clauses] == ["1", "1.1", "1.2", "2", "2.1"]
