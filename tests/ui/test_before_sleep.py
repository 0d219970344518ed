"""The computer is about to sleep: what is being typed is on the disk before it does."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.desktop_signals import DesktopSignals
from tests.fakes.clock import FakeClock
from tests.fakes.computer import FakeComputer
from tests.fakes.private_bus import PrivateBus
from tests.ui.desk import Desk


def test_what_is_being_typed_is_saved_when_logind_says_so(bus: PrivateBus, desk: Desk, qtbot: QtBot) -> None:
    signals = DesktopSignals(FakeClock())
    signals.sleeping.connect(desk.window.save_what_is_typed)
    try:
        with FakeComputer(bus.address) as computer:
            signals.start()
            computer.tell_the_session()
            qtbot.waitUntil(lambda: not signals._system._requests)
            for timer in desk.window.frame.panel.notes.findChildren(QTimer):
                timer.setInterval(3_600_000)  # it is the signal that saves
            desk.window.frame.panel.notes.edit.setPlainText("Priya is away until Wed")
            computer.sleeps(going=True)
            qtbot.waitUntil(lambda: desk.services.notes == {1: "Priya is away until Wed"})
    finally:
        signals.stop()
