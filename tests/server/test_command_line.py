"""The command line on a store on a server, as a process: the URL by option or environment, and never its password."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from followup_desktop.app import STORE_URL, server_of
from followup_desktop.cli_grammar import parse
from tests.fakes.postgres import PrivateServer

SECRET = "sesame"
ADD = ("add", "Northwind Labs", "--stage", "final", "--at", "2026-11-20T10:00-05:00", "--zone", "America/New_York")
Run = Callable[..., subprocess.CompletedProcess[str]]
pytestmark = pytest.mark.e2e  # whole programs, one after the other


@pytest.fixture
def run(server: PrivateServer, tmp_path: Path) -> Iterator[Run]:
    url = server.url(server.database_of(tmp_path), f"postgres:{SECRET}")

    def command(*words: str, by_environment: bool = False, folder: str = "data") -> Any:
        named = [] if by_environment else ["--store", url]
        environment = {**os.environ, **({STORE_URL: url} if by_environment else {})}
        done = subprocess.run(
            [sys.executable, "-m", "followup_desktop", *words, *named, "--data-dir", str(tmp_path / folder)],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )
        assert SECRET not in done.stdout + done.stderr
        return done

    yield command
    server.release()


def test_one_search_from_two_computers(run: Run) -> None:
    assert run(*ADD).returncode == 0
    listed = json.loads(run("list", "--all", "--json", by_environment=True, folder="other").stdout)
    assert [row["company"] for row in listed] == ["Northwind Labs"]
    found = json.loads(run("check", "--json").stdout)
    assert (found["store"], found["open"]) == ("ok", "server")
    assert found["server"].startswith("world")
    assert "server: world" in run("check").stdout
    backup = run("backup").stdout.split()[-1]
    assert run("restore", backup).returncode == 0
    assert "Northwind Labs" in run("list", "--all", folder="other").stdout


def test_while_the_server_is_away_the_last_state_is_listed_and_named(run: Run, server: PrivateServer) -> None:
    run(*ADD)
    server.stop()
    try:
        listed, added, checked = run("list", "--all"), run(*ADD), run("check")
        assert "Northwind Labs" in listed.stdout
        assert "You see its state of" in listed.stderr
        assert (added.returncode, checked.returncode) == (1, 1)
        assert "cannot be reached" in added.stderr
        assert "cannot be reached" in checked.stdout
        assert run("list", folder="other").returncode == 1
    finally:
        server.start()
    assert run("undo").returncode == 0


def test_a_url_that_is_none_is_refused_by_both_faces(run: Run, tmp_path: Path) -> None:
    for words in (["list"], []):
        command = [*words, "--store", f"mysql://x:{SECRET}@y/z", "--data-dir", str(tmp_path)]
        done = subprocess.run(
            [sys.executable, "-m", "followup_desktop", *command],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        assert done.returncode == 1
        assert "no URL of a PostgreSQL database" in done.stderr
        assert SECRET not in done.stderr + done.stdout


def test_the_option_goes_before_the_environment_which_forgets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(STORE_URL, f"postgresql://jo:{SECRET}@far.example/theirs")
    named = server_of(parse(["list", "--store", "postgresql://near.example/mine"]))
    assert named is not None
    assert named.shown == "near.example/mine"
    assert STORE_URL not in os.environ
    monkeypatch.setenv(STORE_URL, f"postgresql://jo:{SECRET}@far.example/theirs")
    named = server_of(parse(["--store", "", "list"]))
    assert named is not None
    assert named.shown == "far.example/theirs"
    monkeypatch.setenv(STORE_URL, "postgresql://far.example/theirs")
    assert server_of(parse(["--demo"])) is None
    assert server_of(parse(["list"])) is None
