"""The log of contacts: all that was made and received, by day, and harmless as a table."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from followup_desktop.domain.errors import Refused, StoreUnusable
from followup_desktop.domain.model import (
    Attempt,
    AttemptKind,
    Channel,
    Closing,
    InterviewFormat,
    Moment,
    Outcome,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.services.contact_log import ContactLog, LogSpan, table_of, text_of
from followup_desktop.services.views import DoneAnswers, News
from tests.fakes.world import NEW_YORK, World


def lived(world: World) -> ContactLog:
    """An interview, a call in which they named a day, their answer, an application, a cancelled interview."""
    first = world.add(company="=cmd()", format=InterviewFormat.VIDEO)
    with world.store.write() as work:
        met = work.of.interviews.get(first.interview_id)
        at = Moment.at(met.start.instant.replace(hour=16), NEW_YORK)
        person = met.contact_ids[0]
        work.of.attempts.add(
            Attempt(first.application_id, at, Channel.EMAIL, Outcome.SENT, AttemptKind.THANKS, None, person, "thanks")
        )
        work.of.responses.add(Response(first.application_id, ResponseKind.ON_HOLD, date(2026, 11, 13), note="Hm"))
        work.commit()
    applied = world.add(company="Tern", role="", stage=Stage.APPLIED, at="2026-10-12T10:00", people=())
    world.program.close(applied.application_id, Closing.WITHDRAWN)
    off = world.add(company="Off", at="2026-11-11T10:00")
    with world.store.write() as work:
        work.of.interviews.save(replace(work.of.interviews.get(off.interview_id), cancelled=True))
        work.commit()
    world.add(company="Coming", at="2026-12-11T10:00")
    return world.program.contact_log()


def test_each_contact_stands_on_its_day_with_what_came_next(world: World) -> None:
    world.program.set_setting("my_name", "Sam Doe")
    log = lived(world)
    assert (log.title, log.owner, log.span) == ("Contacts made and received", "Sam Doe", "The whole search")
    told = [(one.day.isoformat(), one.time, one.company, one.way, one.whom, one.outcome) for one in log.lines]
    assert told == [
        ("2026-10-12", "10:00", "Tern", "Application", "", "sent"),
        ("2026-11-12", "10:00", "=cmd()", "Final interview, by video", "Priya Raman", "took place"),
        ("2026-11-12", "11:00", "=cmd()", "E-mail, to say thank you", "Priya Raman", "sent"),
        ("2026-11-13", "", "=cmd()", "From them", "", "They put the role on hold"),
    ]
    assert [one.next_step for one in log.lines[:3]] == [
        "Closed",
        "Thu 12 Nov: E-mail, to say thank you",
        "Fri 13 Nov: From them",
    ]
    assert log.lines[3].next_step == world.program.timeline().rows[0].next_step or log.lines[3].next_step
    assert [one.note for one in log.lines] == ["", "", "thanks", "Hm"]


def test_a_day_that_was_named_in_a_call_stands_with_it(world: World) -> None:
    added = world.add()
    world.clock.advance(days=6)
    world.program.done(DoneAnswers(added.application_id, Outcome.SPOKE, promised=date(2026, 11, 19)))
    world.program.news(News(added.application_id, ResponseKind.NEW_DATE, until=date(2026, 11, 20)))
    lines = world.program.contact_log().lines
    assert "spoke, news by Thu 19 Nov" in [one.outcome for one in lines]
    assert any("named a new date: Fri 20 Nov" in one.outcome for one in lines)


@pytest.mark.parametrize(
    ("first", "last", "count", "span"),
    [
        (date(2026, 11, 1), date(2026, 11, 12), 2, "Sun 1 Nov 2026 to Thu 12 Nov 2026"),
        (date(2026, 11, 13), None, 1, "Since Fri 13 Nov 2026"),
        (None, date(2026, 10, 31), 1, "Until Sat 31 Oct 2026"),
    ],
)
def test_a_span_of_days(world: World, first: date | None, last: date | None, count: int, span: str) -> None:
    lived(world)
    log = world.program.contact_log(first, last)
    assert (len(log.lines), log.span) == (count, span)


def test_a_span_that_ends_before_it_begins_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="lies before the first"):
        world.program.contact_log(date(2026, 11, 2), date(2026, 11, 1))


def test_the_days_that_are_often_asked_for(world: World) -> None:
    assert world.program.log_spans() == (
        LogSpan("Last 30 days", date(2026, 10, 14), date(2026, 11, 12)),
        LogSpan("This month", date(2026, 11, 1), date(2026, 11, 12)),
        LogSpan("Last month", date(2026, 10, 1), date(2026, 10, 31)),
        LogSpan("This month and the two before", date(2026, 9, 1), date(2026, 11, 12)),
        LogSpan("The whole search", None, None),
    )
    world.clock.advance(days=80)
    assert world.program.log_spans()[3].first == date(2026, 11, 1)


def test_on_the_first_of_a_month_the_first_choice_shows_what_there_was(world: World) -> None:
    world.add(at="2026-11-16T10:00")
    world.clock.advance(days=19)
    assert world.clock.now().date() == date(2026, 12, 1)
    assert [len(world.program.contact_log(one.first, one.last).lines) for one in world.program.log_spans()[:2]] == [
        1,
        0,
    ]


def test_as_a_table_it_is_harmless(world: World) -> None:
    log = lived(world)
    rows = list(csv.reader(table_of(log).decode("utf-8-sig").splitlines()))
    assert rows[0] == list(log.titles)
    assert rows[2][:4] == ["2026-11-12", "10:00", "'=cmd()", "Backend engineer"]


def test_it_is_written_whole_and_said(world: World, tmp_path: Path) -> None:
    log = lived(world)
    assert world.program.save_log(log, tmp_path / "log.csv") == "4 contacts written to log.csv"
    assert (tmp_path / "log.csv").read_bytes() == table_of(log)
    one = replace(log, lines=log.lines[:1])
    assert world.program.save_log(one, tmp_path / "log.pdf", b"%PDF") == "1 contact written to log.pdf"
    assert (tmp_path / "log.pdf").read_bytes() == b"%PDF"
    with pytest.raises(StoreUnusable):
        world.program.save_log(log, tmp_path / "absent" / "log.csv")


def test_in_plain_words(world: World) -> None:
    text = text_of(lived(world))
    assert text.startswith(
        "Contacts made and received\nThe whole search\n\n2026-10-12 10:00  Tern\nApplication: sent\nClosed\n\n"
    )
    assert text.endswith("From them: They put the role on hold\n" + text.rsplit("\n", 2)[1] + "\nHm")
