"""Denials: what several pieces deny together, and what denies only a part, or something else.

Of 小巨人有，省里钱没有 only the money is denied; such a piece is like those of who is none.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from knowledge.language.lists import any_word
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.tellings import DENIALS, Telling
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Span, Token
from knowledge.reading.whose.standing import Statements

_OTHERS = listed("other_ones", "others")
_NAMES = (Role.LEVELLED, Role.TITLE)
_AROUND_PART = re.compile(any_of("around_part"))
_AGREED = 0.15  # the margins over which two pieces in all deny something


def deny_together(told: Sequence[Telling]) -> bool:
    """Return whether pieces deny the same, each less than beyond doubt, and surely in all.

    没有牵头的，都是各干各的: one of them has a word that denies.
    """
    certain = [telling for telling in told if telling.certain]
    agree = len(certain) > 1 and all(telling.says == "no" for telling in certain)
    about = sum(telling.about.margin for telling in certain)
    stance = sum(telling.stance.margin for telling in certain)
    return agree and any(t.negated for t in certain) and min(about, stance) > _AGREED


def of_part(piece: str, fact: Fact, others: Iterable[Telling]) -> bool:
    """Return whether a piece names a part only of what others say is there: 快递有，检测没有.

    So is what is planned of one: 检测有，物流正谈着.
    """
    named = any(part in piece for part in fact.parts)
    if not named or any(name in piece for name in fact.called):
        return False
    return any(other.says == "yes" and other.certain for other in others)


def denies_part_alone(scan: Scan, span: Span, telling: Telling, fact: Fact) -> bool:
    """Return whether a piece says of one part alone that there is none: 没有检测中心.

    Whether there are other parts nobody said.
    """
    if telling.says not in DENIALS or not fact.parts:
        return False
    left, place = "", span[0]
    for word in scan.between(*span, Role.NOT, Role.NONE_OF_ALL, Role.OURS):
        left, place = left + scan.text[place : word.start], max(place, word.end)
    left += scan.text[place : span[1]]
    named = _part_of(fact.parts).findall(left)
    return len({*named}) == 1 and not _AROUND_PART.sub("", _part_of(fact.parts).sub("", left))


def denies_another(scan: Scan, statements: Statements, spans: Iterable[Span]) -> bool:
    """Return whether all that is denied within the spans is money, or is of others: 没别的荣誉."""
    words = [word for span in spans for word in scan.between(*span, Role.NOT)]
    return bool(words) and all(_is_of_another(scan, statements, word) for word in words)


def _is_of_another(scan: Scan, statements: Statements, word: Token) -> bool:
    start, end = statements.start(word.start), statements.end(word.start)
    if scan.text.startswith(_OTHERS, word.end):
        return True
    if scan.between(start, word.start, *_NAMES):
        return bool(scan.between(word.end, end, Role.MONEY))
    return bool(scan.between(start, end, Role.MONEY, Role.LEVEL))


@cache
def _part_of(parts: Sequence[str]) -> re.Pattern[str]:
    """Return what finds the name of a part."""
    return re.compile(any_word(parts))
