"""A made-up search of two years, always the same: a hundred and sixty applications with all that comes of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from followup_desktop.domain.model import (
    Application,
    Attempt,
    AttemptKind,
    Channel,
    Closing,
    Interview,
    Moment,
    Outcome,
    Place,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.store.holding import Holding
from followup_desktop.store.unit_of_work import UnitOfWork

APPLICATIONS, DAYS = 160, 730
PLACES = (Place("America/New_York", "US"), Place("Europe/Berlin", "DE"), Place("Europe/London", "GB"))
COMPANIES = ("Aster", "Bluebell", "Cobalt", "Delphin", "Ember", "Fjord", "Gannet", "Heron", "Ivory", "Juniper")
ROLES = ("Backend engineer", "Data analyst", "Service designer", "Product manager", "Editor")
WAY = (Stage.PHONE_SCREEN, Stage.ASSESSMENT, Stage.HIRING_MANAGER, Stage.PANEL, Stage.FINAL)
GOES_ON = {  # how many of a hundred come to the next step
    Stage.APPLIED: 46,
    Stage.PHONE_SCREEN: 66,
    Stage.ASSESSMENT: 68,
    Stage.HIRING_MANAGER: 62,
    Stage.PANEL: 70,
    Stage.FINAL: 38,
}
SKIPPED = 18  # of a hundred steps
RANG = (Outcome.SPOKE, Outcome.VOICEMAIL, Outcome.NO_ANSWER, Outcome.NO_ANSWER, Outcome.CALL_BACK)
WORDS = (ResponseKind.STILL_DECIDING, ResponseKind.NEW_DATE, ResponseKind.ON_HOLD, ResponseKind.OUT_OF_OFFICE)


def fill_two_years(store: Holding, now: datetime, *, applications: int = APPLICATIONS, seed: int = 7) -> None:
    """In one unit of work. ``now`` is aware; nothing lies after it but interviews that are planned."""
    chance = Random(seed)
    with store.write() as work:
        for number in range(applications):
            began = now - timedelta(days=3 + (DAYS - 3) * (number + chance.random()) / applications)
            _Told(work, now, chance, number).live(began)
        work.commit()


class _Told:
    """One application, from its first day on."""

    def __init__(self, work: UnitOfWork, now: datetime, chance: Random, number: int) -> None:
        self._work, self._now, self._chance = work, now, chance
        self._place = PLACES[number % len(PLACES)]
        self._name = f"{COMPANIES[number % 10]} {number // 10 + 1}"
        self._application = Application(self._name, ROLES[number % 5], Stage.APPLIED, self._place)

    def _happens(self, of_hundred: float) -> bool:
        return self._chance.random() * 100 < of_hundred

    def live(self, began: datetime) -> None:
        self._application = self._work.of.applications.add(self._application)
        steps = [Stage.APPLIED, *(stage for stage in WAY if not self._happens(SKIPPED))]
        if self._happens(8):
            steps.append(Stage.REFERENCE)
        at = began
        for place, stage in enumerate(steps):
            met = self._meet(stage, at)
            if met > self._now or not self._happens(97):  # not yet; or called off, and nothing more
                break
            wait = timedelta(days=1 + self._chance.gammavariate(2.0, 4.0))
            self._follow_up(met, met + wait)
            ends = place + 1 == len(steps) or not self._happens(GOES_ON.get(stage, 60))
            if met + wait > self._now:
                break
            if ends:
                self._end(stage, met + wait)
                break
            if self._happens(75):
                self._say(ResponseKind.INVITED, met + wait)
            at = met + wait + timedelta(days=2 + self._chance.randrange(8))

    def _at(self, about: datetime) -> datetime:
        """A working hour of theirs on that day, or on the Monday after it."""
        day = about.astimezone(ZoneInfo(self._place.zone)).date()
        day += timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
        hour = time(9 + self._chance.randrange(8), 30 * self._chance.randrange(2))
        return datetime.combine(day, hour, ZoneInfo(self._place.zone)).astimezone(UTC)

    def _meet(self, stage: Stage, about: datetime) -> datetime:
        start = self._at(about)
        if self._happens(4):  # it was put off for two days
            self._interview(stage, start, cancelled=True)
            start = self._at(start + timedelta(days=2))
        self._interview(stage, start)
        return start

    def _interview(self, stage: Stage, start: datetime, *, cancelled: bool = False) -> None:
        end = None if stage is Stage.APPLIED or self._happens(20) else start + timedelta(minutes=45)
        met = Interview(
            self._application.id,
            stage,
            Moment.at(start, self._place.zone),
            end,
            cancelled=cancelled,
            exit_card_shown=True,
        )
        self._work.of.interviews.add(met)

    def _say(self, kind: ResponseKind, at: datetime, until: date | None = None) -> None:
        if at <= self._now:
            day = at.astimezone(ZoneInfo(self._place.zone)).date()
            self._work.of.responses.add(Response(self._application.id, kind, day, until))

    def _try(self, at: datetime, channel: Channel, outcome: Outcome, kind: AttemptKind) -> None:
        if at <= self._now:
            moment = Moment.at(at, self._place.zone)
            self._work.of.attempts.add(Attempt(self._application.id, moment, channel, outcome, kind))

    def _follow_up(self, met: datetime, answered: datetime) -> None:
        """A thank-you the day after, and up to two questions while the answer is awaited."""
        if self._happens(50):
            self._try(self._at(met + timedelta(days=1)), Channel.EMAIL, Outcome.SENT, AttemptKind.THANKS)
        at = self._at(met + timedelta(days=5 + self._chance.randrange(4)))
        for _ in range(2):
            if at >= answered + timedelta(days=4) or not self._happens(80):
                return
            self._ask(at)
            at = self._at(at + timedelta(days=5 + self._chance.randrange(3)))

    def _ask(self, at: datetime) -> None:
        if self._happens(62):
            outcome = self._chance.choice(RANG)
            self._try(at, Channel.PHONE, outcome, AttemptKind.STATUS)
            if outcome is Outcome.SPOKE and self._happens(60):
                self._say(ResponseKind.STILL_DECIDING, at)
        else:
            channel = Channel.EMAIL if self._happens(88) else Channel.PORTAL
            self._try(at, channel, Outcome.SENT, AttemptKind.STATUS)
            if self._happens(30):
                kind, later = self._chance.choice(WORDS), at + timedelta(days=self._chance.randrange(6))
                self._say(kind, later, (later + timedelta(days=7)).date() if kind is ResponseKind.NEW_DATE else None)

    def _end(self, stage: Stage, at: datetime) -> None:
        closing = Closing.LET_GO
        if stage in (Stage.FINAL, Stage.REFERENCE) and self._happens(60):
            self._say(ResponseKind.OFFER_WRITTEN if self._happens(50) else ResponseKind.OFFER_VERBAL, at)
            closing = Closing.OFFER_ACCEPTED if self._happens(12) else Closing.WITHDRAWN
        elif self._happens(55):
            self._say(ResponseKind.REJECTED, at)
            closing = Closing.REFUSED
        elif self._happens(12):
            closing = Closing.WITHDRAWN
        elif self._now - at < timedelta(days=60):
            return
        day = at.astimezone(ZoneInfo(self._place.zone)).date()
        closed = Application(
            self._name, self._application.role, self._application.stage, self._place,
            closing=closing, closed_on=day, id=self._application.id,
        )  # fmt: skip
        self._work.of.applications.save(closed)
