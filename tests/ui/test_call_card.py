"""The call card in a window of its own: in step with the panel, and never longer there than it makes sense."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.paths import Paths
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import AttemptKind, Channel, Outcome
from followup_desktop.domain.schedule import TheirClock
from followup_desktop.services.views import CallSheetView, ClockView, Done, DoneAnswers, Who
from followup_desktop.session import Session
from followup_desktop.ui.call_sheet.call_card import LEAST, CallCard
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.theme import ThemeKeeper
from followup_desktop.ui.widgets.text import WrapLabel
from tests.fakes.services import FakeServices, sample_services
from tests.ui.desk import Desk, FakeTray

Key = Qt.Key
EARLY = ClockView("06:04 there (Los Angeles)", TheirClock.EARLY, "Their day begins at 09:30: call from 12:30 yours")
PRIYA = Who("Priya Raman", "Hiring manager", "PR", "+1 212 555 0142", "tel:+12125550142", "priya@example.org", 5)


@dataclass
class Calling(FakeServices):
    """They know whether they have been thanked, and their clock may show another hour."""

    thanked: bool = False
    clock: ClockView | None = None

    def call_sheet(
        self, application_id: int, follow_up_id: int | None = None, kind: AttemptKind | None = None
    ) -> CallSheetView:
        view = super().call_sheet(application_id, follow_up_id, kind)
        return replace(view, thanks_call=not self.thanked)

    def done(self, answers: DoneAnswers) -> Done:
        self.thanked = self.thanked or answers.kind is AttemptKind.THANKS
        return super().done(answers)

    def their_clock(self, application_id: int) -> ClockView:
        return self.clock or super().their_clock(application_id)


@pytest.fixture
def services() -> Calling:
    given = sample_services()
    return Calling(rows=given.rows, people={**given.people, 1: PRIYA})


@pytest.fixture
def desk(make_desk: Callable[..., Desk], services: Calling) -> Desk:
    return make_desk(services)


def opened(desk: Desk) -> CallCard:
    """The card, opened by its key; it has the keyboard then."""
    desk.window.activateWindow()
    desk.window.frame.timeline.setFocus()
    desk.press(Key.Key_F8)
    card = desk.window.call_card.card
    assert card is not None
    assert desk.window.call_card.is_open
    desk.qtbot.waitUntil(card.isActiveWindow)
    return card


def press(desk: Desk, card: CallCard, key: Key) -> None:
    desk.qtbot.keyClick(QApplication.focusWidget() or card, key)
    desk.settle()


def back_to(desk: Desk, window: QWidget) -> None:
    window.activateWindow()
    desk.qtbot.waitUntil(window.isActiveWindow)


def publish(desk: Desk) -> None:
    """Something changed: everything on the screen is read again."""
    desk.bridge.publish(Changes(frozenset({(Kind.FOLLOW_UP, 100)})))
    desk.settle()


# -- opening and closing


def test_the_key_opens_it_above_all_others_and_it_says_whom_to_call(desk: Desk) -> None:
    card = opened(desk)
    assert card.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert card.windowType() is Qt.WindowType.Tool
    assert card.company.text() == "Northwind Labs"
    assert card.person.name.text() == "Priya Raman"
    assert card.person.call.text() == "Call +1 212 555 0142"
    assert "New York" in card.person.role_and_clock.text()
    assert QApplication.focusWidget() is next(iter(card.points.boxes.values()))


@pytest.mark.parametrize("key", [Key.Key_F8, Key.Key_Escape])
def test_the_same_key_and_escape_close_it_wherever_the_keyboard_is(desk: Desk, key: Key) -> None:
    card = opened(desk)
    card.write_note()
    press(desk, card, key)
    assert not card.isVisible()


def test_the_key_in_the_main_window_closes_it_too(desk: Desk) -> None:
    card = opened(desk)
    back_to(desk, desk.window)
    desk.press(Key.Key_F8)
    assert not card.isVisible()


def test_it_is_offered_only_where_a_call_sheet_stands(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(FakeServices())
    assert not desk.window.window_actions["call_card"].isEnabled()


def test_another_row_leaves_it_and_the_key_brings_it_over(desk: Desk) -> None:
    card = opened(desk)
    desk.window.frame.timeline.select(2)
    publish(desk)
    assert desk.sheet_of[0] == 2
    assert card.company.text() == "Northwind Labs"
    back_to(desk, desk.window)
    desk.press(Key.Key_F8)
    assert card.isVisible()
    assert card.company.text() == "Halden Foods"


def test_it_takes_no_keyboard_when_it_is_read_again(desk: Desk) -> None:
    opened(desk)
    back_to(desk, desk.window)
    desk.window.frame.panel.write_note()
    publish(desk)
    assert QApplication.focusWidget() is desk.window.frame.panel.notes.edit
    assert desk.window.isActiveWindow()


def test_the_main_windows_keys_mean_its_own_call_here(desk: Desk) -> None:
    card = opened(desk)
    desk.window.frame.timeline.select(2)
    desk.settle()
    press(desk, card, Key.Key_D)
    assert isinstance(desk.card, DoneCard)
    assert desk.card.answers().application_id == 1
    desk.press(Key.Key_Escape)
    back_to(desk, card)
    press(desk, card, Key.Key_T)  # jumps to today, in the main window only
    assert card.isVisible()


# -- one truth


def test_what_is_said_here_is_said_there(desk: Desk) -> None:
    card, panel = opened(desk), desk.window.frame.panel
    card.points.boxes["next-1"].click()
    assert panel.script.points.boxes["next-1"].isChecked()
    panel.script.points.boxes["open-2"].click()
    assert card.points.checked() == panel.script.checked() == {"next-1", "open-2"}
    card.points.boxes["next-1"].click()
    assert panel.script.checked() == {"open-2"}


def test_what_is_said_while_another_row_is_shown_is_there_on_the_way_back(desk: Desk) -> None:
    card, panel = opened(desk), desk.window.frame.panel
    panel.script.points.boxes["open-1"].click()
    desk.window.frame.timeline.select(2)
    desk.settle()
    card.points.boxes["next-1"].click()
    assert panel.script.checked() == frozenset()
    panel.script.points.boxes["next-2"].click()
    assert card.points.checked() == {"open-1", "next-1"}
    desk.window.frame.timeline.select(1)
    desk.settle()
    assert panel.script.checked() == {"open-1", "next-1"}


def test_cues_or_words_are_those_of_the_panel(desk: Desk) -> None:
    panel = desk.window.frame.panel
    card = opened(desk)
    panel.script.toggle_words()
    assert card.points.boxes["next-1"].runs == panel.script.points.boxes["next-1"].runs


def test_a_note_typed_here_is_saved_and_stands_there(desk: Desk, services: Calling) -> None:
    card, panel = opened(desk), desk.window.frame.panel
    press(desk, card, Key.Key_W)
    desk.type("Priya is away until Friday")
    desk.window.save_what_is_typed()
    assert services.notes[1] == "Priya is away until Friday"
    assert panel.notes.edit.toPlainText() == "Priya is away until Friday"


def test_a_note_typed_there_stands_here_and_going_over_loses_nothing(desk: Desk, services: Calling) -> None:
    card, panel = opened(desk), desk.window.frame.panel
    back_to(desk, desk.window)
    panel.write_note()
    desk.type("one ")
    back_to(desk, card)
    card.write_note()
    desk.settle()
    assert card.notes.edit.toPlainText() == "one "
    card.notes.edit.moveCursor(card.notes.edit.textCursor().MoveOperation.End)
    desk.type("two")
    publish(desk)
    assert card.notes.edit.toPlainText() == "one two"
    back_to(desk, desk.window)
    panel.write_note()
    desk.settle()
    assert panel.notes.edit.toPlainText() == services.notes[1] == "one two"


def test_the_cursor_stays_where_the_typist_has_it(desk: Desk) -> None:
    card = opened(desk)
    card.notes.edit.setPlainText("somebody else is typing")
    card.notes.flush()
    cursor = card.notes.edit.textCursor()
    cursor.setPosition(4)
    card.notes.edit.setTextCursor(cursor)
    card.notes.take_over(1, "somebody else was typing")
    assert card.notes.edit.textCursor().position() == 4
    card.notes.take_over(1, "so")
    assert card.notes.edit.textCursor().position() == 2
    card.notes.take_over(2, "of another application")
    assert card.notes.edit.toPlainText() == "so"


def test_the_timer_is_one_and_runs_on_while_another_row_is_shown(desk: Desk) -> None:
    card, panel = opened(desk), desk.window.frame.panel
    press(desk, card, Key.Key_M)
    assert card.timer.is_running
    assert panel.footer.timer.is_running
    desk.window.frame.timeline.select(2)
    desk.settle()
    assert card.timer.is_running
    assert not panel.footer.timer.is_running
    desk.window.frame.timeline.select(1)
    desk.settle()
    assert panel.footer.timer.is_running
    panel.toggle_timer()
    assert not card.timer.is_running
    assert card.timer.text() == panel.footer.timer.text()


def test_their_clock_moves_on_while_the_main_window_is_minimised(desk: Desk, services: Calling) -> None:
    card = opened(desk)
    desk.window.showMinimized()
    desk.settle()
    assert card.isVisible()
    assert desk.window.is_seen
    services.clock = EARLY
    desk.window.on_minute()
    desk.settle()
    assert "Los Angeles" in card.person.role_and_clock.text()
    assert "from 12:30" in card.person.clock_note.text()


# -- the end of the call


def test_done_brings_the_main_window_with_its_card_and_closes_when_it_is_done(desk: Desk, services: Calling) -> None:
    card = opened(desk)
    desk.window.frame.timeline.select(2)
    desk.settle()
    card.done.click()
    desk.settle()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    assert isinstance(desk.card, DoneCard)
    assert desk.sheet_of == (1, 100)
    desk.press(Key.Key_Return)
    [answers] = services.called("done")
    assert isinstance(answers, DoneAnswers)
    assert (answers.follow_up_id, answers.outcome) == (100, Outcome.SPOKE)
    assert card.isVisible()
    assert "spoke, next call" in card.toast.label.text()
    assert not card.done.isEnabled()
    card.toast._timer.timeout.emit()
    assert not card.isVisible()


def test_no_answer_is_saved_at_once_and_can_be_taken_back(desk: Desk, services: Calling) -> None:
    card = opened(desk)
    card.no_answer.click()
    card.no_answer.click()
    desk.settle()
    [answers] = services.called("done")
    assert answers == DoneAnswers(1, Outcome.NO_ANSWER, 100, Channel.PHONE)
    assert "no answer" in card.toast.label.text()
    card.toast.undo_requested.emit()
    desk.settle()
    assert card.done.isEnabled()
    card.toast._timer.timeout.emit()
    assert card.isVisible(), "there is something to be done again"


def test_undo_is_offered_only_while_it_means_what_is_said(desk: Desk) -> None:
    card = opened(desk)
    card.no_answer.click()
    desk.settle()
    assert card.toast.undo_button.isVisible()
    desk.window.loop.carry_out(lambda: desk.services.snooze(200, desk.services.now))
    desk.settle()
    assert "no answer" in card.toast.label.text()
    assert not card.toast.undo_button.isVisible()


def test_taken_back_in_the_main_window_it_goes_on(desk: Desk) -> None:
    card = opened(desk)
    card.no_answer.click()
    desk.settle()
    desk.trigger("undo")
    assert not card.toast.isVisible()
    assert card.no_answer.isEnabled()


def test_it_does_not_close_under_somebodys_fingers(desk: Desk) -> None:
    card = opened(desk)
    card.write_note()
    card.no_answer.click()
    desk.settle()
    card.toast._timer.timeout.emit()
    assert card.isVisible()
    card.person.call.setFocus()
    card.toast._timer.timeout.emit()
    assert not card.isVisible()


def test_what_cannot_be_saved_is_said_here_and_can_be_tried_again(desk: Desk, services: Calling) -> None:
    card = opened(desk)
    services.fail["done"] = Refused("The disk is full.")
    card.no_answer.click()
    desk.settle()
    assert "The disk is full." in card.toast.label.text()
    assert card.no_answer.isEnabled()
    card.toast._timer.timeout.emit()
    assert card.isVisible()


def test_done_elsewhere_or_erased_it_goes(desk: Desk, services: Calling) -> None:
    card = opened(desk)
    services.rows[1] = replace(services.rows[1], follow_up=None)
    publish(desk)
    assert "something else is planned" in card.toast.label.text()
    back_to(desk, card)
    del services.rows[1]
    publish(desk)
    assert not card.isVisible()


def test_the_thank_you_call_is_recorded_as_such(desk: Desk, services: Calling) -> None:
    desk.press(Key.Key_Y)
    card = opened(desk)
    card.no_answer.click()
    desk.settle()
    [answers] = services.called("done")
    assert isinstance(answers, DoneAnswers)
    assert (answers.kind, answers.channel) == (AttemptKind.THANKS, Channel.PHONE)
    assert "no answer" in card.toast.label.text()


# -- hidden, closed, quit


def test_discreet_mode_closes_it_by_its_own_key_too(desk: Desk) -> None:
    card = opened(desk)
    press(desk, card, Key.Key_F9)
    assert desk.window.discreet.hidden
    assert not card.isVisible()


def test_opening_it_while_discreet_is_a_look_and_ends_with_it(desk: Desk) -> None:
    desk.press(Key.Key_F9)
    card = opened(desk)
    assert not desk.window.discreet.hidden
    assert card.company.text() == "Northwind Labs"
    desk.window.discreet._ends.timeout.emit()
    assert not card.isVisible()


def test_quitting_closes_it_and_saves_what_was_typed(desk: Desk, services: Calling) -> None:
    card = opened(desk)
    card.notes.edit.setPlainText("half a sen")
    gone = []
    card.closed.connect(lambda: gone.append(True))
    desk.window.end()
    assert gone == [True]
    assert services.notes[1] == "half a sen"
    assert desk.window.call_card.card is None


def test_closing_into_the_tray_closes_it(make_desk: Callable[..., Desk], services: Calling) -> None:
    desk = make_desk(services, tray=FakeTray())
    card = opened(desk)
    desk.window.close()
    desk.settle()
    assert not desk.window.isVisible()
    assert not card.isVisible()


def test_it_stands_where_it_was_left(
    qapp: QApplication, make_desk: Callable[..., Desk], services: Calling, tmp_path: Path
) -> None:
    for wanted in (QSize(410, 530), None):
        desk = make_desk(services)
        session = Session(qapp, desk.window, Paths(tmp_path), desk.tasks, lambda: None)
        card = opened(desk)
        if wanted is None:
            assert card.size() == QSize(410, 530)
        else:
            card.resize(wanted)
        session.stop()
        desk.settle()
    assert (tmp_path / "call-card").exists()


# -- how it looks


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """Text half as large again."""
    font = qapp.font()
    bigger = qapp.font()
    bigger.setPointSizeF(font.pointSizeF() * 1.5)
    qapp.setFont(bigger)
    yield
    qapp.setFont(font)


def clipped(card: CallCard) -> str:
    """The first text that has not the room it needs, or stands out of the window or over another part."""
    stage = card.area.widget()
    if stage is None or stage.width() > card.area.viewport().width():
        return "the points"
    for part in [*card.findChildren(WrapLabel), *card.points.boxes.values()]:
        if not part.isVisible():
            continue
        right = part.mapTo(card, part.rect().topRight()).x()
        fits = part.block().widest_line(part.width()) <= part.width() + 1
        if part.height() < part.heightForWidth(part.width()) - 1 or not fits or not 0 <= right < card.width():
            return part.accessibleName() or part.text()
    for button in (*card.findChildren(QAbstractButton), card.notes.edit):
        if button.isVisible() and not card.area.isAncestorOf(button):
            spot = button.rect().translated(button.mapTo(card, button.rect().topLeft()))
            if not card.rect().contains(spot) or button.height() < button.minimumSizeHint().height():
                return button.accessibleName()
            if isinstance(button, QAbstractButton) and button.width() < min(
                button.sizeHint().width(), button.maximumWidth()
            ):
                return button.accessibleName()
    return ""


def squeezed(desk: Desk, card: CallCard) -> None:
    """As small as it may be."""
    for _ in range(3):
        card.resize(LEAST)
        desk.settle()


def test_nothing_is_clipped_at_its_least_size(desk: Desk, services: Calling) -> None:
    services.clock = EARLY
    card = opened(desk)
    card.mark.show_mark("3 minutes: come to the close")
    squeezed(desk, card)
    assert card.width() == LEAST.width()
    assert clipped(card) == ""
    assert card.area.height() >= 100


@pytest.mark.usefixtures("large")
def test_nor_with_larger_text(desk: Desk, services: Calling) -> None:
    services.clock = EARLY
    card = opened(desk)
    squeezed(desk, card)
    assert clipped(card) == ""
    card.resize(420, 700)
    desk.settle()
    assert clipped(card) == ""


def test_tab_goes_through_all_of_it_and_everything_has_a_name(desk: Desk) -> None:
    card = opened(desk)
    card.person.call.setFocus()
    seen: list[QWidget] = []
    while QApplication.focusWidget() not in seen:
        at = QApplication.focusWidget()
        assert at is not None
        assert card.isAncestorOf(at)
        assert at.accessibleName()
        seen.append(at)
        press(desk, card, Key.Key_Tab)
    boxes: list[QWidget] = list(card.points.boxes.values())
    person, foot = [card.person.call, card.person.copy], [card.notes.edit, card.done, card.no_answer, card.timer]
    assert seen == [*person, *boxes, *foot]
    assert card.accessibleName() == "Call card, Northwind Labs"
    assert all(isinstance(one, QAbstractButton | QPlainTextEdit) for one in seen)


def test_it_is_drawn_in_every_scheme(desk: Desk, keeper: ThemeKeeper, qtbot: QtBot) -> None:
    card = opened(desk)
    shown: dict[str, QPixmap] = {}
    for scheme in ("light", "dark"):
        keeper.choose(scheme)
        desk.settle()
        shown[scheme] = card.grab()
    ground = {scheme: picture.toImage().pixelColor(3, 3).lightness() for scheme, picture in shown.items()}
    assert ground["light"] > 200
    assert ground["dark"] < 80
