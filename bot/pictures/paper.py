"""Paper: a sheet as wide as a phone that texts and boxes are put on from the top, and then a PNG.

Texts are set in Noto Sans SC (SIL Open Font License 1.1), which comes as a package.
"""

import io
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from bot.pictures.lines import wrapped

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

Colour = tuple[int, int, int]
GROUND: Colour = (255, 255, 255)
INK: Colour = (28, 31, 35)
FAINT: Colour = (86, 96, 107)
RULE: Colour = (222, 228, 234)
BLUE: Colour = (38, 98, 156)
GREEN: Colour = (30, 112, 68)
RED: Colour = (172, 52, 36)
AMBER: Colour = (138, 90, 0)
_LETTERS = (INK, FAINT, BLUE, GREEN, RED, AMBER)
_STEPS = 4  # between a colour and the ground, for the edges of letters
_HANGS = "（《“【〔"  # their left half is blank: where a line begins with one, that is outside

WIDTH = 900  # pixels: sharp on a phone, small to send
MARGIN = 44
INNER = WIDTH - 2 * MARGIN
_LEADING = 1.42  # from line to line, in sizes
_ASCENT = 0.86  # from the top of a letter to where it stands, in sizes
_BOLD = 0.03  # of the size: the font has one weight, and a fine outline makes another


class Paper:
    """What is put on it stands below what was put before; `y` is where the next comes."""

    def __init__(self) -> None:
        self.y = MARGIN
        self._put: list[Callable[[ImageDraw], None]] = []

    def text(
        self,
        words: str,
        size: int,
        colour: Colour = INK,
        *,
        left: int = MARGIN,
        width: int = 0,
        bold: bool = False,
    ) -> None:
        """Put the words in as many lines as they need, down from `y`."""
        for line in wrapped(words, width or WIDTH - MARGIN - left, font(size).getlength):
            self.write(line, size, colour, left, self.y, bold=bold)
            self.y += round(size * _LEADING)

    def write(
        self, line: str, size: int, colour: Colour, left: int, top: int, *, bold: bool = False
    ) -> None:
        """Put one line at that place; nothing moves by it."""
        letters, stroke = font(size), size * _BOLD if bold else 0.0
        left -= size // 2 if line and line[0] in _HANGS else 0
        where = (left, top + round(size * (_LEADING - 1) / 2) + round(size * _ASCENT))
        self._put.append(
            lambda to: to.text(
                where, line, colour, letters, "ls", stroke_width=stroke, stroke_fill=colour
            )
        )

    def box(self, left: int, top: int, width: int, height: int, colour: Colour) -> None:
        """Put a filled box with round ends at that place."""
        ends = (left, top, left + width, top + height)
        self._put.append(lambda to: to.rounded_rectangle(ends, min(width, height) / 2, colour))

    def ruled(self, above: int, below: int = 14) -> None:
        """Put a fine line across, with room above and below."""
        self.gap(above)
        self.box(MARGIN, self.y, INNER, 2, RULE)
        self.gap(2 + below)

    def gap(self, height: int) -> None:
        """Leave room."""
        self.y += height

    def png(self) -> bytes:
        """Return the sheet as a PNG, as high as what stands on it."""
        from PIL import Image, ImageDraw  # few messages are pictures

        image = Image.new("RGB", (WIDTH, self.y + MARGIN), GROUND)
        drawing = ImageDraw.Draw(image)
        for put in self._put:
            put(drawing)
        palette = Image.new("P", (1, 1))
        palette.putpalette([value for colour in _palette() for value in colour])
        few = image.quantize(palette=palette, dither=Image.Dither.NONE)
        file = io.BytesIO()
        few.save(file, "PNG")
        return file.getvalue()


def width_of(line: str, size: int) -> int:
    """Return how many pixels a line takes."""
    return round(font(size).getlength(line))


@cache
def font(size: int) -> "FreeTypeFont":
    """Return the font in that size, in pixels."""
    from PIL import ImageFont
    from pylopdf_fonts_zh_cn import sans_path

    return ImageFont.truetype(sans_path(), size, layout_engine=ImageFont.Layout.BASIC)


def _palette() -> Iterator[Colour]:
    """Yield 256 colours: few make a picture small."""
    shades = [GROUND, RULE]
    for colour in _LETTERS:
        for step in range(1, _STEPS + 1):
            part = step / _STEPS
            red, green, blue = (
                round(ground + (own - ground) * part)
                for ground, own in zip(GROUND, colour, strict=True)
            )
            shades.append((red, green, blue))
    yield from shades
    yield from [GROUND] * (256 - len(shades))
