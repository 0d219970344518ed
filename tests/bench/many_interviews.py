"""``python -m tests.bench.many_interviews``: the window over twenty years of interviews.

2,000 applications that hold 100,000 interviews, with contacts, attempts and notes: how long the timeline takes to be
read, for the first time and after one change, and a key in either search, from the key to the last pixel; and the
memory of it all. A key has 50 ms at its 99th percentile, of nine rounds the one in the middle; a line that misses its
bound ends the run with status 1.
"""

from __future__ import annotations

import gc
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from followup_desktop.domain.model import Channel, InterviewFormat, Outcome, Stage
from followup_desktop.services.program import Program
from followup_desktop.store.engine import STORE_NAME
from followup_desktop.store.rows import EPOCH, TICK
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.collector import Collector
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.theme import apply_theme
from tests.fakes.clock import FakeClock
from tests.fakes.world import begin_empty
from tests.ui.window_pictures.scenes import program_over

NOW, ZONE = "2026-11-23T10:04:00-05:00", "America/New_York"
KEY_MS, FIRST_S, CHANGED_S = 50.0, 5.0, 1.0
ROUNDS, CHANGES = 9, 9
YEARS = timedelta(days=365 * 20)
COMPANIES = ("Aster", "Bluebell", "Cobalt", "Delphin", "Ember", "Fjord", "Gannet", "Heron", "Ivory", "Juniper")
KINDS = ("Labs", "Foods", "Council", "Freight", "Energy", "Robotics", "Publishing", "Trust")
ROLES = ("Backend engineer", "Data analyst", "Service designer", "Product manager", "Editor", "Buyer")
NAMES = ("Priya Raman", "Tomas Lind", "Ana Cruz", "Bo Li", "Cy Ode", "Dana Reyes", "Émile Kühn", "Freya Moss")
PLACES = (("America/New_York", "US", ""), ("Europe/Berlin", "DE", "BE"), ("Europe/London", "GB", ""), ("UTC", "", ""))
HELD = (Stage.PHONE_SCREEN, Stage.ASSESSMENT, Stage.HIRING_MANAGER, Stage.PANEL, Stage.FINAL)
OUTCOMES = (Outcome.SPOKE, Outcome.VOICEMAIL, Outcome.NO_ANSWER, Outcome.SENT)
CLOSINGS = ("refused", "withdrawn", "let_go")
# From what leaves nearly every row to what leaves one, and what leaves none; each is typed and taken back key by key.
TYPED = (
    *("final aster", "cobalt fr", "priya", "engineer 17", "heron 1234", "qq", "data analyst", "bluebell"),
    *("émile", "panel tr", "ivory robotics", "buyer"),
)
SOUGHT = ("tomas", "aster labs", "0142", "buyer ivory", "juniper 99")


@dataclass(frozen=True)
class Size:
    """How large the store is, and how often it is measured."""

    applications: int = 2_000
    interviews: int = 100_000
    rounds: int = ROUNDS


Rounds = list[list[float]]


@dataclass
class Measured:
    """Seconds, one for each time it was done, of keys in their rounds; megabytes."""

    filling: float = 0.0
    first: list[float] = field(default_factory=list)
    unchanged: list[float] = field(default_factory=list)
    changed: list[float] = field(default_factory=list)
    later: list[float] = field(default_factory=list)
    row_keys: Rounds = field(default_factory=list)
    sheets: list[float] = field(default_factory=list)
    finder_keys: Rounds = field(default_factory=list)
    collecting: list[float] = field(default_factory=list)
    memory: list[tuple[str, float, float]] = field(default_factory=list)  # when, RSS, PSS


# -- the store


def filled(path: Path, size: Size, seed: int = 20) -> None:
    """A made-up search of twenty years up to ``NOW``, always the same; three in four of its applications are open."""
    chance, now = random.Random(seed), datetime.fromisoformat(NOW).astimezone(UTC)
    begin_empty(path)
    link = sqlite3.connect(path)
    weights = [chance.paretovariate(1.5) for _ in range(size.applications)]
    owners = chance.choices(range(1, size.applications + 1), weights, k=size.interviews)
    owners[: size.applications] = range(1, size.applications + 1)  # nobody applies without an interview
    ends = [now - YEARS * chance.random() ** 2 for _ in range(size.applications)]
    _insert(link, "application", [_application(number + 1, ends[number], chance) for number in range(len(ends))])
    people = [_person(number + 1, chance) for number in range(size.applications)]
    _insert(link, "contact", people)
    both = [{"application_id": one["id"], "contact_id": one["id"]} for one in people if one["id"] % 3]
    _insert(link, "application_contact", both)
    starts = [ends[owner - 1] - timedelta(days=400) * chance.random() for owner in owners]
    _insert(
        link, "interview", [_interview(owner, start, chance) for owner, start in zip(owners, starts, strict=True)]
    )
    some = zip(owners[::5], starts[::5], strict=True)
    _insert(link, "attempt", [_attempt(owner, start + timedelta(days=3), chance) for owner, start in some])
    link.commit()
    link.close()


