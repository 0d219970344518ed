"""Editing: each saving is one step of undo, plans anew where the situation changed, and leaves alone what did not."""

from __future__ import annotations

import contextlib
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from followup_desktop.adapters.words import DateWords
from followup_desktop.domain.errors import NotFound, Refused
from followup_desktop.domain.model import (
    Closing,
    Contact,
    InterviewFormat,
    Moment,
    Outcome,
    PreferredChannel,
    Stage,
    Verdict,
)
from followup_desktop.services.edit_views import ApplicationEntry, EditView, InterviewLine
from followup_desktop.services.entries import ExitAnswers, PersonEntry
from followup_desktop.services.program import Program
from followup_desktop.services.views import DoneAnswers, TimelineRow
from tests.fakes.world import NEW_YORK, World, make
from tests.services.edits import EDIT, edit, entry_of, rows_of

HOUR = timedelta(hours=1)


def row(world: World) -> TimelineRow:
    (only,) = world.program.timeline().rows
    return only


def view(world: World, ident: int | None = None) -> EditView:
    return world.program.edit_view(row(world).id if ident is None else ident)


def line(world: World, place: int = 0) -> InterviewLine:
    return view(world).interviews[place]


def with_words(world: World) -> Program:
    """The program with the real understanding of words."""
    return Program(replace(world.program.around, words=DateWords()), world.reader)


# -- what is shown


def test_all_of_an_application_is_shown_in_words_that_can_be_typed_again(world: World) -> None:
    added = world.add(end=Moment.at(world.clock.now(), NEW_YORK).instant - timedelta(minutes=30))
    world.add(at="2026-11-16T14:00", stage=Stage.PANEL)
    world.program.save_exit_card(ExitAnswers(added.interview_id, doubt="my French"))
    shown = view(world)
    first, second = shown.interviews
    assert (first.title, first.when) == ("Final interview", "Thu 12 Nov, 10:00")
    assert (first.start, first.start_said) == ("Thu 12 Nov 2026 10:00", "= Thu 12 Nov 2026, 10:00 EST")
    assert (first.end, first.end_said) == ("90 min", "= until 11:30")
    assert (first.removal, first.remark) == ("Its exit card goes with it.", "")
    assert (second.end, second.end_said, second.removal) == ("", "", "")
    (person,) = shown.people
    assert (person.name, person.detail) == ("Priya Raman", "Hiring manager · +1 212 555 0142")
    assert (person.shared, shown.others, shown.state) == ("", (), "Open")


def test_the_words_shown_are_understood_as_they_were(world: World) -> None:
    start = Moment.at(world.clock.now() + timedelta(days=3, minutes=7), "Europe/Berlin")
    for minutes in (90, 120, 999, 1000, 3000):
        world.add(stage=Stage.FINAL, start=start, end=start.instant + timedelta(minutes=minutes))
        (one,) = [met for met in view(world).interviews if met.interview.start == start]
        program = with_words(world)
        moment = program.understand_moment(one.start, start.zone)
        assert moment is not None
        assert moment == (start, one.start_said)
        end = program.understand_end(one.end, start)
        assert end == (start.instant + timedelta(minutes=minutes), one.end_said)


def test_an_end_before_the_start_is_shown_as_it_stands(world: World) -> None:
    """No form of ours saves one; a file may have."""
    added = world.add()
    with world.store.write() as work:
        met = work.of.interviews.get(added.interview_id)
        work.of.interviews.save(replace(met, end=met.start.instant - HOUR))
        work.commit()
    assert (line(world).end, line(world).end_said) == ("Thu 12 Nov 2026 09:00", "= until 09:00")


def test_the_only_interview_is_not_deleted(world: World) -> None:
    """Without any, nothing could be counted from; what to do instead is said."""
    added = world.add()
    with pytest.raises(Refused, match="the only one"):
        world.program.remove_interview(added.interview_id)


def test_a_closed_one_says_since_when(world: World) -> None:
    ident = world.add().application_id
    world.program.close(ident, Closing.WITHDRAWN)
    assert view(world).state == "Closed: Withdrawn, Thu 12 Nov"
    with world.store.write() as work:
        work.of.applications.save(replace(work.of.applications.get(ident), closed_on=None))
        work.commit()
    assert view(world).state == "Closed: Withdrawn"


