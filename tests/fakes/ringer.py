"""``python -m tests.fakes.ringer URL FOLDER NOW BEGAN STOP``: a whole program but for its window.

It looks for due reminders twenty times a second, and prints “ready” and then the number of each that it shows, until
there is a file STOP. The server may go away meanwhile. It was NOW when this computer's monotonic clock was at BEGAN,
so that several programs have the same time.
"""

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
    """Goes on by itself."""

    def __init__(self, now: str, began: float) -> None:
        super().__init__(now, NEW_YORK)
        self._began = began

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=time.monotonic() - self._began)

    def monotonic(self) -> float:
        return time.monotonic()


def main(url: str, folder: Path, clock: GoingClock, stop: Path) -> None:
    folder.mkdir(exist_ok=True)
    store = ServerStore(address_of(url), folder, clock)
    world = world_over(store, folder, clock, WeekdayCalendar(), ScriptedReader())
    print("ready", flush=True)
    while not stop.exists():
        for delivery in world.program.reminders.tick().deliveries:
            for claim in delivery.claims:
                print(claim.reminder_id, flush=True)
            world.program.reminders.shown(delivery, "screen")
        time.sleep(0.05)
    store.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), GoingClock(sys.argv[3], float(sys.argv[4])), Path(sys.argv[5]))
