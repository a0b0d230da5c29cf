"""Counted numbers: those that Word counts itself and keeps out of the paragraphs' text."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element

_PLACE = re.compile(r"%(\d)")
_HAN = "零一二三四五六七八九"
_HAN_FORMATS = (
    "chineseCounting",
    "chineseCountingThousand",
    "chineseLegalSimplified",
    "ideographDigital",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
)
_CIRCLED = ("decimalEnclosedCircle", "decimalEnclosedCircleChinese")
_SILENT = ("bullet", "none")


@dataclass(frozen=True)
class _Level:
    """One level of a list: how its number is written, within which text, from which start."""

    format: str
    text: str
    start: int


@dataclass(frozen=True)
class _List:
    """A list that paragraphs name; those of one `family` count on, but for `restarts`."""

    family: str
    levels: dict[int, _Level]
    restarts: dict[int, int]


@dataclass
class Counted:
    """The lists of one document, how far each family has been counted, and which have begun."""

    lists: dict[str, _List]
    styles: dict[str, tuple[str, int]]
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, document: Document) -> "Counted":
        """Return the lists that the document declares; none where it has no such part."""
        parts = (rel.target_part for rel in document.part.rels.values() if not rel.is_external)
        part = next((p for p in parts if str(p.partname).endswith("/numbering.xml")), None)
        lists = dict(_lists(part._element)) if part is not None else {}
        return cls(lists, dict(_styles(document.styles.element)))

    def number(self, paragraph: _Element) -> str:
        """Return the number before a paragraph as Word shows it, and count it; "" without one."""
        name, depth = self._list_of(paragraph)
        own = self.lists.get(name)
        level = own.levels.get(depth) if own else None
        if own is None or level is None or level.format in _SILENT:
            return ""
        counts = self.counts[own.family]
        if depth in own.restarts and (name, depth) not in self.begun:
            counts[depth] = own.restarts[depth] - 1
        self.begun.add((name, depth))
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]

        def written(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = own.levels.get(at, level)
            return _written(shown.format, counts.get(at, shown.start))

        return _PLACE.sub(written, level.text)

    def _list_of(self, paragraph: _Element) -> tuple[str, int]:
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return "", 0
        style = properties.find(qn("w:pStyle"))
        name, depth = (
            self.styles.get(style.get(qn("w:val"), ""), ("", 0)) if style is not None else ("", 0)
        )
        own = properties.find(qn("w:numPr"))
        if own is not None:
            name, depth = _reference(own, name, depth)
        return name, depth


def _reference(numbering: _Element, name: str, depth: int) -> tuple[str, int]:
    """Return the list and level that a w:numPr names; what it leaves out is as given."""
    number, level = numbering.find(qn("w:numId")), numbering.find(qn("w:ilvl"))
    if number is not None:
        name = number.get(qn("w:val"), "")
    if level is not None:
        depth = int(level.get(qn("w:val"), "0"))
    return name, depth


def _styles(styles: _Element) -> Iterator[tuple[str, tuple[str, int]]]:
    for style in styles.iterchildren(qn("w:style")):
        numbering = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if numbering is not None:
            yield style.get(qn("w:styleId"), ""), _reference(numbering, "", 0)


def _lists(numbering: _Element) -> Iterator[tuple[str, _List]]:
    families = {
        each.get(qn("w:abstractNumId"), ""): {
            int(level.get(qn("w:ilvl"), "0")): _level(level)
            for level in each.iterchildren(qn("w:lvl"))
        }
        for each in numbering.iterchildren(qn("w:abstractNum"))
    }
    for each in numbering.iterchildren(qn("w:num")):
        reference = each.find(qn("w:abstractNumId"))
        family = "" if reference is None else reference.get(qn("w:val"), "")
        restarts = {
            int(override.get(qn("w:ilvl"), "0")): int(start.get(qn("w:val"), "1"))
            for override in each.iterchildren(qn("w:lvlOverride"))
            if (start := override.find(qn("w:startOverride"))) is not None
        }
        yield each.get(qn("w:numId"), ""), _List(family, families.get(family, {}), restarts)


def _level(level: _Element) -> _Level:
    def value(name: str, default: str) -> str:
        element = level.find(qn(name))
        return default if element is None else element.get(qn("w:val"), default)

    start = value("w:start", "1")
    return _Level(value("w:numFmt", "decimal"), value("w:lvlText", ""), int(start))


def _written(style: str, number: int) -> str:
    if style in _HAN_FORMATS and number < 100:
        tens, ones = divmod(number, 10)
        ten = ("" if tens < 2 else _HAN[tens]) + "十" if tens else ""
        return ten + (_HAN[ones] if ones or not tens else "")
    if style in _CIRCLED and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    return str(number)
