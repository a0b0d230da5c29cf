"""A folder needs only the text: it is served, and what is not there is told as not written."""

import asyncio
import datetime
from pathlib import Path

import pytest

from handlers.message import Intent, Reply, Request
from handlers.router import answer
from handlers.services import Services
from knowledge.policy.shelf.opening import open_policy
from knowledge.policy.shelf.store import Unkept
from tests.conftest import DAY

ROOT = Path(__file__).parents[1]
DOCUMENTS = ROOT / "knowledge" / "policy" / "splitting" / "documents"
EXPIRED = ROOT / "policies" / "ganjingzi-economic-awards-2017" / "policy.txt"
OWNED = DOCUMENTS / "gbf2018-129-consumption-poverty.txt"
EXPIRED_LATER = datetime.date(2020, 6, 1)
OF_PEOPLE = ["办公室主任是谁", "组长是谁", "领导小组有几个人", "姓王的有几个", "总的谁负责"]
OF_THE_LETTER = ["文号多少", "什么时候印发的", "谁发的文", "抄送给谁", "目的是什么", "还有效吗"]
OF_RULES = ["测一测我们镇够不够认定标准", "算一算我们企业能拿哪些奖励", "有哪些奖励", "第九十条"]
OF_WHAT_IS_SO_FAR = ["目前总共多少个了"]


def served(text: Path, folder: Path) -> Services:
    folder.mkdir()
    (folder / "policy.txt").write_bytes(text.read_bytes())
    return Services((open_policy(folder, Unkept()),))


