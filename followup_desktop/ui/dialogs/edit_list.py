"""The list at the left of the editor: the application, its interviews, its people, and a line for somebody new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from followup_desktop.languages import grouped, tr
from followup_desktop.services.edit_views import EditView
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.lines import Lines
from followup_desktop.ui.widgets.text import one_line, tooltip
from followup_desktop.ui.widgets.two_lines import MARGIN, font_of, paint_two_lines, two_lines_size

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
NEW_PERSON = "person:0"
NOT_SAVED = tr("not saved")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Line:
    """Without a ``key`` it is a heading."""

    key: str
    title: str
    detail: str = ""
    muted: bool = False

    @property
    def said(self) -> str:
        return ", ".join(part for part in (one_line(self.title), one_line(self.detail)) if part)


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
        Line("", tr("Interviews · {count}", count=grouped(len(met)))),
        *met,
        Line("", tr("People · {count}", count=grouped(len(people)))),
        *people,
        Line(NEW_PERSON, tr("Add a person…"), tr("New, or known from elsewhere")),
    ]


class EditRows(QAbstractListModel):
    """The lines, each known by its key; headings are passed over by the keys."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replaces all of them."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def place_of(self, key: str) -> int:
        """-1 where it is not there, or is none."""
        return next((place for place, one in enumerate(self.lines) if key and one.key == key), -1)

    # -- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.said
        if role == Qt.ItemDataRole.ToolTipRole and line.key:
            return tooltip(line.said)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The arrow keys go on from a heading to the next line."""
        heading = index.isValid() and not self.lines[index.row()].key
        return Qt.ItemFlag.NoItemFlags if heading else super().flags(index)


class EditList(Lines):
    """Signals: ``chosen(key)``; ``entered()``: on to the form; ``removal_wanted()``: the key Delete."""

    chosen = Signal(str)
    entered = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        rows = EditRows(parent)
        super().__init__(rows, tr("What can be edited"), parent)
        self.rows = rows
        self.setObjectName("editList")
        self.setItemDelegate(_Painter(self))
        self.unsaved: set[str] = set()  # things in whose form something is typed
        self._silent = False  # lines are being exchanged: the current one may jump about
        self.selectionModel().currentChanged.connect(self._moved)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replaces all of them; the same one stays current, silently, and none where that is gone."""
        key, scroll = self.key, self.verticalScrollBar().value()
        self._silent = True
        self.rows.show_lines(lines)
        self.choose(key)
        self.verticalScrollBar().setValue(scroll)
        self._silent = False

    @property
    def key(self) -> str:
        """Of the current line, empty where none is."""
        line = self.currentIndex().data(LINE_ROLE)
        return line.key if isinstance(line, Line) else ""

    def things(self) -> list[str]:
        """Of all lines that are no headings."""
        return [line.key for line in self.rows.lines if line.key]

    def choose(self, key: str) -> None:
        place = self.rows.place_of(key)
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place))

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

    @Slot()
    def _moved(self) -> None:
        if not self._silent and self.key:
            self.chosen.emit(self.key)

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(self.font()).averageCharWidth() * 42), 200)


class _Painter(QStyledItemDelegate):
    def __init__(self, view: EditList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE_ROLE)
        if isinstance(line, Line) and line.key:
            return two_lines_size(option)
        return QSize(100, round(QFontMetricsF(option.font).height() * 2.0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
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
