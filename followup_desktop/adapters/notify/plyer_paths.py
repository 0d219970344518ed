"""Through which of plyer's backends something could really be shown here. No Qt; plyer is loaded when it is used.

Chosen here and not by plyer: plyer takes any computer with a folder /app for a Flatpak and then pastes the text into
a command, so that a quote in a name breaks it; and it warns on stderr where python-dbus is missing.
"""

from __future__ import annotations

import importlib.util
import shutil
import sys
from typing import Any

from followup_desktop.languages import tr

NO_CLICK = tr("notifications are shown through plyer and cannot be clicked; open them here")
NO_PATH = tr("plyer needs the program notify-send (package libnotify-bin)")
# Windows takes 63 and 255 UTF-16 units and fails silently past that.
TITLE_UNITS, BODY_UNITS = 63, 255


def why_no_path() -> str:
    """Why plyer could show nothing here, empty where it can, as far as one can know without trying."""
    if sys.platform != "linux" or importlib.util.find_spec("dbus") or shutil.which("notify-send"):
        return ""
    return NO_PATH


def backend() -> Any:
    """plyer's object for this platform. Raises what its import raises."""
    if sys.platform != "linux":
        from plyer import notification

        return notification
    from plyer.platforms.linux import notification as linux

    return linux.NotifyDbus() if importlib.util.find_spec("dbus") else linux.NotifySendNotification()


def not_an_option(text: str) -> str:
    """notify-send takes a text that begins with a dash for one of its options."""
    return f"–{text[1:]}" if text.startswith("-") else text


def cut_units(text: str, units: int) -> str:
    """At most so many UTF-16 units, and no half of a pair."""
    encoded = text.encode("utf-16-le")
    if len(encoded) <= units * 2:
        return text
    return encoded[: (units - 1) * 2].decode("utf-16-le", "ignore").rstrip() + "…"
