"""Texts of a window that have no room: what a picture shows to whoever looks, told to whoever does not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton, QWidget

from followup_desktop.ui.widgets.buttons import ChoiceButton

PADDING = 4  # px on either side of a button's words, at least


def clipped(root: QWidget) -> list[str]:
    """The texts of buttons and labels that are wider or higher than what shows them."""
    return [
        f"{type(one).__name__} “{one.text()}” has {one.width()}x{one.height()} px and needs {_told(needed)}"
        for one in root.findChildren(QWidget)
        if isinstance(one, (QAbstractButton, QLabel)) and one.isVisible() and one.text()
        for needed in (_needed(one),)
        if needed.width() > one.width() + 1 or needed.height() > one.height() + 1
    ]


def _needed(one: QAbstractButton | QLabel) -> QSize:
    if isinstance(one, QLabel):
        if one.wordWrap():
            return QSize(0, one.heightForWidth(one.width()))
        return QSize(one.sizeHint().width(), one.fontMetrics().height())
    if isinstance(one, ChoiceButton):
        return one.sizeHint()  # its words and its key beside them
    if type(one) is QPushButton or isinstance(one, QCheckBox):
        words = one.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, one.text())
        return QSize(words.width() + 2 * PADDING, words.height())
    return QSize(0, 0)  # paints itself, and shortens what it has to


def _told(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"
