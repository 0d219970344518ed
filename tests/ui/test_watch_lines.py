"""What the window says of the looks: one quiet line after an absence, a lasting one where nobody looks."""

from __future__ import annotations

from tests.ui.desk import Desk

ASLEEP = "The computer was asleep or off from 22:10 to 07:55; 3 reminders came due."


def test_an_absence_is_one_line_that_can_be_closed(desk: Desk) -> None:
    bar = desk.window.frame.message
    desk.window.show_remark(ASLEEP)
    assert (bar.isVisible(), bar.accessibleName(), bar.property("tone")) == (True, ASLEEP, "remark")
    bar.close_button.click()
    assert not bar.isVisible()


def test_nothing_to_say_says_nothing(desk: Desk) -> None:
    desk.window.show_remark("")
    assert not desk.window.frame.message.isVisible()


def test_a_remark_does_not_cover_up_what_went_wrong(desk: Desk) -> None:
    desk.window.frame.message.say("The store could not be written.")
    desk.window.show_remark(ASLEEP)
    assert desk.window.frame.message.accessibleName() == "The store could not be written."


def test_an_error_takes_the_place_of_a_remark(desk: Desk) -> None:
    desk.window.show_remark(ASLEEP)
    desk.window.frame.message.say("The store could not be written.")
    assert desk.window.frame.message.property("tone") == "problem"


def test_that_nobody_looks_stays_until_somebody_does(desk: Desk) -> None:
    bar = desk.window.frame.unchecked
    desk.window.show_unchecked("Reminders are not being checked.", "Look at the list yourself.")
    assert bar.isVisible()
    assert not bar.close_button.isVisible()
    assert bar.accessibleName() == "Reminders are not being checked. Look at the list yourself."
    desk.window.show_unchecked("")
    assert not bar.isVisible()


def test_the_status_line_tells_of_the_last_check(desk: Desk) -> None:
    line = desk.window.frame.status
    line.show_checked("Reminders were last checked at 10:42.")
    assert line.next.toolTip() == "<qt>Reminders were last checked at 10:42.</qt>"
    assert line.next.accessibleDescription() == "Reminders were last checked at 10:42."


def test_a_window_that_comes_back_has_moved_on(desk: Desk) -> None:
    desk.window.hide()
    before = len(desk.services.called("timeline"))
    desk.clock.advance(minutes=6)
    desk.window.show()
    desk.settle()
    assert len(desk.services.called("timeline")) == before + 1
