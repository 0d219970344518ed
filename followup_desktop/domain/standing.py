"""What follows from a situation by counting days: the vocabulary in which the rules are written.

Everything is computed when first asked for and kept; nothing here decides.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property

from followup_desktop.domain.advice_model import DayWindow
from followup_desktop.domain.model import CallBan, Outcome, ResponseKind, Stage
from followup_desktop.domain.parameters import Parameters
from followup_desktop.domain.ports import BusinessCalendar
from followup_desktop.domain.schedule import add_business_days, next_business_day, previous_business_day
from followup_desktop.domain.situation import Situation

LATE_STAGES = (Stage.HIRING_MANAGER, Stage.PANEL, Stage.FINAL, Stage.REFERENCE, Stage.OFFER)
CLOSING_NOTE_STAGES = (Stage.FINAL, Stage.REFERENCE, Stage.OFFER)
UNANSWERED_CALL = (Outcome.VOICEMAIL, Outcome.NO_ANSWER)


class Standing:
    """A situation with its counted days. ``bd`` stands for business days of the other side."""

    def __init__(self, situation: Situation, calendar: BusinessCalendar, parameters: Parameters) -> None:
        self.s, self.p, self._calendar = situation, parameters, calendar
        self.today = situation.today
        self.told = situation.circumstances
        self.said = situation.instruction

    # -- days

    def bd(self, day: date, count: int) -> date:
        return add_business_days(day, count, self.s.calendar, self._calendar)

    def is_working_day(self, day: date) -> bool:
        return self._calendar.is_business_day(day, self.s.calendar)

    def working_day_from(self, day: date) -> date:
        return next_business_day(day, self.s.calendar, self._calendar)

    # -- what they said

    @property
    def response(self) -> ResponseKind | None:
        return self.s.response.kind if self.s.response else None

    @property
    def named(self) -> date | None:
        """The date that belongs to their last act."""
        return self.s.response.until if self.s.response else None

    def said_lately(self, kind: ResponseKind) -> date | None:
        """The date of that act where it is their last one; the last contact's day where it names none."""
        if self.response is not kind:
            return None
        return self.named or self.s.last_attempt or self.today

    @property
    def silent_if_not_chosen(self) -> bool:
        return self.said.call_ban is CallBan.ALL

    @property
    def no_phone(self) -> bool:
        """They asked for no calls, or the user cannot make one."""
        return self.said.call_ban is not CallBan.NONE or self.told.cannot_phone

    # -- rejection

    @cached_property
    def rejected_on(self) -> date | None:
        on = self.said_lately(ResponseKind.REJECTED)
        return self.s.interview_day if on is None and self.s.stage is Stage.REJECTED else on

    # -- another offer

    @property
    def deadline(self) -> date | None:
        """The live deadline of another offer."""
        day = self.told.competing_deadline
        return day if day is not None and day >= self.today else None

    @cached_property
    def last_chance(self) -> date | None:
        """The last business day before the deadline."""
        return self.deadline and previous_business_day(self.deadline, self.s.calendar, self._calendar)

    @property
    def told_by_machine_only(self) -> bool:
        told = self.told.competing_told
        return told is not None and self.s.last_outcome in UNANSWERED_CALL and self.s.last_attempt == told

    @property
    def reminder_of_deadline_open(self) -> bool:
        """Told, no reply, not reminded yet, and the day for the one reminder has not passed."""
        told, last = self.told.competing_told, self.last_chance
        if told is None or last is None or not told < last or self.today > last:
            return False
        return self.s.last_attempt is None or self.s.last_attempt <= told

    # -- thanks

    @cached_property
    def thanks_until(self) -> date:
        """The last day for a thank-you; an unknown one counts as not sent for the first day alone."""
        late = self.s.thanked is False
        return self.bd(self.s.interview_day, self.p.thanks_late if late else self.p.thanks_window)

    @cached_property
    def thanks_in_time(self) -> bool:
        return self.today <= self.bd(self.s.interview_day, self.p.thanks_window)

    # -- when the next status contact is due

    @property
    def cap(self) -> int:
        return self.p.cap_applied if self.s.stage is Stage.APPLIED else self.p.cap

    @property
    def closing_note_allowed(self) -> bool:
        return self.s.stage in CLOSING_NOTE_STAGES

    @property
    def attempts_left(self) -> int:
        return max(0, self.cap + self.closing_note_allowed - self.s.attempts)

    @cached_property
    def spacing(self) -> int:
        called = self.s.last_outcome in UNANSWERED_CALL
        return self.p.spacing_after_unanswered_call if called else self.p.spacing

    @cached_property
    def spaced_from(self) -> date | None:
        """The first day on which the last contact no longer stands in the way; None where they answered it with a
        date or an offer, which set a clock of their own."""
        answered = self.response in (ResponseKind.NEW_DATE, ResponseKind.OFFER_VERBAL)
        if self.s.last_attempt is None or not self.s.attempts or answered:
            return None
        return self.bd(self.s.last_attempt, self.spacing)

    @cached_property
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

    @cached_property
    def window_by_clock(self) -> DayWindow:
        """Earliest, ideal and latest day by promise or stage alone, without what was done already."""
        if self.s.promised is not None:
            base, early, late = self.s.promised, self.p.grace_earliest, self.p.grace_latest
        else:
            base = self.s.interview_day
            early = self.p.no_date_earliest.get(self.s.stage, 5)
            late = self.p.no_date_latest.get(self.s.stage, 10)
        count = self.grace if self.s.promised is not None else self.wait_of_stage
        early = count if self.said.defined_process else min(early, count)
        return DayWindow(self.bd(base, early), self.bd(base, count), self.bd(base, max(late, count)))

    @cached_property
    def due(self) -> date:
        """The day from which a status contact is due: the later of what was promised and what was done."""
        days = [self._due_by_response or self.window_by_clock.ideal]
        if self.spaced_from is not None:
            days.append(self.spaced_from)
        return max(days)

    @cached_property
    def _due_by_response(self) -> date | None:
        """Their last act sets its own clock for some answers."""
        waits = {
            ResponseKind.ON_HOLD: self.p.on_hold,
            ResponseKind.OUT_OF_OFFICE: self.p.out_of_office,
            ResponseKind.STILL_DECIDING: self.p.still_deciding,
            ResponseKind.OFFER_VERBAL: self.p.no_date[Stage.OFFER],
        }
        for kind, wait in waits.items():
            said = self.said_lately(kind)
            if said is not None:
                return self.bd(said, wait)
        return None

    @cached_property
    def late_revival(self) -> bool:
        """Nobody ever followed up, and it is long past due."""
        return self.s.attempts == 0 and self.today >= self.bd(self.due, self.p.late_revival)

    @property
    def cap_reached(self) -> bool:
        return self.s.attempts >= self.cap

    def after_last(self, count: int) -> date:
        """So many BD after the last contact (the anchor, where its day is unknown)."""
        return self.bd(self.s.last_attempt or self.s.interview_day, count)

    @property
    def promise_passed(self) -> bool:
        return self.s.promised is not None and self.s.promised < self.today
