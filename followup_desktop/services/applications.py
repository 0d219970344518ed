"""Capturing interviews and what was said in them; closing and reopening applications."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import (
    Application,
    CallBan,
    Closing,
    Contact,
    ExitCard,
    Instruction,
    Interview,
    Invitation,
    Place,
    PreferredChannel,
)
from followup_desktop.languages import tr
from followup_desktop.services.entries import CallAnswer, ExitAnswers, NewInterview, PersonEntry
from followup_desktop.services.next_steps import NextSteps
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Added, Done
from followup_desktop.store.convert import folded
from followup_desktop.store.unit_of_work import UnitOfWork

SAID = {
    CallAnswer.CALL_US: Instruction(preferred_channel=PreferredChannel.PHONE),
    CallAnswer.EMAIL_ONLY: Instruction(CallBan.PHONE, preferred_channel=PreferredChannel.EMAIL),
    CallAnswer.WE_CONTACT_YOU: Instruction(CallBan.ALL),
    CallAnswer.NOTHING: Instruction(),
}


class Applications:
    """The verbs on applications and interviews."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._next = NextSteps(around)

    # -- adding

    def add_interview(self, entry: NewInterview) -> Added:
        """Adds an interview, to the open application of the same company and role if there is one."""
        with self._around.store.write() as work:
            added = self.add_within(work, entry)
            what = self._around.wording.say("toast.added", company=added.company)
            changes = work.commit(operation="add", what=what, application_id=added.application_id)
        return replace(added, changes=changes)

    def add_within(
        self,
        work: UnitOfWork,
        entry: NewInterview,
        invitation: Invitation | None = None,
        into: Application | None = None,
        *,
        plan: bool = True,
    ) -> Added:
        """The same inside a unit of work of the caller's (an import of many). ``into``: the application it is of.
        Without ``plan`` the caller plans, once everything is told."""
        if not entry.company.strip():
            raise Refused(tr("An interview needs a company."), tr("Type the company's name."))
        application = into or self._application_for(work, entry)
        people = tuple(self.person_within(work, application.id, one).id for one in entry.people if _is_somebody(one))
        interview = self._interview_for(work, application, entry, people, invitation)
        application = self._taken_in(work, application, entry)
        named: dict[str, Any] = {"promised": entry.promised} if entry.promised else {}
        at = entry.start.instant.isoformat()
        work.log("added", application_id=application.id, stage=entry.stage.value, at=at, **named)
        if plan:
            self._around.planner.replan(work, application.id, self._around.now, changed=True)
        asked = () if application.place.country else (self._around.wording.say("asked.country"),)
        return Added(
            application.id, interview.id, application.company, application.role, entry.stage, entry.start, asked
        )

    def _application_for(self, work: UnitOfWork, entry: NewInterview) -> Application:
        known = work.of.applications.named(entry.company, entry.role)
        if not known and not entry.role.strip():
            known = work.of.applications.of_company(entry.company)
        return known[0] if known else self.begin_within(work, entry)

    def begin_within(self, work: UnitOfWork, entry: NewInterview) -> Application:
        """A new application without anything in it."""
        place = self.place_of(entry)
        return work.of.applications.add(
            Application(" ".join(entry.company.split()), " ".join(entry.role.split()), entry.stage, place)
        )

    def place_of(self, entry: NewInterview) -> Place:
        """Their place: as given, else the zone the time was meant in and the country that zone lies in."""
        zone = entry.place.zone if entry.place.zone != "UTC" else entry.start.zone
        return Place(zone, entry.place.country or self._around.places.country_of(zone), entry.place.region)

    def _interview_for(
        self,
        work: UnitOfWork,
        application: Application,
        entry: NewInterview,
        people: tuple[int, ...],
        invitation: Invitation | None,
    ) -> Interview:
        """A new interview; the known one where the same stage at the same instant is there already."""
        value = Interview(
            application.id,
            entry.stage,
            entry.start,
            entry.end,
            entry.format,
            entry.location,
            entry.link,
            people,
            invitation or Invitation(),
        )
        for known in work.of.interviews.of_application(application.id):
            same = known.stage is entry.stage and known.start.instant == entry.start.instant and not known.cancelled
            if same:
                together = tuple(dict.fromkeys((*known.contact_ids, *people)))
                kept = invitation or known.invitation
                return work.of.interviews.save(
                    replace(
                        value,
                        id=known.id,
                        contact_ids=together,
                        invitation=kept,
                        exit_card_shown=known.exit_card_shown,
                    )
                )
        return work.of.interviews.add(value)

    def _taken_in(self, work: UnitOfWork, application: Application, entry: NewInterview) -> Application:
        """What the entry says of the application itself."""
        latest = work.of.interviews.of_application(application.id)[-1]
        said = entry.instruction if entry.instruction != Instruction() else application.instruction
        place = self.place_of(entry) if not application.place.country else application.place
        changed = replace(
            application,
            stage=latest.stage,
            promised=entry.promised or application.promised,
            instruction=said,
            place=place,
        )
        return changed if changed == application else work.of.applications.save(changed)

    def person_within(self, work: UnitOfWork, application_id: int, entry: PersonEntry) -> Contact:
        """The contact of that name or address in this application, completed; or a new one."""
        for known in work.of.contacts.of_application(application_id):
            same_mail = bool(entry.email) and folded(known.email) == folded(entry.email)
            if same_mail or (bool(entry.name) and folded(known.name) == folded(entry.name)):
                fuller = replace(
                    known,
                    name=entry.name or known.name,
                    phone=entry.phone or known.phone,
                    email=entry.email or known.email,
                    role=entry.role or known.role,
                )
                return known if fuller == known else work.of.contacts.save(fuller)
        added = work.of.contacts.add(Contact(entry.name, entry.role, entry.phone, entry.email))
        work.of.contacts.link(application_id, added.id)
        return added

    # -- the exit card

    def exit_card_shown(self, interview_id: int) -> Changes:
        with self._around.store.write() as work:
            met = work.of.interviews.get(interview_id)
            if not met.exit_card_shown:
                work.of.interviews.save(replace(met, exit_card_shown=True))
            return work.commit()

    def save_exit_card(self, answers: ExitAnswers) -> Done:
        """What was said in the interview becomes schedule and script."""
        now = self._around.now
        with self._around.store.write() as work:
            met = work.of.interviews.get(answers.interview_id)
            application = work.of.applications.get(met.application_id)
            contact_id = answers.contact_id
            if contact_id is None and _is_somebody(answers.contact):
                contact_id = self.person_within(work, application.id, answers.contact).id
            self._keep_card(work, answers, contact_id, now)
            work.of.interviews.save(replace(met, exit_card_shown=True))
            said = _instruction(application.instruction, answers)
            promised = answers.decide_by or application.promised
            if (said, promised) != (application.instruction, application.promised):
                work.of.applications.save(replace(application, instruction=said, promised=promised))
            work.log("exit_card", application_id=application.id)
            if answers.decide_by:
                work.log("promised", application_id=application.id, promised=answers.decide_by)
            self._around.planner.replan(work, application.id, now, changed=True)
            step = self._next.of(work, application.id)
            what = self._around.wording.say("toast.exit_card", company=application.company, next=step.text)
            changes = work.commit(operation="exit_card", what=what, application_id=application.id)
        return Done(application.id, what, changes, step.follow_up_id, step)

    def _keep_card(self, work: UnitOfWork, answers: ExitAnswers, contact_id: int | None, now: datetime) -> None:
        known = work.of.exit_cards.of_interview(answers.interview_id)
        card = ExitCard(
            answers.interview_id,
            answers.decide_by,
            contact_id,
            answers.drew_in,
            answers.need,
            answers.proof,
            answers.doubt,
            answers.doubt_answer,
            answers.unclear,
            answers.logistics,
            now,
        )
        if known is None:
            work.of.exit_cards.add(card)
        else:
            work.of.exit_cards.save(replace(card, id=known.id))

    # -- the application itself

    def close(self, application_id: int, closing: Closing) -> Done:
        return self._end(application_id, closing)

    def reopen(self, application_id: int) -> Done:
        return self._end(application_id, None)

    def _end(self, application_id: int, closing: Closing | None) -> Done:
        now = self._around.now
        with self._around.store.write() as work:
            application = self.end_within(work, application_id, closing)
            self._around.planner.replan(work, application_id, now, changed=True)
            message = "toast.closed" if closing else "toast.reopened"
            what = self._around.wording.say(message, company=application.company)
            step = self._next.of(work, application_id)
            changes = work.commit(operation="close", what=what, application_id=application_id)
        return Done(application_id, what, changes, step.follow_up_id, step)

    def end_within(self, work: UnitOfWork, application_id: int, closing: Closing | None) -> Application:
        """Closes it, or opens it again, inside a unit of work of the caller's. One that is closed already keeps its
        day: only the reason was another one."""
        application = work.of.applications.get(application_id)
        day = (application.closed_on if application.closing else None) or self._around.today
        work.log("closed" if closing else "reopened", application_id=application_id, closing=closing or "")
        return work.of.applications.save(replace(application, closing=closing, closed_on=day if closing else None))

    def save_note(self, application_id: int, text: str) -> Changes:
        """Notes are kept as typed; each saving is its own step, and none of them is an undo of its own."""
        with self._around.store.write() as work:
            application = work.of.applications.get(application_id)
            if application.note != text:
                work.of.applications.save(replace(application, note=text))
            return work.commit()


def _is_somebody(entry: PersonEntry) -> bool:
    return any((entry.name, entry.phone, entry.email))


def _instruction(known: Instruction, answers: ExitAnswers) -> Instruction:
    said = known if answers.calling is None else replace(SAID[answers.calling], defined_process=known.defined_process)
    if answers.defined_process is not None:
        said = replace(said, defined_process=answers.defined_process)
    return said
