"""Changed: a figure of which what is said behind it leaves open what it comes to now.

大厂有一家，去年搬走了 takes off what was counted, and 12亿，说不准 doubts it.
"""

import re
from collections.abc import Sequence

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner
from knowledge.language.units import PERSONS, TIMES
from knowledge.language.year import ToldYear
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.figure import Figure, Figures, Why
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.sums import Composed
from knowledge.reading.whose.standing import Statements

_STEPS = (Role.MORE, Role.LESS, Role.GAINED, Role.LOST, Role.MORE_BY, Role.LESS_BY)
_TAKEN_OFF = re.compile(rf"[^。；;！!？?\n]{{0,30}}?{any_of('takes_off')}{any_of('off')}")
# Of what was just told without more, 产值8.3亿，占一半多, it says how large a part that is.
_TAKES = re.compile("(?:大概|大约|差不多|能|就|也|都|要|得)*占(?:了|有|着|到)?$")
_FILLER = re.compile(any_of("beside_doubt"))
_OTHERS = listed("left", "others", "other_ones")
_SPARE = 1  # characters beside a doubt that name nothing


def grown_since(scan: Scan, figures: Figures) -> dict[str, str]:
    """Return the facts said to have grown by a share since their figure: 24年8亿，去年涨了三成."""
    found: dict[str, str] = {}
    for number in figures.left:
        if number.unit != "percent":
            continue
        takes = _TAKES.search(scan.text, scan.piece(number.start), number.start)
        if takes and not _TAKES.fullmatch(scan.text, scan.piece(number.start), number.start):
            found |= {n: number.written for n, of in figures.told.items() if _before(of, number)}
        # 2.3亿的三分之二是旅游收入: of how much of it, is open.
        if scan.text[number.start - 1 : number.start] == "的":
            found |= {
                name: number.written
                for name, of in figures.told.items()
                if any(f.number.end == number.start - 1 for f in of)
            }
        if not scan.between(0, number.start, *_STEPS):
            continue
        for name, told in figures.told.items():
            before = [f for f in told if f.number.end <= number.start and f.year]
            years = scan.between(before[-1].number.end, number.start, Role.YEAR) if before else []
            year = years[0].value if years else None
            if isinstance(year, ToldYear) and (year.year or 0) > (before[-1].year or 0):
                found[name] = number.written
    return found


def lost_since(scan: Scan, figures: Figures) -> dict[str, str]:
    """Return the facts of which something went after it was counted: 大厂有一家，去年搬走了."""
    found: dict[str, str] = {}
    for word in scan.between(0, len(scan.text), Role.LESS, Role.LOST):
        piece = scan.piece(word.start), scan.ends(word.end)
        told = [t for t in scan.between(*piece, Role.NUMBER) if isinstance(t.value, Measure)]
        reckoned = any(
            figure.number.start < word.start < figure.number.end
            for of in figures.told.values()
            for figure in of
        )
        if told or reckoned or scan.between(*piece, Role.NAME):
            continue  # how many went, or of what, is told
        counted = [
            (figure, name)
            for name, told in figures.told.items()
            for figure in told
            if figure.number.unit == "enterprises" and figure.why is None
        ]
        before = [
            (figure.number.end, name) for figure, name in counted if figure.number.end <= word.start
        ]
        name = max(before)[1] if before else None
        if name and not any(n == name and f.number.start >= word.end for f, n in counted):
            found[name] = scan.written(word)
    return found


def taken_off(scan: Scan, figures: Figures) -> dict[str, str]:
    """Return the facts from whose figure a part is to be taken: 2200，里头350个不是，扣掉."""
    found: dict[str, str] = {}
    for part in scan.between(0, len(scan.text), Role.WITHIN):
        numbers = scan.between(part.end, scan.ends(part.end), Role.NUMBER)
        number = numbers[0].value if numbers else None
        if not isinstance(number, Measure) or not _TAKEN_OFF.search(scan.text, number.end):
            continue
        before = [
            (figure.number.end, name)
            for name, told in figures.told.items()
            for figure in told
            if figure.number.end <= part.start and number.unit in ("", figure.number.unit)
        ]
        if before:
            found[max(before)[1]] = number.written
    return found


def with_outside(figures: Figures) -> dict[str, str]:
    """Return the facts of which a part may not count: 2600人，其中900人是外包的."""
    return {
        name: figure.written
        for name, told in figures.told.items()
        for figure in told
        if figure.why is Why.OUTSIDE
    }


def changed_since(scan: Scan, figures: Figures, composed: Composed) -> dict[str, str]:
    """Return the facts of which more or less is told than their figure: 用工2300，今年少300.

    A share is of what its piece names: 产值比去年涨了一成，去年9亿.
    """
    steps = composed.steps - composed.compared
    found = {
        name: figure.written
        for name, told in figures.told.items()
        for figure in told
        if figure.number.start in steps and figure.why
    }
    for number in figures.left:
        if number.start in steps:
            names = scan.between(scan.piece(number.start), number.start, Role.NAME)
            of = [n.value.name for n in names if isinstance(n.value, Fact)]
            if not of and number.unit == TIMES:
                of = _last_told(figures, number.start)
            found |= {name: number.written for name in of if name in figures.told}
    return found


def unsure(scan: Scan, figures: Figures, statements: Statements) -> dict[str, str]:
    """Return the facts whose last figure is followed by nothing but a doubt: 12亿，说不准.

    So is one of our own that somebody else told us: 听老李说我们镇有两千人.
    """
    found = {
        name: figure.written
        for name, told in figures.told.items()
        for figure in told
        if figure.why is None
        and (said := statements.heard(statements.start(figure.number.start), figure.number.start))
        and not scan.between(said, figure.number.start, Role.NUMBER)
    }
    for word in scan.between(0, len(scan.text), Role.UNKNOWN):
        start, end = scan.piece(word.start), scan.ends(word.end)
        left = _FILLER.sub("", scan.text[start : word.start] + scan.text[word.end : end])
        others = scan.text.startswith(_OTHERS, start)
        if others or any(left in fact.short for fact in scan.vocabulary.fact):
            continue  # 国的没数 is of another, and so is 别的我不晓得
        # 十几家，没数过 says why it is so vague.
        last = [n for n in _last_told(figures, start + 1) if not _is_vague(figures.told[n], start)]
        if left in PERSONS:  # 产值3亿，人没数过
            last = [n for n in last if scan.vocabulary.named(n).kind == "people"]
        if len(left) <= _SPARE and last:
            found |= dict.fromkeys(last, scan.written(word))
    return found


def _is_vague(figures: Sequence[Figure], place: int) -> bool:
    """Return whether the last of the figures before the place is told as a range."""
    last = max((f for f in figures if f.number.end <= place), key=lambda f: f.number.end)
    return last.quantity.manner is Manner.RANGE


def _last_told(figures: Figures, place: int) -> list[str]:
    """Return the fact of the last figure before the place."""
    before = [
        (figure.number.end, name)
        for name, told in figures.told.items()
        for figure in told
        if figure.number.end <= place
    ]
    return [max(before)[1]] if before else []


def _before(figures: Sequence[Figure], number: Measure) -> bool:
    """Return whether one of them, and no share, stands before the number: 共2800人，我们占一半."""
    return any(f.number.end <= number.start and f.number.unit != "percent" for f in figures)
