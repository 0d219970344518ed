"""A unit of work: one transaction, one session, gone when it is left. Leaving without ``commit`` undoes everything.

While it runs, every row it touches is noted with what stood there before: that is where Changes and the undo log come
from, so that no operation can forget to be undoable.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Date, bindparam, exc, func, insert, select, update
from sqlalchemy.orm import Session

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import ReminderState
from followup_desktop.languages import tr
from followup_desktop.store import rows
from followup_desktop.store.at_hand import RowType
from followup_desktop.store.calendar_items import CalendarItemRow
from followup_desktop.store.endings import endings
from followup_desktop.store.erasing import erase_rows
from followup_desktop.store.event_log import EventLog
from followup_desktop.store.repositories import Repositories
from followup_desktop.store.tables import AT_ONCE, Tables, Touched, in_parts
from followup_desktop.store.written import Mark, Written, written_since

T = TypeVar("T")

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
RUNS_BY_ITSELF: frozenset[RowType] = frozenset({rows.ReminderRow})
PLANNED_BY_ITSELF: frozenset[RowType] = frozenset({rows.FollowUpRow})
# What is known of the phone's calendar goes on while the user thinks; what of it an act wrote comes back, no more.
KNOWN_BESIDE: frozenset[RowType] = frozenset({CalendarItemRow})

Told = Callable[[int, int], None]  # how many are done, and of how many; may raise, then nothing is kept


def in_silence(done: int, of: int) -> None:
    """For what nobody waits for."""


@dataclass(frozen=True)
class Operation:
    """One act of the user as the undo log knows it. ``at``: UTC, by the clock as it was then."""

    id: int
    at: datetime
    name: str
    what: str
    application_id: int | None


class Step(NamedTuple):
    """One row that an act wrote, as it stood before and after, in JSON (None: no row)."""

    operation_id: int
    row: RowType
    row_id: int
    before: str | None
    after: str | None

    def backwards(self) -> Step:
        return Step(self.operation_id, self.row, self.row_id, self.after, self.before)


class UnitOfWork(EventLog):
    """What one operation reads and writes. Use it inside ``with store.write(...)`` or ``store.read()`` only."""

    def __init__(self, session: Session, now: datetime, end: Callable[[], None] | None = None) -> None:
        """``end`` commits, where it takes more than that."""
        super().__init__(Tables(session, end or session.commit), now)
        self.committed = False
        self.of = Repositories.over(self._tables)
        self._told = 0, Changes()  # of so many rows
        self._act: tuple[int, Sequence[Step]] = (0, ())  # the one whose steps were read last

    @property
    def changes(self) -> Changes:
        """What was touched so far."""
        touched = self._tables.touched
        if self._told[0] != len(touched):
            self._told = len(touched), Changes(frozenset((KINDS[one.table], one.id) for one in touched))
        return self._told[1]

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
        self._last.clear()

    # -- ending

    def commit(self, *, operation: str = "", what: str = "", application_id: int | None = None) -> Changes:
        """Makes everything durable. With an ``operation`` name it becomes one step of undo, ``what`` its sentence."""
        changes, ident = self.changes, 0
        if operation and self._tables.touched:
            act = {"at": self._now, "name": operation, "what": what, "application_id": application_id}
            ident = int(self._tables.ask(OPERATION, {**act, "undone_at": None}).inserted_primary_key[0])
            for some in in_parts(self._tables.touched):
                self._tables.ask(STEPS, [_logged(ident, one) for one in some])
        self._tables.commit()
        self._last.clear()
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
        """The application the act was on, and those whose rows it wrote, perhaps gone."""
        found = set() if act.application_id is None else {act.application_id}
        planned = set()
        for step in self._steps(act.id):
            if step.row is rows.ApplicationRow:
                found.add(step.row_id)
            elif step.row is rows.ReminderRow:
                planned.add(_either(step)["follow_up_id"])
            elif "application_id" in step.row.__table__.c:
                found.add(_either(step)["application_id"])
        found |= {one.application_id for one in self.of.follow_ups.numbered(planned).values()}
        return tuple(sorted(found - {None}))  # a point of one's own may be for all of them

    def endings(self, follow_up_ids: Iterable[int]) -> dict[int, tuple[int, str]]:
        """By follow-up: number and sentence of the act that ended it and can be taken back."""
        return endings(self._tables.session, follow_up_ids)

    def take_back(self, operation_id: int, told: Told = in_silence) -> Changes:
        """Puts every row back as it was before that operation, last change first.

        Raises Refused, and changes nothing, where something newer was built on it.
        """
        touched = self._walk([one.backwards() for one in reversed(self._steps(operation_id))], told, again=False)
        self._tables.change(UNDONE, {"ident": operation_id, "undone_at": self._now})
        return touched

    def do_again(self, operation_id: int, told: Told = in_silence) -> Changes:
        """Puts every row as that operation had left it, which was taken back.

        Raises Refused, and changes nothing, where the same thing was changed since.
        """
        touched = self._walk(self._steps(operation_id), told, again=True)
        self._tables.change(UNDONE, {"ident": operation_id, "undone_at": None})
        return touched

    def _steps(self, operation_id: int) -> Sequence[Step]:
        """Of an act, in the order in which it wrote."""
        if self._act[0] != operation_id:
            found = self._tables.rows(rows.OperationChangeRow, operation_id=operation_id)
            steps = [Step(operation_id, row_of(one.table_name), one.row_id, one.before, one.after) for one in found]
            self._act = operation_id, steps
        return self._act[1]

    def _walk(self, steps: Sequence[Step], told: Told, *, again: bool) -> Changes:
        """Each step from what must stand there (its ``before``) to what is to stand there."""
        done = 0
        try:
            for some in _alike(steps):
                told(done, len(steps))
                self._set(some, again=again)
                done += len(some)
        except exc.IntegrityError as error:
            raise Refused(
                tr("This cannot be done again any more: something newer depends on it.")
                if again
                else tr("This cannot be undone any more: something newer depends on it.")
            ) from error
        return Changes(frozenset((KINDS[step.row.__tablename__], step.row_id) for step in steps))

    def _set(self, steps: Sequence[Step], *, again: bool) -> None:
        """Steps that are alike. A row that stands gets back the columns that the act wrote; the others (a note typed
        since) stay."""
        row, numbers = steps[0].row, [step.row_id for step in steps]
        adds, removes = steps[0].before is None, steps[0].after is None
        left = [_loaded(step.before) for step in steps]
        wanted = [_loaded(step.after) for step in steps]
        if not (adds or removes or row in RUNS_BY_ITSELF | PLANNED_BY_ITSELF):
            narrow = [_written(*pair) for pair in zip(left, wanted, strict=True)]
            left, wanted = [one[0] for one in narrow], [one[1] for one in narrow]
        found = {} if adds else self._tables.numbered(row, numbers)
        there = zip(steps, left, strict=True)
        if not adds and not all(self._is_free(step, values, found.get(step.row_id)) for step, values in there):
            raise Refused(
                tr("This cannot be done again any more: the same thing was changed since.")
                if again
                else tr("This cannot be undone any more: the same thing was changed since.")
            )
        stored = [_from_json(row, values) for values in wanted]
        if removes:
            self._tables.put_back(row, gone=numbers)
        elif adds:
            self._tables.put_back(row, there=stored)
        else:
            pairs = zip(numbers, stored, strict=True)
            changed = [{**_ringing_again(row, values, found.get(ident)), "id": ident} for ident, values in pairs]
            self._tables.put_back(row, changed=changed)

    def _is_free(self, step: Step, left: Mapping[str, Any], found: Mapping[str, Any] | None) -> bool:
        """Whether the row stands as the act left it, or only the program itself has written it since."""
        if step.row in RUNS_BY_ITSELF | KNOWN_BESIDE:
            return True
        if found is None:
            return False
        now = _to_json(step.row, found)
        if all(now[key] == value for key, value in left.items()):
            return True
        asked = {"name": step.row.__tablename__, "row": step.row_id, "act": step.operation_id}
        return step.row in PLANNED_BY_ITSELF and self._tables.ask(NEWER_STEP, asked).first() is None

    # -- settings

    def setting(self, key: str) -> str | None:
        return self.settings().get(key)

    def settings(self) -> dict[str, str]:
        """All that are stored, by key; what a damage has left that is no text is as if it were not there."""
        stored = self._tables.whole(rows.SettingRow, SETTINGS)
        return {key: value for key, value in stored if isinstance(value, str)}

    def set_setting(self, key: str, value: str) -> None:
        found = self._tables.rows(rows.SettingRow, key=key)
        if found:
            self._tables.update(rows.SettingRow, found[0].id, {"value": value})
        else:
            self._tables.insert(rows.SettingRow, {"key": key, "value": value})


def _operation(row: Any) -> Operation | None:
    return None if row is None else Operation(row.id, row.at, row.name, row.what, row.application_id)


def _alike(steps: Iterable[Step]) -> Iterator[Sequence[Step]]:
    """As many at a time as do the same to one table, each row once: the order of all others must be kept."""
    for _, run in groupby(steps, key=lambda one: (one.row, one.before is None, one.after is None)):
        some: dict[int, Step] = {}
        for step in run:
            if step.row_id in some or len(some) == AT_ONCE:
                yield tuple(some.values())
                some = {}
            some[step.row_id] = step
        yield tuple(some.values())


def _written(left: Mapping[str, Any], wanted: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Of a row that stands both ways only the columns that the act wrote."""
    other = {key: value for key, value in wanted.items() if value != left[key]}
    return {key: left[key] for key in other}, other


