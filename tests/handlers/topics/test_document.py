"""What the document says of itself, and where it is damaged."""

from pathlib import Path

import pytest

from handlers.message import Intent
from handlers.services import Services
from handlers.texts import answers as texts
from knowledge.policy.folder.folder import issued_of
from tests.conftest import Ask


@pytest.mark.parametrize("message", ["哪一句话不完整", "原文有没有缺漏的地方"])
def test_a_damaged_sentence_is_shown_with_its_note(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.clauses == ("4.3",)
    assert "跨页有缺漏" in reply.text


def test_when_it_expires_is_no_question_for_the_day_of_issue(ask: Ask) -> None:
    assert ask("这个政策啥时候作废").text.startswith("文件没有写有效期")


def test_a_roster_is_quoted_line_by_line(ask: Ask) -> None:
    assert "薛向阳	县委副书记、代县长\n" in ask("看看组成人员原文").text


def test_a_quote_does_not_end_in_the_line_of_owners(ask: Ask) -> None:
    assert "牵头单位" not in ask("数字化场景拓展").text


@pytest.mark.parametrize(
    ("message", "lead"),
    [("排污总量指标谁来安排", "自然资源局"), ("惠企政策解读谁来做", "行政审批服务管理局")],
)
def test_who_does_a_thing_is_a_question_for_its_lead(ask: Ask, message: str, lead: str) -> None:
    assert ask(message).owners.lead == (lead,)


def test_an_unrelated_clause_is_not_shown_as_the_nearest(ask: Ask) -> None:
    reply = ask("要交哪些材料")
    assert reply.intent is Intent.NOT_IN_DOCUMENT
    assert reply.clauses == ()


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("这是第8号文件吗", "不是，文件写的是：文号：蒲政办发〔2023〕1号"),
        ("这个通知是1号文吧", "是的"),
        ("方案是2023年2月4日印发的吗", "不是，文件写的是：印发日期：2023年1月4日"),
        ("方案是2023年1月印发的对吧", "是的"),
    ],
)
def test_a_stated_number_or_day_is_judged(ask: Ask, message: str, said: str) -> None:
    assert ask(message).text.startswith(said)


def test_an_old_brand_is_no_document_number(ask: Ask) -> None:
    assert ask("我们家是几代人的老字号，评专业镇看这个不").clauses[0] == "3.1"


@pytest.mark.parametrize("message", ["这个政策讲啥的", "文件都写了啥", "介绍一下这份文件"])
def test_what_it_is_about_is_told_by_its_parts(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert "三、认定标准（8 条）" in reply.text
    assert [button.label for button in reply.buttons][:2] == ["指导思想", "工作目标"]


@pytest.mark.parametrize(
    "says", ["发我原文文件", "文件能下载吗", "有没有PDF版", "原件发一份", "想把文件存到电脑里"]
)
def test_who_wants_the_file_gets_it(ask: Ask, services: Services, says: str) -> None:
    reply = ask(says)
    assert reply.document
    assert Path(reply.document.path) == services.policies[0].issued
    assert reply.document.name == "蒲县促进专业镇高质量发展实施方案.txt"


def test_what_the_document_says_of_itself_offers_the_file(ask: Ask) -> None:
    reply = ask("文号是多少")
    button = next(one for one in reply.buttons if one.label == texts.BUTTON_FILE)
    assert ask(action=button.action).document


@pytest.mark.parametrize("issued", ["policy.pdf", "policy.docx", "policy.txt"])
def test_the_file_is_as_it_was_issued_where_the_folder_has_it(tmp_path: Path, issued: str) -> None:
    for name in ("policy.txt", issued):
        (tmp_path / name).write_text("一、总则", "utf-8")
    assert issued_of(tmp_path).name == issued


@pytest.mark.parametrize(
    "message", ["都三四年了，还好使不", "这份文还用着没有", "说没说管几年", "有效期是不是五年"]
)
def test_whether_it_still_holds_is_told_as_it_is_written(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.clauses[0] == "0"
    assert "文件没有写有效期" in reply.blocks[0].text


@pytest.mark.parametrize("text", ["产值按谁的数算", "专业镇产值跟税务的数不一样"])
def test_whose_figures_count_is_not_written(ask: Ask, text: str) -> None:
    assert ask(text).blocks[0].text == "文件没有写数据以哪里的为准、对不上怎么办。"
