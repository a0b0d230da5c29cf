"""The image and the compose file: what they set there is, and what they copy is let through."""

import re
from pathlib import Path

from bot.configuration.settings import Settings

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = (ROOT / "compose.yaml").read_text("utf-8")
SETTINGS = {name.upper() for name in Settings.model_fields}


def test_what_is_set_are_settings() -> None:
    (line,) = re.findall(r"^ENV (.+)$", DOCKERFILE, re.MULTILINE)
    assert {word.partition("=")[0] for word in line.split()} - {"PATH"} <= SETTINGS
    bot, _, _ = COMPOSE.partition("  database:\n    image")
    assert set(re.findall(r"^      ([A-Z_]+): ", bot, re.MULTILINE)) <= SETTINGS


def test_the_build_sees_what_it_copies_and_nothing_else() -> None:
    copied = re.findall(r"^COPY (?!--)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    names = {name for line in copied for name in line.split()}
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert ignored[0] == "*"
    assert names == {line[1:] for line in ignored if line.startswith("!")}
    assert all((ROOT / name).exists() for name in names)


def test_it_runs_walled_in_as_a_user_of_its_own() -> None:
    assert re.findall(r"^USER (\d+)$", DOCKERFILE, re.MULTILINE) == ["10001"]
    assert "/healthz" in DOCKERFILE
    for wall in ("read_only: true", "cap_drop:\n      - ALL", "no-new-privileges:true"):
        assert wall in COMPOSE


def test_the_tools_for_a_back_up_are_of_the_servers_version() -> None:
    tools = re.search(r"postgresql-client-(\d+)", DOCKERFILE)
    server = re.search(r"image: postgres:(\d+)", COMPOSE)
    assert tools
    assert server
    assert tools[1] == server[1]
