"""The decision table as data: rules in order, the first whose condition holds answers.

Each rule can be held against the guidance (section 2.2, conflicts 2.6) by its id; the words of the conditions are
those of standing.py. Adding a rule touches this table, its message and its tests.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from followup_desktop.domain import sources as src
from followup_desktop.domain.advice_model import Fact, Source
from followup_desktop.domain.model import (
    AttemptKind,
    Channel,
    Outcome,
    PreferredChannel,
    ResponseKind,
    Stage,
    Verdict,
)
from followup_desktop.domain.standing import LATE_STAGES, Standing

OWED = (
    ResponseKind.MISSED_CALL,
    ResponseKind.THEIR_VOICEMAIL,
    ResponseKind.ASKED_INFO,
    ResponseKind.INVITED,
    ResponseKind.OWE_MATERIAL,
    ResponseKind.OFFER_WRITTEN,
)
THEY_USED_THE_PHONE = (ResponseKind.MISSED_CALL, ResponseKind.THEIR_VOICEMAIL)
WITHDRAW_BY_PHONE = (Stage.FINAL, Stage.REFERENCE, Stage.OFFER)
WITH_A_TALK = (Stage.PHONE_SCREEN, Stage.HIRING_MANAGER, Stage.PANEL, Stage.FINAL)


@dataclass(frozen=True)
class Ruling:
    """What a rule answers. ``day`` None: no day (DO_NOT_CALL)."""

    verdict: Verdict
    day: date | None
    channel: Channel | None = None
    kind: AttemptKind = AttemptKind.STATUS
    message: str = ""  # where it differs from the rule's own
    facts: Mapping[str, Fact] = field(default_factory=dict)
    any_day: bool = False  # R10 does not move it


@dataclass(frozen=True)
class Rule:
    """``id`` as in the guidance; ``message`` the deciding reason's; ``sources`` where it comes from."""

    id: str
    message: str
    when: Callable[[Standing], bool]
    then: Callable[[Standing], Ruling]
    sources: tuple[Source, ...]


def contact(
    x: Standing,
    channel: Channel,
    kind: AttemptKind = AttemptKind.STATUS,
    **facts: Fact,
) -> Ruling:
    """Act today by that channel."""
    verdict = Verdict.CALL if channel is Channel.PHONE else Verdict.EMAIL
    return Ruling(verdict, x.today, channel, kind, facts=facts)


def wait(day: date, message: str = "", **facts: Fact) -> Ruling:
    return Ruling(Verdict.WAIT, day, message=message, facts={"day": day, **facts})


def move_on(x: Standing, message: str = "", **facts: Fact) -> Ruling:
    return Ruling(Verdict.MOVE_ON, x.today, message=message, facts=facts, any_day=True)


def phone_unless_barred(x: Standing) -> Channel:
    return Channel.EMAIL if x.no_phone else Channel.PHONE


# -- the outcomes that need more than a line ---------------------------------------------------------------------


def _answer(x: Standing) -> Ruling:
    phone = x.response in THEY_USED_THE_PHONE and not x.told.cannot_phone
    channel = Channel.PHONE if phone else Channel.EMAIL
    message = f"owed_{x.response.value}" if x.response else ""
    return Ruling(
        Verdict.ANSWER_THEM, x.working_day_from(x.today), channel, AttemptKind.ANSWER, message, any_day=True
    )


def _withdraw(x: Standing) -> Ruling:
    by_phone = x.s.stage in WITHDRAW_BY_PHONE and not x.no_phone
    return contact(x, Channel.PHONE if by_phone else Channel.EMAIL, AttemptKind.WITHDRAWAL)


def _after_refusal(x: Standing) -> Ruling:
    refused = x.rejected_on or x.today
    first, stop = x.bd(refused, x.p.feedback), x.bd(refused, x.p.feedback_stop)
    if x.told.no_feedback:
        return move_on(x, "refused_no_feedback")
    if x.s.feedback_asked:
        return move_on(x, "refused_asked")
    if x.today > stop:
        return move_on(x, "refused_long_ago")
    if x.today < first:
        return wait(first, "refused_wait")
    invited = x.told.feedback_offer == "phone" and not x.told.cannot_phone
    return contact(x, Channel.PHONE if invited else Channel.EMAIL, AttemptKind.FEEDBACK)


def _tell_of_offer(x: Standing) -> Ruling:
    deadline = x.deadline or x.today
    barred = x.no_phone or x.s.stage not in LATE_STAGES
    no_working_day_left = not x.is_working_day(x.today) and x.working_day_from(x.today) > deadline
    channel = Channel.EMAIL if barred or no_working_day_left else Channel.PHONE
    answer = contact(x, channel, AttemptKind.COMPETING, deadline=deadline)
    return Ruling(answer.verdict, answer.day, channel, answer.kind, facts=answer.facts, any_day=no_working_day_left)


def _remind_of_offer(x: Standing) -> Ruling:
    last = x.last_chance or x.today
    deadline = x.deadline or x.today
    if x.today < last:
        return wait(last, "offer_reminder_later", deadline=deadline)
    return contact(x, Channel.EMAIL, AttemptKind.COMPETING, deadline=deadline)


