"""The form of one interview and the review page, by keyboard and with what the services answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.capture import Suggestion
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import CallBan, Instruction, PreferredChannel, Stage
from followup_desktop.services.entries import NewInterview
from followup_desktop.services.import_views import MovedFrom, Review, ReviewItem, ReviewKind, Suggested
from followup_desktop.ui.dialogs.add_interview import AddInterviewDialog
from followup_desktop.ui.dialogs.choices import countries, country_of_zone, zones
from followup_desktop.ui.dialogs.import_review import MOST_CARDS, ImportReviewDialog, headline
from followup_desktop.ui.dialogs.source import Source
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.message_bar import BUG_SENTENCE
from tests.fakes.services import ZONE, FakeServices, sample_review


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    worker = Tasks()
    yield worker
    assert worker.stop()


@pytest.fixture
def services() -> FakeServices:
    return FakeServices()


@pytest.fixture
def form(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> AddInterviewDialog:
    dialog = AddInterviewDialog(services, tasks, "Europe/Berlin")
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def fill(form: AddInterviewDialog, tasks: Tasks) -> None:
    form.company.setText("Northwind Labs")
    form.role.setText("Backend engineer")
    form.stage.setCurrentIndex(form.stage.findData(Stage.FINAL))
    form.time.setText("thu 2pm new york")
    assert tasks.drain()


def type_into(qtbot: QtBot, text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, text)


def tab(qtbot: QtBot) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Tab)


# -- the form ------------------------------------------------------------------------------------------------------


def test_save_waits_for_company_stage_and_time(form: AddInterviewDialog, tasks: Tasks) -> None:
    assert not form.save_button.isEnabled()
    assert form.missing.text() == "Still needed: company, stage, time"
    fill(form, tasks)
    assert form.save_button.isEnabled()
    form.company.clear()
    assert not form.save_button.isEnabled()
    assert form.missing.text() == "Still needed: company"


def test_the_time_is_shown_as_understood_and_sets_their_place(form: AddInterviewDialog, tasks: Tasks) -> None:
    assert form.place.place().zone == "Europe/Berlin"
    assert form.place.place().country == "DE"
    fill(form, tasks)
    assert form.when_row.remark.text().startswith("= Thu 26 Nov 2026, 14:00 EST")
    assert form.place.place().zone == ZONE
    assert form.place.place().country == "US"


def test_a_time_not_understood_says_so_beside_the_field(form: AddInterviewDialog, tasks: Tasks) -> None:
    fill(form, tasks)
    form.time.setText("soonish")
    assert not form.save_button.isEnabled()  # at once, not only when the answer is there
    assert tasks.drain()
    assert form.when_row.remark.text().startswith("Not understood yet.")
    assert form.when_row.remark.property("tone") == "problem"
    assert not form.save_button.isEnabled()


def test_a_chosen_zone_reads_the_time_in_it(form: AddInterviewDialog, services: FakeServices, tasks: Tasks) -> None:
    form.time.setText("thu 2pm")
    assert tasks.drain()
    zone_box, country_box = form.place.boxes()
    zone_box.setCurrentIndex(zone_box.findData("Asia/Tokyo"))
    zone_box.activated.emit(zone_box.currentIndex())
    assert tasks.drain()
    assert services.called("understand_moment")[-1] == ("thu 2pm", "Asia/Tokyo")
    assert country_box.currentData() == "JP"
    form.time.setText("thu 2pm new york")
    assert tasks.drain()
    assert form.place.place().zone == "Asia/Tokyo"  # what the user chose stays


def test_saving_hands_over_the_whole_entry(
    qtbot: QtBot, form: AddInterviewDialog, services: FakeServices, tasks: Tasks
) -> None:
    fill(form, tasks)
    form.name.setText("Priya Raman")
    form.phone.setText("+1 212 555 0142")
    form.promised.setText("fri next week")
    form.calling.button("email_only").click()
    assert tasks.drain()
    with qtbot.waitSignal(form.saved):
        form.save_button.click()

    (entry,) = services.called("add_interview")
    assert isinstance(entry, NewInterview)
    assert (entry.company, entry.role, entry.stage) == ("Northwind Labs", "Backend engineer", Stage.FINAL)
    assert entry.start.zone == ZONE
    assert (entry.place.zone, entry.place.country) == (ZONE, "US")
    assert [(person.name, person.phone) for person in entry.people] == [("Priya Raman", "+1 212 555 0142")]
    assert entry.promised == date(2026, 12, 4)
    assert entry.instruction.call_ban is CallBan.PHONE
    assert entry.instruction.preferred_channel is PreferredChannel.EMAIL
    assert not form.isVisible()


def test_the_whole_form_by_keyboard_alone(
    qtbot: QtBot, form: AddInterviewDialog, services: FakeServices, tasks: Tasks
) -> None:
    with qtbot.waitActive(form):
        form.activateWindow()
    for text in ("Halden Foods", "Data analyst", "Pan", "thu 2pm"):
        type_into(qtbot, text)
        tab(qtbot)
    focused = QApplication.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(form.saved):
        qtbot.keyClick(focused, Qt.Key.Key_Return)  # before the time was answered: it waits, then saves
    (entry,) = services.called("add_interview")
    assert isinstance(entry, NewInterview)
    assert (entry.company, entry.stage) == ("Halden Foods", Stage.PANEL)


def test_a_refusal_stays_in_the_form(
    qtbot: QtBot, form: AddInterviewDialog, services: FakeServices, tasks: Tasks
) -> None:
    services.fail["add_interview"] = Refused("The disk is full.", "Make room and save again.")
    fill(form, tasks)
    form.save_button.click()
    assert tasks.drain()
    assert form.message.text() == "The disk is full. Make room and save again."
    assert form.isVisible()
    assert form.company.text() == "Northwind Labs"
    assert form.save_button.isEnabled()


@pytest.mark.logs_errors
def test_a_bug_in_saving_is_said_in_the_form_and_taken_to_the_window(
    qtbot: QtBot, form: AddInterviewDialog, services: FakeServices, tasks: Tasks
) -> None:
    services.fail["add_interview"] = ZeroDivisionError()
    fill(form, tasks)
    with qtbot.waitSignal(tasks.failed):
        form.save_button.click()
    assert form.message.text() == BUG_SENTENCE
    assert form.isVisible()
    assert form.save_button.isEnabled()


def test_half_an_email_address_is_told_beside_it(form: AddInterviewDialog, tasks: Tasks) -> None:
    fill(form, tasks)
    form.email.setText("priya@northwind")
    assert not form.save_button.isEnabled()
    assert form.who_row.remark.isVisible()
    form.email.setText("priya@northwind.example")
    assert form.save_button.isEnabled()
    assert not form.who_row.remark.isVisible()


def test_pasted_text_fills_the_form(form: AddInterviewDialog, services: FakeServices, tasks: Tasks) -> None:
    item = replace(sample_review().items[0], uid="")
    services.review = Review((item,))
    data = QMimeData()
    data.setText("Dear candidate, ...")
    assert form.drop.take(data)
    assert tasks.drain()
    assert form.company.text() == "Fjord Systems"
    assert form.stage.currentData() == Stage.PANEL
    assert form.name.text() == "Anna Schmidt"
    assert form.save_button.isEnabled()
    entry = form.entry()
    assert entry is not None
    assert item.interview is not None
    assert (entry.start, entry.end, entry.link) == (item.interview.start, item.interview.end, item.interview.link)
    assert (entry.place.zone, entry.place.country) == ("Europe/Berlin", "DE")


def test_a_dropped_calendar_file_goes_to_the_review(
    qtbot: QtBot, form: AddInterviewDialog, services: FakeServices
) -> None:
    services.review = sample_review()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/invite.ics")])
    with qtbot.waitSignal(form.review_ready) as ready:
        form.drop.take(data)
    assert ready.args == [services.review, Source((Path("/somewhere/invite.ics"),))]
    assert services.called("review_files") == [(Path("/somewhere/invite.ics"),)]


def test_zones_and_countries_are_those_of_the_world() -> None:
    assert ZONE in zones()
    assert {code: name for name, code in countries()}["JP"] == "Japan"
    assert country_of_zone("Europe/Berlin") == "DE"
    assert country_of_zone("UTC") == ""


# -- the review page -----------------------------------------------------------------------------------------------


@pytest.fixture
def page(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> ImportReviewDialog:
    dialog = ImportReviewDialog(services, tasks, sample_review(), ZONE)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_page_shows_every_entry_and_every_refusal(page: ImportReviewDialog) -> None:
    text = words(page)
    assert "1 new, 1 moved or changed, 1 cancelled, 1 nothing new, 1 not understood" in text
    assert "The company was guessed from anna@fjord.example: is it right?" in text
    assert "Mon 30 Nov 2026, 14:00 Berlin (08:00 yours)" in text
    assert "It has no start time." in text
    assert "This is a picture, not a calendar file." in text
    assert page.save_button.text() == "Save 3 entries"


def test_only_the_ticked_ones_are_saved_as_edited(
    qtbot: QtBot, page: ImportReviewDialog, services: FakeServices
) -> None:
    page.cards[0].company.setText("Fjord Systems GmbH")
    page.cards[1].tick.setChecked(False)
    assert page.save_button.text() == "Save 2 entries"
    with qtbot.waitSignal(page.saved) as saved:
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (items,) = services.called("save_review")
    assert isinstance(items, tuple)
    assert [item.kind for item in items] == [ReviewKind.NEW, ReviewKind.CANCEL]
    assert items[0].interview.company == "Fjord Systems GmbH"
    assert items[0].uid == "a@fjord"
    assert len(saved.args[0].added) == 1


def test_an_entry_without_a_company_cannot_be_saved(page: ImportReviewDialog) -> None:
    page.cards[0].company.clear()
    assert not page.save_button.isEnabled()
    assert page.cards[0].fields.remark.text() == "Which company is it?"
    page.cards[0].tick.setChecked(False)
    assert page.save_button.isEnabled()


def test_whether_it_is_the_moved_interview_is_asked(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> None:
    one = sample_review().items[0]
    was = MovedFrom(7, "Fjord Systems AS", "Engineer", Stage.FINAL, "Final interview, Thu 26 Nov 14:00")
    page = ImportReviewDialog(services, tasks, Review((replace(one, moved_from=(was,)),)), ZONE)
    qtbot.addWidget(page)
    page.open()
    (card,) = page.cards
    assert page.chosen()[0].kind is ReviewKind.NEW
    assert "moved" in card.kept()
    card.company.clear()
    assert not page.save_button.isEnabled()
    card.moved.setCurrentIndex(1)
    assert page.save_button.isEnabled()
    assert not card.company.isEnabled()
    (item,) = page.chosen()
    assert (item.kind, item.interview_id) == (ReviewKind.UPDATE, 7)
    assert item.interview is not None
    assert (item.interview.company, item.interview.stage) == ("Fjord Systems AS", Stage.FINAL)
    card.moved.setCurrentIndex(0)
    assert card.company.isEnabled()


def test_what_a_mail_says_is_ticked_by_the_user_alone(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> None:
    one, moved = sample_review().items[:2]
    said = (
        Suggested("They decide by Fri 11 Dec 2026", Suggestion("You hear by 11 December.", date(2026, 12, 11))),
        Suggested("They want no calls", Suggestion("No <b>calls</b>.", instruction=Instruction(CallBan.PHONE))),
    )
    review = Review((replace(one, suggested=said), replace(moved, suggested=said)))
    page = ImportReviewDialog(services, tasks, review, ZONE)
    qtbot.addWidget(page)
    page.open()
    assert [item.suggested for item in page.chosen()] == [said, said]
    assert "“No <b>calls</b>.”" in words(page)
    for card in page.cards:
        card.suggested[1].setFocus()
        qtbot.keyClick(card.suggested[1], Qt.Key.Key_Space)
    assert "suggested.1" in page.cards[0].kept()
    for item in page.chosen():
        assert [(told.said.words, told.taken) for told in item.suggested] == [
            ("You hear by 11 December.", False),
            ("No <b>calls</b>.", True),
        ]


def test_the_page_is_copied_as_it_stands(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> None:
    one, *others = sample_review().items
    said = Suggested("They want no calls", Suggestion("No calls.", instruction=Instruction(CallBan.PHONE)))
    many = tuple(replace(one, key=number, entry=f"entry {number}") for number in range(MOST_CARDS))
    first = replace(one, suggested=(said, said))
    review = Review((first, *many, *others), (("a.ics", "It is\nempty."),))
    page = ImportReviewDialog(services, tasks, review, ZONE)
    qtbot.addWidget(page)
    page.open()
    page.cards[0].company.setText("Fjord Systems GmbH")
    page.cards[0].suggested[0].setChecked(True)
    qtbot.waitUntil(page.isActiveWindow)
    with qtbot.waitSignal(page.copied) as copied:
        qtbot.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    (text,) = copied.args
    blocks = text.split("\n\n")
    assert blocks[0] == headline(review.items)
    assert blocks[1].startswith(f"New: {one.entry}\n  Fjord Systems GmbH · ")
    assert "Mon 30 Nov 2026, 14:00 Berlin (08:00 yours)" in blocks[1]
    assert "  [x] They want no calls: “No calls.”\n  [ ] They want no calls: “No calls.”" in blocks[1]
    assert "The company was guessed from anna@fjord.example: is it right?" in blocks[1]
    assert len(blocks) == 1 + len(review.items) + 1  # those without a card too
    assert any(block.startswith("Not understood: ") and "It has no start time." in block for block in blocks)
    assert blocks[-1] == "a.ics: It is empty."
    assert page.message.text() == "Copied"


def test_nothing_to_save_offers_only_to_close(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> None:
    page = ImportReviewDialog(services, tasks, Review(refused=(("a.ics", "It is empty."),)), ZONE)
    qtbot.addWidget(page)
    page.open()
    assert not page.save_button.isVisible()
    assert page.cancel_button.text() == "Close"
    assert "It is empty." in words(page)


def test_a_long_calendar_is_saved_whole_though_not_all_is_drawn(
    qtbot: QtBot, services: FakeServices, tasks: Tasks
) -> None:
    one = sample_review().items[0]
    many = Review(tuple(replace(one, key=number, uid=str(number)) for number in range(MOST_CARDS + 40)))
    page = ImportReviewDialog(services, tasks, many, ZONE)
    qtbot.addWidget(page)
    page.open()
    assert len(page.findChildren(QCheckBox)) == MOST_CARDS
    assert "40 more entries" in words(page)
    with qtbot.waitSignal(page.saved):
        page.save_button.click()
    (items,) = services.called("save_review")
    assert isinstance(items, tuple)
    assert len(items) == MOST_CARDS + 40


def test_a_refused_import_keeps_the_page(page: ImportReviewDialog, services: FakeServices, tasks: Tasks) -> None:
    services.fail["save_review"] = Refused("The store is busy.", "Try again.")
    page.save_button.click()
    assert tasks.drain()
    assert page.isVisible()
    assert page.message.text() == "The store is busy. Try again."


def test_headline_of_nothing() -> None:
    assert headline(()) == "Nothing to save"
    assert headline((ReviewItem(ReviewKind.SAME, "a.ics", "1"),)) == "1 nothing new"
