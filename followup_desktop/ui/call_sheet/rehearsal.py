"""Going through the call aloud: every point in full and large, one after another, with the timer running.

Nothing is recorded here and nothing is marked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from followup_desktop.domain.call_sheet import CallSheet, Point
from followup_desktop.languages import tr
from followup_desktop.ui.call_sheet.heading import Heading
from followup_desktop.ui.call_sheet.spoken import about, in_speaking_order, runs_of, text_of
from followup_desktop.ui.call_sheet.timer import CallTimer, Mark
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import shown_key
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.small import Rule
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.surfaces import empty
from followup_desktop.ui.widgets.text import Run, WrapLabel, one_line

ALOUD = 1.32  # size of the text, read at arm's length
ON = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Return})
BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace})
ENDS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_H})
HINT = tr("Say it aloud. Space or → goes on, ← goes back, Esc ends. Nothing is recorded.")


class _Words(WrapLabel):
    """Large letters, with the user's own facts tinted while ``present``."""

    def __init__(self, runs: tuple[Run, ...], parent: QWidget | None = None) -> None:
        self._runs, self._present = runs, False
        super().__init__("".join(run.text for run in runs), tone="muted", size=ALOUD, leading=0.22, parent=parent)

    @property
    def present(self) -> bool:
        return self._present

    def set_present(self, *, present: bool) -> None:
        self._present, self._block = present, None
        self.set_tone("text" if present else "muted")

    def shown_runs(self) -> Sequence[Run]:
        return self._runs if self._present else super().shown_runs()


class Aloud(QWidget):
    """A point to be read aloud: bright, on a ground and with a bar while it is its turn, quiet before and after."""

    def __init__(self, point: Point, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = _Words(runs_of(point, words=True), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.addWidget(self.words)

    @property
    def is_present(self) -> bool:
        return self.words.present

    def set_present(self, *, present: bool) -> None:
        self.words.set_present(present=present)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_present:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.RADIUS, look.RADIUS)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), look.colour("well"))
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.fillRect(QRectF(self.width() - 3 if right else 0, 0, 3, self.height()), look.colour("accent"))
        painter.setClipping(False)
        painter.strokePath(path, QPen(look.colour("accent"), 1))  # a ground alone is not seen in high contrast
        painter.end()


class Rehearsal(QFrame):
    """Signal: ``ended()``. Arrows, space and Enter step; Esc ends. A QFrame, since a plain widget has no role to a
    screen reader."""

    ended = Signal()

    def __init__(self, seconds: Callable[[], float] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lines: list[Aloud] = []
        self._points: tuple[tuple[str, Point], ...] = ()
        self._at = 0
        self.timer = CallTimer(seconds, self)
        self.timer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = WrapLabel(tr("Rehearsal"), size=look.CARD_TITLE, bold=True, parent=self)
        self.length = WrapLabel(tone="muted", size=look.SECOND, parent=self)
        self.hint = WrapLabel(HINT, tone="muted", size=look.SECOND, parent=self)
        self.mark = Mark(self.timer, self)
        self.back_button, self.on_button = QPushButton(tr("‹ Back"), self), QPushButton(tr("Next ›"), self)
        self.end_button = QPushButton(tr("End"), self)
        self.count = WrapLabel(tone="muted", size=look.SECOND, parent=self)
        self._lay_out()
        self.back_button.clicked.connect(self.back)
        self.on_button.clicked.connect(self.on)
        self.end_button.clicked.connect(self.end)

    def _lay_out(self) -> None:
        for button, name in (
            (self.back_button, tr("Back")),
            (self.on_button, tr("Next")),
            (self.end_button, tr("End")),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys step from anywhere here
            button.setAccessibleName(name)
        self.end_button.setToolTip(shown_key("Esc"))
        look.make_primary(self.on_button, primary=True)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.length)
        top.addWidget(self.timer)
        head = QVBoxLayout()
        head.setContentsMargins(look.MARGIN, 16, look.MARGIN - look.RING, 12)
        head.setSpacing(4)
        head.addLayout(top)
        head.addWidget(self.hint)
        head.addLayout(look.inset(self.mark))
        foot = Flow(self)
        for part in (self.on_button, self.back_button, self.end_button):
            foot.add(part)
        foot.add_at_end(self.count)
        under = QVBoxLayout()
        under.setContentsMargins(look.MARGIN, 12, look.MARGIN, 12)
        under.addWidget(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(Rule(self))
        whole.addWidget(self._area(), 1)
        whole.addWidget(Rule(self))
        whole.addLayout(under)

    def _area(self) -> QScrollArea:
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(look.MARGIN - look.RING, 12, look.MARGIN - look.RING, 12)
        self._column.setSpacing(2)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        look.see_through(self.area)
        return self.area

    # -- beginning and ending

    def begin(self, sheet: CallSheet) -> None:
        """From the first point, with the timer running from now."""
        self._at = 0
        self._show(sheet)
        self.timer.reset()
        self.timer.start_or_stop()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, sheet: CallSheet) -> None:
        """The sheet was read again: other words where they are others, at the same place."""
        if in_speaking_order(sheet) != self._points:
            self._show(sheet)

    def _show(self, sheet: CallSheet) -> None:
        self._points = in_speaking_order(sheet)
        self.length.setText(about(sheet.seconds))
        empty(self._column)
        self.lines = []
        before = ""
        for title, point in self._points:
            if title != before:
                self._column.addSpacing(look.GAP if before else 0)
                self._column.addWidget(Heading(title))
                before = title
            self.lines.append(Aloud(point))
            self._column.addWidget(self.lines[-1])
        self._column.addStretch(1)
        self.go_to(self._at)

    @Slot()
    def end(self) -> None:
        self.timer.reset()
        self.ended.emit()

    # -- stepping

    @property
    def at(self) -> int:
        """Which point it is, 0 being the first."""
        return self._at

    def go_to(self, place: int) -> None:
        if not self.lines:
            return
        self._at = min(max(place, 0), len(self.lines) - 1)
        for number, one in enumerate(self.lines):
            one.set_present(present=number == self._at)
        self.count.setText(tr("{number} of {count}", number=self._at + 1, count=len(self.lines)))
        self.back_button.setEnabled(self._at > 0)
        self.on_button.setEnabled(self._at < len(self.lines) - 1)
        self.update()
        self._bring_into_sight()
        title, point = self._points[self._at]
        said = one_line(f"{title}: {text_of(point, words=True)}")
        self.setAccessibleName(tr("Rehearsal, {text}. {said}", text=self.count.text(), said=said))
        announce(self, said)

    @Slot()
    def on(self) -> None:
        self.go_to(self._at + 1)

    @Slot()
    def back(self) -> None:
        self.go_to(self._at - 1)

    def _bring_into_sight(self) -> None:
        """The present one in the middle, so that what comes next can be seen already."""
        inside, present = self.area.widget(), self.lines[self._at]
        if inside is None:
            return
        if (layout := inside.layout()) is not None:
            layout.activate()
        bar, middle = self.area.verticalScrollBar(), present.geometry().center().y()
        bar.setValue(round(middle - self.area.viewport().height() * 0.4))

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ON:
            self.on()
        elif key in BACK:
            self.back()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(self.lines))
        elif key in ENDS:
            self.end()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """A letter must not do anything to the row behind while the user reads aloud."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            event.accept()
            return True
        return super().event(event)
