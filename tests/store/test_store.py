"""The store: what it keeps, what it refuses, and that undo puts everything back."""

from __future__ import annotations

import sqlite3
import stat
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.changes import Kind
from followup_desktop.domain.errors import NotFound, Refused, StoreUnusable
from followup_desktop.domain.model import (
    Attempt,
    AttemptKind,
    CallBan,
    Channel,
    Circumstances,
    Closing,
    Contact,
    ExitCard,
    Instruction,
    Interview,
    Invitation,
    Moment,
    Outcome,
    Place,
    PreferredChannel,
    Reminder,
    ReminderState,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.store.backup import back_up
from followup_desktop.store.engine import HEAD_VERSION, open_engine
from followup_desktop.store.held import Store
from followup_desktop.store.holding import Holding
from followup_desktop.store.migrate import integrity
from followup_desktop.store.rows import EPOCH, Instant, Row
from tests.fakes.clock import FakeClock
from tests.fakes.stores import NOW, a_follow_up, another, application, ringing

FILE = pytest.mark.sqlite_file("what its file is; the same of a server stands in test_server.py")


def everything(application_id: int) -> tuple[Interview, Attempt, Response]:
    return (
        Interview(
            application_id,
            Stage.PANEL,
            Moment.at(NOW, "Europe/Berlin"),
            NOW + timedelta(hours=1),
            location="x",
            invitation=Invitation("u", 3, "r", "a@b.example", "f"),
        ),
        Attempt(application_id, Moment.at(NOW, "UTC"), Channel.EMAIL, Outcome.SENT, AttemptKind.THANKS, note="n"),
        Response(application_id, ResponseKind.ON_HOLD, date(2026, 3, 1), date(2026, 4, 1), "later"),
    )


def test_everything_comes_back_as_it_was_saved(store: Holding, clock: FakeClock) -> None:
    full = application(
        place=Place("America/New_York", "US", "NY"),
        instruction=Instruction(CallBan.PHONE, True, PreferredChannel.EMAIL),
        promised=date(2026, 11, 19),
        circumstances=Circumstances(
            date(2026, 1, 2), date(2026, 1, 1), True, True, True, True, date(2026, 1, 3), "phone", True
        ),
        closing=Closing.LET_GO,
        closed_on=date(2026, 12, 1),
        note="A <b>note</b> with a 'quote'",
    )
    with store.write() as work:
        saved = work.of.applications.add(full)
        person = work.of.contacts.add(Contact("Priya Raman", "Hiring manager", "+1 212 555 0142", "p@n.example"))
        work.of.contacts.link(saved.id, person.id)
        work.of.contacts.link(saved.id, person.id)
        met, tried, answered = everything(saved.id)
        met = work.of.interviews.add(replace(met, contact_ids=(person.id,)))
        tried, answered = work.of.attempts.add(tried), work.of.responses.add(answered)
        card = work.of.exit_cards.add(
            ExitCard(met.id, date(2026, 11, 19), person.id, "a", "b", "c", "d", "e", "f", "g", NOW)
        )
        planned = work.of.follow_ups.add(a_follow_up(saved.id))
        ring = work.of.reminders.add(Reminder(planned.id, NOW))
        changes = work.commit()
    assert changes.kinds == {
        Kind.APPLICATION, Kind.CONTACT, Kind.INTERVIEW, Kind.ATTEMPT, Kind.FOLLOW_UP, Kind.REMINDER,
    }  # fmt: skip
    store.close()
    again = another(store, clock)
    with again.read() as work:
        assert work.of.applications.get(saved.id) == replace(full, id=saved.id)
        assert work.of.contacts.of_application(saved.id) == (person,)
        assert work.of.interviews.of_application(saved.id) == (met,)
        assert met.contact_ids == (person.id,)
        assert work.of.attempts.of_application(saved.id) == (tried,)
        assert work.of.responses.of_application(saved.id) == (answered,)
        assert work.of.exit_cards.of_interview(met.id) == card
        assert work.of.follow_ups.open_of(saved.id) == (planned,)
        assert work.of.reminders.of_follow_up(planned.id) == ring
        assert work.of.applications.open_ones() == ()
    again.close()


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1)))  # noqa: DTZ001
def test_an_instant_survives_to_the_microsecond(naive: datetime) -> None:
    at, kind = naive.replace(tzinfo=UTC), Instant()
    number = kind.process_bind_param(at, None)  # type: ignore[arg-type]
    assert isinstance(number, int)
    assert kind.process_result_value(number, None) == at  # type: ignore[arg-type]
    assert EPOCH.tzinfo is UTC


