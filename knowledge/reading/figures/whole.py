"""Whole: whether a number is of all that there is of a fact, or of a part or of more than it."""

import re

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.reading.figures.attribution import Cue, Width
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.figures.of_firm import is_led, is_of_one_firm
from knowledge.reading.figures.of_place import of_place
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ASIDE, Role, Span, Token
from knowledge.reading.numbers.mouths import lives_there
from knowledge.reading.numbers.sums import Composed

_WITH = re.compile(any_of("joined", "joined_as_one"))
_SOLELY = listed("solely")
_HERE = re.compile(any_of("of_here"))
_INCLUDED = re.compile(r"(?:算|包括?|含|数)(?:在|进|到)(?:里头|里面|内|里|去|来)")
_EVEN = re.compile("连[^，,。；;]{0,3}$")  # 连临时工都数上 is of them all
_THE_REST = re.compile(f"{any_of('left')}的")
_TAKEN_OUT = re.compile(any_of("taken_off", "excepted"))
_REST = re.compile(any_of("left", "others", "taken_off", "excepted"))
_BOTH_KINDS = tuple(
    (re.compile(any_of(*one)), re.compile(any_of(*other)))
    for one, other in (
        (("men",), ("women",)),
        (("regular", "lasting"), ("casual", "seasonal")),
        (("direct",), ("indirect",)),
    )
)
_HARD = re.compile(r"[。；;！!？?\n]")
_BLANK = re.compile(r"\s")
_EACH = "每平"
_COUNTS = "算"
_OPEN = (Role.OUTSIDE, Role.UNCOUNTED, Role.ASK)  # behind a part: whether it counts is open
_NEAR = 3  # characters between a word and the number it is of
_CLOSE = 6


