"""Calendar files (.ics, .vcs): invitations, updates and cancellations, on the icalendar library."""

from __future__ import annotations

import logging
import threading
import warnings
from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Any

from followup_desktop.adapters.formats.ics_blocks import CalendarBlocks, blocks
from followup_desktop.adapters.formats.ics_entry import ANSWERS, Entry
from followup_desktop.adapters.formats.ics_props import all_of, raw_of, sequence_of, text_of
from followup_desktop.adapters.formats.ics_times import FileZones, read_time
from followup_desktop.adapters.formats.reading import Reading
from followup_desktop.adapters.zone_names import database_name
from followup_desktop.domain.capture import Capture, CapturedInterview, CaptureProblem
from followup_desktop.domain.errors import Unreadable
from followup_desktop.languages import tr

_log = logging.getLogger(__name__)

# The calendar library keeps zones for the whole process; whoever parses holds this and empties it first.
LIBRARY = threading.Lock()
_OTHERS = {
    "VTODO": tr("a task without a meeting"),
    "VJOURNAL": tr("a diary entry"),
    "VFREEBUSY": tr("a list of busy times"),
}


def read_calendar(text: str, file: str, reading: Reading) -> Capture:
    """All entries of a calendar file. Raises Unreadable where there is no calendar in the text."""
    calendars = blocks(text)
    if not calendars:
        raise Unreadable(
            tr("{file} holds no calendar.", file=file), tr("Ask the sender for the invitation as an .ics file.")
        )
    interviews: list[CapturedInterview] = []
    problems: list[CaptureProblem] = []
    rules = ZoneRules()
    for calendar in calendars:
        for entry in _entries(calendar, rules, reading):
            if isinstance(entry, CapturedInterview):
                interviews.append(entry)
            else:
                problems.append(entry)
        problems += _not_events(calendar)
    if not interviews and not problems:
        raise Unreadable(
            tr("{file} is a calendar without any entry.", file=file), tr("Ask the sender for the invitation again.")
        )
    return Capture(file, interviews=tuple(interviews), problems=tuple(problems))


def _not_events(calendar: CalendarBlocks) -> Iterable[CaptureProblem]:
    if calendar.method in ANSWERS and not calendar.events:
        yield CaptureProblem(tr("an answer"), ANSWERS[calendar.method])
    for kind, count in calendar.others.items():
        what = _OTHERS.get(kind, tr("no meeting"))
        times = tr("{what} ({count} of them)", what=what, count=count) if count > 1 else what
        yield CaptureProblem(what, tr("It is {times}, so there is nothing to follow up.", times=times))


def _entries(
    calendar: CalendarBlocks, rules: ZoneRules, reading: Reading
) -> list[CapturedInterview | CaptureProblem]:
    zones = FileZones(reading.zone, database_name(calendar.zone), rules.of(calendar.zones))
    events, problems = parsed(calendar.events)
    found: list[CapturedInterview | CaptureProblem] = list(problems)
    newest = _newest(events)
    moved = _moved(newest, zones)
    for number, event in enumerate(newest, 1):
        try:
            found.append(Entry(event, number, calendar.method, zones, reading).captured(moved))
        except Exception:  # one entry that nobody foresaw must not cost the others
            _log.warning("reading a calendar entry failed unforeseen", exc_info=True)
            found.append(
                CaptureProblem(tr("entry {number}", number=number), tr("It cannot be read; add it by hand."))
            )
    return found


class ZoneRules:
    """The zones that the calendars of one file define; the same rules, repeated, are worked out once."""

    def __init__(self) -> None:
        self._known: dict[str, tzinfo | None] = {}

    def of(self, texts: dict[str, str]) -> dict[str, tzinfo]:
        """The zones of one calendar by name, as far as they are usable; ``texts`` as ics_blocks cuts them out."""
        rules: dict[str, tzinfo] = {}
        for name, text in texts.items():
            if text not in self._known:
                self._known[text] = _zone_of(text)
            zone = self._known[text]
            if zone is not None:
                rules[name] = zone
        return rules


def _zone_of(text: str) -> tzinfo | None:
    import icalendar

    try:
        with LIBRARY, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # notes about odd names; they are handled here
            icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]
            component: Any = icalendar.Timezone.from_ical(text)
            zone: tzinfo = component.to_tz(lookup_tzid=False)
        zone.utcoffset(datetime(2024, 6, 1))  # noqa: DTZ001 - rules are asked with wall times
    except Exception as error:  # malformed rules; the name alone must do
        _log.info("rules of a zone in a calendar file were not usable: %s", type(error).__name__)
        return None
    return zone


def parsed(texts: list[str]) -> tuple[list[Any], list[CaptureProblem]]:
    """Entries that were cut out (ics_blocks) as the library has them, and those it cannot read."""
    import icalendar

    events, problems = [], []
    with LIBRARY, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]
        for number, text in enumerate(texts, 1):
            try:
                events.append(icalendar.Event.from_ical(text))
            except Exception:  # ValueError, AttributeError, KeyError ...: whatever hostile text brings about
                problems.append(
                    CaptureProblem(tr("entry {number}", number=number), tr("It cannot be read; add it by hand."))
                )
    return events, problems


# -- which of several versions


def _newest(events: list[Any]) -> list[Any]:
    """One version of each entry: the highest SEQUENCE, then the latest stamp, then the later one in the file."""
    kept: dict[tuple[str, str], Any] = {}
    for place, event in enumerate(events):
        uid = text_of(event, "UID").strip()
        slot = all_of(event, "RECURRENCE-ID")
        key = (uid, raw_of(slot[0]) if slot else "") if uid else ("", str(place))
        if key not in kept or _version(event) >= _version(kept[key]):
            kept[key] = event
    return list(kept.values())


def _version(event: Any) -> tuple[int, str, str]:
    changed, stamped = (
        raw_of(found[0]) if found else "" for found in (all_of(event, "LAST-MODIFIED"), all_of(event, "DTSTAMP"))
    )
    return sequence_of(event), changed, stamped


def _moved(events: list[Any], zones: FileZones) -> dict[str, set[datetime]]:
    """UID -> instants of occurrences that have an entry of their own."""
    moved: dict[str, set[datetime]] = {}
    for event in events:
        found = all_of(event, "RECURRENCE-ID")
        when = read_time(found[0], zones) if found else None
        if when:
            moved.setdefault(text_of(event, "UID").strip(), set()).add(when.instant)
    return moved
