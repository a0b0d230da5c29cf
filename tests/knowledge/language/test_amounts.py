"""Numbers in every form that people write them."""

import time
from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.amounts import measures
from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Manner
from knowledge.language.units import WRONG
from knowledge.policy.fold import plain

YI = 100_000_000


def one(text: str) -> Measure:
    found = measures(plain(text))
    assert len(found) == 1, found
    assert isinstance(found[0], Measure)
    return found[0]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("10亿", 10 * YI),
        ("十亿", 10 * YI),
        ("10个亿", 10 * YI),
        ("12.5亿", 1_250_000_000),
        ("一亿五", 150_000_000),
        ("１,０００,０００,０００元", 10 * YI),
        ("1000w", 10_000_000),
        ("5kw", 50_000_000),
        ("半个亿", 50_000_000),
        ("一个半亿", 150_000_000),
        ("3.5千万", 35_000_000),
        ("壹佰万元", 1_000_000),
        ("十亿零五百万", 1_005_000_000),
        ("百亿", 10_000_000_000),
        ("2.5e", 250_000_000),
        ("2k5人", 2500),
        ("12 个亿", 12 * YI),
        ("两万三千万", 230_000_000),
        ("三成五", 35),
        ("百分之三十", 30),
        ("30个点", 30),
        ("一半", 50),
        ("两千五", 2500),
        ("一千九百九十九人", 1999),
        ("一百二十一户", 121),
        ("用工1,987，社保口径", 1987),
    ],
)
def test_an_exact_number_reads_as_itself(written: str, value: int) -> None:
    quantity = one(written).quantity
    assert (int(quantity.low), int(quantity.high), quantity.manner) == (value, value, Manner.EXACT)


@pytest.mark.parametrize(
    ("written", "value", "manner"),
    [
        ("不到2亿", 2 * YI, Manner.UNDER),
        ("没到两亿", 2 * YI, Manner.UNDER),
        ("到不了2亿", 2 * YI, Manner.UNDER),
        ("2000人是到不了的", 2000, Manner.UNDER),
        ("2亿，恐怕够不着", 2 * YI, Manner.UNDER),
        ("凑不够两千", 2000, Manner.UNDER),
        ("不够两千", 2000, Manner.UNDER),
        ("马上破两千", 2000, Manner.NEARLY),
        ("不多于2亿", 2 * YI, Manner.AT_MOST),
        ("不超过10亿", 10 * YI, Manner.AT_MOST),
        ("最多12家", 12, Manner.AT_MOST),
        ("2000人以内", 2000, Manner.AT_MOST),
        ("八个亿半", 850_000_000, Manner.EXACT),
        ("不少于2亿", 2 * YI, Manner.OVER),
        ("没有低于2亿", 2 * YI, Manner.OVER),
        ("超过十亿", 10 * YI, Manner.OVER),
        ("明年破十亿", 10 * YI, Manner.OVER),
        ("至少12家", 12, Manner.OVER),
        ("两千出头", 2000, Manner.OVER),
        ("不止1900人", 1900, Manner.OVER),
        ("1900人还不止", 1900, Manner.OVER),
        ("过了1900人", 1900, Manner.OVER),
        ("产值过9亿", 9 * YI, Manner.OVER),
        ("人数刚过2000", 2000, Manner.OVER),
        ("给过9亿", 9 * YI, Manner.EXACT),
        ("9亿起步", 9 * YI, Manner.OVER),
        ("少说9亿", 9 * YI, Manner.OVER),
        ("没上2000人", 2000, Manner.UNDER),
        ("2千多人", 2000, Manner.OVER),
        ("将近10个亿", 10 * YI, Manner.NEARLY),
        ("近两千人", 2000, Manner.NEARLY),
        ("差几个就两千了", 2000, Manner.NEARLY),
        ("10家差个把的镇", 10, Manner.NEARLY),
        ("十亿差一点点的镇", 10 * YI, Manner.NEARLY),
        ("2000人差点意思", 2000, Manner.NEARLY),
        ("10亿差得不多", 10 * YI, Manner.ABOUT),
        ("2000人差不少", 2000, Manner.UNDER),
        ("大概10家", 10, Manner.ABOUT),
        ("2000人左右", 2000, Manner.ABOUT),
        ("十来家", 10, Manner.ABOUT),
    ],
)
def test_how_surely_it_was_told_is_kept(written: str, value: int, manner: Manner) -> None:
    quantity = one(written).quantity
    assert (int(quantity.low), quantity.manner) == (value, manner)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("8到10亿", 8 * YI, 10 * YI),
        ("8-10亿", 8 * YI, 10 * YI),
        ("七八家", 7, 8),
        ("十几家", 11, 19),
        ("两千零几十口子", 2010, 2099),
        ("十好几亿", 10 * YI, 20 * YI),
        ("十一二家", 11, 12),
        ("2000至3000人", 2000, 3000),
    ],
)
def test_a_range_keeps_both_ends(written: str, low: int, high: int) -> None:
    quantity = one(written).quantity
    assert (int(quantity.low), int(quantity.high), quantity.manner) == (low, high, Manner.RANGE)


