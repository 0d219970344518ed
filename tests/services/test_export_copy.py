"""The copy of any store comes back equal; a copy with anything wrong in it is refused whole, in a sentence."""

from __future__ import annotations

import json
import operator
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from followup_desktop.domain.errors import KnownError, Unreadable
from followup_desktop.domain.model import (
    Closing,
    Contact,
    Outcome,
    OwnPoint,
    ReminderState,
    Verdict,
)
from followup_desktop.services.entries import ExitAnswers
from followup_desktop.services.export import Export
from followup_desktop.services.views import DoneAnswers
from tests.fakes.world import World
from tests.services.any_store import NO_SHRINKING, STORES, a_world, live

NUMBERS = ("id", "application_id", "contact_id", "contact_ids", "interview_id", "follow_up_id", "token", "own_id")
BY_NUMBER = ("neutral_name", "neutral_sentence")  # texts that are made of a number
NOT_COPIED = ("back", "back_text")  # what can be undone stays with the store in which it was done


def out(world: World) -> Export:
    return Export(world.program.around)


def bare(value: Any) -> Any:
    """What a view says, whatever the numbers in its store. A delivery under way is still planned in a copy."""
    if value == ReminderState.CLAIMED:
        return ReminderState.PLANNED
    if isinstance(value, dict) and any(isinstance(key, int) for key in value):  # by the number of an interview
        return sorted((bare(one) for one in value.values()), key=str)
    if isinstance(value, dict):
        return {key: bare(one) for key, one in value.items() if key not in (*NUMBERS, *BY_NUMBER, *NOT_COPIED)}
    return [bare(one) for one in value] if isinstance(value, list | tuple) else value


def shown(world: World) -> Any:
    """All that the window shows: rows, call sheets, reminders, settings, own points."""
    program = world.program
    rows = program.timeline().rows
    return bare(
        [
            [asdict(row) for row in rows],
            [asdict(program.call_sheet(row.id)) for row in rows],
            [asdict(one) for one in program.reminder_list()],
            [one.value for one in (*program.program_settings(), *program.advice_settings())],
            sorted((asdict(one) for one in program.own_points()), key=str),
        ]
    )


def comes_back_equal(companies: dict[str, dict[str, Any]], chosen: list[tuple[str, str]]) -> None:
    with a_world() as first, a_world() as second:
        for key, value in chosen:
            first.program.set_setting(key, value)
        for name, one in companies.items():
            live(first, name, one)
        a, b = first.folder / "a.json", second.folder / "b.json"
        out(first).export(a)
        assert len(out(second).read_copy(a).added) == len(companies)
        out(second).export(b)
        assert a.read_bytes() == b.read_bytes()
        assert shown(first) == shown(second)


@settings(max_examples=5, phases=NO_SHRINKING)
@given(*STORES)
def test_any_store_comes_back_equal(companies: dict[str, dict[str, Any]], chosen: list[tuple[str, str]]) -> None:
    comes_back_equal(companies, chosen)


@pytest.mark.long
@pytest.mark.timeout(1800)
@settings(max_examples=500, phases=NO_SHRINKING)
@given(*STORES)
def test_any_of_many_stores_comes_back_equal(
    companies: dict[str, dict[str, Any]], chosen: list[tuple[str, str]]
) -> None:
    comes_back_equal(companies, chosen)


def test_decisions_points_people_and_settings_come_along(make_world: Callable[..., World]) -> None:
    first, second = make_world(), make_world()
    added, other = first.add(), first.add(company="Halden Foods")
    with first.store.write() as work:  # one person in two applications, and one in none
        (person,) = work.of.contacts.of_application(added.application_id)
        work.of.contacts.link(other.application_id, person.id)
        work.of.contacts.add(Contact("Sam Okafor", email="sam@okafor.example"))
        work.commit()
    first.program.overrule(added.application_id, Verdict.DO_NOT_CALL)
    first.program.save_point(OwnPoint("My own words", application_id=added.application_id))
    first.program.save_point(OwnPoint("Everywhere"))
    first.program.set_setting("advice.cap", "1")
    out(first).export(first.folder / "a.json")
    out(second).read_copy(first.folder / "a.json")
    sheet = second.program.call_sheet(1)
    assert sheet.advice.overrule is not None
    assert [one.text for one in second.program.own_points()] == ["My own words", "Everywhere"]
    assert second.program.setting("advice.cap") == "1"
    with second.store.read() as work:
        assert [one.name for one in work.of.contacts.all()] == ["Priya Raman", "Priya Raman", "Sam Okafor"]
        assert len(work.of.contacts.of_application(2)) == 2
    again = out(second).read_copy(first.folder / "a.json")
    assert (again.added, len(again.skipped)) == ((), 2)
    with second.store.read() as work:
        assert len(work.of.contacts.all()) == 3
        assert len(work.of.points.all()) == 2


