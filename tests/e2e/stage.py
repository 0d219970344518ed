"""The stage of the end-to-end tests: a desktop, the program with a clock moved from outside, its command line, and
another window that has the focus."""

from __future__ import annotations

import json
import os
import shlex
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from accessible import ScreenReader
from virtual_desktop import Box, Desktop, end, until

ROOT = Path(__file__).resolve().parents[2]
TITLE = "Follow-Up Desktop"
OTHER = "Event Tester"  # the title of xev's window
UNHURRIED_S = 0.8  # what comes by itself takes nothing for half a second, and from outside nobody sees it end
PATIENCE = 40  # seconds: a look comes every 20 at the latest
NEW_YORK = "America/New_York"


class Stage:
    """Use ``stage(...)``. The wall clock of the program stands where ``set_clock`` put it, and runs on from there."""

    def __init__(self, desktop: Desktop, shim: Path, pictures: Path, *, usual: bool = False) -> None:
        self.desktop, self._pictures = desktop, pictures
        self.data = Path(desktop.env["XDG_DATA_HOME"], "followup-desktop") if usual else desktop.folder / "data"
        self._where = () if usual else ("--data-dir", str(self.data))
        self._shift = desktop.folder / "shift"
        self._shift.write_bytes(struct.pack("=q", 0))
        desktop.env |= {
            "TZ": NEW_YORK,
            "LD_PRELOAD": str(shim),
            "FOLLOWUP_WALLSHIFT": str(self._shift),
            "PYTHONPATH": str(ROOT),
            "PYTHONFAULTHANDLER": "1",
        }
        self.program: subprocess.Popen[bytes] | None = None
        self.reader = ScreenReader(desktop)
        self._count = 0

    # -- the clock

    def set_clock(self, wall: str) -> None:
        """``wall``: ISO 8601 with offset."""
        moved = datetime.fromisoformat(wall) - datetime.now(UTC)
        with self._shift.open("r+b") as file:
            file.write(struct.pack("=q", int(moved.total_seconds() * 1e9)))

    # -- the program

    def start(self, *arguments: str, path: str = "", through: tuple[str, ...] = (), seen: bool = True) -> None:
        """``path``: the program's PATH, where it is to find fewer programs than there are. ``through``: a command
        that starts it and leaves its process number to it. ``seen``: its window comes up."""
        env = {**self.desktop.env, "PATH": path or self.desktop.env["PATH"]}
        self.program = self.desktop.spawn(*through, *self.command(*arguments), env=env)
        if seen:
            until(lambda: self.desktop.windows(name=TITLE), 30, "the window")
        else:
            until(lambda: (self.data / "last-look").exists(), 30, "the start")

    def command(self, *arguments: str) -> tuple[str, ...]:
        """How the program is started: from here, or as FOLLOWUP_PROGRAM says, where an installed one is tried."""
        installed = shlex.split(os.environ.get("FOLLOWUP_PROGRAM", ""))
        program = installed or [sys.executable, "-m", "followup_desktop"]
        return (*program, *self._where, *arguments)

    def quit(self) -> None:
        """By the signal that a logout sends."""
        assert self.program is not None
        self.program.send_signal(signal.SIGTERM)
        assert self.program.wait(15) == 0
        self.program = None

    def kill(self) -> None:
        assert self.program is not None
        self.program.kill()
        self.program.wait()
        self.program = None

    def cli(self, *arguments: str) -> Any:
        """What a command answers with --json; AssertionError with its sentence where it is refused."""
        done = subprocess.run(
            self.command("--json", *arguments),
            env=self.desktop.env, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def add(self, company: str, at: str = "2026-11-12T08:00", contact: str = "Priya Raman", **more: str) -> Any:
        """An interview this morning: its thank-you is due at once."""
        options = [part for key, value in more.items() for part in (f"--{key.replace('_', '-')}", value)]
        return self.cli(
            "add", company, "--role", "Backend engineer", "--stage", "final", "--at", at, "--zone", NEW_YORK,
            "--contact", contact, "--phone", "+1 212 555 0142", *options,
        )  # fmt: skip

    # -- looking and acting

    def picture(self, name: str) -> None:
        self._count += 1
        self.desktop.screenshot(self._pictures / f"{self._count:02d}-{name}.png")

    def keep(self, name: str, text: str) -> None:
        """A text beside the pictures."""
        self._pictures.mkdir(parents=True, exist_ok=True)
        (self._pictures / name).write_text(text, encoding="utf-8")

    def says(self, text: str) -> None:
        """Until that can be heard somewhere in a window."""
        until(lambda: any(text in name for name in self.reader.names()), PATIENCE, text)

    def silent(self, text: str) -> None:
        until(lambda: not any(text in name for name in self.reader.names()), PATIENCE, f"{text} to go")

    def give_focus_elsewhere(self) -> None:
        """Another window comes to the front, as when the user works in something else."""
        if not self.desktop.windows(name=OTHER):
            self.desktop.spawn("xev", "-geometry", "700x500+60+60")
        self.desktop.focus(OTHER)
        until(lambda: self.desktop.active_window() == OTHER, what="the other window's focus")

    def notification(self, count: int = 1) -> list[Box]:
        """The daemon's notifications, once there are so many, from top to bottom."""

        def there() -> list[Box]:
            found = self.desktop.notifications()
            if self.desktop.daemon_name == "dunst" and found and found[0].height > 120 * (count - 1):
                found = _parts(found[0], count)
            return found if len(found) >= count else []

        return until(there, PATIENCE, f"{count} notifications")

    def no_notification(self) -> None:
        until(lambda: not self.desktop.notifications(), what="the notification to be gone")

    def click_notification(self, box: Box, button: str = "What to say") -> None:
        """With the mouse: on dunst the body, on Xfce the drawn button of that name."""
        if self.desktop.daemon_name == "dunst":
            self.desktop.click(*box.middle)
            return
        place = ("In 1 hour", "Done", "What to say").index(button)  # from the right
        self.desktop.click(box.x + box.width - 63 - place * 103, box.y + box.height - 31)

    def window_in_front(self) -> None:
        until(lambda: self.desktop.active_window().startswith(TITLE), what="the window to come to the front")

    def shows_sheet_of(self, company: str, *texts: str) -> None:
        """The row is selected and the panel speaks of it; all as a screen reader finds it."""

        def there() -> bool:
            selected, names = self.reader.selected(), self.reader.names()
            return any(one.startswith((f"{company},", f"{company}.")) for one in selected) and all(
                any(text in name for name in names) for text in (company, *texts)
            )

        until(there, what=f"the call sheet of {company} with {texts}")

    def exit_card(self) -> None:
        """Until the card that comes by itself is there and takes what is typed."""
        until(lambda: any("How was it?" in name for name in self.reader.names()), what="the exit card")
        time.sleep(UNHURRIED_S)

    def leave_exit_card(self) -> None:
        """The card that came by itself is left for later, by its key."""
        self.exit_card()
        self.desktop.focus(TITLE)
        self.desktop.key("Escape")
        until(lambda: not any("How was it?" in name for name in self.reader.names()), what="the exit card to go")

    def row(self, company: str) -> Any:
        return next(row for row in self.cli("list", "--all") if row["company"] == company)


def _parts(box: Box, count: int) -> list[Box]:
    """Dunst stacks its notifications in one window."""
    height = box.height // count
    return [replace(box, y=box.y + place * height, height=height) for place in range(count)]


def build_shim(folder: Path) -> Path:
    """Compiles the wall-clock shim."""
    shim = folder / "wallshift.so"
    source = Path(__file__).with_name("wallshift.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(shim), str(source)], check=True)
    return shim


@contextmanager
def stage(daemon: str | None, folder: Path, name: str, *, usual: bool = False) -> Iterator[Stage]:
    """A stage with that daemon (None: without any). It is Thursday 12 November 2026, 11:05 in New York.

    ``usual``: the data lies where it lies for a user, not in a folder that is named.
    """
    kept = Path(os.environ.get("FOLLOWUP_ARTEFACTS") or ROOT / "artefacts") / name
    with Desktop(None) as desktop:
        made = Stage(desktop, build_shim(folder), kept, usual=usual)
        try:
            if daemon:
                plain = {key: value for key, value in desktop.env.items() if key != "LD_PRELOAD"}
                shifted, desktop.env = desktop.env, plain
                desktop.daemon_name = daemon
                desktop.start_daemon(daemon)
                desktop.env = shifted
            made.set_clock("2026-11-12T11:05:00-05:00")
            yield made
        except BaseException:
            made.picture("failed")
            print((desktop.folder / "programs.log").read_text(encoding="utf-8", errors="replace")[-4000:])
            log = made.data / "followup.log"
            if log.exists():
                print(log.read_text(encoding="utf-8")[-4000:])
            raise
        finally:
            if made.program is not None:
                end(made.program)
            made.reader.close()
