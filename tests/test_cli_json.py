"""The documented shapes of --json, the exit statuses, and one sentence on stderr for what is refused."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from followup_desktop.__main__ import main
from tests.fakes.world import begin_empty

ADDED = {"id", "interview_id", "company", "role", "stage", "at", "zone", "asked"}
ROW = {"id", "company", "role", "stage", "group", "verdict", "due", "window", "next_step", "follow_up_id"}
DONE = {"id", "follow_up_id", "what", "next"}
SHEET = {
    "id", "follow_up_id", "who", "advice", "opener", "points", "close", "avoid", "voicemail", "email",
}  # fmt: skip
ADVICE = {"verdict", "date", "reasons", "sources", "changes_if"}
SITUATION = {
    "today": "2026-11-23", "stage": "final", "interview_date": "2026-11-12", "promised_date": "2026-11-19",
    "holiday_calendar": "US",
}  # fmt: skip


@dataclass
class Said:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Ask = Callable[..., Said]


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Types one command on a data folder of the test's own."""
    begin_empty(tmp_path / "data" / "followup.sqlite3")

    def typed(*arguments: object) -> Said:
        capsys.readouterr()
        try:
            status = main(["--data-dir", str(tmp_path / "data"), *(str(one) for one in arguments)])
        except SystemExit as end:
            status = int(end.code or 0)
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    return typed


def refused(said: Said) -> str:
    """The one sentence on stderr of a command that was refused."""
    assert said.status == 1
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert "Traceback" not in said.err
    return said.err


def yesterday(hour: int = 10) -> str:
    return (datetime.now(UTC) - timedelta(days=1)).strftime(f"%Y-%m-%dT{hour:02d}:00")


def add(ask: Ask, company: str = "Northwind Labs", *more: object) -> Any:
    """A final interview of yesterday in New York."""
    return ask(
        "add", company, "--role", "Backend engineer", "--stage", "final", "--at", yesterday(),
        "--zone", "America/New_York", "--contact", "Priya Raman", "--email", "priya@northwind.example",
        "--json", *more,
    ).json  # fmt: skip


# -- add and list


def test_add_answers_with_the_documented_keys(ask: Ask) -> None:
    added = add(ask, "Northwind Labs", "--country", "us-ny", "--phone", "+1 212 555 0142", "--ends", yesterday(11))
    assert set(added) >= ADDED
    assert (added["company"], added["stage"], added["zone"]) == ("Northwind Labs", "final", "America/New_York")
    assert datetime.fromisoformat(added["at"]).utcoffset() is not None
    again = add(ask, "northwind labs")
    assert again["id"] == added["id"]
    assert again["interview_id"] == added["interview_id"]  # the same hour with the same people: the same interview


def test_add_says_back_what_it_understood(ask: Ask) -> None:
    said = ask(
        "add", "Halden Foods", "--stage", "phone_screen", "--at", "2027-03-04T14:00", "--zone", "Europe/Berlin"
    )
    assert said.status == 0
    assert "Halden Foods" in said.out
    assert "4 Mar 2027" in said.out
    assert "14:00" in said.out


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (("--at", "whenever"), "not understood as a time"),
        (("--at", "2027-03-04T14:00", "--ends", "2027-03-04T13:00"), "end before it starts"),
        (("--at", "2027-03-04T14:00", "--promised", "soonish perhaps"), "not understood as a day"),
        (("--at", "2027-03-04T14:00", "--zone", "Mars/Olympus"), "Mars/Olympus"),
    ],
)
def test_add_refuses_what_it_does_not_understand(ask: Ask, more: tuple[str, ...], why: str) -> None:
    assert why in refused(ask("add", "Northwind Labs", "--stage", "final", *more))
    assert ask("list", "--json").json == []


def test_list_gives_rows_in_order_with_the_documented_keys(ask: Ask) -> None:
    assert ask("list").out == "nothing here\n"
    add(ask)
    add(ask, "Halden Foods", "--call-ban", "all", "--defined-process", "--prefers", "email")
    rows = ask("list", "--json").json
    assert len(rows) == 2
    assert all(set(row) >= ROW for row in rows)
    assert set(rows[0]["window"]) == {"earliest", "ideal", "latest"}
    assert "Northwind Labs" in ask("list").out
    due = ask("list", "--due", "--json").json
    assert all(row["group"] == "call_now" for row in due)
    assert len(ask("list", "--all", "--json").json) == 2


