"""Timelines to show in tests and pictures: the one of the design, larger ones of the same kind, and hostile ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import cycle, islice

from followup_desktop.domain.model import Closing, Group, Outcome, Stage, Verdict
from followup_desktop.services.views import Mark, Timeline, TimelineRow
from tests.fakes.services import NOW, ZONE, at, sample_services

__all__ = ["NOW", "ZONE", "at", "hostile_timeline", "picture_timeline", "timeline_of", "years_of_rows"]

COMPANIES = (
    *("Alder & Vale", "Bluepeak Insurance", "Castor Mobility", "Dunmore Hospital Trust", "Eastgate Press"),
    *("Fjord Systems", "Granite Payroll", "Hollis Museum", "Ibex Outdoor", "Juniper Logistics and Warehousing"),
    *("Kaleido", "Larkfield School District", "Meridian Water"),
)
ROLES = (
    *("Backend engineer", "Curator", "Data analyst", "Nurse manager", "Product designer", "Payroll specialist"),
    *("Senior platform reliability engineer", "Teacher", "Buyer"),
)
HOSTILE = (
    "<b>Bold</b> & <img src=x onerror=alert(1)>",
    "Line one\nLine two\r\n\tand a tab\x00\x1b[31m",
    "‮evil‬ שלום עולם مرحبا",
    "x" * 10_000,
    "word " * 2_000,
    "👩🏽‍💻 Ünïçödé Ṱ̺̺̕o͞ ̷i̲̬͇̪",
    "",
    "%s {0} %1 &amp; &&",
)


def picture_timeline(rows: int | None = None) -> Timeline:
    """The eight applications of the pictures, or the first few of them."""
    timeline = sample_services().timeline()
    filled = tuple(
        replace(row, label="Offer declined", stage_label="Offer declined") if row.group is Group.CLOSED else row
        for row in timeline.rows
    )
    return with_rows(timeline, filled[:rows])


def timeline_of(count: int) -> Timeline:
    """``count`` applications: those of the pictures, then others like them, in the timeline's order."""
    timeline = picture_timeline()
    rows = (*timeline.rows, *islice(_more_rows(timeline.rows), max(0, count - len(timeline.rows))))
    return with_rows(timeline, rows[:count])


def years_of_rows(count: int, interviews: int, years: int = 20) -> Timeline:
    """``count`` closed and open rows with ``interviews`` each, spread over ``years`` up to the sample's now."""
    timeline = picture_timeline()
    step = timedelta(days=365.25 * years) / (count * interviews)
    rows = []
    for place, row in enumerate(islice(_more_rows(timeline.rows), count)):
        first = NOW - timedelta(days=365.25 * years)
        starts = [first + step * (number * count + place) for number in range(interviews)]
        rows.append(held_over(row, starts))
    return with_rows(timeline, tuple(rows))


def hostile_timeline() -> Timeline:
    """The pictures' rows with texts that try to be markup, to break lines, to turn round or to be endless."""
    timeline = picture_timeline()
    rows = []
    for number, (row, text) in enumerate(zip(timeline.rows, cycle(HOSTILE), strict=False)):
        application = replace(row.application, company=text, role=HOSTILE[(number + 1) % len(HOSTILE)])
        mark = Mark(NOW - timedelta(days=3), text, Outcome.SPOKE, good=True)
        shown = replace(row, application=application, label=text, stage_label=text, sentence=text, marks=(mark,))
        rows.append(replace(shown, promised_label=text) if application.promised else shown)
    return with_rows(timeline, tuple(rows))


def with_rows(timeline: Timeline, rows: tuple[TimelineRow, ...]) -> Timeline:
    ordered = tuple(row for group in Group for row in rows if row.group is group)
    return replace(timeline, rows=ordered, due=sum(row.group is Group.CALL_NOW for row in ordered))


def _more_rows(samples: tuple[TimelineRow, ...]) -> Iterator[TimelineRow]:
    """Rows like the samples without end: other names, times moved by some days, each with an id of its own."""
    templates = [row for row in samples if row.group is not Group.CALL_NOW]
    for number, row in enumerate(cycle(templates)):
        ident = 1_000 + number
        days = timedelta(days=number % 4 if row.group is not Group.CLOSED else -(number % 25))
        company = COMPANIES[number % len(COMPANIES)]
        if number >= len(COMPANIES):
            company = f"{company} {number // len(COMPANIES) + 1}"
        yield _moved(row, days, company, ROLES[number % len(ROLES)], ident)


def _moved(row: TimelineRow, days: timedelta, company: str, role: str, ident: int) -> TimelineRow:
    promised = row.application.promised
    application = replace(
        row.application, company=company, role=role, promised=promised + days if promised else None, id=ident
    )
    window = row.window
    if window is not None:
        window = replace(
            window, earliest=window.earliest + days, ideal=window.ideal + days, latest=window.latest + days
        )
    moved = replace(
        row,
        application=application,
        window=window,
        quiet=(row.quiet[0] + days, row.quiet[1] + days) if row.quiet else None,
        marks=tuple(replace(one, at=one.at + days) for one in row.marks),
        sentence=f"{company}, {role}, {row.stage_label}, {row.label}",
    )
    return held_over(moved, [one.start.instant + days for one in row.interviews])


def held_over(row: TimelineRow, starts: list[datetime]) -> TimelineRow:
    """The row with one interview at each of these instants."""
    stages = (Stage.PHONE_SCREEN, Stage.ASSESSMENT, Stage.HIRING_MANAGER, Stage.PANEL, Stage.FINAL)
    like = row.interviews[0]
    held = tuple(
        replace(
            like,
            application_id=row.id,
            stage=stages[number % len(stages)],
            start=replace(like.start, instant=start.astimezone(UTC)),
            end=start + timedelta(hours=1),
            id=row.id * 1_000 + number,
        )
        for number, start in enumerate(starts)
    )
    return replace(row, interviews=held)


def crowded_row() -> TimelineRow:
    """Everything a lane can show, within ten days."""
    row = picture_timeline().rows[0]
    stages = (Stage.APPLIED, Stage.PHONE_SCREEN, Stage.ASSESSMENT, Stage.HIRING_MANAGER, Stage.REFERENCE)
    held = held_over(row, [at(11, 12 + 2 * number) for number in range(len(stages))]).interviews
    labels = ("No answer 17th", "Voicemail 18th", "Spoke 20th", "E-mail 21st")
    marks = tuple(
        Mark(at(11, day), label, Outcome.SPOKE, good=day == 20)
        for day, label in zip((17, 18, 20, 21), labels, strict=True)
    )
    return replace(
        row, interviews=tuple(replace(one, stage=stage) for one, stage in zip(held, stages, strict=True)), marks=marks
    )


def closed_row() -> TimelineRow:
    row = picture_timeline().rows[-1]
    application = replace(row.application, closing=Closing.REFUSED, closed_on=date(2026, 11, 20))
    return replace(row, application=application, verdict=Verdict.MOVE_ON, label="Refused")
