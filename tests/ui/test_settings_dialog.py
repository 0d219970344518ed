"""The settings: every kind saved at once, refused with a sentence, found by words, opened at one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QSpinBox, QTimeEdit
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import Refused
from followup_desktop.ui.dialogs.settings import SettingsDialog
from followup_desktop.ui.tasks import Tasks
from tests.fakes.services import FakeServices


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    worker = Tasks()
    yield worker
    assert worker.stop()


@pytest.fixture
def services() -> FakeServices:
    return FakeServices()


@pytest.fixture
def dialog(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> SettingsDialog:
    made = SettingsDialog(services, tasks)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.rows))
    return made


def saved(qtbot: QtBot, dialog: SettingsDialog, act: Callable[[], None]) -> None:
    with qtbot.waitSignal(dialog.changed):
        act()


def test_each_kind_is_saved_at_once(qtbot: QtBot, services: FakeServices, dialog: SettingsDialog) -> None:
    editors = {key: row.editor for key, row in dialog.rows.items()}
    grace, hours, habit = editors["advice.grace"], editors["advice.hours.morning_from"], editors["habits.DE"]
    back, name = editors["comes_back"], editors["my_name"]
    assert isinstance(grace, QSpinBox)
    assert isinstance(hours, QTimeEdit)
    assert isinstance(habit, QCheckBox)
    assert isinstance(back, QComboBox)
    assert isinstance(name, QLineEdit)
    saved(qtbot, dialog, lambda: grace.setValue(4))
    saved(qtbot, dialog, lambda: hours.setTime(QTime(10, 15)))
    saved(qtbot, dialog, habit.click)
    saved(qtbot, dialog, lambda: back.setCurrentIndex(1))
    name.setText(" Sam Doe ")
    saved(qtbot, dialog, name.editingFinished.emit)
    assert services.settings == {
        "advice.grace": "4",
        "advice.hours.morning_from": "10:15",
        "habits.DE": "on",
        "comes_back": "daily",
        "my_name": "Sam Doe",
    }


def test_typing_a_number_saves_it_when_it_is_finished(
    qtbot: QtBot, services: FakeServices, dialog: SettingsDialog
) -> None:
    editor = dialog.rows["advice.grace"].editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor, "6")
    assert services.settings == {}
    saved(qtbot, dialog, lambda: qtbot.keyClick(editor, Qt.Key.Key_Return))
    assert services.settings == {"advice.grace": "6"}
    assert dialog.isVisible()  # Enter ends the number, not the dialog


def test_back_to_our_suggestion(qtbot: QtBot, services: FakeServices, dialog: SettingsDialog) -> None:
    row = dialog.rows["advice.grace"]
    assert not row.back.isVisible()
    editor = row.editor
    assert isinstance(editor, QSpinBox)
    saved(qtbot, dialog, lambda: editor.setValue(5))
    assert row.back.isVisible()
    assert row.back.text() == "Back to 2"
    saved(qtbot, dialog, row.back.click)
    assert services.settings["advice.grace"] == "2"
    assert (editor.value(), row.back.isVisible()) == (2, False)


def test_a_refused_value_is_said_and_the_old_one_stands(
    qtbot: QtBot, services: FakeServices, dialog: SettingsDialog
) -> None:
    services.fail["set_setting"] = Refused("The hours must follow each other.", "First the morning.")
    row = dialog.rows["advice.hours.morning_from"]
    editor = row.editor
    assert isinstance(editor, QTimeEdit)
    editor.setTime(QTime(17, 0))
    qtbot.waitUntil(row.remark.isVisible)
    assert row.remark.text() == "The hours must follow each other. First the morning."
    assert editor.time() == QTime(9, 30)
    assert services.settings == {}


def test_a_refused_text_stays_to_be_put_right(qtbot: QtBot, services: FakeServices, dialog: SettingsDialog) -> None:
    services.fail["set_setting"] = Refused("That is no name.")
    row = dialog.rows["my_name"]
    editor = row.editor
    assert isinstance(editor, QLineEdit)
    editor.setText("Sam")
    editor.editingFinished.emit()
    qtbot.waitUntil(row.remark.isVisible)
    assert editor.text() == "Sam"


def test_it_opens_at_a_setting_even_before_they_are_read(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> None:
    made = SettingsDialog(services, tasks)
    qtbot.addWidget(made)
    made.open_at("habits.DE")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.rows))
    qtbot.waitUntil(made.rows["habits.DE"].editor.hasFocus)
    editor = made.rows["habits.DE"].editor
    view = made.area.viewport()
    qtbot.waitUntil(lambda: view.rect().contains(editor.mapTo(view, editor.rect().center())))


def test_words_find_settings_and_their_group(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.search.setText("university")
    assert [key for key, row in dialog.rows.items() if row.isVisible()] == ["advice.grace"]
    dialog.search.setText("no such words")
    assert dialog.nothing.isVisible()
    dialog.search.clear()
    assert all(row.isVisible() for row in dialog.rows.values())


def test_the_wheel_scrolls_and_changes_nothing(dialog: SettingsDialog, services: FakeServices) -> None:
    editor = dialog.rows["advice.grace"].editor
    dialog.search.setFocus()
    centre = QPointF(editor.rect().center())
    turn = QWheelEvent(
        centre,
        QPointF(editor.mapToGlobal(editor.rect().center())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor, turn)
    assert isinstance(editor, QSpinBox)
    assert editor.value() == 2
    assert services.settings == {}


def test_what_was_changed_elsewhere_is_shown(qtbot: QtBot, services: FakeServices, dialog: SettingsDialog) -> None:
    services.settings["advice.grace"] = "6"
    dialog.reload()
    editor = dialog.rows["advice.grace"].editor
    assert isinstance(editor, QSpinBox)
    qtbot.waitUntil(lambda: editor.value() == 6)
    assert "set_setting" not in {name for name, _ in services.calls}


def test_everything_has_a_name_for_those_who_do_not_see_it(dialog: SettingsDialog) -> None:
    for row in dialog.rows.values():
        assert row.editor.accessibleName() == row.setting.title
        assert row.editor.accessibleDescription()
        assert row.editor.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_tab_goes_from_top_to_bottom(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.search.setFocus()
    met = []
    for _ in dialog.rows:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        met.append(dialog.focusWidget())
    editors = [row.editor for row in dialog.rows.values()]
    passed = list(dict.fromkeys(one for one in met if one in editors))  # a time has two stops, hours and minutes
    assert passed == editors[: len(passed)]
    assert met[0] is editors[0]
