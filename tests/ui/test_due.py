"""What a summary opens: all that is due, out of a search that would hide some of it."""

from __future__ import annotations

from tests.ui.desk import Desk


def test_all_that_is_due_is_shown_even_out_of_a_search(desk: Desk) -> None:
    desk.window.frame.toolbar.search.setText("halden")
    desk.settle()
    assert desk.shown_ids() == [2]
    desk.window.show_due()
    desk.settle()
    assert desk.shown_ids()[:2] == [1, 2]
    assert desk.selected == 1
