"""``python -m tests.crash.power_cuts FOLDER POINTS [SYNCHRONOUS]``: power fails at POINTS moments of real sessions.

Each shard records one session anew and cuts it at some thousand points. Resumable: FOLDER keeps the sum. After every
cut the store must be whole and hold exactly what it held at some moment between the last confirmed act and the next
one: nothing less, nothing torn, and nothing of a later one.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.store.condition import Way
from followup_desktop.store.held import Store
from tests.crash.disk import Disk, Step, record
from tests.fakes.clock import FakeClock
from tests.fakes.stores import NOW

STORE = "followup.sqlite3"
SHARD = 5000  # points of one recorded session
OURS = 25  # every so many points the store is opened in our own way as well
RAM = Path("/dev/shm")


@dataclass
class Sum:
    points: int = 0
    sessions: int = 0
    steps: int = 0
    different: int = 0  # contents of the disk that were looked at
    lost: int = 0  # points after which a confirmed act was missing
    corrupt: int = 0
    torn: int = 0
    opened: int = 0  # in our own way
    refused: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def sound(self) -> bool:
        return not (self.lost or self.corrupt or self.torn or self.refused)


@dataclass(frozen=True)
class _Point:
    place: int
    content: str


class Cuts:
    """The cuts into one recorded session."""

    def __init__(self, steps: list[Step], seed: int, total: Sum) -> None:
        self._steps, self._chance, self._sum = steps, Random(seed), total
        self._folder = Path(tempfile.mkdtemp(prefix="cut-", dir=RAM if RAM.is_dir() else None))
        self._known: dict[bytes, str] = {}
        self._acks = [place for place, step in enumerate(steps, 1) if step.what == "ack"]

    def run(self, points: int) -> None:
        """In the order of the recording, so that the disk is built up once."""
        moments = sorted(self._chance.randint(1, len(self._steps)) for _ in range(points))
        disk, contents, found = Disk(), dict[int, str](), list[_Point]()
        try:
            for place, step in enumerate(self._steps, 1):
                disk.take(step)
                if step.what in ("sync", "ack"):
                    contents[place] = self._content(disk.whole())
                while moments and moments[0] == place:
                    moments.pop(0)
                    found.append(_Point(place, self._look(disk.after_a_cut(self._chance), place)))
        finally:
            shutil.rmtree(self._folder, ignore_errors=True)
        for point in found:
            self._judge(point, contents)

    def _judge(self, point: _Point, contents: dict[int, str]) -> None:
        """By what the store held, undisturbed, at the moments around the cut."""
        self._sum.points += 1
        before = max((place for place in self._acks if place <= point.place), default=0)
        after = min((place for place in self._acks if place > point.place), default=len(self._steps))
        if point.content == "damaged":
            self._sum.corrupt += 1
        elif before and point.content not in {
            content for place, content in contents.items() if before <= place <= after
        }:
            if point.content in contents.values() or point.content == "none":
                self._sum.lost += 1
            else:
                self._sum.torn += 1

    def _look(self, files: dict[str, bytes], place: int) -> str:
        content = self._content(files)
        if (self._sum.points + place) % OURS == 0 and content != "damaged":
            self._open_in_our_way(files, place)
        return content

    def _content(self, files: dict[str, bytes]) -> str:
        """A sum over all rows; "none" before there is a store, "damaged" where SQLite finds a fault."""
        mark = hashlib.blake2b(digest_size=16)
        for name in (STORE, f"{STORE}-journal", f"{STORE}-wal"):
            data = files.get(name, b"")
            mark.update(b"%d:" % len(data))
            mark.update(data)
        if (known := self._known.get(mark.digest())) is not None:
            return known
        self._sum.different += 1
        found = self._known[mark.digest()] = rows_in(self._laid(files))
        return found

    def _laid(self, files: dict[str, bytes]) -> Path:
        here = self._folder / "data"
        shutil.rmtree(here, ignore_errors=True)
        for name, data in files.items():
            (here / name).parent.mkdir(parents=True, exist_ok=True)
            (here / name).write_bytes(data)
        here.mkdir(exist_ok=True)
        return here / STORE

    def _open_in_our_way(self, files: dict[str, bytes], place: int) -> None:
        self._sum.opened += 1
        try:
            store = Store(self._laid(files), FakeClock(NOW))
        except StoreUnusable as error:
            self._sum.refused.append(f"step {place}: {error}")
            return
        if store.condition.way is not Way.NORMAL:
            self._sum.refused.append(f"step {place}: {store.condition.sentence}")
        store.close()


def rows_in(store: Path) -> str:
    if not store.exists():
        return "none"
    link = sqlite3.connect(store)
    try:
        if link.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return "damaged"
        tables = [name for (name,) in link.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
        if not tables:
            return "none"
        mark = hashlib.blake2b(digest_size=16)
        for name in tables:
            for row in link.execute(f'SELECT * FROM "{name}" ORDER BY 1'):
                mark.update(repr((name, row)).encode())
        return mark.hexdigest()
    except sqlite3.DatabaseError:
        return "damaged"
    finally:
        link.close()


def cut(points: int, synchronous: str, seed: int, total: Sum) -> None:
    """One session with that setting of SQLite's, cut at so many points."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="power-") as made:
        folder = Path(made, "data")
        folder.mkdir()
        command = [sys.executable, "-m", "tests.crash.power_writer", str(folder), synchronous, str(seed)]
        steps = record(folder, command, Path(made, "log"))
    Cuts(steps, seed, total).run(points)
    total.sessions += 1
    total.steps += len(steps)
    total.seconds += time.monotonic() - begun


def main(folder: Path, points: int, synchronous: str = "FULL") -> int:
    folder.mkdir(parents=True, exist_ok=True)
    state = folder / f"{synchronous}.json"
    total = Sum(**json.loads(state.read_text())) if state.exists() else Sum()
    while total.points < points:
        cut(min(SHARD, points - total.points), synchronous, total.sessions + 1, total)
        state.write_text(json.dumps(asdict(total)))
    print(json.dumps(asdict(total)))
    return 0 if total.sound else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:]))