class Whole:
    """Of how much of their facts the numbers of one text are."""

    def __init__(self, scan: Scan, composed: Composed) -> None:
        self._scan = scan
        self._composed = composed

    def is_total(self, number: Measure, begins: int) -> bool:
        """Return whether it is said that the number is of all together."""
        if number.start in self._composed.sums:
            return True
        words = self._scan.between(begins, number.start, Role.TOTAL)
        near = bool(words) and number.start - words[-1].end <= _CLOSE
        return near and not self._is_of_some(begins, words[-1].start)

    def _is_of_some(self, begins: int, total: int) -> bool:
        """Return whether the words before a total name only a part: 剩下的拢共2亿."""
        text = self._scan.text
        blank = max((m.end() for m in _BLANK.finditer(text, begins, total)), default=begins)
        if _REST.search(text, blank, total):
            return True
        if self._of_both_kinds(blank, total):
            return False  # 男女劳力算齐了一千七
        return bool(self._scan.between(blank, total, Role.PART, Role.UNLIKE))

    def _of_both_kinds(self, begins: int, end: int) -> bool:
        """Return whether both kinds are named there that make up the whole: 直接间接就业."""
        text = self._scan.text
        return any(all(kind.search(text, begins, end) for kind in two) for two in _BOTH_KINDS)

    def part(self, figure: Figure, fact: Fact, cue: Cue, since: int) -> Why | None:
        """Return why the number is only of a part of the whole, or None where it is of all."""
        number, scan = figure.number, self._scan
        gross = fact.kind in ("yuan", "people")
        parts = scan.between(since, number.start, Role.PART)
        but = scan.between(since, number.start, Role.BUT)
        if fact.combine == "year" and scan.between(since, number.start, Role.PERIOD):
            return Why.PART  # 上个月产值9000万
        parts = [part for part in parts if not but or part.start < but[-1].start]
        parts = [part for part in parts if not _EVEN.search(scan.text, since, part.start)]
        parts = [part for part in parts if not self._is_work(part, fact, number)]
        parts = [part for part in parts if not self._begins_anew(part, fact, number)]
        parts = [] if self._of_both_kinds(since, number.start) else parts
        if gross and parts and self._asks_if_counted(number):
            return Why.OUTSIDE
        if gross and not figure.total and parts and number.start - parts[-1].end <= _CLOSE + _NEAR:
            return Why.PART
        if gross and not figure.total and _THE_REST.search(scan.text, since, number.start):
            return Why.PART  # 剩下的拢共5亿
        each = parts and scan.text[parts[-1].start] in _EACH
        if each and fact.kind == "enterprises" and number.start - parts[-1].end <= _CLOSE:
            return Why.PART  # 每村3家配套
        if fact.asker is Asker.TOWN and self._is_of_some_firm(figure, fact):
            return Why.PART
        of_whole = not (fact.asker is Asker.TOWN and gross) or cue.width is Width.EXACT
        own = figure.named and of_whole  # 主营9亿，其中出口3亿 goes on about the whole
        begins = self._before_counted(number, since) if gross else since
        inside = scan.between(begins, number.start, Role.WITHIN)
        inside = [word for word in inside if not self._is_ours_alone(word, number)]
        inside = [] if self._is_of_some_alone(number, since) else inside
        inside = [] if figure.total and self._is_first(number) else inside  # 公司里头…加到一块
        own = own and not (inside and self._names_part(inside[0].end, number.start, fact))
        if inside and self._is_bracketed(inside[0], fact):
            return Why.PART
        if inside and not own and not self._of_mouths(since):
            if scan.between(number.end, scan.ends(number.end), *_OPEN):
                return Why.OUTSIDE
            shared = fact.kind == "yuan" and fact.asker is Asker.TOWN and begins == since
            return Why.SHARE if shared else Why.PART
        return None

    def _is_bracketed(self, word: Token, fact: Fact) -> bool:
        """Return whether it is in brackets behind a number of the fact: 2家(其中1家上市)."""
        if self._scan.text[word.start - 1 : word.start] not in ("(", "（"):
            return False
        named = self._scan.between(0, word.start, Role.NAME)
        return bool(named) and named[-1].value is fact

    def _before_counted(self, number: Measure, since: int) -> int:
        """Return where words begin that go on to the number over a count of firms.

        其中龙头企业1家产值9亿 is within what was told before.
        """
        counts = [n for n in self._composed.numbers if n.end == since]
        piece = self._scan.piece(number.start)
        counted = bool(counts) and counts[0].unit == "enterprises" and counts[0].start >= piece
        return piece if counted else since

    def _is_first(self, number: Measure) -> bool:
        """Return whether nothing was told before the number that it could be some of."""
        first = self._composed.numbers[:1]
        return bool(first) and first[0].start == number.start

    def _asks_if_counted(self, number: Measure) -> bool:
        """Return whether it is asked in its piece or the next whether it counts: 算不算说不好."""
        ends = self._scan.ends(self._scan.ends(number.end) + 1)
        asks = self._scan.between(number.end, ends, Role.ASK, Role.NUMBER)
        word = asks[0] if asks and asks[0].role is Role.ASK else None
        return word is not None and _COUNTS in self._scan.written(word)

    def _is_ours_alone(self, word: Token, number: Measure) -> bool:
        """Return whether it only leaves out what is others': 光我们自己是8亿."""
        if self._scan.written(word) not in _SOLELY:
            return False
        ours = self._scan.between(word.end, number.start, Role.OURS)
        at_once = bool(ours) and ours[0].start == word.end
        return at_once and not _HERE.sub("", rest(self._scan, word.end, number.start))

    def _is_work(self, part: Token, fact: Fact, number: Measure) -> bool:
        """Return whether the word only says what was worked at: 车间改造固定资产1500万."""
        named = self._scan.between(part.end, number.start, Role.NAME)
        word = self._scan.written(part)
        return word in fact.parts and any(name.value is fact for name in named)

    def _begins_anew(self, part: Token, fact: Fact, number: Measure) -> bool:
        """Return whether the word begins what was not told of yet: 产值2亿，另外用工1999."""
        named = self._scan.between(0, number.start, Role.NAME)
        of = [name.start for name in named if name.value is fact]
        told = self._scan.between(0, part.start, Role.NUMBER)
        alike = any(isinstance(t.value, Measure) and t.value.unit == fact.kind for t in told)
        nameless = any(not self._scan.between(*self._piece(t), Role.NAME) for t in told)
        return (
            part.value == Role.REST.value
            and bool(of)
            and of[0] >= part.end
            and not (alike or nameless)
        )

    def _piece(self, token: Token) -> Span:
        return self._scan.piece(token.start), self._scan.ends(token.end)

    def _names_part(self, start: int, end: int, fact: Fact) -> bool:
        """Return whether a part of what the fact is of is named there: 其中设备1400万."""
        return any(part in self._scan.text[start:end] for part in fact.parts)

    def _of_mouths(self, end: int) -> bool:
        """Return whether the number before is of all who live there: 人口3万，里头2500上班."""
        before = [n for n in self._composed.numbers if n.end <= end]
        if not before or lives_there(before[-1]):
            return bool(before)
        start = before[-1].start
        return bool(self._scan.between(start - _NEAR, start, *ASIDE))

    def _is_of_some_firm(self, figure: Figure, fact: Fact) -> bool:
        """Return whether the town's number is told of one firm, one place or firms of a kind."""
        number = figure.number
        if fact.kind == "people" and is_led(self._scan, number):
            return True
        one = fact.kind in ("yuan", "people") and is_of_one_firm(self._scan, number)
        return not figure.total and (one or of_place(self._scan, number, fact))

    def of_both(self, figure: Figure, fact: Fact, begins: int) -> bool:
        """Return whether the number counts what stands beside the fact too: 连龙头带配套10家.

        So does one of which all but some are the fact's: 企业10家，除了2家龙头都是配套.
        """
        scan, number = self._scan, figure.number
        if fact.beside and self._is_of_rest(number, fact):
            return True
        between = (max(begins, 0), number.start)
        names = [t for t in scan.between(*between, Role.NAME) if isinstance(t.value, Fact)]
        counted = scan.between(*between, Role.NUMBER)
        beside = [t for t in names if self._is_beside(t, fact, total=figure.total)]
        own = [t for t in names if isinstance(t.value, Fact) and t.value.name == fact.name]
        pairs = [(b.end, o.start) for b in beside for o in own if b.end <= o.start]
        if not counted and any(_WITH.search(scan.text, *pair) for pair in pairs):
            return True
        return figure.total and _INCLUDED.search(scan.text, number.end) is not None

    def _is_of_rest(self, number: Measure, fact: Fact) -> bool:
        """Return whether some are taken out of the number, and those that stay are the fact's."""
        out = _TAKEN_OUT.search(self._scan.text, number.end)
        if not out or _HARD.search(self._scan.text, number.end, out.start()):
            return False
        names = self._scan.between(out.end(), len(self._scan.text), Role.NAME)
        own = [n.start for n in names if isinstance(n.value, Fact) and n.value.name == fact.name]
        return bool(own) and len(self._scan.between(out.end(), own[0], Role.NUMBER)) <= 1

    def _is_beside(self, name: Token, fact: Fact, *, total: bool) -> bool:
        """Return whether the name is of what is told beside the fact, or in a sum with it."""
        other = name.value
        if not isinstance(other, Fact) or other.name == fact.name:
            return False
        return other.name == fact.beside or (total and other.kind == fact.kind)

    def _is_of_some_alone(self, number: Measure, since: int) -> bool:
        """Return whether some alone are so many, and all no fewer: 光农家乐就两千人."""
        inside = self._scan.between(since, number.start, Role.WITHIN)
        alone = bool(inside) and self._scan.text[inside[0].start : inside[0].end] in _SOLELY
        return alone and bool(self._scan.between(inside[0].end, number.start, Role.ENOUGH))

    def is_without_some(self, number: Measure, since: int) -> bool:
        """Return whether a part is taken out of the figure: 不算临时工2100人."""
        if self._is_of_some_alone(number, since):
            return True
        but = self._scan.between(since, number.start, Role.BUT)
        return bool(but) and bool(self._scan.between(but[-1].end, number.start, Role.PART))
