"""Rows of a table become applications; how a table was to be read is remembered by the names of its columns."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from followup_desktop.domain.capture import (
    Capture,
    CapturedApplication,
    CapturedMeeting,
    CapturedTable,
    TableReading,
)
from followup_desktop.domain.model import Closing, Moment, Stage
from followup_desktop.services.import_views import Imported, ReviewKind
from followup_desktop.services.known_tables import LONGEST, MOST, known_in, makes_sense, with_table
from tests.fakes.world import NEW_YORK, World

START = datetime(2026, 11, 13, 15, tzinfo=UTC)
ROW = CapturedApplication(
    "row 2", "Halden Foods", "Analyst", None, Moment.at(START, "UTC"), contact="Tom", fingerprint="row-2"
)
TABLE = CapturedTable(("Wer", "Was"), (("A", "B"),), TableReading(("company", "role"), ";", "utf-8"), sure=True)


def take(world: World, *rows: CapturedApplication) -> Imported:
    world.reader.captures["in.csv"] = Capture("in.csv", applications=rows, table=TABLE)
    return world.program.save_review(world.program.review_files([Path("in.csv")]).items)


def test_a_row_is_added_once(world: World) -> None:
    assert [one.stage for one in take(world, ROW).added] == [Stage.APPLIED]
    assert take(world, ROW).added == ()


def test_a_row_that_names_no_day_is_an_application_without_an_interview(world: World) -> None:
    undated = replace(ROW, start=None, promised=date(2026, 11, 30), note="Saw it in the paper")
    (added,) = take(world, undated).added
    assert added.interview_id == 0
    (row,) = world.program.timeline().rows
    assert row.interviews == ()
    assert (row.application.promised, row.application.note) == (date(2026, 11, 30), "Saw it in the paper")
    assert world.program.call_sheet(added.application_id).who.name == "Tom"
    assert "Added from a table: Applied" in [one.sentence for one in world.program.history(row.id).entries]
    again = take(world, undated)
    assert [why for _, _, why in again.skipped] == ["Nothing new: it is there already."]
    world.program.undo()
    assert world.program.timeline().rows == ()


def test_all_that_a_row_says_is_taken(world: World) -> None:
    first = CapturedMeeting(Moment.at(START - timedelta(days=9), NEW_YORK), Stage.PHONE_SCREEN)
    second = CapturedMeeting(Moment.at(START - timedelta(days=5), NEW_YORK))
    full = replace(
        ROW,
        stage=Stage.FINAL,
        earlier=(first, second),
        link="https://halden.example/jobs/1",
        location="Oslo",
        note="Nice people",
    )
    take(world, full)
    (row,) = world.program.timeline().rows
    assert [one.stage for one in row.interviews] == [Stage.PHONE_SCREEN, Stage.PHONE_SCREEN, Stage.FINAL]
    assert row.application.stage is Stage.FINAL
    assert row.application.note == "Nice people\nhttps://halden.example/jobs/1\nOslo"
    take(world, replace(full, start=Moment.at(START + timedelta(days=3), NEW_YORK), fingerprint="row-9"))
    (row,) = world.program.timeline().rows
    assert row.application.note.count("Oslo") == 1
    take(world, replace(ROW, note="Ring in June", fingerprint="row-10", start=Moment.at(START, NEW_YORK)))
    (row,) = world.program.timeline().rows
    assert row.application.note.endswith("Oslo\nRing in June")


def test_an_application_that_ended_is_one_of_its_own(world: World) -> None:
    ended = replace(ROW, closing=Closing.REFUSED, closed_on=date(2026, 11, 2), fingerprint="row-3")
    undated = replace(ended, start=None, closing=Closing.WITHDRAWN, closed_on=None, fingerprint="row-4")
    take(world, ROW, ended, undated)
    rows = {row.application.closing: row.application for row in world.program.timeline().rows}
    assert set(rows) == {None, Closing.REFUSED, Closing.WITHDRAWN}
    assert rows[Closing.REFUSED].closed_on == date(2026, 11, 2)
    assert rows[Closing.WITHDRAWN].closed_on == world.program.around.today
    assert len(take(world, ROW, ended, undated).skipped) == 3
    twice = replace(undated, closing=Closing.LET_GO, fingerprint="row-5")
    assert len(take(world, twice, twice).skipped) == 1


def test_a_review_says_how_its_tables_were_read(world: World) -> None:
    world.reader.captures |= {"a.ics": Capture("a.ics"), "in.csv": Capture("in.csv", (), (), (ROW,), (), TABLE)}
    review = world.program.review_files([Path("gone.ics"), Path("a.ics"), Path("in.csv")])
    assert [(one.place, one.file, one.table) for one in review.tables] == [(2, "in.csv", TABLE)]


def test_a_person_says_how_a_table_is_to_be_read(world: World) -> None:
    world.reader.captures |= {"in.csv": Capture("in.csv", applications=(ROW,)), "text": Capture("text", table=TABLE)}
    chosen = TableReading(("role", "company"))
    world.program.review_files([Path("in.csv"), Path("in.csv")], tables={1: chosen})
    assert [told.chosen for told in world.reader.told] == [None, chosen]
    world.program.review_text("text", table=chosen)
    world.program.look_at_table("text", chosen)
    (item,) = world.program.look_at_table(Path("in.csv"), chosen).items
    assert item.kind is ReviewKind.NEW
    assert [told.most for told in world.reader.told[2:]] == [0, 200, 200]
    assert {told.chosen for told in world.reader.told[2:]} == {chosen}


def test_a_table_is_remembered(world: World) -> None:
    world.program.remember_table(TABLE)
    world.program.remember_table(replace(TABLE, reading=replace(TABLE.reading, named=False)))
    world.reader.captures["text"] = Capture("text")
    world.program.review_text("text")
    (known,) = world.reader.told[-1].known
    assert known.names == ("Wer", "Was")
    assert known.reading == TableReading(("company", "role"))


def test_the_newest_are_remembered_and_each_once() -> None:
    value = ""
    for number in range(MOST + 5):
        value = with_table(value, replace(TABLE, names=("Wer", f"{number}")))
    known = known_in(with_table(value, replace(TABLE, names=("Was", "Wer"))))
    assert len(known) == MOST
    again = known_in(with_table(with_table(value, TABLE), replace(TABLE, names=("Was", "Wer"))))
    assert [one.names for one in again[:2]] == [("Was", "Wer"), ("Wer", f"{MOST + 4}")]


def test_what_is_remembered_has_a_bound() -> None:
    value = ""
    for number in range(MOST):
        names = tuple(f"{number}{'é' * 900}{place}" for place in range(20))
        value = with_table(value, replace(TABLE, names=names, reading=TableReading(("company", *[""] * 19))))
    assert 0 < len(value) <= LONGEST
    assert 0 < len(known_in(value)) < MOST


@pytest.mark.parametrize(
    "plain",
    [
        {},
        [1],
        [{"names": ["a"], "fields": ["company"]}],
        [{"names": "a", "fields": ["company"], "day_first": None}],
        [{"names": ["a"], "fields": [1], "day_first": None}],
        [{"names": ["a"], "fields": ["company", ""], "day_first": None}],
        [{"names": ["a"], "fields": ["salary"], "day_first": None}],
        [{"names": ["a"], "fields": ["company"], "day_first": "yes"}],
    ],
)
def test_what_was_never_written_here_is_no_memory(plain: object) -> None:
    assert not makes_sense(json.dumps(plain))
    assert not makes_sense("[" * 100_000)
    assert not makes_sense(" " * (LONGEST + 1))
    assert makes_sense("")
