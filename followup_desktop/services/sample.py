"""A sample search to look around in: made-up companies around a moment, in a store of their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_desktop.domain.model import (
    AttemptKind,
    CallBan,
    Closing,
    Instruction,
    Moment,
    Outcome,
    Place,
    Stage,
)
from followup_desktop.services.program import Program
from followup_desktop.services.views import (
    Added,
    CallAnswer,
    DoneAnswers,
    ExitAnswers,
    NewInterview,
    PersonEntry,
)

RINGS_AFTER = timedelta(seconds=10)
NEW_YORK = Place("America/New_York", "US")
BERLIN = Place("Europe/Berlin", "DE")
LONDON = Place("Europe/London", "GB")


class SampleSearch:
    """Fills an empty store through the program's own verbs, so that everything in it hangs together."""

    def __init__(self, program: Program, now: datetime) -> None:
        self._program, self._now = program, now

    def fill(self) -> int:
        """Adds the sample; returns the follow-up that was moved to ring soon."""
        self._program.set_setting("my_name", "Sam Doe")
        self._program.set_setting("my_phone", "+1 212 555 0199")
        ringing = self._northwind()
        self._others()
        step = self._program.timeline()
        planned = next(row.follow_up for row in step.rows if row.id == ringing and row.follow_up is not None)
        self._program.move(planned.id, self._now + RINGS_AFTER)
        return planned.id

    def _northwind(self) -> int:
        person = PersonEntry("Priya Raman", "+1 212 555 0142", "priya@northwind.example", "Hiring manager")
        ident = 0
        for stage, days in ((Stage.PHONE_SCREEN, 20), (Stage.ASSESSMENT, 16), (Stage.FINAL, 11)):
            added = self._add("Northwind Labs", "Backend engineer", stage, -days, NEW_YORK, person)
            ident = added.application_id
        self._program.save_exit_card(
            ExitAnswers(
                added.interview_id,
                decide_by=self._day(-4),
                calling=CallAnswer.CALL_US,
                drew_in="the move to event sourcing",
                need="calmer releases",
                proof="the ledger migration",
                doubt="the size of the team I led",
                doubt_answer="nine people for two years",
            )
        )
        self._done(ident, Outcome.SENT, AttemptKind.THANKS)
        return ident

    def _others(self) -> None:
        halden = self._add("Halden Foods", "Data analyst", Stage.PHONE_SCREEN, -9, LONDON, PersonEntry("Tom Ellery"))
        self._done(halden.application_id, Outcome.SENT, AttemptKind.THANKS)
        council = self._add(
            "Brightwater Council", "Service designer", Stage.PANEL, -6, LONDON, PersonEntry("Ann Moss")
        )
        self._done(council.application_id, Outcome.SENT, AttemptKind.THANKS)
        kestrel = self._add(
            "Kestrel Energy",
            "Site reliability engineer",
            Stage.FINAL,
            -5,
            BERLIN,
            PersonEntry("Jana Vogt"),
            promised=4,
        )
        self._done(kestrel.application_id, Outcome.SENT, AttemptKind.THANKS)
        marlow = self._add(
            "Marlow & Finch",
            "Product manager",
            Stage.HIRING_MANAGER,
            -9,
            LONDON,
            PersonEntry("Ruth Finch"),
            said=Instruction(CallBan.ALL),
        )
        self._done(marlow.application_id, Outcome.SENT, AttemptKind.THANKS)
        self._add("Sable Robotics", "Controls engineer", Stage.PHONE_SCREEN, 2, NEW_YORK, PersonEntry("Lee Park"))
        tern = self._add("Tern Publishing", "Editor", Stage.FINAL, -18, LONDON, PersonEntry("Olu Ade"))
        self._program.close(tern.application_id, Closing.WITHDRAWN)

    def _add(
        self,
        company: str,
        role: str,
        stage: Stage,
        days: int,
        place: Place,
        person: PersonEntry,
        *,
        promised: int | None = None,
        said: Instruction | None = None,
    ) -> Added:
        at = datetime.combine(self._day(days), time(10), ZoneInfo(place.zone))
        entry = NewInterview(company, role, stage, Moment.at(at, place.zone), place=place, people=(person,))
        if promised is not None:
            entry = replace(entry, promised=self._day(promised))
        if said is not None:
            entry = replace(entry, instruction=said)
        return self._program.add_interview(entry)

    def _day(self, days: int) -> date:
        return (self._now + timedelta(days=days)).date()

    def _done(self, ident: int, outcome: Outcome, kind: AttemptKind) -> None:
        self._program.done(DoneAnswers(ident, outcome, kind=kind))
