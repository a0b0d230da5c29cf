"""Money received: how a text names a fund, the level that gave of it, and the year."""

from collections.abc import Iterator, Sequence

from knowledge.policy.facts.attribution import Cue
from knowledge.policy.facts.facts import Fund, Level
from knowledge.policy.facts.measure import Measure
from knowledge.policy.facts.titles import LEVEL, level_of
from knowledge.policy.facts.vocabulary import FactsFile, pattern
from knowledge.policy.facts.year import ToldYear

_NEAR_FUND = 12  # characters around the words for a fund in which a level is the fund's


def fund_cues(text: str, vocabulary: FactsFile) -> list[Cue]:
    """Return the places that name the fund or a level that gave of it."""
    fund = next((f for f in vocabulary.fact if f.kind == "funds"), None)
    if fund is None or not pattern(fund.cues).search(text):
        return []
    named = [Cue("funds", "yuan", *m.span()) for m in pattern(fund.cues).finditer(text)]
    levels = [Cue(f"funds {level_of(m)}", "yuan", *m.span()) for m in LEVEL.finditer(text)]
    return [*named, *levels]


def funds(
    text: str, numbers: Sequence[Measure], chosen: dict[int, Cue], told: Sequence[ToldYear]
) -> Iterator[Fund]:
    """Yield the money received, each amount with the level it is told of."""
    for number, cue in chosen.items():
        name, _, level = cue.name.partition(" ")
        if name != "funds":
            continue
        by = Level(level) if level else _level_near(text, cue.start, numbers[number].end)
        yield Fund(by, numbers[number].quantity, _one_year(told, numbers[number].start))


def fund_without_amount(
    text: str, vocabulary: FactsFile, told: Sequence[ToldYear]
) -> tuple[Fund, ...]:
    """Return the fund where it is named without an amount, and nothing where it is not."""
    fund = next((f for f in vocabulary.fact if f.kind == "funds"), None)
    match = pattern(fund.cues).search(text) if fund else None
    if match is None:
        return ()
    return (Fund(_level_near(text, *match.span()), None, _one_year(told, match.start())),)


def _level_near(text: str, start: int, end: int) -> Level | None:
    """Return the one level that is named around the words, or None."""
    around = text[max(0, start - _NEAR_FUND // 2) : end + _NEAR_FUND]
    levels = {level_of(match) for match in LEVEL.finditer(around)} - {Level.COUNTY}
    return levels.pop() if len(levels) == 1 else None


def _one_year(told: Sequence[ToldYear], place: int) -> int | None:
    """Return the last year told before `place`, or else the first one after it."""
    before = [year.year for year in told if year.start <= place]
    if before:
        return before[-1]
    return told[0].year if told else None
