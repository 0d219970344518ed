"""The script: cues or words in full, the turns a call may take, and where the user's own hand shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.call_sheet import CallSheet, Section
from followup_desktop.domain.model import OwnPoint, Purpose, Stage
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.call_sheet.point_editor import EMPTY, PointEditor
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.point_box import PointBox
from tests.ui.call_sheet.sheet_samples import HOSTILE, full_sheet, hostile, point, view, waiting

Key = Qt.Key
STEPS = Purpose.NEXT_STEPS


@pytest.fixture
def shown(panel: CallSheetPanel) -> CallSheetPanel:
    panel.show_sheet(view(sheet=full_sheet()))
    return panel


def said(panel: CallSheetPanel) -> list[str]:
    return [box.accessibleName() for box in panel.script.boxes]


def box_of(panel: CallSheetPanel, ident: str) -> PointBox:
    return panel.script.points.boxes[ident]


def editor(panel: CallSheetPanel) -> PointEditor:
    return panel.script.work.editor


def entries(menu: QMenu) -> dict[str, object]:
    return {action.text().replace("&", ""): action for action in menu.actions() if action.text()}


def choose(panel: CallSheetPanel, ident: str, text: str) -> None:
    """What that entry of the point's menu does."""
    menu = panel.script.work.menu(panel.script.points.points[ident])
    [action] = [action for action in menu.actions() if action.text().replace("&", "") == text]
    action.trigger()
    menu.deleteLater()


# -- cues and words ------------------------------------------------------------------------------------------------


def test_the_switch_goes_between_cues_and_words_and_says_which(qtbot: QtBot, shown: CallSheetPanel) -> None:
    assert said(shown) == ["Say who you are.", "Ask for the date.", "My own words", "Thank her."]
    with qtbot.waitSignal(shown.words_changed) as changed:
        qtbot.mouseClick(shown.script.switch.button("words"), Qt.MouseButton.LeftButton)
    assert changed.args == ["words"]
    assert said(shown) == ["Hello, this is Sam Doe.", "When do you decide?", "My own words", "Thank you, Priya."]
    with qtbot.waitSignal(shown.words_changed) as changed:
        shown.keys.toggle_words()
    assert changed.args == ["cues"]
    assert shown.script.switch.current() == "cues"
    assert said(shown)[1] == "Ask for the date."


def test_in_full_the_users_facts_are_tinted_and_nothing_else(shown: CallSheetPanel) -> None:
    shown.script.show_words("words")
    runs = box_of(shown, "open-1").runs
    assert [run.text for run in runs if run.tinted] == ["Sam Doe"]


def test_check_marks_and_the_keyboard_stay_while_the_words_change(shown: CallSheetPanel) -> None:
    box = box_of(shown, "steps-1")
    box.click()
    box.setFocus()
    shown.keys.toggle_words()
    assert box_of(shown, "steps-1") is box
    assert box.isChecked()
    assert box.hasFocus()
    assert shown.body.checked() == {"steps-1"}


def test_what_was_chosen_holds_for_the_next_sheet(qtbot: QtBot, shown: CallSheetPanel) -> None:
    with qtbot.assertNotEmitted(shown.words_changed):
        shown.script.show_words("words")
    shown.show_sheet(view(ident=9, sheet=full_sheet()))
    assert said(shown)[0] == "Hello, this is Sam Doe."
    shown.script.show_words("")
    assert said(shown)[0] == "Say who you are."


def test_longer_words_get_their_room(qtbot: QtBot, shown: CallSheetPanel) -> None:
    long = replace(point("open-1", STEPS, "Short."), say="Many words in full. " * 12)
    shown.show_sheet(view(sheet=CallSheet(opener=(long,))))
    box = box_of(shown, "open-1")
    qtbot.waitUntil(lambda: box.isVisible() and box.height() == box.heightForWidth(box.width()))
    before = box.height()
    shown.keys.toggle_words()
    qtbot.waitUntil(lambda: box.height() >= box.heightForWidth(box.width()) > 2 * before)


