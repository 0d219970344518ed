"""What the other side did, and what is known of them: told by the user outside a contact of the user's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import (
    Application,
    Attempt,
    AttemptKind,
    Outcome,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.domain.zones import zone_of
from followup_desktop.services.case import Case
from followup_desktop.services.next_steps import NextSteps, closing_suggested
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Done, Known, News, NextStep
from followup_desktop.store.unit_of_work import UnitOfWork

# Acts that say nothing without the day they name, and how that day is asked for.
NAMES_A_DAY = {ResponseKind.NEW_DATE: "refused.new_date", ResponseKind.OUT_OF_OFFICE: "refused.away"}
OFFERS = (ResponseKind.OFFER_VERBAL, ResponseKind.OFFER_WRITTEN)
NO_FEEDBACK = "none"
SAID_BY = {  # by outcome of a contact: what they said in it
    Outcome.SPOKE: frozenset({ResponseKind.STILL_DECIDING, ResponseKind.NEW_DATE}),
    Outcome.OFFER: frozenset({ResponseKind.OFFER_VERBAL}),
    Outcome.REFUSAL: frozenset({ResponseKind.REJECTED}),
}


@dataclass(frozen=True)
class _Taken:
    application: Application
    step: NextStep
    what: str


def take_in(work: UnitOfWork, application: Application, said: Response, feedback: str = "") -> Application:
    """Stores an act of theirs and what it changes about the application; returns that."""
    work.of.responses.add(said)
    changed = taken_in(application, said, feedback)
    return changed if changed == application else work.of.applications.save(changed)


def taken_in(application: Application, said: Response, feedback: str = "") -> Application:
    """What an act of theirs changes about the application.

    ``feedback``: with a refusal, "phone" or "email" where they invited a question, "none" where they give none.
    """
    if said.kind in OFFERS:
        return replace(application, stage=Stage.OFFER)
    if said.kind is ResponseKind.REJECTED and not feedback:
        return replace(application, stage=Stage.REJECTED)
    if said.kind is ResponseKind.REJECTED:
        offered = "" if feedback == NO_FEEDBACK else feedback
        told = replace(application.circumstances, feedback_offer=offered, no_feedback=feedback == NO_FEEDBACK)
        return replace(application, stage=Stage.REJECTED, circumstances=told)
    if said.kind is ResponseKind.NEW_DATE:
        return replace(application, promised=said.until)
    return application


def said_in(contact: Attempt, day: date, promised: date | None) -> Response | None:
    """The act of theirs that the outcome of a contact stands for. ``day``: of theirs."""
    ident = contact.application_id
    if contact.outcome in (Outcome.OFFER, Outcome.REFUSAL):
        refused = contact.outcome is Outcome.REFUSAL
        return Response(ident, ResponseKind.REJECTED if refused else ResponseKind.OFFER_VERBAL, day)
    if promised is not None:
        return Response(ident, ResponseKind.NEW_DATE, day, promised)
    return Response(ident, ResponseKind.STILL_DECIDING, day) if tells_of_them(contact) else None


def tells_of_them(contact: Attempt) -> bool:
    """Whether they were asked how things stand, and answered."""
    return contact.outcome is Outcome.SPOKE and contact.kind is AttemptKind.STATUS


def companions(case: Case) -> dict[int, Response]:
    """By contact: the act of theirs that was said in it, where its outcome always means one.

    Nothing in the store ties the two together; they are told by their day, and because nobody wrote a note about the
    act. Of several on one day each belongs to one contact, in their order.
    """
    free = [one for one in case.responses if not one.note]
    found: dict[int, Response] = {}
    for contact in case.attempts:
        kinds = SAID_BY.get(contact.outcome, frozenset())
        if contact.outcome is Outcome.SPOKE and not tells_of_them(contact):
            continue
        day = contact.at.instant.astimezone(case.zone).date()
        said = next((one for one in free if one.kind in kinds and one.day == day), None)
        if said is not None:
            free.remove(said)
            found[contact.id] = said
    return found


def must_make_sense(around: Surroundings, application: Application, said: Response) -> None:
    """Raises Refused where the day named is missing or comes too early, or what is told lies ahead."""
    say, today = around.wording.say, around.today
    if said.day > around.now.astimezone(zone_of(application.place.zone)).date():
        raise Refused(say("refused.ahead", day=around.wording.day(said.day, today)), say("refused.ahead_advice"))
    if said.kind in NAMES_A_DAY and said.until is None:
        raise Refused(say(NAMES_A_DAY[said.kind]))
    if said.until is not None and said.until < said.day:
        until, day = (around.wording.day(one, today) for one in (said.until, said.day))
        raise Refused(say("refused.before", until=until, day=day))


class Told:
    """The verbs ``news`` and ``save_known`` with their previews, which are the operations left without commit."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._next = NextSteps(around)

    # -- what they did

    def news(self, news: News) -> Done:
        """Raises Refused where the day named is missing, or lies ahead."""
        with self._around.store.write() as work:
            return self._done(work, self._tell(work, news), "news")

    def preview_news(self, news: News) -> NextStep:
        with self._around.store.write() as work:
            return self._tell(work, news).step

    def _tell(self, work: UnitOfWork, news: News) -> _Taken:
        application = self._open(work, news.application_id)
        day = news.day or self._around.now.astimezone(zone_of(application.place.zone)).date()
        said = Response(application.id, news.kind, day, news.until, news.note.strip())
        must_make_sense(self._around, application, said)
        take_in(work, application, said, news.feedback)
        work.log("news", application_id=application.id, news=news.kind.value, until=news.until or "")
        return self._planned(work, application, "toast.news")

    # -- what is known

    def save_known(self, known: Known) -> Done:
        with self._around.store.write() as work:
            return self._done(work, self._replace(work, known), "known")

    def preview_known(self, known: Known) -> NextStep:
        with self._around.store.write() as work:
            return self._replace(work, known).step

    def _replace(self, work: UnitOfWork, known: Known) -> _Taken:
        application = self._open(work, known.application_id)
        changed = replace(
            application,
            promised=known.promised,
            instruction=known.instruction,
            circumstances=known.circumstances,
            stage=known.stage or application.stage,
            place=known.place or application.place,
        )
        if changed != application:
            work.of.applications.save(changed)
            named: dict[str, Any] = (
                {"promised": changed.promised or ""} if changed.promised != application.promised else {}
            )
            work.log("known", application_id=application.id, **named)
        return self._planned(work, application, "toast.known", changed=changed != application)

    # -- both

    def _open(self, work: UnitOfWork, application_id: int) -> Application:
        application = work.of.applications.get(application_id)
        if not application.is_open:
            say = self._around.wording.say
            raise Refused(say("refused.closed", company=application.company), say("refused.closed_advice"))
        return application

    def _planned(self, work: UnitOfWork, application: Application, message: str, *, changed: bool = True) -> _Taken:
        now: datetime = self._around.now
        self._around.planner.replan(work, application.id, now, changed=changed)
        step = self._next.of(work, application.id)
        what = self._around.wording.say(message, company=application.company, next=step.text)
        return _Taken(application, step, what)

    def _done(self, work: UnitOfWork, taken: _Taken, operation: str) -> Done:
        ident = taken.application.id
        advice = self._next.advice_of(work, ident)
        changes = work.commit(operation=operation, what=taken.what, application_id=ident)
        return Done(ident, taken.what, changes, taken.step.follow_up_id, taken.step, closing_suggested(advice))