def _insert(link: sqlite3.Connection, table: str, found: list[dict[str, object]]) -> None:
    names = list(found[0])
    marks = ", ".join(f":{name}" for name in names)
    link.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", found)


def _micros(at: datetime) -> int:
    return (at - EPOCH) // TICK


def _wall(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None).isoformat(timespec="minutes")


def _application(number: int, end: datetime, chance: random.Random) -> dict[str, object]:
    company, role = f"{chance.choice(COMPANIES)} {chance.choice(KINDS)} {number}", chance.choice(ROLES)
    names = {"company": company, "role": role, "company_key": company.casefold(), "role_key": role.casefold()}
    zone, country, region = PLACES[number % len(PLACES)]
    closing = chance.choice(CLOSINGS) if number % 4 == 0 else None
    promised = (end + timedelta(days=10)).date().isoformat() if number % 5 == 0 else None
    said_nothing = dict.fromkeys(("agency", "referral", "cannot_phone", "withdraw", "no_feedback"), 0)
    no_day = dict.fromkeys(("competing_deadline", "competing_told", "call_on"))
    return {
        "id": number, **names,
        "stage": chance.choice(HELD).value, "zone": zone, "country": country, "region": region,
        "call_ban": "all" if number % 17 == 0 else "none", "defined_process": 0, "preferred_channel": "unknown",
        "promised": promised, **no_day, **said_nothing, "feedback_offer": "", "small_business": 0,
        "closing": closing, "closed_on": end.date().isoformat() if closing else None,
        "note": "what was said on the way out " * chance.randrange(4),
    }  # fmt: skip


def _person(number: int, chance: random.Random) -> dict[str, object]:
    return {
        "id": number, "name": chance.choice(NAMES), "role": "Hiring manager", "zone": "",
        "phone": f"+1 212 555 {number:04}", "email": f"person{number}@example.org", "preferred_channel": "unknown",
    }  # fmt: skip


def _interview(owner: int, start: datetime, chance: random.Random) -> dict[str, object]:
    start, zone = start.replace(minute=30 * (owner % 2), second=0, microsecond=0), PLACES[owner % len(PLACES)][0]
    nothing = dict.fromkeys(("location", "link", "uid", "recurrence_id", "organizer", "fingerprint"), "")
    return {
        "application_id": owner, "stage": chance.choice(HELD).value, "start_at": _micros(start), "start_zone": zone,
        "start_wall": _wall(start, zone), "end_at": _micros(start + timedelta(hours=1)),
        "format": InterviewFormat.VIDEO.value, **nothing, "sequence": 0, "cancelled": chance.random() < 0.05,
        "exit_card_shown": 1,
    }  # fmt: skip


def _attempt(owner: int, at: datetime, chance: random.Random) -> dict[str, object]:
    zone = PLACES[owner % len(PLACES)][0]
    return {
        "application_id": owner, "at": _micros(at), "zone": zone, "wall": _wall(at, zone),
        "channel": Channel.PHONE.value, "outcome": chance.choice(OUTCOMES).value, "kind": "status",
        "note": "what was said",
    }  # fmt: skip


def planned(program: Program) -> None:
    """Every open application gets the follow-up that the program would have planned, in one unit of work."""
    around = program.around
    with around.store.write() as work:
        for one in work.of.applications.open_ones():
            around.planner.replan(work, one.id, around.now)
        work.commit()


# -- the reading


def reading(folder: Path, measured: Measured, size: Size) -> None:
    """Of the timeline: by a program that just started; then with nothing changed, with a note changed, and later."""
    for _ in range(min(3, size.rounds)):
        program = program_over(folder, FakeClock(NOW, ZONE))
        measured.first.append(seconds(program.timeline))
        program.around.store.close()
    clock = FakeClock(NOW, ZONE)
    program = program_over(folder, clock)
    rows = program.timeline().rows
    chance = random.Random(7)
    for number in range(min(CHANGES, size.rounds)):
        measured.unchanged.append(seconds(program.timeline))
        program.save_note(chance.choice(rows).id, f"changed {number}")
        measured.changed.append(seconds(program.timeline))
        clock.advance(minutes=5)
        measured.later.append(seconds(program.timeline))
    program.around.store.close()


