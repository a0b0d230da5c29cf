"""What masking leaves alone in any sentence: amounts, dates and codes; and how long it takes."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.personal.masking import masked

_WORD = re.compile(r"\S+")


_UNITS = _WORD.findall(
    "元 块 万 万元 千 千元 亿 亿元 人 家 家企业 户 吨 个 个亿 平方米 亩 % ％ 美元 多元 件 次 kg kW"
)


@pytest.mark.parametrize(
    "text",
    [
        "固投13800000000元",
        "产值13812345678元",
        "产值１３８１２３４５６７８元",
        "1200万",
        "12.5亿",
        "15000000000 元",
        "15000000000\u3000元",
        "15000000000多元",
        "15000000000（元）",
        "13812345678 人",
        "13812345678%",
        "13812345678 rmb",
        "13812345678kWh",
        "13000000000-15000000000元",
        "13000000000到15000000000元",
        "13000000000千瓦时",
        "1.38亿",
        "13800万元",
        "一百三十八亿元",
        "二〇二三年一月一日",
        "一、二、三、四、五、六、七、八、九、十、十一",
        "近三年营收1500 1800 200",
        "1.5 1.8 2.0 2.3 2.5 3",
        "13 15 20 18 16 5",
        "15 20 30 40 50 60",
        "2019 2020 2012 2023 20",
        "13 812 345 678元",
        "做O2O 20000000",
        "电话补贴2000000",
        "12141033012345678X",
        "信用代码121410330123456789",
        "手机产业固投13800000000元",
        "hotel 13812345678元",
        "电话补贴2000000元",
        "蒲政办发〔2023〕1号",
        "2023-01-04",
        "电话咨询时间2023-01-04",
        "20230104",
        "手机20230104",
        "2023-01-04 2024-01-04",
        "2023 2024 2025 2026",
        "20230104123456789",
        "13,812,345,678",
        "13，812，345，678",
        "13812345678.50",
        "0.13812345678",
        "１３８１２３４５６７８．５",
        "138123456789",
        "12345678901",
        "1.2.3.4",
        "项目代码2023-141033-04-01-123456",
        "91141033MA0GW3XXXX",
        "911410331234567890",
        "91141033123456789X",
        "统一社会信用代码：911410199001011234",
        "141033199013011234",
        "141033199002301234",
        "141033180001011234",
        "141033901301123",
        "41111111111111111111",
        "A4111111111111111",
        "12345",
        "拨打110或12345",
        "400-123-4567",
        "第四条第（三）款",
        "卡号622202 2023-01-04",
        "",
    ],
)
def test_what_is_nobodys_number_stays_as_it_is(text: str) -> None:
    assert masked(text) == text


@given(
    st.sampled_from(
        [
            "",
            "固投",
            "我公司产值约",
            "营业额 ",
            "现有",
            "补贴",
            "第一年",
            "2023年 ",
            "，",
            "电话机产值",
        ]
    ),
    st.one_of(st.integers(1, 10**14 - 1), st.integers(13 * 10**9, 20 * 10**9 - 1)),
    st.sampled_from(["{}", "{:,}", "{}.5", "{}.25"]),
    st.sampled_from(["", " ", "\u3000"]),
    st.sampled_from(_UNITS),
    st.sampled_from(["", "。", "，能补多少？", "的企业", "以上", "能补多少", "左右"]),
)
@settings(max_examples=500)
def test_an_amount_with_its_unit_is_never_touched(
    before: str, amount: int, form: str, gap: str, unit: str, after: str
) -> None:
    text = before + form.format(amount) + gap + unit + after
    assert masked(text) == text


@given(
    st.sampled_from(["", "补贴", "产值 ", "第", "共"]),
    st.sampled_from(
        [
            *(
                "蒲政办发〔2023〕1号",
                "2023年",
                "2023-01-04",
                "20230104",
                "2020-2023年",
                "〔2023〕138号",
            ),
            *("91141033MA0GW3XXXX", "911410330123456789", "12345", "400-123-4567", "四、（三）"),
            *(
                "1.38亿",
                "13800万元",
                "一百三十八亿",
                "1500 1800 200",
                "15-20万",
                "一三五七",
                "10:30-11:30",
            ),
        ]
    ),
    st.sampled_from(["", "。", "谢谢", "怎么领", "，3人", "\n"]),
)
def test_dates_documents_codes_and_short_amounts_are_never_touched(
    before: str, kept: str, after: str
) -> None:
    assert masked(before + kept + after) == before + kept + after


def test_an_emoji_before_a_number_moves_no_offset() -> None:
    text = "👨‍👩‍👧🇨🇳 手机１３８-1234-5678 #政策"
    kept = masked(text)
    assert kept == "👨‍👩‍👧🇨🇳 手机***-****-**** #政策"
    place = len(text[: text.index("#")].encode("utf-16-le")) // 2
    assert kept.encode("utf-16-le")[2 * place :].decode("utf-16-le") == "#政策"


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "12 ",
        "1234 ",
        "1234-",
        "1990 ",
        "123 ",
        "138 1234 5678元 ",
        "1.",
        "1)",
        "1   ",
        " ",
        "-",
        "(",
        "电话",
        "电话1234567",
        "卡号1 ",
        "13812345678元",
        "13812345678-",
        "０３５７ ",
        "1a",
        "X",
        "一",
        "一 ",
        "一三八零零零零一一一一",
        "①",
        "1l",
        "O ",
        "l3800001111 ",
        "1 3 8 0 0 0 0 1 1 1 1 ",
        "13812345678万",
        "13812345678-1381234567",
        "信用代码14103319900101123",
    ],
)
def test_a_hostile_message_takes_no_longer_than_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        started = time.process_time()
        masked(text)
        return time.process_time() - started

    # A tenth of it on a machine at rest; a square would take minutes, each time.
    assert any(seconds(100_000) < 1 for _ in range(3))