def test_the_switches_stand_before_and_after_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path / "elsewhere")
    for line in (["--data-dir", folder, "--json", "list"], ["list", "--json", "--data-dir", folder]):
        assert main(line) == 0
        assert json.loads(capsys.readouterr().out) == []
    assert (tmp_path / "elsewhere").is_dir()


# -- reading


def test_show_is_the_call_sheet(ask: Ask) -> None:
    ident = add(ask)["id"]
    sheet = ask("show", ident, "--json").json
    assert set(sheet) >= SHEET
    assert set(sheet["email"]) == {"subject", "body"}
    assert all(set(point) >= {"purpose", "text"} for point in sheet["points"])
    assert set(sheet["advice"]) >= ADVICE
    text = ask("show", ident).out
    assert "Northwind Labs" in text
    assert "Priya Raman" in text
    assert sheet["advice"]["title"] in text


def test_advise_for_an_application(ask: Ask) -> None:
    ident = add(ask)["id"]
    advice = ask("advise", ident, "--json").json
    assert set(advice) >= ADVICE
    assert advice["reasons"]
    assert ask("advise", ident).out.startswith(advice["verdict"])


def test_advise_for_one_situation_and_for_a_list(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "data" / "followup.sqlite3").unlink()
    file = tmp_path / "situation.json"
    file.write_text(json.dumps(SITUATION))
    one = ask("advise", "--situation", file, "--json").json
    assert set(one) >= ADVICE
    file.write_text(json.dumps([SITUATION, SITUATION]))
    assert ask("advise", "--situation", file, "--json").json == [one, one]
    assert ask("advise", "--situation", file).out.count(one["verdict"]) >= 2
    file.write_text("[]")
    assert ask("advise", "--situation", file, "--json").json == []
    assert not (tmp_path / "data" / "followup.sqlite3").exists()


@pytest.mark.parametrize("content", ["{", "7", '"text"', "[1]", "{}", '{"stage": 5}', "[" * 100_000, "\xff\xfe"])
def test_a_situation_that_makes_no_sense_is_refused(ask: Ask, tmp_path: Path, content: str) -> None:
    file = tmp_path / "situation.json"
    file.write_text(content, encoding="latin-1")
    refused(ask("advise", "--situation", file))


def test_usage_errors_have_status_2(ask: Ask, tmp_path: Path) -> None:
    assert ask("advise").status == 2
    assert ask("advise", 1, "--situation", tmp_path / "x.json").status == 2
    assert ask("done", 1).status == 2
    assert ask("done", 1, "--outcome", "maybe").status == 2
    assert ask("frobnicate").status == 2
    assert ask("show", "one").status == 2
    assert ask("show", 2**70).status == 2
    assert ask("done", 2**70, "--outcome", "spoke").status == 2
    assert ask("import").status == 2
    assert ask("--version").status == 0
    assert ask("--help").status == 0


@pytest.mark.parametrize(
    "line",
    [
        ("show", 99),
        ("advise", 99),
        ("done", 99, "--outcome", "spoke"),
        ("snooze", 99, "45", "min"),
        ("undo",),
        ("redo",),
        ("show", 2**62),
        ("advise", "--situation", "/nowhere/at/all.json"),
        ("restore", "/nowhere/at/all.sqlite3"),
    ],
)
def test_what_is_not_there_is_one_sentence(ask: Ask, line: tuple[object, ...]) -> None:
    refused(ask(*line))


# -- acting


def test_done_records_and_plans_the_next_step(ask: Ask) -> None:
    ident = add(ask)["id"]
    before = ask("list", "--json").json[0]["follow_up_id"]
    done = ask("done", ident, "--outcome", "sent", "--note", "short", "--promised", "in 3 weeks", "--json").json
    assert set(done) >= DONE
    assert (done["id"], done["follow_up_id"]) == (ident, before)
    assert set(done["next"]) >= {"verdict", "due", "channel"}
    assert datetime.fromisoformat(done["next"]["due"]) > datetime.now(UTC) + timedelta(days=19)