def _thanks(x: Standing) -> Ruling:
    by_phone = x.said.preferred_channel is PreferredChannel.PHONE and not x.no_phone and x.is_working_day(x.today)
    channel = Channel.PHONE if by_phone else Channel.EMAIL
    message = "" if x.thanks_in_time else "thanks_late"
    facts: dict[str, Fact] = {"interview": x.s.interview_day}
    return Ruling(Verdict.THANK_YOU, x.today, channel, AttemptKind.THANKS, message, facts, any_day=True)


def _only_if_chosen(x: Standing) -> Ruling:
    base = x.s.promised or x.s.interview_day
    count = x.p.only_if_after_promise if x.s.promised else x.p.only_if_undated
    over = x.bd(base, count)
    if x.today >= over:
        return move_on(x, "only_if_over", day=over)
    return Ruling(Verdict.DO_NOT_CALL, None, facts={"day": over}, any_day=True)


def _agreed_day(x: Standing) -> Ruling:
    day = x.told.call_on or x.today
    if x.today < day:
        return wait(day, "agreed_later")
    return contact(x, Channel.EMAIL if x.told.cannot_phone else Channel.PHONE, call_on=day)


def _ghosted(x: Standing) -> Ruling:
    return contact(x, Channel.EMAIL) if x.s.attempts == 0 else move_on(x, "ghosted_over", attempts=x.s.attempts)


def _capped(x: Standing) -> Ruling:
    """The cap is reached: a closing note where the stage allows one, else the file closes after some silence."""
    if x.closing_note_allowed and x.s.attempts == x.cap:
        due = x.after_last(x.p.closing_note)
        if x.today >= due:
            return Ruling(Verdict.EMAIL, x.today, Channel.EMAIL, message="closing_note")
        return wait(due, "closing_note_later", attempts=x.s.attempts)
    over = x.after_last(x.p.move_on_after_cap)
    if x.today >= over:
        return move_on(x, "cap_over", attempts=x.s.attempts)
    return wait(over, "cap_wait", attempts=x.s.attempts)


def _not_due(x: Standing) -> Ruling:
    """R7: the day is not reached; the message says which clock runs."""
    facts: dict[str, Fact] = {"day": x.due}
    clocks: tuple[tuple[bool, str, dict[str, Fact]], ...] = (
        (x.spaced_from == x.due, "wait_spacing", {"last": x.s.last_attempt or x.today}),
        (x.response is ResponseKind.ON_HOLD, "wait_on_hold", {}),
        (x.response is ResponseKind.OUT_OF_OFFICE, "wait_away", {}),
        (x.response is ResponseKind.STILL_DECIDING, "wait_deciding", {}),
        (x.response is ResponseKind.OFFER_VERBAL, "wait_paper", {}),
        (x.s.promised is not None, "wait_promised", {"promised": x.s.promised or x.today, "grace": x.grace}),
        (x.said.defined_process, "wait_process", {"count": x.wait_of_stage}),
    )
    for runs, message, more in clocks:
        if runs:
            return Ruling(Verdict.WAIT, x.due, message=message, facts={**facts, **more})
    return Ruling(Verdict.WAIT, x.due, facts={**facts, "count": x.wait_of_stage})


def _due(x: Standing) -> Ruling:
    """R9: it is due, and the ladder names the channel."""
    step = next(step for step in LADDER if step.when(x))
    answer = contact(x, step.channel(x))
    message: str
    facts: dict[str, Fact]
    if x.s.promised is not None and x.promise_passed:
        message, facts = "due_promised", {"promised": x.s.promised}
    elif x.response is ResponseKind.OFFER_VERBAL:
        message, facts = "due_paper", {}
    elif x.late_revival:
        message, facts = "due_late", {"interview": x.s.interview_day}
    elif x.s.attempts:
        message, facts = "due_unanswered", {"last": x.s.last_attempt or x.today}
    else:
        message, facts = "due_no_date", {"interview": x.s.interview_day}
    return Ruling(answer.verdict, answer.day, answer.channel, message=message, facts=facts)


# -- the table -----------------------------------------------------------------------------------------------------

