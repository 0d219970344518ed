"""Garbled files, each known by its number: a real one with pieces cut out, doubled, exchanged and put in."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path
from random import Random

from followup_desktop.domain.model import OwnPoint
from tests.fakes.world import make

DATA = Path(__file__).parents[1] / "data" / "invitations"
# Which real files each importer's inputs are made of, and how those are called.
ORIGINALS = {
    ".ics": (".ics", ".vcs"),
    ".eml": (".eml",),
    ".vcf": (".vcf",),
    ".csv": (".csv", ".tsv"),
    ".txt": (".txt", ".ics", ".eml"),
}
IMPORTERS = (*ORIGINALS, ".json")
PIECES = (
    b"", b"\0", b"\r\n", b"\n ", b":", b";", b",", b'"', b"=", b"\\n", b"\xff", b"\xe2\x80\xae", b"{", b"[",
    b"null", b"1e999", b"BEGIN:VEVENT\r\n", b"END:VCALENDAR\r\n", b"BEGIN:VTIMEZONE\r\n", b"=?utf-8?b?//?=",
    b"RRULE:FREQ=SECONDLY;COUNT=1000000000\r\n", b"DTSTART:00010101T000000Z\r\n", b"DURATION:-P99999999W\r\n",
    b"Content-Type: message/rfc822\r\n\r\n", b"TZID=../../etc/passwd", b"9" * 300, b"(" * 200,
    b"<table><tr><td>" * 50,
)  # fmt: skip


@lru_cache
def originals(importer: str) -> tuple[bytes, ...]:
    if importer == ".json":
        return (_own_copy(),)
    return tuple(path.read_bytes() for path in sorted(DATA.iterdir()) if path.suffix in ORIGINALS[importer])


def _own_copy() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        world.add()
        world.program.save_point(OwnPoint("Mine"))
        world.program.export(Path(folder, "copy.json"))
        world.store.close()
        return Path(folder, "copy.json").read_bytes()


MANY = 2_000  # times that a piece may be put in one after the other
FEW = 20


def garbled(importer: str, number: int, most: int = MANY) -> bytes:
    """Always the same for the same number. ``most``: times that a piece may stand one after the other."""
    chance = Random(number)
    data = chance.choice(originals(importer))
    for _ in range(chance.randrange(1, 8)):
        begin = chance.randrange(len(data) + 1)
        end = min(len(data), begin + chance.choice((0, 1, 5, 40, 400)))
        piece = chance.choice((chance.choice(PIECES), chance.randbytes(chance.randrange(12)), data[begin:end] * 2))
        data = data[:begin] + piece * chance.choice((1, 1, 1, 3, most)) + data[end:]
    return data
