"""What goes out: one Telegram message of an answer, as the outbox keeps it."""

import html
import re
from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict

from bot.channels.telegram.page import pages
from handlers.message import Button, Reply, Tables
from knowledge.office.role import Rank

_BUTTONS_A_ROW = 2
LONGEST_DATA = 64  # bytes that a button brings back
_TAG = re.compile(r"</?\w+>")


class Outgoing(BaseModel):
    """A text in Telegram's HTML with its buttons, perhaps as a reply to a message."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    text: str
    buttons: tuple[tuple[str, str], ...] = ()  # label and action of each
    last_row: tuple[tuple[str, str], ...] = ()  # the same, below them in a row of their own
    reply_to: int | None = None
    plain: bool = False  # no markup: Telegram refused it
    menu: Rank | None = None  # whose commands the chat's menu shows from now on
    tables: Tables | None = None  # sent as a spreadsheet, with the text as its caption

    @property
    def parse_mode(self) -> str | None:
        """Return how Telegram is to read the text."""
        return None if self.plain else "HTML"

    @property
    def parameters(self) -> dict[str, object]:
        """Return its buttons, and what it answers, as the Bot API takes them.

        They are plain data, since python-telegram-bot's objects take longer than the answer.
        """
        found: dict[str, object] = {}
        buttons = self.buttons
        rows = [buttons[i : i + _BUTTONS_A_ROW] for i in range(0, len(buttons), _BUTTONS_A_ROW)]
        keys = [
            [{"text": label, "callback_data": data} for label, data in row]
            for row in (*rows, self.last_row)
            if row
        ]
        if keys:
            found["reply_markup"] = {"inline_keyboard": keys}
        if self.reply_to is not None:  # it is sent all the same if that is gone
            answered = {"message_id": self.reply_to, "allow_sending_without_reply": True}
            found["reply_parameters"] = answered
        return found

    def as_plain(self) -> "Outgoing":
        """Return the message without markup, for when Telegram refuses it."""
        text = html.unescape(_TAG.sub("", self.text))
        return self.model_copy(update={"text": text, "plain": True})


def outgoing(reply: Reply, reply_to: int | None) -> list[Outgoing]:
    """Return the messages of a reply, its buttons under the last one."""
    texts = pages(reply)
    buttons = _labelled(reply.buttons)
    last_row = _labelled(reply.verdicts)
    last = len(texts) - 1
    return [
        Outgoing(
            text=text,
            buttons=buttons if number == last else (),
            last_row=last_row if number == last else (),
            reply_to=reply_to if number == 0 else None,
            menu=reply.menu if number == 0 else None,
            tables=reply.tables if number == last else None,
        )
        for number, text in enumerate(texts)
    ]


def _labelled(buttons: Sequence[Button]) -> tuple[tuple[str, str], ...]:
    """Return label and action of the buttons that Telegram can carry."""
    fitting = (button for button in buttons if len(button.action.encode()) <= LONGEST_DATA)
    return tuple((button.label, button.action) for button in fitting)
