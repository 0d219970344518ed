"""Dates and times in words, as people type them: rules of our own first, dateparser for what they leave.

What comes out is always shown back to the user; what cannot be understood is None, never a guess.
"""

from __future__ import annotations

import re
import warnings
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_desktop.adapters.german_words import in_english
from followup_desktop.adapters.word_days import add_working_days, day_of, is_vague, is_weekday, plain
from followup_desktop.adapters.word_problems import problem_in
from followup_desktop.adapters.zone_names import database_name, from_phrase
from followup_desktop.domain.ports import WordsProblem

__all__ = ["DateWords", "add_working_days"]

FIRST_YEAR, LAST_YEAR = 1970, 2199
_LENGTH_LIMIT = 200

_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?)?\s*(.*)", re.I | re.S
)
_UTC_OFFSET = re.compile(r"\b(?:utc|gmt)\s*([+-])\s*(\d{1,2})(?::?00)?$", re.IGNORECASE)
_HALF_DAY = r"(?P<half>a\.?m\.?|p\.?m\.?|in the (?:morning|afternoon|evening))"
_TIMES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:\bat |@ ?|\bfrom )?\b(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::\d{2})?(?: ?(?:uhr|hrs?|h)\b)?"
        rf" ?{_HALF_DAY}?(?![\w.:]*\d)",
        rf"(?:\bat |@ ?|\bfrom )?\b(?P<hour>\d{{1,2}}) ?{_HALF_DAY}(?!\w)",
        r"(?:\bat |@ ?)?\b(?P<hour>\d{1,2}) ?(?:o'?clock|uhr|hrs|h)\b",
        r"(?:\bat |@ ?)(?P<hour>\d{1,2})(?![\w.:/-])",
        r"(?:\bat )?\b(?P<past>half|quarter) past (?P<hour>\d{1,2})\b ?(?P<half>a\.?m\.?|p\.?m\.?)?",
        r"(?:\bat )?\bquarter to (?P<to>\d{1,2})\b ?(?P<half>a\.?m\.?|p\.?m\.?)?",
        r"(?:\bat )?\b(?P<named>noon|midday|midnight)\b",
    )
)
# "2-3pm", "14:00 to 15:00": the end goes, a shared "pm" stays. The hyphens of a date are no such range.
_RANGE_END = re.compile(
    r"(?<=\d)(?<!\d[-/]\d)(?<!\d[-/]\d\d)(?: ?([ap]\.?m\.?))?\s*(?:-|–|—|to|until|till)"
    r"\s*\d{1,2}(?:[:.]\d{2})?(?: ?([ap]\.?m\.?))?(?![\d/.-])"
)
_FROM_NOW = re.compile(
    r"in (?:(?P<hours>an?|\d{1,3}) ?(?:hours?|hrs?|h)(?P<and_half> and a half)?|(?P<half>half an hour)"
    r"|(?P<minutes>\d{1,4}) ?min(?:ute)?s?"
    r"|(?P<h>\d{1,2})[.:,]5 hours?|(?P<hh>\d{1,2}) ?h(?:ours?)? ?(?:and )?(?P<mm>\d{1,2}) ?m(?:in(?:ute)?s?)?)"
)
_AFTERNOON_HOURS = range(1, 7)  # "at 2" for a conversation about a job is not in the night


