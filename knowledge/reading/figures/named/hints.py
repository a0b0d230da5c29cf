"""Hints: the names that numbers have by the sense of their pieces, where no word gives one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.afterwards import named_afterwards
from knowledge.reading.figures.attribution import Cue, fits
from knowledge.reading.figures.figure import is_little, within
from knowledge.reading.figures.firms import kinds, of_no_kind
from knowledge.reading.figures.thin import BARE, CLEAR, TELLING, is_thin
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.mouths import lives_there, may_work
from knowledge.reading.senses.sense import Sense
from knowledge.reading.senses.senses import Senses

_NAMED = (Role.TITLE, Role.FUND, Role.OTHER_MONEY)  # name a number by themselves
_LITTLE = re.compile(any_of("of_here", "who_can_work"))  # says nothing of what they do
_NUMBER = "number"  # what a piece tells that has the number of its fact
_OVER_WORDS = 0.35  # the margin over which examples outvote a word that names another fact


class Hints:
    """Gives the numbers of one text their names by the examples."""

    def __init__(
        self,
        scan: Scan,
        vocabulary: FactsFile,
        senses: Senses,
        numbers: Sequence[Measure],
        grown: Mapping[int, int],
    ) -> None:
        """`grown` has where the numbers begin that another became, by where that one begins."""
        self._grown = grown
        self._scan = scan
        self._vocabulary = vocabulary
        self._senses = senses
        self._numbers = numbers
        self._is_thin = partial(is_thin, scan, vocabulary, numbers)

    def read(self) -> Iterator[Cue]:
        """Yield the names, each where its number begins.

        The piece of what it was names a number too: 前几年有2600人干这个，如今剩1700. So does one
        behind it that only points back.
        """
        for sense in (*self._senses.told, *self._senses.of_others):
            inside = [n for n in self._numbers if self._stands_in(sense, n)]
            fact = self._vocabulary.named(sense.telling.fact) if sense.telling.sure else None
            if fact and not any(fits(number, fact.kind) for number in inside):
                inside = self._alone_behind(sense)
            if len(inside) == 1 and fact and self._is_of(sense, fact, inside[0]):
                place = inside[0].start
                yield Cue(fact.name, fact.kind, place, place)
        yield from self._named_before()
        yield from named_afterwards(self._scan, self._numbers)

    def _named_before(self) -> Iterator[Cue]:
        """Yield the names of what became of others: 配套有13家，如今剩6家，龙头还在."""
        for number in self._numbers:
            was = self._grown.get(number.start, number.start)
            names = self._scan.between(self._scan.piece(was), was, Role.NAME)
            facts = [name.value for name in names if isinstance(name.value, Fact)]
            if was < number.start and len(facts) == 1 and fits(number, facts[0].kind):
                yield Cue(facts[0].name, facts[0].kind, number.start, number.start)

    def _stands_in(self, sense: Sense, number: Measure) -> bool:
        was = self._grown.get(number.start, number.start)
        return any(sense.holds(place) for place in (number.start, was))

    def _alone_behind(self, sense: Sense) -> list[Measure]:
        """Return the number that is all the next piece says: 上了条生产线，一共2300万."""
        scan, telling = self._scan, sense.telling
        if telling.says != _NUMBER:
            return []
        numbers = [n for n in self._numbers if n.start >= sense.end and not n.bare][:1]
        begins = [scan.piece(number.start) for number in numbers]
        follows = begins and scan.ends(sense.end) < begins[0] and self._is_next(sense, begins[0])
        return numbers if follows and not rest(scan, begins[0], scan.ends(begins[0])) else []

    def _is_next(self, sense: Sense, place: int) -> bool:
        """Return whether the piece that begins at the place comes at once behind the sense's."""
        return self._scan.piece(place - 1) <= sense.start

    def _is_of(self, sense: Sense, fact: Fact, number: Measure) -> bool:
        """Return whether the number of the piece is of the fact by the examples alone."""
        if self._is_thin(sense) or (number.bare and sense.telling.about.margin < BARE):
            return False
        if not fact.measured or not fits(number, fact.kind) or self._senses.denies(fact):
            return False
        known = sense.telling.about.margin
        if known < _OVER_WORDS and number in self._of_no_kind and fact in kinds(self._vocabulary):
            return False  # 一共有企业70家; 入伙的公司九家 is told of a kind
        if number.start >= sense.end and known < _OVER_WORDS:
            return False  # what it was is not surely of the fact
        own = sense not in self._senses.of_others  # theirs only names what goes on about it
        says = bool(rest(self._scan, sense.start, sense.end))
        if own and says and not sense.rather_of(fact):
            return False
        if known < _OVER_WORDS and self._goes_on(sense, fact):
            return False  # 配套12家，里头三家关门了
        if self._counts_others(sense, fact, number) or self._is_one_kind(sense, fact, number):
            return False
        if fact.kind == "percent" and not self._says_where(sense):
            return False  # 我们占一半, and of what nobody said
        # 一年出栏30万 counts no money, 小组23人 no workers.
        enough = number.quantity.high >= fact.default_least and not is_little(number, fact)
        if not enough or not within(number, fact):
            return False
        return not self._is_named(sense, fact, number) and not self._is_awaited(sense, fact, number)

    def _is_one_kind(self, sense: Sense, fact: Fact, number: Measure) -> bool:
        """Return whether firms of a kind that nothing names are counted beside those.

        Of 包装企业5家、运输公司6家 both are of the fact, or none.
        """
        if fact.kind != "enterprises" or sense.telling.about.margin >= _OVER_WORDS:
            return False
        beside = [n for n in self._numbers if n is not number and n.unit == fact.kind]
        return any(self._is_unnamed(n) for n in beside)

    def _is_unnamed(self, number: Measure) -> bool:
        begins, ends = self._scan.piece(number.start), self._scan.ends(number.end)
        if self._scan.between(begins, ends, Role.NAME, Role.UNLIKE):
            return False
        told = [s for s in self._senses.told if self._stands_in(s, number)]
        return not any(s.telling.sure and s.telling.says == _NUMBER for s in told)

    def _counts_others(self, sense: Sense, fact: Fact, number: Measure) -> bool:
        """Return whether the number counts other people, or people and no firms: 包装厂600."""
        if fact.kind == "people":
            return self._only_live_there(sense, number)
        return fact.kind == "enterprises" and number.bare and self._is_of_works(number)

    def _only_live_there(self, sense: Sense, number: Measure) -> bool:
        """Return whether the people may do anything: 一万二千口人, 全镇3000人, 3000个劳力."""
        known = sense.telling.about.margin
        if may_work(self._scan, number) and not self._says_work(sense):
            return True
        whole = self._scan.between(sense.start, number.start, Role.WIDER)
        return (lives_there(number) and known < CLEAR) or (bool(whole) and known < _OVER_WORDS)

    def _is_of_works(self, number: Measure) -> bool:
        """Return whether one part of the town stands before the number, and counts no others."""
        parts = self._scan.between(self._scan.piece(number.start), number.start, Role.PART)
        return bool(parts) and not rest(self._scan, parts[-1].end, number.start)

    def _says_work(self, sense: Sense) -> bool:
        """Return whether the piece says more of people than where they are."""
        left = _LITTLE.sub("", rest(self._scan, sense.start, sense.end))
        return len(left) >= TELLING

    def _goes_on(self, sense: Sense, fact: Fact) -> bool:
        """Return whether the piece tells what became of another fact, counted alike before it."""
        names = self._scan.between(0, sense.start, Role.NAME)
        told = names[-1].value if names else None
        another = isinstance(told, Fact) and told is not fact and told.kind == fact.kind
        became = (Role.WITHIN, Role.NOW, Role.LOST, Role.GAINED, Role.REPAIR)
        words = self._scan.between(sense.start, sense.end, *became)
        return another and bool(words) and not self._scan.between(sense.start, sense.end, Role.NAME)

    @cached_property
    def _of_no_kind(self) -> list[Measure]:
        return [number for number, _ in of_no_kind(self._scan, self._vocabulary)]

    def _says_where(self, sense: Sense) -> bool:
        """Return whether the piece names the state or a province: whose market a share is of."""
        return bool(self._scan.between(sense.start, sense.end, Role.NAME, Role.LEVEL))

    def _is_awaited(self, sense: Sense, known: Fact, number: Measure) -> bool:
        """Return whether another name before the piece still has no number: 省里反倒不多，四成."""
        if sense.telling.decisive and sense.telling.about.margin > CLEAR:
            return False
        names = self._scan.between(0, sense.start, Role.NAME)
        told = self._scan.between(names[-1].end if names else 0, sense.start, Role.NUMBER)
        fact = names[-1].value if names else None
        if not isinstance(fact, Fact) or fact is known:
            return False
        return not told and fits(number, fact.kind)

    def _is_named(self, sense: Sense, fact: Fact, number: Measure) -> bool:
        """Return whether a word of the piece says already what its number is of."""
        between = self._scan.between
        # 锅炉5亿，阀门4亿，全是主营 is one number, and its last words name it.
        if between(sense.end, number.start + len(number.written), Role.NAME):
            return True
        names = [t.value for t in between(sense.start, sense.end, Role.NAME)]
        named = [name for name in names if isinstance(name, Fact) and fits(number, name.kind)]
        if named:
            # 带头大厂一个 has 带, which names workers; the examples know better.
            told = sense.telling
            sure = told.decisive and told.says == _NUMBER and told.about.margin > _OVER_WORDS
            # 投了 names what 技改 or the like is told of, and of itself says no more than 花了.
            by_itself = not fact.of_fact or bool(fact.spoken(self._scan.text))
            return by_itself if fact in named else not sure
        unlike = between(sense.start, sense.end, Role.UNLIKE)
        return bool(between(sense.start, sense.end, *_NAMED)) or any(
            token.value == fact for token in unlike
        )
