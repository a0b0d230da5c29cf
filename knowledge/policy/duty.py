"""Duties: departments that a question names by what they do, 管水的那个局, not by name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge.policy.folder import Department

# 哪个局是管地的 asks which one it is, and names none.
_BEFORE = "(?<![是谁个局家门])"
_OFFICE = "(?:那|这)?[个家]?(?:部门|单位|衙门|机构|中心|口子?|局(?!长))"
# 管地的局是哪个 is answered by the clause on land.
_ASKED = "(?:是?(?:谁|什么|啥|哪(?!几?[项条件]))|有(?:谁|几[个家]|哪几?[个家]|哪些(?!项|条|事|活)))"
_GOES_ON = "(?=$|[ 也在要都进跟和没算不]|有(?!谁|哪|什么|啥|几|多少)|是(?!谁|哪|什么|啥|几)"
_GOES_ON += "|(?:牵头|配合|参与)(?!单位|部门)|(?:局长|头|一把手|领导))"
# Who 搞旅游的 is may be an enterprise; 搞旅游的那个局 is not. 管旅游的 is none, either way.
_MANAGES = "(?:专门|主要)?(?:管理|主管|分管|负责|管)着?"
_DOES = "[抓搞办弄跑]"


@dataclass(frozen=True)
class Mention:
    """A department named in a question, and the characters that name it."""

    department: Department
    start: int
    end: int


class Duties:
    """The departments of one policy by what they do."""

    def __init__(self, departments: Iterable[Department]) -> None:
        self._does = {duty: d for d in departments for duty in d.does}
        longest_first = sorted(self._does, key=len, reverse=True)
        words = "|".join(map(re.escape, longest_first)) or "(?!)"
        more = f"(?:[ 和跟与及]?(?:{words}))*的"
        managed = f"{_MANAGES}(?P<managed>{words}){more}"
        managed += f"(?:{_OFFICE}(?!{_ASKED})|(?:(?:那|这)[个家]?)?{_GOES_ON})"
        done = f"{_DOES}(?P<done>{words}){more}{_OFFICE}(?!{_ASKED})"
        self._named = re.compile(f"{_BEFORE}(?:{managed}|{done})")

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the departments that the squeezed text names by a duty, in order."""
        for match in self._named.finditer(text):
            yield Mention(self._does[match["managed"] or match["done"]], match.start(), match.end())
