"""A unit of work: one transaction, one session, gone when it is left. Leaving without ``commit`` undoes everything.

While it runs, every row it touches is noted with what stood there before: that is where Changes and the undo log come
from, so that no operation can forget to be undoable.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, FromClause, delete, event, exc, insert, inspect, select, update
from sqlalchemy.orm import Session

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import ReminderState
from followup_desktop.store import rows
from followup_desktop.store.endings import endings
from followup_desktop.store.erasing import erase_rows
from followup_desktop.store.event_log import EventLog
from followup_desktop.store.repositories import Repositories

KINDS: Mapping[str, Kind] = {
    "application": Kind.APPLICATION,
    "contact": Kind.CONTACT,
    "application_contact": Kind.CONTACT,
    "interview": Kind.INTERVIEW,
    "interview_contact": Kind.INTERVIEW,
    "exit_card": Kind.INTERVIEW,
    "follow_up": Kind.FOLLOW_UP,
    "reminder": Kind.REMINDER,
    "attempt": Kind.ATTEMPT,
    "response": Kind.ATTEMPT,
    "overrule": Kind.FOLLOW_UP,
    "talking_point": Kind.POINT,
    "setting": Kind.SETTING,
}
# Ticks change reminders between an act and its undo; taking the act back must not be refused for that.
RUNS_BY_ITSELF = frozenset({"reminder"})


@dataclass(frozen=True)
class Operation:
    """One act of the user as the undo log knows it."""

    id: int
    name: str
    what: str
    application_id: int | None


@dataclass(frozen=True)
class _Touched:
    table: str
    row_id: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class UnitOfWork(EventLog):
    """What one operation reads and writes. Use it inside ``with store.write(...)`` or ``store.read()`` only."""

    def __init__(self, session: Session, now: datetime) -> None:
        super().__init__(session, now)
        self._touched: list[_Touched] = []
        self.committed = False
        self.of = Repositories.over(session)
        event.listen(session, "after_flush", self._note)

    # -- what was touched

    def _note(self, session: Session, _context: object) -> None:
        for row in session.new:
            self._keep(row, None, _stored(row))
        for row in session.dirty:
            old = _before(row)
            if old is not None:
                self._keep(row, old, _stored(row))
        for row in session.deleted:
            self._keep(row, _stored(row), None)

    def _keep(self, row: Any, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
        if row.__tablename__ in KINDS:
            self._touched.append(_Touched(row.__tablename__, row.id, before, after))

    @property
    def changes(self) -> Changes:
        return Changes(frozenset((KINDS[one.table], one.row_id) for one in self._touched))

    def erase(self, application_id: int) -> None:
        """Removes an application and all that tells of it, the steps of undo included."""
        self._session.flush()
        for table, ident in erase_rows(self._session, application_id):
            self._touched.append(_Touched(table, ident, None, None))

    # -- ending

    def commit(self, *, operation: str = "", what: str = "", application_id: int | None = None) -> Changes:
        """Makes everything durable. With an ``operation`` name it becomes one step of undo, ``what`` its sentence."""
        self._session.flush()
        changes, ident = self.changes, 0
        if operation and self._touched:
            row = rows.OperationRow(
                at=self._now, name=operation, what=what, application_id=application_id, undone_at=None
            )
            self._session.add(row)
            self._session.flush()
            ident = row.id
            self._session.execute(
                insert(rows.OperationChangeRow),
                [
                    {
                        "operation_id": ident,
                        "table_name": one.table,
                        "row_id": one.row_id,
                        "before": None if one.before is None else json.dumps(one.before),
                        "after": None if one.after is None else json.dumps(one.after),
                    }
                    for one in self._touched
                ],
            )
        self._session.commit()
        self.committed = True
        return Changes(changes.touched, ident)

    # -- undo

    def last_operation(self) -> Operation | None:
        """The newest act that was not taken back."""
        row = self._session.scalars(
            select(rows.OperationRow)
            .where(rows.OperationRow.undone_at.is_(None))
            .order_by(rows.OperationRow.id.desc())
            .limit(1)
        ).first()
        return None if row is None else Operation(row.id, row.name, row.what, row.application_id)

    def endings(self, follow_up_ids: Iterable[int]) -> dict[int, tuple[int, str]]:
        """By follow-up: number and sentence of the act that ended it and can be taken back."""
        return endings(self._session, follow_up_ids)

    def take_back(self, operation_id: int) -> Changes:
        """Puts every row back as it was before that operation, last change first.

        Raises Refused, and changes nothing, where something newer was built on it.
        """
        steps = self._session.scalars(
            select(rows.OperationChangeRow)
            .where(rows.OperationChangeRow.operation_id == operation_id)
            .order_by(rows.OperationChangeRow.id.desc())
        ).all()
        touched: set[tuple[Kind, int]] = set()
        try:
            for step in steps:
                self._revert(step)
                touched.add((KINDS[step.table_name], step.row_id))
            self._session.flush()
        except exc.IntegrityError as error:
            raise Refused("This cannot be undone any more: something newer depends on it.") from error
        self._session.execute(
            update(rows.OperationRow).where(rows.OperationRow.id == operation_id).values(undone_at=self._now)
        )
        self._session.expire_all()
        return Changes(frozenset(touched))

    def _revert(self, step: rows.OperationChangeRow) -> None:
        table = rows.Row.metadata.tables[step.table_name]
        here = table.c.id == step.row_id
        by_itself = step.table_name in RUNS_BY_ITSELF
        now = self._session.execute(select(table).where(here)).mappings().first() if step.after is not None else None
        if (
            step.after is not None
            and not by_itself
            and (now is None or _to_json(table, now) != json.loads(step.after))
        ):
            raise Refused("This cannot be undone any more: the same thing was changed since.")
        before = None if step.before is None else _from_json(table, json.loads(step.before))
        if before is None:
            self._session.execute(delete(table).where(here))
        elif step.after is None:
            self._session.execute(insert(table).values(**before))
        else:
            restored = _ringing_again(before, now) if by_itself and now is not None else before
            self._session.execute(update(table).where(here).values(**restored))

    # -- settings

    def setting(self, key: str) -> str | None:
        return self._session.scalar(select(rows.SettingRow.value).where(rows.SettingRow.key == key))

    def settings(self) -> dict[str, str]:
        """All that are stored, by key; what a damage has left that is no text is as if it were not there."""
        stored = self._session.execute(select(rows.SettingRow.key, rows.SettingRow.value))
        return {key: value for key, value in stored if isinstance(value, str)}

    def set_setting(self, key: str, value: str) -> None:
        row = self._session.scalars(select(rows.SettingRow).where(rows.SettingRow.key == key)).first()
        if row is None:
            self._session.add(rows.SettingRow(key=key, value=value))
        else:
            row.value = value
        self._session.flush()


def _ringing_again(before: Mapping[str, Any], now: Mapping[Any, Any]) -> dict[str, Any]:
    """A reminder as it was. Where it has rung anew since, what was claimed or shown then is over, and it gets an
    occurrence that no notification ever had."""
    if now["occurrence"] == before["occurrence"]:
        return dict(before)
    under_way = before["state"] in (ReminderState.CLAIMED, ReminderState.SHOWN, ReminderState.ACKNOWLEDGED)
    state = ReminderState.PLANNED.value if under_way else before["state"]
    return {**before, "occurrence": max(now["occurrence"], before["occurrence"]) + 1, "state": state, "token": ""}


def _to_json(table: FromClause, values: Mapping[Any, Any]) -> dict[str, Any]:
    """A row as JSON can hold it: instants as microseconds, days as ISO text."""
    shown: dict[str, Any] = {}
    for column in table.columns:
        value = values[column.key]
        if isinstance(value, datetime):
            value = (value - rows.EPOCH) // rows.TICK
        elif isinstance(value, date):
            value = value.isoformat()
        shown[column.key] = value
    return shown


def _from_json(table: FromClause, values: Mapping[str, Any]) -> dict[str, Any]:
    """The opposite of _to_json."""
    read = dict(values)
    for column in table.columns:
        value = read.get(column.key)
        if value is None:
            continue
        if isinstance(column.type, rows.Instant):
            read[column.key] = rows.EPOCH + int(value) * rows.TICK
        elif isinstance(column.type, Date):
            read[column.key] = date.fromisoformat(value)
    return read


def _stored(row: Any) -> dict[str, Any]:
    table = row.__table__
    return _to_json(table, {column.key: getattr(row, column.key) for column in table.columns})


def _before(row: Any) -> dict[str, Any] | None:
    """What the row held before this flush, None where nothing of it changed."""
    state, old, changed = inspect(row), {}, False
    for column in row.__table__.columns:
        history = state.attrs[column.key].history
        old[column.key] = history.deleted[0] if history.deleted else getattr(row, column.key)
        changed = changed or bool(history.deleted)
    return _to_json(row.__table__, old) if changed else None
