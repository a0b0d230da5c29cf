"""Levels: words that name a level alone, or more: 省里 names a share of a market and money, too."""

from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role


def has_beside_levels(scan: Scan, *roles: Role) -> bool:
    """Return whether a word of the roles begins elsewhere than a level does."""
    levels = {token.start for token in scan.between(0, len(scan.text), Role.LEVEL)}
    return any(t.start not in levels for t in scan.between(0, len(scan.text), *roles))
