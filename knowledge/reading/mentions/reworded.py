"""Reworded: what is said round about, in the plain words that the stages know.

企业14家，除了龙头2家都是配套 leaves the rest: 其余都是配套. 要说没有平台那是冤枉人 says that there is
one, 国省分别是33和57 is of both markets, 一千九两千人 is a range, and 2000零几十 is over 2000.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

from knowledge.language import numeral

_COUNT = "[0-9一二两三四五六七八九十俩仨]+"
_SCALED = "[一二两三四五六七八九][百千万亿](?:[一二三四五六七八九]百?)?"
# Two counts at once, the second one a little more: 一千九两千人.
_ONE_OR_MORE = re.compile(
    rf"(?P<before>^|[^0-9零〇一二两三四五六七八九十百千万亿点.])({_SCALED})({_SCALED})"
)
_FARTHEST = 2  # times as much, at which two counts are no range
# 2000零几十 is a little more; 5千零几十万 has its scale behind.
_ODD = re.compile("(?P<head>[0-9十百千])零几[十百]个?(?P<scale>万?)")
_SHARE = r"(?:百分之[0-9一二两三四五六七八九十]+|[0-9]{1,2}(?:\.[0-9])?%?)"


def reworded(text: str) -> str:
    """Return the plain text in plain words."""
    text = _ONE_OR_MORE.sub(_as_range, text)
    text = _ODD.sub(r"\g<head>多\g<scale>", text)
    text = _excepted().sub(r"\g<taken>,其余\g<all>", text)
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
        rf"(?P<taken>{_any_of('except')}有?(?:{_COUNT}[家个户]?的?{leads}|{leads}的?{_COUNT}[家个户]?)"
        rf"{_any_of('besides')}?)[，,]?(?P<all>{_any_of('all_are')})"
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


def _undenied(match: re.Match[str]) -> str:
    return f"{match['who']}{'有' if '没' in match['not'] else ''}{match['what']}"


def _of_markets(match: re.Match[str]) -> str:
    return f"全国占有率{match['first']},全省占有率{match['second']}{match['end']}"
