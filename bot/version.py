"""The program's version, which stands in pyproject.toml alone."""

from importlib import metadata


def version() -> str:
    """Return the installed package's version, or 0 where the sources are not installed."""
    try:
        return metadata.version("policybot")
    except metadata.PackageNotFoundError:
        return "0"
