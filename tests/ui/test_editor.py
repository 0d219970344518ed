"""The editor over a real store: every field of every thing, by keys, each saving one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.words import DateWords
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused, StoreUnusable
from followup_desktop.domain.model import Application, Closing, Contact, Interview, InterviewFormat, Moment, Stage
from followup_desktop.services.edit_views import EditView
from followup_desktop.services.entries import ExitAnswers, PersonEntry
from followup_desktop.services.program import Program
from followup_desktop.ui.call_sheet.exit_card import ExitCard
from followup_desktop.ui.call_sheet.known_card import KnownCard
from followup_desktop.ui.dialogs.edit_dialog import HINT, EditDialog
from followup_desktop.ui.dialogs.edit_forms import ApplicationForm, InterviewForm, PersonForm
from followup_desktop.ui.dialogs.edit_list import NEW_PERSON
from followup_desktop.ui.window_parts.card_desk import KEPT
from tests.fakes.world import NEW_YORK, World, make
from tests.ui.desk import Desk

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PRIYA = PersonEntry("Priya Raman", "+1 212 555 0142", "priya@northwind.example", "Hiring manager")
JONAS = PersonEntry("Jonas Weber", "", "jonas@northwind.example", "Engineer")


class Seat:
    """A window over a real store, with two applications; the editor is that of the first."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.world: World = make(folder)
        self.program = Program(replace(self.world.program.around, words=DateWords()), self.world.reader)
        with self.world.store.read() as work:
            fresh = not work.of.applications.all()
        if fresh:
            self._fill()
        self.desk = Desk(qtbot, self.program)  # type: ignore[arg-type]
        self.desk.window.cards.leave()
        self.desk.window.rows.go_to(1)
        self.desk.settle()

    def _fill(self) -> None:
        phone = self.world.add(at="2026-11-02T10:00", stage=Stage.PHONE_SCREEN, people=())
        final = self.world.add(people=(PRIYA, JONAS))
        self.world.add("Halden Foods", role="Analyst", people=(PersonEntry("Tomas Lind", "+1 212 555 0101"),))
        assert (phone.interview_id, final.interview_id) == (1, 2)

    def open(self) -> EditDialog:
        self.desk.press(Key.Key_F2)
        return self.editor

    @property
    def editor(self) -> EditDialog:
        dialog = self.desk.window.editing.dialog
        assert dialog is not None
        return dialog

    def at(self, key: str) -> EditDialog:
        """The editor with that thing chosen."""
        if self.desk.window.editing.dialog is None:
            self.desk.trigger("edit")
        editor = self.editor
        editor.list.choose(key)
        self.desk.settle()
        return editor

    def application(self) -> ApplicationForm:
        form = self.at("application").form
        assert isinstance(form, ApplicationForm)
        return form

    def interview(self, ident: int = 2) -> InterviewForm:
        form = self.at(f"interview:{ident}").form
        assert isinstance(form, InterviewForm)
        return form

    def person(self, ident: int) -> PersonForm:
        form = self.at(f"person:{ident}").form
        assert isinstance(form, PersonForm)
        return form

    def type(self, field: QLineEdit, text: str) -> None:
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.desk.settle()

    def save(self) -> str:
        """What the editor says afterwards."""
        self.qtbot.keyClick(self.editor, Key.Key_Return)
        self.desk.settle()
        return self.editor.message.text()

    def view(self, ident: int = 1) -> EditView:
        return self.program.edit_view(ident)

    def stored(self, ident: int = 2) -> Interview:
        return next(one.interview for one in self.view().interviews if one.interview.id == ident)

    def known(self) -> Application:
        return self.view().application

    def things(self) -> list[str]:
        return self.editor.list.things()

    def end(self) -> None:
        self.desk.end()
        self.world.store.close()


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Seat]]:
    made: list[Seat] = []

    def another() -> Seat:
        """The same store again, after the one before is gone."""
        if made:
            made.pop().end()
        made.append(Seat(qtbot, tmp_path / "data"))
        return made[-1]

    yield another
    for seat in made:
        seat.end()


@pytest.fixture
def seat(sit: Callable[[], Seat]) -> Seat:
    return sit()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


# -- the application


