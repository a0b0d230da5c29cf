"""A card: a result on one sheet, to keep and to hand on."""

from bot.pictures.paper import FAINT, INK, MARGIN, Paper
from bot.pictures.tones import COLOURS
from handlers.picture import Card, Part, Tone

_TITLE, _LEAD, _OFFICE, _TEXT, _SMALL = 28, 42, 32, 30, 26
_INDENT = 44  # of a row's words, behind its mark
_DRAWN_AS = str.maketrans("✗", "×")  # what the font has instead


def card(drawn: Card) -> bytes:
    """Return the card as a PNG."""
    paper = Paper()
    paper.text(drawn.title, _TITLE, FAINT)
    paper.gap(10)
    paper.text(drawn.lead, _LEAD, bold=True)
    paper.gap(8)
    paper.text(drawn.office, _OFFICE, COLOURS[Tone.UNDER_WAY], bold=True)
    for part in drawn.parts:
        _part(paper, part)
    if drawn.notes:
        paper.gap(18)
    for note in drawn.notes:
        paper.text(note, _SMALL, FAINT)
    paper.ruled(22)
    for line in drawn.foot:
        paper.text(line, _SMALL, INK)
    return paper.png()


def _part(paper: Paper, part: Part) -> None:
    paper.ruled(22)
    paper.text(part.heading, _TEXT, FAINT)
    for row in part.rows:
        paper.gap(6)
        paper.write(
            row.mark.translate(_DRAWN_AS), _TEXT, COLOURS[row.tone], MARGIN, paper.y, bold=True
        )
        paper.text(row.text, _TEXT, left=MARGIN + _INDENT)
