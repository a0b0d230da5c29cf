"""Counted: which firms a count holds, where that is said round about.

企业14家，除了龙头2家都是配套 leaves the rest: 其余都是配套. What leads is counted with the others
in 拢共十家，大厂也算在里头, and 模具4家、涂料2家都给它配套 names behind the list what it counts.
"""

import re
from functools import cache, partial

from knowledge.language.lists import any_word
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.writing.firm_counts import COUNT, FIRMS, of_kind, with_leaders

_of = partial(any_of, file="writing/counted")
_LEADS, _FOREMOST = any_of("leading_firm"), any_of("foremost")
_EXCEPT = any_word((*listed("taken_off", "excepted"), "除"))
# Some that are taken out of a whole, and what all others are.
_EXCEPTED = re.compile(
    rf"(?P<out>{_EXCEPT}有?)(?:(?P<few>{FIRMS}?的?{_LEADS}|{_LEADS}的?{FIRMS}?)"
    rf"|{FIRMS}(?P<others>[^\W0-9]{{1,6}}?))(?P<besides>{_of('besides')}?)[，,]?(?P<all>{_of('all_are')})"
)
# A count of all firms with those that lead: 连两家龙头总共11家.
_COUNTED_WITH = re.compile(
    rf"(?:{_of('in_all')}(?P<all>{FIRMS})[，,\s]?{_of('with')}?(?P<few>{FIRMS})?的?(?P<leads>{_LEADS})"
    rf"{_of('counted')}|{_of('with')}(?P<few2>{FIRMS})的?(?P<leads2>{_LEADS})"
    rf"{_of('together')}?[，,\s]?{_of('in_all')}(?P<all2>{FIRMS}))(?P<end>$|[，,。；;\s了吧呢])"
)
# The same with the one that leads told by what is known of it: 拢共十家，最大那个也算在里头.
_ONE = (
    rf"(?:{_FOREMOST}的?那[个家]|那[个家][^，,。；;0-9]{{0,6}}?{_LEADS})"
    r"[^，,。；;0-9]{0,10}?"
)
_COUNTED_ONE = re.compile(
    rf"{_of('in_all')}(?P<all>{FIRMS})[，,\s]?"
    rf"(?:{_of('with')}?{_ONE}{_of('counted')}|{_of('with')}{_ONE})(?P<end>$|[，,。；;\s了吧呢])"
)
# The one before the count: 连那个最大的领头厂子算进去一共十家.
_COUNTED_FIRST = re.compile(
    rf"(?:{_of('with')}|把)(?:那[个家]最?[^\W0-9]{{0,2}}?{_FOREMOST}|{_FOREMOST}的?那[个家])"
    rf"[^\W0-9]{{0,5}}?(?:{_of('counted')}|{_of('together')})?[，,\s]?"
    rf"{_of('in_all')}(?P<all>{FIRMS})(?:厂子|厂|企业)?(?P<end>$|[^里中的几多来半])"
)
# Those that lead behind a count of firms of no kind, as some that it holds: 企业21家(含带头的1家).
_HOLDING = re.compile(
    rf"(?P<firms>{any_of('firms')}(?:总?家?数量?)?[:：是有]?{_of('in_all')}?有?)(?P<all>{FIRMS})[，,(（\s]+"
    rf"(?:{_of('with')}(?P<leads>{_LEADS})的?(?P<few>{FIRMS})"
    rf"|(?P<leads2>{_LEADS})的?(?P<few2>{FIRMS})[也都]?{_of('counted')})[)）]?(?P<end>$|[^\w])"
)
_LEADERLESS = re.compile(
    rf"[没无]有?[^，,。；;\s]{{0,4}}{_LEADS}"
)  # 没有龙头: the largest leads none
# The last item of a list of firms: 、涂料2家.
_ITEM = re.compile(
    rf"(?:^|[、，,。；;\s和]){_of('here')}?(?P<noun>[^\W0-9]{{1,8}}?)(?P<count>{COUNT}家)$"
)
_UNLISTED = re.compile(_of("unlisted"))
_NO_OTHERS = re.compile(f"{_LEADS}|{_of('left')}")
_LISTED = 2  # kinds of firms that are a list


def with_all_counted(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text with the firms that a count holds and those it leaves told plainly."""
    if not vocabulary.led:
        return text
    leads, beside = vocabulary.led[0]
    for counted in () if _LEADERLESS.search(text) else (_COUNTED_ONE, _COUNTED_FIRST):
        text = counted.sub(partial(_with_one, leads.names[0]), text)
    text = _COUNTED_WITH.sub(_with_leaders, text)
    text = _HOLDING.sub(lambda match: match["firms"] + _with_leaders(match), text)
    return _EXCEPTED.sub(_of_rest, _named_behind(text, beside.names[0]))


@cache
def _tail(name: str) -> re.Pattern[str]:
    """Return what finds words behind a list that say what all of it is: 都给它配套."""
    return re.compile(
        rf"[，,\s]?{_of('all')}[^，,。；;0-9]{{0,8}}{re.escape(name)}[的厂企业了呢吧]*(?:$|[，,。；;\s])"
    )


def _of_rest(match: re.Match[str]) -> str:
    """Return what is said of the rest; how many of no kind are taken out is of no fact."""
    if match["others"] and _NO_OTHERS.search(match["others"]):
        return match[0]
    return f"{match['out']}{match['few'] or match['others']}{match['besides']},其余{match['all']}"


def _with_leaders(match: re.Match[str]) -> str:
    leads = match["leads"] or match["leads2"]
    few = match["few"] or match["few2"]
    return with_leaders(leads, match["all"] or match["all2"], few) + match["end"]


def _with_one(leads: str, match: re.Match[str]) -> str:
    return with_leaders(leads, match["all"], "一家") + match["end"]


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
    told = ",".join(of_kind(name, i["noun"].removesuffix("的"), i["count"]) for i in items)
    return f"{text[: items[0].start('noun')]}{told},{text[tail.end() :]}".rstrip(",")
