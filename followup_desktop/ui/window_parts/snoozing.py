"""For how long a reminder is put off: the moment behind each choice of the call sheet's snooze menu."""

from __future__ import annotations

from collections.abc import Container
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_desktop.ui.call_sheet.footer import SnoozeChoice

AFTERNOON = time(14, 30)
MORNING = time(9, 30)
SATURDAY = 5


def snooze_until(
    choice: SnoozeChoice, now: datetime, own_zone: str, their_zone: str, holidays: Container[date] = ()
) -> datetime:
    """The instant in UTC. ``now`` is aware; the afternoon is the user's own, morning and ``holidays`` are theirs."""
    if choice is SnoozeChoice.TEN_MINUTES:
        return now + timedelta(minutes=10)
    if choice is SnoozeChoice.ONE_HOUR:
        return now + timedelta(hours=1)
    if choice is SnoozeChoice.AFTERNOON:
        local = now.astimezone(ZoneInfo(own_zone))
        until = datetime.combine(local.date(), AFTERNOON, local.tzinfo).astimezone(UTC)
        return until if until > now else now + timedelta(hours=2)
    local = now.astimezone(ZoneInfo(their_zone))
    day = local.date() + timedelta(days=1)
    while day.weekday() >= SATURDAY or day in holidays:
        day += timedelta(days=1)
    return datetime.combine(day, MORNING, local.tzinfo).astimezone(UTC)
