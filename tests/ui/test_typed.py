"""What is typed is on the disk within two seconds, and at once before the computer sleeps and before the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import Refused
from followup_desktop.ui.call_sheet.answers import Answers
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.dialogs.add_interview import AddInterviewDialog
from followup_desktop.ui.dialogs.import_review import ImportReviewDialog
from followup_desktop.ui.dialogs.place_fields import PlaceFields
from followup_desktop.ui.widgets.draft_notice import DraftNotice
from followup_desktop.ui.widgets.kept import kept as how
from followup_desktop.ui.window_parts.card_desk import KEPT
from followup_desktop.ui.window_parts.segmented import Segmented
from tests.fakes.services import sample_review
from tests.ui.desk import Desk


def test_before_sleep_a_note_is_saved_without_waiting_for_the_pause(desk: Desk) -> None:
    desk.window.frame.panel.notes.edit.setPlainText("Priya is away until Wed")
    assert desk.services.notes == {}
    assert desk.window.save_what_is_typed()
    assert desk.services.notes == {1: "Priya is away until Wed"}


def test_ending_saves_what_is_typed_even_in_a_minimised_window(desk: Desk) -> None:
    desk.window.showMinimized()
    desk.window.frame.panel.notes.edit.setPlainText("Priya is away until Wed")
    desk.window.end()
    assert desk.services.notes == {1: "Priya is away until Wed"}


def test_notes_of_somebody_who_types_without_a_pause_are_saved_as_well(desk: Desk, qtbot: QtBot) -> None:
    typist = QTimer()
    typist.timeout.connect(partial(desk.window.frame.panel.notes.edit.insertPlainText, "x"))
    typist.start(50)
    qtbot.waitUntil(lambda: "x" in desk.services.notes.get(1, ""), timeout=4000)
    typist.stop()


# -- the e-mail


def test_what_is_changed_in_the_email_is_kept_for_its_contact(desk: Desk) -> None:
    email = desk.window.frame.panel.body.forms.email
    ours, key = email.body.toPlainText(), email.draft_key
    email.body.setPlainText("Dear Priya, in my own words")
    first = desk.selected
    assert first is not None
    desk.press(Qt.Key.Key_Down)
    desk.settle()
    assert desk.selected != first
    assert kept(desk) == {key: {"body": "Dear Priya, in my own words"}}
    assert email.body.toPlainText() != "Dear Priya, in my own words"
    assert notice(email) is None
    desk.press(Qt.Key.Key_Up)
    desk.settle()
    assert email.draft_key == key
    assert email.body.toPlainText() == "Dear Priya, in my own words"
    line = notice(email)
    assert line is not None
    line.clear_button.click()
    assert email.body.toPlainText() == ours
    assert kept(desk) == {}


# -- cards


def typed_note(desk: Desk, text: str = "Priya was in a meet") -> DoneCard:
    desk.trigger("done")
    card = desk.card
    assert isinstance(card, DoneCard)
    card.choices.by_key("2")
    card.promised.edit.setText("fri next week")
    card.note.setPlainText(text)
    return card


def notice(card: QWidget | None) -> DraftNotice | None:
    return card.findChild(DraftNotice) if card is not None else None


def kept(desk: Desk) -> dict[str, dict[str, str]]:
    desk.settle()
    return desk.services.drafts


def test_what_is_typed_is_kept_a_moment_after_the_last_key(desk: Desk, qtbot: QtBot) -> None:
    typed_note(desk)
    qtbot.waitUntil(lambda: any("note" in one for one in desk.services.drafts.values()), timeout=2000)  # the promise
    assert list(desk.services.drafts.values()) == [
        {"outcome": "Left a voicemail", "promised": "fri next week", "note": "Priya was in a meet"}
    ]


def test_somebody_who_types_without_a_pause_is_kept_as_well(desk: Desk, qtbot: QtBot) -> None:
    card = typed_note(desk, "")
    typist = QTimer()
    typist.timeout.connect(partial(card.note.insertPlainText, "x"))
    typist.start(50)
    qtbot.waitUntil(lambda: any("x" in one.get("note", "") for one in desk.services.drafts.values()), timeout=4000)
    typist.stop()


def test_leaving_a_card_keeps_it_and_opening_it_brings_it_back(desk: Desk) -> None:
    typed_note(desk)
    desk.press(Qt.Key.Key_Escape)
    assert desk.toast == KEPT
    desk.trigger("done")
    card = desk.card
    assert isinstance(card, DoneCard)
    assert notice(card) is not None
    assert card.choice.text == "Left a voicemail"
    assert (card.promised.text, card.note.toPlainText()) == ("fri next week", "Priya was in a meet")


def test_start_afresh_empties_the_card_and_the_draft(desk: Desk) -> None:
    typed_note(desk)
    desk.press(Qt.Key.Key_Escape)
    desk.trigger("done")
    card = desk.card
    assert isinstance(card, DoneCard)
    line = notice(card)
    assert line is not None
    line.clear_button.click()
    assert kept(desk) == {}
    assert (card.choice.text, card.promised.text, card.note.toPlainText()) == ("Spoke with them", "", "")
    assert notice(card) is None
    card.note.setPlainText("anew")
    assert desk.window.save_what_is_typed()
    assert list(kept(desk).values()) == [{"note": "anew"}]


def test_saving_ends_the_draft(desk: Desk) -> None:
    card = typed_note(desk)
    assert desk.window.save_what_is_typed()
    assert desk.services.drafts
    card.save()
    desk.settle()
    assert desk.card is None
    assert kept(desk) == {}


def test_a_refused_saving_keeps_it(desk: Desk) -> None:
    card = typed_note(desk)
    desk.services.fail["done"] = Refused("Not now.")
    card.promised.edit.clear()
    card.save()
    desk.settle()
    assert desk.card is card
    assert desk.window.save_what_is_typed()
    assert list(kept(desk).values()) == [{"outcome": "Left a voicemail", "note": "Priya was in a meet"}]


def test_the_cancel_button_discards(desk: Desk) -> None:
    card = typed_note(desk)
    desk.window.save_what_is_typed()
    card.cancel_button.click()
    assert kept(desk) == {}
    desk.trigger("done")
    assert notice(desk.card) is None


def test_what_is_typed_and_taken_back_leaves_no_draft(desk: Desk) -> None:
    card = typed_note(desk)
    desk.window.save_what_is_typed()
    card.choices.by_key("1")
    card.promised.edit.clear()
    card.note.clear()
    desk.window.save_what_is_typed()
    assert kept(desk) == {}


def test_a_draft_of_one_row_is_not_shown_on_another(desk: Desk) -> None:
    typed_note(desk)
    desk.press(Qt.Key.Key_Escape)
    desk.window.rows.go_to(2)
    desk.settle()
    desk.trigger("done")
    card = desk.card
    assert isinstance(card, DoneCard)
    assert card.note.toPlainText() == ""


def test_the_keyboard_going_elsewhere_keeps_it_at_once(desk: Desk) -> None:
    card = typed_note(desk)
    card.note.setFocus()
    card.save_button.setFocus()
    assert next(iter(kept(desk).values()))["note"] == "Priya was in a meet"


def test_a_draft_that_cannot_be_kept_is_told_once(desk: Desk) -> None:
    desk.services.draft_fails = Refused("The disk is full.", "Free some space.")
    card = typed_note(desk)
    desk.window.save_what_is_typed()
    assert desk.message == "The disk is full. Free some space."
    desk.window.frame.message.clear()
    card.note.setPlainText("and more")
    desk.window.save_what_is_typed()
    assert desk.message == ""


def test_hostile_text_comes_back_as_it_was(desk: Desk) -> None:
    hostile = "<img src='file:///dev/zero'>\n{note}\u202e"
    typed_note(desk, hostile)
    desk.press(Qt.Key.Key_Escape)
    desk.trigger("done")
    card = desk.card
    assert isinstance(card, DoneCard)
    assert card.note.toPlainText() == hostile


def test_every_card_that_asks_brings_back_what_was_typed(desk: Desk) -> None:
    for name in ("news", "known", "overrule", "exit_card"):
        brings_back_what_was_typed(desk, name)
        desk.window.cards.leave()
        desk.settle()


def brings_back_what_was_typed(desk: Desk, name: str) -> None:
    desk.trigger(name)
    before = desk.card
    assert isinstance(before, AskingCard)
    fields = {key: how(field) for key, field in before.draft_fields().items()}
    wanted = {key: other(field) for key, field in before.draft_fields().items()}
    for key, value in wanted.items():
        fields[key].write(value)
    typed = {key: field.read() for key, field in fields.items()}
    assert typed != dict.fromkeys(typed, "")
    desk.window.cards.leave()
    desk.settle()
    desk.trigger(name)
    again = desk.card
    assert type(again) is type(before)
    assert again is not before
    assert {key: how(field).read() for key, field in again.draft_fields().items()} == typed
    assert notice(again) is not None


def other(field: object) -> str:
    """Something to be typed or chosen in a field."""
    if isinstance(field, QComboBox):
        return str(field.itemData(field.count() - 1))
    if isinstance(field, QAbstractButton):
        return "yes"
    if isinstance(field, Segmented):
        return field._keys[-1]
    if isinstance(field, Answers):
        return field._values[2]
    if isinstance(field, PlaceFields):
        return "Asia/Kolkata|IN"
    return "BW" if isinstance(field, QLineEdit) and field.maxLength() < 10 else "fri next week"


# -- dialogs, and points of the user's own


def test_the_form_of_an_interview_comes_back_after_a_crash(desk: Desk, make_desk: Callable[..., Desk]) -> None:
    desk.trigger("add")
    form = desk.window.capture.dialog
    assert isinstance(form, AddInterviewDialog)
    form.company.setText("Northwind")
    form.stage.setCurrentIndex(3)
    form.place._choose_own("Asia/Kolkata|")
    form.time.setText("thu 2pm")
    assert desk.window.save_what_is_typed()
    after = make_desk(replace(desk.services))  # nothing was told to the first one
    after.trigger("add")
    again = after.window.capture.dialog
    assert isinstance(again, AddInterviewDialog)
    assert (again.company.text(), again.time.text(), again.stage.currentIndex()) == ("Northwind", "thu 2pm", 3)
    assert again.place.place().zone == "Asia/Kolkata"
    assert again.place.own_zone
    again.cancel_button.click()
    assert kept(after) == {}


def test_the_form_left_by_escape_or_by_the_end_is_kept(desk: Desk) -> None:
    desk.trigger("add")
    form = desk.window.capture.dialog
    assert isinstance(form, AddInterviewDialog)
    form.company.setText("Northwind")
    form.reject()
    assert kept(desk)["add"]["company"] == "Northwind"


def test_an_interview_that_was_added_is_no_draft_any_more(desk: Desk) -> None:
    desk.trigger("add")
    form = desk.window.capture.dialog
    assert isinstance(form, AddInterviewDialog)
    form.company.setText("Adler")
    form.stage.setCurrentIndex(2)
    form.time.setText("thu 2pm")
    desk.window.save_what_is_typed()
    assert "add" in kept(desk)
    form.save()
    desk.settle()
    assert desk.services.called("add_interview")
    assert kept(desk) == {}


def test_corrections_of_an_import_are_back_with_the_same_files(desk: Desk) -> None:
    desk.window.capture.show_review(sample_review())
    page = desk.window.capture.dialog
    assert isinstance(page, ImportReviewDialog)
    page.cards[0].company.setText("Adler and Sons")
    page.reject()
    desk.settle()
    desk.window.capture.show_review(sample_review())
    desk.settle()
    again = desk.window.capture.dialog
    assert isinstance(again, ImportReviewDialog)
    assert again.cards[0].company.text() == "Adler and Sons"


def test_a_point_being_written_is_back_at_its_place(desk: Desk) -> None:
    work = desk.window.frame.panel.script.work
    desk.trigger("add_point")
    work.editor.text.setPlainText("Ask about the ro")
    work.leave()
    assert list(kept(desk)) == ["point:1:own"]
    desk.trigger("add_point")
    assert work.editor.text.toPlainText() == "Ask about the ro"
    assert notice(work.editor) is not None
    work.editor.save()
    desk.settle()
    assert not work.is_open
    assert kept(desk) == {}
    desk.trigger("add_point")
    assert work.editor.text.toPlainText() == ""
    assert notice(work.editor) is None


def test_a_setting_being_typed_counts_before_sleep(desk: Desk) -> None:
    desk.trigger("settings")
    dialog = desk.window.preferences.dialog
    assert dialog is not None
    name = dialog.rows["my_name"].findChild(QLineEdit)
    assert name is not None
    name.setText("Ada")
    assert desk.window.save_what_is_typed()
    assert desk.services.settings["my_name"] == "Ada"
