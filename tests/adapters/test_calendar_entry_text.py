"""Entries of the phone's calendar as text: what is written, what is kept of the user's, what is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from followup_desktop.adapters.calendar_server.entry_text import LARGEST, read, rewritten, written
from followup_desktop.domain.calendar import CalendarEntry, FoundEntry, Keep

NOW = datetime(2026, 11, 12, 17, tzinfo=UTC)
START = datetime(2026, 11, 24, 15, tzinfo=UTC)
ENTRY = CalendarEntry(
    "follow-up-1-abc@followup-desktop",
    "0123456789abcdef",
    "Call Zoë; Acme, Inc.",
    START,
    START + timedelta(minutes=15),
    "Backend engineer\n+1 212 555 0142",
    "tel:+12125550142",
)
NEW_YORK = "America/New_York"


def read_back(text: str) -> FoundEntry:
    return read("/a.ics", '"1"', text, NEW_YORK)


def test_what_is_written_is_read_back() -> None:
    text = written(ENTRY, NOW)
    found = read_back(text)
    assert (found.uid, found.about, found.start) == (ENTRY.uid, ENTRY.about, START)
    assert (found.title, found.note) == (ENTRY.title, ENTRY.note)
    assert "URL:tel:+12125550142" in text
    assert "TRIGGER:P0D" in text
    assert all(len(line.encode()) <= 75 for line in text.splitlines())


def test_an_interview_rings_before() -> None:
    assert "TRIGGER:-PT30M" in written(replace(ENTRY, alarm=timedelta(minutes=30), note="", phone_link=""), NOW)


PHONE = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:STANDARD
DTSTART:20071104T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
RECURRENCE-ID:20261201T150000Z
DTSTART:20261202T150000Z
SUMMARY:an exception
UID:u
END:VEVENT
BEGIN:VEVENT
UID:u
SEQUENCE:3
X-APPLE-COLOUR:red
DTSTART;TZID=America/New_York:20261126T100000
DURATION:PT1H
SUMMARY:Ring Zoe about the
  offer
DESCRIPTION:my words
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:mine
TRIGGER:-PT5M
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def test_our_time_and_the_users_words() -> None:
    text = rewritten(PHONE, ENTRY, Keep(title=True, note=True), NOW)
    found = read_back(text)
    assert found.start == START
    assert found.title == "Ring Zoe about the offer"
    assert found.note == "my words"
    assert "TRIGGER:-PT5M" in text
    assert "X-APPLE-COLOUR:red" in text
    assert "an exception" in text
    assert "SEQUENCE:4" in text
    assert "DURATION" not in text
    assert text.count("BEGIN:VALARM") == 1
    assert text.count("DTSTART:20261124T150000Z") == 1


def test_our_words_where_the_user_wrote_none() -> None:
    found = read_back(rewritten(PHONE, ENTRY, Keep(), NOW))
    assert (found.title, found.note) == (ENTRY.title, ENTRY.note)


@pytest.mark.parametrize(
    "text", ["", "nonsense", "BEGIN:VEVENT\nUID:u\n", "BEGIN:VCALENDAR\nEND:VCALENDAR", "x" * (LARGEST + 1)]
)
def test_a_text_without_the_entry_is_written_anew(text: str) -> None:
    assert read_back(rewritten(text, ENTRY, Keep(title=True), NOW)).title == ENTRY.title


def test_our_alarm_says_our_title() -> None:
    first = written(ENTRY, NOW)
    text = rewritten(first, replace(ENTRY, title="Call Zoë; Acme, Inc., about the start" * 3), Keep(), NOW)
    alarm = text.partition("BEGIN:VALARM")[2].replace("\r\n ", "")
    assert "about the start" in alarm


def test_of_one_that_is_to_name_nobody_nothing_stays() -> None:
    neutral = replace(ENTRY, title="Follow-up", note="", phone_link="", neutral=True)
    text = rewritten(written(ENTRY, NOW), neutral, Keep(), NOW)
    assert "Acme" not in text
    assert "555" not in text
    assert "SEQUENCE:1" in text


def test_a_sequence_that_is_none() -> None:
    assert "SEQUENCE:1" in rewritten(PHONE.replace("SEQUENCE:3", "SEQUENCE:many"), ENTRY, Keep(), NOW)


def test_a_time_with_the_name_of_its_zone() -> None:
    assert read_back(PHONE).start == datetime(2026, 11, 26, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("DTSTART:20261126T100000", datetime(2026, 11, 26, 15, tzinfo=UTC)),  # the user's own zone
        ("DTSTART;VALUE=DATE:20261126", datetime(2026, 11, 26, 14, tzinfo=UTC)),  # nine in the morning
        ("DTSTART:20261126T100000Z", datetime(2026, 11, 26, 10, tzinfo=UTC)),
        ("DTSTART:whenever", None),
        ("DTSTART:18001126T100000Z", None),
        ("X-NOTHING:1", None),
    ],
)
def test_other_times(line: str, start: datetime | None) -> None:
    found = read_back(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\n{line}\nEND:VEVENT\nEND:VCALENDAR\n")
    assert (found.uid, found.start) == ("u", start)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * (LARGEST + 1),
        "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 100,
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:u\nEND:VTODO\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nRECURRENCE-ID:20261201T150000Z\nEND:VEVENT\nEND:VCALENDAR\n",
    ],
)
def test_of_what_cannot_be_understood_only_that_it_is_there(text: str) -> None:
    found = read_back(text)
    assert (found.href, found.etag, found.uid, found.start) == ("/a.ics", '"1"', "", None)
    assert len(found.text) <= LARGEST
