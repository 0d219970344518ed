"""Editing on a real desktop, by keys alone: put right, killed while typing, closed and opened again. What the window
changes comes out of the command line."""

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


def edit(on: Stage) -> None:
    on.desktop.focus("Follow-Up Desktop")
    on.desktop.key("F2")
    until(lambda: on.desktop.windows(name="Edit "), what="the editor")
    until(lambda: on.desktop.active_window().startswith("Edit "), what="the editor's focus")


def kept(on: Stage) -> bool:
    """Whether what is typed is on the disk."""
    with closing(sqlite3.connect(f"file:{on.data / 'followup.sqlite3'}?mode=ro", uri=True)) as link:
        return bool(link.execute("SELECT count(*) FROM draft WHERE key LIKE 'interview:%'").fetchone()[0])


def test_an_application_is_edited_by_keys_alone(tmp_path: Path) -> None:
    with stage(None, tmp_path, "editing") as on:
        on.add("Northwind Labs")
        on.start()
        on.leave_exit_card()
        edit(on)
        on.desktop.key("Return")
        on.desktop.type("Northwind Ltd")  # in place of the name, which is selected
        on.desktop.key("Return")
        until(lambda: on.cli("list")[0]["company"] == "Northwind Ltd", what="the new name")
        says(on, "Northwind Ltd: changed")
        on.picture("renamed")

        on.desktop.key("ctrl+Page_Down")
        says(on, "Day and time")
        on.desktop.key("ctrl+a")
        on.desktop.type("13 nov 2026 15:00")
        until(lambda: kept(on), what="the draft")
        on.picture("typed")
        on.kill()
        on.start()
        until(lambda: on.reader.selected(), what="the window after the crash")
        edit(on)
        on.desktop.key("Down")
        says(on, "What you typed before is back")
        on.picture("back")
        on.desktop.key("Return")  # from the list into the form
        on.desktop.key("Return")
        says(on, "(Fri 13 Nov) changed")
        with closing(sqlite3.connect(on.data / "followup.sqlite3")) as link:
            assert link.execute("SELECT start_wall FROM interview").fetchall() == [("2026-11-13T15:00",)]
        assert not kept(on)

        on.desktop.key("ctrl+Page_Down")
        on.desktop.type("Priya Lind")
        on.desktop.key("Return")
        ident = str(on.row("Northwind Ltd")["id"])
        until(lambda: on.cli("show", ident)["who"]["name"] == "Priya Lind", what="the person's new name")
        on.desktop.key("Escape")
        until(lambda: not on.desktop.windows(name="Edit "), what="the editor to close")
        on.window_in_front()

        on.desktop.key("f")
        says(on, "How did it end")
        on.picture("closing")
        on.desktop.key("3")
        on.desktop.key("Return")
        until(lambda: on.cli("list", "--all")[0]["group"] == "closed", what="the closed application")
        assert on.cli("list") == []
        on.desktop.key("a")
        until(lambda: on.cli("list"), what="the application open again")
        on.quit()
