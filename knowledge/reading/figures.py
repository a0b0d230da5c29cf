"""Figures: which number is told of which measured fact; none is passed over."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.units import TIMES
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import Fact, FactsFile
from knowledge.reading.attribution import Cue, attribute, fits
from knowledge.reading.figure import Figure, Figures, Why, is_little, within
from knowledge.reading.hands import hands
from knowledge.reading.mouths import lives_there
from knowledge.reading.names import Names
from knowledge.reading.parts import together
from knowledge.reading.scan import Scan
from knowledge.reading.sums import Composed, alike, in_unit
from knowledge.reading.telling import Telling
from knowledge.reading.token import ASIDE, Role

_MOST = 60  # numbers and names that are looked at: more of them are left, and settle nothing
_EDGE = re.compile(r"[，,。；;：:？?！!、\s()（）]+")
_SAID = (Role.NUMBER, Role.YEAR, Role.NOW, Role.OURS, Role.NAME, Role.GREW, Role.PLAN, Role.SUPPOSE)
_OF_THE_SAME = (
    Role.YEAR,
    Role.NOW,
    Role.FORMER,
    Role.PLAN,
    Role.REPAIR,
    Role.PART,
    Role.REST,
    Role.BUT,
)
_EVERY = (Role.PART, Role.TOTAL)  # 每个月合计
_ASKS = ("?", "？", "吗", "么", "呢")
_TIMES = 20  # how much larger a bare number may be than the one it goes on about
_BACK = 12  # numbers back to the one that a number without a name goes on about


class FigureReader:
    """Reads the figures of one text."""

    def __init__(
        self,
        scan: Scan,
        vocabulary: FactsFile,
        telling: Telling,
        composed: Composed,
        taken: frozenset[int],
        hints: Sequence[Cue] = (),
        idle: Set[int] = frozenset(),
        *,
        asked: bool,
        of: Asker | None,
    ) -> None:
        """Take all numbers but those that begin at `taken`; `hints` are names that no word gives.

        Numbers that begin at `idle` stand where surely nothing is told, and go on about none.

        `of` says whether a town or an enterprise is spoken of.
        """
        self._scan = scan
        self._vocabulary = vocabulary
        self._telling = telling
        self._asked = asked
        self._of = of
        self._composed = composed
        self._taken = taken
        self._facts = [fact for fact in vocabulary.fact if fact.measured]
        hinted = {cue.name for cue in hints}
        self._unspoken = {f.name for f in self._facts if not self._spoken(f)} - hinted
        self._names = Names(scan, self._facts, self._unspoken)
        self._hints = hints
        self._idle = idle

    def read(self) -> Figures:
        """Return the figures; each number of the text is in exactly one place of them."""
        readable = [n for n in self._composed.numbers if isinstance(n, Measure)]
        units = {"", TIMES, *self._vocabulary.units}
        wrong = [n for n in readable if n.unit not in units]
        numbers = [n for n in readable if n.unit in units and n.start not in self._taken]
        cues = [cue for cue in self._names.cues if not self._is_untold(cue)]
        columns = self._names.columns(numbers)
        numbers = [
            in_unit(n, columns[i].unit or "") if i in columns else n for i, n in enumerate(numbers)
        ]
        told_by = self._composed.told_by
        apart = told_by.keys() | self._composed.steps
        hinted = {cue.start: cue for cue in self._hints if cue.start not in apart}
        chosen = {
            i: hinted[n.start]
            for i, n in enumerate(numbers)
            if n.start in hinted and not self._telling.directly(n, _last(numbers, i), *ASIDE)
        }
        chosen |= {i: column.cue for i, column in columns.items() if column.cue}
        free = [
            i
            for i, number in enumerate(numbers)
            if i not in columns
            and i not in chosen
            and number.start not in told_by
            and not self._is_told_anew(number, numbers[i - 1] if i else None)
            and not self._telling.directly(number, _last(numbers, i), *ASIDE)
        ][:_MOST]
        # What the document asks for takes no name from what there is.
        quoted = [i for i in free if self._telling.quoted(numbers[i], _last(numbers, i))]
        for some in ([i for i in free if i not in quoted], quoted):
            found = attribute(self._scan.text, [numbers[i] for i in some], cues[:_MOST])
            chosen |= {some[i]: cue for i, cue in found.items()}
        if self._scan.unit:
            of_money = {i for i, cue in chosen.items() if cue.kind == "yuan"}
            numbers = [
                in_unit(n, self._scan.unit) if i in of_money else n for i, n in enumerate(numbers)
            ]
        unitless = [
            (cue.name, numbers[i]) for i, cue in chosen.items() if self._too_small(numbers[i], cue)
        ]
        chosen = {
            i: cue
            for i, cue in chosen.items()
            if not self._too_small(numbers[i], cue)
            and not self._is_price(numbers[i], cue)
            and (numbers[i].unit or within(numbers[i], self._vocabulary.named(cue.name)))
        }
        known = {id(n) for _, n in unitless}
        told: dict[str, list[Figure]] = {}
        left: list[Measure] = []
        carried: dict[int, Cue] = dict(chosen)
        for i, number in enumerate(numbers):
            last = _last(numbers, i)
            alone = self._telling.directly(number, last, *ASIDE) or lives_there(number)
            alone = alone or self._is_of_nothing(number, last)
            became = told_by.get(number.start)
            if became:
                bases = [k for k, n in enumerate(numbers) if n.start == became.base.start]
                cue = carried.get(bases[-1]) if bases else None
            else:
                cue = chosen.get(i) or (None if alone else self._carried(i, numbers, carried))
            if id(number) in known or (i in columns and not columns[i].cue):
                continue
            if cue is None:
                left.append(number)
                continue
            carried[i] = cue
            if cue.name in self._unspoken:
                continue  # 总投资15亿 is of nothing that was asked for
            fact = self._vocabulary.named(cue.name)
            figure = self._telling.figure(number, fact, cue, last, named=i in chosen)
            if i in columns and columns[i].year:
                figure = replace(figure, year=columns[i].year)
            if i in columns and columns[i].planned:
                figure = replace(figure, why=Why.PLANNED)
            told.setdefault(cue.name, []).append(figure)
        left = self._without_hands(left, told)
        left = self._without_residents(left, told)
        left = list(self._defaulted(left, told, numbers))
        return Figures(
            told={
                name: together(
                    self._without_wholes(_repaired(figures)),
                    self._vocabulary.named(name),
                    self._scan,
                )
                for name, figures in told.items()
            },
            left=[n for n in left if not self._telling.harmless(n)],
            unreadable=[n for n in self._composed.numbers if isinstance(n, Unreadable)],
            unitless=unitless,
            wrong_unit=wrong,
        )

    def _without_hands(self, left: list[Measure], told: dict[str, list[Figure]]) -> list[Measure]:
        """Return what stays left, once people told of both kinds of firms are told of them all."""
        added = hands(self._scan, left, self._vocabulary)
        if added is None or added[0].name in told:
            return left
        fact, figures = added
        told[fact.name] = figures
        return [n for n in left if all(figure.number is not n for figure in figures)]

    def _without_residents(
        self, left: list[Measure], told: dict[str, list[Figure]]
    ) -> list[Measure]:
        """Return what stays left; where a town tells nothing but who lives there, it is no figure.

        镇上人口八千多 is answered with what is asked for instead: how many are at work.
        """
        text, of = self._scan.text, [fact for fact in self._facts if fact.kind == "people"]
        if told or len(left) != 1 or self._of is not Asker.TOWN or text.endswith(_ASKS):
            return left
        number = left[0]
        people = number.unit in ("", "people") and self._telling.directly(number, 0, Role.RESIDENTS)
        asked = self._scan.between(0, len(text), Role.WONDER, Role.ASK, Role.SUPPOSE, Role.QUOTE)
        default = next((fact for fact in of if fact.default and fact.asker is Asker.TOWN), None)
        if asked or default is None or not (people or lives_there(number)):
            return left
        told[default.name] = [Figure(number, why=Why.UNLIKE)]
        return []

    def _without_wholes(self, figures: Sequence[Figure]) -> list[Figure]:
        """Return the figures; that of which another is told as a share is of more than the fact."""
        shares = self._composed.shares
        wholes = {shares[f.number.start] for f in figures if f.number.start in shares}
        return [replace(f, why=Why.UNLIKE) if f.number.start in wholes else f for f in figures]

    @cached_property
    def _sector(self) -> list[str]:
        """The words of the text that name or point to what a town lives by."""
        return [
            mention.word
            for fact in self._vocabulary.fact
            if fact.kind == "choice" and fact.asker is Asker.TOWN
            for mention in fact.pointed_to(self._scan.text)
        ]

    def _spoken(self, fact: Fact) -> bool:
        return self._asked or fact.is_of(self._scan.text)

    def _is_told_anew(self, number: Measure, last: Measure | None) -> bool:
        """Return whether the number only stands for one before: no name is in its piece."""
        if last is None or not alike(last, number) or not self._telling.repairs(number, last.end):
            return False
        piece = self._scan.piece(number.start), self._scan.ends(number.end)
        return not self._scan.between(*piece, Role.NAME, Role.UNLIKE) or (
            not self._scan.between(max(piece[0], last.end), piece[1], Role.NAME, Role.UNLIKE)
        )

    def _too_small(self, number: Measure, cue: Cue) -> bool:
        """Return whether a bare number can be no amount of the fact: nobody said 万 or 亿."""
        least = self._vocabulary.named(cue.name).least
        return bool(least) and not number.unit and number.quantity.high < (least or 0)

    def _is_price(self, number: Measure, cue: Cue) -> bool:
        """Return whether too little is told to be of the name behind it: 一吨5200元，产值够不够."""
        return cue.start > number.start and is_little(number, self._vocabulary.named(cue.name))

    def _carried(
        self, place: int, numbers: Sequence[Measure], chosen: Mapping[int, Cue]
    ) -> Cue | None:
        """Return the name told before that a number without one goes on about."""
        number = numbers[place]
        for before in range(place - 1, max(-1, place - 1 - _BACK), -1):
            cue, last = chosen.get(before), numbers[before]
            if cue is None or not alike(last, number) or not fits(number, cue.kind):
                continue
            anew = self._telling.repairs(number, last.end)  # 2亿，不对，49亿
            if self._too_small(number, cue) or (_is_of_another(last, number) and not anew):
                return None
            if not within(number, self._vocabulary.named(cue.name)):
                return None
            others = self._scan.between(last.end, number.start, Role.NAME)
            named = any(isinstance(t.value, Fact) and t.value.name != cue.name for t in others)
            if named and before == place - 1:
                return None
            return None if self._may_be_beside(cue, last, number) else cue
        return None

    def _may_be_beside(self, cue: Cue, last: Measure, number: Measure) -> bool:
        """Return whether the number may be of the fact that is told beside: 龙头1家 12家."""
        beside = any(fact.beside == cue.name for fact in self._facts)
        said = (Role.YEAR, Role.REPAIR, Role.RECTIFY, Role.PART, Role.NOW)
        return beside and not self._scan.between(last.end, number.start, *said)

    def _defaulted(
        self,
        left: list[Measure],
        told: dict[str, list[Figure]],
        numbers: Sequence[Measure],
    ) -> Iterator[Measure]:
        """Yield what stays left, once the numbers of a unit are told of the fact it is for."""
        town = any(self._vocabulary.named(name).asker is Asker.TOWN for name in told)
        asker = Asker.TOWN if town else self._of
        named = {cue.name for cue in self._names.cues}
        unnamed = {cue.name for cue in self._hints} - named
        for number in left:
            of_firm = asker is Asker.ENTERPRISE and self._asks_behind(number)
            settled = asker is None or (self._telling.harmless(number) and not of_firm)
            fact = None if settled else self._default(number, asker, told.keys() - unnamed, left)
            if fact is None:
                yield number
                continue
            last = _last(numbers, numbers.index(number))
            unnamed.add(fact.name)  # 22年9亿，23年10亿: the next number may be of it as well
            cue = Cue(fact.name, fact.kind, number.start, number.start)
            told.setdefault(fact.name, []).append(
                self._telling.figure(number, fact, cue, last, named=False)
            )

    def _is_untold(self, cue: Cue) -> bool:
        """Return whether nobody knows what is named: 产值统计上还没给."""
        stop = _EDGE.search(self._scan.text, cue.end)
        end = stop.start() if stop else len(self._scan.text)
        if self._scan.between(cue.end, end, Role.NUMBER):
            return False
        return bool(self._scan.between(cue.end, end, Role.NOT, Role.UNKNOWN))

    def _bare(self, number: Measure) -> bool:
        """Return whether nothing around the number says what it is of: 特优农业 1.8亿."""
        text = self._scan.text
        whole = self._scan.between(self._scan.piece(number.start), number.start, Role.WIDER)
        if number.unit == "people" and (whole or "口" in number.written):
            return False  # 全镇3万人 live there
        start = max((m.end() for m in _EDGE.finditer(text, 0, number.start)), default=0)
        edge = _EDGE.search(text, number.end)
        stop = edge.start() if edge else len(text)
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
        return len(left) <= _SPARE

    def _is_of_nothing(self, number: Measure, last: int) -> bool:
        """Return whether it surely tells nothing, nor of another time or part: 接待游客200万."""
        piece = self._scan.piece(number.start), self._scan.ends(number.end)
        alone = number.start in self._idle and last <= piece[0]
        if self._scan.between(0, len(self._scan.text), Role.TOTAL):
            return False  # 收租3亿，合起来11亿 makes the total of more
        return alone and not self._scan.between(*piece, *_OF_THE_SAME)

    def _asks_behind(self, number: Measure) -> bool:
        """Return whether it is asked at once what is to be had: 去年12亿能拿啥."""
        return bool(self._scan.between(number.end, number.end + _GETS, Role.GETS))

    def _of_a_year(self, start: int, number: Measure) -> bool:
        """Return whether a year, or what is so every year, is said before the number."""
        told = self._scan.between(start, number.start, Role.YEAR)
        return bool(told) or _YEARLY.search(self._scan.text, start, number.start) is not None

    def _default(
        self, number: Measure, asker: Asker | None, told: Set[str], left: Sequence[Measure]
    ) -> Fact | None:
        """Return the asker's fact that a number of that unit is told of where nothing names one."""
        for fact in self._vocabulary.fact:
            if not fact.measured or fact.name in told or fact.asker is not asker:
                continue
            if any(c.name == fact.name and self._is_untold(c) for c in self._names.cues):
                continue
            of_unit = number.unit == fact.kind or (
                fact.kind == "yuan" and not number.unit and _is_money(number, fact)
            )
            least = max(fact.default_least, fact.least or 0)
            if not of_unit or not within(number, fact) or number.quantity.high < least:
                continue
            if fact.beside and fact.beside in told:
                return fact
            shares = [n for n in left if n.unit == "percent"]
            if fact.default and (len(shares) > 1 if fact.kind == "percent" else self._bare(number)):
                return fact
        return None


