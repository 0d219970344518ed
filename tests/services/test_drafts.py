"""What is typed and not confirmed: kept by its card, brought back, and gone when it is of no use any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_desktop.domain.errors import NotFound, Refused
from followup_desktop.services.drafts import LONGEST
from tests.fakes.stores import meddle
from tests.fakes.world import World, make

HOSTILE = "<img src=x> {0} %s 'quoted' \u202e \U0001f600"


def test_a_draft_is_there_for_the_next_program(tmp_path: Path) -> None:
    first = make(tmp_path)
    first.program.save_draft("done:1:1", {"note": "half a sen"})
    first.program.save_draft("done:1:1", {"note": HOSTILE + "\x00"})  # which no store takes
    first.store.close()
    second = make(tmp_path)
    assert second.program.draft("done:1:1") == {"note": HOSTILE}
    assert second.program.draft("done:1:2") == {}
    second.program.drop_draft("done:1:1")
    assert second.program.draft("done:1:1") == {}
    second.store.close()


def test_a_draft_is_no_step_of_undo_and_tells_the_window_nothing(world: World) -> None:
    world.add()
    changes = world.program.save_draft("done:1:1", {"note": "typed"})
    assert not changes
    assert not changes.operation_id
    assert not world.program.drop_draft("done:1:1")
    assert "Northwind Labs" in world.program.undo().what


def test_what_nobody_types_is_refused_with_a_sentence(world: World) -> None:
    with pytest.raises(Refused, match="too long"):
        world.program.save_draft("add", {"company": "x" * LONGEST, "role": "y"})
    assert world.program.draft("add") == {}


def test_old_drafts_and_those_of_what_is_gone_are_tidied_away(world: World) -> None:
    world.program.save_draft("add", {"company": "of last month"})
    world.clock.advance(days=29)
    added = world.add()
    about = added.application_id
    kept = (
        *(f"done:{about}:1", f"exit:{added.interview_id}", "review:0a1b", "point:1:own", "later:1"),
        f"email:{about}:1:thanks",
    )
    gone = ("known:77", "email:77:0:", "exit:78", "later:79", "move:79", "contact:80", "act:81", f"news:{about + 1}")
    for key in (*kept, *gone):
        world.program.save_draft(key, {"note": "typed"})
    world.clock.advance(days=2)
    world.program.tidy_drafts()
    with world.store.here.read() as work:
        assert work.of.drafts.all_keys() == kept
    world.program.undo()  # of the adding
    world.program.tidy_drafts()
    with world.store.here.read() as work:
        assert work.of.drafts.all_keys() == ("review:0a1b",)


@pytest.mark.parametrize("damaged", ["", "[1]", '{"note": 3}', "{"])
def test_a_damaged_draft_holds_nothing(world: World, damaged: str) -> None:
    world.program.save_draft("add", {"note": "typed"})
    meddle(world.store.here, "UPDATE draft SET fields = ?", damaged)
    assert world.program.draft("add") == {}


def test_nothing_to_take_back_is_not_hidden_by_a_draft(world: World) -> None:
    world.program.save_draft("add", {"note": "typed"})
    with pytest.raises((NotFound, Refused)):
        world.program.undo()
