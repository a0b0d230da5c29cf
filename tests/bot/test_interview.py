"""The interview as people on Telegram meet it: late presses, /start, and coming back to it."""

import json
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.bot.ledger_file import LedgerFile, until
from tests.bot.serving import serving
from tests.telegram_api import Person, TelegramApi

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture(scope="module")
async def telegram() -> AsyncIterator[TelegramApi]:
    async with TelegramApi() as server:
        yield server


@pytest_asyncio.fixture(scope="module")
async def ledger(
    telegram: TelegramApi, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[LedgerFile]:
    """The ledger of the bot that answers in all these tests."""
    data = tmp_path_factory.mktemp("data")
    settings = {"BOT_TOKEN": telegram.token, "BOT_API_URL": telegram.url, "DATA_DIR": str(data)}
    async with serving(**settings):
        yield LedgerFile(data)


@pytest.fixture
def alice(telegram: TelegramApi, ledger: LedgerFile) -> Person:  # noqa: ARG001  # it must run
    telegram.begin_anew()
    return telegram.person("Alice", started=True)


async def test_a_late_or_second_press_says_so_and_shows_the_question_that_waits(
    alice: Person,
) -> None:
    await alice.says("测一测我们镇够不够认定标准")
    first = await alice.hears()
    await alice.presses(first, "不清楚")
    second = await alice.hears()
    assert "龙头企业数量是多少家" in second.text
    await alice.presses(first, "不清楚")
    stale = await alice.hears()
    assert "已经答过" in stale.text
    assert "龙头企业数量是多少家" in stale.text
    assert stale.buttons == second.buttons
    await alice.presses(stale, "不清楚")
    assert "配套企业数量是多少家" in (await alice.hears()).text
    await alice.says("重新算")
    anew = await alice.hears()
    await alice.presses(second, "不清楚")
    assert "已经过去了" in (await alice.hears()).text
    await alice.presses(anew, "不清楚")
    assert "龙头企业数量是多少家" in (await alice.hears()).text


async def test_after_start_nothing_waits_and_an_old_button_says_so(alice: Person) -> None:
    await alice.says("算一算我们企业能拿哪些奖励")
    asked = await alice.hears()
    await alice.starts()
    assert "您好" in (await alice.hears()).text
    await alice.presses(asked, "没有")
    stale = await alice.hears()
    assert "已经过去了" in stale.text
    assert stale.buttons == ["算奖励", "测认定"]
    await alice.says("没有")
    assert "没有等您回答的问题" in (await alice.hears()).text


async def test_who_comes_back_after_an_hour_is_asked_whether_to_go_on(
    alice: Person, ledger: LedgerFile
) -> None:
    await alice.says("测一测我们镇够不够认定标准")
    await alice.hears()
    await alice.says("12亿")
    await alice.hears()
    await until(ledger.idle)
    _an_hour_passes(ledger)
    await alice.says("招商谁牵头")
    reply = await alice.hears()
    assert "促进外来投资中心" in reply.text
    assert "要接着填吗" in reply.text
    assert reply.buttons == ["接着填", "重新来", "不填了"]
    await alice.presses(reply, "接着填")
    assert "（第 2 问" in (await alice.hears()).text


def _an_hour_passes(ledger: LedgerFile) -> None:
    """Puts the time at which each question was asked an hour and a second back."""
    rows = []
    names = [name for _, name, *_ in ledger.rows("PRAGMA table_info(conversations)")]
    for row in ledger.kept()["conversations"]:
        kept = dict(zip(names, row, strict=True))
        topic = json.loads(kept["topic"])
        if "asked_at" in topic:
            kept["topic"] = json.dumps({**topic, "asked_at": topic["asked_at"] - 3601})
        rows.append(tuple(kept.values()))
    assert rows
    ledger.put_back({"conversations": rows})
