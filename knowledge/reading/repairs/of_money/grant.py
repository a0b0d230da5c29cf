"""Grant: what a message puts right of the money that was told before it in the conversation.

市里也给了50万 adds to it, 省里的是150万 stands for what was told of that level, and 市里那60万没批
takes it back; 其中10万退了 is taken off what was got.
"""

import datetime
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Facts, Fund, Level, Standing, merged
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role, Token, named_level
from knowledge.reading.money.returned import left_of, returned
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import WHAT_IF, asks
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.replaced import replaced

_NONE = Quantity.of(0)
_IS = "是"  # 省里的是前年的80万 stands for what was told, whatever its year
_UNIT, _AT_END = "万", "了的呢哩嘞咧啊吧?？!！。 "
_LISTED, _AT_ONCE = "、", 1


def amended(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the money that the plain text tells anew or denies, by its levels.

    The year is the one told before; None where the text tells of no level.
    """
    fund = vocabulary.fund
    scan = scanned(text, vocabulary, as_of)
    if fund is None or not facts.funds or scan.between(0, len(text), Role.TITLE):
        return None
    supposed = bool(scan.between(0, len(text), Role.SUPPOSE)) or text.endswith(WHAT_IF)
    back = returned(scan, (token.value for token in scan.numbers))
    if back:
        kept = left_of(facts.funds, back, scan)
        return Repaired(replace(facts, funds=kept), Facts(funds=kept), supposed)
    text, written = _in_units(text, scan)
    told = read(f"{fund.label},{text}", vocabulary, as_of)
    anew = tuple(f for f in told.facts.funds if f.yuan)
    titles = {t.level for t in facts.titles if t.standing is Standing.HELD}
    of_money = scan.between(0, len(text), Role.MONEY, Role.FUND, Role.NUMBER)
    ungiven = told.ungiven if of_money else told.ungiven - titles  # 省里的没批 may be a title
    others = ungiven | (_denied_givers(scan) if anew else frozenset())
    denied = {f.level for f in facts.funds if f.level in others and not f.also}
    tells = supposed or denied or scan.between(0, len(text), Role.GIVEN, Role.REPAIR)
    if any(f.level is None for f in anew) or (asks(text) and not tells):
        return None
    if not anew and not denied:
        # What was only supposed may be taken back: 市里那笔其实没有.
        never = bool(ungiven) and not (asks(text) or supposed)
        return Repaired(facts, Facts(funds=facts.funds)) if never else None
    left = replace(facts, funds=tuple(f for f in facts.funds if f.level not in denied))
    if scan.between(0, len(text), Role.AGAIN, Role.FURTHER):
        anew = tuple(_added(fund, facts) for fund in anew)
    instead = scan.between(0, len(text), Role.REPAIR, Role.RECTIFY) or _IS in text
    after = (replaced if instead else merged)(left, Facts(funds=anew))
    if not after.funds:  # the match is still asked for, and has nothing to be reckoned from
        after = replace(after, funds=tuple(replace(f, yuan=_NONE) for f in facts.funds))
    return Repaired(
        after,
        Facts(funds=anew or after.funds),
        supposed,
        in_units=written or _LISTED.join(n.written for n in told.in_units),
    )


def _denied_givers(scan: Scan) -> frozenset[Level]:
    """Return the levels that did not give what another one did: 是国家给的 不是省里给的."""
    denials = {token.end for token in scan.between(0, len(scan.text), Role.DENY)}
    levels = scan.between(0, len(scan.text), Role.LEVEL)
    return frozenset(level for t in levels if t.start in denials and (level := named_level(t)))


def by_levels(text: str, vocabulary: FactsFile, as_of: datetime.date) -> tuple[Fund, ...]:
    """Return the fund's money that the plain text tells by its levels, or nothing."""
    fund = vocabulary.fund
    if fund is None:
        return ()
    text, _ = _in_units(text, scanned(text, vocabulary, as_of))
    funds = read(f"{fund.label},{text}", vocabulary, as_of).facts.funds
    return funds if all(one.level and one.yuan for one in funds) else ()


def _in_units(text: str, scan: Scan) -> tuple[str, str]:
    """Return the text with the unit behind its bare sums, and these as written.

    What only one level gave is a piece of its own: 省里没给光市里100.
    """
    bare = _bare(text, scan)
    written = _LISTED.join(text[token.start : token.end] for token in bare)
    levels = {token.start for token in scan.between(0, len(text), Role.LEVEL)}
    alone = [t.start for t in scan.between(1, len(text), Role.WITHIN) if t.end in levels]
    put = [*((token.end, _UNIT) for token in bare), *((start, ",") for start in alone)]
    for place, word in sorted(put, reverse=True):
        text = f"{text[:place]}{word}{text[place:]}"
    return text, written


def _bare(text: str, scan: Scan) -> tuple[Token, ...]:
    """Return the numbers of money without a unit, told as money is, in 万: 省100市50."""
    numbers = scan.numbers
    if not numbers or not all(_is_unitless(number) for number in numbers):
        return ()
    if all(_is_of_level(scan, number) for number in numbers):
        return numbers
    told = len(numbers) == 1 and scan.between(0, numbers[0].start, Role.GIVEN, Role.AGAIN)
    return numbers if told and numbers[0].end == len(text.rstrip(_AT_END)) else ()


def _is_unitless(number: Token) -> bool:
    measure = number.value
    return isinstance(measure, Measure) and measure.bare


def _is_of_level(scan: Scan, number: Token) -> bool:
    """Return whether the level that gave it stands right before the number."""
    levels = scan.between(0, number.start, Role.LEVEL)
    return bool(levels) and number.start - levels[-1].end <= _AT_ONCE


def _added(fund: Fund, facts: Facts) -> Fund:
    """Return the money added to what its level gave before: 省里又给了50万."""
    same_year = [f for f in facts.funds if fund.year in (None, f.year)]
    before = [f.yuan for f in same_year if f.level == fund.level and not f.also]
    if not before or fund.yuan is None:
        return fund
    told = [yuan for yuan in before if yuan]
    if len(told) < len(before):
        return replace(fund, yuan=None)
    whole = fund.yuan
    for yuan in told:
        whole = whole.plus(yuan)
    return replace(fund, yuan=whole)
