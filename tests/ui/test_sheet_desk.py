"""The script in the window: its keys, what they save, and that a sheet read again shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from followup_desktop.domain.call_sheet import CallSheet
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import AttemptKind, Channel, OwnPoint, Purpose
from followup_desktop.services.views import CallSheetView, Done, DoneAnswers
from followup_desktop.ui.call_sheet.done_card import DoneCard
from tests.fakes.services import FakeServices, sample_services
from tests.ui.desk import Desk

Key = Qt.Key


def with_own(sheet: CallSheet, points: list[OwnPoint]) -> CallSheet:
    """The sheet with what is hidden taken out and what is reworded in other words."""
    hidden = {one.point_id: one.id for one in points if one.hidden}
    words = {one.point_id: one for one in points if not one.hidden}
    sections, gone = [], []
    for section in sheet.sections:
        gone += [hidden[point.id] for point in section.points if point.id in hidden]
        shown = [
            replace(point, text=words[point.id].text, pieces=(), own_id=words[point.id].id)
            if point.id in words
            else point
            for point in section.points
            if point.id not in hidden
        ]
        sections.append(replace(section, points=tuple(shown)))
    return replace(sheet, sections=tuple(sections), hidden=len(gone), hidden_ids=tuple(gone))


@dataclass
class Speaking(FakeServices):
    """They know the user's own points, and whether they have been thanked."""

    thanked: bool = False

    def call_sheet(
        self, application_id: int, follow_up_id: int | None = None, kind: AttemptKind | None = None
    ) -> CallSheetView:
        view = super().call_sheet(application_id, follow_up_id, kind)
        sheet = with_own(view.sheet, list(self.points.values()))
        if kind is AttemptKind.THANKS:
            sheet = replace(sheet, opener=sheet.opener[:1])
        return replace(view, sheet=sheet, thanks_call=not self.thanked)

    def done(self, answers: DoneAnswers) -> Done:
        self.thanked = self.thanked or answers.kind is AttemptKind.THANKS
        return super().done(answers)

    def remove_point(self, point_id: int) -> Changes:
        super().remove_point(point_id)
        return Changes(frozenset({(Kind.POINT, point_id)}), 77)


@pytest.fixture
def services() -> Speaking:
    given = sample_services()
    return Speaking(rows=given.rows, people=given.people)


@pytest.fixture
def desk(make_desk: Callable[..., Desk], services: Speaking) -> Desk:
    return make_desk(services)


def said(desk: Desk) -> list[str]:
    return [box.accessibleName() for box in desk.window.frame.panel.script.boxes]


def test_the_choice_of_words_is_read_at_the_start_and_kept(
    make_desk: Callable[..., Desk], services: Speaking
) -> None:
    services.settings["sheet_words"] = "words"
    desk = make_desk(services)
    panel = desk.window.frame.panel
    assert panel.script.switch.current() == "words"
    desk.press(Key.Key_X)
    assert services.settings["sheet_words"] == "cues"
    assert panel.script.switch.current() == "cues"
    desk.press(Key.Key_X)
    assert services.called("set_setting") == [("sheet_words", "cues"), ("sheet_words", "words")]


def test_keys_rehearse_open_the_turns_and_run_the_timer(desk: Desk) -> None:
    panel = desk.window.frame.panel
    desk.press(Key.Key_M)
    assert panel.footer.timer.is_running
    desk.press(Key.Key_M)
    desk.press(Key.Key_H)
    assert panel.pages.is_rehearsing
    for key in (Key.Key_Space, Key.Key_D, Key.Key_X, Key.Key_Right):
        desk.press(key)
    assert panel.rehearsal.at == 2
    assert desk.card is None
    desk.press(Key.Key_Escape)
    assert not panel.pages.is_rehearsing
    assert desk.services.called("done") == desk.services.called("set_setting") == []
    desk.press(Key.Key_B)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert panel.script.branches.folds[0].is_unfolded


