"""Quoting: which numbers of a text are what the document asks for, not what there is."""

import re
from functools import cached_property

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner
from knowledge.reading.figures.asked_about import AskedAbout
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.numbers.number import alike
from knowledge.reading.numbers.sums import Composed

_HARD = re.compile(r"[。；;：:？?！!\n]")
_NEXT = re.compile(r"[，,。；;：:？?！!\n]")  # ends a list that 、 goes on with
_OF_ONESELF = (Role.OURS, Role.YEAR, Role.NOW, Role.REAL, Role.ACTUAL)
_ITSELF = (Role.OURS, Role.NOW, Role.REAL, Role.ACTUAL)  # a notice has years of its own
_MARKED = re.compile("“[^“”]*”")
_LEADS_IN = 4  # characters between a word and the colon before what is quoted
_GUESSES = listed("guesses")
_ROUGHLY = re.compile("[来多几]")
_MISSED = re.compile(
    f"{any_of('but_for_little')}{any_of('to_come_to')}*[0-9一二两三四五六七八九十]"
)
_NAMES_MARK = re.compile(any_of("names_mark"))  # 2000万元标准
_NAMES_STEP = re.compile(any_of("names_step"))  # 50亿元档
_SUPPOSED = "吧"
_SEVERAL = 2  # units of thresholds that are listed
_AT_ONCE = 1  # characters between a word and the number it is of


