"""A poster: one sheet of A4 for a wall, in black and white as offices print it."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.pictures import texts
from bot.pictures.lines import wrapped
from bot.pictures.paper import font

if TYPE_CHECKING:
    from PIL.Image import Image

_DPI = 300
_WIDTH, _HEIGHT = 2480, 3508  # A4
_MARGIN = 200
_INNER = _WIDTH - 2 * _MARGIN
_HEAD = 560  # of the black band
_CODE = 1200  # the widest that the code is
_QUIET = 4  # modules of white around it, which readers need
_LEADING = 1.4
_BOX = 170  # of a question
_FOOT = 190  # kept free at the bottom
_WHITE, _BLACK = 255, 0


@dataclass(frozen=True)
class Poster:
    """What a poster says: `link` is in the code, `address` is what people can type."""

    place: str
    title: str
    link: str
    address: str
    how: str
    questions: tuple[str, ...]
    foot: str


def files(poster: Poster) -> tuple[bytes, bytes]:
    """Return the poster as PNG and as PDF."""
    sheet = _Sheet()
    sheet.head(poster)
    sheet.code(poster)
    sheet.questions(poster.questions)
    sheet.foot(poster.foot)
    return sheet.files(poster.title)


class _Sheet:
    """A4 in print; `y` is where the next comes."""

    def __init__(self) -> None:
        from PIL import Image, ImageDraw

        self._image = Image.new("L", (_WIDTH, _HEIGHT), _WHITE)
        self._draw = ImageDraw.Draw(self._image)
        self.y = 0

    def head(self, poster: Poster) -> None:
        """Put the place and the document's title on a black band."""
        self._draw.rectangle((0, 0, _WIDTH, _HEAD), _BLACK)
        named = () if poster.title.startswith(poster.place) else (poster.place,)
        parts = [_fitted(words, 130, _INNER, most=2) for words in (*named, poster.title)]
        self.y = round((_HEAD - sum(size * _LEADING * len(lines) for size, lines in parts)) / 2)
        for size, lines in parts:
            self._lines(lines, size, _WHITE)
        self.y = _HEAD

    def code(self, poster: Poster) -> None:
        """Put the code with what leads to the same place by hand."""
        self.y += 60
        self._middle(texts.SCAN, 170, most=1)
        code = _code(poster.link)
        self._image.paste(code, ((_WIDTH - code.width) // 2, self.y))
        self.y += code.height
        self._middle(poster.how, 70, most=1)
        self._middle(poster.address, 110)

    def questions(self, asked: Sequence[str]) -> None:
        """Put what can be asked, each in a box."""
        self.y += 50
        self._middle(texts.ASK_SO, 80, most=1)
        self.y += 10
        for question in asked:
            ends = (_MARGIN, self.y, _WIDTH - _MARGIN, self.y + _BOX)
            self._draw.rounded_rectangle(ends, 30, outline=_BLACK, width=5)
            top, size, lines = self.y, *_fitted(question, 80, _INNER - 80, most=1)
            self.y += round((_BOX - size * _LEADING) / 2)
            self._lines(lines, size, _BLACK)
            self.y = top + _BOX + 30

    def foot(self, words: str) -> None:
        """Put what the answers rest on at the bottom."""
        self.y = _HEIGHT - _FOOT
        self._middle(words, 58, most=1)

    def files(self, title: str) -> tuple[bytes, bytes]:
        """Return the sheet as PNG and as PDF; black and white are enough, and small."""
        from PIL import Image

        sheet = self._image.convert("1", dither=Image.Dither.NONE)
        png, pdf = io.BytesIO(), io.BytesIO()
        sheet.save(png, "PNG", dpi=(_DPI, _DPI))
        sheet.save(pdf, "PDF", resolution=_DPI, title=title)
        return png.getvalue(), pdf.getvalue()

    def _middle(self, words: str, size: int, colour: int = _BLACK, *, most: int = 2) -> None:
        """Put the words in the middle, in so many lines at most."""
        if words:
            size, lines = _fitted(words, size, _INNER, most=most)
            self._lines(lines, size, colour)

    def _lines(self, lines: Sequence[str], size: int, colour: int) -> None:
        for line in lines:
            middle = (_WIDTH / 2, self.y + size * _LEADING / 2)
            self._draw.text(
                *(middle, line, colour, font(size), "mm"),
                stroke_width=size * 0.02,
                stroke_fill=colour,
            )
            self.y += round(size * _LEADING)


def _fitted(words: str, size: int, width: int, *, most: int) -> tuple[int, list[str]]:
    """Return the words in at most so many lines, and the size in which they fit."""
    while True:
        lines = list(wrapped(words, width, font(size).getlength))
        if len(lines) <= most or size <= 30:
            return size, lines
        size -= 5


def _code(link: str) -> "Image":
    """Return the QR code, readable where a quarter of it is covered or torn."""
    import segno
    from PIL import Image

    made = segno.make(link, error="q", micro=False)
    file = io.BytesIO()
    made.save(file, "png", scale=_CODE // made.symbol_size(border=_QUIET)[0], border=_QUIET)
    code = Image.open(file)
    framed = Image.new("L", (_CODE, _CODE), _WHITE)
    framed.paste(code, ((_CODE - code.width) // 2, (_CODE - code.height) // 2))
    return framed
