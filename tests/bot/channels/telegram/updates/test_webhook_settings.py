"""The settings of a webhook, and which of them do not fit."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.configuration.settings import Settings
from tests.bot.running.command import fails_in_one_clear_line, policybot


def test_a_webhook_without_an_address_is_named_in_one_line(tmp_path: Path) -> None:
    done = policybot("serve", data=tmp_path, BOT_MODE="webhook", BOT_TOKEN="1:x")
    assert "WEBHOOK_URL" in fails_in_one_clear_line(done)
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("webhook_url", None),
        ("webhook_url", "example.org"),
        ("webhook_url", "http://["),
        ("webhook_secret", "两 字"),
        ("webhook_listen", "localhost"),
        ("webhook_listen", "localhost:99999"),
    ],
)
def test_a_setting_of_the_webhook_that_does_not_fit_is_named(name: str, value: str | None) -> None:
    given = {"bot_mode": "webhook", "webhook_url": "https://example.org/hook"}
    assert Settings.model_validate(given).webhook_listen == "127.0.0.1:8080"
    with pytest.raises(ValidationError) as caught:
        Settings.model_validate(given | {name: value})
    assert [error["loc"] for error in caught.value.errors()] == [(name,)]
