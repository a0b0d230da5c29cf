"""Exporting, while the bot runs."""

import asyncio
import json
import tomllib
from pathlib import Path

import pytest

from tests.bot.office.conftest import Town
from tests.bot.running.command import fails_in_one_clear_line, policybot

pytestmark = pytest.mark.asyncio


async def test_what_was_learnt_and_done_is_written_as_a_script_reads_it(
    town: Town, tmp_path: Path
) -> None:
    alice, folder = town.api.person("Alice"), tmp_path / "out"
    await alice.says("村里老人开的豆腐坊能搭上这趟车不")
    await alice.hears()
    await town.office.says("/post 县工信局局长 王建国 2025-03-01")
    await town.office.presses(await town.office.hears(), "确认")
    await town.office.hears()
    await alice.says("光伏发电能补贴吗")
    await alice.presses(await alice.hears(), "没解决")
    await alice.hears()
    await alice.says("/ask 怎么升规入统")
    await alice.presses(await alice.hears(), "提交")
    assert "已提交" in (await alice.hears()).text
    assert "新的咨询" in (await town.office.hears()).text
    await town.office.says("/teach 1 4.3")
    assert "已教会" in (await town.office.hears()).text
    done = await asyncio.to_thread(policybot, "export", str(folder), data=town.data)
    assert done.returncode == 0, done.stderr

    def rows(name: str) -> list[dict[str, object]]:
        return [json.loads(x) for x in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()]

    assert {row["text"] for row in rows("missed")} == {
        "村里老人开的豆腐坊能搭上这趟车不",
        "光伏发电能补贴吗",
    }
    assert [(row["useful"], row["times"]) for row in rows("feedback")] == [(False, 1)]
    assert sum(int(str(row["times"])) for row in rows("hits")) == 2
    assert [(row["name"], row["since"]) for row in rows("posts")] == [("王建国", "2025-03-01")]
    assert [row["act"] for row in rows("audit")] == ["post", "enquiry submit", "teach"]
    (enquiry,) = rows("enquiries")
    assert enquiry["text"] == "怎么升规入统"
    assert "person" not in enquiry
    assert [(row["number"], row["act"]) for row in rows("enquiry_moves")] == [
        (enquiry["number"], "submit")
    ]
    phrasings = tomllib.loads((folder / "phrasings-puxian-2023-1.toml").read_text("utf-8"))
    assert phrasings["clause"]["4.3"]["asks"] == ["村里老人开的豆腐坊能搭上这趟车不"]

    refused = await asyncio.to_thread(policybot, "export", str(folder), data=town.data)
    assert "--force" in fails_in_one_clear_line(refused)
    forced = await asyncio.to_thread(policybot, "export", "--force", str(folder), data=town.data)
    assert forced.returncode == 0


async def test_without_a_ledger_there_is_nothing_to_export(tmp_path: Path) -> None:
    done = policybot("export", str(tmp_path / "out"), data=tmp_path)
    fails_in_one_clear_line(done)
    assert not (tmp_path / "out").exists()
