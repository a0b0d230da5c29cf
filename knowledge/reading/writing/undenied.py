"""Undenied: a denial that is itself denied, and a choice of which nobody knows the one.

要说没有平台那是冤枉人 and 可不是没有平台 say that there is one, 没有一家龙头不是本地的 that all
are, and 不是省级就是市级 leaves open which.
"""

import re
from functools import partial

from knowledge.reading.mentions.lists import any_of

_of = partial(any_of, file="writing/undenied")
# A denial that is called wrong: 要说没有平台那是冤枉人.
_WRONGED = re.compile(
    rf"{_of('say')}(?P<who>[^，,。；;？?！!没不]{{0,6}})(?P<not>没有?|不)(?P<what>[^，,。；;？?！!没不]{{1,10}}?)"
    rf"[，,]?{_of('that_is')}{_of('wrong')}[了呀啊]?"
)
# The same with what is denied before it: 说龙头没有那不对.
_WRONGED_BEHIND = re.compile(
    rf"{_of('say')}(?P<what>[^，,。；;？?！!\s没不]{{2,8}})没有?[，,]?{_of('that_is')}(?:{_of('wrong')}|不对)[了呀啊]?"
)
# A denial that is denied, and is all that its piece says: neither 是不是没有 nor 要不是没有 is one,
# and the mark behind it stays.
_TWICE = re.compile(
    rf"(?P<apart>[是要]?){_of('twice')}(?P<what>[^，,。；;？?！!\s没不吗么呢就的]{{2,8}})(?P<end>$|[，,。；;！!\s])"
)
# None that is not so, which denies no such thing: 没有一家龙头不是本地的.
_NONE_IS_NOT = re.compile(
    rf"没有?[一1哪][家个户](?P<what>[^，,。；;？?！!\s没不]{{0,8}}?)(?P<be>不[是在])(?P<trouble>{_of('trouble')})?"
)
# One of two, nobody knows which: 不是省级就是市级, 要么去年要么前年.
_ONE_OF_TWO = re.compile(
    r"(?P<apart>[是要]?)(?:不是(?P<one>[^，,。；;？?！!\s没不]{1,10}?)[，,]?就是(?P<no>[了说不])?"
    r"|要[么不](?:就?是)?(?P<other>[^，,。；;？?！!\s没不]{1,10}?)[，,]?要[么不](?:就?是)?)"
)


def undenied(text: str) -> str:
    """Return the plain text with what is not denied said to be so, and with 或者 for a choice."""
    text = _WRONGED_BEHIND.sub(r"有\g<what>", _WRONGED.sub(_so, text))
    text = _TWICE.sub(_undenied_twice, _ONE_OF_TWO.sub(_one_or_other, text))
    return _NONE_IS_NOT.sub(_all_are, text)


def _so(match: re.Match[str]) -> str:
    return f"{match['who']}{'有' if '没' in match['not'] else ''}{match['what']}"


def _undenied_twice(match: re.Match[str]) -> str:
    return match[0] if match["apart"] else f"有{match['what']}{match['end']}"


def _one_or_other(match: re.Match[str]) -> str:
    """Return what leaves open which of two it is; 不是这样就是说 names no other."""
    nothing = match["apart"] or match["no"]
    return match[0] if nothing else f"{match['one'] or match['other']}或者"


def _all_are(match: re.Match[str]) -> str:
    """Return what all are; 没有一家不是难处 is of none of them."""
    return match[0] if match["trouble"] else f"{match['what']}都{match['be'][1:]}"
