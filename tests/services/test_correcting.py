"""Putting right what was told: one step of undo each, planned anew from what stands, the equal store afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_desktop.adapters.words import DateWords
from followup_desktop.domain.errors import NotFound, Refused
from followup_desktop.domain.model import (
    Application,
    Attempt,
    AttemptKind,
    Channel,
    Closing,
    Contact,
    FollowUpState,
    Outcome,
    Response,
    ResponseKind,
    Stage,
    Verdict,
)
from followup_desktop.services.entries import ExitAnswers
from followup_desktop.services.history_views import AttemptEntry, AttemptLine, HistoryKind, ResponseEntry
from followup_desktop.services.program import Program
from followup_desktop.services.views import DoneAnswers, Known, News
from tests.fakes.world import World
from tests.services.edits import rows_of

STATUS = AttemptKind.STATUS
PHONE = Channel.PHONE


def called(world: World, outcome: Outcome, **more: Any) -> AttemptLine:
    """A call was made and marked."""
    ident = only(world).id
    world.program.done(replace(DoneAnswers(ident, outcome, kind=STATUS, channel=PHONE), **more))
    newest = max(attempts(world), key=lambda one: one.id)
    return world.program.attempt_line(newest.id)


def told(world: World, kind: ResponseKind, **more: Any) -> Response:
    world.program.news(News(only(world).id, kind, **more))
    return max(responses(world), key=lambda one: one.id)


def only(world: World) -> Application:
    with world.store.read() as work:
        return work.of.applications.all()[0]


def attempts(world: World) -> tuple[Attempt, ...]:
    with world.store.read() as work:
        return work.of.attempts.all()


def responses(world: World) -> tuple[Response, ...]:
    with world.store.read() as work:
        return work.of.responses.all()


def acts(world: World) -> list[tuple[ResponseKind, date, date | None]]:
    return [(one.kind, one.day, one.until) for one in responses(world)]


def entry(line: AttemptLine, **more: Any) -> AttemptEntry:
    """The contact as the card would hand it in unchanged, but for what is named."""
    known = line.attempt
    how = (known.channel, known.outcome, known.kind, known.contact_id)
    base = AttemptEntry(known.id, known.at.instant, *how, known.note, line.promised)
    return replace(base, **more)


def changed(said: Response, **more: Any) -> ResponseEntry:
    return replace(ResponseEntry(said.id, said.kind, said.day, said.until, said.note), **more)


def edited(world: World) -> list[str]:
    history = world.program.history(only(world).id).entries
    return [one.sentence for one in history if one.kind is HistoryKind.EDITED]


@pytest.fixture
def waiting(world: World) -> World:
    """A final interview ten days ago, thanked; it is Monday 23 November, 10:04, and a call is due."""
    world.add()
    world.program.done(DoneAnswers(only(world).id, Outcome.SENT))
    world.clock.set("2026-11-23T10:04:00-05:00")
    ident = only(world).id
    with world.store.write() as work:
        world.program.around.planner.replan(work, ident, world.clock.now())
        work.commit()
    return world


# -- a contact


def test_a_contact_is_shown_in_words_that_can_be_typed_again(waiting: World) -> None:
    line = called(waiting, Outcome.SPOKE, promised=date(2026, 11, 27), note="Ask for Ann")
    assert (line.company, line.when) == ("Northwind Labs", "Mon 23 Nov 2026 10:04")
    assert line.when_said == "= Mon 23 Nov 2026, 10:04 EST"
    assert line.promised == date(2026, 11, 27)
    assert called(waiting, Outcome.NO_ANSWER).promised is None
    with pytest.raises(NotFound):
        waiting.program.attempt_line(99)


def test_a_call_marked_by_mistake_is_due_again_once_it_is_deleted(waiting: World) -> None:
    before = waiting.program.timeline().rows[0]
    assert before.follow_up is not None
    line = called(waiting, Outcome.SPOKE)
    assert waiting.program.timeline().rows[0].verdict is not before.verdict
    waiting.clock.advance(days=1)
    after_call = rows_of(waiting)
    done = waiting.program.remove_attempt(line.attempt.id)
    row = waiting.program.timeline().rows[0]
    assert (row.verdict, row.group) == (before.verdict, before.group)
    assert row.follow_up is not None
    assert row.follow_up.due.instant <= waiting.clock.now() + timedelta(hours=4)
    assert done.what == f"Northwind Labs: deleted, next: {row.next_step}" or "deleted, next: " in done.what
    assert acts(waiting) == []  # that they are still deciding was said in that call
    with waiting.store.read() as work:
        assert line.attempt.follow_up_id is not None
        assert work.of.follow_ups.get(line.attempt.follow_up_id).state is FollowUpState.CANCELLED
    assert edited(waiting) == ["Deleted by you: Mon 23 Nov 2026 10:04, Call to Priya Raman: spoke"]
    waiting.program.undo()
    assert rows_of(waiting) == after_call


def test_a_wrong_outcome_is_put_right_with_what_it_said_of_them(waiting: World) -> None:
    line = called(waiting, Outcome.SPOKE)
    assert acts(waiting) == [(ResponseKind.STILL_DECIDING, date(2026, 11, 23), None)]
    after_call = rows_of(waiting)
    waiting.program.save_attempt(entry(line, outcome=Outcome.VOICEMAIL, note=" twice "))
    assert acts(waiting) == []
    (_, fixed) = attempts(waiting)
    assert (fixed.outcome, fixed.note, fixed.follow_up_id) == (
        Outcome.VOICEMAIL,
        "twice",
        line.attempt.follow_up_id,
    )
    assert edited(waiting) == ["Put right by you; it was: Mon 23 Nov 2026 10:04, Call to Priya Raman: spoke"]
    line = waiting.program.attempt_line(fixed.id)
    waiting.program.save_attempt(entry(line, outcome=Outcome.SPOKE, note="", promised=date(2026, 12, 4)))
    assert acts(waiting) == [(ResponseKind.NEW_DATE, date(2026, 11, 23), date(2026, 12, 4))]
    assert only(waiting).promised == date(2026, 12, 4)
    line = waiting.program.attempt_line(fixed.id)
    waiting.program.save_attempt(entry(line, promised=date(2026, 12, 2)))
    assert only(waiting).promised == date(2026, 12, 2)
    for _ in range(3):
        waiting.program.undo()
    assert rows_of(waiting) == after_call


def test_offer_and_refusal_by_mistake_give_the_stage_back(waiting: World) -> None:
    line = called(waiting, Outcome.REFUSAL)
    assert only(waiting).stage is Stage.REJECTED
    waiting.program.save_attempt(entry(line, outcome=Outcome.OFFER))
    assert only(waiting).stage is Stage.OFFER
    assert [kind for kind, _, _ in acts(waiting)] == [ResponseKind.OFFER_VERBAL]
    waiting.program.remove_attempt(line.attempt.id)
    assert (only(waiting).stage, acts(waiting)) == (Stage.FINAL, [])


def test_a_stage_that_another_answer_gives_stays(waiting: World) -> None:
    offered = told(waiting, ResponseKind.OFFER_WRITTEN)
    line = called(waiting, Outcome.REFUSAL)
    waiting.program.remove_attempt(line.attempt.id)
    assert only(waiting).stage is Stage.OFFER
    waiting.program.save_known(Known(only(waiting).id, stage=Stage.REFERENCE))
    waiting.program.remove_response(offered.id)
    assert only(waiting).stage is Stage.REFERENCE  # the user's own word


def test_without_any_interview_the_stage_stays(waiting: World) -> None:
    line, ident = called(waiting, Outcome.REFUSAL), only(waiting).id
    with waiting.store.write() as work:
        for met in work.of.interviews.all():
            for planned in work.of.follow_ups.of_application(ident):
                work.of.follow_ups.save(replace(planned, interview_id=None))
            work.of.interviews.remove(met.id)
        work.commit()
    waiting.program.remove_attempt(line.attempt.id)
    assert only(waiting).stage is Stage.REJECTED


def test_a_contact_moved_to_another_day_takes_with_it_what_was_said(waiting: World) -> None:
    line = called(waiting, Outcome.SPOKE, promised=date(2026, 11, 30))
    friday = datetime.fromisoformat("2026-11-20T16:20:00-05:00")
    waiting.program.save_attempt(entry(line, at=friday))
    assert acts(waiting) == [(ResponseKind.NEW_DATE, date(2026, 11, 20), date(2026, 11, 30))]
    assert waiting.program.attempt_line(line.attempt.id).when == "Fri 20 Nov 2026 16:20"


def test_a_contact_cannot_lie_ahead_nor_a_date_before_it(waiting: World) -> None:
    line = called(waiting, Outcome.SPOKE)
    tomorrow = waiting.clock.now() + timedelta(days=1)
    with pytest.raises(Refused, match="tomorrow 10:04 has not come yet"):
        waiting.program.save_attempt(entry(line, at=tomorrow))
    with pytest.raises(Refused, match="Fri 20 Nov lies before Mon 23 Nov"):
        waiting.program.preview_attempt(entry(line, promised=date(2026, 11, 20)))
    assert edited(waiting) == []


@pytest.mark.parametrize(
    ("outcome", "channel", "kept"),
    [
        (Outcome.SENT, Channel.PHONE, Channel.EMAIL),
        (Outcome.SENT, Channel.PORTAL, Channel.PORTAL),
        (Outcome.VOICEMAIL, Channel.EMAIL, Channel.PHONE),
        (Outcome.OFFER, Channel.EMAIL, Channel.EMAIL),
        (Outcome.REFUSAL, Channel.PHONE, Channel.PHONE),
    ],
)
def test_the_way_fits_the_outcome(waiting: World, outcome: Outcome, channel: Channel, kept: Channel) -> None:
    line = called(waiting, Outcome.NO_ANSWER)
    waiting.program.save_attempt(entry(line, outcome=outcome, channel=channel))
    assert attempts(waiting)[-1].channel is kept


def test_what_it_was_for_counts_as_put_right(waiting: World) -> None:
    line = called(waiting, Outcome.SPOKE)
    assert [kind for kind, _, _ in acts(waiting)] == [ResponseKind.STILL_DECIDING]
    waiting.program.save_attempt(entry(line, kind=AttemptKind.THANKS))
    assert acts(waiting) == []
    assert attempts(waiting)[-1].kind is AttemptKind.THANKS
    line = waiting.program.attempt_line(line.attempt.id)
    waiting.program.save_attempt(entry(line, kind=AttemptKind.COMPETING))
    assert only(waiting).circumstances.competing_told == date(2026, 11, 23)
    line = waiting.program.attempt_line(line.attempt.id)
    waiting.program.save_attempt(entry(line, kind=AttemptKind.STATUS))
    assert only(waiting).circumstances.competing_told is None
    assert [kind for kind, _, _ in acts(waiting)] == [ResponseKind.STILL_DECIDING]


def test_with_whom_it_was_is_put_right_among_those_who_belong_to_it(waiting: World) -> None:
    line = called(waiting, Outcome.SPOKE)
    ident = only(waiting).id
    waiting.program.save_person(ident, Contact(name="Ann Ray"))
    line = waiting.program.attempt_line(line.attempt.id)
    ann = next(person for person, name in line.people if name == "Ann Ray")
    waiting.program.save_attempt(entry(line, contact_id=ann))
    assert attempts(waiting)[-1].contact_id == ann
    assert "Call to Ann Ray: spoke" in [one.sentence for one in waiting.program.history(ident).entries]
    waiting.program.save_attempt(entry(line, contact_id=None))
    assert attempts(waiting)[-1].contact_id is None
    waiting.program.remove_person(ident, ann)
    with pytest.raises(Refused, match="does not belong"):
        waiting.program.save_attempt(entry(line, contact_id=ann))


def test_nothing_changed_is_no_step_of_undo(waiting: World) -> None:
    line = called(waiting, Outcome.SPOKE, promised=date(2026, 11, 27))
    assert not waiting.program.save_attempt(entry(line)).changes
    said = told(waiting, ResponseKind.MISSED_CALL)
    assert not waiting.program.save_response(changed(said)).changes
    assert edited(waiting) == []


def test_a_note_put_right_leaves_the_users_own_day_and_decision_alone(waiting: World) -> None:
    line = called(waiting, Outcome.NO_ANSWER, next_on=date(2026, 12, 9))
    planned = waiting.program.timeline().rows[0].follow_up
    waiting.program.save_attempt(entry(line, note="It rang ten times"))
    assert waiting.program.timeline().rows[0].follow_up == planned
    waiting.program.overrule(only(waiting).id, Verdict.DO_NOT_CALL)
    waiting.program.save_attempt(entry(line, note="It rang eleven times"))
    assert waiting.program.call_sheet(only(waiting).id).advice.overrule is not None
    waiting.program.remove_attempt(line.attempt.id)  # this one changes the situation
    assert waiting.program.call_sheet(only(waiting).id).advice.overrule is None


def test_the_preview_is_the_operation_and_saves_nothing(waiting: World) -> None:
    line = called(waiting, Outcome.SPOKE)
    before = rows_of(waiting)
    step = waiting.program.preview_attempt(entry(line, outcome=Outcome.REFUSAL))
    assert rows_of(waiting) == before
    assert waiting.program.save_attempt(entry(line, outcome=Outcome.REFUSAL)).next == step
    said = told(waiting, ResponseKind.MISSED_CALL)
    before = rows_of(waiting)
    step = waiting.program.preview_response(changed(said, kind=ResponseKind.ON_HOLD))
    assert rows_of(waiting) == before
    assert waiting.program.save_response(changed(said, kind=ResponseKind.ON_HOLD)).next == step


def test_what_was_told_of_another_offer_goes_with_the_contact(waiting: World) -> None:
    ident = only(waiting).id
    deadline = replace(only(waiting).circumstances, competing_deadline=date(2026, 11, 30))
    waiting.program.save_known(Known(ident, circumstances=deadline))
    first = called(waiting, Outcome.SENT, kind=AttemptKind.COMPETING, channel=Channel.EMAIL)
    assert only(waiting).circumstances.competing_told == date(2026, 11, 23)
    sunday = first.attempt.at.instant - timedelta(days=1)
    waiting.program.save_attempt(entry(first, at=sunday))
    assert only(waiting).circumstances.competing_told == date(2026, 11, 22)
    second = called(waiting, Outcome.SENT, kind=AttemptKind.COMPETING, channel=Channel.EMAIL)
    waiting.program.remove_attempt(second.attempt.id)
    assert only(waiting).circumstances.competing_told == date(2026, 11, 22)
    waiting.program.remove_attempt(first.attempt.id)
    assert only(waiting).circumstances.competing_told is None


def test_a_contact_without_a_follow_up_and_one_beside_another(waiting: World) -> None:
    called(waiting, Outcome.SPOKE)
    line = called(waiting, Outcome.SPOKE, kind=AttemptKind.THANKS)
    assert line.attempt.follow_up_id is None
    waiting.program.remove_attempt(line.attempt.id)
    assert acts(waiting) == [(ResponseKind.STILL_DECIDING, date(2026, 11, 23), None)]


def test_of_a_closed_application_the_history_is_put_right_all_the_same(waiting: World) -> None:
    line = called(waiting, Outcome.REFUSAL)
    waiting.program.close(only(waiting).id, Closing.REFUSED)
    waiting.program.save_attempt(entry(line, note="in two sentences"))
    waiting.program.remove_attempt(line.attempt.id)
    assert waiting.program.timeline().rows[0].follow_up is None


# -- an act of theirs


def test_an_act_is_put_right_and_deleted(waiting: World) -> None:
    said = told(waiting, ResponseKind.MISSED_CALL, note="twice")
    line = waiting.program.response_line(said.id)
    assert (line.response, line.company, line.feedback) == (said, "Northwind Labs", "")
    before = rows_of(waiting)
    answer = changed(said, kind=ResponseKind.THEIR_VOICEMAIL, day=date(2026, 11, 20), note=" by Ann ")
    assert "put right, next: Answer them" in waiting.program.save_response(answer).what
    (fixed,) = responses(waiting)
    assert fixed == replace(said, kind=ResponseKind.THEIR_VOICEMAIL, day=date(2026, 11, 20), note="by Ann")
    assert edited(waiting) == ["Put right by you; it was: Mon 23 Nov 2026, They rang you"]
    waiting.program.remove_response(said.id)
    assert responses(waiting) == ()
    assert edited(waiting)[0] == "Deleted by you: Fri 20 Nov 2026, They left you a message"
    waiting.program.undo()
    waiting.program.undo()
    assert rows_of(waiting) == before
    with pytest.raises(NotFound):
        waiting.program.response_line(99)


def test_an_act_has_the_same_checks_as_when_it_was_told(waiting: World) -> None:
    said = told(waiting, ResponseKind.MISSED_CALL)
    for wrong in (
        {"day": date(2026, 11, 24)},
        {"kind": ResponseKind.NEW_DATE},
        {"kind": ResponseKind.OUT_OF_OFFICE},
        {"kind": ResponseKind.NEW_DATE, "until": date(2026, 11, 22)},
    ):
        with pytest.raises(Refused):
            waiting.program.save_response(changed(said, **wrong))
    assert acts(waiting) == [(ResponseKind.MISSED_CALL, date(2026, 11, 23), None)]


def test_a_refusal_keeps_what_it_said_of_feedback_until_it_goes(waiting: World) -> None:
    said = told(waiting, ResponseKind.REJECTED, feedback="email")
    assert waiting.program.response_line(said.id).feedback == "email"
    waiting.program.save_response(changed(said, note="politely", feedback="email"))
    assert only(waiting).circumstances.feedback_offer == "email"
    waiting.program.save_response(changed(said, feedback="none"))
    assert only(waiting).circumstances.no_feedback
    assert waiting.program.response_line(said.id).feedback == "none"
    waiting.program.save_response(changed(said, kind=ResponseKind.ON_HOLD))
    now = only(waiting)
    assert (now.stage, now.circumstances.feedback_offer, now.circumstances.no_feedback) == (Stage.FINAL, "", False)


# -- the promised date is that of whoever named one last


def test_a_date_that_goes_gives_way_to_the_one_before_it(waiting: World) -> None:
    first = told(waiting, ResponseKind.NEW_DATE, until=date(2026, 11, 27))
    waiting.clock.advance(days=1)
    second = told(waiting, ResponseKind.NEW_DATE, until=date(2026, 12, 4))
    waiting.program.save_response(changed(second, until=date(2026, 12, 7)))
    assert only(waiting).promised == date(2026, 12, 7)
    waiting.program.remove_response(second.id)
    assert only(waiting).promised == date(2026, 11, 27)
    waiting.program.remove_response(first.id)
    assert only(waiting).promised is None


def test_a_date_of_the_capture_of_the_exit_card_or_of_the_user_comes_back(world: World) -> None:
    added = world.add(promised=date(2026, 11, 18))
    said = told(world, ResponseKind.NEW_DATE, until=date(2026, 12, 4))
    world.clock.advance(days=1)
    world.program.remove_response(said.id)
    assert only(world).promised == date(2026, 11, 18)
    world.program.save_exit_card(ExitAnswers(added.interview_id, decide_by=date(2026, 11, 19)))
    world.clock.advance(days=1)
    said = told(world, ResponseKind.NEW_DATE, until=date(2026, 12, 4))
    world.program.remove_response(said.id)
    assert only(world).promised == date(2026, 11, 19)
    world.program.save_known(Known(added.application_id, promised=None))  # "they named none after all"
    world.clock.advance(days=1)
    said = told(world, ResponseKind.NEW_DATE, until=date(2026, 12, 4))
    world.program.remove_response(said.id)
    assert only(world).promised is None


def test_a_date_that_the_user_set_otherwise_since_stays(waiting: World) -> None:
    said = told(waiting, ResponseKind.NEW_DATE, until=date(2026, 11, 27))
    waiting.program.save_known(Known(only(waiting).id, promised=date(2026, 12, 1)))
    waiting.program.remove_response(said.id)
    assert only(waiting).promised == date(2026, 12, 1)


# -- moments that are over, in words


@pytest.fixture
def wordly(waiting: World) -> Program:
    """The program with the real understanding of words. It is Monday 23 November, 10:04 in New York."""
    return Program(replace(waiting.program.around, words=DateWords()), waiting.reader)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("yesterday 16:20", "Sun 22 Nov 16:20"),
        ("9:30", "Mon 23 Nov 09:30"),
        ("mon 9:30", "Mon 23 Nov 09:30"),
        ("wed 14:00", "Wed 18 Nov 14:00"),
        ("mon 12:00", ""),
        ("2 hours ago", "Mon 23 Nov 08:04"),
        ("30 minutes ago", "Mon 23 Nov 09:34"),
        ("12 nov 10:00", "Thu 12 Nov 10:00"),
        ("Mon 23 Nov 2026 10:04", "Mon 23 Nov 10:04"),
    ],
)
def test_a_moment_that_is_over_is_understood(wordly: Program, words: str, when: str) -> None:
    if not when:
        with pytest.raises(Refused, match="today 12:00 has not come yet"):
            wordly.understand_past(words)
        return
    moment, said = wordly.understand_past(words)
    assert f"{moment.local:%a} {moment.local.day} {moment.local:%b %H:%M}" == when
    assert said.startswith("= ")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("tomorrow 9:00", "tomorrow 09:00 has not come yet."),
        ("in 2 hours", "today 12:04 has not come yet."),
        ("next mon 9:00", "Mon 30 Nov 09:00 has not come yet."),
        ("24 dec 10:00", "Thu 24 Dec 10:00 has not come yet."),
        ("14:00", "today 14:00 has not come yet."),
        ("yesterday", "At which hour on Sun 22 Nov?"),
        ("long ago", "Not understood yet."),
        ("blah", "Not understood yet."),
        ("31 feb 10:00", "There is no such day."),
    ],
)
def test_why_a_moment_is_none_that_is_over(wordly: Program, words: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        wordly.understand_past(words)
    assert refused.value.sentence == why


# -- any of it, in any order


CORRECTION = st.one_of(
    st.tuples(
        st.just("attempt"),
        st.integers(0, 5),
        st.sampled_from(Outcome),
        st.sampled_from(Channel),
        st.sampled_from(AttemptKind),
        st.integers(0, 15),
        st.none() | st.integers(0, 30),
    ),
    st.tuples(st.just("no attempt"), st.integers(0, 5)),
    st.tuples(
        st.just("response"), st.integers(0, 5), st.sampled_from(ResponseKind), st.integers(0, 15), st.booleans()
    ),
    st.tuples(st.just("no response"), st.integers(0, 5)),
)


def correct(world: World, what: str, *more: Any) -> None:
    today = world.clock.now().date()
    if what in ("attempt", "no attempt"):
        found = attempts(world)
        if not found:
            return
        known = found[more[0] % len(found)]
        if what == "no attempt":
            world.program.remove_attempt(known.id)
            return
        _, outcome, channel, kind, back, promised = more
        at = world.clock.now() - timedelta(days=back)
        until = today + timedelta(days=promised) if promised is not None else None
        world.program.save_attempt(AttemptEntry(known.id, at, channel, outcome, kind, known.contact_id, "n", until))
        return
    said = responses(world)
    if not said:
        return
    one = said[more[0] % len(said)]
    if what == "no response":
        world.program.remove_response(one.id)
        return
    _, kind, back, named = more
    day = today - timedelta(days=back)
    until = day + timedelta(days=9) if named else None
    world.program.save_response(ResponseEntry(one.id, kind, day, until, "n"))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(CORRECTION, min_size=1, max_size=5))
def test_whatever_is_put_right_can_be_taken_back_to_the_equal_store(
    waiting: World, steps: list[tuple[object, ...]]
) -> None:
    if len(attempts(waiting)) < 2:
        called(waiting, Outcome.SPOKE)
        told(waiting, ResponseKind.NEW_DATE, until=date(2026, 12, 4))
        called(waiting, Outcome.OFFER)
    before, done = rows_of(waiting), 0
    for what, *more in steps:
        with waiting.store.read() as work:
            last = work.last_operation()
        try:
            correct(waiting, str(what), *more)
        except Refused:
            continue
        with waiting.store.read() as work:
            done += work.last_operation() != last
        assert waiting.program.history(only(waiting).id).entries
    for _ in range(done):
        waiting.program.undo()
    assert rows_of(waiting) == before
