"""What the other side did, and what is known of them: told by the user outside a contact of the user's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Application, Response, ResponseKind, Stage
from followup_desktop.domain.zones import zone_of
from followup_desktop.services.next_steps import NextSteps, closing_suggested
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Done, Known, News, NextStep
from followup_desktop.store.unit_of_work import UnitOfWork

# Acts that say nothing without the day they name, and how that day is asked for.
NAMES_A_DAY = {ResponseKind.NEW_DATE: "refused.new_date", ResponseKind.OUT_OF_OFFICE: "refused.away"}
OFFERS = (ResponseKind.OFFER_VERBAL, ResponseKind.OFFER_WRITTEN)
NO_FEEDBACK = "none"


@dataclass(frozen=True)
class _Taken:
    application: Application
    step: NextStep
    what: str


def take_in(work: UnitOfWork, application: Application, said: Response, feedback: str = "") -> Application:
    """Stores an act of theirs and what it changes about the application; returns that.

    ``feedback``: with a refusal, "phone" or "email" where they invited a question, "none" where they give none.
    """
    work.of.responses.add(said)
    changed = application
    if said.kind in OFFERS:
        changed = replace(application, stage=Stage.OFFER)
    elif said.kind is ResponseKind.REJECTED and not feedback:
        changed = replace(application, stage=Stage.REJECTED)
    elif said.kind is ResponseKind.REJECTED:
        offered = "" if feedback == NO_FEEDBACK else feedback
        told = replace(application.circumstances, feedback_offer=offered, no_feedback=feedback == NO_FEEDBACK)
        changed = replace(application, stage=Stage.REJECTED, circumstances=told)
    elif said.kind is ResponseKind.NEW_DATE:
        changed = replace(application, promised=said.until)
    return changed if changed == application else work.of.applications.save(changed)


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
        today = self._today(application)
        day = news.day or today
        if day > today:
            raise Refused(
                self._around.wording.say("refused.ahead", day=self._day(day)),
                self._around.wording.say("refused.ahead_advice"),
            )
        if news.kind in NAMES_A_DAY and news.until is None:
            raise Refused(self._around.wording.say(NAMES_A_DAY[news.kind]))
        if news.until is not None and news.until < day:
            raise Refused(self._around.wording.say("refused.before", until=self._day(news.until), day=self._day(day)))
        said = Response(application.id, news.kind, day, news.until, news.note.strip())
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
            work.log("known", application_id=application.id)
        return self._planned(work, application, "toast.known", changed=changed != application)

    # -- both

    def _open(self, work: UnitOfWork, application_id: int) -> Application:
        application = work.of.applications.get(application_id)
        if not application.is_open:
            say = self._around.wording.say
            raise Refused(say("refused.closed", company=application.company), say("refused.closed_advice"))
        return application

    def _today(self, application: Application) -> date:
        return self._around.now.astimezone(zone_of(application.place.zone)).date()

    def _day(self, day: date) -> str:
        return self._around.wording.day(day, self._around.today)

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