def test_what_is_not_committed_is_undone(store: Holding) -> None:
    with store.write() as work:
        work.of.applications.add(application())
    with store.read() as work:
        assert work.of.applications.all() == ()


def test_names_are_matched_whatever_their_case_and_spaces(store: Holding) -> None:
    with store.write() as work:
        known = work.of.applications.add(application(company="Straße  GmbH"))
        work.commit()
    with store.read() as work:
        assert work.of.applications.named(" STRASSE gmbh", "backend  ENGINEER") == (known,)
        assert work.of.applications.named("Other", "Backend engineer") == ()


def test_a_missing_number_is_a_sentence(store: Holding) -> None:
    with store.read() as work, pytest.raises(NotFound, match="no application with the number 7"):
        work.of.applications.get(7)
    with store.write() as work, pytest.raises(NotFound, match="any more"):
        work.of.applications.save(application(id=7))


# -- undo


def test_undo_puts_inserted_changed_and_removed_rows_back(store: Holding) -> None:
    with store.write() as work:
        kept = work.of.applications.add(application())
        gone = work.of.attempts.add(everything(kept.id)[1])
        work.commit(operation="first", what="first")
    with store.write() as work:
        work.of.applications.save(replace(kept, promised=date(2026, 12, 1), stage=Stage.OFFER))
        work.of.applications.save(replace(kept, promised=date(2026, 12, 4), stage=Stage.OFFER))
        work.of.attempts.remove(gone.id)
        added = work.of.follow_ups.add(a_follow_up(kept.id))
        work.of.reminders.add(Reminder(added.id, NOW))
        changes = work.commit(operation="second", what="the second act", application_id=kept.id)
    with store.write() as work:
        last = work.last_operation()
        assert last is not None
        assert (last.id, last.what, last.application_id) == (changes.operation_id, "the second act", kept.id)
        assert Kind.FOLLOW_UP in work.take_back(last.id).kinds
        work.commit()
    with store.read() as work:
        assert work.of.applications.get(kept.id) == kept
        assert work.of.attempts.of_application(kept.id) == (gone,)
        assert work.of.follow_ups.open_ones() == ()
        last = work.last_operation()
        assert last is not None
        assert last.name == "first"


def test_undo_is_refused_when_something_newer_stands_on_it(store: Holding) -> None:
    with store.write() as work:
        kept = work.of.applications.add(application())
        work.commit()
    with store.write() as work:
        work.of.applications.save(replace(kept, note="one"))
        first = work.commit(operation="note", what="note")
    with store.write() as work:
        work.of.applications.save(replace(kept, note="two"))
        work.commit()
    with store.write() as work, pytest.raises(Refused, match="changed since"):
        work.take_back(first.operation_id)
    with store.read() as work:
        assert work.of.applications.get(kept.id).note == "two"


def test_undo_of_an_insert_that_others_need_is_refused(store: Holding) -> None:
    with store.write() as work:
        kept = work.of.applications.add(application())
        first = work.commit(operation="add", what="add")
    with store.write() as work:
        work.of.attempts.add(everything(kept.id)[1])
        work.commit()
    with store.write() as work, pytest.raises(Refused, match="depends on it"):
        work.take_back(first.operation_id)


def test_a_number_is_never_given_twice(store: Holding) -> None:
    with store.write() as work:
        first = work.of.applications.add(application())
        work.of.applications.remove(first.id)
        assert work.of.applications.add(application()).id > first.id


# -- reminders


def test_a_claim_is_taken_once_and_only_its_token_may_report(store: Holding) -> None:
    ring = ringing(store)
    with store.write() as work:
        assert work.of.reminders.due(NOW - timedelta(seconds=1)) == ()
        assert [one.id for one in work.of.reminders.due(NOW)] == [ring.id]
        assert work.of.reminders.claim(ring.id, ring.occurrence, NOW, "a")
        assert not work.of.reminders.claim(ring.id, ring.occurrence, NOW, "b")
        assert work.of.reminders.due(NOW) == ()
        later = NOW + timedelta(minutes=5)
        assert not work.of.reminders.shown(ring.id, "b", NOW, "freedesktop", later)
        assert work.of.reminders.shown(ring.id, "a", NOW, "freedesktop", later)
        assert not work.of.reminders.failed(ring.id, "a", later)
        held = work.of.reminders.get(ring.id)
        assert (held.state, held.rings, held.shown_by, held.ring_at) == (ReminderState.SHOWN, 1, "freedesktop", later)
        assert work.of.reminders.next_ring(NOW) == later


