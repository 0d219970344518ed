"""The small shared widgets: text that wraps, days in words, the toast, the banners, the flow."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from followup_desktop.domain.ports import Note, NoteAction, NoteKey
from followup_desktop.ui.widgets.banner import BannerStack
from followup_desktop.ui.widgets.buttons import IconButton
from followup_desktop.ui.widgets.entry import DayField, GrowingText
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.menus import unfold
from followup_desktop.ui.widgets.speech import add_clear_button, name_list
from followup_desktop.ui.widgets.text import Run, TextBlock, WrapLabel, one_line
from followup_desktop.ui.widgets.toast import STAYS, Toast

LONG = "Donaudampfschifffahrtsgesellschaft" * 8


def test_a_word_without_end_is_broken(qtbot: QtBot) -> None:
    label = WrapLabel(LONG)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() <= 48
    assert label.heightForWidth(200) > 4 * label.heightForWidth(10_000)
    assert label.block().widest_line(200) <= 200


def test_line_ends_are_kept_and_control_characters_dropped() -> None:
    block = TextBlock((Run("a\r\nb\x00\x1b[31m\u202ec"),), QApplication.font())
    assert block._text == "a\u2028b[31mc"
    assert one_line(" a\n\tb\u202e ") == "a b"


def test_tinted_parts_are_where_the_facts_are() -> None:
    block = TextBlock((Run("in: "), Run("a\x00b", True), Run("."), Run("", True)), QApplication.font())
    assert block._tints == [(4, 6)]


def test_a_larger_font_makes_a_taller_label(qtbot: QtBot) -> None:
    label = WrapLabel("Northwind Labs, Backend engineer")
    qtbot.addWidget(label)
    before = label.heightForWidth(120)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    label.setFont(font)
    assert label.heightForWidth(120) > 1.8 * before


def test_a_text_grows_with_its_lines_up_to_a_limit(qtbot: QtBot) -> None:
    text = GrowingText("Note", least=2, most=4)
    qtbot.addWidget(text)
    text.resize(200, 50)
    text.show()
    heights = []
    for lines in (1, 2, 3, 4, 9):
        text.setPlainText("x\n" * (lines - 1) + "x")
        heights.append(text.height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_a_wrapped_text_is_shown_whole(qtbot: QtBot) -> None:
    text = GrowingText("E-mail", most=60)
    qtbot.addWidget(text)
    text.resize(220, 50)
    text.show()
    text.setPlainText("\n\n".join(["A sentence that is far too long for one line of this width."] * 5))
    qtbot.waitUntil(lambda: not text.verticalScrollBar().isVisible())
    text.moveCursor(QTextCursor.MoveOperation.End)
    assert text.verticalScrollBar().maximum() == 0
    assert text.cursorRect().bottom() <= text.viewport().height()
    wide = text.height()
    text.resize(150, text.height())
    assert text.height() > wide


def test_a_long_answer_stands_beneath_the_field_where_it_has_no_room(qtbot: QtBot) -> None:
    field = DayField("By when?")
    qtbot.addWidget(field)
    field.resize(400, 60)
    field.show()
    field.edit.setText("fri next week")
    field.understood(date(2026, 12, 4), "= Fri 4 Dec 2026")
    assert not field.remark.isVisible()
    field.resize(150, 60)
    assert field.remark.isVisible()
    assert field.remark.text() == "= Fri 4 Dec 2026"


def test_an_emptied_day_field_asks_nothing(qtbot: QtBot) -> None:
    field = DayField("By when?")
    qtbot.addWidget(field)
    field.edit.setText("fri")
    field.edit.clear()
    with qtbot.assertNotEmitted(field.asked):
        field.ask_now()
    assert not field.is_open_question


def window(qtbot: QtBot) -> tuple[QWidget, QLineEdit]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 300)
    edit = QLineEdit()
    QVBoxLayout(made).addWidget(edit)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    edit.setFocus()
    return made, edit


def test_the_toast_stays_ten_seconds_and_takes_no_focus(qtbot: QtBot) -> None:
    host, edit = window(qtbot)
    toast = Toast(host)
    toast.show_text("Northwind: spoke, next call 7 Dec")
    assert (STAYS, toast.isVisible(), toast.stays) == (10_000, True, True)
    assert edit.hasFocus()
    assert QRect(host.rect()).contains(toast.geometry())
    with qtbot.waitSignal(toast.undo_requested):
        toast.undo_button.click()
    assert (toast.isVisible(), toast.stays) == (False, False)


def test_the_next_toast_replaces_the_last(qtbot: QtBot) -> None:
    host, _ = window(qtbot)
    toast = Toast(host)
    toast.show_text("first")
    toast.show_text("Copied", undo=False)
    assert toast.label.text() == "Copied"
    assert not toast.undo_button.isVisible()
    toast.show_text(LONG)
    assert QRect(host.rect()).contains(toast.geometry())


def note(follow_up_id: int, title: str = "Call Priya Raman, Northwind Labs") -> Note:
    return Note(NoteKey(follow_up_id, 2), title, "Final interview. Call before 11:30.")


def test_banners_stack_newest_first_and_carry_their_key(qtbot: QtBot) -> None:
    host, edit = window(qtbot)
    stack = BannerStack(host)
    stack.show_note(note(7))
    stack.show_note(note(8, "Call Halden Foods"))
    stack.set_why("the desktop showed none")
    assert [banner.note.key.follow_up_id for banner in stack.banners] == [8, 7]
    assert [banner.why.text() for banner in stack.banners] == ["the desktop showed none", ""]
    assert edit.hasFocus()
    buttons = {button.objectName(): button for button in stack.banners[1].findChildren(QPushButton)}
    assert set(buttons) == {NoteAction.TALK, NoteAction.DONE, NoteAction.SNOOZE}
    with qtbot.waitSignal(stack.chosen) as chosen:
        buttons["done"].click()
    assert chosen.args == ["7:2", "done"]


def test_a_follow_up_has_one_banner_and_it_can_be_withdrawn(qtbot: QtBot) -> None:
    host, _ = window(qtbot)
    stack = BannerStack(host)
    stack.show_note(note(7))
    stack.show_note(note(7, "again"))
    assert [banner.note.title for banner in stack.banners] == ["again"]
    stack.withdraw(99)
    assert stack.isVisible()
    stack.withdraw(7)
    assert (stack.banners, stack.isVisible()) == ((), False)


def test_the_flow_breaks_where_the_width_ends(qtbot: QtBot) -> None:
    flow = Flow(spacing=8)
    qtbot.addWidget(flow)
    buttons = [QPushButton(text) for text in ("Mark done", "Snooze", "No answer")]
    for button in buttons:
        button.setFixedSize(100, 30)
        flow.add(button)
    end = QPushButton("00:00")
    end.setFixedSize(60, 30)
    flow.add_at_end(end)
    assert flow.heightForWidth(400) == 30
    assert flow.heightForWidth(330) == 68
    assert flow.heightForWidth(110) == 3 * 38 + 30
    buttons[1].hide()
    assert flow.heightForWidth(330) == 30
    flow.resize(500, 30)
    flow.show()
    assert end.geometry().right() == 499
    flow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert (buttons[0].geometry().right(), end.geometry().left()) == (499, 0)


def test_the_flow_makes_room_when_a_part_comes(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = Flow()
    parts = [QPushButton(text) for text in ("one", "two")]
    for part in parts:
        part.setFixedSize(100, 30)
        flow.add(part)
    parts[1].hide()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(flow)
    column.addStretch(1)
    host.resize(150, 200)
    host.show()
    assert flow.height() == 30
    parts[1].show()
    qtbot.waitUntil(lambda: flow.height() == 68)
    assert parts[1].geometry() == QRect(0, 38, 100, 30)


def test_what_changes_is_said_while_a_screen_reader_listens(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    host, _ = window(qtbot)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    Toast(host).show_text("Northwind: spoke")
    BannerStack(host).show_note(note(7, "Call Priya"))
    field = DayField("By when?", parent=host)
    field.edit.setText("fri next week")
    field.understood(date(2026, 12, 4), "= Fri 4 Dec 2026")
    assert said == ["Northwind: spoke", "Call Priya. Final interview. Call before 11:30.", "= Fri 4 Dec 2026"]


def accessible(widget: QWidget) -> tuple[str, str]:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name), found.text(QAccessible.Text.Description)


def test_a_tip_is_told_in_plain_words(qtbot: QtBot) -> None:
    """Qt would read its tooltip's markup aloud."""
    button = IconButton("search", "⌕", "Find <them>")
    label = WrapLabel("Northwind & Sons", most=1)
    for widget in (button, label):
        qtbot.addWidget(widget)
        assert widget.toolTip().startswith("<qt>")
    assert accessible(button) == ("Find <them>", "Find <them>")
    assert accessible(label) == ("Northwind & Sons", "Northwind & Sons")


def test_a_list_of_choices_says_for_what_and_a_cross_what_it_empties(qtbot: QtBot) -> None:
    box, edit = QComboBox(), QLineEdit()
    for widget in (box, edit):
        qtbot.addWidget(widget)
    box.addItem("Final interview")
    name_list(box, "Stage", "of the interview")
    assert accessible(box)[1] == "Stage. of the interview"
    edit.setAccessibleName("Search")
    add_clear_button(edit)
    (cross,) = edit.findChildren(QToolButton)
    assert accessible(cross)[0] == "Empty: Search"


def test_a_menu_unfolds_with_the_keyboard_on_its_first_entry(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A right click leaves the choice to the pointer."""
    menu = QMenu()
    qtbot.addWidget(menu)
    first = menu.addAction("Mark done…")
    menu.addAction("No answer")
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.NoButton)
    unfold(menu, QPoint(10, 10))
    assert menu.activeAction() is first
    menu.close()
    menu.setActiveAction(None)  # type: ignore[arg-type]
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.RightButton)
    unfold(menu, QPoint(10, 10))
    assert menu.activeAction() is None
    menu.close()
