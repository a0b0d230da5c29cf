"""The departments that a document names as owners, with the names that people use for such."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from knowledge.policy.clause import Clause
from knowledge.policy.folder.folder import Department, DirectoryFile
from knowledge.policy.folder.toml_file import read_table
from knowledge.table import Table

_OWN = re.compile(r"^(?:各?[省市县区州]|[\u4e00-\u9fff]{2,4}[省市县区])([\u4e00-\u9fff]{2})")


class Usual(Table):
    """A department as it is found in most places: `name` without its place, and other names."""

    name: str
    say: tuple[str, ...] = ()
    does: tuple[str, ...] = ()


class UsualFile(Table):
    """departments.toml."""

    department: tuple[Usual, ...]


def drafted_directory(records: Sequence[Clause]) -> DirectoryFile:
    """Return the owners of the records, each with the names that it is usually known by.

    A name that two of them would have is given to neither.
    """
    owners = dict.fromkeys(
        name for r in records for name in (*r.lead, *r.coop, *r.responsible) if name
    )
    posts = [person.post for record in records for person in record.people]
    known: dict[str, list[str]] = {owner: _said(owner) for owner in owners}
    taken = [name for owner, names in known.items() for name in (owner, *names)]
    return DirectoryFile(
        department=tuple(
            Department(
                name=owner,
                say=tuple(name for name in names if taken.count(name) == 1),
                post=_post(owner, names, posts),
            )
            for owner, names in known.items()
        )
    )


def usual_names() -> Iterator[tuple[str, ...]]:
    """Yield the names of each department that is found in most places."""
    yield from ((usual.name, *usual.say) for usual in _usual())


def _said(owner: str) -> list[str]:
    """Return the other names of an owner: without its place, and those of the usual department."""
    bare = _OWN.sub(r"\1", owner)
    usual = next((u for u in _usual() if {owner, bare} & {u.name, *u.say}), None)
    names = [bare, *((usual.name, *usual.say) if usual else ())]
    return [name for name in dict.fromkeys(names) if name != owner]


def _post(owner: str, names: Iterable[str], posts: Sequence[str]) -> str | None:
    """Return the post of the roster that heads the department: its name and 局长, 主任 or such."""
    heads = ("局长", "主任", "部长", "长", "经理", "总经理", "行长")
    for name in (owner, *names):
        for head in heads:
            post = name + head
            if post in posts:
                return post
    return None


@cache
def _usual() -> tuple[Usual, ...]:
    return read_table(Path(__file__).with_name("departments.toml"), UsualFile).department
