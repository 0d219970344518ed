"""Address cards, and imports that hold more than one version of the same thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from followup_desktop.domain.capture import (
    Capture,
    CapturedApplication,
    CapturedContact,
    CapturedInterview,
    Suggestion,
)
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import (
    CallBan,
    Channel,
    Instruction,
    Invitation,
    Moment,
    PreferredChannel,
    ResponseKind,
    Stage,
)
from followup_desktop.services.import_views import Imported
from followup_desktop.services.views import News
from tests.fakes.world import NEW_YORK, World

START = datetime(2026, 11, 13, 15, tzinfo=UTC)
MET = CapturedInterview(
    "Final interview",
    company="Northwind Labs",
    role="Backend engineer",
    stage=Stage.FINAL,
    start=Moment.at(START, NEW_YORK),
    invitation=Invitation("uid-1", 0, fingerprint="print-0"),
)
HINTED = replace(
    MET,
    suggestions=(
        Suggestion("You will hear by 20 November.", promised=date(2026, 11, 20)),
        Suggestion("Please do not call.", instruction=Instruction(CallBan.PHONE)),
        Suggestion("By e-mail only.", instruction=Instruction(preferred_channel=PreferredChannel.EMAIL)),
    ),
)


def take(world: World, *captures: Capture) -> Imported:
    for one in captures:
        world.reader.captures[one.file] = one
    return world.program.save_review(world.program.review_files([Path(one.file) for one in captures]).items)


def card(**fields: str) -> Capture:
    return Capture("people.vcf", contacts=(CapturedContact(**{"name": "Tom Ellery", **fields}),))


def later(sequence: int, days: int) -> CapturedInterview:
    at = Moment.at(START + timedelta(days=days), NEW_YORK)
    return replace(MET, start=at, invitation=Invitation("uid-1", sequence, fingerprint=f"print-{sequence}"))


def test_a_person_joins_the_open_applications_of_the_company(world: World) -> None:
    ident = world.add().application_id
    other = world.add("Halden Foods").application_id
    (person,) = take(world, card(email="tom@northwind.example", company="northwind labs ")).contacts
    assert (person.new, person.contact.name) == (True, "Tom Ellery")
    assert person.contact.id in {one.id for one in world.program.call_sheet(ident).contacts}
    assert person.contact.id not in {one.id for one in world.program.call_sheet(other).contacts}


def test_a_known_person_is_completed_and_not_doubled(world: World) -> None:
    take(world, card(email="tom@halden.example"))
    (person,) = take(world, card(email="Tom@Halden.example", phone="+44 20 7946 0000", role="Recruiter")).contacts
    assert (person.new, person.contact.phone, person.contact.role) == (False, "+44 20 7946 0000", "Recruiter")
    again = take(world, card(email="tom@halden.example"))
    assert again.contacts == ()
    assert len(again.skipped) == 1


def test_people_without_an_address_are_known_by_name_and_number(world: World) -> None:
    assert take(world, card(phone="1")).contacts[0].new
    assert take(world, card(phone="1")).contacts == ()
    assert take(world, card(phone="2")).contacts[0].new
    assert take(world, card(phone="1", email="tom@halden.example")).contacts[0].new


def test_an_import_of_people_is_undone_as_one(world: World) -> None:
    done = take(world, Capture("two.vcf", contacts=(CapturedContact("Ann"), CapturedContact("Ben"))))
    assert len(done.contacts) == 2
    assert "2 imported" in world.program.undo().what
    assert take(world, card(name="Ann")).contacts[0].new


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_versions_in_one_import_are_one_interview_at_the_newer_time(world: World, order: tuple[int, int]) -> None:
    versions = [later(number, number) for number in order]
    done = take(world, Capture("both.ics", tuple(versions)))
    assert len(done.added) == 1
    (row,) = world.program.timeline().rows
    (met,) = row.interviews
    assert met.start.instant == START + timedelta(days=1)
    assert met.invitation.sequence == 1
    assert len(done.updated) + len(done.skipped) == 1


def test_a_lower_sequence_is_nothing_new(world: World) -> None:
    take(world, Capture("a.ics", (later(2, 2),)))
    done = take(world, Capture("b.ics", (later(1, 1),)))
    assert (done.added, done.updated, len(done.skipped)) == ((), (), 1)
    assert world.program.timeline().rows[0].interviews[0].start.instant == START + timedelta(days=2)


def test_occurrences_of_a_series_are_interviews_of_their_own(world: World) -> None:
    second = replace(later(0, 1), invitation=Invitation("uid-1", 0, "20261114T150000Z", fingerprint="print-b"))
    assert len(take(world, Capture("series.ics", (MET, second))).added) == 2
    (row,) = world.program.timeline().rows
    assert len(row.interviews) == 2


def test_what_a_text_suggests_stays_a_question(world: World) -> None:
    (added,) = take(world, Capture("a.eml", (HINTED,))).added
    assert added.asked == (
        "The text says “You will hear by 20 November.” They decide by Fri 20 Nov 2026: is that so?",
        "The text says “Please do not call.” They want no calls: is that so?",
        "The text says “By e-mail only.” They prefer e-mail: is that so?",
    )
    application = world.program.call_sheet(added.application_id).application
    assert application.promised is None
    assert application.instruction == Instruction()


def test_what_is_taken_over_from_a_text_is_known_and_says_its_words(world: World) -> None:
    world.reader.captures["a.eml"] = Capture("a.eml", (HINTED,))
    (item,) = world.program.review_files([Path("a.eml")]).items
    assert [one.taken for one in item.suggested] == [False, False, False]
    assert [one.said.words for one in item.suggested] == [one.words for one in HINTED.suggestions]
    taken = replace(item, suggested=tuple(replace(one, taken=place < 2) for place, one in enumerate(item.suggested)))
    (added,) = world.program.save_review([taken]).added
    assert added.asked == ("The text says “By e-mail only.” They prefer e-mail: is that so?",)
    sheet = world.program.call_sheet(added.application_id)
    assert sheet.application.promised == date(2026, 11, 20)
    assert sheet.application.instruction == Instruction(CallBan.PHONE)
    assert sheet.follow_up is not None
    assert sheet.follow_up.channel is Channel.EMAIL
    told = {one.sentence: one.note for one in world.program.history(added.application_id).entries}
    assert told["They promised news by Fri 20 Nov, in a mail"] == "“You will hear by 20 November.”"
    assert told["They said in a mail how they want to be contacted"] == "“Please do not call.”"
    world.program.undo()
    assert world.program.timeline().rows == ()


def test_an_update_takes_over_what_its_text_says_in_the_same_step(world: World) -> None:
    ident = take(world, Capture("a.ics", (MET,))).added[0].application_id
    world.reader.captures["b.eml"] = Capture("b.eml", (replace(later(1, 2), suggestions=HINTED.suggestions),))
    (item,) = world.program.review_files([Path("b.eml")]).items
    taken = tuple(replace(one, taken=place > 0) for place, one in enumerate(item.suggested))
    (updated,) = world.program.save_review([replace(item, suggested=taken)]).updated
    assert [text[:21] for text in updated.asked] == ["The text says “You wi"]
    said = Instruction(CallBan.PHONE, preferred_channel=PreferredChannel.EMAIL)
    assert world.program.call_sheet(ident).application.instruction == said
    world.program.undo()
    application = world.program.call_sheet(ident).application
    assert application.instruction == Instruction()
    assert world.program.timeline().rows[0].interviews[0].start.instant == START


def test_a_date_from_a_text_counts_again_when_a_later_one_is_deleted(world: World) -> None:
    world.reader.captures["a.eml"] = Capture("a.eml", (HINTED,))
    (item,) = world.program.review_files([Path("a.eml")]).items
    taken = replace(item, suggested=tuple(replace(one, taken=True) for one in item.suggested))
    ident = world.program.save_review([taken]).added[0].application_id
    world.clock.advance(days=3)
    world.program.news(News(ident, ResponseKind.NEW_DATE, until=date(2026, 12, 4)))
    assert world.program.call_sheet(ident).application.promised == date(2026, 12, 4)
    told = next(one for one in world.program.history(ident).entries if one.response_id is not None)
    assert told.response_id is not None
    world.program.remove_response(told.response_id)
    assert world.program.call_sheet(ident).application.promised == date(2026, 11, 20)


def test_one_undo_takes_the_whole_import_back(world: World) -> None:
    row = CapturedApplication("row 2", "Halden Foods", "Data analyst", Stage.APPLIED, MET.start, fingerprint="row-2")
    done = take(world, Capture("a.ics", (MET,)), Capture("t.csv", applications=(row,)))
    assert len(done.added) == 2
    again = take(world, Capture("t.csv", applications=(row,)))
    assert (again.added, len(again.skipped)) == ((), 1)
    world.program.undo()
    assert world.program.timeline().rows == ()
    with pytest.raises(Refused):
        world.program.undo()


def test_an_import_without_news_is_nothing_to_undo(world: World) -> None:
    take(world, Capture("a.ics", (MET,)))
    take(world, Capture("a.ics", (MET,)))
    world.program.undo()
    assert world.program.timeline().rows == ()
