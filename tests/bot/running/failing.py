"""The command line over handlers that fail at one word, as a process: nothing is known to fail."""

import subprocess
import sys
from pathlib import Path

from tests.bot.running.serving import ROOT, environment

WORD = "这句会出错"
_PROGRAM = f"""
import sys
import bot.cli, bot.conversation.conversation as conversation

answer = conversation.answer

async def failing(request, services):
    if {WORD!r} in request.text:
        raise LookupError(request.text)
    return await answer(request, services)

conversation.answer = failing
bot.cli.main()
"""


def policybot_failing(
    *arguments: str, data: Path, given: str = ""
) -> subprocess.CompletedProcess[str]:
    """Returns what `policybot` printed, whose handlers raise at a question with the word."""
    return subprocess.run(
        [sys.executable, "-c", _PROGRAM, *arguments],
        cwd=ROOT,
        env=environment(DATA_DIR=str(data)),
        input=given,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