# -- ends in words


@pytest.mark.parametrize(
    ("words", "clock", "said"),
    [
        ("90 min", "15:30", "= until 15:30"),
        ("1 h", "15:00", "= until 15:00"),
        ("2 hours", "16:00", "= until 16:00"),
        ("an hour and a half", "15:30", "= until 15:30"),
        ("16:15", "16:15", "= until 16:15"),
        ("until 4pm", "16:00", "= until 16:00"),
        ("0:30", "00:30", "= until Fri 13 Nov 2026, 00:30"),
        ("14 nov 2026 12:00", "12:00", "= until Sat 14 Nov 2026, 12:00"),
    ],
)
def test_an_end_is_a_length_or_a_time(world: World, words: str, clock: str, said: str) -> None:
    start = Moment.at(world.clock.now() + 2 * HOUR, NEW_YORK)  # today at two
    found = with_words(world).understand_end(words, start)
    assert found is not None
    assert Moment.at(found[0], NEW_YORK).local.strftime("%H:%M") == clock
    assert found[1] == said


def test_an_end_that_would_come_before_the_start_is_refused(world: World) -> None:
    start, program = Moment.at(world.clock.now() + 2 * HOUR, NEW_YORK), with_words(world)
    for words in ("13:00", "11 nov 2026 16:00"):
        with pytest.raises(Refused, match="before it begins"):
            program.understand_end(words, start)
    assert program.understand_end("soon", start) is None
    with pytest.raises(Refused, match="no such day"):
        program.understand_end("31 april 2027 10:00", start)
    assert program.understand_end("1 h", replace(start, zone="Mars/Olympus")) is None


# -- the application itself


def test_a_new_name_is_known_everywhere_and_changes_no_plan(world: World) -> None:
    ident = world.add(promised=date(2026, 11, 19)).application_id
    world.program.overrule(ident, Verdict.CALL, world.clock.now() + timedelta(days=2))
    before = row(world)
    done = world.program.save_application(ApplicationEntry(ident, " Northwind  Labs Ltd ", "Platform engineer"))
    assert done.what == "Northwind Labs Ltd: changed"
    after = row(world)
    assert (after.application.company, after.application.role) == ("Northwind Labs Ltd", "Platform engineer")
    assert (after.follow_up, after.reminder) == (before.follow_up, before.reminder)  # the user's own decision stands
    assert any("it was: Northwind Labs, Backend" in text for text in world.program.call_sheet(ident).history)
    assert world.add("northwind labs ltd", role="platform engineer", at="2026-11-20T10:00").application_id == ident


def test_names_are_needed_and_not_another_ones(world: World) -> None:
    ident = world.add().application_id
    world.add("Halden Foods", role="Analyst")
    with pytest.raises(Refused, match="needs a company"):
        world.program.save_application(ApplicationEntry(ident, " ", "Analyst"))
    with pytest.raises(Refused, match="bears these names already: halden foods, analyst"):
        world.program.save_application(ApplicationEntry(ident, "halden foods", "analyst"))
    world.program.save_application(ApplicationEntry(ident, "halden foods", "analyst", Closing.LET_GO))
    with pytest.raises(NotFound):
        world.program.edit_view(999)


def test_closing_and_opening_in_the_editor_is_that_of_the_window(world: World) -> None:
    added = world.add(promised=date(2026, 11, 19))
    ident, names = added.application_id, ("Northwind Labs", "Backend engineer")
    planned = row(world).follow_up
    assert planned is not None
    world.program.save_application(ApplicationEntry(ident, *names, Closing.REFUSED))
    assert (row(world).application.closing, row(world).follow_up) == (Closing.REFUSED, None)
    assert row(world).application.closed_on == date(2026, 11, 12)
    world.clock.advance(days=2)
    world.program.save_application(ApplicationEntry(ident, *names, Closing.WITHDRAWN))  # the reason was another
    assert row(world).application.closed_on == date(2026, 11, 12)
    world.program.save_application(ApplicationEntry(ident, *names))
    assert (row(world).application.closing, row(world).application.closed_on) == (None, None)
    assert row(world).follow_up is not None
    for _ in range(3):
        world.program.undo()
    back = row(world).follow_up
    assert back is not None
    assert (back.id, back.due, back.verdict) == (planned.id, planned.due, planned.verdict)


