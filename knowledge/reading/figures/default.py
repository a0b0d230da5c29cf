"""Default: the fact that a number is told of by its unit alone, where nothing names one."""

import re
from collections.abc import Sequence, Set
from functools import cached_property

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.reading.figures.figure import within
from knowledge.reading.figures.grounds import Grounds
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.mouths import lives_there, may_work
from knowledge.reading.numbers.tally import of_one_firm

_SAID = (
    Role.NUMBER,
    Role.YEAR,
    Role.NOW,
    Role.OURS,
    Role.NAME,
    Role.REAL,
    Role.GREW,
    Role.PLAN,
    Role.SUPPOSE,
    Role.VARIES,
)
_EVERY = (Role.PART, Role.TOTAL)  # 每个月合计
_FILLER = re.compile(any_of("us", "beside_bare"))
_FIRM = re.compile(rf"^[\u4e00-\u9fff]{{0,4}}?{any_of('begins_firm')}|单体|这个?|[家里的个]|从")
_LISTED = re.compile(any_of("of_item"))
_GETS = 3  # characters of 可以拿
_PAID = re.compile(f"{any_of('paid_out')}{any_of('manner')}*$")
_YEARLY = re.compile(any_of("yearly"))  # what is reported is of a year
_SPARE = 4  # characters beside the sector that say nothing else: 镇上机械厂 11亿
_SPARE_OF_PEOPLE = 1  # 参加医保的2万人 are insured, whatever they do
_SPARE_OF_SHARE = 1


class Defaults:
    """Tells the numbers of one text that have no name of the facts that their units are for."""

    def __init__(self, grounds: Grounds, of: Asker | None) -> None:
        """`of` says who is spoken of."""
        self._scan = grounds.scan
        self._vocabulary = grounds.vocabulary
        self._telling = grounds.telling
        self._composed = grounds.composed
        self._names = grounds.names
        self._of = of
        self._hinted = {cue.name for cue in grounds.hints}

    def facts(self, left: Sequence[Measure], told: Set[str]) -> list[Fact | None]:
        """Return for each number that is left the fact that it is told of, or None.

        `told` are the facts that others are told of; 22年9亿，23年10亿 may be of one fact.
        """
        town = any(self._vocabulary.named(name).asker is Asker.TOWN for name in told)
        asker = Asker.TOWN if town else self._of
        if asker is None:
            return [None] * len(left)
        told -= self._hinted - {cue.name for cue in self._names.cues}
        return [
            None if self._is_settled(number, asker) else self._default(number, asker, told, left)
            for number in left
        ]

    def _is_settled(self, number: Measure, asker: Asker) -> bool:
        """Return whether the number changes nothing, and no firm asks what it brings."""
        of_firm = asker is Asker.ENTERPRISE and self._asks_behind(number)
        return self._telling.harmless(number) and not of_firm

    def _default(
        self, number: Measure, asker: Asker, told: Set[str], left: Sequence[Measure]
    ) -> Fact | None:
        """Return the asker's fact that a number of that unit is told of where nothing names one."""
        several = len(left) + len(told) > 1
        for fact in self._vocabulary.fact:
            if not fact.measured or fact.name in told or fact.asker is not asker:
                continue
            if any(c.name == fact.name and self._names.untold(c) for c in self._names.cues):
                continue
            of_unit = (
                number.unit == fact.kind
                or (fact.kind == "yuan" and not number.unit and _is_as_much(number, fact))
                or (fact.kind == "people" and several and self._is_listed(number, asker))
            )
            least = max(fact.default_least, fact.least or 0)
            if not of_unit or not within(number, fact) or number.quantity.high < least:
                continue
            if fact.beside and fact.beside in told:
                return fact
            bare = self._is_share(number, left) if fact.kind == "percent" else self._bare(number)
            if fact.default and bare:
                return fact
        return None

    def _is_share(self, number: Measure, left: Sequence[Measure]) -> bool:
        """Return whether it is one of several shares, and nothing behind it says of what else.

        一半在厂里，一半在家做 are of people.
        """
        ends = self._scan.ends(number.end)
        following = self._scan.between(number.end, ends, Role.NUMBER)
        behind = rest(self._scan, number.end, following[0].start if following else ends)
        return len([n for n in left if n.unit == "percent"]) > 1 and len(behind) <= _SPARE_OF_SHARE

    def _is_listed(self, number: Measure, asker: Asker) -> bool:
        """Return whether it is an item of a town's list that can be of nothing but people: 两千七.

        No money is so little, and of a share or of firms nobody tells thousands.
        """
        if asker is not Asker.TOWN or number.unit or not number.scaled:
            return False
        facts = (f for f in self._vocabulary.fact if f.asker is asker and f.kind == "yuan")
        piece = self._scan.words(number.start, number.end)
        beside = _LISTED.sub("", rest(self._scan, *piece))
        return not beside and not any(_is_as_much(number, fact) for fact in facts)

    def _bare(self, number: Measure) -> bool:
        """Return whether nothing around the number says what it is of: 特优农业 1.8亿."""
        text = self._scan.text
        if _PAID.search(text, self._scan.piece(number.start), number.start):
            return False
        if of_one_firm(self._scan, number) and self._of is not Asker.ENTERPRISE:
            return number.start in self._composed.sums  # 大厂6亿，小厂一共4亿
        whole = self._scan.between(self._scan.piece(number.start), number.start, Role.WIDER)
        people = number.unit == "people" and (whole or lives_there(number))
        if people or may_work(self._scan, number):
            return False  # 全镇3万人 live there
        start, stop = self._scan.words(number.start, number.end)
        asked = self._scan.between(number.end, stop, Role.GETS)
        stop = asked[0].start if asked else stop  # 一年2600万能拿啥
        around = text[start : number.start] + text[number.end : stop]
        of_product = number.start in self._composed.products
        said = (*_SAID, *(_EVERY if of_product else ()))
        for token in self._scan.between(start, stop, *said):
            around = around.replace(text[token.start : token.end], "")
        for choice in self._sector:
            around = around.replace(choice, "")
        left = _FILLER.sub("", around)
        if self._of is Asker.ENTERPRISE:
            # A firm has sums of many kinds; what it makes in a year needs no name: 公司去年12亿.
            return not _FIRM.sub("", left) and self._of_a_year(start, number)
        counted = number.unit == "people" and not of_product
        return len(left) <= (_SPARE_OF_PEOPLE if counted else _SPARE)

    def _asks_behind(self, number: Measure) -> bool:
        """Return whether it is asked at once what is to be had: 去年12亿能拿啥."""
        return bool(self._scan.between(number.end, number.end + _GETS, Role.GETS))

    def _of_a_year(self, start: int, number: Measure) -> bool:
        """Return whether a year, or what is so every year, is said before the number."""
        told = self._scan.between(start, number.start, Role.YEAR)
        return bool(told) or _YEARLY.search(self._scan.text, start, number.start) is not None

    @cached_property
    def _sector(self) -> list[str]:
        """The words of the text that name or point to what a town lives by."""
        return [
            mention.word
            for fact in self._vocabulary.fact
            if fact.kind == "choice" and fact.asker is Asker.TOWN
            for mention in fact.pointed_to(self._scan.text)
        ]


def _is_as_much(number: Measure, fact: Fact) -> bool:
    """Return whether the number is told in hundreds, and is no less than anybody has."""
    return number.scaled and number.quantity.low >= (fact.least or 0)
