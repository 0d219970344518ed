"""Whether the program starts at login."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters import autostart


def test_it_is_on_where_its_entry_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    assert not autostart.is_on()
    entry = tmp_path / "autostart" / f"{APPLICATION_ID}.desktop"
    entry.mkdir(parents=True)
    assert not autostart.is_on()  # a folder starts nothing
    entry.rmdir()
    entry.write_text("[Desktop Entry]\n")
    assert autostart.entry() == entry
    assert autostart.is_on()
    monkeypatch.setattr(platform, "system", lambda: "Darwin")
    assert not autostart.is_on()


def test_without_a_setting_it_is_looked_for_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert autostart.entry() == tmp_path / ".config" / "autostart" / f"{APPLICATION_ID}.desktop"
