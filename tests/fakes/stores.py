"""Real things to put into a real store, and what is in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from followup_desktop.domain.model import (
    Application,
    Channel,
    FollowUp,
    Moment,
    Reminder,
    Stage,
    Verdict,
    Window,
)
from followup_desktop.store.held import Store

NOW = datetime(2026, 11, 23, 15, 4, tzinfo=UTC)


def application(**fields: object) -> Application:
    return replace(Application("Northwind Labs", "Backend engineer", Stage.FINAL), **fields)  # type: ignore[arg-type]


def a_follow_up(application_id: int, at: datetime = NOW) -> FollowUp:
    return FollowUp(
        application_id, Verdict.CALL, Channel.PHONE, Moment.at(at, "America/New_York"), Window(at, at, at)
    )


def ringing(store: Store, at: datetime = NOW, company: str = "Northwind Labs") -> Reminder:
    """An application with a follow-up and its reminder, committed."""
    with store.write() as work:
        owner = work.of.applications.add(application(company=company))
        planned = work.of.follow_ups.add(a_follow_up(owner.id, at))
        ring = work.of.reminders.add(Reminder(planned.id, at))
        work.commit()
    return ring


def companies(store: Store) -> list[str]:
    with store.read() as work:
        return [one.company for one in work.of.applications.all()]