def test_nothing_changed_is_no_step_of_undo(world: World) -> None:
    added = world.add()
    met = line(world).interview
    person = view(world).people[0].contact
    program = world.program
    assert not program.save_application(
        ApplicationEntry(added.application_id, "Northwind Labs", "Backend engineer")
    ).changes.operation_id
    assert not program.save_interview(entry_of(met)).changes.operation_id
    assert not program.save_person(added.application_id, person).changes.operation_id


# -- interviews


def test_every_field_of_an_interview_is_replaced(world: World) -> None:
    added = world.add(people=(PersonEntry("Ann"), PersonEntry("Bo")))
    met, (ann, bo) = line(world).interview, view(world).people
    start = Moment.at(met.start.instant + 26 * HOUR, "Europe/Berlin")
    wanted = entry_of(
        met,
        stage=Stage.PANEL,
        start=start,
        end=start.instant + HOUR,
        format=InterviewFormat.VIDEO,
        location=" Room 4 ",
        link="https://meet.example/a",
        contact_ids=(bo.contact.id, 4711, bo.contact.id),
    )
    done = world.program.save_interview(wanted)
    assert done.what == "Northwind Labs: Panel interview (Fri 13 Nov) changed"
    now = line(world).interview
    assert (now.stage, now.start, now.end, now.format) == (Stage.PANEL, start, wanted.end, InterviewFormat.VIDEO)
    assert (now.location, now.link, now.contact_ids) == ("Room 4", "https://meet.example/a", (bo.contact.id,))
    assert row(world).application.stage is Stage.PANEL  # it stood where its latest interview did
    assert world.program.undo().application_id == added.application_id
    assert line(world).interview == met
    assert ann.contact.id in met.contact_ids
    assert row(world).application.stage is Stage.FINAL


def test_an_end_before_the_start_is_not_saved(world: World) -> None:
    world.add()
    met = line(world).interview
    with pytest.raises(Refused, match="before it begins"):
        world.program.save_interview(entry_of(met, end=met.start.instant))


def test_a_stage_that_was_put_elsewhere_stays(world: World) -> None:
    ident = world.add().application_id
    world.program.done(DoneAnswers(ident, Outcome.OFFER))
    assert row(world).application.stage is Stage.OFFER
    world.program.save_interview(entry_of(line(world).interview, stage=Stage.PANEL))
    assert row(world).application.stage is Stage.OFFER


def test_the_thank_you_follows_the_interview_to_another_day_and_goes_when_it_is_cancelled(world: World) -> None:
    world.add()
    met, thanks = line(world).interview, row(world).follow_up
    assert thanks is not None
    assert thanks.verdict is Verdict.THANK_YOU
    start = Moment.at(met.start.instant + timedelta(days=4), NEW_YORK)
    world.program.save_interview(entry_of(met, start=start))
    moved = row(world).follow_up
    assert moved is None or moved.due.day >= start.day
    off = world.program.save_interview(entry_of(met, cancelled=True))
    assert line(world).remark == "cancelled"
    planned = row(world).follow_up
    assert planned is None or planned.verdict is not Verdict.THANK_YOU
    assert off.changes.operation_id
    on = world.program.save_interview(entry_of(met))
    assert on.next is not None
    assert on.next.verdict is Verdict.THANK_YOU
    told = world.program.call_sheet(row(world).id).history
    assert any("Marked as cancelled by you: Final interview (Thu 12 Nov)" in text for text in told)
    assert any("Takes place after all: Final interview" in text for text in told)


def test_a_room_or_a_link_leaves_the_users_own_day_alone(world: World) -> None:
    world.add(promised=date(2026, 11, 19))
    planned = row(world).follow_up
    assert planned is not None
    world.program.move(planned.id, world.clock.now() + timedelta(days=1))
    moved = row(world).follow_up
    world.program.save_interview(entry_of(line(world).interview, location="Room 5", link="https://x.example"))
    assert row(world).follow_up == moved


