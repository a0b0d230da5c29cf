"""`policybot ask --json -`: lines in, objects out, in order."""

import json
import subprocess
import sys
from pathlib import Path

from handlers.message import Intent
from tests.bot.running.command import policybot
from tests.bot.running.serving import ROOT, environment

# What only the service needs, what only learns, and what only splits a text that is new.
UNNEEDED = {
    *("sqlalchemy", "alembic", "aiohttp", "telegram", "sklearn", "scipy"),
    "knowledge.policy.splitting.splitter",
}
FIELDS = {"question", "intent", "answered", "confidence", "clauses", "text", "owners"}


def test_every_line_gets_one_answer_in_order(tmp_path: Path) -> None:
    lines = [
        "文号是多少",
        '{"question": "目标实现了吗", "as_of": "2024-05-01"}',
        '{"question": "目标实现了吗", "as_of": "2026-05-01"}',
        "",
        "😀👍",
        "奖" * 5000,
        "<b>谁</b>牵头招商",
        "那配合单位呢",
    ]
    done = policybot("ask", "--json", "-", data=tmp_path, given="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert len(answers) == len(lines)
    assert all(answer.keys() >= FIELDS for answer in answers)
    assert {answer["intent"] for answer in answers} <= set(Intent)
    questions = [answer["question"] for answer in answers]
    assert questions == [lines[0], "目标实现了吗", "目标实现了吗", *lines[3:]]
    assert "已经过去" not in answers[1]["text"]
    assert "已经过去" in answers[2]["text"]
    assert answers[6]["owners"]["lead"] == ["促进外来投资中心"]
    assert answers[7]["intent"] == "clarify", "each line is a conversation of its own"


def test_piped_chat_answers_line_by_line(tmp_path: Path) -> None:
    given = "招商谁牵头\n1\n/help\n/nonsense\n\n[bold]你好[/bold]\n"
    done = policybot("chat", data=tmp_path, given=given)
    assert done.returncode == 0
    assert done.stderr == ""
    assert "牵头单位是促进外来投资中心" in done.stdout
    assert "引进落地一批高端优质项目" in done.stdout, "1 opens the whole clause"
    assert "您可以问" in done.stdout


def test_asking_does_not_wait_for_what_it_does_not_need(tmp_path: Path) -> None:
    assert policybot("ask", "文号", data=tmp_path).returncode == 0  # it learns and splits
    program = (
        "import sys, bot.cli; sys.argv[1:] = ['ask', '招商谁牵头']\n"
        "try: bot.cli.main()\n"
        "except SystemExit: pass\n"
        f"print(sorted({UNNEEDED} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment(DATA_DIR=str(tmp_path)),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_chat_without_input_ends_at_once(tmp_path: Path) -> None:
    done = policybot("chat", data=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
