"""The phone's calendar on the command line: *sync*, and what *check* tells of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from followup_desktop import commands
from followup_desktop.__main__ import main
from followup_desktop.app import build_program
from followup_desktop.domain.calendar import AccountTrouble, CalendarAccount, Trouble
from tests.fakes.calendar_server import HOME, FakeCalendarServer
from tests.fakes.world import begin_empty

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    made.mkdir(mode=0o700)
    begin_empty(made / "followup.sqlite3")
    return made


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def called(*arguments: str) -> tuple[int, str, str]:
        status = main(["--data-dir", str(folder), *arguments])
        said, complained = capsys.readouterr()
        return status, said, complained

    return called


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> FakeCalendarServer:
    made = FakeCalendarServer()
    monkeypatch.setattr(commands, "Accounts", lambda _clock: made)
    return made


def switch_on(folder: Path) -> None:
    program = build_program(folder)
    program.phone_sync.switch_on(CalendarAccount("https://calendar.example/", "me"), HOME, "Follow-Up")
    program.around.store.close()


def test_without_a_phone(run: Run, server: FakeCalendarServer) -> None:
    status, _, complained = run("sync")
    assert status == 1
    assert complained == (
        "Follow-ups are not put into a calendar of your phone. Switch it on in the window: Settings, Phone.\n"
    )
    checked = json.loads(run("check", "--json")[1])["sync"]
    assert checked["state"] == "off"
    assert "phone: Follow-ups are not put" in run("check")[1]


def test_one_round_and_what_was_changed_there(run: Run, folder: Path, server: FakeCalendarServer) -> None:
    run("add", "Northwind Labs", "--stage", "final", "--at", "2026-11-30T10:00", "--zone", "America/New_York")
    switch_on(folder)
    status, said, _ = run("sync", "--json")
    assert status == 0
    first = json.loads(said)
    assert (first["state"], first["questions"], first["calendar"]) == ("on", [], "Follow-Up")
    assert first["entries"] == len(server.entries) >= 1
    href, entry = next(iter(server.entries.items()))
    assert entry.start is not None
    server.move(href, entry.start + timedelta(days=400))
    status, said, _ = run("sync")
    assert status == 0
    assert "\n? On your phone the" in said
    assert json.loads(run("check", "--json")[1])["sync"]["asked"] == 1


def test_a_wrong_password_is_said_and_asked_for_once_each_time(
    run: Run, folder: Path, server: FakeCalendarServer
) -> None:
    switch_on(folder)
    server.trouble = AccountTrouble(Trouble.PASSWORD, "calendar.example")
    status, _, complained = run("sync")
    assert status == 1
    assert "app-specific" in complained
    assert server.opened == 1
    assert json.loads(run("check", "--json")[1])["sync"]["state"] == "waiting"
    server.trouble = AccountTrouble(Trouble.UNREACHABLE, "calendar.example")
    assert run("sync")[0] == 1
    server.trouble = None
    assert run("sync")[0] == 0
