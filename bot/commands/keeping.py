"""Commands of who keeps the ledger: its back-ups, its key, and what is kept of a person."""

import asyncio
import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import data_folder, texts
from bot.configuration.settings import Settings
from handlers.texts.people import OFFICE

if TYPE_CHECKING:
    from knowledge.ledger.database import Database

app = typer.Typer()  # a part of the command line, under no name of its own


def _database() -> "Database":
    from knowledge.ledger.database import Database

    settings = Settings()
    data_folder.claim(settings.data_dir)
    return Database(settings.database, settings.data_dir)


@app.command(help=texts.CLI_BACKUP)
def backup(file: Annotated[Path, typer.Argument(help=texts.CLI_BACKUP_FILE)]) -> None:
    """Write the ledger into a file."""
    from knowledge.ledger.keeping import backup as backups

    asyncio.run(backups.backup(_database(), file))
    print(texts.BACKED_UP.format(file=file))  # noqa: T201


@app.command(help=texts.CLI_RESTORE)
def restore(
    file: Annotated[Path, typer.Argument(help=texts.CLI_BACKUP_FILE)],
    force: Annotated[bool, typer.Option("--force", help=texts.CLI_RESTORE_FORCE)] = False,
) -> None:
    """Put a back-up in the place of the ledger."""
    from knowledge.ledger.keeping import backup as backups

    manifest = asyncio.run(backups.restore(_database(), file, force=force))
    day = datetime.datetime.fromtimestamp(manifest.taken_at).astimezone()
    print(texts.RESTORED.format(day=f"{day:%Y-%m-%d %H:%M}"))  # noqa: T201


@app.command(help=texts.CLI_EXPORT)
def export(
    folder: Annotated[Path, typer.Argument(help=texts.CLI_EXPORT_FOLDER)],
    force: Annotated[bool, typer.Option("--force", help=texts.CLI_EXPORT_FORCE)] = False,
) -> None:
    """Write what was learnt and done into files."""
    from knowledge.ledger.keeping import export as exports

    for file in asyncio.run(exports.export(_database(), folder, force=force)):
        print(texts.EXPORTED.format(file=file))  # noqa: T201


@app.command(help=texts.CLI_REKEY)
def rekey() -> None:
    """Move the ledger's people to another key."""
    from bot.commands import rekey as rekeying

    moved = asyncio.run(rekeying.rekey(Settings()))
    print(texts.REKEYED.format(people=moved.people))  # noqa: T201
    if moved.roles_lost:
        print(texts.REKEYED_LOST.format(roles=moved.roles_lost))  # noqa: T201


@app.command(help=texts.CLI_INVITE)
def invite(
    name: Annotated[str, typer.Argument(help=texts.CLI_INVITE_NAME)] = OFFICE,
) -> None:
    """Print the address of an invitation, and its QR code."""
    import segno

    from bot.commands import inviting

    settings = Settings()
    data_folder.claim(settings.data_dir)
    address = asyncio.run(inviting.invited(settings, name))
    print(address)  # noqa: T201
    segno.make_qr(address).terminal(compact=True)


person = typer.Typer(no_args_is_help=True, help=texts.CLI_PERSON)
app.add_typer(person, name="person")
_Id = Annotated[str, typer.Argument(metavar="ID", help=texts.CLI_PERSON_ID)]
_NEGATIVE = {"ignore_unknown_options": True}  # the number of a group begins with a minus


@person.command(name="export", help=texts.CLI_PERSON_EXPORT, context_settings=_NEGATIVE)
def export_person(number: _Id) -> None:
    """Print everything that is kept of a person."""
    from bot.commands import people

    kept = asyncio.run(people.export(Settings(), number))
    print(json.dumps(kept, ensure_ascii=False, indent=2, default=str))  # noqa: T201


@person.command(name="forget", help=texts.CLI_PERSON_FORGET, context_settings=_NEGATIVE)
def forget_person(number: _Id) -> None:
    """Delete what is kept of a person."""
    from bot.commands import people

    swept = asyncio.run(people.forget(Settings(), number))
    print(texts.PERSON_FORGOTTEN.format(number=number.strip()))  # noqa: T201
    if not swept:
        print(texts.PERSON_UNSWEPT)  # noqa: T201
