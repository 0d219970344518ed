"""Rows of a table into the store: an application each, with its interviews, its end and its note."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from followup_desktop.domain.model import Application, Invitation, Stage
from followup_desktop.services.applications import Applications
from followup_desktop.services.entries import NewInterview
from followup_desktop.services.import_views import TableRow
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Added
from followup_desktop.store.convert import folded
from followup_desktop.store.unit_of_work import UnitOfWork

Ended = tuple[str, str, str]


class TableImport:
    """One import's rows, within its unit of work."""

    def __init__(self, around: Surroundings, applications: Applications, work: UnitOfWork) -> None:
        self._around, self._applications, self._work = around, applications, work
        self._there: set[Ended] | None = None  # the closed ones; read when a row first asks
        self._prints: set[str] | None = None  # of the rows that were imported; the same

    def is_there(self, entry: NewInterview, row: TableRow, fingerprint: str) -> bool:
        """Whether this row was imported before; or an application that ended alike, or an open one to which it adds
        no interview, is in the store."""
        if self._prints is None:  # all at once: thousands of rows ask
            self._prints = self._work.of.interviews.fingerprints()
        if fingerprint in self._prints:
            return True
        if row.closing is None:
            return not row.dated and bool(self._work.of.applications.named(entry.company, entry.role))
        if self._there is None:
            self._there = self._work.of.applications.ended()
        return (folded(entry.company), folded(entry.role), row.closing.value) in self._there

    def take(self, entry: NewInterview, row: TableRow, invitation: Invitation) -> Added:
        """A row that says it ended is an application of its own; others go to the open one of these names."""
        known = self._work.of.applications.named(entry.company, entry.role) if row.closing is None else ()
        owner = known[0] if known else self._applications.begin_within(self._work, entry)
        added = self._interviews(owner, entry, row, invitation) if row.dated else self._undated(owner, entry)
        if self._prints is not None and row.dated:
            self._prints.add(invitation.fingerprint)
        return self._said(added, row)

    def _interviews(self, owner: Application, entry: NewInterview, row: TableRow, invitation: Invitation) -> Added:
        add = partial(self._applications.add_within, self._work, plan=False)
        for met in row.earlier:
            add(replace(entry, start=met.start, stage=met.stage or Stage.PHONE_SCREEN), into=owner)
            owner = self._work.of.applications.get(owner.id)
        return add(entry, invitation, into=owner)

    def _undated(self, owner: Application, entry: NewInterview) -> Added:
        for person in entry.people:
            self._applications.person_within(self._work, owner.id, person)
        if entry.promised:
            owner = self._work.of.applications.save(replace(owner, promised=entry.promised))
        self._work.log("row_added", application_id=owner.id, stage=entry.stage.value)
        return Added(owner.id, 0, owner.company, owner.role, entry.stage, entry.start)

    def _said(self, added: Added, row: TableRow) -> Added:
        """What the row says of the application itself; then all of it is planned, once."""
        before = self._work.of.applications.get(added.application_id)
        told = replace(before, stage=row.stage, note=_together(before.note, row.note))
        if row.closing is not None:
            self._work.log("closed", application_id=before.id, closing=row.closing)
            told = replace(told, closing=row.closing, closed_on=row.closed_on or self._around.today)
            if self._there is not None:
                self._there.add(_ended(told))
        if told != before:
            self._work.of.applications.save(told)
        self._around.planner.replan(self._work, before.id, self._around.now, changed=True)
        return replace(added, stage=row.stage)


def _together(there: str, said: str) -> str:
    if said in there:
        return there
    return f"{there}\n{said}" if there else said


def _ended(one: Application) -> Ended:
    return folded(one.company), folded(one.role), one.closing or ""
