"""Hours at the edges of what there is: leap seconds, midnight, the ends of the calendar."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from followup_desktop.adapters.formats.reader import FileReader
from followup_desktop.domain.capture import Capture

ENTRY = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//odd//EN
BEGIN:VEVENT
UID:odd@school.example
DTSTAMP:20261120T080000Z
{start}
SUMMARY:Interview: Teacher
END:VEVENT
END:VCALENDAR
"""


def read(folder: Path, start: str) -> Capture:
    file = folder / "odd.ics"
    file.write_text(ENTRY.format(start=start).replace("\n", "\r\n"), encoding="utf-8")
    return FileReader().read(file, zone="America/Chicago", now=datetime(2026, 11, 23, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART:20261231T235960Z",  # a leap second
        "DTSTART;TZID=America/New_York:20261231T235960",
        "DTSTART:99991231T235960Z",
        "DTSTART:99991231T235959Z",
        "DTSTART:20261231T240000Z",
        "DTSTART;TZID=Pacific/Kiritimati:00010101T000000",
        "DTSTART;VALUE=DATE:99991231",
    ],
)
def test_an_hour_that_cannot_be_had_is_refused_by_the_entrys_name(tmp_path: Path, start: str) -> None:
    found = read(tmp_path, start)
    assert found.interviews == ()
    assert [one.entry for one in found.problems] == ["Interview: Teacher"]
    assert "date cannot be read" in found.problems[0].why


def test_the_first_moment_of_a_year_is_one_like_any_other(tmp_path: Path) -> None:
    (met,) = read(tmp_path, "DTSTART:20270101T000000Z").interviews
    assert met.start is not None
    assert met.start.instant == datetime(2027, 1, 1, tzinfo=UTC)
