"""Rows that are gathered and written together, read ahead, and numbered before they are written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from followup_desktop.domain.model import Attempt, Channel, Contact, FollowUpState, Moment, Outcome
from followup_desktop.store import tables
from followup_desktop.store.holding import Holding
from followup_desktop.store.unit_of_work import UnitOfWork
from tests.fakes.clock import FakeClock
from tests.fakes.stores import NOW, application, companies, meddle, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Holding]:
    held = open_store(tmp_path, FakeClock(NOW.isoformat()))
    yield held
    held.close()


@contextmanager
def asked(work: UnitOfWork) -> Iterator[list[str]]:
    """The statements that go to the store meanwhile."""
    found: list[str] = []
    link: Any = work._tables._session.connection()

    def note(_link: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        found.append(statement)

    event.listen(link, "before_cursor_execute", note)
    yield found
    event.remove(link, "before_cursor_execute", note)


def test_a_thousand_rows_are_a_few_statements(store: Holding) -> None:
    with store.write() as work, asked(work) as statements:
        for number in range(1_000):
            owner = work.of.applications.add(application(company=f"Company {number}"))
            person = work.of.contacts.add(Contact(f"Person {number}"))
            work.of.contacts.link(owner.id, person.id)
            assert work.of.contacts.of_application(owner.id) == (person,)
            work.of.applications.save(replace(owner, note=f"Note {number}"))
            work.log("added", application_id=owner.id)
        work.commit(operation="import", what="All of them", application_id=owner.id)
    assert len(statements) < 60
    with store.read() as work:
        assert {one.note for one in work.of.applications.all()} == {f"Note {number}" for number in range(1_000)}
        assert len(work.of.contacts.by_application()) == 1_000
        assert work.count_all("event") == 1_000
        assert work.count_all("operation_change") == 3_000  # one of each row, as it was in the end


def test_what_is_read_sees_what_was_gathered(store: Holding) -> None:
    with store.write() as work:
        owner = work.of.applications.add(application(company="Aster"))
        assert [one.company for one in work.of.applications.all()] == ["Aster"]
        work.of.applications.save(replace(owner, note="Told"))
        assert work.of.applications.get(owner.id).note == "Told"
        assert work.of.applications.all()[0].note == "Told"
        tried = work.of.attempts.add(Attempt(owner.id, Moment.at(NOW, "UTC"), Channel.EMAIL, Outcome.SENT))
        assert work.of.attempts.of_application(owner.id) == (tried,)
        work.of.attempts.remove(tried.id)
        assert work.of.attempts.of_application(owner.id) == ()
        assert work.of.attempts.find(tried.id) is None
        work.log("added", application_id=owner.id)
        assert [one.kind for one in work.events(owner.id)] == ["added"]


def test_what_is_left_without_a_commit_is_not_there(store: Holding) -> None:
    with store.write() as work:
        work.of.applications.add(application(company="Aster"))
    assert companies(store) == []


def test_more_than_many_are_written_on_the_way(store: Holding, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MANY", 10)
    with store.write() as work:
        work.of.applications.add(application(company="First"))
        work._tables.write_gathered()
        with asked(work) as statements:
            for number in range(25):
                work.of.applications.add(application(company=f"Company {number}"))
            assert len([one for one in statements if one.startswith("INSERT")]) == 2
        work.commit()
    assert len(companies(store)) == 26


def test_what_was_read_ahead_is_not_asked_for(store: Holding) -> None:
    with store.write() as work:
        owners = [work.of.applications.add(application(company=name)) for name in ("Aster", "Bluebell", "Aster")]
        work.commit()
    with store.write() as work:
        found = work.of.applications.ahead("company_key", {"aster", "nobody"})
        assert [one.id for one in found] == [owners[0].id, owners[2].id]
        with asked(work) as statements:
            assert work.of.applications.named("ASTER", "Backend engineer") == found
            assert work.of.applications.named("nobody", "Backend engineer") == ()
            assert work.of.applications.get(owners[2].id) == owners[2]
            work.of.applications.save(replace(owners[0], role="Editor"))
            assert work.of.applications.named("Aster", "Backend engineer") == (owners[2],)
            assert work.of.applications.named("Aster", "editor")[0].id == owners[0].id
            new = work.of.applications.add(application(company="Aster"))
            assert work.of.applications.named("aster", "backend engineer")[1] == new
            assert work.of.applications.ahead("company_key", {"aster"})[-1] == new
        assert [one for one in statements if "nextval" not in one and "max(id)" not in one] == []
        work.commit()


def test_of_rows_at_hand_several_values_are_one_question(store: Holding) -> None:
    with store.write() as work:
        first, second = (work.of.applications.add(application(company=name)) for name in ("Aster", "Bluebell"))
        both = work.of.applications.numbered((second.id, first.id, first.id))
        assert list(both) == [first.id, second.id]
        assert work.of.applications._where(id=(second.id, second.id, first.id)) == (first, second)
        assert work.of.interviews.of_applications([first.id]) == ()


def test_moments_at_hand_are_those_that_would_be_read(store: Holding) -> None:
    there = timezone(timedelta(hours=5))
    with store.write() as work:
        owner = work.of.applications.add(application())
        at = Moment(NOW.astimezone(there), "Asia/Karachi", "2026-11-12T22:00")
        work.of.attempts.add(Attempt(owner.id, at, Channel.EMAIL, Outcome.SENT))
        (mine,) = work.of.attempts.of_application(owner.id)
        assert mine.at.instant.utcoffset() == timedelta(0)
        work.commit()
    with store.read() as work:
        assert work.of.attempts.of_application(owner.id) == (mine,)


def test_a_change_that_is_taken_back_at_once_is_none(store: Holding) -> None:
    with store.write() as work:
        owner = work.of.applications.add(application(note="one"))
        work.commit()
    with store.write() as work:
        work.of.applications.save(replace(owner, note="two"))
        work.of.applications.save(owner)
        assert not work.changes
        assert work.commit(operation="edit", what="Nothing", application_id=owner.id).operation_id == 0


def test_no_number_is_given_twice(store: Holding) -> None:
    with store.write() as work:
        first = work.of.contacts.add(Contact("One"))
        second = work.of.contacts.add(Contact("Two"))
        work.commit()
    with store.write() as work:
        work.of.contacts.remove(second.id)
        work.commit()
    with store.write() as work:
        third = work.of.contacts.add(Contact("Three"))
        assert third.id > second.id > first.id
        work.commit()
        fourth = work.of.contacts.add(Contact("Four"))  # another transaction: the numbers are asked for anew
        assert fourth.id > third.id
        work.commit()


@pytest.mark.sqlite_file("SQLite's own count of numbers")
def test_a_lost_count_gives_no_number_twice(store: Holding) -> None:
    with store.write() as work:
        first = work.of.contacts.add(Contact("One"))
        work.commit()
    meddle(store, "DELETE FROM sqlite_sequence")
    with store.write() as work:
        assert work.of.contacts.add(Contact("Two")).id == first.id + 1


def test_the_newest_moment_of_a_kind(store: Holding) -> None:
    from tests.fakes.stores import ringing

    planned = ringing(store).follow_up_id
    with store.write() as work:
        owner = work.of.follow_ups.get(planned).application_id
        assert work.last_of(planned, owner, ("moved",)) is None
        work.log("moved", application_id=owner, follow_up_id=planned)
        assert work.last_of(planned, owner, ("moved", "snoozed")) == NOW
        work.commit()
    with store.write() as work:
        work.events_ahead((owner, owner + 1))
        with asked(work) as statements:
            assert work.last_of(planned, owner, ("moved",)) == NOW
            assert work.last_of(planned, owner + 1, ("moved",)) is None
        assert statements == []
        assert work.of.follow_ups.get(planned).state is FollowUpState.OPEN
