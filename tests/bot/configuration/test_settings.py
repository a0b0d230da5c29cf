"""Settings: what is understood however it was typed, and what is told of one that doesn't fit."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.configuration import texts as settings_texts
from bot.configuration.settings import NOWHERE, Settings
from bot.errors.explained import misfit
from knowledge.errors import SettingsFileError

BAD = {
    "bot_api_url": [
        *("api.telegram.org", "ftp://x", "http://", "http://x:99999", "http://[", "http://a b"),
        *("电报", "//x", "http://x:0", "7654321:AAEhush-hush-hush-hush-hush"),
    ],
    "bot_proxy": [
        *("socks5://me:hush@127.0.0.1:1080", "socks5h://x:1", "socks4://x:1", "ftp://me:hush@x"),
        *("http://", "http://x:99999", "http://[", "://x", "有代理", "http://me:hush@x:port"),
    ],
    "bot_mode": ["poll", "0", "webhooks", "轮询", "polling,webhook", "true", "-", "None", "p", "#"],
    "webhook_url": [
        *("example.org", "http://[", "ftp://x/hook", "https://", "/hook", "https://x:99999/hook"),
        *("https://x:0/hook", "https://a b/hook", "网址", "https:x"),
    ],
    "webhook_listen": [
        *("8080", "localhost", "localhost:", "x:0", "x:99999", "x:port", "http://x:8080", "x:-1"),
        *("::", "x:8080:9"),
    ],
    "webhook_secret": [
        "hush 字",
        "hush!",
        "h" * 257,
        "hush=",
        "hu\nsh",
        "é",
        "hush.",
        "/",
        "+",
        "a b",
    ],
    "database_url": [
        *("sqlite:///hush.db", "mysql://me:hush@x/y", "hush", "postgresql://me:hu@sh@x/y"),
        *("postgresql://me:hush@x:port/y", "postgresql://me:hush@x:0/y", "//me:hush@x/y"),
        *("postgresql://me:hush@x:99999/y", "postgresql://me:hush@[x/y", "postgres"),
    ],
    "data_dir": ["~nobody-of-this-name/data"],
    "admin_ids": [
        *("老王", "@wang", "1,老王", "-100123", "0", "1.5", "1e9", "9" * 30, "1;x", "12 a"),
        "7654321:AAEhush-hush-hush-hush-hush",
    ],
    "keep_days": ["0", "-1", "nan", "inf", "1e9", "三十天", "30d", "1,5", "0x1", "--"],
    "send_rate": ["-1", "nan", "inf", "1e9", "快", "30/s", "1e-320", "0.001", "1,5", "x"],
    "send_rate_chat": ["-1", "nan", "-inf", "1e9", "快", "1/s", "1e-320", "0.001", "1,5", "x"],
    "log_level": ["LOUD", "0", "20", "调试", "DEBUG,INFO", "TRACE", "-", "None", "d", "FATAL"],
}


def told(**given: str) -> str:
    """Returns the line about settings that don't fit."""
    with pytest.raises(ValidationError) as caught:
        Settings.model_validate(given)
    return misfit(caught.value)


@pytest.mark.parametrize(("name", "value"), [(n, v) for n, values in BAD.items() for v in values])
def test_a_bad_value_is_told_in_one_line_with_what_is_wanted_and_no_secret(
    name: str, value: str
) -> None:
    line = told(**{name: value})
    assert line.startswith(f"设置 {name.upper()} 不能用")
    assert settings_texts.WANTED[name.upper()] in line
    assert len(line.splitlines()) == 1
    assert "hush" not in line


def test_what_each_setting_wants_can_be_told() -> None:
    assert settings_texts.WANTED.keys() >= {name.upper() for name in Settings.model_fields}


def test_all_that_do_not_fit_are_told_together_and_the_word_that_is_no_number_is_quoted() -> None:
    line = told(admin_ids="12，老王", log_level="LOUD")
    assert "ADMIN_IDS 不能用（写的是“老王”）" in line
    assert "LOG_LEVEL 不能用（写的是“LOUD”）" in line


@pytest.mark.parametrize(
    ("name", "value", "meant"),
    [
        ("log_level", "info", "INFO"),
        ("log_level", " Ｗarning ", "WARNING"),
        ("admin_ids", "1，2", ("1", "2")),
        ("admin_ids", "１２、3; 4；5 6,,", ("12", "3", "4", "5", "6")),
        ("admin_ids", "7000000001\n7000000002\n", ("7000000001", "7000000002")),
        ("bot_mode", "Polling", "polling"),
        ("bot_proxy", "127.0.0.1:7890", "http://127.0.0.1:7890"),
        ("bot_proxy", "http://me:p%40ss@proxy.local:3128", "http://me:p%40ss@proxy.local:3128"),
        ("bot_api_url", "'https://api.telegram.org/'", "https://api.telegram.org"),
        ("webhook_listen", "0.0.0.0：8080", "0.0.0.0:8080"),
        ("keep_days", "３０", 30.0),
        ("send_rate", "0", 0.0),
        ("data_dir", "~/data", Path.home() / "data"),
        ("log_level", " ", "INFO"),
    ],
)
def test_what_a_keyboard_or_a_file_brings_along_is_understood(
    name: str, value: str, meant: object
) -> None:
    assert getattr(Settings.model_validate({name: value}), name) == meant


def test_quotes_are_none_of_a_token_but_every_sign_of_a_key_counts() -> None:
    settings = Settings.model_validate({"bot_token": '"1:x" ', "id_key": '"k" '})
    assert settings.token == "1:x"
    assert settings.id_key
    assert settings.id_key.get_secret_value() == '"k" '


def test_without_a_home_and_a_folder_there_is_nowhere_to_keep_anything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", unknown)
    assert Settings.model_validate({}).data_dir.is_relative_to(NOWHERE)


@pytest.fixture
def env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Returns the settings file of the current folder; it is not there yet."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ADMIN_IDS", raising=False)
    return tmp_path / ".env"


def test_a_settings_file_of_windows_is_read_with_its_mark(env_file: Path) -> None:
    env_file.write_bytes("\ufeffADMIN_IDS=1，2\r\n# 管理员\r\n".encode())
    assert Settings().admin_ids == ("1", "2")


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
def test_a_settings_file_in_another_encoding_is_named(env_file: Path, encoding: str) -> None:
    env_file.write_bytes("ADMIN_IDS=1\n# 管理员".encode(encoding))
    with pytest.raises(SettingsFileError, match=r"\.env: .*UTF-8"):
        Settings()


@contextmanager
def somebody() -> Iterator[None]:
    """Makes this process a plain user's while the context is open: root may read everything."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(54_321)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_settings_file_that_cannot_be_read_is_named(env_file: Path) -> None:
    env_file.write_text("ADMIN_IDS=1")
    env_file.chmod(0)
    env_file.parent.chmod(0o755)
    with somebody(), pytest.raises(SettingsFileError, match=r"\.env: Permission denied"):
        Settings()


def test_a_current_folder_that_is_closed_has_no_settings_file(env_file: Path) -> None:
    env_file.write_text("ADMIN_IDS=1")
    env_file.parent.chmod(0)
    try:
        with somebody():
            assert Settings().admin_ids == ()
    finally:
        env_file.parent.chmod(0o755)


def test_a_folder_of_that_name_is_none(env_file: Path) -> None:
    env_file.mkdir()
    assert Settings().admin_ids == ()
