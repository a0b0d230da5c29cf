"""About: the one figure told before that a message goes on about, and what it says of that.

It is the one that is named, whose number is said again, or whose kind the last number is of.
"""

import re

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import may_be_of
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.repairs.instead import is_of
from knowledge.reading.repairs.told_before import figures

_LEAD = re.compile(f"(?:{any_of('refers')}|[,， ])+")


def about(scan: Scan, facts: Facts, vocabulary: FactsFile) -> tuple[str, str] | None:
    """Return the figure by its fact, and the text without what names it; None of none or more."""
    told = dict(figures(scan, facts, vocabulary))
    again = said_again(scan, facts, vocabulary)
    if again:
        name, number = again
        return name, _without(scan, number)
    names = [t for t in scan.tokens if isinstance(t.value, Fact) and t.value.name in told]
    if names:
        beside = [t for t in names if any(_is_beside(t, number) for number in scan.numbers)]
        one = {t.value.name for t in beside or names if isinstance(t.value, Fact)}
        return (one.pop(), _without(scan, (beside or names)[0])) if len(one) == 1 else None
    last = [token.value for token in scan.numbers if isinstance(token.value, Measure)][-1:]
    fits = [n for n in told if all(_may_be_part(m, vocabulary.named(n)) for m in last)]
    if len(fits) > 1:  # 关了3家 is of no single 龙头
        fits = [n for n in fits if all(m.quantity.high < told[n].low for m in last)]
    others = facts.values.keys() - vocabulary.of_everyone - set(fits)
    alone = bool(last) or not (others or facts.titles or facts.funds)
    return (fits[0], scan.text) if len(fits) == 1 and alone else None


def said_again(scan: Scan, facts: Facts, vocabulary: FactsFile) -> tuple[str, Token] | None:
    """Return the one figure whose number the text says again, and that, or None."""
    told = dict(figures(scan, facts, vocabulary))
    names = scan.between(0, len(scan.text), Role.NAME)
    for number in scan.numbers:
        same = [n for n, was in told.items() if _is_same(number, was, vocabulary.named(n))]
        own = [t.value.name for t in names if _is_beside(t, number) and isinstance(t.value, Fact)]
        if len(same) == 1 and own in ([], same):
            return same[0], number
    return None


def _is_beside(name: Token, number: Token) -> bool:
    """Return whether nothing stands between them: 有一家配套其实是龙头的分公司 is of 配套."""
    return name.start == number.end or name.end == number.start


def _is_same(number: Token, was: Quantity, fact: Fact) -> bool:
    told = number.value
    return isinstance(told, Measure) and may_be_of(told, fact) and is_of(told, was)


def _may_be_part(number: Measure, fact: Fact) -> bool:
    """Return whether the number may be of what the fact counts, or of what it was told without."""
    in_units = fact.kind != "yuan" or number.unit or number.scaled
    return bool(in_units) and may_be_of(number, fact)


def _without(scan: Scan, token: Token) -> str:
    """Return the text without the word by which it says of what it speaks, and what leads to it."""
    names = [t.start for t in scan.between(0, token.start, Role.NAME)]
    behind = scan.text[token.end :]
    lead = _LEAD.match(behind)
    return scan.text[: min(names, default=token.start)] + behind[lead.end() if lead else 0 :]
