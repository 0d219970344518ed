"""Why words that plainly name a day were not understood: no such day, or a year out of reach."""

from __future__ import annotations

import re
from calendar import monthrange

from followup_desktop.adapters.word_days import MONTHS, plain
from followup_desktop.domain.ports import WordsProblem

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_TAIL = r"(?:,?\s+(?P<year>\d{4}))?(?![\d/.-])"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?(?: of)?[ -](?P<name>{_MONTH})\.?{_TAIL}",
        rf"\b(?P<name>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_TAIL}",
        r"(?<!\d)(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})[./-](?P<year>\d{4})(?!\d)",
    )
)
_YEAR = re.compile(r"(?<![\d:.+-])\d{4,}(?![\d:])")
LEAP = 2028  # where no year is named, 29 February is a day


def problem_in(text: str, first_year: int, last_year: int, *, day_first: bool) -> WordsProblem | None:
    """``first_year`` to ``last_year`` can be had; ``day_first``: 3/12/2026 is 3 December."""
    phrase = plain(text[:200])
    for pattern in _PATTERNS:
        match = pattern.search(phrase)
        if match is None:
            continue
        year, month, day = _parts(match.groupdict(), day_first=day_first)
        if not first_year <= year <= last_year:
            return WordsProblem.OUT_OF_RANGE
        if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
            return WordsProblem.NO_SUCH_DAY
        return None
    named = [int(year[0]) for year in _YEAR.finditer(phrase)]
    return WordsProblem.OUT_OF_RANGE if any(not first_year <= year <= last_year for year in named) else None


def _parts(match: dict[str, str | None], *, day_first: bool) -> tuple[int, int, int]:
    """Year, month and day."""
    year = int(match["year"] or LEAP)
    if match.get("first"):
        first, second = int(match["first"] or 0), int(match["second"] or 0)
        leads = match["mark"] == "." or first > 12 or (day_first and second <= 12)
        return (year, second, first) if leads else (year, first, second)
    month = MONTHS[match["name"]] if match.get("name") else int(match["month"] or 0)  # type: ignore[index]
    return year, month, int(match["day"] or 0)
