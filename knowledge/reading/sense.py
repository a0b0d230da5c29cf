"""Sense: what the pieces of a message tell where no word says it, learned from examples.

毛都没有 and 挑大梁的就一家 hold no word that a list could name; they are like what others typed.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.facts import Asker, Value
from knowledge.policy.facts.tellings import DENIALS, NOTHING, Telling, masked
from knowledge.policy.facts.vocabulary import Fact, FactsFile
from knowledge.reading.pieces import parted, rest
from knowledge.reading.scan import WHETHER, Scan, hard
from knowledge.reading.standing import Statements
from knowledge.reading.sums import alike
from knowledge.reading.token import ABOVE, Role, Span

# What a piece of no fact may say: that what was told was wrong, or that all else is met.
REPAIR = "repair"
CLAIMED = "claimed"
OPEN = "open"  # is told of a fact that nothing settles

_OF_ONE = (Role.NUMBER, Role.LEVEL, Role.YEAR, Role.TITLE)  # what takes back alone has none
_IS = re.compile(r"[，,。；;：:！!、\s]*(?:应该|其实|实际|正确的?|明明)?是\s?")
_SOME = Quantity.of(1, Manner.OVER)
# Supposes, asks, or says 不知道: a piece with one of these tells nothing.
_NOT_TOLD = (Role.SUPPOSE, Role.ASK, Role.WONDER, Role.UNKNOWN)
_SUBJECT = 3  # characters at the beginning of a piece that say who is spoken of
_SPARE = 2  # characters behind a number that is alone
_HAS = "有建办开设成齐"  # one of these says that what is listed is there
_ASKS = ("?", "？", "吗", "么", "不")
_GOES_ON = ("no", "yes", "open", "gone")  # 平台嘛，毛都没有: the second says nothing alone
_HELD, _LACKED = "held", "lacked"
_KNOWN = 0.4  # the margin over which a piece is like those of held titles, whatever its words
_UNHELD = ("pending", _LACKED, "foreign")  # how a title may stand that is named
_IDLE = 0.25  # the margin over which a piece surely tells nothing
_SAID = 0.25  # the margin over which a piece of no fact says something of the others


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
        if says in DENIALS and fact.asker is Asker.ENTERPRISE:
            return OPEN  # which of them it has not
        return says if says in {choice.value for choice in fact.choice} else None
    return None


@dataclass(frozen=True)
class Sense:
    """What the piece from `start` to `end` tells."""

    start: int
    end: int
    telling: Telling

    @property
    def idle(self) -> bool:
        """Whether it surely tells of no fact."""
        return self.telling.fact == NOTHING and self.telling.about.margin > _IDLE


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
        self._scan = scan
        self._vocabulary = vocabulary
        self._statements = statements
        self._askers = askers
        self._claimed: list[Span] = []
        self.of_others: list[Sense] = []  # what is told of somebody else
        spans = [(n.start, n.end) for n in numbers]
        pieces = [
            (start, end)
            for start, end in parted(scan, numbers, self._known)
            if not any(a < start and end <= b for a, b in spans)
        ]
        self.told = tuple(self._told(pieces))

    def of(self, fact: Fact) -> list[Value]:
        """Return what is told of the fact for certain, but for numbers; OPEN is a value too.

        A denial, and whatever an enterprise tells, may decide against the asker.
        """
        firm, scan = fact.asker is Asker.ENTERPRISE, self._scan
        found: list[Value] = []
        doubted = planned = False
        for sense in self.told:
            telling = sense.telling
            if telling.fact != fact.name or self._statements.whose(sense.start, fact.asker):
                continue
            denied = telling.says in DENIALS
            if self._is_listed(sense):
                continue
            if telling.says == OPEN and scan.between(sense.start, sense.end, Role.PLAN):
                planned |= telling.certain
                continue
            if fact.kind == "claim" and not telling.decisive and self._tells_share(sense):
                continue
            if denied and self._was(sense):
                doubted = True
            elif telling.decisive if firm or denied else telling.certain:
                value = self._value(fact, sense)
                found += [] if value is None else [value]
            else:
                # 没有 alone is of nothing.
                named = telling.certain and telling.about.margin > 0
                doubted |= named and denied and (not firm or fact.kind == "choice")
        if planned and not any(value in (False, Quantity.of(0)) for value in found):
            found.append(OPEN)  # 明年盖化验楼, and of now nobody said anything
        # What may well be denied is open, unless another piece does deny it.
        denials = (False, Quantity.of(0))
        return [*found, OPEN] if doubted and not any(v in denials for v in found) else found

    def _is_listed(self, sense: Sense) -> bool:
        """Return whether the piece only lists what the next denies: 研发的展销的，一样都没有."""
        told = sense.telling
        text = self._scan.text[sense.start : sense.end]
        if told.says != "yes" or told.decisive or any(word in text for word in _HAS):
            return False
        following = next((s for s in self.told if s.start >= sense.end), None)
        if following is None or hard(self._scan.text, sense.end, following.start):
            return False
        denies = following.telling.says in DENIALS and following.telling.decisive
        return denies and following.telling.fact == told.fact

    def _tells_share(self, sense: Sense) -> bool:
        """Return whether the piece tells a share by a name: 全国卖的十份里有四份 claims no more."""
        names = self._scan.between(sense.start, sense.end, Role.NAME)
        numbers = self._scan.between(sense.start, sense.end, Role.NUMBER)
        units = {n.value.unit for n in numbers if isinstance(n.value, Measure | Unreadable)}
        return bool(names) and "percent" in units

    def _was(self, sense: Sense) -> bool:
        """Return whether the piece tells of before, and the next one of now: 以前没有，现在建了."""
        before = self._scan.between(sense.start, sense.end, Role.FORMER)
        following = next((s for s in self.told if s.start >= sense.end), None)
        same = following is not None and following.telling.fact == sense.telling.fact
        return bool(before and following and same) and bool(
            self._scan.between(following.start, following.end, Role.NOW) if following else ()
        )

    @property
    def repairs(self) -> list[Span]:
        """Where pieces begin and end that only take back what was told: 说秃噜嘴了."""
        return [
            (s.start, s.end) for s in self.told if self._says(s, REPAIR) or self._may_take_back(s)
        ]

    def _may_take_back(self, sense: Sense) -> bool:
        """Return whether a piece like those that take back stands between a number and 是 another.

        9亿，唉看串行了，是19亿: what follows says so too, and less of the examples is enough.
        """
        told, between = sense.telling, self._scan.between
        if not sense.idle or told.says != REPAIR or between(sense.start, sense.end, *_OF_ONE):
            return False
        before = between(0, sense.start, Role.NUMBER)
        anew = _IS.match(self._scan.text, sense.end)
        numbers = between(anew.end(), len(self._scan.text), Role.NUMBER) if anew else []
        behind = [n for n in numbers[:1] if anew and n.start == anew.end()]
        values = [n.value for n in (*before[-1:], *behind)]
        known = [n for n in values if isinstance(n, Measure)]
        return bool(before and behind) and len(known) == len(values) and alike(*known)

    @property
    def claimed(self) -> list[str]:
        """The pieces that claim of everything, or of all the rest, that it is met."""
        told = [(s.start, s.end) for s in self.told if self._says(s, CLAIMED)]
        return [self._scan.text[start:end] for start, end in sorted([*told, *self._claimed])]

    def _claims(self, start: int, end: int) -> bool:
        """Return whether a piece that seems to ask how many claims of all: 其余几条都满足."""
        if self._scan.text[end : end + 1] in _ASKS or self._scan.text[start:end].endswith(_ASKS):
            return False
        telling = self._of(start, end)
        return telling is not None and self._says(Sense(start, end, telling), CLAIMED)

    def _says(self, sense: Sense, says: str) -> bool:
        """Return whether the piece tells of no fact, and surely says that."""
        told = sense.telling
        sure = told.fact == NOTHING and told.says == says and told.stance.margin > _SAID
        of_one = self._scan.between(sense.start, sense.end, *_OF_ONE)
        return sure and (says == CLAIMED or not of_one)

    def lacks(self, fact: Fact) -> bool:
        """Return whether a piece about the asker surely says that there is nothing of the fact."""
        return any(
            s.telling.fact == fact.name and s.telling.says == _LACKED and s.telling.certain
            for s in self.told
        )

    def held(self, place: int) -> bool:
        """Return whether the piece at the place says beyond doubt that a title is held."""
        return any(
            s.telling.says == _HELD and s.telling.stance.margin > _KNOWN
            for s in self.told
            if s.start <= place < s.end
        )

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

    def _told(self, pieces: Sequence[Span]) -> Iterator[Sense]:
        """Yield what the pieces tell; one that only goes on is read with the one before it.

        A question before it may name what it goes on about: 平台？毛都没有.
        """
        last: Sense | None = None
        asked: int | None = None
        for start, end in pieces:
            taken_back = self._scan.between(start, end, Role.REPAIR)
            if taken_back and taken_back[0].start - start <= _SPARE:
                last = None  # 一个没有，说错了
            if not self._tells(start, end):
                if last:
                    yield last
                last, asked = None, self._passed(start, end)
                continue
            telling = self._of(self._statements.heard(start, end) or start, end)
            if telling is None:
                continue
            since = last.start if last else asked
            together = None if since is None else self._together(since, start, end, telling, last)
            if together is None and last:
                yield last
            last, asked = together or Sense(start, end, telling), None
        if last:
            yield last

    def _passed(self, start: int, end: int) -> int | None:
        """Return where a piece begins that asks and may name what is told next, or None.

        What it tells of somebody else, or claims of all, is kept.
        """
        if self._is_foreign(start, end):
            telling = self._of(self._statements.subject(start, end), end)
            self.of_others += [Sense(start, end, telling)] if telling else []
            return None
        if self._claims(start, end):
            self._claimed.append((start, end))
        return start

    def _together(
        self, since: int, start: int, end: int, telling: Telling, last: Sense | None
    ) -> Sense | None:
        """Return what the piece tells with what stands before it, or None where it tells alone."""
        if not self._goes_on(start, end, telling, last):
            return None
        together = self._of(since, end)
        if together is None or not together.certain:
            return None
        same = last is not None and last.telling.fact == together.fact
        # 镇里一样都没有 behind a list is of the list, whatever it says alone; 没拿过钱 behind
        # 是小巨人 is of something else.
        listed = self._scan.between(start, end, Role.NONE_OF_ALL) or self._follows(start, last)
        if telling.decisive and not (listed and same):
            return None
        return Sense(since, end, together)

    def _follows(self, start: int, last: Sense | None) -> bool:
        """Return whether only a blank parts the piece from the last: 检测 培训 一样没有."""
        return last is not None and self._scan.text[last.end : start].isspace()

    def _goes_on(self, start: int, end: int, telling: Telling, last: Sense | None) -> bool:
        """Return whether the piece says nothing alone: a denial of nothing, or a number only.

        Nor does what follows a mere list of things, 检测的、培训的，一样都没有.
        """
        if last and hard(self._scan.text, last.end, start):
            return False
        now = self._scan.between(start, end, Role.NOW)
        if last and now and self._scan.between(last.start, last.end, Role.PLAN):
            return False  # 明年盖化验楼，现在平台一样都没有
        numbers = self._scan.between(start, end, Role.NUMBER)
        if numbers and numbers[0].start == start and end - numbers[0].end <= _SPARE:
            named = self._scan.between(start, end, Role.NAME)
            return not named and (last is None or not last.telling.certain)
        if telling.says not in _GOES_ON:
            return False
        if self._scan.between(start, end, Role.NONE_OF_ALL):
            return True
        if last and telling.says in DENIALS and self._follows(start, last):
            return last.telling.says == "yes" or not telling.sure
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
        if WHETHER.search(text, start, end):
            return False
        return not self._is_foreign(start, end) and not self._scan.between(start, end, *_NOT_TOLD)

    def _is_foreign(self, start: int, end: int) -> bool:
        """Return whether somebody else is spoken of before the piece, or in it."""
        named = self._statements.subject(start, end)
        begins = named if named - start <= _SUBJECT else start  # 咱啥也没有 behind 人家评上了
        return self._statements.foreign(begins) or self._statements.foreign(max(begins, end - 1))

    def _known(self, start: int, end: int) -> float:
        """Return how surely the text between the places is of a fact, 0 where it is of none."""
        telling = self._of(start, end) if rest(self._scan, start, end) else None
        return telling.about.margin if telling and telling.fact != NOTHING else 0.0