def test_a_name_is_put_right_by_keys_alone_and_taken_back(seat: Seat) -> None:
    editor = seat.open()
    assert editor.windowTitle() == "Edit Northwind Labs, Backend engineer"
    assert editor.message.text() == HINT
    assert focused() is editor.list
    seat.desk.press(Key.Key_Return)
    form = editor.form
    assert isinstance(form, ApplicationForm)
    assert focused() is form.company
    assert not editor.save_button.isEnabled()
    seat.type(form.company, "Northwind Ltd")
    seat.desk.press(Key.Key_Return)
    assert seat.known().company == "Northwind Ltd"
    assert editor.message.text() == "Northwind Ltd: changed"
    assert editor.undo_button.isVisible()
    assert isinstance(focused(), QLineEdit)
    assert focused().accessibleName() == "Company"  # where it was
    assert "Northwind Ltd" in seat.desk.toast
    editor.list.setFocus()
    seat.desk.press(Key.Key_Z, CTRL)
    assert seat.known().company == "Northwind Labs"
    assert seat.application().company.text() == "Northwind Labs"
    assert editor.message.text().startswith("Undone")
    seat.desk.press(Key.Key_Z, CTRL | SHIFT)
    assert seat.known().company == "Northwind Ltd"
    editor.undo_button.click()
    seat.desk.settle()
    assert seat.known().company == "Northwind Labs"
    seat.desk.press(Key.Key_Escape)
    assert seat.desk.window.editing.dialog is None


def test_without_a_company_it_says_so_beside_the_field(seat: Seat) -> None:
    form = seat.application()
    form.company.clear()
    assert form._names.remark.text() == "Which company is it?"
    assert not seat.editor.save_button.isEnabled()
    seat.save()
    assert seat.known().company == "Northwind Labs"
    seat.editor.back_button.click()
    assert form.company.text() == "Northwind Labs"
    assert not form.is_touched


def test_a_refusal_stands_in_the_editor_with_what_was_typed(seat: Seat) -> None:
    form = seat.application()
    seat.type(form.company, "halden foods")
    seat.type(form.role, "analyst")
    assert "bears these names already" in seat.save()
    assert form.company.text() == "halden foods"
    assert seat.known().company == "Northwind Labs"


def test_it_is_closed_and_opened_again_there_too(seat: Seat) -> None:
    form = seat.application()
    form.state.setCurrentIndex(form.state.findText("Closed: withdrawn"))
    seat.save()
    assert seat.known().closing is Closing.WITHDRAWN
    form = seat.application()
    assert form._state.remark.text() == "Closed: Withdrawn, Thu 12 Nov"
    assert not seat.editor.rest_button.isEnabled()
    form.state.setCurrentIndex(0)
    seat.save()
    assert seat.known().is_open


def test_the_rest_of_what_is_known_is_one_key_away(seat: Seat) -> None:
    seat.application()
    seat.editor.rest_button.click()
    seat.desk.settle()
    assert isinstance(seat.desk.card, KnownCard)
    assert seat.desk.window.editing.dialog is None


# -- interviews


def test_every_field_of_an_interview(seat: Seat) -> None:
    form = seat.interview()
    assert (form.time.text(), form.end.text()) == ("Thu 12 Nov 2026 10:00", "")
    form.stage.setCurrentIndex(form.stage.findData(Stage.PANEL))
    form.format.setCurrentIndex(form.format.findData(InterviewFormat.VIDEO))
    seat.type(form.time, "fri 3pm berlin")
    assert form._when.remark.text() == "= Fri 13 Nov 2026, 15:00 CET (09:00 yours)"
    assert form.zone.currentData() == "Europe/Berlin"
    seat.type(form.end, "90 min")
    assert form.end.parentWidget() is not None
    seat.type(form.location, "Room 4")
    seat.type(form.link, "https://meet.example/a")
    form.people[1].setChecked(False)
    form.cancelled.setChecked(True)
    assert seat.editor.list.unsaved == {"interview:2"}
    assert seat.save() == "Northwind Labs: Panel interview (Fri 13 Nov) changed"
    now = seat.stored()
    assert (now.stage, now.format, now.cancelled) == (Stage.PANEL, InterviewFormat.VIDEO, True)
    assert now.start == Moment.at(now.start.instant, "Europe/Berlin")
    assert now.start.wall == "2026-11-13T15:00"
    assert now.end == now.start.instant + timedelta(minutes=90)
    assert (now.location, now.link, now.contact_ids) == ("Room 4", "https://meet.example/a", (2,))
    assert seat.editor.list.unsaved == set()
    form = seat.interview()
    form.cancelled.setChecked(False)
    form.people[1].setChecked(True)
    seat.save()
    assert (seat.stored().cancelled, seat.stored().contact_ids) == (False, (2, 1))  # who was there stays the first


