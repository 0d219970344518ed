"""Everything that happened to an application, in words: the log, and what stands in the store beside it.

The log tells when something was told to the program; the contacts, the acts of theirs and the interviews are told as
they stand, at their own time, because they can be put right. So the log's own lines about those are left out: one
that was taken back or deleted is named by the line that says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from followup_desktop.domain.model import Attempt, AttemptKind, Interview, Response
from followup_desktop.services.case import Case, load_case
from followup_desktop.services.history_views import MOST, History, HistoryEntry, HistoryKind
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.told import companions
from followup_desktop.store.event_log import Event

KINDS: Mapping[str, HistoryKind] = {
    **dict.fromkeys(("added", "row_added"), HistoryKind.CAPTURE),
    **dict.fromkeys(("updated", "interview_cancelled", "zone_rules"), HistoryKind.INTERVIEW),
    "exit_card": HistoryKind.EXIT_CARD,
    **dict.fromkeys(("promised", "promised_in_mail", "instruction_in_mail"), HistoryKind.THEIR_ACT),
    **dict.fromkeys(("overruled", "follow_advice"), HistoryKind.DECISION),
    **dict.fromkeys(("moved", "snoozed", "rung_now"), HistoryKind.MOVED),
    **dict.fromkeys(("shown", "acknowledged", "put_off"), HistoryKind.REMINDER),
    **dict.fromkeys(("planned", "cancelled", "done", "set_right", "settings"), HistoryKind.PLAN),
    **dict.fromkeys(("closed", "reopened"), HistoryKind.CLOSING),
    **dict.fromkeys(("undone", "redone"), HistoryKind.UNDO),
    **dict.fromkeys(("renamed", "known", "person_added", "person_edited", "person_removed"), HistoryKind.EDITED),
    **dict.fromkeys(("interview_edited", "interview_called_off", "interview_called_on"), HistoryKind.EDITED),
    **dict.fromkeys(("interview_removed", "attempt_edited", "attempt_removed"), HistoryKind.EDITED),
    **dict.fromkeys(("news_edited", "news_removed"), HistoryKind.EDITED),
}
TOLD_BY_WHAT_STANDS = frozenset({"attempt", "news"})
TOLD_BY_THE_CONTACT = frozenset({"promised", "done"})  # written down in the same moment as the contact itself


@dataclass(frozen=True)
class _Placed:
    """An entry with what decides its place among those of the same moment: the later written, the newer."""

    at: datetime
    order: int
    entry: HistoryEntry


class Histories:
    """Reads the log and tells it."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._times: dict[datetime, tuple[str, str]] = {}  # made in this reading
        self._facts: dict[tuple[str, str], str] = {}  # the same

    def history(self, application_id: int, most: int = MOST) -> History:
        with self._around.store.read() as work:
            case = load_case(work, application_id)
            events = work.events(application_id, most + 1)
        entries = self.entries(case, events[:most], whole=len(events) <= most)
        wording = self._around.wording
        there = {one.kind for one in entries}
        kinds = {kind: wording.say(f"history_kind.{kind.value}") for kind in HistoryKind if kind in there}
        return History(application_id, case.application.title, entries, kinds, more=len(events) > most)

    def entries(self, case: Case, events: Sequence[Event], *, whole: bool = True) -> tuple[HistoryEntry, ...]:
        """Newest first. ``events``: newest first as well; where they are not the ``whole`` log, nothing is told that
        is older than they are."""
        self._times, self._facts = {}, {}
        since = None if whole or not events else events[-1].at
        placed = [*self._from_log(events), *self._from_store(case, _told(case, events))]
        placed = [one for one in placed if since is None or one.at >= since]
        placed.sort(key=lambda one: (one.at, one.order), reverse=True)
        return tuple(one.entry for one in placed)

    # -- the log

    def _from_log(self, events: Sequence[Event]) -> Iterator[_Placed]:
        contacts = {one.at for one in events if one.kind == "attempt"}
        for order, event in enumerate(reversed(events), start=1):
            absorbed = event.kind in TOLD_BY_THE_CONTACT and event.at in contacts
            if event.kind in TOLD_BY_WHAT_STANDS or absorbed:
                continue
            when, dated = self._when(event.at)
            kind = KINDS.get(event.kind, HistoryKind.OTHER)
            sentence, words = self._sentence(event), event.facts.get("words")
            quoted = self._around.wording.say("history_line.quoted", words=str(words)) if words else ""
            entry = HistoryEntry(f"event:{event.id}", event.at, kind, when, sentence, quoted, dated=dated)
            yield _Placed(event.at, order, entry)

    def _sentence(self, event: Event) -> str:
        """One line of the log. What an older or a newer program wrote in another way is told as far as it can be."""
        wording, message = self._around.wording, f"history.{event.kind}"
        told = wording.slots(message)
        if not wording.knows(message) or not told <= event.facts.keys():
            return wording.say("history_line.unknown", kind=event.kind.replace("_", " "))
        return wording.say(message, **{key: self._shown(key, str(event.facts[key])) for key in told})

    def _shown(self, key: str, text: str) -> str:
        """A fact of the log as text; many events share theirs."""
        if (key, text) not in self._facts:
            self._facts[key, text] = self._made(key, text)
        return self._facts[key, text]

    def _made(self, key: str, text: str) -> str:
        """Instants and days as people read them, ids of words as words."""
        wording = self._around.wording
        for message in (f"{key}.{text}", f"verb.{text}"):
            if wording.knows(message):
                return wording.say(message)
        if not text[:4].isdigit():
            return text
        try:
            at = datetime.fromisoformat(text)
            local = self._around.mine(at)
        except (ValueError, OverflowError):  # no date; or one that leaves the calendar in another zone
            return text
        if at.tzinfo is None:
            return wording.day(at.date(), self._around.today)
        return f"{wording.day(local.date(), self._around.today)} {wording.time(local)}"

    # -- what stands in the store

    def _from_store(self, case: Case, told: Mapping[tuple[str, date], list[datetime]]) -> Iterator[_Placed]:
        said_in = companions(case)
        told_apart = {one.id for one in said_in.values()}
        for met in case.interviews:
            if met.start.instant <= self._around.now:
                yield self._interview(case, met)
        for tried in case.attempts:
            yield self._attempt(case, tried, said_in.get(tried.id))
        for said in case.responses:
            if said.id not in told_apart:
                yield self._response(case, said, told.get((said.kind.value, said.day), []))

    def _interview(self, case: Case, met: Interview) -> _Placed:
        wording, at = self._around.wording, met.start.instant
        names = [person.name for ident in met.contact_ids if (person := case.person(ident)) and person.name]
        stage = wording.say(f"stage_long.{met.stage.value}")
        message = "history.met_cancelled" if met.cancelled else "history.met_with" if names else "history.met"
        when, dated = self._when(at)
        sentence = wording.say(message, stage=stage, names=", ".join(names))
        return _Placed(
            at, 0, HistoryEntry(f"interview:{met.id}", at, HistoryKind.INTERVIEW, when, sentence, dated=dated)
        )

    def _attempt(self, case: Case, tried: Attempt, said: Response | None) -> _Placed:
        at = tried.at.instant
        when, dated = self._when(at)
        sentence = self.contact_words(case, tried, said)
        entry = HistoryEntry(
            f"attempt:{tried.id}",
            at,
            HistoryKind.CONTACT,
            when,
            sentence,
            tried.note,
            attempt_id=tried.id,
            dated=dated,
        )
        return _Placed(at, 0, entry)

    def contact_words(self, case: Case, tried: Attempt, said: Response | None) -> str:
        """ "Call to Priya Raman: left a voicemail"."""
        wording, person = self._around.wording, case.person(tried.contact_id)
        way = wording.say(f"contact.{tried.channel.value}")
        if person is not None and person.name:
            way = wording.say("contact.to", way=way, name=person.name)
        if tried.kind is not AttemptKind.STATUS:
            way = wording.say(f"contact.for_{tried.kind.value}", way=way)
        outcome = wording.say(f"outcome.{tried.outcome.value}")
        if said is None or said.until is None:
            return wording.say("contact.ended", way=way, outcome=outcome)
        until = wording.day(said.until, self._around.today)
        return wording.say("contact.ended_promised", way=way, outcome=outcome, until=until)

    def _response(self, case: Case, said: Response, told: list[datetime]) -> _Placed:
        """The day is all that is known of it. Where it was told on that very day it stands at that moment, else at
        the end of its day. ``told``: the moments, of which the first is used up."""
        end = datetime.combine(said.day, time.max, case.zone).astimezone(UTC)
        at = told.pop(0) if told else min(end, self._around.now)
        wording = self._around.wording
        entry = HistoryEntry(
            f"response:{said.id}",
            at,
            HistoryKind.THEIR_ACT,
            wording.near_day(said.day, self._around.today),
            self.act_words(said),
            said.note,
            response_id=said.id,
            dated=wording.long_day(said.day),
        )
        return _Placed(at, 0, entry)

    def act_words(self, said: Response) -> str:
        """ "They named a new date: Fri 4 Dec"."""
        wording = self._around.wording
        message = f"history.act_{said.kind.value}"
        news = wording.say(f"news.{said.kind.value}")
        if said.until is None or not wording.knows(message):
            return wording.say("history.act", news=news)
        return wording.say(message, news=news, until=wording.day(said.until, self._around.today))

    # -- when

    def _when(self, at: datetime) -> tuple[str, str]:
        """The user's own time, near and in full; most events share their minute with others."""
        minute = at.replace(second=0, microsecond=0)
        if minute not in self._times:
            self._times[minute] = self._around.when(at), self._around.when_dated(at)
        return self._times[minute]


def _told(case: Case, events: Sequence[Event]) -> dict[tuple[str, date], list[datetime]]:
    """By kind and day of theirs, when acts of theirs were told, the oldest first."""
    told: dict[tuple[str, date], list[datetime]] = {}
    for event in reversed(events):
        if event.kind == "news":
            day = event.at.astimezone(case.zone).date()
            told.setdefault((str(event.facts.get("news")), day), []).append(event.at)
    return told
