import datetime

import pytest

from knowledge.policy.clause import Clause, Document
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split

from .document import DOCUMENTS, POLICY, assert_nothing_is_lost

TEXTS = [POLICY, *sorted(DOCUMENTS.glob("*.txt"))]


@pytest.fixture(scope="module")
def policy() -> Document:
    return split(read_source(POLICY))


def by_id(text: str) -> dict[str, Clause]:
    document = split(text)
    assert_nothing_is_lost(document)
    return {clause.id: clause for clause in document.clauses}


class TestThePolicy:
    def test_has_these_records_in_this_order(self, policy: Document) -> None:
        ids = ["0", "1", "2", "3", *(f"3.{i}" for i in range(1, 9))]
        ids += ["4", *(f"4.{i}" for i in range(1, 9)), "5", *(f"5.{i}" for i in range(1, 5))]
        assert [clause.id for clause in policy.clauses] == [*ids, "A", "A.1", "A.2", "A.3", "0.1"]

    def test_says_what_it_is(self, policy: Document) -> None:
        assert policy.number == "蒲政办发〔2023〕1号"
        assert policy.title == "蒲县促进专业镇高质量发展实施方案"
        assert policy.issuer == "蒲县人民政府办公室"
        assert policy.addressees == "各乡镇人民政府，县直各有关部门"
        assert policy.date == datetime.date(2023, 1, 4)
        assert policy.noise == ()

    def test_names_its_people_with_their_roles(self, policy: Document) -> None:
        people = next(clause.people for clause in policy.clauses if clause.id == "A.2")
        assert [person.role for person in people] == ["组长", "副组长", *["成员"] * 21]
        assert {"辛浩", "王强", "花剑", "汪峰"} <= {person.name for person in people}
        assert (people[0].name, people[0].post) == ("薛向阳", "县委副书记、代县长")
        assert (people[-1].name, people[-1].post) == ("王顺成", "促进外来投资中心主任")

    def test_keeps_the_damaged_sentence_as_it_is(self, policy: Document) -> None:
        text = next(clause.text for clause in policy.clauses if clause.id == "4.3")
        before, fragment = text.split("\n")
        assert before.endswith("按照相关政策给予奖励。")
        assert fragment.startswith("策规定，分别给予进档奖励")

    def test_joins_sentences_that_a_page_cuts(self, policy: Document) -> None:
        clauses = {clause.id: clause for clause in policy.clauses}
        assert "节能降耗、减污降碳" in clauses["2"].text
        assert "初步具备研发设计" in clauses["3.7"].text
        assert "分别给予 50 万元、20 万元和 10 万元一次性奖励" in clauses["4.2"].text

    def test_knows_owners_in_every_bracket(self, policy: Document) -> None:
        clauses = {clause.id: clause for clause in policy.clauses}
        assert all(len(clauses[f"4.{i}"].lead) == 1 for i in range(1, 9))
        assert clauses["4.7"].lead == ("自然资源局",)
        assert clauses["4.7"].coop[0] == "市生态环境局蒲县分局"
        assert len(clauses["4.8"].coop) == 13

    def test_ends_the_annex_with_the_note_on_replacements(self, policy: Document) -> None:
        clauses = {clause.id: clause for clause in policy.clauses}
        assert clauses["A.3"].text.endswith("不再另行发文。")
        assert "领导小组组成人员如有变动" in clauses["A.3"].text
        assert clauses["A"].heading == "蒲县专业镇发展领导小组主要职责及组成人员名单"
        assert clauses["0.1"].text.startswith("抄送：县委办")

    def test_has_levels_and_parents(self, policy: Document) -> None:
        clauses = {clause.id: clause for clause in policy.clauses}
        assert (clauses["4"].level, clauses["4"].parent) == (1, None)
        assert (clauses["4.2"].level, clauses["4.2"].parent) == (2, "4")
        assert (clauses["A.3"].level, clauses["A.3"].parent) == (2, "A")
        assert (clauses["0.1"].level, clauses["0.1"].parent) == (2, "0")

    def test_survives_the_way_to_json_and_back(self, policy: Document) -> None:
        for clause in policy.clauses:
            assert Clause.from_json(clause.to_json()) == clause


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_of_a_real_text_is_lost(path: object) -> None:
    assert_nothing_is_lost(split(read_source(str(path))))