class Quoting:
    """What one text quotes of the document."""

    def __init__(self, scan: Scan, composed: Composed) -> None:
        self._scan = scan
        self._composed = composed
        self._asked = AskedAbout(scan, composed)
        self._known: dict[tuple[int, int], bool] = {}
        self._of_thresholds: dict[int, bool] = {}  # by where each sentence begins

    def quoted(self, number: Measure, last: int) -> bool:
        """Return whether the number is what the document asks for, not what there is.

        A list asks of each number before it once more, so what was found is kept.
        """
        place = (number.start, last)
        if place not in self._known:
            self._known[place] = self._quoted(number, last)
        return self._known[place]

    def _quoted(self, number: Measure, last: int) -> bool:
        scan = self._scan
        if self._listed_behind_quoted(number, last) or self._in_notice(number):
            return True
        since = max(scan.piece(number.start), last)
        ours = scan.between(since, number.start, Role.OURS)
        words = scan.between(since, number.start, Role.QUOTE)
        words = [word for word in words if not self._estimates(word, number)]
        if words and scan.between(since, words[-1].start, Role.REAL):
            return False  # 账本上写着用工1750
        if words and not (ours and ours[-1].start > words[-1].start):
            return True
        at_once = scan.between(since, number.start, Role.QUOTE_AT_ONCE)
        if at_once and at_once[-1].end == number.start:
            return number.start not in self._composed.told_by  # 明年要翻番 is a plan
        asked = self._asked
        if asked.whether_enough(number, since) or asked.before_ours(number, since):
            return True
        if number.start in self._composed.made:
            return False  # 还差四百够两千那条线
        if asked.holds(number) or self._names_mark(number) or self._missed(number, since):
            return True
        following = next((n for n in self._composed.numbers if n.start >= number.end), None)
        away = scan.between(since, number.start, Role.FROM)
        if not away or following is not None:
            return False
        dated = scan.between(away[-1].end, number.start, Role.YEAR)  # 比2023年的7亿
        begins = dated[-1].end if dated and dated[0].start == away[-1].end else away[-1].end
        return number.start - begins <= _AT_ONCE

    def _estimates(self, word: Token, number: Measure) -> bool:
        """Return whether the word only guesses how much there is: 得有三千五六, 得有三千来号人.

        So vague is no threshold; nor is 得有十三个亿吧, which is none of those that are asked for.
        """
        if self._scan.written(word) not in _GUESSES:
            return False
        if number.quantity.manner is Manner.RANGE or _ROUGHLY.search(number.written):
            return True
        asked_for = {mark.value for mark in self._scan.vocabulary.marks}
        supposed = self._scan.text.startswith(_SUPPOSED, number.end)
        return supposed and not asked_for & {number.quantity.low, number.quantity.high}

    def _names_mark(self, number: Measure) -> bool:
        """Return whether it is what the document asks for by name, beside what there is.

        主营收入51.3亿元，是否属于50亿元档 tells of one figure.
        """
        if not any(alike(n, number) for n in self._composed.numbers if n is not number):
            return False
        if _NAMES_STEP.match(self._scan.text, number.end):
            return True
        asked_for = {mark.value for mark in self._scan.vocabulary.marks}
        named = _NAMES_MARK.match(self._scan.text, number.end)
        return named is not None and number.quantity.low in asked_for

    def _missed(self, number: Measure, since: int) -> bool:
        """Return whether the number told before has not come to it: 9.6亿，差点上10亿."""
        missed = _MISSED.search(self._scan.text, since, number.end)
        if missed is None or not number.start < missed.end() <= number.end:
            return False
        before = [n for n in self._composed.numbers if n.end <= missed.start()]
        return bool(before) and alike(before[-1], number)

    def _in_notice(self, number: Measure) -> bool:
        """Return whether the number stands in a notice or in quotation marks, as a threshold does.

        【转发】申报须满足年产值10亿元以上、就业2000人以上: what is ours begins with a word for it.
        """
        marked = _MARKED.finditer(self._scan.text)
        if _is_floor(number) and any(m.start() < number.start < m.end() for m in marked):
            return True
        if self._in_thresholds(number):
            return True
        begins = max((t.end for t in self._notices if t.end <= number.start), default=None)
        if begins is None:
            return False
        ends = self._ours_behind(begins)
        inside = (n for n in self._composed.numbers if begins <= n.start and n.end <= ends)
        floors = any(isinstance(n, Measure) and _is_floor(n) for n in inside)
        return floors and number.end <= ends

    def _in_thresholds(self, number: Measure) -> bool:
        """Return whether the sentence is of thresholds, and what there is is told behind it."""
        begins = self._scan.sentence(number.start)
        if begins not in self._of_thresholds:
            self._of_thresholds[begins] = self._lists_thresholds(begins)
        return self._of_thresholds[begins]

    def _lists_thresholds(self, begins: int) -> bool:
        """Return whether the sentence that begins there lists thresholds alone.

        认定看两条，产值10亿元以上，用工2000人以上。我们镇产值10.4亿 quotes without saying so, and
        so does one behind which the same facts are told once more.
        """
        scan, last = self._scan, len(self._scan.text)
        marks = scan.between(begins, last, Role.MARK)
        ends = next((m.start for m in marks if hard(scan.text, m.start, m.end)), last)
        if scan.between(begins, ends, *_ITSELF, Role.YEAR):
            return False
        inside = (n for n in self._composed.numbers if begins <= n.start and n.end <= ends)
        floors = [n for n in inside if isinstance(n, Measure) and _is_floor(n)]
        if len({n.unit for n in floors}) < _SEVERAL:
            return False
        ours = [t.end for t in scan.between(ends, last, Role.OURS)]
        named = [t.value for t in scan.between(begins, ends, Role.NAME)]
        again = [t.end for t in scan.between(ends, last, Role.NAME) if t.value in named]
        told = min([*ours, *again], default=last)
        return bool(scan.between(told, last, Role.NUMBER))

    @cached_property
    def _notices(self) -> list[Token]:
        """The words that lead in to a notice: 申报须满足, or 文件要求 before a colon."""
        scan = self._scan
        words = scan.between(0, len(scan.text), Role.QUOTE)
        led_in = [w for w in words if ":" in scan.text[w.end : w.end + _LEADS_IN]]
        return [*scan.between(0, len(scan.text), Role.NOTICE), *led_in]

    def _ours_behind(self, place: int) -> int:
        """Return where behind the place one's own is spoken of, be it a year in a new sentence."""
        scan, end = self._scan, len(self._scan.text)
        years = scan.between(place, end, Role.YEAR)
        anew = [t for t in years if scan.sentence(t.start) > place]
        return min((t.start for t in (*scan.between(place, end, *_ITSELF), *anew)), default=end)

    def _listed_behind_quoted(self, number: Measure, last: int) -> bool:
        """Return whether the number is listed with one that the document asks for.

        文件写的是制造业10亿、就业2000、全国30%: the whole list is what is written.
        """
        before = next((n for n in self._composed.numbers if n.end == last), None)
        if not isinstance(before, Measure) or not last:
            return False
        between = self._scan.text[last : number.start]
        if self._scan.between(last, number.start, *_OF_ONESELF, Role.TURN):
            return False
        if _NEXT.search(between) and not self._ours_follow(between, number):
            return False
        earlier = [n.end for n in self._composed.numbers if n.end <= before.start]
        return self.quoted(before, earlier[-1] if earlier else 0)

    def _ours_follow(self, between: str, number: Measure) -> bool:
        """Return whether a comma goes on with what is quoted: what is ours is told behind it all.

        文件要求产值10亿，就业2000，我们产值8亿 says nothing of people at work.
        """
        scan = self._scan
        ours = self._ours_behind(number.end)
        told = scan.between(ours, len(scan.text), Role.NUMBER)
        return bool(told) and not _HARD.search(between)


def _is_floor(number: Measure) -> bool:
    """Return whether the number is told as the least of what there must be: 10亿元以上."""
    quantity = number.quantity
    return quantity.manner is Manner.OVER and quantity.low == quantity.high
