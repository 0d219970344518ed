"""Files are read in a child that cannot hurt: it is limited, killed when it takes too long, and not believed."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.adapters.formats import confined
from followup_desktop.adapters.formats.confined import ConfinedReader
from followup_desktop.adapters.formats.no_reader import NoReader
from followup_desktop.adapters.formats.reader import SIZE_LIMIT, FileReader, read_bytes
from followup_desktop.adapters.formats.wire import capture_from, dumps
from followup_desktop.domain.capture import Capture
from followup_desktop.domain.errors import Unreadable

DATA = Path(__file__).parents[2] / "data" / "invitations"
ZONE, NOW = "Europe/Berlin", datetime(2026, 11, 23, 12, tzinfo=UTC)
FILES = sorted(DATA.iterdir())
posix = pytest.mark.skipif(os.name != "posix", reason="Windows knows no limits of this kind")


@pytest.fixture(scope="module")
def reader() -> Iterator[ConfinedReader]:
    made = ConfinedReader()
    yield made
    made.close()


@pytest.fixture
def misreader() -> Iterator[ConfinedReader]:
    made = ConfinedReader(module="tests.fakes.reading_child", wall=5)
    yield made
    made.close()


def child_of(one: ConfinedReader) -> int:
    assert one._kept.child is not None
    return one._kept.child.process.pid


def ask(one: ConfinedReader, name: str, data: bytes = b"x") -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        one._bytes(name, data, ZONE, NOW)
    return caught.value


def outcome(read_it: Any) -> Capture | str:
    try:
        found = read_it()
    except Unreadable as error:
        return str(error)
    assert isinstance(found, Capture)
    return found


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_the_child_reads_what_is_read_here(
    reader: ConfinedReader, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    here = outcome(lambda: FileReader().read(path, zone=ZONE, now=NOW))
    assert outcome(lambda: reader.read(path, zone=ZONE, now=NOW)) == here
    assert not caplog.records


def test_a_batch_needs_one_child_and_a_small_file_is_quick(reader: ConfinedReader) -> None:
    reader.read(DATA / "google.ics", zone=ZONE, now=NOW)
    first, begin = child_of(reader), time.perf_counter()
    for path in FILES[:5]:
        reader.read(path, zone=ZONE, now=NOW)
    assert child_of(reader) == first
    assert time.perf_counter() - begin < 1  # measured: 10 ms a file


def test_pasted_text_goes_the_same_way(reader: ConfinedReader) -> None:
    text = (DATA / "pasted-mail.txt").read_text("utf-8")
    assert reader.read_text(text, zone=ZONE, now=NOW).interviews
    with pytest.raises(Unreadable, match="no text"):
        reader.read_text("  ", zone=ZONE, now=NOW)


def test_files_that_are_too_large_or_no_files_never_reach_the_child(tmp_path: Path) -> None:
    made = ConfinedReader()
    big = tmp_path / "big.ics"
    with big.open("wb") as file:
        file.truncate(SIZE_LIMIT * 3)
    os.mkfifo(tmp_path / "pipe.ics")
    with pytest.raises(Unreadable, match="not a file"):
        made.read(tmp_path / "pipe.ics", zone=ZONE, now=NOW)
    with pytest.raises(Unreadable, match="not a file"):
        made.read(Path("/dev/zero"), zone=ZONE, now=NOW)
    with pytest.raises(Unreadable, match="larger than 5 MB"):
        made.read(big, zone=ZONE, now=NOW)
    assert made._kept.child is None


def test_a_file_of_thousands_of_entries_comes_through(reader: ConfinedReader) -> None:
    event = "BEGIN:VEVENT\r\nUID:{}\r\nDTSTART:20261210T093000Z\r\nSUMMARY:x\r\nEND:VEVENT\r\n"
    body = "".join(event.format(number) for number in range(2_000))
    data = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n".encode()
    assert len(reader._bytes("many.ics", data, ZONE, NOW).interviews) == 2_000


def test_a_table_of_ten_thousand_rows_comes_through(reader: ConfinedReader) -> None:
    row = "Company {0},Role {0},Applied,{1:02}/{2:02}/2026,Ana Ruiz {0},ana{0}@c.example,A note of some length {0}\n"
    body = "".join(row.format(number, number % 12 + 1, number % 28 + 1) for number in range(10_000))
    data = f"Company,Role,Status,Date Applied,Contact,Email,Notes\n{body}".encode()
    capture = reader._bytes("many.csv", data, ZONE, NOW)
    assert len(capture.applications) == 10_000
    assert capture.table is not None
    assert capture.table.sure


def test_a_refusal_that_was_foreseen_is_not_logged(reader: ConfinedReader, caplog: pytest.LogCaptureFixture) -> None:
    for data in (b"Company,Role\na," + b"x" * 200_000, b"Title,Day\n"):
        assert ask(reader, "table.csv", data).sentence
    assert not caplog.records


# -- limits


@pytest.mark.parametrize("name", ["endless.ics", "sleeps.ics"])
def test_one_that_never_ends_is_killed_and_said(name: str, caplog: pytest.LogCaptureFixture) -> None:
    one = ConfinedReader(module="tests.fakes.reading_child", wall=0.3)
    error = ask(one, name)
    assert error.sentence == f"{name} takes too long or too much memory to be read."
    assert error.advice
    assert one._kept.child is None
    assert f"{-signal.SIGKILL}" in caplog.text
    assert ask(one, "after.ics").sentence == "1 bytes."  # the next file has a new child
    one.close()


@posix
def test_processor_time_is_limited_apart_from_the_clock(
    misreader: ConfinedReader, caplog: pytest.LogCaptureFixture
) -> None:
    assert "too long" in ask(misreader, "endless.ics").sentence
    assert f"{-signal.SIGXCPU}" in caplog.text


@posix
def test_half_a_gigabyte_is_all_it_gets(misreader: ConfinedReader) -> None:
    assert "too much memory" in ask(misreader, "memory.ics").sentence


def test_a_crash_is_a_sentence_and_the_program_goes_on(misreader: ConfinedReader) -> None:
    assert "cannot" in ask(misreader, "dies.ics").sentence or "too long" in ask(misreader, "dies.ics").sentence
    assert ask(misreader, "after.ics").sentence == "1 bytes."


def test_what_a_library_prints_is_no_answer(misreader: ConfinedReader) -> None:
    assert ask(misreader, "prints.ics").sentence == "1 bytes."


@posix
def test_it_can_write_no_file(misreader: ConfinedReader, tmp_path: Path) -> None:
    assert ask(misreader, "writes.ics", bytes(tmp_path / "out")).sentence == "refused: OSError"
    assert not (tmp_path / "out").exists() or (tmp_path / "out").stat().st_size == 0


@posix
def test_it_knows_nothing_of_our_environment_and_holds_nothing_of_ours_open(
    misreader: ConfinedReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOLLOWUP_SECRET", "x")
    found = ask(misreader, "sees.ics")
    assert "FOLLOWUP_SECRET" not in found.sentence
    assert "HOME" not in found.sentence
    assert int(found.advice) <= 5  # in, out, errors, answers, and the look itself


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a program give up its network")
def test_it_has_no_network_where_the_system_allows_that(misreader: ConfinedReader) -> None:
    import ctypes

    allowed = os.fork()
    if allowed == 0:
        os._exit(0 if ctypes.CDLL(None).unshare(0x10000000 | 0x40000000) == 0 else 1)
    if os.waitpid(allowed, 0)[1]:
        pytest.skip("this system does not let a program give up its network")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1]).encode()
        assert ask(misreader, "calls.ics", port).sentence.startswith("refused")


def test_an_answer_that_makes_no_sense_is_refused(
    misreader: ConfinedReader, caplog: pytest.LogCaptureFixture
) -> None:
    assert ask(misreader, "nonsense.ics").sentence == "nonsense.ics cannot be read."
    assert "makes no sense" in caplog.text


def test_a_child_that_went_to_rest_is_replaced_without_a_word(misreader: ConfinedReader) -> None:
    ask(misreader, "first.ics")
    resting = child_of(misreader)
    os.kill(resting, signal.SIGALRM)
    os.waitid(os.P_PID, resting, os.WEXITED | os.WNOWAIT)
    assert ask(misreader, "second.ics").sentence == "1 bytes."
    assert child_of(misreader) != resting


def test_without_a_child_files_are_read_here(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for executable in ("", str(DATA / "no-such-python")):
        monkeypatch.setattr(sys, "executable", executable)
        one = ConfinedReader()
        assert one.read(DATA / "google.ics", zone=ZONE, now=NOW).interviews
        assert "without a process of their own" in caplog.text
        caplog.clear()


def test_a_child_that_cannot_start_is_done_without(caplog: pytest.LogCaptureFixture) -> None:
    one = ConfinedReader(module="tests.fakes.no_such_module")
    assert one.read(DATA / "google.ics", zone=ZONE, now=NOW).interviews
    assert "ended at its start" in caplog.text


def test_a_reading_can_be_ended_from_another_thread_and_the_next_file_is_read(misreader: ConfinedReader) -> None:
    misreader.interrupt()  # nothing is being read: nothing happens
    found: list[Unreadable] = []
    thread = threading.Thread(target=lambda: found.append(ask(misreader, "sleeps.ics")))
    started, beat = time.monotonic(), threading.Event()
    thread.start()
    while misreader._kept.child is None and not beat.wait(0.01):
        assert time.monotonic() - started < 20
    misreader.interrupt()
    thread.join(4)  # its own time would be five seconds
    assert not thread.is_alive()
    assert found[0].sentence == "sleeps.ics was not read to its end."
    assert ask(misreader, "answers.ics").sentence == "1 bytes."  # another child, which answers


def test_one_that_comes_too_late_does_not_meet_the_next_file(
    reader: ConfinedReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The child had just answered: it is gone, and another one reads what follows."""
    whole = reader._ask

    def answered(message: bytes, name: str) -> Any:
        answer = whole(message, name)
        reader.interrupt()
        return answer

    with monkeypatch.context() as late:
        late.setattr(reader, "_ask", answered)
        first = reader.read(FILES[0], zone=ZONE, now=NOW)
    assert reader._kept.child is None
    assert reader.read(FILES[0], zone=ZONE, now=NOW) == first


