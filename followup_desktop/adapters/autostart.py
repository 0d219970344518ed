"""Starting at login: XDG autostart on Linux, the Run key on Windows, a LaunchAgent on macOS.

The entry is made from a fixed template with our own absolute path alone; no text of the user's goes in. At every
start an entry that is on is written anew: after a move or an update it is put right.
Windows and macOS were never run by us.
"""

from __future__ import annotations

import contextlib
import logging
import os
import platform
import plistlib
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters.frozen import is_frozen
from followup_desktop.adapters.paths import home
from followup_desktop.adapters.whole_file import write_whole
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.ports import StartAtLogin
from followup_desktop.languages import tr

log = logging.getLogger(__name__)
NAME = "Follow-Up Desktop"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")  # of the desktop entry's Exec; they need quotes


def command() -> tuple[str, ...]:
    """How this program is started in the background: the installed command, else this Python with the module."""
    if image := os.environ.get("APPIMAGE"):  # what runs lies in a folder that goes with it
        return (image, "--minimized")
    if is_frozen():
        return (sys.executable, "--minimized")
    beside = Path(sys.executable).with_name("followup-desktop")
    found = str(beside) if beside.is_file() else shutil.which("followup-desktop")
    return (found, "--minimized") if found else (sys.executable, "-m", "followup_desktop", "--minimized")


class XdgAutostart:
    """A desktop file in the autostart folder. One that a session's settings switched off (Hidden) is off."""

    def __init__(self, line: Sequence[str]) -> None:
        self._line = line

    @property
    def entry(self) -> Path:
        config = os.environ.get("XDG_CONFIG_HOME") or str(home() / ".config")
        return Path(config) / "autostart" / f"{APPLICATION_ID}.desktop"

    def is_on(self) -> bool:
        try:
            text = self.entry.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return False
        off = {"Hidden=true", "X-GNOME-Autostart-enabled=false"}
        return not off & {"".join(line.split()) for line in text.splitlines()}

    def set_on(self) -> None:
        words = " ".join(quoted(word) for word in self._line)
        text = "\n".join(
            (
                "[Desktop Entry]",
                "Type=Application",
                f"Name={NAME}",
                f"Exec={words}",
                f"Icon={APPLICATION_ID}",
                "Terminal=false",
                "X-GNOME-Autostart-enabled=true",
                "",
            )
        )
        try:
            write_whole(self.entry, text.encode("utf-8"))
        except OSError as error:
            raise Refused(
                tr("Starting at login could not be set up ({why}).", why=error.strerror), _by_hand(self._line)
            ) from error

    def set_off(self) -> None:
        remove(self.entry)


def remove(entry: Path) -> None:
    """Raises Refused where it cannot be removed."""
    try:
        entry.unlink(missing_ok=True)
    except OSError as error:
        raise Refused(
            tr("{entry} could not be removed ({why}).", entry=entry, why=error.strerror), tr("Remove it by hand.")
        ) from error


def quoted(word: str) -> str:
    """One word of an Exec line by the Desktop Entry Specification. Raises Refused for what no entry may hold."""
    if any(ord(char) < 32 or 0xD800 <= ord(char) < 0xE000 for char in word):  # those: a path that is not UTF-8
        raise Refused(tr("The program lies at a path that no start entry may hold."), tr("Move it to a plain path."))
    word = word.replace("%", "%%")
    if not RESERVED & set(word):
        return word
    inside = "".join(f"\\{char}" if char in '"`$\\' else char for char in word)
    return f'"{inside}"'.replace("\\", "\\\\")  # a string value doubles its backslashes once more


class WindowsAutostart:
    """A value under the user's Run key."""

    def __init__(self, line: Sequence[str]) -> None:
        self._line = line

    def _key(self, access: str) -> Any:
        import winreg

        return winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY, 0, getattr(winreg, access))  # type: ignore[attr-defined]

    def is_on(self) -> bool:
        import winreg

        with contextlib.suppress(OSError), self._key("KEY_READ") as key:
            return bool(winreg.QueryValueEx(key, APPLICATION_ID)[0])  # type: ignore[attr-defined]
        return False

    def set_on(self) -> None:
        import subprocess
        import winreg

        try:
            with self._key("KEY_SET_VALUE") as key:
                value = subprocess.list2cmdline(self._line)
                winreg.SetValueEx(key, APPLICATION_ID, 0, winreg.REG_SZ, value)  # type: ignore[attr-defined]
        except OSError as error:
            raise Refused(
                tr("Starting at login could not be set up ({why}).", why=error), _by_hand(self._line)
            ) from error

    def set_off(self) -> None:
        import winreg

        with contextlib.suppress(OSError), self._key("KEY_SET_VALUE") as key:
            winreg.DeleteValue(key, APPLICATION_ID)  # type: ignore[attr-defined]


class MacAutostart:
    """A LaunchAgent of the user's."""

    def __init__(self, line: Sequence[str]) -> None:
        self._line = line

    @property
    def entry(self) -> Path:
        return home() / "Library" / "LaunchAgents" / f"{APPLICATION_ID}.plist"

    def is_on(self) -> bool:
        try:
            return not plistlib.loads(self.entry.read_bytes()).get("Disabled", False)
        except (OSError, ValueError, AttributeError, plistlib.InvalidFileException):
            return False

    def set_on(self) -> None:
        agent = {"Label": APPLICATION_ID, "ProgramArguments": list(self._line), "RunAtLoad": True}
        try:
            write_whole(self.entry, plistlib.dumps(agent))
        except OSError as error:
            raise Refused(
                tr("Starting at login could not be set up ({why}).", why=error.strerror), _by_hand(self._line)
            ) from error

    def set_off(self) -> None:
        remove(self.entry)


def _by_hand(line: Sequence[str]) -> str:
    return tr("Add this command to the programs your session starts: {command}", command=" ".join(line))


def autostart(line: Sequence[str] | None = None) -> StartAtLogin:
    """That of this platform. ``line``: the command to start, for tests."""
    kinds: dict[str, type[XdgAutostart | WindowsAutostart | MacAutostart]] = {
        "Windows": WindowsAutostart,
        "Darwin": MacAutostart,
    }
    return kinds.get(platform.system(), XdgAutostart)(command() if line is None else line)


def put_right(entry: StartAtLogin) -> bool:
    """At start: an entry that is on is written anew, so that it starts the program where it lies now. Whether on."""
    if not entry.is_on():
        return False
    try:
        entry.set_on()
    except Refused as error:
        log.warning("the start at login is out of date: %s", error)
    return True
