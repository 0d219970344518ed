"""Calendars as sloppy programs write them, and zones that begin in 1601. The user sits in Chicago."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup_desktop.adapters.formats.ics import ZoneRules
from followup_desktop.adapters.formats.ics_blocks import blocks
from followup_desktop.adapters.formats.reader import FileReader
from followup_desktop.domain.capture import CapturedInterview, QuestionKind
from followup_desktop.domain.errors import Unreadable

ZONE, NOW = "America/Chicago", datetime(2026, 11, 23, 12, tzinfo=UTC)
SUNDAYS = "FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH="
RULES = [  # where winter and summer time begin for the first time, and their rules
    ("16010101T020000", f"{SUNDAYS}10", "16010101T030000", f"{SUNDAYS}3"),
    ("16010228T020000", "FREQ=YEARLY", "16010601T030000", "FREQ=YEARLY"),
    ("19671029T020000", f"{SUNDAYS}10;UNTIL=20061029T060000Z", "19670430T020000", "FREQ=YEARLY;BYMONTH=4"),
    ("19601029T020000", f"{SUNDAYS}10;UNTIL=19691029T060000Z", "19670430T020000", "FREQ=YEARLY;UNTIL=19710430"),
    ("19950101T020000", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=5", "19950101T020000", "FREQ=YEARLY;BYMONTH=3"),
]


def component(kind: str, begins: str, before: int, after: int, rule: str) -> list[str]:
    times = (f"DTSTART:{begins}", f"TZOFFSETFROM:+0{before}00", f"TZOFFSETTO:+0{after}00", f"RRULE:{rule}")
    return [f"BEGIN:{kind}", *times, f"END:{kind}"]


@pytest.mark.parametrize(("winter", "winter_rule", "summer", "summer_rule"), RULES)
def test_rules_that_begin_long_ago_give_the_same_hours_from_a_nearer_year(
    winter: str, winter_rule: str, summer: str, summer_rule: str
) -> None:
    parts = component("STANDARD", winter, 2, 1, winter_rule) + component("DAYLIGHT", summer, 1, 2, summer_rule)
    whole = "\r\n".join(("BEGIN:VTIMEZONE", "TZID:Ours", *parts, "END:VTIMEZONE", ""))
    (cut,) = blocks(f"BEGIN:VCALENDAR\r\n{whole}END:VCALENDAR\r\n")
    assert "DTSTART:16" not in cut.zones["Ours"]
    nearer, before = (ZoneRules().of({"Ours": text})["Ours"] for text in (cut.zones["Ours"], whole))
    walls = [datetime(year, month, 15, 9) for year in (1990, 2006, 2007, 2026, 2100) for month in range(1, 13)]  # noqa: DTZ001
    assert [nearer.utcoffset(wall) for wall in walls] == [before.utcoffset(wall) for wall in walls]


def test_the_same_rules_are_worked_out_once_for_a_file() -> None:
    parts = component("STANDARD", "20001029T020000", 2, 1, f"{SUNDAYS}10")
    text = "\r\n".join(("BEGIN:VTIMEZONE", "TZID:Ours", *parts, "END:VTIMEZONE", ""))
    rules = ZoneRules()
    assert rules.of({"Ours": text})["Ours"] is rules.of({"Theirs": text})["Theirs"]
    assert rules.of({"Ours": "no rules"}) == rules.of({"Ours": "no rules"}) == {}


def calendar(*lines: str) -> list[CapturedInterview]:
    text = "\r\n".join(("BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""))
    return list(FileReader().read_text(text, zone=ZONE, now=NOW).interviews)


def entry(number: int, *more: str) -> tuple[str, ...]:
    return (
        "BEGIN:VEVENT",
        f"UID:{number}",
        f"SUMMARY:Interview {number}",
        "DTSTART:20261210T093000Z",
        *more,
        "END:VEVENT",
    )


def test_entries_within_something_unknown_have_their_own_lines_each() -> None:
    found = calendar("BEGIN:X-UNKNOWN", *entry(1), *entry(2), *entry(3))
    assert [one.summary for one in found] == ["Interview 1", "Interview 2", "Interview 3"]
    assert not any(QuestionKind.PART_SKIPPED in {asked.kind for asked in one.questions} for one in found)


def test_more_entries_than_are_read_are_refused_wherever_they_stand() -> None:
    with pytest.raises(Unreadable, match="more than 5,000 entries"):
        calendar("BEGIN:X-UNKNOWN", *entry(1) * 5_001)


def test_a_zone_within_an_entry_is_the_zone_and_not_the_entrys_lines() -> None:
    rules = ("BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0300",
             "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE")  # fmt: skip
    (found,) = calendar(
        "BEGIN:VEVENT", "UID:1", *rules, "SUMMARY:Interview", "DTSTART;TZID=Ours:20261210T093000", "END:VEVENT"
    )
    assert found.start is not None
    assert found.start.instant == datetime(2026, 12, 10, 6, 30, tzinfo=UTC)


def test_of_very_many_attendees_the_first_count() -> None:
    (found,) = calendar(*entry(1, *(f"ATTENDEE;CN=A{number}:mailto:a{number}@b.example" for number in range(400))))
    assert [one.name for one in found.people][:2] == ["A0", "A1"]


def test_a_colon_within_quotes_ends_no_name() -> None:
    (found,) = calendar(*entry(1, 'ORGANIZER;CN="Ruiz: Ana":mailto:ana@northwind.example', 'LOCATION;X="a:b:Room 4'))
    assert (found.people[0].email, found.location) == ("ana@northwind.example", "")
