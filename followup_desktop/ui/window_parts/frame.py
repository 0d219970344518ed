"""What the window is made of and where it stands. It joins nothing; ``main_window.py`` does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.empty_state import EmptyState, NoMatch
from followup_desktop.ui.timeline.view import TimelineView
from followup_desktop.ui.widgets.banner import BannerStack
from followup_desktop.ui.widgets.toast import Toast
from followup_desktop.ui.window_parts.message_bar import MessageBar
from followup_desktop.ui.window_parts.overlay import Overlay
from followup_desktop.ui.window_parts.status_line import StatusLine
from followup_desktop.ui.window_parts.toolbar import Toolbar

PANEL_WIDTH = 420  # px, as in the picture
PANEL_LEAST = 330  # px, narrower the points break after two words
PANEL_SHARE = 0.38  # of a narrow window


class Frame(QWidget):
    """The middle of the window: bar, messages, banners, timeline beside call sheet, status line; cards lie above."""

    def __init__(self, actions: WindowActions, zone: str) -> None:
        super().__init__()
        self.setObjectName("window")
        self.toolbar = Toolbar(actions)
        self.lasting = MessageBar()  # a state that lasts, such as a store that cannot be written
        self.message = MessageBar()  # what went wrong just now
        self.banners = BannerStack()
        self.banners.setContentsMargins(16, 10, 16, 10)
        self.timeline = TimelineView()
        self.panel = CallSheetPanel()
        self.no_match = NoMatch()
        self.empty = EmptyState()
        self.status = StatusLine(zone)
        self._lay_out()
        self.overlay = Overlay(self)
        self.close_overlay = Overlay(self)  # above a card that is being filled in
        self.toast = Toast(self)

    def _lay_out(self) -> None:
        self._left = QStackedWidget()
        self._left.addWidget(self.timeline)
        self._left.addWidget(self.no_match)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("body")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.panel.setMinimumWidth(PANEL_LEAST)
        for place, part in enumerate((self._left, self.panel)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(place, 1 - place)
        self.splitter.splitterMoved.connect(self._moved_by_hand)
        self._by_hand = False
        self._body = QStackedWidget()
        self._body.addWidget(self.splitter)
        self._body.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.toolbar, self.lasting, self.message, self.banners):
            column.addWidget(part)
        column.addWidget(self._body, 1)
        column.addWidget(self.status)

    def show_rows(self, *, any_at_all: bool, any_left: bool) -> None:
        """Chooses between the timeline, "nothing matches" and "no interviews yet"."""
        self._body.setCurrentWidget(self.splitter if any_at_all else self.empty)
        self._left.setCurrentWidget(self.timeline if any_left else self.no_match)

    def _moved_by_hand(self) -> None:
        self._by_hand = True  # the user's own width stays

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toast.place()
        if not self._by_hand:
            panel = min(PANEL_WIDTH, max(PANEL_LEAST, round(self.width() * PANEL_SHARE)))
            self.splitter.setSizes([self.width() - panel - 1, panel])
