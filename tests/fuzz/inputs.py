"""Garbled files, each known by its number: a real one with pieces cut out, doubled, exchanged and put in.

A piece stands once, three or twenty times; in every sixteenth file it may stand two thousand times, which makes files
of up to several megabytes. Every sixteenth comes in another encoding. Of our own copies, half are garbled by their
values: nearly all that are garbled by their bytes alone are refused as no JSON.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from followup_desktop.domain.model import Instruction, Outcome, OwnPoint, Place, Purpose, ResponseKind, Stage, Verdict
from followup_desktop.services.entries import PersonEntry
from tests.fakes.world import make
from tests.services.any_store import live

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


VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 7, 2**31, 10**400, 1.5, float("nan"), "", " ", "x", "1", "x" * 5_000, "\0", "\ud800",
    "\u202eexe.gnp", "2026-02-30", "2026-11-12", "2026-11-12T10:00", "0001-01-01T00:00:00+00:00",
    "9999-12-31T23:59:59-12:00", "final", "open", "America/New_York", "Nowhere/None", "../../etc/passwd",
    "javascript:alert(1)", [], {}, [[]], [None], {"id": 1},
)  # fmt: skip
ENCODINGS = ("utf-16", "utf-16-be", "utf-16-le", "utf-8-sig", "cp1252", "latin-1", "utf-7", "utf-32")
MANY, FEW = 2_000, 20  # times that a piece may be put in one after the other
SHARE_OF_MANY = 16


@lru_cache
def originals(importer: str) -> tuple[bytes, ...]:
    if importer == ".json":
        return (_own_copy(),)
    return tuple(path.read_bytes() for path in sorted(DATA.iterdir()) if path.suffix in ORIGINALS[importer])


def _own_copy() -> bytes:
    """Of a store that has everything once."""
    told = {
        "role": "Editor",
        "stage": Stage.FINAL,
        "days": -2,
        "promised": date(2026, 11, 20),
        "place": Place("Europe/Berlin", "DE", "BE"),
        "instruction": Instruction(),
        "person": PersonEntry("Ana", "+49 30 901820", "ana@northwind.example", "Editor"),
        "card": {"drew_in": "The team", "doubt": "The hours"},
        "outcome": Outcome.VOICEMAIL,
        "closing": None,
        "note": "Ask for Ana",
        "acts": [
            ("overrule", Verdict.WAIT, datetime(2026, 11, 20, 18, tzinfo=UTC)),
            ("news", ResponseKind.STILL_DECIDING),
        ],
    }
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        world.add()
        live(world, "Northwind", told)
        world.program.save_point(OwnPoint("Mine", Purpose.NEXT_STEPS))
        world.program.set_setting("my_name", "Sam")
        world.program.export(Path(folder, "copy.json"))
        world.store.close()
        return Path(folder, "copy.json").read_bytes()


def garbled(importer: str, number: int) -> bytes:
    """Always the same for the same number."""
    chance = Random(number)
    data = chance.choice(originals(importer))
    if importer == ".json" and chance.randrange(2):
        data = _with_other_values(data, chance)
        if chance.randrange(8):
            return data
    most = FEW if number % SHARE_OF_MANY else MANY
    for _ in range(chance.randrange(1, 8)):
        begin = chance.randrange(len(data) + 1)
        end = min(len(data), begin + chance.choice((0, 1, 5, 40, 400)))
        piece = chance.choice((chance.choice(PIECES), chance.randbytes(chance.randrange(12)), data[begin:end] * 2))
        data = data[:begin] + piece * chance.choice((1, 1, 1, 3, most)) + data[end:]
    if chance.randrange(16) == 0:
        data = data.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")
    return data


def _with_other_values(data: bytes, chance: Random) -> bytes:
    """JSON of whose values a few are others, missing, exchanged for one from elsewhere, or there twice."""
    whole = json.loads(data)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        places = list(_places(whole))
        if not places:
            break
        (holder, key), (other, its_key) = chance.choice(places), chance.choice(places)
        change = chance.randrange(5)
        if change == 0:
            del holder[key]
        elif change == 1:
            holder[key] = deepcopy(other[its_key])
        elif change == 2 and isinstance(holder, list):
            holder.insert(key, deepcopy(holder[key]))
        else:
            holder[key] = deepcopy(chance.choice(VALUES))
    return json.dumps(whole).encode()


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Everything in a value of JSON, as what holds it and its key or place there."""
    for key, one in list(value.items() if isinstance(value, dict) else enumerate(value)):
        yield value, key
        if isinstance(one, dict | list):
            yield from _places(one)
