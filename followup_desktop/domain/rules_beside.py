"""What is said beside the deciding reason: what else speaks for and against, and what would change the answer.

Two tables; of each every line is taken whose condition holds. They explain and never decide.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from followup_desktop.domain import sources as src
from followup_desktop.domain.advice_model import ChangesIf, Fact, Reason, Source, Weight
from followup_desktop.domain.model import CallBan, Channel, PreferredChannel, ResponseKind, Stage, Verdict
from followup_desktop.domain.rules_outcomes import Ruling
from followup_desktop.domain.standing import Standing

WRITING = (Channel.EMAIL, Channel.PORTAL)
USUALLY_BY_PHONE = ("R1b", "R2", "R2b", "R3a", "R4a", "R6")


@dataclass(frozen=True)
class Decision:
    """What a line looks at: the standing, the id of the rule that decided, and its ruling."""

    x: Standing
    rule: str
    ruling: Ruling

    @property
    def verdict(self) -> Verdict:
        return self.ruling.verdict

    @property
    def waits_for_promise(self) -> bool:
        return self.ruling.message == "wait_promised"


@dataclass(frozen=True)
class Remark:
    """One further reason. ``rule``: the rule or the section of the guidance that it belongs to."""

    rule: str
    message: str
    weight: Weight
    when: Callable[[Decision], bool]
    sources: tuple[Source, ...]
    facts: Callable[[Decision], Mapping[str, Fact]] | None = None

    @cached_property
    def plain(self) -> Reason:
        return Reason(self.rule, self.message, {}, self.weight, self.sources)

    def reason(self, decision: Decision) -> Reason:
        return self.plain if self.facts is None else replace(self.plain, facts=self.facts(decision))


REMARKS: tuple[Remark, ...] = (
    # -- attempts
    Remark(
        "R8",
        "first_attempt",
        Weight.FOR,
        lambda c: c.rule == "R9" and not c.x.attempts,
        (src.PARKLAND, src.FRESNO_BEE),
    ),
    Remark(
        "R8",
        "attempts_made",
        Weight.AGAINST,
        lambda c: c.rule == "R9" and c.x.attempts > 0,
        (src.PARKLAND, src.FRESNO_BEE),
        lambda c: {"attempts": c.x.attempts, "left": c.x.attempts_left},
    ),
    # -- timing
    Remark(
        "R7",
        "too_early",
        Weight.AGAINST,
        lambda c: c.waits_for_promise and (c.x.s.promised or c.x.today) >= c.x.today,
        (src.ASK_A_MANAGER, src.TOO_SOON),
    ),
    Remark(
        "2.3",
        "grace_differs",
        Weight.FOR,
        lambda c: c.waits_for_promise and c.x.window_by_clock.earliest <= c.x.today,
        (src.QUEBEC, src.GEORGETOWN),
    ),
    Remark(
        "2.3",
        "no_date_differs",
        Weight.FOR,
        lambda c: c.rule == "R7" and not c.ruling.message and c.x.window_by_clock.earliest <= c.x.today,
        (src.GLASS_HAMMER, src.ALISON_GREEN, src.QUEBEC),
    ),
    Remark(
        "2.3",
        "cap_differs",
        Weight.AGAINST,
        lambda c: c.rule == "R8" and c.x.cap_reached,
        (src.SENECA, src.PARKLAND, src.GEORGETOWN),
    ),
    Remark(
        "2.3",
        "spacing_differs",
        Weight.FOR,
        lambda c: c.ruling.message == "wait_spacing",
        (src.FRESNO_BEE, src.DO2LEARN),
    ),
    Remark(
        "3.10",
        "feedback_seldom",
        Weight.AGAINST,
        lambda c: c.rule == "R2b" and c.verdict in (Verdict.CALL, Verdict.EMAIL) and c.x.p.feedback_seldom,
        (src.HAUFE,),
    ),
    Remark(
        "R7",
        "ask_for_date",
        Weight.AGAINST,
        lambda c: c.rule == "R7" and not c.ruling.message and not c.x.attempts and c.x.s.stage is not Stage.APPLIED,
        (src.GLASS_HAMMER,),
    ),
    Remark(
        "R10",
        "holiday_between",
        Weight.AGAINST,
        lambda c: c.rule in ("R7", "R8") and _holiday_on_the_way(c) is not None,
        (src.HOLIDAYS,),
        lambda c: _holiday_facts(c),
    ),
    Remark(
        "A5",
        "friday_counts",
        Weight.AGAINST,
        lambda c: c.verdict in (Verdict.CALL, Verdict.EMAIL) and not c.ruling.any_day and c.x.on_the_friday,
        (src.HOLIDAYS,),
    ),
    # -- instructions and exceptions (2.6)
    Remark(
        "2.6",
        "thanks_asks_nothing",
        Weight.FOR,
        lambda c: c.verdict is Verdict.THANK_YOU and c.x.silent_if_not_chosen,
        (src.PENN,),
    ),
    Remark(
        "2.6",
        "offer_is_exception",
        Weight.FOR,
        lambda c: c.rule.startswith("R3") and c.x.silent_if_not_chosen,
        (src.COMMITTEES,),
    ),
    Remark(
        "2.6",
        "they_reopened",
        Weight.FOR,
        lambda c: (
            c.verdict is Verdict.ANSWER_THEM
            and c.x.said.call_ban is not CallBan.NONE
            and c.x.response is not ResponseKind.OWE_MATERIAL
        ),
        (src.OWN,),
    ),
    Remark(
        "2.6",
        "number_is_no_invitation",
        Weight.AGAINST,
        lambda c: c.rule == "R5" and c.x.said.preferred_channel is PreferredChannel.PHONE,
        (src.OWN,),
    ),
    Remark(
        "2.6",
        "process_sets_the_day",
        Weight.FOR,
        lambda c: c.rule == "R9" and c.verdict is Verdict.CALL and c.x.said.defined_process,
        (src.OWN,),
    ),
    Remark(
        "C1",
        "channel_banned",
        Weight.AGAINST,
        lambda c: c.ruling.step is None and c.x.said.call_ban is CallBan.PHONE and c.ruling.channel in WRITING,
        (src.NO_CALLS,),
    ),
    Remark(
        "C2",
        "channel_cannot",
        Weight.AGAINST,
        lambda c: c.rule in USUALLY_BY_PHONE and c.x.told.cannot_phone and c.ruling.channel in WRITING,
        (src.ADJUSTMENT, src.OWN),
    ),
    Remark(
        "C3",
        "channel_preferred",
        Weight.AGAINST,
        lambda c: c.rule in ("R2", "R3a") and c.x.prefers_writing,
        (src.WUNDERLAND,),
    ),
    # -- the phone, and what speaks against it
    Remark(
        "2.5",
        "many_prefer_mail",
        Weight.AGAINST,
        lambda c: c.rule == "R9" and c.ruling.step is not None and c.ruling.step.id in ("C8", "C9"),
        (src.SURVEY_STATUS, src.PURDUE),
    ),
    Remark(
        "2.5",
        "some_would_ring",
        Weight.FOR,
        lambda c: c.ruling.step is not None and c.ruling.step.id == "C10",
        (src.QUEBEC, src.SEED_WHEN),
    ),
    Remark(
        "0",
        "effect_unknown",
        Weight.AGAINST,
        lambda c: c.verdict is Verdict.CALL and c.rule == "R9",
        (src.OWN,),
    ),
    Remark(
        "R4",
        "thanks_by_phone",
        Weight.FOR,
        lambda c: c.verdict is Verdict.THANK_YOU and not c.x.no_phone and c.ruling.channel is Channel.EMAIL,
        (src.SEED_WHEN, src.SURVEY_THANKS),
    ),
)


def _holiday_on_the_way(decision: Decision) -> object:
    if decision.verdict is not Verdict.WAIT or decision.ruling.day is None:
        return None
    return decision.x.first_holiday(decision.x.today, decision.ruling.day)


def _holiday_facts(decision: Decision) -> Mapping[str, Fact]:
    day = decision.x.first_holiday(decision.x.today, decision.ruling.day or decision.x.today) or decision.x.today
    return {"on": day, "name": decision.x.holiday(day)}


@dataclass(frozen=True)
class Change:
    """One thing that would change the answer."""

    message: str
    when: Callable[[Decision], bool]

    @cached_property
    def change(self) -> ChangesIf:
        return ChangesIf(self.message)


CHANGES: tuple[Change, ...] = (
    Change(
        "they_contact_you",
        lambda c: c.rule != "R2" and c.verdict not in (Verdict.ANSWER_THEM, Verdict.THANK_YOU),
    ),
    Change("change_of_mind", lambda c: c.rule == "R2"),
    Change("another_offer", lambda c: c.rule in ("R5", "R7", "R8", "R10") and c.x.deadline is None),
    Change("a_date_named", lambda c: c.rule == "R7" and c.x.response is not ResponseKind.NEW_DATE),
    Change("no_answer", lambda c: c.verdict is Verdict.CALL),
    Change("they_prefer_mail", lambda c: c.verdict is Verdict.CALL),
    Change("they_invite_call", lambda c: c.verdict is Verdict.EMAIL and not c.x.told.cannot_phone),
    Change("already_thanked", lambda c: c.verdict is Verdict.THANK_YOU),
    Change("already_answered", lambda c: c.verdict is Verdict.ANSWER_THEM),
)


def remarks(decision: Decision) -> tuple[Reason, ...]:
    """The further reasons; where the ladder named the channel its step comes first."""
    found = [one.reason(decision) for one in REMARKS if one.when(decision)]
    step = decision.ruling.step
    if step is not None:
        found.insert(0, Reason(step.id, step.message, {}, Weight.FOR, step.sources))
    return tuple(found)


def changes(decision: Decision) -> tuple[ChangesIf, ...]:
    return tuple([one.change for one in CHANGES if one.when(decision)])
