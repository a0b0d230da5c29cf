"""Pieces: a message parted where its marks, words and numbers part what it tells."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from knowledge.language.measure import Measure, Unreadable
from knowledge.policy.facts.mention import WordList
from knowledge.reading.mentions.cuts import Known, cuts
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.scan import WHETHER, Scan
from knowledge.reading.mentions.token import Role, Span, Token

_MOST = 24  # pieces of one message that are looked at
_LONG = 24  # characters that nobody says in one breath
_SHORT = 6  # characters that hardly tell anything
_NEAR = 6
_GOES_ON, _HAD_TOO, _OF_BEFORE = listed("goes_on"), listed("had_too"), listed("of_before")
_PARTICLES = re.compile("[吧啊呀嘛哩嘞呢了]+")
# Asks at the end what comes of the number before it: 一年三个亿够评专业镇吗.
_COMES_OF_IT = re.compile(rf"(?P<asks>{any_of('comes_of_it')}[^，,。；;]{{0,8}}?[吗么呢不没])$")
_OF_ALL = listed("asks_of_all")
_SUBJECTS = 16  # places of one piece at which it may be cut
_ASKED = 6  # characters behind 能拿 that say what: 什么奖励
_COLONS = ":："
_JOINS = f"、{_COLONS}|\t"  # marks within a list, or between a name and its number
_PLAIN = (
    *(Role.NUMBER, Role.YEAR, Role.NOW, Role.OURS, Role.ENOUGH, Role.ACTUAL, Role.GREW),
    Role.TOTAL,
)
_FILLER = re.compile("[吧啊呀嘛哩嘞的了有是在到才就也都只还又大概约共这那个能占，,：:、|\\s]")


def parted(scan: Scan, numbers: Sequence[Measure | Unreadable], known: Known) -> list[Span]:
    """Return where the pieces between marks begin and end; a list and a row are one."""
    text, place, found = scan.text, 0, []
    marks = scan.between(0, len(text), Role.MARK, Role.LINK)
    apart = [mark for mark in marks if text[mark.start] not in _JOINS or _asked(scan, mark)]
    for start, end in [*((m.start, m.end) for m in apart), (len(text), len(text))]:
        if start > place:
            inside = [n for n in numbers if place <= n.start and n.end <= start]
            found += _cut(scan, place, start, inside[:_MOST], known)
        place = max(place, end)
    asked = [part for start, end in found for part in _before_asking(scan, start, end)]
    return [part for start, end in asked for part in _by_claims(scan, start, end, known)][:_MOST]


def _by_claims(scan: Scan, start: int, end: int, known: Known) -> list[Span]:
    """Return a long piece in parts: who dictates names one quality after another without a mark.

    It is cut where the examples know its parts best in all, behind its number too.
    """
    numbers = scan.between(start, end, Role.NUMBER)
    told = _told(scan, numbers[-1].end, end) if numbers else start
    begun = [told + place for place in _subjects(scan.text[told:end])]
    anew = bool(numbers) and (told in begun or _denies_anew(scan, told, end))
    if end - start < _LONG and not anew:
        return [(start, end)]
    if len(numbers) == 1:  # 干了三百年了牌子叫得响产值十亿: before its name, or the number
        names = scan.between(start, numbers[0].start, Role.NAME)
        figure = names[-1].start if names else numbers[0].start
        begun += [start + place for place in _subjects(scan.text[start:figure])] + [figure]
    begun = [place for place in begun if place > start and _ends_before(scan, place)]
    if not begun and not anew:
        return [(start, end)]
    places = sorted({*begun, *([told] if numbers else [])})[:_SUBJECTS]

    def long_enough(since: int, place: int) -> bool:
        return place == end or since == start or place - since >= _SHORT

    return _parts((start, end), cuts((start, end), places, known, may_be_part=long_enough))


def _subjects(text: str) -> Iterator[int]:
    """Yield where words begin by which who speaks without marks may come to something else."""
    yield from (mention.start for mention in _subject_words().mentions(text))


@cache
def _subject_words() -> WordList:
    return WordList(listed("subject"))


def _told(scan: Scan, number: int, end: int) -> int:
    """Return where what a number tells is over, the particles behind it included: 一千九百多吧."""
    particles = _PARTICLES.match(scan.text, number, end)
    return particles.end() if particles else number


def _denies_anew(scan: Scan, told: int, end: int) -> bool:
    """Return whether a name follows at once that is denied, and nothing else: 两千人龙头没有."""
    names = [name for name in scan.between(told, end, Role.NAME) if name.start == told]
    return bool(names) and scan.between(names[0].end, end, Role.NOT) != []


def _ends_before(scan: Scan, place: int) -> bool:
    """Return whether what stands before the place may be told to its end: 没有 | 平台 is not."""
    denied = [n for n in scan.between(max(0, place - _NEAR), place, Role.NOT) if n.end == place]
    if denied:
        return scan.text[: denied[0].start].endswith(_OF_BEFORE)
    before = scan.text[max(0, place - 2) : place]
    return not before.endswith(_GOES_ON) or before.endswith(_HAD_TOO)


def _asked(scan: Scan, mark: Token) -> bool:
    """Return whether the mark is a colon behind a question: 看看全不全：老手艺传了五代."""
    begins = scan.piece(mark.start)
    return scan.text[mark.start] in _COLONS and bool(WHETHER.search(scan.text, begins, mark.start))


def _before_asking(scan: Scan, start: int, end: int) -> list[Span]:
    """Return the piece, cut before what it asks to get for what it tells: 一年卖2600万能拿啥.

    So it is before what is asked of all that was told: 靠这吃饭的不到两千能不能报.
    """
    numbers = scan.between(start, end, Role.NUMBER)
    told = numbers[-1].end if numbers else end
    asked = [a for a in scan.between(told, end, Role.GETS) if end - a.end <= _ASKED]
    asked += [a for a in scan.between(told, end, Role.ASK) if _asks_of_all(scan, told, a)]
    begins = [a.start for a in asked]
    if numbers and (asks := _COMES_OF_IT.match(scan.text, _told(scan, told, end), end)):
        begins.append(asks.start("asks"))
    if not begins or told - start < _SHORT:
        return [(start, end)]
    return [(start, begins[0]), (begins[0], end)]


def _asks_of_all(scan: Scan, told: int, asked: Token) -> bool:
    """Return whether the word asks what comes of what was told just before it."""
    asks = scan.written(asked) in _OF_ALL
    return asks and not _FILLER.sub("", scan.text[told : asked.start])


def rest(scan: Scan, start: int, end: int) -> str:
    """Return what the text between the places has besides numbers, years and particles."""
    left, place = "", start
    for token in scan.between(start, end, *_PLAIN):
        left += scan.text[place : token.start]
        place = max(place, token.end)
    return _FILLER.sub("", left + scan.text[place:end])


def _cut(
    scan: Scan, start: int, end: int, numbers: Sequence[Measure | Unreadable], known: Known
) -> list[Span]:
    """Return the piece in parts with one number each: whoever dictates sets no marks.

    Each part ends behind its number, before the next one, 龙头1家配套9家 as 1家龙头9家配套, or at a
    name between them, whichever the examples know best in all.
    """
    if len(numbers) < 2:
        return [(start, end)]
    places: set[int] = set()
    for number, following in pairwise(numbers):
        names = scan.between(number.end, following.start, Role.NAME)
        places |= {number.end, following.start}
        places |= {place for name in names for place in (name.start, name.end)}

    def of_one_number(since: int, place: int) -> bool:
        return sum(since <= number.start < place for number in numbers) == 1

    return _parts((start, end), cuts((start, end), places, known, may_be_part=of_one_number))


def _parts(run: Span, places: Sequence[int]) -> list[Span]:
    """Return the parts of the run that is cut at the places."""
    return list(pairwise([run[0], *places, run[1]]))
