"""Files that another start brings are reviewed in the window that runs, one after another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from followup_desktop.domain.errors import Unreadable
from followup_desktop.services.import_views import Review
from followup_desktop.ui.dialogs.add_interview import AddInterviewDialog
from followup_desktop.ui.dialogs.import_review import ImportReviewDialog
from tests.fakes.services import sample_review
from tests.ui.desk import Desk

INVITE, OTHER = Path("/home/ada/invite.ics"), Path("/home/ada/other.eml")


def test_they_are_reviewed_and_nothing_is_saved(desk: Desk) -> None:
    desk.window.hide()
    desk.services.review = sample_review()
    desk.window.open_files([INVITE, OTHER])
    desk.settle()
    assert desk.services.called("review_files") == [(INVITE, OTHER)]
    assert desk.window.isVisible()
    assert isinstance(desk.window.capture.dialog, ImportReviewDialog)
    assert desk.services.called("save_review") == []


def test_those_of_a_third_start_wait_for_the_review_that_is_open(desk: Desk) -> None:
    desk.services.review = sample_review()
    desk.window.open_files([INVITE])
    desk.settle()
    first = desk.window.capture.dialog
    desk.services.review = replace(sample_review(), items=sample_review().items[:1])
    desk.window.open_files([OTHER])
    desk.settle()
    assert desk.window.capture.dialog is first
    assert isinstance(first, ImportReviewDialog)
    first.reject()
    desk.settle()
    second = desk.window.capture.dialog
    assert isinstance(second, ImportReviewDialog)
    assert len(second.cards) == 1


def test_the_end_opens_none_of_those_that_wait(desk: Desk) -> None:
    desk.services.review = sample_review()
    for path in (INVITE, OTHER):
        desk.window.open_files([path])
        desk.settle()
    desk.window.end()
    assert desk.window.capture.dialog is None


def test_the_form_that_is_open_gives_way_and_loses_nothing(desk: Desk) -> None:
    desk.trigger("add")
    form = desk.window.capture.dialog
    assert isinstance(form, AddInterviewDialog)
    form.company.setText("Northwind")
    desk.services.review = sample_review()
    desk.window.open_files([INVITE])
    desk.settle()
    assert isinstance(desk.window.capture.dialog, ImportReviewDialog)
    assert desk.services.drafts["add"]["company"] == "Northwind"


def test_what_cannot_be_read_is_a_sentence(desk: Desk) -> None:
    desk.services.fail["review_files"] = Unreadable("invite.ics is not there.", "Look for it.")
    desk.window.open_files([INVITE])
    desk.settle()
    assert desk.message == "invite.ics is not there. Look for it."
    desk.services.review = Review()
    desk.window.open_files([INVITE])
    desk.settle()
    assert "No interview was found" in desk.message
