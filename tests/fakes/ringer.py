"""``python -m tests.fakes.ringer URL FOLDER NOW SECONDS``: a whole program but for its window, that looks for due
reminders twenty times a second and prints the number of each that it shows, after “ready”. The server may go away meanwhile."""

from __future__ import annotations

import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from followup_desktop.store.server.address import address_of
from followup_desktop.store.server.held import ServerStore
from tests.fakes.clock import FakeClock
from tests.fakes.outside import ScriptedReader, WeekdayCalendar
from tests.fakes.world import NEW_YORK, world_over


class GoingClock(FakeClock):
    """Begins at a moment of the test's and goes on by itself."""

    def __init__(self, now: str) -> None:
        super().__init__(now, NEW_YORK)
        self._began = time.monotonic()

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=time.monotonic() - self._began)

    def monotonic(self) -> float:
        return time.monotonic()


def main(url: str, folder: Path, now: str, seconds: float) -> None:
    folder.mkdir(exist_ok=True)
    clock = GoingClock(now)
    store = ServerStore(address_of(url), folder, clock)
    world = world_over(store, folder, clock, WeekdayCalendar(), ScriptedReader())
    print("ready", flush=True)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for delivery in world.program.reminders.tick().deliveries:
            for claim in delivery.claims:
                print(claim.reminder_id, flush=True)
            world.program.reminders.shown(delivery, "screen")
        time.sleep(0.05)
    store.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], float(sys.argv[4]))
