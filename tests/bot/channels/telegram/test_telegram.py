"""The real `policybot serve` over HTTP, as people use it."""

import re
from collections.abc import AsyncIterator
from urllib.parse import unquote

import pytest
import pytest_asyncio

from bot.library import POLICIES
from bot.texts import COMMANDS
from tests.bot.conftest import QUICK
from tests.bot.running.ledger_file import until
from tests.bot.running.serving import Served, serving
from tests.telegram_api import Person, TelegramApi

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture(scope="module")
async def served(
    telegram: TelegramApi, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Served]:
    """The bot of all these tests: each has people of its own."""
    data = tmp_path_factory.mktemp("data")
    settings = {"BOT_TOKEN": telegram.token, "BOT_API_URL": telegram.url, "DATA_DIR": str(data)}
    settings["WEB_URL"] = "https://zc.example.cn"
    async with serving(**settings, **QUICK, LOG_LEVEL="DEBUG") as process:
        yield process
    assert telegram.token not in process.log


@pytest.fixture
def alice(shared: TelegramApi, served: Served) -> Person:  # noqa: ARG001  # it must run
    return shared.person("Alice")


async def test_start_shows_a_menu_of_what_people_come_for(alice: Person) -> None:
    await alice.starts()
    welcome = await alice.hears()
    assert "蒲县促进专业镇高质量发展实施方案" in welcome.text
    assert welcome.buttons == ["奖励", "认定", "牵头单位", "进展", "算奖励", "测认定"]
    await alice.presses(welcome, "牵头单位")
    assert "促进外来投资中心" in (await alice.hears()).text


async def test_an_answer_says_it_first_then_quotes_then_names_its_source(alice: Person) -> None:
    await alice.says("招商这块归谁牵头啊")
    reply = await alice.hears()
    lines = reply.text.splitlines()
    assert "促进外来投资中心" in lines[0]
    assert "牵头单位：促进外来投资中心。配合单位：" in reply.text
    assert lines[-1].startswith("依据：蒲政办发〔2023〕1号")
    assert len(reply.text) < 400


async def test_buttons_open_the_whole_clause_and_its_neighbours(alice: Person) -> None:
    await alice.says("小升规")
    reply = await alice.hears()
    await alice.presses(reply, "全文")
    whole = await alice.hears()
    assert "积极推动专业镇中小微企业“小升规”" in whole.text
    assert "原文此处跨页有缺漏" in whole.text
    assert whole is reply, "it stands where the answer stood"
    await alice.presses(whole, "要点")
    assert await alice.hears() is reply
    await alice.presses(reply, "相关条款")
    assert "精准招商攻坚行动" in (await alice.hears()).text


async def test_a_follow_up_uses_what_was_talked_of(alice: Person) -> None:
    await alice.says("质量品牌提升行动谁牵头")
    await alice.hears()
    await alice.says("那配合单位呢")
    assert "教科局" in (await alice.hears()).text


async def test_an_interview_takes_buttons_and_typing_alike(alice: Person) -> None:
    await alice.starts()
    await alice.presses(await alice.hears(), "测认定")
    assert "年产值" in (await alice.hears()).text
    await alice.says("5亿")
    question = await alice.hears()
    await alice.presses(question, "制造业")
    result = await alice.hears()
    assert "还差 5 亿元" in result.text
    await alice.presses(result, "改一项")
    await alice.presses(await alice.hears(), "主导产业年产值")
    assert "年产值" in (await alice.hears()).text
    await alice.says("12亿")
    assert "龙头企业" in (await alice.hears()).text


async def test_the_page_is_opened_from_the_menu_and_under_what_can_go_on_there(
    shared: TelegramApi, alice: Person
) -> None:
    await until(lambda: shared.profile.menu_buttons.get(0, {}).get("type") == "web_app")
    await alice.says("我们镇做铸造的，产值9亿，龙头2家，配套12家")
    result = await alice.hears()
    [opens] = [key for row in result.inline_keyboard for key in row if "web_app" in key]
    assert opens["text"] == "打开结果单"
    assert opens["web_app"] == {"url": "https://zc.example.cn/tg?to=c"}
    await alice.says("算一算我们企业能拿哪些奖励")
    assert "在网页里填" in (await alice.hears()).buttons


async def test_a_shared_link_reopens_the_result_for_somebody_else(
    shared: TelegramApi, alice: Person
) -> None:
    await alice.says("我们镇做铸造的，产值9亿，龙头2家，配套12家")
    result = await alice.hears()
    link = re.search(r"\?start=([A-Za-z0-9_-]{1,64})&", unquote(result.button("分享")["url"]))
    assert link
    bob = shared.person("Bob")
    await bob.starts(link[1])
    opened = await bob.hears()
    assert "别人分享的情况" in opened.text
    assert "还差 1 亿元" in opened.text


