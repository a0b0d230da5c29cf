"""The command line: `policybot --help` lists its commands."""

import asyncio
import os
import signal
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from pydantic import ValidationError

from bot import streams, texts
from bot.commands import folders, keeping, printing
from bot.configuration.settings import NOWHERE, Settings
from bot.errors.explained import explained
from bot.logs import say
from bot.processes import process
from knowledge.errors import PolicyError, StoreError

if TYPE_CHECKING:
    from bot.conversation.conversation import Conversations
    from handlers.services import Services

_FOR_ALL = 0o022

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=texts.CLI_HELP
)
app.add_typer(keeping.app)
app.add_typer(printing.app)
app.add_typer(folders.app)


def main() -> None:
    """Run the command line; what goes wrong ends in one clear line and exit status 1."""
    process.begin()
    streams.set_up()
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # Another one than the default: asyncio would put its own in that one's place, which ends
        # a command only when its input has a line more.
        signal.signal(signal.SIGINT, _interrupt)
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has seen enough
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except (PolicyError, ValidationError, OSError) as error:
        fail(explained(error))
    except Exception as error:
        if os.environ.get("LOG_LEVEL", "").upper() == "DEBUG":
            raise
        fail(explained(error))
    finally:
        streams.let_go()
        process.end()


def _interrupt(_number: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt


def fail(sentence: str) -> NoReturn:
    """Write one line to standard error and end with status 1."""
    with suppress(OSError):
        say(sentence)
    raise SystemExit(1)


def _tell_version(wanted: bool) -> None:
    if wanted:
        from bot.version import version

        print(f"policybot {version()}")  # noqa: T201
        raise typer.Exit


@app.callback()
def _options(
    _: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help=texts.CLI_VERSION),
    ] = False,
) -> None:
    """Take what stands before the command."""


def _services() -> "Services":
    from bot.library import services

    settings = Settings()
    return services(settings.data_dir, more=settings.policies_dir, unkept=_note)


def _conversations() -> "Conversations":
    from bot.conversation.conversation import Conversations

    return Conversations(_services())


def _note(error: StoreError) -> None:
    """Say that the knowledge is not kept: nothing else is different."""
    known = str(NOWHERE) not in str(error.value)
    sentence = texts.NOT_KEPT.format(**vars(error)) if known else texts.NOT_KEPT_ANYWHERE
    print(sentence, file=sys.stderr)  # noqa: T201


@app.command(help=texts.CLI_CHAT)
def chat() -> None:
    """Ask in this terminal."""
    from bot.channels.terminal import terminal
    from bot.conversation.conversation import Conversations
    from bot.library import opened
    from bot.shelving import followed
    from handlers.services import Services

    settings = Settings()
    library = opened(settings.data_dir, settings.policies_dir, unkept=_note)
    conversations = Conversations(Services(library.policies))
    with followed(library, conversations.shelve):
        asyncio.run(terminal.chat(conversations))


@app.command(help=texts.CLI_ASK)
def ask(
    question: Annotated[str, typer.Argument(help=texts.CLI_ASK_QUESTION)],
    json_: Annotated[bool, typer.Option("--json", help=texts.CLI_ASK_JSON)] = False,
) -> None:
    """Answer one question, or every line of standard input for `-`."""
    from bot.commands import ask as asking

    several = question == "-"
    lines = streams.standard_input() if several else [streams.given(question)]
    for answer in asking.answers(_conversations(), lines, as_json=json_):
        if answer.failed and not several and not json_:
            fail(answer.printed)
        print(answer.printed, flush=True)  # noqa: T201
        if answer.failed and not several:
            raise SystemExit(1)


@app.command(help=texts.CLI_EXPLAIN)
def explain(
    message: Annotated[str, typer.Argument(help=texts.CLI_EXPLAIN_MESSAGE)],
    json_: Annotated[bool, typer.Option("--json", help=texts.CLI_EXPLAIN_JSON)] = False,
) -> None:
    """Print the stages in which one message is understood."""
    from bot.commands.ask import as_line
    from bot.conversation.conversation import today
    from bot.explaining.explain import explanation, labels

    opened = _services()
    row = explanation(opened, streams.given(message), today())
    if json_:
        print(as_line(row))  # noqa: T201
        return
    from rich.console import Console

    from bot.explaining.page import show

    show(Console(highlight=False), row, labels(opened))


@app.command(help=texts.CLI_SERVE)
def serve() -> None:
    """Serve Telegram."""
    settings = Settings()  # what is wrong with them is told before all the rest is loaded
    from bot.processes import serving

    sentence = serving.serve(settings)
    if sentence:
        fail(sentence)


@app.command(help=texts.CLI_WEB)
def web() -> None:
    """Serve the page."""
    settings = Settings()
    from bot.channels.web import service

    sentence = service.serve(settings)
    if sentence:
        fail(sentence)


@app.command(help=texts.CLI_CATALOGUE)
def catalogue(
    file: Annotated[Path, typer.Argument(help=texts.CLI_CATALOGUE_FILE)],
) -> None:
    """Print the answers to a file's questions as a page."""
    from bot.commands.catalogue import catalogue as pages

    for line in pages(_conversations(), file):
        print(line)  # noqa: T201


@app.command(help=texts.CLI_LEARN)
def learn() -> None:
    """Learn from the examples ahead of the first start."""
    from bot import library

    os.umask(_FOR_ALL)  # there is nothing private in it, and the service may be another user
    library.learn()


@app.command(name="eval", help=texts.CLI_EVAL)
def evaluate(
    files: Annotated[list[Path] | None, typer.Argument(help=texts.CLI_EVAL_FILES)] = None,
    failures: Annotated[int, typer.Option(help=texts.CLI_EVAL_FAILURES)] = 0,
) -> None:
    """Print the metrics of gold files."""
    from bot.evaluating import evaluation

    gold = files or evaluation.development()
    for line in evaluation.report(_conversations(), gold, failures):
        print(line)  # noqa: T201


@app.command(help=texts.CLI_DOCTOR)
def doctor() -> None:
    """Say what would fail, and what to do."""
    from bot.doctor.doctor import report

    if not asyncio.run(report(partial(print, flush=True))):
        raise SystemExit(1)
