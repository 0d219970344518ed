"""The command line as its users call it: exit statuses, sentences, and the JSON shapes that only grow."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from followup_desktop.__main__ import main
from followup_desktop.adapters.single_instance import SingleInstance
from followup_desktop.app import build_program
from followup_desktop.domain.model import Closing, Stage
from followup_desktop.services.edit_views import ApplicationEntry
from followup_desktop.services.program import Program
from tests.fakes.world import begin_empty
from tests.services.edits import entry_of

INVITATIONS = Path(__file__).parent / "data" / "invitations"
ADD = ("add", "Northwind Labs", "--role", "Backend engineer", "--stage", "final")
WHEN = ("--at", "2026-11-12T10:00", "--zone", "America/New_York")
SITUATION = {
    "today": "2026-03-17",
    "stage": "hiring_manager",
    "interview_date": "2026-03-03",
    "promised_date": "2026-03-13",
    "said_do_not_call": "no",
    "holiday_calendar": "US",
}

Call = Callable[..., Any]


class Terminal:
    """Runs commands on one data folder; ``ask`` wants success and gives the JSON."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys
        self.said, self.complained = "", ""

    def run(self, *arguments: str) -> int:
        try:
            status = main(["--data-dir", str(self.folder), *arguments])
        except SystemExit as left:
            status = int(left.code or 0)
        self.said, self.complained = self._capsys.readouterr()
        return status

    def ask(self, *arguments: str) -> Any:
        assert self.run("--json", *arguments) == 0, self.complained
        return json.loads(self.said)


@contextmanager
def a_program(folder: Path) -> Iterator[Program]:
    """The program of the window, beside the command line."""
    program = build_program(folder, reads=False)
    try:
        yield program
    finally:
        program.around.store.close()


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    begin_empty(tmp_path / "data" / "followup.sqlite3")
    return Terminal(tmp_path / "data", capsys)


def test_add_says_back_what_was_understood(terminal: Terminal) -> None:
    added = terminal.ask(*ADD, *WHEN, "--contact", "Priya Raman", "--promised", "2026-11-19")
    assert set(added) >= {"id", "interview_id", "company", "role", "stage", "at", "zone", "asked"}
    assert (added["at"], added["zone"]) == ("2026-11-12T10:00:00-05:00", "America/New_York")
    assert (
        terminal.run("add", "Other", "--stage", "panel", "--at", "2026-11-12T10:00", "--zone", "Europe/Berlin") == 0
    )
    assert "Other" in terminal.said
    assert "10:00 CET" in terminal.said


def test_list_has_its_shape_and_its_choices(terminal: Terminal) -> None:
    terminal.ask(*ADD, *WHEN)
    (row,) = terminal.ask("list")
    assert set(row) >= {
        "id", "company", "role", "stage", "group", "verdict", "due", "window", "next_step", "follow_up_id",
    }  # fmt: skip
    assert row["window"] is None or set(row["window"]) == {"earliest", "ideal", "latest"}
    assert isinstance(terminal.ask("list", "--due"), list)
    assert len(terminal.ask("list", "--all")) == 1
    assert terminal.run("list") == 0
    assert "Northwind Labs" in terminal.said


def test_show_has_its_shape(terminal: Terminal) -> None:
    added = terminal.ask(*ADD, *WHEN, "--contact", "Priya Raman", "--phone", "+1 212 555 0142")
    sheet = terminal.ask("show", str(added["id"]))
    wanted = {"id", "follow_up_id", "who", "advice", "opener", "points", "close", "avoid", "voicemail", "email"}
    assert set(sheet) >= wanted
    assert set(sheet["points"][0]) >= {"purpose", "text"}
    assert set(sheet["email"]) >= {"subject", "body"}
    assert terminal.run("show", str(added["id"])) == 0
    assert "Priya Raman" in terminal.said
    assert "Leave out" in terminal.said


