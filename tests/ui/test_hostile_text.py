"""Hostile texts in every field, shown in every part of the real window: all plain, nothing fetched, nothing frozen.

The parts are found by walking over what is there, so that a new one is seen without being named here.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QSystemTrayIcon,
    QWidget,
)
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import (
    Application,
    Attempt,
    Channel,
    Closing,
    Contact,
    ExitCard,
    Interview,
    Invitation,
    Moment,
    Outcome,
    OwnPoint,
    Place,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.domain.ports import Capabilities, Note, NoteAction, NoteKey
from followup_desktop.services.entries import NewInterview, PersonEntry
from followup_desktop.services.import_views import Review, ReviewItem, ReviewKind
from followup_desktop.ui.actions import ACTIONS
from followup_desktop.ui.icons import icon
from followup_desktop.ui.tray import Tray
from tests.fakes.hostile import EVERYDAY, corpus
from tests.fakes.world import NEW_YORK, World, make
from tests.ui.desk import Desk
from tests.ui.plainness import not_plain

LONGEST_S = 30.0  # processor time of one text through the whole window; most take two seconds
NOT_TRIGGERED = {"quit", "import", "paste", "undo", "call", "menu", "print", "pdf"}
NOW = datetime(2026, 11, 12, 17, tzinfo=UTC)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Path]:
    """The folder that some texts name: whoever opened the pipe in it would wait for ever."""
    folder = tmp_path / "held"
    folder.mkdir()
    os.mkfifo(folder / "pipe")
    yield folder
    assert [one.name for one in folder.iterdir()] == ["pipe"]


def storable(text: str) -> str:
    """What a store can hold at all; what it cannot is cleaned where it comes in (tests/services)."""
    return text.encode("utf-8", "replace").decode("utf-8")


def fill(world: World, texts: Sequence[str]) -> None:
    """One application with one of the texts after the other in every field, written past all cleaning."""
    give = cycle(map(storable, texts))
    at = Moment.at(datetime(2026, 11, 12, 15, tzinfo=UTC), NEW_YORK)
    with world.store.write() as work:
        of = work.of
        owner = of.applications.add(
            Application(next(give), next(give), Stage.FINAL, Place(NEW_YORK, "US", next(give)[:40]), note=next(give))
        )
        person = of.contacts.add(Contact(next(give), next(give), next(give), next(give), next(give)[:40]))
        of.contacts.link(owner.id, person.id)
        sent = Invitation(next(give), 1, next(give), next(give), next(give))
        met = Interview(
            owner.id, Stage.FINAL, at, location=next(give), link=next(give), contact_ids=(person.id,), invitation=sent
        )
        met = of.interviews.add(met)
        words = {name: next(give) for name in ("drew_in", "need", "proof", "doubt", "doubt_answer", "unclear")}
        of.exit_cards.add(ExitCard(met.id, None, person.id, logistics=next(give), filled_at=NOW, **words))
        tried = Moment.at(datetime(2026, 11, 11, 15, tzinfo=UTC), NEW_YORK)
        of.attempts.add(Attempt(owner.id, tried, Channel.PHONE, Outcome.SPOKE, note=next(give)))
        of.responses.add(Response(owner.id, ResponseKind.NEW_DATE, date(2026, 11, 11), note=next(give)))
        of.points.add(OwnPoint(next(give), application_id=owner.id))
        of.points.add(OwnPoint(next(give), stage=Stage.FINAL))
        work.set_setting("my_name", next(give)[:200])
        work.set_setting("my_phone", next(give)[:200])
        work.log("undone", application_id=owner.id, what=next(give))
        world.program.around.planner.replan(work, owner.id, NOW, changed=True)
        work.commit(operation="import", what=next(give), application_id=owner.id)


def review_of(texts: Sequence[str]) -> Review:
    """What an import would show, with the texts in everything that is shown of it."""
    give = cycle(texts)

    def item(kind: ReviewKind, **more: Any) -> ReviewItem:
        at = Moment.at(NOW, NEW_YORK)
        person = PersonEntry(next(give), next(give), next(give), next(give))
        entry = NewInterview(next(give), next(give), Stage.PANEL, at, people=(person,), location=next(give))
        questions = (next(give), next(give))
        return ReviewItem(kind, next(give), next(give), entry, questions=questions, note=next(give), **more)

    known = Contact(next(give), next(give), next(give), next(give))
    items = [item(kind) for kind in ReviewKind]
    items.append(ReviewItem(ReviewKind.NEW, next(give), next(give), contact=known, contact_company=next(give)))
    return Review(tuple(items), ((next(give), next(give)),))


class Walk:
    """Through the window, part by part; after each the whole screen is looked at."""

    def __init__(self, desk: Desk, world: World, texts: Sequence[str]) -> None:
        self.desk, self.world, self.texts = desk, world, texts
        self.seen: set[str] = set()
        self.unused: list[str] = []

    def look(self, where: str) -> None:
        self.desk.settle()
        self.seen |= {type(widget).__name__ for widget in QApplication.allWidgets() if widget.isVisible()}
        assert not not_plain(), (where, not_plain()[:5])
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                window.grab()

    def everything(self) -> None:
        self.look("the start")
        self.leave()
        self.desk.press(Qt.Key.Key_Down)
        self.look("the call sheet")
        self.unfold(self.desk.window.frame.panel)
        for spec in ACTIONS:
            if spec.name == "reopen":
                self.close_it()
            if spec.name not in NOT_TRIGGERED:
                self.one_action(spec.name)
        self.messages()
        self.imports()
        self.desk.window.frame.toolbar.search.setText(self.texts[0])
        self.look("a search")

    def close_it(self) -> None:
        """The application, for what can be done with a closed one only."""
        assert self.desk.selected is not None
        self.desk.window.loop.carry_out(partial(self.world.program.close, self.desk.selected, Closing.LET_GO))
        self.look("a closed application")

    def unfold(self, part: QWidget) -> None:
        """Everything that opens something without changing anything."""
        for button in part.findChildren(QAbstractButton):
            try:
                wanted = button.isCheckable() and button.isVisible() and button.isEnabled()
            except RuntimeError:  # another one took it away
                continue
            if wanted:
                button.click()
                self.look(f"{button.accessibleName()!r} unfolded")

    def one_action(self, name: str) -> None:
        if not self.desk.window.window_actions[name].isEnabled():
            self.unused.append(name)
        self.desk.trigger(name)
        self.look(name)
        for part in (self.desk.card, self.desk.window.finding.card, self.desk.window.call_card.card, *self.dialogs()):
            if part is not None and part.isVisible():
                self.type_into(part)
                self.look(f"{name}, typed into")
        self.leave()

    def type_into(self, part: QWidget) -> None:
        for field, text in zip(part.findChildren(QLineEdit), cycle(self.texts), strict=False):
            if field.isVisible() and not field.isReadOnly():
                field.setText(text)
        for area, text in zip(part.findChildren(QPlainTextEdit), cycle(self.texts), strict=False):
            if area.isVisible():
                area.setPlainText(text)

    def dialogs(self) -> list[QDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]

    def leave(self) -> None:
        """Closes whatever opened: menus, dialogs, cards, the call card's window, the rehearsal."""
        frame = self.desk.window.frame
        for _ in range(6):
            popup = QApplication.activePopupWidget()
            if popup is not None:
                popup.close()
            for dialog in self.dialogs():
                dialog.reject()
            layers = (frame.find_overlay, frame.overlay, frame.close_overlay, frame.panel.rehearsal)
            over: list[QWidget] = [one for one in layers if one.isVisible()]
            if self.desk.window.call_card.card is not None and self.desk.window.call_card.is_open:
                over.append(self.desk.window.call_card.card)
            for one in over:
                QTest.keyClick(one, Qt.Key.Key_Escape)
            self.desk.settle()
            if popup is None and not over and not self.dialogs():
                break
        frame.timeline.setFocus()
        self.desk.settle()

    def messages(self) -> None:
        window, text = self.desk.window, self.texts[0]
        window.show_error(Refused(text, self.texts[-1]))
        window.show_read_only(text, text)
        window.frame.toast.show_text(text)
        window.show_banner(Note(NoteKey(1, 1), text, text, ((NoteAction.TALK, text[:200]),)))
        window.show_capabilities(Capabilities("freedesktop", text, why_not=text))
        window.show_capabilities(Capabilities(why_not=text))
        self.look("messages")
        window.withdraw_banner(1)
        window.show_read_only("")

    def imports(self) -> None:
        self.desk.window.capture.show_review(review_of(self.texts))
        self.look("an import's review")
        for dialog in self.dialogs():
            self.type_into(dialog)
        self.look("an import's review, typed into")
        self.leave()


