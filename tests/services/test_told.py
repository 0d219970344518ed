"""What the other side did, and what is known of them: each changes the plan in the same operation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import (
    AttemptKind,
    CallBan,
    Channel,
    Circumstances,
    Closing,
    Instruction,
    Outcome,
    Place,
    PreferredChannel,
    ResponseKind,
    Stage,
    Verdict,
)
from followup_desktop.services.views import DoneAnswers, Known, News, TimelineRow
from tests.fakes.world import World

PROMISED = date(2026, 11, 19)
TODAY = date(2026, 11, 12)  # the day of the interview, a Thursday


@pytest.fixture
def ident(world: World) -> int:
    """A final interview that is over, thanked for, with an answer promised by Thursday 19 November."""
    ident = world.add(promised=PROMISED).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    return ident


def row(world: World) -> TimelineRow:
    (only,) = world.program.timeline().rows
    return only


def without_occurrence(one: TimelineRow) -> TimelineRow:
    """Which ringing of a reminder it is goes on counting over an undo: an old button must stay old."""
    return replace(one, reminder=one.reminder and replace(one.reminder, occurrence=0))


@pytest.mark.parametrize(
    ("kind", "verdict", "channel"),
    [
        (ResponseKind.MISSED_CALL, Verdict.ANSWER_THEM, Channel.PHONE),
        (ResponseKind.THEIR_VOICEMAIL, Verdict.ANSWER_THEM, Channel.PHONE),
        (ResponseKind.ASKED_INFO, Verdict.ANSWER_THEM, Channel.EMAIL),
        (ResponseKind.INVITED, Verdict.ANSWER_THEM, Channel.EMAIL),
        (ResponseKind.OWE_MATERIAL, Verdict.ANSWER_THEM, Channel.EMAIL),
        (ResponseKind.OFFER_WRITTEN, Verdict.ANSWER_THEM, Channel.EMAIL),
        (ResponseKind.NO_SHOW, Verdict.CALL, Channel.PHONE),
        (ResponseKind.REJECTED, Verdict.EMAIL, Channel.EMAIL),
        (ResponseKind.OFFER_VERBAL, Verdict.CALL, Channel.PHONE),
        (ResponseKind.STILL_DECIDING, Verdict.CALL, Channel.PHONE),
        (ResponseKind.ON_HOLD, Verdict.EMAIL, Channel.EMAIL),
    ],
)
def test_each_act_of_theirs_is_planned_for_at_once(
    world: World, ident: int, kind: ResponseKind, verdict: Verdict, channel: Channel
) -> None:
    done = world.program.news(News(ident, kind))
    assert done.next is not None
    assert (done.next.verdict, done.next.channel) == (verdict, channel)
    planned = row(world).follow_up
    assert planned is not None
    assert planned.id == done.next.follow_up_id
    assert "Northwind Labs: noted" in done.what


def test_the_preview_says_the_same_and_saves_nothing(world: World, ident: int) -> None:
    news = News(ident, ResponseKind.NEW_DATE, until=date(2026, 12, 4))
    before = row(world)
    preview = world.program.preview_news(news)
    assert row(world) == before
    assert world.program.news(news).next == replace(
        preview, follow_up_id=before.follow_up.id if before.follow_up else 0
    )
    assert preview.due is not None
    assert preview.due.day == date(2026, 12, 8)  # Friday 4 December and two working days


def test_a_new_date_becomes_the_promised_one_and_is_taken_back_whole(world: World, ident: int) -> None:
    before = row(world)
    world.program.news(News(ident, ResponseKind.NEW_DATE, until=date(2026, 12, 4)))
    assert row(world).application.promised == date(2026, 12, 4)
    world.program.undo()
    assert without_occurrence(row(world)) == without_occurrence(before)


def test_an_absence_gives_them_time_to_catch_up(world: World, ident: int) -> None:
    done = world.program.news(News(ident, ResponseKind.OUT_OF_OFFICE, until=date(2026, 11, 30)))
    assert done.next is not None
    assert done.next.due is not None
    assert done.next.due.day == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("feedback", "channel"), [("", Channel.EMAIL), ("phone", Channel.PHONE), ("email", Channel.EMAIL), ("none", None)]
)
def test_a_refusal_keeps_what_they_said_about_feedback(
    world: World, ident: int, feedback: str, channel: Channel | None
) -> None:
    done = world.program.news(News(ident, ResponseKind.REJECTED, feedback=feedback))
    assert row(world).application.stage is Stage.REJECTED
    planned = row(world).follow_up
    assert (planned.channel if planned else None) is channel
    if planned is None:
        assert done.close_suggested is Closing.LET_GO
    else:
        assert planned.kind is AttemptKind.FEEDBACK


def test_news_of_another_day_counts_from_that_day(world: World, ident: int) -> None:
    world.clock.advance(days=5)
    done = world.program.news(News(ident, ResponseKind.STILL_DECIDING, day=date(2026, 11, 13)))
    assert done.next is not None
    assert done.next.due is not None
    assert done.next.due.day == date(2026, 11, 23)  # the promised day and its grace come later than five days


@pytest.mark.parametrize(
    ("news", "why"),
    [
        (News(0, ResponseKind.NEW_DATE), "needs the day that they named"),
        (News(0, ResponseKind.OUT_OF_OFFICE), "needs the day of their return"),
        (News(0, ResponseKind.ON_HOLD, day=TODAY + timedelta(days=1)), "has not come yet"),
        (News(0, ResponseKind.NEW_DATE, until=TODAY - timedelta(days=1)), "lies before"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(world: World, ident: int, news: News, why: str) -> None:
    before = row(world)
    for act in (world.program.news, world.program.preview_news):
        with pytest.raises(Refused, match=why):
            act(replace(news, application_id=ident))
    assert row(world) == before


def test_a_closed_application_takes_no_news(world: World, ident: int) -> None:
    world.program.close(ident, Closing.LET_GO)
    with pytest.raises(Refused, match="closed"):
        world.program.news(News(ident, ResponseKind.INVITED))
    with pytest.raises(Refused, match="closed"):
        world.program.save_known(Known(ident))


def known(world: World, ident: int, **changed: object) -> Known:
    application = row(world).application
    same = Known(ident, application.promised, application.instruction, application.circumstances)
    return replace(same, **changed)  # type: ignore[arg-type]


def test_a_competing_offer_is_told_today(world: World, ident: int) -> None:
    offer = Circumstances(competing_deadline=date(2026, 11, 20))
    preview = world.program.preview_known(known(world, ident, circumstances=offer))
    done = world.program.save_known(known(world, ident, circumstances=offer))
    assert done.next is not None
    assert (done.next.verdict, done.next.text) == (preview.verdict, preview.text)
    planned = row(world).follow_up
    assert planned is not None
    assert (planned.verdict, planned.kind, planned.due.day) == (Verdict.CALL, AttemptKind.COMPETING, TODAY)


@pytest.mark.parametrize(
    ("changed", "verdict", "day"),
    [
        ({"circumstances": Circumstances(withdraw=True)}, Verdict.CALL, TODAY),
        ({"circumstances": Circumstances(cannot_phone=True)}, Verdict.EMAIL, date(2026, 11, 23)),
        ({"circumstances": Circumstances(call_on=date(2026, 11, 18))}, Verdict.CALL, date(2026, 11, 18)),
        ({"instruction": Instruction(CallBan.PHONE)}, Verdict.EMAIL, date(2026, 11, 23)),
        ({"instruction": Instruction(defined_process=True)}, Verdict.EMAIL, date(2026, 11, 26)),
        ({"promised": None}, Verdict.EMAIL, date(2026, 11, 23)),
        (
            {"promised": None, "circumstances": Circumstances(small_business=True)},
            Verdict.CALL,
            date(2026, 11, 23),
        ),
        ({"instruction": Instruction(preferred_channel=PreferredChannel.EMAIL)}, Verdict.EMAIL, date(2026, 11, 23)),
    ],
)
def test_each_fact_changes_the_plan(
    world: World, ident: int, changed: dict[str, object], verdict: Verdict, day: date
) -> None:
    world.program.save_known(known(world, ident, **changed))
    planned = row(world).follow_up
    assert planned is not None
    assert (planned.verdict, planned.due.day) == (verdict, day)


def test_silence_until_they_speak_has_no_follow_up_at_all(world: World, ident: int) -> None:
    world.program.save_known(known(world, ident, instruction=Instruction(CallBan.ALL)))
    assert row(world).follow_up is None
    assert row(world).verdict is Verdict.DO_NOT_CALL


def test_place_and_stage_can_be_put_right(world: World, ident: int) -> None:
    berlin = Place("Europe/Berlin", "DE")
    world.program.save_known(known(world, ident, place=berlin, stage=Stage.REFERENCE))
    application = row(world).application
    assert (application.place, application.stage) == (berlin, Stage.REFERENCE)
    assert "What is known of them was changed" in " ".join(world.program.call_sheet(ident).history)


def test_nothing_changed_leaves_a_day_of_the_users_own_alone(world: World, ident: int) -> None:
    planned = row(world).follow_up
    assert planned is not None
    world.program.move(planned.id, world.clock.now() + timedelta(days=3))
    moved = row(world).follow_up
    world.program.save_known(known(world, ident))
    assert row(world).follow_up == moved
