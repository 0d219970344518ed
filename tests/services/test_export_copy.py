"""The copy of any store comes back equal; a copy with anything wrong in it is refused whole, in a sentence."""

from __future__ import annotations

import contextlib
import json
import operator
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_desktop.adapters.formats.ics_writer import write_calendar
from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.model import (
    CallBan,
    Closing,
    Instruction,
    Moment,
    Outcome,
    Place,
    PreferredChannel,
    Stage,
)
from followup_desktop.services.export import Export
from followup_desktop.services.views import CallAnswer, DoneAnswers, ExitAnswers, PersonEntry
from tests.fakes.world import World, make

NUMBERS = ("id", "application_id", "contact_id", "contact_ids", "interview_id", "follow_up_id")
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=8).filter(
    lambda text: text.strip()
)
COMPANY = st.fixed_dictionaries(
    {
        "role": st.sampled_from(["Backend engineer", "Editor", ""]),
        "stage": st.sampled_from([Stage.PHONE_SCREEN, Stage.FINAL, Stage.PANEL, Stage.APPLIED]),
        "days": st.integers(-20, 20),
        "promised": st.none() | st.dates(date(2026, 11, 1), date(2026, 12, 24)),
        "place": st.sampled_from([Place("America/New_York", "US"), Place("Europe/Berlin", "DE", "BE"), Place()]),
        "instruction": st.builds(
            Instruction, st.sampled_from(CallBan), st.booleans(), st.sampled_from(PreferredChannel)
        ),
        "person": st.builds(PersonEntry, TEXT, st.sampled_from(["", "+1 212 555 0142"]), st.just(""), TEXT),
        "card": st.none()
        | st.builds(dict, drew_in=TEXT, doubt=TEXT, calling=st.none() | st.sampled_from(CallAnswer)),
        "outcome": st.none() | st.sampled_from(Outcome),
        "closing": st.none() | st.sampled_from(Closing),
        "note": st.just("") | TEXT,
    }
)


def out(world: World) -> Export:
    return Export(world.program.around, write_calendar)


@contextlib.contextmanager
def a_world() -> Iterator[World]:
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        try:
            yield world
        finally:
            world.store.close()


def live(world: World, name: str, one: dict[str, Any]) -> None:
    """One application with the history it was told to have."""
    start = datetime.fromisoformat("2026-11-12T15:00+00:00") + timedelta(days=one["days"])
    added = world.add(
        name,
        role=one["role"],
        stage=one["stage"],
        start=Moment.at(start, one["place"].zone),
        place=one["place"],
        people=(one["person"],),
        promised=one["promised"],
        instruction=one["instruction"],
    )
    if one["card"] is not None:
        world.program.save_exit_card(ExitAnswers(added.interview_id, **one["card"]))
    if one["outcome"] is not None:
        world.program.done(DoneAnswers(added.application_id, one["outcome"], note=one["note"]))
    world.program.save_note(added.application_id, one["note"])
    if one["closing"] is not None:
        world.program.close(added.application_id, one["closing"])


def facts(path: Path) -> object:
    """What a copy says, whatever numbers its things have in their store."""

    def bare(value: object) -> object:
        if isinstance(value, dict):
            return {key: bare(one) for key, one in value.items() if key not in NUMBERS}
        return [bare(one) for one in value] if isinstance(value, list) else value

    return bare(json.loads(path.read_text(encoding="utf-8")))


@settings(max_examples=30)
@given(st.dictionaries(TEXT.map(lambda text: text.strip().casefold()), COMPANY, max_size=3))
def test_any_store_comes_back_equal(companies: dict[str, dict[str, Any]]) -> None:
    with a_world() as first, a_world() as second:
        for name, one in companies.items():
            live(first, name, one)
        a, b = first.folder / "a.json", second.folder / "b.json"
        out(first).export(a)
        assert len(out(second).read_copy(a).added) == len(companies)
        out(second).export(b)
        assert facts(a) == facts(b)
        rows = [
            {row.application.company: (row.group, row.verdict, row.label) for row in world.program.timeline().rows}
            for world in (first, second)
        ]
        assert rows[0] == rows[1]


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of all values in a copy, the branches included."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield (*path, key)
        yield from leaves(one, (*path, key))


def full_copy(world: World) -> Any:
    added = world.add(promised=date(2026, 11, 19))
    world.program.save_exit_card(ExitAnswers(added.interview_id, decide_by=date(2026, 11, 20), doubt="my French"))
    world.program.done(DoneAnswers(added.application_id, Outcome.SPOKE, promised=date(2026, 11, 24)))
    out(world).export(world.folder / "full.json")
    return json.loads((world.folder / "full.json").read_text(encoding="utf-8"))


def broken_copies(change: Callable[[Any, Any], None]) -> Iterator[tuple[World, tuple[Any, ...], Path]]:
    """The full copy with one place after the other changed, each written to a file; and an empty world to read it."""
    with a_world() as first:
        copy = json.dumps(full_copy(first))
    with a_world() as world:
        for path in leaves(json.loads(copy)):
            broken = json.loads(copy)
            inner = broken
            for key in path[:-1]:
                inner = inner[key]
            change(inner, path[-1])
            file = world.folder / "broken.json"
            file.write_text(json.dumps(broken), encoding="utf-8")
            yield world, path, file


def is_refused_whole_or_harmless(world: World, path: tuple[Any, ...], file: Path) -> None:
    try:
        taken = out(world).read_copy(file)
    except KnownError:
        with world.store.read() as work:
            assert work.of.applications.all() == (), path
        return
    for row in world.program.timeline().rows:
        world.program.call_sheet(row.id)
    if taken.added:
        world.program.undo()


@pytest.mark.parametrize("wrong", [None, 5, "x", [], {}, 2**70, 1.5, True, "\ud800", "2026-11-12", "a\0b"], ids=repr)
def test_whatever_is_wrong_is_refused_or_harmless(wrong: object) -> None:
    for world, path, file in broken_copies(lambda inner, key: operator.setitem(inner, key, wrong)):
        try:
            is_refused_whole_or_harmless(world, path, file)
        except AssertionError:
            raise
        except Exception as error:
            raise AssertionError((path, wrong)) from error


def test_a_missing_part_is_refused() -> None:
    for world, path, file in broken_copies(operator.delitem):
        is_refused_whole_or_harmless(world, path, file)