@pytest.fixture
def walk(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, our_icons: None
) -> Iterator[Callable[[Sequence[str]], Walk]]:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    made: list[tuple[World, Desk, Tray]] = []

    def start(texts: Sequence[str]) -> Walk:
        world = make(tmp_path / f"world{len(made)}")
        (world.folder).mkdir(exist_ok=True)
        fill(world, texts)
        tray = Tray(icon("followup"))
        desk = Desk(qtbot, world.program, tray=tray)  # type: ignore[arg-type]
        made.append((world, desk, tray))
        return Walk(desk, world, texts)

    yield start
    for world, desk, tray in made:
        desk.end()
        tray.stop()
        world.store.close()


def test_what_anybody_may_send_is_plain_wherever_it_is_shown(
    walk: Callable[[Sequence[str]], Walk], held: Path
) -> None:
    """The worst of them, one in each field; all of them are the long run."""
    texts = corpus(str(held))
    going = walk([texts[name] for name in EVERYDAY])
    before = time.process_time()
    going.everything()
    assert time.process_time() - before < LONGEST_S
    assert going.unused == []
    shown = {"WrapLabel", "CallCard", "DoneCard", "Finder", "SettingsDialog", "ImportReviewDialog", "BannerStack"}
    assert shown <= going.seen


TOGETHER = 6  # texts in one walk, so that each comes to stand in several kinds of fields


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("first", range(0, len(corpus()), TOGETHER))
def test_every_hostile_text_is_plain(walk: Callable[[Sequence[str]], Walk], held: Path, first: int) -> None:
    texts = list(corpus(str(held)).values())[first : first + TOGETHER]
    going = walk(texts)
    before = time.process_time()
    going.everything()
    assert time.process_time() - before < LONGEST_S
    assert going.unused == []
