"""Days and times as Germans type them mean what the same English words mean."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from followup_desktop.adapters.words import DateWords

GERMAN, ENGLISH = DateWords(("de", "en"), day_first=True), DateWords(day_first=True)
TODAY = date(2026, 11, 25)  # a Wednesday
NOW, BERLIN = datetime.fromisoformat("2026-11-25T10:00:00+01:00"), "Europe/Berlin"


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("heute", "today"),
        ("morgen", "tomorrow"),
        ("übermorgen", "the day after tomorrow"),
        ("Freitag", "friday"),
        ("fr nächste woche", "fri next week"),
        ("Freitag nächster Woche", "friday next week"),
        ("nächste Woche", "next week"),
        ("Anfang nächster Woche", "early next week"),
        ("Mitte nächster Woche", "mid next week"),
        ("Ende nächster Woche", "end of next week"),
        ("übernächste Woche", "week after next"),
        ("Ende der Woche", "end of the week"),
        ("Ende des Monats", "end of the month"),
        ("Anfang Dezember", "early december"),
        ("in zwei Wochen", "in 2 weeks"),
        ("in einer Woche", "in 1 week"),
        ("in 3 Tagen", "in 3 days"),
        ("in 10 Arbeitstagen", "in 10 working days"),
        ("4. dez", "4 dec"),
        ("am 4. Dezember", "4 december"),
        ("bis zum 4. Dezember 2026", "4 december 2026"),
        ("Do 3. Dez 2026", "Thu 3 Dec 2026"),
        ("bis Freitag", "by friday"),
        ("1. März", "1 march"),
        ("3.12.", "3 december"),
        ("fri next week", "fri next week"),
        ("bald", "soon"),
    ],
)
def test_a_day(german: str, english: str) -> None:
    meant = ENGLISH.day(english, TODAY)
    assert GERMAN.day(german, TODAY) == meant
    assert meant is not None or english == "soon"


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("morgen 9:30", "tomorrow 9:30"),
        ("morgen um 9 Uhr 30", "tomorrow 9:30"),
        ("do 14 uhr", "thu 14:00"),
        ("do 14 uhr new york", "thu 14:00 new york"),
        ("fr 14:00", "fri 14:00"),
        ("am Freitag um 8 Uhr morgens", "fri 8 am"),
        ("Freitag halb 10", "fri 9:30"),
        ("Freitag Viertel nach 9", "fri 9:15"),
        ("26. nov 14:00 new york", "26 nov 14:00 new york"),
        ("in 3 stunden", "in 3 hours"),
        ("in einer Stunde", "in an hour"),
        ("in einer halben Stunde", "in half an hour"),
        ("in anderthalb Stunden", "in an hour and a half"),
        ("in 45 minuten", "in 45 min"),
        ("gestern 16:20", "yesterday 16:20"),
        ("mo 10:00", "mon 10:00"),
        ("bis 15:30", "15:30"),
        ("2026-11-26 14:00", "2026-11-26 14:00"),
        ("thu 2pm new york", "thu 2pm new york"),
    ],
)
def test_a_moment(german: str, english: str) -> None:
    meant = ENGLISH.moment(english, NOW, BERLIN)
    assert meant is not None
    assert GERMAN.moment(german, NOW, BERLIN) == meant


@pytest.mark.parametrize("text", ["", "irgendwann", "Firma", "x" * 500, "31. Februar"])
def test_what_names_no_day_is_none(text: str) -> None:
    assert GERMAN.day(text, TODAY) is None
