"""Menus that unfold by key as well as by mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu


def unfold(menu: QMenu, at: QPoint) -> None:
    """With the keyboard on its first entry, which a screen reader says; a right click, whose button is still down,
    leaves the choice to the pointer."""
    menu.popup(at)
    if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
        # As by hand: told to be active, an entry would unfold the menu beneath it as well.
        down = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(menu, down)
