"""What never reaches the log: secrets at any level, and people's words above DEBUG."""

import datetime
import json
import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.configuration.settings import Settings
from bot.logs import say, set_logging
from tests.bot.running.command import fails_in_one_clear_line, policybot
from tests.bot.running.serving import refused, serving
from tests.telegram_api import TelegramApi

ID_KEY, SECRET, PASSWORD = "the-key-of-ids", "the_webhook_secret", "the-p%40ss"
DATABASE = f"postgresql://bot:{PASSWORD}@127.0.0.1:9/policybot"


def assert_silent(log: str, token: str) -> None:
    """Asserts that no secret is in the log, nor a part of one that is as good."""
    for secret in (token, token.partition(":")[2], ID_KEY, SECRET, PASSWORD, "the-p@ss"):
        assert secret not in log


def test_a_database_out_of_reach_is_one_line_without_its_password(tmp_path: Path) -> None:
    token = "123:a-token-of-telegram"
    settings = {"BOT_TOKEN": token, "ID_KEY": ID_KEY, "WEBHOOK_SECRET": SECRET}
    done = policybot("serve", data=tmp_path, DATABASE_URL=DATABASE, LOG_LEVEL="DEBUG", **settings)
    assert done.returncode == 1
    *noted, line = done.stderr.splitlines()
    assert "连不上" in line
    assert "127.0.0.1:9" in line
    assert all(" DEBUG " in one for one in noted)
    assert_silent(done.stderr, token)


def test_a_database_address_that_is_none_is_not_repeated(tmp_path: Path) -> None:
    address = "postgresql://bot:the-p[ss@127.0.0.1/policybot"
    line = fails_in_one_clear_line(policybot("serve", data=tmp_path, DATABASE_URL=address))
    assert "DATABASE_URL" in line
    assert "the-p" not in line


@pytest.mark.parametrize(
    "address",
    [
        "the-p@ss",
        "mysql://bot:the-pass@127.0.0.1/policybot",
        "sqlite:///policybot",
        "postgresql://bot:the-p@ss@127.0.0.1/policybot",
        "postgresql://bot:the-p/ss@127.0.0.1/policybot",
        "postgresql://bot:the-p#ss@127.0.0.1/policybot",
        "postgresql://bot:the-pass@127.0.0.1:port/policybot",
    ],
)
def test_a_database_address_is_of_postgresql_and_its_password_is_quoted(address: str) -> None:
    assert Settings.model_validate({"database_url": DATABASE}).database == DATABASE
    with pytest.raises(ValidationError) as caught:
        Settings.model_validate({"database_url": address})
    assert [error["loc"] for error in caught.value.errors()] == [("database_url",)]


def rejects(api: TelegramApi) -> None:
    api.faults.fail_next("getMe", 401, description="Unauthorized")


def breaks(api: TelegramApi) -> None:
    api.faults.fail_next("deleteWebhook", 500, times=99)


def drops(api: TelegramApi) -> None:
    api.faults.drop_next("getMe", times=99)


def is_busy(api: TelegramApi) -> None:
    api.faults.fail_next("getMe", 429, retry_after=7, times=99)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("fail", "word"),
    [(rejects, "不接受"), (breaks, "连不上"), (drops, "连不上"), (is_busy, "7 秒")],
)
async def test_a_telegram_that_fails_at_the_start_is_one_line_without_secrets(
    tmp_path: Path, fail: Callable[[TelegramApi], None], word: str
) -> None:
    async with TelegramApi() as api:
        fail(api)
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        secrets = {"ID_KEY": ID_KEY, "WEBHOOK_SECRET": SECRET}
        hurry = "bot.channels.telegram.patience._START=0.5"
        status, log = await refused(**settings, **secrets, LOG_LEVEL="DEBUG", HURRY=hurry)
    assert status == 1
    assert word in log.splitlines()[-1]
    assert "Traceback" not in log
    assert_silent(log, api.token)


