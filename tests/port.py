"""A free port on this machine, for a server that is to be found there again after a restart."""

import random
import socket
from contextlib import ExitStack

_OURS = ExitStack()  # as long as this process lives


def free_port() -> int:
    """Returns a port that nobody else gets while this process lives, its server up or down.

    The system gives it to no outgoing connection, and no other process of the tests takes it: a
    socket of the other protocol stands there for all of them to see.
    """
    for port in random.sample(range(20_000, 32_000), 100):
        with ExitStack() as found:
            try:
                sign = found.enter_context(socket.socket(type=socket.SOCK_DGRAM))
                sign.bind(("127.0.0.1", port))
                with socket.socket() as server:
                    server.bind(("127.0.0.1", port))
            except OSError:
                continue
            _OURS.push(found.pop_all())
            return port
    raise AssertionError("no free port")
