"""The files by which the desktop knows us: valid, of our own path alone, and only counted on where they start us."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from followup_desktop.adapters.desktop_entry import DesktopEntry
from followup_desktop.domain.errors import Refused

LINE = ("/opt/follow up/bin/followup-desktop",)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "system"))
    return tmp_path


def picture(home: Path) -> Path:
    made = home / "picture.png"
    made.write_bytes(b"a picture")
    return made


def test_on_and_off(home: Path) -> None:
    entry = DesktopEntry(LINE, picture(home))
    assert not entry.is_on()
    entry.set_on()
    assert entry.is_on()
    assert 'Exec="/opt/follow up/bin/followup-desktop" %F\n' in entry.desktop_file.read_text()
    assert "Exec='/opt/follow up/bin/followup-desktop' --activated\n" in entry.service_file.read_text()
    assert entry.icon_file.read_bytes() == b"a picture"
    entry.set_off()
    assert not entry.is_on()
    assert [path for path in (home / "share").rglob("*") if path.is_file()] == []
    entry.set_off()  # harmless


@pytest.mark.skipif(sys.platform != "linux", reason="the checker of Linux desktops")
def test_the_desktop_file_is_valid(home: Path) -> None:
    entry = DesktopEntry(LINE)
    entry.set_on()
    done = subprocess.run(
        ["desktop-file-validate", str(entry.desktop_file)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_files_of_another_copy_of_the_program_do_not_count_and_are_put_right(home: Path) -> None:
    DesktopEntry(("/old/place/followup-desktop",)).set_on()
    entry = DesktopEntry(LINE)
    assert entry.is_ours()
    assert not entry.is_on()
    entry.set_on()
    assert entry.is_on()


def test_a_desktop_file_without_activation_does_not_count(home: Path) -> None:
    entry = DesktopEntry(LINE)
    entry.set_on()
    text = entry.desktop_file.read_text().replace("DBusActivatable=true\n", "")
    entry.desktop_file.write_text(text)
    assert not entry.is_on()


def test_a_packages_files_count_and_the_users_own_go_before_them(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = DesktopEntry(LINE)
    entry.set_on()
    shutil.copytree(home / "share", home / "system")
    entry.set_off()
    assert entry.is_on()
    assert not entry.is_ours()
    DesktopEntry(("/another/followup-desktop",)).set_on()
    assert not entry.is_on()


@pytest.mark.parametrize("broken", ["", "nonsense", "[D-BUS Service", "[Desktop Entry]\nExec", "\0\udcff"])
def test_damaged_files_are_off(home: Path, broken: str) -> None:
    entry = DesktopEntry(LINE)
    entry.set_on()
    entry.service_file.write_bytes(broken.encode("utf-8", "surrogateescape"))
    assert not entry.is_on()


def test_a_place_that_no_file_may_name_is_refused_and_leaves_nothing(home: Path) -> None:
    entry = DesktopEntry(("/opt/evil\nExec=rm/followup-desktop",))
    with pytest.raises(Refused):
        entry.set_on()
    assert not entry.service_file.exists()


def test_a_folder_that_cannot_be_written_is_refused_with_a_sentence(home: Path) -> None:
    (home / "share").write_text("a file where the folder belongs")
    with pytest.raises(Refused, match="could not be told"):
        DesktopEntry(LINE).set_on()


def test_percent_and_quotes_survive_the_way_to_the_bus(home: Path) -> None:
    entry = DesktopEntry(("/opt/100% o'clock/followup-desktop",))
    entry.set_on()
    assert entry.is_on()
    assert "Exec='/opt/100% o'\"'\"'clock/followup-desktop' --activated" in entry.service_file.read_text()
