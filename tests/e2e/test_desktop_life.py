"""Living on a desktop: one program per folder, files handed over, what is typed outlives a kill."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from stage import PATIENCE, ROOT, TITLE, Stage, stage
from virtual_desktop import Box, end, until

from tests.fakes.computer import FakeComputer

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]

INVITATIONS = ROOT / "tests" / "data" / "invitations"
REVIEW = "Look before saving"
WINDOW = f"^{TITLE}$"
PROMISE = 2.0  # seconds until what is typed is on the disk
SLOW = 8.0  # seconds more that a busy machine may take to start the keyboard's own program


def open_files(on: Stage, *names: str) -> subprocess.CompletedProcess[str]:
    """Another start of the program, in the folder of the invitations."""
    return subprocess.run(
        [sys.executable, "-m", "followup_desktop", "--data-dir", str(on.data), *names],
        cwd=INVITATIONS, env=on.desktop.env, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_a_second_start_hands_its_files_to_the_first_window(tmp_path: Path) -> None:
    with stage("dunst", tmp_path, "files") as on:
        on.start()
        on.give_focus_elsewhere()
        second = open_files(on, "google.ics", "calendly.eml")
        assert (second.returncode, second.stderr) == (0, "")
        until(lambda: on.desktop.windows(name=REVIEW), what="the review in the first window")
        until(lambda: "2 new" in on.reader.names(), what="both files in it")
        on.picture("review")
        assert len(on.desktop.windows(name=WINDOW)) == 1
        assert list((on.data / "spool").iterdir()) == []
        assert on.cli("list") == []  # nothing is saved before somebody looked
        on.desktop.focus(REVIEW)
        on.desktop.key("ctrl+Return")
        until(lambda: len(on.cli("list", "--all")) == 2, what="both to be saved")
        on.quit()


def drafts(on: Stage) -> str:
    """All that is typed and not saved, as it lies on the disk."""
    (file,) = on.data.glob("*.sqlite3")
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as link:
        kept = [json.loads(fields) for (fields,) in link.execute("SELECT fields FROM draft")]
    return " ".join(text for fields in kept for text in fields.values())


def test_what_is_typed_in_a_card_outlives_a_kill(tmp_path: Path) -> None:
    with stage("dunst", tmp_path, "draft") as on:
        on.start()
        on.add("Northwind Labs")
        on.exit_card()
        on.desktop.focus(TITLE)
        on.desktop.type("fri next week")
        on.desktop.key(*["Tab"] * 5)
        on.desktop.type("<b>the move to event sourcing")
        until(lambda: "event sourcing" in drafts(on), PROMISE + SLOW, "the words on the disk")
        on.picture("typed")
        on.kill()
        on.start()
        until(lambda: on.reader.selected(), what="the row")
        on.desktop.focus(TITLE)
        on.desktop.key("e")
        wanted = {"fri next week", "<b>the move to event sourcing"}
        until(lambda: wanted <= set(on.reader.texts()), what="what was typed")
        assert "What you typed before is back." in on.reader.names()
        on.picture("back")
        on.desktop.key("Return")
        until(lambda: drafts(on) == "", what="the draft to go with the saving")
        on.quit()


def test_a_start_with_files_reviews_them_and_a_logout_keeps_what_is_being_typed(tmp_path: Path) -> None:
    with stage("dunst", tmp_path, "logout") as on:
        on.start(str(INVITATIONS / "google.ics"))
        until(lambda: on.desktop.windows(name=REVIEW), what="the review")
        on.desktop.focus(REVIEW)
        on.desktop.key("Escape")
        until(lambda: not on.desktop.windows(name=REVIEW), what="the review to go")
        on.desktop.focus(TITLE)
        on.desktop.key("ctrl+n")
        until(lambda: on.desktop.windows(name="Add an interview"), what="the form")
        on.desktop.type("Northwi")
        on.quit()  # at once, within the pause after the last key
        assert drafts(on) == "Northwi"


@pytest.mark.skipif(shutil.which("trayer") is None, reason="trayer is not installed")
def test_closing_goes_into_a_real_tray_and_nothing_is_lost_when_that_ends(tmp_path: Path) -> None:
    with stage("dunst", tmp_path, "tray") as on:
        tray = on.desktop.spawn("trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request")
        until(lambda: on.desktop.windows(class_="trayer"), what="the tray")
        on.start()
        on.add("Northwind Labs")
        on.notification()
        (panel,) = [box for box in on.desktop.windows(class_="trayer") if box.height < 80]
        on.exit_card()
        on.desktop.focus(TITLE)
        on.desktop.key("Escape", "ctrl+w")  # the exit card is left for later
        until(lambda: not on.desktop.windows(name=WINDOW), what="the window to go into the tray")
        until(lambda: any("goes on in the tray" in name for name in on.reader.names()), what="the tray to say so")
        on.picture("closed")
        on.desktop.click(*panel.middle)
        on.window_in_front()
        on.desktop.click(*panel.middle, button=3)
        until(lambda: any(_is_menu(box, panel) for box in on.desktop.windows()), what="the tray's menu")
        on.picture("menu")
        on.desktop.key("Down", "Down", "Return")  # the first one that is due
        on.shows_sheet_of("Northwind Labs")
        on.desktop.focus(TITLE)
        on.desktop.key("ctrl+w")
        until(lambda: not on.desktop.windows(name=WINDOW), what="the window to go into the tray again")
        end(tray)
        until(
            lambda: "Iconic" in on.desktop.out("xprop", "-name", TITLE, "WM_STATE"), PATIENCE, "the window's way back"
        )
        on.quit()


def _is_menu(box: Box, panel: Box) -> bool:
    """A small window that stands on the panel."""
    return 100 < box.width < 400 and 100 < box.height < 400 and box.x + box.width >= panel.x


def test_a_computer_that_hibernates_has_it_on_the_disk(tmp_path: Path) -> None:
    with stage("dunst", tmp_path, "hibernate") as on:
        on.desktop.env["DBUS_SYSTEM_BUS_ADDRESS"] = on.desktop.env["DBUS_SESSION_BUS_ADDRESS"]
        with FakeComputer(on.desktop.env["DBUS_SYSTEM_BUS_ADDRESS"]) as computer:
            on.start()
            computer.tell_the_session()
            on.desktop.focus(TITLE)
            on.desktop.key("ctrl+n")
            until(lambda: on.desktop.windows(name="Add an interview"), what="the form")
            on.desktop.type("Northwi")
            computer.sleeps(going=True)
            until(lambda: drafts(on) == "Northwi", PROMISE + SLOW, "the words on the disk")
            on.kill()  # the battery is empty
        on.start()
        on.desktop.focus(TITLE)
        on.desktop.key("ctrl+n")
        until(lambda: "Northwi" in on.reader.texts(), what="what was typed")
        on.quit()
