"""Shares: parts of a hundred told in words, 三成五 or 一半, or by counting, 十口里头四口."""

import re
from collections.abc import Iterator
from decimal import Decimal

from knowledge.language import numeral, vague
from knowledge.language.counts import PAIRS
from knowledge.language.quantity import Manner, Quantity

Share = tuple[int, int, Quantity | None]  # where it begins and ends, and its percent if it is sure

_ONE = "一二两三四五六七八九"
# 十 is the top of a share in 十分之 alone, and behind 差不 一半 is no 多一半.
_SHARE = re.compile(
    rf"(?P<hundredths>百分之)(?P<of>{numeral.RUN}|百)"
    rf"|(?:(?P<few>[{_ONE}]{{2}})|(?P<tenths>[1-9{_ONE}])(?:成?[到至~-](?P<upto>[1-9{_ONE}]))?)"
    r"(?P<mark>成)(?P<more>[一二三四五六七八九半1-9])?(?P<odd>多)?"
    r"|(?:(?P<top>[0-9一二两三四五六七八九]+)(?:/|分之)|(?P<ten>十)分之)(?P<bottom>[0-9一二两三四五六七八九十]+)(?P<others>(?:/[0-9]+)*)"
    r"|(?P<fields>[二两三四五六七八九])分天下[，,]?(?:我们|咱们?|俺们?)?[镇乡]?(?:能|可|就|得|也|已)?(?:有|占|居|据|独占)了?其(?P<own>[一二两三四五六])"
    r"|(?:不多)?(?P<half>一多半|一大半|多一半|一半多|一半|过半|半数|大半|对半)"
)
# 三成立 and 五成都 are no tenths, but 三成都是我们的 and 一成都不到 are.
_WORDS = tuple(f"成{character}" for character in "立为功本果员品效了长交套绩熟都")
_TENTHS = tuple(f"成都{verb}" for verb in "是由归靠让在出卖被不没够占")
_COUNT = r"[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|百|一百"
# Of both counts the same counter: 十口铁锅里头有四口, each of a hundred at the most.
_RATIO = re.compile(
    rf"每?卖?(?:(?P<whole>{_COUNT})(?P<counter>[^\W0-9家户人名元百千万亿年月天倍项种类次期届级批成折点一二三四五六七八九十])|(?P<pair>[俩仨]))"
    r"(?P<thing>[^\W0-9万亿百千]{0,4}?)"
    r"(?:里头|里边|里面|里|当中|之中|中)?[，,]?(?:就|得|能|差不多|也|都|倒)*(?:有|占|是)?"
    rf"(?P<part>{_COUNT})(?(pair)个|(?P=counter))"
)
_MARKET = re.compile("全国|国内|全省|省内|省里")
_JOINING = re.compile("里|中|每|[有占]")  # without one of these, 三家五家 is no ratio
_COUNTED = tuple("人户厂企")  # what is itself asked for: 20个厂里有5个
_MOST = 100


def shares(text: str) -> Iterator[Share]:
    """Yield the shares of the plain text, however they are told."""
    for match in _SHARE.finditer(text):
        mark = match.start("mark") if match["mark"] else match.end()
        word = text.startswith(_WORDS, mark) and not text.startswith(_TENTHS, mark)
        if not (match["mark"] and word):
            start = match.start("half") if match["half"] else match.start()
            yield start, match.end(), _percent(match)
    yield from _ratios(text)


def _percent(match: re.Match[str]) -> Quantity | None:
    """Return the percent that a share in words says."""
    if match["hundredths"]:
        if match["of"] == "百":
            return Quantity.of(100)
        return vague.told(match["of"])
    if match["few"]:
        return _between(*match["few"])
    if match["tenths"]:
        if match["upto"]:
            return _between(match["tenths"], match["upto"])
        return _tenths(match["tenths"], match["more"], odd=match["odd"] is not None)
    if match["fields"]:
        return _part_of(numeral.read(match["own"]), numeral.read(match["fields"]))
    if match["half"]:
        over = re.search("[过大多]", match["half"]) is not None
        return Quantity.of(50, Manner.OVER if over else Manner.EXACT)
    return _fraction(match)


def _tenths(tenths: str, more: str | None, *, odd: bool) -> Quantity | None:
    """Return the percent of 三成, 三成五 and 三成半, and of 三成多."""
    tens = numeral.read(tenths)
    ones = Decimal(5) if more == "半" else numeral.read(more) if more else Decimal(0)
    if tens is None or ones is None:
        return None
    told = tens * 10 + ones
    return Quantity(told, vague.below_next(told), Manner.OVER) if odd else Quantity.of(told)


def _between(low: str, high: str) -> Quantity | None:
    """Return the percent of 三四成 and 三到四成."""
    first, last = _tenths(low, None, odd=False), _tenths(high, None, odd=False)
    if not first or not last or first.low >= last.high:
        return None
    return Quantity(first.low, last.high, Manner.RANGE)


def _fraction(match: re.Match[str]) -> Quantity | None:
    """Return the percent of 2/3 and 三分之二; None for more than all, and for a date."""
    top, bottom = numeral.read(match["top"] or match["ten"]), numeral.read(match["bottom"])
    if "分之" in match[0]:
        top, bottom = bottom, top
    return None if match["others"] else _part_of(top, bottom)


def _part_of(top: Decimal | None, bottom: Decimal | None) -> Quantity | None:
    """Return the percent of so many parts, None for more than all."""
    if not top or not bottom or top > bottom:
        return None
    return Quantity.of(round(top * 100 / bottom, 4))


def _ratios(text: str) -> Iterator[Share]:
    """Yield the shares that are told by counting."""
    for match in _RATIO.finditer(text):
        whole = PAIRS[match["pair"]] if match["pair"] else numeral.read(match["whole"])
        part = vague.told(match["part"])  # 十个里有三四个 is a range
        if match["thing"][:1] in _COUNTED or _is_no_counter(match):
            continue
        if not whole or not part or not 0 < part.high <= whole <= _MOST or whole == 1:
            continue
        if _JOINING.search(match[0]):
            low, high = (round(end * 100 / whole, 2) for end in (part.low, part.high))
            more = text.startswith("多", match.end())  # 四把里就有一把多
            share = Quantity(low, high, Manner.OVER if more else part.manner)
            # 每十件法兰全国就有四件: of what it is a share is told within.
            of = _MARKET.search(text, match.start("thing"), match.end("thing"))
            yield of.end() if of else match.start(), match.end() + more, share


def _is_no_counter(match: re.Match[str]) -> bool:
    """Return whether what is counted are 条 of a text, or parts of a share: 3条, 十分之三."""
    if match["counter"] == "条":
        return not match["whole"].endswith("百")  # 每百条里有三条
    return match["whole"] is not None and match.string.startswith("分之", match.end("whole"))
