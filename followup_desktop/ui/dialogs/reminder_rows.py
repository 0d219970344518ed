"""The rows of the reminder list: a model of lines under headings, and what paints them. No widget per line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from followup_desktop.languages import grouped
from followup_desktop.services.reminder_views import ReminderGroup, ReminderLine
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.text import one_line, tooltip
from followup_desktop.ui.widgets.two_lines import MARGIN, font_of, paint_two_lines, two_lines_size

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Heading:
    """The line above a group."""

    text: str
    group: ReminderGroup


Entry = Heading | ReminderLine


class ReminderRows(QAbstractListModel):
    """``plain`` makes of a text what may be shown now: without names while the user is discreet."""

    def __init__(self, plain: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._plain = plain
        self._entries: list[Entry] = []

    def show_lines(self, lines: Sequence[ReminderLine]) -> bool:
        """Replaces all of them; False where nothing is other than before."""
        new: list[Entry] = []
        for title, some in groupby(lines, key=lambda line: (line.group_title, line.group)):
            found = tuple(some)
            new += [Heading(f"{title[0]} · {grouped(len(found))}", title[1]), *found]
        if new == self._entries:
            return False
        self.beginResetModel()
        self._entries = new
        self.endResetModel()
        return True

    def entry(self, index: Index) -> Entry:
        return self._entries[index.row()]

    def place_of(self, follow_up_id: int) -> int:
        """-1 where it is not there any more."""
        lines = ((n, one) for n, one in enumerate(self._entries) if isinstance(one, ReminderLine))
        return next((n for n, one in lines if one.follow_up_id == follow_up_id), -1)

    def first(self) -> int:
        """The first line that is no heading, -1 without any."""
        return next((n for n, one in enumerate(self._entries) if isinstance(one, ReminderLine)), -1)

    def words(self, line: ReminderLine) -> tuple[str, str]:
        """What stands on the two lines of a row."""
        return one_line(self._plain(line.what)), " · ".join(part for part in (line.status, line.shown) if part)

    def as_text(self) -> str:
        """All lines beneath their headings."""
        lines: list[str] = []
        for entry in self._entries:
            if isinstance(entry, Heading):
                lines += ["", entry.text] if lines else [entry.text]
            else:
                what, beneath = self.words(entry)
                lines.append("  " + ", ".join(part for part in (what, entry.when, beneath) if part))
        return "\n".join(lines)

    # -- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == LINE_ROLE:
            return entry
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if isinstance(entry, Heading):
            return None if role == Qt.ItemDataRole.ToolTipRole else entry.text
        what, beneath = self.words(entry)
        said = ", ".join(part for part in (what, entry.when, beneath) if part)
        return tooltip(said) if role == Qt.ItemDataRole.ToolTipRole else said

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._entries[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags  # the arrow keys go on to the next line
        return super().flags(index)


class ReminderPainter(QStyledItemDelegate):
    """Paints headings and lines; everything grows with the text."""

    def __init__(self, rows: ReminderRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if not isinstance(index.data(LINE_ROLE), Heading):
            return two_lines_size(option)
        return QSize(200, round(QFontMetricsF(option.font).height() * 2.0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, box = index.data(LINE_ROLE), QRectF(option.rect)
        painter.save()
        if isinstance(entry, Heading):
            self._heading(painter, option, box, entry)
        else:
            self._row(painter, option, entry)
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, entry: Heading) -> None:
        painter.fillRect(box, look.colour("group"))
        painter.setFont(font_of(option, look.SMALL, bold=True))
        painter.setPen(look.colour("warm" if entry.group is ReminderGroup.FOR_YOU else "muted"))
        inner = box.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, entry.text.upper())

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, line: ReminderLine) -> None:
        what, beneath = self._rows.words(line)
        paint_two_lines(painter, option, what, beneath, line.when, muted=line.group is ReminderGroup.ENDED)
