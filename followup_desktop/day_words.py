"""Days and times in the user's language: the one place that puts them into words, for every room. Pure.

Times are told by the 24-hour clock in every language, and the week begins on Monday, as everywhere in the program.
"""

from __future__ import annotations

from datetime import date, datetime

from followup_desktop.languages import tr

WEEKDAYS = (tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"))
MONTHS = (
    *(tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun")),
    *(tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec")),
)
WEEKDAYS_LONG = (
    *(tr("Monday"), tr("Tuesday"), tr("Wednesday"), tr("Thursday")),
    *(tr("Friday"), tr("Saturday"), tr("Sunday")),
)
MONTHS_LONG = (
    *(tr("January"), tr("February"), tr("March"), tr("April"), tr("May", "in full"), tr("June")),
    *(tr("July"), tr("August"), tr("September"), tr("October"), tr("November"), tr("December")),
)


def day(of: date) -> str:
    """ "Thu 19 Nov"."""
    return tr("{weekday} {day} {month}", weekday=WEEKDAYS[of.weekday()], day=of.day, month=MONTHS[of.month - 1])


def day_of_year(of: date) -> str:
    """ "Thu 19 Nov 2026"."""
    weekday, month = WEEKDAYS[of.weekday()], MONTHS[of.month - 1]
    return tr("{weekday} {day} {month} {year}", weekday=weekday, day=of.day, month=month, year=of.year)


def named_day(of: date) -> str:
    """ "Thu 19 November 2026"."""
    weekday, month = WEEKDAYS[of.weekday()], MONTHS_LONG[of.month - 1]
    return tr(
        "{weekday} {day} {month} {year}", "month in full", weekday=weekday, day=of.day, month=month, year=of.year
    )


def long_day(of: date) -> str:
    """ "Thursday 19 November", as it is said."""
    weekday, month = WEEKDAYS_LONG[of.weekday()], MONTHS_LONG[of.month - 1]
    return tr("{weekday} {day} {month}", "in full", weekday=weekday, day=of.day, month=month)


def long_day_of_year(of: date) -> str:
    """ "Thursday 19 November 2026"."""
    weekday, month = WEEKDAYS_LONG[of.weekday()], MONTHS_LONG[of.month - 1]
    return tr("{weekday} {day} {month} {year}", "in full", weekday=weekday, day=of.day, month=month, year=of.year)


def short_day(of: date) -> str:
    """ "Thu 19"."""
    return tr("{weekday} {day}", weekday=WEEKDAYS[of.weekday()], day=of.day)


def day_and_month(of: date, *, long: bool = False) -> str:
    """ "19 Nov", or "19 November"."""
    if long:
        return tr("{day} {month}", "in full", day=of.day, month=MONTHS_LONG[of.month - 1])
    return tr("{day} {month}", day=of.day, month=MONTHS[of.month - 1])


def month_and_year(of: date, *, short: bool = False) -> str:
    """ "November 2026", or "Nov 2026"."""
    return tr("{month} {year}", month=(MONTHS if short else MONTHS_LONG)[of.month - 1], year=of.year)


def ordinal(of: date) -> str:
    """ "19th"."""
    last = 0 if 11 <= of.day <= 13 else of.day % 10
    endings = {1: tr("{day}st"), 2: tr("{day}nd"), 3: tr("{day}rd")}
    return endings.get(last, tr("{day}th")).replace("{day}", str(of.day))


def clock(at: datetime) -> str:
    """ "09:30"."""
    return f"{at:%H:%M}"


def day_and_time(local: datetime, *, zone: bool = False) -> str:
    """ "Thu 19 Nov 2026, 09:30"; ``zone``: with the short name of its zone."""
    at = f"{local:%H:%M %Z}" if zone else clock(local)
    return tr("{day}, {time}", day=day_of_year(local.date()), time=at)
