"""Firms of no kind: a count of 厂 or 企业 alone, where facts count them by kinds.

有十来家厂 says neither how many lead nor how many supply those, whichever of them is asked for.
"""

import re
from collections.abc import Iterator

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role

_FIRMS = any_of("counted_firms")
_BEHIND = re.compile(
    rf"(?P<firms>(?:大大?小小?|{any_of('of_firms')})?的?{_FIRMS})(?P<other>[房区长]?)"
)
_BEFORE = re.compile(
    rf"(?:^|[有是的上里]|大大?小小?的?|工业|加工|注册的?){_FIRMS}"
    rf"(?:{any_of('in_number')}|也?就?[有是])*$"
)
_INSIDE = re.compile(rf"个{_FIRMS}$")
# 大厂有一家 may lead, and 跟着它吃饭的厂子十二家 are of the one that leads.
_OF_A_KIND = re.compile(r"[大强]的?(?:企业|厂)|[跟围给靠替帮随](?:着|在)?(?:它|他|她|人家|老大)")


def kinds(vocabulary: FactsFile) -> tuple[Fact, ...]:
    """Return the facts that count firms of one kind each; none where there is but one count."""
    of_kinds = {fact.name for two in vocabulary.led for fact in two}
    return tuple(fact for fact in vocabulary.fact if fact.name in of_kinds)


def of_no_kind(scan: Scan, vocabulary: FactsFile) -> Iterator[tuple[Measure, str]]:
    """Yield each number that counts firms, and no kind of them, and how both are written."""
    of = {fact.kind for fact in kinds(vocabulary)}
    for token in scan.numbers if of else ():
        number = token.value
        start, end = scan.piece(token.start), scan.ends(token.end)
        if not isinstance(number, Measure) or number.unit not in of:
            continue
        if scan.between(start, end, Role.NAME) or _OF_A_KIND.search(scan.text, start, end):
            continue
        behind = _BEHIND.match(scan.text, token.end, end)
        behind = None if behind and behind["other"] else behind  # 5个厂区, 3个厂长
        if behind or _INSIDE.search(number.written):
            yield number, number.written + (behind["firms"] if behind else "")
        elif _BEFORE.search(scan.text[start : token.start]):
            yield number, number.written