def test_what_was_edited_in_the_window_comes_out_right(terminal: Terminal) -> None:
    """The window changes it by the same verbs; here it is listed, shown and taken back."""
    added = terminal.ask(*ADD, *WHEN, "--contact", "Priya Raman", "--phone", "+1 212 555 0142")
    ident = added["id"]
    with a_program(terminal.folder) as program:
        (met,), (person,) = program.edit_view(ident).interviews, program.edit_view(ident).people
        program.save_application(ApplicationEntry(ident, "Northwind Ltd", "Platform engineer"))
        program.save_interview(entry_of(met.interview, stage=Stage.PANEL))
        program.save_person(ident, replace(person.contact, name="Priya Lind", phone="+1 212 555 0199"))
    (row,) = terminal.ask("list")
    assert (row["company"], row["role"], row["stage"]) == ("Northwind Ltd", "Platform engineer", "panel")
    sheet = terminal.ask("show", str(ident))
    assert (sheet["who"]["name"], sheet["who"]["phone"]) == ("Priya Lind", "(212) 555-0199")
    assert "Priya Lind saved" in terminal.ask("undo")["what"]
    assert terminal.ask("show", str(ident))["who"]["name"] == "Priya Raman"
    with a_program(terminal.folder) as program:
        program.save_application(ApplicationEntry(ident, "Northwind Ltd", "Platform engineer", Closing.REFUSED))
    assert terminal.ask("list") == []
    (row,) = terminal.ask("list", "--all")
    assert (row["group"], row["follow_up_id"]) == ("closed", None)


def test_advise_for_an_application_and_for_situations(terminal: Terminal, tmp_path: Path) -> None:
    added = terminal.ask(*ADD, *WHEN)
    assert set(terminal.ask("advise", str(added["id"]))) >= {"verdict", "date", "reasons", "sources", "changes_if"}
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    one.write_text(json.dumps(SITUATION), encoding="utf-8")
    many.write_text(json.dumps([SITUATION, {**SITUATION, "said_do_not_call": "yes_all"}]), encoding="utf-8")
    answer = terminal.ask("advise", "--situation", str(one))
    assert (answer["verdict"], answer["date"]) == ("CALL", "2026-03-17")
    assert answer["reasons"]
    assert answer["sources"]
    assert [one["verdict"] for one in terminal.ask("advise", "--situation", str(many))] == ["CALL", "DO_NOT_CALL"]
    assert terminal.run("advise", "--situation", str(many)) == 0
    assert "CALL 2026-03-17" in terminal.said
    assert terminal.run("advise") == 2
    assert terminal.run("advise", "1", "--situation", str(one)) == 2


@pytest.mark.parametrize("content", ["{", "[1]", '{"today": "2026-03-17"}', "[" * 100_000, '{"today": 3}'])
def test_a_situation_that_is_none_is_one_sentence(terminal: Terminal, tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content, encoding="utf-8")
    assert terminal.run("advise", "--situation", str(tmp_path / "x.json")) == 1
    assert len(terminal.complained.strip().splitlines()) == 1
    assert terminal.run("advise", "--situation", str(tmp_path / "absent.json")) == 1


def test_done_snooze_and_undo(terminal: Terminal) -> None:
    added = terminal.ask(*ADD, *WHEN, "--promised", "2036-11-20")
    ident = str(added["id"])
    done = terminal.ask("done", ident, "--outcome", "sent", "--note", "n")
    assert set(done) >= {"id", "follow_up_id", "what", "next"}
    assert set(done["next"]) >= {"verdict", "due", "channel"}
    snoozed = terminal.ask("snooze", ident, "45", "min")
    assert snoozed["follow_up_id"] == done["next"].get("follow_up_id", snoozed["follow_up_id"])
    assert "again" in snoozed["what"]
    assert "again" in terminal.ask("undo")["what"]
    assert "Undone" in terminal.ask("undo")["what"]
    own = terminal.ask("done", ident, "--outcome", "voicemail", "--next", "2036-11-24", "--promised", "2036-11-21")
    assert own["next"]["due"].startswith("2036-11-24")
    terminal.ask("undo")
    terminal.ask("undo")
    assert terminal.run("undo") == 1
    assert "nothing to undo" in terminal.complained
    assert "Done again" in terminal.ask("redo")["what"]


