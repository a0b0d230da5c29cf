"""Stands in the tree of processes for one that runs in a fork of the loaded program.

It is started as the answering process would be, and passes on its arguments, environment and
streams; it ends as that one ends, and that one ends with it.
"""

import json
import os
import signal
import socket
import sys

_STREAMS = (0, 1, 2)


def main() -> None:
    """Asks at the address that comes first among the arguments, and waits for the end."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    _, address, *arguments = sys.argv
    request = {
        "stands_for": os.getpid(),
        "arguments": arguments,
        "environment": dict(os.environ),
        "folder": os.getcwd(),  # noqa: PTH109  # it starts in an instant
        "hurry": "",
    }
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(address)
        socket.send_fds(line, [json.dumps(request).encode() + b"\n"], _STREAMS)
        for stream in _STREAMS:  # that one alone holds them
            os.close(stream)
        with line.makefile() as told:
            told.readline()
            status = int(told.readline() or 1)
    if status < 0:
        os.kill(os.getpid(), -status)
    os._exit(status)


main()
