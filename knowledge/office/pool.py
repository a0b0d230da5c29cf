"""The cultivation pool (培育库): towns that the office has entered, and how far each has come."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from knowledge.office.author import Author
from knowledge.office.effect import Effect


class Stage(StrEnum):
    """Where a town stands."""

    POOL = "pool"  # 入库
    CITY = "city"  # 市级
    PROVINCE = "province"  # 省级
    REMOVED = "removed"  # 移出


@dataclass(frozen=True)
class Town:
    """One entry of one town; `day` is the day from which it holds, `at` when it was entered."""

    policy: str
    name: str
    sector: str
    stage: Stage
    day: datetime.date
    author: Author
    at: float = 0.0


class Pool(Protocol):
    """The entries. They are only added: the newest of a town counts."""

    async def newest(self, policy: str) -> Mapping[str, Town]:
        """Return the newest entry of each town ever entered, by its name; removed ones too."""

    async def history(self, policy: str, name: str, most: int) -> Sequence[Town]:
        """Return the latest entries of a town, the newest first."""

    async def entries(self, policy: str) -> Sequence[Town]:
        """Return all entries, the oldest first."""

    def enter(self, person: str, town: Town) -> Effect:
        """Return the effect that keeps an entry; it fails where the author's role has ended."""
