"""Importing: new is added, an update moves, a cancellation cancels, the same again adds nothing; all or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from followup_desktop.domain.capture import (
    Capture,
    CapturedContact,
    CapturedInterview,
    CaptureProblem,
    Person,
    Question,
    QuestionKind,
    Suggestion,
)
from followup_desktop.domain.model import AttemptKind, Invitation, Moment, Stage
from followup_desktop.services.import_views import Imported, ReviewItem, ReviewKind, as_moved
from tests.fakes.world import NEW_YORK, World

START = datetime(2026, 11, 13, 15, tzinfo=UTC)
INVITED = CapturedInterview(
    "Final interview",
    company="Northwind Labs",
    company_guessed=True,
    role="Backend engineer",
    stage=Stage.FINAL,
    start=Moment.at(START, NEW_YORK),
    end=START + timedelta(hours=1),
    people=(Person("Priya Raman", "priya@northwind.example"),),
    phones=("+1 212 555 0142",),
    suggestions=(Suggestion("By Thursday.", promised=date(2026, 11, 19)),),
    invitation=Invitation("uid-1", 0, "", "priya@northwind.example", "print-0"),
    questions=(Question(QuestionKind.COMPANY_GUESSED, "Is “Northwind Labs” the company?"),),
)


def take(world: World, *captured: CapturedInterview, **more: object) -> Imported:
    world.reader.captures["in.ics"] = Capture("in.ics", captured, **more)  # type: ignore[arg-type]
    review = world.program.review_files([Path("in.ics")])
    return world.program.save_review(review.items)


def moved(sequence: int, days: int) -> CapturedInterview:
    start = START + timedelta(days=days)
    return replace(
        INVITED,
        start=Moment.at(start, NEW_YORK),
        end=start + timedelta(hours=1),
        invitation=replace(INVITED.invitation, sequence=sequence, fingerprint=f"print-{sequence}"),
    )


def test_an_invitation_is_reviewed_then_added(world: World) -> None:
    world.reader.captures["in.ics"] = Capture("in.ics", (INVITED,))
    review = world.program.review_files([Path("in.ics"), Path("bad.bin")])
    (item,) = review.items
    assert item.kind is ReviewKind.NEW
    assert item.interview is not None
    assert (item.interview.company, item.interview.people[0].phone) == ("Northwind Labs", "+1 212 555 0142")
    assert item.interview.promised is None  # the text's suggestion is asked about, never assumed
    assert item.questions == ("Is “Northwind Labs” the company?",)
    assert review.refused == (("bad.bin", "bad.bin cannot be read. Choose another file."),)
    assert world.program.timeline().rows == ()  # reviewing saves nothing
    imported = world.program.save_review(review.items)
    assert imported.added[0].asked[0] == "Is “Northwind Labs” the company?"
    (row,) = world.program.timeline().rows
    assert row.contact_name == "Priya Raman"


def test_the_same_again_adds_nothing(world: World) -> None:
    take(world, INVITED)
    again = take(world, INVITED)
    assert (again.added, again.updated) == ((), ())
    assert "Nothing new" in again.skipped[0][2]
    twice = take(world, moved(5, 1), moved(5, 1))
    assert len(twice.updated) + len(twice.added) >= 1
    assert len(world.program.timeline().rows[0].interviews) == 1


def test_two_equal_entries_in_one_file_are_one(world: World) -> None:
    imported = take(world, INVITED, INVITED)
    assert len(imported.added) == 1
    assert len(imported.skipped) == 1


def test_an_update_moves_the_interview_and_its_follow_up(world: World) -> None:
    take(world, INVITED)
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    before = row.follow_up.due.instant
    imported = take(world, moved(1, 4))
    assert [one.at.instant for one in imported.updated] == [START + timedelta(days=4)]
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    assert row.follow_up.kind is AttemptKind.THANKS
    assert row.follow_up.due.instant == before + timedelta(days=4)
    older = take(world, moved(0, 9))
    assert older.updated == ()
    world.program.undo()
    (row,) = world.program.timeline().rows
    assert row.interviews[0].start.instant == START


def test_a_cancellation_cancels_once(world: World) -> None:
    take(world, INVITED)
    off = replace(moved(2, 0), cancelled=True)
    assert len(take(world, off).updated) == 1
    (row,) = world.program.timeline().rows
    assert row.interviews == ()
    assert row.follow_up is None or row.follow_up.kind is not AttemptKind.THANKS
    assert "already" in take(world, off).skipped[0][2]
    unknown = replace(off, invitation=Invitation("other", 1, "", "", "p"))
    assert "not here" in take(world, unknown).skipped[0][2]
    back = take(world, moved(3, 1))
    assert len(back.updated) == 1
    stale = replace(moved(1, 1), cancelled=True)
    assert "older" in take(world, stale).skipped[0][2]


def test_what_cannot_be_saved_is_said(world: World) -> None:
    imported = take(
        world,
        replace(INVITED, start=None),
        replace(INVITED, company="", invitation=Invitation("u2", 0, "", "", "f2")),
        problems=(CaptureProblem("entry 3", "It is a reply to an invitation."),),
    )
    whys = " ".join(why for _, _, why in imported.skipped)
    assert "no time" in whys
    assert "no company" in whys
    assert "reply" in whys
    assert world.program.timeline().rows == ()


def test_pasted_text_without_a_uid_is_known_by_its_meaning(world: World) -> None:
    world.reader.captures["text"] = Capture("text", (replace(INVITED, invitation=Invitation(fingerprint="meaning")),))
    first = world.program.save_review(world.program.review_text("text").items)
    again = world.program.save_review(world.program.review_text("text").items)
    assert (len(first.added), len(again.added)) == (1, 0)


def test_address_cards_add_and_complete_people(world: World) -> None:
    world.add()
    card = CapturedContact("Priya Raman", "Director", "", "", "priya@northwind.example")
    take(world, contacts=(card, CapturedContact("Omar Haddad", email="omar@x.example")))
    again = take(world, contacts=(card,))
    assert "there already" in again.skipped[0][2]


def test_all_or_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def broken(*_: object, **__: object) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise RuntimeError("in the middle")

    other = replace(INVITED, company="Other", invitation=Invitation("u9", 0, "", "", "f9"))
    with monkeypatch.context() as patched:
        patched.setattr(world.program.around.planner, "replan", broken)
        with pytest.raises(RuntimeError):
            take(world, INVITED, other)
    assert world.program.timeline().rows == ()
    take(world, INVITED, other)
    assert len(world.program.timeline().rows) == 2
    world.program.undo()  # one import is one step
    assert world.program.timeline().rows == ()


# -- is this the moved interview?


def unlinked(days: int, **more: object) -> CapturedInterview:
    """The interview at another time, as a sender that breaks the link sends it: a new entry."""
    one = replace(moved(0, days), invitation=Invitation(f"other-{days}", 0, "", "", f"other-{days}"))
    return replace(one, **more)  # type: ignore[arg-type]


def reviewed(world: World, one: CapturedInterview) -> ReviewItem:
    world.reader.captures["in.ics"] = Capture("in.ics", (one,))
    (item,) = world.program.review_files([Path("in.ics")]).items
    return item


def test_a_new_entry_of_the_same_company_is_asked_about_and_never_assumed(world: World) -> None:
    take(world, INVITED)
    item = reviewed(world, unlinked(3))
    assert item.kind is ReviewKind.NEW
    (was,) = item.moved_from
    assert (was.company, was.words) == ("Northwind Labs", "Final interview, Fri 13 Nov 10:00")
    assert "Is this the moved interview (Final interview, Fri 13 Nov 10:00)?" in item.questions[-1]
    imported = world.program.save_review([as_moved(item, was)])
    assert [one.at.instant for one in imported.updated] == [START + timedelta(days=3)]
    (row,) = world.program.timeline().rows
    assert [one.start.instant for one in row.interviews] == [START + timedelta(days=3)]
    assert reviewed(world, unlinked(3)).kind is ReviewKind.SAME
    world.program.undo()
    (row,) = world.program.timeline().rows
    assert [one.start.instant for one in row.interviews] == [START]
    assert len(world.program.save_review([item]).added) == 1


def test_the_same_organiser_is_enough(world: World) -> None:
    take(world, INVITED)
    theirs = Invitation("new", 0, "", "priya@northwind.example", "new")
    assert reviewed(world, unlinked(2, company="", invitation=theirs)).moved_from
    assert not reviewed(world, unlinked(2, company="")).moved_from


def test_what_is_too_far_off_or_over_is_not_asked_about(world: World) -> None:
    take(world, INVITED)
    assert not reviewed(world, unlinked(15)).moved_from
    assert not reviewed(world, unlinked(0)).moved_from
    world.clock.advance(days=3)
    assert not reviewed(world, unlinked(5)).moved_from
    assert not reviewed(
        world, replace(INVITED, company="Else", invitation=Invitation("e", 0, "", "", "e"))
    ).moved_from
