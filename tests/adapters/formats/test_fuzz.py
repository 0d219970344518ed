"""Whatever bytes come in: a Capture or Unreadable, and nothing that was not foreseen."""

from __future__ import annotations

import logging
import os
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_desktop.adapters.formats.confined import WALL_S, ConfinedReader
from followup_desktop.adapters.formats.reader import read_bytes
from followup_desktop.domain.capture import Capture
from followup_desktop.domain.errors import KnownError, Unreadable
from followup_desktop.domain.model import OwnPoint
from followup_desktop.services.export import Export
from tests.fakes.world import make

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


# -- thousands, each known by its number, through the limited child: many sittings add up

SPAN = range(int(os.environ.get("FUZZ_FROM", "0")), int(os.environ.get("FUZZ_TO", "300")))
GARBLED = (".ics", ".eml", ".vcf", ".csv")
PIECES = (
    b"", b"\0", b"\r\n", b"\n ", b":", b";", b",", b'"', b"=", b"\\n", b"\xff", b"\xe2\x80\xae", b"{", b"[",
    b"null", b"1e999", b"BEGIN:VEVENT\r\n", b"END:VCALENDAR\r\n", b"BEGIN:VTIMEZONE\r\n", b"=?utf-8?b?//?=",
    b"RRULE:FREQ=SECONDLY;COUNT=1000000000\r\n", b"DTSTART:00010101T000000Z\r\n", b"DURATION:-P99999999W\r\n",
    b"Content-Type: message/rfc822\r\n\r\n", b"TZID=../../etc/passwd", b"9" * 300, b"(" * 200,
    b"<table><tr><td>" * 50,
)  # fmt: skip


def garbled(number: int, originals: list[bytes]) -> bytes:
    """Always the same for the same number: a real file with pieces cut out, doubled, exchanged and put in."""
    chance = Random(number)
    data = chance.choice(originals)
    for _ in range(chance.randrange(1, 8)):
        begin = chance.randrange(len(data) + 1)
        end = min(len(data), begin + chance.choice((0, 1, 5, 40, 400)))
        piece = chance.choice((chance.choice(PIECES), chance.randbytes(chance.randrange(12)), data[begin:end] * 2))
        data = data[:begin] + piece * chance.choice((1, 1, 1, 3, 2_000)) + data[end:]
    return data


@pytest.mark.parametrize(("suffix", "number"), [(".vcf", 8), (".eml", 1313)])
def test_what_once_took_for_ever(suffix: str, number: int) -> None:
    """An address card's line of odd parameters; a mail with a long row of at signs after a bracket."""
    begin = time.process_time()
    survives(f"file{suffix}", garbled(number, samples(suffix)))
    assert time.process_time() - begin < 5


@pytest.mark.long
@pytest.mark.timeout(24 * 3600)
@pytest.mark.parametrize("suffix", GARBLED)
def test_thousands_of_garbled_files_end_in_a_capture_or_a_sentence(
    suffix: str, caplog: pytest.LogCaptureFixture
) -> None:
    """FUZZ_FROM and FUZZ_TO: which numbers. None is waited for longer than the limit, and few come near it."""
    originals, reader = samples(suffix), ConfinedReader()
    read, ended = 0, []
    for number in SPAN:
        begin = time.monotonic()
        try:
            read += isinstance(reader._bytes(f"file{suffix}", garbled(number, originals), ZONE, NOW), Capture)
        except Unreadable as error:
            if "too long or too much memory" in error.sentence:
                ended.append(number)
                caplog.clear()
        assert time.monotonic() - begin < WALL_S + 5, number
        assert not caplog.records, (number, caplog.text)
    reader.close()
    print(f"{suffix}: {len(SPAN)} files, {read} read, {len(ended)} ended by the limit: {ended}")
    assert 0 < read < len(SPAN)
    assert len(ended) <= len(SPAN) // 100  # thousands of entries on a busy machine; nothing that takes for ever


@pytest.mark.long
@pytest.mark.timeout(24 * 3600)
def test_thousands_of_garbled_copies_are_taken_or_refused(tmp_path: Path) -> None:
    full, empty = (make(tmp_path / name) for name in ("full", "empty"))
    full.add()
    full.program.save_point(OwnPoint("Mine"))
    file, taken = tmp_path / "copy.json", 0
    Export(full.program.around).export(file)
    originals = [file.read_bytes()]
    for number in SPAN:
        file.write_bytes(garbled(number, originals))
        try:
            added = Export(empty.program.around).read_copy(file).added
        except KnownError:
            continue
        for one in added:
            empty.program.call_sheet(one.application_id)
            taken += 1
        if added:
            empty.program.undo()
    full.store.close()
    empty.store.close()
    assert taken < len(SPAN)