class DateWords:
    """Fulfils ports.Words. ``languages`` as dateparser names them ("en", "de"); ``day_first``: 3/12 is 3 December."""

    def __init__(self, languages: tuple[str, ...] = ("en",), *, day_first: bool = False) -> None:
        self._languages, self._day_first = list(languages), day_first

    def _read(self, text: str) -> str:
        """The words as the rules know them: English ones."""
        return in_english(text) if "de" in self._languages and len(text) <= _LENGTH_LIMIT else text

    def day(self, text: str, today: date) -> date | None:
        """ "fri next week" -> a day; None where it cannot be understood or is vague ("soon")."""
        return self._day(self._read(text), today) or (self._day(text, today) if "de" in self._languages else None)

    def _day(self, text: str, today: date) -> date | None:
        if not text.strip() or len(text) > _LENGTH_LIMIT or is_vague(text):
            return None
        found = day_of(text, today, day_first=self._day_first)
        if found is None:
            read = self._dateparser(plain(text), datetime.combine(today, time(12)))
            found = read.date() if read else None
        return found if found and FIRST_YEAR <= found.year <= LAST_YEAR else None

    def moment(self, text: str, now: datetime, zone: str) -> tuple[datetime, str] | None:
        """ "thu 2pm new york" -> (aware UTC instant, IANA zone meant; ``zone`` where none is named)."""
        found = self.as_typed(text, now, zone)
        return (found[0].astimezone(UTC), found[1]) if found else None

    def as_typed(self, text: str, now: datetime, zone: str) -> tuple[datetime, str] | None:
        """The same in the zone meant, as typed: also where the clocks jump over it."""
        if not text.strip() or len(text) > _LENGTH_LIMIT:
            return None
        try:
            found = self._iso(text.strip(), zone) or self._worded(self._read(text), now, zone)
            if found is None or not FIRST_YEAR <= found[0].year <= LAST_YEAR:
                return None
            found[0].astimezone(UTC).astimezone(ZoneInfo(found[1]))
        except (OverflowError, ValueError):
            return None
        return found

    def problem(self, text: str) -> WordsProblem | None:
        """Why words that were not understood name no day that can be had."""
        return problem_in(self._read(text), FIRST_YEAR, LAST_YEAR, day_first=self._day_first)

    def _iso(self, text: str, zone: str) -> tuple[datetime, str] | None:
        match = _ISO.fullmatch(text)
        if not match:
            return None
        day, clock, offset, rest = match.groups()
        named = rest.strip(" []()")
        meant = (database_name(named) or from_phrase(named)) if named else zone
        if not meant:
            return None
        wall = datetime.fromisoformat(f"{day}T{clock}")
        if offset:
            aware = datetime.fromisoformat(f"{day}T{clock}{offset.upper().replace('Z', '+00:00')}")
            return aware.astimezone(ZoneInfo(meant)), meant
        return wall.replace(tzinfo=ZoneInfo(meant)), meant

    def _worded(self, text: str, now: datetime, zone: str) -> tuple[datetime, str] | None:
        phrase = plain(text)
        for words, meant in _without_zone(phrase, zone):
            here = now.astimezone(ZoneInfo(meant))
            soon = _from_now(words, now)
            if soon:
                return soon.astimezone(ZoneInfo(meant)), meant
            wall = self._wall(words, here.replace(tzinfo=None))
            if wall:
                return wall.replace(tzinfo=ZoneInfo(meant)), meant
        return None

    def _wall(self, words: str, here: datetime) -> datetime | None:
        """The wall time that words without a zone mean; ``here`` is now, naive, in the same zone."""
        clock, rest = _time_in(words)
        if clock is None:
            return None
        rest = re.sub(r"\s+", " ", re.sub(r"(?:^|\s)(?:at|on|@|from|,|-)(?=\s|$)", " ", rest)).strip(" ,@-")
        if not rest:
            today = datetime.combine(here.date(), clock)
            return today if today > here else today + timedelta(days=1)
        if is_weekday(rest, here.weekday()) and clock > here.time():
            return datetime.combine(here.date(), clock)  # "fri 5pm", said on Friday morning, is today
        day = self._day(rest, here.date())
        return datetime.combine(day, clock) if day else None

    def _dateparser(self, text: str, base: datetime) -> datetime | None:
        """What dateparser makes of a day. It takes lone numbers and scraps for dates, so those do not reach it."""
        if not re.search(r"[^\W\d_]{3,}", text) and not re.search(r"\d[./-]\d", text):
            return None
        settings = {
            "RELATIVE_BASE": base,
            "PREFER_DATES_FROM": "future",
            "DATE_ORDER": "DMY" if self._day_first else "MDY",
            "REQUIRE_PARTS": ["day"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        }
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # deprecations inside the library are its maintainers' business
            import dateparser

            try:
                found = dateparser.parse(text, languages=self._languages, settings=settings)
            except Exception:  # the library raises whatever its parsers raise for odd input
                return None
        return found if isinstance(found, datetime) else None


def _without_zone(phrase: str, zone: str) -> list[tuple[str, str]]:
    """The phrase with the words of a zone taken off its end, longest first; at last the whole phrase in ``zone``."""
    guesses: list[tuple[str, str]] = []
    offset = _UTC_OFFSET.search(phrase)
    if offset and int(offset[2]) <= 12:
        sign = "-" if offset[1] == "+" else "+"
        name = f"Etc/GMT{sign}{int(offset[2])}" if int(offset[2]) else "UTC"
        guesses.append((phrase[: offset.start()].strip(" ("), name))
    words = phrase.split()
    for count in range(min(5, len(words) - 1), 0, -1):
        named = " ".join(words[-count:]).strip("()[],")
        named = re.sub(r"^(?:in|time in)\s+", "", named)
        meant = from_phrase(named) or (database_name(named) if "/" in named else "")
        if meant:
            rest = re.sub(r"(?:,| in| time in)$", "", " ".join(words[:-count])).strip(" ,(")
            guesses.append((rest, meant))
    return [*guesses, (phrase, zone)]


def _time_in(words: str) -> tuple[time | None, str]:
    """The time of day in a phrase, and the phrase without it."""
    shared = _RANGE_END.search(words)
    if shared:
        half = shared[1] or shared[2] or ""
        words = f"{words[: shared.start()]}{' ' if half else ''}{half}{words[shared.end() :]}"
    for pattern in _TIMES:
        match = pattern.search(words)
        if match:
            clock = _clock(match.groupdict(), match[0])
            if clock:
                return clock, f"{words[: match.start()]} {words[match.end() :]}"
    return None, words


def _clock(parts: dict[str, str | None], matched: str) -> time | None:
    if parts.get("named"):
        return time(0) if parts["named"] == "midnight" else time(12)
    minute = int(parts.get("minute") or 0)
    if parts.get("past"):
        minute = 30 if parts["past"] == "half" else 15
    hour = int(parts.get("hour") or parts.get("to") or 0)
    if parts.get("to"):
        hour, minute = hour - 1, 45
    half = (parts.get("half") or "").replace(".", "")
    if half:
        if not 0 <= hour <= 12 or (hour == 0 and half != "am"):
            return time(hour, minute) if hour < 24 and minute < 60 else None
        hour = hour % 12 + (0 if half in ("am", "in the morning") else 12)
    elif hour in _AFTERNOON_HOURS and not re.search(r"\b0\d", matched):
        hour += 12
    return time(hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None


def _from_now(words: str, now: datetime) -> datetime | None:
    """ "in an hour and a half", "in 30 minutes" """
    match = _FROM_NOW.fullmatch(words)
    if not match:
        return None
    parts = match.groupdict()
    if parts["half"]:
        minutes = 30
    elif parts["minutes"]:
        minutes = int(parts["minutes"])
    elif parts["h"]:
        minutes = int(parts["h"]) * 60 + 30
    elif parts["hh"]:
        minutes = int(parts["hh"]) * 60 + int(parts["mm"] or 0)
    else:
        hours = parts["hours"] or "a"
        minutes = (1 if hours.startswith("a") else int(hours)) * 60 + (30 if parts["and_half"] else 0)
    # In UTC: an aware time of a zone is added to by its wall, and half an hour would be 90 minutes one night a year.
    return now.astimezone(UTC) + timedelta(minutes=minutes)
