"""Whether the program starts at login. Switching it on and off comes with the reminders' next round."""

from __future__ import annotations

import os
import platform
from pathlib import Path

from followup_desktop import APPLICATION_ID


def entry() -> Path:
    """The file that makes the session start us (XDG autostart)."""
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(config) / "autostart" / f"{APPLICATION_ID}.desktop"


def is_on() -> bool:
    """On Linux alone it can be told so far; elsewhere nothing switches it on yet."""
    return platform.system() == "Linux" and entry().is_file()
