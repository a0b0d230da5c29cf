"""What of a line is a heading, a paragraph or a number of its own."""

import pytest

from knowledge.policy.clause import Clause
from knowledge.policy.splitting.splitter import split

from ..document import assert_nothing_is_lost


def by_id(text: str) -> dict[str, Clause]:
    document = split(text)
    assert_nothing_is_lost(document)
    return {clause.id: clause for clause in document.clauses}


class TestHeadings:
    def test_are_the_first_sentence_or_the_whole_line(self) -> None:
        clauses = by_id(
            "一、目标\n到2025年建成。\n二、措施。加快建设。\n"
            "三、落实“谁建设。谁负责”（含管护。）的要求。"
        )
        assert [(c.heading, c.text) for c in clauses.values()] == [
            ("目标", "到2025年建成。"),
            ("措施", "加快建设。"),
            ("落实“谁建设。谁负责”（含管护。）的要求", ""),
        ]

    def test_may_be_cut_by_a_page(self) -> None:
        text = (
            "一、措施\n（一）优化环境。提升。\n（二）加强要素\n\n保障。用好土地。\n（三）用好资金。"
        )
        assert by_id(text)["1.2"].heading == "加强要素保障"

    def test_may_stand_on_the_next_line(self) -> None:
        assert by_id("第一章\n总  则\n第一条 甲。")["1"].heading == "总则"

    @pytest.mark.parametrize(
        "line",
        [
            "第二条规定的奖励不重复享受。",
            "2、3号楼同时建设。",
            "1.5亿元以上的另行研究。",
            "2023年底前建成。",
            "10万元封顶。",
        ],
    )
    def test_are_not_numbers_in_running_text(self, line: str) -> None:
        assert list(by_id(f"一、奖励\n给予奖励。\n{line}\n二、其他\n从其规定。")) == ["1", "2"]
        assert list(by_id(f"一、奖励\n按照前款和\n{line}\n二、其他\n从其规定。")) == ["1", "2"]

    def test_are_not_numbers_that_a_cut_sentence_cites(self) -> None:
        text = "一、奖励\n给予奖励，并按照\n（三）执行，同时适用第\n四、其他\n二、其他\n从其规定。"
        assert list(by_id(text)) == ["1", "2"]


class TestParagraphs:
    def test_after_the_last_item_belong_to_the_list(self) -> None:
        text = "一、奖励\n（一）甲。\n1.乙。\n2.丙。\n以上不重复享受。\n（二）丁。"
        clauses = by_id(text)
        assert clauses["1.1"].text == "以上不重复享受。"
        assert len(clauses["1.1"].spans) == 2

    def test_after_the_last_of_items_with_titles_belong_to_the_item(self) -> None:
        text = (
            "一、奖励\n1.上市。奖励甲。\n2.挂牌。奖励乙。\n以股份挂牌的，奖励丙。\n二、其他\n丁。"
        )
        assert by_id(text)["1.2"].text == "奖励乙。\n以股份挂牌的，奖励丙。"
        text = text.replace("以股份挂牌的，奖励丙", "以上各项不重复享受")
        assert by_id(text)["1"].text == "以上各项不重复享受。"

    def test_between_items_belong_to_the_item(self) -> None:
        clauses = by_id("一、奖励\n（一）甲。\n乙。\n（二）丙。\n丁。\n二、其他\n戊。")
        assert (clauses["1.1"].text, clauses["1.2"].text) == ("乙。", "丁。")

    def test_of_an_article_stay_with_it(self) -> None:
        clauses = by_id(
            "一、奖励\n第一条 甲。\n第二条 乙：\n（一）丙；\n（二）丁。\n前款戊。\n"
            "二、其他\n第三条 己。\n庚。"
        )
        assert clauses["1.2"].text == "前款戊。"
        assert clauses["2.3"].text == "庚。"

    def test_of_owners_stay_with_an_item_whose_siblings_have_theirs(self) -> None:
        text = "一、措施\n1.甲。\n责任单位：县工信局\n2.乙。\n责任单位：县商务局\n二、其他\n丙。"
        assert by_id(text)["1.2"].responsible == ("县商务局",)

    def test_of_owners_after_a_list_without_any_belong_to_the_list(self) -> None:
        text = "一、措施\n（一）建设\n1.甲。\n2.乙。\n（责任单位：县商务局）\n（二）管理\n1.丙。"
        assert by_id(text)["1.1"].responsible == ("县商务局",)

    def test_after_a_page_break_stay_with_the_last_item(self) -> None:
        text = "一、措施\n（一）甲。\n（二）乙。\n- 2 -\n丙。\n二、其他\n丁。"
        assert by_id(text)["1.2"].text == "丙。"


