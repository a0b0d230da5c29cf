"""Of place: whether a figure goes on about the one place, or the firms, told right before it.

In 我们镇做陶瓷，王家庄产值6亿，用工1200 the people are of that village, and the town may have more.
"""

import re

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token

_PLACE = re.compile(rf"(?P<each>每|平均|单|一个)?.*(?:{any_of('places', 'villages')})")
_SOLELY = listed("solely")
_WHOLE_AGAIN = re.compile(any_of("whole_again"))
_OF_THEIRS = re.compile(f"{any_of('of_the_firm')}?的?(?:一?年)?")
_OF_COUNTED = re.compile("的?(?:一?年)?")
_THE_LEADER = re.compile(any_of("the_leader"))
_DRAWS = ("带", "拉")
_FIRMS = "enterprises"
_GROSS = ("yuan", "people", _FIRMS)


def of_place(scan: Scan, number: Measure, fact: Fact) -> bool:
    """Return whether the town's number is told behind a place, and of nothing wider since."""
    if fact.kind not in _GROSS:
        return False
    begins = scan.sentence(number.start)
    if _is_of_firms(scan, number, begins) or _is_of_leader(scan, number, begins):
        return True
    places = [t for t in scan.between(begins, number.start, Role.PART) if _is_place(scan, t)]
    if not places:
        return False
    last = places[-1]
    inside = scan.between(scan.piece(last.start), last.start, Role.WITHIN)
    if any(scan.written(word) not in _SOLELY for word in inside):
        return False  # 用工2600，其中王家庄800，产值12亿 comes back to the town
    return not _is_wider(scan, last.end, number.start) and _goes_on(scan, places, number)


def _is_wider(scan: Scan, start: int, end: int) -> bool:
    """Return whether the town, what all comes to or what will be is spoken of between them."""
    told = scan.between(start, end, Role.OURS, Role.TOTAL, Role.PLAN)
    return bool(told) or _WHOLE_AGAIN.search(scan.text, start, end) is not None


def _is_place(scan: Scan, part: Token) -> bool:
    """Return whether the part is a village or a works, and not each of them: 王家庄, 一厂."""
    named = _PLACE.fullmatch(scan.text, part.start, part.end)
    return named is not None and not named["each"]


def _goes_on(scan: Scan, places: list[Token], number: Measure) -> bool:
    """Return whether the last place had a number, and no fewer are told of each before it.

    东村3家，西村4家，产值12亿 has a list of places, and then what all come to.
    """
    ends = [*(place.start for place in places[1:]), number.end]
    counts = [
        len(scan.between(place.end, end, Role.NUMBER))
        for place, end in zip(places, ends, strict=True)
    ]
    return counts[-1] > 1 and counts[-1] <= max(counts[:-1], default=counts[-1])


def _is_of_firms(scan: Scan, number: Measure, begins: int) -> bool:
    """Return whether firms of a kind are named, and nothing wider since: 龙头企业产值6亿."""
    names = scan.between(begins, number.start, Role.NAME)
    kinds = [name.value.kind if isinstance(name.value, Fact) else "" for name in names]
    firms = [name for name, kind in zip(names, kinds, strict=True) if kind == _FIRMS]
    if not firms or firms[-1] is names[-1]:
        return False
    last, own = firms[-1], names[names.index(firms[-1]) + 1]
    drawn = scan.text[own.start] in _DRAWS  # 龙头企业带动就业2300人 is of the town
    both = firms[1:] and not scan.between(firms[-2].end, last.start, Role.NUMBER)
    if both or drawn or _is_wider(scan, last.end, number.start):
        return False
    at_once = _OF_THEIRS.fullmatch(scan.text, last.end, own.start) is not None
    return at_once or _is_of_counted(scan, last, own, number)


def _is_of_leader(scan: Scan, number: Measure, begins: int) -> bool:
    """Return whether its piece goes back to the leaders counted last: 龙头一家，它一年卖11亿."""
    piece = scan.piece(number.start)
    names = scan.between(begins, piece, Role.NAME)
    leads = bool(names) and _leads(names[-1])
    back = _THE_LEADER.match(scan.text, piece) is not None
    return leads and back and not _is_wider(scan, piece, number.start)


def _leads(name: Token) -> bool:
    fact = name.value
    return isinstance(fact, Fact) and fact.kind == _FIRMS and not fact.beside


def _is_of_counted(scan: Scan, firms: Token, own: Token, number: Measure) -> bool:
    """Return whether leaders were counted, and the number is what these make: 龙头1家产值9亿.

    What is told at once of those beside the leaders is of them all: 配套的十一家产值十三亿.
    """
    counted = scan.between(firms.end, own.start, Role.NUMBER)
    if not _leads(firms) or len(counted) != 1 or scan.ends(own.end) < number.end:
        return False
    return _OF_COUNTED.fullmatch(scan.text, counted[0].end, own.start) is not None
