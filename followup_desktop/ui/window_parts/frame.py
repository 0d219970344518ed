"""What the window is made of and where it stands. It joins nothing; ``main_window.py`` does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.languages import tr
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.empty_state import EmptyState, NoMatch
from followup_desktop.ui.timeline.view import TimelineView
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.banner import BannerStack
from followup_desktop.ui.widgets.toast import Toast
from followup_desktop.ui.window_parts.cover import Covered
from followup_desktop.ui.window_parts.message_bar import MessageBar
from followup_desktop.ui.window_parts.overlay import Overlay
from followup_desktop.ui.window_parts.phone_bar import PhoneBar
from followup_desktop.ui.window_parts.question_bar import QuestionBar
from followup_desktop.ui.window_parts.status_line import StatusLine
from followup_desktop.ui.window_parts.style import Dresser
from followup_desktop.ui.window_parts.toolbar import Toolbar

PANEL_WIDTH = 420  # px, as in the picture
BANNERS_MOST = 236  # px, two of them
PANEL_LEAST = 330  # px, narrower the points break after two words
PANEL_SHARE = 0.43  # of a narrow window


# Of a child whose parent is hidden only the "ToParent" ones are sent; missing them once hid a reminder.
SHOWING = (
    QEvent.Type.ShowToParent,
    QEvent.Type.HideToParent,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
    QEvent.Type.Resize,
)


class BannerArea(QScrollArea):
    """Room for two banners; more of them scroll, so that the timeline is never pushed away."""

    def __init__(self, banners: BannerStack) -> None:
        super().__init__()
        self.setObjectName("bannerScroll")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._banners = banners
        self._stage = QWidget()
        self._stage.setObjectName("bannerStage")
        column = QVBoxLayout(self._stage)
        column.setContentsMargins(16, 10, 16, 10)
        column.addWidget(banners)
        self.setWidget(self._stage)
        banners.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in SHOWING:
            self.setVisible(not self._banners.isHidden())
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        wanted = self._stage.layout()
        height = wanted.totalHeightForWidth(max(self.width(), 300)) if wanted is not None else 0
        return QSize(300, min(max(height, self._stage.sizeHint().height()), BANNERS_MOST))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())


class Frame(QWidget):
    """The middle of the window: bar, messages, banners, timeline beside call sheet, status line; cards lie above."""

    def __init__(self, actions: WindowActions, zone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        Dresser(self)
        # Each part is made where it stays: to be taken elsewhere costs every widget in it its style once more.
        self.toolbar = Toolbar(actions, self)
        self.lasting = MessageBar(self)  # a state that lasts, such as a store that cannot be written
        self.unchecked = MessageBar(self)  # reminders are not being looked for
        self.message = MessageBar(self)  # what went wrong just now
        self.question = QuestionBar(self)  # what may be answered whenever it suits
        self.phone = PhoneBar(self)
        self._body = QStackedWidget(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self._body)
        self._left = QStackedWidget(self.splitter)
        self.banners = BannerStack()
        self.timeline = TimelineView(self._left)
        self.no_match = NoMatch(self._left)
        self.side = Covered(self.splitter)
        self.panel = CallSheetPanel(self.side)
        self.side.take(self.panel)
        self.empty = EmptyState(self._body)
        self.status = StatusLine(zone, self)
        self._lay_out()
        self.overlay = Overlay(self, self.take_keyboard)
        self.find_overlay = Overlay(self, self.take_keyboard)  # above a card: somebody may ring while it is filled in
        self.close_overlay = Overlay(self, self.take_keyboard)  # above a card that is being filled in
        self.toast = Toast(self._left)  # over the timeline, so that it never covers what to press next
        self.drop_hint = QLabel(tr("Drop it here: it is shown to you before anything is saved"), self)
        self.drop_hint.setObjectName("dropHint")
        self.drop_hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.drop_hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.drop_hint.hide()

    def _lay_out(self) -> None:
        self._left.addWidget(self.timeline)
        self._left.addWidget(self.no_match)
        self.splitter.setObjectName("body")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.panel.setMinimumWidth(PANEL_LEAST)
        sides: tuple[QWidget, ...] = (self._left, self.side)
        for place, side in enumerate(sides):
            self.splitter.addWidget(side)
            self.splitter.setStretchFactor(place, 1 - place)
        self.splitter.splitterMoved.connect(self._moved_by_hand)
        self._by_hand = False
        self._body.addWidget(self.splitter)
        self._body.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bars = (self.lasting, self.unchecked, self.message, self.phone, self.question)
        for part in (self.toolbar, *bars, BannerArea(self.banners)):
            column.addWidget(part)
        column.addWidget(self._body, 1)
        column.addWidget(self.status)

    def show_rows(self, *, any_at_all: bool, any_left: bool) -> None:
        """Chooses between the timeline, "nothing matches" and "no interviews yet"."""
        at = QApplication.focusWidget() or self
        held = any(part is at or part.isAncestorOf(at) for part in (self.timeline, self.no_match, self.empty))
        self._body.setCurrentWidget(self.splitter if any_at_all else self.empty)
        self._left.setCurrentWidget(self.timeline if any_left else self.no_match)
        if held and not at.isVisible():  # what had the keyboard is not there any more
            self.take_keyboard()
        over = self._left if any_at_all else self.empty
        if self.toast.parentWidget() is not over:
            shown = not self.toast.isHidden()
            self.toast.setParent(over)
            self.toast.place()
            self.toast.setVisible(shown)

    def take_keyboard(self) -> None:
        """Where there is something to do: on the rows, on the way back to them, or on what one does first."""
        if self._body.currentWidget() is self.empty:
            self.empty.take_keyboard()
        elif self._left.currentWidget() is self.timeline:
            self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.no_match.clear_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _moved_by_hand(self) -> None:
        self._by_hand = True  # the user's own width stays
        self.toast.place()

    def hint_drop(self, *, on: bool) -> None:
        """While something is dragged over the window: says what dropping it does."""
        self.drop_hint.setGeometry(self.rect().adjusted(16, 16, -16, -16))
        self.drop_hint.setVisible(on)
        self.drop_hint.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._by_hand:
            least = min(look.scaled(self, PANEL_LEAST), self.width() // 2)
            panel = min(look.scaled(self, PANEL_WIDTH), max(least, round(self.width() * PANEL_SHARE)))
            self.splitter.setSizes([self.width() - panel - 1, panel])
        self.toast.place()
