"""Talking points of the user's own: on the sheet at once, kept, and given back."""

from __future__ import annotations

import pytest

from followup_desktop.domain.errors import NotFound, Refused
from followup_desktop.domain.model import AttemptKind, Channel, Outcome, OwnPoint, Purpose, Stage
from followup_desktop.services.own_points import LONGEST
from followup_desktop.services.views import CallSheetView, DoneAnswers
from tests.fakes.world import World


def said(view: CallSheetView) -> list[str]:
    return [point.text for section in view.sheet.sections for point in section.points]


def test_an_own_point_is_said_where_it_holds(world: World) -> None:
    one, other = (world.add(name).application_id for name in ("Northwind Labs", "Kestrel"))
    world.program.save_point(OwnPoint("  Mention the\nmeetup. ", Purpose.RELATIONSHIP, application_id=one))
    assert "Mention the meetup." in said(world.program.call_sheet(one))
    assert "Mention the meetup." not in said(world.program.call_sheet(other))
    assert [point.text for point in world.program.own_points(one)] == ["Mention the meetup."]
    assert world.program.own_points(other) == ()


def test_a_point_is_reworded_hidden_and_brought_back(world: World) -> None:
    ident = world.add().application_id
    ours = world.program.call_sheet(ident).sheet.sections[0].points[0]
    changed = world.program.save_point(OwnPoint("In my words.", ours.purpose, ours.id))
    point = world.program.call_sheet(ident).sheet.sections[0].points[0]
    assert (point.id, point.text, point.own_id) == (ours.id, "In my words.", changed.id)
    world.program.save_point(OwnPoint("", ours.purpose, ours.id, hidden=True, id=changed.id))
    assert world.program.call_sheet(ident).sheet.hidden == 1
    world.program.remove_point(changed.id)
    assert world.program.call_sheet(ident).sheet.sections[0].points[0] == ours


def test_each_is_one_undo(world: World) -> None:
    ident = world.add().application_id
    before = world.program.call_sheet(ident).sheet
    world.program.save_point(OwnPoint("For all.", stage=Stage.FINAL))
    world.program.undo()
    assert world.program.call_sheet(ident).sheet == before
    assert world.program.own_points() == ()


def test_an_empty_or_endless_point_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="some words"):
        world.program.save_point(OwnPoint("  \n "))
    with pytest.raises(Refused, match="301"):
        world.program.save_point(OwnPoint("x" * (LONGEST + 1)))
    with pytest.raises(NotFound):
        world.program.remove_point(99)
    assert world.program.own_points() == ()


def test_a_hostile_point_stays_plain_text(world: World) -> None:
    ident = world.add().application_id
    world.program.save_point(OwnPoint("{my_name} <b>\u202e</b>", Purpose.INTEREST, application_id=ident))
    assert "{my_name} <b></b>" in said(world.program.call_sheet(ident))


# -- the thank-you call


def test_the_thank_you_call_is_there_whatever_is_planned(world: World) -> None:
    ident = world.add().application_id
    view = world.program.call_sheet(ident)
    assert view.thanks_call
    assert view.channel is Channel.EMAIL
    thanks = world.program.call_sheet(ident, kind=AttemptKind.THANKS)
    assert (thanks.kind, thanks.channel) == (AttemptKind.THANKS, Channel.PHONE)
    assert thanks.sheet.opener[-1].id == "opener.thanks.only"
    world.program.done(
        DoneAnswers(
            ident, Outcome.SPOKE, channel=Channel.PHONE, kind=AttemptKind.THANKS, follow_up_id=view.follow_up.id
        )
        if view.follow_up
        else DoneAnswers(ident, Outcome.SPOKE)
    )
    after = world.program.call_sheet(ident)
    assert not after.thanks_call
    assert [(one.kind, one.channel) for one in after.attempts] == [(AttemptKind.THANKS, Channel.PHONE)]


def test_a_thank_you_call_leaves_a_follow_up_for_another_reason_open(world: World) -> None:
    ident = world.add().application_id
    world.clock.advance(days=6)
    world.program.reminders.tick()  # the time for a written thank-you is over: where things stand is next
    planned = world.program.call_sheet(ident).follow_up
    assert planned is not None
    assert planned.kind is AttemptKind.STATUS
    world.program.done(DoneAnswers(ident, Outcome.SPOKE, channel=Channel.PHONE, kind=AttemptKind.THANKS))
    after = world.program.call_sheet(ident)
    assert after.follow_up == planned
    assert [(one.kind, one.follow_up_id) for one in after.attempts] == [(AttemptKind.THANKS, None)]


@pytest.mark.parametrize("stage", [Stage.APPLIED, Stage.ASSESSMENT])
def test_where_nobody_gave_their_time_there_is_nobody_to_thank(world: World, stage: Stage) -> None:
    assert not world.program.call_sheet(world.add(stage=stage).application_id).thanks_call


def test_a_week_later_a_thank_you_call_would_be_odd(world: World) -> None:
    ident = world.add().application_id
    world.clock.advance(days=8)
    assert not world.program.call_sheet(ident).thanks_call
