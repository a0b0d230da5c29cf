"""The command line: policybot chat, ask, serve, clauses, check, eval, export, backup, restore."""

import asyncio
import datetime
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from pydantic import ValidationError

from bot import data_folder, texts
from bot.conversation import Conversations
from bot.settings import Settings
from knowledge.errors import PolicyError

if TYPE_CHECKING:
    from knowledge.ledger.database import Database

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=texts.CLI_HELP
)


def main() -> None:
    """Run the command line; a known error ends in one clear line and exit status 1."""
    os.umask(data_folder.PRIVATE)
    try:
        app()
    except PolicyError as error:
        fail(texts.ERRORS[type(error).__name__].format(**vars(error)))
    except ValidationError as error:
        names = "、".join({str(e["loc"][0]).upper(): None for e in error.errors()})
        fail(texts.BAD_SETTING.format(names=names))


def fail(sentence: str) -> NoReturn:
    """Print one line to standard error and end with status 1."""
    print(sentence, file=sys.stderr)  # noqa: T201
    raise SystemExit(1)


def _conversations() -> Conversations:
    from bot.library import services

    return Conversations(services(Settings().data_dir))


@app.command(help=texts.CLI_CHAT)
def chat() -> None:
    """Ask in this terminal."""
    from bot import terminal

    asyncio.run(terminal.chat(_conversations()))


@app.command(help=texts.CLI_ASK)
def ask(
    question: Annotated[str, typer.Argument(help=texts.CLI_ASK_QUESTION)],
    json_: Annotated[bool, typer.Option("--json", help=texts.CLI_ASK_JSON)] = False,
) -> None:
    """Answer one question, or every line of standard input for `-`."""
    from bot import ask as asking

    lines = sys.stdin if question == "-" else [question]
    for line in asking.answers(_conversations(), lines, as_json=json_):
        print(line, flush=True)  # noqa: T201


@app.command(help=texts.CLI_SERVE)
def serve() -> None:
    """Serve Telegram."""
    from bot import serving

    sentence = serving.serve(Settings())
    if sentence:
        fail(sentence)


@app.command(help=texts.CLI_CLAUSES)
def clauses(
    file: Annotated[Path, typer.Argument(help=texts.CLI_CLAUSES_FILE)],
    json_: Annotated[bool, typer.Option("--json", help=texts.CLI_CLAUSES_JSON)] = False,
) -> None:
    """Print the clause records of a document."""
    from knowledge.policy.splitting.source import read_source
    from knowledge.policy.splitting.splitter import split

    for clause in split(read_source(file)).clauses:
        if json_:
            print(json.dumps(clause.to_json(), ensure_ascii=False))  # noqa: T201
        else:
            print(f"{clause.id}\t{clause.marker}{clause.heading}")  # noqa: T201


@app.command(help=texts.CLI_CHECK)
def check() -> None:
    """Check every policy folder, and the records that were made of them."""
    from bot.library import STORE, edited, folders
    from knowledge.policy.check import problems

    found = [(folder.name, problem) for folder in folders() for problem in problems(folder)]
    store = Settings().data_dir / STORE
    changed = [] if found else edited(store.parent)
    found += [(name, texts.CHECK_EDITED.format(file=store)) for name in changed]
    for name, problem in found:
        print(f"{name}: {problem}", file=sys.stderr)  # noqa: T201
    if found:
        raise SystemExit(1)
    print(texts.CHECK_FINE)  # noqa: T201


def _database() -> "Database":
    from knowledge.ledger.database import Database

    settings = Settings()
    data_folder.claim(settings.data_dir)
    return Database(settings.database, settings.data_dir)


@app.command(help=texts.CLI_BACKUP)
def backup(file: Annotated[Path, typer.Argument(help=texts.CLI_BACKUP_FILE)]) -> None:
    """Write the ledger into a file."""
    from knowledge.ledger import backup as backups

    asyncio.run(backups.backup(_database(), file))
    print(texts.BACKED_UP.format(file=file))  # noqa: T201


@app.command(help=texts.CLI_RESTORE)
def restore(
    file: Annotated[Path, typer.Argument(help=texts.CLI_BACKUP_FILE)],
    force: Annotated[bool, typer.Option("--force", help=texts.CLI_RESTORE_FORCE)] = False,
) -> None:
    """Put a back-up in the place of the ledger."""
    from knowledge.ledger import backup as backups

    manifest = asyncio.run(backups.restore(_database(), file, force=force))
    day = datetime.datetime.fromtimestamp(manifest.taken_at).astimezone()
    print(texts.RESTORED.format(day=f"{day:%Y-%m-%d %H:%M}"))  # noqa: T201


@app.command(help=texts.CLI_EXPORT)
def export(
    folder: Annotated[Path, typer.Argument(help=texts.CLI_EXPORT_FOLDER)],
    force: Annotated[bool, typer.Option("--force", help=texts.CLI_EXPORT_FORCE)] = False,
) -> None:
    """Write what was learnt and done into files."""
    from knowledge.ledger import export as exports

    for file in asyncio.run(exports.export(_database(), folder, force=force)):
        print(texts.EXPORTED.format(file=file))  # noqa: T201


@app.command(name="eval", help=texts.CLI_EVAL)
def evaluate(
    files: Annotated[list[Path] | None, typer.Argument(help=texts.CLI_EVAL_FILES)] = None,
    failures: Annotated[int, typer.Option(help=texts.CLI_EVAL_FAILURES)] = 0,
) -> None:
    """Print the metrics of gold files."""
    from bot import evaluation

    gold = files or evaluation.development()
    for line in evaluation.report(_conversations(), gold, failures):
        print(line)  # noqa: T201
