"""The finder: anybody by a few letters or three digits, and anything the window can do; what to know of it beneath.

It matches what is typed by itself and asks only for what to know of the one that is chosen (``recall_wanted``).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from followup_desktop.languages import tr
from followup_desktop.services.find_views import Findable, Recall
from followup_desktop.services.finding import folded, matching
from followup_desktop.ui.actions import ActionOffer
from followup_desktop.ui.dialogs.copying import COPY_ALL
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton, shown_key
from followup_desktop.ui.widgets.speech import add_clear_button, announce
from followup_desktop.ui.widgets.surfaces import Card, Well
from followup_desktop.ui.widgets.text import WrapLabel, give_tip, one_line, tooltip
from followup_desktop.ui.widgets.two_lines import paint_two_lines, two_lines_size

FOUND_ROLE = Qt.ItemDataRole.UserRole + 1
ROWS = 6  # that are seen at once
MOST = 60  # that are listed; whoever has more of them types on
RECALL_LINES = 7  # that have room without the card growing
HINT = tr("A name, a company, three digits of a number, or what you want to do")
NOTHING = tr("Nobody and nothing goes by that.")
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
Index = QModelIndex | QPersistentModelIndex


Found = Findable | ActionOffer


class FoundRows(QAbstractListModel):
    """What was found, in its order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._found: list[Found] = []

    def show_found(self, found: list[Found]) -> None:
        if found != self._found:
            self.beginResetModel()
            self._found = found
            self.endResetModel()

    def words(self, one: Found) -> tuple[str, str, str]:
        """The two lines of a row and what stands at its right."""
        if isinstance(one, ActionOffer):
            return one.text, one.section, one.keys
        return one_line(one.name), one_line(one.detail), one_line(one.phone)

    # -- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._found[index.row()]
        if role == FOUND_ROLE:
            return one
        said = ", ".join(part for part in self.words(one) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(said)
        return said if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None


class _Painter(QStyledItemDelegate):
    def __init__(self, rows: FoundRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return two_lines_size(option)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(FOUND_ROLE)
        painter.save()
        paint_two_lines(painter, option, *self._rows.words(one), muted=isinstance(one, Findable) and not one.is_open)
        painter.restore()


class Finder(Card):
    """Signals: ``chosen(Findable | ActionOffer)``; ``left()``; ``recall_wanted(application)``, to be answered by
    ``show_recall``; ``copied(text)``: what to know of the one that is chosen, to the clipboard."""

    copied = Signal(str)
    chosen = Signal(object)
    left = Signal()
    recall_wanted = Signal(int)

    def __init__(self, commands: Sequence[ActionOffer], parent: QWidget | None = None) -> None:
        super().__init__(edge="line", parent=parent)
        self._commands = [(folded(f"{one.text} {one.section}"), one) for one in commands]
        self._findables: Sequence[Findable] = ()
        self.setAccessibleName(tr("Find anybody or anything"))
        self.edit = QLineEdit(self)
        self.edit.setAccessibleName(tr("Find anybody or anything"))
        self.edit.setAccessibleDescription(HINT)
        self.edit.setPlaceholderText(tr("Who is calling? What do you want to do?"))
        add_clear_button(self.edit)
        self.edit.installEventFilter(self)
        self.rows = FoundRows(self)
        self._make_view()
        self.nothing = WrapLabel(HINT, tone="muted", parent=self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.recall = Well(self)
        self._recalled: tuple[str, ...] = ()
        self.copy_button = LinkButton(tr("Copy this"), tone="accent_text", size=look.SMALL, parent=self.recall)
        self.copy_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field
        give_tip(self.copy_button, f"{tr('Copy this')} ({shown_key(COPY_ALL)})")
        self.copy_button.clicked.connect(self.copy_recall)
        QShortcut(QKeySequence(COPY_ALL), self).activated.connect(self.copy_recall)
        self._lay_out()
        self.edit.textChanged.connect(self._find)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.clicked.connect(self._choose)
        self.setFocusProxy(self.edit)

    def _make_view(self) -> None:
        self.view = QListView(self)
        self.view.setModel(self.rows)
        self.view.setItemDelegate(_Painter(self.rows, self.view))
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field, whose keys move in it
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(tr("Found"))

    def _lay_out(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.view)
        self._stack.setFixedHeight(round(line * 2.9) * ROWS)
        self.recall.setMinimumHeight(line * RECALL_LINES)  # the rows above do not jump when it has more to say
        self.recall.column.addStretch(1)
        copying = QHBoxLayout()
        copying.setContentsMargins(-look.RING, 0, 0, 0)  # the text in line with the others, not the ring around it
        copying.addWidget(self.copy_button)
        copying.addStretch(1)
        self.recall.column.addLayout(copying)
        room = self.recall.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.recall.setSizePolicy(room)
        self.recall.hide()
        self.column.setContentsMargins(look.MARGIN, look.MARGIN, look.MARGIN, look.MARGIN)
        self.column.setSpacing(look.GAP + 4)
        for part in (self.edit, self._stack, self.recall):
            self.column.addWidget(part)

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(self, look.WIDE_CARD_WIDTH), super().sizeHint().height())

    # -- finding

    def take(self, findables: Sequence[Findable]) -> None:
        """All that can be found was read."""
        self._findables = findables
        self._find()

    @property
    def current(self) -> Found | None:
        one = self.view.currentIndex().data(FOUND_ROLE)
        return one if isinstance(one, Findable | ActionOffer) else None

    @Slot()
    def _find(self) -> None:
        typed = self.edit.text()
        words = folded(typed).split()
        commands = [one for text, one in self._commands if words and all(word in text for word in words)]
        found: list[Found] = [*matching(self._findables, typed, MOST), *commands]
        self.rows.show_found(found)
        self.nothing.setText(NOTHING if words else HINT)
        self._stack.setCurrentWidget(self.view if found else self.nothing)
        self.view.setCurrentIndex(self.rows.index(0) if found else QModelIndex())
        if not found:
            self._current_changed()

    @Slot()
    def _current_changed(self) -> None:
        one = self.current
        self.recall.hide()
        self._recalled = ()
        if one is not None:
            announce(self.edit, str(self.view.currentIndex().data()))
        if isinstance(one, Findable):
            self.recall_wanted.emit(one.application_id)

    def show_recall(self, recall: Recall) -> None:
        """What to know of the one that is chosen; late answers about another are dropped."""
        one = self.current
        if isinstance(one, Findable) and one.application_id == recall.application_id:
            self.recall.say(recall.lines[0], "\n".join(recall.lines[1:]))
            self.recall.show()
            self._recalled = (", ".join(part for part in self.rows.words(one) if part), *recall.lines)
            announce(self.edit, ". ".join(recall.lines))

    @Slot()
    def copy_recall(self) -> None:
        """Who it is, and what to know of them."""
        if self._recalled:
            self.copied.emit("\n".join(self._recalled))
            announce(self.edit, tr("Copied"))

    @Slot()
    def _choose(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)

    def _step(self, steps: int) -> None:
        count = self.rows.rowCount()
        if count:
            place = min(count - 1, max(0, self.view.currentIndex().row() + steps))
            self.view.setCurrentIndex(self.rows.index(place))

    # -- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while the keyboard is in the field; Enter takes what is chosen there."""
        if watched is not self.edit or not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in STEPS:
            self._step(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True
