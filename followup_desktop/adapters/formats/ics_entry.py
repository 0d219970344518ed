"""One VEVENT on its way to a captured interview: its time, its people, what it says, and what must be asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from followup_desktop.adapters.formats import recurrence
from followup_desktop.adapters.formats.guesses import format_of
from followup_desktop.adapters.formats.ics_props import (
    COMPANY,
    FOLLOW_UP,
    KIND,
    MEANT_IN,
    ROLE,
    STAGE,
    WithParameters,
    all_of,
    days_out,
    recurrence_id,
    rule_parts,
    sequence_of,
    text_of,
    unescaped,
)
from followup_desktop.adapters.formats.ics_times import LAST_YEAR, FileZones, ReadTime, end_of, read_time
from followup_desktop.adapters.formats.links import meeting_link
from followup_desktop.adapters.formats.people import address_of, host_of, people_of
from followup_desktop.adapters.formats.plain_text import as_plain, clean_line, html_to_text
from followup_desktop.adapters.formats.reading import Reading, fingerprint
from followup_desktop.adapters.formats.suppositions import Source, Supposed, suppose
from followup_desktop.adapters.phones import PhoneNumbers
from followup_desktop.domain.capture import (
    CapturedInterview,
    CaptureProblem,
    Person,
    Question,
    QuestionKind,
)
from followup_desktop.domain.model import Invitation, Moment, Stage
from followup_desktop.domain.zones import is_zone
from followup_desktop.languages import tr

ANSWERS = {
    "REPLY": tr("This is someone's answer to an invitation; import the invitation itself."),
    "COUNTER": tr("This proposes another time and settles nothing; wait for the changed invitation."),
    "REFRESH": tr("This only asks for an invitation to be sent again; there is nothing to add."),
    "DECLINECOUNTER": tr("This refuses a proposed time; the invitation stands as it was."),
}
PLANNED_HERE = tr("This program planned it; follow-ups are planned anew where the interview is added.")


class Entry:
    """One VEVENT on its way to a captured interview."""

    def __init__(self, event: Any, number: int, method: str, zones: FileZones, reading: Reading) -> None:
        self._event, self._number, self._method = event, number, method
        self._zones, self._reading = zones, reading
        self._questions: list[Question] = []
        self.summary = clean_line(text_of(event, "SUMMARY"))
        self.description = self._described()
        self.location = clean_line(as_plain(text_of(event, "LOCATION")))
        self.people = people_of(all_of(event, "ORGANIZER"), all_of(event, "ATTENDEE")) or host_of(self.description)
        self.organizer = address_of(text_of(event, "ORGANIZER"))

    def captured(self, moved: dict[str, set[datetime]]) -> CapturedInterview | CaptureProblem:
        if self._method in ANSWERS:
            return CaptureProblem(self._name, ANSWERS[self._method])
        if text_of(self._event, KIND) == FOLLOW_UP:
            return CaptureProblem(self._name, PLANNED_HERE)
        found = all_of(self._event, "DTSTART")
        start = read_time(found[0], self._zones) if found else None
        cancelled = self._method == "CANCEL" or text_of(self._event, "STATUS").strip().upper() == "CANCELLED"
        uid = clean_line(text_of(self._event, "UID"))
        if start is None and not (cancelled and uid):
            return CaptureProblem(self._name, self._why_no_time(bool(found)))
        skipped = [name for name, _ in self._event.errors if name not in ("DTSTAMP", "LAST-MODIFIED")]
        if len(found) > 1 or skipped:
            self._ask(
                QuestionKind.PART_SKIPPED,
                tr("A line of this entry could not be read; check it against the original."),
            )
        wall = self._occurrence(start, moved.get(uid, set())) if start else None
        captured = self._filled(cancelled)
        if start is None or wall is None:
            return replace(captured, invitation=self._invitation(None), questions=tuple(self._questions))
        return self._timed(captured, start, wall)

    def _timed(self, captured: CapturedInterview, start: ReadTime, wall: datetime) -> CapturedInterview:
        length = end_of(self._event, start, self._zones)
        moment, questions = start.moment(wall), start.questions
        meant = text_of(self._event, MEANT_IN)
        if is_zone(meant) and not captured.company_guessed and captured.company:
            moment, questions = Moment.at(moment.instant, meant), ()
        return replace(
            captured,
            start=moment,
            end=moment.instant + length if length else None,
            invitation=self._invitation(start),
            questions=(*questions, *self._questions),
        )

    @property
    def _name(self) -> str:
        first = self.people[0] if self.people else Person()
        return self.summary or first.name or first.email or tr("entry {number}", number=self._number)

    def _ask(self, kind: QuestionKind, text: str) -> None:
        self._questions.append(Question(kind, text))

    def _described(self) -> str:
        text = as_plain(text_of(self._event, "DESCRIPTION"))
        return text or html_to_text(unescaped(text_of(self._event, "X-ALT-DESC")))

    def _why_no_time(self, has_start: bool) -> str:
        if has_start:
            return tr("Its date cannot be read, or lies too far from today; add it by hand.")
        return tr("It names no time; add it by hand.")

    # -- series

    def _occurrence(self, start: ReadTime, moved: set[datetime]) -> datetime:
        """The wall time of the occurrence that matters; the start of an entry that does not repeat."""
        rules = all_of(self._event, "RRULE")
        if not rules or self._event.get("RECURRENCE-ID") is not None:
            return start.wall
        rule = recurrence.parse(rule_parts(rules[0]))
        if rule is None:
            self._ask(
                QuestionKind.SERIES,
                tr("It repeats in a way that was not followed; this is the first time. Which one is it?"),
            )
            return start.wall
        wanted = self._reading.now.astimezone(start.rules).replace(tzinfo=None)
        skipped = frozenset(self._taken_out(start)) | {_wall(instant, start) for instant in moved}
        rule = replace(rule, until=_until(rule.until, start))
        chosen = recurrence.chosen(rule, start.wall, wanted, skipped)
        which = (
            tr("the next time")
            if chosen and chosen >= wanted
            else tr("the last time")
            if chosen
            else tr("the first time")
        )
        self._ask(
            QuestionKind.SERIES, tr("It repeats; this is {which}. Is that the interview you mean?", which=which)
        )
        return chosen or start.wall

    def _taken_out(self, start: ReadTime) -> Iterable[datetime]:
        for prop in all_of(self._event, "EXDATE")[:600]:
            for value in days_out(prop)[:600]:
                when = read_time(WithParameters(value, prop), self._zones)
                if when is not None:
                    day = when.wall.replace(hour=0, minute=0, second=0)
                    yield day if when.all_day else _wall(when.instant, start)

    # -- what it says

    def _filled(self, cancelled: bool) -> CapturedInterview:
        names = tuple(person.name for person in self.people)
        addresses = (self.organizer, self._reading.sender)
        supposed = self._told() or suppose(Source(self.summary, self.description, addresses, names))
        self._questions += supposed.questions
        phones = PhoneNumbers()
        in_location = phones.find(self.location, self._reading.country)
        link = meeting_link(self._named_links(), self.location, self.description)
        location = "" if self.location == link else self.location
        return CapturedInterview(
            entry=self._name,
            company=supposed.company,
            company_guessed=bool(supposed.company) and self._told() is None,
            role=supposed.role,
            stage=supposed.stage,
            people=self.people,
            phones=tuple(dict.fromkeys((*in_location, *phones.find(self.description, self._reading.country)))),
            location=location,
            link=link,
            format=format_of(link=link, location=location, summary=self.summary, phone_in_location=bool(in_location)),
            summary=self.summary,
            description=self.description,
            cancelled=cancelled,
        )

    def _told(self) -> Supposed | None:
        """What an entry of our own export says itself; None for others."""
        company, stage = clean_line(unescaped(text_of(self._event, COMPANY)), 120), text_of(self._event, STAGE)
        if not company or stage not in set(Stage):
            return None
        return Supposed(company, clean_line(unescaped(text_of(self._event, ROLE)), 120), Stage(stage), ())

    def _named_links(self) -> tuple[str, ...]:
        names = (
            "CONFERENCE",
            "X-GOOGLE-CONFERENCE",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL",
            "X-MICROSOFT-ONLINEMEETINGCONFLINK",
            "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
        )
        return tuple(text for text in (text_of(self._event, name) for name in names) if text)

    def _invitation(self, start: ReadTime | None) -> Invitation:
        uid = clean_line(text_of(self._event, "UID"))
        slot = recurrence_id(self._event, self._zones)
        status = "CANCELLED" if self._method == "CANCEL" else text_of(self._event, "STATUS").strip().upper()
        when = start.instant.isoformat() if start else ""
        meaning: tuple[str, ...]
        if uid:
            meaning = (uid, str(sequence_of(self._event)), slot, when, self.summary, status)
        else:
            meaning = (when, *(person.email or person.name for person in self.people), self.summary, status)
        return Invitation(uid, sequence_of(self._event), slot, self.organizer, fingerprint(*meaning))


def _wall(instant: datetime, start: ReadTime) -> datetime:
    return instant.astimezone(start.rules).replace(tzinfo=None)


def _until(until: Any, start: ReadTime) -> Any:
    """The end of a rule as a wall time of its start; an end without a zone is meant in that zone already."""
    if isinstance(until, date) and until.year > LAST_YEAR:
        return None
    if isinstance(until, datetime) and until.tzinfo is not None:
        return _wall(until, start) + timedelta(seconds=1)
    return until
