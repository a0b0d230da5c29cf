"""A board: how far many things are, a bar for each that is known."""

from collections.abc import Sequence

from bot.pictures.paper import FAINT, INK, INNER, MARGIN, RULE, WIDTH, Paper, width_of
from bot.pictures.tones import COLOURS
from handlers.picture import Bar, Board, Tone

_TITLE, _LEAD, _NAME, _SMALL = 28, 36, 32, 27
_BAR = 18
_BETWEEN = 24  # between a name and what stands at its right


def board(drawn: Board) -> bytes:
    """Return the board as a PNG: what is known first, in its order, then what is not."""
    paper = Paper()
    paper.text(drawn.title, _TITLE, FAINT)
    paper.gap(6)
    paper.text(drawn.lead, _LEAD, bold=True)
    known = [bar for bar in drawn.bars if bar.tone is not Tone.SILENT]
    silent = [bar for bar in drawn.bars if bar.tone is Tone.SILENT]
    for bar in known:
        paper.gap(26)
        _known(paper, bar)
    _silent(paper, silent)
    paper.ruled(28)
    for line in drawn.foot:
        paper.text(line, _SMALL, FAINT)
    return paper.png()


def _known(paper: Paper, bar: Bar) -> None:
    colour = COLOURS[bar.tone]
    paper.text(bar.name, _NAME)
    if bar.percent is not None:
        paper.gap(6)
        paper.box(MARGIN, paper.y, INNER, _BAR, RULE)
        full = round(INNER * bar.percent / 100)
        if full:
            paper.box(MARGIN, paper.y, max(full, _BAR), _BAR, colour)
        paper.gap(_BAR + 2)
    top = paper.y
    at = WIDTH - MARGIN - width_of(bar.age, _SMALL)
    paper.write(bar.age, _SMALL, FAINT, at, top)
    paper.text(bar.says, _SMALL, colour, width=at - MARGIN - _BETWEEN, bold=True)


def _silent(paper: Paper, bars: Sequence[Bar]) -> None:
    """Put what nobody has told of in a line each: an empty bar would only take room."""
    if not bars:
        return
    paper.ruled(28, 8)
    for bar in bars:
        paper.gap(8)
        top = paper.y
        at = WIDTH - MARGIN - width_of(bar.says, _SMALL)
        paper.write(bar.says, _SMALL, FAINT, at, top)
        paper.text(bar.name, _SMALL, INK, width=at - MARGIN - _BETWEEN)
