"""What words alone say without a number: choices, levels, whether something is so."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from knowledge.policy.facts.fact import Choice, Fact
from knowledge.policy.facts.facts import ANY_LEVEL, Asker, Level, Standing, Value
from knowledge.policy.facts.level import is_giver, level_at, level_of, levels_in
from knowledge.policy.facts.mention import Mention
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import WHETHER
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.whose.standing import Statements

_ONLY_NOT = re.compile("[IB非][^，,。；;]*$")  # in signs
# In signs, before a choice that it is not: 不是制造业，是文旅.
_NOT_THIS = re.compile(f"(?:[IB非～]|不做|不搞|N(?:做|搞)?){any_of('denied_more')}*$")
_NOT_KNOWN = re.compile(rf"{any_of('knows_not')}[^，,。；;？?！!]{{0,8}}$")
_NEGATIONS = "不没"
_HAD = (Standing.HELD, Standing.RENEWED)
# What a title has become: 升到国家级, 后来升国家级了.
_RISE = re.compile(rf"{any_of('rise', file='titles/grades')}了?")
# Before each of two that are both so: 又搞旅游又搞制造.
_AS_WELL = re.compile(f"{any_of('both_alike')}{any_of('goes_in_for')}?$")
_TOGETHER = re.compile(any_of("of_both"))  # 制造和旅游并重
_WHETHER = re.compile(rf"{WHETHER.pattern}[^，,。；;]{{0,4}}$")  # 是不是国家级小巨人

_IS = re.compile(
    r"[\s，,、:：]*(?:我们|咱们?|俺们?|也|都|早就?|就|还)*(?:是|为|属于?|[有拿评](?:了|的|的是)?|获得)?(?:一?个)?"
)
_IS_ALL = re.compile(
    r"[上头]{0,2}(?:给的?|[批评认发]的?)?的?(?:也|都|早就?|已经?)*(?:有|[拿评批认给过]上?了?|拿到|下来)?了?\s*(?:$|[，,。；;！!])"
)

# Firms that may work anything, where no trade stands before them: 合作社加工厂 八家.
_PLANTS = re.compile(any_of("plants"))
_BEFORE_PLANTS = re.compile(f"(?:^|[^\u4e00-\u9fff]|{any_of('before_plants')})$")

_Named = tuple[Value, Mention]  # a choice, and where it is named


def _level_behind(text: str, end: int) -> Level | None:
    """Return the level that is all there is behind a name: 专精特新 省级的, 专精特新有省里的."""
    between = _IS.match(text, end)
    level = level_at(text, between.end()) if between else None
    return level_of(level) if level and _IS_ALL.match(text, level.end()) else None


class Said:
    """What one text says of facts without a number; `unsettled` fills with what stays open."""

    def __init__(
        self,
        text: str,
        statements: Statements,
        topics: Iterable[int],
        quoted: Callable[[int], bool],
    ) -> None:
        """`topics` are the places where a number or a measured fact is spoken of.

        `quoted` says whether what the document asks for is told at a place.
        """
        self.text = text
        self._statements = statements
        self._topics = sorted(topics)
        self._quoted = quoted
        self.unsettled: set[str] = set()
        self.awaited: dict[str, str] = {}  # the levels that are applied for, by their facts
        self._stuff = False  # whether a trade is named only as what something else is made of
        self.either: set[str] = set()  # of which words in one breath say two things: 核桃加工

    def topics(self, place: int) -> int:
        """Return where after `place` something measured is spoken of, at the latest the end."""
        number = bisect_left(self._topics, place)
        return self._topics[number] if number < len(self._topics) else len(self.text)

    def standing(self, start: int, end: int) -> Standing:
        """Return how what is named from `start` to `end` stands to the asker."""
        return self._statements.standing(start, end, self.topics(end))

    def foreign(self, place: int) -> bool:
        """Return whether somebody else is spoken of at the place."""
        return self._statements.foreign(place)

    def of(self, fact: Fact) -> Value | None:
        """Return what is said of a fact, or None where that is nothing sure."""
        if fact.kind == "choice":
            return self._choice(fact)
        if fact.kind == "level":
            return self._level(fact)
        if fact.kind != "yes_no" or fact.received or not fact.is_of(self.text):
            return None
        return self._yes_or_no(fact)

    def _open(self, mention: Mention) -> bool:
        """Return whether the words only ask, or say that nobody knows: 在不在, 不清楚是不是."""
        text, start = self.text, mention.start
        if _NOT_KNOWN.search(text[:start]) or _WHETHER.search(text[:start]):
            return True
        if text[start] in _NEGATIONS:
            return start > 0 and text[start - 1] == text[start + 1 : start + 2]
        return start > 1 and text[start - 1] in _NEGATIONS and text[start - 2] == text[start]

    def _yes_or_no(self, fact: Fact) -> bool | None:
        """Return whether it is so; what is planned, asked or somebody else's says nothing."""
        for mention in fact.said(self.text, fact.no):
            if self._open(mention):
                self.unsettled.add(fact.name)
                return None
            if not self._statements.foreign(mention.start):
                return False
        for mention in fact.affirmed(self.text):
            if self._statements.wonders(mention.start):
                continue
            standing = Standing.DOUBTED if self._open(mention) else self.standing(*mention.span)
            if standing in _HAD:
                return True
            lacked = standing is Standing.FOREIGN and self._statements.not_ours
            if standing is Standing.LACKED or lacked:
                return False
            self.unsettled.add(fact.name)
        return None

    def _choice(self, fact: Fact) -> Value | None:
        """Return the one choice that is named, or else the one that is pointed to."""
        named = [
            [(c.value, mention) for c, words in told if (mention := self._chosen(fact, c, words))]
            for told in (
                [(choice, choice.plain) for choice in fact.choice],
                [(choice, choice.words) for choice in fact.choice],
            )
        ]
        places = sorted(mention.span for _, mention in named[-1])
        if fact.asker is Asker.TOWN and any(b[0] <= a[1] for a, b in pairwise(places)):
            self.either.add(fact.name)
        if self._stuff and not named[0]:
            self.either.add(fact.name)
            return None
        if fact.asker is Asker.TOWN and self._are_both([*named[0], *named[1]]):
            self.either.add(fact.name)
            return None
        for found in filter(None, named):
            one = len(found) == 1 or fact.asker is Asker.ENTERPRISE  # one certificate is enough
            return found[0][0] if one and not self._is_worked(fact, found[0], named[-1]) else None
        return self._denied(fact)

    def _are_both(self, named: Sequence[_Named]) -> bool:
        """Return whether two of the choices are each said to be so: 又搞旅游又搞制造."""
        if not _TOGETHER.search(self.text):
            named = [one for one in named if _AS_WELL.search(self.text, 0, one[1].start)]
        return len({value for value, _ in named}) > 1

    def _is_worked(self, fact: Fact, plain: _Named, words: Sequence[_Named]) -> bool:
        """Return whether a word of another choice follows at once: 农产品加工."""
        value, end = plain[0], plain[1].span[1]
        if fact.asker is not Asker.TOWN:
            return False
        worked = any(v != value and mention.start == end for v, mention in words)
        self.either |= {fact.name} if worked else set()
        return worked

    def _denied(self, fact: Fact) -> bool | None:
        """Return False where an enterprise has none of the choices; one hoped for stays open.

        Only what says how it is denied is.
        """
        if fact.asker is not Asker.ENTERPRISE:
            return None
        standings = {self.standing(*mention.span) for mention in fact.named(self.text)}
        if fact.denies and Standing.LACKED in standings:
            return False
        self.unsettled |= {fact.name} if standings & {Standing.PENDING, Standing.DOUBTED} else set()
        return None

    def _chosen(self, fact: Fact, choice: Choice, words: Collection[str]) -> Mention | None:
        """Return where the choice is named of the asker's own; an enterprise must have it."""
        for mention in choice.near_it(fact.said(self.text, words), self.text):
            if self._statements.wonders(mention.start):
                continue
            if fact.asker is Asker.TOWN and _NOT_KNOWN.search(self.text[: mention.start]):
                continue  # 弄不清该算工业还是算农业
            if fact.asker is Asker.TOWN:
                if Sign.OWN in self._statements.signs and self._quoted(mention.span[1]):
                    continue  # 要求制造业10亿，我们苹果3亿
                denied = _NOT_THIS.search(self._statements.signs, 0, mention.start)
                foreign = self._statements.foreign(mention.start)
                if denied or foreign or self._are_plants(mention.start):
                    continue
                if not choice.is_worked(mention, self.text):
                    return mention
                self._stuff = True  # 核桃油 may be pressed in a factory
            elif self.standing(*mention.span) in _HAD:
                return mention
        return None

    def _are_plants(self, place: int) -> bool:
        """Return whether firms are named there whose trade nobody says: 加工厂13家."""
        before = _BEFORE_PLANTS.search(self.text[:place])
        return before is not None and _PLANTS.match(self.text, place) is not None

    def _level(self, fact: Fact) -> Value | None:
        """Return the highest level told just before or behind its words; False for one not got."""
        lacked = False
        had: list[Level] = []
        for mention in fact.said(self.text, fact.cues):
            start = mention.start
            if self._statements.wonders(start) or self._open(mention):
                continue
            before = self.text[max(0, start - 6) : start]
            if _ONLY_NOT.search(self._statements.signs, max(0, start - 12), start):
                continue
            standing = self.standing(*mention.span)
            if standing is Standing.FOREIGN and self._statements.not_ours:
                standing = Standing.LACKED
            level = self._told_level(fact, mention, before)
            if level and standing in _HAD:
                had += [level, *self._risen(mention.span[1])]
                continue
            lacked |= standing is Standing.LACKED
            if standing not in (*_HAD, Standing.LACKED):
                self.unsettled.add(fact.name)
            if standing is Standing.PENDING:
                self.awaited[fact.name] = level or self.awaited.get(fact.name, ANY_LEVEL)
        if had:
            self.awaited.pop(fact.name, None)
            return min(had, key=[*Level].index)  # 23年省级，25年国家级 holds the higher
        return False if lacked else None

    def _risen(self, place: int) -> Iterator[Level]:
        """Yield the levels that what is named before the place has risen to: 去年升到国家级."""
        for rise in _RISE.finditer(self.text, place):
            level = level_at(self.text, rise.end())
            if level and self.standing(*level.span()) in _HAD:
                yield level_of(level)

    def _told_level(self, fact: Fact, mention: Mention, before: str) -> Level | None:
        """Return the level that the words before or behind tell, or the name itself."""
        starts = mention.start - len(before)
        levels = [m for m in levels_in(before) if not is_giver(self.text, starts + m.start())]
        if levels:
            return level_of(levels[-1])
        behind = _level_behind(self.text, mention.span[1])
        national = any(word in mention.word for word in fact.national)
        return behind or (Level.NATIONAL if national else None)
