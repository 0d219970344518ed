"""The days on which nobody works, as stretches of the lane."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from followup_desktop.ui.timeline.axis import Scale
from followup_desktop.ui.timeline.sight import SHADED_FROM, Sight

HOLIDAYS = {
    date(2026, 11, 26): "Thanksgiving Day",
    date(2026, 11, 27): "Day after",
    date(2027, 1, 1): "New Year's Day",
}
pytestmark = pytest.mark.usefixtures("qapp")


def sight_of(zone: str, scale: Scale) -> Sight:
    sight = Sight(QFont())
    sight.set_width(1_000)
    sight.set_time(datetime(2026, 11, 23, tzinfo=UTC), zone)
    sight.set_holidays({"US": HOLIDAYS})
    sight.look(scale)
    return sight


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo"])
@pytest.mark.parametrize("per_day", [SHADED_FROM, 22.0, 400.0])
def test_every_closed_day_is_shaded_and_no_other(qapp: QApplication, zone: str, per_day: float) -> None:
    left = datetime(2026, 10, 20, 13, tzinfo=UTC).timestamp()
    sight = sight_of(zone, Scale(left, per_day, zone))
    stretches, width = sight.closed_days("US"), sight.lane_width
    assert all(0 <= low < high <= width for low, high in stretches)
    for day in sight.scale.days(width):
        middle = (sight.scale.x_of_day(day) + sight.scale.x_of_day(day + timedelta(days=1))) / 2
        if 0 < middle < width:
            shaded = any(low < middle < high for low, high in stretches)
            assert shaded is (day.weekday() >= 5 or day in HOLIDAYS), day


def test_days_that_follow_each_other_are_one_stretch(qapp: QApplication) -> None:
    sight = sight_of("UTC", Scale(datetime(2026, 11, 24, tzinfo=UTC).timestamp(), 50.0, "UTC"))
    assert sight.closed_days("US")[0] == (100.0, 300.0)  # Thursday to Sunday
    assert sight.closed_days("")[0] == (200.0, 300.0)


def test_where_days_are_too_narrow_nothing_is_shaded(qapp: QApplication) -> None:
    sight = sight_of("UTC", Scale(0, SHADED_FROM * 0.99, "UTC"))
    assert not sight.closed_days("US")


def test_other_holidays_and_another_zone_count_at_once(qapp: QApplication) -> None:
    sight = sight_of("UTC", Scale(datetime(2026, 11, 24, tzinfo=UTC).timestamp(), 50.0, "UTC"))
    before = sight.closed_days("US")[0]
    sight.set_holidays({"US": {}})
    assert sight.closed_days("US")[0] == (200.0, 300.0) != before
    sight.set_time(sight.now, "Asia/Tokyo")
    assert sight.closed_days("US")[0][0] == pytest.approx(200.0 - 50 * 9 / 24)
