"""The lines of the history: a model of what happened, and what paints it. No widget per line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from followup_desktop.services.history_views import HistoryEntry, HistoryKind
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.text import one_line, tooltip
from followup_desktop.ui.widgets.two_lines import MARGIN, font_of, write_line

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
TOLD = frozenset({HistoryKind.CONTACT, HistoryKind.THEIR_ACT, HistoryKind.INTERVIEW})  # what it is all about
BY_ITSELF = frozenset({HistoryKind.PLAN, HistoryKind.REMINDER, HistoryKind.OTHER})  # the program's own doings
PADDING = 0.42  # of a line of text, above and below
Index = QModelIndex | QPersistentModelIndex


class HistoryRows(QAbstractListModel):
    """What happened, newest first, as far as it is of the chosen kind."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[HistoryEntry, ...] = ()
        self._shown: list[HistoryEntry] = []
        self._kind: HistoryKind | None = None
        self._lines: dict[str, tuple[str, str]] = {}

    def show_entries(self, entries: Sequence[HistoryEntry], kind: HistoryKind | None) -> bool:
        """Replaces all of them; False where nothing is other than before. ``kind`` None: all kinds."""
        if tuple(entries) == self._all and kind is self._kind:
            return False
        self.beginResetModel()
        self._all, self._kind, self._lines = tuple(entries), kind, {}
        self._shown = [one for one in self._all if kind in (None, one.kind)]
        self.endResetModel()
        return True

    @property
    def shown(self) -> Sequence[HistoryEntry]:
        return self._shown

    def place_of(self, key: str) -> int:
        """-1 where it is not there any more."""
        return next((place for place, one in enumerate(self._shown) if one.key == key), -1)

    def words(self, entry: HistoryEntry) -> tuple[str, str]:
        """Sentence and note, each in one line."""
        if entry.key not in self._lines:
            self._lines[entry.key] = one_line(entry.sentence), one_line(entry.note)
        return self._lines[entry.key]

    # -- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._shown[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(entry.spoken)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return one_line(entry.spoken)
        return None


class HistoryPainter(QStyledItemDelegate):
    """When at the left, then what, and its note beneath; everything grows with the text."""

    def __init__(self, rows: HistoryRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._widest: tuple[str, float] = ("", 0.0)  # for which font the room of the moments was measured

    def forget(self) -> None:
        """Other moments are shown."""
        self._widest = ("", 0.0)

    def room(self, option: QStyleOptionViewItem) -> float:
        """Pixels that the moments take, at most a third of the line."""
        font = font_of(option, look.SECOND)
        if self._widest[0] != font.key():
            metrics = QFontMetricsF(font)
            moments = {entry.when for entry in self._rows.shown}
            widest = max((metrics.horizontalAdvance(when) for when in moments), default=0.0)
            self._widest = font.key(), widest + 2 * look.GAP
        return min(self._widest[1], option.rect.width() / 3)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetricsF(option.font).height()
        lines = 2 if index.data(ENTRY_ROLE).note.strip() else 1
        return QSize(200, round(line * (lines + 2 * PADDING)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, box = index.data(ENTRY_ROLE), QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.fillRect(box, look.colour("accent_soft" if selected else "hover" if hovered else "surface"))
        if selected:
            painter.fillRect(_mirrored(option, QRectF(box.left(), box.top(), 3, box.height())), look.colour("accent"))
        self._write(painter, option, entry, box)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.colour("accent"))
            painter.drawRoundedRect(box.adjusted(5.5, 1.5, -2.5, -2.5), 5, 5)
        painter.restore()

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, entry: HistoryEntry, box: QRectF) -> None:
        line = QFontMetricsF(option.font).height()
        inner = box.adjusted(MARGIN, line * PADDING, -MARGIN, -line * PADDING)
        upper = QRectF(inner.left(), inner.top(), inner.width(), line)
        at_right = option.direction == Qt.LayoutDirection.RightToLeft
        room = self.room(option)
        when = QRectF(upper.left(), upper.top(), room, line)
        rest = upper.adjusted(room, 0, 0, 0)
        sentence, note = self._rows.words(entry)
        write_line(
            painter, _mirrored(option, when), entry.when, font_of(option, look.SECOND), "muted", at_right=at_right
        )
        tone = "muted" if entry.kind in BY_ITSELF else "text"
        bold = font_of(option, 1.0, bold=entry.kind in TOLD)
        write_line(painter, _mirrored(option, rest), sentence, bold, tone, at_right=at_right)
        if note:
            beneath = rest.translated(0, line)
            write_line(
                painter, _mirrored(option, beneath), note, font_of(option, look.SECOND), "muted", at_right=at_right
            )


def _mirrored(option: QStyleOptionViewItem, box: QRectF) -> QRectF:
    """The same at the other side where one reads from the right."""
    if option.direction != Qt.LayoutDirection.RightToLeft:
        return box
    whole = QRectF(option.rect)
    return QRectF(whole.left() + whole.right() - box.right(), box.top(), box.width(), box.height())
