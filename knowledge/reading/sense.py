"""Sense: what the pieces of a message tell where no word says it, learned from examples.

毛都没有 and 挑大梁的就一家 hold no word that a list could name; they are like what others typed.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.facts import Asker, Value
from knowledge.policy.facts.tellings import DENIALS, NOTHING, Telling, masked
from knowledge.policy.facts.vocabulary import Fact, FactsFile
from knowledge.reading.attribution import Cue, fits
from knowledge.reading.figure import is_little, within
from knowledge.reading.money import ABOVE
from knowledge.reading.scan import Role, Scan, hard
from knowledge.reading.standing import Statements

_SOME = Quantity.of(1, Manner.OVER)
_MOST = 24  # pieces of one message that are looked at
# Supposes, asks, or says 不知道: a piece with one of these tells nothing.
_NOT_TOLD = (Role.SUPPOSE, Role.ASK, Role.WONDER, Role.UNKNOWN)
_NAMED = (Role.TITLE, Role.FUND, Role.OTHER_MONEY)  # name a number by themselves
_PLAIN = (Role.NUMBER, Role.YEAR, Role.NOW, Role.OURS, Role.ENOUGH, Role.ACTUAL, Role.GREW)
_FILLER = re.compile("[的了有是在到才就也都只还又大概约共这那个能占，,：:、|\\s]")
_TELLING = 2  # characters that say what a number is of: 铁锅, 领头
_JOINS = "、:：|\t"  # marks within a list, or between a name and its number
_BARE = 0.2  # the margin below which a number without a unit goes on about the one before
IDLE = 0.25  # the margin over which a piece surely tells nothing
_OVER_WORDS = 0.35  # the margin over which examples outvote a word that names another fact
_CLEAR = 0.5  # the margin over which a piece says what its number is of, whatever is awaited
_SPARE = 2  # characters behind a number that is alone
_WHETHER = re.compile(r"([\u4e00-\u9fff])[不没]\1")  # 会不会, 有没有
_ASKS = ("?", "？", "吗", "么", "不")
_GOES_ON = ("no", "yes", "open", "gone")  # 平台嘛，毛都没有: the second says nothing alone


_SAID = 0.25  # the margin over which a piece of no fact says something of the others

# What a piece of no fact may say: that what was told was wrong, or that all else is met.
REPAIR = "repair"
CLAIMED = "claimed"
_UNHELD = ("pending", "lacked", "foreign")  # how a title may stand that is named
OPEN = "open"  # is told of a fact that nothing settles


def _value(fact: Fact, says: str) -> Value | None:
    """Return the value of the fact where that is told of it, OPEN, or None where nothing is."""
    if says == OPEN:
        return OPEN
    if fact.kind == "enterprises":
        of_count = {"no": Quantity.of(0), "gone": Quantity.of(0), "yes": _SOME}
        return of_count.get(says)
    if fact.received and says == "yes":
        return OPEN  # from whom it came, only the money itself says
    if fact.kind in ("claim", "yes_no", "place"):
        return {"yes": True, "no": False}.get(says)
    if fact.kind == "choice":
        return says if says in {choice.value for choice in fact.choice} else None
    return None


@dataclass(frozen=True)
class Sense:
    """What the piece from `start` to `end` tells."""

    start: int
    end: int
    telling: Telling


class Senses:
    """What the pieces of one text tell, by the examples of its policy."""

    def __init__(
        self,
        scan: Scan,
        vocabulary: FactsFile,
        statements: Statements,
        numbers: Sequence[Measure | Unreadable],
        askers: frozenset[Asker],
    ) -> None:
        """`numbers` are those of the text, composed; `askers` says of whom it may speak."""
        self._numbers = numbers
        self._scan = scan
        self._vocabulary = vocabulary
        self._statements = statements
        self._askers = askers
        self._foreign: list[Sense] = []
        self.told = tuple(self._told())

    def cues(self, numbers: Sequence[Measure]) -> list[Cue]:
        """Return the names that the numbers have by the sense of their pieces alone."""
        found = []
        for sense in (*self.told, *self._foreign):
            inside = [n for n in numbers if sense.start <= n.start < sense.end]
            fact = self._vocabulary.named(sense.telling.fact) if sense.telling.sure else None
            if len(inside) != 1 or fact is None or self._is_named(sense, fact, inside[0]):
                continue
            bare = not inside[0].unit and not inside[0].scaled
            if self._is_thin(sense) or (bare and sense.telling.about.margin < _BARE):
                continue
            if fact.kind == "percent" and not self._says_where(sense):
                continue  # 我们占一半, and of what nobody said
            if self.denies(fact) or not fact.measured or not fits(inside[0], fact.kind):
                continue
            if inside[0].quantity.high < fact.default_least:
                continue  # 一年出栏30万 counts no money, 小组23人 no workers
            possible = within(inside[0], fact) and not is_little(inside[0], fact)
            if possible and not self._is_awaited(sense, inside[0]):
                place = inside[0].start
                found.append(Cue(fact.name, fact.kind, place, place))
        return found

    def _is_thin(self, sense: Sense) -> bool:
        """Return whether the piece has little but its number: it goes on about the one before."""
        rest, known = self._rest(sense.start, sense.end), sense.telling.about.margin
        if rest or sense.telling.fact == NOTHING:
            return not rest or (len(rest) < _TELLING and known < _BARE)
        # 我们1700人 has only its unit, and that says enough; 1家 may be of either count.
        kind = self._vocabulary.named(sense.telling.fact).kind
        inside = [n for n in self._numbers if sense.start <= n.start < sense.end]
        alone = kind in ("people", "yuan") and all(n.unit == kind for n in inside)
        return not alone or known < _CLEAR

    def _rest(self, start: int, end: int) -> str:
        """Return what the text between the places has besides numbers, years and particles."""
        rest, place = "", start
        for token in self._scan.between(start, end, *_PLAIN):
            rest += self._scan.text[place : token.start]
            place = max(place, token.end)
        return _FILLER.sub("", rest + self._scan.text[place:end])

    def _says_where(self, sense: Sense) -> bool:
        """Return whether the piece names the state or a province: whose market a share is of."""
        return bool(self._scan.between(sense.start, sense.end, Role.NAME, Role.LEVEL))

    def _is_awaited(self, sense: Sense, number: Measure) -> bool:
        """Return whether a name before the piece still has no number: 省里反倒不多，四成."""
        if sense.telling.decisive and sense.telling.about.margin > _CLEAR:
            return False
        names = self._scan.between(0, sense.start, Role.NAME)
        told = self._scan.between(names[-1].end if names else 0, sense.start, Role.NUMBER)
        fact = names[-1].value if names else None
        return isinstance(fact, Fact) and not told and fits(number, fact.kind)

    def of(self, fact: Fact) -> list[Value]:
        """Return what is told of the fact for certain, but for numbers; OPEN is a value too.

        A denial, and whatever an enterprise tells, may decide against the asker.
        """
        firm = fact.asker is Asker.ENTERPRISE
        found: list[Value] = []
        doubted = False
        for sense in self.told:
            telling = sense.telling
            if telling.fact != fact.name or self._statements.whose(sense.start, fact.asker):
                continue
            denied = telling.says in DENIALS
            if denied and self._was(sense):
                doubted = True
            elif telling.decisive if firm or denied else telling.certain:
                value = self._value(fact, sense)
                found += [] if value is None else [value]
            else:
                named = telling.certain and telling.about.margin > 0  # 没有 alone is of nothing
                doubted |= named and denied and not firm
        # What may well be denied is open, unless another piece does deny it.
        denials = (False, Quantity.of(0))
        return [*found, OPEN] if doubted and not any(v in denials for v in found) else found

    def _was(self, sense: Sense) -> bool:
        """Return whether the piece tells of before, and the next one of now: 以前没有，现在建了."""
        following = self._scan.ends(min(sense.end + 1, len(self._scan.text)))
        before = self._scan.between(sense.start, sense.end, Role.FORMER)
        return bool(before) and bool(self._scan.between(sense.end, following, Role.NOW))

    @property
    def repairs(self) -> list[tuple[int, int]]:
        """Where pieces begin and end that only take back what was told: 说秃噜嘴了."""
        return [(s.start, s.end) for s in self.told if self._says(s, REPAIR)]

    @property
    def claimed(self) -> list[str]:
        """The pieces that claim of everything, or of all the rest, that it is met."""
        text = self._scan.text
        return [text[s.start : s.end] for s in self.told if self._says(s, CLAIMED)]

    def _says(self, sense: Sense, says: str) -> bool:
        """Return whether the piece tells of no fact, and surely says that."""
        told = sense.telling
        sure = told.fact == NOTHING and told.says == says and told.stance.margin > _SAID
        of = (Role.NUMBER, Role.LEVEL, Role.YEAR, Role.TITLE)
        return sure and (says == CLAIMED or not self._scan.between(sense.start, sense.end, *of))

    def unheld(self, place: int) -> bool:
        """Return whether the piece at the place surely says that a title is not held."""
        return any(
            s.telling.says in _UNHELD and s.telling.stance.margin > _SAID
            for s in self.told
            if s.start <= place < s.end
        )

    def denies(self, fact: Fact) -> bool:
        """Return whether a piece says that there is none of what the fact counts."""
        return Quantity.of(0) in self.of(fact)

    def _value(self, fact: Fact, sense: Sense) -> Value | None:
        """Return the value that the piece tells of the fact, or None where it says nothing."""
        value = _value(fact, sense.telling.says)
        if fact.kind == "place" and value is False:
            home = self._vocabulary.place in self._scan.text[sense.start : sense.end]
            return None if home else value
        if fact.received and value is False:  # 省里没给 says nothing of the state
            levels = self._scan.between(sense.start, sense.end, Role.LEVEL)
            told = {level.value for level in levels}
            return value if not told or ABOVE in told or told >= set(fact.received) else OPEN
        return value

    def surely(self, facts: Set[str]) -> bool:
        """Return whether a piece tells of one of the facts beyond doubt."""
        return any(s.telling.fact in facts and s.telling.decisive for s in self.told)

    def harmless(self, number: Measure) -> bool:
        """Return whether the number stands in a piece that surely tells of no fact."""
        holding = [s for s in self.told if s.start <= number.start < s.end]
        return any(
            s.telling.fact == NOTHING and s.telling.about.margin > IDLE and not self._is_thin(s)
            for s in holding
        )

    def _is_named(self, sense: Sense, fact: Fact, number: Measure) -> bool:
        """Return whether a word of the piece says already what its number is of."""
        between = self._scan.between
        names = [t.value for t in between(sense.start, sense.end, Role.NAME)]
        named = [name for name in names if isinstance(name, Fact) and fits(number, name.kind)]
        if named:
            # 带头大厂一个 has 带, which names workers; the examples know better.
            sure = sense.telling.decisive and sense.telling.about.margin > _OVER_WORDS
            return fact in named or not sure
        unlike = between(sense.start, sense.end, Role.UNLIKE)
        return bool(between(sense.start, sense.end, *_NAMED)) or any(
            token.value == fact for token in unlike
        )

    def _told(self) -> Iterator[Sense]:
        """Yield what the pieces tell; one that only goes on is read with the one before it.

        A question before it may name what it goes on about: 平台？毛都没有.
        """
        last: Sense | None = None
        asked: int | None = None
        for start, end in self._pieces():
            taken_back = self._scan.between(start, end, Role.REPAIR)
            if taken_back and taken_back[0].start - start <= _SPARE:
                last = None  # 一个没有，说错了
            if not self._tells(start, end):
                if last:
                    yield last
                foreign = self._is_foreign(start, end)
                self._foreign += self._of_others(start, end) if foreign else []
                last, asked = None, None if foreign else start
                continue
            telling = self._of(start, end)
            if telling is None:
                continue
            since = last.start if last else asked
            if since is not None and self._goes_on(start, end, telling, last):
                together = self._of(since, end)
                # 镇里一样都没有 behind a list is of the list, whatever it says alone; 没拿过钱
                # behind 是小巨人 is of something else.
                listed = self._scan.between(start, end, Role.NONE_OF_ALL)
                told = together and (
                    not telling.decisive or (listed and last and last.telling.fact == together.fact)
                )
                if together and told and together.certain:
                    last, asked = Sense(since, end, together), None
                    continue
            if last:
                yield last
            last, asked = Sense(start, end, telling), None
        if last:
            yield last

    def _of_others(self, start: int, end: int) -> list[Sense]:
        """Return what a piece of somebody else says, so that its number is not the asker's."""
        telling = self._of(self._statements.subject(start, end), end)
        return [Sense(start, end, telling)] if telling else []

    def _goes_on(self, start: int, end: int, telling: Telling, last: Sense | None) -> bool:
        """Return whether the piece says nothing alone: a denial of nothing, or a number only.

        Nor does what follows a mere list of things, 检测的、培训的，一样都没有.
        """
        if last and hard(self._scan.text, last.end, start):
            return False
        numbers = self._scan.between(start, end, Role.NUMBER)
        if numbers and numbers[0].start == start and end - numbers[0].end <= _SPARE:
            named = self._scan.between(start, end, Role.NAME)
            return not named and (last is None or not last.telling.certain)
        if telling.says not in _GOES_ON:
            return False
        if self._scan.between(start, end, Role.NONE_OF_ALL):
            return True
        if last and telling.says in DENIALS and self._scan.text[last.end : start].isspace():
            return last.telling.says == "yes"  # 检测 培训 一样没有
        return not telling.sure or (last is not None and last.telling.stance.margin < 0)

    def _of(self, start: int, end: int) -> Telling | None:
        """Return what the text between the places tells of a town or an enterprise."""
        piece = masked(self._scan.text[start:end])
        read = (of() for asker, of in self._vocabulary.tellings.items() if asker in self._askers)
        told = [telling for one in read if (telling := one.of(piece))]
        return max(told, key=lambda t: (t.fact != NOTHING, t.about.margin), default=None)

    def _tells(self, start: int, end: int) -> bool:
        """Return whether the piece tells something of the asker's own, and asks nothing."""
        text = self._scan.text
        if text[end : end + 1] in _ASKS or text[start:end].endswith(_ASKS):
            return False
        if _WHETHER.search(text, start, end):
            return False
        return not self._is_foreign(start, end) and not self._scan.between(start, end, *_NOT_TOLD)

    def _is_foreign(self, start: int, end: int) -> bool:
        """Return whether somebody else is spoken of before the piece, or in it."""
        return self._statements.foreign(start) or self._statements.foreign(max(start, end - 1))

    def _pieces(self) -> list[tuple[int, int]]:
        """Return where the pieces between marks begin and end; a list and a row are one."""
        text, place, found = self._scan.text, 0, []
        marks = self._scan.between(0, len(text), Role.MARK, Role.LINK)
        cuts = [mark for mark in marks if text[mark.start] not in _JOINS]
        for start, end in [*((m.start, m.end) for m in cuts), (len(text), len(text))]:
            if start > place:
                found += self._cut(place, start)
            place = max(place, end)
        return found[:_MOST]

    def _cut(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the piece in parts with one number each: whoever dictates sets no marks.

        Each part ends behind its number or before the next one, 龙头1家配套9家 as 1家龙头9家配套,
        whichever the examples know best in all.
        """
        numbers = [n for n in self._numbers if start <= n.start and n.end <= end]
        best = {start: (0.0, [start])}  # by where the last part begins
        for number, following in pairwise(numbers[:_MOST]):
            ways = [
                (known + self._known(since, cut), [*cuts, cut])
                for since, (known, cuts) in best.items()
                for cut in {number.end, following.start}
            ]
            best = {}
            for known, cuts in sorted(ways, reverse=True):
                best.setdefault(cuts[-1], (known, cuts))
        ways = [(known + self._known(since, end), cuts) for since, (known, cuts) in best.items()]
        _, cuts = max(ways)
        return list(pairwise([*cuts, end]))

    def _known(self, start: int, end: int) -> float:
        """Return how surely the text between the places is of a fact, 0 where it is of none."""
        telling = self._of(start, end) if self._rest(start, end) else None
        return telling.about.margin if telling and telling.fact != NOTHING else 0.0
