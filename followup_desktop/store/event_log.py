"""The log of everything that happened, as a unit of work reads and writes it: append-only, and never undone."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import bindparam, func, or_, select

from followup_desktop.store import rows
from followup_desktop.store.tables import Tables, in_parts

INNER = ("claimed", "not_shown")  # between the program and the desktop: kept, and no part of what is told the user
NO_PLANS = ("shown", "acknowledged", *INNER)  # events that say nothing of when anything is due
_events: Any = rows.EventRow.__table__
_event = _events.c
EVENTS_OF = (
    select(_events)
    .where(_event.application_id == bindparam("application_id"), _event.kind.not_in(INNER))
    .order_by(_event.id.desc())
    .limit(bindparam("most"))
)
EVENTS_OF_KINDS = (
    select(_events)
    .where(_event.application_id == bindparam("application_id"), _event.kind.in_(bindparam("kinds", expanding=True)))
    .order_by(_event.id)
)
FIRST_EVENT = select(_event.at).order_by(_event.id).limit(1)
_of_applications = select(func.max(_event.id)).where(_event.application_id.is_not(None))
_newest = _of_applications.group_by(_event.application_id)
_newest_of_plans = _of_applications.where(_event.kind.not_in(NO_PLANS)).group_by(_event.application_id)
LAST_AFTER = (
    select(_event.application_id)
    .where(or_(_event.id.in_(_newest), _event.id.in_(_newest_of_plans)), _event.at > bindparam("moment"))
    .distinct()
)
_newest_of_a_kind = (
    select(func.max(_event.id))
    .where(_event.application_id.in_(bindparam("applications", expanding=True)), _event.follow_up_id.is_not(None))
    .group_by(_event.application_id, _event.follow_up_id, _event.kind)
)
LAST_OF = (
    select(_event.id, _event.application_id, _event.follow_up_id, _event.kind, _event.at)
    .where(_event.id.in_(_newest_of_a_kind))
    .order_by(_event.id)
)
ALL_EVENTS = select(_events).where(_event.application_id.is_not(None)).order_by(_event.id)


@dataclass(frozen=True)
class Event:
    """One line of the log of everything that happened."""

    at: datetime
    kind: str
    application_id: int | None
    follow_up_id: int | None
    facts: Mapping[str, Any] = field(default_factory=dict)
    id: int = field(default=0, compare=False)  # 0: not written yet


class EventLog:
    """The part of a unit of work that knows the log."""

    def __init__(self, tables: Tables, now: datetime) -> None:
        self._tables, self._now = tables, now
        # By application, then by follow-up: its kinds of events, each with its last moment, the newest one last.
        self._last: dict[int, defaultdict[int, dict[str, datetime]]] = {}

    def log(
        self, kind: str, *, application_id: int | None = None, follow_up_id: int | None = None, **facts: Any
    ) -> None:
        """Appends to the event log, in this transaction."""
        self.keep_event(Event(self._now, kind, application_id, follow_up_id, facts))

    def events(self, application_id: int, limit: int = 100) -> tuple[Event, ...]:
        """The newest events of an application that are of interest to its user, newest first."""
        found = self._tables.ask(EVENTS_OF, {"application_id": application_id, "most": limit})
        return tuple(_read(row) for row in found)

    def events_of(self, application_id: int, kinds: Collection[str]) -> tuple[Event, ...]:
        """All events of these kinds of an application, the oldest first."""
        found = self._tables.ask(EVENTS_OF_KINDS, {"application_id": application_id, "kinds": tuple(kinds)})
        return tuple(_read(row) for row in found)

    def began(self) -> datetime | None:
        """The moment of the first event of all."""
        first: datetime | None = self._tables.ask(FIRST_EVENT).scalar()
        return first

    def last_after(self, moment: datetime) -> tuple[int, ...]:
        """The applications whose newest event lies after ``moment``; that something was shown or seen since
        does not hide what was planned then."""
        return tuple(self._tables.ask(LAST_AFTER, {"moment": moment}).scalars())

    def last_of(self, follow_up_id: int, application_id: int, kinds: Collection[str]) -> datetime | None:
        """When the newest event of these kinds happened to a follow-up."""
        self.events_ahead((application_id,))
        newest_first = reversed(self._last[application_id][follow_up_id].items())
        return next((at for kind, at in newest_first if kind in kinds), None)

    def events_ahead(self, application_ids: Collection[int]) -> None:
        """Reads at once what ``last_of`` is going to be asked of these applications."""
        for some in in_parts(sorted({one for one in application_ids if one not in self._last})):
            self._last.update((ident, defaultdict(dict)) for ident in some)
            for _, ident, planned, kind, at in self._tables.ask(LAST_OF, {"applications": tuple(some)}):
                self._last[ident][planned][kind] = at

    def all_events(self) -> tuple[Event, ...]:
        """Those of applications, the oldest first."""
        return tuple(_read(row) for row in self._tables.ask(ALL_EVENTS))

    def keep_event(self, event: Event) -> None:
        """Appends what happened at another time, in another store."""
        facts = json.dumps(dict(event.facts), ensure_ascii=False, default=str)
        about = {"application_id": event.application_id, "follow_up_id": event.follow_up_id}
        self._tables.add_line({"at": event.at, "kind": event.kind, **about, "facts": facts})
        if event.application_id in self._last and event.follow_up_id is not None:
            kinds = self._last[event.application_id][event.follow_up_id]
            kinds.pop(event.kind, None)
            kinds[event.kind] = event.at.astimezone(UTC)


def _read(row: Any) -> Event:
    return Event(row.at, row.kind, row.application_id, row.follow_up_id, _facts(row.facts), row.id)


def _facts(text: str) -> Mapping[str, Any]:
    """Empty where they cannot be read: a line of the log is told all the same."""
    try:
        facts = json.loads(text)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}