def _ringing_again(row: RowType, before: dict[str, Any], now: Mapping[Any, Any] | None) -> dict[str, Any]:
    """A reminder as it was. Where it has rung anew since, what was claimed or shown then is over, and it gets an
    occurrence that no notification ever had. Any other row is as it was."""
    if row not in RUNS_BY_ITSELF or now is None or now["occurrence"] == before["occurrence"]:
        return before
    under_way = before["state"] in (ReminderState.CLAIMED, ReminderState.SHOWN, ReminderState.ACKNOWLEDGED)
    state = ReminderState.PLANNED.value if under_way else before["state"]
    return {**before, "occurrence": max(now["occurrence"], before["occurrence"]) + 1, "state": state, "token": ""}


@lru_cache(maxsize=64)
def row_of(table: str) -> RowType:
    """The class of a table's rows."""
    return next(one for one in rows.Row.__subclasses__() if one.__tablename__ == table)


@lru_cache(maxsize=64)
def _times(row: RowType) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The columns that hold instants, and those that hold days."""
    columns = row.__table__.columns
    instants = tuple(one.key for one in columns if isinstance(one.type, rows.Instant))
    return instants, tuple(one.key for one in columns if isinstance(one.type, Date))


def _to_json(row: RowType, values: Mapping[Any, Any]) -> dict[str, Any]:
    """A row as JSON can hold it: instants as microseconds, days as ISO text."""
    shown, (instants, days) = dict(values), _times(row)
    for name in instants:
        if shown[name] is not None:
            shown[name] = (shown[name] - rows.EPOCH) // rows.TICK
    for name in days:
        if shown[name] is not None:
            shown[name] = shown[name].isoformat()
    return shown


def _from_json(row: RowType, values: Mapping[str, Any]) -> dict[str, Any]:
    """The opposite of _to_json; of some of the columns, too."""
    read, (instants, days) = dict(values), _times(row)
    for name in instants:
        if read.get(name) is not None:
            read[name] = rows.EPOCH + int(read[name]) * rows.TICK
    for name in days:
        if read.get(name) is not None:
            read[name] = date.fromisoformat(read[name])
    return read


def _loaded(text: str | None) -> dict[str, Any]:
    """Empty where there was no row."""
    loaded: dict[str, Any] = {} if text is None else json.loads(text)
    return loaded


def _either(step: Step) -> dict[str, Any]:
    return _loaded(step.after or step.before)


def _logged(operation_id: int, touched: Touched) -> dict[str, Any]:
    """A touched row as the undo log keeps it."""
    row = row_of(touched.table)
    before, after = (
        None if one is None else json.dumps(_to_json(row, one)) for one in (touched.before, touched.after)
    )
    about = {"operation_id": operation_id, "table_name": touched.table, "row_id": touched.id}
    return {**about, "before": before, "after": after}
