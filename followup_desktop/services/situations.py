"""From what is stored to the one value the advice looks at."""

from __future__ import annotations

from datetime import date, datetime

from followup_desktop.domain.model import (
    Attempt,
    AttemptKind,
    Interview,
    Outcome,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.domain.situation import LastResponse, Situation
from followup_desktop.services.case import Case

# What stays true whatever interviews came before: these stages are of the application, not of one meeting.
OF_THE_APPLICATION = (Stage.REFERENCE, Stage.OFFER, Stage.REJECTED, Stage.GHOSTED)
# A promise to call back counts as an unanswered call until they do: the user rang and has no answer yet.
UNANSWERED = {
    Outcome.SENT: Outcome.SENT,
    Outcome.VOICEMAIL: Outcome.VOICEMAIL,
    Outcome.NO_ANSWER: Outcome.NO_ANSWER,
    Outcome.CALL_BACK: Outcome.VOICEMAIL,
}
# The day that matters of these is the one on which they said it; of the others the day that they named.
DATED_BY_THEIR_ACT = (
    ResponseKind.REJECTED,
    ResponseKind.ON_HOLD,
    ResponseKind.STILL_DECIDING,
    ResponseKind.OFFER_VERBAL,
)
# The user's answer settles these; the others stay true until something newer is said.
SETTLED_BY_AN_ANSWER = (
    ResponseKind.MISSED_CALL,
    ResponseKind.THEIR_VOICEMAIL,
    ResponseKind.ASKED_INFO,
    ResponseKind.INVITED,
    ResponseKind.OWE_MATERIAL,
    ResponseKind.NO_SHOW,
    ResponseKind.OFFER_WRITTEN,
)
# A later contact of the user's makes these old news: then it is that contact's silence that counts.
OUTLIVED_BY_A_CONTACT = (ResponseKind.STILL_DECIDING, ResponseKind.NEW_DATE, ResponseKind.OUT_OF_OFFICE)


def situation_of(case: Case, now: datetime) -> Situation:
    """The application as it stands at ``now`` (UTC); days are those of the other side's zone."""
    today = now.astimezone(case.zone).date()
    anchor = case.anchor(now)
    since = anchor.start.instant.astimezone(case.zone).date() if anchor else _without_interview(case, today)
    counted = [one for one in case.attempts if _local_day(case, one) >= since]
    said = _last_response(case, counted, since)
    status = [one for one in counted if one.kind in (AttemptKind.STATUS, AttemptKind.COMPETING)]
    if said is not None and said.kind is ResponseKind.OFFER_VERBAL and said.until is not None:
        # With an offer on the table counting begins anew: what led to it was answered.
        status = [one for one in status if _local_day(case, one) > said.until]
    last = status[-1] if status else None
    return Situation(
        today=today,
        stage=_stage(case, anchor),
        interview_day=since,
        calendar=case.calendar,
        promised=case.application.promised,
        instruction=case.application.instruction,
        attempts=len(status),
        last_attempt=_local_day(case, last) if last else None,
        last_outcome=UNANSWERED.get(last.outcome) if last else None,
        response=said,
        # Where every interview was cancelled nobody spoke with anybody: there is nothing to thank for.
        thanked=anchor is None or any(one.kind is AttemptKind.THANKS for one in counted),
        feedback_asked=any(one.kind is AttemptKind.FEEDBACK for one in case.attempts),
        circumstances=case.application.circumstances,
    )


def situation_stage(case: Case, now: datetime) -> Stage:
    """The stage that the advice counts with."""
    return _stage(case, case.anchor(now))


def _stage(case: Case, anchor: Interview | None) -> Stage:
    if case.application.stage in OF_THE_APPLICATION or anchor is None:
        return case.application.stage
    return anchor.stage


def _without_interview(case: Case, today: date) -> date:
    """Every interview was cancelled: count from the day the last one would have been, not from the future."""
    days = [one.start.day for one in case.interviews]
    return min(max(days), today) if days else today


def _local_day(case: Case, attempt: Attempt) -> date:
    return attempt.at.instant.astimezone(case.zone).date()


def _last_response(case: Case, attempts: list[Attempt], since: date) -> LastResponse | None:
    """Their last act that still stands, or None."""
    standing = [one for one in case.responses if one.day >= since or one.kind is ResponseKind.REJECTED]
    if not standing:
        return None
    newest = max(standing, key=lambda one: (one.day, one.id))
    answered = _answered(case, newest, attempts)
    if newest.kind is ResponseKind.OFFER_WRITTEN and answered is not None:
        return LastResponse(ResponseKind.STILL_DECIDING, answered)  # now it is their turn
    if newest.kind in SETTLED_BY_AN_ANSWER and answered is not None:
        return None
    if newest.kind in OUTLIVED_BY_A_CONTACT and any(_local_day(case, one) > newest.day for one in attempts):
        return None
    return LastResponse(newest.kind, newest.day if newest.kind in DATED_BY_THEIR_ACT else newest.until)


def _answered(case: Case, response: Response, attempts: list[Attempt]) -> date | None:
    """The day on which the user answered that act of theirs, None while it is open."""
    days = [_local_day(case, one) for one in attempts if one.kind is AttemptKind.ANSWER]
    return max((day for day in days if day >= response.day), default=None)
