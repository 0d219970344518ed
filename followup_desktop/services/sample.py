"""A sample search to look around in: made-up companies around a moment, in a store of their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_desktop.domain.model import (
    Attempt,
    AttemptKind,
    CallBan,
    Channel,
    Closing,
    Instruction,
    Moment,
    Outcome,
    Place,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.languages import tr
from followup_desktop.services.entries import CallAnswer, ExitAnswers, NewInterview, PersonEntry
from followup_desktop.services.program import Program
from followup_desktop.services.views import Added

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
        person = PersonEntry("Priya Raman", "+1 212 555 0142", "priya@northwind.example", tr("Hiring manager"))
        for stage, days in ((Stage.PHONE_SCREEN, -15), (Stage.ASSESSMENT, -11), (Stage.FINAL, -8)):
            added = self._add("Northwind Labs", tr("Backend engineer"), stage, days, NEW_YORK, person)
        self._program.save_exit_card(
            ExitAnswers(
                added.interview_id,
                decide_by=self._day(-2),
                calling=CallAnswer.CALL_US,
                drew_in=tr("the move to event sourcing"),
                need=tr("calmer releases"),
                proof=tr("the ledger migration"),
                doubt=tr("the size of the team I led"),
                doubt_answer=tr("nine people for two years"),
            )
        )
        self._thanked(added, -7)
        return added.application_id

    def _others(self) -> None:
        self._thanked(
            self._add("Halden Foods", tr("Data analyst"), Stage.PHONE_SCREEN, -6, LONDON, _person("Tom Ellery")), -5
        )
        council = self._add(
            "Brightwater Council", tr("Service designer"), Stage.PANEL, -4, LONDON, _person("Ann Moss")
        )
        self._thanked(council, -3)
        self._orbital()
        kestrel = self._add(
            "Kestrel Energy",
            tr("Site reliability engineer"),
            Stage.FINAL,
            -5,
            BERLIN,
            _person("Jana Vogt"),
            promised=6,
        )
        self._thanked(kestrel, -4)
        only_if = Instruction(CallBan.ALL)
        marlow = self._add(
            "Marlow & Finch",
            tr("Product manager"),
            Stage.HIRING_MANAGER,
            -7,
            LONDON,
            _person("Ruth Finch"),
            said=only_if,
        )
        self._thanked(marlow, -6)
        self._add("Sable Robotics", tr("Controls engineer"), Stage.PHONE_SCREEN, 2, NEW_YORK, _person("Lee Park"))
        tern = self._add("Tern Publishing", tr("Editor"), Stage.FINAL, -13, LONDON, _person("Olu Ade"))
        self._program.close(tern.application_id, Closing.WITHDRAWN)

    def _orbital(self) -> None:
        """A call that went well, and a new wait."""
        added = self._add(
            "Orbital Freight",
            tr("Platform engineer"),
            Stage.ASSESSMENT,
            -10,
            NEW_YORK,
            _person("Dana Reyes", "+1 646 555 0117"),
        )
        self._made(added, -2, Channel.PHONE, Outcome.SPOKE, AttemptKind.STATUS)

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
        """``days``: working days from today, negative for the past."""
        at = datetime.combine(self._day(days), time(10), ZoneInfo(place.zone))
        entry = NewInterview(company, role, stage, Moment.at(at, place.zone), place=place, people=(person,))
        if promised is not None:
            entry = replace(entry, promised=self._day(promised))
        if said is not None:
            entry = replace(entry, instruction=said)
        return self._program.add_interview(entry)

    def _day(self, days: int) -> date:
        """The day so many working days (Monday to Friday) from today."""
        day, step = self._now.date(), timedelta(days=1 if days > 0 else -1)
        while days:
            day += step
            days -= (1 if days > 0 else -1) if day.weekday() < 5 else 0
        return day

    def _thanked(self, added: Added, days: int) -> None:
        self._made(added, days, Channel.EMAIL, Outcome.SENT, AttemptKind.THANKS)

    def _made(self, added: Added, days: int, channel: Channel, outcome: Outcome, kind: AttemptKind) -> None:
        """A contact of an earlier day: the program's own verb would date it today."""
        around = self._program.around
        day = self._day(days)
        at = datetime.combine(day, time(11), ZoneInfo(added.at.zone))
        with around.store.write() as work:
            work.of.attempts.add(Attempt(added.application_id, Moment.at(at, added.at.zone), channel, outcome, kind))
            if outcome is Outcome.SPOKE:
                work.of.responses.add(Response(added.application_id, ResponseKind.STILL_DECIDING, day))
            around.planner.replan(work, added.application_id, self._now, changed=True)
            work.commit()


def _person(name: str, phone: str = "") -> PersonEntry:
    return PersonEntry(name, phone)
