"""Narrower: a share of a smaller market than those asked for: 全县的豆腐八成是我们镇出的."""

from collections.abc import Iterable, Iterator

from knowledge.language.measure import Measure
from knowledge.policy.facts.facts import Level
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token

_OF = (Role.LEVEL, Role.BEYOND)
_SMALLER = (Level.CITY, Level.COUNTY)


def narrower(scan: Scan, numbers: Iterable[Measure], vocabulary: FactsFile) -> Iterator[Measure]:
    """Yield the shares of a county or a city, where markets are spoken of."""
    kinds = {fact.name for fact in vocabulary.fact if fact.kind == "percent"}
    named = [t for t in scan.between(0, len(scan.text), Role.NAME) if _name(t) in kinds]
    if not kinds or not (named or scan.between(0, len(scan.text), Role.SHARE)):
        return
    if scan.between(0, len(scan.text), Role.FUND, Role.MATCH):
        return  # 县里还给配30%不 is of money
    for number in numbers:
        begins = scan.piece(number.start)
        smaller = any(map(_is_smaller, scan.between(begins, number.start, *_OF)))
        of_these = map(_name, scan.between(begins, number.start, Role.NAME))
        if number.unit == "percent" and smaller and kinds.isdisjoint(of_these):
            yield number


def _is_smaller(token: Token) -> bool:
    return token.role is Role.BEYOND or token.value in _SMALLER


def _name(token: Token) -> str:
    return getattr(token.value, "name", "")
