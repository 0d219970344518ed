"""Whether it is time to look for due reminders, and whether the looks still come.

A look reads the store and wakes three threads; every 20 seconds that is too much for a computer at rest. So the wake
thread asks here first, and the answer costs nothing: the moment of the next ring is known from the last look, and
nobody can have changed it without writing the store's files. Any doubt is a look.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from threading import Lock

from followup_desktop.domain.ports import Alarm, Clock

REST = 300.0  # monotonic seconds after which it is looked without any reason
OVERDUE = 90.0  # monotonic seconds without a finished look, after which the user is told
UNANSWERED = 4  # and so many questions in vain: a program that was held for a while has not failed at looking


class Lookout:
    """Fulfils ports.Alarm around the real one, so that it hears what every look found. Any thread may ask it.

    ``marks`` tells of the store's files what changes with every write to them.
    """

    def __init__(self, clock: Clock, alarm: Alarm, marks: Callable[[], object]) -> None:
        self._clock, self._alarm, self._marks = clock, alarm, marks
        self._lock = Lock()
        self._seen = marks()
        self._armed: datetime | None = None
        self._sure = False  # the armed moment is what the store says
        self._under_way = False
        self._unanswered = 0
        self._finished = self._looked = clock.monotonic()
        self._checked = clock.now()

    # -- the alarm

    def start(self, ring: Callable[[], None]) -> None:
        self._alarm.start(ring)

    def arm(self, at: datetime | None) -> None:
        """A look was finished: ``at`` is when the next one is due."""
        with self._lock:
            self._armed, self._sure = at, True
            self._looked = self._clock.monotonic()
            self._all_is_well()
        self._alarm.arm(at)

    def stop(self) -> None:
        self._alarm.stop()

    # -- looks

    def asked(self) -> None:
        """A look begins, for whatever reason."""
        with self._lock:
            self._under_way, self._sure = True, False

    def over(self) -> None:
        """It is over; where it did not arm the alarm it failed, and the next question is answered with another."""
        with self._lock:
            self._under_way = False

    def is_time(self, *, doubt: bool = False) -> bool:
        """Whether to look now; ``doubt``: the clock stepped, or somebody asks for it. Asked every 20 seconds."""
        marks = self._marks()
        with self._lock:
            written, self._seen = marks != self._seen, marks
            due = self._armed is not None and self._armed <= self._clock.now()
            rested = self._clock.monotonic() - self._looked >= REST
            if not (doubt or written or due or rested or self._under_way or not self._sure):
                self._all_is_well()
                return False
            self._unanswered += 1
            # One look at a time: whoever is held up would have to do them all afterwards. Now and then another one
            # all the same, lest a look that got lost be waited for without end.
            again = doubt or not self._under_way or self._unanswered % UNANSWERED == 0
            self._under_way = True
            return again

    def _all_is_well(self) -> None:
        self._finished, self._checked, self._unanswered = self._clock.monotonic(), self._clock.now(), 0

    # -- the watcher of the watcher

    @property
    def overdue(self) -> bool:
        """Nothing due would be noticed at the moment: looks are asked for and none is finished."""
        with self._lock:
            return self._unanswered >= UNANSWERED and self._clock.monotonic() - self._finished > OVERDUE

    @property
    def silent_for(self) -> float:
        """Monotonic seconds since anything due would have been noticed."""
        with self._lock:
            return self._clock.monotonic() - self._finished

    @property
    def checked(self) -> datetime:
        """When anything due would last have been noticed, by the wall clock (UTC)."""
        with self._lock:
            return self._checked
