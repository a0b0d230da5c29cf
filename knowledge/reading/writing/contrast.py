"""Contrast: firms counted in everyday words, of which some lead and others stand beside them.

一个大厂带十来家小厂, 领头的俩跟着跑的十五家 and 一大带十二小 count 龙头 and 配套. Neither word says
so alone: what is big beside what is small, and what leads beside what follows, does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.language.amounts import measures
from knowledge.language.measure import Measure
from knowledge.policy.facts.mention import WordList
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.writing.signs import Sign, known, parts, strange

_HOUSES = "户"  # which counts no firms where nothing says so
_TABLE = re.compile(r"[\t|]")
# What follows is written in signs.
_LEADERS = f"{Sign.LEADS}{Sign.LEADER}{Sign.LEADING}"
_FOLLOWERS = f"{Sign.FOLLOWS}{Sign.FOLLOWER}{Sign.FOLLOWING}"
_LEAD, _FOLLOW = (f"[{camp}](?:d?[{camp}]|d?o?o?o?n)*d?" for camp in (_LEADERS, _FOLLOWERS))
_COUNTED = re.compile(
    rf"N[kc]?[de]?(?:(?P<lead>{_LEAD})|(?P<follow>{_FOLLOW}))"
    rf"|(?P<leads>{_LEAD})p*N[kc]?(?:{_LEAD}|n)?"
    rf"|(?P<follows>{_FOLLOW})p*N[kc]?(?:{_FOLLOW}|n)?|(?P<both>T)p*N[kc]?n?"
)
_REST = re.compile(rf"R[pe]*(?P<follow>{_FOLLOW})")  # 其余都是小厂
# A piece that is nothing else: 三大十二小, 1带12.
_PAIR = re.compile(r"p*(?P<lead>N[kc]?(?:Lv?|v))(?P<follow>N[kc]?(?:F|n?))[pj]*")
# The policy's own name with a bare count behind it: 龙头1带10, 我镇1家龙头拖着十来家.
_DRAWN = re.compile(
    rf"(?P<lead>(?:N[kc]?[de]*{Sign.LEADING}|{Sign.LEADING}p*N[kc]?)n?)v(?P<follow>N[kc]?d?[{_FOLLOWERS}n]*)[pj]*$"
)
_SERVING = re.compile("g[^m]*Nk")
_FEWEST = 3  # of those beside: 一大一小 may be any two things
_MOST = 9  # of those that lead, where hardly a word says so
_MANY = 99  # more of what nobody says that they are 家 may be people
_ENDS = ("", *"mdpevjwgRLAFBGHNT")  # what may stand behind any count


@dataclass(frozen=True)
class _Count:
    """A count of firms as places in the row: all of it, its words, and its number."""

    start: int
    end: int
    words: tuple[int, int]
    number: int | None  # None of what is left: 其余都是小厂
    camp: str  # lead, follow or both


def contrasted(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text, firms counted in two kinds of everyday words by the policy's words."""
    if len(vocabulary.led) != 1 or _TABLE.search(text):
        return text
    ((leads, beside),) = vocabulary.led
    names = leads.names, beside.names
    words, signs = known(*names)
    said = {signs[mention.word] for mention in words.mentions(text)}
    following = {*_FOLLOWERS, Sign.BOTH, Sign.DRAWS, Sign.SERVES}
    if said.isdisjoint({*_LEADERS, Sign.DRAWS}) or said.isdisjoint(following):
        return text
    row = _Row(text, words, signs)
    counts = row.counts()
    camps = {count.camp for count in counts}
    if "lead" not in camps or not (len(camps) > 1 or row.serve) or row.are_named(counts):
        return text
    return row.written(counts, {"lead": names[0], "follow": names[1], "both": names[0]})


