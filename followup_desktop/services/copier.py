"""The faithful copy: all that the store holds of the search, as one value.

Left out are the undo log and what is typed and not saved. Numbers are given anew by order, so that equal stores make
equal copies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from followup_desktop.domain.model import Attempt, FollowUp, Interview, Overrule, Reminder, ReminderState
from followup_desktop.services.case import Case, load_cases
from followup_desktop.services.copy_form import CopiedCase, CopiedEvent, CopiedFact, Copy
from followup_desktop.services.settings import makes_sense
from followup_desktop.store.event_log import INNER, Event
from followup_desktop.store.unit_of_work import UnitOfWork

T = TypeVar("T", FollowUp, Overrule, Event)


class _Numbers:
    """The copy's own numbers for the store's, by order of appearance."""

    def __init__(self) -> None:
        self._given: dict[int, int] = {}

    def of(self, ident: int) -> int:
        return self._given.setdefault(ident, len(self._given) + 1)

    def known(self, ident: int | None) -> int | None:
        return self._given.get(ident or 0)


def copy_of(work: UnitOfWork) -> Copy:
    """Everything, as one value."""
    return _Copier(work).copy()


class _Copier:
    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._owners, self._people, self._met, self._planned = _Numbers(), _Numbers(), _Numbers(), _Numbers()
        self._follow_ups = _by_application(work.of.follow_ups.all())
        self._decisions = _by_application(work.of.overrules.all())
        self._rings = {one.follow_up_id: one for one in work.of.reminders.all()}
        told = (event for event in work.all_events() if event.kind not in INNER)
        self._history = _by_application(told)

    def copy(self) -> Copy:
        cases = tuple(self._case(case) for case in load_cases(self._work))
        alone = [one for one in self._work.of.contacts.all() if self._people.known(one.id) is None]
        return Copy(
            cases,
            tuple(replace(one, id=self._people.of(one.id)) for one in alone),
            tuple(
                replace(one, id=0, application_id=self._owners.known(one.application_id))
                for one in self._work.of.points.all()
            ),
            {key: value for key, value in self._work.settings().items() if makes_sense(key, value)},
        )

    def _case(self, case: Case) -> CopiedCase:
        ident = case.application.id
        number = self._owners.of(ident)
        contacts = tuple(replace(one, id=self._people.of(one.id)) for one in case.contacts)
        interviews = tuple(self._interview(number, one) for one in case.interviews)
        follow_ups = self._follow_ups.get(ident, [])
        return CopiedCase(
            replace(case.application, id=number),
            interviews,
            contacts,
            tuple(
                replace(
                    card,
                    id=0,
                    interview_id=self._met.of(card.interview_id),
                    contact_id=self._people.known(card.contact_id),
                )
                for card in case.exit_cards.values()
            ),
            follow_ups=tuple(self._follow_up(number, one) for one in follow_ups),
            attempts=tuple(self._attempt(number, one) for one in case.attempts),
            responses=tuple(replace(one, id=0, application_id=number) for one in case.responses),
            reminders=tuple(self._reminder(self._rings[one.id]) for one in follow_ups if one.id in self._rings),
            decisions=tuple(replace(one, id=0, application_id=number) for one in self._decisions.get(ident, ())),
            history=tuple(self._event(one) for one in self._history.get(ident, ())),
        )

    def _interview(self, number: int, one: Interview) -> Interview:
        people = tuple(known for ident in one.contact_ids if (known := self._people.known(ident)))
        return replace(one, id=self._met.of(one.id), application_id=number, contact_ids=people)

    def _follow_up(self, number: int, one: FollowUp) -> FollowUp:
        return replace(
            one,
            id=self._planned.of(one.id),
            application_id=number,
            interview_id=self._met.known(one.interview_id),
            contact_id=self._people.known(one.contact_id),
        )

    def _attempt(self, number: int, one: Attempt) -> Attempt:
        return replace(
            one,
            id=0,
            application_id=number,
            follow_up_id=self._planned.known(one.follow_up_id),
            contact_id=self._people.known(one.contact_id),
        )

    def _event(self, one: Event) -> CopiedEvent:
        facts = tuple(CopiedFact(name, str(value)) for name, value in one.facts.items())
        return CopiedEvent(one.at, one.kind, self._planned.known(one.follow_up_id), facts)

    def _reminder(self, one: Reminder) -> Reminder:
        """A delivery that is under way belongs to this run of the program: in the copy it has still to be made."""
        state = ReminderState.PLANNED if one.state is ReminderState.CLAIMED else one.state
        return replace(one, id=0, follow_up_id=self._planned.of(one.follow_up_id), state=state, token="")


def _by_application(values: Iterable[T]) -> dict[int, list[T]]:
    grouped: defaultdict[int, list[T]] = defaultdict(list)
    for value in values:
        if value.application_id is not None:
            grouped[value.application_id].append(value)
    return grouped
