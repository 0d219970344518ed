"""The decision table as data: rules in order, the first whose condition holds answers.

Each rule can be held against the guidance (section 2.2, conflicts 2.6) by its id and the line above it; the words of
the conditions are those of standing.py, the longer answers stand in rules_outcomes.py, the channel ladder in
rules_channel.py. Adding a rule touches this table, its message and its tests.

Where the table departs from the order or the letter of 2.2, and why:
- R8 stands before R7, because a reached cap moves the day that is waited for (to the end of the silence); its days
  are never earlier than R7's.
- 2.7 forbids a call against "any ban, preference or blocker". A ban or a blocker turns every call of every rule
  into an e-mail; a preference for writing does so with those that they did not ask for themselves (R2, R3a, R9).
- R3a by e-mail goes out on a weekend too (R10 excepts it); by phone it waits for a working day while one is left.
- R0 stands first as in the guidance, although a withdrawal before an interview would better not wait for it.
- An application is no interview: R0 leaves it to R7, which counts from its closing date.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from followup_desktop.domain import rules_outcomes as out
from followup_desktop.domain import sources as src
from followup_desktop.domain.advice_model import Source
from followup_desktop.domain.model import ResponseKind, Stage
from followup_desktop.domain.rules_outcomes import Ruling
from followup_desktop.domain.standing import Standing

OWED = (
    ResponseKind.MISSED_CALL,
    ResponseKind.THEIR_VOICEMAIL,
    ResponseKind.ASKED_INFO,
    ResponseKind.INVITED,
    ResponseKind.OWE_MATERIAL,
    ResponseKind.OFFER_WRITTEN,
)
WITH_A_TALK = (Stage.PHONE_SCREEN, Stage.HIRING_MANAGER, Stage.PANEL, Stage.FINAL)
MEETINGS = (*WITH_A_TALK, Stage.ASSESSMENT)


@dataclass(frozen=True)
class Rule:
    """``id`` as in the guidance; ``message`` the deciding reason's; ``sources`` where it comes from."""

    id: str
    message: str
    when: Callable[[Standing], bool]
    then: Callable[[Standing], Ruling]
    sources: tuple[Source, ...]


def _agency_is_due(x: Standing) -> bool:
    """The day of the talk, and the agency was not rung since."""
    last = x.s.last_attempt
    return x.on_agency_day and x.s.stage in MEETINGS and (last is None or last < x.s.interview_day)


def _agreement_stands(x: Standing) -> bool:
    """They named a day, no contact was made on it or since, and it is not so long ago that a call would be odd."""
    day, last = x.told.call_on, x.s.last_attempt
    if day is None or (last is not None and last >= day):
        return False
    return x.today < x.bd(day, x.p.late_revival)


def _cap_holds(x: Standing) -> bool:
    """The cap is reached; a role on hold may be asked for once more."""
    return x.cap_reached and (x.response is not ResponseKind.ON_HOLD or x.asked_since_hold)