def test_the_keyboard_is_back_on_the_timeline_after_a_rehearsal(desk: Desk) -> None:
    before = QApplication.focusWidget()
    desk.press(Key.Key_H)
    desk.press(Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_a_point_is_added_by_keys_alone(desk: Desk, services: Speaking) -> None:
    desk.press(Key.Key_P)
    desk.type("mention the demo")
    desk.press(Key.Key_Return)
    assert services.called("save_point") == [OwnPoint("mention the demo", Purpose.NEXT_STEPS, application_id=1)]
    assert not desk.window.frame.panel.script.work.is_open
    assert desk.toast


def test_hiding_shows_in_the_sheet_and_comes_back(desk: Desk, services: Speaking) -> None:
    panel = desk.window.frame.panel
    [action] = [one for one in _menu(desk, "next-1").actions() if one.text() == "&Hide here"]
    action.trigger()
    desk.settle()
    assert "next-1" not in panel.script.points.boxes
    assert panel.script.hidden.button.text() == "1 point hidden: show"
    panel.script.hidden.button.click()
    desk.settle()
    [ident] = services.points
    panel.script.hidden.brought_back.emit(ident)
    desk.settle()
    assert "next-1" in panel.script.points.boxes
    assert services.points == {}


def _menu(desk: Desk, ident: str) -> QMenu:
    script = desk.window.frame.panel.script
    return script.work.menu(script.points.points[ident])


def test_what_cannot_be_saved_stays_in_the_editor_with_the_reason_above(desk: Desk, services: Speaking) -> None:
    services.fail["save_point"] = Refused("The disk is full.")
    panel = desk.window.frame.panel
    desk.press(Key.Key_P)
    desk.type("mine")
    desk.press(Key.Key_Return)
    assert "The disk is full." in desk.message
    assert panel.script.work.is_open
    assert panel.script.work.editor.text.toPlainText() == "mine"
    desk.press(Key.Key_Return)
    assert not panel.script.work.is_open
    assert [one.text for one in services.points.values()] == ["mine"]


def test_rewording_again_changes_the_one_that_is_there(desk: Desk, services: Speaking) -> None:
    services.points[5] = OwnPoint("once", Purpose.NEXT_STEPS, "next-1", application_id=1, id=5)
    desk.bridge.publish(Changes(frozenset({(Kind.POINT, 5)})))
    desk.settle()
    script = desk.window.frame.panel.script
    script.work.reword(script.points.points["next-1"])
    desk.type("twice")
    desk.press(Key.Key_Return)
    assert [(one.id, one.text) for one in services.points.values()] == [(5, "twice")]
    assert "twice" in said(desk)


def test_the_thank_you_call_is_one_key_away_and_is_recorded_as_such(desk: Desk, services: Speaking) -> None:
    panel = desk.window.frame.panel
    desk.press(Key.Key_Y)
    assert panel.body.thanks.card.isVisible()
    assert len(said(desk)) == 6
    desk.bridge.publish(Changes(frozenset({(Kind.FOLLOW_UP, 100)})))
    desk.settle()
    assert panel.body.thanks.card.isVisible(), "a sheet read again is the same one"
    desk.press(Key.Key_D)
    assert isinstance(desk.card, DoneCard)
    desk.press(Key.Key_Return)
    [answers] = services.called("done")
    assert isinstance(answers, DoneAnswers)
    assert (answers.kind, answers.channel, answers.follow_up_id) == (AttemptKind.THANKS, Channel.PHONE, None)
    assert not panel.body.thanks.isVisible(), "they have been thanked"
    assert len(said(desk)) == 7
    assert not desk.window.window_actions["thanks"].isEnabled()


def test_back_from_the_thank_you_call_and_away_from_it(desk: Desk) -> None:
    panel = desk.window.frame.panel
    desk.press(Key.Key_Y)
    desk.press(Key.Key_Y)
    assert not panel.body.thanks.card.isVisible()
    desk.press(Key.Key_Y)
    desk.window.frame.timeline.select(4)
    desk.settle()
    assert not panel.body.thanks.card.isVisible()
    assert desk.sheet_of == (4, 400)


def test_keys_rest_where_no_row_is_selected(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(Speaking())
    for name in ("words", "rehearse", "branches", "thanks", "timer", "add_point"):
        assert not desk.window.window_actions[name].isEnabled(), name
