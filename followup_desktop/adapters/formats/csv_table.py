"""Tables of applications (.csv, .tsv, pasted rows): whatever separator, encoding, column names and order of dates.

Column names are matched by synonyms. Where dates like 03/04/2026 leave open which part is the day, the other dates
of the column decide, and where they cannot, a question is left.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from followup_desktop.adapters.formats.guesses import stage_of
from followup_desktop.adapters.formats.links import addresses
from followup_desktop.adapters.formats.people import address_of, name_of
from followup_desktop.adapters.formats.plain_text import clean_line, clean_text
from followup_desktop.adapters.formats.reading import Reading, day_in_words, fingerprint, writes_day_first
from followup_desktop.adapters.words import DateWords
from followup_desktop.adapters.zone_names import instant_of
from followup_desktop.domain.capture import Capture, CapturedApplication, CaptureProblem, Question, QuestionKind
from followup_desktop.domain.errors import Unreadable
from followup_desktop.domain.model import Moment, Stage

ROW_LIMIT = 5_000
_COLUMN_LIMIT = 100
_FIELD_LIMIT = 131_072
_START_HOUR = 9
_DELIMITERS = ",;\t|"

# What a column may be called, folded, letters and digits only. The longer, more certain names stand first.
COLUMNS: dict[str, tuple[str, ...]] = {
    "company": ("company name", "company", "employer", "organisation", "organization", "firma", "unternehmen",
                "firm", "arbeitgeber", "entreprise", "empresa", "azienda"),
    "role": ("job title", "position title", "role", "position", "title", "job", "stelle", "jobtitel", "poste",
             "puesto"),
    "stage": ("current stage", "application status", "stage", "status", "state", "phase", "step", "etapa", "statut"),
    "applied": ("date applied", "application date", "applied on", "applied at", "applied", "date", "datum",
                "beworben am", "bewerbungsdatum", "date de candidature", "created", "date saved"),
    "interview": ("interview date", "next interview", "interview on", "interview", "interviews", "interview at",
                  "vorstellungsgespraech", "gespraech am", "entretien"),
    "promised": ("promised date", "promised", "decision by", "hear back by", "response by", "answer by", "reply by",
                 "antwort bis", "rueckmeldung bis"),
    "contact": ("contact person", "contact name", "hiring manager", "recruiter", "contact", "interviewer", "person",
                "ansprechpartner", "kontakt", "kontaktperson"),
    "email": ("contact email", "email address", "e mail", "email", "mail", "recruiter email"),
    "phone": ("phone number", "contact phone", "telephone", "phone", "mobile", "tel", "telefon", "number"),
    "location": ("location", "city", "place", "ort", "standort", "lieu"),
    "link": ("job url", "job link", "posting url", "url", "link", "website", "job posting", "posting"),
    "note": ("notes", "note", "comments", "comment", "remarks", "notizen", "bemerkung", "description"),
}  # fmt: skip

# Words of a status column; stage_of() knows the words of titles besides.
STATUS_WORDS: tuple[tuple[str, Stage], ...] = (
    (r"reject|declin|absage|refus|no longer|archiv|withdr|closed|not selected", Stage.REJECTED),
    (r"ghost|no (?:response|reply|answer)", Stage.GHOSTED),
    (r"offer|angebot|accepted", Stage.OFFER),
    (r"reference", Stage.REFERENCE),
    (r"final", Stage.FINAL),
    (r"panel|on-?site", Stage.PANEL),
    (r"assessment|test|technical|case|assignment|take-?home", Stage.ASSESSMENT),
    (r"screen|phone|recruiter", Stage.PHONE_SCREEN),
    (r"interview|gespr", Stage.HIRING_MANAGER),
    (r"appl|saved|wish|bookmark|beworben|sent|submitted|pending|open|waiting", Stage.APPLIED),
)


@dataclass
class _Table:
    """A table with the place of each known column."""

    columns: dict[str, int]
    rows: list[list[str]] = field(default_factory=list)


def read_table(text: str, file: str, reading: Reading, mapping: dict[str, int] | None = None) -> Capture:
    """Rows as applications. ``mapping`` (field of COLUMNS -> column, from 0) overrules the synonyms.

    Raises Unreadable where there is no table with a column for the company.
    """
    table = _table(text, file, mapping)
    orders = {name: _day_first(table, name) for name in ("applied", "interview", "promised")}
    applications: list[CapturedApplication] = []
    problems: list[CaptureProblem] = []
    for number, row in enumerate(table.rows, 2):
        cells = {name: row[place] if place < len(row) else "" for name, place in table.columns.items()}
        # Several interviews in one cell, as our own export writes them: the last one is the present one.
        cells["interview"] = cells.get("interview", "").rpartition(";")[2]
        if not any(cell.strip() for cell in row):
            continue
        company = clean_line(cells.get("company", ""), 120)
        if company:
            applications.append(_Row(cells, orders, reading).captured(f"row {number}: {company}", company))
        else:
            problems.append(
                CaptureProblem(f"row {number}", "It names no company; fill that cell, or add it by hand.")
            )
    if not applications and not problems:
        raise Unreadable(f"{file} has column names and no rows.", "Fill in at least one application.")
    return Capture(file, applications=tuple(applications), problems=tuple(problems))


def looks_like_table(text: str) -> bool:
    """Whether the first line names a company column and another one that is known."""
    try:
        table = _table(text[:20_000], "it", None)
    except Unreadable:
        return False
    return len(table.columns) >= 2


def headers(text: str, file: str) -> tuple[str, ...]:
    """The names of the columns, for a person who says which is which. Raises Unreadable."""
    rows = _rows(text, file)
    return tuple(clean_line(cell, 60) for cell in rows[0])


def _table(text: str, file: str, mapping: dict[str, int] | None) -> _Table:
    rows = _rows(text, file)
    columns = mapping if mapping is not None else _columns(rows[0])
    if "company" not in columns:
        raise Unreadable(
            f"{file} has no column for the company.",
            "Name the columns in the first row, for example Company, Role, Status.",
        )
    return _Table(columns, rows[1:])


def _rows(text: str, file: str) -> list[list[str]]:
    csv.field_size_limit(_FIELD_LIMIT)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            if rows or any(cell.strip() for cell in row):
                rows.append([_undefused(cell) for cell in row[:_COLUMN_LIMIT]])
            if len(rows) > ROW_LIMIT + 1:
                raise Unreadable(f"{file} has more than {ROW_LIMIT:,} rows.", "Split it into smaller tables.")
    except csv.Error as error:
        where = f" near row {len(rows) + 1}"
        raise Unreadable(f"{file} is not a table{where}.", "Save it as CSV again, in UTF-8.") from error
    if not rows:
        raise Unreadable(f"{file} is empty.", "Choose a file with column names in its first row.")
    return rows


def _undefused(cell: str) -> str:
    """Exports put an apostrophe before what a spreadsheet would run as a formula; it comes off again."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in "=+-@\t\r\n'＝＋－＠" else cell


