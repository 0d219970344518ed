"""Tables of applications (.csv, .tsv, pasted rows): whatever separator, encoding, column names and order of dates.

What the columns mean is told by their names (table_columns.py), or by a person, or else proposed by their values
(table_values.py); the capture says how it was read, so
that a person can say it better. Where dates like 03/04/2026 leave open which part is the day, the other dates of the
column decide, and where they cannot, a question is left.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from followup_desktop.adapters.formats.plain_text import clean_line
from followup_desktop.adapters.formats.reading import Reading
from followup_desktop.adapters.formats.table_columns import as_known, fields_by_name, sensible
from followup_desktop.adapters.formats.table_rows import DATES, NUMERIC, Row, is_open_date
from followup_desktop.adapters.formats.table_values import fields_by_values, is_telling, kind
from followup_desktop.domain.capture import (
    NO_CHOICES,
    SEPARATORS,
    Capture,
    CapturedApplication,
    CapturedTable,
    CaptureProblem,
    Question,
    QuestionKind,
    TableChoices,
    TableReading,
)
from followup_desktop.domain.errors import Unreadable
from followup_desktop.languages import grouped, tr

ROW_LIMIT = 20_000
SHOWN_ROWS, SHOWN_CELL, SHOWN_NAME = 20, 60, 60
_COLUMN_LIMIT = 100
_FIELD_LIMIT = 131_072
_NAME_THEM = tr("Name the columns in the first row, for example Company, Role, Status.")


@dataclass(frozen=True)
class _Table:
    """A table and how it is read: ``reading`` has a field, or none, for every column."""

    reading: TableReading
    names: tuple[str, ...]
    rows: list[list[str]]
    head: list[str]  # the first row
    told: bool  # the fields were said by a person, now or of a table like it
    proposed: tuple[int, ...] = ()  # columns whose field is guessed from their values

    @cached_property
    def columns(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self.reading.fields) if name}

    def cell(self, row: Sequence[str], name: str) -> str:
        place = self.columns.get(name, len(row))
        return row[place] if place < len(row) else ""

    def column(self, place: int) -> list[str]:
        return [row[place] if place < len(row) else "" for row in self.rows]

    def dates(self, name: str) -> list[str]:
        return [self.cell(row, name) for row in self.rows] if name in self.columns else []


def read_table(
    text: str, file: str, reading: Reading, choices: TableChoices = NO_CHOICES, encoding: str = ""
) -> Capture:
    """Rows as applications, and how they were read. ``choices`` overrules what is found. Where no column is known to
    name the company there are no rows, but what is needed to ask. Raises Unreadable where there is no table.
    """
    table = _table(text, file, choices, encoding)
    if not table.told:
        table = _with_proposals(table if choices.chosen else _as_unnamed(table, reading), reading)
    if not any(cell.strip() for row in table.rows for cell in row):
        raise Unreadable(
            tr("{file} has column names and no rows.", file=file), tr("Fill in at least one application.")
        )
    told = _told(table)
    if "company" not in table.columns:
        no_company = tr("{file} has no column for the company.", file=file)
        return Capture(file, problems=(CaptureProblem("", f"{no_company} {_NAME_THEM}"),), table=told)
    applications, problems = _applications(table, reading)
    if applications and table.proposed:
        asked = (_about_columns(table), *applications[0].questions)
        applications[0] = replace(applications[0], questions=asked)
    return Capture(file, applications=tuple(applications), problems=tuple(problems), table=told)


def looks_like_table(text: str, choices: TableChoices = NO_CHOICES) -> bool:
    """Whether the first line names a company column and another one that is known, or all lines are cells between
    tabs, as spreadsheets copy them."""
    head = text[:20_000]
    try:
        columns = _table(head, "it", choices, "").columns
    except Unreadable:
        return False
    tabs = {line.count("\t") for line in head.split("\n")[:SHOWN_ROWS] if line.strip()}
    return ("company" in columns and len(columns) >= 2) or (
        len(tabs) == 1 and tabs.pop() > 0 and "\n" in head.strip()
    )


def _applications(table: _Table, reading: Reading) -> tuple[list[CapturedApplication], list[CaptureProblem]]:
    chosen = table.reading.day_first
    orders = {name: _day_first(table, name) if chosen is None else chosen for name in DATES}
    applications: list[CapturedApplication] = []
    problems: list[CaptureProblem] = []
    for number, row in enumerate(table.rows, 2 if table.reading.named else 1):
        if not any(cell.strip() for cell in row):
            continue
        cells = {name: row[place] if place < len(row) else "" for name, place in table.columns.items()}
        company = clean_line(cells["company"], 120)
        if company:
            applications.append(
                Row(cells, orders, reading).captured(
                    tr("row {number}: {company}", number=number, company=company), company
                )
            )
        else:
            problems.append(
                CaptureProblem(
                    tr("row {number}", number=number), tr("It names no company; fill that cell, or add it by hand.")
                )
            )
    return applications, problems


def _told(table: _Table) -> CapturedTable:
    """What is asked: nothing where company and role are known and every date can be read in one way only."""
    found, chosen = {_day_first(table, name) for name in DATES} - {None}, table.reading.day_first
    doubtful = any(
        _day_first(table, name) is None and any(is_open_date(cell) for cell in table.dates(name)) for name in DATES
    )
    order = chosen if chosen is not None else found.pop() if len(found) == 1 and not doubtful else None
    return CapturedTable(
        table.names,
        tuple(tuple(clean_line(cell, SHOWN_CELL) for cell in row) for row in table.rows[:SHOWN_ROWS]),
        replace(table.reading, day_first=order),
        sure={"company", "role"} <= table.columns.keys()
        and (chosen is not None or not doubtful)
        and not table.proposed,
        open_dates=doubtful,
        proposed=table.proposed,
    )


def _table(text: str, file: str, choices: TableChoices, encoding: str) -> _Table:
    chosen = choices.chosen or TableReading()
    separator = chosen.separator if chosen.separator in SEPARATORS else _separator(text)
    rows = _rows(text, file, separator, choices.most)
    names = tuple(clean_line(cell, SHOWN_NAME) for cell in rows[0])
    if not chosen.named:
        names = _unnamed(rows)
    if choices.chosen is None:
        chosen = as_known(names, choices.known) or chosen
    told = bool(chosen.fields)
    fields = chosen.fields or (fields_by_name(names) if chosen.named else ())
    complete = replace(chosen, fields=sensible(fields, len(names)), separator=separator, encoding=encoding)
    return _Table(complete, names, rows[1:] if chosen.named else rows, rows[0], told)


def _unnamed(rows: list[list[str]]) -> tuple[str, ...]:
    return tuple(tr("Column {number}", number=number) for number in range(1, max(map(len, rows)) + 1))


def _as_unnamed(table: _Table, reading: Reading) -> _Table:
    """The table from its first row on, where that is no names but values like those beneath it."""
    for place, cell in enumerate(table.head):
        if not is_telling(cell, reading):
            continue
        below = table.column(place)
        if kind(below, reading) and kind([cell, *below], reading):
            rows = [table.head, *table.rows]
            names = _unnamed(rows)
            return replace(
                table,
                reading=replace(table.reading, fields=sensible((), len(names)), named=False),
                names=names,
                rows=rows,
            )
    return table


def _with_proposals(table: _Table, reading: Reading) -> _Table:
    """With a field for the columns whose values tell what their names do not."""
    known = table.reading.fields
    columns = [table.column(place) for place in range(len(known))]
    proposed = fields_by_values(columns, known, reading)
    fields = tuple(one or proposed.get(place, "") for place, one in enumerate(known))
    return replace(table, reading=replace(table.reading, fields=fields), proposed=tuple(sorted(proposed)))


def _about_columns(table: _Table) -> Question:
    """For whoever does not see the columns before the rows are read."""
    named = ", ".join(
        tr("“{column}” as {field}", column=table.names[place], field=table.reading.fields[place])
        for place in table.proposed
    )
    return Question(
        QuestionKind.COLUMN_GUESSED, tr("Columns were taken by their values: {named}. Is that right?", named=named)
    )


def _rows(text: str, file: str, separator: str, most: int) -> list[list[str]]:
    csv.field_size_limit(_FIELD_LIMIT)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            if rows or any(cell.strip() for cell in row):
                rows.append([_undefused(cell) for cell in row[:_COLUMN_LIMIT]])
            if most and len(rows) > most:
                break
            if len(rows) > ROW_LIMIT + 1:
                raise Unreadable(
                    tr("{file} has more than {most} rows.", file=file, most=grouped(ROW_LIMIT)),
                    tr("Split it into smaller tables."),
                )
    except csv.Error as error:
        raise Unreadable(
            tr("{file} is not a table near row {what}.", file=file, what=len(rows) + 1),
            tr("Save it as CSV again, in UTF-8."),
        ) from error
    if not rows:
        raise Unreadable(tr("{file} is empty.", file=file), tr("Choose a file with column names in its first row."))
    return rows


def _undefused(cell: str) -> str:
    """Exports put an apostrophe before what a spreadsheet would run as a formula; it comes off again."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in "=+-@\t\r\n'＝＋－＠" else cell


def _separator(text: str) -> str:
    """The most frequent one in the first line, else what the sniffer finds."""
    first = next((line for line in text[:20_000].split("\n") if line.strip()), "")
    counts = {mark: first.count(mark) for mark in SEPARATORS}
    if any(counts.values()):
        return max(counts, key=lambda mark: counts[mark])
    try:
        return csv.Sniffer().sniff(text[:4_000], delimiters="".join(SEPARATORS)).delimiter
    except csv.Error:
        return ","


def _day_first(table: _Table, name: str) -> bool | None:
    """Whether the column writes the day first; None where its dates leave that open."""
    votes = {True: 0, False: 0}
    for cell in table.dates(name):
        match = NUMERIC.match(cell)
        if match:
            if match[2] == "." or int(match[1]) > 12:
                votes[True] += 1
            elif int(match[3]) > 12:
                votes[False] += 1
    if bool(votes[True]) == bool(votes[False]):
        return None
    return votes[True] > 0
