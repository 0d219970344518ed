"""What is to stand in the phone's calendar: every open follow-up and every interview to come."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from followup_desktop.domain.calendar import CalendarEntry, Thing
from followup_desktop.domain.model import FollowUp, Interview, Stage
from followup_desktop.services.call_sheets import CallSheets
from followup_desktop.services.case import Case, ended_at, load_cases
from followup_desktop.services.phone_settings import PhoneChoice
from followup_desktop.services.phone_views import PhoneStage
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.unit_of_work import UnitOfWork

LENGTH = timedelta(minutes=15)  # of a follow-up: a call or a message, not the days of its window
BEFORE_INTERVIEW = timedelta(minutes=30)
CUES = 3  # as many as can be read at a glance on a phone
CUES_WITHIN = timedelta(days=7)  # of its moment an entry gets them, and the nearest of those that are many:
CUES_AT_MOST = 50  # each call sheet takes a reading of its own, some 5 ms
Key = tuple[Thing, int]
Entries = Mapping[Key, CalendarEntry]


class PhoneEntries:
    """Makes them."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._sheets = CallSheets(around)

    def wanted(self, work: UnitOfWork, choice: PhoneChoice) -> dict[Key, CalendarEntry]:
        """By what they stand for; none while everything is being removed. Without cues (``cues_for``)."""
        found: dict[Key, CalendarEntry] = {}
        if choice.stage is not PhoneStage.ON:
            return found
        for case in load_cases(work, closed=False):
            for planned in case.follow_ups:
                found[Thing.FOLLOW_UP, planned.id] = self._follow_up(case, planned, choice)
            for met in case.live_interviews if choice.interviews else ():
                if met.stage is not Stage.APPLIED and ended_at(met) > self._around.now:
                    found[Thing.INTERVIEW, met.id] = self._interview(case, met, choice)
        return found

    def over(self, work: UnitOfWork, choice: PhoneChoice) -> frozenset[Key]:
        """Interviews that were held: their entries stay as they are, as what happened does in a calendar."""
        if choice.stage is not PhoneStage.ON:
            return frozenset()
        now, all_of_them = self._around.now, work.of.interviews.all()
        return frozenset(
            (Thing.INTERVIEW, one.id) for one in all_of_them if not one.cancelled and ended_at(one) <= now
        )

    def cues_for(self, entries: Entries) -> dict[Key, str]:
        """The first points of what to say for what is near. Each call sheet is read for it: no unit of work may be
        open meanwhile."""
        near = [(entry.start, key) for key, entry in entries.items() if self._wants_cues(key, entry)]
        return {key: self._cues(key[1]) for _, key in sorted(near)[:CUES_AT_MOST]}

    def _wants_cues(self, key: Key, entry: CalendarEntry) -> bool:
        near = entry.start - self._around.now <= CUES_WITHIN
        return key[0] is Thing.FOLLOW_UP and near and not entry.neutral

    def _cues(self, follow_up_id: int) -> str:
        sheet = self._sheets.call_sheet(self._sheets.application_of(follow_up_id), follow_up_id).sheet
        points = [point.text for section in sheet.sections for point in section.points][:CUES]
        return "\n".join(f"- {one}" for one in points)

    def _follow_up(self, case: Case, planned: FollowUp, choice: PhoneChoice) -> CalendarEntry:
        wording, start = self._around.wording, planned.due.instant
        uid = uid_of(Thing.FOLLOW_UP, planned.id, choice.mark)
        about = _about(case, Thing.FOLLOW_UP, planned.kind.value, choice)
        if choice.neutral:
            title = wording.say("phone.neutral_follow_up")
            return CalendarEntry(uid, about, title, start, start + LENGTH, neutral=True)
        person = case.person(planned.contact_id)
        country, phones = case.application.place.country, self._around.phones
        number = person.phone if person is not None else ""
        return CalendarEntry(
            uid,
            about,
            wording.note_title(planned, case.application.company, person),
            start,
            start + LENGTH,
            "\n".join(filter(None, (case.application.role, phones.readable(number, country) if number else ""))),
            phones.link(number, country) if number else "",
        )

    def _interview(self, case: Case, met: Interview, choice: PhoneChoice) -> CalendarEntry:
        wording, start, end = self._around.wording, met.start.instant, ended_at(met)
        uid = uid_of(Thing.INTERVIEW, met.id, choice.mark)
        about = _about(case, Thing.INTERVIEW, met.stage.value, choice)
        if choice.neutral:
            title = wording.say("phone.neutral_interview")
            return CalendarEntry(uid, about, title, start, end, alarm=BEFORE_INTERVIEW, neutral=True)
        title = f"{wording.say(f'stage_long.{met.stage.value}')}: {case.application.company}"
        note = "\n".join(filter(None, (case.application.role, met.location, met.link)))
        return CalendarEntry(uid, about, title, start, end, note, alarm=BEFORE_INTERVIEW)


def with_cues(entries: Entries, cues: Mapping[Key, str]) -> dict[Key, CalendarEntry]:
    """The entries with what was found for them."""
    return {
        key: replace(entry, note="\n".join(filter(None, (entry.note, cues.get(key)))))
        for key, entry in entries.items()
    }


def uid_of(thing: Thing, ident: int, mark: str) -> str:
    """ "follow-up-12-3f9a…@followup-desktop": the same for as long as the thing is there."""
    return f"{thing.value.replace('_', '-')}-{ident}-{mark}@followup-desktop"


def href_of(calendar: str, uid: str) -> str:
    """Where the entry of that uid is put."""
    return f"{calendar.rstrip('/')}/{uid.partition('@')[0]}.ics"


def _about(case: Case, thing: Thing, what: str, choice: PhoneChoice) -> str:
    """The same in two copies of a store for what both hold; names cannot be read out of it."""
    named = (choice.mark, case.application.company.casefold(), case.application.role.casefold(), thing.value, what)
    return digest(*named)


def digest(*texts: str) -> str:
    """A short name for texts."""
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
