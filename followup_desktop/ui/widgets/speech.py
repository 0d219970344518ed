"""What screen readers hear where Qt alone would not tell them."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from followup_desktop.languages import tr


def announce(widget: QWidget, text: str) -> None:
    """A change while the keyboard stays where it is: spoken politely, after what is being said; nothing where no
    screen reader listens."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def name_list(box: QComboBox, name: str, more: str = "") -> None:
    """What a list to choose from is for. On Linux Qt gives the chosen entry out as its name, so that the name has to
    stand in the description as well; ``more``: what else there is to say."""
    box.setAccessibleName(name)
    box.setAccessibleDescription(f"{name}. {more}" if more else name)


def add_clear_button(edit: QLineEdit) -> None:
    """Qt's own cross that empties a field, with the name it lacks."""
    edit.setClearButtonEnabled(True)
    for action in edit.findChildren(QAction):
        action.setText(tr("Empty: {name}", name=edit.accessibleName()))
