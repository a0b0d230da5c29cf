"""Projects: what the asker does, and whether a piece names it as what money was for."""

import re
from collections.abc import Sequence

from knowledge.policy.facts.fact import Fact
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.money.event import OF_MONEY

_WHEN = re.compile(f"(?:{any_of('us', 'at_works')}|[去前今]年|上年度?|20[0-9]{{2}}年)*")
_NEAR = 4  # characters behind what the asker does in which its money is named


class Projects:
    """What the asker does, by the facts that say whether money came for it."""

    def __init__(self, scan: Scan, projects: Sequence[Fact]) -> None:
        """Take the places where the text speaks of them."""
        self._scan = scan
        self._named = [mention for fact in projects for mention in fact.spoken(scan.text)]

    def are_named(self, start: int, end: int) -> bool:
        """Return whether the piece names what the asker does."""
        return any(start <= m.start and m.end <= end for m in self._named)

    def were_given(self, start: int, end: int, levels: Sequence[Token]) -> bool:
        """Return whether behind a level the piece names what the asker does, and its money."""
        named = [m for m in self._named if start <= m.start and m.end <= end]
        before = [
            m for m in named if m.start == start or _WHEN.fullmatch(self._scan.text, start, m.start)
        ]
        if (
            before
            and levels
            and not self._scan.between(before[0].end, levels[0].start, Role.NUMBER)
        ):
            return True  # 去年技改拿了省工信厅的钱
        behind = [m for m in named if any(level.end <= m.start for level in levels)]
        of_money = (*OF_MONEY, Role.UNLIKE)  # 技改专项 is one word
        between = self._scan.between
        words = [between(m.start, m.end, Role.NAME, Role.UNLIKE) for m in behind]
        ends = [max([m.end, *(t.end for t in ts)]) for m, ts in zip(behind, words, strict=True)]
        return any(
            between(m.start, e + _NEAR, *of_money) for m, e in zip(behind, ends, strict=True)
        )

    def are_only_denied(self, start: int, end: int) -> bool:
        """Return whether all that the piece tells is what money was not for: 不是技改的钱."""
        told = self._scan.between(start, end, Role.LEVEL, Role.NUMBER, Role.GIVE, Role.GIVEN)
        return not told and self.are_denied(start, end)

    def are_denied(self, start: int, end: int) -> bool:
        """Return whether the piece says that money was not for what the asker does."""
        named = (m.start for m in self._named if m.end <= end)
        return any(self._scan.is_not_of(place, start) for place in named if place > start)
