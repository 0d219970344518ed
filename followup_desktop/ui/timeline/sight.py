"""What the timeline looks at: the stretch of time, the present moment, the sizes. Shared by the view, its axis and
its delegate, so that none of them needs to know another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtGui import QFont

from followup_desktop.services.views import TimelineRow
from followup_desktop.ui.timeline.axis import SPANS, WEEKDAYS, Scale
from followup_desktop.ui.timeline.lane import Lane
from followup_desktop.ui.timeline.layout import lay_out
from followup_desktop.ui.timeline.lettering import Lettering
from followup_desktop.ui.timeline.shapes import RowTimes, times_of

SHADED_FROM = 3.0  # px a day; narrower days are not shaded, they would flicker
KEPT_LANES = 512


class Sight:
    """``width``: of the whole view, in px; x of a lane counts from the column's right edge."""

    def __init__(self, font: QFont) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)
        self.scale = Scale(self.now.timestamp(), 22.0)
        self.width = 900.0
        self.lettering = Lettering(font)
        self._holidays: Mapping[str, Mapping[date, str]] = {}
        self._closed: dict[str, frozenset[float]] = {}
        self._lanes: dict[int, tuple[TimelineRow, Lane]] = {}
        self._times: dict[int, tuple[TimelineRow, RowTimes]] = {}

    # -- what is set

    def set_font(self, font: QFont) -> None:
        self.lettering = Lettering(font)
        self._forget()

    def set_width(self, width: float) -> None:
        if width != self.width:
            self.width = width
            self._forget()

    def set_time(self, now: datetime, zone: str | None = None) -> None:
        self.now = now
        if zone is not None and zone != self.scale.zone:
            self.scale = replace(self.scale, zone=zone)
            self._times.clear()
        self._forget()

    def set_holidays(self, holidays: Mapping[str, Mapping[date, str]]) -> None:
        self._holidays = holidays
        self._forget()

    def look(self, scale: Scale) -> None:
        if scale != self.scale:
            self.scale = scale
            self._forget()

    def span(self, name: str) -> Scale:
        """The scale of "week", "month" or "quarter" around the present."""
        return self.scale.spanning(SPANS[name], self.lane_width, self.now)

    def _forget(self) -> None:
        self._closed.clear()
        self._lanes.clear()

    # -- what follows

    @property
    def column(self) -> float:
        """The fixed column's width."""
        return self.lettering.sizes.column_of(self.width)

    @property
    def lane_width(self) -> float:
        return max(1.0, self.width - self.column)

    @property
    def now_x(self) -> float | None:
        """The present moment on the lanes; None where it is out of view."""
        x = self.scale.x(self.now)
        return x if 0 <= x <= self.lane_width else None

    @property
    def now_text(self) -> str:
        local = self.now.astimezone(ZoneInfo(self.scale.zone))
        return f"{WEEKDAYS[local.weekday()]} {local.day}, {local:%H:%M}"

    def lane(self, row: TimelineRow) -> Lane:
        """The row's layout, made once as long as nothing of all this changes."""
        kept = self._lanes.get(row.id)
        if kept is not None and kept[0] is row:
            return kept[1]
        lane = lay_out(row, self.times(row), self.scale, self.lane_width, self.now, self.lettering)
        if len(self._lanes) >= KEPT_LANES:
            self._lanes.clear()
        self._lanes[row.id] = (row, lane)
        return lane

    def times(self, row: TimelineRow) -> RowTimes:
        """When everything on the row is, reckoned once."""
        kept = self._times.get(row.id)
        if kept is not None and kept[0] is row:
            return kept[1]
        times = times_of(row, self.scale.zone)
        self._times[row.id] = (row, times)
        return times

    def holidays(self, calendar: str) -> Mapping[date, str]:
        """The names of the days on which they do not work."""
        return self._holidays.get(calendar, {})

    def closed_days(self, calendar: str) -> frozenset[float]:
        """The left x of the days in view on which nobody works by that calendar."""
        if calendar not in self._closed:
            named = self._holidays.get(calendar, {})
            days = self.scale.days(self.lane_width) if self.scale.per_day >= SHADED_FROM else ()
            self._closed[calendar] = frozenset(
                self.scale.x_of_day(day) for day in days if day.weekday() >= 5 or day in named
            )
        return self._closed[calendar]
