"""Where a document begins and ends, and one that has no numbers."""

import datetime

import pytest

from knowledge.errors import NoHeadingError
from knowledge.policy.clause import Clause
from knowledge.policy.splitting.splitter import split

from ..document import assert_nothing_is_lost


def by_id(text: str) -> dict[str, Clause]:
    document = split(text)
    assert_nothing_is_lost(document)
    return {clause.id: clause for clause in document.clauses}


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