def test_a_setting_that_no_store_can_hold_is_left_out_of_a_copy(make_world: Callable[..., World]) -> None:
    first, second = make_world(), make_world()
    first.add()
    first.program.set_setting("my_name", "Jo")
    out(first).export(first.folder / "a.json")
    halved = (first.folder / "a.json").read_text(encoding="utf-8").replace('"Jo"', r'"\ud800"')  # half a character
    (second.folder / "halved.json").write_text(halved, encoding="utf-8")
    assert len(out(second).read_copy(second.folder / "halved.json").added) == 1
    assert second.program.setting("my_name") == ""


def test_what_was_set_here_stays_and_what_was_here_is_planned_by_the_new_numbers(
    make_world: Callable[..., World],
) -> None:
    first, second = make_world(), make_world()
    first.program.set_setting("theme", "dark")
    first.program.set_setting("advice.no_date.final", "12")
    out(first).export(first.folder / "a.json")
    second.program.set_setting("theme", "light")
    second.add(at="2026-11-04T10:00")
    before = second.program.call_sheet(1).follow_up
    out(second).read_copy(first.folder / "a.json")
    assert second.program.setting("theme") == "light"
    assert second.program.setting("advice.no_date.final") == "12"
    after = second.program.call_sheet(1).follow_up
    assert before is not None
    assert after is not None
    assert before.window.latest < after.window.latest


def test_two_of_the_same_names_both_come_along(make_world: Callable[..., World]) -> None:
    first, second = make_world(), make_world()
    for ended in (Closing.LET_GO, Closing.LET_GO):
        added = first.add(at="2026-10-12T10:00")
        first.program.close(added.application_id, ended)
    first.add(at="2026-10-12T10:00")
    out(first).export(first.folder / "a.json")
    assert len(out(second).read_copy(first.folder / "a.json").added) == 3


def test_a_delivery_under_way_has_still_to_be_made_after_the_copy(make_world: Callable[..., World]) -> None:
    first, second = make_world(), make_world()
    first.add()
    first.clock.advance(hours=3)
    second.clock.advance(hours=3)
    assert first.program.reminders.tick().deliveries
    out(first).export(first.folder / "a.json")
    assert "claimed" not in (first.folder / "a.json").read_text(encoding="utf-8")
    out(second).read_copy(first.folder / "a.json")
    assert len(second.program.reminders.tick().deliveries) == 1


def as_version_1(copy: dict[str, Any]) -> dict[str, Any]:
    """As the program wrote it before it copied decisions, points, settings and plans."""
    parts = ("application", "contacts", "interviews", "exit_cards", "attempts", "responses")
    cases = [{part: case[part] for part in parts} for case in copy["applications"]]
    return {"format": copy["format"], "version": 1, "applications": cases}


def test_a_copy_of_the_first_version_is_read_and_planned_anew(make_world: Callable[..., World]) -> None:
    first, second = make_world(), make_world()
    old = first.folder / "old.json"
    first.add(promised=date(2026, 11, 19))
    out(first).export(old)
    old.write_text(json.dumps(as_version_1(json.loads(old.read_text(encoding="utf-8")))), encoding="utf-8")
    assert len(out(second).read_copy(old).added) == 1
    before, after = (world.program.call_sheet(1) for world in (first, second))
    assert before.follow_up is not None
    assert after.follow_up is not None
    assert before.follow_up.due == after.follow_up.due
    assert bare(asdict(before.sheet)) == bare(asdict(after.sheet))


@pytest.mark.parametrize("place", ["pipe", "folder", "zeroes"])
def test_what_is_no_file_is_never_opened(world: World, tmp_path: Path, place: str) -> None:
    path = Path("/dev/zero") if place == "zeroes" else tmp_path / place
    if place == "pipe":
        os.mkfifo(path)
    elif place == "folder":
        path.mkdir()
    with pytest.raises(Unreadable, match="it is no file"):
        out(world).read_copy(path)


def test_a_copy_of_no_sensible_size_is_refused(world: World, tmp_path: Path) -> None:
    with (tmp_path / "a.json").open("wb") as file:
        file.truncate((64 << 20) + 1)
    with pytest.raises(Unreadable, match="larger than 64 MB"):
        out(world).read_copy(tmp_path / "a.json")


