"""The wait since the last interview: what they said, how long they have been silent, and what the user did meanwhile.

Days are theirs, and working days by their calendar. What others' answers took is told only from the user's own store,
only after the same kind of interview, and only where there are enough of them; it promises nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from followup_desktop.domain.model import (
    Application,
    Attempt,
    AttemptKind,
    Channel,
    Interview,
    Outcome,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.domain.ports import BusinessCalendar
from followup_desktop.domain.schedule import business_days_between
from followup_desktop.domain.zones import zone_of
from followup_desktop.languages import decimal
from followup_desktop.services.case import Case, ended_at
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.timing import calendar_for
from followup_desktop.services.views import WaitingView, WaitStretch, WaitTouch
from followup_desktop.store.unit_of_work import UnitOfWork

ENOUGH = 8  # answered waits of a kind, before anything is said of how long they take
LATEST = 30  # answers that are looked at: a search of years ago tells little of this one
ANSWERS = (  # with these the wait is over
    ResponseKind.INVITED,
    ResponseKind.REJECTED,
    ResponseKind.OFFER_VERBAL,
    ResponseKind.OFFER_WRITTEN,
)
NO_SIGN = (ResponseKind.OWE_MATERIAL, ResponseKind.NO_SHOW)  # the user's own debt; what they did not do
REACHED = (Outcome.SPOKE, Outcome.CALL_BACK, Outcome.OFFER, Outcome.REFUSAL)  # somebody of theirs answered
OVER = (Stage.OFFER, Stage.REJECTED)
NEAR = timedelta(days=25)  # within it the day of the month alone is plain


@dataclass(frozen=True)
class Waiting:
    """The facts. ``said_on``: the day on which they named ``promised``; ``heard``: their last sign of life."""

    stage: Stage
    since: date
    today: date
    heard: date
    said_on: date
    promised: date | None
    mine: tuple[Attempt, ...]
    theirs: tuple[date, ...]


def waiting_of(case: Case, now: datetime) -> Waiting | None:
    """None where nothing is waited for: closed, answered, no interview over yet, or the next one fixed already."""
    today = now.astimezone(case.zone).date()
    over = [one for one in case.live_interviews if ended_at(one) <= now]
    ahead = any(ended_at(one) > now for one in case.live_interviews)
    if not case.application.is_open or case.application.stage in OVER or not over or ahead:
        return None
    since = _day(over[-1].start.instant, case)
    acts = [one for one in case.responses if since <= one.day <= today]
    if today <= since or any(one.kind in ANSWERS for one in acts):
        return None
    mine = tuple(one for one in case.attempts if one.at.instant >= ended_at(over[-1]))
    spoken = {_day(one.at.instant, case) for one in mine if one.outcome in REACHED}
    # An act of theirs on the day of a conversation was told in it: it is one sign of life, not two.
    theirs = sorted(spoken | {one.day for one in acts if one.kind not in NO_SIGN})
    promised = case.application.promised
    named = [one.day for one in acts if one.kind is ResponseKind.NEW_DATE and one.until == promised]
    said = promised if promised is not None and promised >= since else None
    heard = theirs[-1] if theirs else since
    return Waiting(over[-1].stage, since, today, heard, max(named, default=since), said, mine, tuple(theirs))


def _day(at: datetime, case: Case) -> date:
    return at.astimezone(case.zone).date()


@dataclass(frozen=True)
class Answer:
    """Their first answer after an interview; ``since`` is the day of that, theirs."""

    interview: Interview
    since: date
    said: Response


def first_answers(
    answers: Sequence[Response], interviews: Iterable[Interview], applications: Mapping[int, Application]
) -> dict[int, Answer]:
    """By interview. One after which another interview came is left out: nobody noted on which day they invited to
    that."""
    found: dict[int, Answer] = {}
    met: defaultdict[int, list[tuple[date, Interview]]] = defaultdict(list)
    for one in interviews if answers else ():
        if not one.cancelled and one.application_id in applications:
            zone = zone_of(applications[one.application_id].place.zone)
            met[one.application_id].append((one.start.instant.astimezone(zone).date(), one))
    for answer in sorted(answers, key=lambda said: (said.day, said.id)):
        before = [pair for pair in met[answer.application_id] if pair[0] <= answer.day]
        last, interview = max(before, key=lambda pair: (pair[0], pair[1].id), default=(answer.day, None))
        if interview is not None and interview.id not in found:
            found[interview.id] = Answer(interview, last, answer)
    return found


def working_days_of(
    answer: Answer, application: Application, settings: Mapping[str, str], days: BusinessCalendar
) -> int:
    """From the interview to the answer, by their calendar."""
    return business_days_between(answer.since, answer.said.day, calendar_for(settings, application.place), days)


def answered_waits(
    answers: Sequence[Response],
    interviews: Iterable[Interview],
    applications: Mapping[int, Application],
    stage: Stage,
    settings: Mapping[str, str],
    days: BusinessCalendar,
) -> tuple[int, ...]:
    """In working days, from each interview of that stage to their first answer after it."""
    return tuple(
        working_days_of(one, applications[one.interview.application_id], settings, days)
        for one in first_answers(answers, interviews, applications).values()
        if one.interview.stage is stage
    )


class Waits:
    """Reads what others took, and makes the view."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def view(self, work: UnitOfWork, case: Case) -> WaitingView | None:
        wait = waiting_of(case, self._around.now)
        if wait is None:
            return None
        say = self._around.wording.say
        said = None
        if wait.promised is not None:
            count = self._days(case, wait.said_on, wait.promised)
            said = WaitStretch(say("waiting.said"), self._counted(count), wait.said_on, wait.promised)
        silent = self._counted(self._days(case, wait.heard, wait.today))
        touches = [WaitTouch(_day(one.at.instant, case), mine=True) for one in wait.mine]
        touches += [WaitTouch(day, mine=False) for day in wait.theirs]
        return WaitingView(
            since=wait.since,
            today=wait.today,
            until=max(wait.today, wait.promised or wait.today),
            said=said,
            silence=WaitStretch(say("waiting.silence"), silent, wait.heard, wait.today),
            contact=say("waiting.contact"),
            mine=say("waiting.mine", count=len(wait.mine)),
            theirs=say("waiting.theirs", count=len(wait.theirs)),
            touches=tuple(sorted(touches, key=lambda one: (one.day, one.mine))),
            text=" ".join(filter(None, (self._said(case, wait), self._silence(case, wait), self._mine(case, wait)))),
            median=self._median(work, wait.stage),
        )

    # -- the sentence

    def _days(self, case: Case, start: date, end: date) -> int:
        return business_days_between(start, end, case.calendar, self._around.calendar)

    def _counted(self, count: int) -> str:
        return self._around.wording.say("waiting.days", count=count)

    def _said(self, case: Case, wait: Waiting) -> str:
        """ "They said 5 working days; 9 have passed."."""
        passed = self._days(case, wait.said_on, wait.today)
        if wait.promised is None:
            message = "waiting.no_date_applied" if wait.stage is Stage.APPLIED else "waiting.no_date"
            return self._around.wording.say(message, count=passed)
        count = self._days(case, wait.said_on, wait.promised)
        said = self._counted(count)
        return self._around.wording.say("waiting.said_passed", said=said, passed=passed, count=passed)

    def _silence(self, case: Case, wait: Waiting) -> str:
        """Where they gave a sign of life since."""
        if wait.heard == wait.since:
            return ""
        count = self._days(case, wait.heard, wait.today)
        message = "waiting.heard_today" if wait.heard == wait.today else "waiting.heard"
        return self._around.wording.say(message, day=self._on(wait.heard, wait), count=count)

    def _mine(self, case: Case, wait: Waiting) -> str:
        """ "You wrote once, on the 14th."."""
        say = self._around.wording.say
        if not wait.mine:
            return say("waiting.mine_none")
        day = self._on(_day(wait.mine[-1].at.instant, case), wait)
        if len(wait.mine) == 1:
            return say(f"waiting.{self._deed(wait.mine[0])}_once", day=day)
        deeds = {self._deed(one) for one in wait.mine}
        deed = deeds.pop() if len(deeds) == 1 and "thanked" not in deeds else "met"
        if len(wait.mine) == 2:
            return say(f"waiting.{deed}_twice", day=day)
        return say(f"waiting.{deed}_often", count=len(wait.mine), day=day)

    def _deed(self, attempt: Attempt) -> str:
        if attempt.kind is AttemptKind.THANKS:
            return "thanked"
        return "rang" if attempt.channel is Channel.PHONE else "wrote"

    def _on(self, day: date, wait: Waiting) -> str:
        """ "the 14th", or "Thu 29 Oct" where that could mean another month."""
        wording = self._around.wording
        if wait.today - day < NEAR:
            return wording.say("waiting.the", ordinal=wording.ordinal(day))
        return wording.day(day, wait.today)

    # -- what it took before

    def _median(self, work: UnitOfWork, stage: Stage) -> str:
        """Empty where too few answers were noted to say anything."""
        answers = work.of.responses.latest_of(ANSWERS, LATEST)
        if len(answers) < ENOUGH:
            return ""
        idents = {one.application_id for one in answers}
        found = answered_waits(
            answers,
            work.of.interviews.of_applications(idents),
            work.of.applications.numbered(idents),
            stage,
            work.settings(),
            self._around.calendar,
        )
        if len(found) < ENOUGH:
            return ""
        wording = self._around.wording
        return wording.say(
            "waiting.median",
            stage=wording.say(f"stage_long.{stage.value}"),
            days=decimal(median(found)),
            count=len(found),
        )
