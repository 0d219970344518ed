"""What notification servers do otherwise than the specification says: data, each line with its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Quirk:
    """``up_to`` is the last version that does it; empty where every one seen did."""

    escapes_title: bool = False  # it takes the title for markup, so the title is escaped like the body
    draws_default: bool = False  # it draws the default action as one more button; a click on the body only dismisses
    calls_it_expired: bool = False  # what the user put away with its little cross, as if its time had passed
    no_actions: bool = False  # it turns a notification with actions into something worse
    up_to: tuple[int, ...] = ()


QUIRKS = {
    # seen on 0.7.3: the body cannot be clicked, and "default" appears as a button beside our own
    "Xfce Notify Daemon": Quirk(draws_default=True),
    # seen on MATE's 1.26.0; GNOME's old one bears the same name, counts its versions from 3 on and says it right
    "Notification Daemon": Quirk(calls_it_expired=True, up_to=(1,)),
    # https://github.com/solus-project/budgie-desktop/issues/2114
    "Raven": Quirk(escapes_title=True),
    # https://github.com/lxqt/lxqt-notificationd/issues/253, mended after 0.16
    "lxqt-notificationd": Quirk(escapes_title=True, up_to=(0, 16)),
    # Opens a dialogue that takes the focus: https://wiki.ubuntu.com/NotificationDevelopmentGuidelines#Avoiding_actions
    "notify-osd": Quirk(no_actions=True),
}


def quirk_of(server: str, version: str) -> Quirk:
    """The quirk of the server that calls itself so; a plain one for all others."""
    quirk = QUIRKS.get(server, Quirk())
    if quirk.up_to and _numbers(version)[: len(quirk.up_to)] > quirk.up_to:
        return Quirk()
    return quirk


def _numbers(version: str) -> tuple[int, ...]:
    """ "0.16.1-rc" -> (0, 16, 1); empty, so the oldest, where there is no number."""
    found = re.match(r"[vV]?(\d{1,6}(?:\.\d{1,6})*)", version)
    return tuple(int(part) for part in found[1].split(".")) if found else ()
