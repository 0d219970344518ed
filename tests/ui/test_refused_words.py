"""A day that cannot be is refused with a sentence beside its field, in every editor: 1969, the year 9999, 29 February
of a common year; and a time that the clocks jump over is named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import Refused
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.call_sheet.known_card import KnownCard
from followup_desktop.ui.dialogs.add_interview import AddInterviewDialog
from followup_desktop.ui.tasks import Tasks
from tests.fakes.services import ZONE, FakeServices
from tests.ui.desk import Desk

NO_SUCH_DAY = Refused("There is no such day.", "Look at the day and the month again.")


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    worker = Tasks()
    yield worker
    assert worker.stop()


def test_the_form_of_an_interview_says_why(qtbot: QtBot, tasks: Tasks) -> None:
    services = FakeServices()
    form = AddInterviewDialog(services, tasks, ZONE)
    qtbot.addWidget(form)
    services.fail["understand_moment"] = NO_SUCH_DAY
    form.time.setText("29 feb 2027 10:00")
    qtbot.waitUntil(lambda: form.when_row.remark.text() == str(NO_SUCH_DAY))
    services.fail["understand_day"] = NO_SUCH_DAY
    form.promised.setText("1969-05-01")
    qtbot.waitUntil(lambda: form.promised_row.remark.text() == str(NO_SUCH_DAY))
    form.save_button.click()
    assert services.called("add_interview") == []


def test_the_done_card_says_why_and_saves_nothing(desk: Desk) -> None:
    desk.trigger("done")
    card = desk.card
    assert isinstance(card, DoneCard)
    desk.services.fail["understand_day"] = NO_SUCH_DAY
    card.promised.edit.setText("31 nov")
    card.promised.ask_now()
    desk.settle()
    assert card.promised.remark.text() == str(NO_SUCH_DAY)
    assert card.promised.is_open_question


def test_what_is_known_says_why(desk: Desk) -> None:
    desk.trigger("known")
    card = desk.card
    assert isinstance(card, KnownCard)
    desk.services.fail["understand_day"] = NO_SUCH_DAY
    card.word.promised.edit.setText("9999-01-01")
    card.word.promised.ask_now()
    desk.settle()
    assert card.word.promised.remark.text() == str(NO_SUCH_DAY)
