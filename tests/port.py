"""A free port on this machine, for a server that is to be found there again after a restart."""

import random
import socket


def free_port() -> int:
    """Returns a port that the system gives to no outgoing connection while the server is down."""
    for port in random.sample(range(20_000, 32_000), 100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise AssertionError("no free port")
