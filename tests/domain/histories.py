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
SILENT = (None, Outcome.SENT, Outcome.VOICEMAIL, Outcome.NO_ANSWER)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    today = draw(st.dates(date(2026, 1, 1), date(2027, 12, 31)))

    def around(earliest: int, latest: int) -> date:
        return today + timedelta(days=draw(st.integers(earliest, latest)))

    def maybe(earliest: int, latest: int, one_in: int = 2) -> date | None:
        return around(earliest, latest) if draw(st.integers(1, one_in)) == 1 else None

    # Much happens in the first days, so these come more often than chance would have them.
    interview = around(-1, 0) if draw(st.integers(1, 4)) == 1 else around(-60, 3)
    attempts = draw(st.sampled_from((0, 0, 0, 1, 1, 2, 2, 3, 4)))
    since = min(0, max(-30, (interview - today).days))
    answered = draw(st.booleans())
    response = draw(st.none() | st.sampled_from(ResponseKind)) if answered else None
    named = around(since, 10 if response in (ResponseKind.NEW_DATE, ResponseKind.OUT_OF_OFFICE) else 0)
    promised = maybe(-40, 20)
    if response is ResponseKind.NEW_DATE:
        promised = named
    deadline = maybe(-3, 10, 4)
    return Situation(
        today=today,
        stage=draw(st.sampled_from(Stage)),
        interview_day=interview,
        calendar=draw(st.sampled_from(CALENDARS)),
        promised=promised,
        instruction=Instruction(
            draw(st.sampled_from((CallBan.NONE, CallBan.NONE, CallBan.PHONE, CallBan.ALL))),
            draw(st.sampled_from((False, False, True))),
            draw(st.sampled_from(PreferredChannel)),
        ),
        attempts=attempts,
        last_attempt=around(since, 0) if attempts else None,
        last_outcome=draw(st.sampled_from(SILENT)) if attempts and response is None else None,
        response=LastResponse(response, None if response in NO_DATE else named) if response else None,
        thanked=draw(st.sampled_from((None, False, True))),
        feedback_asked=draw(st.booleans()),
        circumstances=Circumstances(
            competing_deadline=deadline,
            competing_told=maybe(-5, 0) if deadline else None,
            agency=draw(st.integers(1, 4)) == 1,
            referral=draw(st.integers(1, 6)) == 1,
            cannot_phone=draw(st.integers(1, 6)) == 1,
            withdraw=draw(st.integers(1, 15)) == 1,
            call_on=maybe(-40, 8, 6),
            feedback_offer=draw(st.sampled_from(("", "phone", "email"))),
            no_feedback=draw(st.integers(1, 4)) == 1,
        ),
    )
