"""A start that follows others which died is a safe one; one that ended in order makes all well again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup_desktop.adapters.formats.no_reader import NoReader
from followup_desktop.adapters.starts import KEPT, Starts
from followup_desktop.app import build_program
from followup_desktop.domain.errors import Unreadable

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)


@pytest.fixture
def starts(tmp_path: Path) -> Starts:
    return Starts(tmp_path / "starts")


def after(starts: Starts, *minutes: float) -> list[bool]:
    """Starts that die, each so long after the first moment."""
    return [starts.begin(NOW + timedelta(minutes=passed)) for passed in minutes]


def test_the_third_within_ten_minutes_is_safe_and_so_are_those_after_it(starts: Starts) -> None:
    assert after(starts, 0, 0.1, 0.2, 9, 9.5) == [False, False, True, True, True]


def test_a_crash_now_and_then_is_no_loop(starts: Starts) -> None:
    assert after(starts, 0, 6, 12, 18, 24) == [False] * 5


def test_one_that_ends_in_order_ends_the_row(starts: Starts) -> None:
    assert after(starts, 0, 1, 2)[-1]
    starts.ended()
    assert after(starts, 3, 4, 5) == [False, False, True]
    starts.ended()
    starts.ended()


def test_starts_from_the_future_do_not_count(starts: Starts) -> None:
    """The clock was ahead, and was set right."""
    assert after(starts, 5000, 5001, 0, 1) == [False] * 4


@pytest.mark.parametrize("content", [b"", b"\0\xff", b"yesterday\n", b"2026-11-30T08:59:00\n" * 5, b"x" * 100_000])
def test_a_record_that_cannot_be_understood_is_none(tmp_path: Path, starts: Starts, content: bytes) -> None:
    (tmp_path / "starts").write_bytes(content)
    assert after(starts, 0, 1, 2) == [False, False, True]


def test_where_it_cannot_be_written_each_start_is_the_first(tmp_path: Path) -> None:
    starts = Starts(tmp_path / "missing" / "starts")
    assert after(starts, 0, 1, 2, 3) == [False] * 4
    starts.ended()


def test_a_loop_does_not_fill_the_disk(tmp_path: Path, starts: Starts) -> None:
    after(starts, *(number / 1000 for number in range(50)))
    assert len((tmp_path / "starts").read_text().splitlines()) == KEPT


def test_the_program_of_a_safe_start_refuses_files_and_works(tmp_path: Path) -> None:
    file = tmp_path / "invitation.ics"
    file.write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    program = build_program(tmp_path / "data", reads=False)
    review = program.review_files([file])
    assert review.items == ()
    assert [why.startswith("Nothing is read in a safe start") for _, why in review.refused] == [True]
    assert program.timeline().rows == ()
    program.around.store.close()


def test_a_safe_start_reads_nothing(tmp_path: Path) -> None:
    for ask in (
        lambda: NoReader().read(tmp_path, zone="UTC", now=NOW),
        lambda: NoReader().read_text("BEGIN:VCALENDAR", zone="UTC", now=NOW),
    ):
        with pytest.raises(Unreadable, match="safe start"):
            ask()
