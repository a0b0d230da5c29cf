"""What does not fit among the settings, in one line that never holds a secret."""

from pydantic import ValidationError

from bot import settings_texts as texts

# Nobody's secret stands in these; the others are never quoted.
_HARMLESS = frozenset(
    {"BOT_MODE", "WEBHOOK_LISTEN", "ADMIN_IDS", "LOG_LEVEL", "LOG_FORMAT"}
    | {"KEEP_DAYS", "SEND_RATE", "SEND_RATE_CHAT"}
)
_LONGEST = 16  # characters; longer ones may be a secret that was pasted into the wrong line


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
    shown = texts.SHOWN.format(value=written) if quotable else ""
    return texts.BAD_SETTING.format(name=name, shown=shown, wanted=texts.WANTED[name])
