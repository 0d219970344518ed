"""The computer's clocks and the user's zone, however oddly the system is set up."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup_desktop.adapters import clock as module
from followup_desktop.adapters.clock import SystemClock


@pytest.fixture(autouse=True)
def _afresh() -> None:
    module._zone.cache_clear()


def test_now_is_aware_and_in_utc() -> None:
    now = SystemClock().now()
    assert now.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - now) < timedelta(seconds=5)


def test_the_monotonic_clock_does_not_go_back() -> None:
    clock = SystemClock()
    assert clock.monotonic() <= clock.monotonic() <= time.monotonic()


@pytest.mark.parametrize(
    ("named", "zone"),
    [("America/New_York", "America/New_York"), (":Europe/Berlin", "Europe/Berlin"), ("UTC", "UTC")],
)
def test_the_environment_names_the_zone(monkeypatch: pytest.MonkeyPatch, named: str, zone: str) -> None:
    monkeypatch.setenv("TZ", named)
    assert SystemClock().zone() == zone


@pytest.mark.parametrize("named", ["Mars/Olympus", "../../etc/passwd", "/etc/passwd", "\n", "x" * 5000])
def test_a_zone_that_is_none_is_not_believed(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("TZ", named)
    found = SystemClock().zone()
    assert found != named
    assert datetime.now(module.ZoneInfo(found)).tzinfo is not None


def test_a_change_of_the_environment_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert SystemClock().zone() == "Asia/Tokyo"
    monkeypatch.setenv("TZ", "Europe/Paris")
    assert SystemClock().zone() == "Europe/Paris"


def test_who_travels_has_another_zone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The system's file changes while we run; it is asked again then, and only then."""
    asked: list[str] = []
    where = ["Europe/Berlin"]
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr("tzlocal.reload_localzone", lambda: asked.append("again"))
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: where[0])
    monkeypatch.setattr(module, "LOCALTIME", tmp_path / "localtime")
    (tmp_path / "localtime").symlink_to("/zone/Berlin")
    clock = SystemClock()
    assert [clock.zone() for _ in range(3)] == ["Europe/Berlin"] * 3
    assert len(asked) == 1
    where[0] = "Asia/Tokyo"
    (tmp_path / "new").symlink_to("/zone/Tokyo")
    (tmp_path / "new").replace(tmp_path / "localtime")
    assert clock.zone() == "Asia/Tokyo"


def test_a_system_that_cannot_tell_is_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    def odd() -> str:
        raise LookupError("two zones")

    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr("tzlocal.reload_localzone", odd)
    monkeypatch.setattr("tzlocal.get_localzone_name", odd)
    assert SystemClock().zone() == "UTC"
    module._zone.cache_clear()
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: None)
    assert SystemClock().zone() == "UTC"


def test_a_zone_that_the_user_named_counts_until_it_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    clock = SystemClock()
    clock.use_zone("Europe/Berlin")
    assert clock.zone() == "Europe/Berlin"
    clock.use_zone("")
    assert clock.zone() == "Asia/Tokyo"
