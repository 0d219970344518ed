"""The part of the fake services that tells what happened: it shows what it was given and keeps what it is told."""

from __future__ import annotations

from dataclasses import dataclass, field

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Moment, Verdict
from followup_desktop.services.history_views import (
    MOST,
    AttemptEntry,
    AttemptLine,
    History,
    ResponseEntry,
    ResponseLine,
)
from followup_desktop.services.views import Done, NextStep
from tests.fakes.editing import FakeEditing


@dataclass
class FakeHistory(FakeEditing):
    """Histories by application."""

    histories: dict[int, History] = field(default_factory=dict)

    def history(self, application_id: int, most: int = MOST) -> History:
        return self.histories.get(application_id, History(application_id, "Northwind Labs"))

    def understand_past(self, text: str) -> tuple[Moment, str]:
        raise Refused("Not understood yet.")

    def attempt_line(self, attempt_id: int) -> AttemptLine:
        raise Refused("It is gone.")

    def response_line(self, response_id: int) -> ResponseLine:
        raise Refused("It is gone.")

    def save_attempt(self, entry: AttemptEntry) -> Done:
        return self._edited(entry)

    def preview_attempt(self, entry: AttemptEntry) -> NextStep:
        return NextStep(Verdict.WAIT, "Nothing to do")

    def remove_attempt(self, attempt_id: int) -> Done:
        return self._edited("remove", attempt_id)

    def save_response(self, entry: ResponseEntry) -> Done:
        return self._edited(entry)

    def preview_response(self, entry: ResponseEntry) -> NextStep:
        return NextStep(Verdict.WAIT, "Nothing to do")

    def remove_response(self, response_id: int) -> Done:
        return self._edited("remove", response_id)
