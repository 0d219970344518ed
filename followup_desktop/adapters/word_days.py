"""Days in English words, by rules of our own: what is said on the phone about "when will I hear".

The reading of a promise follows the guidance 2.1: "next week" is its Friday, "early next week" its Tuesday, "two
weeks" are ten working days. Days are worked out from ``today`` alone; holidays are the schedule's business.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), 1
    )
    for name in names.split()
}  # fmt: skip
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "couple of": 2, "couple": 2, "a couple": 2, "three": 3,
    "a few": 3, "few": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip

_D = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_M = "|".join(sorted(MONTHS, key=len, reverse=True))
_N = r"\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_RANGE = rf"(?:(?:{_N})\s*(?:-|–|to|or)\s*)?(?P<n>{_N})"
_ORDINAL = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_YEAR = r"(?:,?\s*(?P<year>\d{4}|'?\d{2}))?"
_KEEP_PAST = timedelta(days=60)  # "20 nov" typed on the 23rd means three days ago, not next year

Rule = Callable[["re.Match[str]", date, bool], date | None]


def add_working_days(day: date, count: int) -> date:
    """``count`` days on, Saturdays and Sundays not counted."""
    weeks, rest = divmod(count, 5)
    day += timedelta(weeks=weeks)
    if day.weekday() > 4 and not rest and count:
        return day - timedelta(days=day.weekday() - 4)
    while rest:
        day += timedelta(days=1)
        rest -= day.weekday() < 5
    return day


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _coming(weekday: int, today: date) -> date:
    """The next such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _in_week(week_begin: date, text: str | None, otherwise: int) -> date:
    return week_begin + timedelta(days=_WEEKDAYS[text] if text else otherwise)


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _months_on(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _this_friday(today: date) -> date:
    friday = _monday(today) + timedelta(days=4)
    return friday if today <= friday else friday + timedelta(days=7)


def _dated(year: str | None, month: int, day: int, today: date) -> date | None:
    """A day of a month; without a year, the coming one, or the one just past."""
    try:
        if year:
            number = int(year.lstrip("'"))
            return date(number + 2000 if number < 100 else number, month, day)
        for guess in (today.year - 1, today.year, today.year + 1, today.year + 4):
            if monthrange(guess, month)[1] >= day and date(guess, month, day) >= today - _KEEP_PAST:
                return date(guess, month, day)
    except ValueError:
        pass
    return None


def _numeric(match: re.Match[str], today: date, day_first: bool) -> date | None:
    first, mark, second = int(match["first"]), match["mark"], int(match["second"])
    day_leads = mark == "." or first > 12 or (day_first and second <= 12)
    day, month = (first, second) if day_leads else (second, first)
    return _dated(match["year"], month, day, today) if 1 <= month <= 12 else None


def _part_of_month(match: re.Match[str], today: date, day_first: bool) -> date | None:
    if match["month"]:
        base = _dated(None, MONTHS[match["month"]], 28, today)
        if base is None:
            return None
    else:
        base = _months_on(today.replace(day=1), 1 if match["next"] else 0)
    if match["part"].startswith(("end", "late")):
        return _last_of_month(base)
    return base.replace(day=15 if match["part"].startswith("mid") else 5)


def _week_rule(match: re.Match[str], today: date, day_first: bool) -> date | None:
    begin = _monday(today) + timedelta(weeks={"this": 0, "next": 1, "following": 1}.get(match["which"] or "this", 0))
    part = (match["part"] or "").strip()
    if part.startswith(("early", "beginning", "the beginning")):
        return _in_week(begin, None, 1)
    if part.startswith(("mid", "the mid")):
        return _in_week(begin, None, 2)
    friday = _in_week(begin, None, 4)
    return friday if friday >= today else friday + timedelta(days=7)


def _from_base(match: re.Match[str], today: date, day_first: bool) -> date | None:
    """ "two weeks from friday", "2 days after tomorrow" """
    base = day_of(match["base"], today, day_first=day_first)
    if base is None:
        return None
    unit = 7 if match["unit"].startswith("week") else 1
    return base + timedelta(days=_number(match["n"]) * unit)


def _week_of(match: re.Match[str], today: date, day_first: bool) -> date | None:
    base = day_of(match["base"], today, day_first=day_first)
    return _monday(base) + timedelta(days=4) if base else None


RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (r"(\d{4})-(\d{1,2})-(\d{1,2})", lambda m, t, f: _dated(m[1], int(m[2]), int(m[3]), t)),
        (r"(?:today|tonight|now|eod|(?:the )?end of (?:the )?day|close of business|cob)", lambda m, t, f: t),
        (r"(?:tomorrow|tmrw|tmw|tomorow)", lambda m, t, f: t + timedelta(days=1)),
        (r"(?:the )?day after tomorrow|overmorrow", lambda m, t, f: t + timedelta(days=2)),
        (r"yesterday", lambda m, t, f: t - timedelta(days=1)),
        (rf"(?:last )(?P<d>{_D})", lambda m, t, f: _coming(_WEEKDAYS[m["d"]], t - timedelta(days=1)) - timedelta(7)),
        (rf"(?:this |coming |this coming )?(?P<d>{_D})", lambda m, t, f: _coming(_WEEKDAYS[m["d"]], t)),
        (
            rf"(?:next (?P<d>{_D})|(?P<e>{_D}) (?:of )?(?:next|the following) week|next week(?: on)?,? (?P<g>{_D}))",
            lambda m, t, f: _in_week(_monday(t) + timedelta(7), m["d"] or m["e"] or m["g"], 4),
        ),
        (rf"(?P<d>{_D}) (?:of )?this week|this week(?: on)?,? (?P<e>{_D})",
         lambda m, t, f: _in_week(_monday(t), m["d"] or m["e"], 4)),
        (rf"(?P<d>{_D}) week", lambda m, t, f: _coming(_WEEKDAYS[m["d"]], t) + timedelta(7)),
        (
            r"(?P<part>(?:early|beginning of|the beginning of|mid|mid-|middle of|the middle of|late|later|end of|"
            r"the end of|sometime|some time)[ -]?)?\s*(?:the )?(?P<which>this|next|following)?\s*week",
            _week_rule,
        ),
        (r"eow", lambda m, t, f: _this_friday(t)),
        (r"(?:(?:the )?end of )?(?:the )?week after next", lambda m, t, f: _monday(t) + timedelta(days=18)),
        (r"(?:the )?week (?:of|commencing|beginning) (?P<base>.+)", _week_of),
        (r"eom", lambda m, t, f: _last_of_month(t)),
        (
            rf"(?:the )?(?P<part>early|beginning of|mid|mid-|middle of|late|end of)[ -]?\s*(?:the |this )?"
            rf"(?:(?P<next>next )?month|(?P<month>{_M}))",
            _part_of_month,
        ),
        (r"next month", lambda m, t, f: _last_of_month(_months_on(t.replace(day=1), 1))),
        (r"this month", lambda m, t, f: _last_of_month(t)),
        (r"(?:the )?end of (?:the |this )?year|eoy", lambda m, t, f: date(t.year, 12, 31)),
        (rf"{_RANGE} (?:business|working|work|bank|week) ?days?",
         lambda m, t, f: add_working_days(t, _number(m["n"]))),
        (rf"{_RANGE} (?:calendar )?days?", lambda m, t, f: t + timedelta(days=_number(m["n"]))),
        (rf"{_RANGE} hours?", lambda m, t, f: t + timedelta(days=-(-_number(m["n"]) // 24))),
        (rf"{_RANGE} weeks?", lambda m, t, f: add_working_days(t, 5 * _number(m["n"]))),
        (r"(?:a )?fortnight", lambda m, t, f: add_working_days(t, 10)),
        (rf"{_RANGE} months?", lambda m, t, f: _months_on(t, _number(m["n"]))),
        (rf"(?P<n>{_N}) (?P<unit>weeks?|days?) (?:from|after) (?P<base>.+)", _from_base),
        (r"(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?:[./-](?P<year>\d{4}|\d{2})?)?", _numeric),
        (rf"(?:the )?{_ORDINAL}(?: of)?[ -](?P<m>{_M})\.?[ -]?{_YEAR}",
         lambda m, t, f: _dated(m["year"], MONTHS[m["m"]], int(m["day"]), t)),
        (rf"(?P<m>{_M})\.? (?:the )?{_ORDINAL}{_YEAR}",
         lambda m, t, f: _dated(m["year"], MONTHS[m["m"]], int(m["day"]), t)),
        (r"the (?P<day>\d{1,2})(?:st|nd|rd|th)", lambda m, t, f: _day_of_month(int(m["day"]), t)),
    )
)  # fmt: skip

_LEADING = re.compile(
    r"^(?:(?:by|on|until|till|before|no later than|not later than|at the latest|latest|around|about|within(?: the)?"
    r"|in|after|approximately|approx|roughly|the next|sometime|some time|hopefully|probably|likely)\b[ :]*)+"
)
_WEEKDAY_BEFORE_DATE = re.compile(rf"^(?:{_D})[,.]?\s+(?=.*\d)(?!week)")
_VAGUE = re.compile(
    r"^(?:soon|shortly|asap|as soon as possible|later|in due course|at some point|tbd|tba|unknown|no idea|eventually|"
    r"in the near future|in the coming (?:days|weeks)|when(?:ever)? .*|if .*|\?+|-+|n/?a)$"
)


def _day_of_month(day: int, today: date) -> date | None:
    for ahead in range(3):
        begin = _months_on(today.replace(day=1), ahead)
        if day <= monthrange(begin.year, begin.month)[1] and begin.replace(day=max(day, 1)) >= today:
            return begin.replace(day=max(day, 1))
    return None


def plain(text: str) -> str:
    """Lower case, one space between words, punctuation at the ends off."""
    return " ".join(text.replace("’", "'").casefold().split()).strip(" ,;!.\"'()")


def is_weekday(text: str, weekday: int) -> bool:
    """Whether a phrase is nothing but the name of that weekday (0: Monday)."""
    return _WEEKDAYS.get(plain(text).removeprefix("this ")) == weekday


def is_vague(text: str) -> bool:
    """Words that name no day on purpose."""
    return bool(_VAGUE.match(plain(text)))


def day_of(text: str, today: date, *, day_first: bool = False) -> date | None:
    """The day that the words name, None where no rule fits. ``day_first``: 3/12 is the third of December."""
    phrase = plain(text)
    if not phrase or len(phrase) > 120 or _VAGUE.match(phrase):
        return None
    bare = _LEADING.sub("", phrase)
    for guess in (phrase, bare, _WEEKDAY_BEFORE_DATE.sub("", bare), re.sub(r" at the latest$| latest$", "", bare)):
        for pattern, rule in RULES:
            match = pattern.fullmatch(guess)
            if match:
                try:
                    return rule(match, today, day_first)
                except (OverflowError, ValueError):
                    return None
    return None
