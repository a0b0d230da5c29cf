"""Planning: which numbers of a text are only what is to come, and how far a plan goes on."""

from knowledge.language.measure import Measure
from knowledge.language.year import ToldYear
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.aimed import is_aimed
from knowledge.reading.figures.brought import is_to_be_brought
from knowledge.reading.figures.figure import Figure
from knowledge.reading.figures.when import When
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.numbers.sums import Composed

_NEAR = 3  # characters between a word and the number it is of
_CLOSE = 6
_MAY = "能可会要得肯准稳铁必"  # begins a word for what may be reached
_SO_FAR = (Role.ACTUAL, Role.REAL, Role.NOW, Role.FORMER, Role.TURN)
_SPEAKS = (Role.PLAN, Role.LATER, Role.YEAR, Role.OURS, *_SO_FAR)


class Planning:
    """What one text only plans."""

    def __init__(self, scan: Scan, composed: Composed, when: When) -> None:
        self._scan = scan
        self._composed = composed
        self._when = when

    def planned(self, figure: Figure, fact: Fact, ends: int) -> bool:
        """Return whether the number is only planned; `ends` is where its piece does."""
        scan, number = self._scan, figure.number
        if scan.between(0, number.start, Role.SUPPOSE):
            return False
        if (figure.year or 0) > scan.this_year:
            return True
        if number.start in self._composed.told_by and self._wanted_at_once(number):
            return True
        if is_to_be_brought(scan, number) or is_aimed(scan, number):
            return True
        marks = scan.between(0, number.start, Role.MARK)
        listed = [m for m in marks if scan.text[m.start] not in "、 "]  # 规划到产值15亿、用工3000
        begins = listed[-1].end if listed else 0
        spoken = scan.between(begins, number.start, Role.PLAN, Role.ACTUAL, Role.NOW, Role.YEAR)
        if spoken:
            last = self._without_this_year(spoken, number)
            return last.role is Role.PLAN or self._later(last) or self._may_reach(last, number)
        return self._planned_behind(number, ends) or self._goes_on(number, fact)

    def _without_this_year(self, spoken: list[Token], number: Measure) -> Token:
        """Return the last of the words, the plan that is of this year: 预计今年突破50亿."""
        plans = [word for word in spoken if word.role is Role.PLAN]
        since = [word for word in spoken if plans and word.start >= plans[-1].end]
        of_now = all(self._is_this_year(word) for word in since)
        alone = plans and not self._scan.between(plans[-1].end, number.start, Role.NUMBER)
        return plans[-1] if of_now and alone else spoken[-1]

    def _is_this_year(self, word: Token) -> bool:
        year = word.value.year if isinstance(word.value, ToldYear) else None
        return year == self._scan.this_year or self._scan.written(word) == "今年"

    def _wanted_at_once(self, number: Measure) -> bool:
        words = self._scan.between(0, number.start, Role.QUOTE_AT_ONCE)
        return bool(words) and number.start - words[-1].end <= 1

    def _planned_behind(self, number: Measure, ends: int) -> bool:
        scan = self._scan
        if scan.text[number.end : number.end + 1] in ("(", "（"):
            ends = scan.ends(number.end + 1)  # 龙头1家(正在申报)
        behind = scan.between(number.end, min(ends, number.end + _CLOSE), Role.PLAN)
        near = bool(behind) and behind[0].start - number.end <= _NEAR
        return near and not self._when.plans_another(number, behind[0])

    def _goes_on(self, number: Measure, fact: Fact) -> bool:
        """Return whether a plan of the same sentence goes on: 明年二期投产，产值15亿，用工3000.

        What is so, whose it is, and what turns to something else end it.
        """
        scan = self._scan
        since = scan.sentence(number.start)
        reached = bool(scan.between(scan.piece(number.start), number.start, Role.REACH))
        for word in reversed(scan.between(since, number.start, *_SPEAKS)):
            if word.role is Role.PLAN or self._later(word):
                return self._carries(word, number, fact, reached=reached)
            if word.role is not Role.OURS or not reached:
                return False
        return False

    def _carries(self, plan: Token, number: Measure, fact: Fact, *, reached: bool) -> bool:
        """Return whether the plan is of the number too.

        明年打算申报，产值12亿 applies with what there is, and 产值12亿，明年争取15亿，用工2300 only
        says besides how much more it is to be.
        """
        scan = self._scan
        begins, ends = scan.piece(plan.start), scan.ends(plan.end)
        # 2027年工信资金80万，技改投资3000万: the year is of the money alone.
        of_more = scan.between(plan.end, ends, Role.APPLY, Role.FUND, Role.TITLE, Role.MONEY)
        if of_more:
            return False
        aimed = scan.between(plan.end, ends, Role.NUMBER)
        at = scan.between(plan.start, plan.end, Role.LATER, Role.YEAR)
        of_time = any(map(self._later, at))  # 明年计划建园区 has told what it plans
        reached = reached or bool(scan.between(ends, number.start, Role.REACH))
        if not (of_time or aimed or reached):
            return False
        before = self._named(0, begins)
        if reached or fact.name in before:
            return True
        if not any(n.start < begins for n in self._composed.numbers):
            return True
        return bool(aimed) and not self._named(begins, aimed[0].start) <= before

    def _named(self, start: int, end: int) -> set[str]:
        names = self._scan.between(start, end, Role.NAME)
        return {name.value.name for name in names if isinstance(name.value, Fact)}

    def _may_reach(self, word: Token, number: Measure) -> bool:
        """Return whether a year that is not over may only come to the number: 今年能到12亿."""
        year = word.value.year if isinstance(word.value, ToldYear) else None
        reached = self._scan.between(word.end, number.start, Role.REACH)
        may = any(self._scan.text[token.start] in _MAY for token in reached)
        return year == self._scan.this_year and may

    def _later(self, word: Token) -> bool:
        """Return whether the word names a time to come."""
        year = word.value.year if isinstance(word.value, ToldYear) else None
        return word.role is Role.LATER or (year or 0) > self._scan.this_year
