"""What follows from a situation by counting days: the vocabulary in which the rules are written.

Everything is computed when first asked for and kept; nothing here decides. BD = business day of the other side.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Generic, TypeVar

from followup_desktop.domain.advice_model import DayWindow
from followup_desktop.domain.model import CallBan, Outcome, PreferredChannel, ResponseKind, Stage
from followup_desktop.domain.parameters import USUAL_EARLIEST, USUAL_LATEST, Parameters
from followup_desktop.domain.ports import BusinessCalendar
from followup_desktop.domain.schedule import (
    DAY,
    add_business_days,
    business_days_between,
    next_business_day,
    previous_business_day,
)
from followup_desktop.domain.situation import Situation

LATE_STAGES = (Stage.HIRING_MANAGER, Stage.PANEL, Stage.FINAL, Stage.REFERENCE, Stage.OFFER)
CLOSING_NOTE_STAGES = (Stage.FINAL, Stage.REFERENCE, Stage.OFFER)
UNANSWERED_CALL = (Outcome.VOICEMAIL, Outcome.NO_ANSWER)
# Acts that answer a question for the state of things; an absence notice answers nothing.
REPLIES = (ResponseKind.STILL_DECIDING, ResponseKind.NEW_DATE, ResponseKind.ON_HOLD, ResponseKind.OFFER_VERBAL)
FAR = 60  # days back from which nobody counts working days any more


T = TypeVar("T")


class kept(Generic[T]):
    """A property that is computed once. functools.cached_property takes a lock each time before Python 3.12, which
    made a tenth of the whole advice."""

    def __init__(self, compute: Callable[[Standing], T]) -> None:
        self._compute, self._name = compute, compute.__name__

    def __get__(self, standing: Standing, owner: type[Standing]) -> T:
        value = standing.__dict__[self._name] = self._compute(standing)
        return value


class Standing:
    """A situation with its counted days."""

    def __init__(self, situation: Situation, calendar: BusinessCalendar, parameters: Parameters) -> None:
        self.s, self.p, self._calendar = situation, parameters, calendar
        self.today = situation.today
        self.told = situation.circumstances
        self.said = situation.instruction
        self.response: ResponseKind | None = situation.response.kind if situation.response else None
        self.named: date | None = situation.response.until if situation.response else None  # the date it names

    # -- days

    def bd(self, day: date, count: int) -> date:
        """The count-th BD after ``day``; with 0 that day, or the first BD after it."""
        if count <= 0:
            return self.working_day_from(day)
        return add_business_days(day, count, self.s.calendar, self._calendar)

    def is_working_day(self, day: date) -> bool:
        return self._calendar.is_business_day(day, self.s.calendar)

    def working_day_from(self, day: date) -> date:
        return next_business_day(day, self.s.calendar, self._calendar)

    def holiday(self, day: date) -> str:
        """The holiday's name, empty on other days and weekends."""
        return self._calendar.holiday_name(day, self.s.calendar)

    def days_after(self, day: date) -> int:
        """How many BD lie after ``day`` up to today."""
        return business_days_between(day, self.today, self.s.calendar, self._calendar)

    def first_holiday(self, after: date, until: date) -> date | None:
        """The first weekday between the two that is lost to a holiday."""
        day = after
        for _ in range(min((until - after).days, FAR)):
            day += DAY
            if day.weekday() < 5 and self.holiday(day):
                return day
        return None

    @property
    def on_the_friday(self) -> bool:
        """Today is the Friday after Thanksgiving in the US, the day after the fourth Thursday of November."""
        today = self.today
        friday = today.month == 11 and today.weekday() == 4 and 23 <= today.day <= 29
        return friday and self.s.calendar.startswith("US")

    # -- what they said

    def said_lately(self, kind: ResponseKind) -> date | None:
        """The day of that act where it is their last one; where it names none, the last contact's or the anchor."""
        if self.response is not kind:
            return None
        return self.named or self.s.last_attempt or self.s.interview_day

    @property
    def silent_if_not_chosen(self) -> bool:
        return self.said.call_ban is CallBan.ALL

    @property
    def no_phone(self) -> bool:
        """They asked for no calls, or the user cannot make one: no verdict may be a call."""
        return self.said.call_ban is not CallBan.NONE or self.told.cannot_phone

    @property
    def prefers_writing(self) -> bool:
        return self.said.preferred_channel in (PreferredChannel.EMAIL, PreferredChannel.PORTAL)

    @property
    def phone_by_trade(self) -> bool:
        """Nobody knows what they prefer, and it is a shop, a restaurant or a trade: there one rings."""
        return self.said.preferred_channel is PreferredChannel.UNKNOWN and self.told.small_business

    @property
    def writes_by_habit(self) -> bool:
        """Nobody knows what they prefer, and the user goes by the habits of a country where one writes."""
        unknown = self.said.preferred_channel is PreferredChannel.UNKNOWN and not self.told.small_business
        return self.p.write_first and unknown

    # -- rejection

    @kept
    def rejected_on(self) -> date | None:
        if self.response is ResponseKind.REJECTED:
            return self.said_lately(ResponseKind.REJECTED)
        return self.s.interview_day if self.s.stage is Stage.REJECTED else None

    @property
    def feedback_asked(self) -> bool:
        """The one request went out; a contact after the refusal can have been nothing else."""
        refused, last = self.rejected_on, self.s.last_attempt
        return self.s.feedback_asked or (refused is not None and last is not None and last > refused)

    # -- another offer

    @property
    def deadline(self) -> date | None:
        """The live deadline of another offer: today or later."""
        day = self.told.competing_deadline
        return day if day is not None and day >= self.today else None

    @kept
    def last_chance(self) -> date | None:
        """The last BD before the deadline."""
        return self.deadline and previous_business_day(self.deadline, self.s.calendar, self._calendar)

    @property
    def told_by_machine_only(self) -> bool:
        told = self.told.competing_told
        return told is not None and self.s.last_outcome in UNANSWERED_CALL and self.s.last_attempt == told

    @property
    def replied_since_told(self) -> bool:
        """They answered after hearing of it; a new date that lies past the deadline is no answer to it."""
        told, said, deadline = self.told.competing_told, self.named, self.deadline
        if self.response not in REPLIES or told is None or deadline is None:
            return False
        if self.response is ResponseKind.NEW_DATE:
            return said is not None and said <= deadline
        return said is None or said >= told

    @property
    def reminder_of_deadline_open(self) -> bool:
        """Told, no reply, not reminded yet, and the day for the one reminder has not passed."""
        told, last = self.told.competing_told, self.last_chance
        if told is None or last is None or not told < last or self.today > last or self.replied_since_told:
            return False
        return self.s.last_attempt is None or self.s.last_attempt <= told

    # -- thanks

    @kept
    def thanks_until(self) -> date:
        """The last day for a thank-you; an unknown one counts as not sent for the first day alone."""
        late = self.s.thanked is False
        return self.bd(self.s.interview_day, self.p.thanks_late if late else self.p.thanks_window)

    @property
    def on_agency_day(self) -> bool:
        """An agency role and the day of the talk, or the days they are closed after it with the next BD."""
        return self.told.agency and self.today <= self.working_day_from(self.s.interview_day)

    @property
    def thanks_from(self) -> date:
        """The first day for a thank-you from today on: neither the day of an agency's talk, nor the day on which the
        agency was rung about it."""
        belongs_to_agency = self.told.agency and self.today in (self.s.interview_day, self.s.last_attempt)
        return self.today + DAY if belongs_to_agency else self.today

    @kept
    def thanks_in_time(self) -> bool:
        return self.today <= self.bd(self.s.interview_day, self.p.thanks_window)

    # -- contacts made

    @kept
    def attempts(self) -> int:
        """The status contacts that count: with an offer by word the counting begins anew, what led to it was
        answered."""
        offered, last = self.said_lately(ResponseKind.OFFER_VERBAL), self.s.last_attempt
        return 0 if offered is not None and last is not None and last <= offered else self.s.attempts

    @property
    def cap(self) -> int:
        return self.p.cap_applied if self.s.stage is Stage.APPLIED else self.p.cap

    @property
    def cap_reached(self) -> bool:
        return self.attempts >= self.cap

    @property
    def closing_note_allowed(self) -> bool:
        return self.s.stage in CLOSING_NOTE_STAGES

    @property
    def attempts_left(self) -> int:
        if self.rejected_on is not None:
            return 1  # the one request for feedback
        if self.silent_if_not_chosen:
            return 0
        if self.s.stage is Stage.GHOSTED:
            return 1
        return max(0, self.cap + self.closing_note_allowed - self.attempts)

    @property
    def asked_since_hold(self) -> bool:
        held, last = self.said_lately(ResponseKind.ON_HOLD), self.s.last_attempt
        return held is not None and last is not None and last > held

    @kept
    def spacing(self) -> int:
        if self.asked_since_hold:
            return self.p.on_hold
        called = self.s.last_outcome in UNANSWERED_CALL
        return self.p.spacing_after_unanswered_call if called else self.p.spacing

    @kept
    def spaced_from(self) -> date | None:
        """The first day on which the last contact no longer stands in the way; None where they answered it with a
        date or an offer, which set a clock of their own."""
        last = self.s.last_attempt
        if last is None or not self.attempts:
            return None
        if self.response is ResponseKind.NEW_DATE and (self.named is None or last <= self.named):
            return None
        return self.bd(last, self.spacing)

    def after_last(self, count: int) -> date:
        """So many BD of silence after the last contact, and not before the next one would have been due. While they
        are away nobody is silent."""
        since = self.s.last_attempt or self.s.interview_day
        back = self.said_lately(ResponseKind.OUT_OF_OFFICE)
        return max(self.bd(max(since, back) if back else since, count), self.due)

    # -- when the next status contact is due

    @kept
    def wait_of_stage(self) -> int:
        """BD after the anchor where no date was promised."""
        usual = self.p.no_date[self.s.stage]
        if self.said.defined_process:
            return max(usual, self.p.no_date_defined_process)
        if self.s.stage is Stage.APPLIED and self.told.referral:
            return self.p.referral_applied
        return usual

    @property
    def grace(self) -> int:
        return self.p.grace_defined_process if self.said.defined_process else self.p.grace

    @kept
    def window_by_clock(self) -> DayWindow:
        """Earliest, ideal and latest day by promise or stage alone, without what was done already."""
        if self.s.promised is not None:
            base, count = self.s.promised, self.grace
            early, late = self.p.grace_earliest, self.p.grace_latest
        else:
            base, count = self.s.interview_day, self.wait_of_stage
            early = self.p.no_date_earliest.get(self.s.stage, USUAL_EARLIEST)
            late = self.p.no_date_latest.get(self.s.stage, USUAL_LATEST)
        early = count if self.said.defined_process else min(early, count)
        earliest = self.bd(base, early)
        ideal = self.bd(earliest, count - early) if early else self.bd(base, count)
        return DayWindow(earliest, ideal, self.bd(ideal, late - count))

    @kept
    def due(self) -> date:
        """The day from which a status contact is due: the later of what they said and what was done."""
        due, answered = self.window_by_clock.ideal, self._due_by_response
        if answered is not None:
            due = answered if self._offer_outdates_promise else max(due, answered)
        return due if self.spaced_from is None else max(due, self.spaced_from)

    @property
    def _offer_outdates_promise(self) -> bool:
        """The word was given after the day it had been promised for, or none had been promised."""
        offered, promised = self.said_lately(ResponseKind.OFFER_VERBAL), self.s.promised
        return offered is not None and (promised is None or promised < offered)

    @kept
    def _due_by_response(self) -> date | None:
        """Their last act sets its own clock for some answers."""
        waits = {
            ResponseKind.ON_HOLD: self.p.on_hold,
            ResponseKind.OUT_OF_OFFICE: self.p.out_of_office,
            ResponseKind.STILL_DECIDING: self.p.still_deciding,
            ResponseKind.OFFER_VERBAL: self.p.no_date[Stage.OFFER],
        }
        if self.response is None or self.response not in waits:
            return None
        said = self.said_lately(self.response)
        return said and self.bd(said, waits[self.response])

    @property
    def answer_sets_the_day(self) -> bool:
        """What they answered last asks for more patience than what they had promised before."""
        answered = self._due_by_response
        return answered is not None and answered >= self.window_by_clock.ideal

    @kept
    def late_revival(self) -> bool:
        """Nobody ever followed up, and it is long past due."""
        return self.attempts == 0 and self.today >= self.bd(self.due, self.p.late_revival)

    @property
    def promise_passed(self) -> bool:
        return self.s.promised is not None and self.s.promised < self.today