@pytest.fixture(scope="module")
def expired(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return served(EXPIRED, tmp_path_factory.mktemp("policies") / "甘井子")


@pytest.fixture(scope="module")
def owned(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return served(OWNED, tmp_path_factory.mktemp("policies") / "consumption")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Services:
    text = tmp_path_factory.mktemp("texts") / "notice.txt"
    text.write_text("关于做好防火工作的通知\n\n各村要加强巡查，发现火情立即报告。", "utf-8")
    return served(text, tmp_path_factory.mktemp("policies") / "notice")


def ask(text: str, services: Services, day: datetime.date = DAY) -> Reply:
    return asyncio.run(answer(Request(text, day), services))


@pytest.mark.parametrize("question", OF_PEOPLE + OF_THE_LETTER + OF_RULES + OF_WHAT_IS_SO_FAR)
def test_whatever_is_asked_is_answered_in_words(
    bare: Services, expired: Services, owned: Services, question: str
) -> None:
    for services in (bare, expired, owned):
        reply = ask(question, services)
        assert reply.text
        assert not {"蒲县", "专业镇"} & {word for word in ("蒲县", "专业镇") if word in reply.text}


@pytest.mark.parametrize("question", ["文号多少", "谁发的文"])
def test_what_the_letter_does_not_say_is_told_so(bare: Services, question: str) -> None:
    reply = ask(question, bare)
    assert reply.intent is Intent.NOT_IN_DOCUMENT
    assert "没有写" in reply.text


def test_owners_are_told_though_no_directory_names_them(owned: Services) -> None:
    reply = ask("发挥行业协会商会作用由谁负责", owned)
    assert reply.intent in (Intent.OWNER, Intent.NOT_IN_DOCUMENT, Intent.CLARIFY)
    led = ask("加大对贫困地区产品和服务的采购力度谁负责", owned)
    assert led.answered


def test_an_expired_document_says_so_in_its_answers(expired: Services) -> None:
    before = datetime.date(2019, 6, 1)
    question = "新转入规模以上工业企业库的企业奖励多少"
    assert "已经过期" in ask(question, expired).text
    assert "已经过期" not in ask(question, expired, before).text
    assert ask("这个办法还有效吗", expired).text.startswith("已经过了有效期")
    assert ask("这个办法还有效吗", expired, before).text.startswith("在有效期内")
    assert ask("这个办法还有效吗", expired).clauses[:1] == ("7.6",)


def test_a_sum_that_no_rule_has_is_quoted_from_its_sentence(expired: Services) -> None:
    reply = ask("新转入规模以上工业企业库的企业奖励多少", expired)
    assert reply.answered
    assert "5万元" in reply.text


def test_the_menu_has_what_the_document_has(bare: Services, owned: Services) -> None:
    assert [button.label for button in ask("你好", bare).buttons] == ["全文"]
    labels = {button.label for button in ask("你好", owned).buttons}
    assert "牵头单位" in labels
    assert not {"测认定", "算奖励", "认定"} & labels


def test_a_folder_by_another_name_than_letters_has_a_key_of_its_own(expired: Services) -> None:
    (policy,) = expired.policies
    assert policy.file.key.isascii()
    assert 0 < len(policy.file.key) <= 24


def test_a_number_of_days_or_who_decides_is_found_where_the_text_has_such_one(
    tmp_path: Path,
) -> None:
    text = tmp_path / "canteens.txt"
    text.write_text(
        "长者饭堂管理办法\n\n第一条 申请人应当如实填写申请表，并对所填内容负责，材料应当齐全。\n"
        "第二条 街道办事处收到申请后，应当在3个工作日内告知结果。\n"
        "第三条 就餐补贴为每人每次2元，由区民政局审核后发放。\n",
        "utf-8",
    )
    services = served(text, tmp_path / "canteens")
    assert "3个工作日" in ask("交了申请几天有结果", services).text
    assert "每人每次2元" in ask("老人吃饭一顿补多少", services).text


def test_a_clause_that_may_as_well_be_meant_is_told_beside_the_best(tmp_path: Path) -> None:
    text = tmp_path / "tools.txt"
    text.write_text(
        "农具补贴办法\n\n第一条 申请农具补贴的，应当在20日内提交材料。\n"
        "第二条 农具补贴审核结果在30日内告知申请人。\n"
        "第三条 有下列情形之一的，由乡镇政府追回农具补贴资金，五年内不得再次申请\n"
        "（一）转售农具的\n（二）提供虚假材料的\n",
        "utf-8",
    )
    services = served(text, tmp_path / "tools")
    days = ask("农具补贴几天", services).text
    assert "20日" in days
    assert "30日" in days
    assert "五年内不得再次申请" in ask("哪些情形要追回补贴", services).text  # above its list


def test_money_that_a_clause_grants_for_another_thing_answers_nothing(tmp_path: Path) -> None:
    text = tmp_path / "shops.txt"
    text.write_text(
        "商铺补贴办法\n\n第一条 对新开业的商铺，按租金的50%给予补贴，每年不超过2万元，不超过3年。\n"
        "第二条 对安装节能灯具的商铺，一次性补贴5000元。\n"
        "第三条 商铺应当遵守消防规定，配备消防设备的情况纳入年度检查。\n",
        "utf-8",
    )
    services = served(text, tmp_path / "shops")
    assert "5000元" in ask("换节能灯给多少钱", services).text
    for absent in ("贷款利息给补吗", "申请专利补多少", "买房有没有补贴"):
        assert not ask(absent, services).answered


def test_what_people_ask_of_any_policy_is_found_where_it_says_so(tmp_path: Path) -> None:
    text = tmp_path / "stalls.txt"
    text.write_text(
        "摊位补助办法\n\n第一条 见习摊主参加社会保险6个月以上的，每人补助3000元\n"
        "第二条 申请补助的摊主应当提交以下材料\n（一）营业执照\n（二）摊位照片和补助协议\n"
        "第三条 已享受区级其他补助的摊主，就高享受。\n"
        "第四条 本办法自2025年3月1日起施行，有效期3年。\n",
        "utf-8",
    )
    services = served(text, tmp_path / "stalls")
    assert "营业执照" in ask("领补助要准备啥材料", services).text
    assert "就高享受" in ask("别处也领了钱，这边还能不能再领一份", services).text
    assert "3000元" in ask("交了社保补多少", services).text
    assert "2025年3月1日" in ask("从哪一天起照这个办", services).text
    assert not ask("评上高新技术企业给摊主补多少", services).answered


def test_what_examples_know_is_asked_of_their_document(
    services: Services, expired: Services, owned: Services
) -> None:
    several = Services((*expired.policies, *owned.policies, *services.policies))
    for question in ("薛相阳是什么职务", "发改局局长是谁"):
        reply = ask(question, several)
        assert (reply.policy, reply.answered) == ("puxian-2023-1", True)


def test_what_every_document_has_is_asked_back(services: Services, expired: Services) -> None:
    both = Services((*services.policies, *expired.policies))
    for question in ("这政策管到哪天", "期限定到哪一年", "现在还有效不"):
        reply = ask(question, both, EXPIRED_LATER)
        assert reply.intent is Intent.CLARIFY
        assert {button.label for button in reply.buttons} == {"蒲县", "甘井子区"}


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("高管个税奖励一家最多几个人", "5.12"),
        ("享受过区里别的优惠了，还能再拿这个吗", "7.1"),
        ("众创空间从市级升到省级怎么算", "6.12"),
    ],
)
def test_what_one_document_says_the_other_does_not_deny(
    services: Services, expired: Services, question: str, clause: str
) -> None:
    both = Services((*services.policies, *expired.policies))
    assert ask(question, both, EXPIRED_LATER).clauses[0] == clause


def test_what_any_document_says_of_two_awards_is_quoted(
    services: Services, expired: Services
) -> None:
    both = Services((*services.policies, *expired.policies))
    assert "至多只能获得一项奖励" in ask("同一年里能不能同时拿两个奖", both, EXPIRED_LATER).text


def test_nobody_leads_where_no_group_is_named(bare: Services) -> None:
    assert not ask("组长是谁", bare).answered
    assert not ask("牵头最多的是哪个单位", bare).answered
