"""A migration that is killed at any statement has changed nothing, and the next start carries it out."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.store.backup import backups_in
from followup_desktop.store.engine import HEAD_VERSION
from followup_desktop.store.held import Store
from followup_desktop.store.migrate import bring_up_to_date
from tests.fakes.clock import FakeClock
from tests.fakes.killed import rows_of
from tests.fakes.stores import NOW

pytestmark = pytest.mark.sqlite_file("a file migrated while it is killed")


def old_store(path: Path, version: int = 1) -> None:
    """One of that version in which every table has a row, whatever its columns are."""
    bring_up_to_date(path, NOW, target=version)
    link = sqlite3.connect(path)
    link.execute("PRAGMA foreign_keys=OFF")
    for table, sql in link.execute("SELECT name, sql FROM sqlite_master WHERE type='table'").fetchall():
        if table in ("alembic_version", "sqlite_sequence") or "AUTOINCREMENT" not in sql:
            continue
        columns = link.execute(f"PRAGMA table_info({table})").fetchall()
        values = [1 if kind.startswith(("INT", "BIG", "BOOL")) else "2026-11-23" for _, _, kind, *_ in columns]
        link.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)
    link.commit()
    assert link.execute("PRAGMA foreign_key_check").fetchall() == []
    link.close()


def without_new(rows: dict[str, Any], old: dict[str, Any]) -> dict[str, Any]:
    """Of the newer rows what the old version knew: its tables, and of each row as many columns."""
    return {
        name: [row[: len(old[name][0]) if old[name] else None] for row in rows[name]]
        for name in old
        if isinstance(old[name], list) and name not in ("alembic_version", "sqlite_sequence", "whole")
    }


@pytest.mark.skipif(os.name != "posix", reason="kills in the POSIX way")
@pytest.mark.parametrize("stride", [11, pytest.param(1, marks=pytest.mark.long)])
def test_killed_at_every_statement_and_tried_again(path: Path, tmp_path: Path, stride: int) -> None:
    old_store(path)
    before = json.loads(json.dumps(rows_of(path)))
    killed = [sys.executable, "-m", "tests.fakes.killed", "migrate", str(path), str(tmp_path / "copy")]
    done = subprocess.run(
        killed, capture_output=True, text=True, check=True, env={**os.environ, "STRIDE": str(stride)}
    )
    steps = [json.loads(line) for line in done.stdout.splitlines()]
    assert [status for status, *_ in steps] == [9] * (len(steps) - 1) + [0]
    assert len(steps) * stride > 20  # as many statements as a migration has, at least
    for _, killed_rows, after in steps:
        assert killed_rows["version"] in (1, HEAD_VERSION)
        if killed_rows["version"] == 1:
            assert killed_rows == before
        assert after["version"] == HEAD_VERSION
        assert after["whole"] == [["ok"]]
        assert without_new(after, before) == without_new(before, before)


def test_an_old_store_with_data_is_backed_up_first(path: Path, clock: FakeClock) -> None:
    old_store(path)
    before = rows_of(path)
    Store(path, clock).close()
    assert rows_of(path)["version"] == HEAD_VERSION
    (copy,) = backups_in(path.parent / "backups")
    assert copy.name.endswith(f"-before-version-{HEAD_VERSION}.sqlite3")
    kept = rows_of(copy)
    assert [key for key, *_ in kept.pop("setting")] == ["2026-11-23", "store.identity"]  # a name of its own
    assert {**kept, "sqlite_sequence": 0} == {
        **{name: rows for name, rows in before.items() if name != "setting"},
        "sqlite_sequence": 0,
    }


def test_what_would_be_lost_is_noticed_and_nothing_is_changed(
    path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    old_store(path)
    before = rows_of(path)

    def loses_a_row(connection: Any, _target: int) -> None:
        connection.exec_driver_sql("DELETE FROM attempt")

    with monkeypatch.context() as patched:
        patched.setattr("followup_desktop.store.migrate.run_alembic", loses_a_row)
        with pytest.raises(StoreUnusable, match="would have lost something"):
            Store(path, clock)
    assert rows_of(path) == before
    clock.advance(minutes=1)
    Store(path, clock).close()
    assert rows_of(path)["version"] == HEAD_VERSION