def test_what_is_not_there_or_not_understood_is_one_sentence(terminal: Terminal) -> None:
    terminal.ask(*ADD, *WHEN)
    for arguments in (
        ("show", "99"),
        ("done", "99", "--outcome", "spoke"),
        (*ADD, "--at", "gibberish"),
        (*ADD, *WHEN, "--promised", "soon"),
        (*ADD, *WHEN, "--ends", "2026-11-12T09:00"),
        ("snooze", "1", "gibberish"),
        ("export", "x.txt"),
        ("restore", "absent.sqlite3"),
    ):
        assert terminal.run(*arguments) == 1, arguments
        assert len(terminal.complained.strip().splitlines()) == 1, arguments
        assert "Traceback" not in terminal.complained


def test_wrong_usage_is_status_2(terminal: Terminal) -> None:
    for arguments in (("add",), ("done", "1"), ("done", "1", "--outcome", "sang"), ("show", "x"), ("nonsense",)):
        assert terminal.run(*arguments) == 2, arguments


def test_options_are_understood_before_and_after_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path / "here")
    assert main(["list", "--json", "--data-dir", folder]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main(["--json", "list", "--data-dir", folder]) == 0
    assert (tmp_path / "here" / "followup.sqlite3").exists()


def test_import_says_per_entry_what_became_of_it(terminal: Terminal, tmp_path: Path) -> None:
    bad = tmp_path / "bad.ics"
    bad.write_bytes(b"\x00\x01\x02" * 100)
    good = INVITATIONS / "google.ics"
    assert terminal.run("--json", "import", str(good), str(bad)) == 1
    view = json.loads(terminal.said)
    assert set(view) >= {"added", "updated", "skipped", "refused"}
    assert len(view["added"]) == 1
    assert view["refused"][0]["file"] == "bad.ics"
    assert "bad.ics" in terminal.complained
    again = terminal.ask("import", str(good))
    assert again["added"] == []
    assert set(again["skipped"][0]) >= {"file", "entry", "why"}
    assert terminal.run("import", str(good)) == 0
    assert "skipped" in terminal.said


def test_a_company_nobody_names_is_guessed_and_asked_about(terminal: Terminal, tmp_path: Path) -> None:
    text = (INVITATIONS / "google.ics").read_text(encoding="utf-8")
    organiser = next(line for line in text.splitlines() if line.startswith("ORGANIZER"))
    (tmp_path / "mail.ics").write_text(
        text.replace(organiser, "ORGANIZER;CN=Jo Doe:mailto:jo@gmail.com").replace("\n", "\r\n"), encoding="utf-8"
    )
    (added,) = terminal.ask("import", str(tmp_path / "mail.ics"))["added"]
    assert added["company"]
    assert added["asked"]


def test_everything_out_and_back(terminal: Terminal, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    terminal.ask(*ADD, *WHEN)
    assert terminal.run("export", str(tmp_path / "a.vcf")) == 1
    assert "nobody" in terminal.complained
    terminal.ask("add", "Fabrikam", "--stage", "panel", *WHEN, "--contact", "Ana Ruiz", "--phone", "+1 212 555 0143")
    for name in ("a.csv", "a.json", "a.ics", "a.vcf"):
        assert terminal.run("export", str(tmp_path / name)) == 0
        assert (tmp_path / name).stat().st_size > 100
    other = Terminal(tmp_path / "other", capsys)
    assert [one["company"] for one in other.ask("import", str(tmp_path / "a.json"))["added"]] == [
        "Northwind Labs", "Fabrikam",
    ]  # fmt: skip
    assert "Ana Ruiz" in other.ask("import", str(tmp_path / "a.vcf"))["skipped"][0]["entry"]
    (tmp_path / "b.json").write_text("{}", encoding="utf-8")
    assert other.run("import", str(tmp_path / "b.json")) == 1


def test_the_insights_are_told_and_written(terminal: Terminal, tmp_path: Path) -> None:
    terminal.run(*ADD, *WHEN)
    assert terminal.run("insights") == 0
    assert terminal.said == "One application is too few to tell; from 8 answers on this says something.\n"
    for number in range(7):
        terminal.run("add", f"Company {number}", "--stage", "final", *WHEN)
    said = terminal.ask("insights", "--csv", str(tmp_path / "insights.csv"))
    assert said["silent"] is None
    assert said["calls"] == {"silent": "Nothing of the kind yet; from 8 on this says something.", "rows": []}
    assert said["way"]["rows"][0] == {"stage": "applied", "count": 8, "waits": 0, "median": None}
    assert said["file"] == str(tmp_path / "insights.csv")
    assert tmp_path.joinpath("insights.csv").read_bytes().startswith(b"\xef\xbb\xbfWhat came back")
    assert terminal.run("insights", "--csv", str(tmp_path / "b.csv")) == 0
    assert "How far applications came" in terminal.said
    assert terminal.said.endswith("Insights written to b.csv\n")
    assert terminal.run("insights", "--csv", str(tmp_path / "none" / "b.csv")) == 1


def test_the_log_of_contacts_goes_out(terminal: Terminal, tmp_path: Path) -> None:
    terminal.ask("add", "=Northwind", "--stage", "final", "--at", "2026-11-02T10:00", "--contact", "Ana")
    said = terminal.ask("export", "--log", str(tmp_path / "log.csv"), "--from", "2026-11-01", "--to", "2026-11-30")
    assert said["what"] == "1 contact written to log.csv"
    assert "'=Northwind" in (tmp_path / "log.csv").read_text("utf-8-sig")
    assert terminal.run("export", str(tmp_path / "log.pdf"), "--log") == 0
    assert (tmp_path / "log.pdf").read_bytes().startswith(b"%PDF-")
    assert terminal.run("export", "--log", str(tmp_path / "log.json")) == 1
    assert ".pdf or .csv" in terminal.complained
    assert terminal.run("export", "--log", str(tmp_path / "log.csv"), "--from", "gibberish") == 1
    assert terminal.run("export", str(tmp_path / "a.csv"), "--from", "2026-11-01") == 2


def test_a_table_whose_columns_nobody_knows_is_refused_here(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("Wer,Was\nNorthwind,Engineer\n", encoding="utf-8")
    assert terminal.run("import", str(tmp_path / "x.csv")) == 1
    assert "no column for the company" in terminal.complained
    assert len(terminal.complained.strip().splitlines()) == 1


def test_backup_restore_and_check(terminal: Terminal) -> None:
    found = terminal.ask("check")
    assert set(found) >= {"store", "notifications", "tray", "autostart", "last_tick"}
    assert set(found["notifications"]) >= {"way", "clickable", "actions"}
    terminal.ask(*ADD, *WHEN)
    copy = terminal.ask("backup")["file"]
    terminal.ask("add", "Other", "--stage", "panel", *WHEN)
    instance = SingleInstance(terminal.folder)
    assert instance.acquire()
    assert terminal.run("restore", copy) == 1
    assert "running" in terminal.complained
    instance.release()
    terminal.ask("restore", copy)
    assert len(terminal.ask("list")) == 1
    assert terminal.ask("check")["store"] == "ok"
    (terminal.folder / "followup.sqlite3").write_bytes(b"x" * 4096)
    assert terminal.run("check") == 1
    assert terminal.run("list") == 0
    assert "left as it is" in terminal.complained
    assert "You see the backup of" in terminal.complained
    assert terminal.run("undo") == 1


def test_the_window_is_not_loaded_for_a_command(tmp_path: Path) -> None:
    code = (
        "import sys; from followup_desktop.__main__ import main; "
        f"main(['--data-dir', {str(tmp_path)!r}, 'list']); "
        "sys.exit('PySide6.QtWidgets' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