def seconds(operation: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()  # as in the window, which collects when nothing is under way
    taken = timed(operation)
    gc.enable()
    return taken


def timed(operation: Callable[[], object]) -> float:
    start = time.perf_counter()
    operation()
    return time.perf_counter() - start


# -- the window


class Seat:
    """Somebody at the keyboard of the window over that store."""

    def __init__(self, folder: Path) -> None:
        self.program = program_over(folder, FakeClock(NOW, ZONE))
        self.tasks, self.bridge = Tasks(), Bridge()
        self.window = MainWindow(self.program, self.tasks, self.bridge, self.program.around.clock)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Until nothing is under way."""
        busy = True
        while busy:
            self.idle()
            busy = self.tasks.busy
            self.tasks.drain()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def idle(self) -> None:
        """Until all is laid out and painted that there is to lay out and paint."""
        queue = QAbstractEventDispatcher.instance()
        while queue.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
            pass

    def keys(self, field: QLineEdit, words: str) -> Iterator[float]:
        """Seconds of each key until the window is at rest: the words typed, then taken back."""
        for key in [*words, *[Qt.Key.Key_Backspace] * len(words)]:
            start = time.perf_counter()
            QTest.keyClick(field, key)
            self.idle()
            yield time.perf_counter() - start
            assert field.hasFocus()

    def sheet(self) -> float:
        """Seconds until the call sheet of the row that is left by now stands there: once the typing pauses."""
        start = time.perf_counter()
        self.window.reading.hurry()
        self.settle()
        return time.perf_counter() - start

    def end(self) -> None:
        self.window.end()
        assert self.tasks.stop()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.program.around.store.close()


def searching(folder: Path, measured: Measured, size: Size) -> None:
    """In the window: the keys of the row search, and those of the finder."""
    gc.collect()
    measured.memory.append(("before the window", *memory()))
    seat = Seat(folder)
    gc.collect()
    measured.memory.append(("with all of it shown", *memory()))
    collector = Collector(seat.window)  # as in the program, which calls it each minute
    collector.start()
    for _ in range(size.rounds):
        seat.window.window_actions["find"].trigger()
        measured.row_keys.append([])
        for words in TYPED:
            measured.row_keys[-1].extend(seat.keys(seat.window.frame.toolbar.search, words))
            measured.sheets.append(seat.sheet())
        seat.window.window_actions["finder"].trigger()
        seat.settle()
        card = seat.window.finding.card
        assert card is not None
        measured.finder_keys.append([key for words in SOUGHT for key in seat.keys(card.edit, words)])
        seat.window.finding.close()
        seat.settle()
        measured.collecting.append(timed(collector.collect))
    measured.memory.append(("after all keys", *memory()))
    collector.stop()
    seat.end()


def memory() -> tuple[float, float]:
    """Megabytes: resident, and the share of this process in it (Linux only; elsewhere nothing is told)."""
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0, 0.0
    found = {name: int(rest.split()[0]) / 1024 for name, _, rest in (line.partition(":") for line in lines[1:])}
    return found["Rss"], found["Pss"]


# -- all of it


def fill(folder: Path, size: Size) -> None:
    filled(folder / STORE_NAME, size)
    program = program_over(folder, FakeClock(NOW, ZONE))
    planned(program)
    program.around.store.close()


def measure(folder: Path, size: Size) -> Measured:
    measured = Measured()
    measured.filling = timed(lambda: fill(folder, size))
    reading(folder, measured, size)
    searching(folder, measured, size)
    return measured


def shares(times: list[float]) -> tuple[float, float, float]:
    """Median, 99th percentile and the longest."""
    ordered = sorted(times)
    return statistics.median(ordered), ordered[int(len(ordered) * 0.99)], ordered[-1]


def shares_of_keys(rounds: Rounds) -> tuple[float, float, float]:
    """The same of all keys, but the 99th percentile that of the round in the middle: machines are noisy."""
    median, _, longest = shares([key for one in rounds for key in one])
    return median, statistics.median(shares(one)[1] for one in rounds), longest


def told(measured: Measured) -> bool:
    """Prints a line for each; whether all bounds are kept."""
    good = True
    print(f"{'ms':<44}{'median':>10}{'99 %':>10}{'longest':>10}{'bound':>8}")
    for what, found, at, bound in (
        ("first reading", shares(measured.first), 0, FIRST_S),
        ("reading, nothing changed", shares(measured.unchanged), 0, CHANGED_S),
        ("reading after a note", shares(measured.changed), 0, CHANGED_S),
        ("reading five minutes later", shares(measured.later), 0, CHANGED_S),
        ("a key of the row search", shares_of_keys(measured.row_keys), 1, KEY_MS / 1000),
        ("the call sheet once the typing pauses", shares(measured.sheets), 0, 0.0),
        ("a key of the finder", shares_of_keys(measured.finder_keys), 1, KEY_MS / 1000),
        ("collecting garbage", shares(measured.collecting), 0, 0.0),
    ):
        missed = bool(bound) and found[at] > bound
        good = good and not missed
        figures = "".join(f"{one * 1000:>10.1f}" for one in found)
        print(f"{what:<44}{figures}{bound * 1000:>8.0f}{'  TOO SLOW' if missed else ''}")
    for when, resident, share in measured.memory:
        print(f"memory {when:<37}{resident:>10.0f} MB resident{share:>10.0f} MB of its own share")
    print(f"filling the store took {measured.filling:.1f} s")
    return good


def main() -> int:
    application = QApplication([])
    apply_theme(application, "light")
    with tempfile.TemporaryDirectory() as name:
        return 0 if told(measure(Path(name), Size())) else 1


if __name__ == "__main__":
    sys.exit(main())