class TestLevels:
    def test_come_from_the_document(self) -> None:
        assert list(by_id("一、甲\n第一条 乙。\n第二条 丙。\n二、丁\n第三条 戊。")) == [
            *("1", "1.1", "1.2", "2", "2.3"),
        ]
        assert list(by_id("第一条 甲\n一、乙。\n二、丙。\n第二条 丁\n一、戊。")) == [
            *("1", "1.1", "1.2", "2", "2.1"),
        ]
        assert list(by_id("一、甲\n1.乙。\n2.丙。\n二、丁\n（一）戊\n1.己。")) == [
            *("1", "1.1", "1.2", "2", "2.1", "2.1.1"),
        ]

    def test_may_be_numbered_on_and_on(self) -> None:
        text = "一、甲\n（一）乙。\n二、丙\n（二）丁。\n（三）戊。\n附 则\n1．己。"
        assert list(by_id(text)) == ["1", "1.1", "2", "2.2", "2.3", "附则", "附则.1"]

    def test_may_be_written_carelessly(self) -> None:
        assert list(by_id("一、甲\n1.乙。\n2、丙。\n3．丁。")) == ["1", "1.1", "1.2", "1.3"]
        assert list(by_id("一、甲\n1、乙\n1.丙。\n2.丁。\n2、戊\n1.己。")) == [
            *("1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1"),
        ]

    def test_may_be_decimal(self) -> None:
        text = "1 总则\n1.1 编制目的\n甲。\n1.2 依据\n乙。\n2 职责\n2.1 指挥部\n2.1.1 组成\n丙。"
        assert list(by_id(text)) == ["1", "1.1", "1.2", "2", "2.1", "2.1.1"]

    def test_give_a_repeated_number_an_id_of_its_own(self) -> None:
        assert list(by_id("一、甲\n一、乙\n（一）丙\n二、丁\n一、戊")) == [
            *("1", "1-2", "1-2.1", "2", "1-3"),
        ]

    def test_have_chapters_above_articles(self) -> None:
        text = (
            "总  则\n第一条 甲。\n第一章 税收\n第二条 乙。\n第二章 用地\n第三条 丙。\n附      则\n"
            "第四条 丁。"
        )
        assert list(by_id(text)) == ["总则", "总则.1", "1", "1.2", "2", "2.3", "附则", "附则.4"]

    def test_restart_in_every_chapter(self) -> None:
        text = "第一章 甲\n第一条 乙。\n第二条 丙。\n第二章 丁\n第一条 戊。\n（一）己\n第二条 庚。"
        assert list(by_id(text)) == ["1", "1.1", "1.2", "2", "2.1", "2.1.1", "2.2"]

    @pytest.mark.parametrize(
        "third", ["第三条中小企业免租。", "第三条以下企业免租。", "第三条项目免租。"]
    )
    def test_go_on_where_an_article_begins_like_running_text(self, third: str) -> None:
        text = f"第一条企业减税。\n第二条园区减租。\n{third}\n第四条个人减税。\n第五条其他。"
        assert list(by_id(text)) == ["1", "2", "3", "4", "5"]

    def test_go_on_after_an_article_that_is_missing(self) -> None:
        text = "第一条企业减税。\n第二条园区减租。\n第四条个人减税。\n第五条其他。"
        assert list(by_id(text)) == ["1", "2", "4", "5"]

    def test_begin_with_any_word(self) -> None:
        text = (
            "一、要求\n（一）目标任务\n甲。\n（二）项目申报。乙。\n（三）款项拨付。丙。\n"
            "二、三级医院\n丁。\n三、一批项目\n戊。"
        )
        assert list(by_id(text)) == ["1", "1.1", "1.2", "1.3", "2", "3"]

    @pytest.mark.parametrize(
        "text",
        [
            "—、甲\n乙。\n二、丙\n（—）丁。\n（=）戊。\n三、己\n庚。",
            "⼀、甲\n乙。\n⼆、丙\n（⼀）丁。\n（⼆）戊。\n三、己\n庚。",
            "一：甲\n乙。\n二：丙\n（ 一 ）丁。\n（ 二）戊。\n三：己\n庚。",
            "一，甲\n乙。\n二，丙\n（一）丁。\n（二）戊。\n三，己\n庚。",
        ],
        ids=["misread", "radicals", "colon", "comma"],
    )
    def test_may_be_written_or_read_badly(self, text: str) -> None:
        assert list(by_id(text)) == ["1", "2", "2.1", "2.2", "3"]

    def test_may_have_blanks_inside_a_number(self) -> None:
        text = "".join(f"第 {' '.join(str(n))} 条 条文{n}。\n" for n in range(1, 13))
        assert list(by_id(text)) == [str(n) for n in range(1, 13)]

    def test_may_lack_a_point(self) -> None:
        assert list(by_id("一、材料\n1.证照；\n2.报表；\n3其他材料。")) == [
            "1",
            "1.1",
            "1.2",
            "1.3",
        ]
