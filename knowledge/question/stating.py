"""What a question states, and whether all that it states could be held against the text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from knowledge.language.amounts import measures
from knowledge.language.measure import Measure
from knowledge.policy.calculators.award import Award, Certainty
from knowledge.policy.calculators.stated import Said, Stated
from knowledge.policy.facts.level import level_of, levels_in, levels_named
from knowledge.policy.policy import Policy
from knowledge.policy.truth import COUNT, Truth
from knowledge.question.ordinal import ordinal
from knowledge.question.question import Question

_YEAR = re.compile(r"(20[0-9]{2})年?")
_DATED = re.compile(r"20[0-9]{2}年")  # certainly a year: 2000人 is none
_WORD = re.compile(r"[\u4e00-\u9fff]{2}")  # a character alone may be anything: 拿到
_BARE_MONEY = re.compile(r"[0-9一二两三四五六七八九十百千][万亿]$")
# What looks like a level and is none: 市场, 上市; and who pays: 县里给的.
_NO_LEVEL = re.compile(r"[上城]市|市[场占]")
# Looks ahead: of 国家级给50万 the level of the award is said, and the sum is read for itself.
_PAYER = re.compile(
    r"(?:国家|[省市县])(?:里|财政|政府|级(?!给[0-9]))*(?:来|直接)?(?:给|出|掏|拨|发|奖)"
)


def states_number(question: Question) -> bool:
    """Return whether the question states a year, a count or a measure."""
    numbers = _YEAR.search(question.text) or COUNT.search(question.text)
    return bool(numbers) or bool(_measured(question))


def stated(question: Question) -> Stated:
    """Return the numbers that the question states, and what it says of them."""
    measured = _measured(question)
    year, count = _YEAR.search(question.text), COUNT.search(question.text)
    return Stated(
        measured=measured,
        said=tuple(_said(question, measured)),
        levels=frozenset(levels_named(question.text)),
        year=int(year[1]) if year else None,
        count=ordinal(count[1]) if count else None,
        yearly=question.has("premise.yearly"),
        each=question.has("premise.each"),
    )


def names_payer(question: Question) -> bool:
    """Return whether the question says who pays a fixed award: 省级的20万是县里给的."""
    awards = question.policy.award_words.named(question.text)
    fixed = any(award.certainty is Certainty.FIXED for award in awards)
    return fixed and _PAYER.search(question.text) is not None


def unchecked(question: Question, numbers: Stated, found: Iterable[Truth]) -> bool:
    """Return whether anything that the question says has nothing to be held against."""
    found = tuple(found)
    if question.people or question.mentions:  # 20万由财政局发
        return True
    checked = {number for truth in found for number in truth.checked}
    if {m.quantity.low for m in numbers.measured} - checked:
        return True
    goal = question.policy.file.goal
    of_goal = goal is not None and any(truth.clause == goal.clause for truth in found)
    if _DATED.search(question.text) and not of_goal:
        return True
    rest = question.without("idle.words", "idle.small", "ask.so")
    unknown = question.policy.search.sharing.unknown(rest, {truth.clause for truth in found})
    return _WORD.search(unknown) is not None


def amounts(question: Question) -> frozenset[tuple[str, Decimal]]:
    """Return the amounts that the question states, each with its unit."""
    return amounts_in(question.written, question.policy)


def amounts_in(text: str, policy: Policy) -> frozenset[tuple[str, Decimal]]:
    """Return the amounts that the text has in units of the policy's facts, each with its unit."""
    return frozenset((m.unit, m.quantity.low) for m in _measures(text, policy))


def _measured(question: Question) -> tuple[Measure, ...]:
    """Return the measures of the question."""
    return _measures(question.written, question.policy)


def _measures(text: str, policy: Policy) -> tuple[Measure, ...]:
    """Return the measures of the text; 50万 without a unit is money."""
    found = (m for m in measures(text) if isinstance(m, Measure))
    money = (replace(m, unit="yuan") if _BARE_MONEY.search(m.written) else m for m in found)
    return tuple(m for m in money if m.unit in policy.facts.units)


def _said(question: Question, measured: Iterable[Measure]) -> Iterator[Said]:
    """Yield the awards, levels and measures of the question in its order."""
    text = question.written
    found: list[tuple[int, Said]] = [(m.start, m) for m in measured]
    payers = [match.span() for match in (*_PAYER.finditer(text), *_NO_LEVEL.finditer(text))]
    found += (
        (match.start(), level_of(match))
        for match in levels_in(text)
        if not any(s <= match.start() < e for s, e in payers)
    )
    found += _awards(question)
    before: Said | None = None
    for _, said in sorted(found, key=lambda pair: pair[0]):
        if said != before:
            yield said
        before = said


def _awards(question: Question) -> Iterator[tuple[int, Award]]:
    """Yield the awards named and where; 称号, a word of several, counts where no other does."""
    words = question.policy.award_words.said(question.text)
    times = Counter(word for word, _ in words)
    own = [(word, award) for word, award in words if times[word] == 1]
    for word, award in own or words:
        for match in re.finditer(re.escape(word), question.written):
            yield match.start(), award
