"""What the rules answer where it takes more than a line: the day, the channel, the window, the message.

Functions of a Standing; which of them is asked is decided by the table in rules.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from followup_desktop.domain.advice_model import DayWindow, Fact
from followup_desktop.domain.model import AttemptKind, Channel, PreferredChannel, ResponseKind, Stage, Verdict
from followup_desktop.domain.rules_channel import Step, step_for, written
from followup_desktop.domain.standing import FAR, LATE_STAGES, Standing

ACTS = (Verdict.CALL, Verdict.EMAIL, Verdict.THANK_YOU, Verdict.ANSWER_THEM)
THEY_USED_THE_PHONE = (ResponseKind.MISSED_CALL, ResponseKind.THEIR_VOICEMAIL)
WITHDRAW_BY_PHONE = (Stage.FINAL, Stage.REFERENCE, Stage.OFFER)


@dataclass(frozen=True)
class Ruling:
    """What a rule answers. ``day`` None: no day (DO_NOT_CALL). ``channel`` and ``window`` are those of the contact
    advised, or of the one waited for where that is known; None where there is none."""

    verdict: Verdict
    day: date | None
    channel: Channel | None = None
    kind: AttemptKind = AttemptKind.STATUS
    message: str = ""  # where it differs from the rule's own
    facts: Mapping[str, Fact] = field(default_factory=dict)
    window: DayWindow | None = None
    any_day: bool = False  # a closed day of theirs does not move it (R10)
    step: Step | None = None  # of the ladder, where that named the channel (R9)


def one_day(day: date) -> DayWindow:
    return DayWindow(day, day, day)


def contact(
    x: Standing, channel: Channel, kind: AttemptKind = AttemptKind.STATUS, *, any_day: bool = False, **facts: Fact
) -> Ruling:
    """Act today by that channel."""
    verdict = Verdict.CALL if channel is Channel.PHONE else Verdict.EMAIL
    return Ruling(verdict, x.today, channel, kind, facts=facts, window=one_day(x.today), any_day=any_day)


def wait(day: date, message: str = "", **facts: Fact) -> Ruling:
    return Ruling(Verdict.WAIT, day, message=message, facts={"day": day, **facts})


def move_on(x: Standing, message: str = "", **facts: Fact) -> Ruling:
    return Ruling(Verdict.MOVE_ON, x.today, message=message, facts=facts, any_day=True)


def phone_unless_barred(x: Standing) -> Channel:
    return Channel.EMAIL if x.no_phone else Channel.PHONE


# -- they moved, or it is over ------------------------------------------------------------------------------------


def answer_them(x: Standing) -> Ruling:
    """R1: today or the next BD, in the channel they used."""
    phone = x.response in THEY_USED_THE_PHONE and not x.told.cannot_phone
    day = x.working_day_from(x.today)
    message = f"owed_{x.response.value}" if x.response else ""
    channel = Channel.PHONE if phone else Channel.EMAIL
    return Ruling(Verdict.ANSWER_THEM, day, channel, AttemptKind.ANSWER, message, window=one_day(day), any_day=True)


def withdraw(x: Standing) -> Ruling:
    by_phone = x.s.stage in WITHDRAW_BY_PHONE and not x.no_phone and not x.prefers_writing
    return contact(x, Channel.PHONE if by_phone else Channel.EMAIL, AttemptKind.WITHDRAWAL)


def after_refusal(x: Standing) -> Ruling:
    """R2b: one request for feedback from the next BD on, then it is over."""
    refused = x.rejected_on or x.today
    first, stop = x.bd(refused, x.p.feedback), x.bd(refused, x.p.feedback_stop)
    if x.told.no_feedback:
        return move_on(x, "refused_no_feedback")
    if x.feedback_asked:
        return move_on(x, "refused_asked")
    if x.today > stop:
        return move_on(x, "refused_long_ago")
    invited = x.told.feedback_offer == "phone" and not x.no_phone
    channel = Channel.PHONE if invited else Channel.EMAIL
    day = max(first, x.today)
    window = DayWindow(first, day, max(day, x.bd(refused, x.p.feedback_latest)))
    if x.today < first:
        return Ruling(
            Verdict.WAIT, first, channel, AttemptKind.FEEDBACK, "refused_wait", {"day": first}, window=window
        )
    verdict = Verdict.CALL if invited else Verdict.EMAIL
    message = "refused_invited" if x.told.feedback_offer else ""
    return Ruling(verdict, x.today, channel, AttemptKind.FEEDBACK, message, window=window)


# -- another offer ------------------------------------------------------------------------------------------------


def tell_of_offer(x: Standing) -> Ruling:
    """R3a: today. A call waits for a working day of theirs while one is left before the deadline; an e-mail does
    not."""
    deadline = x.deadline or x.today
    none_left = not x.is_working_day(x.today) and x.working_day_from(x.today) >= deadline
    in_writing = x.no_phone or x.prefers_writing or x.s.stage not in LATE_STAGES or none_left
    channel = Channel.EMAIL if in_writing else Channel.PHONE
    return contact(x, channel, AttemptKind.COMPETING, any_day=in_writing, deadline=deadline)


def offer_in_writing(x: Standing) -> Ruling:
    return contact(x, Channel.EMAIL, AttemptKind.COMPETING, any_day=True, deadline=x.deadline or x.today)


def remind_of_offer(x: Standing) -> Ruling:
    last, deadline = x.last_chance or x.today, x.deadline or x.today
    if x.today < last:
        return Ruling(
            Verdict.WAIT,
            last,
            Channel.EMAIL,
            AttemptKind.COMPETING,
            "offer_reminder_later",
            {"day": last, "deadline": deadline},
            window=one_day(last),
        )
    return contact(x, Channel.EMAIL, AttemptKind.COMPETING, deadline=deadline)


# -- thanks, instructions, agreements -----------------------------------------------------------------------------


def thank(x: Standing) -> Ruling:
    """R4: today, whatever the weekday; tomorrow where today belongs to the agency."""
    by_phone = x.said.preferred_channel is PreferredChannel.PHONE and not x.no_phone and x.is_working_day(x.today)
    day, verdict, message = x.thanks_from, Verdict.THANK_YOU, "" if x.thanks_in_time else "thanks_late"
    facts: dict[str, Fact] = {"interview": x.s.interview_day}
    if day > x.today:
        verdict, message, by_phone, facts = Verdict.WAIT, "thanks_after_agency", False, {"day": day}
    return Ruling(
        verdict,
        day,
        Channel.PHONE if by_phone else Channel.EMAIL,
        AttemptKind.THANKS,
        message,
        facts,
        DayWindow(day, day, max(day, x.thanks_until)),
        any_day=True,
    )


def only_if_chosen(x: Standing) -> Ruling:
    """R5: silence until the day after which silence is the answer; while the role is on hold there is no such day."""
    base = x.s.promised or x.s.interview_day
    over = x.bd(base, x.p.only_if_after_promise if x.s.promised else x.p.only_if_undated)
    if x.response is ResponseKind.ON_HOLD:
        return Ruling(Verdict.DO_NOT_CALL, None, message="only_if_on_hold", any_day=True)
    if x.today >= over:
        return move_on(x, "only_if_over", day=over)
    return Ruling(Verdict.DO_NOT_CALL, None, facts={"day": over}, any_day=True)


def agreed_day(x: Standing) -> Ruling:
    call_on, channel = x.told.call_on or x.today, phone_unless_barred(x)
    if x.today < call_on:
        day = x.working_day_from(call_on)
        return Ruling(Verdict.WAIT, day, channel, message="agreed_later", facts={"day": day}, window=one_day(day))
    return contact(x, channel, call_on=call_on)


# -- the cap ------------------------------------------------------------------------------------------------------


def silent_for_good(x: Standing) -> Ruling:
    """Given up as silent: one late e-mail if nobody ever asked."""
    if x.attempts:
        return move_on(x, "ghosted_over")
    return contact(x, written(x))


def capped(x: Standing) -> Ruling:
    """R8: a closing note where the stage allows one, else the file closes after some silence."""
    facts: dict[str, Fact] = {"attempts": x.attempts}
    if x.closing_note_allowed and x.attempts == x.cap:
        due = x.after_last(x.p.closing_note)
        ideal = max(due, x.today)
        window = DayWindow(due, ideal, max(ideal, x.bd(due, x.p.spacing)))
        verdict = Verdict.EMAIL if x.today >= due else Verdict.WAIT
        if verdict is Verdict.WAIT:
            return Ruling(
                verdict, due, written(x), message="closing_note_later", facts={**facts, "day": due}, window=window
            )
        return Ruling(verdict, x.today, written(x), message="closing_note", facts=facts, window=window)
    over = x.after_last(x.p.move_on_after_cap)
    return move_on(x, "cap_over", **facts) if x.today >= over else wait(over, "", **facts)


# -- timing -------------------------------------------------------------------------------------------------------


def _status_window(x: Standing, ideal: date) -> DayWindow:
    """The usual days by promise or stage, brought into line with the day that is due."""
    usual = x.window_by_clock
    earliest = min(usual.earliest, ideal) if x.due == usual.ideal else min(x.due, ideal)
    return DayWindow(earliest, ideal, max(usual.latest, ideal, x.bd(x.due, x.p.grace_latest - x.p.grace)))


def not_due(x: Standing) -> Ruling:
    """R7: the day is not reached; the message says which clock runs."""
    s, held = x.s, x.response
    clocks: tuple[tuple[bool, str, dict[str, Fact]], ...] = (
        (x.spaced_from == x.due, "wait_spacing", {"last": s.last_attempt or x.today}),
        (held is ResponseKind.ON_HOLD, "wait_on_hold", {}),
        (held is ResponseKind.OUT_OF_OFFICE, "wait_away", {}),
        (held is ResponseKind.STILL_DECIDING, "wait_deciding", {}),
        (held is ResponseKind.OFFER_VERBAL, "wait_paper", {}),
        (s.promised is not None, "wait_promised", {"promised": s.promised or x.today}),
        (x.said.defined_process, "wait_process", {"count": x.wait_of_stage, "since": s.interview_day}),
        (True, "", {"count": x.wait_of_stage, "since": s.interview_day}),
    )
    message, facts = next((message, facts) for runs, message, facts in clocks if runs)
    return Ruling(
        Verdict.WAIT, x.due, message=message, facts={"day": x.due, **facts}, window=_status_window(x, x.due)
    )


def due_now(x: Standing) -> Ruling:
    """R9: it is due, and the ladder names the channel."""
    step = step_for(x)
    channel = step.channel(x)
    verdict = Verdict.CALL if channel is Channel.PHONE else Verdict.EMAIL
    message, facts = _why_due(x)
    window = _status_window(x, x.today)
    return Ruling(verdict, x.today, channel, message=message, facts=facts, window=window, step=step)


def _why_due(x: Standing) -> tuple[str, dict[str, Fact]]:
    promised = x.s.promised
    if x.response is ResponseKind.OFFER_VERBAL:
        return "due_paper", {}
    if x.late_revival:
        return "due_late", {"interview": x.s.interview_day}
    answered = {
        ResponseKind.ON_HOLD: "due_on_hold",
        ResponseKind.OUT_OF_OFFICE: "due_back",
        ResponseKind.STILL_DECIDING: "due_deciding",
    }
    if x.response in answered and x.answer_sets_the_day:
        return answered[x.response], {}
    if promised is not None and x.promise_passed:
        days = x.days_after(promised) if (x.today - promised).days <= FAR else 0
        if days < 2:
            return "due_promised_passed", {"promised": promised}
        return "due_promised", {"promised": promised, "days": days}
    if x.attempts:
        return "due_unanswered", {"last": x.s.last_attempt or x.s.interview_day}
    return "", {"interview": x.s.interview_day}
