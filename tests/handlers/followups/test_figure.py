"""A number alone is held against what was shown: a threshold, or what an award pays."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said, talk


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("就业那条多少人", "1800行不行"), "还差 200 人"),
        (("产业相对集中", "九家够吗"), "关联配套企业数量 9 家"),
        (("规模那条", "9.8亿可以吗"), "还要看主导产业类型"),
        (("技改门槛多少", "我们投了1900万"), "门槛 2000 万元"),
        (("主营上多少有奖", "9亿行不行"), "再增加 1 亿元"),
        (("企业技术中心奖多少", "30万吧"), "不是，文件写的是"),
        (("企业技术中心奖多少", "50万对吧"), "企业技术中心奖励：国家级 50 万元"),
    ],
)
def test_a_bare_number_is_of_what_was_shown(ask: Ask, lines: tuple[str, ...], told: str) -> None:
    assert told in talk(ask, lines).text


def test_a_number_with_words_of_its_own_is_not(ask: Ask) -> None:
    reply = talk(ask, ("就业那条多少人", "企业技术中心省级给20万吗"))
    assert "企业技术中心" in reply.blocks[0].text


@pytest.mark.parametrize("digits", ["6", "30", "00"])
@pytest.mark.parametrize("shown", ["就业那条多少人", "有哪些奖励", "5G那块讲了啥"])
def test_digits_of_no_button_are_of_nothing(ask: Ask, shown: str, digits: str) -> None:
    before = ask(shown)
    reply = ask(digits, topic=before.topic)
    assert f"只说了“{digits}”" in reply.text
    assert reply.topic == before.topic


def test_a_figure_of_a_town_behind_an_award_is_no_sum_of_it(ask: Ask) -> None:
    reply = talk(ask, ("省级企业技术中心多少钱", "我们镇去年产值12亿够不够"))
    assert reply.criteria is not None
    assert reply.awards is None


def test_digits_of_a_number_that_no_button_has_are_of_what_was_shown(ask: Ask) -> None:
    assert "还差 200 人" in talk(ask, ("就业那条多少人", "1800")).text


def test_a_number_alone_is_of_the_only_fact_that_is_counted_so(ask: Ask) -> None:
    assert "还差 200 人" in ask("1800人够不够").text
    assert "还差" not in ask("6家够不够").text  # of leaders or of suppliers: nobody knows


@pytest.mark.parametrize("asks", ["30%是多少", "那30%是啥", "百分之三十是多少"])
def test_a_share_behind_an_award_is_its_own(ask: Ask, asks: str) -> None:
    told = said(ask, "配套奖励给多少", asks)
    assert told.blocks[0].text.startswith("县级配套奖励：省级、市级资金额度的 30%")


def test_a_share_behind_a_result_is_the_one_it_was_reckoned_with(ask: Ask) -> None:
    told = said(ask, "去年省里给了我们工信专项40万，县里配多少", "30%是多少")
    assert "12 万元" in told.text
