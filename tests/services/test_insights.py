"""The insights: over a search of two years the numbers are those that SQL counts; where there is little, silence."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.errors import Stopped, StoreUnusable
from followup_desktop.domain.model import Attempt as Tried
from followup_desktop.domain.model import (
    AttemptKind,
    Channel,
    Closing,
    Moment,
    Outcome,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.services.insight_views import Insight, Insights
from followup_desktop.services.insights import NONE, aligned, table_of, text_of
from followup_desktop.services.progress import Progress
from followup_desktop.services.waiting import ENOUGH
from tests.fakes.stores import STORE_NAME
from tests.fakes.two_years import fill_two_years
from tests.fakes.world import NEW_YORK, World

of_file = pytest.mark.sqlite_file("the independent count reads the file with sqlite3")


def read(world: World) -> Insights:
    return world.program.insights()


def one(world: World, key: str) -> Insight:
    return next(found for found in read(world).insights if found.key == key)


# -- the same numbers, counted by SQL

VIEWS = """
CREATE TEMP VIEW met AS
  SELECT i.id, i.application_id AS app, i.stage, i.start_at, day(i.start_at, a.zone) AS day,
    CASE WHEN i.stage = 'applied' THEN i.start_at ELSE coalesce(i.end_at, i.start_at + 3600000000) END AS over_at
  FROM interview i JOIN application a ON a.id = i.application_id WHERE NOT i.cancelled;
CREATE TEMP VIEW decided AS
  SELECT * FROM response WHERE kind IN ('invited', 'rejected', 'offer_verbal', 'offer_written');
CREATE TEMP VIEW meant AS
  SELECT r.*, (SELECT m.id FROM met m WHERE m.app = r.application_id AND m.day <= r.day
               ORDER BY m.day DESC, m.id DESC LIMIT 1) AS met FROM decided r;
CREATE TEMP VIEW answer AS
  SELECT * FROM (SELECT meant.*, row_number() OVER (PARTITION BY met ORDER BY day, id) AS place FROM meant
                 WHERE met IS NOT NULL) WHERE place = 1;
CREATE TEMP VIEW asked AS
  SELECT t.*, day(t.at, a.zone) AS day, later(day(t.at, a.zone), 5) AS last,
    lead(day(t.at, a.zone)) OVER (PARTITION BY t.application_id ORDER BY t.at, t.id) AS next_day,
    lead(t.at) OVER (PARTITION BY t.application_id ORDER BY t.at, t.id) AS next_at,
    day(:now, a.zone) AS today,
    coalesce((SELECT m.stage FROM met m WHERE m.app = t.application_id AND m.start_at <= t.at
              ORDER BY m.start_at DESC, m.id DESC LIMIT 1), 'applied') AS stage,
    (SELECT min(m.start_at) FROM met m WHERE m.app = t.application_id AND m.start_at > t.at) AS next_met,
    (SELECT min(m.day) FROM met m WHERE m.app = t.application_id AND m.start_at > t.at) AS next_met_day
  FROM attempt t JOIN application a ON a.id = t.application_id WHERE t.kind = 'status';
"""
FATES = """
SELECT m.stage,
  sum(fate = 'on'), sum(fate = 'offer'), sum(fate = 'refused'), sum(fate = 'silent'), count(*)
FROM (SELECT m.*, CASE
    WHEN n.kind = 'invited' THEN 'on'
    WHEN n.kind = 'rejected' THEN 'refused'
    WHEN n.kind IS NOT NULL THEN 'offer'
    WHEN EXISTS (SELECT 1 FROM met o WHERE o.app = m.app AND o.start_at > m.start_at) THEN 'on'
    WHEN a.closing = 'offer_accepted' OR a.stage = 'offer' THEN 'offer'
    WHEN a.closing = 'refused' OR a.stage = 'rejected' THEN 'refused'
    WHEN a.closing = 'withdrawn' THEN 'left' ELSE 'silent' END AS fate
  FROM met m JOIN application a ON a.id = m.app LEFT JOIN answer n ON n.met = m.id WHERE m.over_at <= :now) m