def _delimiter(text: str) -> str:
    """The separator: the most frequent one in the first line, else what the sniffer finds."""
    first = next((line for line in text[:20_000].split("\n") if line.strip()), "")
    counts = {mark: first.count(mark) for mark in _DELIMITERS}
    if any(counts.values()):
        return max(counts, key=lambda mark: counts[mark])
    try:
        return csv.Sniffer().sniff(text[:4_000], delimiters=_DELIMITERS).delimiter
    except csv.Error:
        return ","


def _columns(header: list[str]) -> dict[str, int]:
    names = [_folded(cell) for cell in header]
    found: dict[str, int] = {}
    for wanted, synonyms in COLUMNS.items():
        for synonym in synonyms:
            free = [place for place, name in enumerate(names) if name == synonym and place not in found.values()]
            if free:
                found[wanted] = free[0]
                break
    return found


def _folded(cell: str) -> str:
    plain = cell.casefold()
    for letter, spelt in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("é", "e"), ("_", " ")):
        plain = plain.replace(letter, spelt)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain).split())


# -- dates

_NUMERIC = re.compile(r"^\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})")


def _day_first(table: _Table, name: str) -> bool | None:
    """Whether the column writes the day first; None where its dates leave that open."""
    place = table.columns.get(name)
    votes = {True: 0, False: 0}
    for row in table.rows if place is not None else ():
        match = _NUMERIC.match(row[place]) if place is not None and place < len(row) else None
        if match:
            if match[2] == "." or int(match[1]) > 12:
                votes[True] += 1
            elif int(match[3]) > 12:
                votes[False] += 1
    if bool(votes[True]) == bool(votes[False]):
        return None
    return votes[True] > 0


