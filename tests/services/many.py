"""Many applications at once, written row by row: by the program's own verbs they would take a minute."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_desktop.domain.model import (
    Application,
    Channel,
    FollowUp,
    Moment,
    Place,
    Reminder,
    Stage,
    Verdict,
    Window,
)
from tests.fakes.world import NEW_YORK, World


def add_many(world: World, count: int) -> None:
    """Each with a call of the user's own that is due on Monday 23 November at ten in New York."""
    at = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo(NEW_YORK))
    due = Moment.at(at, NEW_YORK)
    window = Window(due.instant, due.instant, due.instant)
    place, promised = Place(NEW_YORK, "US"), date(2026, 11, 19)
    with world.store.write() as work:
        for number in range(count):
            one = Application(f"Company {number}", "Engineer", Stage.FINAL, place=place, promised=promised)
            kept = work.of.applications.add(one)
            call = FollowUp(kept.id, Verdict.CALL, Channel.PHONE, due, window, moved_by_user=True)
            planned = work.of.follow_ups.add(call)
            work.of.reminders.add(Reminder(planned.id, due.instant))
        work.commit()