def test_a_stale_occurrence_and_a_failed_delivery(store: Holding) -> None:
    ring = ringing(store)
    with store.write() as work:
        assert not work.of.reminders.claim(ring.id, ring.occurrence + 1, NOW, "a")
        assert work.of.reminders.claim(ring.id, ring.occurrence, NOW, "a")
        assert work.of.reminders.failed(ring.id, "a", NOW + timedelta(seconds=5))
        held = work.of.reminders.get(ring.id)
        assert (held.state, held.tries) == (ReminderState.PLANNED, 1)


# -- the file


@FILE
def test_files_are_for_their_owner_alone(store: Holding, tmp_path: Path, clock: FakeClock) -> None:
    ringing(store)
    back_up(store.path, tmp_path / "backups", clock.now())
    assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700
    files = [*store.path.parent.iterdir(), *(tmp_path / "backups").iterdir()]
    assert len(files) >= 2
    for file in files:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


@FILE
def test_pragmas_and_identity(store: Holding) -> None:
    engine = open_engine(store.path)
    with engine.connect() as link:
        for pragma, wanted in {
            "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "user_version": HEAD_VERSION,
            "application_id": 0x464F4C4C, "busy_timeout": 5000,
        }.items():  # fmt: skip
            assert link.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == wanted, pragma
    engine.dispose()


@FILE
def test_the_migrations_make_exactly_the_tables_of_the_program(store: Holding) -> None:
    engine = open_engine(store.path)
    with engine.connect() as link:
        assert compare_metadata(MigrationContext.configure(link), Row.metadata) == []
    engine.dispose()


@FILE
def test_a_newer_store_is_refused_and_left_alone(store: Holding, clock: FakeClock) -> None:
    store.close()
    link = sqlite3.connect(store.path)
    link.execute(f"PRAGMA user_version={HEAD_VERSION + 1}")
    link.close()
    before = store.path.read_bytes()
    with pytest.raises(StoreUnusable, match="newer Follow-Up Desktop"):
        Store(store.path, clock)
    assert store.path.read_bytes() == before


@FILE
@pytest.mark.parametrize("content", [b"not a database at all, but long enough to have a header" * 40, None])
def test_a_foreign_file_is_refused_and_left_alone(tmp_path: Path, clock: FakeClock, content: bytes | None) -> None:
    path = tmp_path / "followup.sqlite3"
    if content is None:
        link = sqlite3.connect(path)
        link.execute("CREATE TABLE other (x)")
        link.close()
    else:
        path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(StoreUnusable, match="left as it is"):
        Store(path, clock)
    assert path.read_bytes() == before


@FILE
def test_a_folder_that_cannot_be_used_is_a_sentence(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnusable, match="cannot be used"):
        Store(tmp_path / "file" / "data" / "followup.sqlite3", clock)


@FILE
def test_a_migration_that_fails_leaves_nothing_and_the_next_start_succeeds(
    tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "followup.sqlite3"

    def broken(*_: object) -> None:
        raise StoreUnusable("no")

    with monkeypatch.context() as patched:
        patched.setattr("followup_desktop.store.migrate._check", broken)
        with pytest.raises(StoreUnusable):
            Store(path, clock)
    assert integrity(path) == "ok"
    Store(path, clock).close()
    link = sqlite3.connect(path)
    assert link.execute("PRAGMA user_version").fetchone() == (HEAD_VERSION,)
    link.close()


def test_two_programs_write_at_once_and_nothing_is_lost(store: Holding, clock: FakeClock) -> None:
    import threading

    other, failures = another(store, clock), []

    def write_many(one: Holding) -> None:
        try:
            for _ in range(40):
                with one.write() as work:
                    count = int(work.setting("count") or "0")
                    work.set_setting("count", str(count + 1))
                    work.commit()
        except Exception as error:  # the assertion below shows it
            failures.append(error)

    threads = [threading.Thread(target=write_many, args=(one,)) for one in (store, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with store.read() as work:
        assert work.setting("count") == "80"
    other.close()


# -- the log, and other programs


def test_the_event_log_keeps_its_order(store: Holding, clock: FakeClock) -> None:
    with store.write() as work:
        owner = work.of.applications.add(application())
        work.log("added", application_id=owner.id, stage="final")
        work.log("done", application_id=owner.id, outcome="spoke")
        work.commit()
    with store.read() as work:
        events = work.events(owner.id)
    assert [(e.kind, e.at) for e in events] == [("done", clock.now()), ("added", clock.now())]
    assert events[0].facts == {"outcome": "spoke"}


def test_it_notices_what_others_wrote_and_only_that(store: Holding, clock: FakeClock) -> None:
    assert not store.changed_elsewhere()
    ringing(store)
    assert not store.changed_elsewhere()
    other = another(store, clock)
    ringing(other)
    assert store.changed_elsewhere()
    assert not store.changed_elsewhere()
    other.close()
