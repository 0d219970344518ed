"""What is typed is on the disk within two seconds, and at once before the computer sleeps and before the end."""

from __future__ import annotations

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
