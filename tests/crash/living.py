"""What the tests of the whole program ask of it while it runs, and what they do beside it."""

from __future__ import annotations

import json
import sqlite3
import struct
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.crash.ledger import NAMED, Ledger
from tests.crash.scene import Hour, Scene, build_shim, until

TENTH = datetime(2027, 1, 5, 15, 0, tzinfo=UTC)  # a Tuesday, ten in the morning in New York


def on_a_working_day(scene: Scene) -> None:
    """All that is started from now on lives there."""
    shift = scene.folder / "shift"
    shift.write_bytes(bytes(8))
    Hour(shift).move((TENTH - datetime.now(UTC)).total_seconds())
    scene.env |= {
        "LD_PRELOAD": str(build_shim(scene.folder)),
        "FOLLOWUP_WALLSHIFT": str(shift),
        "TZ": "America/New_York",
    }


def its_now(scene: Scene) -> float:
    """Seconds since 1970 by the program's clock."""
    (moved,) = struct.unpack("=q", (scene.folder / "shift").read_bytes())
    return time.time() + moved / 1e9


def add(scene: Scene, count: int, first: int = 1) -> Ledger:
    """So many interviews of this morning, with Q1, Q2, … from ``first`` on: their thank-yous are due."""
    command = [sys.executable, "-m", "tests.crash.user", str(scene.data), str(count), "0", str(first)]
    done = subprocess.run(command, env=scene.env, capture_output=True, text=True, check=True)
    return Ledger(**json.loads(done.stdout))


def log_of(scene: Scene) -> str:
    """What the program logged; with what it said on its terminal where it came to no log."""
    log, said = scene.data / "followup.log", scene.folder / "program.out"
    return log.read_text(encoding="utf-8") if log.exists() else f"no log; said: {said.read_text(errors='replace')}"


def notes(scene: Scene, since: int = 0) -> list[str]:
    """The titles of what was shown since that byte of the daemon's log."""
    return [line["title"] for line in scene.lines(since) if "shown" in line]


def must_be_recorded(scene: Scene) -> None:
    """What was shown is so in the store: from now on it comes back by the clock."""
    claimed = "SELECT id FROM reminder WHERE state='claimed'"
    assert until(lambda: not rows(scene.data, claimed)), log_of(scene)


def must_name(scene: Scene, names: set[str], since: int = 0) -> None:
    """Singly or in a summary."""

    def named() -> set[str]:
        texts = [f"{line['title']} {line['body']}" for line in scene.lines(since) if "shown" in line]
        return set(NAMED.findall(" ".join(texts)))

    assert until(lambda: names <= named()), log_of(scene)


def must_ring(scene: Scene, count: int = 1, since: int = 0) -> None:
    assert until(lambda: len(notes(scene, since)) >= count), log_of(scene)


def second_start(scene: Scene, *arguments: str) -> int:
    command = [sys.executable, "-m", "followup_desktop", "--data-dir", str(scene.data), *arguments]
    return subprocess.run(command, env=scene.env, capture_output=True, timeout=60, check=False).returncode


def ready(scene: Scene) -> None:
    """It has opened its store, greeted the daemon and begun its loop."""
    assert until(lambda: any("greeted" in line for line in scene.lines(scene.started_at))), log_of(scene)


def rows(data: Path, question: str) -> list[tuple[object, ...]]:
    link = sqlite3.connect(f"{(data / 'followup.sqlite3').as_uri()}?mode=ro", uri=True)
    try:
        return link.execute(question).fetchall()
    finally:
        link.close()
