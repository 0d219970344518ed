"""The tour: the one loop on a virtual screen, with a real notification daemon and a mouse; its pictures are left in a
named folder.

    python3 packaging/start.py tour DIR

For whoever has no screen at hand: packagers, reviewers, and the README, whose pictures come from here.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "packaging"), str(ROOT)]

import documents  # noqa: E402 (found beside this file)
from virtual_desktop import Box, Desktop, missing, until  # noqa: E402 (found beside this file)

TITLE = "Follow-Up Desktop"
SETTLE = 1.2  # seconds until a window has been drawn
SECOND_BY = 15  # seconds after the first reminder


class Tour:
    """Plays the loop once and keeps a picture of each step."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self._desktop, self._folder = desktop, folder

    def picture(self, name: str) -> None:
        time.sleep(SETTLE)
        path = self._desktop.screenshot(self._folder / f"{name}.png")
        print(f"  {path}", flush=True)

    def play(self) -> None:
        self._empty()
        self._loop()
        self._dark()

    def _start(self, *arguments: str) -> object:
        program = self._desktop.spawn(sys.executable, "-m", "followup_desktop", *arguments)
        until(lambda: self._desktop.windows(name=TITLE), 40, "the window")
        time.sleep(SETTLE)
        return program

    def _empty(self) -> None:
        with tempfile.TemporaryDirectory() as data:
            program = self._start("--data-dir", data)
            self.picture("empty")
            self._desktop.key("ctrl+n")
            self.picture("add")
            self._stop(program)

    def _loop(self) -> None:
        program = self._start("--demo")
        self.picture("window-light")
        box = self._reminder()
        self.picture("notification")
        self._desktop.click(box.x + box.width - 269, box.y + box.height - 31)  # "What to say"
        until(lambda: self._desktop.active_window().startswith(TITLE), what="the window to come to the front")
        self.picture("call-sheet")
        self._desktop.key("d")
        time.sleep(SETTLE)
        self._desktop.key("1")
        time.sleep(SETTLE)
        self._desktop.type("\tfri next week")
        self.picture("done")
        self._desktop.key("Return")
        self.picture("next-step")
        self._stop(program)

    def _reminder(self) -> Box:
        """The call's, which is the second in their business hours, and the only one outside of them."""
        until(self._desktop.notifications, 60, "the sample's reminder")
        end = time.monotonic() + SECOND_BY
        while len(self._desktop.notifications()) < 2 and time.monotonic() < end:
            time.sleep(0.2)
        return self._desktop.notifications()[-1]

    def _dark(self) -> None:
        from followup_desktop.app import build_program
        from followup_desktop.services.sample import SampleSearch

        with tempfile.TemporaryDirectory() as data:
            program = build_program(Path(data))
            SampleSearch(program, program.around.now).fill()
            program.set_setting("theme", "dark")
            program.set_setting("notify", "banner")
            program.around.store.close()
            shown = self._start("--data-dir", data)
            self.picture("window-dark")
            self._stop(shown)

    def _stop(self, program: object) -> None:
        program.terminate()  # type: ignore[attr-defined]
        program.wait(20)  # type: ignore[attr-defined]
        until(lambda: not self._desktop.windows(name=TITLE), what="the window to close")


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: tour.py DIR", file=sys.stderr)
        return 2
    absent = missing()
    if absent:
        print(
            f"The tour needs {', '.join(absent)}; start it with: python3 packaging/start.py tour DIR", file=sys.stderr
        )
        return 1
    folder = Path(sys.argv[1]).absolute()
    print("The loop is played on a virtual screen. Pictures:", flush=True)
    with Desktop("xfce4-notifyd") as desktop:
        desktop.env |= {"PYTHONPATH": str(ROOT), "TZ": "America/New_York"}
        Tour(desktop, folder).play()
    documents.mark(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
