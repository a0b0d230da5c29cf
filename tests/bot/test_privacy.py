"""What the real bot keeps of a person while it runs and afterwards, and what /forget deletes."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from handlers.texts import talk as texts
from handlers.texts.people import FORGOT
from tests.bot.conftest import QUICK
from tests.bot.running.ledger_file import LedgerFile, until
from tests.bot.running.serving import serving
from tests.telegram_api import Person, TelegramApi

pytestmark = pytest.mark.asyncio

OWNER = "质量品牌提升行动谁牵头"
OTHERS = "那配合单位呢"
KNOWS, DOES_NOT_KNOW = "教科局", "您想问哪一项"
PHONE, IDENTITY, CARD = "13812345678", "14103319900101123X", "6222021234567890128"


def settings(api: TelegramApi, data: Path) -> dict[str, str]:
    return {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(data), **QUICK}


async def is_awake(person: Person) -> None:
    """Returns when the bot has answered, and so has swept its ledger as it does at its start."""
    await person.says("文号")
    await person.hears()


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> LedgerFile:
    return LedgerFile(tmp_path_factory.mktemp("data"))


@pytest_asyncio.fixture(scope="module")
async def api() -> AsyncIterator[TelegramApi]:
    async with TelegramApi() as server:
        yield server
        server.assert_clean()


@pytest_asyncio.fixture(scope="module")
async def hasty(api: TelegramApi, ledger: LedgerFile) -> AsyncIterator[Person]:
    """One who wrote all this before the bot was there, so that it is answered in one turn."""
    hasty = api.person("Hasty")
    for said in (OWNER, "/forget", OWNER):
        await hasty.says(said)
    async with serving(**settings(api, ledger.path.parent), KEEP_DAYS="7"):
        yield hasty


@pytest.fixture
def alice(api: TelegramApi, hasty: Person) -> Person:  # noqa: ARG001  # it starts the bot
    return api.person("Alice")


async def test_what_is_asked_right_behind_forget_is_not_forgotten_with_it(hasty: Person) -> None:
    await hasty.hears()
    assert (await hasty.hears()).text.startswith(FORGOT)
    assert KNOWS in (await hasty.hears()).text
    await hasty.says(OTHERS)
    assert KNOWS in (await hasty.hears()).text


async def test_privacy_says_what_is_kept_and_for_how_long(alice: Person) -> None:
    await alice.says("/privacy")
    text = (await alice.hears()).text
    assert text == texts.PRIVACY.format(days=7, office="领导小组办公室")
    assert "最多 7 天" in text
    for word in ("问题原文", "对话内容", "不保存姓名、用户名", "/forget"):
        assert word in text


async def test_what_was_told_is_not_known_any_more_after_forget(
    alice: Person, ledger: LedgerFile
) -> None:
    kept = len(ledger.rows("SELECT * FROM conversations"))
    await alice.says("我们镇做铸造的，产值9亿，龙头2家，配套12家")
    assert "还差 1 亿元" in (await alice.hears()).text
    assert "900000000" in ledger.content()
    await alice.says(OWNER)
    await alice.hears()
    await alice.says(OTHERS)
    assert KNOWS in (await alice.hears()).text
    await alice.says("/forget 谢谢")
    assert (await alice.hears()).text.startswith(FORGOT)
    assert "900000000" not in ledger.content()
    assert len(ledger.rows("SELECT * FROM conversations")) == kept
    await alice.says(OTHERS)
    assert DOES_NOT_KNOW in (await alice.hears()).text


async def test_forget_is_only_for_who_says_it(api: TelegramApi, alice: Person) -> None:
    bob = api.person("Bob")
    await alice.says(OWNER)
    await alice.hears()
    await bob.says("/forget")
    assert (await bob.hears()).text.startswith(FORGOT)
    await alice.says(OTHERS)
    assert KNOWS in (await alice.hears()).text


async def test_nothing_of_a_question_is_left_when_the_next_one_is_answered(tmp_path: Path) -> None:
    ledger = LedgerFile(tmp_path)
    question = "我是张三丰，想问招商谁牵头"
    async with TelegramApi() as api:
        person = api.person("Zhang Sanfeng", username="sanfeng_in_puxian")
        traces = [question, "张三丰", "Sanfeng", "sanfeng_in_puxian", str(person.id)]
        async with serving(**settings(api, tmp_path), ID_KEY="a-key-of-ids") as served:
            await is_awake(person)
            await person.says(question)
            assert "促进外来投资中心" in (await person.hears()).text
            await person.sends_photo(caption=question)
            assert "促进外来投资中心" in (await person.hears()).text
            assert question.encode() in ledger.raw(), "it was there while it could be disliked"
            await person.says("文号")
            await person.hears()
            await until(lambda: not any(trace in ledger.content() for trace in traces))
            assert len(ledger.rows("SELECT * FROM conversations")) == 1, "what it was about is kept"
        raw = ledger.raw()
        assert not any(trace.encode() in raw for trace in traces), "nor in the file's free pages"
        assert person.id.to_bytes(6, "big") not in raw
        assert not any(trace in served.log for trace in traces)
        assert "a-key-of-ids" not in served.log
        api.assert_clean()


async def test_personal_numbers_are_struck_out_before_anything_is_stored(tmp_path: Path) -> None:
    ledger = LedgerFile(tmp_path)
    stored = "补贴 ***********，身份证*****************X，打到*******************，招商谁牵头"
    async with TelegramApi() as api:
        alice = api.person("Alice")
        async with serving(**settings(api, tmp_path), LOG_LEVEL="DEBUG") as served:
            await is_awake(alice)
            before = len(api.calls("sendMessage"))
            api.faults.fail_next("sendMessage", 500, times=1000)
            await alice.says(f"补贴 {PHONE}，身份证{IDENTITY}，打到{CARD}，招商谁牵头")
            await until(lambda: len(api.calls("sendMessage")) > before)
            assert ledger.rows("SELECT chat_id, error FROM outbox") == [(str(alice.id), None)]
            raw, content = ledger.raw().decode("utf-8", "replace"), ledger.content()
            api.faults.clear()
            answer = (await alice.hears()).text
            assert "促进外来投资中心" in answer
        assert stored in raw
        for number in (PHONE, IDENTITY[:17], CARD):
            for place in (raw, content, answer, served.log):
                assert number not in place
        api.assert_clean()
