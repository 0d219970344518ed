"""An account on a CalDAV server (RFC 4791): its calendars, and our entries in one of them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

from caldav.elements import cdav, dav
from caldav.response import DAVResponse
from lxml import etree

from followup_desktop.adapters.calendar_server import entry_text
from followup_desktop.adapters.calendar_server.addresses import is_trusted, joined, last_name, origin_of
from followup_desktop.adapters.calendar_server.client import GuardedClient
from followup_desktop.domain.calendar import (
    UNTOLD,
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
from followup_desktop.domain.ports import Clock

log = logging.getLogger(__name__)
T = TypeVar("T")
AT_ONCE = 50  # entries asked for in one question
MOST_CALENDARS = 100
LONGEST_NAME = 80
MOST_PIECES, LONGEST_TOKEN = 20, 2_000
# Asking in another way would not help.
FINAL = frozenset({Trouble.PASSWORD, Trouble.CERTIFICATE, Trouble.REDIRECTED, Trouble.ADDRESS})
WELL_KNOWN = "/.well-known/caldav"
PLACE = [dav.CurrentUserPrincipal.tag, cdav.CalendarHomeSet.tag, dav.ResourceType.tag]
LISTED = [dav.ResourceType.tag, dav.DisplayName.tag, cdav.SupportedCalendarComponentSet.tag]
TEXT = {"Content-Type": "text/calendar; charset=utf-8"}
GONE = (404, 410)
NOT_DAV = (*GONE, 400, 405, 501)


class CalDavServer:
    """Fulfils ports.CalendarServer. The account has its password. Raises AccountTrouble."""

    def __init__(self, account: CalendarAccount, clock: Clock) -> None:
        self._client, self._clock = GuardedClient(account), clock
        self._named = self._client.named

    def close(self) -> None:
        self._client.close()

    # -- finding calendars

    def calendars(self) -> tuple[CalendarName, ...]:
        here = str(self._client.url)
        found = self._properties(here, PLACE)
        if found is None and urlsplit(here).path in ("", "/"):
            here = urljoin(here, WELL_KNOWN)
            found = self._properties(here, PLACE)
        if found is None:
            raise AccountTrouble(Trouble.NO_CALENDAR)
        if cdav.Calendar.tag in _several(found.get(dav.ResourceType.tag)):
            return self._listed(here, depth=0)
        home = found.get(cdav.CalendarHomeSet.tag)
        principal = found.get(dav.CurrentUserPrincipal.tag)
        if not home and isinstance(principal, str):
            place = self._trusted(here, principal)
            home = (self._properties(place, PLACE) or {}).get(cdav.CalendarHomeSet.tag)
            here = place
        homes = [self._trusted(here, one) for one in _several(home)] or [here]
        calendars = tuple(one for place in homes for one in self._listed(place, depth=1))
        if not calendars and not home:
            raise AccountTrouble(Trouble.NO_CALENDAR)
        self._home = homes[0]
        return calendars[:MOST_CALENDARS]

    def make_calendar(self, name: str) -> CalendarName:
        self.calendars()
        home = getattr(self, "_home", "")
        if not home:
            raise AccountTrouble(Trouble.FORBIDDEN, self._named.host)
        taken = {last_name(one.href) for one in self.calendars()}
        slug = next(f"follow-up{number or ''}" for number in range(100) if f"follow-up{number or ''}" not in taken)
        address = f"{home.rstrip('/')}/{slug}/"
        body = cdav.Mkcalendar() + (
            dav.Set()
            + (dav.Prop() + [dav.DisplayName(name), cdav.SupportedCalendarComponentSet() + [cdav.Comp("VEVENT")]])
        )
        response = self._client.mkcalendar(address, _xml(body))
        if response.status not in (200, 201, 204):
            raise AccountTrouble(Trouble.FORBIDDEN, self._named.host)
        return CalendarName(address, name)

    def _properties(self, address: str, names: list[str]) -> Mapping[str, Any] | None:
        """Of one place; None where there is nothing of the kind."""
        response = self._client.propfind(address, names, 0)
        if response.status in NOT_DAV or response.status == 200:
            return None
        results = self._multistatus(response, response.parse_propfind)
        return results[0].properties if results else {}

    def _listed(self, place: str, *, depth: int) -> tuple[CalendarName, ...]:
        response = self._client.propfind(place, LISTED, depth)
        results = self._multistatus(response, response.parse_propfind)
        return tuple(
            CalendarName(self._at(place, one.href), _name_of(one.properties, one.href))
            for one in results
            if _takes_events(one.properties)
        )

    def _trusted(self, here: str, href: str) -> str:
        """The address of what a server names as the account's place. Raises AccountTrouble (REDIRECTED)."""
        address = urljoin(here, href)
        origin = origin_of(address)
        if not is_trusted(origin, self._named):
            raise AccountTrouble(Trouble.REDIRECTED, origin.host)
        return address

    def _at(self, place: str, path: str) -> str:
        """The library gives the paths of answers without their quoting and without a host."""
        return joined(origin_of(place), path)

    # -- entries

    def listing(self, calendar: str, since: str) -> Listing:
        if since:
            try:
                return self._changes(calendar, since)
            except AccountTrouble as error:
                if error.trouble in FINAL:
                    raise
                log.info(
                    "the calendar's changes could not be asked for (%s): it is listed whole", error.trouble.value
                )
        token = self._state(calendar)  # before the list, so that what changes meanwhile is told again
        return Listing(self.etags(calendar), token=token)

    def _state(self, calendar: str) -> str:
        """The name of its present state (RFC 6578); empty where it has none."""
        found = (self._properties(calendar, [dav.SyncToken.tag]) or {}).get(dav.SyncToken.tag)
        return _token(found)

    def _changes(self, calendar: str, since: str) -> Listing:
        """What changed since then, in as many pieces as the server likes. Raises AccountTrouble where it does not
        know that state any more, or never did."""
        etags: dict[str, str] = {}
        gone: set[str] = set()
        for _ in range(MOST_PIECES):
            body = dav.SyncCollection() + [dav.SyncToken(value=since), dav.SyncLevel(value="1"), _etag_wanted()]
            response = self._client.report(calendar, _xml(body), 0)
            piece = self._multistatus(response, response.parse_sync_collection)
            since = _token(piece.sync_token)
            for one in piece.changed:
                if not one.href.endswith("/"):
                    etags[self._entry_at(calendar, one.href)] = one.etag or UNTOLD
                    gone.discard(self._entry_at(calendar, one.href))
            for href in piece.deleted:
                etags.pop(self._entry_at(calendar, href), None)
                gone.add(self._entry_at(calendar, href))
            if not since:
                break
            if not piece.truncated:
                return Listing(etags, frozenset(gone), since, whole=False)
        raise AccountTrouble(Trouble.ODD, self._named.host)

    def etags(self, calendar: str) -> dict[str, str]:
        response = self._client.propfind(calendar, [dav.GetEtag.tag], 1)
        if response.status in NOT_DAV:
            raise AccountTrouble(Trouble.NO_CALENDAR)
        results = self._multistatus(response, response.parse_propfind)
        return {
            self._entry_at(calendar, one.href): etag
            for one in results
            if isinstance(etag := one.properties.get(dav.GetEtag.tag), str) and etag and one.status == 200
            and not one.href.endswith("/")
        }  # fmt: skip

    def fetch(self, calendar: str, hrefs: Sequence[str]) -> tuple[FoundEntry, ...]:
        found: list[FoundEntry] = []
        for start in range(0, len(hrefs), AT_ONCE):
            found += self._fetched(calendar, hrefs[start : start + AT_ONCE])
        return tuple(found)

    def _fetched(self, calendar: str, hrefs: Sequence[str]) -> Iterable[FoundEntry]:
        paths = [dav.Href(value=urlsplit(href).path) for href in hrefs]
        body = cdav.CalendarMultiGet() + [dav.Prop() + [dav.GetEtag(), cdav.CalendarData()], *paths]
        response = self._client.report(calendar, _xml(body), None)
        if response.status in NOT_DAV:
            raise AccountTrouble(Trouble.NO_CALENDAR)
        results = self._multistatus(response, response.parse_calendar_query)
        zone = self._clock.zone()
        return [
            entry_text.read(self._entry_at(calendar, one.href), one.etag, one.calendar_data, zone)
            for one in results
            if one.status == 200 and one.etag and one.calendar_data
        ]

    def put(self, calendar: str, entry: CalendarEntry, href: str, known: FoundEntry | None, keep: Keep) -> Put:
        now = self._clock.now()
        if known is None:
            text, condition = entry_text.written(entry, now), {"If-None-Match": "*"}
        else:
            text, condition = entry_text.rewritten(known.text, entry, keep, now), {"If-Match": known.etag}
        response = self._client.put(href, text, {**TEXT, **condition})
        self._must_be_as_known(response)
        if response.status not in (200, 201, 204):
            trouble = Trouble.NO_CALENDAR if response.status in (*GONE, 409) else Trouble.ODD
            raise AccountTrouble(trouble, self._named.host)
        return Put(href, response.headers.get("ETag") or "")

    def delete(self, href: str, etag: str) -> None:
        response = self._client.delete(href, {"If-Match": etag})
        self._must_be_as_known(response)
        if response.status not in (200, 202, 204, *GONE):
            raise AccountTrouble(Trouble.ODD, self._named.host)

    def _must_be_as_known(self, response: DAVResponse) -> None:
        if response.status == 412:
            raise ChangedThere

    def _entry_at(self, calendar: str, path: str) -> str:
        """By the name alone: servers write one path in several ways."""
        return f"{calendar.rstrip('/')}/{last_name(path)}"

    def _multistatus(self, response: DAVResponse, read: Callable[[], T]) -> T:
        """What an answer lists. Raises AccountTrouble (ODD) for one that lists nothing we understand."""
        if response.status != 207:
            raise AccountTrouble(Trouble.ODD, self._named.host)
        try:
            return read()
        except Exception as error:  # whatever a hostile answer brings about in the library
            log.warning("the calendar server's answer could not be read: %s", type(error).__name__)
            raise AccountTrouble(Trouble.ODD, self._named.host) from None


def _xml(element: Any) -> str:
    return str(etree.tostring(element.xmlelement(), encoding="unicode"))


def _etag_wanted() -> Any:
    return dav.Prop() + [dav.GetEtag()]


def _token(value: object) -> str:
    """A state's name as it may be kept; empty for one that is none."""
    text = value.strip() if isinstance(value, str) else ""
    return text if len(text) <= LONGEST_TOKEN else ""


def _several(value: Any) -> list[str]:
    """The library gives one text, or several."""
    found = value if isinstance(value, list) else [value]
    return [one for one in found if isinstance(one, str) and one]


def _takes_events(properties: Mapping[str, Any]) -> bool:
    kinds = _several(properties.get(cdav.SupportedCalendarComponentSet.tag))
    return cdav.Calendar.tag in _several(properties.get(dav.ResourceType.tag)) and (not kinds or "VEVENT" in kinds)


def _name_of(properties: Mapping[str, Any], href: str) -> str:
    named = properties.get(dav.DisplayName.tag)
    text = named if isinstance(named, str) and named.strip() else last_name(href)
    return " ".join(text.split())[:LONGEST_NAME]