WHERE fate <> 'left' GROUP BY m.stage
"""
WAITS = "SELECT m.stage, workdays(m.day, n.day) FROM answer n JOIN met m ON m.id = n.met"
CALLS = """
SELECT monday(at), count(*), sum(outcome IN ('spoke', 'call_back', 'offer', 'refusal')) FROM attempt
WHERE channel = 'phone' AND monday(at) > :since GROUP BY 1
"""
CAME = """
SELECT count(*) FROM application a
WHERE EXISTS (SELECT 1 FROM met m WHERE m.app = a.id AND m.start_at <= :now AND step(m.stage) >= step(:stage))
  OR a.stage = 'offer' OR a.closing = 'offer_accepted'
  OR EXISTS (SELECT 1 FROM response r WHERE r.application_id = a.id AND r.kind LIKE 'offer%')
"""
SINCE = """
SELECT workdays(before, day) FROM (
  SELECT m.*, lag(day) OVER (PARTITION BY app ORDER BY start_at, id) AS before,
    row_number() OVER (PARTITION BY app, stage ORDER BY start_at, id) AS turn
  FROM met m WHERE start_at <= :now) WHERE stage = :stage AND turn = 1 AND before IS NOT NULL
"""
SINCE_OFFER = """
SELECT workdays((SELECT max(m.day) FROM met m WHERE m.app = r.application_id AND m.day <= min(r.day)), min(r.day))
FROM response r WHERE r.kind LIKE 'offer%' GROUP BY r.application_id
"""
REPLIES = """
SELECT stage, channel, sum(reply = 'answer'), sum(reply = 'word'), sum(reply = 'silence'), count(*), sum(reply = '')
FROM (SELECT t.*, CASE
  WHEN t.outcome IN ('offer', 'refusal') OR EXISTS (SELECT 1 FROM decided r WHERE r.application_id = t.application_id
    AND r.day BETWEEN t.day AND t.last AND (t.next_day IS NULL OR r.day < t.next_day)) THEN 'answer'
  WHEN t.next_met IS NOT NULL AND (t.next_at IS NULL OR t.next_at >= t.next_met) AND NOT EXISTS (
    SELECT 1 FROM decided r WHERE r.application_id = t.application_id AND r.day BETWEEN t.day AND t.next_met_day)
    THEN ''
  WHEN t.outcome IN ('spoke', 'call_back') OR EXISTS (SELECT 1 FROM response r WHERE
    r.application_id = t.application_id AND r.kind NOT IN ('owe_material', 'no_show')
    AND r.day BETWEEN t.day AND t.last AND (t.next_day IS NULL OR r.day < t.next_day)) THEN 'word'
  WHEN t.today > t.last OR t.next_day IS NOT NULL THEN 'silence' ELSE '' END AS reply
  FROM asked t) GROUP BY stage, channel
