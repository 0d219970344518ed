"""Erased for good: gone from every table, from undo, and from the bytes of the file; what still holds it is named."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from followup_desktop.domain.errors import NotFound, Refused
from followup_desktop.domain.model import Closing, Contact, Outcome, OwnPoint, Verdict
from followup_desktop.services.entries import ExitAnswers, PersonEntry
from followup_desktop.services.views import DoneAnswers
from followup_desktop.store.engine import PRAGMAS, backup_folder
from followup_desktop.store.held import Store
from tests.fakes.stores import rows_of
from tests.fakes.world import World

BYTES = pytest.mark.sqlite_file("what is left in the bytes of the file")
CANARIES = ("Canarywharf", "Zebulon", "xylophone", "quagmire", "5550187", "obelisk", "marmalade")


def lived(world: World) -> int:
    """An application whose canaries stand in every table there is."""
    person = PersonEntry("Zebulon Quagmire", "+1 212 5550187", "z@canarywharf.example", "obelisk keeper")
    added = world.add("Canarywharf", role="marmalade maker", people=(person,), promised=date(2026, 11, 19))
    program, ident = world.program, added.application_id
    program.save_exit_card(ExitAnswers(added.interview_id, drew_in="xylophone", doubt="obelisk"))
    program.save_note(ident, "xylophone and quagmire " * 400)
    program.done(DoneAnswers(ident, Outcome.SPOKE, note="xylophone"))
    program.save_point(OwnPoint("The xylophone", application_id=ident))
    program.overrule(ident, Verdict.DO_NOT_CALL)
    program.save_draft(f"news:{ident}", {"note": "xylophone"})
    program.save_note(ident, "marmalade")
    program.close(ident, Closing.LET_GO)
    program.undo()
    return ident


def holding(folder: Path) -> dict[str, list[str]]:
    """The files that hold one of the canaries, whatever they are."""
    found = {}
    for file in folder.rglob("*"):
        data = file.read_bytes().lower() if file.is_file() else b""
        if words := [word for word in CANARIES if word.lower().encode() in data]:
            found[file.name] = words
    return found


@BYTES
def test_nothing_of_it_is_left_in_the_bytes_of_the_files(world: World) -> None:
    world.add("Halden Foods")
    ident = lived(world)
    assert holding(world.folder)
    done = world.program.erase(ident)
    assert done.what == "Canarywharf erased"
    assert holding(world.folder) == {}
    assert [row.application.company for row in world.program.timeline().rows] == ["Halden Foods"]
    world.store.close()
    assert holding(world.folder) == {}


@BYTES
def test_a_deleted_note_alone_is_not_left_in_the_closed_file(world: World) -> None:
    """Without erasing: what is deleted is overwritten in the file (secure_delete). The log of undo is emptied first,
    for it holds the note as long as it can be brought back."""
    point = world.program.save_point(OwnPoint("xylophone " * 25))
    world.program.remove_point(point.id)
    world.store.close()
    with closing(sqlite3.connect(world.folder / "followup.sqlite3")) as link:
        link.execute("PRAGMA secure_delete=ON")
        link.execute("DELETE FROM operation_change")
        link.commit()
    assert holding(world.folder) == {}


def test_every_table_is_empty_after_the_only_one(world: World) -> None:
    world.program.erase(lived(world))
    world.store.must_be_whole()
    for store in (world.store, world.store.here):
        assert {table: rows for table, rows in rows_of(store).items() if rows and table != "setting"} == {}


def test_it_cannot_be_brought_back_and_what_else_was_done_can(world: World) -> None:
    other = world.add("Halden Foods")
    ident = lived(world)
    world.program.erase(ident)
    assert "Halden Foods" in world.program.undo().what
    with pytest.raises(Refused):
        world.program.undo()
    with pytest.raises(NotFound):
        world.program.erase(ident)
    with pytest.raises(NotFound):
        world.program.call_sheet(other.application_id)


def test_people_who_belong_to_others_stay(world: World) -> None:
    ident, other = lived(world), world.add("Halden Foods")
    with world.store.write() as work:
        (shared,) = work.of.contacts.of_application(ident)
        work.of.contacts.link(other.application_id, shared.id)
        alone = work.of.contacts.add(Contact("Sam Okafor"))
        work.commit()
    world.program.erase(ident)
    with world.store.read() as work:
        assert {one.id for one in work.of.contacts.all()} >= {shared.id, alone.id}


def test_its_reminder_rings_no_more_and_its_old_button_does_no_harm(world: World) -> None:
    added = world.add()
    world.clock.advance(hours=3)
    (delivery,) = world.program.reminders.tick().deliveries
    world.program.reminders.shown(delivery, "fake")
    world.program.erase(added.application_id)
    world.clock.advance(hours=30)
    assert world.program.reminders.tick().deliveries == ()
    with pytest.raises((NotFound, Refused)):
        world.program.application_of(delivery.note.key.follow_up_id)


def test_what_still_holds_it_is_named_before(world: World, make_world: Callable[..., World]) -> None:
    ident = lived(world)
    asked = world.program.preview_erase(ident)
    assert "Canarywharf, marmalade maker" in asked.title
    assert "cannot be undone" in asked.text
    beyond = "The server’s own logs and backups" if world.store.server else ""
    assert asked.copies.startswith(beyond)
    assert bool(asked.copies) is bool(beyond)
    for _ in range(5):
        world.clock.advance(hours=1)
        world.store.back_up(backup_folder(world.store.path))
    asked = world.program.preview_erase(ident)
    assert asked.copies.count(".sqlite3") == 3
    assert "and 2 more" in asked.copies
    assert str(world.store.path.parent) in asked.copies
    world.program.erase(ident)
    assert {name.endswith(".sqlite3") and name != world.store.path.name for name in holding(world.folder)} == {True}


@BYTES
def test_where_another_program_reads_it_is_said_what_has_to_be_done(
    make_world: Callable[..., World], monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = tuple(one for one in PRAGMAS if not one.startswith("busy_timeout"))
    monkeypatch.setattr("followup_desktop.store.engine.PRAGMAS", (*patient, "busy_timeout=50"))  # not five seconds
    world = make_world()
    ident = lived(world)
    with closing(sqlite3.connect(world.folder / "followup.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM application").fetchone()
        said = world.program.erase(ident).what
    assert "Canarywharf" in said
    assert said != "Canarywharf erased"
    world.store.close()
    assert holding(world.folder) == {}
    Store(world.folder / "followup.sqlite3", world.clock).close()
