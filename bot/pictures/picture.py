"""A picture: a drawing as data in, PNG bytes out. The same data always gives the same bytes."""

from bot.pictures.board import board
from bot.pictures.card import card
from handlers.picture import Board, Drawing


def picture(drawing: Drawing) -> bytes:
    """Return the drawing as a PNG; raises OSError where the font can't be read."""
    return board(drawing) if isinstance(drawing, Board) else card(drawing)
