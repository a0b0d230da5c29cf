"""A catalogue of answers: what the bot says to a list of questions, as a page to read."""

import asyncio
import datetime
from collections.abc import Iterator
from pathlib import Path

from bot import texts
from bot.conversation.conversation import Conversations
from handlers.message import Part, Reply
from knowledge.policy.folder.toml_file import read_table
from knowledge.table import Table


class Kind(Table):
    """One kind of question: its conversations, each turn by turn."""

    title: str
    asks: tuple[tuple[str, ...], ...]


class CatalogueFile(Table):
    """The questions by kind, and the day on which all are asked."""

    as_of: datetime.date
    kind: tuple[Kind, ...]


def catalogue(conversations: Conversations, file: Path) -> Iterator[str]:
    """Yield the lines of a Markdown page with the answers to the file's questions.

    Raises FolderError for a file that is missing or does not fit.
    """
    read = read_table(file, CatalogueFile)
    yield texts.CATALOGUE.format(day=read.as_of.isoformat(), file=file.name)
    with asyncio.Runner() as runner:
        for kind in read.kind:
            yield f"\n## {kind.title}"
            for place, turns in enumerate(kind.asks):
                for number, says in enumerate(turns):
                    key = f"{kind.title} {place}"
                    asking = conversations.reply(key, says, as_of=read.as_of)
                    yield "\n" + (texts.CATALOGUE_THEN if number else texts.CATALOGUE_ASKED).format(
                        says=says
                    )
                    yield from _told(runner.run(asking))


def _told(reply: Reply) -> Iterator[str]:
    """Yield the reply as a channel shows it: the first line bold, the document's words quoted."""
    for block in reply.blocks:
        lines = block.text.split("\n")
        if block.part is Part.LEAD:
            lines = [f"**{line}**" for line in lines]
        elif block.part is Part.QUOTE:
            lines = [f"> {line}" for line in lines]
        yield ""
        yield "  \n".join(lines)
    if reply.buttons:
        yield ""
        yield " ".join(f"`{button.label}`" for button in reply.buttons)
