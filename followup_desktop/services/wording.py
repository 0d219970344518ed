"""Words for people, made in one place from message ids and facts. The catalogue is English; ``languages`` has each
message in the user's.

Days and times come as values and leave as text; instants must already be in the zone they are to be read in.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from followup_desktop import day_words
from followup_desktop.day_words import (
    MONTHS,
    MONTHS_LONG,
    clock,
    day_of_year,
    ordinal,
    short_day,
)
from followup_desktop.domain.advice_model import Advice, ChangesIf, Fact, Reason
from followup_desktop.domain.model import Application, Channel, Contact, FollowUp, Verdict
from followup_desktop.languages import SLOT, counted, fill, message
from followup_desktop.services.views import AdviceView, ReasonView


class Wording:
    """The catalogue: flat message ids ("row.today") to templates. A message that tells a number (``count``) may have
    two, {one = ..., many = ...}, and as many in another language as that one's plural has."""

    def __init__(self, *tables: Mapping[str, Any]) -> None:
        self._texts: dict[str, str] = {}
        self._counted: dict[str, tuple[str, str]] = {}
        self._slots: dict[str, frozenset[str]] = {}
        for table in tables:
            self._take("", table)

    def _take(self, prefix: str, table: Mapping[str, Any]) -> None:
        for key, value in table.items():
            if isinstance(value, Mapping) and set(value) == {"one", "many"}:
                self._counted[prefix + key] = value["one"], value["many"]
            elif isinstance(value, Mapping):
                self._take(f"{prefix}{key}.", value)
            else:
                self._texts[prefix + key] = message(value, prefix + key)

    def knows(self, message_id: str) -> bool:
        return message_id in self._texts

    def slots(self, message_id: str) -> frozenset[str]:
        """The names of the facts that the message tells."""
        if message_id not in self._slots:
            self._slots[message_id] = frozenset(SLOT.findall(self._texts.get(message_id, "")))
        return self._slots[message_id]

    def say(self, message_id: str, /, **facts: Any) -> str:
        """The message with its facts; a message nobody wrote shows its id, so that it is noticed."""
        if message_id in self._counted:
            return fill(counted(*self._counted[message_id], message_id, facts["count"]), facts)
        return fill(self._texts.get(message_id, message_id), facts)

    # -- days and times

    def day(self, day: date, today: date | None = None) -> str:
        """ "Thu 19 Nov"; with the year where it is not the year of ``today``."""
        return day_of_year(day) if today is not None and day.year != today.year else day_words.day(day)

    def long_day(self, day: date) -> str:
        """ "Fri 4 Dec 2026"."""
        return day_of_year(day)

    def short_day(self, day: date) -> str:
        """ "Wed 25"."""
        return short_day(day)

    def near_day(self, day: date, today: date) -> str:
        """ "today", "tomorrow", else the day."""
        named = {0: "calendar.today", 1: "calendar.tomorrow", -1: "calendar.yesterday"}.get((day - today).days)
        return self.say(named) if named else self.day(day, today)

    def near_moment(self, at: datetime, today: date) -> str:
        """ "today 15:00"."""
        return f"{self.near_day(at.date(), today)} {self.time(at)}"

    def month(self, day: date, *, brief: bool = False) -> str:
        """ "November"; or "Nov"."""
        return (MONTHS if brief else MONTHS_LONG)[day.month - 1]

    def ordinal(self, day: date) -> str:
        """ "19th"."""
        return ordinal(day)

    def time(self, at: datetime) -> str:
        return clock(at)

    def minutes(self, count: int) -> str:
        """ "90 min"."""
        return self.say("edit.minutes", count=count)

    def city(self, zone: str) -> str:
        """ "New York" for America/New_York."""
        return zone.rpartition("/")[2].replace("_", " ")

    # -- advice

    def fact(self, value: Fact, today: date) -> str:
        return self.day(value, today) if isinstance(value, date) else str(value)

    def _filled(self, message: str, facts: Mapping[str, Fact], today: date) -> str:
        return self.say(message, **{name: self.fact(value, today) for name, value in facts.items()})

    def reason(self, reason: Reason, today: date) -> ReasonView:
        return ReasonView(
            self._filled(f"advice.{reason.message}", reason.facts, today),
            reason.weight,
            reason.rule,
            tuple((source.title, source.grade, source.link) for source in reason.sources),
        )

    def change(self, change: ChangesIf, today: date) -> str:
        return self._filled(f"changes_if.{change.message}", change.facts, today)

    def advice(self, advice: Advice, title: str, today: date, table: tuple[tuple[str, str], ...] = ()) -> AdviceView:
        """The advice in words under a title that the caller made for its moment."""
        reasons = tuple(self.reason(one, today) for one in advice.reasons)
        return AdviceView(
            advice=advice,
            title=title,
            text=reasons[0].text,
            reasons=reasons,
            changes_if=tuple(self.change(one, today) for one in advice.changes_if),
            table=table,
        )

    def verb(self, verdict: Verdict, channel: Channel | None) -> str:
        """What the user does, in one or two words."""
        if verdict is Verdict.THANK_YOU and channel is Channel.PHONE:
            return self.say("verb.thank_you_call")
        if verdict is Verdict.EMAIL and channel is Channel.PORTAL:
            return self.say("verb.portal")
        return self.say(f"verb.{verdict.value}")

    def neutral_name(self, application: Application) -> str:
        """ "Application 7": what a company is called while the user is discreet."""
        return self.say("row.neutral", number=application.id)

    # -- notifications

    def note_title(self, follow_up: FollowUp, company: str, person: Contact | None) -> str:
        """ "Call Priya Raman, Northwind Labs"."""
        what = {
            Verdict.THANK_YOU: "thanks",
            Verdict.ANSWER_THEM: "answer",
        }.get(follow_up.verdict, "call" if follow_up.channel is Channel.PHONE else "email")
        if person is None or not person.name:
            return self.say(f"note.{what}_nobody", company=company)
        return self.say(f"note.{what}", name=person.name, company=company)
