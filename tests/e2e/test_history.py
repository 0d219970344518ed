"""Everything that happened, on a real desktop with real keys: copied, put right, deleted, taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from stage import Stage, stage
from virtual_desktop import until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]


def says(on: Stage, text: str) -> None:
    until(lambda: any(text in name for name in on.reader.names()), what=text)


def silent(on: Stage, text: str) -> None:
    until(lambda: not any(text in name for name in on.reader.names()), what=f"{text} to go")


def contacts(on: Stage) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(f"file:{on.data / 'followup.sqlite3'}?mode=ro", uri=True)) as link:
        return link.execute("SELECT outcome, wall FROM attempt ORDER BY id").fetchall()


def test_what_was_told_is_put_right_from_the_history(tmp_path: Path) -> None:
    with stage(None, tmp_path, "history") as on:
        on.add("Northwind Labs")
        ident = str(on.row("Northwind Labs")["id"])
        on.cli("done", ident, "--outcome", "sent", "--note", "With a line about the ledger")
        on.start()
        on.leave_exit_card()
        on.window_in_front()
        on.desktop.key("ctrl+h")
        until(lambda: on.desktop.windows(name="Everything that happened"), what="the history")
        until(lambda: on.desktop.active_window().startswith("Everything"), what="the history's focus")
        says(on, "E-mail to Priya Raman, to say thank you: sent, With a line about the ledger")
        says(on, "Final interview with Priya Raman")
        on.picture("everything")

        on.desktop.key("ctrl+f")  # what is chosen there by its first letter is shown alone
        on.desktop.type("C")
        silent(on, "Final interview with Priya Raman")
        on.desktop.key("Tab")
        on.desktop.key("Home")
        on.desktop.key("ctrl+c")
        says(on, "Copied: 1")
        on.desktop.key("Return")
        says(on, "Put right: the contact with Northwind Labs")
        on.picture("its card")
        on.desktop.key("2")
        on.desktop.key("Tab")
        on.desktop.key("ctrl+a")
        on.desktop.type("9:30")
        on.desktop.key("Return")  # waits until the words are understood
        until(lambda: contacts(on) == [("voicemail", "2026-11-12T09:30")], what="the contact put right")
        says(on, "left a voicemail")
        on.picture("put right")
        on.desktop.key("ctrl+z")
        until(lambda: contacts(on)[0][0] == "sent", what="the contact as it was")

        says(on, "to say thank you: sent")
        on.desktop.key("Delete")
        until(lambda: not contacts(on), what="the contact to go")
        says(on, "Undone: Northwind Labs: put right")  # nothing of that kind is left, so all is shown again
        on.picture("deleted")
        on.desktop.key("ctrl+z")
        until(lambda: [outcome for outcome, _ in contacts(on)] == ["sent"], what="the contact back")
        on.desktop.key("Escape")
        until(lambda: not on.desktop.windows(name="Everything that happened"), what="the history to close")
        on.window_in_front()
        on.quit()
