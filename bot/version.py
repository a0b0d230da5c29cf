"""The version of this program, as it was installed."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as _installed


def version() -> str:
    """Return the version, as in 1.2.3, or "unknown" where the program was never installed."""
    try:
        return _installed("policybot")
    except PackageNotFoundError:
        return "unknown"