# -- turns of the call, and before it -------------------------------------------------------------------------------


def test_the_turns_are_folded_and_open_by_key_one_at_a_time(qtbot: QtBot, shown: CallSheetPanel) -> None:
    folds = shown.script.branches.folds
    assert [fold.button.accessibleName() for fold in folds] == [branch.title for branch in full_sheet().branches]
    assert not any(fold.is_unfolded for fold in folds)
    box_of(shown, "open-1").setFocus()
    qtbot.keyClick(box_of(shown, "open-1"), Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert [fold.is_unfolded for fold in folds] == [False, True]
    assert folds[1].button.hasFocus()
    qtbot.keyClick(folds[1].button, Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert [fold.is_unfolded for fold in folds] == [True, False]
    qtbot.keyClick(folds[0].button, Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert [fold.is_unfolded for fold in folds] == [True, False]


def test_a_turn_comes_into_sight(qtbot: QtBot, shown: CallSheetPanel) -> None:
    shown.resize(400, 420)
    shown.keys.open_branch(2)
    fold = shown.script.branches.folds[1]
    qtbot.waitUntil(lambda: fold.visibleRegion().boundingRect().height() > 30)


def test_the_menu_of_turns_names_them_all(shown: CallSheetPanel, qtbot: QtBot) -> None:
    shown.keys.open_branches()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "&1  If they have decided: yes",
        "&2  If they have decided: no",
    ]
    menu.actions()[1].trigger()
    menu.close()
    assert shown.script.branches.folds[1].is_unfolded


def test_a_turn_opens_the_script_that_lies_behind_the_advice(panel: CallSheetPanel) -> None:
    panel.show_sheet(replace(waiting(), sheet=full_sheet()))
    panel.body.forms.show_form("email")
    panel.keys.open_branch(1)
    assert panel.script.branches.folds[0].isVisible()


def test_a_turn_is_said_in_full_too(shown: CallSheetPanel) -> None:
    shown.keys.toggle_words()
    assert [box.accessibleName() for _, box in shown.script.branches.boxes] == ["I am glad.", "Thank them."]


def test_before_dialling_is_a_fold_that_another_sheet_closes(shown: CallSheetPanel) -> None:
    before = shown.script.before
    assert before.button.isVisible()
    assert not before.isVisible()
    before.button.click()
    assert before.isVisible()
    assert "A quiet room" in [label.text() for label in before.findChildren(QLabel)]
    shown.show_sheet(view(ident=9, sheet=full_sheet()))
    assert not before.isVisible()
    shown.show_sheet(view(ident=9, sheet=CallSheet()))
    assert not before.button.isVisible()


# -- the menu of a point ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["menu key", "shift f10", "dots", "other button"])
def test_the_menu_opens_in_every_way(qtbot: QtBot, shown: CallSheetPanel, way: str) -> None:
    box = box_of(shown, "steps-1")
    box.setFocus()
    if way == "menu key":
        qtbot.keyClick(box, Key.Key_Menu)
    elif way == "shift f10":
        qtbot.keyClick(box, Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    elif way == "dots":
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.dots().center().toPoint())
    else:
        at = QPoint(20, 5)
        QApplication.sendEvent(box, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, box.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Hide here" in entries(menu)
    menu.close()
    assert not box.isChecked()


def test_the_words_beside_the_dots_still_check(qtbot: QtBot, shown: CallSheetPanel) -> None:
    box = box_of(shown, "steps-1")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() // 2, box.height() // 2))
    assert box.isChecked()


def test_the_menu_offers_what_can_be_done_with_that_point(shown: CallSheetPanel) -> None:
    ours, theirs = (shown.script.points.points[ident] for ident in ("steps-1", "own.3"))
    work = shown.script.work
    assert list(entries(work.menu(ours))) == [
        "Reword for this application…",
        "Reword for this stage (Final interview)…",
        "Reword everywhere…",
        "Hide here",
        "Hide for good",
    ]
    assert "Our wording again" in entries(work.menu(replace(ours, own_id=4)))
    assert list(entries(work.menu(theirs))) == ["Change…", "Remove this point"]


def test_hiding_removing_and_bringing_back_go_out_at_once(qtbot: QtBot, shown: CallSheetPanel) -> None:
    with qtbot.waitSignal(shown.point_saved) as saved:
        choose(shown, "steps-1", "Hide here")
    assert saved.args == [OwnPoint("Ask for the date.", STEPS, "steps-1", True, application_id=1)]
    with qtbot.waitSignal(shown.point_removed) as removed:
        choose(shown, "own.3", "Remove this point")
    assert removed.args == [3]


# -- the editor ------------------------------------------------------------------------------------------------------


def test_rewording_takes_the_place_of_the_point_and_enter_saves_it(qtbot: QtBot, shown: CallSheetPanel) -> None:
    choose(shown, "steps-1", "Reword for this stage (Final interview)…")
    assert editor(shown).isVisible()
    assert not box_of(shown, "steps-1").isVisible()
    assert editor(shown).text.hasFocus()
    assert editor(shown).text.toPlainText() == "Ask for the date."
    editor(shown).text.setPlainText("When   will\nyou know?")
    with qtbot.waitSignal(shown.point_saved) as saved:
        qtbot.keyClick(editor(shown).text, Key.Key_Return)
    assert saved.args == [OwnPoint("When will you know?", STEPS, "steps-1", stage=Stage.FINAL)]
    assert editor(shown).isVisible(), "it stays until it is known to be saved"
    shown.script.point_kept()
    assert not editor(shown).isVisible()
    assert box_of(shown, "steps-1").hasFocus()


def test_a_refused_point_can_be_changed_and_saved_again(qtbot: QtBot, shown: CallSheetPanel) -> None:
    shown.keys.add_point()
    editor(shown).text.setPlainText("mine")
    with qtbot.waitSignal(shown.point_saved):
        editor(shown).save()
    with qtbot.assertNotEmitted(shown.point_saved):
        editor(shown).save()  # a second Enter must not save it twice
    shown.script.point_refused()
    assert editor(shown).text.toPlainText() == "mine"
    with qtbot.waitSignal(shown.point_saved):
        editor(shown).save()


def test_esc_leaves_the_editor_and_nothing_is_saved(qtbot: QtBot, shown: CallSheetPanel) -> None:
    with qtbot.assertNotEmitted(shown.point_saved):
        choose(shown, "steps-1", "Reword everywhere…")
        qtbot.keyClick(editor(shown).text, Key.Key_Escape)
        assert not editor(shown).isVisible()
        assert box_of(shown, "steps-1").isVisible()
        assert box_of(shown, "steps-1").hasFocus()
        editor(shown).cancel_button.click()


def test_words_in_full_are_reworded_in_full(shown: CallSheetPanel) -> None:
    shown.keys.toggle_words()
    choose(shown, "steps-1", "Reword everywhere…")
    assert editor(shown).text.toPlainText() == "When do you decide?"


def test_a_point_is_added_where_its_plus_stands(qtbot: QtBot, shown: CallSheetPanel) -> None:
    [plus] = [one for one in shown.findChildren(LinkButton) if one.accessibleName() == "Add a point to Interest"]
    qtbot.mouseClick(plus, Qt.MouseButton.LeftButton)
    column = shown.script.points.layout()
    assert column is not None
    assert column.indexOf(editor(shown)) == column.indexOf(box_of(shown, "own.3")) + 1
    editor(shown).text.setPlainText("mine")
    editor(shown).scope.setCurrentIndex(2)
    with qtbot.waitSignal(shown.point_saved) as saved:
        editor(shown).save_button.click()
    assert saved.args == [OwnPoint("mine", Purpose.INTEREST)]


def test_their_own_point_opens_with_where_it_holds(qtbot: QtBot, shown: CallSheetPanel) -> None:
    shown.show_own_points(1, [OwnPoint("My own words", Purpose.INTEREST, stage=Stage.FINAL, id=3)])
    choose(shown, "own.3", "Change…")
    assert editor(shown).scope.currentText() == "This stage"
    editor(shown).purpose.setCurrentIndex(editor(shown).purpose.findText("Practical matters"))
    with qtbot.waitSignal(shown.point_saved) as saved:
        editor(shown).save()
    assert saved.args == [OwnPoint("My own words", Purpose.LOGISTICS, stage=Stage.FINAL, id=3)]


@pytest.mark.parametrize(("text", "problem"), [("  \n ", EMPTY), ("x" * 301, "this one has 301")])
def test_a_text_that_cannot_be_said_is_not_saved_and_told_why(
    qtbot: QtBot, shown: CallSheetPanel, text: str, problem: str
) -> None:
    shown.keys.add_point()
    editor(shown).text.setPlainText(text)
    with qtbot.assertNotEmitted(shown.point_saved):
        editor(shown).save()
    assert problem in editor(shown).problem.text()
    assert editor(shown).problem.isVisible()
    assert problem in editor(shown).text.accessibleDescription()
    editor(shown).text.setPlainText("x" * 300)
    assert not editor(shown).problem.isVisible()


def test_letters_in_the_lists_of_the_editor_are_no_actions_of_the_window(qtbot: QtBot, shown: CallSheetPanel) -> None:
    action = shown.addAction("Done")
    action.setShortcut("D")
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    shown.keys.add_point()
    with qtbot.assertNotEmitted(action.triggered):
        for part in (editor(shown).scope, editor(shown).purpose, editor(shown).save_button):
            part.setFocus()
            qtbot.keyClick(part, Key.Key_D)
    editor(shown).cancel_button.click()
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(box_of(shown, "open-1"), Key.Key_D)


def test_a_sheet_read_again_keeps_the_editor_and_what_was_typed(qtbot: QtBot, shown: CallSheetPanel) -> None:
    choose(shown, "steps-1", "Reword everywhere…")
    editor(shown).text.setPlainText("half a tho")
    shown.show_sheet(view(sheet=replace(full_sheet(), seconds=90, avoid=("New",))))
    assert editor(shown).isVisible()
    assert editor(shown).text.toPlainText() == "half a tho"
    assert not box_of(shown, "steps-1").isVisible()
    shown.show_sheet(view("Halden Foods", ident=9, sheet=full_sheet()))
    assert not editor(shown).isVisible()
    qtbot.waitUntil(box_of(shown, "steps-1").isVisible)


def test_the_keyboard_stays_on_the_point_when_the_sheet_changes(shown: CallSheetPanel) -> None:
    box_of(shown, "steps-1").setFocus()
    made = full_sheet()
    shown.show_sheet(view(sheet=replace(made, seconds=90)))
    assert box_of(shown, "steps-1").hasFocus()
    without = tuple(one for one in made.sections if one.purpose is not STEPS)
    shown.show_sheet(view(sheet=replace(made, sections=without)))
    assert box_of(shown, "own.3").hasFocus()


def test_the_editor_is_in_sight_and_in_the_tab_order(qtbot: QtBot, shown: CallSheetPanel) -> None:
    shown.resize(320, 520)
    shown.keys.add_point()
    part = editor(shown)
    viewport = shown.area.viewport()
    qtbot.waitUntil(lambda: part.mapTo(viewport, part.rect().bottomLeft()).y() <= viewport.height())
    order: list[QWidget | None] = []
    for _ in range(5):
        order.append(QApplication.focusWidget())
        qtbot.keyClick(order[-1] or shown, Key.Key_Tab)
    assert order == [part.text, part.purpose, part.scope, part.save_button, part.cancel_button]


# -- hidden ones -----------------------------------------------------------------------------------------------------


def test_hidden_points_are_counted_listed_and_brought_back(qtbot: QtBot, panel: CallSheetPanel) -> None:
    with qtbot.waitSignal(panel.points_requested) as asked:
        panel.show_sheet(view(sheet=replace(full_sheet(), hidden=2, hidden_ids=(4, 5))))
    assert asked.args == [1]
    hidden = panel.script.hidden
    assert hidden.button.text() == "2 points hidden: show"
    hidden.button.click()
    assert hidden.button.text() == "2 points hidden"
    points = [
        OwnPoint("Ask for the date.", STEPS, "steps-2", True, application_id=1, id=4),
        OwnPoint("", Purpose.CONCERN, "concern", True, id=5),
        OwnPoint("not here", STEPS, "x", True, id=6),
    ]
    panel.show_own_points(1, points)
    read = [label.text() for label in hidden.body.findChildren(QLabel)]
    assert read == ["Ask for the date.\nHidden for this application", "Concern they raised\nHidden everywhere"]
    back = [one for one in hidden.body.findChildren(LinkButton) if one.accessibleName().startswith("Bring back: Ask")]
    with qtbot.waitSignal(panel.point_removed) as removed:
        back[0].click()
    assert removed.args == [4]
    panel.show_sheet(view(sheet=full_sheet()))
    assert not hidden.isVisible()


def test_points_of_another_application_come_too_late(panel: CallSheetPanel) -> None:
    panel.show_sheet(view(sheet=replace(full_sheet(), hidden=1)))
    panel.show_own_points(8, [OwnPoint("a", STEPS, "a", True, id=1)])
    assert panel.script.work.known == ()


def test_a_sheet_without_anything_of_their_own_asks_for_nothing(qtbot: QtBot, panel: CallSheetPanel) -> None:
    with qtbot.assertNotEmitted(panel.points_requested):
        panel.show_sheet(view())


# -- empty stretches -------------------------------------------------------------------------------------------------


def test_a_section_without_points_says_so_and_can_be_added_to(panel: CallSheetPanel) -> None:
    panel.show_sheet(view(sheet=CallSheet(sections=(Section(STEPS, (), True),))))
    read = [label.text() for label in panel.script.points.findChildren(QLabel)]
    assert "NEXT STEPS" in read
    assert "Nothing to say on this yet." in read
    plus = [one.accessibleName() for one in panel.script.points.findChildren(LinkButton)]
    assert plus == ["Add a point to Next steps"]


def test_a_sheet_without_any_points_is_no_blank(panel: CallSheetPanel) -> None:
    panel.show_sheet(view(sheet=CallSheet(hidden=1), stage_label=""))
    read = [label.text() for label in panel.script.points.findChildren(QLabel)]
    assert any(text.startswith("No points are left here.") for text in read)
    assert panel.script.add.isVisible()
    assert not panel.header.badge.isVisible()
    assert entries(panel.script.work.menu(point("a", STEPS, "a")))["Reword for this stage…"]


def test_markup_of_their_own_stays_text(panel: CallSheetPanel) -> None:
    made = replace(full_sheet(), hidden=1, before=(HOSTILE,))
    panel.show_sheet(replace(hostile(), sheet=made))
    panel.show_own_points(1, [OwnPoint(HOSTILE, STEPS, "a", True, id=1)])
    panel.script.hidden.button.click()
    panel.script.work.reword(point("steps-1", STEPS, HOSTILE))
    assert editor(panel).text.toPlainText() == HOSTILE
    assert {label.textFormat() for label in panel.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    menu = panel.script.work.menu(point("a", STEPS, "a"))
    stage = next(action for action in menu.actions() if "stage" in action.text().replace("&", ""))
    assert "&&" in stage.text(), "an ampersand of the user's is no mnemonic"
