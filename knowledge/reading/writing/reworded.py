"""Reworded: what is said round about, in the plain words that the stages know.

企业14家，除了龙头2家都是配套 leaves the rest: 其余都是配套. What leads is counted with the others
in 拢共十家，大厂也算在里头, and 模具4家、涂料2家都给它配套 names behind the list what it counts.
要说没有平台那是冤枉人 and 可不是没有平台 say that there is one, 不是省级就是市级 leaves open which,
and 国省分别是33和57 and 32和61，先国后省 are of both markets.
"""

import re
from collections.abc import Sequence
from functools import cache, partial

from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of, any_word, listed

_of = partial(any_of, file="writing/reworded")
_EXCEPT = any_word((*listed("taken_off", "excepted"), "除"))
_COUNT = "[0-9一二两三四五六七八九十俩仨]+"
_FIRMS = f"{_COUNT}[家个户]"
_SHARE = (
    r"(?:百分之[0-9一二两三四五六七八九十]+|[一二两三四五六七八九]成[一二两三四五六七八九半]?"
    r"|[0-9]{1,2}(?:\.[0-9])?%?)"
)
# Some that are taken out of a whole, and what all others are.
_EXCEPTED = re.compile(
    rf"(?P<out>{_EXCEPT}有?)(?:(?P<few>{_FIRMS}?的?{_of('leads')}|{_of('leads')}的?{_FIRMS}?)"
    rf"|{_FIRMS}(?P<others>[^\W0-9]{{1,6}}?))(?P<besides>{_of('besides')}?)[，,]?(?P<all>{_of('all_are')})"
)
# A count of all firms with those that lead: 连两家龙头总共11家.
_COUNTED_WITH = re.compile(
    rf"(?:{_of('in_all')}(?P<all>{_FIRMS})[，,\s]?{_of('with')}?(?P<few>{_FIRMS})?的?(?P<leads>{_of('leads')})"
    rf"{_of('counted')}|{_of('with')}(?P<few2>{_FIRMS})的?(?P<leads2>{_of('leads')})"
    rf"{_of('together')}?[，,\s]?{_of('in_all')}(?P<all2>{_FIRMS}))(?P<end>$|[，,。；;\s了吧呢])"
)
# The same with the one that leads told by what is known of it: 拢共十家，最大那个也算在里头.
_ONE = (
    rf"(?:{_of('foremost')}的?那[个家]|那[个家][^，,。；;0-9]{{0,6}}?{_of('leads')})"
    r"[^，,。；;0-9]{0,10}?"
)
_COUNTED_ONE = re.compile(
    rf"{_of('in_all')}(?P<all>{_FIRMS})[，,\s]?"
    rf"(?:{_of('with')}?{_ONE}{_of('counted')}|{_of('with')}{_ONE})(?P<end>$|[，,。；;\s了吧呢])"
)
# The one before the count: 连那个最大的领头厂子算进去一共十家.
_COUNTED_FIRST = re.compile(
    rf"(?:{_of('with')}|把)(?:那[个家]最?[^\W0-9]{{0,2}}?{_of('foremost')}|{_of('foremost')}的?那[个家])"
    rf"[^\W0-9]{{0,5}}?(?:{_of('counted')}|{_of('together')})?[，,\s]?"
    rf"{_of('in_all')}(?P<all>{_FIRMS})(?:厂子|厂|企业)?(?P<end>$|[^里中的几多来半])"
)
_LEADERLESS = re.compile(
    rf"[没无]有?[^，,。；;\s]{{0,4}}{_of('leads')}"
)  # 没有龙头: the largest leads none
# The last item of a list of firms: 、涂料2家.
_ITEM = re.compile(
    rf"(?:^|[、，,。；;\s和]){_of('here')}?(?P<noun>[^\W0-9]{{1,8}}?)(?P<count>{_COUNT}家)$"
)
_UNLISTED = re.compile(_of("unlisted"))
_NO_OTHERS = re.compile(_of("leads", "left"))
_LISTED = 2  # kinds of firms that are a list
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
# The shares of both markets, told one behind the other.
_LEVELS = re.compile(
    rf"{_of('both_levels')}(?P<words>{_of('of_market')}*){_of('in_order')}"
    rf"(?P<first>{_SHARE})[和、，,跟与](?P<second>{_SHARE})(?P<end>$|[^0-9万亿千百元人家个年])"
)
_GAP = "[，,、;；和\\s]*"
_BOTH = 2


