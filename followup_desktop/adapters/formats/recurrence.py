"""The one occurrence of a repeating entry that matters: the next one, or the last where it is over.

Whether a day belongs to a rule is worked out for that day alone (RFC 5545 3.3.10), so a rule costs at most one look
per day of a bounded stretch, however it was meant. Rules finer than a day, and parts that no calendar program writes
for meetings (weeks of the year, hours), are not followed: then the first occurrence stands, and a question says so.
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

OCCURRENCE_LIMIT = 500
_LOOK_AHEAD = timedelta(days=2 * 366)
_LOOK_BACK = timedelta(days=12 * 366)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_FOLLOWED = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYYEARDAY"}


@dataclass(frozen=True)
class Rule:
    """A rule as this program follows it. Numbers as in RFC 5545; ``by_day`` as (ordinal or 0, weekday 0-6)."""

    frequency: str
    interval: int = 1
    count: int = 0  # 0: no end by number
    until: datetime | date | None = None  # naive wall time, aware, or a day
    week_start: int = 0
    by_day: tuple[tuple[int, int], ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_position: tuple[int, ...] = ()
    by_year_day: tuple[int, ...] = ()


def parse(parts: dict[str, list[object]]) -> Rule | None:
    """The rule of a library's mapping (upper-case names to lists of values); None where it is not followed."""
    frequency = str(_first(parts, "FREQ", "")).upper()
    if frequency not in _FREQUENCIES or not set(parts) <= _FOLLOWED:
        return None
    try:
        until = _first(parts, "UNTIL", None)
        by_day = tuple(_weekday(str(value)) for value in parts.get("BYDAY", []))
        rule = Rule(
            frequency,
            interval=int(str(_first(parts, "INTERVAL", 1))),
            count=int(str(_first(parts, "COUNT", 0))),
            until=until if isinstance(until, date) else None,
            week_start=_DAYS.index(str(_first(parts, "WKST", "MO"))),
            by_day=by_day,
            by_month_day=_numbers(parts, "BYMONTHDAY", 31),
            by_month=_numbers(parts, "BYMONTH", 12),
            by_position=_numbers(parts, "BYSETPOS", 366),
            by_year_day=_numbers(parts, "BYYEARDAY", 366),
        )
    except ValueError:
        return None
    return rule if rule.interval >= 1 and rule.count >= 0 else None


def _first(parts: dict[str, list[object]], name: str, otherwise: object) -> object:
    values = parts.get(name) or [otherwise]
    return values[0]


def _numbers(parts: dict[str, list[object]], name: str, limit: int) -> tuple[int, ...]:
    numbers = tuple(int(str(value)) for value in parts.get(name, []))
    if any(number == 0 or abs(number) > limit for number in numbers):
        raise ValueError(name)
    return numbers


