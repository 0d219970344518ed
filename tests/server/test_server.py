"""The store on a server, where it is another thing than a file: the address, the tables, what a broken connection may
and may not lose, the last state on this computer, backups, the way back, and hearing of others."""

from __future__ import annotations

import logging
import sqlite3
import stat
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from followup_desktop.domain.errors import StoreAway, StoreUnusable
from followup_desktop.domain.model import ReminderState
from followup_desktop.store.backup import backups_in
from followup_desktop.store.condition import Way
from followup_desktop.store.engine import HEAD_VERSION, NewerStore, backup_folder
from followup_desktop.store.held import Store
from followup_desktop.store.holding import Holding
from followup_desktop.store.identity import identity_in, noted_identity
from followup_desktop.store.rows import Row
from followup_desktop.store.server import held
from followup_desktop.store.server.address import OURS, Address, address_of
from followup_desktop.store.server.checking import check_server
from followup_desktop.store.server.content import COMMITS, REVISION, TABLES
from followup_desktop.store.server.engine import open_server
from followup_desktop.store.server.held import GRACE_S, RETRY_S, ServerStore
from followup_desktop.store.server.link import PatientConnection
from followup_desktop.store.server.listening import Listener
from followup_desktop.store.server.migrating import bring_up_to_date
from followup_desktop.store.server.noting import NOTED
from followup_desktop.store.server.restoring import restore_on_server
from followup_desktop.store.written import Mark, Written
from tests.fakes.clock import FakeClock
from tests.fakes.postgres import PrivateServer
from tests.fakes.stores import NOW, application, companies, meddle, ringing, rows_of

SECRET = "sesame"
NOTICED_S = 2.0  # in which one program must hear of another's write


@pytest.fixture
def kept(opened: Callable[..., ServerStore]) -> ServerStore:
    return opened()


# -- the address


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (f"postgresql://jo:{SECRET}@db.example:5433/search", "db.example:5433/search"),
        (f"postgres://jo:{SECRET}@db.example/search?sslmode=require", "db.example/search"),
        (f"postgresql://jo@/search?host=/run/x&password={SECRET}", "search (/run/x)"),
        (f"postgresql://jo:{SECRET}@[::1]:5432/search", "::1:5432/search"),
        ("postgresql://?service=mine", "this computer/mine"),
    ],
)
def test_a_database_is_named_without_its_password(url: str, shown: str) -> None:
    address = address_of(url)
    assert address.shown == shown
    assert SECRET not in f"{address!r} {address} {address.shown} {address.mark}"


@pytest.mark.parametrize(
    "url",
    [
        f"mysql://jo:{SECRET}@db.example/search",
        f"{SECRET}",
        f"postgresql://jo:{SECRET}@x@db.example/search",
        f"postgresql://jo:a@{SECRET}@db.example/search",
        f"postgresql://jo:a/{SECRET}@db.example/search",
        f"postgresql://jo:x@db.example:{SECRET}/search",
        f"postgresql://jo:x@db.example/search?{SECRET}=1",
        f"postgresql://jo:%{SECRET}@db.example/search",
    ],
)
def test_what_is_no_address_is_refused_without_a_word_of_it(
    url: str, tmp_path: Path, clock: FakeClock, at_once: None, caplog: pytest.LogCaptureFixture
) -> None:
    """Some are addresses to libpq, of hosts that there are not: then it is the connection that fails."""
    with caplog.at_level(logging.DEBUG), pytest.raises(StoreUnusable) as refused:
        ServerStore(address_of(url), tmp_path, clock)
    assert SECRET not in f"{refused.value} {refused.value!r} {caplog.text}"
    assert refused.value.advice


