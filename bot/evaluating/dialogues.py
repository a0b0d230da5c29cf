"""Gold dialogues: what a person says turn by turn, and what each answer must and must not say."""

import asyncio
import datetime
import tomllib
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from bot.channels.terminal.terminal import chosen
from bot.conversation.conversation import Conversations
from bot.evaluating.gold import folded, says
from handlers.message import Button, Reply
from knowledge.errors import GoldError
from knowledge.table import Table


class Turn(Table):
    """What is said, and what the answer must hold: `a|b` is either."""

    says: str
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    todo: bool = False  # it is known not to be right yet

    def is_right(self, reply: Reply) -> bool:
        """Return whether the reply says what it must, and nothing that it must not."""
        text = folded(reply.text)
        return all(says(text, item) for item in self.must) and not any(
            says(text, item) for item in self.must_not
        )


class Dialogue(Table):
    """The turns of one conversation."""

    id: str
    about: str
    turn: tuple[Turn, ...]


class DialoguesFile(Table):
    """dialogues.toml: the conversations, and the day on which all are had."""

    as_of: datetime.date
    dialogue: tuple[Dialogue, ...]


@dataclass(frozen=True)
class Played:
    """A turn, and what was answered."""

    dialogue: Dialogue
    turn: Turn
    reply: Reply

    @property
    def right(self) -> bool:
        """Whether the answer is what it should be."""
        return self.turn.is_right(self.reply)


def read_dialogues(file: Path) -> DialoguesFile:
    """Return the dialogues of a TOML file; raises GoldError."""
    try:
        return DialoguesFile.model_validate(tomllib.loads(file.read_text("utf-8")))
    except (OSError, ValueError, ValidationError) as error:
        raise GoldError(file, str(error)) from error


def play(
    conversations: Conversations, dialogue: Dialogue, as_of: datetime.date
) -> Sequence[Played]:
    """Return the answers to what is said, one after another, in a conversation of their own."""

    async def answers() -> Sequence[Played]:
        key, played = uuid.uuid4().hex, []  # two files may give two dialogues one name
        buttons: tuple[Button, ...] = ()
        numeric = False
        for turn in dialogue.turn:
            button = chosen(turn.says, buttons, numeric=numeric)
            text, action = ("", button.action) if button else (turn.says, None)
            reply = await conversations.reply(key, text, action=action, as_of=as_of)
            if reply.buttons:
                buttons, numeric = reply.buttons, reply.numeric
            played.append(Played(dialogue, turn, reply))
        return played

    return asyncio.run(answers())


def report(conversations: Conversations, file: Path, failures: int) -> Iterator[str]:
    """Yield the share of right turns of the file's dialogues, and the first wrong ones."""
    gold = read_dialogues(file)
    played = [p for one in gold.dialogue for p in play(conversations, one, gold.as_of)]
    wrong = [p for p in played if not p.right]
    yield f"{file.name}: {len(gold.dialogue)}"
    yield f"  {'turns':<24}{len(played)}"
    yield f"  {'right':<24}{1 - len(wrong) / len(played):.4f}"
    yield f"  {'todo':<24}{sum(p.turn.todo for p in played)}"
    yield from (f"  - {p.dialogue.id} {p.turn.says}" for p in wrong[:failures])
