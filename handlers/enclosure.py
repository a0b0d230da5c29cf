"""Enclosures: what goes with a reply beside its words, where the channel can send it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A code that a link to the bot carries, and the line that shows the link's `{url}`.

    A channel whose links can't carry so much shows none.
    """

    code: str
    line: str


@dataclass(frozen=True)
class Document:
    """A file of this machine's for people to keep, and what it is called there."""

    path: str
    name: str
