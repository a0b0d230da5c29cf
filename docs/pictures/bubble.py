"""A bubble of a conversation: what somebody wrote, or an answer with the buttons under it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from handlers.message import Button, Part, Reply

_A_ROW = 2  # as on Telegram
_ADDRESS = "https://t.me/…?start=…"  # whose code is another each time


@dataclass
class Bubble:
    """Paragraphs with what each is; `own` is on the right, who holds the phone wrote it."""

    paragraphs: Sequence[tuple[Part, str]]
    own: bool = False
    rows: Sequence[Sequence[str]] = ()
    pressed: set[str] = field(default_factory=set)  # labels of the buttons that were pressed


def typed(words: str) -> Bubble:
    """Return the bubble of what somebody typed."""
    return Bubble([(Part.BODY, words)], own=True)


def answered(reply: Reply) -> Bubble:
    """Return the bubble of an answer, as Telegram shows it."""
    paragraphs = [(block.part, line) for block in reply.blocks for line in block.text.split("\n")]
    if reply.link:
        paragraphs.append((Part.BODY, reply.link.line.format(url=_ADDRESS)))
    if reply.tables:
        paragraphs.insert(0, (Part.SOURCE, f"{reply.tables.name}.xlsx"))
    labels = [button.label for button in reply.buttons]
    rows = [labels[place : place + _A_ROW] for place in range(0, len(labels), _A_ROW)]
    return Bubble(paragraphs, rows=[*rows, *_row(reply.verdicts)])


def _row(buttons: Sequence[Button]) -> list[list[str]]:
    return [[button.label for button in buttons]] if buttons else []
