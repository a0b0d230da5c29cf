"""Claims: which number a question states of which award, at which levels."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from handlers.topics.grant import grant_line
from handlers.topics.truth import Truth
from knowledge.language.measure import Measure
from knowledge.policy.calculators.rules import (
    Award,
    InvestmentAward,
    MatchAward,
    MilestoneAward,
    TitleAward,
)
from knowledge.policy.facts.facts import Facts, Level
from knowledge.question.question import Question
from knowledge.reading.titles import LEVEL

# What looks like a level and is none: 市场, 上市; and who pays: 县里给的.
_NO_LEVEL = re.compile(r"(?<=[上城])市|市(?=场|占)")
_PAYER = re.compile(r"(?:国家|[省市县])(?:里|级|财政|政府)*(?:来|直接)?(?:给|出|掏|拨|发|奖)")


@dataclass
class Claim:
    """One award as the question speaks of it; no level where it names none."""

    award: Award
    levels: list[Level] = field(default_factory=list)
    stated: list[Decimal] = field(default_factory=list)  # yuan, or percent of a match
    loose: bool = False  # whether a level is said after it that no number belongs to


def claims(question: Question, measured: Iterable[Measure]) -> list[Claim]:
    """Return the awards named, each with the levels and the numbers that stand beside it.

    国家级企业技术中心50万，省级20万 are two claims of one award; 都是50万 belongs to all before it.
    """
    made: list[Claim] = []
    open_: list[Claim] = []  # those whose number comes yet
    levels: list[Level] = []  # those whose award comes yet
    early: list[tuple[list[Level], Decimal]] = []  # what stands before every award
    for said in _said(question, measured):
        if isinstance(said, Level):
            levels.append(said)
        elif isinstance(said, Measure):
            open_ = open_ or _again(made, levels)
            if open_ and levels:
                open_[-1].levels += levels
            fit = [claim for claim in open_ if _unit(claim.award) == said.unit]
            for claim in fit or [c for c in made[-1:] if _unit(c.award) == said.unit]:
                claim.stated.append(said.quantity.low)
            if not open_ and not made:
                early.append((levels, said.quantity.low))
            made += open_
            open_, levels = [], []
        else:
            before = open_[-1].levels if open_ else []
            open_.append(Claim(said, levels or list(before)))
            levels = []
    if levels and open_:
        open_[-1].levels += levels
    elif made:
        made[-1].loose = not set(levels) <= set(made[-1].levels)
    if not any(claim.stated for claim in made):
        made += (
            Claim(claim.award, claim.levels or before, [number])
            for claim in open_
            for before, number in early
        )
        made += () if early else open_
    return made


def of_awards(question: Question, told: Facts, measured: Iterable[Measure]) -> list[Truth]:
    """Return what the awards named give or ask for; those without a number only where none has.

    Of an award with several claims all must hold.
    """
    found: dict[str, list[tuple[Claim, bool | None]]] = {}
    for claim in claims(question, measured):
        if claim.stated or not _figures(claim, told):
            found.setdefault(claim.award.name, []).append((claim, _holds(claim, told, question)))
    figured = {name for name, those in found.items() if any(_figures(c, told) for c, _ in those)}
    return [
        _truth(question, those) for name, those in found.items() if name in figured or not figured
    ]


def names_payer(question: Question) -> bool:
    """Return whether the question says who pays a fixed award: 省级的20万是县里给的."""
    awards = question.policy.awards_named(question.text)
    titles = any(isinstance(award, TitleAward) for award in awards)
    return titles and _PAYER.search(question.text) is not None


def _truth(question: Question, those: list[tuple[Claim, bool | None]]) -> Truth:
    """Return what the text has for all that is claimed of one award."""
    award = those[0][0].award
    levels = tuple(dict.fromkeys(level for claim, _ in those for level in claim.levels))
    verdicts = [holds for _, holds in those]
    return Truth(
        holds=False if False in verdicts else None if None in verdicts else True,
        says=grant_line(question.policy, award, levels),
        clause=award.clause,
        quote=award.quote,
        whole=all(_whole(claim) for claim, _ in those),
        checked=frozenset(number for claim, _ in those for number in claim.stated),
    )


def _holds(claim: Claim, told: Facts, question: Question) -> bool | None:
    """Return whether the text has the numbers so; None where it has none for that."""
    award, stated = claim.award, claim.stated
    if isinstance(award, TitleAward):
        if question.has("premise.yearly"):
            return False  # it is given once, for the year before
        amounts = [award.amounts.get(level) for level in claim.levels or award.amounts]
        if None in amounts:
            return None
        if claim.levels and len(stated) == len(amounts) > 1:  # 分别是50万、20万
            return stated == amounts
        if claim.levels:
            return all(amount in stated for amount in amounts)
        return set(stated) <= set(amounts)
    figures = _figures(claim, told)
    return set(stated) <= figures if figures else None


def _whole(claim: Claim) -> bool:
    """Return whether it is said which of several amounts is meant, and nothing is left over.

    企业技术中心50万 does not say the level; 配套30%是按国家的 says one that has no number.
    """
    award = claim.award
    if claim.loose or not isinstance(award, TitleAward) or claim.levels:
        return not claim.loose
    return len(award.amounts) == len(claim.stated)


def _figures(claim: Claim, told: Facts) -> set[Decimal]:
    """Return the numbers that the text has for the award: yuan, or percent of a match."""
    award = claim.award
    if isinstance(award, TitleAward):
        return {Decimal(amount) for amount in award.amounts.values()}
    if isinstance(award, MatchAward):
        return {Decimal(award.percent)}
    if isinstance(award, InvestmentAward):
        lower = told.values.get(award.lower_for) is True
        return {Decimal(award.lower_threshold if lower else award.threshold)}
    if isinstance(award, MilestoneAward):
        return set(map(Decimal, award.milestones.values()))
    return set()


def _again(made: list[Claim], levels: list[Level]) -> list[Claim]:
    """Return what a further level claims: of the award spoken of last; nothing without a level."""
    return [Claim(made[-1].award)] if made and levels else []


def _unit(award: Award) -> str:
    return "percent" if isinstance(award, MatchAward) else "yuan"


def _said(question: Question, measured: Iterable[Measure]) -> Iterator[Award | Level | Measure]:
    """Yield the awards, levels and measures of the question in its order."""
    text = question.written
    found: list[tuple[int, Award | Level | Measure]] = [(m.start, m) for m in measured]
    payers = [match.span() for match in (*_PAYER.finditer(text), *_NO_LEVEL.finditer(text))]
    found += (
        (match.start(), Level(match.lastgroup))
        for match in LEVEL.finditer(text)
        if match.lastgroup and not any(s <= match.start() < e for s, e in payers)
    )
    found += _awards(question)
    before: Award | Level | Measure | None = None
    for _, said in sorted(found, key=lambda pair: pair[0]):
        if said != before:
            yield said
        before = said


def _awards(question: Question) -> Iterator[tuple[int, Award]]:
    """Yield the awards named and where; 称号, a word of several, counts where no other does."""
    words = question.policy.award_words(question.text)
    times = Counter(word for word, _ in words)
    own = [(word, award) for word, award in words if times[word] == 1]
    for word, award in own or words:
        for match in re.finditer(re.escape(word), question.written):
            yield match.start(), award
