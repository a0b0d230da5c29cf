"""Messages of every kind that a person, a slip or an attacker may send."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, product

from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns
from tests.chaos.everyday import MARKS, PIECES

MOST = 4096  # characters of a Telegram message

_HAN = (0x4E00, 0x9FFF)
_PLANES = ((0x0, 0xFFFF), (0x10000, 0x1FFFF), (0x20000, 0x2FFFF), (0x30000, 0x3FFFF))
_FAR_PLANES = ((0xE0000, 0xEFFFF), (0xF0000, 0x10FFFF))
_DIGITS = (
    "0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千万亿壹贰叁拾佰仟"
    "半几多余来点.,．，/%％-～~到至 eEwWkK"
)
_UNITS = (
    *("元", "万", "亿", "万元", "亿元", "块钱", "人", "名", "家", "个", "户", "%", "％"),
    *("个点", "成", "年", "月", "日", "号", "条", "项", "吨", "亩", "美元", "多万", "来万"),
    *("几万", "w", "kw", "万亿", "个亿", "分之一", "百分之"),
)
_FACTS = (
    *("固投", "投资", "产值", "营收", "技改投了", "补了", "奖", "员工", "就业", "龙头"),
    *("配套", "占有率", "税收", "第", "去年", "20"),
)
_CONTROL = (
    "\x00\x01\x07\x08\x0b\x1b\x7f\x85\u200b\u200d\u200e\u202e\u2066\u2069\ufeff\ufffe\uffff"
    "\ud800\udbff\udc00\udfff\u0300\u0301\u20e3\ufe0f\U000e0041"
)
_BRACKETS = "()（）[]【】《》〈〉“”‘’「」{}<>〔〕"
_SWELLING = "\ufdfa㍿㌀⑽㈩…㎡㎞㏠㋿½⅞㍻ﷺ①⒈ｶﾞ"  # one character, several when folded
_HALVES = re.compile(r"[^，。；、：\n]+")

Rng = random.Random
_Maker = Callable[[Rng, Policy], str]


def pairs(marks: int = len(MARKS)) -> Iterator[str]:
    """Yields all pairs of pieces, each joined by so many of the marks, which take turns."""
    for number, (first, second) in enumerate(product(PIECES, repeat=2)):
        turn = number + number // len(MARKS)
        for mark in range(turn, turn + marks):
            yield f"{first}{MARKS[mark % len(MARKS)]}{second}"


def triples(every: int = 1) -> Iterator[str]:
    """Yields one of every so many triples of pieces; the marks take turns."""
    chosen = islice(enumerate(product(PIECES, repeat=3)), 0, None, every)
    for number, (first, second, third) in chosen:
        one, other = MARKS[number % len(MARKS)], MARKS[(number * 7 + 3) % len(MARKS)]
        yield f"{first}{one}{second}{other}{third}"


def generated(policy: Policy, seed: int, count: int) -> Iterator[str]:
    """Yields `count` messages, the kinds in turn: the same for the same seed."""
    rng = random.Random(seed)  # noqa: S311
    for number in range(count):
        yield _KINDS[number % len(_KINDS)](rng, policy)[:MOST]


def _length(rng: Rng, most: int = MOST) -> int:
    """Returns a length, short ones as often as long ones."""
    return min(most, int(2 ** rng.uniform(0, 12.01)) - 1)


def _characters(rng: Rng, ranges: Sequence[tuple[int, int]], length: int) -> str:
    return "".join(chr(rng.randint(*rng.choice(ranges))) for _ in range(length))


def _any_plane(rng: Rng, _: Policy) -> str:
    return _characters(rng, (*_PLANES, *_FAR_PLANES), _length(rng))


def _han(rng: Rng, _: Policy) -> str:
    return _characters(rng, (_HAN,), _length(rng))


def _digits(rng: Rng, _: Policy) -> str:
    return "".join(rng.choices(_DIGITS, k=_length(rng)))


def _long_number(rng: Rng, _: Policy) -> str:
    """Returns one number of any length with a fact before it and a unit behind."""
    digits = "".join(
        rng.choices(rng.choice(("0123456789", "9", "0", _DIGITS)), k=_length(rng, 400))
    )
    sign = rng.choice(("", "-", "+", "1e", "0x", "0.", ".", "第"))
    before = rng.choice((*_FACTS, *rng.choices(PIECES, k=2)))
    end = rng.choice(("", "条", "对吗", "能拿多少", "够吗", "→65%"))
    return f"{before}{sign}{digits}{rng.choice(_UNITS)}{end}"


def _numbers(rng: Rng, _: Policy) -> str:
    words = (*_FACTS, *_UNITS, "，", "、", "和", "到", "不是", "应该是", "说错了", "其中", "我们")
    some = (rng.choice(words) + str(rng.randint(0, 10 ** rng.randint(1, 20))) for _ in iter(int, 1))
    return "".join(next(some) for _ in range(_length(rng, 300)))


def _policy_halves(rng: Rng, policy: Policy) -> str:
    pieces = _HALVES.findall("\n".join(record.text for record in policy.records))
    chosen = rng.choices(pieces, k=1 + _length(rng, 200))
    cut = (piece[rng.randint(0, len(piece) // 2) :][: rng.randint(1, 40)] for piece in chosen)
    return "".join(half + rng.choice(MARKS) for half in cut)


def _brackets(rng: Rng, _: Policy) -> str:
    few = "一二三四五六七八九十0123456789.、 "
    return "".join(
        rng.choice(rng.choice((_BRACKETS, few, PIECES))) for _ in range(_length(rng, 800))
    )


def _question_halves(rng: Rng, _: Policy) -> str:
    chosen = rng.choices(PIECES, k=1 + _length(rng, 300))
    return "".join(
        rng.choice((p, p[: len(p) // 2], p[len(p) // 2 :])) + rng.choice(MARKS) for p in chosen
    )


def _repeated(rng: Rng, policy: Policy) -> str:
    """Returns one thing over and over, perhaps with an end that spoils the match."""
    cue = rng.choice([*cue_patterns().values()]).pattern.pattern
    words = re.findall(r"[\u4e00-\u9fff]+", cue) or ["谁"]
    one = rng.choice(
        (
            rng.choice(words),
            rng.choice(words)[0],
            rng.choice(PIECES) + rng.choice(MARKS),
            rng.choice(_UNITS),
            rng.choice(_DIGITS),
            rng.choice(_FACTS) + rng.choice("一1十") + rng.choice(_UNITS),
            _characters(rng, (_HAN,), 2),
            _policy_halves(rng, policy)[:6],
        )
    )
    return one * (1 + _length(rng) // max(1, len(one))) + rng.choice(("", "x", "？", "是"))


def _control(rng: Rng, _: Policy) -> str:
    return "".join(rng.choice((*_CONTROL, *PIECES[:6])) for _ in range(_length(rng, 800)))


def _swelling(rng: Rng, _: Policy) -> str:
    return "".join(rng.choices(_SWELLING, k=_length(rng))) + rng.choice(PIECES)


def _mixed(rng: Rng, policy: Policy) -> str:
    some = (rng.choice(_KINDS[:-1])(rng, policy)[: rng.randint(1, 60)] for _ in iter(int, 1))
    return rng.choice(MARKS).join(next(some) for _ in range(rng.randint(2, 12)))


def _two_or_three(rng: Rng, _: Policy) -> str:
    return rng.choice(MARKS).join(rng.choices(PIECES, k=rng.choice((2, 3, 3, 4, 5))))


_KINDS: tuple[_Maker, ...] = (
    _any_plane,
    _han,
    _digits,
    _long_number,
    _numbers,
    _policy_halves,
    _brackets,
    _question_halves,
    _repeated,
    _control,
    _swelling,
    _two_or_three,
    _mixed,
)
