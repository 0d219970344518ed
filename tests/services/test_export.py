"""Everything out and in again: the copy is faithful, the table harmless, the calendar rings."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from followup_desktop.adapters.formats.csv_table import read_table
from followup_desktop.adapters.formats.plain_text import clean_line, kept_text
from followup_desktop.adapters.formats.reader import FileReader
from followup_desktop.adapters.formats.reading import Reading
from followup_desktop.domain.errors import Refused, StoreUnusable, Unreadable
from followup_desktop.domain.model import (
    Application,
    Closing,
    Contact,
    Interview,
    Invitation,
    Moment,
    Outcome,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.services.case import Case
from followup_desktop.services.entries import CallAnswer, ExitAnswers, PersonEntry
from followup_desktop.services.export import FORMULA, Export, armed, defused, table_of
from followup_desktop.services.sample import SampleSearch
from followup_desktop.services.views import DoneAnswers
from tests.fakes.world import World


def out(world: World) -> Export:
    return Export(world.program.around)


def full(world: World) -> None:
    """A search with something of everything."""
    added = world.add(promised=date(2026, 11, 19))
    world.program.save_exit_card(
        ExitAnswers(added.interview_id, decide_by=date(2026, 11, 20), calling=CallAnswer.CALL_US, drew_in="=1+1")
    )
    world.program.done(DoneAnswers(added.application_id, Outcome.SENT, note="a\nnote"))
    other = world.add(company="=cmd|' /C calc'!A0", stage=Stage.PANEL)
    with world.store.write() as work:
        work.of.responses.add(Response(other.application_id, ResponseKind.ON_HOLD, date(2026, 11, 11)))
        work.commit()
    closed = world.add(company="Tern", at="2026-10-12T10:00")
    world.program.close(closed.application_id, Closing.WITHDRAWN)


def facts(path: Path) -> object:
    """What a copy says, whatever numbers its things have in their store."""
    data = json.loads(path.read_text(encoding="utf-8"))

    def bare(value: object) -> object:
        if isinstance(value, dict):
            gone = ("id", "application_id", "contact_id", "contact_ids", "interview_id", "follow_up_id")
            return {key: bare(one) for key, one in value.items() if key not in gone}
        return [bare(one) for one in value] if isinstance(value, list) else value

    return bare(data)


def test_the_copy_comes_back_as_it_was(make_world: Callable[..., World], tmp_path: Path) -> None:
    first, second = make_world(), make_world()
    full(first)
    assert "3 applications" in out(first).export(tmp_path / "a.json")
    imported = out(second).read_copy(tmp_path / "a.json")
    assert len(imported.added) == 3
    out(second).export(tmp_path / "b.json")
    assert facts(tmp_path / "a.json") == facts(tmp_path / "b.json")
    again = out(second).read_copy(tmp_path / "a.json")
    assert (again.added, len(again.skipped)) == ((), 3)
    second.program.undo()
    assert second.program.timeline().rows == ()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"format": "followup-desktop", "version": 99, "applications": []}',
        "[" * 100_000,
        '{"format": "followup-desktop", "version": 1, "applications": [{"application": {"company": 3}}]}',
    ],
)
def test_a_foreign_or_broken_copy_is_refused_whole(world: World, tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content, encoding="utf-8")
    with pytest.raises(Unreadable, match="Nothing was saved"):
        out(world).read_copy(tmp_path / "x.json")
    assert world.program.timeline().rows == ()


def test_an_instant_without_a_zone_is_refused(world: World, tmp_path: Path) -> None:
    full(world)
    out(world).export(tmp_path / "a.json")
    text = (tmp_path / "a.json").read_text(encoding="utf-8").replace("+00:00", "")
    (tmp_path / "b.json").write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable, match="no zone"):
        out(world).read_copy(tmp_path / "b.json")


def test_the_table_runs_no_formula(world: World, tmp_path: Path) -> None:
    full(world)
    out(world).export(tmp_path / "a.csv")
    rows = list(csv.reader((tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) >= 4
    assert not any(cell[:1] in set("=+-@") for row in rows for cell in row if cell)
    assert armed(rows[2][0]) == "=cmd|' /C calc'!A0"


@given(st.text(alphabet=st.one_of(st.sampled_from(FORMULA), st.characters()), max_size=20))
def test_defusing_is_exact(cell: str) -> None:
    assert armed(defused(cell)) == cell


def test_the_calendar_has_interviews_and_ringing_follow_ups(world: World, tmp_path: Path) -> None:
    full(world)
    out(world).export(tmp_path / "a.ics")
    calendar = Calendar.from_ical((tmp_path / "a.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert len(events) >= 4
    ringing = [event for event in events if event.walk("VALARM")]
    assert len(ringing) == 2


def test_address_cards_of_everybody_come_back(make_world: Callable[..., World], tmp_path: Path) -> None:
    first, second = make_world(), make_world()
    with pytest.raises(Refused, match="nobody"):
        first.program.export(tmp_path / "a.vcf")
    first.add(people=(PersonEntry("Jürgen \\ Müller; Söhne", "+1 212 555 0142", "j@halden.example", "Lead; ops"),))
    with first.store.write() as work:
        work.of.contacts.add(Contact("Sam Okafor", email="sam@okafor.example"))
        work.of.contacts.add(Contact("", phone="+1 212 555 0199"))
        work.commit()
    assert "3 people" in first.program.export(tmp_path / "a.vcf")
    found = FileReader().read(tmp_path / "a.vcf", zone="America/New_York", now=first.clock.now()).contacts
    told = {(one.name, one.role, one.company, one.phone, one.email) for one in found}
    assert ("Jürgen \\ Müller; Söhne", "Lead; ops", "Northwind Labs", "+1 212 555 0142", "j@halden.example") in told
    assert ("Sam Okafor", "", "", "", "sam@okafor.example") in told
    assert second.program.timeline().rows == ()


def test_some_applications_go_out_as_cards_and_as_a_calendar(world: World, tmp_path: Path) -> None:
    first, other = world.add(), world.add(company="Other", at="2026-12-01T10:00")
    world.program.save_table([first.application_id], tmp_path / "some.vcf")
    assert (tmp_path / "some.vcf").read_text("utf-8").count("BEGIN:VCARD") == 1
    world.program.save_table([other.application_id], tmp_path / "some.ics")
    calendar = Calendar.from_ical((tmp_path / "some.ics").read_bytes())
    (interview, *planned) = calendar.walk("VEVENT")
    assert interview["SUMMARY"] == "Final interview: Other"
    (alarm,) = interview.walk("VALARM")
    assert alarm["TRIGGER"].dt == -timedelta(hours=1)
    assert interview["DTSTART"].params["TZID"] == "America/New_York"
    assert calendar.walk("VTIMEZONE")
    assert all(len(line) <= 75 for line in (tmp_path / "some.ics").read_bytes().split(b"\r\n"))
    assert len({event["UID"] for event in (interview, *planned)}) == 1 + len(planned)
    before = (tmp_path / "some.ics").read_bytes()
    world.program.save_table([other.application_id], tmp_path / "again.ics")
    assert (tmp_path / "again.ics").read_bytes() == before
    with pytest.raises(Refused, match=r"\.csv, \.ics or \.vcf"):
        world.program.save_table([other.application_id], tmp_path / "some.json")


def test_an_invitation_keeps_its_sender_s_identity(world: World, tmp_path: Path) -> None:
    added = world.add()
    with world.store.write() as work:
        met = work.of.interviews.get(added.interview_id)
        work.of.interviews.save(replace(met, invitation=Invitation("theirs@google.com", 4)))
        work.commit()
    world.program.export(tmp_path / "a.ics")
    event = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")[0]
    assert (event["UID"], event["SEQUENCE"]) == ("theirs@google.com", 4)


def test_other_endings_and_other_places_are_refused(world: World, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"\.csv, \.json, \.ics or \.vcf"):
        out(world).export(tmp_path / "a.txt")
    with pytest.raises(StoreUnusable, match="could not be written"):
        out(world).export(tmp_path / "absent" / "a.csv")


def test_the_sample_search_rings_ten_seconds_later(world: World) -> None:
    follow_up = SampleSearch(world.program, world.clock.now()).fill()
    timeline = world.program.timeline()
    assert len(timeline.rows) == 8
    assert {row.group.value for row in timeline.rows} == {"call_now", "this_week", "waiting", "closed"}
    world.program.reminders.tick()
    world.clock.advance(seconds=11)
    keys = [delivery.note.key.follow_up_id for delivery in world.program.reminders.tick().deliveries]
    assert keys == [follow_up]


CELL = st.text(st.one_of(st.sampled_from(f"{FORMULA}ab "), st.characters(exclude_categories=("Cs",))), max_size=20)


@settings(max_examples=40)
@given(company=CELL, role=CELL, note=CELL)
def test_a_table_comes_in_again_as_it_went_out(company: str, role: str, note: str) -> None:
    """What is imported of an export is what was exported, up to the white space that a table may lose."""
    one = Application(f"{company}x", role, Stage.FINAL, note=note)
    met = Interview(1, Stage.FINAL, Moment.at(datetime(2026, 11, 12, 15, tzinfo=UTC), "America/New_York"))
    table = table_of((Case(one, (met,)),)).decode("utf-8-sig")
    reading = Reading("America/New_York", datetime(2026, 11, 12, tzinfo=UTC), "US")
    (read,) = read_table(table, "a.csv", reading).applications
    assert read.company == clean_line(one.company, 120)
    assert read.role == clean_line(role, 120)
    assert read.note == kept_text(note)


@pytest.mark.parametrize(
    "text", ["=1+1", "+49 30 123", "-1", "@x", "'=1", "''", "'t Hooft", "＝1", "\t=1", "'", "O'Neill"]
)
def test_every_cell_a_spreadsheet_would_run_is_defused(text: str) -> None:
    assert defused(text)[0] not in "=+-@\t\r\n＝＋－＠"
    assert armed(defused(text)) == text
