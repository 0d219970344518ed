"""What the timeline looks at: the stretch of time, the present moment, the sizes. Shared by the view, its axis and
its delegate, so that none of them needs to know another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtGui import QFont

from followup_desktop.day_words import clock, short_day
from followup_desktop.languages import tr
from followup_desktop.services.views import TimelineRow
from followup_desktop.ui.timeline.axis import DAY, SPANS, Scale, start_of
from followup_desktop.ui.timeline.lane import Lane, Span
from followup_desktop.ui.timeline.layout import lay_out
from followup_desktop.ui.timeline.lettering import Lettering
from followup_desktop.ui.timeline.shapes import RowTimes, times_of

SHADED_FROM = 3.0  # px a day; narrower days are not shaded, they would flicker
KEPT_LANES = 512
SAME_SPAN = 0.01  # of its days, that a width of whole px may make


class Sight:
    """``width``: of the whole view, in px; ``column``: of the fixed column; ``lane_width``: of the rest, from whose
    left edge the x of a lane counts."""

    def __init__(self, font: QFont) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)
        self.scale = Scale(self.now.timestamp(), 22.0)
        self.width = 900.0
        self.lettering = Lettering(font)
        self._measure()
        self._holidays: Mapping[str, Mapping[date, str]] = {}
        self._closed: dict[str, list[Span]] = {}
        self._closed_years: dict[tuple[str, int], list[Span]] = {}
        self._lanes: dict[int, tuple[TimelineRow, Lane]] = {}
        self._times: dict[int, tuple[TimelineRow, RowTimes]] = {}

    # -- what is set

    def set_font(self, font: QFont) -> None:
        self.lettering = Lettering(font)
        self._measure()
        self._forget()

    def set_width(self, width: float) -> None:
        if width != self.width:
            self.width = width
            self._measure()
            self._forget()

    def _measure(self) -> None:
        self.column = self.lettering.sizes.column_of(self.width)
        self.lane_width = max(1.0, self.width - self.column)

    def set_time(self, now: datetime, zone: str | None = None) -> None:
        self.now = now
        if zone is not None and zone != self.scale.zone:
            self.scale = replace(self.scale, zone=zone)
            self._times.clear()
            self._closed_years.clear()
        self._forget()

    def set_holidays(self, holidays: Mapping[str, Mapping[date, str]]) -> None:
        self._holidays = holidays
        self._closed_years.clear()
        self._forget()

    def look(self, scale: Scale) -> None:
        if scale != self.scale:
            self.scale = scale
            self._forget()

    def span(self, name: str) -> Scale:
        """The scale of "week", "month" or "quarter" around the present."""
        return self.scale.spanning(SPANS[name], self.lane_width, self.now)

    @property
    def span_in_view(self) -> str:
        """Which of them fills the lanes, wherever in time; "" where none does."""
        days = self.lane_width / self.scale.per_day
        return next((name for name, span in SPANS.items() if abs(days / span - 1) < SAME_SPAN), "")

    def _forget(self) -> None:
        self._closed.clear()
        self._lanes.clear()

    # -- what follows

    @property
    def now_x(self) -> float | None:
        """The present moment on the lanes; None where it is out of view."""
        x = self.scale.x(self.now)
        return x if 0 <= x <= self.lane_width else None

    @property
    def now_text(self) -> str:
        local = self.now.astimezone(ZoneInfo(self.scale.zone))
        return tr("{day}, {time}", day=short_day(local.date()), time=clock(local))

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

    def closed_days(self, calendar: str) -> Sequence[Span]:
        """The stretches in view of days on which nobody works by that calendar, in px from the lane's left edge."""
        if calendar not in self._closed:
            self._closed[calendar] = self._closed_in_view(calendar) if self.scale.per_day >= SHADED_FROM else []
        return self._closed[calendar]

    def _closed_in_view(self, calendar: str) -> list[Span]:
        scale, width = self.scale, self.lane_width
        left, per_second = scale.left, scale.per_day / DAY
        right = left + width / per_second
        first, last = (scale.at(x).astimezone(ZoneInfo(scale.zone)).year for x in (0, width))
        return [
            (max(0.0, (low - left) * per_second), min(width, (high - left) * per_second))
            for year in range(first, last + 1)
            for low, high in self._closed_of_year(calendar, year)
            if high > left and low < right
        ]

    def _closed_of_year(self, calendar: str, year: int) -> list[Span]:
        """In UTC seconds; days that follow each other are one stretch."""
        key = (calendar, year)
        if key not in self._closed_years:
            named, zone = self._holidays.get(calendar, {}), self.scale.zone
            found: list[Span] = []
            day, one = date(year, 1, 1), timedelta(days=1)
            while day.year == year:
                if day.weekday() >= 5 or day in named:
                    low, high = start_of(day, zone), start_of(day + one, zone)
                    found.append((found.pop()[0], high) if found and found[-1][1] == low else (low, high))
                day += one
            self._closed_years[key] = found
        return self._closed_years[key]