def test_another_start_takes_the_end_along(seat: Seat) -> None:
    form = seat.interview()
    seat.type(form.end, "1 h")
    seat.save()
    form = seat.interview()
    assert form.end.text() == "1 h"
    seat.type(form.time, "12 nov 2026 16:00")
    assert form.until.value == form.when.value.instant + timedelta(hours=1)
    seat.save()
    assert seat.stored().end == seat.stored().start.instant + timedelta(hours=1)
    form = seat.interview()
    seat.type(form.end, "until 14:00")
    assert seat.editor.save_button.isEnabled() is False
    assert form.until.is_open_question


def test_a_zone_that_is_chosen_reads_the_time_by_that_clock(seat: Seat) -> None:
    form = seat.interview()
    form.zone.setCurrentIndex(form.zone.findData("Europe/London"))
    seat.desk.settle()
    seat.save()
    assert (seat.stored().start.zone, seat.stored().start.wall) == ("Europe/London", "2026-11-12T10:00")


def test_what_is_not_understood_is_not_saved(seat: Seat) -> None:
    form = seat.interview()
    seat.type(form.time, "whenever")
    assert form._when.remark.text().startswith("Not understood yet")
    seat.save()
    form.time.clear()
    seat.desk.settle()
    assert form._when.remark.text() == "When is it?"
    seat.save()
    assert seat.stored().start.wall == "2026-11-12T10:00"
    seat.type(form.time, "31 april 2027 10:00")
    assert form._when.remark.text().startswith("There is no such day.")
    seat.editor.put_back()
    seat.desk.settle()
    assert form.when.value == seat.stored().start
    assert not form.is_touched
    assert focused() is form.time


def test_enter_right_after_the_last_letter_waits_for_the_answer(seat: Seat) -> None:
    form = seat.interview()
    form.time.setFocus()
    form.time.selectAll()
    seat.qtbot.keyClicks(form.time, "fri 15:00")
    seat.qtbot.keyClick(form.time, Key.Key_Return)  # before anybody answered
    assert form.is_pending
    seat.desk.settle()
    assert seat.stored().start.wall == "2026-11-13T15:00"


def test_typing_on_ends_the_waiting(seat: Seat) -> None:
    form = seat.interview()
    form.time.setText("fri 15:00")
    seat.qtbot.keyClick(form.time, Key.Key_Return)
    form.location.setText("Room 4")
    seat.desk.settle()
    assert seat.stored().start.wall == "2026-11-12T10:00"


