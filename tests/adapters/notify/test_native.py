"""The way of Windows and macOS with a stand-in for its library: this says nothing about those systems themselves."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.notify.native import NativeNotifier
from followup_desktop.domain.ports import Note, NoteAction, NoteEventKind, NoteKey

if TYPE_CHECKING:
    from tests.adapters.notify.conftest import Ear

NOTE = Note(NoteKey(7, 2), "Call\nPriya", "Ask", ((NoteAction.TALK, "What to say"), (NoteAction.DONE, "Done")))


@dataclass
class FakeButton:
    title: str
    identifier: str
    on_pressed: Callable[[], None]


class FakeLibrary:
    """desktop-notifier's class, as far as it is used; keeps what was shown, by identifier."""

    def __init__(self, app_name: str, app_icon: Any) -> None:
        self.app_name, self.app_icon = app_name, app_icon
        self.can = ["TITLE", "BUTTONS", "ON_CLICKED"]
        self.allowed, self.swallows, self.hangs, self.raises = True, False, False, False
        self.shown: dict[str, dict[str, Any]] = {}
        self.count = 0

    async def get_capabilities(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name=name) for name in self.can]

    async def request_authorisation(self) -> bool:
        return self.allowed

    async def send(self, **told: Any) -> str:
        if self.raises:
            raise OSError
        if self.hangs:
            await asyncio.Event().wait()
        self.count += 1
        identifier = f"id-{self.count}"
        if not self.swallows:
            self.shown[identifier] = told
            told["on_dispatched"]()
        return identifier

    async def clear(self, identifier: str) -> None:
        self.shown.pop(identifier, None)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> FakeLibrary:
    made = FakeLibrary("", None)
    module = ModuleType("desktop_notifier")
    module.DesktopNotifier = lambda app_name, app_icon: made  # type: ignore[attr-defined]
    module.Icon = lambda path: path  # type: ignore[attr-defined]
    module.Button = FakeButton  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "desktop_notifier", module)
    return made


@pytest.fixture
def notifier(library: FakeLibrary, qtbot: QtBot) -> Iterator[NativeNotifier]:
    made = NativeNotifier("icon.png", patience=0.3)
    yield made
    made.stop()


def started(notifier: NativeNotifier, ear: Ear, qtbot: QtBot) -> NativeNotifier:
    notifier.start(ear.listener)
    qtbot.waitUntil(lambda: bool(ear.ready))
    return notifier


def test_shown_clicked_and_withdrawn(library: FakeLibrary, notifier: NativeNotifier, ear: Ear, qtbot: QtBot) -> None:
    started(notifier, ear, qtbot).send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    assert ear.said == [("accepted", 7, "")]
    shown = library.shown["id-1"]
    assert shown["title"] == "Call Priya"
    assert [button.identifier for button in shown["buttons"]] == ["talk", "done"]
    shown["buttons"][1].on_pressed()
    shown["on_clicked"]()
    shown["on_dismissed"]()
    qtbot.waitUntil(lambda: len(ear.events) == 4)
    assert ear.said[1:] == [("activated", 7, "done"), ("activated", 7, "default"), ("closed", 7, "dismissed")]
    notifier.withdraw(7)
    qtbot.waitUntil(lambda: not library.shown)


def test_the_second_replaces_the_first(
    library: FakeLibrary, notifier: NativeNotifier, ear: Ear, qtbot: QtBot
) -> None:
    started(notifier, ear, qtbot)
    for _ in range(2):
        notifier.send(NOTE)
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    assert list(library.shown) == ["id-2"]


def test_stopping_withdraws(library: FakeLibrary, notifier: NativeNotifier, ear: Ear, qtbot: QtBot) -> None:
    started(notifier, ear, qtbot).send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    notifier.stop()
    assert library.shown == {}


@pytest.mark.parametrize(
    ("fault", "detail"),
    [("swallows", "the system did not take it"), ("raises", "OSError"), ("hangs", "TimeoutError")],
)
def test_what_was_not_dispatched_failed(
    library: FakeLibrary, notifier: NativeNotifier, ear: Ear, qtbot: QtBot, fault: str, detail: str
) -> None:
    started(notifier, ear, qtbot)
    setattr(library, fault, True)
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    assert ear.said == [("failed", 7, detail)]


def test_a_library_without_a_way_to_the_system_shows_nothing(
    library: FakeLibrary, notifier: NativeNotifier, ear: Ear, qtbot: QtBot
) -> None:
    library.can = []
    started(notifier, ear, qtbot).send(NOTE)
    assert ear.ready[0].way == ""
    assert ear.events[0].kind is NoteEventKind.FAILED
    assert library.shown == {}


def test_not_allowed_by_the_user(library: FakeLibrary, notifier: NativeNotifier, ear: Ear, qtbot: QtBot) -> None:
    library.allowed = False
    started(notifier, ear, qtbot)
    assert "do not allow" in ear.ready[0].why_not


def test_not_installed(monkeypatch: pytest.MonkeyPatch, ear: Ear, qtbot: QtBot) -> None:
    monkeypatch.setitem(sys.modules, "desktop_notifier", None)
    notifier = NativeNotifier()
    notifier.start(ear.listener)
    notifier.send(NOTE)
    notifier.withdraw(7)
    notifier.stop()
    assert ear.said == [("failed", 7, ear.ready[0].why_not)]