def test_in_a_safe_start_there_is_nothing_to_end() -> None:
    NoReader().interrupt()


def test_nothing_runs_on_after_the_reader(reader: ConfinedReader) -> None:
    one = ConfinedReader()
    one.read(DATA / "google.ics", zone=ZONE, now=NOW)
    process = one._kept.child.process if one._kept.child else None
    assert process is not None
    del one
    assert process.poll() == 0


# -- what it hands over


def captures() -> list[Capture]:
    found = [outcome(lambda path=path: FileReader().read(path, zone=ZONE, now=NOW)) for path in FILES]
    return [one for one in found if isinstance(one, Capture)]


def test_everything_comes_back_as_it_was() -> None:
    for capture in captures():
        assert capture_from(json.loads(dumps(capture))) == capture


PLAIN = json.loads(dumps(FileReader().read(DATA / "google.ics", zone=ZONE, now=NOW)))
WRONG = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just([]), st.just({}),
    st.just([{}]), st.just("2026-01-01T00:00:00"), st.just("x" * (1 << 21)),
)  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*path, key))


@given(st.sampled_from(list(places(PLAIN))), WRONG)
def test_a_value_of_another_kind_is_refused_or_is_of_the_right_kind_after_all(path: Any, wrong: Any) -> None:
    plain = json.loads(json.dumps(PLAIN))
    if not path:
        plain = wrong
    else:
        inner = plain
        for key in path[:-1]:
            inner = inner[key]
        inner[path[-1]] = wrong
    try:
        made = capture_from(plain)
    except ValueError:
        return
    assert json.loads(dumps(made)) == plain


def test_more_or_fewer_fields_are_refused() -> None:
    for change in ({"extra": 1}, {}):
        plain = {**PLAIN, **change}
        if not change:
            del plain["file"]
        with pytest.raises(ValueError, match="no Capture"):
            capture_from(plain)


def test_the_log_of_an_unforeseen_error_holds_no_word_of_the_file(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> Capture:
        raise LookupError("Canary Raman")

    monkeypatch.setattr("followup_desktop.adapters.formats.reader._dispatch", broken)
    with pytest.raises(Unreadable):
        read_bytes("x.ics", b"BEGIN:VCALENDAR", zone=ZONE, now=NOW)
    assert "LookupError in" in caplog.text
    assert "Canary" not in caplog.text


def test_an_unforeseen_error_in_the_child_is_logged_by_its_place(
    misreader: ConfinedReader, caplog: pytest.LogCaptureFixture
) -> None:
    assert ask(misreader, "unforeseen.ics").sentence == "unforeseen.ics cannot be read."
    assert "failed unforeseen: LookupError in reader.py" in caplog.text
    assert "Canary" not in caplog.text


def test_time_for_the_start_is_apart_from_the_time_for_a_file() -> None:
    assert confined.START_S > confined.WALL_S
