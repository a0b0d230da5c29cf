"""What went wrong, in one line for whoever runs the command."""

import errno

from pydantic import ValidationError

from bot.configuration import texts as settings_texts
from bot.configuration.settings import NOWHERE, Settings
from bot.errors import texts
from bot.errors.failure import place
from knowledge.errors import Entry, EntryError, PolicyError

# Nobody's secret stands in these; the others are never quoted.
_HARMLESS = frozenset(
    {"BOT_MODE", "WEBHOOK_LISTEN", "ADMIN_IDS", "LOG_LEVEL", "LOG_FORMAT"}
    | {"KEEP_DAYS", "SEND_RATE", "SEND_RATE_CHAT"}
)
_LONGEST = 16  # characters; longer ones may be a secret that was pasted into the wrong line
_FEW = 3  # entries of a file that are told
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def explained(error: Exception) -> str:
    """Return what an error means and what to do.

    Of one that nobody foresaw only its kind and place are told: its words may quote somebody.
    """
    if isinstance(error, PolicyError):
        return _of_ours(error)
    if isinstance(error, ValidationError) and error.title == Settings.__name__:
        return misfit(error)
    if isinstance(error, OSError):
        return _of_the_system(error)
    return texts.UNEXPECTED.format(error=type(error).__name__, place=place(error))


def _of_ours(error: PolicyError) -> str:
    if str(NOWHERE) in str(error.value):
        return texts.NO_HOME
    if isinstance(error, EntryError):
        return _of_entries(error)
    kinds = (kind.__name__ for kind in type(error).__mro__)
    text = next(texts.ERRORS[name] for name in kinds if name in texts.ERRORS)
    return text.format(**vars(error))


def _of_entries(error: EntryError) -> str:
    """Return which entries of a file don't fit, the first few of them."""
    said = [_of_entry(one) for one in error.entries]
    more = texts.MORE_ENTRIES.format(count=len(said) - _FEW) if len(said) > _FEW else ""
    return texts.BAD_ENTRIES.format(value=error.value, entries="；".join(said[:_FEW]) + more)


def _of_entry(one: Entry) -> str:
    entry = texts.ENTRY_CALLED.format(**vars(one)) if one.called else one.entry
    if one.values:
        return texts.ENTRY_VALUES.format(entry=entry, values="、".join(one.values))
    return texts.ENTRIES.get(one.why, texts.ENTRY).format(entry=entry)


def _of_the_system(error: OSError) -> str:
    if error.errno in _NO_ROOM:
        return texts.FULL
    parts = (error.filename, error.strerror or type(error).__name__)
    return texts.SYSTEM_ERROR.format(reason=": ".join(str(part) for part in parts if part))


def misfit(error: ValidationError) -> str:
    """Return for each setting that does not fit its name, what was written, and what is wanted."""
    told: dict[str, str] = {}
    for found in error.errors():
        name = str(found["loc"][0]).upper()
        told.setdefault(name, _sentence(name, found["input"]))
    return "".join(told.values())


def _sentence(name: str, value: object) -> str:
    written = str(value)
    quotable = name in _HARMLESS and 0 < len(written) <= _LONGEST and written.isprintable()
    shown = settings_texts.SHOWN.format(value=written) if quotable else ""
    return settings_texts.BAD_SETTING.format(
        name=name, shown=shown, wanted=settings_texts.WANTED[name]
    )
