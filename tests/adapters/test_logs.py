"""The log: for its owner alone, limited, one entry a record; and the trace of a crash."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from followup_desktop.adapters.logs import KEPT, LONGEST, SIZE, crashed_before, start_logging

log = logging.getLogger("followup_desktop.test")


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Callable[[], str]]:
    """Starts the log; the answer reads it."""
    path = tmp_path / "followup.log"
    path.write_text("")
    path.chmod(0o644)
    before = {name: logging.getLogger(name).level for name in ("apscheduler", "alembic", "tzlocal", "asyncio")}
    was_on = faulthandler.is_enabled()
    end = start_logging(path)
    yield lambda: path.read_text(encoding="utf-8")
    end()
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)
    if was_on:
        faulthandler.enable()


def test_an_entry_names_level_and_place(running: Callable[[], str]) -> None:
    log.info("follow-up %d rang", 7)
    assert running().endswith("INFO followup_desktop.test: follow-up 7 rang\n")


@pytest.mark.skipif(os.name != "posix", reason="rights of files as on Unix")
def test_it_is_the_owners_alone(running: Callable[[], str], tmp_path: Path) -> None:
    for file in tmp_path.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name


def test_a_line_break_makes_no_other_entry(running: Callable[[], str]) -> None:
    log.warning("a\n2026-01-01 00:00:00 ERROR forged\r\nb\x0bc")
    lines = running().splitlines()
    assert len([line for line in lines if not line.startswith("    ")]) == 1


def test_one_entry_does_not_fill_the_file(running: Callable[[], str]) -> None:
    log.info("x" * 100_000)
    log.info("the next")
    assert len(running()) < LONGEST + 200
    assert running().endswith("the next\n")


def test_it_does_not_grow_for_ever(running: Callable[[], str], tmp_path: Path) -> None:
    for _ in range(4 * KEPT * SIZE // LONGEST):
        log.info("x" * 1_000_000 if _ < 3 else "y" * LONGEST)
    parts = list(tmp_path.glob("followup.log*"))
    assert len(parts) == KEPT + 1
    assert max(part.stat().st_size for part in parts) <= SIZE + LONGEST


def test_a_folder_that_cannot_be_written_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    end = start_logging(tmp_path / "file" / "followup.log")
    log.info("still here")
    end()


@pytest.mark.skipif(os.name != "posix", reason="a crash as on Unix")
def test_a_crash_leaves_its_trace(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib, faulthandler, resource\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n"
        "from followup_desktop.adapters.logs import start_logging\n"
        "start_logging(pathlib.Path(sys.argv[1]))\n"
        "faulthandler._sigsegv()\n"
    )
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", code, str(tmp_path / "followup.log")]
    done = subprocess.run(command, env={"PYTHONPATH": str(root)}, check=False)
    assert done.returncode != 0
    assert "Segmentation fault" in (tmp_path / "followup.crash").read_text()
    assert stat.S_IMODE((tmp_path / "followup.crash").stat().st_mode) == 0o600
    assert crashed_before(tmp_path / "followup.log")
    assert not crashed_before(tmp_path / "followup.log")  # told once, and kept
    assert "Segmentation fault" in (tmp_path / "followup.crash.1").read_text()


def test_a_run_that_ended_well_is_no_crash(running: Callable[[], str], tmp_path: Path) -> None:
    assert not crashed_before(tmp_path / "followup.log")
    assert not crashed_before(tmp_path / "absent" / "followup.log")


@pytest.mark.logs_errors
def test_of_an_error_it_tells_kind_and_place_and_not_what_it_says(running: Callable[[], str]) -> None:
    try:
        try:
            raise KeyError("Priya Raman +1 212 555 0142")
        except KeyError as inner:
            raise ValueError("a note about Northwind Labs") from inner
    except ValueError:
        log.exception("an operation failed inside the program")
    said = running()
    assert "KeyError\n" in said
    assert said.endswith("ValueError\n")
    assert "test_of_an_error_it_tells" in said
    for word in ("Raman\n", "0142\n", "KeyError: ", "ValueError: "):
        assert word not in said


def test_of_an_error_of_the_system_or_of_the_store_it_tells_its_name(running: Callable[[], str]) -> None:
    with contextlib.closing(sqlite3.connect(":memory:")) as link:
        for failing in (
            lambda: Path("/nowhere/Zebulon.ics").read_text(),
            lambda: link.execute("SELECT 1 FROM canary"),
        ):
            try:
                failing()
            except (OSError, sqlite3.Error):
                log.warning("this failed", exc_info=True)
    assert "FileNotFoundError (ENOENT)" in running()
    assert "sqlite3.OperationalError (SQLITE_ERROR)" in running()
    assert "no such table" not in running()


@pytest.mark.logs_errors
def test_errors_that_go_round_in_a_circle_are_told_once(running: Callable[[], str]) -> None:
    first, second = ValueError("Raman"), KeyError("Raman")
    first.__cause__, second.__cause__ = second, first
    log.error("failed", exc_info=first)
    assert running().count("ValueError") == 1