def test_done_takes_the_users_own_next_day(ask: Ask) -> None:
    ident = add(ask)["id"]
    done = ask("done", ident, "--outcome", "sent", "--next", "2031-05-05", "--json").json
    assert done["next"]["due"].startswith("2031-05-05")
    assert "not understood as a day" in refused(ask("done", ident, "--outcome", "sent", "--next", "blue moon"))


def test_snooze_puts_the_ringing_off(ask: Ask, tmp_path: Path) -> None:
    ident = add(ask)["id"]
    row = ask("list", "--json").json[0]
    put_off = ask("snooze", ident, "45", "min", "--json").json
    assert put_off["follow_up_id"] == row["follow_up_id"]
    assert set(put_off) >= DONE
    with sqlite3.connect(tmp_path / "data" / "followup.sqlite3") as store:
        rings = [
            at
            for (at,) in store.execute("select ring_at from reminder where follow_up_id = ?", [row["follow_up_id"]])
        ]
    store.close()
    assert len(rings) == 1
    assert ask("snooze", ident, "2h").status == 0
    assert ask("snooze", ident, "tomorrow 9:30").status == 0
    assert "not understood" in refused(ask("snooze", ident, "a", "while"))
    assert "passed" in refused(ask("snooze", ident, "2020-01-01T10:00"))
    refused(ask("snooze", ident, "9999", "weeks", "and", "more"))


def test_a_closed_application_has_nothing_to_put_off(ask: Ask) -> None:
    ident = add(ask)["id"]
    ask("done", ident, "--outcome", "refusal")
    said = ask("snooze", ident, "1", "h")
    assert said.status in (0, 1)
    if said.status:
        refused(said)


def test_undo_takes_the_last_act_back(ask: Ask) -> None:
    ident = add(ask)["id"]
    before = ask("list", "--json").json
    ask("done", ident, "--outcome", "sent")
    undone = ask("undo", "--json").json
    assert set(undone) >= DONE
    assert ask("list", "--json").json[0]["verdict"] == before[0]["verdict"]
    assert ask("undo").status == 0
    assert ask("list", "--json").json == []
    refused(ask("undo"))


# -- files

