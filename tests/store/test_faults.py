"""Disks that fail, kills at any moment, bytes that turn, other programs' locks: what was confirmed stays."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import exc

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import Attempt, Channel, Moment, Outcome
from followup_desktop.store.checking import check_store
from followup_desktop.store.condition import Way
from followup_desktop.store.engine import memory_engine
from followup_desktop.store.held import MANY, Store
from tests.fakes.clock import FakeClock
from tests.fakes.disks import SmallDisk, no_room
from tests.fakes.stores import NOW, application, companies, ringing

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="fails and kills in the POSIX way"),
    pytest.mark.sqlite_file("what its disk does to it"),
]
WRITER = [sys.executable, "-m", "tests.fakes.writer"]


def confirmed(printed: str) -> list[str]:
    return [line for line in printed.splitlines() if line.isdecimal()]


def must_hold(path: Path, numbers: list[str]) -> list[str]:
    """The store opens as always, holds what was confirmed and at most one more, and nothing is torn."""
    store = Store(path, FakeClock(NOW))
    found = companies(store)
    store.must_be_whole()
    with store.read() as work:
        assert len(work.of.reminders.live()) == len(found)  # written together with each company
    assert store.condition.way is Way.NORMAL
    store.close()
    assert set(numbers) <= set(found)
    return found


# -- I/O errors


@pytest.mark.skipif(sys.platform != "linux", reason="by strace")
@pytest.mark.parametrize("call", ["fdatasync", "pwrite64"])
@pytest.mark.parametrize(
    "when",
    [
        3,
        11,
        *(pytest.param(number, marks=pytest.mark.e2e) for number in (1, 2, 5, 8, 14, 20, 26)),
        *(pytest.param(number, marks=pytest.mark.long) for number in range(1, 70)),
    ],
)
def test_an_error_of_the_disk_costs_nothing_confirmed(path: Path, clock: FakeClock, call: str, when: int) -> None:
    Store(path, clock).close()
    failing = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}:error=EIO:when={when}"]
    done = subprocess.run([*failing, *WRITER, str(path), "12"], capture_output=True, text=True, check=False)
    numbers = confirmed(done.stdout)
    found = must_hold(path, numbers)
    assert len(found) <= len(numbers) + 1
    if "open" in done.stdout:
        assert done.returncode == 0, done.stderr
        assert len(numbers) >= 11  # one is refused, in a sentence; the next ones are written again


@pytest.mark.skipif(sys.platform != "linux", reason="by strace")
def test_a_disk_that_fails_from_now_on_is_refused_each_time(path: Path, clock: FakeClock) -> None:
    Store(path, clock).close()
    failing = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=fdatasync:error=EIO:when=9+"]
    done = subprocess.run([*failing, *WRITER, str(path), "8"], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "refused"
    assert done.returncode == 0, done.stderr
    must_hold(path, confirmed(done.stdout))


# -- kills


@pytest.mark.parametrize(
    "rounds",
    [
        2,
        pytest.param(40, marks=[pytest.mark.e2e, pytest.mark.timeout(300)]),
        pytest.param(1000, marks=[pytest.mark.long, pytest.mark.timeout(0)]),
    ],
)
def test_killed_while_writing(path: Path, clock: FakeClock, rounds: int) -> None:
    Store(path, clock).close()
    chance, held = random.Random(7), 0
    for _ in range(rounds):
        with subprocess.Popen([*WRITER, str(path), "100000"], stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            lines = [writer.stdout.readline() for _ in range(chance.randrange(2, 30))]
            writer.kill()
            lines += writer.stdout.readlines()
        numbers = confirmed("".join(lines))
        store = Store(path, clock)
        found = companies(store)
        store.must_be_whole()
        store.close()
        assert held + len(numbers) <= len(found) <= held + len(numbers) + 1
        held = len(found)


# -- bytes that turn


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.long)])
def test_a_byte_that_turned_is_found_or_harmless(path: Path, clock: FakeClock, seed: int) -> None:
    """Found by SQLite's check, refused at the opening, or read exactly as before; never another error."""
    store = Store(path, clock)
    for number in range(5):
        ringing(store, company=f"Company {number}")
    before = companies(store)
    store.close()
    whole, chance = path.read_bytes(), random.Random(seed)
    told = 0
    for _ in range(60 if seed == 1 else 1000):
        page = 4096 * chance.randrange(len(whole) // 4096)  # most of a page is empty, so its head is hit more often
        place = chance.choice([chance.randrange(len(whole)), chance.randrange(200), page + chance.randrange(40)])
        turned = bytes([whole[place] ^ 1 << chance.randrange(8)])
        path.write_bytes(whole[:place] + turned + whole[place + 1 :])
        for suffix in ("-wal", "-shm"):
            Path(f"{path}{suffix}").unlink(missing_ok=True)
        if not check_store(path, NOW, "UTC").ok:
            told += 1
            continue
        try:
            again = Store(path, clock)
        except StoreUnusable:
            told += 1
            continue
        try:
            found = companies(again)
        except StoreUnusable:
            told += 1
        else:
            assert len(found) == len(before)  # a letter may be another one: only a sum over all would tell
        finally:
            again.close()
    assert told > 10


# -- other programs


def test_a_lock_of_another_program_is_waited_for(path: Path, clock: FakeClock) -> None:
    """As a backup program or an indexer holds it, for a moment."""
    store = Store(path, clock)
    code = (
        "import sqlite3, sys, time; link = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "link.execute('BEGIN IMMEDIATE'); print('held', flush=True); time.sleep(0.3); link.execute('COMMIT')"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        ringing(store)
    assert companies(store) == ["Northwind Labs"]
    store.close()


def test_a_lock_that_stays_is_a_sentence_and_nothing_is_lost(
    path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "followup_desktop.store.engine.PRAGMAS", ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=20")
    )
    store = Store(path, clock)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnusable, match="locked"):
        ringing(store)
    assert companies(store) == []  # reading goes on
    other.execute("COMMIT")
    other.close()
    ringing(store)
    assert companies(store) == ["Northwind Labs"]
    store.close()


# -- odd places


def test_a_file_system_without_inodes_is_a_sentence(small_disk: SmallDisk, clock: FakeClock) -> None:
    subprocess.run(["mount", "-o", "remount,nr_inodes=1", str(small_disk.folder)], capture_output=True, check=False)
    number, made = 0, small_disk.folder
    try:
        while number < 100_000:
            (made / f"{number}").touch()
            number += 1
    except OSError:
        pass
    else:
        pytest.skip("this file system has no limit of files")
    with pytest.raises(StoreUnusable, match="cannot be used"):
        Store(small_disk.folder / "data" / "followup.sqlite3", clock)


@pytest.mark.parametrize("name", ["x" * 250, "ä%23 ?#&;'\" folder", "follow\nup", os.fsdecode(b"\xff\xfe")])
def test_odd_names_of_folders(tmp_path: Path, clock: FakeClock, name: str) -> None:
    path = tmp_path / name / "followup.sqlite3"
    for wanted in (0, 1):
        store = Store(path, clock)
        assert len(companies(store)) == wanted
        ringing(store)
        store.back_up(path.parent / "backups")
        store.close()
        clock.advance(minutes=1)
        assert check_store(path, clock.now(), "UTC").ok


# -- what is not to be found


def test_a_removed_note_is_not_in_the_file_any_more(path: Path, clock: FakeClock) -> None:
    store = Store(path, clock)
    with store.write() as work:
        owner = work.of.applications.add(application(note=""))
        tried = Attempt(owner.id, Moment.at(NOW, "UTC"), Channel.EMAIL, Outcome.SENT, note="Xylophone" * 50)
        tried = work.of.attempts.add(tried)
        work.commit()
    with store.write() as work:
        work.of.attempts.remove(tried.id)
        work.commit()
    store.close()
    assert b"Xylophone" not in path.read_bytes()


def test_an_unforeseen_error_of_the_database_names_nobody(store: Store) -> None:
    with store.write() as work:
        work.of.attempts.add(Attempt(999, Moment.at(NOW, "UTC"), Channel.EMAIL, Outcome.SENT, note="Xylophone"))
        with pytest.raises(exc.IntegrityError) as caught:
            work.commit()
    assert "Xylophone" not in str(caught.value)
    engine = memory_engine(sqlite3.connect(":memory:", check_same_thread=False))
    with pytest.raises(exc.OperationalError) as other, engine.connect() as connection:
        connection.exec_driver_sql("SELECT nothing FROM nowhere WHERE x=?", ("Xylophone",))
    assert "Xylophone" not in str(other.value)
    engine.dispose()


# -- a disk that fills up while the program runs


def test_saving_that_fails_time_and_again_is_told_as_a_state(path: Path, clock: FakeClock) -> None:
    store = Store(path, clock)
    ringing(store)
    with no_room():
        for _ in range(MANY):
            assert store.condition.sentence == ""
            with pytest.raises(StoreUnusable):
                ringing(store, company="Other")
        assert "time and again" in store.condition.sentence
        assert store.condition.writable
        with pytest.raises(StoreUnusable):
            ringing(store)
        assert store.condition.sentence
    with store.write():  # the next look for due reminders
        pass
    assert store.condition.sentence == ""
    store.close()
