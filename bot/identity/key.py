"""The key of the hashes that stand for people: `ID_KEY`, or a file beside the ledger.

The file is made at the first start and outlives the bot's token. The ledger has the key's
fingerprint, so that a bot with another key is refused before it takes everybody for strangers.
"""

import hmac
import os
import re
import secrets
from functools import partial
from pathlib import Path

from bot.configuration.settings import Settings
from bot.identity.identity import whose
from knowledge.errors import AnotherBotError, KeyFileError, MissingKeyError, WrongKeyError
from knowledge.ledger import conversations, identity
from knowledge.ledger.database import Database, Transaction

SETTING = "ID_KEY"
_MADE = "sha256:"  # what follows is the key itself, and not a text that it is made from
_RAW = re.compile(f"{_MADE}[0-9a-f]{{64}}")


def key_of(text: str) -> bytes:
    """Return the key that a text stands for, in the setting or in the file alike."""
    if _RAW.fullmatch(text):
        return bytes.fromhex(text.removeprefix(_MADE))
    return hmac.digest(text.encode(), b"policybot people", "sha256")


def new() -> str:
    """Return the text of a new key."""
    return secrets.token_hex(32)


def fingerprint(text: str) -> str:
    """Return what tells the key from others, and nothing else about it."""
    return hmac.digest(key_of(text), b"policybot fingerprint", "sha256").hex()[:32]


def setting(settings: Settings) -> str | None:
    """Return the text in ID_KEY, or None."""
    return settings.id_key.get_secret_value() if settings.id_key else None


def file(settings: Settings) -> Path:
    """Return where the key is kept where ID_KEY is not set."""
    return settings.data_dir / "id.key"


def read(path: Path) -> str | None:
    """Return the text in the file, None where it is missing; raises KeyFileError."""
    try:
        text = path.read_text("utf-8-sig").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise KeyFileError(path, getattr(error, "strerror", None) or "no text") from error
    if not text or not text.isprintable():
        raise KeyFileError(path, "not one line of text")
    return text


def at_hand(settings: Settings) -> bytes:
    """Return the key as it was settled; raises KeyFileError, and MissingKeyError without one."""
    text = setting(settings) or read(file(settings))
    if text is None:
        raise MissingKeyError(file(settings), "no key")
    return key_of(text)


async def of(database: Database, settings: Settings) -> bytes:
    """Return the key of the ledger's people, also where no bot has settled it yet.

    Raises WrongKeyError, MissingKeyError and KeyFileError where it is not at hand.
    """
    async with database.reading() as transaction:
        noted = await identity.read(transaction, identity.PEOPLE)
    if noted:
        return key_of(_of_ledger(settings, noted))
    if settings.token and not file(settings).exists():
        return key_of(setting(settings) or _from_token(settings))
    return at_hand(settings)


async def fits(database: Database, settings: Settings) -> None:
    """Raise what `settle` would, and change nothing."""
    await of(database, settings)
    async with database.reading() as transaction:
        bot = await identity.read(transaction, identity.BOT)
    number = settings.token.partition(":")[0]
    if number and bot and number != bot:
        raise AnotherBotError(number, bot)


async def settle(database: Database, settings: Settings) -> str:
    """Return the text of the ledger's key; a ledger of nobody yet gets one, noted in it.

    Raises WrongKeyError, MissingKeyError and KeyFileError where the key is not at hand, and
    AnotherBotError for a token of another bot. Then nothing has changed.
    """
    async with database.transaction() as transaction:
        noted = await identity.hold(transaction, identity.PEOPLE)
        bot = await identity.read(transaction, identity.BOT)
        number = settings.token.partition(":")[0]
        if bot and number and number != bot:
            raise AnotherBotError(number, bot)
        text = _of_ledger(settings, noted) if noted else await _first(transaction, settings)
        await identity.note(transaction, identity.PEOPLE, fingerprint(text))
    return text


async def note_bot(database: Database, number: int) -> None:
    """Note the account whose updates the ledger holds, once Telegram has taken its token.

    Raises AnotherBotError where it is another one's.
    """
    async with database.transaction() as transaction:
        bot = await identity.hold(transaction, identity.BOT)
        if bot not in ("", str(number)):
            raise AnotherBotError(number, bot)
        await identity.note(transaction, identity.BOT, str(number))


def put(settings: Settings, text: str) -> None:
    """Keep the text in the file, durably; raises KeyFileError."""
    prepare(settings, text)
    take_over(settings)


def prepare(settings: Settings, text: str) -> None:
    """Keep the text beside the file, for `take_over`; raises KeyFileError."""
    path = _coming(settings)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        written = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(written, f"{text}\n".encode())
            os.fsync(written)
        finally:
            os.close(written)
    except OSError as error:
        raise KeyFileError(path, error.strerror or str(error)) from error


def take_over(settings: Settings) -> None:
    """Put what was prepared in the file's place; raises KeyFileError."""
    path = file(settings)
    try:
        _coming(settings).replace(path)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise KeyFileError(path, error.strerror or str(error)) from error


def _coming(settings: Settings) -> Path:
    return file(settings).with_suffix(".key.new")


def _from_token(settings: Settings) -> str:
    """Return the key as older versions had it without ID_KEY; the token can't be told from it."""
    return _MADE + key_of(settings.token).hex()


def _of_ledger(settings: Settings, noted: str) -> str:
    """Return the text with the fingerprint that the ledger has."""
    given = setting(settings)
    if given:
        if fingerprint(given) != noted:
            raise WrongKeyError(SETTING, "another key")
        return given
    path = file(settings)
    kept = read(path)
    if kept and fingerprint(kept) == noted:
        return kept
    coming = read(_coming(settings))
    if coming and fingerprint(coming) == noted:  # a rekeying was cut off at its very end
        take_over(settings)
        return coming
    if kept:
        raise WrongKeyError(path, "another key")
    made = _from_token(settings)
    if fingerprint(made) != noted:
        raise MissingKeyError(path, "no key")
    put(settings, made)  # another machine has brought the ledger here from an older version
    return made


async def _first(transaction: Transaction, settings: Settings) -> str:
    """Return the text for a ledger without a fingerprint: new, or of an older version."""
    path = file(settings)
    for place, given in ((SETTING, setting(settings)), (path, read(path))):
        if given:
            if await _is_of(transaction, given) is False:
                raise WrongKeyError(place, "another key")
            return given
    made = _from_token(settings)
    fits = await _is_of(transaction, made)
    if fits is False or (not settings.token and await conversations.some(transaction)):
        raise MissingKeyError(path, "no key")
    text = made if fits or await conversations.some(transaction) else new()
    put(settings, text)
    return text


async def _is_of(transaction: Transaction, text: str) -> bool | None:
    key = key_of(text)
    return await identity.is_of(transaction, partial(whose, key))
