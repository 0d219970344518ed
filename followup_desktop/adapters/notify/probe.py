"""Asks the desktop, once and without an event loop, how it would show notifications: for the command ``check``."""

from __future__ import annotations

import platform

from followup_desktop.adapters.notify.freedesktop import NAME, PATH, WAY, session_bus
from followup_desktop.adapters.notify.plyer_backend import WHY_NO_CLICK, missing_way
from followup_desktop.domain.ports import Capabilities

PATIENCE = 3.0


def probe() -> Capabilities:
    """The way a window on this desktop would use now."""
    if platform.system() != "Linux":
        return Capabilities("native", clickable=True, actions=True, why_not="not asked: no window is open")
    found, why = _ask_server()
    if found is not None:
        clickable = "actions" in found
        return Capabilities(WAY, clickable=clickable, actions=clickable, persistent="persistence" in found)
    if not missing_way() and "session bus" not in why:
        return Capabilities("plyer", why_not=WHY_NO_CLICK)
    return Capabilities("banner", clickable=True, actions=True, why_not=why)


def _ask_server() -> tuple[set[str] | None, str]:
    from jeepney import DBusAddress, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    try:
        connection = open_dbus_connection(session_bus(), auth_timeout=1.0)
    except Exception as error:  # each kind of missing bus raises its own
        return None, f"there is no session bus ({type(error).__name__})"
    try:
        address = DBusAddress(PATH, bus_name=NAME, interface=NAME)
        reply = connection.send_and_get_reply(new_method_call(address, "GetCapabilities"), timeout=PATIENCE)
        if reply.header.message_type is MessageType.method_return:
            return set(reply.body[0]), ""
        return None, "no program on this desktop shows notifications"
    except (OSError, TimeoutError):
        return None, "the program that shows notifications does not answer"
    finally:
        connection.close()
