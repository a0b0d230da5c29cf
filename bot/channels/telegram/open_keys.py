"""Open keys: the buttons that are for this moment, taken away when the moment is over."""

from telegram import Bot

from bot.channels.telegram.keys import Rows, lasting
from bot.channels.telegram.outgoing import Outgoing, keyboard
from bot.channels.telegram.presses import Presses
from bot.conversation.recent import Recent

_MOST = 10_000  # chats; of others an old button says that it is old


class OpenKeys:
    """Knows the last message of each chat whose buttons go on with something.

    It is forgotten with the process: a press that comes too late says so, and clears its message.
    """

    def __init__(self, bot: Bot, presses: Presses) -> None:
        self._bot = bot
        self._presses = presses
        self._verdicts: Recent[tuple[int, int], list[str]] = Recent(_MOST)
        self._left: Recent[tuple[int, int], Rows] = Recent(_MOST)
        self._open: Recent[int, tuple[int, Rows]] = Recent(_MOST)

    def verdict(self, chat_id: int, message: int | None, word: str) -> str | None:
        """Return the action of the verdict that a message is open to, or None."""
        actions = self._verdicts.get((chat_id, message or 0), ())
        return next((one for one in actions if one.startswith(f"{word} ")), None)

    def sent(self, chat_id: int, outgoing: Outgoing, number: int | None) -> None:
        """Take away what is over with a message that was sent or changed under this number."""
        if outgoing.pressed is not None and outgoing.left is not None:
            self._leave(chat_id, outgoing.pressed, outgoing.left)
        before = self._open.get(chat_id)
        stands = before and before[0] == outgoing.pressed and outgoing.left is not None
        if before and (before[0] == number or stands):
            del self._open[chat_id]
            before = None
        if before and (outgoing.goes_on or (outgoing.asks and number is not None)):
            del self._open[chat_id]
            self._leave(chat_id, *before)
        if number is not None:
            self._left.pop((chat_id, number), None)  # it was changed, and has new ones
        if number is not None and outgoing.last_row:
            self._verdicts[chat_id, number] = [action for _, action in outgoing.last_row]
        if number is not None and outgoing.asks:
            self._open[chat_id] = (number, lasting(outgoing.rows))

    def _leave(self, chat_id: int, message: int, rows: Rows) -> None:
        if self._left.get((chat_id, message)) == rows:
            return  # two presses may end the same
        self._left[chat_id, message] = rows
        changed = self._bot.edit_message_reply_markup(
            chat_id, message, api_kwargs={"reply_markup": keyboard(rows) or {"inline_keyboard": []}}
        )
        self._presses.beside(changed)
