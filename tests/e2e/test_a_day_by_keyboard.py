"""A whole day's work by keyboard alone, from the empty start to the end: after every step the keyboard is somewhere
that has a name, and the command line tells what became of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from accessible import CHECKED
from stage import TITLE, Stage, stage
from virtual_desktop import until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]
COMPANY = "Northwind Labs"


class Day:
    """The user's hands, and what is looked at after each of their steps."""

    def __init__(self, on: Stage) -> None:
        self.on = on

    def keys(self, *keys: str) -> None:
        self.on.desktop.key(*keys)

    def hears(self, text: str) -> None:
        until(lambda: any(text in name for name in self.on.reader.names()), what=text)

    def window(self, title: str) -> None:
        """A window of that name is in front."""
        until(lambda: self.on.desktop.active_window().startswith(title), what=f"{title} in front")

    def focused(self, name: str, role: str) -> None:
        """Exactly one thing has the keyboard: of that role, and its name begins so."""

        def there() -> bool:
            found = self.on.reader.focused()
            return [one.role for one in found] == [role] and found[0].name.startswith(name)

        try:
            until(there, what=f"the keyboard on the {role} “{name}”")
        except AssertionError as problem:
            where = [node.line.strip() for node in self.on.reader.focused()]
            raise AssertionError(f"{problem}; it is on {where}") from problem

    def on_row(self, company: str = COMPANY) -> None:
        self.focused(f"{company}, ", "list item")

    def row(self) -> Any:
        return self.on.row(COMPANY)

    def became(self, what: str, true: Callable[[Any], bool]) -> None:
        """The row of the command line comes to be so."""
        until(lambda: true(self.row()), what=what)

    def checked(self, name: str, *, on: bool) -> None:
        self.on.reader.find("check box", name, lambda one: (CHECKED in one.states) is on)

    def setting(self, key: str) -> str:
        path = f"file:{self.on.data / 'followup.sqlite3'}?mode=ro"
        with closing(sqlite3.connect(path, uri=True)) as link:
            found = link.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return found[0] if found else ""


def test_a_day(tmp_path: Path) -> None:
    with stage(None, tmp_path, "day") as on:
        day = Day(on)
        on.start()
        on.desktop.focus(TITLE)
        day.focused("Add an interview", "push button")
        _capture(day)
        _one_more(day)
        _find(day)
        _say(day)
        _done_undone_and_done_again(day)
        _moved(day)
        _set(day)
        _closed_and_opened(day)
        _nothing_found(day)
        day.keys("ctrl+q")
        day.hears("Nothing rings while the program is closed")
        day.focused("Quit", "push button")
        day.keys("Return")
        assert on.program is not None
        assert on.program.wait(15) == 0
        on.program = None


def _capture(day: Day) -> None:
    """The interview of this morning, typed in; then the card about it that comes by itself."""
    day.keys("Return")
    day.window("Add an interview")
    day.focused("Company", "text")
    day.on.desktop.type(f"{COMPANY}\tBackend engineer\t")
    day.on.desktop.type("final")
    day.on.desktop.type("\ttoday 8:00\tPriya Raman")
    day.keys("Return")
    day.window(TITLE)
    day.became("the interview", lambda row: row["company"] == COMPANY)
    day.on.exit_card()
    day.focused("By when will they decide?", "text")
    day.on.desktop.type("fri next week")
    day.keys("Return")
    day.became("the day they named", lambda row: row["verdict"] == "THANK_YOU")
    day.on_row()
    day.on.picture("captured")


def _one_more(day: Day) -> None:
    """Next week's, from the middle of work; without a day it is not saved."""
    day.keys("ctrl+n")
    day.window("Add an interview")
    day.focused("Company", "text")
    day.on.desktop.type("Halden Foods\tEditor\tpanel")
    day.keys("Return")
    day.hears("Still needed: time")
    day.focused("Panel", "combo box")
    day.keys("Tab")
    day.focused("Time", "text")
    day.on.desktop.type("17 nov 14:00\tTomas Lind")
    day.keys("Return")
    day.window(TITLE)
    day.on_row("Halden Foods")
    assert [row["company"] for row in day.on.cli("list")] == [COMPANY, "Halden Foods"]


