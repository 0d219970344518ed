"""Whether all that stands on the screen is plain text: a walk over every widget, whatever its name.

Qt takes a text for markup where nobody told it not to, and then fetches what the markup names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.fakes.hostile import MARK

OURS = re.compile(r"</?b>|<br>|</?p>|</?qt>|&(?:lt|gt|amp|quot|#x27|#39);")  # what we write ourselves into rich text
GUESSED = re.compile(r"<[A-Za-z/!?]|&lt;")  # at least what Qt::mightBeRichText takes for it
ROWS = 300  # of a model that are looked at


def not_plain() -> list[str]:
    """What is wrong, a line each; empty where all is plain."""
    return [f"{type(widget).__name__} {widget.objectName()!r}: {wrong}"
            for widget in QApplication.allWidgets() for wrong in _wrong(widget)]  # fmt: skip


def may_be_rich(text: str) -> bool:
    """Whether Qt may take it for markup (it looks for a tag, or an escaped one), and it is not all ours."""
    return bool(GUESSED.search(text)) and not only_ours(text)


def only_ours(text: str) -> bool:
    rest = OURS.sub("", text)
    return "<" not in rest and "&" not in rest


def _wrong(widget: QWidget) -> Iterator[str]:
    yield from _wrong_texts(widget)
    for name in ("toolTip", "whatsThis", "statusTip"):
        text = getattr(widget, name)()
        if may_be_rich(text):
            yield f"{name} is markup: {text[:80]!r}"
    for action in widget.actions():
        yield from _wrong_mnemonic(action.text())
        shown = not isinstance(widget, QMenu) or widget.toolTipsVisible()
        if shown and may_be_rich(action.toolTip()):
            yield f"an action's tooltip is markup: {action.toolTip()[:80]!r}"


def _wrong_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _wrong_label(widget)
    elif isinstance(widget, QTextEdit) and not widget.isReadOnly():
        yield "a QTextEdit takes markup that is pasted"
    elif isinstance(widget, QPlainTextEdit | QLineEdit):
        if may_be_rich(widget.placeholderText()):
            yield "its placeholder is markup"
    elif isinstance(widget, QMessageBox):
        if widget.textFormat() is not Qt.TextFormat.PlainText:
            yield "a message box that guesses"
    elif isinstance(widget, QAbstractButton):
        yield from _wrong_mnemonic(widget.text())
    elif isinstance(widget, QTabBar):
        for place in range(widget.count()):
            yield from _wrong_mnemonic(widget.tabText(place))
    elif isinstance(widget, QMenu):
        yield from _wrong_mnemonic(widget.title())
    elif isinstance(widget, QComboBox | QAbstractItemView):
        yield from _wrong_items(widget.model())


def _wrong_label(label: QLabel) -> Iterator[str]:
    text, kind = label.text(), label.textFormat()
    if kind is Qt.TextFormat.PlainText:
        if label.buddy() is not None:
            yield from _wrong_mnemonic(text)
    elif kind is Qt.TextFormat.RichText:
        if not only_ours(text):
            yield f"markup that is not ours: {text[:80]!r}"
    elif kind is Qt.TextFormat.MarkdownText or GUESSED.search(text):
        yield f"Qt guesses that it is markup: {text[:80]!r}"
    if label.openExternalLinks():
        yield "it opens links by itself"


def _wrong_mnemonic(text: str) -> Iterator[str]:
    """An ampersand of the user's own makes no key, and stays to be seen."""
    if MARK in text and not QKeySequence.mnemonic(text).isEmpty():
        yield f"a key was made of the user's own ampersand: {text[:80]!r}"


def _wrong_items(model: QAbstractItemModel | None) -> Iterator[str]:
    for row in range(min(model.rowCount(), ROWS) if model is not None else 0):
        text = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) if model is not None else None
        if isinstance(text, str) and may_be_rich(text):
            yield f"the tooltip of an item is markup: {text[:80]!r}"
