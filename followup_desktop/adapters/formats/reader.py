"""The one door for files and pasted text: finds out what it is and hands it to its reader.

Whatever comes in, what comes out is a Capture or Unreadable with one sentence and advice: never another error, never
an endless wait, never more than some hundred megabytes. The limits stand here and in the readers.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from followup_desktop.adapters.formats.child import place_of
from followup_desktop.adapters.formats.csv_table import looks_like_table, read_table
from followup_desktop.adapters.formats.eml import looks_like_mail, read_mail
from followup_desktop.adapters.formats.ics import read_calendar
from followup_desktop.adapters.formats.mail_text import headers, without_headers
from followup_desktop.adapters.formats.people import address_of, name_of
from followup_desktop.adapters.formats.plain_text import Decoded, as_plain, clean_line, decode, decode_as
from followup_desktop.adapters.formats.reading import Reading, Unforeseen
from followup_desktop.adapters.formats.vcard import read_cards
from followup_desktop.adapters.formats.written import from_words
from followup_desktop.adapters.words import DateWords
from followup_desktop.adapters.zones import ZoneCountries
from followup_desktop.domain.capture import ENCODINGS, NO_CHOICES, Capture, Person, TableChoices
from followup_desktop.domain.errors import KnownError, Unreadable
from followup_desktop.languages import fill, tr

_log = logging.getLogger(__name__)

SIZE_LIMIT = 5 * 1024 * 1024  # calendars, mails, cards, texts
TABLE_LIMIT = 20 * 1024 * 1024
TABLE_SUFFIXES = (".csv", ".tsv", ".tab")
_OTHERS = {
    ".msg": (tr("{name} is a mail in Outlook's own format."), tr("Save it as .eml, or drag the .ics out of it.")),
    ".pdf": (tr("{name} is a PDF."), tr("Copy its text and paste it instead.")),
    ".docx": (tr("{name} is a Word document."), tr("Copy its text and paste it instead.")),
    ".xlsx": (tr("{name} is an Excel workbook."), tr("Save the sheet as CSV and import that.")),
    ".xls": (tr("{name} is an Excel workbook."), tr("Save the sheet as CSV and import that.")),
    ".zip": (tr("{name} is a packed file."), tr("Unpack it and import what is in it.")),
}
_MAGIC = ((b"%PDF", ".pdf"), (b"PK\x03\x04", ".zip"), (b"\xd0\xcf\x11\xe0", ".msg"))
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\0", b"MM\0*")
# Within one line: over several, a page of blank lines would be gone through once for each of them.
_CALENDAR = re.compile(r"^(?:(?!\n)[\s\ufeff])*BEGIN:(?:VCALENDAR|VEVENT)[^\S\n]*$", re.IGNORECASE | re.MULTILINE)
_CARD = re.compile(r"^(?:(?!\n)[\s\ufeff])*BEGIN:VCARD[^\S\n]*$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class FileReader:
    """Fulfils services.exchange.CaptureReader. ``country`` (ISO 3166) is for phone numbers; empty: the zone's."""

    country: str = ""

    def read(self, path: Path, *, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture:
        name, data = fetch(path)
        return read_bytes(name, data, zone=zone, now=now, country=self.country, tables=tables)

    def read_text(self, text: str, *, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture:
        name, data = pasted(text)
        return read_bytes(name, data, zone=zone, now=now, country=self.country, tables=tables)

    def interrupt(self) -> None:
        """What is read in this process is read to its end."""


def fetch(path: Path) -> tuple[str, bytes]:
    """The name for people and the content of a file. Raises Unreadable."""
    suffix = path.suffix.casefold()
    limit = TABLE_LIMIT if suffix in (*TABLE_SUFFIXES, ".txt") else SIZE_LIMIT
    name = clean_line(path.name, 80)
    try:
        if not path.is_file():  # a folder, a pipe, a device: never opened
            raise Unreadable(
                tr("{name} is not a file that can be read.", name=name),
                tr("Choose a calendar, mail, card or table file."),
            )
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", "") or tr("it cannot be opened")
        raise Unreadable(
            tr("{name} cannot be read ({why}).", name=name, why=why),
            tr("Check that the file is there and yours to read."),
        ) from error
    _must_fit(name, data, limit)
    return name, data


def _must_fit(name: str, data: bytes, limit: int) -> None:
    if len(data) > limit:
        raise Unreadable(
            tr("{name} is larger than {what} MB.", name=name, what=limit // 2**20),
            tr("Export the interview alone, or a shorter time."),
        )


def read_bytes(
    name: str, data: bytes, *, zone: str, now: datetime, country: str = "", tables: TableChoices = NO_CHOICES
) -> Capture:
    """The content of a file by name; ``zone`` is the user's own zone, ``now`` aware. Raises Unreadable."""
    suffix = Path(name).suffix.casefold() if len(name) < 500 else ""
    if not data.strip():
        raise Unreadable(tr("{name} is empty.", name=name), tr("Ask the sender for the file again."))
    limit = TABLE_LIMIT if suffix in (*TABLE_SUFFIXES, ".txt") else SIZE_LIMIT
    _must_fit(name, data, limit)
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), suffix)
    if kind in _OTHERS:
        what, advice = _OTHERS[suffix if suffix in _OTHERS else kind]
        raise Unreadable(fill(what, {"name": name}), advice)
    if data.startswith(_PICTURES):
        raise Unreadable(
            tr("{name} is a picture.", name=name), tr("Type what it shows, or ask for the invitation as a file.")
        )
    reading = Reading(zone, now, country or ZoneCountries().country_of(zone))
    chosen = tables.chosen
    if chosen is not None:
        found = decode_as(data, chosen.encoding) if chosen.encoding in ENCODINGS else decode(data)
        return _guarded(lambda: read_table(found.text, name, reading, tables, found.encoding), name)
    found = decode(data)
    if not found.encoding and not (suffix == ".eml" or looks_like_mail(data[:8_192].decode("latin-1"))):
        raise Unreadable(tr("{name} is no text.", name=name), tr("Choose an .ics, .eml, .vcf or .csv file."))
    return _guarded(lambda: _dispatch(name, suffix, data, found, reading, tables), name)


def pasted(text: str) -> tuple[str, bytes]:
    """As fetch, for what was pasted."""
    if not text.strip():
        raise Unreadable(tr("There is no text to read."), tr("Copy the invitation first, then paste it."))
    return tr("The pasted text"), text[: SIZE_LIMIT + 1].encode("utf-8", "replace")


def _dispatch(name: str, suffix: str, data: bytes, found: Decoded, reading: Reading, tables: TableChoices) -> Capture:
    """By content first: senders and users name files as they like."""
    text = found.text
    head = text[:100_000]
    if suffix != ".eml" and _CALENDAR.search(head) and not looks_like_mail(text):
        return read_calendar(text, name, reading)
    if suffix == ".eml" or looks_like_mail(text or data[:8_192].decode("latin-1")):
        return read_mail(data, name, reading)
    if _CARD.search(head):
        return read_cards(text, name)
    if suffix in (".ics", ".vcs", ".ical", ".ifb"):
        raise Unreadable(
            tr("{name} holds no calendar.", name=name), tr("Ask the sender for the invitation as an .ics file.")
        )
    if suffix == ".vcf":
        raise Unreadable(
            tr("{name} holds no address card.", name=name), tr("Export the contact again as a .vcf file.")
        )
    if suffix in TABLE_SUFFIXES or looks_like_table(text, tables):
        return read_table(text, name, reading, tables, found.encoding)
    return _read_words(text, name, reading)


def _read_words(text: str, name: str, reading: Reading) -> Capture:
    """A copied mail without its source, or any other text that speaks of an interview."""
    plain = as_plain(text)
    lines = headers(plain)
    origin = lines.get("from", "") or lines.get("organizer", "")
    email = address_of(origin)
    sender = Person(name_of(re.sub(r"[<\[(].*", "", origin)), email) if email else Person()
    written = DateWords().moment(lines.get("date", ""), reading.now, reading.zone)
    words = without_headers(plain)
    found = from_words(lines.get("subject", ""), words, sender, written[0] if written else None, reading)
    if found is None:
        raise Unreadable(
            tr("{name} names no day and hour.", name=name),
            tr("Paste the invitation with its date, or add it by hand."),
        )
    return Capture(name, interviews=(found,))


def _guarded(read_it: Callable[[], Capture], name: str) -> Capture:
    """What a reader did not foresee becomes a sentence as well; the log has the rest, without the content."""
    try:
        return read_it()
    except KnownError:
        raise
    except RecursionError as error:
        raise Unreadable(
            tr("{name} is nested too deeply to be read.", name=name), tr("Ask the sender for the file again.")
        ) from error
    except MemoryError as error:
        raise Unreadable(
            tr("{name} takes too long or too much memory to be read.", name=name),
            tr("Export the interview alone, or copy its text and paste it."),
        ) from error
    except Exception as error:
        _log.warning("reading a file failed unforeseen: %s", place_of(error))  # an error's text may quote the file
        raise Unforeseen(
            tr("{name} cannot be read.", name=name), tr("Copy its text and paste it, or add the interview by hand.")
        ) from error
