"""The channel ladder (guidance, section 2.5) as data: the first step whose condition holds names the channel.

It is climbed where a status contact is due (R9). Contacts for another reason have their channel in their rule.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from followup_desktop.domain import sources as src
from followup_desktop.domain.advice_model import Source
from followup_desktop.domain.model import Channel, Outcome, PreferredChannel, ResponseKind, Stage
from followup_desktop.domain.standing import LATE_STAGES, UNANSWERED_CALL, Standing


@dataclass(frozen=True)
class Step:
    """One step; ``message`` is its reason. ``channel`` answers for a situation in which ``when`` holds."""

    id: str
    message: str
    when: Callable[[Standing], bool]
    channel: Callable[[Standing], Channel]
    sources: tuple[Source, ...]


def written(x: Standing) -> Channel:
    """E-mail; the portal where they prefer that."""
    return Channel.PORTAL if x.said.preferred_channel is PreferredChannel.PORTAL else Channel.EMAIL


def phone(_x: Standing) -> Channel:
    return Channel.PHONE


LADDER: tuple[Step, ...] = (
    # (1) they asked for no calls
    Step(
        "C1",
        "channel_banned",
        lambda x: x.no_phone and not x.told.cannot_phone,
        written,
        (src.SEED_WHEN, src.NO_CALLS),
    ),
    # (2) the user cannot phone
    Step("C2", "channel_cannot", lambda x: x.told.cannot_phone, written, (src.ADJUSTMENT, src.OWN)),
    # (3) they prefer e-mail or the portal: that, and never escalate
    Step("C3", "channel_preferred", lambda x: x.prefers_writing, written, (src.WUNDERLAND,)),
    # (3, by habit) nobody knows, and the user goes by the habits of a country where one writes
    Step("C3h", "channel_habit", lambda x: x.writes_by_habit, written, (src.BIRMINGHAM, src.FUTURES)),
    # (4) the last attempt was an unanswered call
    Step(
        "C4",
        "channel_after_call",
        lambda x: x.attempts > 0 and x.s.last_outcome in UNANSWERED_CALL,
        written,
        (src.DO2LEARN,),
    ),
    # (5) an on-hold check, a late revival (the closing note is R8's)
    Step(
        "C5",
        "channel_light",
        lambda x: x.response is ResponseKind.ON_HOLD or x.late_revival,
        written,
        (src.ON_HOLD, src.BILLFOLD),
    ),
    # (6) they prefer the phone; a small business counts as if it did
    Step(
        "C6",
        "channel_phone",
        lambda x: x.said.preferred_channel is PreferredChannel.PHONE,
        phone,
        (src.GLASS_HAMMER,),
    ),
    Step("C6s", "channel_small", lambda x: x.phone_by_trade, phone, (src.HCAREERS,)),
    # (7) a defined process
    Step("C7", "channel_process", lambda x: x.said.defined_process, written, (src.SEED_WHEN,)),
    # (8) the last attempt was an unanswered e-mail (not at applied)
    Step(
        "C8",
        "channel_after_mail",
        lambda x: x.attempts > 0 and x.s.last_outcome is Outcome.SENT and x.s.stage is not Stage.APPLIED,
        phone,
        (src.CBC,),
    ),
    # (9) the promised date has passed at a late stage, or an offer by word is unwritten (its anchor)
    Step(
        "C9",
        "channel_late_stage",
        lambda x: (
            (x.promise_passed and x.s.stage in LATE_STAGES)
            or x.response is ResponseKind.OFFER_VERBAL
            or x.s.stage is Stage.OFFER
        ),
        phone,
        (src.QUEBEC, src.SEED_WHEN),
    ),
    # (9, by habit) no date was named, and the user goes by the habits of a country where one rings after two weeks
    Step(
        "C9h",
        "channel_habit_phone",
        lambda x: x.p.phone_undated and x.s.promised is None and x.s.stage in LATE_STAGES,
        phone,
        (src.QUEBEC, src.ACCOUNTEMPS_CANADA),
    ),
    # (10) otherwise
    Step("C10", "channel_usual", lambda _x: True, written, (src.PURDUE, src.SURVEY_STATUS)),
)


def step_for(x: Standing) -> Step:
    return next(step for step in LADDER if step.when(x))