INVITATION = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//test//EN\r
METHOD:REQUEST\r
BEGIN:VEVENT\r
UID:abc@northwind.example\r
SEQUENCE:{sequence}\r
DTSTAMP:20261101T100000Z\r
DTSTART:{start}\r
DTEND:{end}\r
SUMMARY:Final interview: Backend engineer at Northwind Labs\r
ORGANIZER;CN=Priya Raman:mailto:priya@northwind.example\r
END:VEVENT\r
END:VCALENDAR\r
"""
CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tom Ellery\r\nN:Ellery;Tom;;;\r\n"
    "EMAIL:tom@halden.example\r\nTEL:+44 20 7946 0000\r\nEND:VCARD\r\n"
)


def invitation(path: Path, sequence: int = 0, start: str = "20301105T150000Z", end: str = "20301105T160000Z") -> Path:
    path.write_bytes(INVITATION.format(sequence=sequence, start=start, end=end).encode())
    return path


def test_import_adds_updates_skips_and_refuses(ask: Ask, tmp_path: Path) -> None:
    first = invitation(tmp_path / "first.ics")
    bad = tmp_path / "bad.ics"
    bad.write_bytes(b"\x00\x01 nothing of a calendar")
    said = ask("import", first, bad, "--json")
    assert said.status == 1
    assert "bad.ics" in said.err
    view = said.json
    assert set(view) >= {"added", "updated", "skipped", "refused"}
    (added,) = view["added"]
    assert set(added) >= ADDED
    assert [set(one) for one in view["refused"]] == [{"file", "why"}]
    again = ask("import", first, "--json")
    assert again.status == 0
    assert again.json["added"] == []
    assert [set(one) for one in again.json["skipped"]] == [{"file", "entry", "why"}]
    later = invitation(tmp_path / "later.ics", 1, "20301106T150000Z", "20301106T160000Z")
    (updated,) = ask("import", later, "--json").json["updated"]
    assert updated["interview_id"] == added["interview_id"]
    assert datetime.fromisoformat(updated["at"]).astimezone(UTC).day == 6
    assert "skipped" in ask("import", first).out
    assert (
        "updated" in ask("import", invitation(tmp_path / "last.ics", 2, "20301107T150000Z", "20301107T160000Z")).out
    )


def test_import_of_address_cards_names_the_people(ask: Ask, tmp_path: Path) -> None:
    card = tmp_path / "tom.vcf"
    card.write_bytes(CARD.encode())
    said = ask("import", card, "--json")
    assert said.status == 0
    (person,) = said.json["contacts"]
    assert person["name"] == "Tom Ellery"
    assert said.json["added"] == []
    again = ask("import", card)
    assert again.status == 0
    assert "skipped" in again.out
    other = tmp_path / "other.vcf"
    other.write_bytes(CARD.replace("Tom", "Ann").replace("tom@", "ann@").encode())
    assert "Ann Ellery" in ask("import", other).out


def test_a_file_that_is_not_there_is_refused(ask: Ask, tmp_path: Path) -> None:
    for name in ("none.ics", "none.json", "none.csv"):
        said = ask("import", tmp_path / name)
        assert said.status == 1
        assert name in said.err
        assert "Traceback" not in said.err


@pytest.mark.parametrize("suffix", ["csv", "json", "ics"])
def test_export_writes_by_suffix(ask: Ask, tmp_path: Path, suffix: str) -> None:
    add(ask)
    target = tmp_path / f"out.{suffix}"
    said = ask("export", target, "--json")
    assert said.status == 0
    assert said.json["file"] == str(target)
    assert b"Northwind Labs" in target.read_bytes()


def test_an_export_comes_back_by_import(ask: Ask, tmp_path: Path) -> None:
    add(ask)
    ask("export", tmp_path / "all.json")
    assert ask("import", tmp_path / "all.json", "--json").json["skipped"]
    ask("undo")
    (added,) = ask("import", tmp_path / "all.json", "--json").json["added"]
    assert added["company"] == "Northwind Labs"
    refused(ask("export", tmp_path / "all.docx"))
    refused(ask("export", tmp_path / "no" / "such" / "all.csv"))


def test_backup_and_restore(ask: Ask) -> None:
    add(ask)
    kept = Path(ask("backup", "--json").json["file"])
    assert kept.is_file()
    add(ask, "Halden Foods")
    said = ask("restore", kept, "--json")
    assert said.status == 0
    assert Path(said.json["old"]).exists()
    assert [row["company"] for row in ask("list", "--json").json] == ["Northwind Labs"]
    assert "Backup written" in ask("backup").out
    assert "Restored" in ask("restore", kept).out


def test_restore_is_refused_while_the_program_runs(ask: Ask, tmp_path: Path) -> None:
    from followup_desktop.adapters.single_instance import SingleInstance

    add(ask)
    kept = ask("backup", "--json").json["file"]
    running = SingleInstance(tmp_path / "data")
    assert running.acquire()
    try:
        assert "running" in refused(ask("restore", kept))
    finally:
        running.release()
    assert len(ask("list", "--json").json) == 1


def test_restore_refuses_what_is_no_store(ask: Ask, tmp_path: Path) -> None:
    add(ask)
    foreign = tmp_path / "foreign.sqlite3"
    foreign.write_bytes(b"no database at all" * 100)
    refused(ask("restore", foreign))
    assert len(ask("list", "--json").json) == 1


def test_check_reports_the_documented_keys(ask: Ask) -> None:
    fresh = ask("check", "--json")
    assert fresh.status == 0
    assert set(fresh.json) >= {"store", "notifications", "tray", "autostart", "last_tick"}
    assert set(fresh.json["notifications"]) >= {"way", "clickable", "actions"}
    add(ask)
    assert "store: ok" in ask("check").out


def test_a_damaged_store_is_reported_and_left_alone(ask: Ask, tmp_path: Path) -> None:
    add(ask)
    store = tmp_path / "data" / "followup.sqlite3"
    for beside in store.parent.glob(store.name + "-*"):
        beside.unlink()
    store.write_bytes(b"damaged" * 1000)
    said = ask("check", "--json")
    assert said.status == 1
    assert said.json["store"] != "ok"
    assert "Traceback" not in said.err
    refused(ask("list"))
    assert store.read_bytes() == b"damaged" * 1000


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    assert main(["list", "--data-dir", str(tmp_path / "file" / "data")]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
