"""Parties: of which of several towns, or of several firms, a message speaks at each place.

王庄镇产值8亿，李庄镇用工2300 tells of two: nothing of one is said of the other. Where one of them
is the asker's own, 我们李庄 or 问的是李庄, the others are somebody else; where none is, nobody
knows which is meant.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.owned import owns_all


class Kind(StrEnum):
    """What a party is."""

    TOWN = "town"
    FIRM = "firm"
    VILLAGE = "village"  # a part of a town, but where the asker calls it their own


class Whose(StrEnum):
    """Whose a place of the text is, where several are spoken of."""

    OTHER = "other"
    ANY = "any"  # nobody said which of them is the asker's own


@dataclass(frozen=True)
class Head:
    """Words at the beginning of a piece that say of whom it speaks; `name` is "" for our own."""

    start: int
    name: str
    kind: Kind
    own: bool


_KINDS = {**dict.fromkeys(("那头", "那边", "这边", "镇", "乡"), Kind.TOWN), "庄": Kind.VILLAGE}
_BEFORE = re.compile("(?:那|而|还有|至于)?(?P<own>我们|我|咱们|咱|俺们|俺|本)?(?:是|的|家|这个)?")
_KIND = re.compile("那头|那边|这边|镇|乡|庄|公司|集团|厂")
_NAME = re.compile(r"[^\W0-9_一二三四五六七八九十两俩仨几有是在做个家的各些本]{0,4}")
_LONGEST = 6  # characters of a name and its kind
_GOES_ON = ("里", "上", "子", "家", "镇", "乡")  # 镇里 and 厂家 name nobody, and 王庄 in 王庄镇
_LEAD_IN = re.compile("[:：]")  # 俩镇比比：王庄镇产值8亿
# Words before 镇 or 厂 that name none of them.
_NAMELESS = frozenset(listed("nameless"))
_OFFICE = re.compile(f"{any_of('before_office')}+")  # 书记镇长 and 副乡长 lead no other town
_ANEW = re.compile(
    r"(?:那|再问|还有|换)?(?:另外?|别的|其他|其它|再|还有|下)一?(?:个|家)?"
    r"(?:(?P<firm>公司|厂|企业)|镇|乡)子?(?P<own>[里上内])?"
)
# 我是宏图的: a firm by its name alone, where rows begin with that name and with others.
_SELF = re.compile(
    rf"{any_of('us')}(?:厂|公司|企业|单位)?(?:就?是|在|叫)(?P<name>[\u4e00-\u9fff]{{2,6}}?)"
    r"(?:公司|集团|厂)?(?:的|这边|这家|上班|工作|干活?|[，,。；;！!？?\s]|$)"
)
_ROW_OF = re.compile(
    "(?:而|还有|至于|那)?"
    r"(?P<name>[\u4e00-\u9fff]{2,6}?)(?:公司|集团|厂)?(?:[:：\s]|是|有|的|在)*"
    r"(?:[去前今]年|(?:20)?[0-9]{2}年|20[0-9]{2}|(?:国家|省|市)级|(?:评|拿|获|得|认|批|没))"
)
_NO_NAME = re.compile("我|咱|俺|企业|技术|制造|创新|国家|省|市|[去前今明]年|那|这|都")
_ASKED = re.compile(
    r"(?:问的?|说的|报的|想报的?|要报的?|替|帮)(?:就?是)?"
    r"(?P<name>[\u4e00-\u9fff]{1,4}?)(?:[镇乡庄厂]|公司)"
)


class Parties:
    """The parties of one plain text, whose pieces begin at `starts`."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self._text = text
        self._begin = starts

    def whose(self, place: int, kind: Kind) -> Whose | None:
        """Return whose the place is, None where it is the asker's own or only one is spoken of."""
        if kind is Kind.FIRM and self._own_all:
            return None
        heads = self._of_kind[kind]
        spoken = bisect_right([head.start for head in heads], place)
        if not spoken:
            return None
        head = heads[spoken - 1]
        own = {h.name for h in heads if h.own} | self._asked
        if head.own or head.name in own:
            return None
        return Whose.OTHER if own else Whose.ANY

    @property
    def another(self) -> Kind | None:
        """The kind of what the text begins to speak of, where that is named, or another one."""
        anew = _ANEW.match(self._text)
        if anew and not anew["own"]:  # 另外厂里换了设备 goes on about one's own
            return Kind.FIRM if anew["firm"] else Kind.TOWN
        first = self._heads[0] if self._heads else None
        named = first is not None and first.start == 0 and bool(first.name) and not first.own
        return Kind.TOWN if first and named and first.kind is Kind.TOWN else None

    @cached_property
    def _own_all(self) -> bool:
        return owns_all(self._text)

    @cached_property
    def _asked(self) -> set[str]:
        """The names that the asker says the question is of, or are of themselves."""
        said = [*_ASKED.finditer(self._text), *_SELF.finditer(self._text)]
        return {match["name"] for match in said} & {head.name for head in self._heads}

    @property
    def _has_own_village(self) -> bool:
        villages = [head for head in self._heads if head.kind is Kind.VILLAGE]
        return any(head.own or head.name in self._asked for head in villages)

    @cached_property
    def _of_kind(self) -> dict[Kind, list[Head]]:
        """The heads of each kind, none where all are of one party."""
        found: dict[Kind, list[Head]] = {}
        for kind in Kind:
            kinds = {kind, Kind.VILLAGE} if kind is Kind.TOWN and self._has_own_village else {kind}
            heads = [head for head in self._heads if head.kind in kinds]
            found[kind] = heads if len({head.name for head in heads}) > 1 else []
        return found

    @cached_property
    def _heads(self) -> list[Head]:
        """The heads in order: named ones, and those that are the asker's own."""
        found = []
        led_in = (mark.end() for mark in _LEAD_IN.finditer(self._text))
        for start in sorted({*self._begin, *led_in}):
            head = _head(self._text, start)
            if head and head.name not in _NAMELESS and (head.own or head.name):
                found.append(head)
        rows = self._rows({head.start for head in found})
        return sorted([*found, *rows], key=lambda head: head.start)

    def _rows(self, headed: set[int]) -> list[Head]:
        """Return the heads that are firms' names alone, where the asker says to be of one."""
        own = {match["name"] for match in _SELF.finditer(self._text)}
        if not own:
            return []
        begin = {*self._begin, *(mark.end() for mark in _LEAD_IN.finditer(self._text))} - headed
        rows = [(start, _ROW_OF.match(self._text, start)) for start in sorted(begin)]
        found = [
            Head(start, row["name"], Kind.FIRM, own=False)
            for start, row in rows
            if row and not _NO_NAME.match(row["name"])
        ]
        return found if own & {head.name for head in found} else []


def _head(text: str, start: int) -> Head | None:
    """Return the words that begin there and end in 镇 or 厂, or None."""
    before = _BEFORE.match(text, start)
    begins = before.end() if before else start
    for kind in _KIND.finditer(text, begins, begins + _LONGEST):
        name = text[begins : kind.start()]
        if not _NAME.fullmatch(name):
            return None
        if text.startswith("长", kind.end()) and _OFFICE.fullmatch(name):
            return None
        if not text.startswith(_GOES_ON, kind.end()):
            own = bool(before and before["own"])
            return Head(start, name, _KINDS.get(kind[0], Kind.FIRM), own)
    return None
