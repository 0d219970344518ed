"""The way from the desktop back to us, also after the program was quit: joins what makes us known to it, our name on
its bus, and its notifications that outlive us. For the usual data folder alone: a click cannot say which other one is
meant.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from followup_desktop.adapters.activation import Asked, DesktopActivation
from followup_desktop.adapters.desktop_entry import DesktopEntry
from followup_desktop.adapters.notify.asking import gnome_is_there
from followup_desktop.adapters.notify.gtk import GtkNotifier
from followup_desktop.adapters.resources import resource_path
from followup_desktop.domain.errors import KnownError, Refused
from followup_desktop.domain.ports import NoteAction, NoteEvent
from followup_desktop.languages import tr
from followup_desktop.services.timing import ON
from followup_desktop.store.identity import mark_of

log = logging.getLogger(__name__)
ASKED_WITHIN_MS = 3000
QUIET = (NoteAction.DONE, NoteAction.SNOOZE)
SETTING = "open_from_notifications"
FOREIGN = KnownError(
    tr("That notification belongs to other data than what is open here."),
    tr("It did nothing; put it away on the desktop."),
)
USUAL_ONLY = Refused(
    tr("This is for the usual data folder alone."), tr("Start the program without --data-dir and switch it on there.")
)


class FromDesktop(QObject):
    """``store``: the store's path. ``usual``: it lies in the usual data folder. ``wanted``: the setting.
    ``activated``: the bus has started us for something that it keeps for our name."""

    def __init__(self, store: Path, *, usual: bool, wanted: str, activated: bool = False) -> None:
        super().__init__()
        self._usual, self._activated = usual and sys.platform == "linux", activated
        self._entry = DesktopEntry(icon=resource_path("icons", "followup-128.png"))
        self._known = self._usual and self._put_right(wanted == ON)
        self._activation = DesktopActivation(self)
        self.opens = False  # something was asked that brings the window up
        self._begin: Callable[[], None] | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._go_on)
        self.notifier: GtkNotifier | None = None
        if self._usual:
            self.notifier = GtkNotifier(lambda: mark_of(store), usable=self._known and gnome_is_there(), parent=self)

    def _put_right(self, wanted: bool) -> bool:
        """At every start: what was switched on starts the program where it lies now. Whether the desktop can."""
        if wanted:
            try:
                self._entry.set_on()
            except Refused as error:
                log.warning("what the desktop knows of this program is out of date: %s", error)
        return self._entry.is_on()

    def listen(
        self,
        heard: Callable[[NoteEvent], None],
        forward: Callable[[str], None],
        look_into: Callable[[Sequence[Path]], None],
        refused: Callable[[KnownError], None],
    ) -> None:
        """``heard``: a notification was clicked. ``forward``: the window is wanted (activation token). ``look_into``:
        files were opened with us."""

        def asked(what: Asked) -> None:
            self._hand_on(what, heard, forward, refused)
            if what.files:
                look_into(what.files)
            self.opens |= what.action not in QUIET
            self._go_on()

        self._activation.listen(asked)

    def claim(self, begin: Callable[[], None]) -> None:
        """Takes our name where the desktop may use it; ``begin`` is called when what the bus has started us for was
        heard, at once where it was not the bus, and in any case after ASKED_WITHIN_MS. GNOME asks only when it sees
        that we are there."""
        self._begin = begin
        if self._usual and (self._known or self._activated):
            self._activation.claim()
        if self._activated and self._activation.owned:
            self._patience.start(ASKED_WITHIN_MS)
        else:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        begin, self._begin = self._begin, None
        if begin is not None:
            self._patience.stop()
            begin()

    def _hand_on(
        self,
        what: Asked,
        heard: Callable[[NoteEvent], None],
        forward: Callable[[str], None],
        refused: Callable[[KnownError], None],
    ) -> None:
        if what.action is None:
            forward(what.token)
            return
        event = self.notifier.event_of(what) if self.notifier is not None else None
        if event is not None:
            heard(event)
            return
        log.warning("a click on a notification of another store is not obeyed")
        forward(what.token)
        refused(FOREIGN)

    def switch(self, value: str) -> None:
        """The setting was changed. Raises Refused where it cannot be carried out."""
        wanted = value == ON
        if wanted == self._known and wanted == self._entry.is_ours():
            return
        if wanted and not self._usual:
            raise USUAL_ONLY
        if not self._usual:
            return
        if wanted:
            self._entry.set_on()
        elif self._entry.is_ours():
            self._entry.set_off()
        self._known = self._entry.is_on()
        if self._known:
            self._activation.claim()
            self._activation.reload()
        if self.notifier is not None:
            self.notifier.use(usable=self._known and gnome_is_there())

    def stop(self) -> None:
        self._begin = None
        self._patience.stop()
        self._activation.stop()
