"""The terminal channel: a chat with rich text and numbered choices; piped input works."""

import string
import sys
from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot import texts
from bot.conversation.conversation import Conversations
from bot.errors import failure
from bot.streams import decoded, standard_input
from handlers.message import Block, Button, Intent, Part, Reply

_KEY = "terminal"
_LETTERS = string.ascii_lowercase  # names of the choices where digits are an answer
_PLACES = 2  # digits of the name of a choice; a longer number is none
_QUOTE_INDENT = 2
_STYLES = {
    Part.LEAD: "bold",
    Part.BODY: "",
    Part.QUOTE: "cyan",
    Part.NOTE: "italic yellow",
    Part.SOURCE: "dim",
}


async def chat(conversations: Conversations) -> None:
    """Answer line by line until the input ends; a person at a terminal gets a prompt."""
    console = Console(highlight=False)
    person = sys.stdin.isatty()
    if person:
        import readline  # noqa: F401  # importing it gives input() history and editing

        console.print(texts.CHAT_WELCOME)
        show(console, await conversations.reply(_KEY, action="start"))
    buttons: tuple[Button, ...] = ()
    numeric = False
    for line in _typed(console) if person else standard_input():
        try:
            text = decoded(line) if isinstance(line, bytes) else line
            if text is not None and not text.strip():
                continue
            reply = (
                _sentence(texts.LINE_NOT_UTF8)
                if text is None
                else await _answer(conversations, text.strip(), buttons, numeric=numeric)
            )
        except Exception as error:
            failure.tell(error)
            reply = _sentence(texts.NOT_ANSWERED)
        if offered(reply):
            buttons, numeric = offered(reply), reply.numeric
        show(console, reply)


def _typed(console: Console) -> Iterator[str]:
    """Yield the lines that a person types, to the end of the input."""
    while True:
        try:
            yield input(texts.CHAT_PROMPT)
        except (EOFError, KeyboardInterrupt):
            console.print()
            return


def _sentence(text: str) -> Reply:
    return Reply(Intent.HELP, (Block(Part.LEAD, text),))


def chosen(line: str, buttons: tuple[Button, ...], *, numeric: bool) -> Button | None:
    """Return the choice that is typed: by its number, or by its letter where a number is asked."""
    names = _LETTERS if numeric else [str(number) for number in range(1, 1000)]
    for name, button in zip(names, buttons, strict=False):
        if line.lower() == name:
            return button
    return None


async def _answer(
    conversations: Conversations, line: str, buttons: tuple[Button, ...], *, numeric: bool
) -> Reply:
    """Return the reply to a question, a command, or the name of a choice."""
    choice = chosen(line, buttons, numeric=numeric)
    if choice:
        return await conversations.reply(_KEY, action=choice.action)
    if buttons and not numeric and line.isdecimal() and len(line) <= _PLACES:
        return _sentence(texts.NO_SUCH_CHOICE.format(typed=line, count=len(buttons)))
    if line.startswith(("/", "／")):
        command = line[1:].strip()
        name = command.partition(" ")[0]
        known = command if name in texts.COMMANDS | texts.OFFICE_COMMANDS else "help"
        return await conversations.reply(_KEY, action=known)
    return await conversations.reply(_KEY, line)


def offered(reply: Reply) -> tuple[Button, ...]:
    """Return the choices of a reply that a terminal can show what they open."""
    return tuple(button for button in reply.buttons if not button.brings)


def show(console: Console, reply: Reply) -> None:
    """Print the reply's blocks, and its buttons as numbered choices."""
    for block in reply.blocks:
        indent = _QUOTE_INDENT if block.part is Part.QUOTE else 0
        text = Text(block.text, style=_STYLES[block.part])
        if console.is_terminal:
            console.print(Padding(text, (0, 0, 0, indent)))
        else:  # a pipe has no width to wrap to
            console.print(" " * indent + block.text, soft_wrap=True, markup=False)
    if reply.document:
        console.print(Text(reply.document.path), soft_wrap=True)
    names = _LETTERS if reply.numeric else map(str, range(1, 1000))
    choices = "  ".join(f"{n} {b.label}" for n, b in zip(names, offered(reply), strict=False))
    if choices:
        console.print(Text(choices, style="green"), soft_wrap=True)
    console.print()
