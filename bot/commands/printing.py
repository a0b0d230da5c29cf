"""The command that makes posters."""

from pathlib import Path
from typing import Annotated

import typer

from bot.configuration.settings import Settings
from bot.logs import say
from bot.pictures import texts

app = typer.Typer()  # a part of the command line, under no name of its own


@app.command(help=texts.CLI_POSTER)
def poster(
    policy: Annotated[str, typer.Option(help=texts.CLI_POSTER_POLICY)] = "",
    bot: Annotated[str, typer.Option(help=texts.CLI_POSTER_BOT)] = "",
    url: Annotated[str, typer.Option(help=texts.CLI_POSTER_URL)] = "",
    to: Annotated[Path, typer.Option(help=texts.CLI_POSTER_TO)] = Path(),
) -> None:
    """Write a poster of each policy, as PNG and PDF."""
    from bot.commands.posters import posters
    from bot.delivery.service import UnservableError

    try:
        for name, content in posters(Settings(), policy, bot, url):
            (to / name).write_bytes(content)
            print(texts.POSTER_DONE.format(file=to / name))  # noqa: T201
    except UnservableError as error:
        say(str(error))
        raise SystemExit(1) from None
