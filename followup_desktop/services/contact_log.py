"""Every contact made and received, by day: what employment offices ask for, and what one reads before a talk.

Told as it stands in the store, in the user's own time: contacts of the user's, acts of theirs, interviews that are
over. Beside each stands what came next; at the last one of an application, what is planned.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Attempt, AttemptKind, Interview, InterviewFormat, Response, Stage
from followup_desktop.services.case import Case, load_cases
from followup_desktop.services.export import defused, write_file
from followup_desktop.services.history import Histories
from followup_desktop.services.next_steps import NextSteps
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.told import companions

LAST_DAYS = 30  # today is one of them
COLUMNS = ("date", "time", "company", "role", "way", "whom", "outcome", "next", "note")


@dataclass(frozen=True)
class LogLine:
    """One contact. ``day`` and ``time`` ("14:30", empty where only the day is known) in the user's own zone."""

    day: date
    time: str
    company: str
    role: str
    way: str
    whom: str
    outcome: str
    next_step: str = ""
    note: str = ""


@dataclass(frozen=True)
class ContactLog:
    """From ``first`` to ``last``, both included, None where it has no bound; oldest first. ``titles``: how its
    columns are called, in the order of the fields of a line. ``owner``: the user's name as set, or empty."""

    lines: tuple[LogLine, ...]
    first: date | None
    last: date | None
    title: str
    span: str
    owner: str
    titles: tuple[str, ...]


@dataclass(frozen=True)
class LogSpan:
    """Days that are often asked for; ``first`` and ``last`` as in the log."""

    title: str
    first: date | None
    last: date | None


@dataclass(frozen=True)
class _Placed:
    at: datetime
    line: LogLine


