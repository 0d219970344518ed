"""A PostgreSQL server of the tests' own, from the system's packages: on a socket in a folder of its own, without any
port, as a user without rights where the tests run as root (initdb refuses root)."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg

from followup_desktop.store.server.address import Address, address_of
from followup_desktop.store.server.content import COMMITS, TABLES
from followup_desktop.store.server.noting import NOTED

FAST = {
    "listen_addresses": "''",
    "fsync": "off",  # kill -9 of the server loses nothing by that, only the computer's own end would
    "full_page_writes": "off",
    "shared_buffers": "16MB",
    "max_connections": "60",
    "autovacuum": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}
EMPTY = "followup_empty"


def programs() -> Path | None:
    """The folder with initdb and postgres; None where there is none. Debian keeps each version in one of its own."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: int(one.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).resolve().parent if on_path else None


class PrivateServer:
    """Started once for many tests; ``kill`` and ``start`` are what some are about."""

    def __init__(self) -> None:
        """Raises FileNotFoundError where the system has no PostgreSQL."""
        bin_folder = programs()
        if bin_folder is None:
            raise FileNotFoundError("PostgreSQL is not installed (packaging/start.py test installs it)")
        self._bin = bin_folder
        self.folder = Path(tempfile.mkdtemp(prefix="fud-pg-", dir="/tmp"))  # short, as paths of sockets must be
        self._as: list[str] = []
        if os.geteuid() == 0:
            self._as = self._other_user()
        self._process: subprocess.Popen[bytes] | None = None
        self._databases: dict[Path, str] = {}  # by the data folder of a program
        self._free: list[str] = []
        self._made = 0
        self._run("initdb", "--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C")
        self.start()

    def _other_user(self) -> list[str]:
        names = [one.pw_name for one in pwd.getpwall()]
        user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
        os.chown(self.folder, user.pw_uid, user.pw_gid)
        return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", "--"]

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as, str(self._bin / program), "-D", str(self.folder / "data"), *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd="/")

    # -- its life

    def start(self) -> None:
        """Returns when it answers."""
        end = time.monotonic() + 30
        while True:
            if not self.runs:  # it refuses to start as long as anything of one that was killed is still ending
                self._process = self._begun()
            try:
                psycopg.connect(self.url("postgres")).close()
                return
            except psycopg.OperationalError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)

    def _begun(self) -> subprocess.Popen[bytes]:
        options = [f"--{name}={value.strip(chr(39))}" for name, value in FAST.items()]
        command = [str(self._bin / "postgres"), "-D", str(self.folder / "data"), "-k", str(self.folder), *options]
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen([*self._as, *command], stdout=log, stderr=log, cwd="/")

    def kill(self) -> None:
        """kill -9 of the server and of everything it has started, as when its computer stops."""
        assert self._process is not None
        children = self._children()
        self._process.kill()
        for child in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        self._process.wait()
        self._process = None
        (self.folder / "data" / "postmaster.pid").unlink(
            missing_ok=True
        )  # a computer that stopped has no such number

    def _children(self) -> list[int]:
        number = self._process.pid if self._process else 0
        return [int(one) for one in Path(f"/proc/{number}/task/{number}/children").read_text().split()]

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)  # ends whoever is connected
            self._process.wait()
            self._process = None

    def end(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    # -- what a test wants of it

    @contextlib.contextmanager
    def asking_for_passwords(self, user: str) -> Iterator[None]:
        """Meanwhile this user needs one; everybody else is trusted."""
        rules = self.folder / "data" / "pg_hba.conf"
        before = rules.read_text()
        rules.write_text(f"local all {user} scram-sha-256\n{before}")
        self.ask("postgres", "SELECT pg_reload_conf()")
        time.sleep(0.2)
        yield
        rules.write_text(before)
        self.ask("postgres", "SELECT pg_reload_conf()")

    @contextlib.contextmanager
    def holding_its_breath(self) -> Iterator[None]:
        """Meanwhile it takes connections, as its computer does that, and answers nothing."""
        numbers = [self._process.pid, *self._children()] if self._process else []
        for number in numbers:
            os.kill(number, signal.SIGSTOP)
        yield
        for number in numbers:
            with contextlib.suppress(ProcessLookupError):
                os.kill(number, signal.SIGCONT)

    def checkpoint(self) -> None:
        """What was written is in the tables' files then."""
        self.ask("postgres", "CHECKPOINT")

    def files_with(self, word: str) -> list[str]:
        """The tables' files that hold a word."""
        files = (file for file in (self.folder / "data" / "base").rglob("*") if file.is_file())
        return [file.name for file in files if word.lower().encode() in file.read_bytes().lower()]

    # -- its databases

    def url(self, database: str, user: str = "postgres") -> str:
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def ask(self, database: str, sql: str, *values: Any) -> list[Any]:
        with psycopg.connect(self.url(database), autocommit=True) as link:
            found = link.execute(sql, values or None)
            return found.fetchall() if found.description else []

    def new_database(self) -> str:
        """One without anything in it."""
        self._made += 1
        name = f"new{self._made}"
        self.ask("postgres", f"CREATE DATABASE {name}")
        return name

    def database_of(self, folder: Path) -> str:
        """The database for the program with that data folder: empty at first, with the tables as the migrations leave
        them; the same one until ``release``."""
        if folder not in self._databases and not self._free:
            self._empty([one for one in self._databases if not one.exists()])  # a test of many examples
        if folder not in self._databases:
            self._databases[folder] = self._free.pop() if self._free else self._copied()
        return self._databases[folder]

    def address_of(self, folder: Path) -> Address:
        return address_of(self.url(self.database_of(folder)))

    def _copied(self) -> str:
        if not self.ask("postgres", "SELECT 1 FROM pg_database WHERE datname = %s", EMPTY):
            self._migrate_empty()
        self._made += 1
        name = f"world{self._made}"
        self.ask("postgres", f"CREATE DATABASE {name} TEMPLATE {EMPTY}")
        return name

    def _migrate_empty(self) -> None:
        from followup_desktop.store.server.engine import open_server
        from followup_desktop.store.server.migrating import bring_up_to_date

        self.ask("postgres", f"CREATE DATABASE {EMPTY}")
        engine = open_server(address_of(self.url(EMPTY)))
        bring_up_to_date(engine, EMPTY, lambda _version: Path())
        engine.dispose()

    def release(self) -> None:
        """The test is over: what it filled is emptied for another."""
        self._empty(list(self._databases))

    def _empty(self, folders: list[Path]) -> None:
        """As quickly as that can be done."""
        for name in [self._databases.pop(one) for one in folders]:
            with psycopg.connect(self.url(name), autocommit=True) as link:
                link.execute(
                    "SET session_replication_role = replica"
                )  # the order of parents and children is no matter
                wiped = [f'DELETE FROM "{table}"' for table in TABLES if table != "setting"]
                wiped += [f"SELECT setval('{table}_id_seq', 1, false)" for table in TABLES]
                wiped += [f"DELETE FROM {COMMITS}", f"DELETE FROM {NOTED}"]
                wiped += ["DELETE FROM setting WHERE key <> 'store.identity'"]
                link.execute("; ".join(wiped))
                link.execute("UPDATE setting SET id = 1; SELECT setval('setting_id_seq', 1)")
            self._free.append(name)
