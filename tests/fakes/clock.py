"""A clock the test controls."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Stands still until it is moved; ``sleep`` moves the wall alone, as a sleeping computer does."""

    def __init__(self, now: datetime | str = "2026-11-23T15:04:00+00:00", zone: str = "UTC") -> None:
        self._now = datetime.fromisoformat(now) if isinstance(now, str) else now
        self._now = self._now.astimezone(UTC)
        self._monotonic = 1000.0
        self._zone, self._chosen = zone, ""

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def zone(self) -> str:
        return self._chosen or self._zone

    def use_zone(self, zone: str) -> None:
        self._chosen = zone

    def advance(self, **span: float) -> None:
        step = timedelta(**span)
        self._now += step
        self._monotonic += step.total_seconds()

    def sleep(self, **span: float) -> None:
        self._now += timedelta(**span)

    def set(self, now: str) -> None:
        self._now = datetime.fromisoformat(now).astimezone(UTC)

    def move_to(self, zone: str) -> None:
        """The user travels: the computer's zone changes, the instant does not."""
        self._zone = zone
