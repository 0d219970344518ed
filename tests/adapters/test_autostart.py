"""Starting at login: switched on and off, put right after a move, and nothing in it but our own path."""

from __future__ import annotations

import platform
import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters import autostart as module
from followup_desktop.adapters.autostart import MacAutostart, XdgAutostart, autostart, command, put_right, quoted
from followup_desktop.domain.errors import Refused


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


def exec_of(entry: XdgAutostart) -> str:
    (line,) = [one for one in entry.entry.read_text(encoding="utf-8").splitlines() if one.startswith("Exec=")]
    return line.removeprefix("Exec=")


def test_on_and_off_and_on_again(home: Path) -> None:
    entry = XdgAutostart(("/opt/followup/bin/followup-desktop", "--minimized"))
    assert not entry.is_on()
    entry.set_off()
    entry.set_on()
    assert entry.is_on()
    assert entry.entry == home / ".config" / "autostart" / f"{APPLICATION_ID}.desktop"
    assert exec_of(entry) == "/opt/followup/bin/followup-desktop --minimized"
    assert [one.name for one in entry.entry.parent.iterdir()] == [entry.entry.name]
    entry.set_off()
    assert not entry.is_on()


def test_the_sessions_own_folder_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    entry = XdgAutostart(("x",))
    entry.set_on()
    assert (tmp_path / "config" / "autostart" / f"{APPLICATION_ID}.desktop").is_file()


@pytest.mark.parametrize("switch", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = true"])
def test_what_the_sessions_settings_switched_off_is_off(home: Path, switch: str) -> None:
    entry = XdgAutostart(("x",))
    entry.set_on()
    entry.entry.write_text(f"[Desktop Entry]\nType=Application\nExec=x\n{switch}\n", encoding="utf-8")
    assert not entry.is_on()
    assert not put_right(entry)
    assert switch in entry.entry.read_text(encoding="utf-8")


def test_after_a_move_the_entry_is_put_right(home: Path) -> None:
    XdgAutostart(("/old/place/followup-desktop", "--minimized")).set_on()
    moved = XdgAutostart(("/new/place/followup-desktop", "--minimized"))
    assert put_right(moved)
    assert exec_of(moved) == "/new/place/followup-desktop --minimized"


def test_a_folder_or_rubbish_in_its_place_is_off(home: Path) -> None:
    entry = XdgAutostart(("x",))
    entry.entry.mkdir(parents=True)
    assert not entry.is_on()
    with pytest.raises(Refused, match="could not be set up"):
        entry.set_on()
    with pytest.raises(Refused, match="could not be removed"):
        entry.set_off()
    entry.entry.rmdir()
    entry.entry.write_bytes(b"\xff\xfe\x00")
    assert not entry.is_on()


@pytest.mark.parametrize(
    "word", ["/plain/path", "/with space/it", '/a"b', "/a$b`c", "/a\\b", "/50%/it", "/it's", "/a;b&c|d", "/ünï/cödé"]
)
def test_any_path_survives_its_quoting(word: str) -> None:
    """Read back as the specification says: the string's own escapes, then the quotes, then the field codes."""
    text = quoted(word).replace("\\\\", "\\")
    if text.startswith('"'):
        text = re.sub(r"\\([\"`$\\])", r"\1", text[1:-1])
    else:
        assert not set(text) & set(" \"'\\$`;&|")
    assert text.replace("%%", "%") == word


@pytest.mark.parametrize("word", ["/a\nExec=rm", "/a\x00b", "/a\tb", "/a\udcff"])
def test_a_path_that_no_entry_may_hold_is_refused(word: str) -> None:
    with pytest.raises(Refused):
        quoted(word)


@pytest.mark.skipif(sys.platform != "linux", reason="the checker of Linux desktops")
def test_the_entry_is_a_valid_desktop_file(home: Path) -> None:
    entry = XdgAutostart(("/with space/50%/followup-desktop", "--minimized"))
    entry.set_on()
    found = subprocess.run(["desktop-file-validate", entry.entry], capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout) == (0, "")


def test_a_launch_agent_of_a_mac(home: Path) -> None:
    entry = MacAutostart(("/Applications/Follow-Up Desktop.app/followup", "--minimized"))
    assert not entry.is_on()
    entry.set_on()
    agent = plistlib.loads(entry.entry.read_bytes())
    assert agent["ProgramArguments"] == ["/Applications/Follow-Up Desktop.app/followup", "--minimized"]
    assert agent["RunAtLoad"] is True
    assert entry.is_on()
    entry.entry.write_bytes(b"rubbish")
    assert not entry.is_on()
    entry.set_off()
    assert not entry.entry.exists()


def test_each_platform_has_its_own_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, kind in (("Linux", XdgAutostart), ("Darwin", MacAutostart), ("Windows", module.WindowsAutostart)):
        monkeypatch.setattr(platform, "system", lambda name=name: name)
        assert type(autostart(("x",))) is kind


def test_it_starts_this_very_program_in_the_background(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("APPIMAGE", raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert command() == (str(tmp_path / "python"), "-m", "followup_desktop", "--minimized")
    (tmp_path / "followup-desktop").write_text("")
    assert command() == (str(tmp_path / "followup-desktop"), "--minimized")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command() == (str(tmp_path / "python"), "--minimized")
    monkeypatch.setenv("APPIMAGE", "/home/ada/Follow-Up.AppImage")
    assert command() == ("/home/ada/Follow-Up.AppImage", "--minimized")


def test_where_nobody_knows_the_home_nothing_is_on_and_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", nobody)
    monkeypatch.delenv("XDG_CONFIG_HOME")
    for kind in (XdgAutostart, MacAutostart):
        assert not put_right(kind(("program",)))
        with pytest.raises(Refused, match="no home"):
            kind(("program",)).set_on()
