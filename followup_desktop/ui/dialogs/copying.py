"""*Copy all* of a page: its content as plain text, by a button and its key, in all dialogs alike."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.widgets.buttons import keyed_button

COPY_ALL = "Ctrl+Shift+C"


def copy_all_button(way: Callable[[], object], dialog: QWidget) -> QPushButton:
    """``way`` copies all that is shown; the key presses the button wherever the keyboard is in the dialog."""
    button = keyed_button(tr("Copy all"), way, COPY_ALL, dialog)
    QShortcut(QKeySequence(COPY_ALL), dialog).activated.connect(button.click)
    return button
