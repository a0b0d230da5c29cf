"""Retold: titles that another is told over against, or in the place of: 不是国家级，是省级."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.token import Role
from knowledge.reading.titles.cut import Cut
from knowledge.reading.titles.dating import ToldTitle
from knowledge.reading.whose.standing import Statements

_DENIED = re.compile(f"[{Sign.NOT}{Sign.LACKED}{Sign.LOST}]|吗|呢|多少")
_AT_ONCE = 1


class Retold:
    """Takes back, of the titles of one text, those that it says were not meant."""

    def __init__(self, scan: Scan, statements: Statements, cut: Cut) -> None:
        self._scan = scan
        self._statements = statements
        self._cut = cut

    def settled(self, told: list[ToldTitle]) -> list[ToldTitle]:
        """Return the titles in order, without those that are taken back."""
        return self._put_right(self._undenied(told))

    def _undenied(self, told: list[ToldTitle]) -> list[ToldTitle]:
        """Return the titles without those that another is told over against: 不是国家级，是省级."""
        denied = [t for t in told if self._is_denied(t)]
        left = [t for t in told if t not in denied]
        return left if left and all(any(o.name == d.name for o in left) for d in denied) else told

    def _is_denied(self, told: ToldTitle) -> bool:
        words = self._scan.between(0, told.start, Role.DENY)
        return bool(words) and told.start - words[-1].end <= _AT_ONCE and told.level is not None

    def _put_right(self, told: list[ToldTitle]) -> list[ToldTitle]:
        """Return the titles with what is told anew in the place of what it takes back."""
        kept: list[ToldTitle] = []
        for one in told:
            old = self._replaced(kept, one)
            if old is None:
                kept.append(one)
                continue
            level = one.level or old.level
            kept[kept.index(old)] = replace(
                one,
                level=level,
                year=old.year,
                start=min(old.start, one.start) if one.level is None else one.start,
            )
        return kept

    def _replaced(self, kept: Sequence[ToldTitle], anew: ToldTitle) -> ToldTitle | None:
        """Return the title before that this one stands for, where it is told anew."""
        if not kept:
            return None
        last = kept[-1]
        scan = self._scan
        words = scan.between(last.end, anew.start, Role.REPAIR)
        at_once = scan.between(last.end, anew.start, Role.RECTIFY)
        again = bool(at_once) and anew.start - at_once[-1].end <= _AT_ONCE
        if not (words or again) or self._is_lacked(anew.start, self._cut.end(anew.end)):
            return None
        same = [t for t in kept if t.name == anew.name]
        if again and not words and (last.name != anew.name or last.level is None):
            return None
        return same[-1] if same else last

    def _is_lacked(self, start: int, end: int) -> bool:
        return _DENIED.search(self._statements.signs, start, end) is not None
