"""The crossing into the window: from any thread, onto the GUI thread, in order."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.ports import Capabilities, NoteEvent, NoteEventKind, NoteKey
from followup_desktop.ui.bridge import Bridge


class Listener(QObject):
    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.on_gui_thread: list[bool] = []
        for signal in (bridge.changed, bridge.note_event, bridge.capabilities):
            signal.connect(self.hear)
        bridge.woken.connect(self.wake)

    @Slot(object)
    def hear(self, item: object) -> None:
        self.heard.append(item)
        self.on_gui_thread.append(QThread.currentThread() is self.thread())

    @Slot()
    def wake(self) -> None:
        self.hear("woken")


def changes(*ids: int) -> Changes:
    return Changes(frozenset((Kind.APPLICATION, ident) for ident in ids))


def test_a_plain_thread_reaches_the_gui_thread_in_order(qtbot: QtBot) -> None:
    bridge = Bridge()
    listener = Listener(bridge)
    event = NoteEvent(NoteEventKind.ACTIVATED, NoteKey(4, 1))

    def elsewhere() -> None:
        bridge.publish(changes(1))
        bridge.publish_event(event)
        bridge.publish_capabilities(Capabilities(way="tray"))
        bridge.wake()
        bridge.publish(changes(2))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join(5)
    assert listener.heard == []  # nothing runs outside the GUI thread's loop
    qtbot.waitUntil(lambda: len(listener.heard) == 5)

    assert listener.heard == [changes(1), event, Capabilities(way="tray"), "woken", changes(2)]
    assert all(listener.on_gui_thread)


def test_changes_that_wait_are_joined_and_empty_ones_are_not_told(qtbot: QtBot) -> None:
    bridge = Bridge()
    listener = Listener(bridge)
    bridge.publish(Changes())
    for ident in range(30):
        bridge.publish(changes(ident))
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == [changes(*range(30))]
