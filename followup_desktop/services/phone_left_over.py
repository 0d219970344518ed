"""Entries of ours in the phone's calendar that nothing here stands for: what a newer state of the store had put there
before an older backup was restored. Looked for once after each restoring, and never removed unasked: a copy of this
store on another computer bears the same mark, and its entries look the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from followup_desktop.domain.calendar import FoundEntry
from followup_desktop.services import phone_settings as keys
from followup_desktop.store.unit_of_work import UnitOfWork

MOST = 200  # that are read and asked about at once
_NAME = r"(?:follow-up|interview)-\d+-{mark}(?:-[0-9a-f]{{6}})?\.ics"


@dataclass(frozen=True)
class LeftOver:
    """One such entry, in that state; ``start`` in UTC."""

    href: str
    etag: str
    start: datetime


def ours(hrefs: Iterable[str], mark: str) -> list[str]:
    """Those that a store with this mark has put there."""
    name = re.compile(_NAME.format(mark=re.escape(mark)))
    return sorted(href for href in hrefs if name.fullmatch(href.rpartition("/")[2]))[:MOST]


def must_be_looked_for(work: UnitOfWork) -> bool:
    """Whether the store is another one than the round before knew: a restored backup has a name of its own."""
    return (work.setting(keys.IDENTITY) or "") != (work.setting(keys.SEEN_BY) or "")


def keep_found(work: UnitOfWork, found: Sequence[FoundEntry], known: Collection[str], now: datetime) -> None:
    """To be asked about: what is to come. What is over stays, as what happened does in a calendar."""
    left = [
        LeftOver(one.href, one.etag, one.start)
        for one in found
        if one.start is not None and one.start > now and one.href not in known
    ]
    _keep(work, keys.LEFT_OVER, left)
    put(work, keys.SEEN_BY, work.setting(keys.IDENTITY) or "")


def asked_about(work: UnitOfWork) -> tuple[LeftOver, ...]:
    """By their start; what is over or stands for something here by now is not asked about any more."""
    known = {one.href for one in work.of.calendar_items.all()}
    return tuple(one for one in _kept(work, keys.LEFT_OVER) if one.href not in known)


def to_be_removed(work: UnitOfWork) -> tuple[LeftOver, ...]:
    known = {one.href for one in work.of.calendar_items.all()}
    return tuple(one for one in _kept(work, keys.TO_REMOVE) if one.href not in known)


def settle(work: UnitOfWork, found: Sequence[LeftOver], *, remove: bool) -> None:
    """The user has answered."""
    if remove:
        _keep(work, keys.TO_REMOVE, found)
    _keep(work, keys.LEFT_OVER, ())


def removed(work: UnitOfWork, hrefs: Collection[str]) -> None:
    """They are gone; or something else lies there now, which is left alone."""
    if hrefs:
        _keep(work, keys.TO_REMOVE, [one for one in _kept(work, keys.TO_REMOVE) if one.href not in hrefs])


def forget(work: UnitOfWork) -> None:
    """Another calendar, or none."""
    for key in (keys.LEFT_OVER, keys.TO_REMOVE, keys.SEEN_BY):
        put(work, key, "")


def put(work: UnitOfWork, key: str, value: str) -> None:
    """A setting, written only where it is another."""
    if (work.setting(key) or "") != value:
        work.set_setting(key, value)


def _keep(work: UnitOfWork, key: str, entries: Iterable[LeftOver]) -> None:
    plain = [[one.href, one.etag, one.start.isoformat()] for one in sorted(entries, key=lambda one: one.start)]
    put(work, key, json.dumps(plain) if plain else "")


def _kept(work: UnitOfWork, key: str) -> tuple[LeftOver, ...]:
    """None where it cannot be read."""
    try:
        plain = json.loads(work.setting(key) or "[]")
        return tuple(LeftOver(str(href), str(etag), datetime.fromisoformat(start)) for href, etag, start in plain)
    except (ValueError, TypeError):
        return ()
