"""Erasing one application for good: its rows, the steps of undo that hold copies of them, what is left in the file.

SQLite overwrites what is deleted (secure_delete), but the log beside the file keeps older pages until it is emptied;
so the file is written anew afterwards (``rewrite``). Backups are other files: ``copies_of`` names them.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import ColumnElement, delete, or_, select, tuple_
from sqlalchemy.orm import Session

from followup_desktop.store import rows
from followup_desktop.store.backup import backups_in
from followup_desktop.store.engine import backup_folder
from followup_desktop.store.tables import in_parts

Touched = tuple[str, int]  # table, row


def erase_rows(session: Session, application_id: int) -> tuple[Touched, ...]:
    """Deletes all that belongs to one application, people that belong to no other, and every step of undo that
    touched any of it. Returns what is gone."""
    gone: list[Touched] = []

    def take(row: type[rows.Row], *where: ColumnElement[bool]) -> list[int]:
        found = list(session.scalars(select(row.id).where(*where)))
        _delete(session, row, found)
        gone.extend((row.__tablename__, ident) for ident in found)
        return found

    mine = application_id
    planned = list(session.scalars(select(rows.FollowUpRow.id).where(rows.FollowUpRow.application_id == mine)))
    met = list(session.scalars(select(rows.InterviewRow.id).where(rows.InterviewRow.application_id == mine)))
    people = _people_of_nobody_else(session, mine, met)
    take(rows.ReminderRow, rows.ReminderRow.follow_up_id.in_(planned))
    for row in (rows.AttemptRow, rows.ResponseRow, rows.OverruleRow, rows.TalkingPointRow):
        take(row, row.application_id == mine)
    take(rows.ExitCardRow, rows.ExitCardRow.interview_id.in_(met))
    take(rows.InterviewContactRow, rows.InterviewContactRow.interview_id.in_(met))
    take(rows.FollowUpRow, rows.FollowUpRow.application_id == mine)
    take(rows.InterviewRow, rows.InterviewRow.application_id == mine)
    take(rows.ApplicationContactRow, rows.ApplicationContactRow.application_id == mine)
    take(rows.ContactRow, rows.ContactRow.id.in_(people))
    take(rows.ApplicationRow, rows.ApplicationRow.id == mine)
    event = rows.EventRow
    session.execute(delete(event).where(or_(event.application_id == mine, event.follow_up_id.in_(planned))))
    _forget_steps(session, mine, gone)
    session.expire_all()
    return tuple(gone)


def _people_of_nobody_else(session: Session, mine: int, met: Iterable[int]) -> list[int]:
    link, there = rows.ApplicationContactRow, rows.InterviewContactRow
    here = set(session.scalars(select(link.contact_id).where(link.application_id == mine)))
    elsewhere = set(session.scalars(select(link.contact_id).where(link.application_id != mine)))
    elsewhere |= set(session.scalars(select(there.contact_id).where(there.interview_id.not_in(met))))
    return sorted(here - elsewhere)


def _forget_steps(session: Session, mine: int, gone: list[Touched]) -> None:
    """The log of undo holds every row before and after: what was erased must not come back from there."""
    change, operation = rows.OperationChangeRow, rows.OperationRow
    steps = set(session.scalars(select(operation.id).where(operation.application_id == mine)))
    for part in in_parts(gone):
        touched = tuple_(change.table_name, change.row_id).in_(part)
        steps |= set(session.scalars(select(change.operation_id).where(touched)))
    for some in in_parts(sorted(steps)):
        session.execute(delete(change).where(change.operation_id.in_(some)))
        session.execute(delete(operation).where(operation.id.in_(some)))


def _delete(session: Session, row: type[rows.Row], found: list[int]) -> None:
    for part in in_parts(found):
        session.execute(delete(row).where(row.id.in_(part)))


def rewrite(link: sqlite3.Connection) -> bool:
    """Writes the store's file anew, without what was deleted, and empties the log beside it. False where another
    program's reading keeps it from doing so. Raises sqlite3.Error."""
    link.execute("VACUUM")
    return not link.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]


def copies_of(store: Path) -> tuple[Path, ...]:
    """The files that hold an older state of the store: backups, and stores that were put aside."""
    beside: list[Path] = []
    with contextlib.suppress(OSError):
        beside = sorted(path for path in store.parent.rglob("*.sqlite3") if path != store)
    backups = backups_in(backup_folder(store))
    return (*backups, *(path for path in beside if path not in backups))