def test_an_interview_put_ahead_asks_for_its_exit_card_again_and_one_put_right_does_not(world: World) -> None:
    added = world.add()
    world.program.exit_card_shown(added.interview_id)
    met = line(world).interview
    world.program.save_interview(entry_of(met, start=Moment.at(met.start.instant - HOUR, NEW_YORK)))
    assert line(world).interview.exit_card_shown
    world.program.save_interview(entry_of(met, start=Moment.at(met.start.instant + 24 * HOUR, NEW_YORK)))
    assert not line(world).interview.exit_card_shown


def test_a_deleted_interview_takes_its_exit_card_and_its_thank_you_with_it(world: World) -> None:
    """The user expects what hangs on it to go, and one undo to bring all of it back."""
    first = world.add(at="2026-11-02T10:00", stage=Stage.PHONE_SCREEN)
    wrong = world.add()
    world.program.save_exit_card(ExitAnswers(wrong.interview_id, doubt="my French"))
    before, was = rows_of(world), row(world)
    assert was.follow_up is not None
    assert was.follow_up.interview_id == wrong.interview_id
    done = world.program.remove_interview(wrong.interview_id)
    assert done.what == "Northwind Labs: Final interview (Thu 12 Nov) deleted"
    after = row(world)
    assert [one.id for one in after.interviews] == [first.interview_id]
    assert after.application.stage is Stage.PHONE_SCREEN
    assert after.follow_up is None or after.follow_up.interview_id == first.interview_id
    assert after.follow_up is None or after.follow_up.verdict is not Verdict.THANK_YOU
    assert rows_of(world)["exit_card"] == []
    assert "French" not in str(world.program.call_sheet(after.id).sheet)
    world.program.undo()
    assert rows_of(world) == before
    assert row(world).follow_up == was.follow_up
    world.program.redo()
    assert rows_of(world)["exit_card"] == []


def test_what_the_user_moved_goes_with_the_interview_it_was_for(world: World) -> None:
    """Also where the situation is the same without it: the call was for that one."""
    world.add(at="2026-11-02T10:00", stage=Stage.PHONE_SCREEN)
    same_day = world.add(at="2026-11-12T08:00", stage=Stage.FINAL)
    wrong = world.add(at="2026-11-12T10:00", stage=Stage.FINAL)
    planned = row(world).follow_up
    assert planned is not None
    assert planned.interview_id == wrong.interview_id
    world.program.move(planned.id, world.clock.now() + timedelta(days=5))
    world.program.remove_interview(wrong.interview_id)
    now = row(world).follow_up
    assert now is not None
    assert (now.interview_id, now.moved_by_user) == (same_day.interview_id, False)


# -- people


def test_a_person_is_changed_wherever_they_stand(world: World) -> None:
    ident = world.add().application_id
    other = world.add("Halden Foods", people=()).application_id
    (person,) = view(world, ident).people
    (known,) = view(world, other).others
    assert known.text == "Priya Raman (Northwind Labs)"
    shared = world.program.share_person(other, known.contact_id)
    assert shared.what == "Halden Foods: Priya Raman belongs to it now"
    assert view(world, ident).people[0].shared.startswith("Also at Halden Foods: what you change here counts")
    third = world.add("Halden Foods", role="Analyst", people=()).application_id
    world.program.share_person(third, known.contact_id)
    assert view(world, ident).people[0].shared.startswith("Also in 2 other applications (Halden Foods)")
    edited = replace(
        person.contact,
        name="Priya Raman-Lind",
        role="Director",
        phone="+1 212 555 0199",
        email="pr@northwind.example",
        zone="Europe/Berlin",
        preferred_channel=PreferredChannel.EMAIL,
    )
    done = world.program.save_person(ident, edited)
    assert done.what == "Northwind Labs: Priya Raman-Lind saved"
    assert world.program.call_sheet(other).who.name == "Priya Raman-Lind"
    assert view(world, third).people[0].contact == edited
    world.program.undo()
    assert view(world, other).people[0].contact == person.contact


