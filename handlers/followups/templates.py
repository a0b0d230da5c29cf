"""Templates: the questions of followups.toml, in the words of one who names what was shown."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


def asked(of: str, want: str, **names: str) -> str | None:
    """Return what is asked of a thing of that kind by who wants that, or None for nothing."""
    template = _templates().get(of, {}).get(want)
    return template.format(**names) if template else None


def asks(of: str, want: str | None) -> bool:
    """Return whether anything is asked of a thing of that kind by who wants that."""
    return want in _templates().get(of, {})


@cache
def _templates() -> Mapping[str, Mapping[str, str]]:
    text = Path(__file__).with_name("followups.toml").read_text("utf-8")
    tables: dict[str, dict[str, str]] = tomllib.loads(text)
    return tables
