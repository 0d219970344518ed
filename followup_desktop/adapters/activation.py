"""Our name on the session bus, and what the desktop asks of it: org.freedesktop.Application.

Only the holder of the instance lock takes the name. The bus starts the program for a call to it (the service file)
and hands the call over with the name; such a call may come before anybody listens, and waits here until then. What
may be asked is fixed: to come forward, to look into files, or one of the four actions of a notification with one
short text as its target; who reads that text must not trust it (notify/gtk.py).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters.bus_once import NoBus, session_address
from followup_desktop.adapters.session_bus import BUS, BusLink, ignored
from followup_desktop.domain.ports import NoteAction

log = logging.getLogger(__name__)
OBJECT = "/" + APPLICATION_ID.replace(".", "/").replace("-", "_")
INTERFACE = "org.freedesktop.Application"
CLAIM_MS = 2000  # milliseconds that the start waits for the name, and for what the bus kept for it
DO_NOT_QUEUE = 4
OWNER = (1, 4)  # the answers that say we have the name
LONGEST = 200  # characters of a target or of a token
MOST_FILES = 200
HOUR = "_TIME"  # GNOME before 46 gives the hour of the click in place of a token: it opens nothing
WAITING = 16  # asked before anybody listens
ACTIONS = {"open": NoteAction.OPEN, "talk": NoteAction.TALK, "done": NoteAction.DONE, "snooze": NoteAction.SNOOZE}
UNKNOWN = "org.freedesktop.DBus.Error.UnknownMethod"
WRONG = "org.freedesktop.DBus.Error.InvalidArgs"


@dataclass(frozen=True)
class Asked:
    """What the desktop asks. ``action``: None to come forward. ``token``: of the click, for the window's focus.
    ``files``: to be looked into."""

    action: NoteAction | None = None
    target: str = ""
    token: str = ""
    files: tuple[Path, ...] = ()


class DesktopActivation(QObject):
    """Use ``claim``, then ``listen``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = BusLink(lambda _signal: None, self._lost, self, called=self._called)
        self._waiting: list[Asked] = []
        self._listener: Callable[[Asked], None] | None = None
        self.owned = False

    def claim(self) -> None:
        """Takes the name; returns when the bus has answered. What it kept for the name has been heard by then."""
        if self._link.is_open:
            return
        try:
            self._link.open(session_address())
        except NoBus as error:
            log.info("the desktop cannot start this program: no session bus (%s)", error)
            return
        from jeepney import message_bus

        self._link.call(message_bus.RequestName(APPLICATION_ID, DO_NOT_QUEUE), self._answered)
        self._link.finish(CLAIM_MS)

    def _answered(self, ok: bool, body: tuple[Any, ...]) -> None:
        self.owned = ok and bool(body) and body[0] in OWNER
        if not self.owned:
            log.warning("another program has the name %s on the bus", APPLICATION_ID)

    def _lost(self, why: str) -> None:
        self.owned = False
        log.info("the session bus is lost: %s", why)

    def reload(self) -> None:
        """The bus looks again at which programs it can start; not every bus does so by itself."""
        from jeepney import DBusAddress, new_method_call

        bus = DBusAddress("/org/freedesktop/DBus", bus_name=BUS, interface=BUS)
        if self._link.is_open:
            self._link.call(new_method_call(bus, "ReloadConfig"), ignored)

    @property
    def waiting(self) -> tuple[Asked, ...]:
        """What was asked before anybody listened."""
        return tuple(self._waiting)

    def listen(self, listener: Callable[[Asked], None]) -> None:
        self._listener = listener
        waiting, self._waiting = self._waiting, []
        for asked in waiting:
            listener(asked)

    def stop(self) -> None:
        """Gives the name back: from now on the bus starts the program anew for it."""
        self._listener, self.owned = None, False
        self._link.close()

    # -- what is asked

    def _called(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageFlag, new_error, new_method_return

        head = message.header.fields
        ours = head.get(HeaderFields.path) == OBJECT and head.get(HeaderFields.interface) in (INTERFACE, None)
        asked = understood(head.get(HeaderFields.member), message.body) if ours else UNKNOWN
        if not message.header.flags & MessageFlag.no_reply_expected:
            refused = isinstance(asked, str)
            self._link.reply(
                new_error(message, asked, "s", ("not understood",)) if refused else new_method_return(message)
            )
        if isinstance(asked, Asked):
            self._take(asked)

    def _take(self, asked: Asked) -> None:
        if self._listener is not None:
            self._listener(asked)
        elif len(self._waiting) < WAITING:
            self._waiting.append(asked)


def understood(member: str | None, body: tuple[Any, ...]) -> Asked | str:
    """What is asked, or the name of the error to answer with."""
    if member == "Activate" and len(body) == 1:
        return Asked(token=_token(body[0]))
    if member == "Open" and len(body) == 2:
        files = _local_files(body[0])
        return Asked(token=_token(body[1]), files=files) if files else WRONG
    if member != "ActivateAction" or len(body) != 3:
        return UNKNOWN
    name, targets, platform = body
    if name not in ACTIONS or not isinstance(targets, list) or len(targets) != 1:
        return WRONG
    kind, target = targets[0]
    if kind != "s" or len(target) > LONGEST:
        return WRONG
    return Asked(ACTIONS[name], target, _token(platform))


def _local_files(addresses: object) -> tuple[Path, ...]:
    """Empty where one of them is not a file of this computer."""
    if not isinstance(addresses, list) or len(addresses) > MOST_FILES:
        return ()
    urls = [QUrl(one) for one in addresses if isinstance(one, str)]
    local = [Path(url.toLocalFile()) for url in urls if url.isLocalFile() and not url.host()]
    return tuple(local) if len(local) == len(addresses) else ()


def _token(platform: object) -> str:
    """The activation token among the platform's data: Wayland's name for it, or the older one."""
    if isinstance(platform, dict):
        for key in ("activation-token", "desktop-startup-id"):
            kind, value = platform.get(key, ("", ""))
            if kind != "s" or not isinstance(value, str) or value.startswith(HOUR):
                continue
            if 0 < len(value) <= LONGEST:
                return value
    return ""
