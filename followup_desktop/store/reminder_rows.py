"""The reminders: besides reading and writing, the guarded statements that make a ring happen at least once."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, or_, select, update

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import Reminder, ReminderState
from followup_desktop.store import rows
from followup_desktop.store.repository import UNREADABLE, Repository

HARMLESS = timedelta(minutes=1)  # a clock is put right by seconds all the time
RINGING = (ReminderState.PLANNED.value, ReminderState.SHOWN.value, ReminderState.ACKNOWLEDGED.value)
CLAIMED = ReminderState.CLAIMED.value
ENDED = (ReminderState.DONE.value, ReminderState.CANCELLED.value)
SEEN = (ReminderState.SHOWN.value, ReminderState.ACKNOWLEDGED.value)
SEEN_TO = (ReminderState.ACKNOWLEDGED.value, ReminderState.DONE.value)

_table: Any = rows.ReminderRow.__table__
_ring = _table.c
_now: Any = bindparam("now")


def _one_of(states: Iterable[str]) -> Any:
    """Spelt out: a list of values would be put together anew each time it is asked."""
    return or_(*(_ring.state == state for state in states))


DUE = select(_table).where(_one_of(RINGING), _ring.ring_at <= _now).order_by(_ring.ring_at, _ring.id)
NEXT = select(_ring.ring_at).where(_one_of(RINGING), _ring.ring_at > _now).order_by(_ring.ring_at).limit(1)
ENDED_SINCE = (
    select(_table).where(_one_of(ENDED), or_(_ring.ring_at >= _now, _ring.shown_at >= _now)).order_by(_ring.id)
)
MISTRUSTED = (
    select(_table)
    .where(
        _ring.ring_at > _now,
        or_(
            _one_of(SEEN) & (_ring.shown_at > bindparam("ahead")),
            (_ring.state == ReminderState.PLANNED.value) & (_ring.tries > 0) & (_ring.ring_at > bindparam("retry")),
        ),
    )
    .order_by(_ring.id)
)
ANSWERED = select(_ring.id).where(_one_of(SEEN_TO), _ring.shown_at.is_not(None)).limit(1)
_mine = (_ring.id == bindparam("ident"), _ring.token == bindparam("held"), _ring.state == CLAIMED)
CLAIM = (
    update(_table)
    .where(_ring.id == bindparam("ident"), _ring.occurrence == bindparam("seen"))
    .where(_one_of(RINGING), _ring.ring_at <= _now)
    .values(state=CLAIMED)
)
SHOWN = update(_table).where(*_mine).values(state=ReminderState.SHOWN.value, rings=_ring.rings + 1, tries=0)
FAILED = update(_table).where(*_mine).values(state=ReminderState.PLANNED.value, tries=_ring.tries + 1)


class Reminders(Repository[Reminder]):
    """All of them."""

    def of_follow_up(self, follow_up_id: int) -> Reminder | None:
        found = self._where(follow_up_id=follow_up_id)
        return found[0] if found else None

    def of_follow_ups(self, follow_up_ids: Iterable[int]) -> dict[int, Reminder]:
        """By follow-up."""
        wanted = tuple(follow_up_ids)
        return {one.follow_up_id: one for one in (self._where(follow_up_id=wanted) if wanted else ())}

    def live(self) -> tuple[Reminder, ...]:
        """All that are neither done nor cancelled."""
        return self._where(state=(*RINGING, CLAIMED))

    def ended_since(self, moment: datetime) -> tuple[Reminder, ...]:
        """Done and cancelled ones that were to ring after ``moment`` or were shown after it."""
        return self._read(ENDED_SINCE, {"now": moment})

    def due(self, now: datetime) -> tuple[Reminder, ...]:
        """Those that should ring now, the longest due first."""
        return self._readable(DUE, {"now": now})

    def next_ring(self, after: datetime) -> datetime | None:
        with contextlib.suppress(*UNREADABLE):  # what is no moment comes after all that are: there is no other
            found: datetime | None = self._tables.ask(NEXT, {"now": after}).scalar()
            return found
        return None

    def mistrusted(self, now: datetime, longest_retry: datetime) -> tuple[Reminder, ...]:
        """Those that wait for a moment that a step of the clock has made senseless: shown in the future, or to be
        tried again later than any retry is."""
        return self._readable(MISTRUSTED, {"now": now, "ahead": now + HARMLESS, "retry": longest_retry})

    def claim(self, ident: int, occurrence: int, now: datetime, token: str) -> bool:
        """Takes a due reminder for delivery under ``token``; False where somebody else was faster or it changed."""
        return self._tables.change(CLAIM, {"ident": ident, "seen": occurrence, "now": now, "token": token})

    def shown(self, ident: int, token: str, now: datetime, way: str, ring_again: datetime) -> bool:
        """Records the delivery of a claim; ``ring_again`` is when it comes back if nobody reacts."""
        recorded = {"shown_at": now, "shown_by": way, "ring_at": ring_again}
        return self._tables.change(SHOWN, {"ident": ident, "held": token, **recorded})

    def failed(self, ident: int, token: str, ring_again: datetime) -> bool:
        """Gives a claim back after a delivery that failed."""
        return self._tables.change(FAILED, {"ident": ident, "held": token, "ring_at": ring_again})

    def any_answered(self) -> bool:
        """Whether one was ever shown and then seen to by the user."""
        return self._tables.ask(ANSWERED).first() is not None

    def in_states(self, states: Iterable[ReminderState]) -> tuple[Reminder, ...]:
        wanted = tuple(state.value for state in states)
        try:
            return self._where(state=wanted)
        except StoreUnusable:
            return self._readable(select(_table).where(_one_of(wanted)).order_by(_ring.id), {})

    def _readable(self, statement: Select[Any], values: Mapping[str, Any]) -> tuple[Reminder, ...]:
        """Without those that cannot be read: the list says that the store is damaged, and the others are to ring."""
        try:
            return self._read(statement, values)
        except StoreUnusable:
            found = []
            for ident in self._tables.ask(statement.with_only_columns(_ring.id), values).scalars().all():
                with contextlib.suppress(StoreUnusable):
                    found.append(self.get(ident))
            return tuple(found)
