"""Figures: what was measured, kept beside those of the last release, and the page of both."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
RECORD = ROOT / "docs" / "performance.json"
PAGE = ROOT / "docs" / "performance.md"
SOURCES = ("bot", "handlers", "knowledge", "tests", "docs")
_NONE = "–"
_HEAD = """\
# Performance

Kept by `make performance`, which wants a calm machine and an hour; `make bench` prints the same
table and keeps nothing. Beside a figure stand the last release's and what others need for the same
on the same machine: a bare echo bot, which does nothing but repeat, and other ways to search. What
was not measured is {none}.

| what | now | {release} | others |
|---|---|---|---|
{rows}

{machine}
"""
_SIZE = """
## Files and lines

Python alone, by folder; a folder's own files, and those of its smaller folders.

| folder | files | lines | longest |
|---|---|---|---|
{rows}
"""


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured, what came of it, and what others need for it."""

    what: str
    said: str
    others: str = ""


@dataclass(frozen=True)
class Record:
    """What is kept: the figures of now and of the last release, in the table's order."""

    machine: str
    now: Mapping[str, Figure]
    release: str
    before: Mapping[str, str]

    @classmethod
    def read(cls) -> "Record":
        """Return what was kept."""
        kept: dict[str, Any] = json.loads(RECORD.read_text("utf-8"))
        now = {what: Figure(what, **said) for what, said in kept["now"].items()}
        return cls(kept["machine"], now, kept["release"], kept["before"])

    def measured(self, figures: Iterable[Figure], machine: str) -> "Record":
        """Return the record with the figures in place of those of the same name."""
        found = {**self.now, **{figure.what: figure for figure in figures}}
        return Record(machine, found, self.release, self.before)

    def released(self, version: str) -> "Record":
        """Return the record in which the figures of now are those of the release."""
        before = {what: figure.said for what, figure in self.now.items()}
        return Record(self.machine, self.now, version, before)

    def keep(self) -> None:
        """Write the record and its page."""
        now = {w: {"said": f.said, "others": f.others} for w, f in self.now.items()}
        kept = {
            "machine": self.machine,
            "now": now,
            "release": self.release,
            "before": dict(self.before),
        }
        RECORD.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")
        PAGE.write_text(self.page() + sizes(), "utf-8")

    def page(self) -> str:
        """Return the table, in Markdown."""
        names = dict.fromkeys((*self.now, *self.before))
        return _HEAD.format(
            none=_NONE,
            release=self.release,
            rows="\n".join(map(self._row, names)),
            machine=f"Machine: {self.machine}.",
        )

    def _row(self, what: str) -> str:
        figure = self.now.get(what, Figure(what, _NONE))
        before = self.before.get(what, _NONE)
        return f"| {what} | {figure.said} | {before} | {figure.others or _NONE} |"


def sizes() -> str:
    """Return the table of files and lines by folder, in Markdown."""
    folders: dict[str, list[int]] = {}
    for source in SOURCES:
        for file in sorted((ROOT / source).rglob("*.py")):
            parts = file.relative_to(ROOT).parts[:-1]
            lines = len(file.read_text("utf-8").splitlines())
            folders.setdefault("/".join(parts[:2]), []).append(lines)
    every = [lines for found in folders.values() for lines in found]
    rows = [_size(folder, found) for folder, found in sorted(folders.items())]
    return _SIZE.format(rows="\n".join([*rows, _size("all", every)]))


def _size(folder: str, lines: list[int]) -> str:
    return f"| {folder} | {len(lines)} | {sum(lines):,} | {max(lines)} |"