"""
ORDER = ("applied", "phone_screen", "assessment", "hiring_manager", "panel", "final", "reference", "offer")


def _micros(at: datetime) -> int:
    return round(at.timestamp() * 1_000_000)


def _day(at: int, zone: str) -> str:
    return datetime.fromtimestamp(at / 1_000_000, ZoneInfo(zone)).date().isoformat()


def _workdays(first: str, last: str) -> int:
    """By hand: every day after the first up to the last that is no Saturday and no Sunday."""
    day, count = date.fromisoformat(first), 0
    while day < date.fromisoformat(last):
        day += timedelta(days=1)
        count += day.isoweekday() < 6
    return count


def _later(first: str, count: int) -> str:
    day = date.fromisoformat(first)
    while _workdays(first, day.isoformat()) < count:
        day += timedelta(days=1)
    return day.isoformat()


def _monday(at: int) -> str:
    day = date.fromisoformat(_day(at, NEW_YORK))
    return (day - timedelta(days=day.isoweekday() - 1)).isoformat()


@contextmanager
def counting(world: World) -> Iterator[Callable[..., list[tuple[Any, ...]]]]:
    link = sqlite3.connect(world.folder / STORE_NAME)
    for name, count, way in (
        ("day", 2, _day),
        ("workdays", 2, _workdays),
        ("later", 2, _later),
        ("monday", 1, _monday),
        ("step", 1, ORDER.index),
    ):
        link.create_function(name, count, way)
    now = _micros(world.clock.now())
    for view in VIEWS.split(";")[:-1]:
        link.execute(view.replace(":now", str(now)))  # a view takes no parameters

    def ask(question: str, **facts: object) -> list[tuple[Any, ...]]:
        return link.execute(question, {"now": now, **facts}).fetchall()

    yield ask
    link.close()


@pytest.fixture
def long(world: World) -> World:
    fill_two_years(world.store, world.clock.now())
    return world


@of_file
def test_what_came_back_is_what_sql_counts(long: World) -> None:
    with counting(long) as ask:
        counted = {stage: numbers for stage, *numbers in ask(FATES)}
    shown = {
        row["stage"]: [row[name] for name in ("on", "offer", "refused", "silent", "n")]
        for row in one(long, "replies").data
    }
    for stage, numbers in counted.items():
        assert shown.pop(stage) == (numbers if numbers[-1] >= ENOUGH else [None] * 4 + numbers[-1:])
    assert not shown
    assert sum(numbers[-1] for numbers in counted.values()) > 300


@of_file
def test_the_waits_are_what_sql_counts(long: World) -> None:
    with counting(long) as ask:
        found = ask(WAITS)
    every = {None: [days for _, days in found]}
    for stage, days in found:
        every.setdefault(stage, []).append(days)
    rows = {row["stage"]: row for row in one(long, "waits").data}
    assert set(rows) == set(every)
    assert len(every[None]) > 100
    for stage, waits in every.items():
        row = rows[stage]
        assert row["n"] == len(waits)
        if len(waits) < ENOUGH:
            assert row["median"] is row["0-2"] is None
            continue
        assert row["median"] == median(waits)
        assert row["0-2"] == sum(days <= 2 for days in waits)
        assert row["6-10"] == sum(6 <= days <= 10 for days in waits)
        assert row["21+"] == sum(days >= 21 for days in waits)


@of_file
def test_the_calls_are_what_sql_counts(long: World) -> None:
    present = date.fromisoformat(_monday(_micros(long.clock.now())))
    with counting(long) as ask:
        counted = {monday: (calls, got) for monday, calls, got in ask(CALLS, since=present - timedelta(weeks=26))}
    rows = one(long, "calls").data
    assert [row["week"] for row in rows] == [(present - timedelta(weeks=n)).isoformat() for n in range(25, -1, -1)]
    assert {row["week"]: (row["calls"], row["reached"]) for row in rows if row["calls"]} == counted
    assert sum(calls for calls, _ in counted.values()) > 20


@of_file
def test_the_way_is_what_sql_counts(long: World) -> None:
    with counting(long) as ask:
        for row in one(long, "way").data:
            stage = row["stage"]
            every = "SELECT count(*) FROM application"
            came = ask(every if stage == "applied" else CAME, stage=stage)[0][0]
            waits = [days for (days,) in (ask(SINCE_OFFER) if stage == "offer" else ask(SINCE, stage=stage))]
            assert (stage, row["count"], row["waits"]) == (stage, came, len(waits))
            assert row["median"] == (median(waits) if len(waits) >= ENOUGH else None)
    bars = one(long, "way").panels[0].bars
    assert [bar.total for bar in bars] == sorted((bar.total for bar in bars), reverse=True)
    assert len(bars) == 8


@of_file
def test_what_came_after_a_follow_up_is_what_sql_counts(long: World) -> None:
    with counting(long) as ask:
        found = ask(REPLIES)
    shown = {(row["stage"], row["channel"]): row for row in one(long, "after").data}
    left_out = 0
    every: dict[str, list[int]] = {}
    for stage, channel, answer, word, silence, count, none in found:
        left_out += none
        every.setdefault(channel, [0, 0, 0])
        every[channel] = [a + b for a, b in zip(every[channel], (answer, word, silence), strict=True)]
        if count == none:
            continue
        row = shown.pop((stage, channel))
        assert row["n"] == count - none
        if count - none >= ENOUGH:
            assert (row["answer"], row["word"], row["silence"]) == (answer, word, silence)
        else:
            assert row["answer"] is None
    for channel, (answer, word, silence) in every.items():
        row = shown.pop((None, channel))
        assert (row["answer"], row["word"], row["silence"]) == (answer, word, silence)
    assert not shown
    assert one(long, "after").remark.startswith(f"{left_out} are left out")
    assert every["phone"][2] > 20


# -- the pictures are the tables


def test_every_picture_says_what_its_table_says(long: World) -> None:
    found = {insight.key: insight for insight in read(long).insights}
    assert list(found) == ["replies", "waits", "calls", "way", "after"]
    for insight in found.values():
        assert not insight.silent
        assert insight.lead
        assert all(len(row) == len(insight.table.columns) for row in insight.table.rows)
        assert len(insight.table.rows) == len(insight.data)
        for panel in insight.panels:
            assert all(len(bar.counts) in (0, len(insight.parts)) for bar in panel.bars)
    replies = found["replies"]
    for bar, row in zip(replies.panels[0].bars, replies.table.rows, strict=True):
        assert row[0] == bar.label
        assert row[2:] == (tuple(map(str, bar.counts)) or (NONE,) * 4)
    assert found["waits"].panels[0].title == "All stages"
    assert found["waits"].panels[0].note.startswith("median ")
    assert found["calls"].table.rows[-1][0] == "Week of 9 Nov, so far"
    assert "%" in found["way"].table.rows[1][1]


def test_it_can_be_saved_and_read_as_text(long: World, tmp_path: Path) -> None:
    found = read(long)
    assert long.program.save_insights(found, tmp_path / "insights.csv") == "Insights written to insights.csv"
    saved = tmp_path.joinpath("insights.csv").read_bytes()
    assert saved == table_of(found)
    rows = list(csv.reader(io.StringIO(saved.decode("utf-8-sig"))))
    assert rows[0] == ["What came back"]
    assert tuple(rows[1]) == found.insights[0].table.columns
    assert tuple(rows[2]) == found.insights[0].table.rows[0]
    long.program.save_insights(found, tmp_path / "insights.png", b"picture")
    assert tmp_path.joinpath("insights.png").read_bytes() == b"picture"
    with pytest.raises(StoreUnusable):
        long.program.save_insights(found, tmp_path / "none" / "insights.csv")
    text = text_of(found)
    assert all(insight.title in text and aligned(insight.table) in text for insight in found.insights)


def test_it_can_be_stopped(long: World) -> None:
    progress = Progress()
    assert long.program.insights(progress).insights
    assert progress.of == 160
    progress.stop()
    with pytest.raises(Stopped):
        long.program.insights(progress)


# -- silence


def test_over_three_applications_it_is_silent_with_the_reason(world: World) -> None:
    for company in ("Aster", "Bluebell", "Cobalt"):
        world.add(company)
    found = read(world)
    assert found.silent == "3 applications are too few to tell; from 8 answers on this says something."
    assert found.coming
    assert all(insight.silent and not insight.panels and not insight.table.rows for insight in found.insights)
    assert text_of(found) == found.silent


def test_without_any_application_too(world: World) -> None:
    assert read(world).silent == "There is no application yet; from 8 answers on this says something."


def test_one_application_is_told_in_the_singular(world: World) -> None:
    world.add()
    assert read(world).silent.startswith("One application is too few to tell")


def test_each_picture_is_silent_for_itself(world: World) -> None:
    for number in range(ENOUGH):
        world.add(f"Company {number}", stage=Stage.PHONE_SCREEN if number % 2 else Stage.FINAL)
    world.clock.advance(days=6)
    silent = {insight.key: insight.silent for insight in read(world).insights}
    assert silent == {
        "replies": "The most of one kind is 4, too few to tell; from 8 on this says something.",
        "waits": "Nothing of the kind yet; from 8 on this says something.",
        "calls": "Nothing of the kind yet; from 8 on this says something.",
        "way": "",
        "after": "Nothing of the kind yet; from 8 on this says something.",
    }
    text = text_of(read(world))
    assert "What came back\nThe most of one kind" in text
    table = table_of(read(world)).decode("utf-8-sig")
    assert table.startswith("What came back\r\nThe most of one kind".replace("The most", '"The most'))


def test_no_percentage_below_twenty_applications(world: World) -> None:
    for number in range(19):
        world.add(f"Company {number}")
    assert [row[1] for row in one(world, "way").table.rows] == ["19", "19", "0"]
    world.add("The twentieth")
    assert [row[1] for row in one(world, "way").table.rows] == ["20 (100 %)", "20 (100 %)", "0 (0 %)"]


# -- what counts as what


def lived(world: World, *, stage: Stage = Stage.FINAL, at: str = "2026-11-02T10:00") -> int:
    return world.add(f"Company {len(world.program.timeline().rows)}", at, stage=stage).application_id


def tell(world: World, ident: int, kind: ResponseKind, day: date) -> None:
    with world.store.write() as work:
        work.of.responses.add(Response(ident, kind, day))
        work.commit()


def ring(world: World, ident: int, at: str, outcome: Outcome, channel: Channel = Channel.PHONE) -> None:
    moment = Moment.at(datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(NEW_YORK)).astimezone(UTC), NEW_YORK)
    with world.store.write() as work:
        work.of.attempts.add(Tried(ident, moment, channel, outcome, AttemptKind.STATUS))
        work.commit()


def row(world: World, key: str, **of: object) -> dict[str, Any]:
    (found,) = (one for one in one_data(world, key) if all(one[name] == value for name, value in of.items()))
    return dict(found)


def one_data(world: World, key: str) -> list[dict[str, Any]]:
    return [dict(found) for found in one(world, key).data]


ENDS: dict[str, tuple[Callable[[World, int], object], str]] = {
    "an invitation": (lambda w, a: tell(w, a, ResponseKind.INVITED, date(2026, 11, 4)), "on"),
    "a refusal": (lambda w, a: tell(w, a, ResponseKind.REJECTED, date(2026, 11, 4)), "refused"),
    "an offer": (lambda w, a: tell(w, a, ResponseKind.OFFER_VERBAL, date(2026, 11, 4)), "offer"),
    "closed as refused": (lambda w, a: w.program.close(a, Closing.REFUSED), "refused"),
    "closed with an offer": (lambda w, a: w.program.close(a, Closing.OFFER_ACCEPTED), "offer"),
    "let go": (lambda w, a: w.program.close(a, Closing.LET_GO), "silent"),
    "a word": (lambda w, a: tell(w, a, ResponseKind.STILL_DECIDING, date(2026, 11, 4)), "silent"),
    "nothing": (lambda _w, _a: None, "silent"),
}


@pytest.mark.parametrize("how", ENDS)
def test_what_an_interview_came_to(world: World, how: str) -> None:
    end, fate = ENDS[how]
    for _ in range(ENOUGH):
        end(world, lived(world))
    found = row(world, "replies", stage="final")
    assert (found["n"], found[fate]) == (ENOUGH, ENOUGH)


def test_what_the_user_withdrew_from_is_not_waited_for(world: World) -> None:
    idents = [lived(world) for _ in range(ENOUGH + 1)]
    world.program.close(idents[0], Closing.WITHDRAWN)
    assert row(world, "replies", stage="final")["n"] == ENOUGH


def test_the_next_interview_is_an_answer_of_no_known_day(world: World) -> None:
    for number in range(ENOUGH):
        lived(world, stage=Stage.PANEL)
        world.add(f"Company {number}", "2026-11-20T10:00", stage=Stage.FINAL)
    assert row(world, "replies", stage="panel")["on"] == ENOUGH
    assert one(world, "waits").silent


def test_an_offer_without_a_day_counts_as_one_and_has_no_wait(world: World) -> None:
    for _ in range(ENOUGH):
        world.program.close(lived(world), Closing.OFFER_ACCEPTED)
    assert row(world, "way", stage="offer") == {"stage": "offer", "count": ENOUGH, "waits": 0, "median": None}


def test_an_interview_about_the_offer_is_its_day(world: World) -> None:
    for number in range(ENOUGH):
        lived(world)
        world.add(f"Company {number}", "2026-11-05T10:00", stage=Stage.OFFER)
    assert row(world, "way", stage="offer") == {"stage": "offer", "count": ENOUGH, "waits": ENOUGH, "median": 3.0}
    assert "3 working days (median, n=8)" in one(world, "way").panels[0].bars[-1].note


def test_a_wait_ends_with_the_first_round_and_the_first_offer(world: World) -> None:
    for number in range(ENOUGH):
        ident = lived(world, stage=Stage.PANEL)
        world.add(f"Company {number}", "2026-11-03T10:00", stage=Stage.FINAL)
        world.add(f"Company {number}", "2026-11-09T10:00", stage=Stage.FINAL)  # once more
        tell(world, ident, ResponseKind.OFFER_VERBAL, date(2026, 11, 10))
        tell(world, ident, ResponseKind.OFFER_WRITTEN, date(2026, 11, 12))
    assert [(found["stage"], found["median"]) for found in one_data(world, "way")[-2:]] == [
        ("final", 1.0),
        ("offer", 1.0),
    ]


def test_few_waits_are_named_and_not_told(world: World) -> None:
    for number in range(ENOUGH):
        lived(world, stage=Stage.PANEL)
        if number < 3:
            world.add(f"Company {number}", "2026-11-05T10:00", stage=Stage.FINAL)
    bars = {bar.label: bar.note for bar in one(world, "way").panels[0].bars}
    assert bars["Final"] == "3 waits, too few to tell"
    assert bars["Panel"] == ""


AFTER: dict[str, tuple[Outcome, list[tuple[ResponseKind, int]], str]] = {
    "a refusal in the call": (Outcome.REFUSAL, [], "answer"),
    "an invitation on the fifth working day": (Outcome.VOICEMAIL, [(ResponseKind.INVITED, 10)], "answer"),
    "an invitation on the sixth": (Outcome.VOICEMAIL, [(ResponseKind.INVITED, 11)], "silence"),
    "they spoke": (Outcome.SPOKE, [], "word"),
    "a new date on the day itself": (Outcome.VOICEMAIL, [(ResponseKind.NEW_DATE, 3)], "word"),
    "nobody": (Outcome.NO_ANSWER, [], "silence"),
    "a debt of the user's": (Outcome.NO_ANSWER, [(ResponseKind.OWE_MATERIAL, 4)], "silence"),
}


@pytest.mark.parametrize("how", AFTER)
def test_what_counts_as_a_reply(world: World, how: str) -> None:
    """The call is on Tuesday 3 November; its fifth working day is Tuesday the tenth."""
    outcome, said, reply = AFTER[how]
    for _ in range(ENOUGH):
        ident = lived(world)
        ring(world, ident, "2026-11-03T10:00", outcome)
        for kind, day in said:
            tell(world, ident, kind, date(2026, 11, day))
    found = row(world, "after", stage=None, channel="phone")
    assert found == {"stage": None, "channel": "phone", "n": ENOUGH} | dict.fromkeys(
        ("answer", "word", "silence"), 0
    ) | {reply: ENOUGH}


def test_a_reply_counts_for_the_last_contact_before_it(world: World) -> None:
    for _ in range(ENOUGH):
        ident = lived(world)
        ring(world, ident, "2026-11-03T10:00", Outcome.NO_ANSWER)
        ring(world, ident, "2026-11-05T10:00", Outcome.SENT, Channel.EMAIL)
        tell(world, ident, ResponseKind.INVITED, date(2026, 11, 5))
    assert row(world, "after", stage="final", channel="phone")["silence"] == ENOUGH
    assert row(world, "after", stage="final", channel="email")["answer"] == ENOUGH


def test_silence_is_told_when_its_days_are_over_or_the_user_asked_again(world: World) -> None:
    """It is Thursday 12 November, the fifth working day after the fifth."""
    for _ in range(ENOUGH):
        ident = lived(world)
        ring(world, ident, "2026-11-04T10:00", Outcome.NO_ANSWER)
        ring(world, ident, "2026-11-05T10:00", Outcome.SENT, Channel.EMAIL)
    found = one(world, "after")
    assert [(row["channel"], row["n"]) for row in found.data] == [("phone", ENOUGH)] * 2
    assert found.remark.startswith("8 are left out")
    for number in range(ENOUGH):
        ring(world, number + 1, "2026-11-11T10:00", Outcome.NO_ANSWER)
    assert row(world, "after", stage=None, channel="email")["silence"] == ENOUGH


def test_what_cannot_be_known_is_left_out(world: World) -> None:
    for number in range(ENOUGH):
        ring(world, lived(world), "2026-11-03T10:00", Outcome.NO_ANSWER)
        if number == 0:
            ring(world, number + 1, "2026-11-10T10:00", Outcome.NO_ANSWER)  # its days are not over
    assert one(world, "after").remark.startswith("One is left out")
    for number in range(2):
        world.add(f"Company {number + 1}", "2026-11-20T10:00", stage=Stage.REFERENCE)
    found = one(world, "after")
    assert found.silent == "The most by one way is 6, too few to tell; from 8 on this says something."


def test_a_contact_before_any_interview_is_one_after_the_application(world: World) -> None:
    for _ in range(ENOUGH):
        ring(world, lived(world, at="2026-11-12T10:00"), "2026-11-02T10:00", Outcome.SPOKE)
    assert one(world, "after").silent  # the interview came, and nobody noted the invitation
    for number in range(ENOUGH):
        tell(world, number + 1, ResponseKind.INVITED, date(2026, 11, 11))
    assert row(world, "after", stage="applied", channel="phone")["word"] == ENOUGH


def test_calls_are_counted_by_the_user_s_own_monday(world: World) -> None:
    ident = lived(world)
    for _ in range(ENOUGH):
        ring(world, ident, "2026-11-08T23:30", Outcome.NO_ANSWER)  # Sunday, in London already Monday
    found = one(world, "calls")
    assert [(one["week"], one["calls"]) for one in found.data] == [("2026-11-02", ENOUGH), ("2026-11-09", 0)]
    assert found.lead == "8 calls within 2 weeks."
    assert found.table.rows[0] == ("Week of 2 Nov", "8", "0", "8")
