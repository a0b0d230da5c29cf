"""The commands that make and check policy folders."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import texts
from bot.configuration.settings import Settings

if TYPE_CHECKING:
    from knowledge.policy.splitting.gaps import Gap

_HEADING = 20  # characters of a heading that name a clause

app = typer.Typer()  # a part of the command line, under no name of its own


@app.command(help=texts.CLI_CLAUSES)
def clauses(
    file: Annotated[Path, typer.Argument(help=texts.CLI_CLAUSES_FILE)],
    json_: Annotated[bool, typer.Option("--json", help=texts.CLI_CLAUSES_JSON)] = False,
) -> None:
    """Print the clause records of a document, and tell of gaps in its numbers."""
    from knowledge.policy.splitting.gaps import gaps
    from knowledge.policy.splitting.source import read_source
    from knowledge.policy.splitting.splitter import split

    records = split(read_source(file)).clauses
    for clause in records:
        if json_:
            print(json.dumps(clause.to_json(), ensure_ascii=False))  # noqa: T201
        else:
            print(f"{clause.id}\t{clause.marker}{clause.heading}")  # noqa: T201
    for gap in gaps(records):
        print(_told(gap), file=sys.stderr)  # noqa: T201


@app.command(help=texts.CLI_NEW)
def new(
    file: Annotated[Path, typer.Argument(help=texts.CLI_NEW_FILE)],
    place: Annotated[str, typer.Option(help=texts.CLI_NEW_PLACE)] = "",
    to: Annotated[Path, typer.Option(help=texts.CLI_NEW_TO)] = Path(),
) -> None:
    """Draft a folder from a document."""
    from bot.commands import newcomer

    for line in newcomer.drafted(file, place, to):
        print(line)  # noqa: T201


@app.command(help=texts.CLI_CHECK)
def check(
    folder: Annotated[Path | None, typer.Argument(help=texts.CLI_CHECK_FOLDER)] = None,
) -> None:
    """Check one policy folder, or all, and the records that were made of them."""
    from bot.commands.checking import lead, wrong
    from bot.library import clashes, edited, folders
    from knowledge.policy.check import missing

    settings = Settings()
    asked = [folder] if folder else folders(settings.policies_dir)
    for one in asked:
        for gap in missing(one):
            print(f"{one.name}: {_told(gap)}", file=sys.stderr)  # noqa: T201
    found = [] if folder else clashes(settings.policies_dir)
    found += [(one.name, problem) for one in asked for problem in wrong(one)]
    if folder:
        for line in lead(folder):
            print(line)  # noqa: T201
    changed = {} if found or folder else edited(settings.data_dir, settings.policies_dir)
    found += [(name, texts.CHECK_EDITED.format(file=file)) for name, file in changed.items()]
    for name, problem in found:
        print(f"{name}: {problem}", file=sys.stderr)  # noqa: T201
    if found:
        raise SystemExit(1)
    print(texts.CHECK_FINE)  # noqa: T201


def _told(gap: "Gap") -> str:
    after = f"{gap.after.marker}{gap.after.heading[:_HEADING]}"
    if gap.before is None:
        return texts.GAP_AT_START.format(after=after, missing=gap.missing)
    before = f"{gap.before.marker}{gap.before.heading[:_HEADING]}"
    return texts.GAP.format(before=before, after=after, missing=gap.missing)