class ContactLogs:
    """Reads the log and writes it as a table."""

    def __init__(self, around: Surroundings) -> None:
        self._around, self._next, self._histories = around, NextSteps(around), Histories(around)

    def read(self, first: date | None = None, last: date | None = None) -> ContactLog:
        """Raises Refused for a span that ends before it begins."""
        say = self._around.wording.say
        if first and last and last < first:
            raise Refused(say("log.backwards"), say("log.backwards_advice"))
        with self._around.store.read() as work:
            placed = [one for case in load_cases(work) for one in self._of(case)]
            owner = work.settings().get("my_name", "")
        placed.sort(key=lambda one: (one.at, one.line.company, one.line.role))
        lines = tuple(one.line for one in placed if _within(one.line.day, first, last))
        titles = tuple(say(f"log.column.{name}") for name in COLUMNS)
        return ContactLog(lines, first, last, say("log.title"), self._span(first, last), owner, titles)

    def spans(self) -> tuple[LogSpan, ...]:
        """The last 30 days first: a month of the calendar would be empty on its first."""
        say, today = self._around.wording.say, self._around.today
        begin = today.replace(day=1)
        before = begin - timedelta(days=1)
        return (
            LogSpan(say("log.last_days", count=LAST_DAYS), today - timedelta(days=LAST_DAYS - 1), today),
            LogSpan(say("log.this_month"), begin, today),
            LogSpan(say("log.last_month"), before.replace(day=1), before),
            LogSpan(say("log.three_months"), _months_before(begin, 2), today),
            LogSpan(say("log.everything"), None, None),
        )

    def save(self, log: ContactLog, path: Path, pages: bytes = b"") -> str:
        """As a table, or the ``pages`` that were made of it. Raises StoreUnusable for the disk."""
        write_file(path, pages or table_of(log))
        return self._around.wording.say("log.written", count=len(log.lines), name=path.name)

    def _span(self, first: date | None, last: date | None) -> str:
        wording = self._around.wording
        words = {"first": wording.long_day(first) if first else "", "last": wording.long_day(last) if last else ""}
        ends = {(True, True): "both", (True, False): "from", (False, True): "until", (False, False): "all"}
        return wording.say(f"log.span_{ends[first is not None, last is not None]}", **words)

    # -- one application

    def _of(self, case: Case) -> Iterator[_Placed]:
        """Its lines in order, each with what came after it."""
        said_in = companions(case)
        told = {one.id for one in said_in.values()}
        placed = [self._interview(case, met) for met in case.live_interviews if met.start.instant <= self._around.now]
        placed += [self._attempt(case, tried, said_in.get(tried.id)) for tried in case.attempts]
        placed += [self._response(case, said) for said in case.responses if said.id not in told]
        placed.sort(key=lambda one: one.at)
        for place, one in enumerate(placed):
            after = placed[place + 1].line if place + 1 < len(placed) else None
            yield replace(one, line=replace(one.line, next_step=self._after(case, after)))

    def _after(self, case: Case, after: LogLine | None) -> str:
        wording = self._around.wording
        if after is None:
            return self._next.of_case(case).text
        return wording.say("log.then", way=after.way, day=wording.day(after.day, self._around.today))

    def _line(self, case: Case, at: datetime, way: str, whom: str, outcome: str, note: str = "") -> _Placed:
        local, one = self._around.mine(at), case.application
        shown = self._around.wording.time(local)
        return _Placed(at, LogLine(local.date(), shown, one.company, one.role, way, whom, outcome, note=note))

    def _interview(self, case: Case, met: Interview) -> _Placed:
        say = self._around.wording.say
        people = [case.person(ident) for ident in met.contact_ids]
        whom = ", ".join(person.known_as for person in people if person is not None)
        if met.stage is Stage.APPLIED:
            return self._line(case, met.start.instant, say("stage_long.applied"), whom, say("log.applied"))
        way = say(f"stage_long.{met.stage.value}")
        if met.format is not InterviewFormat.UNKNOWN:
            way = say(f"log.format_{met.format.value}", way=way)
        return self._line(case, met.start.instant, way, whom, say("log.met"))

    def _attempt(self, case: Case, tried: Attempt, said: Response | None) -> _Placed:
        wording, person = self._around.wording, case.person(tried.contact_id)
        way = wording.say(f"contact.{tried.channel.value}")
        if tried.kind is not AttemptKind.STATUS:
            way = wording.say(f"contact.for_{tried.kind.value}", way=way)
        outcome = wording.say(f"outcome.{tried.outcome.value}")
        if said is not None and said.until is not None:
            outcome = wording.say("log.promised", outcome=outcome, until=wording.day(said.until, self._around.today))
        return self._line(case, tried.at.instant, way, person.known_as if person else "", outcome, tried.note)

    def _response(self, case: Case, said: Response) -> _Placed:
        """Only its day is known; it stands at the end of that."""
        outcome, one = self._histories.act_words(said), case.application
        at = datetime.combine(said.day, time.max, case.zone).astimezone(UTC)
        way = self._around.wording.say("log.theirs")
        return _Placed(at, LogLine(said.day, "", one.company, one.role, way, "", outcome, note=said.note))


def _months_before(day: date, count: int) -> date:
    months = day.year * 12 + day.month - 1 - count
    return date(months // 12, months % 12 + 1, 1)


def cells(line: LogLine) -> tuple[str, ...]:
    """A line as texts, in the order of the columns."""
    return (
        line.day.isoformat(),
        line.time,
        line.company,
        line.role,
        line.way,
        line.whom,
        line.outcome,
        line.next_step,
        line.note,
    )


def table_of(log: ContactLog) -> bytes:
    """As a table for spreadsheets; what they would run as a formula is defused."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(log.titles)
    for line in log.lines:
        writer.writerow([defused(cell) for cell in cells(line)])
    return out.getvalue().encode("utf-8-sig")


def text_of(log: ContactLog) -> str:
    """In plain words, a paragraph for each contact."""
    head = [part for part in (log.title, log.owner, log.span) if part]
    return "\n\n".join(["\n".join(head), *(_paragraph(line) for line in log.lines)])


def _paragraph(line: LogLine) -> str:
    when = f"{line.day.isoformat()} {line.time}".rstrip()
    who = ", ".join(part for part in (line.company, line.role) if part)
    what = ", ".join(part for part in (line.way, line.whom) if part)
    rest = [part for part in (line.next_step, line.note) if part]
    return "\n".join([f"{when}  {who}", f"{what}: {line.outcome}", *rest])


def _within(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or day >= first) and (last is None or day <= last)
