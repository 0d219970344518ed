"""Notifications of the whole program where a desktop is at its worst: five hundred due at once, do-not-disturb, and a
daemon that ends and comes back."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from stage import PATIENCE, Stage, stage
from virtual_desktop import until

from tests.fakes.notification_server import FakeServer

pytestmark = pytest.mark.timeout(300)
FILL = """
import json, sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from followup_desktop.adapters.paths import prepare
from followup_desktop.app import build_program
from followup_desktop.domain.model import Moment, Place, Stage
from followup_desktop.services.entries import NewInterview, PersonEntry
program = build_program(prepare(Path(sys.argv[1])).data)
start = Moment.at(datetime(2026, 11, 12, 8, tzinfo=ZoneInfo("America/New_York")), "America/New_York")
for number in range(int(sys.argv[2])):
    person = PersonEntry(f"Person {number:03}", "+1 212 555 0142", "", "Hiring manager")
    entry = NewInterview(
        f"Company {number:03}", role="Cook", stage=Stage.FINAL, start=start,
        place=Place("America/New_York", "US"), people=(person,),
    )
    program.add_interview(entry)
program.around.store.close()
"""
LIST = """
import json, sys
from pathlib import Path
from followup_desktop.app import build_program
program = build_program(Path(sys.argv[1]))
print(json.dumps([line.label.value for line in program.reminder_list()]))
program.around.store.close()
"""


def in_the_program(on: Stage, script: str, *arguments: str) -> str:
    """Runs a piece of the program itself at the hour of the stage."""
    done = subprocess.run(
        [sys.executable, "-c", script, str(on.data), *arguments],
        env=on.desktop.env, capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def labels(on: Stage) -> list[str]:
    """Of the list of reminders: "shown", "seen", ..."""
    return list(json.loads(in_the_program(on, LIST)))


@pytest.mark.parametrize(
    "count", [pytest.param(40, marks=pytest.mark.e2e), pytest.param(500, marks=pytest.mark.long)]
)
def test_many_due_at_once(tmp_path: Path, count: int) -> None:
    with (
        stage(None, tmp_path, f"due-at-once-{count}") as on,
        FakeServer(on.desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as server,
    ):
        in_the_program(on, FILL, str(count))
        on.start()
        until(lambda: len(server.shown) >= 4, 120, "the notifications")
        until(lambda: labels(on).count("shown") == count, 120, "all of them to be shown")
        assert len(server.live) == len(server.shown) == 4  # three single ones and a summary
        titles = [one.title for one in server.shown]
        assert [title.startswith("Thank Person") for title in titles] == [True, True, True, False]
        assert titles[3] == f"{count - 3} more follow-ups are due"
        assert len(labels(on)) == count
        second = server.shown[1]
        on.give_focus_elsewhere()
        server.click(second.number, "default")
        on.window_in_front()
        on.shows_sheet_of(second.title.partition(", ")[2], second.title.partition(",")[0].removeprefix("Thank "))
        on.give_focus_elsewhere()
        server.click(server.shown[3].number, "talk")
        on.window_in_front()
        on.picture("list")
        until(lambda: labels(on).count("seen") == count - 2, 60, "the list to be seen")
        assert len(server.shown) == 4
        on.quit()


@pytest.mark.e2e
def test_do_not_disturb_ends_with_one_summary_and_a_daemon_that_comes_back_shows_it_again(tmp_path: Path) -> None:
    with stage("dunst", tmp_path, "quiet-and-restarted") as on:
        on.start()
        on.desktop.out("dunstctl", "set-paused", "true")
        until(lambda: any("do not disturb" in name for name in on.reader.names()), PATIENCE, "the status line")
        on.add("Northwind Labs")
        on.add("Halden Foods", contact="Tom Ellery")
        until(lambda: len(labels(on)) == 2, PATIENCE, "both in the list")
        on.set_clock("2026-11-12T11:30:00-05:00")  # long due by now
        on.give_focus_elsewhere()
        assert on.desktop.out("dunstctl", "count", "waiting").strip() == "0"
        on.desktop.out("dunstctl", "set-paused", "false")
        on.notification()
        assert on.desktop.out("dunstctl", "count", "displayed").strip() == "1"  # one summary in place of two
        on.picture("summary")
        assert on.desktop.active_window() == "Event Tester"

        on.set_clock("2026-11-12T11:32:00-05:00")
        on.desktop.stop_daemon()
        on.desktop.start_daemon("dunst")
        on.notification()
        on.picture("again")
        assert labels(on) == ["shown", "shown"]
        on.quit()