@pytest.mark.parametrize("written", ["5000吨", "300公顷", "三百户", "5万人次"])
def test_a_unit_that_no_fact_has_is_named(written: str) -> None:
    measure = one(written)
    assert (measure.unit, measure.written) == (WRONG, written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("全省百分之六十一带动两千二百人", ["百分之六十一", "两千二百人"]),
        ("全国份额百分之一都不到", ["百分之一都不到"]),
        ("龙头一家加上十家配套", ["一家", "十家"]),
        ("隔壁镇才八亿一千人", ["八亿", "一千人"]),
        ("产值三亿十二家", ["三亿", "十二家"]),
    ],
)
def test_numbers_in_a_run_are_told_apart(text: str, written: list[str]) -> None:
    assert [number.written for number in measures(plain(text))] == written


def test_words_before_it_are_written_with_a_number_once() -> None:
    assert one("超过亿元").written == "超过亿元"


def test_several_is_not_guessed() -> None:
    assert isinstance(measures("好几家")[0], Unreadable)


NO_MEASURES = (
    "2025年评的 二〇二五年 12月31号 第三条 世界500强 新三板 一个都没有 一共多少 两百年的手艺 "
    "一、历史 一人补多少 （二）产品 5g iso9001 专精特新小巨人 一镇一策"
)


@pytest.mark.parametrize("text", NO_MEASURES.split())
def test_what_is_no_measure_is_left_alone(text: str) -> None:
    assert measures(plain(text)) == ()


@given(st.integers(1, 99_999), st.sampled_from([10_000, YI]))
def test_an_amount_reads_the_same_in_all_its_forms(count: int, scale: int) -> None:
    word = {10_000: "万", YI: "亿"}[scale]
    value = count * scale
    forms = [f"{count}{word}元", f"{value}元", f"{value:,}元", f"{cn2an.an2cn(value)}元"]
    if count < 10_000:
        forms += [f"{count}个{word}", f"{cn2an.an2cn(count)}{word}元"]
    for form in forms:
        quantity = one(form).quantity
        assert (quantity.low, quantity.high) == (Decimal(value), Decimal(value)), form


@given(st.text(max_size=40))
def test_any_text_is_read_in_order_and_within_itself(text: str) -> None:
    folded = plain(text)
    place = 0
    for found in measures(folded):
        assert place <= found.start < found.end <= len(folded)
        place = found.end


@pytest.mark.parametrize("written", ["9999999999999999", "9999万亿", "0000000000000000000012"])
def test_a_number_of_sixteen_places_is_read(written: str) -> None:
    assert one(f"{written}元").quantity.low < 10**16


@pytest.mark.parametrize("written", ["10000000000000000", "1万亿亿", "9" * 30, "1" + "0" * 400])
def test_a_longer_one_is_told_as_unread(written: str) -> None:
    (found,) = measures(f"固投{written}元")
    assert isinstance(found, Unreadable)
    assert found.written == f"{written}元"


@pytest.mark.parametrize("behind", ["个半亿元企业", "到3年", "万985到3155962年"])
def test_long_digits_before_what_is_no_measure_are_read_at_once(behind: str) -> None:
    begun = time.process_time()
    measures(f"产值{'1' * 22}{behind}")
    assert time.process_time() - begun < 0.1


@pytest.mark.parametrize(
    ("written", "manner"),
    [("大概九亿五六", Manner.ABOUT), ("九亿五六", Manner.RANGE), ("大概8到12亿", Manner.RANGE)],
)
def test_a_narrow_range_told_roughly_is_about_so_much(written: str, manner: Manner) -> None:
    (found,) = measures(plain(written))
    assert isinstance(found, Measure)
    assert found.quantity.manner is manner