@pytest.mark.asyncio
async def test_a_telegram_that_fails_later_is_told_without_secrets_and_without_words(
    tmp_path: Path,
) -> None:
    question = "我们厂想问招商这块归谁牵头"
    async with TelegramApi() as api:
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        alice = api.person("Alice Wonder", username="alice_in_puxian")
        async with serving(**settings, ID_KEY=ID_KEY, WEBHOOK_SECRET=SECRET) as served:
            api.faults.drop_next("getUpdates")
            api.faults.fail_next("sendMessage", 400)  # sent again without markup
            api.faults.fail_next("sendMessage", 500)
            api.faults.drop_next("sendMessage")
            await alice.says(question)
            assert "促进外来投资中心" in (await alice.hears(within=30)).text
        assert served.log.count("no updates come from Telegram") == 1
        assert served.log.count("messages can't be sent and wait") == 1
        assert served.log.count("messages are sent again after") == 1
        assert "Traceback" not in served.log
        for words in (question, "招商", "促进外来投资中心", "Alice", "alice", str(alice.id)):
            assert words not in served.log
        assert_silent(served.log, api.token)
        api.assert_clean()


@pytest.fixture
def restored() -> Iterator[None]:
    """Gives the logging of the test run back."""
    root = logging.getLogger()
    handlers, level, hook = root.handlers[:], root.level, sys.excepthook
    yield
    sys.excepthook = hook
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize(("level", "told"), [("DEBUG", True), ("INFO", False), ("ERROR", False)])
def test_what_an_error_says_is_told_at_debug_only_and_where_it_was_always(
    capsys: pytest.CaptureFixture[str], level: str, told: bool
) -> None:
    set_logging(level, ["the-secret"])
    try:
        try:
            int("words of a person and the-secret")
        except ValueError as error:
            raise KeyError("the-secret") from error
    except KeyError:
        logging.getLogger("bot").exception("it failed with %s", "the-secret")
    log = capsys.readouterr().err
    assert "it failed with ***" in log
    assert "the-secret" not in log
    assert ("words of a person" in log.replace('int("words of a person', "")) == told
    for part in ("ValueError", "KeyError", "test_logs.py", "in test_what_an_error_says"):
        assert part in log


@pytest.mark.usefixtures("restored")
def test_a_log_for_programs_is_an_object_a_line_with_the_trace_of_an_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_logging("INFO", ["the-secret"], "json")
    logging.getLogger("bot").info("它说：“%s”\n%s", "好", "the-secret")
    try:
        int("words of a person")
    except ValueError:
        logging.getLogger("bot").exception("it failed")
    say("不能继续。")
    told, failed, last = map(json.loads, capsys.readouterr().err.splitlines())
    assert told["message"] == "它说：“好”\n***"
    assert (told["level"], told["logger"]) == ("INFO", "bot")
    assert datetime.datetime.fromisoformat(told["time"]).tzinfo
    assert "ValueError" in failed["exception"]
    assert "words of a person" not in failed["exception"].replace('int("words of a person', "")
    assert (last["level"], last["message"]) == ("CRITICAL", "不能继续。")


@pytest.mark.usefixtures("restored")
def test_the_time_of_a_line_has_its_distance_from_utc(capsys: pytest.CaptureFixture[str]) -> None:
    set_logging("INFO", [])
    logging.getLogger("bot").info("a line")
    moment, *_ = capsys.readouterr().err.split()
    assert datetime.datetime.fromisoformat(moment).tzinfo


@pytest.mark.usefixtures("restored")
def test_an_error_that_ends_the_program_is_told_without_its_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_logging("INFO", [])
    try:
        int("words of a person")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    log = capsys.readouterr().err
    assert "ValueError" in log
    assert "words of a person" not in log.replace('int("words of a person', "")


@pytest.mark.parametrize("level", ["info", "Info", " INFO "])
def test_the_level_may_be_written_as_one_likes(level: str) -> None:
    assert Settings.model_validate({"log_level": level}).log_level == "INFO"
    with pytest.raises(ValidationError):
        Settings.model_validate({"log_level": "loud"})


@pytest.mark.usefixtures("restored")
def test_libraries_are_as_quiet_as_the_level_wants(capsys: pytest.CaptureFixture[str]) -> None:
    set_logging("ERROR", [])
    logging.getLogger("httpx").warning("a warning")
    set_logging("DEBUG", [])
    logging.getLogger("httpx").info("a note")
    assert not capsys.readouterr().err
