from knowledge.policy.splitting.splitter import split

from .document import assert_nothing_is_lost

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
