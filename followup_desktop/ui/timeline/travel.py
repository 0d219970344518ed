"""Zoom and pan by wheel, touchpad, drag and keys: turns events into ``zoom`` and ``pan`` of the view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

ZOOM = 1.25  # a notch of the wheel, or a key
STEP = 60.0  # px a pan by key
PAGE = 0.8  # of the lanes' width, with Ctrl or Shift
NOTCH = 120.0  # Qt's unit of one notch
Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Travelled(Protocol):
    """What can be zoomed and panned. x is a place on the lanes in px."""

    def zoom(self, factor: float, x: float | None = None) -> None: ...
    def pan(self, pixels: float) -> None: ...
    def go_to_today(self) -> None: ...
    def lane_x(self, x: float) -> float: ...
    def page(self) -> float: ...


class Travel:
    """Every method tells whether the event was meant for it; what was not goes on as usual."""

    def __init__(self, view: Travelled) -> None:
        self._view = view
        self._pressed: QPointF | None = None
        self.dragging = False

    def wheel(self, event: QWheelEvent, *, zooms: bool = False) -> bool:
        """Ctrl zooms around the pointer; Shift, or a wheel that goes sideways, pans. ``zooms``: even without Ctrl."""
        turn, fine = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & CONTROL or (zooms and abs(turn.y()) > abs(turn.x())):
            notches = (turn.y() or turn.x()) / NOTCH
            self._view.zoom(ZOOM**notches, self._view.lane_x(event.position().x()))
        elif event.modifiers() & SHIFT:
            self._view.pan(-float(turn.y() or turn.x()))
        elif abs(turn.x()) > abs(turn.y()):
            self._view.pan(-float(fine.x() or turn.x()))
        else:
            return False
        event.accept()
        return True

    def key(self, event: QKeyEvent) -> bool:
        wide = bool(event.modifiers() & (CONTROL | SHIFT))
        pan = self._view.page() * PAGE if wide else STEP
        ways: dict[Qt.Key, Callable[[], None]] = {
            Key.Key_Plus: lambda: self._view.zoom(ZOOM),
            Key.Key_Equal: lambda: self._view.zoom(ZOOM),
            Key.Key_Minus: lambda: self._view.zoom(1 / ZOOM),
            Key.Key_Underscore: lambda: self._view.zoom(1 / ZOOM),
            Key.Key_Left: lambda: self._view.pan(-pan),
            Key.Key_Right: lambda: self._view.pan(pan),
            Key.Key_T: self._view.go_to_today,
            Key.Key_Home: self._view.go_to_today,
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        way()
        return True

    def press(self, event: QMouseEvent) -> None:
        """A drag may begin: of the lanes with the left button, of anything with the middle one."""
        on_lanes = self._view.lane_x(event.position().x()) >= 0
        middle = event.button() is Qt.MouseButton.MiddleButton
        if middle or (event.button() is Qt.MouseButton.LeftButton and on_lanes):
            self._pressed = event.position()

    def move(self, event: QMouseEvent) -> bool:
        if self._pressed is None:
            return False
        distance = self._pressed.x() - event.position().x()
        if not self.dragging and abs(distance) < QApplication.startDragDistance():
            return False
        self.dragging = True
        self._pressed = event.position()
        self._view.pan(distance)
        return True

    def release(self) -> bool:
        """Whether a drag ended here."""
        was, self.dragging, self._pressed = self.dragging, False, None
        return was
