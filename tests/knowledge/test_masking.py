"""Masking: personal numbers go, and every amount, date and document number stays."""

import datetime
import re
import time
from collections.abc import Callable

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from knowledge.masking import hidden, masked

_DIGIT = re.compile(r"[0-9０-９]")
_SIGN = re.compile(
    r"[\d①-⑨⓪零〇○洞一壹幺弌二贰貳两三叁參叄四肆五伍六陆陸七柒拐八捌九玖勾OoＯｏIlＩｌ]"
)
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_WORD = re.compile(r"\S+")
_UNITS = _WORD.findall(
    "元 块 万 万元 千 千元 亿 亿元 人 家 家企业 户 吨 个 个亿 平方米 亩 % ％ 美元 多元 件 次 kg kW"
)
# What makes the edges of a number: dense enough for a random text to be full of numbers.
_PIECES = _WORD.findall(
    "0 1 2 86 138 1234 5678 13812345678 0357 5321234 141033199001011234 19900101"
    " 6222021234567890128 12345678901234567 １３８ ５６７８ X x a MA . - － ( ) （ + , ， * **"
    " 一 三八 〇 零零零零 ① l O lO 138OOOO1111 第 补贴 升规 . .5"
    " 元 万 人 个人 电话 手机 tel 卡号 账号 身份证 号码 信用代码 固投 编号 ¥ 至 ~ 是 ： 。 🙂"
)
_DENSE = st.lists(st.sampled_from([*_PIECES, " ", " ", "\n", "\u3000"]), max_size=14).map("".join)
_TEXTS = st.one_of(st.text(max_size=60), st.text("0123456789０９ -.()X元", max_size=60), _DENSE)


