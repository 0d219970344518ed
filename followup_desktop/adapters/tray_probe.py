"""Whether this desktop has a tray: for the command ``check``."""

from __future__ import annotations

import os
import platform


def tray_here() -> str:
    """ "yes", "no", or "unknown" where there is no screen to ask."""
    if platform.system() == "Linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "unknown"
    from PySide6.QtWidgets import QApplication, QSystemTrayIcon

    application = QApplication.instance() or QApplication([])
    there = QSystemTrayIcon.isSystemTrayAvailable()
    del application
    return "yes" if there else "no"
