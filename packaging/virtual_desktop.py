"""A throw-away desktop: virtual screen, private session bus, window manager, one notification daemon, and a mouse.

For the end-to-end tests and for the tour. Standard library only; needs Xvfb, dbus-daemon, openbox, xdotool,
ImageMagick, x11-utils and the daemon that is asked for. Everything it starts ends with it, by process id.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeVar

T = TypeVar("T")
NEEDED = ("Xvfb", "dbus-daemon", "openbox", "xdotool", "import", "xprop")
DAEMONS = {
    "dunst": ("dunst",),
    "xfce4-notifyd": ("/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd", "xfce4-notifyd"),
    "mate-notification-daemon": ("/usr/lib/mate-notification-daemon/mate-notification-daemon",),
    "notification-daemon": ("/usr/lib/notification-daemon/notification-daemon",),
}
WINDOWS = {  # their class, as a pattern, where it is not the daemon's name
    "dunst": "^Dunst$",
    "notification-daemon": "^notification-daemon$",  # MATE's ends so too
}
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={path}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""
DUNST = """[global]
font = DejaVu Sans 11
origin = top-right
offset = 24x40
width = 380
stack_duplicates = false
sort = false
mouse_left_click = do_action, close_current
mouse_middle_click = close_current
mouse_right_click = close_current