_FILLER = re.compile(
    r"(?:一年|全年|每年|年|大概|大约|差不多|能有|能到|有|能|做到?|干到?|搞|产|卖|收入|销售额?|流水|营业额|规模|总共|一共|才|就|只|了|的|吧|也|镇|乡|我们?|咱们?|俺们?|来|带|上班|干活|人|是|在|不到|以上)"
)
_FIRM = re.compile(
    r"^[\u4e00-\u9fff]{0,4}?(?:公司|企业|厂子?|合作社|农场|作坊)|这个?|[家里的个]|从"
)
_GETS = 3  # characters of 可以拿
_YEARLY = re.compile("[一每全]年")
_SPARE = 4  # characters beside the sector that say nothing else: 镇上机械厂 11亿


def _last(numbers: Sequence[Measure], place: int) -> int:
    """Return where the number before the one at `place` ends, 0 for the first."""
    return numbers[place - 1].end if place else 0


def _is_of_another(last: Measure, number: Measure) -> bool:
    """Return whether a bare number is too large to go on about the one before."""
    bare = not number.unit and not number.scaled
    return bare and number.quantity.low >= _TIMES * last.quantity.high


def _is_money(number: Measure, fact: Fact) -> bool:
    return number.scaled and number.quantity.low >= (fact.least or 0)


def _repaired(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures without those that another stands for."""
    kept: list[Figure] = []
    for figure in figures:
        kept = [] if figure.repairs else kept
        kept.append(figure)
    return kept
