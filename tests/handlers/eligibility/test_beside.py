"""What is asked beside facts that are told, of money for nothing that is paid, and half said."""

import pytest

from handlers.eligibility.results.retelling import retold
from knowledge.policy.facts.code import decode, encode
from knowledge.policy.facts.facts import Asker
from knowledge.policy.policy import Policy
from tests.conftest import Ask

WON = "去年评上省级企业技术中心"


@pytest.mark.parametrize("asked", ["钱啥时候能到账", "要交什么材料", "截止到啥时候"])
def test_what_the_document_has_not_is_said_beside_the_result(ask: Ask, asked: str) -> None:
    text = ask(f"{WON}，{asked}").text
    assert "20 万元" in text
    assert "文件没有写" in text


def test_who_still_waits_for_a_title_hears_so_beside_when_it_is_paid(ask: Ask) -> None:
    text = ask("正在申报市级企业技术中心，材料递上去了，还没批，奖金啥时候到账").text
    assert text.startswith("按您说的情况，还拿不到")
    assert "文件没有写" in text


@pytest.mark.parametrize("asked", ["给多少", "有补没", "还能领不"])
def test_what_the_result_says_is_not_denied_beside_it(ask: Ask, asked: str) -> None:
    assert "文件没有写" not in ask(f"{WON}，{asked}").text


@pytest.mark.parametrize(
    ("asked", "label"),
    [("利润10亿有奖吗", "利润"), ("去年缴税2000万奖多少", "纳税"), ("厂里8个专利奖不奖", "专利")],
)
def test_nothing_is_paid_for_what_no_award_is_reckoned_from(
    ask: Ask, asked: str, label: str
) -> None:
    reply = ask(asked)
    assert f"没有写按“{label}”给的奖励" in reply.text
    assert reply.awards is None


@pytest.mark.parametrize("asked", ["一个厂能评上专业镇不", "合作社能申报专业镇吗"])
def test_a_firm_hears_first_that_towns_are_recognised(ask: Ask, asked: str) -> None:
    assert ask(asked).blocks[0].text.startswith("专业镇认定的是镇")


def test_half_a_word_is_asked_back(ask: Ask) -> None:
    assert "话没说完" in ask("我们厂去年那个").text


TWO = "我有两家子公司，一个是市级企业技术中心，一个是省级企业技术中心，都是去年评的"


@pytest.mark.parametrize("then", ["", "一共多少钱", "主营11亿", "下一步怎么办", "这两个能都拿不"])
def test_two_firms_of_one_owner_are_reckoned_each_by_itself(ask: Ask, then: str) -> None:
    reply = ask(TWO)
    if then:
        reply = ask(then, topic=reply.topic)
    assert "能否都领" not in reply.text
    assert "能否同时领" not in reply.text
    reckoned = ask("结果", topic=reply.topic)
    assert reckoned.awards
    assert reckoned.awards.fixed_total_yuan == 300_000
    assert all(line in reckoned.text for line in ("10 万元", "20 万元", "各算各的"))


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("我名下两个公司去年都是市级企业技术中心", 200_000),
        ("我家三个厂去年都评上了省级企业技术中心，总共能拿多少", 600_000),
        ("两个厂，一个老板，去年都是省级技术中心，奖两份吗", 400_000),
        ("我们公司和子公司去年都评上省级技术中心", 400_000),
        ("两个厂去年都评上省级技术中心，一共多少", 400_000),
        ("我有两个厂，去年评上一个省级技术中心", 200_000),
        ("隔壁两个厂去年都评上省级技术中心，我们厂市级的", 100_000),
    ],
)
def test_each_of_the_firms_that_have_the_same_title_is_given_its_sum(
    ask: Ask, text: str, total: int
) -> None:
    awards = ask(text).awards
    assert awards
    assert awards.fixed_total_yuan == total


def test_what_is_put_right_of_firms_that_are_alike_is_so_of_each(ask: Ask) -> None:
    first = ask("我名下两个公司去年都是市级企业技术中心")
    awards = ask("说错了，是省级的", topic=first.topic).awards
    assert awards
    assert awards.fixed_total_yuan == 400_000


@pytest.mark.parametrize(
    ("two", "total"), [(TWO, 300_000), ("我名下两家公司去年都是市级企业技术中心", 200_000)]
)
def test_several_firms_are_kept_in_what_is_shared(
    ask: Ask, policy: Policy, two: str, total: int
) -> None:
    facts = ask(two).topic.facts
    assert facts
    code = encode(facts, policy.facts, policy.file.key)
    assert code
    assert decode(code, policy.facts, policy.file.key) == facts
    again = ask(retold(facts, policy.facts, Asker.ENTERPRISE)).awards
    assert again
    assert again.fixed_total_yuan == total
