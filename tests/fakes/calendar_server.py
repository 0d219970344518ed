"""A calendar account in memory, as a phone and a program of ours see it; and passwords kept in a dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from followup_desktop.domain.calendar import (
    AccountTrouble,
    CalendarAccount,
    CalendarEntry,
    CalendarName,
    ChangedThere,
    FoundEntry,
    Keep,
    Listing,
    Put,
    Trouble,
)

HOME = "/cal/me/follow-up/"


@dataclass
class FakeCalendarServer:
    """``entries`` by href. ``trouble`` is raised by whatever is asked; ``trouble_after``: after so many writings."""

    password: str = "correct horse"
    entries: dict[str, FoundEntry] = field(default_factory=dict)
    trouble: AccountTrouble | None = None
    trouble_after: int | None = None
    lists_all: bool = True  # False: the list is empty, as of a server that has not made up its mind
    tells_etags: bool = True
    asked: list[str] = field(default_factory=list)
    opened: int = 0
    written: int = 0
    names_states: bool = True  # False: it knows nothing of RFC 6578
    _number: int = 0
    _states: dict[str, dict[str, str]] = field(default_factory=dict)

    # -- ours

    def open(self, account: CalendarAccount) -> FakeCalendarServer:
        self.opened += 1
        if self.trouble is not None:
            raise self.trouble
        if account.password and account.password != self.password:
            raise AccountTrouble(Trouble.PASSWORD, "calendar.example")
        return self

    def close(self) -> None:
        self.asked.append("close")

    def calendars(self) -> tuple[CalendarName, ...]:
        self._ask("calendars")
        return (CalendarName(HOME, "Follow-Up"),)

    def make_calendar(self, name: str) -> CalendarName:
        self._ask("make")
        return CalendarName(HOME, name)

    def listing(self, calendar: str, since: str) -> Listing:
        now = {href: one.etag for href, one in self.entries.items()}
        token = f"token-{len(self._states)}" if self.names_states else ""
        before = self._states.get(since) if since else None
        self._ask("etags" if before is None else "changes")
        self._states[token] = now
        if before is None:
            return Listing(now if self.lists_all else {}, token=token)
        changed = {href: etag for href, etag in now.items() if before.get(href) != etag}
        return Listing(changed, frozenset(before.keys() - now.keys()), token, whole=False)

    def forget_states(self) -> None:
        self._states.clear()

    def fetch(self, calendar: str, hrefs: Sequence[str]) -> tuple[FoundEntry, ...]:
        if hrefs:
            self._ask("fetch")
        return tuple(self.entries[href] for href in hrefs if href in self.entries)

    def put(self, calendar: str, entry: CalendarEntry, href: str, known: FoundEntry | None, keep: Keep) -> Put:
        self._write("put")
        there = self.entries.get(href)
        if (there.etag if there else None) != (known.etag if known else None):
            raise ChangedThere
        title = known.title if known and keep.title else entry.title
        note = known.note if known and keep.note else entry.note
        made = FoundEntry(href, self._etag(), entry.uid, entry.about, entry.start, title, note, f"text of {title}")
        self.entries[href] = made
        return Put(href, made.etag if self.tells_etags else "")

    def delete(self, href: str, etag: str) -> None:
        self._write("delete")
        there = self.entries.get(href)
        if there is not None and there.etag != etag:
            raise ChangedThere
        self.entries.pop(href, None)

    def _ask(self, what: str) -> None:
        self.asked.append(what)
        if self.trouble is not None:
            raise self.trouble

    def _write(self, what: str) -> None:
        if self.trouble_after is not None and self.written >= self.trouble_after:
            raise AccountTrouble(Trouble.UNREACHABLE, "calendar.example")
        self._ask(what)
        self.written += 1

    def _etag(self) -> str:
        self._number += 1
        return f'"{self._number}"'

    # -- the phone's

    @property
    def only(self) -> FoundEntry:
        (found,) = self.entries.values()
        return found

    def on_the_phone(self, href: str, **changed: object) -> None:
        """The user changes an entry there."""
        self.entries[href] = replace(self.entries[href], etag=self._etag(), **changed)  # type: ignore[arg-type]

    def move(self, href: str, to: datetime) -> None:
        self.on_the_phone(href, start=to)

    def remove(self, href: str) -> None:
        del self.entries[href]

    def add(self, entry: FoundEntry) -> None:
        self.entries[entry.href] = replace(entry, etag=self._etag())


@dataclass
class FakePasswords:
    """Fulfils ports.Passwords. ``there`` False: the system keeps none."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict)
    there: bool = True

    def _must_be_there(self) -> None:
        if not self.there:
            raise AccountTrouble(Trouble.KEYRING)

    def read(self, address: str, user: str) -> str:
        self._must_be_there()
        return self.kept.get((address, user), "")

    def keep(self, address: str, user: str, password: str) -> None:
        self._must_be_there()
        self.kept[address, user] = password

    def forget(self, address: str, user: str) -> None:
        self._must_be_there()
        self.kept.pop((address, user), None)
