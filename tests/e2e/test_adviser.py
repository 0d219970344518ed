"""The adviser in a real window, by keyboard alone: news, facts, a decision against the advice, a setting, words."""

from __future__ import annotations

from pathlib import Path

import pytest
from stage import Stage, stage
from virtual_desktop import until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]


def says(on: Stage, *texts: str) -> None:
    """All of it stands somewhere in the window."""
    until(lambda: all(any(text in name for name in on.reader.names()) for text in texts), what=f"{texts}")


def test_what_they_did_and_what_the_user_decides_change_the_plan_at_once(tmp_path: Path) -> None:
    with stage("xfce4-notifyd", tmp_path, "adviser") as on:
        on.start()
        on.set_clock("2026-11-12T11:00:00-05:00")
        on.add("Northwind Labs", promised="2026-11-19")
        on.cli("done", "1", "--outcome", "sent")
        on.leave_exit_card()
        on.desktop.focus("Follow-Up Desktop")
        on.shows_sheet_of("Northwind Labs", "Wait until Mon 23 Nov")
        assert on.row("Northwind Labs")["due"].startswith("2026-11-23T10:00")

        # They put it on hold: the next step is shown before it is saved.
        on.desktop.key("r")
        says(on, "What did Northwind Labs do?")
        on.desktop.key("8")
        says(on, "E-mail")
        on.picture("news")
        on.desktop.key("Return")
        until(lambda: on.row("Northwind Labs")["due"].startswith("2026-12-0"), what="three weeks of patience")
        on.picture("on-hold")

        # The user decides to leave it, and takes that back.
        on.desktop.key("o")
        says(on, "Decide yourself about Northwind Labs")
        on.desktop.key("5")
        on.picture("decide")
        on.desktop.key("Return")
        until(lambda: on.row("Northwind Labs")["verdict"] == "DO_NOT_CALL", what="the decision")
        says(on, "Left alone, as you decided", "Follow the advice again")
        assert on.row("Northwind Labs")["due"] is None
        on.picture("left-alone")
        on.desktop.key("ctrl+z")
        until(lambda: on.row("Northwind Labs")["due"] is not None, what="the plan as it was")

        # A refusal plans the one question for feedback.
        on.desktop.key("r")
        says(on, "What did Northwind Labs do?")
        on.desktop.key("n")
        on.desktop.key("Return")
        until(lambda: on.row("Northwind Labs")["stage"] == "rejected", what="the refusal")
        assert on.row("Northwind Labs")["due"].startswith("2026-11-13T")
        on.quit()


def test_where_advice_differs_the_user_sets_it_and_the_plan_follows(tmp_path: Path) -> None:
    with stage("xfce4-notifyd", tmp_path, "settings") as on:
        on.start()
        on.set_clock("2026-11-12T11:00:00-05:00")
        on.add("Northwind Labs", promised="2026-11-19")
        on.cli("done", "1", "--outcome", "sent")
        on.leave_exit_card()
        on.desktop.focus("Follow-Up Desktop")
        on.shows_sheet_of("Northwind Labs", "Wait until Mon 23 Nov")
        on.desktop.key("ctrl+comma")
        until(lambda: "Settings" in on.desktop.active_window(), what="the settings")
        on.desktop.type("day they named")
        on.desktop.key("Tab")
        says(on, "Working days to leave them after the day they named")
        on.desktop.key("ctrl+a")
        on.desktop.type("4")
        on.desktop.key("Return")
        on.picture("settings")
        until(lambda: on.row("Northwind Labs")["due"].startswith("2026-11-25T"), what="two more working days")
        on.desktop.key("Escape")
        on.window_in_front()
        on.shows_sheet_of("Northwind Labs", "Wait until Wed 25 Nov")
        on.desktop.key("ctrl+z")
        until(lambda: on.row("Northwind Labs")["due"].startswith("2026-11-23T"), what="our suggestion again")
        on.quit()


def test_the_thank_you_call_and_the_words_in_full(tmp_path: Path) -> None:
    with stage("xfce4-notifyd", tmp_path, "thanks-call") as on:
        on.start()
        on.set_clock("2026-11-12T11:00:00-05:00")
        on.add("Northwind Labs", promised="2026-11-19")
        on.leave_exit_card()
        on.desktop.focus("Follow-Up Desktop")
        on.shows_sheet_of("Northwind Labs", "Priya Raman")
        on.desktop.key("y")
        says(on, "Say at once that you only want to thank them.")
        on.desktop.key("x")
        says(on, "I only want to say thank you; it takes a minute.")
        on.picture("thank-you-call")
        on.desktop.key("d")
        on.desktop.key("1")
        on.desktop.key("Return")
        until(lambda: on.row("Northwind Labs")["verdict"] == "WAIT", what="thanked")
        shown = on.cli("show", "1")
        assert shown["advice"]["verdict"] == "WAIT"
        on.quit()
