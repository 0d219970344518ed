"""Everything out: a table (.csv), a faithful copy (.json), a calendar (.ics). And the copy in again.

The JSON is the faithful one; the table is for people and their spreadsheets, so a cell that a spreadsheet would run
as a formula is defused with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from followup_desktop.domain.errors import Refused, StoreUnusable, Unreadable
from followup_desktop.services.case import Case, load_cases
from followup_desktop.services.copier import copy_of
from followup_desktop.services.copy_form import dumps, loads
from followup_desktop.services.copying import Copying
from followup_desktop.services.import_views import Imported
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.unit_of_work import UnitOfWork

FORMULA = "=+-@\t\r\n'＝＋－＠"
LARGEST = 64 << 20  # bytes of a copy that is read


@dataclass(frozen=True)
class CalendarEvent:
    """One entry of the exported calendar; ``start`` and ``end`` are UTC."""

    uid: str
    title: str
    start: datetime
    end: datetime
    note: str = ""
    alarm: bool = False


CalendarWriter = Callable[[Sequence[CalendarEvent]], bytes]


class Export:
    """Writes files; never over one that it could not replace whole."""

    def __init__(self, around: Surroundings, write_calendar: CalendarWriter) -> None:
        self._around, self._write_calendar = around, write_calendar

    def export(self, path: Path) -> str:
        """Writes by suffix, says what was written. Raises Refused for other suffixes, StoreUnusable for the disk."""
        makers: Mapping[str, Callable[[UnitOfWork], bytes]] = {
            ".csv": lambda work: table_of(load_cases(work)),
            ".json": lambda work: dumps(copy_of(work)),
            ".ics": lambda work: self._calendar(load_cases(work)),
        }
        make = makers.get(path.suffix.lower())
        if make is None:
            raise Refused(
                f"“{path.name}” is no kind of file that can be written.", "End the name with .csv, .json or .ics."
            )
        with self._around.store.read() as work:
            data, count = make(work), len(work.of.applications.all())
        write_file(path, data)
        return f"{count} applications written to {path}"

    def _calendar(self, cases: tuple[Case, ...]) -> bytes:
        events = [event for case in cases for event in self._events(case)]
        return self._write_calendar(events)

    def _events(self, case: Case) -> list[CalendarEvent]:
        company, wording = case.application.company, self._around.wording
        found = [
            CalendarEvent(
                f"interview-{one.id}@followup-desktop",
                f"{wording.say(f'stage_long.{one.stage.value}')}: {company}",
                one.start.instant,
                one.end or one.start.instant,
                case.application.role,
            )
            for one in case.live_interviews
        ]
        found += [
            CalendarEvent(
                f"follow-up-{one.id}@followup-desktop",
                wording.note_title(one, company, case.person(one.contact_id)),
                one.due.instant,
                one.due.instant,
                case.application.role,
                alarm=True,
            )
            for one in case.follow_ups
        ]
        return found

    # -- the copy in again

    def read_copy(self, path: Path) -> Imported:
        """Takes an own .json: applications that are not there yet are added whole, the others are skipped.

        Raises Unreadable, and then nothing was saved.
        """
        try:
            if not path.is_file():  # a folder, a pipe, a device: never opened
                raise ValueError("it is no file")
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
            if len(data) > LARGEST:
                raise ValueError(f"it is larger than {LARGEST >> 20} MB")
            copy = loads(data.decode("utf-8-sig"))
        except (
            OSError,
            ValueError,
            LookupError,
            TypeError,
            AttributeError,
            ArithmeticError,
            RecursionError,
        ) as error:
            raise Unreadable(
                f"{path.name} cannot be read as an export ({str(error)[:200]}). Nothing was saved.",
                "Choose a file written by export.",
            ) from error
        return Copying(self._around).take_in(copy, path.name)


def write_file(path: Path, data: bytes) -> None:
    """Never over a file that it could not replace whole. Raises StoreUnusable for the disk."""
    try:
        _write_whole(path, data)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        why = getattr(error, "strerror", None) or "it is no name for a file"
        raise StoreUnusable(f"{path} could not be written ({why}).", "Choose another place.") from error


def _write_whole(path: Path, data: bytes) -> None:
    """Beside it first, for its owner alone, then in its place: never half a file. Raises OSError."""
    part = path.with_name(path.name + ".part")
    with suppress(FileNotFoundError):
        part.unlink()  # left by an export that was killed; or somebody's, with rights for others
    try:
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise


# -- the table -------------------------------------------------------------------------------------------------

COLUMNS = (
    "Company", "Role", "Stage", "Status", "Interviews", "Promised", "Contact", "Phone", "E-mail",
    "Last contact", "Next follow-up", "Note",
)  # fmt: skip


def table_of(cases: Sequence[Case]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for case in cases:
        writer.writerow([defused(value) for value in _cells(case)])
    return out.getvalue().encode("utf-8-sig")  # the mark tells spreadsheets the encoding


def _cells(case: Case) -> list[str]:
    application, planned = case.application, case.follow_up
    person = case.contacts[0] if case.contacts else None
    last = case.attempts[-1] if case.attempts else None
    return [
        application.company,
        application.role,
        application.stage.value,
        application.closing.value if application.closing else "open",
        "; ".join(one.start.wall for one in case.live_interviews),
        application.promised.isoformat() if application.promised else "",
        person.name if person else "",
        person.phone if person else "",
        person.email if person else "",
        f"{last.at.wall} {last.channel.value} {last.outcome.value}" if last else "",
        planned.due.wall if planned else "",
        application.note,
    ]


def defused(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; ``armed`` gives the text back."""
    return f"'{cell}" if cell[:1] and cell[0] in FORMULA else cell


def armed(cell: str) -> str:
    """The opposite of ``defused``: exact, because a leading apostrophe is itself defused."""
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in FORMULA else cell
