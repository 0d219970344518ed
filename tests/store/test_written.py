"""Which applications were written since they were read: noted whatever way they were written, and by whom."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from followup_desktop.domain.model import (
    Attempt,
    Channel,
    Contact,
    ExitCard,
    Interview,
    Moment,
    Outcome,
    Overrule,
    Response,
    ResponseKind,
    Stage,
    Verdict,
)
from followup_desktop.store.held import Store
from followup_desktop.store.holding import Holding
from followup_desktop.store.opening import driver_link
from followup_desktop.store.unit_of_work import UnitOfWork
from followup_desktop.store.written import Mark, Written, begin_noting
from tests.fakes.clock import FakeClock
from tests.fakes.stores import NOW, a_follow_up, application, ringing

CONNECTION = pytest.mark.sqlite_file("noted by one connection; the server's own way is in test_server.py")
Act = Callable[[UnitOfWork], object]


def since(store: Holding, mark: Mark | None) -> Written:
    with store.read() as work:
        return work.written_since(mark)


def mark(store: Holding) -> Mark:
    found = since(store, None)
    assert found.applications is None  # nobody read anything before
    assert found.mark is not None
    return found.mark


@pytest.fixture
def filled(store: Holding) -> Holding:
    """Two applications, and somebody who belongs to both; the first has one thing of each kind."""
    with store.write() as work:
        for company in ("Northwind Labs", "Halden Foods"):
            one = work.of.applications.add(application(company=company))
            met = work.of.interviews.add(Interview(one.id, Stage.PANEL, Moment.at(NOW, "UTC")))
            work.of.exit_cards.add(ExitCard(met.id))
            work.of.attempts.add(Attempt(one.id, Moment.at(NOW, "UTC"), Channel.EMAIL, Outcome.SENT))
            work.of.responses.add(Response(one.id, ResponseKind.ON_HOLD, date(2026, 3, 1)))
            work.of.overrules.add(Overrule(one.id, NOW, Verdict.CALL, "R1", Verdict.WAIT))
        person = work.of.contacts.add(Contact("Priya Raman"))
        work.of.contacts.link(1, person.id)
        work.of.contacts.link(2, person.id)
        work.commit()
    return store


def changed_interview(work: UnitOfWork, **fields: object) -> object:
    return work.of.interviews.save(replace(work.of.interviews.get(1), **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("act", "written"),
    [
        (lambda work: work.of.applications.save(replace(work.of.applications.get(2), note="a note")), {2}),
        (lambda work: changed_interview(work, location="Room 4"), {1}),
        (lambda work: changed_interview(work, contact_ids=(1,)), {1}),
        (lambda work: changed_interview(work, application_id=2), {1, 2}),
        (lambda work: work.of.interviews.add(replace(work.of.interviews.get(2), id=0)), {2}),
        (lambda work: work.of.exit_cards.save(replace(work.of.exit_cards.get(1), doubt="my French")), {1}),
        (lambda work: work.of.exit_cards.remove(2), {2}),
        (lambda work: work.of.contacts.save(Contact("Priya R.", id=1)), {1, 2}),
        (lambda work: work.of.contacts.unlink(2, 1), {2}),
        (lambda work: work.of.attempts.remove(1), {1}),
        (lambda work: work.of.responses.save(replace(work.of.responses.get(2), note="later")), {2}),
        (lambda work: work.of.overrules.save(replace(work.of.overrules.get(1), ended_at=NOW)), {1}),
        (lambda work: work.of.follow_ups.add(a_follow_up(2)), {2}),
        (lambda work: work.erase(1), {1}),
        (lambda work: work.set_setting("theme", "dark"), set()),
    ],
)  # fmt: skip
def test_whatever_is_written_names_its_application(filled: Holding, act: Act, written: set[int]) -> None:
    before = mark(filled)
    with filled.write() as work:
        act(work)
        work.commit()
    after = since(filled, before)
    assert after.applications == written
    assert since(filled, after.mark).applications == frozenset()
    assert since(filled, before).applications == written  # for another reader


def test_a_reminder_names_the_application_of_its_follow_up(store: Holding) -> None:
    ring = ringing(store)
    with store.read() as work:
        planned = work.of.follow_ups.get(ring.follow_up_id)
    before = mark(store)
    with store.write() as work:
        assert work.of.reminders.claim(ring.id, ring.occurrence, NOW, "token")
        work.commit()
    assert since(store, before).applications == {planned.application_id}


def test_an_act_that_is_taken_back_and_done_again_is_noted_each_time(filled: Holding) -> None:
    with filled.write() as work:
        work.of.applications.save(replace(work.of.applications.get(2), note="a note"))
        act = work.commit(operation="note", what="a note").operation_id
    for way in ("take_back", "do_again"):
        before = mark(filled)
        with filled.write() as work:
            getattr(work, way)(act)
            work.commit()
        assert since(filled, before).applications == {2}


def test_what_is_left_without_commit_was_never_written(filled: Holding) -> None:
    before = mark(filled)
    with filled.write() as work:
        work.of.applications.save(replace(work.of.applications.get(2), note="a note"))
    assert since(filled, before).applications == frozenset()
    with filled.write() as work:
        work.of.applications.save(replace(work.of.applications.get(1), note="a note"))
        work.commit()
    assert since(filled, before).applications == {1}


@CONNECTION
def test_what_another_program_writes_may_be_anything(filled: Holding) -> None:
    before = mark(filled)
    with closing(sqlite3.connect(filled.path)) as link, link:
        link.execute("UPDATE application SET note = 'a note' WHERE id = 2")
    after = since(filled, before)
    assert after.applications is None
    assert since(filled, after.mark).applications == frozenset()


@CONNECTION
def test_another_connection_knows_nothing_of_the_marks_of_the_one_before(filled: Holding, clock: FakeClock) -> None:
    before = mark(filled)
    again = Store(filled.path, clock)
    assert since(again, before).applications is None
    again.close()


@CONNECTION
def test_a_store_that_cannot_be_written_stays_so_and_is_never_another(filled: Holding) -> None:
    link = driver_link(filled._engine)
    assert link.execute("PRAGMA temp_store").fetchone() == (2,)  # in memory: it needs no room on the disk
    for statement in ("DROP TABLE temp.written", "DROP TABLE temp.noting"):
        link.execute(statement)
    for name in [row[0] for row in link.execute("SELECT name FROM sqlite_temp_master WHERE type = 'trigger'")]:
        link.execute(f"DROP TRIGGER temp.{name}")
    link.execute("PRAGMA query_only=ON")
    begin_noting(link)
    assert link.execute("PRAGMA query_only").fetchone() == (1,)
    assert since(filled, mark(filled)).applications == frozenset()
