"""The store and a phone's calendar in step: what is put there, what comes back, and what is never written over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from followup_desktop.domain.calendar import (
    AccountTrouble,
    CalendarAccount,
    FoundEntry,
    Question,
    Thing,
    Trouble,
)
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import CallBan, Closing, Instruction, Outcome, Stage
from followup_desktop.services.copier import copy_of
from followup_desktop.services.copy_form import dumps
from followup_desktop.services.phone_round import carry_out, look, whole_round
from followup_desktop.services.phone_sync import PhoneSync
from followup_desktop.services.phone_views import PhoneAnswer, PhoneQuestion, PhoneStage
from followup_desktop.services.views import DoneAnswers
from tests.fakes.calendar_server import HOME, FakeCalendarServer
from tests.fakes.world import World, make

ACCOUNT = CalendarAccount("https://calendar.example/", "me")
THERE = AccountTrouble(Trouble.UNREACHABLE, "calendar.example")


DISK = pytest.mark.sqlite_file("what becomes of it when its disk fails")
COPIED = pytest.mark.sqlite_file("copied with a file manager")


@pytest.fixture
def server() -> FakeCalendarServer:
    return FakeCalendarServer()


def switch_on(world: World) -> None:
    world.program.phone_sync.switch_on(ACCOUNT, HOME, "Follow-Up")


def sync(world: World, server: FakeCalendarServer) -> Changes:
    return whole_round(world.program.phone_sync, server.open)


@pytest.fixture
def pushed(world: World, server: FakeCalendarServer) -> World:
    """One application whose interview is over: its one follow-up lies in the phone's calendar."""
    world.add()
    switch_on(world)
    sync(world, server)
    assert len(server.entries) == 1
    return world


def follow_up(world: World, application_id: int = 1):  # type: ignore[no-untyped-def]
    return world.program.call_sheet(application_id).follow_up


def question(world: World) -> PhoneQuestion:
    (found,) = world.program.phone_questions()
    return found


def answers(world: World) -> list[PhoneAnswer]:
    return [answer for answer, _ in question(world).answers]


# -- what is put there


def test_nothing_without_a_phone(world: World, server: FakeCalendarServer) -> None:
    world.add()
    assert not sync(world, server)
    assert server.opened == 0
    view = world.program.phone()
    assert (view.stage, view.line, view.questions) == (PhoneStage.OFF, "", 0)
    assert world.program.phone_questions() == ()


def test_an_open_follow_up_lies_there_with_its_moment(pushed: World, server: FakeCalendarServer) -> None:
    planned, entry = follow_up(pushed), server.only
    assert entry.start == planned.due.instant
    assert entry.uid.startswith(f"follow-up-{planned.id}-")
    assert entry.uid.endswith("@followup-desktop")
    assert "Northwind Labs" in entry.title
    assert "+1 212 555 0142" in entry.note
    view = pushed.program.phone()
    assert (view.stage, view.entries, view.calendar) == (PhoneStage.ON, 1, "Follow-Up")
    assert "today 12:00" in view.sentence


def test_a_second_round_writes_nothing(pushed: World, server: FakeCalendarServer) -> None:
    written = server.written
    assert sync(pushed, server).kinds == {Kind.CALENDAR}
    assert server.written == written


def test_interviews_to_come_lie_there_unless_the_user_wants_none(world: World, server: FakeCalendarServer) -> None:
    world.add(at="2026-11-20T10:00")
    world.add("Acme", at="2026-11-10T10:00", stage=Stage.APPLIED)
    switch_on(world)
    sync(world, server)
    titles = {one.title for one in server.entries.values()}
    assert any(one.startswith("Final interview: Northwind Labs") for one in titles)
    assert not any("Application" in one for one in titles)
    assert world.program.set_phone_option("interviews", False).kinds == {Kind.SETTING}
    sync(world, server)
    assert not any("interview" in one.title for one in server.entries.values())


def test_an_interview_that_was_held_stays_there(world: World, server: FakeCalendarServer) -> None:
    world.add(at="2026-11-20T10:00")
    switch_on(world)
    sync(world, server)
    href = href_of_interview(server)
    world.clock.set("2026-11-23T12:00:00-05:00")
    sync(world, server)
    assert href in server.entries
    server.remove(href)  # nobody is asked about what is over
    sync(world, server)
    assert not any("interview" in one.sentence for one in world.program.phone_questions())
    world.program.phone_sync.switch_off(remove=True)
    sync(world, server)
    assert server.entries == {}
    assert world.program.phone().stage is PhoneStage.OFF


