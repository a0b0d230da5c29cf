"""The drawing of a conversation: an SVG whose words are text, to be read, searched and copied."""

import unicodedata
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from bot.pictures import lines
from docs.pictures.bubble import Bubble
from handlers.message import Part

_WIDTH, _MARGIN, _PAD, _GAP = 460, 14, 12, 12  # pixels
SIZE, _LINE, _BUTTON = 15, 23, 34
_BUBBLE = 380  # the widest
_BAR = 10  # a quotation stands so far in, behind its bar
_NARROW, _WIDE = 0.58, 0.68  # widths of small letters and of capitals, in ems; Chinese ones are 1
_BLANK = 0.3
_FONTS = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif"
_BACK, _OWN, _OTHER, _INK, _FAINT, _BLUE = (
    "#dfe6ec",
    "#e3f6d3",
    "#ffffff",
    "#1c1f23",
    "#6a7480",
    "#2f6ea5",
)
_STYLES = {
    Part.LEAD: {"font-weight": "600"},
    Part.QUOTE: {"fill": "#3d5a73"},
    Part.NOTE: {"fill": _FAINT},
    Part.SOURCE: {"fill": _FAINT},
}


def svg(title: str, bubbles: Sequence[Bubble]) -> str:
    """Return the picture as SVG; its title and its texts are what a screen reader says."""
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img"})
    ET.SubElement(root, "title").text = title
    back = ET.SubElement(root, "rect", {"width": str(_WIDTH), "rx": "12", "fill": _BACK})
    words = ET.SubElement(root, "g", {"font-family": _FONTS, "font-size": str(SIZE)})
    words.set("fill", _INK)
    y = _MARGIN
    for bubble in bubbles:
        y = _bubble(words, bubble, y) + _GAP
    height = str(y - _GAP + _MARGIN)
    back.set("height", height)
    root.set("viewBox", f"0 0 {_WIDTH} {height}")
    root.set("width", str(_WIDTH))
    root.set("height", height)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode") + "\n"


def _bubble(parent: ET.Element, bubble: Bubble, y: int) -> int:
    """Draw a bubble and its buttons below `y`; return where they end."""
    lines = [
        (part, line, last)
        for part, text in bubble.paragraphs
        for line, last in _lines(text, _BAR if part is Part.QUOTE else 0)
    ]
    widest = max(_width(line) + (_BAR if part is Part.QUOTE else 0) for part, line, _ in lines)
    width = _BUBBLE if bubble.rows else round(widest) + 2 * _PAD
    height = len(lines) * _LINE + 2 * _PAD - 4
    x = _WIDTH - _MARGIN - width if bubble.own else _MARGIN
    _box(parent, (x, y, width, height), _OWN if bubble.own else _OTHER)
    for number, (part, line, last) in enumerate(lines):
        top = y + _PAD - 2 + number * _LINE
        left = x + _PAD
        if part is Part.QUOTE:
            bar = (left, top + 1, 3, _LINE - (4 if last else 0))
            _box(parent, bar, _BLUE, radius=0)
            left += _BAR
        _text(parent, line, left, top + 17, _STYLES.get(part, {}))
    y += height
    for row in bubble.rows:
        y = _row(parent, row, bubble.pressed, x, y + 4)
    return y


def _lines(text: str, indent: int) -> list[tuple[str, bool]]:
    """Return the lines of a paragraph, each with whether it is the last."""
    *lines, last = wrapped(text, _BUBBLE - 2 * _PAD - indent)
    return [*((line, False) for line in lines), (last, True)]


def _row(parent: ET.Element, labels: Sequence[str], pressed: set[str], x: int, y: int) -> int:
    """Draw a row of buttons; a pressed one is filled. Return where it ends."""
    width = (_BUBBLE - 4 * (len(labels) - 1)) / len(labels)
    for place, label in enumerate(labels):
        left = x + place * (width + 4)
        fill, ink = (_BLUE, "#ffffff") if label in pressed else ("#cbd8e3", _BLUE)
        _box(parent, (left, y, width, _BUTTON), fill, radius=7)
        middle = {"text-anchor": "middle", "fill": ink, "font-size": "14"}
        _text(parent, _cut(label, width - 12), left + width / 2, y + 22, middle)
    return y + _BUTTON


def _box(
    parent: ET.Element, box: tuple[float, float, float, float], fill: str, radius: int = 10
) -> None:
    names = ("x", "y", "width", "height")
    values = {name: f"{value:g}" for name, value in zip(names, box, strict=True)}
    ET.SubElement(parent, "rect", {**values, "rx": str(radius), "fill": fill})


def _text(parent: ET.Element, words: str, x: float, y: float, style: dict[str, str]) -> None:
    ET.SubElement(parent, "text", {"x": f"{x:g}", "y": f"{y:g}", **style}).text = words


def wrapped(text: str, width: float) -> Iterator[str]:
    """Yield the text in lines of at most that many pixels, or one closing mark more."""
    return lines.wrapped(text, width, _width)


def _width(text: str) -> float:
    return SIZE * sum(map(_ems, text))


def _ems(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WFA":
        return 1.0
    if character == " ":
        return _BLANK
    return _WIDE if character.isupper() else _NARROW


def _cut(label: str, width: float) -> str:
    """Return a label as long as its button, as a phone shows it."""
    if _width(label) <= width:
        return label
    while _width(label + "…") > width:
        label = label[:-1]
    return label + "…"
