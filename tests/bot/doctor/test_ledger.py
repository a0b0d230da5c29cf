"""`policybot doctor` on the ledger: the state of the file, and PostgreSQL's rights and tools."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.bot.doctor.doctoring import HUSH, doctor
from tests.port import free_port
from tests.postgres import PostgresServer

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    ("revision", "mark", "words"),
    [("0001", "△", "serve 启动时会升级"), ("9999", "✗", "比本程序新"), (None, "✗", "restore")],
    ids=["older", "newer", "no database"],
)
async def test_the_state_of_a_ledger_file_is_told(
    tmp_path: Path,
    data: Path,
    settings: Mapping[str, str],
    revision: str | None,
    mark: str,
    words: str,
) -> None:
    file = data / "ledger.sqlite3"
    if revision is None:
        file.write_bytes(b"no database" * 999)
    else:
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
            connection.execute("INSERT INTO alembic_version VALUES (?)", (revision,))
    told = await doctor(tmp_path, **settings)
    assert told.line(words).startswith(mark)
    assert told.status == (1 if mark == "✗" else 0)


async def test_rights_and_tools_of_postgresql_are_looked_at(
    tmp_path: Path, settings: Mapping[str, str], postgres: PostgresServer
) -> None:
    url = postgres.create()
    database = url.rpartition("/")[2]
    tools = {"PATH": f"{PostgresServer.bin}:{os.environ['PATH']}"}
    told = await doctor(tmp_path, **settings, DATABASE_URL=url, **tools)
    assert told.status == 0, told.lines
    assert "还没有表" in told.line("数据库：")
    assert "pg_dump 18" in told.line("备份工具")

    old = tmp_path / "old"
    old.mkdir()
    (old / "pg_dump").write_text("#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.24'\n")
    (old / "pg_dump").chmod(0o755)
    told = await doctor(tmp_path, **settings, DATABASE_URL=url, PATH=f"{old}:{os.defpath}")
    assert told.line("备份工具").startswith("✗ ")
    assert "pg_dump 是 9 版" in told.line("备份工具")

    postgres.execute(f"CREATE ROLE reader_{database} LOGIN PASSWORD '{HUSH}'")
    theirs = f"postgresql://reader_{database}:{HUSH}@127.0.0.1:{postgres.port}/{database}"
    told = await doctor(tmp_path, **settings, DATABASE_URL=theirs, **tools)
    assert told.status == 1
    assert "不能建表" in told.line("✗")
    assert "OWNER TO" in told.line("✗")


async def test_a_postgresql_that_is_away_is_told(
    tmp_path: Path, settings: Mapping[str, str]
) -> None:
    url = f"postgresql://me:{HUSH}@127.0.0.1:{free_port()}/policybot"
    told = await doctor(tmp_path, **settings, DATABASE_URL=url)
    assert told.status == 1
    assert "DATABASE_URL" in told.line("✗")
