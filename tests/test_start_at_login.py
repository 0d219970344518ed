"""The entry of starting at login: put right at every start of the usual store, and ``check`` tells how it stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup_desktop import app, window_start
from followup_desktop.__main__ import main
from followup_desktop.adapters.autostart import XdgAutostart
from followup_desktop.cli_grammar import parse

pytestmark = pytest.mark.skipif(app.autostart().__class__ is not XdgAutostart, reason="the XDG way")


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> XdgAutostart:
    """As a program that has moved since has left it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = XdgAutostart(("/old/place/followup-desktop", "--minimized"))
    made.set_on()
    return made


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """With what the window's program was to be built."""
    seen: list[Any] = []

    def run_window(_options: object, build: Callable[..., object], *_more: object, **_others: object) -> int:
        seen.append(build.keywords["at_login"])  # type: ignore[attr-defined]
        return 0

    monkeypatch.setattr(window_start, "run_window", run_window)
    return seen


def test_an_entry_from_before_a_move_is_put_right_at_the_start(entry: XdgAutostart, started: list[Any]) -> None:
    app.run_window(parse(["--minimized"]))
    assert "/old/place" not in entry.entry.read_text(encoding="utf-8")
    assert started[0].is_on()


def test_no_entry_is_made_where_there_is_none(entry: XdgAutostart, started: list[Any]) -> None:
    entry.set_off()
    app.run_window(parse([]))
    assert not entry.entry.exists()


@pytest.mark.parametrize("arguments", [["--data-dir", "elsewhere"], ["--demo"]])
def test_another_store_leaves_the_entry_alone(entry: XdgAutostart, started: list[Any], arguments: list[str]) -> None:
    app.run_window(parse(arguments))
    assert "/old/place" in entry.entry.read_text(encoding="utf-8")
    assert started == [None]


def test_check_says_how_it_stands(entry: XdgAutostart, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def said() -> object:
        main(["--data-dir", str(tmp_path / "data"), "--json", "check"])
        return json.loads(capsys.readouterr().out)["autostart"]

    assert said() == "on"
    entry.set_off()
    assert said() == "off"