def _find(day: Day) -> None:
    """By three letters, then to what there is to say and back."""
    day.keys("ctrl+k")
    day.focused("Find anybody or anything", "text")
    day.on.desktop.type("pri")
    day.hears(f"Priya Raman, {COMPANY}")
    day.keys("Return")
    day.on.shows_sheet_of(COMPANY, "Priya Raman")
    day.on_row()
    day.keys("question")
    day.hears("Keyboard shortcuts")
    day.focused("Close", "push button")
    day.keys("Escape")
    day.on_row()


def _say(day: Day) -> None:
    """What to say in the thank-you call: two points are said, one of them is not after all, and back to the row."""
    day.keys("F6")
    day.focused("Why this advice", "check box")
    day.keys("y")
    day.hears("This is the thank-you call")
    day.keys("F6")
    day.on_row()
    day.keys("F6")
    opening, next_one = "Say who you are and when you spoke", "Say at once that you only want to thank them"
    day.focused(opening, "check box")
    day.keys("space")
    day.checked(opening, on=True)
    day.keys("Tab")
    day.focused(next_one, "check box")
    day.keys("space")
    day.checked(next_one, on=True)
    day.keys("space")
    day.checked(next_one, on=False)
    day.focused(next_one, "check box")
    day.keys("shift+Tab")
    day.focused(opening, "check box")
    day.on.picture("said")
    day.keys("y")
    until(lambda: not any("This is the thank-you call" in name for name in day.on.reader.names()), what="the advice")
    day.focused("Why this advice", "check box")
    day.keys("F6")
    day.on_row()


def _done_undone_and_done_again(day: Day) -> None:
    day.keys("s")
    day.focused("In 10 minutes", "menu item")
    day.keys("Return")
    day.hears("11:15")  # the toast names the time
    day.on_row()
    day.keys("1")
    day.hears("Sent the thank-you")
    day.focused("Sent it", "radio button")
    day.keys("Return")
    day.became("the thank-you done", lambda row: row["verdict"] != "THANK_YOU")
    day.on_row()
    day.keys("ctrl+z")
    day.became("the thank-you owed again", lambda row: row["verdict"] == "THANK_YOU")
    day.on_row()
    day.keys("ctrl+y")
    day.became("the thank-you done again", lambda row: row["verdict"] != "THANK_YOU")
    day.on_row()
    day.on.picture("done")


def _moved(day: Day) -> None:
    """To a day in words, then a day on by the arrow."""
    day.keys("v")
    day.hears("Move the")
    day.focused("To when, by their clock", "text")
    day.on.desktop.type("mon 30 nov 10:00")
    day.keys("Return")
    day.became("moved", lambda row: (row["due"] or "").startswith("2026-11-30T10:00"))
    day.on_row()
    day.keys("alt+Right")
    day.hears("Move the")
    day.focused("To when, by their clock", "text")
    day.keys("Return")
    day.became("a day on", lambda row: (row["due"] or "").startswith("2026-12-01T10:00"))
    day.on_row()


def _set(day: Day) -> None:
    day.keys("ctrl+comma")
    day.window("Settings")
    day.focused("Search the settings", "text")
    day.on.desktop.type("dark")
    day.keys("Tab")
    day.focused("as the system", "combo box")
    day.keys("End")
    until(lambda: day.setting("theme") not in ("", "system"), what="another theme")
    day.on.picture("settings")
    day.keys("Escape")
    day.window(TITLE)
    day.on_row()


def _closed_and_opened(day: Day) -> None:
    day.keys("f")
    day.hears("How did it end")
    day.focused("I let it go", "radio button")
    day.keys("4", "Return")
    day.became("closed", lambda row: row["group"] == "closed")
    day.on_row()
    day.keys("a")
    day.became("open again", lambda row: row["group"] != "closed")
    day.on_row()


def _nothing_found(day: Day) -> None:
    """The rows go one after the other while somebody types, and come back; the keyboard stays with the words."""
    day.keys("ctrl+f")
    day.on.desktop.type("halden foodz")
    day.hears("Nothing matches")
    day.focused("Search companies, roles and people", "text")
    day.keys("BackSpace")
    day.hears("Halden Foods, ")
    day.keys("Return")
    day.on_row("Halden Foods")
    day.keys("ctrl+f", "Escape")
    day.focused("Search companies, roles and people", "text")
    day.keys("Escape")
    day.on_row("Halden Foods")