class _Row:
    """One row on its way to a captured application."""

    def __init__(self, cells: dict[str, str], orders: dict[str, bool | None], reading: Reading) -> None:
        self._cells, self._orders, self._reading = cells, orders, reading
        self._questions: list[Question] = []

    def captured(self, entry: str, company: str) -> CapturedApplication:
        today = self._reading.now.astimezone(ZoneInfo(self._reading.zone)).date()
        days = {name: self._day(name, today) for name in ("applied", "interview", "promised")}
        role = clean_line(self._cells.get("role", ""), 120)
        if not role:
            self._ask(QuestionKind.ROLE_UNKNOWN, "The row names no role. Which one is it?")
        stage = self._stage(days["interview"])
        contact = clean_line(self._cells.get("contact", ""), 120)
        link = next(iter(addresses(self._cells.get("link", ""))), "")
        return CapturedApplication(
            entry=entry,
            company=company,
            role=role,
            stage=stage,
            start=self._start(days),
            applied=days["applied"],
            interview=days["interview"],
            promised=days["promised"],
            contact=name_of(contact),
            phone=self._phone(),
            email=address_of(self._cells.get("email", "")) or address_of(contact),
            link=link,
            location=clean_line(self._cells.get("location", ""), 120),
            note=clean_text(self._cells.get("note", ""), 4_000),
            fingerprint=fingerprint("row", company.casefold(), role.casefold(), *map(str, days.values())),
            questions=tuple(self._questions),
        )

    def _ask(self, kind: QuestionKind, text: str) -> None:
        self._questions.append(Question(kind, text))

    def _day_first(self, name: str) -> bool:
        order = self._orders[name]
        return writes_day_first(self._reading.country) if order is None else order

    def _phone(self) -> str:
        """A number in a cell; spreadsheets put an apostrophe before it, or write it as 4.9E+11."""
        text = clean_line(self._cells.get("phone", ""), 60).removeprefix("'").strip()
        return text if len(re.findall(r"\d", text)) >= 5 and not re.search(r"\de\+", text, re.IGNORECASE) else ""

    def _stage(self, interview: date | None) -> Stage | None:
        text = clean_line(self._cells.get("stage", ""), 120)
        folded = text.casefold()
        exact = next((stage for stage in Stage if stage.value == folded.replace(" ", "_")), None)
        found = (
            exact
            or next((stage for words, stage in STATUS_WORDS if re.search(words, folded)), None)
            or stage_of(text)
        )
        if found is None and text:
            self._ask(QuestionKind.STAGE_UNKNOWN, f"The status “{text[:60]}” is not known. Which stage is it?")
        return found or (Stage.HIRING_MANAGER if interview else Stage.APPLIED)

    def _start(self, days: dict[str, date | None]) -> Moment | None:
        """The interview's moment, else nine o'clock on the day of applying."""
        for name in ("interview", "applied"):
            moment = DateWords(day_first=self._day_first(name)).moment(
                self._cells.get(name, "").strip(), self._reading.now, self._reading.zone
            )
            day = days[name]
            if moment and day and Moment.at(*moment).day == day:
                return Moment.at(*moment)
            if day is not None:
                if name == "interview":
                    self._ask(
                        QuestionKind.HOUR_UNKNOWN, "The row names the interview's day and no hour. When was it?"
                    )
                wall = datetime.combine(day, time(_START_HOUR))
                return Moment.at(instant_of(wall, ZoneInfo(self._reading.zone)), self._reading.zone)
        return None

    def _day(self, name: str, today: date) -> date | None:
        text = clean_line(self._cells.get(name, ""), 80)
        if not text:
            return None
        order = self._orders[name]
        match = _NUMERIC.match(text)
        if match and order is None and match[2] != ".":
            first, second = int(match[1]), int(match[3])
            if first != second and max(first, second) <= 12:
                leads = "day" if self._day_first(name) else "month"
                self._ask(QuestionKind.DATE_AMBIGUOUS, f"“{text}” was read with the {leads} first. Is that right?")
        first = self._day_first(name)
        bare = re.sub(r"[T ,]+\d{1,2}[:.h]\d{2}.*$", "", text)
        found = day_in_words(bare, today, first) or day_in_words(text, today, first)
        if found is None:
            self._ask(QuestionKind.TIME_UNKNOWN, f"The date “{text[:40]}” was not understood. Which day is meant?")
        return found
