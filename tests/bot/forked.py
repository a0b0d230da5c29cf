"""The program, loaded once: each command that is asked for here runs in a fork of this process.

Loading takes a second of the processor, most commands a tenth of one. A request is a line of JSON:
the arguments, the environment, and the files that are the standard streams. The answer is a line
with the exit status.
"""

import atexit
import gc
import importlib
import json
import os
import sys
import time
from typing import Any, NoReturn

import bot.cli

# What the commands load when they are run. It must start no thread: a fork would be without it.
_LATER = (
    *(
        "bot.ask",
        "bot.channels.terminal.terminal",
        "bot.explain_page",
        "bot.people",
        "bot.rekey",
        "bot.serving",
    ),
    *("knowledge.ledger.backup", "knowledge.ledger.export", "knowledge.policy.check"),
    *("cn2an", "pypinyin"),
)
_MODES = (os.O_RDONLY, os.O_WRONLY, os.O_WRONLY)


def serve() -> None:
    """Runs one command after another, until no more are asked for."""
    for name in _LATER:
        importlib.import_module(name)
    gc.freeze()  # a fork shares what it leaves alone
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            run(json.loads(line))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def run(request: dict[str, Any]) -> NoReturn:
    """Runs a command as a new process would, and ends with it.

    What Python does at the end of a process is done here, but for taking all apart that is loaded.
    """
    for number, (name, mode) in enumerate(zip(request["streams"], _MODES, strict=True)):
        os.dup2(os.open(name, mode), number)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115  # to the end
        for number, mode in enumerate("rww")
    )
    os.environ.clear()
    os.environ.update(request["environment"])
    time.tzset()
    sys.argv = ["policybot", *request["arguments"]]
    status = 0
    try:
        bot.cli.main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    serve()
