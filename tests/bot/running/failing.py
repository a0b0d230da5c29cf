"""The command line over handlers that fail at one word: nothing is known to fail."""

import subprocess
from pathlib import Path

from tests.bot.running.command import run_in
from tests.bot.running.serving import ROOT

WORD = "这句会出错"
_FAILING = f"""
import bot.conversation.conversation as conversation

answer = conversation.answer

async def failing(request, services):
    if {WORD!r} in request.text:
        raise LookupError(request.text)
    return await answer(request, services)

conversation.answer = failing
"""


def policybot_failing(
    *arguments: str, data: Path, given: str = ""
) -> subprocess.CompletedProcess[str]:
    """Returns what `policybot` printed, whose handlers raise at a question with the word."""
    return run_in(ROOT, *arguments, given=given, hurry=_FAILING, DATA_DIR=str(data))
