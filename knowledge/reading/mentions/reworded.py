"""Reworded: what is said round about, in the plain words that the stages know.

企业14家，除了龙头2家都是配套 leaves the rest: 其余都是配套. What leads is counted with the others
in 拢共十家，大厂也算在里头, and 模具4家、涂料2家都给它配套 names behind the list what it counts.
要说没有平台那是冤枉人 says that there is one, 国省分别是33和57 is of both markets, 一千九两千人 is
a range, and 2000零几十 is over 2000.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

from knowledge.language import numeral

_COUNT = "[0-9一二两三四五六七八九十俩仨]+"
_SCALED = "[一二两三四五六七八九](?:千万|[百千万亿](?:[一二三四五六七八九]百?)?)"
# Two counts at once, the second one a little more: 一千九两千人.
_ONE_OR_MORE = re.compile(
    rf"(?P<before>^|[^0-9零〇一二两三四五六七八九十百千万亿点.])({_SCALED})({_SCALED})"
)
_FARTHEST = 2  # times as much, at which two counts are no range
# 2000零几十 is a little more; 5千零几十万 has its scale behind.
_ODD = re.compile("(?P<head>[0-9十百千])零几[十百]?个?(?P<scale>万?)")
_SHARE = r"(?:百分之[0-9一二两三四五六七八九十]+|[0-9]{1,2}(?:\.[0-9])?%?)"

_PERCENT = re.compile(r"([0-9])\s*百分[比号数][，,]?")  # 全省55 百分比哈
_LISTED = 2  # kinds of firms that are a list


def reworded(text: str) -> str:
    """Return the plain text in plain words."""
    text = _ONE_OR_MORE.sub(_as_range, text)
    text = _ODD.sub(r"\g<head>多\g<scale>", text)
    text = _PERCENT.sub(r"\1%,", text)
    text = _counted_with().sub(_with_leaders, text)
    text = _behind(text)
    text = _excepted().sub(_of_rest, text)
    text = _wronged().sub(_undenied, text)
    return _levels().sub(_of_markets, text)


@cache
def _any_of(*names: str) -> str:
    table = tomllib.loads(Path(__file__).with_name("reworded.toml").read_text("utf-8"))
    words = sorted((word for name in names for word in table[name]), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, words))})"


@cache
def _excepted() -> re.Pattern[str]:
    """Return what finds some that are taken out of a whole, and what all others are."""
    leads = _any_of("leads")
    return re.compile(
        rf"(?P<out>{_any_of('except')}有?)(?:(?P<few>{_COUNT}[家个户]?的?{leads}|{leads}的?{_COUNT}[家个户]?)"
        rf"|{_COUNT}[家个户](?P<others>[^\W0-9]{{1,6}}?))"
        rf"(?P<besides>{_any_of('besides')}?)[，,]?(?P<all>{_any_of('all_are')})"
    )


@cache
def _counted_with() -> re.Pattern[str]:
    """Return what finds a count of all firms with those that lead: 连两家龙头总共11家."""
    firms, leads, total = f"{_COUNT}[家个户]", _any_of("leads"), _any_of("in_all")
    return re.compile(
        rf"(?:{total}(?P<all>{firms})[，,\s]?{_any_of('with')}?(?P<few>{firms})?的?(?P<leads>{leads})"
        rf"{_any_of('counted')}|{_any_of('with')}(?P<few2>{firms})的?(?P<leads2>{leads})"
        rf"{_any_of('together')}?[，,\s]?{total}(?P<all2>{firms}))(?P<end>$|[，,。；;\s了吧呢])"
    )


@cache
def _tail() -> re.Pattern[str]:
    """Return what finds words behind a list that say what all of it is: 都给它配套."""
    return re.compile(
        rf"[，,\s]?{_any_of('all')}[^，,。；;0-9]{{0,8}}配套[的厂企业了呢吧]*(?:$|[，,。；;\s])"
    )


@cache
def _item() -> re.Pattern[str]:
    """Return what finds the last item of a list of firms: 、涂料2家."""
    return re.compile(
        rf"(?:^|[、，,。；;\s和]){_any_of('here')}?(?P<noun>[^\W0-9]{{1,8}}?)(?P<count>{_COUNT}家)$"
    )


@cache
def _wronged() -> re.Pattern[str]:
    """Return what finds a denial that is called wrong: 要说没有平台那是冤枉人."""
    return re.compile(
        rf"{_any_of('say')}(?P<who>[^，,。；;？?！!没不]{{0,6}})(?P<not>没有?|不)(?P<what>[^，,。；;？?！!没不]{{1,10}}?)"
        rf"[，,]?{_any_of('that_is')}{_any_of('wrong')}[了呀啊]?"
    )


@cache
def _levels() -> re.Pattern[str]:
    """Return what finds the shares of both markets, told one behind the other."""
    return re.compile(
        rf"{_any_of('both_levels')}(?P<words>{_any_of('of_market')}*){_any_of('in_order')}"
        rf"(?P<first>{_SHARE})[和、，,跟与](?P<second>{_SHARE})(?P<end>$|[^0-9万亿千百元人家个年])"
    )


def _as_range(match: re.Match[str]) -> str:
    low, high = numeral.read(match[2]), numeral.read(match[3])
    near = low is not None and high is not None and low < high < _FARTHEST * low
    return f"{match[1]}{match[2]}到{match[3]}" if near else match[0]


def _of_rest(match: re.Match[str]) -> str:
    """Return what is said of the rest; how many of no kind are taken out is of no fact."""
    if match["others"] and re.search(_any_of("leads", "left"), match["others"]):
        return match[0]
    return f"{match['out']}{match['few'] or match['others']}{match['besides']},其余{match['all']}"


def _with_leaders(match: re.Match[str]) -> str:
    leads = match["leads"] or match["leads2"]
    few = match["few"] or match["few2"]
    told = f",{leads}{few}" if few else ""
    return f"连{leads}一共{match['all'] or match['all2']}{told}{match['end']}"


def _behind(text: str) -> str:
    """Return the text with what is said behind a list of firms said of each in it."""
    tail = _tail().search(text)
    items: list[re.Match[str]] = []
    place = tail.start() if tail else 0
    while (item := _item().search(text, 0, place)) and not re.search(
        _any_of("unlisted"), item["noun"]
    ):
        items.insert(0, item)
        place = item.start()
    if tail is None or len(items) < _LISTED:
        return text
    trades = (item["noun"].removesuffix("的") for item in items)
    told = ",".join(
        f"给它配套的做{trade}的{item['count']}" for trade, item in zip(trades, items, strict=True)
    )
    start = items[0].start("noun")
    return f"{text[:start]}{told},{text[tail.end() :]}".rstrip(",")


def _undenied(match: re.Match[str]) -> str:
    return f"{match['who']}{'有' if '没' in match['not'] else ''}{match['what']}"


def _of_markets(match: re.Match[str]) -> str:
    return f"全国占有率{match['first']},全省占有率{match['second']}{match['end']}"
