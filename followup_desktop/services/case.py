"""One application with everything that belongs to it, as one value: what advice, plan and call sheet come from."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cached_property
from typing import TypeVar

from followup_desktop.domain.model import (
    Application,
    Attempt,
    Contact,
    ExitCard,
    FollowUp,
    Interview,
    Overrule,
    Reminder,
    Response,
    Stage,
)
from followup_desktop.domain.parameters import Parameters
from followup_desktop.domain.zones import zone_of
from followup_desktop.services.timing import calendar_for, parameters_for
from followup_desktop.store.unit_of_work import UnitOfWork

LONG_AGO = datetime.min.replace(tzinfo=UTC)
USUAL_LENGTH = timedelta(hours=1)  # of an interview nobody gave an end for
T = TypeVar("T", Interview, Attempt, Response, FollowUp)


@dataclass(frozen=True)
class Case:
    """Interviews are in order of time, cancelled ones included; follow-ups are the open ones with their reminders."""

    application: Application
    interviews: tuple[Interview, ...] = ()
    contacts: tuple[Contact, ...] = ()
    exit_cards: Mapping[int, ExitCard] = field(default_factory=dict)  # by interview
    attempts: tuple[Attempt, ...] = ()
    responses: tuple[Response, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    reminders: Mapping[int, Reminder] = field(default_factory=dict)  # by follow-up
    overrule: Overrule | None = None  # the user's own decision in force
    settings: Mapping[str, str] = field(default_factory=dict)  # all stored ones

    @property
    def zone(self) -> tzinfo:
        return zone_of(self.application.place.zone)

    @property
    def calendar(self) -> str:
        """The key of their working days (ports.BusinessCalendar)."""
        return calendar_for(self.settings, self.application.place)

    @property
    def parameters(self) -> Parameters:
        """The numbers of the advice as the user set them, for where the other side works."""
        return parameters_for(self.settings, self.application.place.country)

    @cached_property
    def live_interviews(self) -> tuple[Interview, ...]:
        return tuple(one for one in self.interviews if not one.cancelled)

    @cached_property
    def ends(self) -> tuple[datetime, ...]:
        """When each live interview is over (UTC)."""
        return tuple(ended_at(one) for one in self.live_interviews)

    @cached_property
    def _last_end(self) -> datetime:
        return max(self.ends, default=LONG_AGO)

    def to_come(self, now: datetime) -> tuple[Interview, ...]:
        """The live interviews that have not begun."""
        return self.live_interviews[bisect_right(self.live_interviews, now, key=lambda one: one.start.instant) :]

    def anchor(self, now: datetime) -> Interview | None:
        """The interview the advice counts from: the last one over, or the next one if none is; None without any."""
        held, ends = self.live_interviews, self.ends
        over = next((held[place] for place in reversed(range(len(held))) if ends[place] <= now), None)
        if self._last_end <= now:  # of hundreds that are over none need be asked
            return over
        ahead = next(one for one, end in zip(held, ends, strict=True) if end > now)
        return over if over is not None and self.thanks_open(over, now) else ahead

    def thanks_open(self, interview: Interview, now: datetime) -> bool:
        """Whether a thank-you for that interview may still be owed although the next one is planned already."""
        fresh = now - ended_at(interview) < timedelta(days=2)
        return fresh and interview.stage not in (Stage.APPLIED, Stage.ASSESSMENT)

    @property
    def follow_up(self) -> FollowUp | None:
        """The most urgent open follow-up."""
        return min(self.follow_ups, key=lambda one: (one.due.instant, one.id), default=None)

    def person(self, contact_id: int | None) -> Contact | None:
        return next((one for one in self.contacts if one.id == contact_id), None)

    def card(self, now: datetime) -> ExitCard | None:
        """The exit card of the anchor interview."""
        anchor = self.anchor(now)
        return self.exit_cards.get(anchor.id) if anchor else None

    def whom(self, now: datetime) -> Contact | None:
        """Whom to contact: named on the exit card, else of the anchor interview, else the first one known."""
        card, anchor = self.card(now), self.anchor(now)
        chosen = card.contact_id if card else None
        of_interview = anchor.contact_ids[0] if anchor and anchor.contact_ids else None
        return self.person(chosen) or self.person(of_interview) or (self.contacts[0] if self.contacts else None)


def ended_at(interview: Interview) -> datetime:
    """When the interview is over (UTC): its end, or an hour after its start. An application is over at once."""
    if interview.stage is Stage.APPLIED:
        return interview.start.instant
    return interview.end or interview.start.instant + USUAL_LENGTH


def load_case(work: UnitOfWork, application_id: int) -> Case:
    """Raises NotFound."""
    return work.known(("case", application_id), lambda: _read_case(work, application_id))


def _read_case(work: UnitOfWork, application_id: int) -> Case:
    of = work.of
    application = of.applications.get(application_id)
    interviews = of.interviews.of_application(application_id)
    follow_ups = of.follow_ups.open_of(application_id)
    return Case(
        application,
        interviews,
        of.contacts.of_application(application_id),
        of.exit_cards.of_interviews([one.id for one in interviews]),
        of.attempts.of_application(application_id),
        of.responses.of_application(application_id),
        follow_ups,
        of.reminders.of_follow_ups(one.id for one in follow_ups),
        of.overrules.in_force(application_id),
        work.settings(),
    )


def read_ahead(work: UnitOfWork, application_ids: Collection[int]) -> None:
    """Has all that ``load_case`` asks of these at hand, table by table: for one as for ten thousand."""
    of = work.of
    of.applications.ahead("id", application_ids)
    met = of.interviews.ahead("application_id", application_ids)
    of.contacts.ahead_of(application_ids)
    of.exit_cards.ahead("interview_id", [one.id for one in met])
    planned = of.follow_ups.ahead("application_id", application_ids)
    of.reminders.ahead("follow_up_id", [one.id for one in planned])
    for kind in (of.attempts, of.responses, of.overrules):
        kind.ahead("application_id", application_ids)


def load_cases(work: UnitOfWork, *, closed: bool = True) -> tuple[Case, ...]:
    """All cases, read table by table."""
    of = work.of
    applications = of.applications.all() if closed else of.applications.open_ones()
    interviews = _by_application(of.interviews.all())
    attempts = _by_application(of.attempts.all())
    responses = _by_application(of.responses.all())
    follow_ups = _by_application(of.follow_ups.open_ones())
    cards = {card.interview_id: card for card in of.exit_cards.all()}
    rings = {ring.follow_up_id: ring for ring in of.reminders.live()}
    people = of.contacts.by_application()
    overruled, settings = of.overrules.all_in_force(), work.settings()
    return tuple(
        Case(
            one,
            interviews.get(one.id, ()),
            people.get(one.id, ()),
            {met.id: cards[met.id] for met in interviews.get(one.id, ()) if met.id in cards},
            tuple(sorted(attempts.get(one.id, ()), key=lambda tried: tried.at.instant)),
            responses.get(one.id, ()),
            follow_ups.get(one.id, ()),
            {planned.id: rings[planned.id] for planned in follow_ups.get(one.id, ()) if planned.id in rings},
            overruled.get(one.id),
            settings,
        )
        for one in applications
    )


def _by_application(values: Iterable[T]) -> dict[int, tuple[T, ...]]:
    grouped: defaultdict[int, list[T]] = defaultdict(list)
    for value in values:
        grouped[value.application_id].append(value)
    return {ident: tuple(found) for ident, found in grouped.items()}
