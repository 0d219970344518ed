"""What becomes of a point when the user changes it: which values are saved, and what has to go for them to count."""

from __future__ import annotations

from dataclasses import replace

from followup_desktop.domain.call_sheet import CallSheet, Point
from followup_desktop.domain.model import OwnPoint, Purpose, Stage
from followup_desktop.domain.script import build_call_sheet
from followup_desktop.ui.call_sheet.own_points import (
    LONGEST,
    Scope,
    Where,
    added,
    hidden,
    hidden_on,
    is_theirs_alone,
    reworded,
    scope_of,
)
from tests.domain.spoken import FULL, read_content

STEPS = Purpose.NEXT_STEPS
OURS = Point("talk.next_steps.timing", STEPS, "Ask for the date.")
HERE = Where(7, Stage.FINAL, "Final interview")


def test_the_scope_says_where_a_point_holds() -> None:
    made = [reworded(OURS, "x", STEPS, scope, HERE, ()).point for scope in Scope]
    assert [(one.stage, one.application_id) for one in made] == [(None, 7), (Stage.FINAL, None), (None, None)]
    assert [scope_of(one) for one in made] == list(Scope)
    assert {one.point_id for one in made} == {OURS.id}


def test_rewording_again_in_the_same_place_changes_that_one() -> None:
    known = (OwnPoint("before", STEPS, OURS.id, application_id=7, id=3), OwnPoint("y", STEPS, "another", id=4))
    wish = reworded(replace(OURS, own_id=3), "after", STEPS, Scope.APPLICATION, HERE, known)
    assert (wish.point.id, wish.point.text, wish.remove) == (3, "after", ())


def test_a_narrower_rewording_leaves_the_wider_one_for_the_others() -> None:
    known = (OwnPoint("everywhere", STEPS, OURS.id, id=3),)
    wish = reworded(replace(OURS, own_id=3), "here", STEPS, Scope.APPLICATION, HERE, known)
    assert (wish.point.id, wish.remove) == (0, ())


def test_a_wider_rewording_takes_the_narrower_ones_away_that_would_cover_it() -> None:
    known = (
        OwnPoint("here", STEPS, OURS.id, application_id=7, id=3),
        OwnPoint("stage", STEPS, OURS.id, stage=Stage.FINAL, id=2),
        OwnPoint("all", STEPS, OURS.id, id=1),
        OwnPoint("another's", STEPS, "another", application_id=7, id=4),
    )
    wish = reworded(replace(OURS, own_id=3), "new", STEPS, Scope.EVERYWHERE, HERE, known)
    assert (wish.point.id, sorted(wish.remove)) == (1, [2, 3])


def test_what_is_wished_is_what_the_next_sheet_shows() -> None:
    """With the very rules by which the sheet lays the user's points over ours."""
    content = read_content()
    point = build_call_sheet(FULL, content).sections[0].points[0]
    known = (
        OwnPoint("here", point.purpose, point.id, application_id=7, id=3),
        OwnPoint("all", point.purpose, point.id, id=9),
    )
    for scope in Scope:
        wish = reworded(replace(point, own_id=3), "new words", point.purpose, scope, HERE, known)
        kept = [one for one in known if one.id not in (*wish.remove, wish.point.id)]
        sheet = build_call_sheet(FULL, content, [*kept, replace(wish.point, id=wish.point.id or 10)])
        assert sheet.sections[0].points[0].text == "new words", scope
        gone = hidden(replace(point, own_id=3), scope, HERE, known)
        kept = [one for one in known if one.id not in gone.remove]
        sheet = build_call_sheet(FULL, content, [*kept, replace(gone.point, id=10)])
        assert point.id not in [one.id for one in sheet.sections[0].points], scope
        assert (sheet.hidden, sheet.hidden_ids) == (1, (10,))


def test_a_hidden_point_keeps_its_cue_so_that_it_can_be_named() -> None:
    wish = hidden(replace(OURS, text="many  words\n" * 60), Scope.EVERYWHERE, HERE, ())
    assert wish.point.hidden
    assert wish.point.point_id == OURS.id
    assert wish.point.text.startswith("many words many")
    assert len(wish.point.text) <= LONGEST


def test_a_point_of_their_own_is_moved_not_copied() -> None:
    own = Point("own.5", STEPS, "mine", own_id=5)
    assert is_theirs_alone(own)
    assert not is_theirs_alone(replace(OURS, own_id=5))
    wish = reworded(own, "still mine", Purpose.INTEREST, Scope.STAGE, HERE, ())
    assert wish.point == OwnPoint("still mine", Purpose.INTEREST, stage=Stage.FINAL, id=5)


def test_a_new_point_is_no_rewording() -> None:
    assert added("new", Purpose.CONCERN, Scope.EVERYWHERE, HERE).point == OwnPoint("new", Purpose.CONCERN)


def test_only_what_is_hidden_on_this_sheet_is_listed() -> None:
    known = (
        OwnPoint("a", STEPS, "a", True, id=1),
        OwnPoint("b", STEPS, "b", True, id=2),
        OwnPoint("c", STEPS, "c", id=3),
        OwnPoint("d", STEPS, "d", True, stage=Stage.OFFER, id=4),
    )
    assert hidden_on(CallSheet(hidden=1, hidden_ids=(2,)), known, HERE) == known[1:2]
    assert hidden_on(CallSheet(hidden=2), known, HERE) == known[:2]
