"""Setting files: where settings stand beside the environment, and what is wrong with them."""

from collections.abc import Iterable
from pathlib import Path

from pydantic_settings import SettingsError

from bot.configuration import texts
from knowledge.errors import SettingsFileError

SECRETS = Path("/run/secrets")  # where containers find their secrets, a file each
ENV_FILE = Path(".env")


def is_there(file: Path) -> bool:
    """Return whether there is such a file, as far as this user may see."""
    try:
        return file.is_file()
    except OSError:
        return False


def unreadable(error: Exception, names: Iterable[str]) -> SettingsFileError:
    """Return the file that the error is about, and what is wrong with it.

    `names` are those of the settings, of which each may be a file of a secret.
    """
    if isinstance(error, OSError):
        return SettingsFileError(error.filename or ENV_FILE, error.strerror or str(error))
    if isinstance(error, SettingsError):
        return SettingsFileError(SECRETS, type(error.__cause__ or error).__name__)
    secrets = (SECRETS / name for name in names)
    broken = next((path for path in secrets if is_there(path) and not _is_utf8(path)), ENV_FILE)
    return SettingsFileError(broken, texts.BAD_SETTINGS_FILE)


def _is_utf8(path: Path) -> bool:
    try:
        path.read_bytes().decode()
    except UnicodeDecodeError:
        return False
    return True
