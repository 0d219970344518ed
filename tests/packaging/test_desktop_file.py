"""The desktop file is valid, and named by the application's id: so desktops join window, icon and notification."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from followup_desktop import APPLICATION_ID

ROOT = Path(__file__).resolve().parent.parent.parent
FILE = ROOT / "packaging" / f"{APPLICATION_ID}.desktop"


def test_it_names_the_application_and_its_command() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(FILE, encoding="utf-8")
    entry = parser["Desktop Entry"]
    assert (entry["Icon"], entry["StartupWMClass"]) == (APPLICATION_ID, APPLICATION_ID)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert entry["Exec"].split()[0] in project["scripts"]
    assert entry["Comment"] == project["description"]
    assert entry["Exec"].split()[1:] == ["%F"]  # files, as parse() takes them
    assert entry["MimeType"] == "text/calendar;message/rfc822;text/vcard;"


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not installed")
def test_it_is_valid() -> None:
    done = subprocess.run(["desktop-file-validate", str(FILE)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
