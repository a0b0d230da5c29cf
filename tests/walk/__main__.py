"""`make walk` has everybody use the bot, by polling and by webhook, and writes docs/walk.md."""

import asyncio
import datetime
import re
import tempfile
from collections.abc import Mapping

from knowledge.daytime import SHANGHAI
from tests.bot.running.serving import ROOT, serving
from tests.port import free_port
from tests.telegram_api import TelegramApi
from tests.walk.step import Walker

_NOON = datetime.datetime(2026, 11, 24, 12, tzinfo=SHANGHAI)
_PAGE = ROOT / "docs" / "walk.md"
_MOST_QUESTIONS = 20
_HEAD = """\
# A walk

Made by `make walk`: people of every role use the real bot on the tests' Bot API server, by polling
and by webhook. The conversations are those by polling; by webhook they are had again{same}.

| until | messages and presses | answers |
|---|---|---|
{rows}
"""
# What the owner types in the interview, by a word of the question; all else is pressed.
_TOLD = {"技术中心、制造业": "去年评上省级企业技术中心", "固定资产投资是多少": "1800万"}
Counts = dict[str, tuple[int, int]]


async def _walk(mode: Mapping[str, str], data: str) -> tuple[list[str], Counts]:
    """Returns the transcript and the counts of one mode."""
    lines: list[str] = []
    counts: Counts = {}
    async with TelegramApi() as api:
        office = api.person("Office", started=True)
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": data, **mode}
        settings |= {"SEND_RATE_CHAT": "0", "ADMIN_IDS": str(office.id), "NOW": _NOON.isoformat()}
        async with serving(**settings):
            head = Walker("领导小组办公室", office, lines)
            await _owner(Walker("企业主", api.person("Owner"), lines), counts)
            await _town(Walker("乡镇干部", api.person("Town"), lines))
            official = Walker("部门经办人", api.person("Official"), lines)
            await _official(official, head, counts)
            asker = Walker("群众", api.person("Asker"), lines)
            await _enquiry(asker, official, counts)
            lines += ["## 领导小组办公室", ""]
            for command in ("/progress", "/export", "/stats"):
                await head.says(command)
        api.assert_clean()
    return lines, counts


async def _owner(owner: Walker, counts: Counts) -> None:
    owner.lines += ["## 企业主", ""]
    await owner.starts()
    await owner.says("省级企业技术中心奖多少")
    counts["the first answer, with /start"] = owner.said, owner.heard
    begun = owner.said, owner.heard
    await owner.says("算奖励")
    for _ in range(_MOST_QUESTIONS):
        assert owner.last
        if "保存图片" in owner.last.buttons:
            break
        typed = next((told for asked, told in _TOLD.items() if asked in owner.last.text), None)
        if typed:
            await owner.says(typed)
        else:
            await owner.presses("没有" if "没有" in owner.last.buttons else "不清楚")
    counts["the result of the award interview"] = owner.said - begun[0], owner.heard - begun[1]
    await owner.presses("保存图片")
    await owner.says("把原文文件发我")


async def _town(town: Walker) -> None:
    town.lines += ["## 乡镇干部", ""]
    await town.starts()
    await town.says("我们镇做铸造的，产值9亿，龙头2家，配套12家")
    await town.presses("理由")


async def _official(official: Walker, head: Walker, counts: Counts) -> None:
    official.lines += ["## 部门经办人", ""]
    invitation = await head.says("/invite 工信局")
    link = re.search(r"\?start=(\S+)", invitation.text)
    assert link
    await official.starts(link[1])
    await head.is_told()
    begun = official.said, official.heard
    await official.says("两化融合 推进中 60%")
    await official.presses("确认")
    counts["an official's first report, once invited"] = (
        official.said - begun[0],
        official.heard - begun[1],
    )


async def _enquiry(asker: Walker, official: Walker, counts: Counts) -> None:
    asker.lines += ["## 咨询", ""]
    begun = official.said, official.heard
    await asker.says("/ask 两化融合的奖励怎么申请")
    await asker.presses("提交")
    told = await official.is_told()
    assert "答复" in told.buttons, told.buttons
    await official.presses("答复")
    await official.says("请到工信局办公室填表")
    assert official.last
    if "确认" in official.last.buttons:
        await official.presses("确认")
    await asker.is_told()
    counts["an enquiry answered, the asker's"] = asker.said, asker.heard
    counts["an enquiry answered, the official's"] = (
        official.said - begun[0],
        official.heard - begun[1],
    )


async def page() -> str:
    """Walks in both modes and returns the page."""
    port = free_port()
    listen = f"127.0.0.1:{port}"
    hook = {"BOT_MODE": "webhook", "WEBHOOK_URL": f"http://{listen}/hook", "WEBHOOK_LISTEN": listen}
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        lines, counts = await _walk({}, first)
        others, again = await _walk(hook, second)
    same = ", word for word" if _bare(lines) == _bare(others) else ""
    assert counts == again, (counts, again)
    rows = "\n".join(f"| {what} | {said} | {heard} |" for what, (said, heard) in counts.items())
    return _HEAD.format(same=same, rows=rows) + "\n" + _bare(lines)


def _bare(lines: list[str]) -> str:
    """Returns the transcript without what is another each time: receipts and invitations."""
    text = "\n".join(lines)
    text = re.sub(r"start=[A-Za-z0-9_-]+", "start=…", text)
    return re.sub(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b", "ABCD-1234", text)


if __name__ == "__main__":
    _PAGE.write_text(asyncio.run(page()), "utf-8")