RULES: tuple[Rule, ...] = (
    Rule(
        "R0",
        "interview_ahead",
        lambda x: x.s.interview_day > x.today and x.s.stage is not Stage.APPLIED,
        lambda x: wait(x.s.interview_day),
        (src.OWN,),
    ),
    Rule("R1", "owed", lambda x: x.response in OWED, _answer, (src.FAST_COMPANY, src.RETURN_CALL)),
    Rule(
        "R1b",
        "no_show",
        lambda x: x.response is ResponseKind.NO_SHOW,
        lambda x: contact(x, phone_unless_barred(x)),
        (src.MISSED_SLOT,),
    ),
    Rule("R2", "withdraw", lambda x: x.told.withdraw, _withdraw, (src.SWOSU,)),
    Rule("R2b", "refused", lambda x: x.rejected_on is not None, _after_refusal, (src.BIRMINGHAM, src.SEED_PURPOSES)),
    Rule(
        "R3a",
        "offer_tell",
        lambda x: x.deadline is not None and x.told.competing_told is None,
        _tell_of_offer,
        (src.SANTA_CLARA,),
    ),
    Rule(
        "R3b",
        "offer_in_writing",
        lambda x: x.deadline is not None and x.told_by_machine_only,
        lambda x: Ruling(
            Verdict.EMAIL,
            x.today,
            Channel.EMAIL,
            AttemptKind.COMPETING,
            facts={"deadline": x.deadline or x.today},
            any_day=True,
        ),
        (src.OWN,),
    ),
    Rule("R3c", "offer_reminder", lambda x: x.reminder_of_deadline_open, _remind_of_offer, (src.OWN,)),
    Rule(
        "R4a",
        "agency",
        lambda x: (
            x.told.agency
            and x.today == x.s.interview_day
            and x.s.last_attempt != x.today
            and x.s.stage in (*WITH_A_TALK, Stage.ASSESSMENT)
        ),
        lambda x: contact(x, Channel.EMAIL if x.told.cannot_phone else Channel.PHONE),
        (src.HAYS,),
    ),
    Rule(
        "R4",
        "thanks",
        lambda x: x.s.stage in WITH_A_TALK and x.s.thanked is not True and x.today <= x.thanks_until,
        _thanks,
        (src.ACCOUNTEMPS, src.SEED_WHEN),
    ),
    Rule("R5", "only_if", lambda x: x.silent_if_not_chosen, _only_if_chosen, (src.SEED_WHEN, src.COUNCIL)),
    Rule(
        "R6",
        "agreed",
        lambda x: x.told.call_on is not None and (x.s.last_attempt is None or x.s.last_attempt < x.told.call_on),
        _agreed_day,
        (src.GLASS_HAMMER,),
    ),
    Rule("R8g", "ghosted", lambda x: x.s.stage is Stage.GHOSTED, _ghosted, (src.BILLFOLD,)),
    Rule(
        "R8",
        "cap",
        lambda x: x.cap_reached and x.response not in (ResponseKind.ON_HOLD, ResponseKind.OUT_OF_OFFICE),
        _capped,
        (src.FRESNO_BEE, src.GEORGETOWN),
    ),
    Rule("R7", "wait_no_date", lambda x: x.today < x.due, _not_due, (src.ASK_A_MANAGER, src.QUEBEC, src.SEED_WHEN)),
    Rule("R9", "due_no_date", lambda _x: True, _due, (src.PURDUE, src.SEED_WHEN)),
)


# -- the channel ladder (2.5) --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """One step of the ladder: the first whose condition holds names the channel; ``message`` is its reason."""

    id: str
    message: str
    when: Callable[[Standing], bool]
    channel: Callable[[Standing], Channel]
    sources: tuple[Source, ...]


def _email(_x: Standing) -> Channel:
    return Channel.EMAIL


def _phone(_x: Standing) -> Channel:
    return Channel.PHONE


def _preferred(x: Standing) -> Channel:
    return Channel.PORTAL if x.said.preferred_channel is PreferredChannel.PORTAL else Channel.EMAIL


LADDER: tuple[Step, ...] = (
    Step("C1", "channel_banned", lambda x: x.no_phone and not x.told.cannot_phone, _email, (src.SEED_WHEN,)),
    Step("C2", "channel_cannot", lambda x: x.told.cannot_phone, _email, (src.OWN,)),
    Step(
        "C3",
        "channel_preferred",
        lambda x: x.said.preferred_channel in (PreferredChannel.EMAIL, PreferredChannel.PORTAL),
        _preferred,
        (src.WUNDERLAND,),
    ),
    Step(
        "C4",
        "channel_after_call",
        lambda x: x.s.attempts > 0 and x.s.last_outcome in (Outcome.VOICEMAIL, Outcome.NO_ANSWER),
        _email,
        (src.DO2LEARN,),
    ),
    Step(
        "C5",
        "channel_light",
        lambda x: x.cap_reached or x.response is ResponseKind.ON_HOLD or x.late_revival,
        _email,
        (src.ON_HOLD, src.BILLFOLD),
    ),
    Step(
        "C6",
        "channel_phone",
        lambda x: x.said.preferred_channel is PreferredChannel.PHONE,
        _phone,
        (src.GLASS_HAMMER,),
    ),
    Step("C7", "channel_process", lambda x: x.said.defined_process, _email, (src.SEED_WHEN,)),
    Step(
        "C8",
        "channel_after_mail",
        lambda x: x.s.attempts > 0 and x.s.last_outcome is Outcome.SENT and x.s.stage is not Stage.APPLIED,
        _phone,
        (src.PURDUE,),
    ),
    Step(
        "C9",
        "channel_late_stage",
        lambda x: (x.promise_passed and x.s.stage in LATE_STAGES) or x.response is ResponseKind.OFFER_VERBAL,
        _phone,
        (src.QUEBEC,),
    ),
    Step("C10", "channel_usual", lambda _x: True, _email, (src.PURDUE,)),
)
