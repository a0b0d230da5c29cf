"""A valid number is hidden in whatever spelling and between whatever words it stands."""

import datetime
import re
from collections.abc import Callable

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from knowledge.personal.masking import masked

_DIGIT = re.compile(r"[0-9０-９]")


_SIGN = re.compile(
    r"[\d①-⑨⓪零〇○洞一壹幺弌二贰貳两三叁參叄四肆五伍六陆陸七柒拐八捌九玖勾OoＯｏIlＩｌ]"
)


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


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
