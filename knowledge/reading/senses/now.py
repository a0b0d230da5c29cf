"""Now: whether what a piece tells is so now, is only meant to be, or was so before.

谋划建物流园 is of a time to come, and 原来有，后来撤了 of one that is over.
"""

import re

from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.senses.sense import OPEN, Sense

_PLANS = frozenset(listed("plans_had"))
_THERE_NOW = re.compile(any_of("there_now"))


class Now:
    """Says of the pieces of one text of when they are."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan

    def is_planned(self, sense: Sense) -> bool:
        """Return whether the piece settles nothing, and tells what is to come.

        Of a time to come, what is claimed not beyond doubt is planned: 明年镇里二期一投.
        """
        if sense.telling.says == OPEN:
            return bool(self._words(sense, Role.PLAN))
        if sense.telling.says != "yes":
            return False
        later = bool(self._words(sense, Role.LATER))
        return self._is_meant(sense) or (later and not sense.telling.decisive)

    def _is_meant(self, sense: Sense) -> bool:
        """Return whether what the piece claims is only meant to be: 谋划建物流园."""
        for plan in self._words(sense, Role.PLAN):
            had = self._scan.written(plan) in _PLANS
            if not had and not _THERE_NOW.search(self._scan.text, plan.end, sense.end):
                return True
        return False

    def was(self, sense: Sense, following: Sense | None) -> bool:
        """Return whether the piece tells of before, and the next one of now: 以前没有，现在建了."""
        if following is None or following.telling.fact != sense.telling.fact:
            return False
        return bool(self._words(sense, Role.FORMER) and self._words(following, Role.NOW))

    def is_over(self, sense: Sense) -> bool:
        """Return whether the piece tells of before, and then that it is gone: 原来有，后来撤了."""
        before = self._words(sense, Role.FORMER)
        return bool(before and self._scan.between(before[0].end, sense.end, Role.LOST))

    def takes_away(self, sense: Sense) -> bool:
        """Return whether the piece denies something of now, and names nothing."""
        denies = self._words(sense, Role.NOT) and self._words(sense, Role.NOW)
        return bool(denies) and not self._words(sense, Role.NAME, Role.NUMBER)

    def _words(self, sense: Sense, *roles: Role) -> list[Token]:
        return self._scan.between(sense.start, sense.end, *roles)
