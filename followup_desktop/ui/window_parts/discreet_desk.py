"""Discreet mode in the window: one key switches it, one looks through it for a moment; the hours switch it too."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.window_parts.frame import Frame
from followup_desktop.ui.window_parts.rows import Rows

LOOK = 30_000  # ms that a look lasts
HOLD = 0.5  # seconds from which on a key or button counts as held: the look ends with it
IN_PANEL = (  # of no use unseen
    *("note", "words", "rehearse", "branches", "add_point", "timer", "thanks"),
    *("finder", "code", "copy_sheet", "print", "pdf", "call_card", "edit", "history"),
)
LET_GO = (QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease, QEvent.Type.ApplicationDeactivate)


class DiscreetDesk(QObject):
    """Signals: ``switched(bool)``: the user is discreet from now on, or no more; ``shown()``: names were hidden or
    shown, be it for a look."""

    switched = Signal(bool)
    shown = Signal()

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        bridge: Bridge,
        frame: Frame,
        rows: Rows,
        actions: WindowActions,
        seconds: Callable[[], float],
    ) -> None:
        """``seconds``: a steady clock."""
        super().__init__(frame)
        self._services, self._tasks, self._bridge = services, tasks, bridge
        self._frame, self._rows, self._seconds = frame, rows, seconds
        self._action = actions["discreet"]
        self._action.setCheckable(True)
        self.on = self.looking = False
        self._held_since: float | None = None
        self._ends = QTimer(self)
        self._ends.setSingleShot(True)
        self._ends.setInterval(LOOK)
        self._ends.timeout.connect(self.end_look)
        self._action.triggered.connect(self.switch)
        actions["look"].setAutoRepeat(False)
        actions["look"].triggered.connect(self._look_or_not)
        for name in IN_PANEL:
            actions[name].triggered.connect(self._need_panel)
        frame.side.cover.pressed.connect(self._hold)
        rows.sheet_shown.connect(frame.side.take_again)
        bridge.changed.connect(self._changed)
        actions.allow({"look": False})
        self._actions = actions
        self.read()

    @property
    def hidden(self) -> bool:
        """Whether names are hidden at this moment."""
        return self.on and not self.looking

    # -- on and off

    @Slot()
    def read(self) -> None:
        """Asks whether the user is discreet now: the hours may have begun, another program may have switched it."""
        self._tasks.run_latest("discreet", self._services.discreet, self._read)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if Kind.SETTING in changes.kinds:
            self.read()

    @Slot()
    def switch(self) -> None:
        """Hides at once and saves afterwards: who presses the key has somebody behind them."""
        on = not self.on
        self._tasks.forget("discreet")  # what is under way was asked before
        self._read(on)
        self._tasks.run(partial(self._services.set_discreet, on), self._bridge.publish)

    def _read(self, on: bool) -> None:
        self._action.setChecked(on)
        if on == self.on:
            return
        self.on = on
        self.end_look()
        self._actions.allow({"look": on})
        self._show()
        self.switched.emit(on)

    def _show(self) -> None:
        hidden = self.hidden
        self._frame.side.set_covered(hidden)
        self._rows.hide_names(hidden)
        self._frame.banners.hide_names(self.on)
        self._frame.status.show_discreet(on=self.on, looking=self.looking)
        self.shown.emit()

    # -- a look

    @Slot()
    def _look_or_not(self) -> None:
        """The key: once for a look, once more to end it."""
        if self.looking:
            self.end_look()
        else:
            self._hold()

    @Slot()
    def _hold(self) -> None:
        """A look that ends when what was pressed is let go, if that was held; otherwise by itself."""
        self.look()
        self._held_since = self._seconds()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    @Slot()
    def _need_panel(self) -> None:
        if self.on:
            self.look()

    def look(self) -> None:
        """Shows everything for a while."""
        if not self.on:
            return
        self.looking = True
        self._ends.start()
        self._show()
        announce(self._frame.panel, tr("The call sheet is shown for half a minute."))

    @Slot()
    def end_look(self) -> None:
        self._ends.stop()
        self._let_go()
        if self.looking:
            self.looking = False
            self._show()

    def _let_go(self) -> None:
        self._held_since = None
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only there while something is held."""
        if event.type() in LET_GO and not (isinstance(event, QKeyEvent) and event.isAutoRepeat()):
            since = self._held_since
            self._let_go()
            if since is not None and self._seconds() - since >= HOLD:
                self.end_look()
        return False