[urgency_normal]
timeout = 3
"""
BUTTON_ROWS = 60  # pixels at the lower end of a notification in which its buttons are looked for
BORDER_MIN = 30  # pixels of a button's lower border at least
MARGIN = 6  # pixels at the left of a notification that no button reaches
DARKER = 12  # grey levels by which that border is darker than what is behind it


@dataclass(frozen=True)
class Box:
    """A window on the screen, in pixels."""

    id: int
    x: int
    y: int
    width: int
    height: int
    name: str = ""

    @property
    def middle(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2


def missing() -> list[str]:
    """The programs that are not installed."""
    return [name for name in NEEDED if shutil.which(name) is None]


def until(ask: Callable[[], T], seconds: float = 15, what: str = "") -> T:
    """Asks until the answer is true; AssertionError with ``what`` when the time is over."""
    end = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds:.0f} s for {what or ask}")
        time.sleep(0.05)


class Desktop:
    """Use it in a ``with``. ``env`` is the environment for programs on it."""

    def __init__(self, daemon: str | None = "dunst", size: str = "1440x900") -> None:
        self.daemon_name, self._size = daemon, size
        self._stack = contextlib.ExitStack()
        self.env: dict[str, str] = {}
        self.folder = Path()
        self._daemon: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Desktop:
        try:
            self._start()
        except BaseException as error:
            error.add_note(self.log())
            self._stack.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def _start(self) -> None:
        self.folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="desktop-")))
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700)
        home = self.folder / "home"
        home.mkdir()
        keep = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "PYTHONPATH", "TZ")
        self.env = {name: os.environ[name] for name in keep if name in os.environ}
        self.env |= {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "NO_AT_BRIDGE": "1",
            "QT_QPA_PLATFORM": "xcb",
            "GDK_BACKEND": "x11",
        }
        self._screen()
        self._bus()
        self.spawn("openbox", "--sm-disable")
        until(lambda: "_NET_SUPPORTING_WM_CHECK" in self.out("xprop", "-root"), what="the window manager")
        if self.daemon_name:
            self.start_daemon(self.daemon_name)

    def _screen(self) -> None:
        reading, writing = os.pipe()
        # Without -noreset the screen starts afresh when its last program leaves, and takes with it whoever just came.
        screen = ("-screen", "0", f"{self._size}x24", "-nolisten", "tcp", "-noreset")
        command = ("Xvfb", "-displayfd", str(writing), *screen)
        self.spawn(*command, pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("the virtual screen did not start")
        self.env["DISPLAY"] = f":{number}"

    def _bus(self) -> None:
        path, config = self.folder / "bus", self.folder / "bus.conf"
        # It starts what programs of this desktop made startable themselves, and nothing that is installed here.
        services = Path(self.env["XDG_DATA_HOME"]) / "dbus-1" / "services"
        config.write_text(BUS.format(path=path, services=services), encoding="utf-8")
        self.spawn("dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile")
        until(path.exists, what="the session bus")
        self.env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={path}"

    # -- programs

    def spawn(self, *command: str, env: Mapping[str, str] | None = None, **more: object) -> subprocess.Popen[bytes]:
        """Starts a program on the desktop; it ends with the desktop at the latest."""
        log = (self.folder / "programs.log").open("ab")
        process = subprocess.Popen(
            command,
            env=dict(env or self.env),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **more,  # type: ignore[call-overload]
        )
        log.close()
        self._stack.callback(end, process)
        return process

    def log(self) -> str:
        """The end of what the programs on it wrote."""
        try:
            return (self.folder / "programs.log").read_text(encoding="utf-8", errors="replace")[-2000:]
        except OSError:
            return ""

    def out(self, *command: str) -> str:
        """What a program prints; empty where it fails."""
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=20, check=False)
        return done.stdout if done.returncode == 0 else ""

    def start_daemon(self, name: str) -> None:
        """Starts the notification daemon and waits until it owns its name on the bus."""
        found = next((path for one in DAEMONS[name] if (path := shutil.which(one))), None)
        if found is None:
            found = next((str(path) for path in Path("/usr/lib").glob("*/xfce4/notifyd/xfce4-notifyd")), None)
        if found is None:
            raise RuntimeError(f"{name} is not installed")
        config = self.folder / "dunstrc"
        config.write_text(DUNST, encoding="utf-8")
        more = ("-conf", str(config)) if name == "dunst" else ()
        self._daemon = self.spawn(found, *more)
        until(self._daemon_is_there, what=name)

    def _daemon_is_there(self) -> bool:
        asked = self.out(
            "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
            "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.Notifications",
        )  # fmt: skip
        return "true" in asked

    def stop_daemon(self) -> None:
        if self._daemon is not None:
            end(self._daemon)
            self._daemon = None

    # -- looking

    def screenshot(self, path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.out("import", "-window", "root", str(path))
        return path

    def windows(self, **search: str) -> list[Box]:
        """Visible windows; ``name`` and ``class_`` are xdotool's search patterns."""
        options = [part for key, value in search.items() for part in (f"--{key.rstrip('_')}", value)]
        found = self.out("xdotool", "search", "--onlyvisible", *(options or ["--name", ""]))
        return [box for ident in found.split() if (box := self._box(int(ident))) is not None]

    def _box(self, ident: int) -> Box | None:
        shape = dict(
            line.split("=", 1)
            for line in self.out("xdotool", "getwindowgeometry", "--shell", str(ident)).splitlines()
            if "=" in line
        )
        if "X" not in shape:
            return None
        name = self.out("xdotool", "getwindowname", str(ident)).strip()
        return Box(ident, *(int(shape[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")), name)

    def notifications(self) -> list[Box]:
        """The daemon's own windows, from top to bottom."""
        pattern = WINDOWS.get(self.daemon_name or "", self.daemon_name or "")
        return sorted((box for box in self.windows(class_=pattern) if box.height > 20), key=lambda box: box.y)

    def buttons(self, box: Box) -> list[tuple[int, int]]:
        """The middles of the buttons drawn at the lower end of a notification, from left to right.

        Found by their lower borders: lines darker than the ground, several beside each other, none as long as the
        notification is wide.
        """
        place = f"{box.width}x{box.height}+{box.x}+{box.y}"
        command = ("import", "-window", "root", "-crop", place, "+repage", "-depth", "8", "gray:-")
        grey = subprocess.run(command, env=self.env, capture_output=True, timeout=20, check=True).stdout
        for y in range(box.height - 3, max(0, box.height - BUTTON_ROWS), -1):
            row = grey[y * box.width : (y + 1) * box.width]
            lines = [(a, b) for a, b in _dark_lines(row) if BORDER_MIN <= b - a < box.width * 0.8]
            if lines:
                return [(box.x + (a + b) // 2, box.y + y - 14) for a, b in lines]
        return []

    def active_window(self) -> str:
        """The title of the window that has the focus."""
        return self.out("xdotool", "getactivewindow", "getwindowname").strip()

    # -- acting

    def move(self, x: int, y: int) -> None:
        self.out("xdotool", "mousemove", str(x), str(y))

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.move(x, y)
        time.sleep(0.15)  # a daemon must notice that the mouse came before it is clicked
        self.out("xdotool", "click", str(button))

    def key(self, *keys: str) -> None:
        self.out("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        self.out("xdotool", "type", "--delay", "15", text)

    def focus(self, name: str) -> None:
        """Gives the focus to the window of that name by the window manager's own means."""
        box = until(lambda: self.windows(name=name), what=f"the window {name}")[0]
        self.out("xdotool", "windowactivate", "--sync", str(box.id))


def _dark_lines(row: bytes) -> list[tuple[int, int]]:
    """Where a row of pixels is darker than at its left margin: from, to."""
    if len(row) <= MARGIN:
        return []
    ground = row[MARGIN]
    lines, begun = [], None
    for x, grey in enumerate((*row, 255)):
        dark = grey < ground - DARKER
        if dark and begun is None:
            begun = x
        elif not dark and begun is not None:
            lines.append((begun, x))
            begun = None
    return lines


def end(process: subprocess.Popen[bytes]) -> None:
    """Ends a process politely, and then not."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(8)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def desktop(daemon: str | None = "dunst") -> Iterator[Desktop]:
    with Desktop(daemon) as made:
        yield made