def reworded(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text in plain words, those of the facts by their names."""
    beside = next((fact for fact in vocabulary.fact if fact.beside and fact.measured), None)
    if beside:
        leads = next(fact for fact in vocabulary.fact if fact.name == beside.beside)
        for counted in () if _LEADERLESS.search(text) else (_COUNTED_ONE, _COUNTED_FIRST):
            text = counted.sub(partial(_with_one, leads.names[0]), text)
        text = _COUNTED_WITH.sub(_with_leaders, text)
        text = _named_behind(text, beside.names[0])
        text = _EXCEPTED.sub(_of_rest, text)
    text = _WRONGED_BEHIND.sub(r"有\g<what>", _WRONGED.sub(_undenied, text))
    text = _TWICE.sub(_undenied_twice, _ONE_OF_TWO.sub(_one_or_other, text))
    text = _NONE_IS_NOT.sub(_all_are, text)
    markets = [fact for fact in vocabulary.fact if fact.short]
    if len(markets) != _BOTH:
        return text
    text = _LEVELS.sub(partial(_of_markets, markets), text)
    names = tuple(name for fact in markets for name in (*fact.names, *fact.short))
    return _ordered(names).sub(partial(_in_order, markets), text)


@cache
def _tail(name: str) -> re.Pattern[str]:
    """Return what finds words behind a list that say what all of it is: 都给它配套."""
    return re.compile(
        rf"[，,\s]?{_of('all')}[^，,。；;0-9]{{0,8}}{re.escape(name)}[的厂企业了呢吧]*(?:$|[，,。；;\s])"
    )


@cache
def _ordered(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds two shares behind which it is told which market each is of."""
    market = f"({any_word(names)})的?"  # twice in each way, and no other group
    ways = (
        f"{_of('former')}{market}{_GAP}{_of('latter')}{market}",
        f"{_of('in_order')}{market}[和跟与、，,]{market}",
        f"{market}{_of('is_first')}{_GAP}{market}{_of('is_second')}",
    )
    return re.compile(
        rf"({_SHARE})(?:[和、，,跟与/\s]|还有)+({_SHARE})[，,；;：:。\s]*(?:{'|'.join(ways)})"
    )


def _of_rest(match: re.Match[str]) -> str:
    """Return what is said of the rest; how many of no kind are taken out is of no fact."""
    if match["others"] and _NO_OTHERS.search(match["others"]):
        return match[0]
    return f"{match['out']}{match['few'] or match['others']}{match['besides']},其余{match['all']}"


def _with_leaders(match: re.Match[str]) -> str:
    leads = match["leads"] or match["leads2"]
    few = match["few"] or match["few2"]
    told = f",{leads}{few}" if few else ""
    return f"连{leads}一共{match['all'] or match['all2']}{told}{match['end']}"


def _with_one(leads: str, match: re.Match[str]) -> str:
    return f"连{leads}一共{match['all']},{leads}一家{match['end']}"


def _named_behind(text: str, name: str) -> str:
    """Return the text with what is said behind a list of firms said of each in it."""
    tail = _tail(name).search(text)
    items: list[re.Match[str]] = []
    place = tail.start() if tail else 0
    while (item := _ITEM.search(text, 0, place)) and not _UNLISTED.search(item["noun"]):
        items.insert(0, item)
        place = item.start()
    if tail is None or len(items) < _LISTED:
        return text
    told = ",".join(
        f"给它{name}的做{item['noun'].removesuffix('的')}的{item['count']}" for item in items
    )
    return f"{text[: items[0].start('noun')]}{told},{text[tail.end() :]}".rstrip(",")


def _undenied(match: re.Match[str]) -> str:
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


def _of_markets(markets: Sequence[Fact], match: re.Match[str]) -> str:
    first, second = (fact.label for fact in markets)
    return f"{first}{match['first']},{second}{match['second']}{match['end']}"


def _in_order(markets: Sequence[Fact], match: re.Match[str]) -> str:
    """Return each of two shares behind its market, where both are named."""
    one, two, *said = filter(None, match.groups())
    first, second = (next(f for f in markets if word in (*f.names, *f.short)) for word in said)
    before = match.string[max(0, match.start() - 1) : match.start()]
    longer = before.isdecimal() or before == "."  # a number that ends in 32 is no share
    return match[0] if longer or first is second else f"{first.label}{one},{second.label}{two}"
