"""One entry after a look into the phone's calendar: what is known of it now, and what is to be written there. Pure.

Nobody's change is written over in silence. What was changed there alone becomes a question, what was changed on both
sides too; what was changed here alone is written over exactly the state that was known there (its etag). Each writing
is noted before it is made (``offered_at``), so that an entry of which a kill kept the end from us is known again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from followup_desktop.domain.calendar import (
    NOTHING,
    UNTOLD,
    CalendarAccount,
    CalendarEntry,
    CalendarItem,
    FoundEntry,
    Keep,
    Put,
    Question,
)
from followup_desktop.services.phone_entries import Key, digest, href_of


@dataclass(frozen=True)
class Looking:
    """What to look at, over the network."""

    account: CalendarAccount
    calendar: str
    known: Mapping[str, str]  # etag by href; empty: it is not known to lie there
    texts: frozenset[str]  # hrefs of entries that are going to be changed
    cues: Mapping[Key, str] = field(default_factory=dict)  # that entries are to hold, by what they stand for
    ours: str = ""  # the mark of entries of ours that are to be looked for, though nothing is known of them
    since: str = ""  # names the state of the calendar that ``known`` is of; empty: all of it is listed


@dataclass(frozen=True)
class Seen:
    """What was seen: which entries are gone, and those that are new, changed or asked for. ``token`` names the state
    of the calendar that was seen. ``left_over``: entries of ours of which nothing is known here."""

    gone: frozenset[str] = frozenset()
    found: Mapping[str, FoundEntry] = field(default_factory=dict)
    token: str = ""
    left_over: tuple[FoundEntry, ...] = ()


class OrderKind(StrEnum):
    PUT = "put"
    DELETE = "delete"


@dataclass(frozen=True)
class Order:
    """One writing, over the network. ``known``: over that state of the entry; None: it is new."""

    kind: OrderKind
    item_id: int
    href: str
    etag: str
    entry: CalendarEntry | None = None
    known: FoundEntry | None = None
    keep: Keep = NOTHING


class Ended(StrEnum):
    PUT = "put"
    DELETED = "deleted"
    CHANGED = "changed"  # nothing was written: something else lies there


@dataclass(frozen=True)
class Outcome:
    """What became of an order."""

    order: Order
    ended: Ended
    put: Put | None = None


def look_of(entry: CalendarEntry) -> str:
    """A digest of all that is seen of it but its start."""
    spans = (str(entry.end - entry.start), str(entry.alarm))
    return digest(entry.title, entry.note, entry.phone_link, *spans)


def needs_writing(item: CalendarItem, entry: CalendarEntry) -> bool:
    """Whether what lies there is another than what is wanted, as far as is known."""
    return item.there_at != entry.start or item.look != look_of(entry)


def is_same_thing(found: FoundEntry, entry: CalendarEntry) -> bool:
    """Whether an entry of which nothing is known here stands for what is wanted. A program on the phone may have lost
    our sign; then the same time must do."""
    return found.about == entry.about or (not found.about and found.start == entry.start)


def after_look(item: CalendarItem, entry: CalendarEntry | None, seen: Seen, calendar: str) -> CalendarItem | None:
    """What is known of it after the look. ``entry``: what is wanted there, None: nothing more. None: it is not there
    and need not be."""
    found = seen.found.get(item.href)
    if item.href in seen.gone:
        known = _gone(item, wanted=entry is not None)
    elif found is not None and found.etag != item.etag:
        known = _changed(item, entry, found, calendar)
    else:
        known = replace(item, offered_at=None)
    return known if known is None or entry is None else _settled(known, entry)


def _gone(item: CalendarItem, *, wanted: bool) -> CalendarItem | None:
    if not wanted:
        return None
    there_no_more = replace(item, offered_at=None, moved_to=None)
    if not item.etag:
        return there_no_more
    if item.left_out:
        return replace(there_no_more, etag="", there_at=None)
    return replace(there_no_more, question=Question.DELETED)


def _changed(
    item: CalendarItem, entry: CalendarEntry | None, found: FoundEntry, calendar: str
) -> CalendarItem | None:
    if not item.etag:
        if entry is None:  # put by us, as a kill kept from us, or another's
            return replace(item, etag=found.etag) if found.start == item.offered_at else None
        if not is_same_thing(found, entry):  # another copy of this store has gone on counting as well
            number, _, rest = item.uid.partition("@")
            uid = f"{number}-{entry.about[:6]}@{rest}"
            return replace(item, uid=uid, href=href_of(calendar, uid), offered_at=None)
    if found.start is None:  # nobody can tell when it is: as if it had not been moved
        return replace(item, etag=found.etag, offered_at=None)
    known = replace(item, etag=found.etag, there_at=found.start, offered_at=None)
    if found.start == item.offered_at:
        return replace(known, put_at=found.start, question=Question.NONE, moved_to=None)
    if found.start == item.put_at:  # as it was put, or moved back there
        return replace(known, question=Question.NONE, moved_to=None)
    if found.start == item.there_at and item.question is not Question.DELETED:  # only its words are others
        return known
    return replace(known, question=Question.MOVED, moved_to=found.start)


def _settled(item: CalendarItem, entry: CalendarEntry) -> CalendarItem:
    """Both sides have the same time: there is nothing to ask."""
    if item.etag and item.there_at == entry.start and item.question is not Question.DELETED:
        return replace(item, put_at=item.there_at, question=Question.NONE, moved_to=None)
    return item


def order_for(item: CalendarItem, entry: CalendarEntry | None, found: FoundEntry | None) -> Order | None:
    """What is to be written. ``found``: the entry as it lies there, as far as it was looked at."""
    if entry is None:
        return Order(OrderKind.DELETE, item.id, item.href, item.etag) if item.etag else None
    if item.left_out or item.question is not Question.NONE:
        return None
    if not item.etag:
        return Order(OrderKind.PUT, item.id, item.href, "", replace(entry, uid=item.uid))
    if found is None or found.etag != item.etag or not needs_writing(item, entry):
        return None
    keep = NOTHING if entry.neutral else Keep(digest(found.title) != item.title, digest(found.note) != item.note)
    return Order(OrderKind.PUT, item.id, item.href, item.etag, replace(entry, uid=item.uid), found, keep)


def after_order(item: CalendarItem, outcome: Outcome) -> CalendarItem | None:
    """What is known of it after the writing; None: it is not there any more, as was wanted."""
    if outcome.ended is Ended.DELETED:
        return None
    entry = outcome.order.entry
    if outcome.ended is Ended.CHANGED or entry is None or outcome.put is None:
        return replace(item, offered_at=None)
    return replace(
        item,
        href=outcome.put.href,
        etag=outcome.put.etag or UNTOLD,
        there_at=entry.start,
        put_at=entry.start,
        offered_at=None,
        look=look_of(entry),
        title=digest(entry.title),
        note=digest(entry.note),
    )


def is_changed_on_both_sides(item: CalendarItem, here: datetime) -> bool:
    """Whether the thing stands at another time here (UTC) than when both sides last agreed."""
    return item.put_at is not None and here != item.put_at
