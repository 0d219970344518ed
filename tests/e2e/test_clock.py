"""The real program while its wall clock is moved from outside, as sleep, a hand and a dead battery move it, and while
it has nothing to do."""

from __future__ import annotations

import contextlib
import math
import re
import signal
import sqlite3
import time
from pathlib import Path

import pytest
from stage import Stage, stage
from virtual_desktop import until

from tests.fakes.computer import FakeComputer

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]
LOOK = 30  # seconds until a look without any signal has come on a busy machine: one each 20
TOLD = 5  # and one after the desktop told of it
MOST_GROWTH = 5_000  # kB


def asked(on: Stage, question: str, *facts: object) -> list[tuple[object, ...]]:
    (file,) = on.data.glob("*.sqlite3")
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as link:
        return link.execute(question, facts).fetchall()


def shown(on: Stage, company: str) -> int:
    """How often a reminder of that application was shown."""
    question = (
        "SELECT count(*) FROM event e JOIN application a ON a.id=e.application_id "
        "WHERE e.kind='shown' AND a.company=?"
    )
    return int(str(asked(on, question, company)[0][0]))


def process(on: Stage, what: str) -> int:
    """A number from the process's status."""
    assert on.program is not None
    found = re.search(rf"^{what}:\s*(\d+)", Path(f"/proc/{on.program.pid}/status").read_text("ascii"), re.MULTILINE)
    assert found is not None
    return int(found[1])


class Hand:
    """Moves the program's clock, and lets the desktop tell of it or not."""

    def __init__(self, on: Stage, computer: FakeComputer) -> None:
        self.on, self.computer = on, computer

    def set(self, wall: str, *, told: bool = True) -> None:
        self.on.set_clock(wall)
        if told:
            self.computer.sleeps(going=False)

    def looked(self) -> None:
        """Until the program has looked at the hour that is set: the note of the last look says so."""
        self.computer.sleeps(going=False)
        time.sleep(1.5)


def test_whatever_happens_to_the_clock_what_is_due_is_shown_once(tmp_path: Path) -> None:
    with stage("dunst", tmp_path, "clock") as on:
        address = on.desktop.env["DBUS_SYSTEM_BUS_ADDRESS"] = on.desktop.env["DBUS_SESSION_BUS_ADDRESS"]
        on.start()
        with FakeComputer(address) as computer:
            walk_through(on, Hand(on, computer))
        on.quit()


def walk_through(on: Stage, hand: Hand) -> None:
    for company, day in (("Alder", 12), ("Birch", 13), ("Cedar", 18)):  # each owes thanks at noon of its day
        on.add(company, at=f"2026-11-{day}T10:00")
    on.leave_exit_card()

    hand.set("2026-11-12T11:04:59-05:00")  # a second back, as at any correction
    hand.set("2026-11-12T12:04:00-05:00", told=False)  # an hour forward, by hand: nobody tells
    until(lambda: shown(on, "Alder") == 1, LOOK, "the look")
    hand.set("2026-11-12T11:05:00-05:00")  # an hour back: a computer that also runs Windows
    hand.looked()
    assert shown(on, "Birch") == 0
    hand.computer.screen("org.freedesktop.ScreenSaver", locked=True)
    hand.set("2026-11-13T12:00:10-05:00")  # a night asleep
    begun = time.monotonic()
    until(lambda: shown(on, "Birch") == 1, TOLD, "what came due overnight")
    print(f"{time.monotonic() - begun:.1f} s after waking")
    until(lambda: any("The computer was asleep or off from" in name for name in on.reader.names()), what="the line")
    on.picture("asleep")
    hand.computer.screen("org.freedesktop.ScreenSaver", locked=False)
    until(lambda: shown(on, "Birch") == 2, TOLD, "what nobody saw on the locked screen")

    memory = process(on, "VmRSS")
    hand.set("2051-11-16T12:00:00-05:00")  # a battery that was dead, or is dead now: 25 years at once
    hand.looked()
    hand.set("2026-11-16T12:00:00-05:00")  # three days after the last honest hour
    hand.looked()
    hand.set("2026-11-15T12:00:00-05:00")  # a day back
    hand.looked()
    assert process(on, "VmRSS") - memory < MOST_GROWTH
    assert asked(on, "SELECT count(*) FROM follow_up WHERE state='done'") == [(0,)]
    assert asked(on, "SELECT count(*) FROM attempt") == [(0,)]
    assert on.row("Cedar")["due"].startswith("2026-11-18T12:00")

    # Held for a while (a debugger, a stopped job), and the hour passes meanwhile.
    assert on.program is not None
    before = shown(on, "Cedar")
    on.program.send_signal(signal.SIGSTOP)
    on.set_clock("2026-11-18T12:00:10-05:00")
    time.sleep(2)
    on.program.send_signal(signal.SIGCONT)
    until(lambda: shown(on, "Cedar") == before + 1, LOOK, "what came due while it was held")
    assert not any("are not being checked" in name for name in on.reader.names())
    log = (on.data / "followup.log").read_text("utf-8")
    assert "Traceback" not in log
    assert len(log.splitlines()) < 60


# -- at rest


def switches(on: Stage) -> int:
    """How often any thread of the program went to sleep since it began: it woke as often."""
    assert on.program is not None
    total = 0
    for thread in Path(f"/proc/{on.program.pid}/task").iterdir():
        with contextlib.suppress(OSError):  # one that ends meanwhile
            found = re.search(r"^voluntary_ctxt_switches:\s*(\d+)", (thread / "status").read_text("ascii"), re.M)
            total += int(found[1]) if found else 0
    return total


def test_at_rest_it_wakes_six_times_a_minute_at_most(tmp_path: Path) -> None:
    """All its threads counted together; in the minute before the first backup is made."""
    with stage("dunst", tmp_path, "rest") as on:
        for company in ("Alder", "Birch"):
            on.add(company, at="2026-11-16T10:00")
        on.start("--minimized", seen=False)
        time.sleep(8)
        before, memory, log = switches(on), process(on, "VmRSS"), (on.data / "followup.log").stat().st_size
        seconds = 40
        time.sleep(seconds)
        woken = switches(on) - before
        print(f"{woken} wake-ups in {seconds} s")
        assert 0 < woken <= math.ceil(6 * seconds / 60)
        assert process(on, "VmRSS") - memory < 500
        assert (on.data / "followup.log").stat().st_size == log
        # Rest is not sleep: what another program wrote is noticed and rings.
        on.set_clock("2026-11-16T12:00:10-05:00")
        until(lambda: shown(on, "Alder") == 1 and shown(on, "Birch") == 1, LOOK, "both reminders")
        on.quit()