async def test_progress_and_results_come_as_pictures_that_say_what_they_show(
    alice: Person,
) -> None:
    await alice.says("/progress")
    board = await alice.hears()
    assert board.file
    assert board.file.content.startswith(b"\x89PNG")
    assert "8 项" in board.text
    await alice.presses(board, board.buttons[0])
    assert (await alice.hears()).text.startswith("市场主体倍增行动")
    await alice.says("我们镇做铸造的，产值9亿，龙头2家，配套12家")
    result = await alice.hears()
    assert result.file is None, "its text can be copied, and its views stand in its place"
    await alice.presses(result, "保存图片")
    card = await alice.hears()
    assert card.file
    assert "还差 1 亿元" in card.text
    await alice.presses(result, "理由")
    assert await alice.hears() is result


async def test_the_document_comes_as_a_file_on_request_and_by_the_button(alice: Person) -> None:
    issued = POLICIES / "puxian-2023-1" / "policy.txt"
    await alice.says("文号是多少")
    await alice.presses(await alice.hears(), "下载原文")
    by_button = await alice.hears()
    await alice.says("把原文文件发我")
    for brought in (by_button, await alice.hears()):
        assert brought.file, brought.text
        assert brought.file.name == "蒲县促进专业镇高质量发展实施方案.txt"
        assert brought.file.content == issued.read_bytes()


async def test_an_edited_message_is_answered_anew(alice: Person) -> None:
    message = await alice.says("文号")
    assert "蒲政办发〔2023〕1号" in (await alice.hears()).text
    await alice.edits(message, "领导小组组长是谁")
    assert "薛向阳" in (await alice.hears()).text
    await alice.edits(message, "领导小组组长是谁")
    await alice.edits(message, "领导小组组长是谁")
    await alice.says("文号")
    assert "蒲政办发〔2023〕1号" in (await alice.hears()).text, "an edit without a change is none"


async def test_pictures_voices_stickers_and_places_get_one_sentence(alice: Person) -> None:
    for send in (
        alice.sends_photo,
        alice.sends_voice,
        alice.sends_sticker,
        alice.sends_location,
    ):
        await send()
        assert "文字" in (await alice.hears()).text


@pytest.mark.usefixtures("served")
async def test_in_a_group_it_speaks_only_when_addressed(
    shared: TelegramApi, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    bob = shared.person("Bob")
    group = shared.group("工作群", [alice, bob])
    monkeypatch.setattr(shared.state, "privacy", False)
    await alice.says("招商谁牵头", chat=group)
    await alice.hears_nothing(chat=group)
    await alice.says(f"@{shared.bot.username} 招商谁牵头", chat=group)
    reply = await alice.hears(chat=group)
    assert "促进外来投资中心" in reply.text
    await bob.says("配合单位呢", chat=group, reply_to=reply)
    assert "配合单位 6 个" in (await alice.hears(chat=group)).text
    await alice.says(f"/help@{shared.bot.username}", chat=group)
    assert "工信局负责哪些" in (await alice.hears(chat=group)).text


@pytest.mark.usefixtures("served")
async def test_messages_of_a_chat_keep_their_order_while_chats_run_side_by_side(
    shared: TelegramApi,
) -> None:
    people = [shared.person(f"P{i}") for i in range(5)]
    asked = ["文号", "领导小组组长是谁", "工信局局长是谁", "能源局局长是谁", "文件全称"]
    told = ["蒲政办发〔2023〕1号", "薛向阳", "辛浩", "辛耀恒", "实施方案》"]
    for question in asked:
        for person in people:
            await person.says(question)
    for person in people:
        for answer in told:
            assert answer in (await person.hears()).text


async def test_markup_and_commands_in_a_message_are_plain_words(alice: Person) -> None:
    await alice.says("<b>招商</b> & <script>谁牵头")
    assert "促进外来投资中心" in (await alice.hears()).text
    await alice.says("/weather")
    assert "/help" in (await alice.hears()).text


async def test_a_button_pressed_too_late_or_forged_is_answered_kindly(
    shared: TelegramApi, alice: Person
) -> None:
    await alice.says("小升规")
    reply = await alice.hears()
    shared.expect("query is too old")
    await alice.presses_too_late(reply, "牵头单位")
    assert "统计局" in (await alice.hears()).text
    await alice.presses(reply, "相关条款")
    assert "精准招商攻坚行动" in (await alice.hears()).text


@pytest.mark.usefixtures("served")
async def test_command_menus_differ_in_private_and_in_groups(
    shared: TelegramApi, alice: Person
) -> None:
    await alice.says("文号")
    await alice.hears(within=30)
    await until(lambda: shared.commands("all_group_chats"))
    private = [c["command"] for c in shared.commands("all_private_chats")]
    assert private == list(COMMANDS)
    of_groups = [c["command"] for c in shared.commands("all_group_chats")]
    assert of_groups == ["help", "progress", "pool", "policies", "privacy"]
