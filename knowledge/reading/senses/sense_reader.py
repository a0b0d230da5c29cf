"""Sense reader: what the pieces of one text tell, each by itself or with the one before it."""

from collections.abc import Iterator, Sequence

from knowledge.language.measure import Measure, Unreadable
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.tellings import DENIALS, NOTHING, Telling, masked
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.pieces import parted, rest
from knowledge.reading.mentions.scan import WHETHER, Scan, hard
from knowledge.reading.mentions.token import Role, Span
from knowledge.reading.senses.piece_words import PieceWords
from knowledge.reading.senses.sense import CLAIMED, GONE, OF_ONE, OPEN, Sense
from knowledge.reading.whose.standing import Statements

_SPARE = 2  # characters before what takes back, 哦说错了
_GOES_ON = ("no", "yes", OPEN, GONE)  # 平台嘛，毛都没有: the second says nothing alone
_NAMED = 0.4  # the margin over which a denial names what it denies: 平台一个没有


class SenseReader:
    """Reads the pieces of one text, by the examples of its policy."""

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
        self._statements = statements
        self._words = PieceWords(scan, statements)
        self._numbers = numbers
        self._tellings = [of for asker, of in vocabulary.tellings.items() if asker in askers]
        self._of_town = vocabulary.tellings.get(Asker.TOWN) if Asker.TOWN in askers else None
        self.claimed: list[Span] = []  # where pieces seem to ask, and claim of all
        self.of_others: list[Sense] = []  # what is told of somebody else

    def read(self) -> Iterator[Sense]:
        """Yield what the pieces tell; what they tell besides is kept."""
        spans = [(n.start, n.end) for n in self._numbers]
        pieces = [
            (start, end)
            for start, end in parted(self._scan, self._numbers, self._known)
            if not any(a < start and end <= b for a, b in spans)
        ]
        for sense in self._told(pieces):
            yield sense
            beside = self._beside(sense)
            if beside:
                yield beside

    def _beside(self, sense: Sense) -> Sense | None:
        """Return what a piece tells besides, of what a town lives by or since when: 祖传打铁的镇.

        The two stand in few words together, and each is told by the other's.
        """
        facts = {fact.name: fact for fact in self._scan.vocabulary.fact}
        told_of = facts.get(sense.telling.fact)
        kinds = {"claim": "choice", "choice": "claim"}
        kind = kinds.get(told_of.kind) if told_of and told_of.asker is Asker.TOWN else None
        if kind is None or self._of_town is None or not sense.telling.certain:
            return None
        never = {name for name, f in facts.items() if f.kind != kind or f.asker is not Asker.TOWN}
        piece = masked(self._scan.written(sense))
        telling = self._of_town().but_of(piece, frozenset({*never, NOTHING}))
        sure = telling is not None and telling.certain and telling.says not in (OPEN, *DENIALS)
        return Sense(sense.start, sense.end, telling) if telling and sure else None

    def _told(self, pieces: Sequence[Span]) -> Iterator[Sense]:
        """Yield what the pieces tell; one that only goes on is read with the one before it.

        A question before it may name what it goes on about: 平台？毛都没有.
        """
        last: Sense | None = None
        asked: int | None = None
        for start, end in pieces:
            taken_back = self._scan.between(start, end, Role.REPAIR)
            if taken_back and taken_back[0].start - start <= _SPARE:
                if last and last.telling.says == GONE and self._scan.between(start, end, *OF_ONE):
                    yield last  # 大厂搬走了，只剩十二家小的
                last = None  # 一个没有，说错了
            if not self._words.tells(start, end):
                if last:
                    yield last
                last, asked = self._untold(start, end, last), self._passed(start, end)
                continue
            telling = self._of(self._statements.heard(start, end) or start, end)
            if telling is None:
                continue
            since = last.start if last else asked
            together = None if since is None else self._together(since, start, end, telling, last)
            if together is None and self._words.only_denies(start, end):
                continue  # 没有 alone is of nothing
            if together is None and last:
                yield last
            last, asked = together or Sense(start, end, telling), None
        if last:
            yield last

    def _passed(self, start: int, end: int) -> int | None:
        """Return where a piece begins that asks and may name what is told next, or None.

        What it tells of somebody else, or claims of all, is kept; 人家有龙头，我们没有 goes on.
        """
        if self._words.is_foreign(start, end):
            telling = self._of(self._statements.subject(start, end), end)
            self.of_others += [Sense(start, end, telling)] if telling else []
            return start if self._statements.own(end, self._scan.ends(end + 1)) else None
        if self._claims(start, end):
            self.claimed.append((start, end))
        return start

    def _untold(self, start: int, end: int, last: Sense | None) -> Sense | None:
        """Return what a piece names of which it says that nobody knows: 用工多少没摸过底.

        Behind what was surely told, 算不算有特色 only asks about it; who asks which of several it
        is, 算农业还是工业呢, has not told it.
        """
        if self._words.is_foreign(start, end):
            return None
        telling = self._of(start, end)
        if telling is None or telling.says != OPEN or not telling.certain:
            return None
        if self._scan.vocabulary.named(telling.fact).kind == "choice":
            return Sense(start, end, telling)
        if self._words.asks(start, end):
            return None
        told = last is not None and last.telling.fact == telling.fact and last.telling.decisive
        asks = WHETHER.search(self._scan.text, start, end) is not None
        return None if told and asks else Sense(start, end, telling)

    def _claims(self, start: int, end: int) -> bool:
        """Return whether a piece that seems to ask how many claims of all: 其余几条都满足."""
        if self._words.asks(start, end):
            return False
        telling = self._of(start, end)
        return telling is not None and Sense(start, end, telling).says(CLAIMED, self._scan)

    def _together(
        self, since: int, start: int, end: int, telling: Telling, last: Sense | None
    ) -> Sense | None:
        """Return what the piece tells with what stands before it, or None where it tells alone."""
        if not self._goes_on(start, end, telling, last):
            return None
        together = self._of(since, end)
        if together is None or not together.certain:
            return None
        if last and self._words.only_ends(start, end):
            return Sense(since, end, together)
        denied = last is not None and last.telling.decisive and last.telling.says in DENIALS
        if denied and not together.decisive:
            return None  # 没一个像样的大厂，规划倒是做了
        same = last is not None and last.telling.fact == together.fact
        # 镇里一样都没有 behind a list is of the list, whatever it says alone; 没拿过钱 behind
        # 是小巨人 is of something else.
        listed = self._scan.between(start, end, Role.NONE_OF_ALL) or self._follows(start, last)
        alone = self._words.only_denies(start, end)
        if telling.decisive and not alone and not (listed and same):
            return None
        # 就是平台一个没有 behind 标准我们也参加了 denies something of its own.
        denies = (
            telling.decisive
            and not alone
            and telling.says in DENIALS
            and telling.fact != together.fact
        )
        named = telling.about.margin > _NAMED or together.says not in DENIALS
        if denies and named and last is not None:
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
        if self._words.only_counts(start, end):
            return last is None or not last.telling.certain or last.telling.says == OPEN
        if self._words.only_denies(start, end):
            return True
        if self._scan.between(start, end, Role.NONE_OF_ALL):
            # 龙头1家 合作社一个没有: what was counted is there.
            return last is None or not self._scan.between(last.start, last.end, Role.NUMBER)
        if last and self._words.only_ends(start, end):
            return True
        if telling.says not in _GOES_ON:
            return False
        if last and telling.says in DENIALS and self._follows(start, last):
            return last.telling.says == "yes" or not telling.sure
        # 龙头企业么，一家也没有: what was asked before names what is denied.
        told_by = telling.about if last is None else last.telling.stance
        return not telling.sure or told_by.margin < 0

    def _of(self, start: int, end: int) -> Telling | None:
        """Return what the text between the places tells of a town or an enterprise."""
        piece = masked(self._scan.text[start:end])
        never = self._unfit(start, end)
        told = [
            telling
            for of in self._tellings
            if (telling := of().of(piece))
            and (telling.fact not in never or (telling := of().but_of(piece, never)))
        ]
        of_facts = [telling for telling in told if telling.fact != NOTHING]
        if of_facts or not told:
            return max(of_facts, key=lambda telling: telling.about.margin, default=None)
        return min(told, key=lambda telling: telling.about.margin)  # neither knows it for a fact

    def _unfit(self, start: int, end: int) -> frozenset[str]:
        """Return the facts that the one number of the piece is none of: 七百人 counts no firms."""
        inside = [n for n in self._numbers if start <= n.start < end]
        if len(inside) != 1 or not isinstance(inside[0], Measure):
            return frozenset()
        facts = (fact for fact in self._scan.vocabulary.fact if fact.measured)
        return frozenset(fact.name for fact in facts if not _can_be(inside[0], fact))

    def _known(self, start: int, end: int) -> float:
        """Return how surely the text between the places is of a fact, 0 where it is of none."""
        telling = self._of(start, end) if rest(self._scan, start, end) else None
        return telling.about.margin if telling and telling.fact != NOTHING else 0.0


def _can_be(number: Measure, fact: Fact) -> bool:
    """Return whether a number with its unit, or as large as it is without, may be the fact's."""
    if number.unit:
        return number.unit == fact.kind
    if fact.kind in ("enterprises", "percent"):
        return not number.scaled
    return number.quantity.high >= (fact.least or 0)
