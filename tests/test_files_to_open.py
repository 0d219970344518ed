"""Files after no command are for the window; everything else is as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_desktop.cli_grammar import parse


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("invite.ics", "other.eml", "add", "--odd.ics"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["invite.ics"], ["invite.ics"]),
        (["invite.ics", "other.eml"], ["invite.ics", "other.eml"]),
        (["--data-dir", "d", "invite.ics", "--minimized", "other.eml"], ["invite.ics", "other.eml"]),
        (["./add"], ["add"]),
        (["invite.ics", "add"], ["invite.ics", "add"]),
        (["--show", "7", "invite.ics"], ["invite.ics"]),
        (["./--odd.ics"], ["--odd.ics"]),
        (["invite.ics", "gone.ics"], ["invite.ics", "gone.ics"]),
        ([], []),
        (["--demo"], []),
    ],
)
def test_what_the_window_is_to_look_into(arguments: list[str], files: list[str]) -> None:
    options = parse(arguments)
    assert options.command is None
    assert options.files_to_open == [Path(name) for name in files]


def test_a_command_stays_a_command() -> None:
    options = parse(["--data-dir", "d", "import", "invite.ics", "other.eml", "--json"])
    assert (options.command, options.files) == ("import", [Path("invite.ics"), Path("other.eml")])
    assert (options.data_dir, options.json, options.files_to_open) == (Path("d"), True, [])
    assert parse(["add", "invite.ics", "--stage", "final", "--at", "2026-11-26T14:00"]).company == "invite.ics"


@pytest.mark.parametrize("arguments", [["lst"], ["gone.ics"], ["invite.ics", "--nonsense"], ["--show", "x", "add"]])
def test_what_is_neither_is_a_usage_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse(arguments)
    assert left.value.code == 2
    assert "usage: followup-desktop" in capsys.readouterr().err