class TestPrecedence:
    """A rule that the first of a list leads."""

    ITEMS = (
        "一、措施\n（一）甲。（县工信局负责）\n（二）乙。（县财政局、县商务局负责{}）\n"
        "（三）丙。（县文旅局、县工信局负责）"
    )

    def test_holds_from_where_it_says_so(self) -> None:
        clauses = by_id(self.ITEMS.format("，列第一位者为牵头单位，下同"))
        assert clauses["1.1"].lead == ()
        assert (clauses["1.2"].lead, clauses["1.2"].responsible) == (("县财政局",), ("县商务局",))
        assert (clauses["1.3"].lead, clauses["1.3"].responsible) == (("县文旅局",), ("县工信局",))

    def test_holds_for_its_own_list_where_it_does_not_go_on(self) -> None:
        clauses = by_id(self.ITEMS.format("，列第一位者为牵头单位"))
        assert clauses["1.2"].lead == ("县财政局",)
        assert clauses["1.3"].lead == ()

    def test_holds_for_all_where_a_sentence_says_it(self) -> None:
        clauses = by_id(self.ITEMS.format("") + "\n二、落实\n各项任务中排第一位的为牵头单位。")
        assert [clauses[f"1.{i}"].lead for i in (1, 2, 3)] == [
            *(("县工信局",), ("县财政局",), ("县文旅局",)),
        ]


class TestCrowdedLines:
    """Documents that were copied into one line, and headings with what follows in one."""

    ARTICLES = (
        "东山县补贴办法第一章总则第一条为促进就业，制定本办法。第二条本办法所称企业，是指依法设立的企业。"
        "第二章补贴第三条中小企业给予补贴：（一）新办企业3万元；（二）扩产企业5万元，按照本办法第二条发放。"
        "第四条以下情形不予补贴。第三章附则第五条本办法由县商务局负责解释，自发布之日起施行，有效期三年。"
    )
    SECTIONS = (
        "东山县方案 一、总体要求 （一）指导思想。坚持新发展理念，促进一、二、三产业融合。"
        "（二）目标。到2025年建成。 二、重点任务 （一）做强产业。1.培育龙头。2.延长链条。"
        "（二）做优服务。简化手续，做到一、二次办结。 "
        "三、保障措施 （一）加强领导。成立专班。（二）强化督查。"
    )

    def test_are_taken_apart_where_the_numbers_go_on(self) -> None:
        assert list(by_id(self.ARTICLES)) == [
            *("0", "1", "1.1", "1.2", "2", "2.3", "2.3.1", "2.3.2", "2.4", "3", "3.5"),
        ]
        assert list(by_id(self.SECTIONS)) == [
            *("0", "1", "1.1", "1.2", "2", "2.1", "2.1.1", "2.1.2", "2.2", "3", "3.1", "3.2"),
        ]

    def test_may_hold_a_heading_and_its_first_item(self) -> None:
        text = "一、总体要求（一）指导思想。甲。\n（二）目标。乙。\n二、任务 （一）丙。\n（二）丁。"
        assert list(by_id(text)) == ["1", "1.1", "1.2", "2", "2.1", "2.2"]

    def test_are_left_alone_where_a_paragraph_only_counts(self) -> None:
        text = (
            "一、奖励\n（一）坚持知行合一、工学结合。甲。\n"
            "（二）有下列情形的：（一）乙；（二）丙；（三）丁。"
        )
        assert list(by_id(text)) == ["1", "1.1", "1.2"]
