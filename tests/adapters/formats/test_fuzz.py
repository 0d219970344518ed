"""Whatever bytes come in: a Capture or Unreadable, and nothing that was not foreseen."""

from __future__ import annotations

import logging
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_desktop.adapters.formats.reader import read_bytes
from followup_desktop.domain.capture import Capture
from followup_desktop.domain.errors import Unreadable

DATA = Path(__file__).parents[2] / "data" / "invitations"
ZONE, NOW = "Europe/Berlin", datetime(2026, 11, 23, 12, tzinfo=UTC)
SUFFIXES = {
    ".ics": [".ics", ".vcs"],
    ".eml": [".eml"],
    ".vcf": [".vcf"],
    ".csv": [".csv", ".tsv"],
    ".txt": [".txt", ".ics", ".eml"],
}

SCRAPS = st.sampled_from([
    b"", b"\0", b"\r\n", b"\n ", b":", b";", b",", b'"', b"=", b"\\n", b"\xff", b"\xe2\x80\xae",
    b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n", b"END:VCALENDAR\r\n", b"BEGIN:VTIMEZONE\r\n",
    b"RRULE:FREQ=DAILY;COUNT=99999999\r\n", b"TZID=",
    b"DTSTART;VALUE=DATE:20261210\r\n", b"DTSTART:00010101T000000Z\r\n", b"DTEND;TZID=x:99991231T235959\r\n",
    b"DURATION:-P99999999W\r\n", b"RECURRENCE-ID:20261210\r\n", b"EXDATE:x,y\r\n", b"SEQUENCE:-1e9\r\n",
    b"Content-Type: text/calendar\r\n\r\n", b"--gh\r\n", b"=?utf-8?b?//?=", b"ENCODING=QUOTED-PRINTABLE:",
    b"99/99/9999",
    b"TEL;TYPE=:\r\n", b"ORGANIZER;CN=:mailto\r\n", b"Date: Thu, 99 Foo 99999 99:99:99 +9999\r\n",
])  # fmt: skip


def samples(suffix: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted(DATA.iterdir()) if path.suffix in SUFFIXES[suffix]]


@st.composite
def mutated(draw: st.DrawFn, suffix: str) -> bytes:
    """A real file with pieces cut out, doubled, exchanged and put in."""
    data = draw(st.sampled_from(samples(suffix)))
    for _ in range(draw(st.integers(1, 6))):
        begin = draw(st.integers(0, len(data)))
        end = min(len(data), begin + draw(st.integers(0, 80)))
        piece = draw(st.one_of(SCRAPS, st.binary(max_size=20), st.just(data[begin:end] * 2)))
        data = data[:begin] + piece + data[end:]
    return data


def survives(name: str, data: bytes) -> None:
    records: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = records.append  # type: ignore[method-assign]
    logger = logging.getLogger("followup_desktop.adapters.formats")
    logger.addHandler(handler)
    try:
        assert isinstance(read_bytes(name, data, zone=ZONE, now=NOW), Capture)
    except Unreadable as error:
        assert error.sentence  # noqa: PT017 - a refusal is right, an empty one is not
    finally:
        logger.removeHandler(handler)
    unforeseen = [record for record in records if record.levelno >= logging.WARNING]
    assert not unforeseen, unforeseen[0].exc_info


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_mutated_files(suffix: str) -> None:
    @settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(st.one_of(mutated(suffix), mutated(suffix), st.binary(max_size=400)))
    def run(data: bytes) -> None:
        survives(f"file{suffix}", data)

    run()


def calendar(*lines: bytes) -> bytes:
    return b"\r\n".join((b"BEGIN:VCALENDAR", *lines, b"END:VCALENDAR", b""))


EVENT = (b"BEGIN:VEVENT", b"DTSTART:20261210T093000Z", b"SUMMARY:Interview", b"END:VEVENT")
NO_DAY = (EVENT[0], b"DTSTART:20250106T093000Z", b"RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=366", EVENT[3])
ONCE_FOR_EVER = {
    "blank lines": (".csv", b"Company\n" + b"\n" * 300_000 + b"x"),
    "cards without an end": (".vcf", b"BEGIN:VCARD\nFN:Ana\n" * 80_000),
    "a line of odd parameters in a card": (".vcf", b"BEGIN:VCARD\nN;X=Y" + b"," * 1_500 + b"@\nEND:VCARD\n"),
    "at signs after a bracket": (".eml", b"From: a@b.example\n\n4 May 2026 at 10:00 Ana <" + b"d@" * 9_000),
    "entries within something unknown": (".ics", calendar(b"BEGIN:X", *EVENT * 4_900)),
    "very many attendees": (
        ".ics", calendar(EVENT[0], *[b"LOCATION:x"] * 1_700, *[b"ATTENDEE:a"] * 80_000, *EVENT[1:])
    ),
    "zones within a zone": (
        ".ics", calendar(b"BEGIN:VTIMEZONE", b"TZID:x", *(b"BEGIN:VTIMEZONE", b"END:VTIMEZONE") * 10_000, *EVENT)
    ),
    "positions in a year": (".ics", calendar(*NO_DAY * 100)),
    "zones that begin in 1601": (".ics", (DATA / "outlook.ics").read_bytes() * 300),
}  # fmt: skip


@pytest.mark.parametrize("name", ONCE_FOR_EVER)
def test_what_once_took_for_ever(name: str) -> None:
    suffix, data = ONCE_FOR_EVER[name]
    begin = time.process_time()
    survives(f"file{suffix}", data)
    assert time.process_time() - begin < 5
