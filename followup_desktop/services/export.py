"""Everything out: a table (.csv), a faithful copy (.json), a calendar (.ics). And the copy in again.

The JSON is the faithful one; the table is for people and their spreadsheets, so a cell that a spreadsheet would run
as a formula is defused with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from followup_desktop.domain.errors import Refused, StoreUnusable, Unreadable
from followup_desktop.domain.model import (
    Application,
    Attempt,
    AttemptKind,
    CallBan,
    Channel,
    Circumstances,
    Closing,
    Contact,
    ExitCard,
    Instruction,
    Interview,
    InterviewFormat,
    Invitation,
    Moment,
    Outcome,
    Place,
    PreferredChannel,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.services.case import Case, load_cases
from followup_desktop.services.soundness import must_be_sound
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Added, Imported
from followup_desktop.store.unit_of_work import UnitOfWork

FORMAT = "followup-desktop"
FORMAT_VERSION = 1
FORMULA = "=+-@\t\r\n'＝＋－＠"
JsonObject = dict[str, Any]


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
        with self._around.store.read() as work:
            cases = load_cases(work)
        makers: Mapping[str, Callable[[tuple[Case, ...]], bytes]] = {
            ".csv": self._table,
            ".json": self._copy,
            ".ics": self._calendar,
        }
        make = makers.get(path.suffix.lower())
        if make is None:
            raise Refused(
                f"“{path.name}” is no kind of file that can be written.", "End the name with .csv, .json or .ics."
            )
        part = path.with_name(path.name + ".part")
        try:
            part.write_bytes(make(cases))
            part.replace(path)
        except OSError as error:
            raise StoreUnusable(
                f"{path} could not be written ({error.strerror}).", "Choose another place."
            ) from error
        return f"{len(cases)} applications written to {path}"

    def _table(self, cases: tuple[Case, ...]) -> bytes:
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        for case in cases:
            writer.writerow([defused(value) for value in _cells(case)])
        return out.getvalue().encode("utf-8-sig")  # the mark tells spreadsheets the encoding

    def _copy(self, cases: tuple[Case, ...]) -> bytes:
        data = {
            "format": FORMAT,
            "version": FORMAT_VERSION,
            "applications": [_plain(_case_object(case)) for case in cases],
        }
        return json.dumps(data, ensure_ascii=False, indent=1).encode()

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
            data = json.loads(path.read_text(encoding="utf-8"))
            if not isinstance(data, dict) or data.get("format") != FORMAT or data.get("version") != FORMAT_VERSION:
                raise ValueError("it was not written by this program's export")
            parsed = [_read_case(one) for one in data["applications"]]
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
                f"{path.name} cannot be read as an export ({error}). Nothing was saved.",
                "Choose a file written by export.",
            ) from error
        added, skipped = [], []
        with self._around.store.write() as work:
            for case in parsed:
                known = work.of.applications.named(case.application.company, case.application.role)
                if known or _is_there(work, case):
                    skipped.append((path.name, case.application.company, "It is there already."))
                else:
                    added.append(self._insert(work, case))
            what = self._around.wording.say("toast.imported", count=len(added))
            changes = work.commit(operation="import", what=what)
        return Imported(tuple(added), (), tuple(skipped), changes=changes)

    def _insert(self, work: UnitOfWork, case: Case) -> Added:
        """Everything of one application under new numbers; its follow-up is planned from it."""
        owner = work.of.applications.add(replace(case.application, id=0))
        people: dict[int, int] = {}
        for one in case.contacts:
            people[one.id] = work.of.contacts.add(one).id
            work.of.contacts.link(owner.id, people[one.id])
        first: Interview | None = None
        for met in case.interviews:
            ids = tuple(people[one] for one in met.contact_ids if one in people)
            new = work.of.interviews.add(replace(met, application_id=owner.id, contact_ids=ids))
            first = first or new
            if met.id in case.exit_cards:
                card = case.exit_cards[met.id]
                whom = people.get(card.contact_id or 0)
                work.of.exit_cards.add(replace(card, interview_id=new.id, contact_id=whom))
        for tried in case.attempts:
            whom = people.get(tried.contact_id or 0)
            work.of.attempts.add(replace(tried, application_id=owner.id, follow_up_id=None, contact_id=whom))
        for said in case.responses:
            work.of.responses.add(replace(said, application_id=owner.id))
        self._around.planner.replan(work, owner.id, self._around.now, changed=True)
        at = first.start if first else Moment.at(self._around.now, "UTC")
        return Added(owner.id, first.id if first else 0, owner.company, owner.role, owner.stage, at)


def _is_there(work: UnitOfWork, case: Case) -> bool:
    """A closed application of the same names, stage and closing day counts as the same one."""
    return any(
        (one.company, one.role, one.closing, one.closed_on)
        == (case.application.company, case.application.role, case.application.closing, case.application.closed_on)
        for one in work.of.applications.all()
        if not one.is_open
    )


# -- the table -------------------------------------------------------------------------------------------------

COLUMNS = (
    "Company", "Role", "Stage", "Status", "Interviews", "Promised", "Contact", "Phone", "E-mail",
    "Last contact", "Next follow-up", "Note",
)  # fmt: skip


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


# -- the copy --------------------------------------------------------------------------------------------------


def _case_object(case: Case) -> JsonObject:
    return {
        "application": asdict(case.application),
        "contacts": [asdict(one) for one in case.contacts],
        "interviews": [asdict(one) for one in case.interviews],
        "exit_cards": [asdict(one) for one in case.exit_cards.values()],
        "attempts": [asdict(one) for one in case.attempts],
        "responses": [asdict(one) for one in case.responses],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _read_case(data: Any) -> Case:
    cards = [_card(one) for one in data["exit_cards"]]
    case = Case(
        _application(data["application"]),
        tuple(_interview(one) for one in data["interviews"]),
        tuple(_contact(one) for one in data["contacts"]),
        {card.interview_id: card for card in cards},
        tuple(_attempt(one) for one in data["attempts"]),
        tuple(_response(one) for one in data["responses"]),
    )
    parts = (case.application, *case.interviews, *case.contacts, *cards, *case.attempts, *case.responses)
    for part in parts:
        must_be_sound(part)
    if not case.application.company.strip():
        raise ValueError("an application names no company")
    return case


def _application(one: JsonObject) -> Application:
    said, told = one["instruction"], dict(one["circumstances"])
    for key in ("competing_deadline", "competing_told", "call_on"):
        told[key] = _day_or(told[key])
    changed = {
        "stage": Stage(one["stage"]),
        "place": Place(**one["place"]),
        "instruction": Instruction(
            CallBan(said["call_ban"]), bool(said["defined_process"]), PreferredChannel(said["preferred_channel"])
        ),
        "promised": _day_or(one["promised"]),
        "circumstances": Circumstances(**told),
        "closing": Closing(one["closing"]) if one["closing"] else None,
        "closed_on": _day_or(one["closed_on"]),
    }
    return Application(**{**one, **changed})


def _interview(one: JsonObject) -> Interview:
    changed = {
        "stage": Stage(one["stage"]),
        "start": _moment(one["start"]),
        "end": _instant_or(one["end"]),
        "format": InterviewFormat(one["format"]),
        "contact_ids": tuple(one["contact_ids"]),
        "invitation": Invitation(**one["invitation"]),
    }
    return Interview(**{**one, **changed})


def _contact(one: JsonObject) -> Contact:
    return Contact(**{**one, "preferred_channel": PreferredChannel(one["preferred_channel"])})


def _card(one: JsonObject) -> ExitCard:
    return ExitCard(**{**one, "decide_by": _day_or(one["decide_by"]), "filled_at": _instant_or(one["filled_at"])})


def _attempt(one: JsonObject) -> Attempt:
    changed = {
        "at": _moment(one["at"]),
        "channel": Channel(one["channel"]),
        "outcome": Outcome(one["outcome"]),
        "kind": AttemptKind(one["kind"]),
    }
    return Attempt(**{**one, **changed})


def _response(one: JsonObject) -> Response:
    changed = {"kind": ResponseKind(one["kind"]), "day": _day(one["day"]), "until": _day_or(one["until"])}
    return Response(**{**one, **changed})


def _moment(one: JsonObject) -> Moment:
    return Moment(_instant(one["instant"]), str(one["zone"]), str(one["wall"]))


def _instant(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"{text} has no zone")
    return at


def _instant_or(text: str | None) -> datetime | None:
    return None if text is None else _instant(text)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _day_or(text: str | None) -> date | None:
    return None if text is None else _day(text)
