"""A whole day's work by keyboard alone, from the empty start to the end: after every step the keyboard is somewhere
that has a name, and the command line tells what became of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
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

    def focused(self, name: str = "") -> None:
        """Exactly one thing has the keyboard, it says what it is, and begins with that name."""

        def there() -> bool:
            found = self.on.reader.focused()
            return len(found) == 1 and bool(found[0].name and found[0].role) and found[0].name.startswith(name)

        try:
            until(there, what=f"the keyboard on {name or 'something'}")
        except AssertionError as problem:
            where = [node.line.strip() for node in self.on.reader.focused()]
            raise AssertionError(f"{problem}; it is on {where}") from problem

    def row(self) -> Any:
        return self.on.row(COMPANY)

    def became(self, what: str, true: Callable[[Any], bool]) -> None:
        """The row of the command line comes to be so."""
        until(lambda: true(self.row()), what=what)

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
        day.focused("Add an interview")
        _capture(day)
        _find(day)
        _done_undone_and_done_again(day)
        _moved(day)
        _set(day)
        _closed_and_opened(day)
        day.keys("ctrl+q")
        day.hears("Nothing rings while the program is closed")
        day.keys("Return")
        assert on.program is not None
        assert on.program.wait(15) == 0
        on.program = None


def _capture(day: Day) -> None:
    """The interview of this morning, typed in; then the card about it that comes by itself."""
    day.keys("Return")
    day.window("Add an interview")
    day.focused("Company")
    day.on.desktop.type(f"{COMPANY}\tBackend engineer\t")
    day.on.desktop.type("final")
    day.on.desktop.type("\ttoday 8:00\tPriya Raman")
    day.keys("Return")
    day.window(TITLE)
    day.became("the interview", lambda row: row["company"] == COMPANY)
    day.on.exit_card()
    day.focused("By when will they decide?")
    day.on.desktop.type("fri next week")
    day.keys("Return")
    day.became("the day they named", lambda row: row["verdict"] == "THANK_YOU")
    day.focused(COMPANY)
    day.on.picture("captured")


def _find(day: Day) -> None:
    """By three letters, then to what there is to say and back."""
    day.keys("ctrl+k")
    day.focused("Find anybody or anything")
    day.on.desktop.type("pri")
    day.hears(f"Priya Raman, {COMPANY}")
    day.keys("Return")
    day.on.shows_sheet_of(COMPANY, "Priya Raman")
    day.focused()
    day.keys("F6")
    day.focused()
    day.keys("question")
    day.hears("Keyboard shortcuts")
    day.focused("Close")
    day.keys("Escape")
    day.focused()


def _done_undone_and_done_again(day: Day) -> None:
    before = {box.id for box in day.on.desktop.windows()}
    day.keys("s")
    # A menu is no part of what Qt tells of its windows: a screen reader hears its entries as they get the keyboard.
    until(lambda: {box.id for box in day.on.desktop.windows()} - before, what="the menu")
    day.keys("Return")
    day.hears("11:15")  # the toast names the time
    day.keys("1")
    day.hears("Sent the thank-you")
    day.focused("Sent it")
    day.keys("Return")
    day.became("the thank-you done", lambda row: row["verdict"] != "THANK_YOU")
    day.focused()
    day.keys("ctrl+z")
    day.became("the thank-you owed again", lambda row: row["verdict"] == "THANK_YOU")
    day.keys("ctrl+y")
    day.became("the thank-you done again", lambda row: row["verdict"] != "THANK_YOU")
    day.focused()
    day.on.picture("done")


def _moved(day: Day) -> None:
    """To a day in words, then a day on by the arrow."""
    day.keys("v")
    day.hears("Move the")
    day.focused()
    day.on.desktop.type("mon 30 nov 10:00")
    day.keys("Return")
    day.became("moved", lambda row: (row["due"] or "").startswith("2026-11-30T10:00"))
    day.focused()
    day.keys("alt+Right")
    day.hears("Move the")
    day.keys("Return")
    day.became("a day on", lambda row: (row["due"] or "").startswith("2026-12-01T10:00"))
    day.focused()


def _set(day: Day) -> None:
    day.keys("ctrl+comma")
    day.window("Settings")
    day.focused("Search the settings")
    day.on.desktop.type("dark")
    day.keys("Tab")
    day.focused()
    day.keys("End")
    until(lambda: day.setting("theme") not in ("", "system"), what="another theme")
    day.on.picture("settings")
    day.keys("Escape")
    day.window(TITLE)
    day.focused()


def _closed_and_opened(day: Day) -> None:
    day.keys("f")
    day.hears("How did it end")
    day.focused()
    day.keys("4", "Return")
    day.became("closed", lambda row: row["group"] == "closed")
    day.focused()
    day.keys("a")
    day.became("open again", lambda row: row["group"] != "closed")
    day.focused()
