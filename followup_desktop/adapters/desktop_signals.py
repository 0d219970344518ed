"""What the desktop tells of the computer and its user: sleep and waking, a locked screen, a tray that comes up.

Of the system bus logind is heard, of the session bus the screen's lock. All of it is told at once where it exists and
missed by nobody where it does not: the looks come all the same, only some seconds later. GUI thread only.
"""

from __future__ import annotations

import logging
import os
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from followup_desktop.adapters.bus_once import NoBus, session_address
from followup_desktop.adapters.session_bus import BusLink
from followup_desktop.domain.ports import Clock

log = logging.getLogger(__name__)
AGAIN = 600.0  # monotonic seconds until a bus that was not there, or is gone, is asked for again

LOGIN = "org.freedesktop.login1"
MANAGER, SESSION = f"{LOGIN}.Manager", f"{LOGIN}.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
SCREENS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
TRAY = "org.kde.StatusNotifierWatcher"


def system_address() -> str:
    """The system bus's address."""
    named = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS", "")
    return named if named.startswith("unix:") else "unix:path=/run/dbus/system_bus_socket"


class DesktopSignals(QObject):
    """Signals: ``sleeping``, the computer is about to sleep; ``woke``; ``locked`` and ``unlocked``, the screen, each
    once however many tell of it; ``tray_came``."""

    sleeping = Signal()
    woke = Signal()
    locked = Signal()
    unlocked = Signal()
    tray_came = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._system = BusLink(self._of_system, partial(self._lost, "system"), self)
        self._session = BusLink(self._of_session, partial(self._lost, "session"), self)
        self._ours = ""  # the object path of our session at logind
        self._locked = False
        self._asked_at = float("-inf")
        self._told: set[str] = set()

    def start(self) -> None:
        """Listens on the buses that there are; asked again, on those that were not there."""
        now = self._clock.monotonic()
        if now - self._asked_at < AGAIN:
            return
        self._asked_at = now
        if not self._system.is_open and self._open(self._system, "system", system_address()):
            self._listen_to_login()
        if not self._session.is_open and self._open(self._session, "session", session_address()):
            self._listen_to_screen_and_tray()

    def stop(self) -> None:
        self._system.close()
        self._session.close()

    # -- the buses

    def _open(self, link: BusLink, name: str, address: str) -> bool:
        try:
            link.open(address)
        except NoBus as error:
            self._lost(name, str(error))
            return False
        return True

    def _lost(self, name: str, why: str) -> None:
        """Once for each bus: where there is none, that will stay so."""
        if name not in self._told:
            self._told.add(name)
            log.info("nothing is heard of the %s bus: %s", name, why)

    def _listen_to_login(self) -> None:
        from jeepney import DBusAddress, new_method_call

        self._system.hear(sender=LOGIN, interface=MANAGER, member="PrepareForSleep")
        manager = DBusAddress("/org/freedesktop/login1", LOGIN, MANAGER)
        named = os.environ.get("XDG_SESSION_ID", "")
        by_name = new_method_call(manager, "GetSession", "s", (named,))
        by_process = new_method_call(manager, "GetSessionByPID", "u", (os.getpid(),))
        self._system.call(by_name if named else by_process, self._found)

    def _found(self, ok: bool, body: tuple[Any, ...]) -> None:
        """Which session is ours; other users' screens are none of our business."""
        if not ok or len(body) != 1 or not isinstance(body[0], str):
            log.info("logind does not tell which session this is: %s", body[:1])
            return
        self._ours = body[0]
        for member in ("Lock", "Unlock"):
            self._system.hear(sender=LOGIN, path=self._ours, interface=SESSION, member=member)
        self._system.hear(sender=LOGIN, path=self._ours, interface=PROPERTIES, member="PropertiesChanged")

    def _listen_to_screen_and_tray(self) -> None:
        for interface in SCREENS:
            self._session.hear(interface=interface, member="ActiveChanged")
        self._session.hear_of_owner(TRAY)

    # -- hearing

    def _of_system(self, message: Any) -> None:
        from jeepney import HeaderFields

        head, body = message.header.fields, message.body
        member, path = head.get(HeaderFields.member), head.get(HeaderFields.path)
        if member == "PrepareForSleep" and _is_flag(body):
            (self.sleeping if body[0] else self.woke).emit()
        elif path == self._ours and member in ("Lock", "Unlock"):
            self._screen(locked=member == "Lock")
        elif path == self._ours and member == "PropertiesChanged":
            hint = body[1].get("LockedHint") if len(body) == 3 and isinstance(body[1], dict) else None
            if hint is not None and hint[0] == "b":
                self._screen(locked=bool(hint[1]))

    def _of_session(self, message: Any) -> None:
        from jeepney import HeaderFields

        member, body = message.header.fields.get(HeaderFields.member), message.body
        if member == "ActiveChanged" and _is_flag(body):
            self._screen(locked=body[0])
        elif member == "NameOwnerChanged" and len(body) == 3 and body[0] == TRAY and body[2]:
            self.tray_came.emit()

    def _screen(self, *, locked: bool) -> None:
        if locked != self._locked:
            self._locked = locked
            (self.locked if locked else self.unlocked).emit()
        elif not locked:  # it was locked before we came, or a second one tells: a look too many does no harm
            self.woke.emit()


def _is_flag(body: tuple[Any, ...]) -> bool:
    return len(body) == 1 and isinstance(body[0], bool)
