"""Kills a restore, a migration or an import at every step, each time in a fork of one process that has loaded all.

``python -m tests.fakes.killed restore STORE BACKUP FOLDER``, ``… migrate STORE FOLDER`` and ``… import STORE FOLDER``
work on copies of the store's folder in FOLDER and print what was found afterwards, one JSON list a step.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from followup_desktop.domain.capture import Capture, CapturedInterview, Person
from followup_desktop.domain.model import Invitation, Moment
from followup_desktop.store.held import Store
from followup_desktop.store.migrate import bring_up_to_date
from followup_desktop.store.restoring import restore
from tests.fakes.clock import FakeClock
from tests.fakes.stores import NOW, companies
from tests.fakes.world import make

STRIDE = int(os.environ.get("STRIDE", "1"))  # 5: every fifth step only
MOST = 400  # steps; more would be an endless loop
ACTS = ("os.rename", "os.remove", "os.mkdir", "open", "sqlite3.connect")


def countdown(step: int) -> Callable[..., None]:
    left = [step]

    def act(*_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return act


def killed(step: int, work: Callable[[], object], arm: Callable[[Callable[..., None]], None]) -> int:
    """The status of a fork that does ``work`` and is killed at its ``step``-th act."""
    child = os.fork()
    if child == 0:
        try:
            arm(countdown(step))
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1]


def at_files(act: Callable[..., None]) -> None:
    sys.addaudithook(lambda name, _given: act() if name in ACTS else None)


def at_statements(act: Callable[..., None]) -> None:
    """SQLite itself tells of every statement, also of those that Alembic and the driver make."""

    @event.listens_for(Engine, "connect")
    def connected(link: sqlite3.Connection, _record: object) -> None:
        link.set_trace_callback(act)


def copied(store: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(store.parent, folder)
    return folder / store.name


def restores(store: Path, backup: Path, folder: Path) -> None:
    for step in range(1, MOST, STRIDE):
        here = copied(store, folder)
        copy = here.parent / backup.relative_to(store.parent)
        status = killed(step, lambda here=here, copy=copy: restore(here, copy, NOW), at_files)  # type: ignore[misc]
        opened = Store(here, FakeClock(NOW))
        found = [status, companies(opened), opened.condition.sentence]
        opened.close()
        names = [one.name for one in here.parent.iterdir() if "restor" in one.name]
        print(json.dumps([*found, [name for name in names if not name.startswith("before-restore-")]]))
        if status == 0:
            return


def migrates(store: Path, folder: Path) -> None:
    for step in range(1, MOST, STRIDE):
        here = copied(store, folder)
        status = killed(step, lambda here=here: bring_up_to_date(here, NOW), at_statements)  # type: ignore[misc]
        before = rows_of(here)
        bring_up_to_date(here, NOW.replace(hour=23))
        print(json.dumps([status, before, rows_of(here)]))
        if status == 0:
            return


def imports(store: Path, folder: Path) -> None:
    for step in range(1, MOST, STRIDE):
        here = copied(store, folder)
        status = killed(step, lambda here=here: import_three(here.parent), at_statements)  # type: ignore[misc]
        opened = Store(here, FakeClock(NOW))
        with opened.read() as work:
            last = work.last_operation()
        print(json.dumps([status, companies(opened), last.name if last else ""]))
        opened.close()
        if status == 0:
            return


def import_three(folder: Path) -> None:
    """Three interviews of one file, with a real program over the store in that folder."""
    world = make(folder)
    start = Moment.at(NOW, "America/New_York")
    found = tuple(
        CapturedInterview(f"entry {number}", company=f"Company {number}", role="Editor", start=start,
                          people=(Person("Priya Raman", f"p{number}@x.example"),),
                          invitation=Invitation(f"u{number}", 0, "", "", f"f{number}"))
        for number in range(3)
    )  # fmt: skip
    world.reader.captures["three.ics"] = Capture("three.ics", interviews=found)
    world.program.save_review(world.program.review_files([Path("three.ics")]).items)
    world.store.close()


def rows_of(store: Path) -> dict[str, Any]:
    """All rows of all tables, and the version."""
    link = sqlite3.connect(store)
    tables = [name for (name,) in link.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
    found: dict[str, Any] = {name: link.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in tables}
    found["version"] = link.execute("PRAGMA user_version").fetchone()[0]
    found["whole"] = link.execute("PRAGMA integrity_check").fetchall()
    link.close()
    return found


if __name__ == "__main__":
    import alembic.command  # noqa: F401 (loaded before the forks)

    what, *given = sys.argv[1:]
    {"restore": restores, "migrate": migrates, "import": imports}[what](*map(Path, given))
