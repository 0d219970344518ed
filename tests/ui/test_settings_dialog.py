"""The settings: every kind saved at once, refused with a sentence, found by words, opened at one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QSpinBox, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.services.setting_views import SettingView
from followup_desktop.ui.dialogs.hours_editor import HoursField
from followup_desktop.ui.dialogs.setting_editors import Stepper
from followup_desktop.ui.dialogs.settings import SettingsDialog
from followup_desktop.ui.dialogs.suggestions import restore
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.sources import SourceLine
from followup_desktop.ui.widgets.text import Run, marked
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
    dialog.open_at("advice.grace")
    row = dialog.rows["advice.grace"]
    assert row.stands.isVisible()
    assert not row.back.isVisible()
    editor = row.editor
    assert isinstance(editor, QSpinBox)
    saved(qtbot, dialog, lambda: editor.setValue(5))
    assert not row.stands.isVisible()
    assert row.back.isVisible()
    assert row.back.text() == "Back to our suggestion, 2 days"
    row.back.setFocus()
    saved(qtbot, dialog, lambda: qtbot.keyClick(row.back, Qt.Key.Key_Space))
    assert services.settings["advice.grace"] == "2"
    assert (editor.value(), row.back.isVisible()) == (2, False)
    assert editor.hasFocus()  # the way back went; the keyboard stays with its setting


def test_back_to_all_our_suggestions(qtbot: QtBot, services: FakeServices, dialog: SettingsDialog) -> None:
    services.settings |= {"advice.grace": "5", "habits.DE": "on", "comes_back": "daily"}
    dialog.reload()
    dialog.open_at("advice.cap")
    restore = dialog.page.restore
    qtbot.waitUntil(restore.isVisible)
    assert restore.text() == "Back to all our suggestions (2 changed)"
    saved(qtbot, dialog, restore.click)
    assert services.settings == {"advice.grace": "2", "habits.DE": "off", "comes_back": "daily"}
    assert [row.value for row in dialog.page.changed_of("advice")] == []
    assert not restore.isVisible()


class Hours(FakeServices):
    """Services that want the first hour before the last one, at every step."""

    def set_setting(self, key: str, value: str) -> Changes:
        hours = {"from": "15:00", "until": "17:00", **self.settings, key: value}
        if hours["from"] >= hours["until"]:
            raise Refused("The hours must follow each other.")
        return super().set_setting(key, value)


def test_what_must_wait_for_another_is_put_back_after_it() -> None:
    services = Hours(settings={"from": "15:00", "until": "17:00"})
    made = restore(services, {"until": "11:30", "from": "09:30"})
    assert services.settings == {"from": "09:30", "until": "11:30"}
    assert (made.done, made.refused) == (["from", "until"], {})
    assert Kind.SETTING in made.changes.kinds


def test_what_cannot_be_put_back_is_told() -> None:
    services = Hours(settings={"from": "09:30", "until": "17:00"})
    made = restore(services, {"until": "08:00", "grace": "2"})
    assert made.done == ["grace"]
    assert str(made.refused["until"]) == "The hours must follow each other."


def test_a_refusal_while_all_is_put_back_stands_beside_its_setting(
    qtbot: QtBot, services: FakeServices, dialog: SettingsDialog
) -> None:
    services.settings |= {"advice.grace": "5"}
    dialog.reload()
    qtbot.waitUntil(lambda: dialog.rows["advice.grace"].differs)

    def refuse(_key: str, _value: str) -> Changes:
        raise Refused("Not now.", "Later.")

    services.set_setting = refuse  # type: ignore[method-assign]
    dialog.open_at("advice.grace")
    dialog.page.restore.click()
    qtbot.waitUntil(dialog.rows["advice.grace"].remark.isVisible)
    assert dialog.rows["advice.grace"].remark.text() == "Not now. Later."


def test_a_refused_value_is_said_and_the_old_one_stands(
    qtbot: QtBot, services: FakeServices, dialog: SettingsDialog
) -> None:
    services.fail["set_setting"] = Refused("The hours must follow each other.", "First the morning.")
    row = dialog.rows["advice.hours.morning_from"]
    editor = row.editor
    assert isinstance(editor, QTimeEdit)
    dialog.open_at(row.setting.key)
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
    dialog.close()
    dialog.show()
    assert editor.text() == ""  # what holds
    assert not row.remark.isVisible()
    assert len(services.called("set_setting")) == 1  # it was not tried again


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
    assert shown(dialog) == {"my_name", "quiet_holidays", "comes_back", "discreet"}


def shown(dialog: SettingsDialog) -> set[str]:
    return {key for key, row in dialog.rows.items() if row.isVisible()}


def test_the_pages_by_click_arrow_and_key(qtbot: QtBot, dialog: SettingsDialog) -> None:
    advice = {key for key in dialog.rows if key.startswith(("advice.", "habits."))}
    you = set(dialog.rows) - advice
    assert shown(dialog) == you
    dialog.pages.button("advice").click()
    assert shown(dialog) == advice
    assert dialog.page.about.isVisible()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert shown(dialog) == set()
    assert dialog.phone.isVisible()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert shown(dialog) == you
    assert not dialog.page.about.isVisible()
    assert not dialog.phone.isVisible()
    back = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Backtab, back)
    assert dialog.phone.isVisible()
    dialog.search.setText("university")
    assert shown(dialog) == {"advice.grace"}  # words find on both pages
    dialog.pages.button("advice").click()
    assert shown(dialog) == advice
    assert dialog.search.text() == ""
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()


def test_it_opens_afresh(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.open_at("habits.DE")
    dialog.search.setText("university")
    dialog.close()
    dialog.show()
    assert dialog.pages.current() == "you"
    assert dialog.search.text() == ""
    assert "my_name" in shown(dialog)


def test_what_is_typed_counts_when_the_dialog_is_left(
    qtbot: QtBot, services: FakeServices, dialog: SettingsDialog
) -> None:
    editor = dialog.rows["my_name"].editor
    qtbot.keyClicks(editor, "Sam")
    assert not editor.hasFocus()  # as when another window came forward: no leaving of the field ends the typing
    saved(qtbot, dialog, lambda: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert not dialog.isVisible()
    assert services.called("set_setting") == [("my_name", "Sam")]


def test_a_text_is_saved_while_it_is_typed(qtbot: QtBot, services: FakeServices, dialog: SettingsDialog) -> None:
    """Whoever types is neither waited for nor interrupted: the answer to the first words comes while they go on."""
    editor = dialog.rows["my_name"].editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    saved(qtbot, dialog, lambda: qtbot.keyClicks(editor, "Sam "))
    assert services.settings == {"my_name": "Sam"}
    assert editor.text() == "Sam "
    qtbot.keyClicks(editor, "D")
    dialog.rows["my_name"].show_value("Sam")
    assert editor.text() == "Sam D"
    saved(qtbot, dialog, lambda: qtbot.keyClicks(editor, "oe"))
    assert services.settings == {"my_name": "Sam Doe"}


def test_many_steps_in_a_row_are_not_undone_by_late_answers(
    qtbot: QtBot, services: FakeServices, dialog: SettingsDialog
) -> None:
    editor = dialog.rows["advice.grace"].editor
    assert isinstance(editor, QSpinBox)
    for _ in range(3):
        editor.stepUp()
    with qtbot.waitSignals([dialog.changed] * 3):
        dialog.rows["advice.grace"].saved("3")  # the first answer comes while the others are under way
        assert editor.value() == 5
        dialog.rows["advice.grace"]._waiting += 1
    assert editor.value() == 5
    assert services.settings["advice.grace"] == "5"


def test_plus_and_minus_for_the_mouse(qtbot: QtBot, services: FakeServices, dialog: SettingsDialog) -> None:
    dialog.open_at("advice.grace")
    grace, hours = dialog.rows["advice.grace"], dialog.rows["advice.hours.morning_from"]
    days, time = grace.findChild(Stepper), hours.findChild(Stepper)
    assert days is not None
    assert time is not None
    saved(qtbot, dialog, days.more.click)
    saved(qtbot, dialog, time.less.click)
    assert services.settings == {"advice.grace": "3", "advice.hours.morning_from": "09:15"}
    for _ in range(3):
        saved(qtbot, dialog, days.less.click)
    assert services.settings["advice.grace"] == "0"
    assert not days.less.isEnabled()
    assert grace.editor.hasFocus()


def test_a_day_alone_is_one_day(qtbot: QtBot, services: FakeServices, dialog: SettingsDialog) -> None:
    editor = dialog.rows["advice.grace"].editor
    assert isinstance(editor, QSpinBox)
    assert editor.text() == "2 days"
    saved(qtbot, dialog, lambda: editor.setValue(1))
    assert editor.text() == "1 day"
    services.settings["advice.grace"] = "4"
    dialog.reload()
    qtbot.waitUntil(lambda: editor.text() == "4 days")


def test_a_switch_says_how_it_stands(qtbot: QtBot, dialog: SettingsDialog) -> None:
    switch = dialog.rows["habits.DE"].editor
    assert isinstance(switch, PointBox)
    assert switch.runs[0].text == "Off"
    saved(qtbot, dialog, switch.click)
    assert switch.runs[0].text == "On"
    assert switch.accessibleName() == "Germany"


def test_sources_are_made_when_they_are_wanted(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.open_at("advice.grace")
    row = dialog.rows["advice.grace"]
    assert row.findChildren(SourceLine) == []
    assert row.sources is not None
    qtbot.keyClick(row.sources.button, Qt.Key.Key_Space)
    lines = row.findChildren(SourceLine)
    assert [line.label.text() for line in lines] == [
        "A public service · survey or public office",
        "A university · survey or public office",
    ]
    openers = [line.button for line in lines if line.button is not None]
    with qtbot.waitSignal(dialog.open_link) as opened:
        openers[1].click()
    assert opened.args == ["https://example.org/b"]
    qtbot.waitUntil(openers[0].isVisible)
    row.sources.button.setFocus()
    qtbot.keyClick(row.sources.button, Qt.Key.Key_Tab)
    assert openers[0].hasFocus()


def test_a_source_is_text_and_only_the_web_is_opened(qtbot: QtBot) -> None:
    for link in ("javascript:alert(1)", "file:///etc/passwd", "", "mailto:x@y.z", "data:text/html,<b>x</b>"):
        line = SourceLine("<b>bold</b>", "B", link)
        qtbot.addWidget(line)
        line.show()
        assert line.button is None
        assert line.findChildren(QPushButton) == []
        assert line.label.text() == "<b>bold</b> · somebody who hires"
        assert line.label.textFormat() is Qt.TextFormat.PlainText


def test_what_cannot_be_read_is_told(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> None:
    services.fail["program_settings"] = Refused("The store is away.", "Look for the disk.")
    made = SettingsDialog(services, tasks)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.nothing.isVisible)
    assert made.nothing.text() == "The store is away. Look for the disk."
    made.reload()
    qtbot.waitUntil(lambda: bool(made.rows))
    assert not made.nothing.isVisible()


def test_the_editor_stands_beneath_its_name_where_it_is_narrow(qtbot: QtBot, dialog: SettingsDialog) -> None:
    row = dialog.rows["my_name"]
    dialog.resize(700, 700)
    qtbot.waitUntil(lambda: row.editor.x() > row.title.geometry().left() + 100)
    dialog.resize(380, 700)
    qtbot.waitUntil(lambda: row.editor.y() > row.title.geometry().bottom())
    assert row.editor.x() < 20


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


@pytest.mark.parametrize("page", ["you", "advice"])
def test_tab_goes_from_top_to_bottom(qtbot: QtBot, dialog: SettingsDialog, page: str) -> None:
    dialog.pages.button(page).click()
    dialog.search.setFocus()
    met: list[QWidget] = []
    for _ in range(40):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        met.append(dialog.focusWidget())
        if met[-1] is dialog.search:
            break
    editors = [row.editor for row in dialog.rows.values() if row.isVisible()]
    passed = list(dict.fromkeys(one for one in met if one in editors))  # a time has two stops, hours and minutes
    assert passed == editors
    assert met[0] is editors[0]
    assert met[-1] is dialog.search  # all round
    assert isinstance(met[-3], QPushButton)


# -- a stretch of the day ------------------------------------------------------------------------------------------


def hours_of(dialog: SettingsDialog) -> HoursField:
    field = dialog.rows["discreet"].findChild(HoursField)
    assert isinstance(field, HoursField)
    return field


def test_discreet_is_off_on_or_by_the_hour(qtbot: QtBot, services: FakeServices, dialog: SettingsDialog) -> None:
    field, row = hours_of(dialog), dialog.rows["discreet"]
    assert not field.start.isVisible()
    saved(qtbot, dialog, lambda: field.box.setCurrentIndex(field.box.findData("hours")))
    assert services.settings["discreet"] == "09:00-17:00"
    assert field.start.isVisible()
    saved(qtbot, dialog, lambda: field.end.setTime(QTime(12, 30)))
    assert services.settings["discreet"] == "09:00-12:30"
    with qtbot.assertNotEmitted(row.chosen):  # showing saves nothing
        row.show_value("on")
        assert (field.value(), field.start.isVisible()) == ("on", False)
        row.show_value("22:00-07:00")
    assert field.value() == "22:00-07:00"


def test_hours_without_length_are_refused_beside_them_and_what_holds_comes_back(
    qtbot: QtBot, services: FakeServices, dialog: SettingsDialog
) -> None:
    field, row = hours_of(dialog), dialog.rows["discreet"]
    saved(qtbot, dialog, lambda: field.box.setCurrentIndex(field.box.findData("hours")))
    services.fail["set_setting"] = Refused("“09:00-09:00” is no value for “Discreet”.")
    field.end.setTime(QTime(9, 0))
    qtbot.waitUntil(lambda: "09:00-09:00" in row.remark.text())
    assert field.value() == "09:00-17:00"


def test_the_words_of_a_choice_find_its_setting_and_are_named(dialog: SettingsDialog) -> None:
    dialog.search.setText("ONCE day")
    assert shown(dialog) == {"comes_back"}
    row = dialog.rows["comes_back"]
    assert row.found.isVisible()
    assert row.found.text() == "To choose: once a day"
    dialog.search.setText("reminder")
    assert not row.found.isVisible()
    assert row.isVisible()


def test_what_was_searched_for_is_tinted(dialog: SettingsDialog) -> None:
    dialog.search.setText("holidays own")
    assert marked(dialog.rows["quiet_holidays"].title.text(), ("holidays", "own")) == (
        Run("Quiet on your "),
        Run("own", tinted=True),
        Run(" public "),
        Run("holidays", tinted=True),
        Run(""),
    )
    assert marked("a.b (c", ("(",)) == (Run("a.b "), Run("(", tinted=True), Run("c"))


def test_nothing_that_matches_is_said_and_esc_clears_before_it_closes(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.search.setFocus()
    qtbot.keyClicks(dialog.search, "zebra")
    assert dialog.nothing.text() == "Nothing matches “zebra”."
    assert dialog.nothing.isVisible()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.search.text() == ""
    assert dialog.isVisible()
    assert not dialog.nothing.isVisible()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


class Damaged(FakeServices):
    """A store in which one value makes no sense."""

    def program_settings(self) -> tuple[SettingView, ...]:
        return tuple(replace(one, damaged=one.key == "comes_back") for one in super().program_settings())


def test_a_damaged_value_is_told_beside_its_setting(qtbot: QtBot, tasks: Tasks) -> None:
    made = SettingsDialog(Damaged(), tasks)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.rows))
    row = made.rows["comes_back"]
    assert row.remark.isVisible()
    assert "the usual counts" in row.remark.text()
    assert not made.rows["my_name"].remark.isVisible()
    editor = row.editor
    assert isinstance(editor, QComboBox)
    saved(qtbot, made, lambda: editor.setCurrentIndex(1))
    assert not row.remark.isVisible()
    made.close()
    made.show()
    assert not row.remark.isVisible()  # it is put right
