"""Putting right what was told before: a contact, or an act of theirs, is changed or taken out of the history.

What it had changed about the application is worked out anew from what stands then, never from what stood before: the
stage from the acts that are left and the latest interview, the promised date from whoever named one last. The plan is
made anew where that changes the situation; a note put right leaves the user's own days and decisions alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import (
    Application,
    Attempt,
    AttemptKind,
    Channel,
    FollowUpState,
    Moment,
    Outcome,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.services.amending import Amending, Begun
from followup_desktop.services.case import Case, load_case
from followup_desktop.services.history import Histories
from followup_desktop.services.history_views import AttemptEntry, AttemptLine, ResponseEntry, ResponseLine
from followup_desktop.services.planning import finish
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.told import (
    NO_FEEDBACK,
    OFFERS,
    companions,
    must_make_sense,
    said_in,
    taken_in,
    tells_of_them,
)
from followup_desktop.services.understanding import Understanding
from followup_desktop.services.views import Done, NextStep
from followup_desktop.store.unit_of_work import UnitOfWork

BY_PHONE = (Outcome.SPOKE, Outcome.VOICEMAIL, Outcome.NO_ANSWER, Outcome.CALL_BACK)
STAGE_OF = {**dict.fromkeys(OFFERS, Stage.OFFER), ResponseKind.REJECTED: Stage.REJECTED}
DAYS_OWN = "promised"  # the fact by which the log tells a date that stands on no card and in no act


@dataclass(frozen=True)
class _Corrected:
    application_id: int
    step: NextStep
    what: str


class Correcting:
    """The verbs, with their previews, which are the operations left without commit."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._amending, self._histories = Amending(around), Histories(around)
        self._understanding = Understanding(around)

    # -- reading

    def attempt_line(self, attempt_id: int) -> AttemptLine:
        with self._around.store.read() as work:
            tried = work.of.attempts.get(attempt_id)
            case = load_case(work, tried.application_id)
        at, said = replace(tried.at, zone=self._around.clock.zone()), companions(case).get(tried.id)
        when, until = self._around.when_dated(at.instant), said.until if said else None
        people = tuple((one.id, one.known_as) for one in case.contacts)
        return AttemptLine(tried, case.application.company, when, self._understanding.told(at), until, people)

    def response_line(self, response_id: int) -> ResponseLine:
        with self._around.store.read() as work:
            said = work.of.responses.get(response_id)
            application = work.of.applications.get(said.application_id)
        told = application.circumstances
        feedback = NO_FEEDBACK if told.no_feedback else told.feedback_offer
        return ResponseLine(said, application.company, feedback if said.kind is ResponseKind.REJECTED else "")

    # -- a contact

    def save_attempt(self, entry: AttemptEntry) -> Done:
        with self._around.store.write() as work:
            return self._done(work, self._change_attempt(work, entry))

    def preview_attempt(self, entry: AttemptEntry) -> NextStep:
        with self._around.store.write() as work:
            return self._change_attempt(work, entry).step

    def remove_attempt(self, attempt_id: int) -> Done:
        with self._around.store.write() as work:
            return self._done(work, self._drop_attempt(work, attempt_id))

    def _change_attempt(self, work: UnitOfWork, entry: AttemptEntry) -> _Corrected:
        known = work.of.attempts.get(entry.attempt_id)
        begun = self._amending.begin(work, known.application_id)
        if entry.at > self._around.now:
            say, when = self._around.wording.say, self._around.when(entry.at)
            raise Refused(say("refused.ahead", day=when), say("refused.ahead_advice"))
        case, said = begun.case, companions(begun.case).get(known.id)
        at = known.at if entry.at == known.at.instant else Moment.at(entry.at, self._around.clock.zone())
        if entry.contact_id not in (None, *(one.id for one in case.contacts)):
            raise Refused(
                self._around.wording.say("refused.stranger"), self._around.wording.say("refused.stranger_advice")
            )
        fixed = replace(known, at=at, channel=_way(entry), outcome=entry.outcome, note=entry.note.strip())
        fixed = replace(fixed, kind=entry.kind, contact_id=entry.contact_id)
        if fixed == known and entry.promised == (said.until if said else None):
            return self._planned(work, begun, "toast.corrected")
        work.of.attempts.save(fixed)
        self._restate(work, case, said, self._said_now(case, known, fixed, said, entry.promised))
        if AttemptKind.COMPETING in (known.kind, fixed.kind):
            self._tell_again(work, case.application.id, _day(case, known), anew=fixed.kind is not known.kind)
        self._log(work, "attempt_edited", case, self._contact(case, known, said))
        return self._planned(work, begun, "toast.corrected")

    def _said_now(
        self, case: Case, known: Attempt, fixed: Attempt, said: Response | None, promised: date | None
    ) -> Response | None:
        """What they said in it, as corrected. Where nothing about that was corrected it only keeps to its day."""
        day = _day(case, fixed)
        promised = promised if tells_of_them(fixed) else None
        same = (fixed.outcome, fixed.kind) == (known.outcome, known.kind)
        if same and promised == (said.until if said else None):
            return replace(said, day=day) if said else None
        anew = said_in(fixed, day, promised)
        if anew is not None and anew.until is not None:
            must_make_sense(self._around, case.application, anew)
        return anew

    def _drop_attempt(self, work: UnitOfWork, attempt_id: int) -> _Corrected:
        known = work.of.attempts.get(attempt_id)
        begun = self._amending.begin(work, known.application_id)
        case, said = begun.case, companions(begun.case).get(known.id)
        work.of.attempts.remove(known.id)
        self._restate(work, case, said, None)
        if known.kind is AttemptKind.COMPETING:
            self._tell_again(work, case.application.id, _day(case, known))
        planned = work.of.follow_ups.find(known.follow_up_id) if known.follow_up_id else None
        if planned is not None and planned.state is FollowUpState.DONE:
            finish(work, planned, FollowUpState.CANCELLED)  # it was not done after all
        self._log(work, "attempt_removed", case, self._contact(case, known, said))
        return self._planned(work, begun, "toast.removed")

    def _contact(self, case: Case, tried: Attempt, said: Response | None) -> str:
        return f"{self._around.when_dated(tried.at.instant)}, {self._histories.contact_words(case, tried, said)}"

    def _tell_again(self, work: UnitOfWork, application_id: int, day: date, *, anew: bool = False) -> None:
        """The day on which they were told of another offer, where it was that of the contact; ``anew``: also where
        nothing was known of it until now."""
        case = load_case(work, application_id)
        told = case.application.circumstances
        if told.competing_told == day or (anew and told.competing_told is None):
            left = [_day(case, one) for one in case.attempts if one.kind is AttemptKind.COMPETING]
            told = replace(told, competing_told=min(left, default=None))
            work.of.applications.save(replace(case.application, circumstances=told))

    # -- an act of theirs

    def save_response(self, entry: ResponseEntry) -> Done:
        with self._around.store.write() as work:
            return self._done(work, self._change_response(work, entry))

    def preview_response(self, entry: ResponseEntry) -> NextStep:
        with self._around.store.write() as work:
            return self._change_response(work, entry).step

    def remove_response(self, response_id: int) -> Done:
        with self._around.store.write() as work:
            known = work.of.responses.get(response_id)
            begun = self._amending.begin(work, known.application_id)
            self._restate(work, begun.case, known, None)
            self._log(work, "news_removed", begun.case, self._act(known))
            return self._done(work, self._planned(work, begun, "toast.removed"))

    def _change_response(self, work: UnitOfWork, entry: ResponseEntry) -> _Corrected:
        known = work.of.responses.get(entry.response_id)
        begun = self._amending.begin(work, known.application_id)
        fixed = replace(known, kind=entry.kind, day=entry.day, until=entry.until, note=entry.note.strip())
        must_make_sense(self._around, begun.case.application, fixed)
        self._restate(work, begun.case, known, fixed, entry.feedback)
        if work.changes:
            self._log(work, "news_edited", begun.case, self._act(known))
        return self._planned(work, begun, "toast.corrected")

    def _act(self, said: Response) -> str:
        return f"{self._around.wording.long_day(said.day)}, {self._histories.act_words(said)}"

    # -- what they said, and what follows from it

    def _restate(
        self, work: UnitOfWork, case: Case, before: Response | None, after: Response | None, feedback: str = ""
    ) -> None:
        """Puts one act of theirs in the place of another, or of none, with what either means for the application."""
        if before is not None and after is not None:
            after = replace(after, id=before.id)
            if after != before:
                work.of.responses.save(after)
        elif before is not None:
            work.of.responses.remove(before.id)
        elif after is not None:
            work.of.responses.add(after)
        application = work.of.applications.get(case.application.id)
        changed = application
        if before is not None and (after is None or _meaning(before) != _meaning(after)):
            changed = self._without(work, application, before)
        if after is not None and (before is None or feedback or _meaning(before) != _meaning(after)):
            changed = taken_in(changed, after, feedback)
        if changed != application:
            work.of.applications.save(changed)

    def _without(self, work: UnitOfWork, application: Application, gone: Response) -> Application:
        """The application as if that act had never been told."""
        left = work.of.responses.of_application(application.id)
        kinds = {one.kind for one in left}
        if gone.kind in STAGE_OF and application.stage is STAGE_OF[gone.kind]:
            application = replace(application, stage=self._stage(work, application, left))
        if gone.kind is ResponseKind.REJECTED and gone.kind not in kinds:
            told = replace(application.circumstances, feedback_offer="", no_feedback=False)
            application = replace(application, circumstances=told)
        if gone.kind is ResponseKind.NEW_DATE and application.promised == gone.until:
            application = replace(application, promised=self._promised(work, application, left))
        return application

    def _stage(self, work: UnitOfWork, application: Application, left: Iterable[Response]) -> Stage:
        """By the newest answer that is left, else that of the latest interview."""
        answers = [one for one in left if one.kind in STAGE_OF]
        if answers:
            return STAGE_OF[max(answers, key=lambda one: (one.day, one.id)).kind]
        met = work.of.interviews.of_application(application.id)
        return met[-1].stage if met else application.stage

    def _promised(self, work: UnitOfWork, application: Application, left: Iterable[Response]) -> date | None:
        """The date that was named last: in an act of theirs, on an exit card, or as the log has it."""
        zone = load_case(work, application.id).zone
        named: list[tuple[datetime, date | None]] = [
            (datetime.combine(one.day, time.max, zone).astimezone(UTC), one.until)
            for one in left
            if one.kind is ResponseKind.NEW_DATE
        ]
        met = [one.id for one in work.of.interviews.of_application(application.id)]
        cards = work.of.exit_cards.of_interviews(met).values()
        named += [(one.filled_at, one.decide_by) for one in cards if one.filled_at and one.decide_by]
        named += [
            (event.at, _as_day(event.facts[DAYS_OWN]))
            for event in work.events_of(application.id, ("added", "known", "promised_in_mail"))
            if DAYS_OWN in event.facts
        ]
        return max(named, key=lambda one: one[0])[1] if named else None

    # -- all of them

    def _log(self, work: UnitOfWork, kind: str, case: Case, was: str) -> None:
        work.log(kind, application_id=case.application.id, was=was)

    def _planned(self, work: UnitOfWork, begun: Begun, message: str) -> _Corrected:
        step = self._amending.plan_anew(work, begun)
        what = self._around.wording.say(message, company=begun.case.application.company, next=step.text)
        return _Corrected(begun.ident, step, what)

    def _done(self, work: UnitOfWork, corrected: _Corrected) -> Done:
        ident = corrected.application_id
        changes = work.commit(operation="correct", what=corrected.what, application_id=ident)
        return Done(ident, corrected.what, changes, corrected.step.follow_up_id, corrected.step)


def _way(entry: AttemptEntry) -> Channel:
    """Nobody speaks or leaves a message by e-mail, and nothing is sent by phone."""
    if entry.outcome in BY_PHONE:
        return Channel.PHONE
    return Channel.EMAIL if entry.outcome is Outcome.SENT and entry.channel is Channel.PHONE else entry.channel


def _day(case: Case, contact: Attempt) -> date:
    return contact.at.instant.astimezone(case.zone).date()


def _meaning(said: Response) -> tuple[ResponseKind, date | None]:
    """What of an act changes the application."""
    return said.kind, said.until if said.kind is ResponseKind.NEW_DATE else None


def _as_day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:  # taken away by the user
        return None
