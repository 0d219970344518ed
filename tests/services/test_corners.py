"""Corners of the loop that are met seldom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from followup_desktop.domain.errors import NotFound
from followup_desktop.domain.model import AttemptKind, Channel, FollowUpState, Outcome, ReminderState, Verdict
from followup_desktop.services.entries import ExitAnswers
from followup_desktop.services.views import DoneAnswers
from tests.fakes.world import World


def test_a_follow_up_of_another_application_is_not_marked(world: World) -> None:
    one, other = world.add().application_id, world.add("Halden Foods").application_id
    planned = world.program.call_sheet(other).follow_up
    assert planned is not None
    with pytest.raises(NotFound, match="does not belong to Northwind Labs"):
        world.program.done(DoneAnswers(one, Outcome.SENT, planned.id))


def test_telling_them_of_another_offer_is_remembered(world: World) -> None:
    ident = world.add().application_id
    world.program.done(DoneAnswers(ident, Outcome.SPOKE, channel=Channel.PHONE, kind=AttemptKind.COMPETING))
    assert world.program.call_sheet(ident).application.circumstances.competing_told == date(2026, 11, 12)


def test_a_defined_process_is_taken_from_the_card(world: World) -> None:
    added = world.add()
    world.program.save_exit_card(ExitAnswers(added.interview_id, defined_process=True))
    assert world.program.call_sheet(added.application_id).application.instruction.defined_process


def test_thanks_are_owed_although_the_next_interview_is_planned(world: World) -> None:
    ident = world.add().application_id
    assert world.add(at="2026-11-24T10:00").application_id == ident
    view = world.program.call_sheet(ident)
    assert view.advice.advice.verdict is Verdict.THANK_YOU
    world.clock.advance(days=3)
    assert world.program.call_sheet(ident).advice.advice.verdict is not Verdict.THANK_YOU


def test_a_reminder_left_behind_by_its_follow_up_ends_silently(world: World) -> None:
    ident = world.add().application_id
    planned = world.program.call_sheet(ident).follow_up
    assert planned is not None
    with world.store.write() as work:
        work.of.follow_ups.save(replace(planned, state=FollowUpState.DONE))
        work.commit()
    world.clock.advance(hours=2)
    assert world.program.reminders.tick().deliveries == ()
    with world.store.read() as work:
        assert work.of.follow_ups.get(planned.id).state is FollowUpState.DONE
        ring = work.of.reminders.of_follow_up(planned.id)
    assert ring is not None
    assert ring.state is ReminderState.DONE
