"""What goes out: one Telegram message of an answer, as the outbox keeps it."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel, ConfigDict

from bot.channels.telegram.keys import COPIES, LEADS, OPENS, Key, Rows, passing
from bot.channels.telegram.markup import LONGEST, LONGEST_CAPTION, pages
from bot.channels.telegram.offer import Offer
from handlers.enclosure import Document
from handlers.message import Button, Reply, Where
from handlers.picture import Drawing
from handlers.tables import Tables
from knowledge.office.role import Rank

_BUTTONS_A_ROW = 2
_HALF_A_ROW = 8  # characters of a label that a phone shows in half of its width
LONGEST_DATA = 64  # bytes that a button brings back
LONGEST_ALERT = 200  # characters
_TAG = re.compile(r"</?\w+>")


class Outgoing(BaseModel):
    """A text in Telegram's HTML with its buttons, perhaps as a reply to a message.

    Where it is the answer to a press, it may take the place of the message, be shown in passing,
    and take away the buttons that have done their work.
    """

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    text: str
    buttons: tuple[Key, ...] = ()
    last_row: tuple[Key, ...] = ()  # below them in a row of their own
    reply_to: int | None = None
    thread: int | None = None  # the topic of the chat that it belongs to
    plain: bool = False  # no markup: Telegram refused it
    menu: Rank | None = None  # whose commands the chat's menu shows from now on
    tables: Tables | None = None  # sent as a spreadsheet, with the text as its caption
    picture: Drawing | None = None  # drawn and sent as a photo, with the text as its caption
    document: Document | None = None  # likewise, as it is
    press: str | None = None  # the press that it answers, to be acknowledged
    where: Where = Where.BELOW
    pressed: int | None = None  # the message whose button was pressed
    left: Rows | None = None  # the rows that are to be left under it
    offers: tuple[Offer, ...] | None = None  # for the inline query that it answers
    goes_on: bool = False  # the conversation has gone on: what was asked before is over

    @property
    def parse_mode(self) -> str | None:
        """Return how Telegram is to read the text."""
        return None if self.plain else "HTML"

    @property
    def markup(self) -> dict[str, object] | None:
        """Return its buttons as the Bot API takes them.

        They are plain data, since python-telegram-bot's objects take longer than the answer.
        """
        return keyboard(self.rows)

    @property
    def rows(self) -> Rows:
        """Its buttons, row by row."""
        return (*_rows(self.buttons), *((self.last_row,) if self.last_row else ()))

    @property
    def asks(self) -> bool:
        """Whether some of its buttons are over when the conversation has gone on."""
        return any(passing(action) for _, action in self.buttons)

    @property
    def parameters(self) -> dict[str, object]:
        """Return its buttons, what it answers, and the topic it belongs to."""
        found: dict[str, object] = {}
        if self.markup:
            found["reply_markup"] = self.markup
        if self.thread is not None:
            found["message_thread_id"] = self.thread
        if self.reply_to is not None:  # it is sent all the same if that is gone
            answered = {"message_id": self.reply_to, "allow_sending_without_reply": True}
            found["reply_parameters"] = answered
        return found

    @property
    def bare(self) -> str:
        """The text without its markup."""
        return self.text if self.plain else html.unescape(_TAG.sub("", self.text))

    def as_plain(self) -> "Outgoing":
        """Return the message without markup, for when Telegram refuses it."""
        return self.model_copy(update={"text": self.bare, "plain": True})

    def below(self) -> "Outgoing":
        """Return it as a message of its own."""
        return self.model_copy(update={"where": Where.BELOW})


def keyboard(rows: Sequence[Sequence[Key]]) -> dict[str, object] | None:
    """Return rows of buttons as the Bot API takes them; None for no buttons."""
    keys = [[_key(*key) for key in row] for row in rows if row]
    return {"inline_keyboard": keys} if keys else None


def _key(label: str, action: str) -> dict[str, object]:
    """Return a button: one that copies, leads to an address, opens the page, or comes back."""
    if action.startswith(COPIES):
        return {"text": label, "copy_text": {"text": action.removeprefix(COPIES)}}
    if action.startswith(LEADS):
        return {"text": label, "url": action.removeprefix(LEADS)}
    if action.startswith(OPENS):
        return {"text": label, "web_app": {"url": action.removeprefix(OPENS)}}
    return {"text": label, "callback_data": action}


def _rows(buttons: Sequence[Key]) -> Iterator[tuple[Key, ...]]:
    """Yield the buttons in rows: a long label has one of its own, or a phone would cut it."""
    row: list[Key] = []
    for button in buttons:
        long = len(button[0]) > _HALF_A_ROW
        if row and (long or len(row) == _BUTTONS_A_ROW):
            yield tuple(row)
            row = []
        row.append(button)
        if long:
            yield tuple(row)
            row = []
    if row:
        yield tuple(row)


@dataclass(frozen=True)
class Context:
    """What the messages of a reply share: what they answer, and where they belong."""

    reply_to: int | None = None
    thread: int | None = None
    press: str | None = None
    where: Where = Where.BELOW
    pressed: int | None = None
    left: Rows | None = None
    goes_on: bool = False


def outgoing(reply: Reply, context: Context | None = None) -> list[Outgoing]:
    """Return the messages of a reply, its buttons under the last one.

    Only the first stands for the press or the question that it answers.
    """
    context = context or Context()
    if reply.picture:
        reply = replace(reply, blocks=reply.picture.caption)
    longest = LONGEST_CAPTION if reply.picture or reply.tables or reply.document else LONGEST
    texts = pages(reply, longest) or ([""] if context.press else [])
    last = len(texts) - 1
    drawing = reply.picture.drawing if reply.picture else None
    for_first = dict(vars(context), menu=reply.menu, picture=drawing)
    for_last = {
        "buttons": _labelled(reply.buttons),
        "last_row": _labelled(reply.verdicts),
        "tables": reply.tables,
        "document": reply.document,
    }
    return [
        Outgoing(
            text=text,
            **{
                "thread": context.thread,
                **(for_first if number == 0 else {}),
                **(for_last if number == last else {}),
            },
        )
        for number, text in enumerate(texts)
    ]


def _labelled(buttons: Sequence[Button]) -> tuple[Key, ...]:
    """Return label and action of the buttons that Telegram can carry."""
    return tuple(
        (button.label, f"{COPIES}{button.copies}" if button.copies else button.action)
        for button in buttons
        if button.action.startswith((LEADS, OPENS)) or len(button.action.encode()) <= LONGEST_DATA
    )
