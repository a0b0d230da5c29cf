"""Suppliers: firms beside those that lead, counted place by place or together with those.

东沟4家，西沟还有7家 are at least 11, as 做包装的4家，跑运输的7家 are. 连龙头一共10家，龙头1家
leaves 9, and 厂子14家，其中龙头1家，其余都给它配套 leaves 13.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.numbers.adding import AT_LEAST, COUNTS_APART, can_add
from knowledge.reading.totals.adding import summed, with_sum

_FIRMS = "enterprises"
_FILLER = re.compile(any_of("of_suppliers"))
_MORE = re.compile(f"{any_of('one_more')}+$")
_NOUN = 5  # characters that may name a place
_PLACE = re.compile(f"{any_of('spots')}里?(?:的|给|配套|$)")
_TRADE = re.compile(f"{any_of('trades')}[^家]{{0,6}}的$")
_BEYOND = re.compile(f"{any_of('not_beyond')}|(?P<beyond>{any_of('beyond')})")
_REST = re.compile(any_of("left", "others", "other_ones"))
# What is counted with the one that leads: 连它算上一共10家.
_WITH = re.compile(f"(?:[连带把](?:着|上)?|加上?|算上|包括){any_of('the_leader')}")
_JOINED = re.compile(any_of("joined", "joined_in_all"))


class Suppliers:
    """Counts those beside the leaders in one text, by the figures that were told."""

    def __init__(self, scan: Scan, vocabulary: FactsFile, told: dict[str, list[Figure]]) -> None:
        """Take what was `told`; what is counted anew goes there, in its place."""
        self._scan = scan
        self._told = told
        self._pairs = vocabulary.led

    def count(self, left: Sequence[Measure]) -> list[Measure]:
        """Count them, and return what stays of the numbers that are `left`."""
        kept = list(left)
        for leader, fact in self._pairs:
            self._of_each(fact, leader)
            self._add_up(fact)
            self._take_leaders_off(fact, leader, kept)
        return kept

    def _of_each(self, fact: Fact, leader: Fact) -> None:
        """Count those of all leaders where it is told how many each has: 龙头两家，各带配套六家."""
        own = [f for f in self._told.get(fact.name, []) if f.why is None]
        leaders = [f for f in self._told.get(leader.name, []) if f.why is None]
        if len(own) != 1 or len(leaders) != 1 or not leaders[0].quantity.exact:
            return
        count, number = leaders[0].number, own[0].number
        if count.quantity.low > 1 and self._scan.between(count.end, number.start, Role.EACH):
            number = replace(number, quantity=number.quantity.times(count.quantity))
            figures = self._told[fact.name]
            self._told[fact.name] = [
                replace(f, number=number) if f is own[0] else f for f in figures
            ]

    # --- place by place -----------------------------------------------------------------------
    def _add_up(self, fact: Fact) -> None:
        """Put in the sum of what is told of several places, or by several trades."""
        figures = self._told.get(fact.name, [])
        own = [figure for figure in figures if figure.why is None]
        if own and self._goes_on_elsewhere(own):
            # 我们村有4家，县里还有9家: how many of these are in the town, nobody said.
            some = Quantity.of(own[0].quantity.low, Manner.OVER)
            more = replace(own[0], number=replace(own[0].number, quantity=some))
            self._told[fact.name] = [more if f is own[0] else f for f in figures]
        if len(own) <= 1 or not self._can_add(own):
            return
        whole = summed(own, fact, self._scan, at_least=True)
        self._told[fact.name] = with_sum(figures, own, whole)

    def _goes_on_elsewhere(self, own: Sequence[Figure]) -> bool:
        """Return whether more of them are said to be beyond ours, or in villages beside it."""
        last = own[-1].number
        numbers = self._scan.between(last.end, len(self._scan.text), Role.NUMBER)
        after = next((t.value for t in numbers if isinstance(t.value, Measure)), None)
        if after is None or after.unit != _FIRMS:
            return False
        words = self._before(after.start, last.end)
        return _MORE.search(words) is not None and (
            "村" in words or any(match["beyond"] for match in _BEYOND.finditer(words))
        )

    def _can_add(self, own: Sequence[Figure]) -> bool:
        """Return whether each is of another place or trade, and none in another."""
        if any(f.total or f.repairs or f.now or f.year for f in own):
            return False
        end = self._scan.ends(own[-1].number.end)
        if not can_add(self._scan, [f.number for f in own], AT_LEAST, COUNTS_APART, end):
            return False
        befores = zip([None, *own], own, strict=False)
        words = [self._words(before, figure) for before, figure in befores]
        if any(match["beyond"] for word in words for match in _BEYOND.finditer(word)):
            return False
        if all(_TRADE.search(word) for word in words):
            return True
        others = zip(own[1:], words[1:], strict=True)
        return all(self._is_one_more(figure, words[0], word) for figure, word in others)

    def _words(self, before: Figure | None, figure: Figure) -> str:
        """Return the words of the piece before the number."""
        return self._before(figure.number.start, before.number.end if before else 0)

    def _before(self, place: int, since: int) -> str:
        """Return the words of the piece before the place."""
        start = max(self._scan.piece(place), since)
        return self._scan.text[start:place].rstrip("有是就只约大概")

    def _is_one_more(self, figure: Figure, first: str, words: str) -> bool:
        """Return whether it is told of one more place, and nothing else of it: 西沟还有7家."""
        place = _MORE.sub("", words)
        end = figure.number.end
        behind = _FILLER.sub("", rest(self._scan, end, self._scan.ends(end)))
        if behind or len(place) > _NOUN:
            return False
        # 配套8家，东村5家 tells of some of the eight.
        places = _PLACE.search(place) is not None and _PLACE.search(first) is not None
        return place != words or places

    # --- with those that lead -----------------------------------------------------------------
    def _take_leaders_off(self, fact: Fact, leader: Fact, left: list[Measure]) -> None:
        """Put in what is left of a count that holds the leaders too, once those are taken off."""
        counts = sorted(self._counts(fact, leader, left), key=lambda figure: figure.number.start)
        both = [f for f in counts if self._holds_leaders(f, fact, leader)]
        if len(both) != 1:
            return
        number = both[0].number
        for name in (fact.name, leader.name):
            self._told[name] = [f for f in self._told.get(name, []) if f.number is not number]
        left[:] = [n for n in left if n is not number]
        leaders = self._only(leader)
        others = None
        if leaders and not self._told[fact.name]:
            others = number.quantity.minus(leaders)
        told = bool(others and others.low > 0)
        self._told[fact.name].append(Figure(number, why=Why.ADDED if told else Why.BOTH))
        if others and told:
            self._told[fact.name].append(Figure(replace(number, quantity=others), total=True))
        if not self._told[leader.name]:
            del self._told[leader.name]

    def _counts(self, fact: Fact, leader: Fact, left: Sequence[Measure]) -> Iterator[Figure]:
        """Yield all that counts firms and is not somebody else's."""
        for of in (fact, leader):
            told = self._told.get(of.name, [])
            yield from (f for f in told if f.why in (None, Why.BOTH) and f.number.unit == _FIRMS)
        yield from (Figure(number, named=False) for number in left if number.unit == _FIRMS)

    def _only(self, fact: Fact) -> Quantity | None:
        """Return the one exact count of the fact, None where there is none or another."""
        told = {f.quantity for f in self._told.get(fact.name, []) if f.why is None}
        return told.pop() if len(told) == 1 and all(q.exact for q in told) else None

    def _holds_leaders(self, figure: Figure, fact: Fact, leader: Fact) -> bool:
        """Return whether the leaders are counted with the others: 连龙头一共10家."""
        if figure.why is Why.BOTH:
            return True
        number, scan = figure.number, self._scan
        start = max(scan.piece(number.start), scan.sentence(number.start))
        if scan.between(start, number.start, Role.NUMBER):
            return False
        if _WITH.search(scan.text, start, number.start):
            return True
        names = self._names(start, number.start, leader)
        total = scan.between(start, number.start, Role.TOTAL)
        if names and total and _JOINED.search(scan.text, start, number.start):
            return True
        return self._leaves_rest(number, fact, leader)

    def _leaves_rest(self, number: Measure, fact: Fact, leader: Fact) -> bool:
        """Return whether the leaders are some of the number, and the rest all the others."""
        scan = self._scan
        leaders = self._told.get(leader.name, [])
        inside = next((f.number for f in leaders if f.number.start >= number.end), None)
        if inside is None or hard(scan.text, number.end, inside.start):
            return False
        left = _REST.search(scan.text, inside.end)
        if left is None or hard(scan.text, inside.end, left.start()):
            return False
        ends = scan.ends(left.end())
        counted = scan.between(left.end(), ends, Role.NUMBER)
        if not counted:
            return bool(self._names(left.end(), ends, fact))
        others = [f.number for f in self._told.get(fact.name, ()) if f.number.start >= left.end()]
        if len(counted) != 1 or [n.start for n in others] != [counted[0].start]:
            return False
        return inside.quantity.plus(others[0].quantity) == number.quantity

    def _names(self, start: int, end: int, fact: Fact) -> list[Token]:
        names = self._scan.between(start, end, Role.NAME)
        return [t for t in names if isinstance(t.value, Fact) and t.value.name == fact.name]
