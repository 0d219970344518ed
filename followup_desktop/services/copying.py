"""The faithful copy into a store: what is not there yet is added whole, under new numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from followup_desktop.domain.model import (
    Application,
    Contact,
    Moment,
    OwnPoint,
    ReminderState,
)
from followup_desktop.languages import tr
from followup_desktop.services.copy_form import CopiedCase, Copy
from followup_desktop.services.import_views import Imported
from followup_desktop.services.own_points import LONGEST
from followup_desktop.services.settings import makes_sense
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.timing import CHOICES
from followup_desktop.services.views import Added
from followup_desktop.store.convert import folded
from followup_desktop.store.event_log import Event
from followup_desktop.store.unit_of_work import UnitOfWork


class Copying:
    """Takes a copy into the store."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def take_in(self, copy: Copy, file: str) -> Imported:
        """Applications that are not there yet are added whole, the others skipped; settings that were made here stay.
        One operation, taken back as one."""
        added, skipped = [], []
        with self._around.store.write() as work:
            there = work.of.applications.all()
            self._take_settings(work, copy)
            insert = _Insertion(work, Moment.at(self._around.now, "UTC"))
            for case in copy.cases:
                if any(_same(case.application, one) for one in there):
                    skipped.append((file, case.application.company, tr("It is there already.")))
                    continue
                added.append(insert.case(case))
                if not copy.plans:
                    self._around.planner.replan(work, added[-1].application_id, self._around.now, changed=True)
            insert.people(copy.people)
            insert.points(copy.points)
            what = self._around.wording.say("toast.imported", count=len(added))
            changes = work.commit(operation="import", what=what)
        return Imported(tuple(added), (), tuple(skipped), changes=changes)

    def _take_settings(self, work: UnitOfWork, copy: Copy) -> None:
        here = work.settings()
        new = {key: value for key, value in copy.settings.items() if key not in here and makes_sense(key, value)}
        for key, value in new.items():
            work.set_setting(key, value)
        if new.keys() & CHOICES.keys():  # what was here already is advised by the new numbers from now on
            for one in work.of.applications.open_ones():
                self._around.planner.replan(work, one.id, self._around.now)


class _Insertion:
    """Values of a copy under new numbers."""

    def __init__(self, work: UnitOfWork, now: Moment) -> None:
        self._work, self._now = work, now
        self._owners: dict[int, int] = {}
        self._people: dict[int, int] = {}
        self._met: dict[int, int] = {}
        self._planned: dict[int, int] = {}

    def case(self, case: CopiedCase) -> Added:
        of = self._work.of
        owner = of.applications.add(replace(case.application, id=0)).id
        self._owners[case.application.id] = owner
        for person in case.contacts:
            of.contacts.link(owner, self._person(person))
        for met in case.interviews:
            known = dict.fromkeys(self._people[one] for one in met.contact_ids if one in self._people)
            added = of.interviews.add(replace(met, application_id=owner, contact_ids=tuple(known)))
            self._met[met.id] = added.id
        for card in case.exit_cards:
            if card.interview_id in self._met:
                whom = self._people.get(card.contact_id or 0)
                of.exit_cards.add(replace(card, interview_id=self._met[card.interview_id], contact_id=whom))
        self._plans(case, owner)
        for said in case.responses:
            of.responses.add(replace(said, application_id=owner))
        for decision in case.decisions:
            of.overrules.add(replace(decision, application_id=owner))
        for event in case.history:
            facts = {one.name: one.value for one in event.facts}
            planned = self._planned.get(event.follow_up_id or 0)
            self._work.keep_event(Event(event.at, event.kind, owner, planned, facts))
        return self._told(case, owner)

    def _told(self, case: CopiedCase, owner: int) -> Added:
        one, first = case.application, case.interviews[0] if case.interviews else None
        met, at = (self._met[first.id], first.start) if first else (0, self._now)
        return Added(owner, met, one.company, one.role, one.stage, at)

    def _person(self, person: Contact) -> int:
        """The same number is the same person, who may belong to several applications."""
        if person.id not in self._people:
            self._people[person.id] = self._work.of.contacts.add(person).id
        return self._people[person.id]

    def _plans(self, case: CopiedCase, owner: int) -> None:
        of = self._work.of
        for one in case.follow_ups:
            met, whom = self._met.get(one.interview_id or 0), self._people.get(one.contact_id or 0)
            added = of.follow_ups.add(replace(one, application_id=owner, interview_id=met, contact_id=whom))
            self._planned[one.id] = added.id
        for ring in case.reminders:
            state = ReminderState.PLANNED if ring.state is ReminderState.CLAIMED else ring.state
            of.reminders.add(replace(ring, follow_up_id=self._planned[ring.follow_up_id], state=state, token=""))
        for tried in case.attempts:
            whom, planned = self._people.get(tried.contact_id or 0), self._planned.get(tried.follow_up_id or 0)
            of.attempts.add(replace(tried, application_id=owner, follow_up_id=planned, contact_id=whom))

    def people(self, alone: Iterable[Contact]) -> None:
        there = {_card(one) for one in self._work.of.contacts.all()}
        for person in alone:
            if person.id not in self._people and _card(person) not in there:
                self._person(person)

    def points(self, points: Iterable[OwnPoint]) -> None:
        """Those of the applications that came, and those that hold everywhere and are not there yet."""
        there = {replace(one, id=0) for one in self._work.of.points.all()}
        for one in points:
            owner = None if one.application_id is None else self._owners.get(one.application_id, 0)
            point = replace(one, id=0, application_id=owner)
            if owner != 0 and point not in there and len(point.text) <= LONGEST:
                self._work.of.points.add(point)


def _card(person: Contact) -> Contact:
    return replace(person, id=0)


def _same(copied: Application, here: Application) -> bool:
    """An open one of the same names; or a closed one that ended alike on the same day."""
    if here.is_open:
        return all(folded(one) == folded(other) for one, other in zip(_names(copied), _names(here), strict=True))
    return (*_names(copied), copied.closing, copied.closed_on) == (*_names(here), here.closing, here.closed_on)


def _names(one: Application) -> tuple[str, str]:
    return one.company, one.role