@pytest.mark.skipif(os.name != "posix", reason="rights of files as on Unix")
def test_an_export_is_its_owners_alone_even_over_what_lay_there(world: World, tmp_path: Path) -> None:
    world.add()
    left = tmp_path / "a.json.part"
    left.write_text("of an export that was killed")
    left.chmod(0o666)
    (tmp_path / "a.json").write_text("older")
    (tmp_path / "a.json").chmod(0o644)
    out(world).export(tmp_path / "a.json")
    assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o600
    assert not left.exists()


def test_an_export_that_fails_leaves_the_older_one_and_no_half(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.json").write_text("older")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError, match="No space left"):
        out(world).export(tmp_path / "a.json")
    assert [(one.name, one.read_text()) for one in tmp_path.glob("a.json*")] == [("a.json", "older")]


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of all values in a copy, the branches included; of a list the first stands for all."""
    inner = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for key, one in inner:
        yield (*path, key)
        yield from leaves(one, (*path, key))


def full_copy(world: World) -> Any:
    added = world.add(promised=date(2026, 11, 19))
    world.program.save_exit_card(ExitAnswers(added.interview_id, decide_by=date(2026, 11, 20), doubt="my French"))
    world.program.done(DoneAnswers(added.application_id, Outcome.SPOKE, promised=date(2026, 11, 24)))
    world.program.overrule(added.application_id, Verdict.WAIT, datetime(2026, 11, 20, 18, tzinfo=UTC))
    world.program.save_point(OwnPoint("Mine", application_id=added.application_id))
    world.program.set_setting("theme", "dark")
    out(world).export(world.folder / "full.json")
    return json.loads((world.folder / "full.json").read_text(encoding="utf-8"))


def broken_copies(change: Callable[[Any, Any], None], places: slice) -> Iterator[tuple[World, tuple[Any, ...], Path]]:
    """The full copy with one place after the other changed, each written to a file; and an empty world to read it."""
    with a_world() as first:
        copy = json.dumps(full_copy(first))
    with a_world() as world:
        for path in list(leaves(json.loads(copy)))[places]:
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


WRONG = (None, 5, "x", [], {}, 2**70, 1.5, True, "\ud800", "2026-11-12", "a\0b", "0001-01-01T00:00:00+23:59")
PARTS = len(WRONG)


def all_refused_or_harmless(change: Callable[[Any, Any], None], places: slice) -> None:
    for world, path, file in broken_copies(change, places):
        try:
            is_refused_whole_or_harmless(world, path, file)
        except AssertionError:
            raise
        except Exception as error:
            raise AssertionError(path) from error


def putting(wrong: object) -> Callable[[Any, Any], None]:
    return lambda inner, key: operator.setitem(inner, key, wrong)


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_is_wrong_is_refused_or_harmless(part: int) -> None:
    """Every place with one of the wrong values, every wrong value in some places; all in all is the long run."""
    all_refused_or_harmless(putting(WRONG[part]), slice(part, None, PARTS))


def test_a_missing_part_is_refused() -> None:
    all_refused_or_harmless(operator.delitem, slice(0, None, 8))


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("wrong", [*WRONG, ...], ids=repr)
def test_whatever_is_wrong_anywhere_is_refused_or_harmless(wrong: object) -> None:
    all_refused_or_harmless(operator.delitem if wrong is ... else putting(wrong), slice(None))


def nameless(copy: Any) -> None:
    copy["applications"][0]["application"]["company"] = "  "


def orphaned(copy: Any) -> None:
    copy["applications"][0]["reminders"][0]["follow_up_id"] = 77


def twice(copy: Any) -> None:
    case = copy["applications"][0]
    case["reminders"].append(dict(case["reminders"][0]))


def senseless(copy: Any) -> None:
    copy["applications"][0]["history"][0]["kind"] = "{a.b}"


@pytest.mark.parametrize("change", [nameless, orphaned, twice, senseless])
def test_what_cannot_hang_together_is_refused_as_a_whole(world: World, change: Callable[[Any], None]) -> None:
    with a_world() as first:
        copy = full_copy(first)
    change(copy)
    file = world.folder / "broken.json"
    file.write_text(json.dumps(copy), encoding="utf-8")
    with pytest.raises(KnownError):
        out(world).read_copy(file)
    assert world.program.timeline().rows == ()