@pytest.mark.parametrize(
    "number",
    [
        "13812345678",
        "138 1234 5678",
        "138-1234-5678",
        "138 - 1234 - 5678",
        "138.1234.5678",
        "1381234 5678",
        "1381 234 5678",
        "1381 2345 678",
        "138 123 45678",
        "138 12 34 56 78",
        "1 38 12 34 56 78",
        "1 381 234 5678",
        "13812 345678",
        "138(1234)5678",
        "138·1234·5678",
        "１３８１２３４５６７８",
        "１３８－１２３４－５６７８",
        "138\u30001234\u30005678",
        "138\u00a01234\u00a05678",
        "+8613812345678",
        "008613812345678",
        "8613812345678",
        "0357-5321234",
        "0351－12345678",
        "010 6512 3456",
        "(0357)5321234",
        "（0357） 5321234",
        "03575321234",
        "01065123456",
        "037155512345",
        "141033199001011234",
        "14103319900101123X",
        "14103319900101123x",
        "１４１０３３１９９００１０１１２３Ｘ",
        "141033 19900101 1234",
        "141033-1990-0101-123X",
        "911410199001011234",
        "141033900101123",
        "6222021234567890128",
        "6222 0212 3456 7890 128",
        "4111-1111-1111-1111",
        "４１１１ １１１１ １１１１ １１１１",
    ],
)
@pytest.mark.parametrize(
    "sentence", ["{}", "我叫张三，{}，能拿多少补贴？", "2023-01-04 {} 3人", "🙂{}."]
)
def test_a_personal_number_is_struck_out_digit_by_digit(number: str, sentence: str) -> None:
    hidden = _DIGIT.sub("*", number)
    assert masked(sentence.format(number)) == sentence.format(hidden)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("+86 138 1234 5678", "+86 *** **** ****"),
        ("+86-13812345678", "+86-***********"),
        ("13812345678,13912345678", "***********,***********"),
        ("13812345678 13912345678", "*********** ***********"),
        ("13812345678/0357-5321234", "***********/****-*******"),
        ("13812345678-3人", "***********-3人"),
        ("0357-5321234转801", "****-*******转801"),
        ("13812345678@qq.com", "***********@qq.com"),
        ("13812345678张三", "***********张三"),
        ("13812345678 家里", "*********** 家里"),
        ("13812345678个人电话", "***********个人电话"),
        ("13812345678微信同号", "***********微信同号"),
        ("**13812345678**", "***************"),
        ("141033199001011234 13812345678", "****************** ***********"),
        ("6222 0212 3456 7890 128 138 1234 5678", "**** **** **** **** *** *** **** ****"),
        ("固投2000万元，电话13812345678", "固投2000万元，电话***********"),
        ("电话13812345678元", "电话***********元"),
        ("手机号是 138 12345 678 人", "手机号是 *** ***** *** 人"),
        ("TEL:13812345678kg", "TEL:***********kg"),
        ("tel13812345678元", "tel***********元"),
        ("微信：13812345678 万", "微信：*********** 万"),
        ("電話 13812345678 户", "電話 *********** 户"),
        ("电话：5321234", "电话：*******"),
        ("电话号码5321234", "电话号码*******"),
        ("身份证号码141033901301123", "身份证号码***************"),
        ("固投联系电话13812345678元", "固投联系电话***********元"),
        ("身份证号：141033199013011234", "身份证号：******************"),
        ("身份证编号 14103319901301123X", "身份证编号 *****************X"),
        ("卡号622202123456", "卡号************"),
        ("账号：6222021234567890123", "账号：*******************"),
        ("银行卡 6222 0212 3456 7890 123", "银行卡 **** **** **** **** ***"),
        ("账号13812345678 2023-01-04", "账号*********** 2023-01-04"),
        ("号码6222021234567890123", "号码*******************"),
        ("14103319900101123X是我", "*****************X是我"),
        ("13812345678万一打不通", "***********万一打不通"),
        ("13812345678升规入统怎么报", "***********升规入统怎么报"),
        ("13812345678人才补贴", "***********人才补贴"),
        ("13812345678元旦后联系", "***********元旦后联系"),
        ("13812345678 万总", "*********** 万总"),
        ("13812345678.5月份申报", "***********.5月份申报"),
        ("1.13812345678 2.13912345678", "1.*********** 2.***********"),
        ("1500 138 1234 5678", "1500 *** **** ****"),
        ("座机5321234", "座机*******"),
        ("电话 532 1234", "电话 *** ****"),
        ("补贴打到 6222021234567890123", "补贴打到 *******************"),
        ("信用代码141033199001011234", "信用代码******************"),
        ("信用代码13812345678", "信用代码***********"),
        ("6222021234567890128元", "*******************元"),
        ("141033900101123元", "***************元"),
        ("电话一三八零零零零一一一一。", "电话***********。"),
        ("零三五七-五三二一二三四", "****-*******"),
        ("138-OOOO-llll", "***-****-****"),
        ("1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣1️⃣1️⃣1️⃣1️⃣", "*️⃣*️⃣*️⃣*️⃣*️⃣*️⃣*️⃣*️⃣*️⃣*️⃣*️⃣"),
        ("𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟏𝟏𝟏𝟏", "🞶" * 11),
    ],
)
def test_what_stands_around_a_number_can_settle_it(written: str, kept: str) -> None:
    assert masked(written) == kept


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


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("请打电话0357-5321234", "请打电话0357-5321234"),
        ("联系电话：5321234，(0357)5321234", "联系电话：5321234，(0357)5321234"),
        ("拨打03575321234转801", "拨打03575321234转801"),
        ("服务热线400-123-4567，12345", "服务热线400-123-4567，12345"),
        ("户名蒲县财政局，账号0405012345678901", "户名蒲县财政局，账号0405012345678901"),
        ("手机13900001111", "手机***********"),
        ("电话 138 1234 5678", "电话 *** **** ****"),
        ("5321234/13900001111", "5321234/***********"),
        ("账号6222021234567890128", "账号*******************"),
        ("卡号622202123456", "卡号************"),
        ("银行卡 6222 0212 3456 7890 123", "银行卡 **** **** **** **** ***"),
        ("身份证141033199001011234", "身份证******************"),
        ("身份证号码141033901301123", "身份证号码***************"),
    ],
)
def test_an_office_gives_out_its_own_numbers_and_nobody_elses(written: str, kept: str) -> None:
    assert masked(written, of_office=True) == kept
    assert hidden(kept) == ("*" in kept)


@given(_TEXTS)
@example("电话5321234~13812345678元")
@example("138 1234 56 8613812345678")
@example("13812345678-141033199001011234元")
def test_only_digits_change_and_a_second_masking_changes_nothing(text: str) -> None:
    once = masked(text)
    assert len(once) == len(text)
    assert len(once.encode("utf-16-le", "surrogatepass")) == len(
        text.encode("utf-16-le", "surrogatepass")
    )
    changed = [(old, new) for old, new in zip(text, once, strict=True) if old != new]
    assert all(_SIGN.match(old) and new == "*" for old, new in changed)
    assert masked(once) == once


def _grouped(digits: str, sizes: tuple[int, ...], separator: str) -> str:
    groups, start = [], 0
    for size in (*sizes, len(digits)):
        groups.append(digits[start : start + size])
        start += size
    return separator.join(group for group in groups if group)


def _number(digits: st.SearchStrategy[str], *sizes: tuple[int, ...]) -> st.SearchStrategy[str]:
    """Return the numbers as people write them: in groups or not, in wide digits or not."""
    grouped = st.builds(
        _grouped, digits, st.sampled_from([(), *sizes]), st.sampled_from(" -－\u3000")
    )
    return st.builds(
        lambda number, wide: number.translate(_WIDE) if wide else number, grouped, st.booleans()
    )


def _digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


def _with_luhn(body: str) -> str:
    total = 0
    for place, digit in enumerate(map(int, reversed(body))):
        total += digit if place % 2 else digit * 2 - 9 * (digit > 4)
    return body + str(-total % 10)


