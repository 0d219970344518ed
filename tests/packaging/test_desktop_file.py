"""The desktop file is valid, and named by the application's id: so desktops join window, icon and notification."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters.desktop_entry import FILE_TYPES, DesktopEntry

ROOT = Path(__file__).resolve().parent.parent.parent
FILE = ROOT / "packaging" / f"{APPLICATION_ID}.desktop"
SERVICE = FILE.with_suffix(".service")


def read(path: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, encoding="utf-8")
    return parser


def test_it_names_the_application_and_its_command() -> None:
    entry = read(FILE)["Desktop Entry"]
    assert (entry["Icon"], entry["StartupWMClass"]) == (APPLICATION_ID, APPLICATION_ID)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert entry["Exec"].split()[0] in project["scripts"]
    assert entry["Comment"] == project["description"]
    assert entry["Exec"].split()[1:] == ["%F"]  # files, as parse() takes them
    assert entry["MimeType"] == "".join(f"{one};" for one in FILE_TYPES)


@pytest.mark.skipif(sys.platform != "linux", reason="the checker of Linux desktops")
def test_it_is_valid() -> None:
    done = subprocess.run(["desktop-file-validate", str(FILE)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_a_package_that_installs_both_files_makes_the_program_startable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DBusActivatable promises a start by the bus; without the service file nothing would start at all."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "usr"))
    for folder, path in (("applications", FILE), ("dbus-1/services", SERVICE)):
        (tmp_path / "usr" / folder).mkdir(parents=True)
        shutil.copy(path, tmp_path / "usr" / folder)
    assert DesktopEntry(("/usr/bin/followup-desktop",)).is_on()


def test_what_the_program_writes_for_a_user_says_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    mine = DesktopEntry(("/usr/bin/followup-desktop",))
    mine.set_on()
    own, packaged = dict(read(mine.desktop_file)["Desktop Entry"]), dict(read(FILE)["Desktop Entry"])
    assert (own.pop("Exec"), packaged.pop("Exec")) == ("/usr/bin/followup-desktop %F", "followup-desktop %F")
    assert own == packaged
    assert mine.service_file.read_text() == SERVICE.read_text()