def _weekday(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([+-]?\d{1,2})?([A-Z]{2})", text.upper())
    if not match or match[2] not in _DAYS:
        raise ValueError(text)
    return int(match[1] or 0), _DAYS.index(match[2])


def chosen(rule: Rule, first: datetime, wanted: datetime, skipped: frozenset[datetime]) -> datetime | None:
    """The wall time of the next occurrence at or after ``wanted``, else of the last one; all naive, in one zone.

    ``skipped`` holds the wall times that are taken out (midnight: that whole day). None where the rule gives nothing
    in the stretch that is looked at.
    """
    last: datetime | None = None
    days = _Days(rule, first.date())
    for occurrence in _forward(days, first, wanted):
        if occurrence in skipped or datetime.combine(occurrence.date(), time()) in skipped:
            continue
        if occurrence >= wanted:
            return occurrence
        last = occurrence
    return last or _last_before(days, first, wanted, skipped)


def _forward(days: _Days, first: datetime, wanted: datetime) -> Iterator[datetime]:
    """Occurrences in order: all from the first where they are counted, else those from shortly before ``wanted``."""
    rule = days.rule
    begin = first.date()
    if not rule.count:
        begin = max(begin, wanted.date() - timedelta(days=1))
    found = 0
    for number in range((max(wanted.date(), begin) + _LOOK_AHEAD - begin).days):
        day = begin + timedelta(days=number)
        occurrence = datetime.combine(day, first.time())
        if _is_over(rule, occurrence) or found >= (rule.count or OCCURRENCE_LIMIT) or found >= OCCURRENCE_LIMIT:
            return
        if day == first.date() or days.belong(day):
            found += 1
            yield occurrence


def _last_before(days: _Days, first: datetime, wanted: datetime, skipped: frozenset[datetime]) -> datetime | None:
    """The last occurrence of an uncounted rule that ended before ``wanted``."""
    rule = days.rule
    if rule.count or rule.until is None:
        return None
    end = min(_day_of(rule.until) + timedelta(days=1), wanted.date())
    for number in range(max(0, min((end - first.date()).days, _LOOK_BACK.days)) + 1):
        day = end - timedelta(days=number)
        occurrence = datetime.combine(day, first.time())
        out = occurrence in skipped or datetime.combine(day, time()) in skipped
        if not _is_over(rule, occurrence) and not out and (day == first.date() or days.belong(day)):
            return occurrence
    return None


def _day_of(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _is_over(rule: Rule, occurrence: datetime) -> bool:
    if rule.until is None:
        return False
    if isinstance(rule.until, datetime):
        return occurrence > rule.until
    return occurrence.date() > rule.until


# -- does a day belong to a rule?


class _Days:
    """The days of a rule. What positions choose in a week, month or year is kept while the days asked lie in it."""

    def __init__(self, rule: Rule, first: date) -> None:
        self.rule, self._first = rule, first
        self._period: list[date] = []
        self._chosen: set[date] = set()

    def belong(self, day: date) -> bool:
        rule, first = self.rule, self._first
        if day < first or not _on_interval(rule, day, first) or not _matches(rule, day, first):
            return False
        return not rule.by_position or day in self._by_position(day)

    def _by_position(self, day: date) -> set[date]:
        if not self._period or not self._period[0] <= day <= self._period[-1]:
            self._period = _period(self.rule, day)
            matching = [other for other in self._period if _matches(self.rule, other, self._first)]
            places = (place - 1 if place > 0 else place + len(matching) for place in self.rule.by_position)
            self._chosen = {matching[place] for place in places if 0 <= place < len(matching)}
        return self._chosen


def _on_interval(rule: Rule, day: date, first: date) -> bool:
    if rule.frequency == "DAILY":
        passed = (day - first).days
    elif rule.frequency == "WEEKLY":
        passed = (_week(day, rule.week_start) - _week(first, rule.week_start)).days // 7
    elif rule.frequency == "MONTHLY":
        passed = (day.year - first.year) * 12 + day.month - first.month
    else:
        passed = day.year - first.year
    return passed % rule.interval == 0


def _week(day: date, week_start: int) -> date:
    return day - timedelta(days=(day.weekday() - week_start) % 7)


def _matches(rule: Rule, day: date, first: date) -> bool:
    if rule.by_month and day.month not in rule.by_month:
        return False
    if rule.by_month_day:
        length = monthrange(day.year, day.month)[1]
        if day.day not in rule.by_month_day and day.day - length - 1 not in rule.by_month_day:
            return False
    if rule.by_year_day:
        place, length = _in_year(day)
        if place not in rule.by_year_day and place - length - 1 not in rule.by_year_day:
            return False
    if rule.by_day:
        return any(_is_weekday(rule, day, ordinal, weekday) for ordinal, weekday in rule.by_day)
    return bool(rule.by_month_day or rule.by_year_day) or _like_the_first(rule, day, first)


def _is_weekday(rule: Rule, day: date, ordinal: int, weekday: int) -> bool:
    if day.weekday() != weekday:
        return False
    if not ordinal or rule.frequency in ("DAILY", "WEEKLY"):
        return True
    if rule.frequency == "MONTHLY" or rule.by_month:
        place, length = day.day, monthrange(day.year, day.month)[1]
    else:
        place, length = _in_year(day)
    return ordinal in ((place - 1) // 7 + 1, -((length - place) // 7 + 1))


def _in_year(day: date) -> tuple[int, int]:
    """Which day of its year it is, from 1, and how many that has."""
    return day.timetuple().tm_yday, 366 if isleap(day.year) else 365


def _like_the_first(rule: Rule, day: date, first: date) -> bool:
    """What the start says where the rule does not."""
    if rule.frequency == "WEEKLY":
        return day.weekday() == first.weekday()
    if rule.frequency == "MONTHLY":
        return day.day == first.day
    if rule.frequency == "YEARLY":
        return day.day == first.day and (bool(rule.by_month) or day.month == first.month)
    return True


def _period(rule: Rule, day: date) -> list[date]:
    """The days among which positions are counted."""
    if rule.frequency == "DAILY":
        return [day]
    if rule.frequency == "WEEKLY":
        begin, length = _week(day, rule.week_start), 7
    elif rule.frequency == "MONTHLY":
        begin, length = day.replace(day=1), monthrange(day.year, day.month)[1]
    else:
        begin, length = date(day.year, 1, 1), _in_year(day)[1]
    return [begin + timedelta(days=number) for number in range(length)]
