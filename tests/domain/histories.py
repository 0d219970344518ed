"""Random situations, near enough to life that every rule is met: days lie within weeks of today."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from followup_desktop.domain.model import (
    CallBan,
    Circumstances,
    Instruction,
    Outcome,
    PreferredChannel,
    ResponseKind,
    Stage,
)
from followup_desktop.domain.situation import LastResponse, Situation

CALENDARS = ("US", "UK", "DE", "IN", "JP", "EG", "")
NO_DATE = (ResponseKind.MISSED_CALL, ResponseKind.THEIR_VOICEMAIL, ResponseKind.INVITED, ResponseKind.NO_SHOW)
# Most employers ban nothing and say nothing of channels; where all draws were alike, calls would hardly be met.
BANS = (*[CallBan.NONE] * 5, CallBan.PHONE, CallBan.ALL)
PREFERRED = (
    *[PreferredChannel.UNKNOWN] * 3,
    *[PreferredChannel.PHONE] * 2,
    PreferredChannel.EMAIL,
    PreferredChannel.PORTAL,
)
SILENT = (None, Outcome.SENT, Outcome.VOICEMAIL, Outcome.NO_ANSWER)


def situations() -> st.SearchStrategy[Situation]:
    """Anything that may happen, and as often something that is due: by chance alone that would be rare."""
    return st.one_of(anything(), something_due())


@st.composite
def something_due(draw: st.DrawFn) -> Situation:
    """A talk some weeks ago, at most one contact since, room after both: the ladder names the channel."""
    today = draw(st.dates(date(2026, 1, 1), date(2027, 12, 31)))
    attempts = draw(st.integers(0, 1))
    return Situation(
        today=today,
        stage=draw(st.sampled_from([stage for stage in Stage if stage not in (Stage.REJECTED, Stage.GHOSTED)])),
        interview_day=today - timedelta(days=draw(st.integers(24, 50))),
        calendar=draw(st.sampled_from(CALENDARS)),
        promised=draw(st.none() | st.integers(-2, 20).map(lambda days: today - timedelta(days=days))),
        instruction=Instruction(
            draw(st.sampled_from(BANS)), draw(st.booleans()), draw(st.sampled_from(PreferredChannel))
        ),
        attempts=attempts,
        last_attempt=today - timedelta(days=draw(st.integers(6, 12))) if attempts else None,
        last_outcome=draw(st.sampled_from(SILENT)) if attempts else None,
        thanked=True,
        circumstances=Circumstances(small_business=draw(st.booleans()), cannot_phone=draw(st.integers(1, 8)) == 1),
    )


@st.composite
def anything(draw: st.DrawFn) -> Situation:
    today = draw(st.dates(date(2026, 1, 1), date(2027, 12, 31)))

    def around(earliest: int, latest: int) -> date:
        return today + timedelta(days=draw(st.integers(earliest, latest)))

    def maybe(earliest: int, latest: int, one_in: int = 2) -> date | None:
        return around(earliest, latest) if draw(st.integers(1, one_in)) == 1 else None

    # Much happens in the first days, so these come more often than chance would have them.
    interview = around(-1, 0) if draw(st.integers(1, 4)) == 1 else around(-60, 3)
    attempts = draw(st.sampled_from((0, 0, 0, 1, 1, 2, 2, 3, 4)))
    since = min(0, max(-30, (interview - today).days))
    answered = draw(st.integers(1, 3)) == 1
    response = draw(st.none() | st.sampled_from(ResponseKind)) if answered else None
    named = around(since, 10 if response in (ResponseKind.NEW_DATE, ResponseKind.OUT_OF_OFFICE) else 0)
    promised = maybe(-40, 20)
    if response is ResponseKind.NEW_DATE:
        promised = named
    deadline = maybe(-3, 10, 6)
    last_attempt = around(since, 0) if attempts else None
    told = maybe(-5, 0) if deadline else None
    if deadline and last_attempt and draw(st.booleans()):
        told = last_attempt  # it was that contact in which they were told
    return Situation(
        today=today,
        stage=draw(st.sampled_from(Stage)),
        interview_day=interview,
        calendar=draw(st.sampled_from(CALENDARS)),
        promised=promised,
        instruction=Instruction(
            draw(st.sampled_from(BANS)),
            draw(st.sampled_from((False, False, True))),
            draw(st.sampled_from(PREFERRED)),
        ),
        attempts=attempts,
        last_attempt=last_attempt,
        last_outcome=draw(st.sampled_from(SILENT)) if attempts and response is None else None,
        response=LastResponse(response, None if response in NO_DATE else named) if response else None,
        thanked=draw(st.sampled_from((None, False, True, True))),
        feedback_asked=draw(st.booleans()),
        circumstances=Circumstances(
            competing_deadline=deadline,
            competing_told=told,
            agency=draw(st.integers(1, 4)) == 1,
            referral=draw(st.integers(1, 6)) == 1,
            cannot_phone=draw(st.integers(1, 10)) == 1,
            withdraw=draw(st.integers(1, 15)) == 1,
            call_on=maybe(-40, 8, 6),
            feedback_offer=draw(st.sampled_from(("", "phone", "email"))),
            no_feedback=draw(st.integers(1, 4)) == 1,
        ),
    )
