"""Editing what stands in the store: names, interviews, people, open or closed.

What the user puts right is planned anew from; a correction that changes nothing about the situation (a number, a
link, a name) leaves the user's own decisions and days alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from followup_desktop.domain.errors import NotFound, Refused
from followup_desktop.domain.model import Application, Contact, Interview, Stage
from followup_desktop.languages import tr
from followup_desktop.services.amending import Amending, Begun
from followup_desktop.services.applications import Applications
from followup_desktop.services.case import Case, ended_at, load_case
from followup_desktop.services.edit_views import (
    ApplicationEntry,
    EditView,
    InterviewEntry,
    InterviewLine,
    KnownPerson,
    PersonLine,
)
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.understanding import Understanding
from followup_desktop.services.views import Done
from followup_desktop.store.unit_of_work import UnitOfWork

MINUTE = timedelta(minutes=1)
LONGEST_LENGTH = 999  # minutes; what takes longer is told by its end


class Editing:
    """The verbs of the editor."""

    def __init__(self, around: Surroundings, applications: Applications) -> None:
        self._around, self._applications = around, applications
        self._amending, self._understanding = Amending(around), Understanding(around)

    # -- reading

    def edit_view(self, application_id: int) -> EditView:
        """Raises NotFound."""
        with self._around.store.read() as work:
            case = load_case(work, application_id)
            companies = {one.id: one.company for one in work.of.applications.all()}
            by_application = work.of.contacts.by_application()
        standing: dict[int, list[str]] = {}  # by person: the other applications
        everybody: dict[int, Contact] = {}
        for ident, people in by_application.items():
            for one in people:
                everybody[one.id] = one
                if ident != application_id:
                    standing.setdefault(one.id, []).append(companies[ident])
        here = {one.id for one in case.contacts}
        others = [self._known(everybody[ident], at) for ident, at in standing.items() if ident not in here]
        return EditView(
            case.application,
            self._state(case.application),
            tuple(self._interview(case, one) for one in case.interviews),
            tuple(self._person(one, standing.get(one.id, [])) for one in case.contacts),
            tuple(sorted(others, key=lambda one: (one.text.casefold(), one.contact_id))),
        )

    def _state(self, application: Application) -> str:
        say, closed_on = self._around.wording.say, application.closed_on
        if application.closing is None:
            return say("edit.open")
        closing = say(f"closing.{application.closing.value}")
        if closed_on is None:
            return say("title.closed", closing=closing)
        day = self._around.wording.day(closed_on, self._around.today)
        return say("edit.closed", closing=closing, day=day)

    def _interview(self, case: Case, one: Interview) -> InterviewLine:
        wording, start = self._around.wording, one.start
        said, time = self._understanding.told(start), wording.time(start.local)
        length = self._length(one)
        return InterviewLine(
            one,
            wording.say(f"stage_long.{one.stage.value}"),
            f"{wording.day(start.day, self._around.today)}, {time}",
            f"{wording.long_day(start.day)} {time}",
            said,
            length,
            self._understanding.end_told(one.end, start) if one.end else "",
            wording.say("edit.cancelled") if one.cancelled else "",
            wording.say("edit.removal") if one.id in case.exit_cards else "",
        )

    def _length(self, one: Interview) -> str:
        """How long it takes, in words that ``understand_end`` takes; by its end where that is plainer."""
        wording = self._around.wording
        if one.end is None:
            return ""
        minutes, rest = divmod(one.end - one.start.instant, MINUTE)
        if rest or not 0 < minutes <= LONGEST_LENGTH:
            local = one.end.astimezone(one.start.local.tzinfo)
            return f"{wording.long_day(local.date())} {wording.time(local)}"
        return wording.say("edit.hours", count=minutes // 60) if minutes % 60 == 0 else wording.minutes(minutes)

    def _person(self, one: Contact, elsewhere: list[str]) -> PersonLine:
        wording = self._around.wording
        name = one.known_as
        detail = " · ".join(part for part in (one.role, one.phone or one.email) if part and part != name)
        if not elsewhere:
            return PersonLine(one, name, detail)
        companies = ", ".join(dict.fromkeys(elsewhere))
        return PersonLine(one, name, detail, wording.say("edit.shared", count=len(elsewhere), companies=companies))

    def _known(self, one: Contact, companies: Iterable[str]) -> KnownPerson:
        at = ", ".join(dict.fromkeys(companies))
        return KnownPerson(one.id, self._around.wording.say("edit.known", name=one.known_as, companies=at))

    # -- the application itself

    def save_application(self, entry: ApplicationEntry) -> Done:
        if not entry.company.strip():
            raise Refused(tr("An application needs a company."), tr("Type the company's name."))
        company, role = (" ".join(text.split()) for text in (entry.company, entry.role))
        with self._around.store.write() as work:
            begun = self._amending.begin(work, entry.application_id)
            known = begun.case.application
            renamed = replace(known, company=company, role=role)
            if renamed != known:
                if entry.closing is None:
                    self._no_twin(work, renamed)
                work.of.applications.save(renamed)
                work.log("renamed", application_id=known.id, was=known.title)
            if entry.closing is not known.closing:
                self._applications.end_within(work, known.id, entry.closing)
            return self._finish(work, begun, "toast.edited")

    def _no_twin(self, work: UnitOfWork, renamed: Application) -> None:
        """Two open ones of the same names could not be told apart when the next interview is added."""
        if any(one.id != renamed.id for one in work.of.applications.named(renamed.company, renamed.role)):
            say = self._around.wording.say
            raise Refused(say("refused.twin", name=renamed.title), say("refused.twin_advice"))

    # -- interviews

    def save_interview(self, entry: InterviewEntry) -> Done:
        if entry.end is not None and entry.end <= entry.start.instant:
            raise Refused(self._around.wording.say("refused.ends_before"))
        with self._around.store.write() as work:
            known = work.of.interviews.get(entry.interview_id)
            begun = self._amending.begin(work, known.application_id)
            latest = self._latest_stage(work, known.application_id)
            here = {one.id for one in work.of.contacts.of_application(known.application_id)}
            edited = replace(
                known,
                stage=entry.stage,
                start=entry.start,
                end=entry.end,
                format=entry.format,
                location=entry.location.strip(),
                link=entry.link.strip(),
                contact_ids=tuple(ident for ident in dict.fromkeys(entry.contact_ids) if ident in here),
                cancelled=entry.cancelled,
            )
            if ended_at(edited) > self._around.now:  # it is to come: its card comes by itself after it
                edited = replace(edited, exit_card_shown=False)
            what = self._interview_named(edited)
            if edited != known:
                work.of.interviews.save(edited)
                self._follow_stage(work, known.application_id, latest)
                self._log_interview(work, known, edited)
            return self._finish(work, begun, "toast.interview_edited", interview=what)

    def remove_interview(self, interview_id: int) -> Done:
        with self._around.store.write() as work:
            known = work.of.interviews.get(interview_id)
            ident = known.application_id
            begun, latest = self._amending.begin(work, ident), self._latest_stage(work, ident)
            if len(work.of.interviews.of_application(ident)) == 1:
                say = self._around.wording.say
                raise Refused(say("refused.only_interview"), say("refused.only_interview_advice"))
            card = work.of.exit_cards.of_interview(interview_id)
            if card is not None:
                work.of.exit_cards.remove(card.id)
            named = [one for one in work.of.follow_ups.of_application(ident) if one.interview_id == interview_id]
            waits = any(one in work.of.follow_ups.open_of(ident) for one in named)
            for planned in named:
                work.of.follow_ups.save(replace(planned, interview_id=None))
            work.of.interviews.remove(interview_id)
            self._follow_stage(work, ident, latest)
            what = self._interview_named(known)
            work.log("interview_removed", application_id=ident, interview=what)
            return self._finish(work, begun, "toast.interview_removed", changed=waits, interview=what)

    def _latest_stage(self, work: UnitOfWork, application_id: int) -> Stage:
        return work.of.interviews.of_application(application_id)[-1].stage

    def _follow_stage(self, work: UnitOfWork, application_id: int, was: Stage) -> None:
        """The application stands where its latest interview does, unless the user or an answer put it elsewhere."""
        application = work.of.applications.get(application_id)
        latest = work.of.interviews.of_application(application_id)[-1]
        if application.stage is was and application.stage is not latest.stage:
            work.of.applications.save(replace(application, stage=latest.stage))

    def _interview_named(self, one: Interview) -> str:
        """ "Final interview (Thu 12 Nov)"."""
        wording = self._around.wording
        stage = wording.say(f"stage_long.{one.stage.value}")
        return f"{stage} ({wording.day(one.start.day, self._around.today)})"

    def _log_interview(self, work: UnitOfWork, known: Interview, edited: Interview) -> None:
        kind = "interview_edited"
        if edited.cancelled is not known.cancelled:
            kind = "interview_called_off" if edited.cancelled else "interview_called_on"
        work.log(kind, application_id=known.application_id, interview=self._interview_named(edited))

    # -- people

    def save_person(self, application_id: int, contact: Contact) -> Done:
        if not any((contact.name.strip(), contact.phone.strip(), contact.email.strip())):
            raise Refused(self._around.wording.say("refused.nobody"))
        with self._around.store.write() as work:
            begun = self._amending.begin(work, application_id)
            name = contact.known_as
            if not contact.id:
                added = work.of.contacts.add(contact)
                work.of.contacts.link(application_id, added.id)
                work.log("person_added", application_id=application_id, name=name)
            elif self._person_here(work, application_id, contact.id) != contact:
                work.of.contacts.save(contact)
                work.log("person_edited", application_id=application_id, name=name)
            return self._finish(work, begun, "toast.person", name=name)

    def share_person(self, application_id: int, contact_id: int) -> Done:
        with self._around.store.write() as work:
            begun = self._amending.begin(work, application_id)
            person = work.of.contacts.get(contact_id)
            name = person.known_as
            work.of.contacts.link(application_id, contact_id)
            work.log("person_added", application_id=application_id, name=name)
            return self._finish(work, begun, "toast.person_shared", name=name)

    def remove_person(self, application_id: int, contact_id: int) -> Done:
        with self._around.store.write() as work:
            begun = self._amending.begin(work, application_id)
            person = self._person_here(work, application_id, contact_id)
            name = person.known_as
            self._forget(work, application_id, contact_id)
            work.of.contacts.unlink(application_id, contact_id)
            if not work.of.contacts.is_named(contact_id):
                work.of.contacts.remove(contact_id)
            work.log("person_removed", application_id=application_id, name=name)
            return self._finish(work, begun, "toast.person_removed", name=name)

    def _person_here(self, work: UnitOfWork, application_id: int, contact_id: int) -> Contact:
        for one in work.of.contacts.of_application(application_id):
            if one.id == contact_id:
                return one
        raise NotFound(tr("This person does not belong to the application any more."))

    def _forget(self, work: UnitOfWork, application_id: int, contact_id: int) -> None:
        """Nothing of the application names the person any more: what is left would outlive its erasing."""
        of = work.of
        met = of.interviews.of_application(application_id)
        for one in met:
            if contact_id in one.contact_ids:
                left = tuple(ident for ident in one.contact_ids if ident != contact_id)
                of.interviews.save(replace(one, contact_ids=left))
        for card in of.exit_cards.of_interviews([one.id for one in met]).values():
            if card.contact_id == contact_id:
                of.exit_cards.save(replace(card, contact_id=None))
        for planned in of.follow_ups.of_application(application_id):
            if planned.contact_id == contact_id:
                of.follow_ups.save(replace(planned, contact_id=None))
        for tried in of.attempts.of_application(application_id):
            if tried.contact_id == contact_id:
                of.attempts.save(replace(tried, contact_id=None))

    # -- all of them

    def _finish(self, work: UnitOfWork, begun: Begun, message: str, *, changed: bool = False, **facts: str) -> Done:
        """Plans anew and commits. ``changed``: as in ``plan_anew``."""
        step = self._amending.plan_anew(work, begun, changed=changed)
        company = work.of.applications.get(begun.ident).company
        what = self._around.wording.say(message, company=company, **facts)
        changes = work.commit(operation="edit", what=what, application_id=begun.ident)
        return Done(begun.ident, what, changes, step.follow_up_id, step)
