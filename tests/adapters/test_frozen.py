"""In a bundle there is no Python: the program is its own reading child; what it starts finds its own libraries."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from followup_desktop import __main__ as entry
from followup_desktop import desk
from followup_desktop.adapters import frozen
from followup_desktop.adapters.formats import child, confined


@pytest.fixture
def bundle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    program = tmp_path / "followup-desktop"
    program.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    return program


def test_programs_we_start_find_their_own_libraries(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", str(bundle.parent / "_internal"))
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/theirs")
    frozen.give_back_library_path()
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/theirs"
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
    frozen.give_back_library_path()
    assert "LD_LIBRARY_PATH" not in os.environ


def test_outside_of_a_bundle_nothing_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/theirs")
    frozen.give_back_library_path()
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/theirs"


def test_the_entry_gives_them_back(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", str(bundle.parent))
    monkeypatch.setattr(child, "main", lambda: 7)
    assert entry.main([frozen.READING_CHILD]) == 7
    assert "LD_LIBRARY_PATH" not in os.environ


def test_the_program_is_its_own_reading_child() -> None:
    """Over a pipe, as the confined reader speaks to it."""
    command = [sys.executable, "-m", "followup_desktop", frozen.READING_CHILD]
    done = subprocess.run(command, input=b"", capture_output=True, timeout=50, check=False)
    assert "ready" in json.loads(done.stdout)
    assert done.returncode == 0


def test_the_reader_starts_the_bundle(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []

    def popen(command: list[str], **_options: object) -> None:
        started.append(command)
        raise OSError("not here")

    monkeypatch.setattr(confined.subprocess, "Popen", popen)  # type: ignore[attr-defined]
    with pytest.raises(confined.NoChild):
        confined.ConfinedReader()._start()
    assert started == [[str(bundle), frozen.READING_CHILD]]
    twin = bundle.with_name("followup-desktop-cli")
    twin.touch()
    assert frozen.reading_child() == [str(twin), frozen.READING_CHILD]


def test_the_sample_search_is_the_bundle_again(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(desk.QProcess, "startDetached", lambda program, words: started.append((program, words)))
    desk.Desk._show_demo(None)  # type: ignore[arg-type]
    assert started == [(str(bundle), ["--demo"])]
