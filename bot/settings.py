"""Settings: everything that can be set from outside, read from the environment once."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The environment's variables of the same names; a `.env` file beside the process counts."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    bot_token: SecretStr | None = Field(default=None, description="Telegram's token of the bot.")
    bot_api_url: str = Field(
        default="https://api.telegram.org", description="Address of the Bot API, without /bot."
    )
    bot_proxy: str | None = Field(default=None, description="Proxy for all calls to Telegram.")
    data_dir: Path = Field(
        default=Path.home() / ".local" / "share" / "policybot",
        description="Folder for the knowledge store.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="What `serve` writes to its log on standard error."
    )

    @field_validator("bot_api_url")
    @classmethod
    def _without_slash(cls, url: str) -> str:
        return url.rstrip("/")