@DISK
def test_a_store_that_cannot_be_written_asks_no_server(
    pushed: World, server: FakeCalendarServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from followup_desktop.store.condition import Condition, Way

    monkeypatch.setattr(pushed.store, "_condition", Condition(Way.LOST, "The store is gone."))
    opened = server.opened
    sync(pushed, server)
    assert server.opened == opened


def test_cues_only_where_they_are_allowed(pushed: World, server: FakeCalendarServer) -> None:
    assert "- " not in server.only.note
    pushed.program.set_phone_option("cues", True)
    sync(pushed, server)
    assert server.only.note.count("\n- ") >= 2


def test_discreet_entries_name_nobody(pushed: World, server: FakeCalendarServer) -> None:
    server.on_the_phone(server.only.href, title="Ring Priya", note="ask about the team")
    pushed.program.set_setting("discreet", "09:00-17:00")
    sync(pushed, server)
    sync(pushed, server)
    assert (server.only.title, server.only.note) == ("Follow-up", "")


def test_a_discreet_interview_names_nobody(world: World, server: FakeCalendarServer) -> None:
    world.program.set_setting("discreet", "on")
    world.program.set_phone_option("cues", True)
    world.add(at="2026-11-20T10:00")
    switch_on(world)
    sync(world, server)
    assert {one.title for one in server.entries.values()} <= {"Appointment", "Follow-up"}
    assert {one.note for one in server.entries.values()} == {""}


def test_what_moves_here_moves_there(pushed: World, server: FakeCalendarServer) -> None:
    planned = follow_up(pushed)
    pushed.program.move(planned.id, planned.due.instant + timedelta(days=1))
    sync(pushed, server)
    assert server.only.start == planned.due.instant + timedelta(days=1)
    assert pushed.program.phone_questions() == ()


def test_the_users_words_on_the_phone_stay(pushed: World, server: FakeCalendarServer) -> None:
    server.on_the_phone(server.only.href, title="Ring Priya!")
    planned = follow_up(pushed)
    pushed.program.move(planned.id, planned.due.instant + timedelta(days=1))
    sync(pushed, server)
    assert server.only.title == "Ring Priya!"
    assert "+1 212" in server.only.note
    assert server.only.start == planned.due.instant + timedelta(days=1)


def test_what_ends_here_goes_there(pushed: World, server: FakeCalendarServer) -> None:
    pushed.program.close(1, Closing.LET_GO)
    sync(pushed, server)
    assert server.entries == {}
    with pushed.store.read() as work:
        assert work.of.calendar_items.all() == ()


def test_done_here_puts_the_next_one_there(pushed: World, server: FakeCalendarServer) -> None:
    first = server.only.uid
    pushed.program.done(DoneAnswers(1, Outcome.SENT))
    sync(pushed, server)
    assert server.only.uid != first


def test_erased_while_offline_it_goes_all_the_same(pushed: World, server: FakeCalendarServer) -> None:
    pushed.program.erase(1)
    sync(pushed, server)
    assert server.entries == {}


def test_others_entries_are_never_touched_or_read(pushed: World, server: FakeCalendarServer) -> None:
    server.add(FoundEntry(HOME + "dentist.ics", "", "dentist", "", datetime(2026, 12, 1, tzinfo=UTC), "Dentist"))
    before = server.entries[HOME + "dentist.ics"]
    server.asked.clear()
    pushed.program.close(1, Closing.LET_GO)
    sync(pushed, server)
    assert "fetch" not in server.asked
    assert list(server.entries.values()) == [before]


# -- moved on the phone


@pytest.fixture
def moved(pushed: World, server: FakeCalendarServer) -> World:
    """On the phone the follow-up was moved to Thursday 26 November, ten in New York."""
    server.move(server.only.href, datetime(2026, 11, 25, 15, tzinfo=UTC))
    sync(pushed, server)
    return pushed


def test_a_move_comes_back_as_a_question(moved: World, server: FakeCalendarServer) -> None:
    asked = question(moved)
    assert asked.sentence == "On your phone the thank-you to Northwind Labs was moved to Wed 25 Nov 10:00."
    assert asked.remark
    assert [label for _, label in asked.answers] == ["Move it here too", "Put it back"]
    assert follow_up(moved).due.instant != server.only.start
    written = server.written
    sync(moved, server)
    assert server.written == written
    assert len(moved.program.phone_questions()) == 1
    assert moved.program.phone().questions == 1


def test_moved_here_too(moved: World, server: FakeCalendarServer) -> None:
    written = server.written
    done = moved.program.answer_phone(question(moved).item_id, PhoneAnswer.MOVE_HERE)
    assert "moved" in done.what
    assert follow_up(moved).due.instant == server.only.start
    assert moved.program.phone_questions() == ()
    sync(moved, server)
    assert server.written == written
    moved.program.undo()
    sync(moved, server)
    assert follow_up(moved).due.instant == server.only.start == datetime(2026, 11, 12, 17, tzinfo=UTC)


def test_moved_here_too_and_taken_back_before_the_next_round_asks_again(moved: World) -> None:
    moved.program.answer_phone(question(moved).item_id, PhoneAnswer.MOVE_HERE)
    moved.program.undo()
    assert len(moved.program.phone_questions()) == 1


def test_put_back(moved: World, server: FakeCalendarServer) -> None:
    planned = follow_up(moved)
    done = moved.program.answer_phone(question(moved).item_id, PhoneAnswer.PUT_BACK)
    assert done.what == "Northwind Labs: goes back onto your phone"
    assert moved.program.phone_questions() == ()
    sync(moved, server)
    assert server.only.start == planned.due.instant
    sync(moved, server)
    assert moved.program.phone_questions() == ()


@pytest.mark.parametrize("after_a_round", [False, True])
def test_putting_back_is_one_step_of_undo(moved: World, server: FakeCalendarServer, after_a_round: bool) -> None:
    moved.program.answer_phone(question(moved).item_id, PhoneAnswer.PUT_BACK)
    if after_a_round:
        sync(moved, server)
    moved.program.undo()
    assert "Wed 25 Nov" in question(moved).sentence
    moved.program.redo()
    assert moved.program.phone_questions() == ()


def test_moved_back_on_the_phone_the_question_goes(moved: World, server: FakeCalendarServer) -> None:
    server.move(server.only.href, follow_up(moved).due.instant)
    sync(moved, server)
    assert moved.program.phone_questions() == ()


def test_moved_twice_the_latest_counts(moved: World, server: FakeCalendarServer) -> None:
    server.move(server.only.href, datetime(2026, 11, 27, 15, tzinfo=UTC))
    sync(moved, server)
    assert "Fri 27 Nov" in question(moved).sentence


def test_other_words_do_not_ask_again(moved: World, server: FakeCalendarServer) -> None:
    server.on_the_phone(server.only.href, title="Priya")
    sync(moved, server)
    assert "Wed 25 Nov" in question(moved).sentence


def test_a_time_that_has_passed_cannot_be_taken_over(moved: World) -> None:
    moved.clock.advance(days=20)
    assert answers(moved) == [PhoneAnswer.PUT_BACK]
    assert "has passed" in question(moved).remark
    with pytest.raises(Refused):
        moved.program.answer_phone(question(moved).item_id, PhoneAnswer.MOVE_HERE)


def test_a_conflict_names_both(pushed: World, server: FakeCalendarServer) -> None:
    planned = follow_up(pushed)
    server.move(server.only.href, datetime(2026, 11, 25, 15, tzinfo=UTC))
    pushed.program.move(planned.id, datetime(2026, 11, 24, 15, tzinfo=UTC))
    sync(pushed, server)
    assert server.only.start == datetime(2026, 11, 25, 15, tzinfo=UTC)
    assert question(pushed).sentence == (
        "On your phone the thank-you to Northwind Labs was moved to Wed 25 Nov 10:00, and here it stands at "
        "Tue 24 Nov 10:00 now."
    )
    pushed.program.answer_phone(question(pushed).item_id, PhoneAnswer.PUT_BACK)
    sync(pushed, server)
    assert server.only.start == datetime(2026, 11, 24, 15, tzinfo=UTC)


def test_moved_to_the_same_time_on_both_sides_there_is_nothing_to_ask(
    pushed: World, server: FakeCalendarServer
) -> None:
    to = datetime(2026, 11, 25, 15, tzinfo=UTC)
    server.move(server.only.href, to)
    pushed.program.move(follow_up(pushed).id, to)
    written = server.written
    sync(pushed, server)
    assert pushed.program.phone_questions() == ()
    sync(pushed, server)
    assert server.written == written


def test_a_change_during_the_round_is_not_written_over(pushed: World, server: FakeCalendarServer) -> None:
    """The user moves it on the phone between our look and our writing."""
    phone = pushed.program.phone_sync
    planned = follow_up(pushed)
    pushed.program.move(planned.id, planned.due.instant + timedelta(days=1))
    looking = phone.prepare()
    assert looking is not None
    orders, _ = phone.decide(looking, look(server, looking))
    server.move(server.only.href, datetime(2026, 11, 25, 15, tzinfo=UTC))
    phone.record(carry_out(server, looking, orders))
    phone.finish()
    assert server.only.start == datetime(2026, 11, 25, 15, tzinfo=UTC)
    assert not phone.is_time()
    pushed.clock.advance(seconds=6)
    assert phone.is_time()
    sync(pushed, server)
    assert len(pushed.program.phone_questions()) == 1


def test_an_unreadable_time_means_nothing(pushed: World, server: FakeCalendarServer) -> None:
    server.on_the_phone(server.only.href, start=None)
    sync(pushed, server)
    assert pushed.program.phone_questions() == ()


# -- deleted on the phone


@pytest.fixture
def deleted(pushed: World, server: FakeCalendarServer) -> World:
    server.remove(server.only.href)
    sync(pushed, server)
    return pushed


def test_a_deletion_comes_back_as_a_question(deleted: World, server: FakeCalendarServer) -> None:
    asked = question(deleted)
    assert asked.sentence == "On your phone the thank-you to Northwind Labs was deleted."
    assert [label for _, label in asked.answers] == ["It is done", "Drop the reminder", "Put it back"]
    sync(deleted, server)
    assert server.entries == {}
    assert len(deleted.program.phone_questions()) == 1


def test_deleted_there_and_moved_here_names_both(deleted: World) -> None:
    deleted.program.move(follow_up(deleted).id, datetime(2026, 11, 24, 15, tzinfo=UTC))
    assert question(deleted).sentence.endswith("was deleted, and here it stands at Tue 24 Nov 10:00 now.")


def test_it_is_done(deleted: World, server: FakeCalendarServer) -> None:
    first = follow_up(deleted)
    done = deleted.program.answer_phone(question(deleted).item_id, PhoneAnswer.DONE)
    assert done.follow_up_id == first.id
    assert deleted.program.call_sheet(1).attempts
    assert deleted.program.phone_questions() == ()
    sync(deleted, server)
    assert all(str(first.id) not in one.uid.split("-")[2] for one in server.entries.values())
    deleted.program.undo()
    assert follow_up(deleted).id == first.id


def test_a_call_is_done_as_spoken(world: World, server: FakeCalendarServer) -> None:
    world.add(promised=date(2026, 11, 11), at="2026-11-02T10:00")
    switch_on(world)
    sync(world, server)
    server.remove(server.only.href)
    sync(world, server)
    world.program.answer_phone(question(world).item_id, PhoneAnswer.DONE)
    assert world.program.call_sheet(1).attempts[-1].outcome in (Outcome.SPOKE, Outcome.SENT)


def test_the_reminder_is_dropped(deleted: World) -> None:
    done = deleted.program.answer_phone(question(deleted).item_id, PhoneAnswer.DROP)
    assert "left alone" in done.what
    assert follow_up(deleted) is None
    assert deleted.program.phone_questions() == ()
    deleted.program.undo()
    assert len(deleted.program.phone_questions()) == 1


@pytest.mark.parametrize("after_a_round", [False, True])
def test_a_deleted_one_is_put_back(deleted: World, server: FakeCalendarServer, after_a_round: bool) -> None:
    deleted.program.answer_phone(question(deleted).item_id, PhoneAnswer.PUT_BACK)
    if after_a_round:
        sync(deleted, server)
        assert server.only.start == follow_up(deleted).due.instant
    deleted.program.undo()
    assert len(deleted.program.phone_questions()) == 1


def test_brought_back_on_the_phone_the_question_goes(deleted: World, server: FakeCalendarServer) -> None:
    with deleted.store.read() as work:
        (item,) = work.of.calendar_items.all()
    server.add(FoundEntry(item.href, "", item.uid, "", item.put_at, "Thank Priya"))
    sync(deleted, server)
    assert deleted.program.phone_questions() == ()


def test_what_ended_here_asks_nothing(deleted: World, server: FakeCalendarServer) -> None:
    item_id = question(deleted).item_id
    deleted.program.close(1, Closing.LET_GO)
    assert deleted.program.phone_questions() == ()
    sync(deleted, server)
    with pytest.raises(Refused, match="settled"):
        deleted.program.answer_phone(item_id, PhoneAnswer.PUT_BACK)


def test_deleted_on_both_sides_it_is_forgotten(pushed: World, server: FakeCalendarServer) -> None:
    server.remove(server.only.href)
    pushed.program.close(1, Closing.LET_GO)
    sync(pushed, server)
    with pushed.store.read() as work:
        assert work.of.calendar_items.all() == ()


def test_a_list_that_forgets_is_not_believed(pushed: World, server: FakeCalendarServer) -> None:
    server.lists_all = False
    sync(pushed, server)
    assert pushed.program.phone_questions() == ()


# -- what changed since, instead of everything


def asked_for(world: World, server: FakeCalendarServer) -> list[str]:
    """What a round asks the server for."""
    server.asked.clear()
    sync(world, server)
    return [one for one in server.asked if one in ("etags", "changes")]


def test_rounds_without_a_change_here_ask_for_what_changed_there(pushed: World, server: FakeCalendarServer) -> None:
    assert asked_for(pushed, server) == ["etags"]  # of what was put no state had a name
    assert asked_for(pushed, server) == ["changes"]
    server.move(server.only.href, datetime(2026, 11, 25, 15, tzinfo=UTC))
    assert asked_for(pushed, server) == ["changes"]
    assert answers(pushed) == [PhoneAnswer.MOVE_HERE, PhoneAnswer.PUT_BACK]
    pushed.program.answer_phone(question(pushed).item_id, PhoneAnswer.PUT_BACK)
    assert asked_for(pushed, server) == ["changes"]
    assert server.only.start == follow_up(pushed).due.instant
    sync(pushed, server)
    server.remove(server.only.href)
    assert asked_for(pushed, server) == ["changes"]
    assert "was deleted" in question(pushed).sentence


def test_the_state_is_kept_over_a_restart(pushed: World, server: FakeCalendarServer) -> None:
    sync(pushed, server)
    server.move(server.only.href, datetime(2026, 11, 25, 15, tzinfo=UTC))
    server.asked.clear()
    whole_round(PhoneSync(pushed.program.around), server.open)
    assert "changes" in server.asked
    assert "was moved" in question(pushed).sentence


def test_a_state_that_the_server_forgot_is_listed_whole(pushed: World, server: FakeCalendarServer) -> None:
    sync(pushed, server)
    server.move(server.only.href, datetime(2026, 11, 25, 15, tzinfo=UTC))
    server.forget_states()
    assert asked_for(pushed, server) == ["etags"]
    assert "was moved" in question(pushed).sentence
    assert asked_for(pushed, server) == ["changes"]


def test_a_server_without_names_for_its_states_is_listed_each_time(pushed: World, server: FakeCalendarServer) -> None:
    server.names_states = False
    assert [asked_for(pushed, server) for _ in range(3)] == [["etags"]] * 3
    server.remove(server.only.href)
    sync(pushed, server)
    assert "was deleted" in question(pushed).sentence


def test_once_a_day_everything_is_listed(pushed: World, server: FakeCalendarServer) -> None:
    sync(pushed, server)
    pushed.clock.advance(days=1)
    assert asked_for(pushed, server) == ["etags"]
    assert asked_for(pushed, server) == ["changes"]


def test_put_and_deleted_there_before_the_next_round(pushed: World, server: FakeCalendarServer) -> None:
    sync(pushed, server)
    pushed.program.move(follow_up(pushed).id, datetime(2026, 11, 25, 15, tzinfo=UTC))
    sync(pushed, server)
    server.remove(server.only.href)
    sync(pushed, server)
    assert "was deleted" in question(pushed).sentence


def test_a_killed_round_sees_the_same_changes_again(pushed: World, server: FakeCalendarServer) -> None:
    sync(pushed, server)
    server.move(server.only.href, datetime(2026, 11, 25, 15, tzinfo=UTC))
    looking = pushed.program.phone_sync.prepare()
    assert looking is not None
    look(server, looking)  # and no more
    sync(pushed, server)
    assert "was moved" in question(pushed).sentence


def test_another_calendar_forgets_the_state(pushed: World, server: FakeCalendarServer) -> None:
    sync(pushed, server)
    pushed.program.phone_sync.switch_on(ACCOUNT, "/cal/me/other/", "Other")
    looking = pushed.program.phone_sync.prepare()
    assert looking is not None
    assert looking.since == ""


def test_what_another_program_put_meanwhile_keeps_the_old_state(pushed: World, server: FakeCalendarServer) -> None:
    sync(pushed, server)
    looking = pushed.program.phone_sync.prepare()
    assert looking is not None
    assert looking.since
    pushed.program.phone_sync.decide(replace(looking, known={}), replace(look(server, looking), token="another"))
    again = pushed.program.phone_sync.prepare()
    assert again is not None
    assert again.since == looking.since


# -- entries that nothing here stands for


def left_behind(world: World, server: FakeCalendarServer, count: int = 1) -> list[str]:
    """As after an older backup was restored: entries of this store lie there, and its name is another one."""
    mark = server.only.uid.partition("@")[0].rpartition("-")[2]
    hrefs = [f"{HOME}follow-up-{90 + number}-{mark}.ics" for number in range(count)]
    for number, href in enumerate(hrefs):
        server.add(FoundEntry(href, "", "u", "a", datetime(2026, 11, 25 + number, 15, tzinfo=UTC), "Call"))
    others = (f"{HOME}follow-up-90-0123456789ab.ics", f"{HOME}dentist.ics")
    for href in others:
        server.add(FoundEntry(href, "", "u", "a", datetime(2026, 11, 25, 15, tzinfo=UTC), "Another's"))
    server.add(FoundEntry(f"{HOME}interview-80-{mark}.ics", "", "u", "a", datetime(2026, 10, 1, tzinfo=UTC), "Over"))
    with world.store.write() as work:
        work.set_setting("store.identity", uuid4().hex)
        work.commit()
    return hrefs


def test_what_a_restored_backup_does_not_know_is_asked_about_and_removed(
    pushed: World, server: FakeCalendarServer
) -> None:
    sync(pushed, server)
    mine, hrefs = server.only.href, left_behind(pushed, server, 2)
    assert asked_for(pushed, server) == ["etags"]
    asked = question(pushed)
    assert asked.sentence == (
        "In your phone's calendar 2 entries of this program belong to nothing here, the first on Wed 25 Nov 10:00."
    )
    assert "before a backup was restored" in asked.remark
    assert answers(pushed) == [PhoneAnswer.REMOVE, PhoneAnswer.LEAVE]
    assert server.entries.keys() > set(hrefs)  # nothing goes unasked
    done = pushed.program.answer_phone(asked.item_id, PhoneAnswer.REMOVE)
    assert (done.what, pushed.program.phone_questions()) == ("They go from your phone's calendar", ())
    sync(pushed, server)
    assert not server.entries.keys() & set(hrefs)
    assert mine in server.entries
    assert len(server.entries) == 4  # another store's, the dentist, and what is over
    assert [asked_for(pushed, server) for _ in range(2)] == [["etags"], ["changes"]]


def test_they_may_stay_and_are_not_asked_about_again(pushed: World, server: FakeCalendarServer) -> None:
    (href,) = left_behind(pushed, server)
    sync(pushed, server)
    assert question(pushed).sentence.startswith(
        "In your phone's calendar an entry of this program belongs to nothing"
    )
    pushed.program.answer_phone(0, PhoneAnswer.LEAVE)
    sync(pushed, server)
    assert pushed.program.phone_questions() == ()
    assert href in server.entries
    with pytest.raises(Refused):
        pushed.program.answer_phone(0, PhoneAnswer.REMOVE)
    pushed.program.undo()
    assert question(pushed).item_id == 0


def test_one_that_was_moved_on_the_phone_meanwhile_stays(pushed: World, server: FakeCalendarServer) -> None:
    (href,) = left_behind(pushed, server)
    sync(pushed, server)
    server.move(href, datetime(2026, 11, 27, 15, tzinfo=UTC))
    pushed.program.answer_phone(0, PhoneAnswer.REMOVE)
    sync(pushed, server)
    sync(pushed, server)
    assert href in server.entries
    assert pushed.program.phone_questions() == ()


def test_what_is_over_by_now_is_not_asked_about(pushed: World, server: FakeCalendarServer) -> None:
    left_behind(pushed, server)
    sync(pushed, server)
    pushed.clock.advance(days=30)
    assert 0 not in {one.item_id for one in pushed.program.phone_questions()}


def test_a_damaged_note_of_them_counts_as_none(pushed: World, server: FakeCalendarServer) -> None:
    for damaged in ("{", "[1]", '[["a", "b", "c"]]', "7"):
        with pushed.store.write() as work:
            work.set_setting("phone.left_over", damaged)
            work.commit()
        assert pushed.program.phone_questions() == ()


# -- interviews


@pytest.fixture
def interview(world: World, server: FakeCalendarServer) -> World:
    """An interview on 20 November, ten to half past eleven, lies there."""
    world.add(at="2026-11-20T10:00", end=datetime(2026, 11, 20, 16, 30, tzinfo=UTC))
    switch_on(world)
    sync(world, server)
    for one in [one for one in server.entries.values() if one.uid.startswith("follow-up")]:
        server.remove(one.href)
    return world


def href_of_interview(server: FakeCalendarServer) -> str:
    return next(href for href, one in server.entries.items() if one.uid.startswith("interview"))


def of_interview(world: World) -> PhoneQuestion:
    return next(one for one in world.program.phone_questions() if "interview" in one.sentence)


def test_an_interview_is_moved_here_too(interview: World, server: FakeCalendarServer) -> None:
    server.move(href_of_interview(server), datetime(2026, 11, 23, 15, tzinfo=UTC))
    sync(interview, server)
    asked = of_interview(interview)
    assert asked.sentence == "On your phone the interview with Northwind Labs was moved to Mon 23 Nov 10:00."
    interview.program.answer_phone(asked.item_id, PhoneAnswer.MOVE_HERE)
    (met,) = interview.program.call_sheet(1).interviews
    assert met.start.instant == datetime(2026, 11, 23, 15, tzinfo=UTC)
    assert met.end == datetime(2026, 11, 23, 16, 30, tzinfo=UTC)
    interview.program.undo()
    assert of_interview(interview)


def test_an_interview_moved_into_the_past_cannot_be_taken_over(interview: World, server: FakeCalendarServer) -> None:
    server.move(href_of_interview(server), datetime(2026, 11, 2, 15, tzinfo=UTC))
    sync(interview, server)
    assert [one for one, _ in of_interview(interview).answers] == [PhoneAnswer.PUT_BACK]


def test_what_was_left_out_is_not_counted_there(interview: World, server: FakeCalendarServer) -> None:
    before = interview.program.phone().entries
    was = server.entries[href_of_interview(server)]
    server.remove(was.href)
    sync(interview, server)
    interview.program.answer_phone(of_interview(interview).item_id, PhoneAnswer.LEAVE_OUT)
    for _ in range(3):  # whether everything is listed or what changed
        sync(interview, server)
        assert interview.program.phone().entries == before - 1
    server.add(was)  # brought back there, and deleted once more: that is no news
    sync(interview, server)
    assert interview.program.phone().entries == before
    server.remove(was.href)
    sync(interview, server)
    assert interview.program.phone().entries == before - 1
    assert not any("interview" in one.sentence for one in interview.program.phone_questions())


def test_an_interview_is_left_out_there(interview: World, server: FakeCalendarServer) -> None:
    server.remove(href_of_interview(server))
    sync(interview, server)
    asked = of_interview(interview)
    assert [label for _, label in asked.answers] == ["Leave it out there", "Put it back"]
    done = interview.program.answer_phone(asked.item_id, PhoneAnswer.LEAVE_OUT)
    assert done.what == "Northwind Labs: left out of your phone's calendar"
    for _ in range(2):
        sync(interview, server)
        assert not any("interview" in one.uid for one in server.entries.values())
    interview.program.undo()
    assert of_interview(interview)


def test_an_open_end_stays_open(world: World, server: FakeCalendarServer) -> None:
    world.add(at="2026-11-20T10:00")
    switch_on(world)
    sync(world, server)
    server.move(href_of_interview(server), datetime(2026, 11, 23, 15, tzinfo=UTC))
    sync(world, server)
    world.program.answer_phone(of_interview(world).item_id, PhoneAnswer.MOVE_HERE)
    assert world.program.call_sheet(1).interviews[0].end is None


# -- offline, kills, wrong passwords


def test_an_hour_without_the_server_is_made_up(pushed: World, server: FakeCalendarServer) -> None:
    phone = pushed.program.phone_sync
    server.trouble = THERE
    opened = server.opened
    pushed.add("Acme")
    pushed.program.done(DoneAnswers(1, Outcome.SENT))
    for _ in range(60):
        if phone.is_time():
            sync(pushed, server)
        pushed.clock.advance(minutes=1)
    assert 3 <= server.opened - opened <= 8
    view = pushed.program.phone()
    assert (view.line, view.waits) == ("Phone: not reached", False)
    assert view.sentence == "The server calendar.example cannot be reached."
    server.trouble = None
    pushed.clock.advance(minutes=30)
    assert phone.is_time()
    sync(pushed, server)
    assert {one.title.rpartition(", ")[2] for one in server.entries.values()} == {"Northwind Labs", "Acme"}
    assert pushed.program.phone().line == ""
    assert pushed.program.phone_questions() == ()


def test_a_change_hurries_the_next_round_but_not_while_the_server_is_down(
    pushed: World, server: FakeCalendarServer
) -> None:
    phone = pushed.program.phone_sync
    assert not phone.is_time()
    phone.hurry()
    assert phone.is_time()
    server.trouble = THERE
    sync(pushed, server)
    phone.hurry()
    assert not phone.is_time()


def test_a_wrong_password_is_not_tried_again(pushed: World, server: FakeCalendarServer) -> None:
    phone = pushed.program.phone_sync
    server.trouble = AccountTrouble(Trouble.PASSWORD, "calendar.example")
    sync(pushed, server)
    opened = server.opened
    for _ in range(100):
        pushed.clock.advance(hours=1)
        phone.hurry()
        assert not phone.is_time()
        sync(pushed, server)
    assert server.opened == opened
    view = pushed.program.phone()
    assert (view.line, view.waits) == ("Phone: needs you", True)
    assert "app-specific" in view.advice
    server.trouble = None
    assert phone.try_anew().kinds == {Kind.CALENDAR}
    sync(pushed, server)
    assert server.opened == opened + 1
    assert pushed.program.phone().line == ""


def test_a_wrong_password_is_remembered_over_a_restart(
    pushed: World, server: FakeCalendarServer, make_world: Callable[..., World]
) -> None:
    server.trouble = AccountTrouble(Trouble.PASSWORD, "calendar.example")
    sync(pushed, server)
    opened = server.opened
    fresh = PhoneSync(pushed.program.around)
    whole_round(fresh, server.open)
    assert server.opened == opened
    assert fresh.view().waits


def test_torn_off_in_the_middle_the_rest_is_made_up(world: World, server: FakeCalendarServer) -> None:
    for number in range(3):
        world.add(f"Company {number}")
    switch_on(world)
    server.trouble_after = 1
    sync(world, server)
    assert len(server.entries) == 1
    assert world.program.phone().line == "Phone: not reached"
    server.trouble_after = None
    sync(world, server)
    assert len(server.entries) == 3
    assert world.program.phone_questions() == ()


@pytest.mark.parametrize("when", ["creating", "changing", "deleting"])
def test_killed_after_the_server_took_it(world: World, server: FakeCalendarServer, when: str) -> None:
    """What became of the orders is never recorded."""
    phone = world.program.phone_sync
    world.add()
    switch_on(world)
    if when != "creating":
        sync(world, server)
        planned = follow_up(world)
    if when == "changing":
        world.program.move(planned.id, planned.due.instant + timedelta(days=1))
    if when == "deleting":
        world.program.close(1, Closing.LET_GO)
    looking = phone.prepare()
    assert looking is not None
    orders, _ = phone.decide(looking, look(server, looking))
    assert orders
    carry_out(server, looking, orders)
    if when == "changing":  # and moved on here once more, before the next round
        world.program.move(planned.id, planned.due.instant + timedelta(days=2))
    sync(world, server)
    assert world.program.phone_questions() == ()
    if when == "deleting":
        assert server.entries == {}
    else:
        assert server.only.start == follow_up(world).due.instant
    sync(world, server)
    assert world.program.phone_questions() == ()


@pytest.mark.parametrize("arrived", [False, True])
def test_killed_while_creating_what_ends_before_the_next_round(
    world: World, server: FakeCalendarServer, arrived: bool
) -> None:
    phone = world.program.phone_sync
    world.add()
    switch_on(world)
    looking = phone.prepare()
    assert looking is not None
    orders, _ = phone.decide(looking, look(server, looking))
    if arrived:
        carry_out(server, looking, orders)
    world.program.close(1, Closing.LET_GO)
    sync(world, server)
    assert server.entries == {}
    with world.store.read() as work:
        assert work.of.calendar_items.all() == ()


def test_a_server_that_names_no_states(world: World, server: FakeCalendarServer) -> None:
    server.tells_etags = False
    world.add()
    switch_on(world)
    sync(world, server)
    sync(world, server)
    written = server.written
    sync(world, server)
    assert server.written == written
    server.move(server.only.href, datetime(2026, 11, 25, 15, tzinfo=UTC))
    sync(world, server)
    assert len(world.program.phone_questions()) == 1


def test_what_was_recorded_for_something_gone_meanwhile_is_left(world: World, server: FakeCalendarServer) -> None:
    phone = world.program.phone_sync
    world.add()
    switch_on(world)
    looking = phone.prepare()
    assert looking is not None
    orders, _ = phone.decide(looking, look(server, looking))
    outcomes = carry_out(server, looking, orders)
    phone.switch_off(remove=False)
    assert not phone.record(outcomes)
    assert phone.decide(looking, look(server, looking)) == ((), Changes())


def test_another_program_on_this_store_is_left_its_round(world: World, server: FakeCalendarServer) -> None:
    """The command line synchronises between the window's look and its orders."""
    phone = world.program.phone_sync
    world.add()
    switch_on(world)
    looking = phone.prepare()
    assert looking is not None
    seen = look(server, looking)
    sync(world, server)
    orders, _ = phone.decide(looking, seen)
    assert orders == ()


# -- two computers


def test_two_stores_in_one_calendar_leave_each_other_alone(
    pushed: World, server: FakeCalendarServer, make_world: Callable[..., World]
) -> None:
    other = make_world()
    other.add("Acme")
    switch_on(other)
    for _ in range(3):
        sync(other, server)
        sync(pushed, server)
    assert len(server.entries) == 2
    written = server.written
    sync(other, server)
    sync(pushed, server)
    assert server.written == written
    other.program.close(1, Closing.LET_GO)
    sync(other, server)
    assert "Northwind" in server.only.title


@COPIED
def test_two_copies_of_a_store_make_no_duplicates_and_do_not_play_ping_pong(
    pushed: World, server: FakeCalendarServer, make_world: Callable[..., World], copied: Callable[[World], World]
) -> None:
    other = copied(pushed)
    for _ in range(3):
        sync(other, server)
        sync(pushed, server)
    assert len(server.entries) == 1
    planned = follow_up(pushed)
    pushed.program.move(planned.id, planned.due.instant + timedelta(days=1))
    sync(pushed, server)
    written = server.written
    for _ in range(3):
        sync(other, server)
        sync(pushed, server)
    assert server.written == written
    assert len(other.program.phone_questions()) == 1
    assert pushed.program.phone_questions() == ()
    other.program.answer_phone(question(other).item_id, PhoneAnswer.MOVE_HERE)
    for _ in range(3):
        sync(other, server)
        sync(pushed, server)
    assert server.written == written
    assert other.program.phone_questions() == pushed.program.phone_questions() == ()


def test_copies_that_planned_the_same_thing_since_share_its_entry(
    world: World, server: FakeCalendarServer, copied: Callable[[World], World]
) -> None:
    switch_on(world)
    other = copied(world)
    for one in (world, other):
        one.add()
        sync(one, server)
    assert len(server.entries) == 1
    server.on_the_phone(server.only.href, about="")  # a program there lost our sign
    sync(other, server)
    sync(other, server)
    assert len(server.entries) == 1


@COPIED
def test_copies_that_planned_different_things_since_keep_both(
    world: World, server: FakeCalendarServer, copied: Callable[[World], World]
) -> None:
    switch_on(world)
    other = copied(world)
    world.add()
    other.add("Acme")
    for _ in range(3):
        sync(world, server)
        sync(other, server)
    assert {one.title.rpartition(", ")[2] for one in server.entries.values()} == {"Northwind Labs", "Acme"}
    written = server.written
    for _ in range(2):
        sync(world, server)
        sync(other, server)
    assert server.written == written
    assert world.program.phone_questions() == other.program.phone_questions() == ()


@pytest.fixture
def copied(make_world: Callable[..., World]) -> Callable[[World], World]:
    """Copies a store to another computer, as a user does with a file manager."""

    def copy(world: World) -> World:
        other = make_world()
        path = other.store.path
        other.store.close()
        made = world.store.back_up(world.folder / "copies")
        folder = path.parent.with_name(path.parent.name + "-copy")
        folder.mkdir()
        (folder / "followup.sqlite3").write_bytes(made.read_bytes())
        fresh = make(folder)
        made_worlds.append(fresh)
        return fresh

    made_worlds: list[World] = []
    yield copy  # type: ignore[misc]
    for one in made_worlds:
        one.store.close()


# -- switching


def test_another_calendar_begins_anew(pushed: World, server: FakeCalendarServer) -> None:
    pushed.program.phone_sync.switch_on(ACCOUNT, "/cal/me/other/", "Other")
    with pushed.store.read() as work:
        assert work.of.calendar_items.all() == ()
    pushed.program.phone_sync.switch_on(ACCOUNT, "/cal/me/other/", "Other")
    assert pushed.program.phone().calendar == "Other"
    assert pushed.program.phone_sync.account().user == "me"


def test_switched_off_it_stays_there_or_goes(pushed: World, server: FakeCalendarServer) -> None:
    pushed.program.phone_sync.switch_off(remove=False)
    sync(pushed, server)
    assert len(server.entries) == 1
    assert pushed.program.phone().stage is PhoneStage.OFF
    assert pushed.program.phone().address == ""


def test_switched_off_what_was_put_there_goes_when_the_server_is_back(
    pushed: World, server: FakeCalendarServer
) -> None:
    server.trouble = THERE
    pushed.program.phone_sync.switch_off(remove=True)
    assert "removed" in pushed.program.phone().sentence
    sync(pushed, server)
    assert pushed.program.phone().stage is PhoneStage.REMOVING
    server.trouble = None
    sync(pushed, server)
    assert server.entries == {}
    assert pushed.program.phone().stage is PhoneStage.OFF


def test_before_the_first_round(world: World) -> None:
    switch_on(world)
    assert world.program.phone().sentence == "Switched on, and not synchronised yet."


def test_damaged_settings_count_as_not_there(pushed: World) -> None:
    with pushed.store.write() as work:
        for key in ("phone.stage", "phone.last", "phone.trouble"):
            work.set_setting(key, "nonsense")
        work.commit()
    assert pushed.program.phone().stage is PhoneStage.OFF
    with pushed.store.write() as work:
        work.set_setting("phone.last", "2026-11-12T12:00")
        work.set_setting("phone.stage", "on")
        work.commit()
    assert "not synchronised yet" in PhoneSync(pushed.program.around).view().sentence


def test_nothing_of_the_account_is_in_the_copy(pushed: World) -> None:
    with pushed.store.read() as work:
        text = dumps(copy_of(work)).decode()
    assert "calendar.example" not in text
    assert "phone." not in text


def test_the_mark_is_kept(pushed: World) -> None:
    with pushed.store.write() as work:
        mark = work.setting("phone.mark")
        work.set_setting("store.identity", "another")
        work.commit()
    switch_on(pushed)
    with pushed.store.read() as work:
        assert work.setting("phone.mark") == mark


def test_items_by_what_they_stand_for(pushed: World) -> None:
    planned = follow_up(pushed)
    with pushed.store.read() as work:
        item = work.of.calendar_items.of(Thing.FOLLOW_UP, planned.id)
        assert item is not None
        assert work.of.calendar_items.of(Thing.INTERVIEW, 99) is None
        assert item.question is Question.NONE
        assert replace(item, question=Question.MOVED) != item


def test_other_kinds_of_contact_are_named(world: World, server: FakeCalendarServer) -> None:
    world.add("Said", instruction=Instruction(CallBan.PHONE), at="2026-10-01T10:00")
    world.add("Ring", at="2026-10-01T10:00")
    switch_on(world)
    sync(world, server)
    for one in list(server.entries.values()):
        server.remove(one.href)
    sync(world, server)
    sentences = " ".join(one.sentence for one in world.program.phone_questions())
    assert "Ring was deleted" in sentences
