"""The first start: an empty page that asks where the user lives and whether notifications are seen; it may wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.ports import Capabilities
from followup_desktop.services.bell_listener import Tried
from followup_desktop.services.setting_views import SettingView
from followup_desktop.ui.window_parts.trial_panel import TrialPanel
from followup_desktop.ui.window_parts.welcome import WelcomeCard
from tests.fakes.services import FakeServices, sample_services
from tests.fakes.setting_samples import NOTIFY_SETTING
from tests.ui.desk import Desk

XFCE = Capabilities("freedesktop", "xfce4-notifyd 0.7", clickable=True, actions=True)
MakeDesk = Callable[..., Desk]


def first(make_desk: MakeDesk, **settings: str) -> Desk:
    """An empty store that was never asked."""
    desk = make_desk(FakeServices(settings={"welcomed": "no", **settings}))
    desk.bridge.publish_capabilities(XFCE)
    desk.settle()
    return desk


class Notifying(FakeServices):
    """With the setting beneath which a test can be sent."""

    def program_settings(self) -> tuple[SettingView, ...]:
        return (*super().program_settings(), NOTIFY_SETTING)


def card(desk: Desk) -> WelcomeCard:
    return desk.window.frame.empty.welcome


def trial(desk: Desk) -> TrialPanel:
    return card(desk).trial


def tell(desk: Desk, tried: Tried, way: str = "freedesktop") -> None:
    """What the bell says of the test."""
    desk.window.trial.heard(tried, way, "")
    desk.settle()


def settled(qtbot: QtBot, panel: TrialPanel) -> None:
    """The answer takes nothing for half a second after it has taken the place of the button that was pressed."""
    qtbot.waitUntil(lambda: not panel.unhurried.inert)


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def test_an_empty_store_is_asked_once(make_desk: MakeDesk) -> None:
    desk = first(make_desk)
    assert desk.window.frame.empty.isVisible()
    assert card(desk).isVisible()
    assert card(desk).zone.edit.text() == "New York"
    assert card(desk).country.edit.text() == "United States"
    assert card(desk).zone.remark.text() == "= America/New_York, 10:04 as this computer has it"
    assert trial(desk).text.text() == "Reminders appear by freedesktop."
    card(desk).done_button.click()
    desk.settle()
    assert not card(desk).isVisible()
    assert desk.window.frame.empty.add_button.isVisible()
    assert desk.services.settings["welcomed"] == "yes"


def test_one_that_was_asked_before_and_one_with_rows_are_not(make_desk: MakeDesk) -> None:
    asked = make_desk(FakeServices(settings={"welcomed": "yes"}))
    assert asked.window.frame.empty.isVisible()
    assert not card(asked).isVisible()
    full = sample_services()
    full.settings["welcomed"] = "no"
    desk = make_desk(full)
    assert not card(desk).isVisible()
    assert desk.services.called("welcome") == []


def test_it_goes_once_something_is_added(make_desk: MakeDesk) -> None:
    desk = first(make_desk)
    desk.services.rows = dict(list(sample_services().rows.items())[:1])
    desk.window.reading.read_timeline()
    desk.settle()
    assert not desk.window.frame.empty.isVisible()
    assert desk.services.settings["welcomed"] == "yes"
    assert desk.window.frame.timeline.hasFocus()  # what had the keyboard is not there any more


def test_the_keyboard_begins_with_what_one_does_first_and_goes_on_in_order(make_desk: MakeDesk) -> None:
    desk = first(make_desk)
    page, asked = desk.window.frame.empty, card(desk)
    assert page.add_button.hasFocus()
    order = [focused()]
    for _ in range(6):
        desk.press(Qt.Key.Key_Tab)
        order.append(focused())
    assert order == [
        page.add_button,
        page.import_button,
        page.demo_button,
        asked.zone.edit,
        asked.country.edit,
        asked.trial.send_button,
        asked.done_button,
    ]


def test_enter_presses_and_adds(make_desk: MakeDesk) -> None:
    desk = first(make_desk)
    desk.press(Qt.Key.Key_Return)
    assert desk.window.capture.dialog is not None
    desk.window.capture.close()


def test_everything_on_it_has_a_name(make_desk: MakeDesk) -> None:
    desk = first(make_desk)
    tell(desk, Tried.SHOWN)
    for kind in (QAbstractButton, QLineEdit):
        for part in desk.window.frame.empty.findChildren(kind):
            if part.isVisible():
                assert part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()), part


def test_a_place_is_typed_kept_and_read_back(make_desk: MakeDesk) -> None:
    desk = first(make_desk)
    asked = card(desk)
    asked.zone.edit.setFocus()
    asked.zone.edit.selectAll()
    desk.type("berlin")
    desk.press(Qt.Key.Key_Return)
    assert desk.services.settings["my_zone"] == "Europe/Berlin"
    assert asked.zone.remark.text() == "= Europe/Berlin, 10:04 now"
    assert asked.zone.edit.text() == "berlin"  # whoever is there is not interrupted
    desk.press(Qt.Key.Key_Tab)
    desk.bridge.publish(desk.services.set_setting("theme", "dark"))
    desk.settle()
    assert asked.zone.edit.text() == "Berlin"


def test_a_place_that_nobody_knows_is_said_beneath_it(make_desk: MakeDesk) -> None:
    desk = first(make_desk)
    asked = card(desk)
    asked.country.edit.setFocus()
    asked.country.edit.selectAll()
    desk.type("Atlantis")
    desk.press(Qt.Key.Key_Return)
    assert asked.country.remark.text() == "No country by that name. Try Germany, or DE."
    assert asked.country.remark.tone == "danger"
    assert "my_country" not in desk.services.settings
    asked.country.refuse("something else", "Not this.")  # an answer about words that were typed over
    assert "Atlantis" in asked.country.edit.text()
    assert asked.country.remark.text() != "Not this."


@pytest.mark.logs_errors
def test_a_bug_in_the_understanding_takes_the_windows_way(make_desk: MakeDesk) -> None:
    desk = first(make_desk)
    desk.services.fail["understand_zone"] = ValueError("bug")
    card(desk).named.emit("my_zone", "berlin")
    desk.settle()
    assert "inside the program" in desk.message


# -- the test notification


def test_a_test_is_sent_seen_and_remembered_by_keys_alone(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = first(make_desk)
    panel = trial(desk)
    panel.send_button.setFocus()
    with qtbot.waitSignal(desk.window.trial.wanted):
        desk.press(Qt.Key.Key_Return)
    tell(desk, Tried.SHOWN)
    assert panel.yes_button.isVisible()
    assert panel.yes_button.hasFocus()
    desk.press(Qt.Key.Key_Return)  # a second Enter of the same hand answers nothing
    assert desk.services.called("trial_seen") == []
    settled(qtbot, panel)
    desk.press(Qt.Key.Key_Return)
    assert desk.services.settings["notify_seen"] == "freedesktop"
    assert (panel.text.text(), panel.text.tone) == ("It works.", "good")
    assert not panel.yes_button.isVisible()
    assert panel.send_button.hasFocus()


def test_a_click_on_the_notification_answers_too(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = first(make_desk)
    tell(desk, Tried.SHOWN)
    with qtbot.waitSignal(desk.window.trial.clicked):
        tell(desk, Tried.SEEN)
    assert desk.services.settings["notify_seen"] == "freedesktop"
    assert trial(desk).text.text() == "It works."


def test_one_that_was_not_seen_leads_to_another_way_and_a_new_test(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = first(make_desk)
    panel = trial(desk)
    tell(desk, Tried.SHOWN)
    settled(qtbot, panel)
    panel.no_button.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert panel.text.text() == "Let us find out why."
    assert panel.other_button.text() == "In this window instead"
    assert panel.other_button.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.services.settings["notify"] == "banner"
    desk.bridge.publish_capabilities(Capabilities("banner", clickable=True))
    desk.settle()
    assert panel.text.text() == "Reminders appear by banner."
    assert not panel.other_button.isVisible()
    assert panel.send_button.hasFocus()


def test_what_the_desktop_says_meanwhile_does_not_take_the_question_away(make_desk: MakeDesk) -> None:
    desk = first(make_desk)
    tell(desk, Tried.SHOWN)
    desk.bridge.publish_capabilities(replace(XFCE, persistent=True))
    desk.settle()
    assert trial(desk).yes_button.isVisible()


def test_do_not_disturb_is_said_in_place_of_a_question(make_desk: MakeDesk) -> None:
    desk = first(make_desk)
    tell(desk, Tried.RESTING)
    assert trial(desk).text.text() == "Do not disturb."
    assert not trial(desk).yes_button.isVisible()
    assert trial(desk).other_button.isVisible()


def test_the_settings_have_it_as_well(make_desk: MakeDesk) -> None:
    desk = make_desk(Notifying())
    desk.bridge.publish_capabilities(XFCE)
    desk.settle()
    assert desk.services.called("trial_stands") == []  # nobody is looking
    desk.window.preferences.open_at("notify")
    desk.settle()
    dialog = desk.window.preferences.dialog
    assert dialog is not None
    assert dialog.trial.isVisible()
    assert dialog.trial.text.text() == "Reminders appear by freedesktop."
    dialog.search.setText("test daemon")
    assert dialog.trial.isVisible()
    tell(desk, Tried.SHOWN)
    assert dialog.trial.yes_button.isVisible()
    dialog.close()
