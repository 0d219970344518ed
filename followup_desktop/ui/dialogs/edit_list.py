"""The list at the left of the editor: the application, its interviews, its people, and a line for somebody new."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from followup_desktop.services.edit_views import EditView
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.text import one_line, tooltip
from followup_desktop.ui.widgets.two_lines import MARGIN, font_of, paint_two_lines, two_lines_size

KEY_ROLE = Qt.ItemDataRole.UserRole + 1
LINE_ROLE = Qt.ItemDataRole.UserRole + 2
NEW_PERSON = "person:0"
NOT_SAVED = "not saved"


@dataclass(frozen=True)
class Line:
    """Without a ``key`` it is a heading."""

    key: str
    title: str
    detail: str = ""
    muted: bool = False


def lines_of(view: EditView) -> list[Line]:
    """All that can be edited, in the order in which it stands there."""
    known = view.application
    met = [
        Line(
            f"interview:{one.interview.id}",
            one.title,
            ", ".join(filter(None, (one.when, one.remark))),
            bool(one.remark),
        )
        for one in view.interviews
    ]
    people = [Line(f"person:{one.contact.id}", one.name, one.detail) for one in view.people]
    return [
        Line("application", known.company, known.role),
        Line("", f"Interviews · {len(met)}"),
        *met,
        Line("", f"People · {len(people)}"),
        *people,
        Line(NEW_PERSON, "Add a person…", "New, or known from elsewhere"),
    ]


class EditList(QListWidget):
    """Signals: ``chosen(key)``; ``entered()``: on to the form; ``removal_wanted()``: the key Delete."""

    chosen = Signal(str)
    entered = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editList")
        self.setAccessibleName("What can be edited")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setItemDelegate(_Painter(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.unsaved: set[str] = set()  # things in whose form something is typed
        self.currentItemChanged.connect(self._moved)

    def show_lines(self, lines: list[Line]) -> None:
        """Replaces all of them; the same one stays current, silently, and none where that is gone."""
        key, scroll = self.key, self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        for line in lines:
            said = ", ".join(part for part in (one_line(line.title), one_line(line.detail)) if part)
            item = QListWidgetItem(said)
            item.setData(KEY_ROLE, line.key)
            item.setData(LINE_ROLE, line)
            if line.key:
                item.setToolTip(tooltip(said))
            else:
                item.setFlags(Qt.ItemFlag.NoItemFlags)  # the arrow keys go on to the next line
            self.addItem(item)
        self.choose(key)
        self.verticalScrollBar().setValue(scroll)
        self.blockSignals(False)

    @property
    def key(self) -> str:
        """Of the current line, empty where none is."""
        item = self.currentItem()
        return str(item.data(KEY_ROLE)) if item is not None else ""

    def things(self) -> list[str]:
        """Of all lines that are no headings."""
        return [key for row in range(self.count()) if (key := str(self.item(row).data(KEY_ROLE)))]

    def choose(self, key: str) -> None:
        for row in range(self.count()):
            if key and self.item(row).data(KEY_ROLE) == key:
                self.setCurrentRow(row)
                return

    def step(self, by: int) -> None:
        """To the next line, or the one before."""
        keys = self.things()
        if self.key in keys:
            place = keys.index(self.key) + by
            if 0 <= place < len(keys):
                self.choose(keys[place])

    def mark(self, key: str, *, unsaved: bool) -> None:
        (self.unsaved.add if unsaved else self.unsaved.discard)(key)
        self.viewport().update()

    def _moved(self) -> None:
        if self.key:
            self.chosen.emit(self.key)

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters do not jump about: the next key would mean another thing."""

    def sizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(self.font()).averageCharWidth() * 42), 200)


class _Painter(QStyledItemDelegate):
    def __init__(self, view: EditList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = index.data(LINE_ROLE)
        if isinstance(line, Line) and line.key:
            return two_lines_size(option)
        return QSize(100, round(QFontMetricsF(option.font).height() * 2.0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(LINE_ROLE)
        painter.save()
        if not line.key:
            box = QRectF(option.rect)
            painter.fillRect(box, look.colour("group"))
            painter.setFont(font_of(option, look.SMALL, bold=True))
            painter.setPen(look.colour("muted"))
            inner = box.adjusted(MARGIN, 0, -MARGIN, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line.title.upper())
        else:
            mark = NOT_SAVED if line.key in self._view.unsaved else ""
            paint_two_lines(painter, option, one_line(line.title), one_line(line.detail), mark, muted=line.muted)
        painter.restore()
