"""Settings of a bot, a data folder and a Telegram for the doctor to look at."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.telegram_api import TelegramApi


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Returns a data folder that only its owner may enter."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def settings(api: TelegramApi, data: Path) -> Mapping[str, str]:
    return {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(data)}
