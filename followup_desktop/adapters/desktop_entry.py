"""Making this program known to the desktop: so that a click on a notification can start it after it was quit.

Three files in the user's own data folder, from fixed templates with our own absolute path alone: the desktop file
(with DBusActivatable), the bus's service file, and the icon. No text of the user's goes in. Linux alone.
"""

from __future__ import annotations

import configparser
import contextlib
import os
import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters.autostart import NAME, command, quoted
from followup_desktop.adapters.paths import home
from followup_desktop.adapters.whole_file import write_whole
from followup_desktop.domain.errors import Refused
from followup_desktop.languages import tr

ABOUT = tr("Whom to contact after an interview, whether to call at all, and what to say")
ACTIVATED = "--activated"  # the option by which the bus starts us
OWN_COPY = "application/x-followup-desktop+json"  # the faithful copy; a package tells the system how to know it
FILE_TYPES = ("text/calendar", "message/rfc822", "text/vcard", "text/csv", OWN_COPY)
USUAL_FOLDERS = "/usr/local/share:/usr/share"


def program() -> tuple[str, ...]:
    """How this program is started, without options."""
    return command()[:-1]


class DesktopEntry:
    """``line``: the command that starts the program. ``icon``: a picture (PNG, 128 pixels)."""

    def __init__(self, line: Sequence[str] | None = None, icon: Path | None = None) -> None:
        self._line = tuple(program() if line is None else line)
        self._icon = icon

    @property
    def desktop_file(self) -> Path:
        return _home() / "applications" / f"{APPLICATION_ID}.desktop"

    @property
    def service_file(self) -> Path:
        return _home() / "dbus-1" / "services" / f"{APPLICATION_ID}.service"

    @property
    def icon_file(self) -> Path:
        return _home() / "icons" / "hicolor" / "128x128" / "apps" / f"{APPLICATION_ID}.png"

    def is_on(self) -> bool:
        """The files that the desktop and the bus read, the user's or a package's, are there and start us."""
        if sys.platform != "linux":
            return False
        try:
            entry, service = (self._read(one) for one in (self.desktop_file, self.service_file))
        except FileNotFoundError:  # nobody knows the home folder
            return False
        activatable = entry.get("Desktop Entry", "DBusActivatable", fallback="") == "true"
        return activatable and service.get("D-BUS Service", "Exec", fallback="") == self._service_line()

    def _read(self, mine: Path) -> configparser.RawConfigParser:
        """The file of that name which counts: the user's own before the system's."""
        parser = configparser.RawConfigParser(strict=False)
        parser.optionxform = str  # type: ignore[assignment,method-assign]
        below = mine.relative_to(_home())
        found = next((path for folder in _folders() if (path := folder / below).is_file()), None)
        with contextlib.suppress(OSError, ValueError, configparser.Error):
            if found is not None:
                parser.read_string(found.read_text(encoding="utf-8"))
        return parser

    def is_ours(self) -> bool:
        """The user's own files are there, whatever they start: an earlier place of the program, perhaps."""
        with contextlib.suppress(FileNotFoundError):
            return self.service_file.is_file()
        return False

    def set_on(self) -> None:
        """Raises Refused where a file cannot be written, or the program lies where no such file may name it."""
        try:
            for path, text in ((self.desktop_file, self._desktop_text()), (self.service_file, self._service_text())):
                write_whole(path, text.encode("utf-8"))
            if self._icon is not None:
                write_whole(self.icon_file, self._icon.read_bytes())
        except OSError as error:
            raise Refused(
                tr("The desktop could not be told of this program ({why}).", why=error.strerror),
                tr("Reminders ring as before while the program runs."),
            ) from error

    def set_off(self) -> None:
        """The service file first: a desktop file that promises a start which nobody makes would start nothing."""
        for path in (self.desktop_file, self.service_file, self.icon_file):
            with contextlib.suppress(OSError):
                path.unlink()

    # -- the templates

    def _desktop_text(self) -> str:
        words = " ".join(quoted(word) for word in self._line)
        return "\n".join(
            (
                "[Desktop Entry]",
                "Version=1.4",
                "Type=Application",
                f"Name={NAME}",
                f"GenericName={tr('Interview follow-ups')}",
                f"Comment={ABOUT}",
                f"Exec={words} %F",
                f"Icon={APPLICATION_ID}",
                "Terminal=false",
                "DBusActivatable=true",
                f"MimeType={';'.join(FILE_TYPES)};",
                "StartupNotify=true",
                f"StartupWMClass={APPLICATION_ID}",
                "Categories=Office;ProjectManagement;",
                "Keywords=job;interview;application;follow-up;call;reminder;",
                "",
            )
        )

    def _service_line(self) -> str:
        return " ".join(shlex.quote(word) for word in (*self._line, ACTIVATED))

    def _service_text(self) -> str:
        return f"[D-BUS Service]\nName={APPLICATION_ID}\nExec={self._service_line()}\n"


def _home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or home() / ".local" / "share")


def _folders() -> Iterator[Path]:
    yield _home()
    for folder in (os.environ.get("XDG_DATA_DIRS") or USUAL_FOLDERS).split(":"):
        if folder:
            yield Path(folder)
