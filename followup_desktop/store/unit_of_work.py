"""A unit of work: one transaction, one session, gone when it is left. Leaving without ``commit`` undoes everything.

While it runs, every row it touches is noted with what stood there before: that is where Changes and the undo log come
from, so that no operation can forget to be undoable.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Date, FromClause, bindparam, exc, func, insert, select, update
from sqlalchemy.orm import Session

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import ReminderState
from followup_desktop.languages import tr
from followup_desktop.store import rows, tables
from followup_desktop.store.endings import endings
from followup_desktop.store.erasing import erase_rows
from followup_desktop.store.event_log import EventLog
from followup_desktop.store.repositories import Repositories
from followup_desktop.store.tables import RowType, Tables, Touched, in_parts
from followup_desktop.store.written import Mark, Written, written_since

T = TypeVar("T")
Told = Callable[[int, int], None]  # so many parts are done, of so many; it may raise, and the unit of work ends


def untold(_done: int, _of: int) -> None:
    """Nobody wants to hear how far it is."""


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
    "calendar_item": Kind.CALENDAR,
}
_setting = rows.SettingRow.__table__.c
SETTINGS = select(_setting.key, _setting.value)
_operations: Any = rows.OperationRow.__table__
OPERATION = insert(_operations)
LAST_OPERATION = (
    select(_operations).where(_operations.c.undone_at.is_(None)).order_by(_operations.c.id.desc()).limit(1)
)
LAST_UNDONE = (  # the first of those that were taken back since the last one that stands
    select(_operations)
    .where(
        _operations.c.id
        > func.coalesce(
            select(func.max(_operations.c.id)).where(_operations.c.undone_at.is_(None)).scalar_subquery(), 0
        )
    )
    .order_by(_operations.c.id)
    .limit(1)
)
THAT_OPERATION = select(_operations).where(_operations.c.id == bindparam("ident"))
UNDONE = update(_operations).where(_operations.c.id == bindparam("ident"))
_steps: Any = rows.OperationChangeRow.__table__
STEPS = insert(_steps)
NEWER_STEP = (  # an act that stands and that wrote the same row since
    select(_steps.c.id)
    .join(_operations, _operations.c.id == _steps.c.operation_id)
    .where(_steps.c.table_name == bindparam("name"), _steps.c.row_id == bindparam("row"))
    .where(_steps.c.operation_id > bindparam("act"), _operations.c.undone_at.is_(None))
    .limit(1)
)
# Looks change reminders and the plan between an act and its undo; taking the act back must not be refused for that.
RUNS_BY_ITSELF = frozenset({"reminder"})
PLANNED_BY_ITSELF = frozenset({"follow_up"})
# What is known of the phone's calendar goes on while the user thinks; what of it an act wrote comes back, no more.
KNOWN_BESIDE = frozenset({"calendar_item"})


@dataclass(frozen=True)
class Operation:
    """One act of the user as the undo log knows it. ``at``: UTC, by the clock as it was then."""

    id: int
    at: datetime
    name: str
    what: str
    application_id: int | None


class UnitOfWork(EventLog):
    """What one operation reads and writes. Use it inside ``with store.write(...)`` or ``store.read()`` only."""

    def __init__(self, session: Session, now: datetime, end: Callable[[], None] | None = None) -> None:
        """``end`` commits, where it takes more than that."""
        super().__init__(Tables(session, end or session.commit), now)
        self.committed = False
        self.of = Repositories.over(self._tables)

    @property
    def changes(self) -> Changes:
        """What was touched so far."""
        return Changes(frozenset((KINDS[str(one.table)], one.id) for one in self._tables.touched))

    def known(self, what: tuple[str, int], read: Callable[[], T]) -> T:
        """What ``read`` puts together of several tables; it is read again only after something was written."""
        return self._tables.known(what, read)

    def written_since(self, mark: Mark | None) -> Written:
        """Which applications are other ones than they were at that mark; with it the mark of what is read now."""
        return written_since(self._tables, mark)

    def count_all(self, table: str) -> int:
        """How many rows there are; reads each."""
        columns = rows.Row.metadata.tables[table].c
        return sum(1 for _ in self._tables.ask(select(*columns)))

    def erase(self, application_id: int) -> None:
        """Removes an application and all that tells of it, the steps of undo included."""
        self._tables.wrote(erase_rows(self._tables.session, application_id))

    # -- ending

    def commit(self, *, operation: str = "", what: str = "", application_id: int | None = None) -> Changes:
        """Makes everything durable. With an ``operation`` name it becomes one step of undo, ``what`` its sentence."""
        changes, ident = self.changes, 0
        if operation and self._tables.touched:
            act = {"at": self._now, "name": operation, "what": what, "application_id": application_id}
            ident = int(self._tables.ask(OPERATION, {**act, "undone_at": None}).inserted_primary_key[0])
            self._tables.ask(STEPS, [_step(ident, one) for one in self._tables.touched])
        self._tables.commit()
        self.committed = True
        return Changes(changes.touched, ident)

    # -- undo

    def last_operation(self) -> Operation | None:
        """The newest act that was not taken back."""
        return _operation(self._tables.ask(LAST_OPERATION).first())

    def last_undone(self) -> Operation | None:
        """The act that was taken back last, as long as nothing was done since: the next one to be done again."""
        return _operation(self._tables.ask(LAST_UNDONE).first())

    def operation(self, ident: int) -> Operation | None:
        """The act of that number."""
        return _operation(self._tables.ask(THAT_OPERATION, {"ident": ident}).first())

    def applications_of(self, act: Operation) -> tuple[int, ...]:
        """The application the act was on, and those whose rows it wrote, as far as they are there."""
        found = set() if act.application_id is None else {act.application_id}
        ringing = set()
        for step in self._tables.rows(rows.OperationChangeRow, operation_id=act.id):
            values = json.loads(step.after or step.before)
            if step.table_name == "application":
                found.add(step.row_id)
            elif step.table_name == "reminder":
                ringing.add(values["follow_up_id"])
            elif "application_id" in values:
                found.add(values["application_id"])
        found |= {planned.application_id for planned in self._numbered(rows.FollowUpRow, ringing)}
        found.discard(None)  # a point of one's own may be for all of them
        return tuple(one.id for one in self._numbered(rows.ApplicationRow, found))

    def _numbered(self, row: RowType, idents: Collection[int]) -> Iterator[Any]:
        """The rows of these numbers that are there, in order."""
        for part in in_parts(sorted(idents)):
            yield from self._tables.rows(row, id=tuple(part))

    def endings(self, follow_up_ids: Iterable[int]) -> dict[int, tuple[int, str]]:
        """By follow-up: number and sentence of the act that ended it and can be taken back."""
        return endings(self._tables.session, follow_up_ids)

    def take_back(self, operation_id: int, told: Told = untold) -> Changes:
        """Puts every row back as it was before that operation, last change first; ``told`` hears of each.

        Raises Refused, and changes nothing, where something newer was built on it.
        """
        steps = self._tables.rows(rows.OperationChangeRow, operation_id=operation_id)
        touched = self._walk([(one, one.after, one.before) for one in reversed(steps)], told, again=False)
        self._tables.change(UNDONE, {"ident": operation_id, "undone_at": self._now})
        return touched

    def do_again(self, operation_id: int, told: Told = untold) -> Changes:
        """Puts every row as that operation had left it, which was taken back; ``told`` hears of each.

        Raises Refused, and changes nothing, where the same thing was changed since.
        """
        steps = self._tables.rows(rows.OperationChangeRow, operation_id=operation_id)
        touched = self._walk([(one, one.before, one.after) for one in steps], told, again=True)
        self._tables.change(UNDONE, {"ident": operation_id, "undone_at": None})
        return touched

    def _walk(self, steps: Sequence[tuple[Any, str | None, str | None]], told: Told, *, again: bool) -> Changes:
        """Each step from what must stand there to what is to stand there."""
        touched: set[tuple[Kind, int]] = set()
        try:
            for done, (step, here, there) in enumerate(steps):
                told(done, len(steps))
                self._set(step, here, there, again=again)
                touched.add((KINDS[step.table_name], step.row_id))
        except exc.IntegrityError as error:
            raise Refused(
                tr("This cannot be done again any more: something newer depends on it.")
                if again
                else tr("This cannot be undone any more: something newer depends on it.")
            ) from error
        return Changes(frozenset(touched))

    def _set(self, step: Any, here: str | None, there: str | None, *, again: bool) -> None:
        """A row that stands gets back the columns that the act wrote; the others (a note typed since) stay."""
        row = _row_types()[step.table_name]
        table = row.__table__
        whole = step.table_name in RUNS_BY_ITSELF | PLANNED_BY_ITSELF
        found = self._tables.row(row, step.row_id) if here is not None else None
        left = None if here is None else json.loads(here)
        wanted = None if there is None else json.loads(there)
        if left is not None and wanted is not None and not whole:
            wanted = {key: value for key, value in wanted.items() if value != left[key]}
            left = {key: left[key] for key in wanted}
        if left is not None and not self._is_free(step, table, left, found):
            raise Refused(
                tr("This cannot be done again any more: the same thing was changed since.")
                if again
                else tr("This cannot be undone any more: the same thing was changed since.")
            )
        values = None if wanted is None else _from_json(table, wanted)
        if values and found is not None and step.table_name in RUNS_BY_ITSELF:
            values = _ringing_again(values, found)
        if values != {}:
            self._tables.put(row, step.row_id, values, there=left is not None)

    def _is_free(
        self, step: Any, table: FromClause, left: Mapping[str, Any], found: Mapping[Any, Any] | None
    ) -> bool:
        """Whether the row stands as the act left it, or only the program itself has written it since."""
        if step.table_name in RUNS_BY_ITSELF | KNOWN_BESIDE:
            return True
        if found is None:
            return False
        now = _to_json(table, found)
        if all(now[key] == value for key, value in left.items()):
            return True
        asked = {"name": step.table_name, "row": step.row_id, "act": step.operation_id}
        return step.table_name in PLANNED_BY_ITSELF and self._tables.ask(NEWER_STEP, asked).first() is None

    # -- settings

    def setting(self, key: str) -> str | None:
        return self.settings().get(key)

    def settings(self) -> dict[str, str]:
        """All that are stored, by key; what a damage has left that is no text is as if it were not there."""
        stored = self._tables.known(tables.SETTINGS, lambda: self._tables.ask(SETTINGS).all())
        return {key: value for key, value in stored if isinstance(value, str)}

    def set_setting(self, key: str, value: str) -> None:
        found = self._tables.rows(rows.SettingRow, key=key)
        if found:
            self._tables.update(rows.SettingRow, found[0].id, {"value": value})
        else:
            self._tables.insert(rows.SettingRow, {"key": key, "value": value})


def _operation(row: Any) -> Operation | None:
    return None if row is None else Operation(row.id, row.at, row.name, row.what, row.application_id)


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
    instants, days, others = _kinds(table)
    shown = {key: values[key] for key in others}
    for key in instants:
        value = values[key]
        shown[key] = None if value is None else (value - rows.EPOCH) // rows.TICK
    for key in days:
        value = values[key]
        shown[key] = None if value is None else value.isoformat()
    return shown


def _from_json(table: FromClause, values: Mapping[str, Any]) -> dict[str, Any]:
    """The opposite of _to_json."""
    read = dict(values)
    instants, days, _ = _kinds(table)
    for key in instants:
        if read.get(key) is not None:
            read[key] = rows.EPOCH + int(read[key]) * rows.TICK
    for key in days:
        if read.get(key) is not None:
            read[key] = date.fromisoformat(read[key])
    return read


@lru_cache(maxsize=64)
def _kinds(table: FromClause) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The columns that hold instants, days, and anything else."""
    instants = tuple(one.key for one in table.columns if isinstance(one.type, rows.Instant))
    days = tuple(one.key for one in table.columns if isinstance(one.type, Date))
    return instants, days, tuple(one.key for one in table.columns if one.key not in (*instants, *days))


@lru_cache(maxsize=1)
def _row_types() -> Mapping[str, RowType]:
    """By the names of their tables."""
    return {mapper.class_.__tablename__: mapper.class_ for mapper in rows.Row.registry.mappers}


def _step(operation_id: int, touched: Touched) -> dict[str, Any]:
    """A touched row as the undo log keeps it."""
    before, after = (
        None if one is None else json.dumps(_to_json(touched.table, one)) for one in (touched.before, touched.after)
    )
    about = {"operation_id": operation_id, "table_name": str(touched.table), "row_id": touched.id}
    return {**about, "before": before, "after": after}