@pytest.mark.logs_errors
def test_a_bug_of_the_understanding_takes_the_windows_way(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    form = seat.interview()
    errors: list[BaseException] = []
    seat.desk.tasks.failed.disconnect()
    seat.desk.tasks.failed.connect(errors.append)

    def broken(text: str, zone: str) -> None:
        raise RuntimeError(text)

    monkeypatch.setattr(seat.program, "understand_moment", broken)
    seat.type(form.time, "x")
    assert form._when.remark.text().startswith("Not understood yet")
    assert [type(error) for error in errors] == [RuntimeError]


def test_a_wrong_interview_is_deleted_with_its_exit_card_and_brought_back(seat: Seat) -> None:
    seat.program.save_exit_card(ExitAnswers(2, doubt="my French"))
    form = seat.interview()
    assert seat.editor.remove_button.toolTip()
    assert seat.editor.remove_button.accessibleDescription() == "Its exit card goes with it."
    seat.editor.list.setFocus()
    seat.desk.press(Key.Key_Delete)
    assert [one.interview.id for one in seat.view().interviews] == [1]
    assert seat.editor.list.key == "application"
    assert focused() is seat.editor.list
    assert seat.editor.message.text() == "Northwind Labs: Final interview (Thu 12 Nov) deleted"
    seat.editor.undo_button.click()
    seat.desk.settle()
    assert "interview:2" in seat.things()
    form = seat.interview(1)
    seat.editor.remove_button.click()
    seat.desk.settle()
    form = seat.interview(2)
    seat.editor.remove_button.click()
    seat.desk.settle()
    assert "It is the only one here" in seat.editor.message.text()
    assert form.interview_id == 2


def test_the_exit_card_of_that_interview(seat: Seat) -> None:
    seat.interview()
    seat.editor.exit_button.click()
    seat.desk.settle()
    assert isinstance(seat.desk.card, ExitCard)


# -- people


def test_every_field_of_a_person(seat: Seat) -> None:
    form = seat.person(1)
    for name, text in (("name", "Priya R."), ("role", "Director"), ("phone", "+1 212 555 0199"), ("email", "p@n.io")):
        seat.type(getattr(form, name), text)
    form.zone.setCurrentIndex(form.zone.findData("Europe/Berlin"))
    form.preferred.setCurrentIndex(1)
    assert seat.save() == "Northwind Labs: Priya R. saved"
    now = seat.view().people[0].contact
    assert (now.name, now.role, now.phone, now.email) == ("Priya R.", "Director", "+1 212 555 0199", "p@n.io")
    assert (now.zone, now.preferred_channel.value) == ("Europe/Berlin", "email")
    assert seat.editor.remove_button.text() == "Delete them"


def test_half_an_address_and_nobody_at_all_are_told_beside_the_field(seat: Seat) -> None:
    form = seat.person(1)
    seat.type(form.email, "priya@")
    assert form._reach.remark.text() == "This is not a whole e-mail address yet."
    assert not seat.editor.save_button.isEnabled()
    for edit in (form.name, form.phone, form.email):
        edit.clear()
    assert form._names.remark.text() == "A person needs a name, a number or an address."
    seat.save()
    assert seat.view().people[0].contact.name == "Priya Raman"


def test_somebody_new_is_added_and_stands_chosen(seat: Seat) -> None:
    form = seat.at(NEW_PERSON).form
    assert isinstance(form, PersonForm)
    assert form._names.remark.text() == ""  # nothing is wrong with a form that nobody filled in yet
    seat.type(form.name, "Ann Lee")
    seat.save()
    assert [one.name for one in seat.view().people] == ["Priya Raman", "Jonas Weber", "Ann Lee"]
    assert seat.editor.list.key == f"person:{seat.view().people[-1].contact.id}"
    form = seat.at(NEW_PERSON).form
    assert isinstance(form, PersonForm)
    assert form.name.text() == ""


def test_somebody_of_another_application_is_taken_over_and_off_again(seat: Seat) -> None:
    form = seat.at(NEW_PERSON).form
    assert isinstance(form, PersonForm)
    assert form.chosen is not None
    assert [form.chosen.itemText(place) for place in range(form.chosen.count())][1:] == ["Tomas Lind (Halden Foods)"]
    seat.type(form.email, "half@")  # of no matter any more
    form.chosen.setCurrentIndex(1)
    assert not form.name.isEnabled()
    assert seat.save() == "Northwind Labs: Tomas Lind belongs to it now"
    assert seat.editor.list.key == "person:3"
    form = seat.person(3)
    texts = [label.text() for label in form.findChildren(QWidget) if hasattr(label, "text")]
    assert any("Also at Halden Foods: what you change here counts there too." in text for text in texts)
    assert seat.editor.remove_button.text() == "Take them off"
    seat.type(form.role, "Recruiter")
    seat.save()
    assert seat.view(2).people[0].contact.role == "Recruiter"
    seat.editor.remove_button.click()
    seat.desk.settle()
    assert [one.name for one in seat.view().people] == ["Priya Raman", "Jonas Weber"]
    assert [one.name for one in seat.view(2).people] == ["Tomas Lind"]


def test_where_nobody_else_is_known_nobody_is_offered(seat: Seat) -> None:
    seat.program.erase(2)
    form = seat.at(NEW_PERSON).form
    assert isinstance(form, PersonForm)
    assert form.chosen is None
    assert form.removing() is None


# -- what is typed and not saved


def test_what_is_typed_stays_while_another_thing_is_looked_at(seat: Seat) -> None:
    form = seat.interview()
    seat.type(form.location, "Room 4")
    seat.person(1)
    assert seat.editor.list.unsaved == {"interview:2"}
    form = seat.interview()
    assert form.location.text() == "Room 4"
    assert seat.editor.list.unsaved == {"interview:2"}
    seat.desk.press(Key.Key_Escape)
    assert seat.desk.toast == KEPT
    assert seat.stored().location == ""


def test_what_is_typed_survives_the_program(sit: Callable[[], Seat]) -> None:
    """Killed before the editor was closed: what stood in the form is there at the next start."""
    seat = sit()
    form = seat.interview()
    form.time.setFocus()
    seat.type(form.time, "fri 3pm berlin")
    seat.type(form.end, "45 min")
    form.cancelled.setChecked(True)
    form.zone.setFocus()  # what has the keyboard no more is kept at once
    seat.desk.settle()
    again = sit()
    form = again.interview()
    assert (form.time.text(), form.end.text(), form.cancelled.isChecked()) == ("fri 3pm berlin", "45 min", True)
    assert form.when.value.wall == "2026-11-13T15:00"
    assert form.until.value == form.when.value.instant + timedelta(minutes=45)
    again.save()
    assert again.stored().cancelled
    again.editor.reject()
    again.desk.settle()
    assert not again.interview().is_touched


def test_a_new_person_who_was_not_saved_is_still_there(sit: Callable[[], Seat]) -> None:
    form = sit().at(NEW_PERSON).form
    assert isinstance(form, PersonForm)
    form.name.setText("Ann")
    seat = sit()
    form = seat.at(NEW_PERSON).form
    assert isinstance(form, PersonForm)
    assert form.name.text() == "Ann"
    seat.editor.back_button.click()
    seat.desk.settle()
    seat.editor.reject()
    form = sit().at(NEW_PERSON).form
    assert isinstance(form, PersonForm)
    assert form.name.text() == ""


# -- others write the store as well


def changed(seat: Seat) -> None:
    """The window hears that something was changed elsewhere."""
    seat.desk.bridge.publish(Changes(frozenset({(Kind.APPLICATION, 1)})))
    seat.desk.settle()


def test_an_untouched_form_shows_what_was_changed_elsewhere_and_a_touched_one_stays(seat: Seat) -> None:
    form = seat.person(1)
    seat.program.save_person(1, replace(seat.view().people[0].contact, role="Director"))
    changed(seat)
    form = seat.person(1)
    assert form.role.text() == "Director"
    seat.type(form.name, "Priya R.")
    seat.program.save_person(1, replace(seat.view().people[0].contact, role="Head"))
    changed(seat)
    assert seat.person(1) is form
    assert form.name.text() == "Priya R."


def test_a_thing_that_is_gone_leaves_the_application(seat: Seat) -> None:
    seat.person(2)
    seat.program.remove_person(1, 2)
    changed(seat)
    assert seat.editor.list.key == "application"
    assert isinstance(seat.editor.form, ApplicationForm)


def test_an_application_that_is_gone_closes_the_editor(seat: Seat) -> None:
    seat.open()
    seat.program.erase(1)
    changed(seat)
    assert seat.desk.window.editing.dialog is None
    assert "no application" in seat.desk.message


def test_a_store_that_cannot_be_written_is_told_and_what_was_typed_stays(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreUnusable("The disk is full.", "Free some space.")

    form = seat.application()
    monkeypatch.setattr(seat.program, "save_application", full)
    seat.type(form.role, "Editor")
    assert "The disk is full." in seat.save()
    assert form.role.text() == "Editor"
    assert seat.editor.save_button.isEnabled()


def test_nothing_is_saved_twice_or_left_while_it_is_being_saved(seat: Seat) -> None:
    form = seat.application()
    seat.type(form.role, "Editor")
    seat.editor.save()
    seat.editor.save()
    seat.editor.remove()
    seat.editor.reject()
    assert seat.desk.window.editing.dialog is seat.editor
    seat.desk.settle()
    assert seat.known().role == "Editor"
    seat.program.undo()
    assert seat.known().role == "Backend engineer"


# -- keys and names


def test_the_things_are_gone_through_by_keys_from_everywhere(seat: Seat) -> None:
    editor = seat.open()
    keys = seat.things()
    assert keys == ["application", "interview:1", "interview:2", "person:1", "person:2", NEW_PERSON]
    seen = [editor.list.key]
    for _ in range(len(keys)):
        seat.desk.press(Key.Key_Return)
        seat.desk.press(Key.Key_PageDown, CTRL)
        seen.append(editor.list.key)
    assert seen == [*keys, NEW_PERSON]
    seat.desk.press(Key.Key_PageUp, CTRL)
    assert editor.list.key == "person:2"
    editor.list.setFocus()
    seat.desk.press(Key.Key_J)  # letters do not jump about
    assert editor.list.key == "person:2"
    seat.desk.press(Key.Key_Up)
    assert editor.list.key == "person:1"
    editor.list.choose("application")
    seat.desk.press(Key.Key_Delete)  # deletes nothing that cannot be brought back
    assert seat.known().company == "Northwind Labs"


def test_tab_reaches_everything_and_everything_has_a_name(seat: Seat) -> None:
    editor = seat.open()
    for key in seat.things():
        seat.at(key)
        editor.list.setFocus()
        seen: list[QWidget] = []
        while focused() not in seen:
            seen.append(focused())
            seat.desk.press(Key.Key_Tab)
        names = [one.accessibleName() or (one.text() if isinstance(one, QPushButton) else "") for one in seen]
        assert all(names), (key, seen)
        form = editor.form
        assert form is not None
        assert set(form.fields()) - {box for box in form.fields() if not box.isEnabled()} <= {
            *seen,
            *(one.parentWidget() for one in seen),
        }
        assert editor.close_button in seen


def test_enter_on_a_button_is_that_button(seat: Seat) -> None:
    form = seat.application()
    seat.type(form.role, "Editor")
    seat.editor.back_button.setFocus()
    seat.desk.press(Key.Key_Return)
    assert form.role.text() == "Backend engineer"
    seat.editor.close_button.setFocus()
    seat.desk.press(Key.Key_Enter)
    assert seat.desk.window.editing.dialog is None
    assert seat.known().role == "Backend engineer"


def test_what_cannot_be_done_again_is_told_in_the_editor_too(seat: Seat) -> None:
    editor = seat.open()
    seat.desk.press(Key.Key_Z, CTRL | SHIFT)
    told = seat.desk.window.frame.message.accessibleName()
    assert told
    assert editor.message.text() == told
    assert editor.message.property("tone") == "problem"


def test_it_is_opened_once_and_by_either_key(seat: Seat) -> None:
    seat.desk.press(Key.Key_E, CTRL)
    editor = seat.editor
    seat.desk.trigger("edit")
    assert seat.editor is editor
    assert editor.isVisible()


def test_discreet_hides_it_and_keeps_what_is_typed(seat: Seat) -> None:
    form = seat.application()
    seat.type(form.role, "Editor")
    seat.desk.window.discreet.switch()
    seat.desk.settle()
    assert seat.desk.window.editing.dialog is None
    seat.desk.trigger("edit")  # a look shows it
    assert seat.application().role.text() == "Editor"
    seat.desk.window.discreet.end_look()
    seat.desk.settle()
    assert seat.desk.window.editing.dialog is None


def test_large_text_makes_the_editor_larger_and_its_rows_higher(seat: Seat) -> None:
    editor = seat.open()
    font = editor.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    before = editor.list.width()
    editor.setFont(font)
    seat.desk.settle()
    assert editor.list.width() >= before
    form = seat.interview()
    editor.resize(editor.minimumSize())
    seat.desk.settle()
    assert form.zone.mapTo(form, form.zone.rect().topRight()).x() <= form.width()


def test_what_only_another_program_writes_is_shown_as_it_stands(seat: Seat) -> None:
    """A stage and a zone that are in none of our lists."""
    with seat.world.store.write() as work:
        met = work.of.interviews.get(2)
        odd = replace(met, stage=Stage.GHOSTED, start=replace(met.start, zone="Mars/Olympus"))
        work.of.interviews.save(odd)
        work.commit()
    form = seat.interview()
    assert form.stage.currentText() == "They went silent"
    assert form.zone.currentText() == "Mars/Olympus"
    seat.type(form.location, "Room 4")
    seat.save()
    assert seat.stored().start == odd.start


def test_a_person_without_a_name_goes_by_the_address(seat: Seat) -> None:
    seat.program.save_person(1, Contact("", email="hr@northwind.example"))
    seat.open()
    assert seat.editor.list.rows.lines[-2].title == "hr@northwind.example"


def test_the_start_as_it_stands_is_saved_to_the_second(seat: Seat) -> None:
    with seat.world.store.write() as work:
        met = work.of.interviews.get(2)
        exact = Moment.at(met.start.instant + timedelta(seconds=7), NEW_YORK)
        work.of.interviews.save(replace(met, start=exact, end=exact.instant + timedelta(seconds=61)))
        work.commit()
    form = seat.interview()
    seat.type(form.location, "Room 4")
    seat.save()
    assert (seat.stored().start, seat.stored().end) == (exact, exact.instant + timedelta(seconds=61))


def test_a_refusal_to_undo_is_told_by_the_window(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_progress: object) -> None:
        raise Refused("There is nothing to undo.")

    seat.open()
    monkeypatch.setattr(seat.program, "undo", nothing)
    seat.editor.undo_wanted.emit()
    seat.desk.settle()
    assert "nothing to undo" in seat.desk.message
