"""What is typed in the terminal: the number of a choice, and one that no choice has."""

import asyncio

import pytest

from bot.channels.terminal.terminal import chat
from bot.conversation.conversation import Conversations
from handlers.services import Services


def typed(
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *lines: str,
) -> str:
    """Returns what is printed for the lines of one conversation."""
    typed_ = [line.encode() for line in lines]
    monkeypatch.setattr("bot.channels.terminal.terminal.standard_input", lambda: typed_)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    asyncio.run(chat(Conversations(services)))
    return capsys.readouterr().out


def test_a_number_that_no_choice_has_is_said_and_taken_for_nothing(
    services: Services, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = typed(services, monkeypatch, capsys, "就业要带动多少人", "9")
    assert "没有第 9 项，上面的选项到" in out
    assert "9 人" not in out


def test_a_longer_number_is_no_choice(
    services: Services, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = typed(services, monkeypatch, capsys, "就业要带动多少人", "1800")
    assert "还差 200 人" in out


def test_the_choices_stay_behind_a_number_that_none_has(
    services: Services, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = typed(services, monkeypatch, capsys, "招商谁牵头", "77", "1")
    assert "没有第 77 项" in out
    assert "四、（六）实施专业镇精准招商攻坚行动" in out