def test_a_wrong_password_is_said_and_never_shown(
    server: PrivateServer, tmp_path: Path, clock: FakeClock, at_once: None, caplog: pytest.LogCaptureFixture
) -> None:
    server.ask("postgres", "CREATE ROLE jo LOGIN PASSWORD 'right'")
    with server.asking_for_passwords("jo"), caplog.at_level(logging.DEBUG):
        address = address_of(server.url("postgres", f"jo:{SECRET}"))
        with pytest.raises(StoreUnusable, match="does not accept the user or the password") as refused:
            ServerStore(address, tmp_path, clock)
        found = check_server(address, tmp_path, NOW)
    server.ask("postgres", "DROP ROLE jo")
    assert "does not accept" in found.state
    assert SECRET not in f"{refused.value} {found} {caplog.text}"


def test_the_password_may_come_from_libpq_s_usual_places(
    server: PrivateServer, tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = server.new_database()
    server.ask("postgres", f"CREATE ROLE jo LOGIN PASSWORD '{SECRET}'; ALTER DATABASE {name} OWNER TO jo")
    with server.asking_for_passwords("jo"):
        monkeypatch.setenv("PGPASSWORD", SECRET)
        ServerStore(address_of(server.url(name, "jo")), tmp_path, clock).close()
        monkeypatch.delenv("PGPASSWORD")
        passwords = tmp_path / "pgpass"
        passwords.write_text(f"*:*:*:jo:{SECRET}\n")
        passwords.chmod(0o600)
        monkeypatch.setenv("PGPASSFILE", str(passwords))
        ServerStore(address_of(server.url(name, "jo")), tmp_path, clock).close()
    server.ask("postgres", f"DROP DATABASE {name}")
    server.ask("postgres", "DROP ROLE jo")


def test_without_psycopg_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(StoreUnusable, match="psycopg") as refused:
        address_of("postgresql://db.example/search")
    assert "pip install" in refused.value.advice


# -- its tables


def fresh(server: PrivateServer) -> Address:
    return address_of(server.url(server.new_database()))


def test_a_new_database_gets_exactly_the_tables_of_the_program(
    server: PrivateServer, tmp_path: Path, clock: FakeClock
) -> None:
    address = fresh(server)
    store = ServerStore(address, tmp_path, clock)
    ringing(store)
    engine = open_server(address)
    with engine.connect() as link:
        migrated = MigrationContext.configure(
            link,
            opts={"include_object": lambda _one, name, *_: name not in (COMMITS, NOTED)},
        )
        assert compare_metadata(migrated, Row.metadata) == []
    engine.dispose()
    store.close()


def test_a_newer_store_is_refused_and_one_that_becomes_newer_is_left_alone(
    kept: ServerStore, opened: Callable[..., ServerStore]
) -> None:
    ringing(kept)
    meddle(kept, "UPDATE alembic_version SET version_num='0099'")
    with pytest.raises(NewerStore, match="newer version by another"):
        ringing(kept)
    with pytest.raises(NewerStore, match="newer Follow-Up Desktop"):
        opened("other")
    meddle(kept, f"UPDATE alembic_version SET version_num='{HEAD_VERSION:04d}'")
    assert companies(kept) == ["Northwind Labs"]


def test_another_program_s_database_is_refused_and_left_alone(
    server: PrivateServer, tmp_path: Path, clock: FakeClock
) -> None:
    name = server.new_database()
    server.ask(name, "CREATE TABLE contact (x integer)")
    with pytest.raises(StoreUnusable, match="tables of another program"):
        ServerStore(address_of(server.url(name)), tmp_path, clock)
    assert "another program" in check_server(address_of(server.url(name)), tmp_path, NOW).state
    assert server.ask(name, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(1,)]


def test_a_user_who_may_make_no_tables_is_told_so(server: PrivateServer, tmp_path: Path, clock: FakeClock) -> None:
    name = server.new_database()
    server.ask("postgres", "CREATE ROLE guest LOGIN")
    with pytest.raises(StoreUnusable, match="does not let this user make tables"):
        ServerStore(address_of(server.url(name, "guest")), tmp_path, clock)
    server.ask("postgres", "DROP ROLE guest")


def test_an_old_store_is_backed_up_and_migrated(server: PrivateServer, tmp_path: Path, clock: FakeClock) -> None:
    address = fresh(server)
    engine = open_server(address)
    bring_up_to_date(engine, "x", lambda _version: Path(), target=1)
    engine.dispose()
    with psycopg.connect(address.url, autocommit=True) as link:
        link.execute("INSERT INTO setting (key, value) VALUES ('theme', 'dark')")
    store = ServerStore(address, tmp_path, clock)
    with store.read() as work:
        assert work.setting("theme") == "dark"
    (copy,) = backups_in(backup_folder(store.path))
    assert copy.name.endswith(f"-before-version-{HEAD_VERSION}.sqlite3")
    with closing(sqlite3.connect(copy)) as link_:
        assert link_.execute("PRAGMA user_version").fetchone() == (1,)
        assert ("theme", "dark") in link_.execute("SELECT key, value FROM setting").fetchall()
    store.close()


def test_a_migration_that_loses_something_is_undone(
    server: PrivateServer, tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = fresh(server)
    engine = open_server(address)
    bring_up_to_date(engine, "x", lambda _version: Path(), target=1)
    engine.dispose()

    def loses(connection: Any, _target: int) -> None:
        connection.exec_driver_sql("DELETE FROM setting")

    with monkeypatch.context() as patched:
        patched.setattr("followup_desktop.store.server.migrating.run_alembic", loses)
        with pytest.raises(StoreUnusable, match="would have lost something"):
            ServerStore(address, tmp_path, clock)
    ServerStore(address, tmp_path, clock).close()


def test_a_number_is_never_given_twice_whatever_is_taken_back(kept: ServerStore) -> None:
    with kept.write() as work:
        first = work.of.applications.add(application())
        act = work.commit(operation="add", what="add")
    with kept.write() as work:
        work.take_back(act.operation_id)
        work.commit()
    with kept.write() as work:
        second = work.of.applications.add(application())
        work.do_again(act.operation_id)
        work.commit()
    with kept.write() as work:
        third = work.of.applications.add(application())
        work.commit()
        assert first.id < second.id < third.id
        assert work.of.applications.find(first.id) is not None


# -- when the connection breaks


def test_a_server_that_was_restarted_is_written_to_as_if_nothing_had_been(
    kept: ServerStore, mortal: PrivateServer
) -> None:
    ringing(kept)
    mortal.kill()
    mortal.start()
    ringing(kept, company="Halden Foods")
    assert companies(kept) == ["Northwind Labs", "Halden Foods"]
    assert kept.condition.way is Way.NORMAL


def test_what_was_not_committed_when_it_died_is_refused_and_not_there(
    kept: ServerStore, mortal: PrivateServer
) -> None:
    def restarted_while_it_writes() -> None:
        with kept.write() as work:
            work.of.applications.add(application())
            mortal.kill()
            mortal.start()
            work.commit()

    with pytest.raises(StoreAway, match="nothing of this was saved"):
        restarted_while_it_writes()
    assert companies(kept) == []


def broken_at_the_commit(monkeypatch: pytest.MonkeyPatch, *, after: bool) -> None:
    """The next commit goes through or not, and its answer is lost in both cases."""
    true_commit = psycopg.Connection.commit

    def commit(link: Any) -> None:
        monkeypatch.setattr(psycopg.Connection, "commit", true_commit)
        if after:
            true_commit(link)
        link.close()
        raise psycopg.OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(psycopg.Connection, "commit", commit)


@pytest.mark.parametrize("after", [True, False])
def test_a_commit_whose_answer_is_lost_is_asked_for(
    kept: ServerStore, monkeypatch: pytest.MonkeyPatch, after: bool
) -> None:
    ringing(kept)
    broken_at_the_commit(monkeypatch, after=after)
    if after:
        ringing(kept, company="Halden Foods")
        assert not kept.changed_elsewhere()
    else:
        with pytest.raises(StoreAway, match="nothing of this was saved"):
            ringing(kept, company="Halden Foods")
    assert companies(kept) == ["Northwind Labs", *(["Halden Foods"] if after else [])]


def test_where_nobody_can_tell_it_is_said_so(
    kept: ServerStore, monkeypatch: pytest.MonkeyPatch, at_once: None, mortal: PrivateServer
) -> None:
    broken_at_the_commit(monkeypatch, after=True)
    commit = psycopg.Connection.commit

    def and_gone(link: Any) -> None:
        try:
            commit(link)
        finally:
            mortal.kill()

    monkeypatch.setattr(psycopg.Connection, "commit", and_gone)
    with pytest.raises(StoreAway, match="is not known yet"):
        ringing(kept)
    mortal.start()
    assert companies(kept) == ["Northwind Labs"]


def test_a_server_that_has_stopped_to_answer_is_not_waited_for(
    kept: ServerStore, monkeypatch: pytest.MonkeyPatch, at_once: None, mortal: PrivateServer
) -> None:
    ringing(kept)
    kept.last.refresh()
    monkeypatch.setattr(PatientConnection, "patience", 0.5)
    monkeypatch.setitem(OURS, "connect_timeout", 2)  # the least libpq knows
    with mortal.holding_its_breath():
        began = time.monotonic()
        assert companies(kept) == ["Northwind Labs"]
        assert kept.condition.way is Way.AWAY
        assert time.monotonic() - began < 5
    assert kept.changed_elsewhere()
    assert kept.condition.way is Way.NORMAL


def test_what_the_server_cannot_do_is_said_by_its_kind_alone(kept: ServerStore) -> None:
    with kept.read() as work:
        work._tables.session.connection().exec_driver_sql("SET SESSION statement_timeout = '10ms'")
        work.commit()
    with pytest.raises(StoreUnusable, match="QueryCanceled"), kept.read() as work:
        work._tables.session.connection().exec_driver_sql("SELECT pg_sleep(5)")
    assert companies(kept) == []


# -- while it is away


def test_while_it_is_away_the_last_state_is_read_and_it_is_found_again(
    kept: ServerStore, opened: Callable[..., ServerStore], clock: FakeClock, at_once: None, mortal: PrivateServer
) -> None:
    ringing(kept)
    kept.last.refresh()
    mortal.kill()
    assert kept.changed_elsewhere()
    assert companies(kept) == ["Northwind Labs"]
    assert kept.condition.way is Way.AWAY
    assert "cannot be reached" in kept.condition.sentence
    assert "You see its state of" in kept.condition.sentence
    assert not kept.changed_elsewhere()
    with pytest.raises(StoreAway):
        ringing(kept)
    with pytest.raises(StoreAway):
        kept.back_up(backup_folder(kept.path))
    clock.advance(seconds=GRACE_S)
    with pytest.raises(StoreUnusable) as longer:
        ringing(kept)
    assert not isinstance(longer.value, StoreAway)
    started = opened()  # a start meanwhile
    assert companies(started) == ["Northwind Labs"]
    assert started.condition.way is Way.AWAY
    mortal.start()
    assert companies(kept) == ["Northwind Labs"]  # not asked again yet
    assert kept.condition.way is Way.AWAY
    clock.advance(seconds=RETRY_S)
    for store in (kept, started):
        ringing(store, company="Halden Foods")
        assert store.condition.sentence == ""
        assert store.changed_elsewhere()


def test_the_first_start_needs_the_server(
    opened: Callable[..., ServerStore], at_once: None, mortal: PrivateServer
) -> None:
    mortal.stop()
    with pytest.raises(StoreUnusable, match="cannot be reached"):
        opened()


def test_without_any_last_state_reading_is_refused_too(
    kept: ServerStore, at_once: None, mortal: PrivateServer
) -> None:
    kept.path.write_bytes(b"no store" * 1000)
    mortal.stop()
    with pytest.raises(StoreAway):
        companies(kept)
    assert "You see" not in kept.condition.sentence
    assert kept.changed_elsewhere()


def test_a_read_that_breaks_in_the_middle_is_refused_and_the_next_succeeds(
    kept: ServerStore, mortal: PrivateServer
) -> None:
    ringing(kept)

    def restarted_while_it_reads() -> None:
        with kept.read() as work:
            mortal.kill()
            mortal.start()
            work.of.applications.all()

    with pytest.raises(StoreAway):
        restarted_while_it_reads()
    assert companies(kept) == ["Northwind Labs"]


# -- the copies on this computer


def test_the_last_state_and_a_backup_hold_all_there_is(kept: ServerStore, clock: FakeClock) -> None:
    ring = ringing(kept)
    with kept.write() as work:
        work.of.reminders.claim(ring.id, ring.occurrence, NOW, "t")
        work.set_setting("theme", "dark")
        gone = work.of.applications.add(application())
        work.of.applications.remove(gone.id)
        work.commit()
    kept.last.refresh()
    copy = kept.back_up(backup_folder(kept.path))
    assert stat.S_IMODE(copy.stat().st_mode) == stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    here = Store(copy, clock)
    assert things(here) == things(kept)
    with here.write() as work:
        assert work.of.applications.add(application()).id == gone.id + 1
    here.close()
    with closing(sqlite3.connect(kept.path)) as last:
        names = ", ".join(row[1] for row in last.execute("PRAGMA table_info(follow_up)"))
        assert last.execute(f"SELECT {names} FROM follow_up").fetchall() == [
            tuple(row) for row in meddle(kept, f"SELECT {names} FROM follow_up")
        ]


def things(store: Holding) -> dict[str, list[dict[str, Any]]]:
    """All rows but the names of the store itself."""
    found = rows_of(store)
    named = [{**one, "id": 0} for one in found["setting"] if not one["key"].startswith("store.")]
    return {**found, "setting": named}


def test_what_changed_since_the_last_backup_is_known_over_starts(
    kept: ServerStore, opened: Callable[..., ServerStore]
) -> None:
    ringing(kept)
    assert kept.unkept
    kept.back_up(backup_folder(kept.path))
    assert not kept.unkept
    assert not opened().unkept
    ringing(opened("elsewhere"), company="Halden Foods")
    assert kept.changed_elsewhere()
    assert kept.unkept
    assert opened().unkept


def test_what_cannot_be_kept_is_told_and_leaves_nothing(
    kept: ServerStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ringing(kept)
    monkeypatch.setattr("followup_desktop.store.server.content.shape", lambda _file: (0, dict.fromkeys(TABLES, 7)))
    folder = backup_folder(kept.path)
    with pytest.raises(StoreUnusable, match="backup into"):
        kept.back_up(folder)
    assert list(folder.iterdir()) == []
    with caplog.at_level(logging.INFO):
        kept.last.refresh()
    assert "could not be kept" in caplog.text
    assert not kept.path.exists()


def test_a_search_moves_from_a_file_to_the_server_and_back(
    kept: ServerStore, opened: Callable[..., ServerStore], tmp_path: Path, clock: FakeClock
) -> None:
    ringing(kept, company="There before")
    other = opened("elsewhere")
    before = noted_identity(kept.path)
    file = Store(tmp_path / "file" / "followup.sqlite3", clock)
    for company in ("Northwind Labs", "Halden Foods"):
        ringing(file, company=company)
    with file.write() as work:
        work.set_setting("theme", "dark")
        work.commit()
    copy = file.back_up(tmp_path / "copies")
    aside = restore_on_server(kept, copy, clock.now())
    assert aside.name.endswith("-before-restore.sqlite3")
    expected, found = things(file), things(kept)
    assert found == expected
    assert other.changed_elsewhere()
    assert companies(other) == ["Northwind Labs", "Halden Foods"]
    assert noted_identity(opened().path) != before
    with kept.write() as work:
        assert work.of.applications.add(application()).id == 3
    file.close()
    with pytest.raises(StoreUnusable, match="no backup"):
        restore_on_server(kept, tmp_path / "none.sqlite3", clock.now())


def test_a_restore_that_fails_changes_nothing(
    kept: ServerStore, tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    ringing(kept)
    copy = kept.back_up(tmp_path / "copies")
    ringing(kept, company="Halden Foods")

    def breaks(_file: Any, link: Any) -> None:
        link.execute("DELETE FROM reminder")
        raise psycopg.OperationalError("x")

    monkeypatch.setattr("followup_desktop.store.server.restoring.read_in", breaks)
    with pytest.raises(StoreUnusable, match="could not be restored"):
        restore_on_server(kept, copy, clock.now())
    assert companies(kept) == ["Northwind Labs", "Halden Foods"]
    assert not kept.path.with_name("restore.part").exists()


def test_long_overdue_reminders_of_a_backup_do_not_all_ring(kept: ServerStore, clock: FakeClock) -> None:
    ring = ringing(kept)
    copy = kept.back_up(backup_folder(kept.path))
    clock.advance(days=30)
    restore_on_server(kept, copy, clock.now())
    with kept.read() as work:
        assert work.of.reminders.get(ring.id).state is ReminderState.ACKNOWLEDGED


# -- erasing, checking


def test_what_is_erased_leaves_the_tables_files(kept: ServerStore, server: PrivateServer) -> None:
    word = "Canarywharf"
    with kept.write() as work:
        gone = work.of.applications.add(application(note=f"{word} " * 50))
        work.commit(operation="add", what=word)
    server.checkpoint()
    assert server.files_with(word)
    with kept.write() as work:
        work.erase(gone.id)
        work.commit()
    assert kept.rewrite()
    server.checkpoint()
    assert server.files_with(word) == []


def test_where_others_read_it_is_not_rewritten(kept: ServerStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held, "VACUUM", "SET lock_timeout = '50ms'")
    with psycopg.connect(kept.address.url) as other:
        other.execute("SELECT count(*) FROM application")
        assert not kept.rewrite()


def test_a_server_that_dies_while_it_rewrites_is_told(kept: ServerStore, mortal: PrivateServer) -> None:
    mortal.stop()
    with pytest.raises(StoreUnusable, match="could not be written anew"):
        kept.rewrite()


def test_check_tells_of_the_server_and_changes_nothing(
    server: PrivateServer, tmp_path: Path, clock: FakeClock, mortal: PrivateServer
) -> None:
    address = fresh(server)
    found = check_server(address, tmp_path, NOW)
    assert (found.state, found.way, found.version, found.server) == ("ok", "new", 0, address.shown)
    assert server.ask(address.shown.split()[0], "SELECT count(*) FROM pg_tables WHERE schemaname='public'") == [(0,)]
    store = ServerStore(address, tmp_path, clock)
    ringing(store)
    found = check_server(address, tmp_path, NOW)
    assert (found.state, found.way, found.version, found.backups) == ("ok", "server", HEAD_VERSION, 0)
    assert "no backup yet" in found.advice[0]
    store.back_up(backup_folder(store.path))
    store.must_be_whole()
    found = check_server(address, tmp_path, NOW)
    assert (found.backups, found.advice, found.open_to_others) == (1, (), ())
    meddle(store, "UPDATE alembic_version SET version_num='0099'")
    assert "newer" in check_server(address, tmp_path, NOW).state
    meddle(store, f"UPDATE alembic_version SET version_num='{HEAD_VERSION:04d}'")
    store.close()
    mortal.stop()
    found = check_server(address, tmp_path, NOW)
    assert (found.way, found.backups, found.ok) == ("away", 1, False)
    assert "cannot be reached" in found.state
    assert found.advice


def test_a_connection_over_a_network_that_is_not_encrypted_is_named(kept: ServerStore, tmp_path: Path) -> None:
    far = Address(kept.address.url, kept.address.shown, kept.address.mark, nearby=False)
    assert any("not encrypted" in one for one in check_server(far, tmp_path, NOW).advice)


# -- hearing of others


class Ears:
    """Counts what a listener tells."""

    def __init__(self, store: ServerStore) -> None:
        self.news = threading.Event()
        self.listener = Listener(store.address, store.last, self.news.set)
        self.listener.start()

    def hears(self, seconds: float = NOTICED_S) -> bool:
        found = self.news.wait(seconds)
        self.news.clear()
        return found


@pytest.fixture
def ears(kept: ServerStore) -> Iterator[Ears]:
    made = Ears(kept)
    assert made.hears(10)  # it is connected
    yield made
    made.listener.stop()


def test_another_program_s_write_is_heard_at_once(
    kept: ServerStore, ears: Ears, opened: Callable[..., ServerStore], say: Callable[[str], None]
) -> None:
    other = opened("elsewhere")
    longest = 0.0
    for number in range(5):
        began = time.monotonic()
        ringing(other, company=str(number))
        assert ears.hears()
        assert kept.changed_elsewhere()
        assert str(number) in companies(kept)
        longest = max(longest, time.monotonic() - began)
    say(f"another program's write was read after {longest * 1000:.0f} ms at most")
    assert longest < NOTICED_S


def test_what_another_program_wrote_has_a_name_until_all_was_replaced(
    kept: ServerStore, opened: Callable[..., ServerStore], clock: FakeClock
) -> None:
    other = opened("elsewhere")
    for company in ("Northwind Labs", "Halden Foods"):
        ringing(kept, company=company)
    copy = kept.back_up(backup_folder(kept.path))
    before = since(kept, None)
    assert before.applications is None
    with other.write() as work:
        work.of.applications.save(replace(work.of.applications.get(2), note="a note"))
        work.commit()
    after = since(kept, before.mark)
    assert after.applications == {2}
    assert since(kept, after.mark).applications == frozenset()
    restore_on_server(kept, copy, clock.now())
    assert since(kept, after.mark).applications is None


def since(store: ServerStore, mark: Mark | None) -> Written:
    with store.read() as work:
        return work.written_since(mark)


def test_looking_and_writing_nothing_wakes_nobody(
    kept: ServerStore, ears: Ears, opened: Callable[..., ServerStore]
) -> None:
    with opened("elsewhere").write() as work:
        work.of.reminders.due(NOW)
        work.commit()
    assert not ears.hears(0.3)
    assert not kept.changed_elsewhere()


def test_the_last_state_follows_by_itself(kept: ServerStore, ears: Ears) -> None:
    ringing(kept)
    end = time.monotonic() + 10
    while not (kept.path.exists() and "Northwind Labs" in names_in(kept.path)):
        assert time.monotonic() < end
        time.sleep(0.05)


def names_in(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as link:
        return [row[0] for row in link.execute("SELECT company FROM application")]


def test_a_server_that_dies_and_comes_back_is_heard_and_listened_to_again(
    kept: ServerStore, ears: Ears, opened: Callable[..., ServerStore], mortal: PrivateServer
) -> None:
    other = opened("elsewhere")
    mortal.kill()
    assert ears.hears()  # it is gone
    mortal.start()
    assert ears.hears(10)  # it is back
    ringing(other)
    assert ears.hears()
    assert kept.changed_elsewhere()


def test_a_copy_bears_the_number_of_its_state(kept: ServerStore) -> None:
    ringing(kept)
    kept.last.refresh()
    with closing(sqlite3.connect(kept.path)) as link:
        assert link.execute("SELECT value FROM setting WHERE key=?", (REVISION,)).fetchone() == ("1",)
        assert identity_in(link) == noted_identity(kept.path)
