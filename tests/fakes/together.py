"""Several rows at once, as the fake services answer it: what they were asked for, and what a real toast would say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Closing, Group, Verdict
from followup_desktop.services.reminder_views import LaterChoice
from followup_desktop.services.views import Done, NextStep, TimelineRow


class FakeTogether:
    """A part of FakeServices."""

    now: datetime
    rows: dict[int, TimelineRow]
    _called: Callable[..., None]
    _remember: Callable[[str, int], None]

    def later_choices_of_all(self, application_ids: Sequence[int]) -> tuple[LaterChoice, ...]:
        self._called("later_choices_of_all", tuple(application_ids))
        return (
            LaterChoice("1_hour", "In 1 hour", "today 11:04", self.now + timedelta(hours=1)),
            LaterChoice("next_morning", "Next business morning", "from tomorrow 03:30 on", self.now),
        )

    def snooze_all(self, application_ids: Sequence[int], until: datetime | None) -> Done:
        self._called("snooze_all", (tuple(application_ids), until))
        return self._together(application_ids, "put off", lambda row: row if row.follow_up else None)

    def step_all(self, application_ids: Sequence[int], step: int) -> Done:
        self._called("step_all", (tuple(application_ids), step))
        return self._together(application_ids, "moved a day", lambda row: row if row.follow_up else None)

    def move_all(self, application_ids: Sequence[int], day: date) -> Done:
        self._called("move_all", (tuple(application_ids), day))
        return self._together(application_ids, "moved", lambda row: row if row.follow_up else None)

    def preview_move_all(self, application_ids: Sequence[int], day: date) -> NextStep:
        self._called("preview_move_all", (tuple(application_ids), day))
        return NextStep(
            Verdict.CALL, f"{len(application_ids)} moved to {day:%a} {day.day} {day:%b}", "A holiday there."
        )

    def close_all(self, application_ids: Sequence[int], closing: Closing) -> Done:
        self._called("close_all", (tuple(application_ids), closing))

        def close(row: TimelineRow) -> TimelineRow | None:
            application = replace(row.application, closing=closing)
            closed = replace(row, application=application, group=Group.CLOSED, follow_up=None, window=None)
            return closed if row.application.is_open else None

        return self._together(application_ids, "closed", close)

    def reopen_all(self, application_ids: Sequence[int]) -> Done:
        self._called("reopen_all", tuple(application_ids))

        def reopen(row: TimelineRow) -> TimelineRow | None:
            application = replace(row.application, closing=None, closed_on=None)
            again = replace(row, application=application, group=Group.WAITING)
            return None if row.application.is_open else again

        return self._together(application_ids, "open again", reopen)

    def _together(
        self, application_ids: Sequence[int], what: str, act: Callable[[TimelineRow], TimelineRow | None]
    ) -> Done:
        after = {ident: act(self.rows[ident]) for ident in application_ids if ident in self.rows}
        done = {ident: row for ident, row in after.items() if row is not None}
        left = [self.rows[ident].application.company for ident, row in after.items() if row is None]
        if not done:
            raise Refused("Nothing was changed.", f"{', '.join(left)} has no use for it.")
        self._remember(f"{len(done)} {what}", 0)
        self.rows = {**self.rows, **done}
        touched = {(kind, ident) for ident in done for kind in (Kind.APPLICATION, Kind.FOLLOW_UP, Kind.REMINDER)}
        told = f"{len(done)} of {len(after)} {what}; {', '.join(left)} left out" if left else f"{len(done)} {what}"
        return Done(0, told, Changes(frozenset(touched), 1))

    def text_of_all(self, application_ids: Sequence[int]) -> str:
        self._called("text_of_all", tuple(application_ids))
        return "\n\n".join(self.rows[ident].application.company for ident in application_ids)

    def save_table(self, application_ids: Sequence[int], path: Path) -> str:
        self._called("save_table", (tuple(application_ids), path))
        return f"{len(application_ids)} applications written to {path.name}"
