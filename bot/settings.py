"""Settings: everything that can be set from outside, read from the environment once."""

import re
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_DATABASES = ("postgresql", "postgres", "postgresql+asyncpg")
_SECRETS = Path("/run/secrets")  # where containers find their secrets, a file each


class Settings(BaseSettings):
    """The environment's variables of the same names; a `.env` file beside the process counts."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        secrets_dir=_SECRETS if _SECRETS.is_dir() else None,
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
    database_url: SecretStr | None = Field(
        default=None, description="postgresql://… ; without it the ledger is a file in DATA_DIR."
    )
    data_dir: Path = Field(
        default=Path.home() / ".local" / "share" / "policybot",
        description="Folder for the knowledge store and the ledger.",
    )
    admin_ids: Annotated[tuple[int, ...], NoDecode] = Field(
        default=(), description="Telegram user ids that are told of failures, with commas between."
    )
    id_key: SecretStr | None = Field(
        default=None, description="Key of the hashes that stand for people; else from the token."
    )
    keep_days: float = Field(default=30, gt=0, description="Days after which texts are deleted.")
    send_rate: float = Field(default=30, ge=0, description="Messages a second in all; 0: no limit.")
    send_rate_chat: float = Field(
        default=1, ge=0, description="Messages a second to one chat; 0: no limit per person either."
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="How the log is written; json is an object a line."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="What `serve` writes to its log on standard error."
    )

    @field_validator("bot_api_url")
    @classmethod
    def _without_slash(cls, url: str) -> str:
        return url.rstrip("/")

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, level: object) -> object:
        return level.strip().upper() if isinstance(level, str) else level

    @field_validator("log_format", mode="before")
    @classmethod
    def _in_small_letters(cls, form: object) -> object:
        return form.strip().lower() if isinstance(form, str) else form

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _separated(cls, ids: object) -> object:
        return ids.replace(",", " ").split() if isinstance(ids, str) else ids

    @field_validator("webhook_listen")
    @classmethod
    def _host_and_port(cls, address: str | None) -> str | None:
        if address is not None and not urlsplit(f"//{address}").port:
            raise ValueError("host:port is wanted")
        return address

    @field_validator("webhook_url")
    @classmethod
    def _known_to_a_webhook(cls, url: str | None, others: ValidationInfo) -> str | None:
        if others.data.get("bot_mode") == "webhook" and not urlsplit(url or "").netloc:
            raise ValueError("a webhook wants an address")
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _as_telegram_allows(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and not _SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("letters, digits, _ and - are wanted")
        return secret

    @field_validator("database_url")
    @classmethod
    def _of_postgresql(cls, address: SecretStr | None) -> SecretStr | None:
        if address:
            parts = urlsplit(address.get_secret_value())
            # A bare @ in the password would make a part of it the host's, for everyone to read.
            if parts.scheme not in _DATABASES or parts.netloc.count("@") > 1 or parts.port == 0:
                raise ValueError("postgresql://… is wanted")
        return address

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
