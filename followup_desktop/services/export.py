"""Everything out: a table (.csv), a faithful copy (.json), a calendar (.ics), address cards (.vcf). And the copy in
again.

The JSON is the faithful one; the table is for people and their spreadsheets, so a cell that a spreadsheet would run
as a formula is defused with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from followup_desktop.domain.errors import Refused, StoreUnusable, Unreadable
from followup_desktop.domain.model import Contact, FollowUp, Interview, Stage
from followup_desktop.languages import tr
from followup_desktop.services.case import Case, load_cases
from followup_desktop.services.copier import copy_of
from followup_desktop.services.copy_form import dumps, loads
from followup_desktop.services.copying import Copying
from followup_desktop.services.file_writers import CalendarEvent, Card
from followup_desktop.services.import_views import Imported
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.identity import mark_of
from followup_desktop.store.unit_of_work import UnitOfWork

BEFORE_INTERVIEW = timedelta(hours=1)
CALL_LENGTH = timedelta(minutes=15)
FORMULA = "=+-@\t\r\n'＝＋－＠"
LARGEST = 64 << 20  # bytes of a copy that is read


class Export:
    """Writes files; never over one that it could not replace whole."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def export(self, path: Path) -> str:
        """Writes by suffix, says what was written. Raises Refused for other suffixes, StoreUnusable for the disk."""
        say, suffix = self._around.wording.say, path.suffix.lower()
        with self._around.store.read() as work:
            count = len(work.of.applications.all())
            if suffix == ".json":
                data = dumps(copy_of(work))
            elif suffix == ".vcf":
                cards = self._everybody(work)
                data, count = self._written(cards), len(cards)
            else:
                data = self.made(load_cases(work), suffix, path.name, tr(".csv, .json, .ics or .vcf"))
        write_file(path, data)
        what = "people" if suffix == ".vcf" else "applications"
        return say(f"export.{what}", count=count, path=path)

    def made(self, cases: Sequence[Case], suffix: str, name: str, endings: str = tr(".csv, .ics or .vcf")) -> bytes:
        """Some applications as a file of that kind. Raises Refused for another."""
        writers = self._around.writers
        if suffix == ".csv":
            return table_of(cases)
        if suffix == ".ics":
            return writers.calendar([event for case in cases for event in self._events(case)])
        if suffix == ".vcf":
            return self._written(_cards(cases))
        say = self._around.wording.say
        raise Refused(say("export.refused", name=name), say("export.refused_advice", endings=endings))

    # -- people

    def _written(self, cards: Sequence[Card]) -> bytes:
        if not cards:
            say = self._around.wording.say
            raise Refused(say("export.nobody"), say("export.nobody_advice"))
        return self._around.writers.cards(cards)

    def _everybody(self, work: UnitOfWork) -> list[Card]:
        """Also those who belong to no application any more."""
        found = _cards(load_cases(work))
        named = {(one.name, one.phone, one.email) for one in found}
        alone = [_card(one, "") for one in work.of.contacts.all()]
        return [*found, *(one for one in alone if (one.name, one.phone, one.email) not in named)]

    # -- the calendar

    def _events(self, case: Case) -> list[CalendarEvent]:
        return [
            *(self._interview(case, one) for one in case.live_interviews),
            *(self._planned(case, one) for one in case.follow_ups),
        ]

    def _uid(self, kind: str, ident: int) -> str:
        """The same in every export of this store, and another one than in any other store."""
        return f"{kind}-{ident}-{mark_of(self._around.store.path)}@followup-desktop"

    def _interview(self, case: Case, one: Interview) -> CalendarEvent:
        """Under the sender's own identity, so that a calendar that has it already does not show it twice."""
        application, now, sent = case.application, self._around.now, one.invitation
        theirs = sent.uid and not sent.recurrence_id
        stage = self._around.wording.say(f"stage_long.{one.stage.value}")
        return CalendarEvent(
            sent.uid if theirs else self._uid("interview", one.id),
            f"{stage}: {application.company}",
            one.start.instant,
            now,
            one.end,
            one.start.zone,
            application.role,
            BEFORE_INTERVIEW if one.start.instant > now and one.stage is not Stage.APPLIED else None,
            sent.sequence if theirs else 0,
            one.location,
            one.link,
            application.company,
            application.role,
            one.stage,
        )

    def _planned(self, case: Case, one: FollowUp) -> CalendarEvent:
        company = case.application.company
        return CalendarEvent(
            self._uid("follow-up", one.id),
            self._around.wording.note_title(one, company, case.person(one.contact_id)),
            one.due.instant,
            self._around.now,
            one.due.instant + CALL_LENGTH,
            one.due.zone,
            case.application.role,
            timedelta(),
            company=company,
            role=case.application.role,
        )

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
                tr(
                    "{name} cannot be read as an export ({why}). Nothing was saved.",
                    name=path.name,
                    why=str(error)[:200],
                ),
                tr("Choose a file written by export."),
            ) from error
        return Copying(self._around).take_in(copy, path.name)


def write_file(path: Path, data: bytes) -> None:
    """Never over a file that it could not replace whole. Raises StoreUnusable for the disk."""
    try:
        _write_whole(path, data)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        why = getattr(error, "strerror", None) or tr("it is no name for a file")
        raise StoreUnusable(
            tr("{path} could not be written ({why}).", path=path, why=why), tr("Choose another place.")
        ) from error


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


# -- address cards ----------------------------------------------------------------------------------------------


def _cards(cases: Sequence[Case]) -> list[Card]:
    """Everybody once, with the first company they belong to."""
    people: dict[int, Card] = {}
    for case in cases:
        for person in case.contacts:
            people.setdefault(person.id, _card(person, case.application.company))
    return list(people.values())


def _card(person: Contact, company: str) -> Card:
    return Card(person.known_as, person.role, company, person.phone, person.email)


# -- the table -------------------------------------------------------------------------------------------------

COLUMNS = (
    "Company", "Role", "Stage", "Status", "Interviews", "Promised", "Contact", "Phone", "E-mail",
    "Last contact", "Next follow-up", "Note", "Closed on",
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
        "; ".join(f"{one.start.wall} {one.start.zone} {one.stage.value}" for one in case.live_interviews),
        application.promised.isoformat() if application.promised else "",
        person.name if person else "",
        person.phone if person else "",
        person.email if person else "",
        f"{last.at.wall} {last.channel.value} {last.outcome.value}" if last else "",
        planned.due.wall if planned else "",
        application.note,
        application.closed_on.isoformat() if application.closed_on else "",
    ]


def defused(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; ``armed`` gives the text back."""
    return f"'{cell}" if cell[:1] and cell[0] in FORMULA else cell


def armed(cell: str) -> str:
    """The opposite of ``defused``: exact, because a leading apostrophe is itself defused."""
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in FORMULA else cell
