import datetime
import time

import pytest

from knowledge.errors import NoHeadingError
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

    def test_splits_in_a_few_milliseconds(self, policy: Document) -> None:
        begin = time.process_time()
        split(policy.source)
        assert time.process_time() - begin < 0.1


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_of_a_real_text_is_lost(path: object) -> None:
    assert_nothing_is_lost(split(read_source(str(path))))


def test_five_megabytes_take_three_seconds(policy: Document) -> None:
    text = policy.source * (5_000_000 // len(policy.source.encode()))
    begin = time.process_time()
    document = split(text)
    assert time.process_time() - begin < 3
    assert len(document.clauses) > 1000


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


class TestTheFront:
    def test_may_break_its_title_after_a_word_that_ends_a_letterhead(self) -> None:
        document = split(
            "东山县人民政府关于推行规范性文件\n审核机制的意见\n东政发〔2023〕3号\n一、甲\n乙。"
        )
        assert document.title == "东山县人民政府关于推行规范性文件审核机制的意见"
        assert document.issuer == "东山县人民政府"

    def test_may_break_and_spread_its_title(self) -> None:
        document = split("东山县人民政府\n关于促进消费的\n通  知\n各乡镇：\n一、甲\n乙。")
        assert document.title == "东山县人民政府关于促进消费的通知"
        assert document.issuer == "东山县人民政府"
        assert document.addressees == "各乡镇"

    @pytest.mark.parametrize("day", ["2023-05-06", "2023.05.06 10:51:03", "2023925日", "2023年"])
    def test_takes_no_day_for_a_title(self, day: str) -> None:
        assert split(f"{day}\n东山县消费方案\n一、甲\n乙。").title == "东山县消费方案"

    def test_prefers_the_attached_plan_and_keeps_the_signature_apart(self) -> None:
        text = (
            "东山县人民政府关于印发东山县消费方案的通知\n东政发〔2023〕7号\n各乡镇人民政府，\n"
            "县直各单位：\n"
            "现予印发。\n附件：东山县消费方案\n东山县人民政府\n二○二三年五月六日\n"
            "（此件公开发布）\n"
            "附件\n东山县消费方案\n为促进消费，制定本方案。\n一、甲\n乙。"
        )
        clauses = by_id(text)
        assert list(clauses) == ["0", "0.1", "1"]
        assert clauses["0.1"].text == "东山县人民政府\n二○二三年五月六日\n（此件公开发布）"
        document = split(text)
        assert (document.title, document.number) == ("东山县消费方案", "东政发〔2023〕7号")
        assert document.date == datetime.date(2023, 5, 6)
        assert document.addressees == "各乡镇人民政府，县直各单位"

    def test_takes_no_number_that_is_only_cited(self) -> None:
        assert (
            split("东山县意见\n根据国发〔2018〕19号文件精神，制定本意见。\n一、甲\n乙。").number
            is None
        )


class TestTheEnd:
    def test_gathers_signature_and_copies_around_the_annexes(self) -> None:
        text = (
            "东山县通知\n一、甲\n乙。\n附件：1.名单\n2.清单\n东山县商务局\n2023年1月4日\n附件1\n"
            "名单\n丙。\n"
            "附件2\n清单\n丁。\n抄送：县委办，\n县人大办。\n东山县商务局  2023年1月5日印发"
        )
        clauses = by_id(text)
        assert list(clauses) == ["0", "1", "0.1", "A", "B"]
        assert len(clauses["0.1"].spans) == 2
        assert clauses["A"].heading == "名单"
        assert clauses["B"].text == "丁。"
        assert split(text).date == datetime.date(2023, 1, 4)
        assert split(text).issuer == "东山县商务局"

    def test_gives_annexes_numbers_of_their_own(self) -> None:
        text = "一、甲\n乙。\n附件1：细则\n第一条 丙。\n附件2：标准\n一、丁\n（一）戊。"
        assert list(by_id(text)) == ["1", "A", "A.1", "B", "B.1", "B.1.1"]

    def test_takes_no_sentence_about_an_annex_for_one(self) -> None:
        assert list(by_id("一、甲\n乙。\n附件1所列单位应当报送。\n附件中的标准从其规定。")) == ["1"]


class TestATextWithoutNumbers:
    def test_is_one_clause(self) -> None:
        text = (
            "东山县人民政府关于同意设立园区的批复\n东政函〔2023〕9号\n县商务局：\n"
            "你局的请示收悉。\n"
            "同意设立园区，由县财政局牵头，会同县商务局落实资金。\n东山县人民政府\n2023年1月4日"
        )
        clauses = by_id(text)
        assert list(clauses) == ["0", "1", "0.1"]
        assert (clauses["1"].heading, clauses["1"].text.count("\n")) == ("你局的请示收悉", 0)
        assert clauses["1"].lead == ("县财政局",)
        assert split(text).title == "东山县人民政府关于同意设立园区的批复"
        assert split(text).addressees == "县商务局"

    def test_keeps_its_roster(self) -> None:
        text = (
            "东山县人民政府关于调整领导小组的通知\n各乡镇：\n现将名单通知如下。\n"
            "组　长：张　三　　县长\n"
            "成　员：李　四　　县财政局局长\n　　　　王小五　　县工信局局长\n办公室设在县工信局。"
        )
        people = by_id(text)["1"].people
        assert [(p.role, p.name) for p in people] == [
            *(("组长", "张三"), ("成员", "李四"), ("成员", "王小五")),
        ]

    def test_is_refused_where_it_has_no_sentence_either(self) -> None:
        with pytest.raises(NoHeadingError) as caught:
            split("东山县促进消费方案\n东山县人民政府\n2023年1月4日")
        found = caught.value.found
        assert found.title == "东山县促进消费方案"
        assert_nothing_is_lost(found)
