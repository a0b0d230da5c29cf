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


@dataclass
class Counted:
    """The lists of one document, and how far each has been counted."""

    levels: dict[str, dict[int, _Level]]
    styles: dict[str, tuple[str, int]]
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, document: Document) -> "Counted":
        """Return the lists that the document declares; none where it has no such part."""
        parts = (rel.target_part for rel in document.part.rels.values())
        part = next((p for p in parts if str(p.partname).endswith("/numbering.xml")), None)
        levels = dict(_lists(part._element)) if part is not None else {}
        styles = dict(_styles(document.styles.element))
        return cls(levels, styles)

    def number(self, paragraph: _Element) -> str:
        """Return the number before a paragraph as Word shows it, and count it; "" without one."""
        name, depth = self._list_of(paragraph)
        level = self.levels.get(name, {}).get(depth)
        if level is None or level.format in _SILENT:
            return ""
        counts = self.counts[name]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]

        def written(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = self.levels[name].get(at, level)
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


def _lists(numbering: _Element) -> Iterator[tuple[str, dict[int, _Level]]]:
    abstract = {
        each.get(qn("w:abstractNumId")): {
            int(level.get(qn("w:ilvl"), "0")): _level(level)
            for level in each.iterchildren(qn("w:lvl"))
        }
        for each in numbering.iterchildren(qn("w:abstractNum"))
    }
    for each in numbering.iterchildren(qn("w:num")):
        reference = each.find(qn("w:abstractNumId"))
        if reference is not None:
            yield each.get(qn("w:numId"), ""), abstract.get(reference.get(qn("w:val")), {})


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
