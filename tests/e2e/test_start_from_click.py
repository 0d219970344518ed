"""A notification that stayed when the program was quit starts it by a click: a real bus that starts programs, the
real program, and a stand-in for GNOME's notifications."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from stage import OTHER, PATIENCE, TITLE, Stage, stage
from virtual_desktop import until

from tests.fakes.gtk_server import APP, FakeGtkServer

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.timeout(240),
    pytest.mark.skipif(sys.platform != "linux", reason="GNOME's own notifications"),
]
BUS = ("--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus")
READABLE = "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"
HANDED_ON = ("TZ", "LD_PRELOAD", "FOLLOWUP_WALLSHIFT", "PYTHONPATH", "PYTHONFAULTHANDLER", READABLE)


def bus_says(on: Stage, method: str, *arguments: str) -> str:
    return on.desktop.out("dbus-send", *BUS, f"org.freedesktop.DBus.{method}", *arguments).strip()


def program_on_the_bus(on: Stage) -> int:
    """The number of the process that has our name, 0 where nobody has it."""
    said = bus_says(on, "GetConnectionUnixProcessID", f"string:{APP}")
    return int(said.split()[-1]) if said else 0


def end_of(process: int) -> None:
    """Ends a program that the bus started, as a logout does."""
    os.kill(process, signal.SIGTERM)
    until(lambda: not Path(f"/proc/{process}").exists() or _is_dead(process), what="the program's end")


def _is_dead(process: int) -> bool:
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"


def make_known(on: Stage, value: str) -> None:
    from followup_desktop.app import build_program

    program = build_program(on.data)
    program.set_setting("open_from_notifications", value)
    program.around.store.close()


@contextmanager
def gnome(tmp_path: Path, name: str) -> Iterator[tuple[Stage, FakeGtkServer]]:
    """The program knows nothing of its being startable before the setting is switched on while it runs."""
    with (
        stage(None, tmp_path, name, usual=True) as on,
        FakeGtkServer(on.desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as desktop,
    ):
        told = ",".join(f"{key},{on.desktop.env[key]}" for key in HANDED_ON if key in on.desktop.env)
        bus_says(on, "UpdateActivationEnvironment", f"dict:string:string:{told}")
        on.start()
        assert program_on_the_bus(on) == 0
        make_known(on, "on")
        until(lambda: program_on_the_bus(on), seconds=PATIENCE, what="our name on the bus")
        try:
            yield on, desktop
        finally:
            if process := program_on_the_bus(on):
                end_of(process)


def test_a_click_after_the_end_starts_it_on_that_call_sheet(tmp_path: Path) -> None:
    with gnome(tmp_path, "start-from-click") as (on, desktop):
        on.add("Northwind Labs")
        on.add("Halden Foods", contact="Tom Ellery")
        until(lambda: len(desktop.shown) == 2, PATIENCE, "two notifications")
        on.quit()
        assert len(desktop.shown) == 2  # they stay
        titles = {str(note["title"][1]): ident for ident, note in desktop.shown.items()}
        halden = next(ident for title, ident in titles.items() if "Halden" in title)
        before = len(desktop.log)
        begun = time.monotonic()
        desktop.click(halden)
        until(lambda: on.desktop.windows(name=TITLE), 60, "the window")
        print(f"cold start, from the click to the window: {(time.monotonic() - begun) * 1000:.0f} ms")
        on.window_in_front()
        on.shows_sheet_of("Halden Foods", "Tom Ellery")
        on.picture("started-by-click")
        assert [what for what, _ in desktop.log[before:] if what == "AddNotification"] == []  # nothing rang again
        (left,) = desktop.shown.values()
        assert "Northwind" in left["title"][1]


def test_done_after_the_end_acts_without_the_focus_and_foreign_ones_do_not_act(tmp_path: Path) -> None:
    with gnome(tmp_path, "done-after-the-end") as (on, desktop):
        on.add("Northwind Labs")
        on.add("Halden Foods", contact="Tom Ellery")
        until(lambda: len(desktop.shown) == 2, PATIENCE, "two notifications")
        on.quit()
        on.give_focus_elsewhere()
        northwind, halden = sorted(desktop.shown, key=lambda ident: "Halden" in desktop.shown[ident]["title"][1])
        mark, _, key = desktop.shown[halden]["default-action-target"][1].partition(" ")
        desktop.click(northwind, "Done")
        until(lambda: on.row("Northwind Labs")["group"] != "call_now", 60, "what Done did")
        on.picture("done")
        assert on.desktop.active_window() == OTHER
        for foreign, why in ((f"{mark[::-1]} {key}", "other data"), (f"{mark} {key}9", "out of date")):
            desktop.call("ActivateAction", "sava{sv}", ("done", [("s", foreign)], {}))
            until(
                lambda why=why: any(why in name for name in on.reader.names()), seconds=PATIENCE, what="the refusal"
            )
        on.picture("not-obeyed")
        assert on.row("Halden Foods")["group"] == "call_now"
        make_known(on, "off")
        until(
            lambda: not list(Path(on.desktop.env["XDG_DATA_HOME"], "dbus-1", "services").iterdir()),
            PATIENCE,
            "its end",
        )