class _Row:
    """One text as the row of its parts."""

    def __init__(self, text: str, words: WordList, signs: dict[str, str]) -> None:
        self._text = text
        self._parts = list(parts(text, words, signs))
        self._signs = "".join(part.sign for part in self._parts)

    @property
    def serve(self) -> bool:
        """Whether some are counted by what they do for those that lead: 给它做包装的三家."""
        return _SERVING.search(self._signs) is not None

    def counts(self) -> list[_Count]:
        """Return the counts of firms, in order."""
        pairs = [count for piece in self._pieces() for count in self._pair(*piece)]
        taken = {place for count in pairs for place in range(count.start, count.end)}
        found = [self._counted(match) for match in _COUNTED.finditer(self._signs)]
        others = [count for count in found if count and count.start not in taken]
        left = (match.span("follow") for match in _REST.finditer(self._signs))
        others += [
            _Count(*words, words, None, "follow")
            for words in left
            if self._signs[words[1] : words[1] + 1] not in ("p", "N")
            and re.search("[BHn]|d$", self._signs[slice(*words)])
        ]
        return sorted([*pairs, *others], key=lambda count: count.start)

    def are_named(self, counts: Sequence[_Count]) -> bool:
        """Return whether all are counted in the policy's words already: 龙头一家配套十三家."""
        own = (Sign.LEADING, Sign.FOLLOWING)
        return all(
            self._signs[slice(*count.words)].strip(Sign.OF) in own
            and self._counter(count) != _HOUSES
            for count in counts
        )

    def written(self, counts: Sequence[_Count], names: dict[str, Sequence[str]]) -> str:
        """Return the text with the names of the two kinds at their numbers."""
        text, place, last = "", 0, ""
        for count in counts:
            gap = self._signs[place : count.start]
            joined = last and last != count.camp and not gap.strip("vjwpFd")
            text += "与" if joined else self._words(place, count.start)
            text += self._told(count, names[count.camp])
            place, last = count.end, count.camp
        return text + self._words(place, len(self._parts))

    def _told(self, count: _Count, names: Sequence[str]) -> str:
        """Return the count in the policy's words: 龙头1家."""
        start, end = count.words
        said = self._words(start, end)
        name = said if said.removesuffix("的") in names else names[0]
        name = f"连{name}" if count.camp == "both" else name
        if count.number is None:
            return name
        number = self._words(count.number, count.number + 1)
        number += "" if number[-1] in "俩仨" and not self._counter(count) else "家"
        return name + self._words(end, count.number) + number

    def _counter(self, count: _Count) -> str:
        """Return what stands behind the number: 家, or nothing."""
        place = -1 if count.number is None else count.number + 1
        return self._words(place, place + 1) if self._signs.startswith(("k", "c"), place) else ""

    # --- what counts ----------------------------------------------------------------------------
    def _pieces(self) -> Iterator[tuple[int, int]]:
        """Yield where the pieces between marks begin and end in the row."""
        for match in re.finditer("[^m]+", self._signs):
            yield match.span()

    def _pair(self, start: int, end: int) -> Iterator[_Count]:
        """Yield both counts of a piece that is nothing else, 一大带十二小, or that ends in them."""
        match = _PAIR.fullmatch(self._signs, start, end) or self._drawn(start, end)
        if not match or self._is_strange(start, end):
            return
        few, many = (self._number(self._place(match, camp)) for camp in ("lead", "follow"))
        if few and many and few.quantity.high <= _MOST and many.quantity.low >= _FEWEST:
            for camp in ("lead", "follow"):
                begins, ends = match.span(camp)
                yield _Count(begins, ends, (ends, ends), self._place(match, camp), camp)

    def _drawn(self, start: int, end: int) -> re.Match[str] | None:
        """Return the policy's name and what it draws along; so many without a 家 are people."""
        match = _DRAWN.search(self._signs[:end], start)
        behind = self._place(match, "follow") if match else 0
        firms = self._signs.startswith((Sign.OF_FIRMS, Sign.FIRM, Sign.FOLLOWING), behind + 1)
        houses = self._words(behind + 1, behind + 2) == _HOUSES
        number = self._number(behind) if match and not houses else None
        return match if number and (firms or number.quantity.high <= _MANY) else None

    def _place(self, match: re.Match[str], camp: str) -> int:
        """Return where the number of that kind stands in the row."""
        return self._signs.index(Sign.NUMBER, match.start(camp))

    def _counted(self, match: re.Match[str]) -> _Count | None:
        """Return the count that the match is, None where it counts no firms for sure."""
        camp = str(match.lastgroup)
        words, place = match.span(camp), match.start() + match[0].index(Sign.NUMBER)
        count = _Count(match.start(), match.end(), words, place, camp.removesuffix("s"))
        number = self._number(place)
        of_firms = self._signs.startswith(Sign.OF_FIRMS, place + 1)
        if number is None or not self._stands_free(count, number, of_firms=of_firms):
            return None
        told = count.camp == "both" or self._is_told(count, number, of_firms=of_firms)
        return count if told else None

    def _stands_free(self, count: _Count, number: Measure, *, of_firms: bool) -> bool:
        """Return whether nothing beside the count says that it is of something else."""
        before, behind = self._signs[: count.start][-1:], self._signs[count.end :][:1]
        if Sign.APART in (before, behind):
            return False
        named_first = count.number is not None and count.words[0] < count.number
        others = f"{_FOLLOWERS}{Sign.ABOUT}" if count.camp == "lead" else _LEADERS
        if named_first and before and before in others:
            return False  # 跟着大厂的十二家
        of_things = before == Sign.HELD and not named_first
        if not of_firms and (of_things or number.quantity.high > _MANY):
            return False
        sure = of_firms if named_first else self._is_whole(count)
        return sure or behind in _ENDS  # 大厂一个月

    def _is_told(self, count: _Count, number: Measure, *, of_firms: bool) -> bool:
        """Return whether its words and its counter together count firms."""
        if self._is_whole(count):
            return True
        leads = count.camp == "lead"
        of_them = self._signs[slice(*count.words)].endswith(Sign.OF)  # 领头的
        if len(self._words(*count.words).removesuffix("的")) > 1:
            return of_firms or (number.quantity.high <= _MOST if leads else of_them)
        if of_firms or not of_them:
            return of_them  # 大的一家
        start, end = self._around(count.start)
        joined = not {Sign.DRAWS, Sign.JOINS}.isdisjoint(self._signs[start:end])  # 跟了俩仨小的
        enough = leads or joined or number.quantity.low >= _FEWEST
        plain = {Sign.HELD, Sign.APART}.isdisjoint(self._signs[start:end])
        return enough and plain and not self._is_strange(start, end)

    def _is_whole(self, count: _Count) -> bool:
        """Return whether the words name firms whatever stands beside them: 大厂, 领头羊."""
        return re.search("[ABGHn]", self._signs[count.start : count.end]) is not None

    def _around(self, place: int) -> tuple[int, int]:
        return next((start, end) for start, end in self._pieces() if start <= place < end)

    def _is_strange(self, start: int, end: int) -> bool:
        """Return whether that piece, or the one before it, speaks of what has big ones too."""
        before = self._signs.rfind("m", 0, max(0, start - 1)) + 1
        return bool(strange().mentions(self._words(before, end)))

    def _number(self, place: int) -> Measure | None:
        """Return the number at the place of the row, None where nobody can read it."""
        found = measures(self._words(place, place + 1) + "家")
        return found[0] if len(found) == 1 and isinstance(found[0], Measure) else None

    def _words(self, start: int, end: int) -> str:
        """Return the text of the parts between the places."""
        parts = self._parts[start:end]
        return self._text[parts[0].start : parts[-1].end] if parts else ""
