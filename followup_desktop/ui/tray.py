"""The icon in the tray: how many are due, what rings next, and the way back into the window.

Not every desktop has a tray, and some start theirs after us: ``look_again`` is called with the window's clock and
shows the icon once there is one. It rings nothing and keeps no reminders.
"""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon

from followup_desktop.services.views import Timeline
from followup_desktop.ui import theme
from followup_desktop.ui.tray_menu import TrayMenu, due_line, next_line
from followup_desktop.ui.widgets.text import one_line

SIZES = (16, 22, 24, 32, 48, 64)
BADGE = QColor(theme.LIGHT["warm"])  # of "call now"; white on it is readable on light and dark panels


def with_number(icon: QIcon, number: int) -> QIcon:
    """The icon with a number painted into its lower right corner; the icon itself where nothing is due."""
    if number <= 0:
        return icon
    painted = QIcon()
    for size in SIZES:
        pixmap = icon.pixmap(size, size)
        if pixmap.isNull():
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
        _paint_badge(pixmap, "9+" if number > 9 else str(number))
        painted.addPixmap(pixmap)
    return painted


def _paint_badge(pixmap: QPixmap, text: str) -> None:
    side = pixmap.width() / pixmap.devicePixelRatio()
    height = side * 0.62
    width = height if len(text) == 1 else min(side, height * 1.35)
    badge = QRectF(side - width, side - height, width, height)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BADGE)
    painter.drawRoundedRect(badge, height / 2, height / 2)
    font = QFont()
    font.setPixelSize(max(7, round(height * 0.78)))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()


class Tray(QObject):
    """The tray icon.

    Signals: ``open_requested``, ``due_requested`` (all that is due), ``row_requested(application)``,
    ``reminders_requested``, ``find_requested``, ``add_requested``, ``settings_requested``, ``quit_requested``;
    ``appeared`` and ``gone``: a tray came up, or went and took the way back into the window with it.
    """

    open_requested = Signal()
    due_requested = Signal()
    row_requested = Signal(int)
    reminders_requested = Signal()
    find_requested = Signal()
    add_requested = Signal()
    settings_requested = Signal()
    quit_requested = Signal()
    appeared = Signal()
    gone = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._timeline = Timeline(datetime.min.replace(tzinfo=UTC), "UTC")
        self._discreet = False
        self._tray: QSystemTrayIcon | None = None
        self.menu = TrayMenu(self)
        self._dress()
        self.look_again()

    @property
    def available(self) -> bool:
        """There is a tray, and our icon is in it."""
        return self._tray is not None and self._tray.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    @Slot()
    def look_again(self) -> None:
        """Shows the icon if a tray came up meanwhile, and forgets it if the tray went."""
        there = QSystemTrayIcon.isSystemTrayAvailable()
        if there and self._tray is None:
            self._tray = QSystemTrayIcon(self)
            self._tray.setContextMenu(self.menu.menu)
            self._tray.activated.connect(self._activated)
            self._dress()
            self._tray.show()
            self.appeared.emit()
        elif not there and self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None
            self.gone.emit()

    @Slot(object)
    def show_timeline(self, timeline: Timeline) -> None:
        """Takes over what is due and what rings next."""
        self._timeline = timeline
        self._dress()

    @Slot(bool)
    def set_discreet(self, discreet: bool) -> None:
        """``discreet``: no names, for whoever looks over the user's shoulder."""
        self._discreet = discreet
        self._dress()

    def tooltip(self) -> str:
        """Some panels read it as rich text, and names come from strangers: no sign of such a text is left."""
        following = next_line(self._timeline, discreet=self._discreet)
        lines = ("Follow-Up Desktop", due_line(self._timeline), following)
        return "\n".join(one_line(line) for line in lines).replace("<", "‹").replace("&", "+")

    def waits(self) -> str:
        """What rings next or, where nothing does, what is due."""
        if self._timeline.due and not self._timeline.next_reminder:
            return due_line(self._timeline)
        return next_line(self._timeline, discreet=self._discreet)

    def say(self, title: str, text: str) -> None:
        """A message of the tray; not a reminder."""
        if self._tray is not None:
            picture = with_number(self._icon, self._timeline.due)  # some panels show it in the icon's place meanwhile
            self._tray.showMessage(title, text, picture, 10_000)

    def stop(self) -> None:
        """Takes the icon away; without it some panels keep a ghost of it."""
        if self._tray is not None:
            self._tray.hide()
            self._tray = None
        self.menu.menu.close()

    def _dress(self) -> None:
        self.menu.show_timeline(self._timeline, discreet=self._discreet)
        if self._tray is not None:
            self._tray.setIcon(with_number(self._icon, self._timeline.due))
            self._tray.setToolTip(self.tooltip())

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_requested.emit()
