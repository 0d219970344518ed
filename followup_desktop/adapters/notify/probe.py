"""How a window on this desktop would show notifications now: for the command ``check``. No Qt, no event loop."""

from __future__ import annotations

import platform

from followup_desktop.adapters.notify.asking import NO_CLICK, Found, ask_server, gnome_is_there
from followup_desktop.adapters.notify.plyer_paths import NO_CLICK as PLYER_NO_CLICK
from followup_desktop.adapters.notify.plyer_paths import why_no_path
from followup_desktop.adapters.notify.quirks import quirk_of
from followup_desktop.domain.ports import Capabilities
from followup_desktop.languages import tr

BANNER_ONLY = tr("reminders appear in the program's window only")


def probe(prefer: str = "", *, known: bool = False) -> Capabilities:
    """The way a window would use now. ``prefer`` is the user's setting, as for ChainNotifier.choose. ``known``: the
    desktop can start us."""
    if prefer == "banner":
        return _banner("")
    if platform.system() != "Linux":
        return Capabilities("native", clickable=True, actions=True, why_not=tr("not asked: no window is open"))
    if known and not prefer and gnome_is_there():
        return Capabilities("gtk", clickable=True, actions=True, persistent=True, outlives=True)
    found = ask_server()
    if prefer == "plyer":
        why = found.why_not or why_no_path()
        return _banner(why) if why else Capabilities("plyer", _name(found), why_not=PLYER_NO_CLICK)
    if found.why_not:
        return _banner(found.why_not)  # plyer needs the same server, so it would be of no use
    clickable = "actions" in found.can and not quirk_of(found.name, found.version).no_actions
    why = "" if clickable else NO_CLICK
    return Capabilities("freedesktop", _name(found), clickable, clickable, "persistence" in found.can, why)


def _banner(why: str) -> Capabilities:
    because = f"{why}; {BANNER_ONLY}" if why else BANNER_ONLY
    return Capabilities("banner", clickable=True, actions=True, why_not=because)


def _name(found: Found) -> str:
    return " ".join(part for part in (found.name, found.version) if part)
