"""Who is that? Everybody and everything by a few letters or digits, and what to know of them when they ring.

All that can be found is read at once, which the worker does when the finder opens; matching it against what is typed
is pure, and quick enough for every key.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from followup_desktop.domain.model import Application, Attempt, Contact
from followup_desktop.domain.sheet_facts import clean
from followup_desktop.services.case import Case, load_case
from followup_desktop.services.find_views import Findable, Recall
from followup_desktop.services.next_steps import NextSteps
from followup_desktop.services.surroundings import Surroundings

LEAST_DIGITS = 3
NUMBER = re.compile(r"[\d\s+()/.-]+")
NOT_DIGITS = re.compile(r"\D")


def folded(text: str) -> str:
    """Lower case without accents ("Müller" -> "muller"), for comparing only."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


class Finding:
    """Reads for the finder."""

    def __init__(self, around: Surroundings) -> None:
        self._around, self._next = around, NextSteps(around)

    def findables(self) -> tuple[Findable, ...]:
        """All of them, open applications first, the newest first."""
        with self._around.store.read() as work:
            applications = work.of.applications.all()
            people = work.of.contacts.by_application()
        ordered = sorted(applications, key=lambda one: (not one.is_open, -one.id))
        return tuple(
            found
            for one in ordered
            for found in (self._application(one), *(self._person(one, who) for who in people.get(one.id, ())))
        )

    def _application(self, one: Application) -> Findable:
        detail = _joined(one.role, self._stage(one))
        return Findable(one.id, one.company, "", detail, "", one.is_open, _words(one.company, detail), "")

    def _person(self, one: Application, who: Contact) -> Findable:
        detail = _joined(one.company, one.role, self._stage(one))
        name, digits = who.known_as, NOT_DIGITS.sub("", who.phone)
        words = _words(name, f"{who.role} {who.email} {detail}")
        return Findable(one.id, one.company, name, detail, who.phone, one.is_open, words, digits)

    def _stage(self, one: Application) -> str:
        if one.closing is not None:
            return self._around.wording.say(f"closing.{one.closing.value}")
        return self._around.wording.say(f"stage.{one.stage.value}")

    # -- what to know of it

    def recall(self, application_id: int) -> Recall:
        """Raises NotFound."""
        with self._around.store.read() as work:
            case = load_case(work, application_id)
        lines = (self._round(case), self._promised(case), *self._said(case), *self._kept(case), self._next_step(case))
        return Recall(application_id, tuple(line for line in lines if line))

    def for_others(self, case: Case) -> tuple[str, ...]:
        """The same without what the user wrote for themselves: no note, no doubt that they voiced."""
        without = replace(case, attempts=tuple(replace(one, note="") for one in case.attempts))
        lines = (self._round(case), self._promised(case), *self._said(without), self._next_step(case))
        return tuple(line for line in lines if line)

    def _round(self, case: Case) -> str:
        """The interview that is over, and the one to come."""
        wording, now = self._around.wording, self._around.now
        anchor = case.anchor(now)
        ahead = [one for one in case.live_interviews if one.start.instant > now]
        shown = [one for one in (anchor, *ahead[:1]) if one is not None]
        return "; ".join(
            wording.say(
                "find.round",
                stage=wording.say(f"stage_long.{one.stage.value}"),
                when=self._around.when(one.start.instant),
            )
            for one in dict.fromkeys(shown)
        )

    def _promised(self, case: Case) -> str:
        promised = case.application.promised
        day = self._around.wording.day(promised, self._around.today) if promised is not None else ""
        return self._around.wording.say("find.promised", day=day) if day else ""

    def _said(self, case: Case) -> Iterable[str]:
        wording, today = self._around.wording, self._around.today
        if case.attempts:
            yield self._attempt(max(case.attempts, key=lambda one: one.at.instant))
        for answer in sorted(case.responses, key=lambda one: (one.day, one.id))[-1:]:
            news = wording.say(f"news.{answer.kind.value}")
            yield wording.say("find.they", day=wording.day(answer.day, today), news=news)

    def _kept(self, case: Case) -> Iterable[str]:
        """The user's own words."""
        wording = self._around.wording
        card = case.card(self._around.now)
        if card is not None and card.doubt:
            yield wording.say("find.doubt", doubt=clean(card.doubt))
        if case.application.note.strip():
            yield wording.say("find.note", note=clean(case.application.note))

    def _attempt(self, last: Attempt) -> str:
        wording = self._around.wording
        facts = {
            "when": self._around.when(last.at.instant),
            "outcome": wording.say(f"outcome.{last.outcome.value}"),
            "note": clean(last.note),
        }
        return wording.say("find.last_note" if last.note.strip() else "find.last", **facts)

    def _next_step(self, case: Case) -> str:
        return self._around.wording.say("find.next", step=self._next.of_case(case).text)


def _words(name: str, more: str) -> str:
    return f"{folded(' '.join(name.split()))}\n{folded(more)}"


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


# -- matching, on the GUI thread -----------------------------------------------------------------------------------


def matching(findables: Iterable[Findable], typed: str, most: int) -> list[Findable]:
    """Those that the words (in any order) or the digits mean, the likeliest first.

    Digits are looked for within numbers however they were written: "0142", "212 555", "+1 (212)" and "030 12" for
    "+49 30 12…", whose country a caller's display may leave out.
    """
    words, numbers = folded(typed).split(), _numbers_in(typed)
    if not words:
        return []
    found = [one for one in findables if all(word in one.words for word in words)]
    found.sort(key=lambda one: _distance(one, words))  # stable: open and newer ones stay first
    if numbers:
        found = [*(one for one in findables if any(number in one.digits for number in numbers)), *found]
    return list(dict.fromkeys(found))[:most]


def _numbers_in(typed: str) -> list[str]:
    """The digits as typed, and without the zeros that stand for a country."""
    if not NUMBER.fullmatch(typed):
        return []
    digits = NOT_DIGITS.sub("", typed)
    return [one for one in dict.fromkeys((digits, digits.lstrip("0"))) if len(one) >= LEAST_DIGITS]


def _distance(one: Findable, words: list[str]) -> tuple[int, bool]:
    """How many of the words begin no word of the name; and whether the name does not begin with the first."""
    name = one.words.partition("\n")[0]
    parts = name.split()
    missing = sum(not any(part.startswith(word) for part in parts) for word in words)
    return missing, not name.startswith(words[0])
