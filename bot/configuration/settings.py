"""Settings: everything that can be set from outside, read from the environment once."""

import ipaddress
import os
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    Field,
    SecretStr,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict, SettingsError

from bot.configuration import address
from bot.configuration.files import ENV_FILE, SECRETS, is_there, unreadable
from knowledge.errors import NoPersonError

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
# Each of their characters counts; all others may be typed by a Chinese keyboard: １，２.
_AS_TYPED = frozenset({"id_key", "webhook_secret", "database_url", "data_dir", "policies_dir"})

# Where nothing can ever be kept: for whoever has no home and sets no DATA_DIR.
NOWHERE = Path(os.devnull)


def _folder_at_home() -> Path:
    try:
        return Path.home() / ".local" / "share" / "policybot"
    except RuntimeError:  # no HOME, and the system doesn't know the user
        return NOWHERE / "policybot"


def _person(written: str) -> str:
    """Return what the channels call the person; raises ValueError for who is nobody's."""
    from bot.channels import composition  # the channels take time to load, and few set this

    try:
        return composition.admin(written).id
    except NoPersonError as error:
        raise ValueError(error.reason) from error


class Settings(BaseSettings):
    """The environment's variables of the same names; a `.env` file beside the process counts.

    Raises pydantic's ValidationError for a value that does not fit, and SettingsFileError for a
    file that can't be read.
    """

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding="utf-8-sig",  # Windows' editors begin a file with a mark
        env_ignore_empty=True,
        extra="ignore",
        secrets_dir=SECRETS if SECRETS.is_dir() else None,
    )

    bot_token: SecretStr | None = Field(default=None, description="Telegram's token of the bot.")
    bot_api_url: str = Field(
        default="https://api.telegram.org", description="Address of the Bot API, without /bot."
    )
    bot_proxy: str | None = Field(default=None, description="Proxy for all calls to Telegram.")
    bot_mode: Literal["polling", "webhook"] = Field(
        default="polling", description="Fetch updates, or let Telegram bring them."
    )
    webhook_url: str | None = Field(
        default=None, description="The public address that Telegram brings updates to."
    )
    webhook_listen: str | None = Field(
        default=None, description="host:port of the web server; also /healthz, /readyz, /metrics."
    )
    webhook_secret: SecretStr | None = Field(
        default=None, description="What Telegram must know; made from the token when not set."
    )
    web_listen: str = Field(
        default="127.0.0.1:8000", description="host:port of the page that `web` serves."
    )
    web_url: str | None = Field(
        default=None, description="The public address of the page, as people type it."
    )
    web_record: str | None = Field(
        default=None,
        max_length=80,
        description="The number under which the page is registered, for its foot.",
    )
    trusted_proxies: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Addresses of the proxies whose word on who calls is believed."
    )
    database_url: SecretStr | None = Field(
        default=None, description="postgresql://… ; without it the ledger is a file in DATA_DIR."
    )
    data_dir: Path = Field(
        default_factory=_folder_at_home,
        description="Folder for the knowledge store and the ledger.",
    )
    policies_dir: Path | None = Field(
        default=None, description="Folder with policy folders beside the program's own."
    )
    admin_ids: Annotated[tuple[Annotated[str, AfterValidator(_person)], ...], NoDecode] = Field(
        default=(), description="Telegram user ids that are told of failures, with commas between."
    )
    id_key: SecretStr | None = Field(
        default=None,
        description="Key of people's hashes; without it a file in DATA_DIR.",
    )
    keep_days: float = Field(
        default=30, gt=0, le=36_500, description="Days after which texts are deleted."
    )
    send_rate: float = Field(
        default=30, ge=0, le=10_000, description="Messages a second in all; 0: no limit."
    )
    send_rate_chat: float = Field(
        default=1,
        ge=0,
        le=10_000,
        description="Messages a second to one chat; 0: no limit per person either.",
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="How the log is written; json is an object a line."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="What `serve` writes to its log on standard error."
    )

    def __init__(self, **values: Any) -> None:
        if not is_there(ENV_FILE):  # nor can be: `sudo -u` keeps the folder of who calls it
            values.setdefault("_env_file", None)
        try:
            super().__init__(**values)
        except (OSError, UnicodeDecodeError, SettingsError) as error:
            raise unreadable(error, type(self).model_fields) from error

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, values: Mapping[str, Any]) -> dict[str, Any]:
        """Take white space and quotes away that came along; a value of nothing is none."""
        bare = {name: _bare(name, value) for name, value in values.items()}
        return {name: value for name, value in bare.items() if value != ""}

    @field_validator("bot_mode", "log_format", mode="before")
    @classmethod
    def _lower_case(cls, word: object) -> object:
        return word.lower() if isinstance(word, str) else word

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper_case(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    _without_slash = field_validator("bot_api_url")(address.bot_api)
    _of_a_proxy = field_validator("bot_proxy")(address.proxy)

    @field_validator("data_dir", "policies_dir")
    @classmethod
    def _of_a_home(cls, folder: Path | None) -> Path | None:
        try:
            return folder.expanduser() if folder else None
        except RuntimeError as error:  # whose home is asked for is not known
            raise ValueError(str(error)) from error

    @field_validator("send_rate", "send_rate_chat")
    @classmethod
    def _a_pace(cls, rate: float) -> float:
        if 0 < rate < 0.01:
            raise ValueError("less than one message in 100 seconds")
        return rate

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _separated(cls, ids: object) -> object:
        return re.split(r"[\s,、;]+", ids.strip(" ,、;")) if isinstance(ids, str) else ids

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _apart(cls, addresses: object) -> object:
        if not isinstance(addresses, str):
            return addresses
        return re.split(r"[\s,、;]+", addresses.strip(" ,、;"))

    @field_validator("trusted_proxies")
    @classmethod
    def _of_networks(cls, addresses: tuple[str, ...]) -> tuple[str, ...]:
        # Not everybody's, which a star would mean: any visitor could say to be another one.
        return tuple(str(ipaddress.ip_network(one)) for one in addresses)

    _of_the_page = field_validator("web_url")(address.page)
    _host_and_port = field_validator("webhook_listen", "web_listen")(address.host_and_port)

    @field_validator("webhook_url")
    @classmethod
    def _known_to_a_webhook(cls, url: str | None, others: ValidationInfo) -> str | None:
        wanted = url is not None or others.data.get("bot_mode") == "webhook"
        if wanted and not address.is_of_web(url or ""):
            raise ValueError("a webhook wants an address")
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _as_telegram_allows(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and not _SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("letters, digits, _ and - are wanted")
        return secret

    _of_postgresql = field_validator("database_url")(address.postgresql)

    @model_validator(mode="after")
    def _webhook_listens(self) -> "Settings":
        if self.bot_mode == "webhook":
            self.webhook_listen = self.webhook_listen or "127.0.0.1:8080"
        return self

    @property
    def token(self) -> str:
        """Return the bot's token, or an empty text."""
        return self.bot_token.get_secret_value().strip() if self.bot_token else ""

    @property
    def database(self) -> str | None:
        """Return the address of the database, password included, or None for the file."""
        return self.database_url.get_secret_value() if self.database_url else None


def _bare(name: str, value: object) -> object:
    """Return a value without what surrounds it by mistake: Docker keeps the quotes of a file."""
    if not isinstance(value, str) or name == "id_key":  # whose every sign makes other hashes
        return value
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1].strip()
    return value if name in _AS_TYPED else unicodedata.normalize("NFKC", value)