def test_somebody_new_is_whom_to_call_where_nobody_was_known(world: World) -> None:
    ident = world.add(people=()).application_id
    with pytest.raises(Refused, match="a name, a number or an address"):
        world.program.save_person(ident, Contact(" ", "Recruiter"))
    done = world.program.save_person(ident, Contact("", email="hr@northwind.example"))
    assert done.what == "Northwind Labs: hr@northwind.example saved"
    assert view(world).people[0].name == "hr@northwind.example"
    assert view(world).people[0].detail == ""
    planned = row(world).follow_up
    assert planned is not None
    assert planned.contact_id == view(world).people[0].contact.id
    world.program.undo()
    assert view(world).people == ()


def test_a_person_is_taken_off_one_application_and_stays_in_the_other(world: World) -> None:
    added = world.add()
    ident, other = added.application_id, world.add("Halden Foods", people=()).application_id
    (person,) = view(world, ident).people
    world.program.save_exit_card(ExitAnswers(added.interview_id, contact_id=person.contact.id))
    world.program.share_person(other, person.contact.id)
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    with world.store.write() as work:
        (tried,) = work.of.attempts.of_application(ident)
        work.of.attempts.save(replace(tried, contact_id=person.contact.id))
        work.commit()
    before = rows_of(world)
    done = world.program.remove_person(ident, person.contact.id)
    assert done.what == "Northwind Labs: Priya Raman taken off it"
    assert view(world, ident).people == ()
    assert view(world, ident).interviews[0].interview.contact_ids == ()
    assert [one.contact for one in view(world, other).people] == [person.contact]
    assert world.program.call_sheet(ident).who.name == ""
    assert [one["contact_id"] for one in rows_of(world)["exit_card"]] == [None]
    assert [one["contact_id"] for one in rows_of(world)["attempt"]] == [None]
    world.program.undo()
    assert rows_of(world) == before


def test_a_person_of_one_application_alone_goes_altogether_and_comes_back(world: World) -> None:
    ident = world.add().application_id
    (person,) = view(world).people
    before = rows_of(world)
    world.program.remove_person(ident, person.contact.id)
    assert rows_of(world)["contact"] == []
    with pytest.raises(NotFound):
        world.program.remove_person(ident, person.contact.id)
    with pytest.raises(NotFound):
        world.program.save_person(ident, person.contact)
    world.program.undo()
    assert rows_of(world) == before


def test_erasing_the_other_application_is_possible_after_a_person_was_taken_off(world: World) -> None:
    """Nothing of the first one names the person any more, who goes with the second."""
    ident = world.add().application_id
    other = world.add("Halden Foods", people=()).application_id
    (person,) = view(world, ident).people
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    world.program.share_person(other, person.contact.id)
    world.program.remove_person(ident, person.contact.id)
    world.program.erase(other)
    assert rows_of(world)["contact"] == []


# -- all of them


NO_SHRINKING = (Phase.explicit, Phase.generate)  # a world is too slow to be made hundreds of times
EDITS = st.lists(EDIT, min_size=1, max_size=7)


def comes_back(edits: list[tuple[object, ...]]) -> None:
    """Every edit, undone and done again, leaves the store that was there."""
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        try:
            ident = world.add(promised=date(2026, 11, 19)).application_id
            world.add("Halden Foods", people=(PersonEntry("Tomas Lind", "+1 212 555 0101"),))
            for what, *more in edits:
                before = rows_of(world)
                with contextlib.suppress(Refused):
                    edit(world, ident, str(what), *more)
                after = rows_of(world)
                if after == before:
                    continue
                world.program.undo()
                assert rows_of(world) == before
                world.program.redo()
                assert rows_of(world) == after
        finally:
            world.store.close()


@settings(max_examples=15, phases=NO_SHRINKING, deadline=None)
@given(EDITS)
def test_every_edit_is_taken_back_and_done_again_whole(edits: list[tuple[object, ...]]) -> None:
    comes_back(edits)


@pytest.mark.long
@pytest.mark.timeout(1800)
@settings(max_examples=400, phases=NO_SHRINKING, deadline=None)
@given(EDITS)
def test_many_more_edits_are_taken_back_whole(edits: list[tuple[object, ...]]) -> None:
    comes_back(edits)
