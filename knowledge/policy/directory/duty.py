"""Duties: departments that a question names by what they do, 管水的那个局, not by name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge.policy.cues import NOTHING
from knowledge.policy.folder.folder import Department

# 哪个局是管地的 asks which one it is, and names none.
_ASKING = "是谁个局家门"
_THAT = "(?:[那这][个家位]?)?"
_OFFICE = "(?:那|这)?[个家位]?(?:部门|单位|衙门|机构|中心|公司|口子?|局)"
# 管地的局是哪个 is answered by the clause on land; 哪几项 asks of it.
_ASKED = re.compile("是?(?:谁|什么|啥|哪)|有(?:谁|几[个家]|哪几?[个家]|哪些)")
_ASKED_OF_IT = re.compile("是?哪几?[项条件]|有哪些[项条事活]")
_GOES_ON = re.compile(
    f"{_THAT}(?:$|[ 也在要都进跟和没算不有是]|牵头|配合|参与|局长|头|一把手|领导)"
)
_ASKS_ON = re.compile(
    f"{_THAT}(?:[有是](?:谁|哪|什么|啥|几)|有多少|(?:牵头|配合|参与)(?:单位|部门))"
)
_HEAD = "长"  # 管地的局长 has 局 in another word
# Who 搞旅游的 is may be an enterprise; 搞旅游的那个局 is not. 管旅游的 is none, either way.
_MANAGES = "(?:专门|主要)?(?:管理|主管|分管|负责|管)着?"
_DOES = "[抓搞办弄跑]"
# Who alone does a thing is named by that: 收税的单位, 供电那家.
_BODY = "(?:部门|单位|衙门|机构|公司|局)"
_WHOSE = f"(?:的[那这]?[个家]?{_BODY}|[那这][个家]{_BODY}?)"


@dataclass(frozen=True)
class Mention:
    """A department named in a question, and the characters that name it."""

    department: Department
    start: int
    end: int
    of_field: bool = False  # who has its field is asked, 能源这块谁管


class Duties:
    """The departments of one policy by what they do."""

    def __init__(self, departments: Iterable[Department]) -> None:
        departments = tuple(departments)
        self._acts = {act: d for d in departments for act in d.acts}
        acts = "|".join(map(re.escape, sorted(self._acts, key=len, reverse=True))) or NOTHING
        self._acting = re.compile(f"(?P<act>{acts}){_WHOSE}")
        self._does = {duty: d for d in departments for duty in d.does}
        longest_first = sorted(self._does, key=len, reverse=True)
        words = "|".join(map(re.escape, longest_first)) or NOTHING
        # Looks ahead: 那个局 behind it is its office.
        more = f"(?:[ 和跟与及]?(?:{words}))*(?:的|(?=[那这][位个家]))"
        managed = f"{_MANAGES}(?P<managed>{words}){more}"
        done = f"{_DOES}(?P<done>{words}){more}"
        self._named = re.compile(
            f"(?P<asking>[{_ASKING}])?(?:{managed}|{done})(?P<office>{_OFFICE})?"
        )

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the departments that the squeezed text names by a duty, in order."""
        for match in self._named.finditer(text):
            end = _named_until(match, text)
            if end and not match["asking"]:
                department = self._does[match["managed"] or match["done"]]
                yield Mention(department, match.start(), end)
        for match in self._acting.finditer(text):
            if not text.startswith(_HEAD, match.end()) and not _ASKED.match(text, match.end()):
                yield Mention(self._acts[match["act"]], match.start(), match.end())


def _named_until(match: re.Match[str], text: str) -> int:
    """Return where the words that name a department end, or 0 where they name none."""
    start, end = match.span("office")
    if match["office"] and not text.startswith(_HEAD, end):
        asked = _ASKED.match(text, end) and not _ASKED_OF_IT.match(text, end)
        return 0 if asked else end
    end = start if match["office"] else match.end()
    on = match["managed"] and _GOES_ON.match(text, end) and not _ASKS_ON.match(text, end)
    return end if on else 0
