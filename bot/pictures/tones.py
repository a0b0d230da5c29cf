"""The colour of each tone; the words beside it say the same."""

from bot.pictures.paper import AMBER, BLUE, FAINT, GREEN, RED, Colour
from handlers.picture import Tone

COLOURS: dict[Tone, Colour] = {
    Tone.GOOD: GREEN,
    Tone.UNDER_WAY: BLUE,
    Tone.BAD: RED,
    Tone.OPEN: AMBER,
    Tone.SILENT: FAINT,
}