def _with_check_character(body: str) -> str:
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(body))
    return body + "10X98765432"[total % 11]


_BIRTHS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))
_IDENTITY = st.builds(
    lambda region, birth, order: _with_check_character(f"{region}{birth:%Y%m%d}{order}"),
    st.integers(110101, 659999),
    _BIRTHS,
    _digits(3),
)
_MOBILE = st.builds("1{}{}".format, st.sampled_from("3456789"), _digits(9))
_CARD = st.builds(
    lambda issuer, rest: _with_luhn(issuer + rest),
    st.sampled_from(["62", "60", "95", "4", "51", "35"]),
    st.integers(14, 16).flatmap(_digits),
)


# What people write before and behind a number, and what once spared it.
_BEFORE_NUMBER = st.sampled_from(
    [
        *(
            "",
            "我是张三，",
            "你好🙂 ",
            "(",
            "联系我：",
            "2023年1月4日，",
            "第四条 ",
            "1.",
            "1、",
            "产值9亿",
        ),
        *(
            "补贴",
            "想问技改补贴 ",
            "补助",
            "奖励：",
            "贷款",
            "投资",
            "固投",
            "纳税",
            "税收",
            "营收",
            "产值约",
        ),
        *(
            "文号",
            "第",
            "编号",
            "代码",
            "信用代码",
            "统一社会信用代码：",
            "注册资本为",
            "补贴打到",
            "¥",
            "共",
        ),
        *("电话", "手机号", "身份证号", "卡号", "投了2000 ", "https://a.cn/?tel="),
    ]
)
_BEHIND_NUMBER = st.sampled_from(
    [
        *(
            "",
            "。",
            "，谢谢",
            " 张三",
            ")",
            "\n固投2000万元",
            "🙂",
            "能申报吗？",
            "微信同号",
            "/3",
            "-3人",
        ),
        *(
            "人才补贴",
            "个人的",
            "家里电话",
            "家政企业",
            "户主",
            "万一打不通",
            "万总",
            "升规入统",
            "项目",
            "件事",
        ),
        *(
            "元旦后再打",
            "千万别打",
            "度假",
            "次日",
            "平台",
            "公司",
            "立项",
            ".5月份",
            " 补贴",
            "第三条",
            "号",
        ),
    ]
)
_SPELLINGS: list[Callable[[str], str]] = [
    lambda number: number,
    lambda number: number.translate(_WIDE),
    lambda number: number[:4] + number[4:].translate(_WIDE),
    lambda number: number.translate(str.maketrans("0123456789", "零一二三四五六七八九")),
    lambda number: number.translate(str.maketrans("0123456789", "〇幺二三四五六七八九")),
    lambda number: number.translate(str.maketrans("0123456789", "零壹贰叁肆伍陆柒捌玖")),
    lambda number: number.translate(str.maketrans("0", "O")),
    lambda number: number.translate(str.maketrans("01", "ol")),
    " ".join,
    "-".join,
    "－".join,
    ".".join,
]
_LETTERED = (6, 7)  # which of them have letters


@given(
    _BEFORE_NUMBER,
    st.one_of(
        _number(_IDENTITY, (6, 8), (6, 4, 4)),
        _number(_MOBILE, (3, 4), (3,), (7,)),
        _number(_CARD, (4, 4, 4, 4)),
    ),
    _BEHIND_NUMBER,
)
@settings(max_examples=500)
def test_a_valid_number_is_hidden_in_any_sentence(before: str, number: str, behind: str) -> None:
    _is_hidden(before, number, behind)


@given(
    _BEFORE_NUMBER,
    st.one_of(_MOBILE, _IDENTITY, _CARD),
    st.sampled_from(range(len(_SPELLINGS))),
    _BEHIND_NUMBER,
)
@settings(max_examples=500)
def test_a_valid_number_is_hidden_in_any_spelling(
    before: str, number: str, spelling: int, behind: str
) -> None:
    spelt = _SPELLINGS[spelling](number)
    if spelling in _LETTERED:  # among Latin letters nothing tells them from a word
        before, behind = f"{before} ", f" {behind}"
        assume(sum(map(str.isdigit, spelt)) > 1)
    apart = len(spelt) > len(number)
    assume(not (apart and behind[1:2].isdigit()))  # that would be one digit more
    _is_hidden(before, spelt, behind)


def _is_hidden(before: str, number: str, behind: str) -> None:
    assume(not (number[0] not in "0123456789" and before.endswith(("1.", "2000 "))))
    kept = masked(before + number + behind)
    assert kept.startswith(before)
    hidden_ = kept[len(before) : len(before) + len(number)]
    assert not _SIGN.search(hidden_.replace("X", "")), kept
    # A figure that follows may be taken for the number's last.
    assert _DIGIT.sub("*", kept).endswith(_DIGIT.sub("*", behind[1:])), kept


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
    assert min(seconds(100_000) for _ in range(3)) < 1
