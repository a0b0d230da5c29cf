import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import asyncpg  # type: ignore[import-untyped, unused-ignore]
import pytest

from .postgres import PostgresServer

ROOT = Path(__file__).parents[1]
ENDED = """
import os, signal
from tests.postgres import PostgresServer
server = PostgresServer()
server.start()
print(server.port, server.folder, flush=True)
{end}
"""


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with PostgresServer(durable=True) as it:
        yield it


async def asked(url: str, sql: str) -> object:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(sql)
    finally:
        await connection.close()


@pytest.mark.asyncio
async def test_each_new_database_is_empty_and_apart(server: PostgresServer) -> None:
    one, other = server.create(), server.create()
    await asked(one, "CREATE TABLE note (text text)")
    assert await asked(one, "SELECT count(*) FROM note") == 0
    with pytest.raises(asyncpg.UndefinedTableError):
        await asked(other, "SELECT count(*) FROM note")
    server.drop(other)
    with pytest.raises(asyncpg.InvalidCatalogNameError):
        await asked(other, "SELECT 1")


@pytest.mark.asyncio
@pytest.mark.parametrize("immediate", [True, False])
async def test_what_was_committed_outlives_a_restart(
    server: PostgresServer, immediate: bool
) -> None:
    url = server.create()
    await asked(url, "CREATE TABLE note AS SELECT '镇' AS text")
    server.restart(immediate=immediate)
    assert await asked(url, "SELECT text FROM note") == "镇"


def test_a_dump_can_be_restored(server: PostgresServer, tmp_path: Path) -> None:
    dump = tmp_path / "dump"
    programs = PostgresServer.bin
    source, target = server.create(), server.create()
    subprocess.run([programs / "psql", "-qc", "CREATE TABLE note (text text)", source], check=True)
    subprocess.run([programs / "pg_dump", "-Fc", f"--file={dump}", source], check=True)
    subprocess.run([programs / "pg_restore", f"--dbname={target}", dump], check=True)
    subprocess.run([programs / "psql", "-qc", "TABLE note", target], check=True)


@pytest.mark.parametrize("end", ["server.stop()", "os.kill(os.getpid(), signal.SIGKILL)"])
def test_nothing_is_left_of_a_server_that_was_stopped_or_whose_process_was_killed(end: str) -> None:
    script = ENDED.format(end=end)
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    port, folder = ended.stdout.split()
    deadline = time.monotonic() + 20
    while Path(folder).exists() or answers(int(port)):
        assert time.monotonic() < deadline, "the server outlived its process"
        time.sleep(0.05)


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
