"""Words for people, made in one place from message ids and facts. Knows one language's catalogue, no more.

Days and times come as values and leave as text; instants must already be in the zone they are to be read in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from followup_desktop.domain.advice_model import Advice, ChangesIf, Fact, Reason
from followup_desktop.domain.model import Application, Channel, Contact, FollowUp, Verdict
from followup_desktop.services.views import AdviceView, ReasonView

SLOT = re.compile(r"{(\w+)}")


class _Slots(dict[str, Any]):
    """A slot without a fact stays empty: a gap in a sentence is better than no sentence."""

    def __missing__(self, key: str) -> str:
        return ""


class Wording:
    """The catalogue of one language: flat message ids ("row.today") to templates."""

    def __init__(self, *tables: Mapping[str, Any]) -> None:
        self._texts: dict[str, str] = {}
        self._lists: dict[str, Sequence[str]] = {}
        self._slots: dict[str, frozenset[str]] = {}
        for table in tables:
            self._take("", table)

    def _take(self, prefix: str, table: Mapping[str, Any]) -> None:
        for key, value in table.items():
            if isinstance(value, Mapping):
                self._take(f"{prefix}{key}.", value)
            elif isinstance(value, str):
                self._texts[prefix + key] = value
            else:
                self._lists[prefix + key] = value

    def knows(self, message: str) -> bool:
        return message in self._texts

    def slots(self, message: str) -> frozenset[str]:
        """The names of the facts that the message tells."""
        if message not in self._slots:
            self._slots[message] = frozenset(SLOT.findall(self._texts.get(message, "")))
        return self._slots[message]

    def say(self, message: str, /, **facts: Any) -> str:
        """The message with its facts; a message nobody wrote shows its id, so that it is noticed."""
        return self._texts.get(message, message).format_map(_Slots(facts))

    # -- days and times

    def day(self, day: date, today: date | None = None) -> str:
        """ "Thu 19 Nov"; with the year where it is not the year of ``today``."""
        facts = {
            "weekday": self._lists["calendar.weekdays"][day.weekday()],
            "day": day.day,
            "month": self._lists["calendar.months"][day.month - 1],
            "year": day.year,
        }
        with_year = today is not None and day.year != today.year
        return self.say("calendar.day_year" if with_year else "calendar.day", **facts)

    def spoken_day(self, day: date, today: date) -> str:
        """ "Thursday 12 November", as it is said; with the year where it is not that of ``today``."""
        weekday, month = self._lists["calendar.weekdays_long"], self._lists["calendar.months_long"]
        facts = {"weekday": weekday[day.weekday()], "day": day.day, "month": month[day.month - 1], "year": day.year}
        return self.say("calendar.day_year" if day.year != today.year else "calendar.day", **facts)

    def long_day(self, day: date) -> str:
        """ "Fri 4 Dec 2026"."""
        return self.day(day, date(1, 1, 1))

    def short_day(self, day: date) -> str:
        """ "Wed 25"."""
        return f"{self._lists['calendar.weekdays'][day.weekday()]} {day.day}"

    def near_day(self, day: date, today: date) -> str:
        """ "today", "tomorrow", else the day."""
        named = {0: "calendar.today", 1: "calendar.tomorrow", -1: "calendar.yesterday"}.get((day - today).days)
        return self.say(named) if named else self.day(day, today)

    def near_moment(self, at: datetime, today: date) -> str:
        """ "today 15:00"."""
        return f"{self.near_day(at.date(), today)} {self.time(at)}"

    def month(self, day: date, *, brief: bool = False) -> str:
        """ "November"; or "Nov"."""
        return self._lists["calendar.months" if brief else "calendar.months_long"][day.month - 1]

    def ordinal(self, day: date) -> str:
        """ "19th"."""
        last = 0 if 11 <= day.day <= 13 else day.day % 10
        return self.say(f"calendar.ordinal_{last}" if last in (1, 2, 3) else "calendar.ordinal", day=day.day)

    def time(self, at: datetime) -> str:
        return f"{at:%H:%M}"

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
