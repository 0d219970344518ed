"""One row of a table as an application; texts of its cells stay as they are, days and stages are understood."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from followup_desktop.adapters.formats.guesses import stage_of
from followup_desktop.adapters.formats.links import addresses
from followup_desktop.adapters.formats.people import address_of, name_of
from followup_desktop.adapters.formats.plain_text import clean_line, kept_text
from followup_desktop.adapters.formats.reading import Reading, day_in_words, fingerprint, writes_day_first
from followup_desktop.adapters.words import DateWords
from followup_desktop.adapters.zone_names import instant_of
from followup_desktop.domain.capture import CapturedApplication, CapturedMeeting, Question, QuestionKind
from followup_desktop.domain.model import Closing, Moment, Stage
from followup_desktop.domain.zones import is_zone
from followup_desktop.languages import tr

DATES = ("applied", "interview", "promised")
_START_HOUR = 9
_STAGES = {stage.value: stage for stage in Stage}
_CLOSINGS = {closing.value: closing for closing in Closing}

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

# Words of a column that says whether and how an application ended; "open" and all others: it has not.
CLOSING_WORDS: tuple[tuple[str, Closing], ...] = (
    (r"accepted|hired|zusage", Closing.OFFER_ACCEPTED),
    (r"reject|refus|absage|abgelehnt|not selected|unsuccessful", Closing.REFUSED),
    (r"withdr|zur.ckgezogen|declin", Closing.WITHDRAWN),
    (r"ghost|no (?:response|reply|answer)|archiv|closed|let go|gave up", Closing.LET_GO),
)
# "2026-11-20T14:00 America/New_York final", as our own export writes an interview
_MEETING = re.compile(r"(\d{4}-\d\d-\d\d[T ]\d\d:\d\d)(?: ([A-Za-z][\w+/-]{1,60}))?(?: ([a-z_]+))?")
NUMERIC = re.compile(r"^\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})")


def is_open_date(text: str) -> bool:
    """Whether it is a date that can be read with the day first and with the month first."""
    match = NUMERIC.match(text)
    if match is None or match[2] == ".":
        return False
    return int(match[1]) != int(match[3]) and max(int(match[1]), int(match[3])) <= 12


class Row:
    """One row on its way to a captured application."""

    def __init__(self, cells: dict[str, str], orders: dict[str, bool | None], reading: Reading) -> None:
        self._cells, self._orders, self._reading = cells, orders, reading
        self._questions: list[Question] = []

    def captured(self, entry: str, company: str) -> CapturedApplication:
        today = self._reading.now.astimezone(ZoneInfo(self._reading.zone)).date()
        meetings = self._meetings()
        if not meetings:  # several in words: the last one is the present one
            self._cells["interview"] = self._cells.get("interview", "").rpartition(";")[2]
        days = {name: self._day(name, today) for name in DATES if name != "interview" or not meetings}
        if meetings:
            days["interview"] = meetings[-1].start.day
        role = clean_line(self._cells.get("role", ""), 120)
        if not role:
            self._ask(QuestionKind.ROLE_UNKNOWN, tr("The row names no role. Which one is it?"))
        stage = self._stage(days["interview"])
        closing = self._closing()
        contact = clean_line(self._cells.get("contact", ""), 120)
        named = (company.casefold(), role.casefold(), *(str(days[name]) for name in DATES), closing or "")
        return CapturedApplication(
            entry=entry,
            company=company,
            role=role,
            stage=stage,
            met=meetings[-1].stage if meetings else None,
            start=meetings[-1].start if meetings else self._start(days),
            applied=days["applied"],
            interview=days["interview"],
            promised=days["promised"],
            contact=name_of(contact),
            phone=self._phone(),
            email=address_of(self._cells.get("email", "")) or address_of(contact),
            link=next(iter(addresses(self._cells.get("link", ""))), ""),
            location=clean_line(self._cells.get("location", ""), 120),
            note=kept_text(self._cells.get("note", "")),
            fingerprint=fingerprint("row", *named),
            earlier=meetings[:-1],
            closing=closing,
            closed_on=self._day("closed", today) if closing else None,
            questions=tuple(self._questions),
        )

    def _meetings(self) -> tuple[CapturedMeeting, ...]:
        """Several interviews in one cell, as our own export writes them; none where it is written otherwise."""
        text = self._cells.get("interview", "")
        found = [_MEETING.fullmatch(part.strip()) for part in text[:20_000].split(";")]
        meetings = [self._meeting(match) for match in found if match is not None]
        if len(meetings) < len(found):
            return ()
        return tuple(sorted((one for one in meetings if one), key=lambda one: one.start.instant))

    def _meeting(self, match: re.Match[str]) -> CapturedMeeting | None:
        zone = match[2] if match[2] and is_zone(match[2]) else self._reading.zone
        try:
            wall = datetime.fromisoformat(match[1])
            start = Moment.at(instant_of(wall, ZoneInfo(zone)), zone)
        except (ValueError, OverflowError):
            return None
        return CapturedMeeting(start, _STAGES.get(match[3]))

    def _closing(self) -> Closing | None:
        folded = clean_line(self._cells.get("closing", ""), 120).casefold()
        exact = _CLOSINGS.get(folded.replace(" ", "_"))
        return exact or next((one for words, one in CLOSING_WORDS if re.search(words, folded)), None)

    def _ask(self, kind: QuestionKind, text: str) -> None:
        self._questions.append(Question(kind, text))

    def _day_first(self, name: str) -> bool:
        order = self._orders.get(name)
        return writes_day_first(self._reading.country) if order is None else order

    def _phone(self) -> str:
        """A number in a cell; spreadsheets put an apostrophe before it, or write it as 4.9E+11."""
        text = clean_line(self._cells.get("phone", ""), 60).removeprefix("'").strip()
        return text if len(re.findall(r"\d", text)) >= 5 and not re.search(r"\de\+", text, re.IGNORECASE) else ""

    def _stage(self, interview: date | None) -> Stage | None:
        text = clean_line(self._cells.get("stage", ""), 120)
        folded = text.casefold()
        exact = _STAGES.get(folded.replace(" ", "_"))
        found = (
            exact
            or next((stage for words, stage in STATUS_WORDS if re.search(words, folded)), None)
            or stage_of(text)
        )
        if found is None and text:
            self._ask(
                QuestionKind.STAGE_UNKNOWN, tr("The status “{text}” is not known. Which stage is it?", text=text[:60])
            )
        return found or (Stage.HIRING_MANAGER if interview else Stage.APPLIED)

    def _start(self, days: dict[str, date | None]) -> Moment | None:
        """The interview's moment, else nine o'clock on the day of applying."""
        for name in ("interview", "applied"):
            day = days[name]
            if day is None:  # then no hour helps
                continue
            moment = DateWords(day_first=self._day_first(name)).moment(
                self._cells.get(name, "").strip(), self._reading.now, self._reading.zone
            )
            if moment and Moment.at(*moment).day == day:
                return Moment.at(*moment)
            if name == "interview":
                self._ask(
                    QuestionKind.HOUR_UNKNOWN, tr("The row names the interview's day and no hour. When was it?")
                )
            wall = datetime.combine(day, time(_START_HOUR))
            return Moment.at(instant_of(wall, ZoneInfo(self._reading.zone)), self._reading.zone)
        return None

    def _day(self, name: str, today: date) -> date | None:
        text = clean_line(self._cells.get(name, ""), 80)
        if not text:
            return None
        if self._orders.get(name) is None and is_open_date(text):
            day_leads = tr("“{text}” was read with the day first. Is that right?", text=text)
            month_leads = tr("“{text}” was read with the month first. Is that right?", text=text)
            self._ask(QuestionKind.DATE_AMBIGUOUS, day_leads if self._day_first(name) else month_leads)
        first = self._day_first(name)
        bare = re.sub(r"[T ,]+\d{1,2}[:.h]\d{2}.*$", "", text)
        found = day_in_words(bare, today, first) or day_in_words(text, today, first)
        if found is None:
            self._ask(
                QuestionKind.TIME_UNKNOWN,
                tr("The date “{text}” was not understood. Which day is meant?", text=text[:40]),
            )
        return found
