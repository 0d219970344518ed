"""Brings a window to the front, with the activation token of the click where the desktop wants one."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 (the name of a variable, not a secret)
LOOK_AFTER = 600  # milliseconds until it is checked whether the window got the focus


def present(window: QWidget, token: str = "") -> None:
    """Shows, raises and activates. Where the desktop refuses the focus, the taskbar asks for attention."""
    if token and QGuiApplication.platformName().startswith("wayland"):
        os.environ[TOKEN] = token  # Qt uses and unsets it with the next request, so there must be one only
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    timer = QTimer(window)
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: _look(window, timer, token))
    timer.start(LOOK_AFTER)


def _look(window: QWidget, timer: QTimer, token: str) -> None:
    timer.deleteLater()
    if token and os.environ.get(TOKEN) == token:  # not that of a click which came since
        del os.environ[TOKEN]
    if window.isVisible() and not window.isActiveWindow():
        QApplication.alert(window)


def ask_for_attention(window: QWidget) -> None:
    """Without taking the focus from anybody: the taskbar asks for it, with a window that was put away as well."""
    if not window.isVisible():
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        window.showMinimized()
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
    if not window.isActiveWindow():
        QApplication.alert(window)
