"""The log of everything that happened, as a unit of work reads and writes it: append-only, and never undone."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from followup_desktop.store import rows


@dataclass(frozen=True)
class Event:
    """One line of the log of everything that happened."""

    at: datetime
    kind: str
    application_id: int | None
    follow_up_id: int | None
    facts: Mapping[str, Any] = field(default_factory=dict)


class EventLog:
    """The part of a unit of work that knows the log."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session, self._now = session, now

    def log(
        self, kind: str, *, application_id: int | None = None, follow_up_id: int | None = None, **facts: Any
    ) -> None:
        """Appends to the event log, in this transaction."""
        self.keep_event(Event(self._now, kind, application_id, follow_up_id, facts))

    def events(self, application_id: int, limit: int = 100) -> tuple[Event, ...]:
        """The newest events of an application, newest first."""
        found = self._session.scalars(
            select(rows.EventRow)
            .where(rows.EventRow.application_id == application_id)
            .order_by(rows.EventRow.id.desc())
            .limit(limit)
        )
        return tuple(_event(row) for row in found)

    def began(self) -> datetime | None:
        """The moment of the first event of all."""
        return self._session.scalar(select(rows.EventRow.at).order_by(rows.EventRow.id).limit(1))

    def last_after(self, moment: datetime) -> tuple[int, ...]:
        """The applications whose newest event lies after ``moment``."""
        row = rows.EventRow
        newest = select(func.max(row.id)).where(row.application_id.is_not(None)).group_by(row.application_id)
        found = self._session.scalars(select(row.application_id).where(row.id.in_(newest), row.at > moment))
        return tuple(ident for ident in found if ident is not None)

    def last_of(self, follow_up_id: int, application_id: int, kinds: Collection[str]) -> datetime | None:
        """When the newest event of these kinds happened to a follow-up."""
        row = rows.EventRow
        mine = (row.application_id == application_id, row.follow_up_id == follow_up_id, row.kind.in_(kinds))
        return self._session.scalar(select(row.at).where(*mine).order_by(row.id.desc()).limit(1))

    def all_events(self) -> tuple[Event, ...]:
        """Those of applications, the oldest first."""
        row = rows.EventRow
        return tuple(
            _event(one)
            for one in self._session.scalars(select(row).where(row.application_id.is_not(None)).order_by(row.id))
        )

    def keep_event(self, event: Event) -> None:
        """Appends what happened at another time, in another store."""
        facts = json.dumps(dict(event.facts), ensure_ascii=False, default=str)
        self._session.add(
            rows.EventRow(
                at=event.at,
                kind=event.kind,
                application_id=event.application_id,
                follow_up_id=event.follow_up_id,
                facts=facts,
            )
        )


def _event(row: rows.EventRow) -> Event:
    return Event(row.at, row.kind, row.application_id, row.follow_up_id, json.loads(row.facts))