RULES: tuple[Rule, ...] = (
    # the interview is still ahead: wait to that day
    Rule(
        "R0",
        "interview_ahead",
        lambda x: x.s.interview_day > x.today and x.s.stage is not Stage.APPLIED,
        lambda x: out.wait(x.s.interview_day),
        (src.OWN,),
    ),
    # they moved, or the user owes them something: answer today or on the next BD, in the channel they used
    Rule(
        "R1",
        "owed",
        lambda x: x.response in OWED,
        out.answer_them,
        (src.FAST_COMPANY, src.THE_MUSE, src.RETURN_CALL),
    ),
    # they missed a call that was agreed on: ring once, then a message and an e-mail
    Rule(
        "R1b",
        "no_show",
        lambda x: x.response is ResponseKind.NO_SHOW,
        lambda x: out.contact(x, out.phone_unless_barred(x)),
        (src.MISSED_SLOT,),
    ),
    # the user withdraws: a call at final, reference or offer, else an e-mail, at once
    Rule("R2", "withdraw", lambda x: x.told.withdraw, out.withdraw, (src.SWOSU,)),
    # refused: one request for feedback at + 1 BD, by phone only if invited; over after one, after 10 BD, if unwanted
    Rule(
        "R2b", "refused", lambda x: x.rejected_on is not None, out.after_refusal, (src.BIRMINGHAM, src.SEED_PURPOSES)
    ),
    # another offer with a live deadline, not yet told: today
    Rule(
        "R3a",
        "offer_tell",
        lambda x: x.deadline is not None and x.told.competing_told is None,
        out.tell_of_offer,
        (src.SANTA_CLARA, src.SANTA_MONICA),
    ),
    # told by voicemail only: in writing
    Rule(
        "R3b",
        "offer_in_writing",
        lambda x: x.deadline is not None and x.told_by_machine_only,
        out.offer_in_writing,
        (src.OWN,),
    ),
    # told, no reply: one reminder on the last BD before the deadline, then nothing
    Rule("R3c", "offer_reminder", lambda x: x.reminder_of_deadline_open, out.remind_of_offer, (src.OWN,)),
    # agency role, interview day: ring the agency, not the employer
    Rule(
        "R4a",
        "agency",
        _agency_is_due,
        lambda x: out.contact(x, out.phone_unless_barred(x)),
        (src.HAYS, src.CLEARPOINT),
    ),
    # a conversation happened, no thanks sent: within 1 BD, late within 3; not on day 0 of an agency role
    Rule(
        "R4",
        "thanks",
        lambda x: x.s.stage in WITH_A_TALK and x.s.thanked is not True and x.thanks_from <= x.thanks_until,
        out.thank,
        (src.PENN, src.ACCOUNTEMPS, src.SEED_WHEN),
    ),
    # "we contact you only if": nothing; over at promised + 5 BD, or interview + 20 BD
    Rule("R5", "only_if", lambda x: x.silent_if_not_chosen, out.only_if_chosen, (src.SEED_WHEN, src.COUNCIL)),
    # they named a day to ring: that day, no grace
    Rule("R6", "agreed", _agreement_stands, out.agreed_day, (src.GLASS_HAMMER,)),
    # R8 for what was given up as silent (section 1, ghosted): over, or one late e-mail if nobody ever asked
    Rule(
        "R8g",
        "ghosted",
        lambda x: x.s.stage is Stage.GHOSTED and (x.attempts > 0 or x.today >= x.due),
        out.silent_for_good,
        (src.BILLFOLD, src.FRESNO_BEE),
    ),
    # the cap is reached: a closing note at a late stage, then over
    Rule("R8", "cap_wait", _cap_holds, out.capped, (src.FRESNO_BEE, src.PARKLAND, src.GEORGETOWN)),
    # not due yet, by promise, stage or spacing, whichever is later
    Rule(
        "R7",
        "wait_no_date",
        lambda x: x.today < x.due,
        out.not_due,
        (src.ASK_A_MANAGER, src.QUEBEC, src.SEED_WHEN),
    ),
    # due: the ladder names the channel
    Rule("R9", "due_no_date", lambda _x: True, out.due_now, (src.QUEBEC, src.SEED_WHEN)),
)


@dataclass(frozen=True)
class Correction:
    """What is looked at after a rule has answered: a ruling that the day does not allow becomes a wait."""

    id: str
    when: Callable[[Standing, Ruling], bool]
    day: Callable[[Standing], date]
    sources: tuple[Source, ...]


CORRECTIONS: tuple[Correction, ...] = (
    # R10: due today, but a weekend, a holiday or the quiet period: the next BD
    Correction(
        "R10",
        lambda x, ruling: ruling.verdict in out.ACTS and not ruling.any_day and not x.is_working_day(x.today),
        lambda x: x.working_day_from(x.today),
        (src.HOLIDAYS,),
    ),
)
