"""``python -m tests.crash.rounds FOLDER ROUNDS [N]``: the real program, killed ROUNDS times beside a user who works.

Every N-th start is one from nothing, the others are forked from a process that has read in the program; 1: each.
Resumable: what was found is kept in FOLDER after every round, and a later call goes on from there. At the end of the
last round the program runs in peace until nothing is due any more. Prints the sum as JSON; status 1 for a violation.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import struct
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from followup_desktop.adapters.business_calendar import HolidayCalendar
from tests.crash.doorbell import ANSWERED, RECEIVED
from tests.crash.forker import Fork
from tests.crash.ledger import NAMED, SECOND, Ledger, examine
from tests.crash.scene import Hour, Scene, build_shim, until
from tests.crash.user import ZONE, User

HERE = ZoneInfo(ZONE)
FIRST_DAY = datetime(2027, 1, 5, 10, 0, tzinfo=HERE)
STEPS_MIN = (0, 0, 1, 6, 21, 61)  # how far the hour is moved between two starts
STARTS_S = {False: 4.0, True: 1.5}  # a start takes about half of it; less where it is forked
KILLS = ("random", "random", "start", "received", "answered", "soon", "soon")
SUMMARY = re.compile(r"(\d+) (?:more )?follow-ups are due")
MOST_RUNS = 60  # quiet runs until nothing is due any more


@dataclass
class Tally:
    """The sum over all rounds so far, and where to go on."""

    rounds: int = 0
    anew: int = 0  # of them begun by ``python -m followup_desktop``; the others were forked
    kills: dict[str, int] = field(default_factory=dict)
    confirmed: int = 0
    notifications: int = 0
    extra: int = 0
    most_extra: int = 0  # after one kill
    orphans: int = 0
    seconds: float = 0.0
    violations: list[str] = field(default_factory=list)
    finished: bool = False
    last_event: int = 0
    read_to: int = 0  # bytes of the daemon's log
    shift_s: float = 0.0


class Rounds:
    """One shard."""

    def __init__(self, folder: Path, scene: Scene, hour: Hour, anew: int) -> None:
        """``anew``: every so manieth start is one from nothing, the others are forked."""
        self._state, self._scene, self._hour = folder / "state.json", scene, hour
        kept = json.loads(self._state.read_text()) if self._state.exists() else {"tally": {}, "ledger": {}}
        self.tally, self._ledger = Tally(**kept["tally"]), Ledger(**kept["ledger"])
        self._copy, self._anew = folder / "copy", anew

    # -- the hour

    def _local(self) -> datetime:
        return datetime.now(HERE)

    def _to_working_hours(self) -> None:
        """Where reminders of calls may ring, and no holiday keeps them quiet."""
        calendar = HolidayCalendar()
        at = self._local()
        if at < FIRST_DAY:
            at = FIRST_DAY
        while at.hour >= 16 or at.hour < 9 or not calendar.is_business_day(at.date(), "US"):
            at = (at + timedelta(days=at.hour >= 9)).replace(hour=9, minute=40)
        self._move((at - self._local()).total_seconds())

    def _move(self, seconds: float) -> None:
        if seconds > 0:
            self._hour.move(seconds)
            self.tally.shift_s += seconds

    # -- one round

    def run(self, number: int) -> None:
        begun = time.monotonic()
        chance = Random(f"kill {number}")
        how = chance.choice(KILLS)
        self._move(60 * chance.choice(STEPS_MIN))
        self._to_working_hours()
        forked = number % self._anew != 0
        self._scene.start(forked=forked)
        self.tally.anew += not forked
        try:
            self._kill(how, chance, User(self._scene.data, self._ledger, chance))
        finally:
            if self._scene.program is not None:
                self._scene.kill()
        self.tally.kills[how] = self.tally.kills.get(how, 0) + 1
        self._count(number)
        self.tally.rounds = number
        self.tally.seconds += time.monotonic() - begun
        self._save()

    def _kill(self, how: str, chance: Random, user: User) -> None:
        if how == "start":
            self._complain(user.acts(chance.randrange(2), 1))
            time.sleep(chance.uniform(0, STARTS_S[isinstance(self._scene.program, Fork)]))
        elif how == "random":
            self._complain(user.acts(1, 1))
            self._until_it_rings()
            self._press_buttons(chance)
            self._complain(user.acts(chance.randrange(3), 2))
            time.sleep(chance.uniform(0, 0.3))
        else:
            self._kill_by_the_daemon(how, chance, user)

    def _kill_by_the_daemon(self, how: str, chance: Random, user: User) -> None:
        adds, late = chance.randrange(1, 4), chance.random() < 0.3
        when = {"received": RECEIVED, "answered": ANSWERED}.get(how, f"{ANSWERED} {chance.uniform(0, 12):.1f}")
        assert self._scene.program is not None
        if late:  # it is running and quiet when something new becomes due
            self._complain(user.acts(1, 1))
            self._until_it_rings()
        self._scene.order(kill=self._scene.program.pid, when=when, skip=chance.randrange(adds))
        self._complain(user.acts(adds, 0))
        # All shown in one summary there is no N-th note: then it is killed as it is.
        if not until(lambda: self._scene.gone() or not self._due()):
            self._complain([f"{adds} reminders were due and nobody was told (killed by the daemon)"])
        until(self._scene.gone, 1)

    def _until_it_rings(self) -> None:
        """Or until nothing is due any more: what the user did last may have ended it."""
        since = self.tally.read_to
        if not until(lambda: any("shown" in line for line in self._scene.lines(since)) or not self._due()):
            self._complain(["a reminder was due and nobody was told"])

    def _press_buttons(self, chance: Random) -> None:
        """On what is on the screen; whether that is done when the kill comes is nobody's promise."""
        live = [line for line in self._scene.lines(self.tally.read_to) if line.get("shown")]
        for line in chance.sample(live, min(len(live), chance.randrange(3))):
            self._scene.order(click=[line["shown"], chance.choice(["done", "snooze", "talk"])])
        time.sleep(chance.choice([0, 0.05, 0.3]))

    # -- afterwards

    def _count(self, number: int, *, killed: int = 1) -> None:
        """What the store holds, and what was shown without being recorded."""
        self._scene.settle()
        found = examine(self._copied(), self._ledger, int(time.time()) * SECOND, self.tally.last_event)
        recorded, tally, extra, unnamed = found.shown, self.tally, 0, 0
        for line in self._scene.lines(tally.read_to):
            if "shown" not in line:
                continue
            tally.notifications += 1
            names = set(NAMED.findall(f"{line['title']} {line['body']}"))
            extra += any(recorded[name] == 0 and name in found.orphans for name in names)
            recorded -= Counter(names)
            if summary := SUMMARY.match(line["title"]):  # it names some and counts all
                unnamed += max(0, int(summary[1]) - len(names))
        violations = [*found.violations]
        if recorded.total() > unnamed:
            violations.append(f"recorded as shown, and was not: {sorted(recorded)}")
        if extra > killed:
            violations.append(f"{extra} notifications more than are recorded")
        tally.extra, tally.most_extra = tally.extra + extra, max(tally.most_extra, extra)
        tally.last_event, tally.orphans = found.last_event, tally.orphans + len(found.orphans)
        tally.read_to, tally.confirmed = self._scene.log.stat().st_size, self._ledger.confirmed
        self._complain([f"round {number}: {one}" for one in violations])

    def _copied(self) -> Path:
        """The store as the kill left it, log included; whoever opens it next recovers it."""
        shutil.rmtree(self._copy, ignore_errors=True)
        self._copy.mkdir()
        for file in self._scene.data.glob("followup.sqlite3*"):
            if not file.name.endswith("-shm"):
                shutil.copy(file, self._copy)
        return self._copy / "followup.sqlite3"

    def _complain(self, violations: list[str]) -> None:
        self.tally.violations += violations

    def _save(self) -> None:
        text = json.dumps({"tally": asdict(self.tally), "ledger": asdict(self._ledger)})
        part = self._state.with_suffix(".part")
        part.write_text(text)
        part.replace(self._state)

    # -- the end

    def finish(self) -> None:
        """In peace, until everything that is open has been shown since it was last due."""
        for _ in range(MOST_RUNS):
            self._to_working_hours()
            self._scene.start()
            done = until(self._nothing_is_due)
            if self._scene.quit() != 0:
                self._complain(["quitting did not end with 0"])
            self._count(self.tally.rounds, killed=0)
            if not done:
                self._complain(["something is due and was not shown"])
                break
            waiting = self._waiting()
            if not waiting:
                break
            self._move(min(waiting) - time.time() + 60)
        else:
            self._complain([f"never shown: {len(self._waiting())}"])
        self.tally.finished = True
        self._save()

    def _ask(self, question: str, *values: Any) -> list[Any]:
        import sqlite3

        link = sqlite3.connect(f"{(self._scene.data / 'followup.sqlite3').as_uri()}?mode=ro", uri=True)
        try:
            return link.execute(question, values).fetchall()
        finally:
            link.close()

    def _due(self) -> list[Any]:
        return self._ask(
            "SELECT id FROM reminder WHERE state IN ('planned', 'claimed') AND ring_at <= ?",
            int(time.time()) * SECOND,
        )

    def _nothing_is_due(self) -> bool:
        return bool(self._scene.lines(self.tally.read_to)) and not self._due()

    def _waiting(self) -> list[float]:
        """When the open follow-ups ring of which nobody has been told yet, in seconds since 1970."""
        rings = self._ask(
            "SELECT r.ring_at FROM reminder r JOIN follow_up f ON f.id = r.follow_up_id WHERE f.state='open' AND "
            "NOT EXISTS (SELECT 1 FROM event e WHERE e.kind='shown' AND e.follow_up_id = f.id)"
        )
        return [at / SECOND for (at,) in rings]


def main(folder: Path, rounds: int, anew: int = 1) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "shift"
    if "FOLLOWUP_WALLSHIFT" not in os.environ:  # the user lives by the same clock
        if not file.exists():
            file.write_bytes(struct.pack("=q", 0))
        moved = {"LD_PRELOAD": str(build_shim(folder)), "FOLLOWUP_WALLSHIFT": str(file), "TZ": ZONE}
        os.execve(
            sys.executable, [sys.executable, "-m", "tests.crash.rounds", *sys.argv[1:]], {**os.environ, **moved}
        )
    asked: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _frame: asked.append(number))  # heard after the round
    with Scene(folder) as scene:
        shard = Rounds(folder, scene, Hour(file), anew)
        for number in range(shard.tally.rounds + 1, rounds + 1):
            shard.run(number)
            if len(shard.tally.violations) > 20:
                break
            if asked:
                return 0
        if not shard.tally.finished:
            shard.finish()
    print(json.dumps(asdict(shard.tally)))
    return 1 if shard.tally.violations else 0


if __name__ == "__main__":
    os.umask(0o077)
    sys.exit(main(Path(sys.argv[1]).absolute(), *map(int, sys.argv[2:])))
