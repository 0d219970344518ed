"""Everything that happened to an application: every kind of line, in its place, quickly, and never a crash."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import process_time

import pytest
from sqlalchemy import text

from followup_desktop.domain.errors import NotFound
from followup_desktop.domain.model import (
    AttemptKind,
    Channel,
    Closing,
    Contact,
    Interview,
    Moment,
    Outcome,
    ResponseKind,
    Stage,
    Verdict,
)
from followup_desktop.services.entries import ExitAnswers, PersonEntry
from followup_desktop.services.history import KINDS, TOLD_BY_WHAT_STANDS
from followup_desktop.services.history_views import History, HistoryKind
from followup_desktop.services.views import DoneAnswers, Known, News
from tests.fakes.world import NEW_YORK, World, english
from tests.services.edits import entry_of

SERVICES = Path(__file__).parents[2] / "followup_desktop" / "services"
K = HistoryKind


def told(world: World, ident: int, kind: HistoryKind | None = None) -> list[str]:
    """ "when  sentence", newest first."""
    entries = world.program.history(ident).entries
    return [f"{one.when}  {one.sentence}" for one in entries if kind in (None, one.kind)]


def log(world: World, ident: int, kind: str, **facts: object) -> None:
    with world.store.write() as work:
        work.log(kind, application_id=ident, **facts)
        work.commit()


def test_a_contact_is_told_once_with_its_person_its_promise_and_its_note(world: World) -> None:
    ident = world.add().application_id
    world.clock.set("2026-11-13T15:30:00-05:00")
    answers = DoneAnswers(ident, Outcome.SPOKE, kind=AttemptKind.STATUS, channel=Channel.PHONE, note="She was kind")
    world.program.done(answers)
    (entry,) = [one for one in world.program.history(ident).entries if one.kind is K.CONTACT]
    assert (entry.when, entry.sentence) == ("today 15:30", "Call to Priya Raman: spoke")
    assert (entry.note, entry.dated) == ("She was kind", "Fri 13 Nov 2026 15:30")
    assert entry.can_be_corrected
    assert told(world, ident, K.THEIR_ACT) == []  # that they are still deciding is no line of its own
    assert not any("Follow-up done" in line for line in told(world, ident))
    world.clock.set("2026-11-16T09:30:00-05:00")
    world.program.done(DoneAnswers(ident, Outcome.SPOKE, kind=AttemptKind.STATUS, promised=date(2026, 11, 20)))
    assert told(world, ident, K.CONTACT)[0].endswith(": spoke, news by Fri 20 Nov")
    assert told(world, ident, K.THEIR_ACT) == []


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (AttemptKind.THANKS, "E-mail to Priya Raman, to say thank you: sent"),
        (AttemptKind.ANSWER, "E-mail to Priya Raman, to answer them: sent"),
        (AttemptKind.FEEDBACK, "E-mail to Priya Raman, to ask for feedback: sent"),
        (AttemptKind.COMPETING, "E-mail to Priya Raman, about another offer: sent"),
        (AttemptKind.WITHDRAWAL, "E-mail to Priya Raman, to withdraw: sent"),
    ],
)
def test_what_a_contact_was_for(world: World, kind: AttemptKind, sentence: str) -> None:
    ident = world.add().application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT, kind=kind, channel=Channel.EMAIL))
    assert told(world, ident, K.CONTACT) == [f"today 12:00  {sentence}"]


def test_a_contact_with_nobody_known_names_nobody(world: World) -> None:
    ident = world.add(people=()).application_id
    world.program.done(DoneAnswers(ident, Outcome.NO_ANSWER, kind=AttemptKind.STATUS, channel=Channel.PHONE))
    assert told(world, ident, K.CONTACT) == ["today 12:00  Call: no answer"]


@pytest.mark.parametrize(
    ("kind", "until", "sentence"),
    [
        (ResponseKind.MISSED_CALL, None, "They rang you"),
        (ResponseKind.OWE_MATERIAL, None, "They wait for something from you"),
        (ResponseKind.NEW_DATE, date(2026, 12, 4), "They named a new date: Fri 4 Dec"),
        (ResponseKind.OUT_OF_OFFICE, date(2027, 1, 4), "They are away for a while, back on Mon 4 Jan 2027"),
        (ResponseKind.OFFER_WRITTEN, None, "They sent you an offer"),
        (ResponseKind.OFFER_WRITTEN, date(2026, 12, 4), "They sent you an offer, to be answered by Fri 4 Dec"),
    ],
)
def test_what_they_did(world: World, kind: ResponseKind, until: date | None, sentence: str) -> None:
    ident = world.add().application_id
    world.program.news(News(ident, kind, until=until, note="by the recruiter"))
    (entry,) = [one for one in world.program.history(ident).entries if one.kind is K.THEIR_ACT]
    assert (entry.when, entry.sentence, entry.note) == ("today", sentence, "by the recruiter")
    assert (entry.dated, entry.can_be_corrected, entry.attempt_id) == ("Thu 12 Nov 2026", True, None)


def test_an_act_stands_where_it_was_told_and_one_told_later_at_the_end_of_its_day(world: World) -> None:
    ident = world.add().application_id
    world.program.news(News(ident, ResponseKind.MISSED_CALL))
    world.clock.advance(hours=1)
    world.program.done(DoneAnswers(ident, Outcome.VOICEMAIL, kind=AttemptKind.ANSWER))
    world.clock.set("2026-11-14T09:00:00-05:00")
    world.program.news(News(ident, ResponseKind.STILL_DECIDING, day=date(2026, 11, 12), note="as they wrote"))
    kinds = [(one.kind, one.sentence) for one in world.program.history(ident).entries]
    acts = [sentence for kind, sentence in kinds if kind in (K.THEIR_ACT, K.CONTACT)]
    assert acts == [
        "They are still deciding",
        "Call to Priya Raman, to answer them: left a voicemail",
        "They rang you",
    ]


def test_interviews_stand_at_their_own_time_once_they_have_begun(world: World) -> None:
    ident = world.add().application_id
    world.add(at="2026-11-10T14:00", stage=Stage.PANEL, people=())
    world.add(at="2026-11-16T14:00", stage=Stage.PANEL)
    (alone,) = [one for one in world.program.edit_view(ident).interviews if one.when.startswith("Tue 10")]
    world.program.save_interview(entry_of(alone.interview, cancelled=True))
    assert told(world, ident, K.INTERVIEW) == [
        "today 10:00  Final interview with Priya Raman",
        "Tue 10 Nov 14:00  Panel interview, cancelled",
    ]
    with world.store.write() as work:
        start = Moment.at(world.clock.now() - timedelta(days=20), NEW_YORK)
        nobody = work.of.contacts.add(Contact("", phone="+1 212 555 0100"))
        work.of.contacts.link(ident, nobody.id)
        work.of.interviews.add(Interview(ident, Stage.PHONE_SCREEN, start, contact_ids=(nobody.id,)))
        work.commit()
    assert told(world, ident, K.INTERVIEW)[-1] == "Fri 23 Oct 13:00  Phone screen"


def test_every_other_kind_of_line(world: World) -> None:
    added = world.add(promised=date(2026, 11, 20))
    ident = added.application_id
    program = world.program
    program.save_exit_card(ExitAnswers(added.interview_id, decide_by=date(2026, 11, 19)))
    program.overrule(ident, Verdict.CALL, world.clock.now() + timedelta(days=1))
    program.follow_advice(ident)
    planned = program.timeline().rows[0].follow_up
    assert planned is not None
    program.snooze(planned.id, world.clock.now() + timedelta(hours=1))
    program.move(planned.id, world.clock.now() + timedelta(hours=30))
    program.save_known(Known(ident, promised=date(2026, 11, 25)))
    program.close(ident, Closing.WITHDRAWN)
    program.undo()
    for kind in ("shown", "acknowledged"):
        log(world, ident, kind, way="freedesktop")
    log(world, ident, "zone_rules", to="2026-11-12T20:00:00+00:00")
    lines = {kind: [one.partition("  ")[2] for one in told(world, ident, kind)] for kind in K}
    assert lines[K.CAPTURE] == ["Added: Final, Thu 12 Nov 10:00"]
    assert lines[K.EXIT_CARD] == ["Exit card filled in"]
    assert lines[K.THEIR_ACT] == ["They promised news by Thu 19 Nov"]
    assert lines[K.DECISION] == ["Back to the advice", "You decided: Call (the advice was: Thank-you)"]
    assert lines[K.MOVED] == ["Moved by you to Fri 13 Nov 18:00", "Reminder put off until Thu 12 Nov 13:00"]
    assert lines[K.REMINDER] == ["Reminder seen", "Reminder shown (freedesktop)"]
    assert lines[K.CLOSING] == ["Closed: Withdrawn"]
    assert lines[K.UNDO] == ["Undone: Northwind Labs: closed"]
    assert lines[K.EDITED] == ["What is known of them was changed"]
    assert lines[K.INTERVIEW][0] == "Clocks were changed by law; it is Thu 12 Nov 15:00 now"
    assert "Planned: Thank-you, Thu 12 Nov 12:00" in lines[K.PLAN]
    assert lines[K.OTHER] == lines[K.CONTACT] == []


def test_what_was_taken_back_is_named_by_the_line_that_says_so(world: World) -> None:
    ident = world.add().application_id
    world.program.news(News(ident, ResponseKind.MISSED_CALL))
    world.program.undo()
    assert told(world, ident, K.THEIR_ACT) == []
    assert told(world, ident, K.UNDO)[0].startswith("today 12:00  Undone: Northwind Labs: noted")


def test_taking_back_what_wrote_of_nothing_but_a_person_is_told_too(world: World) -> None:
    """Such a row tells of no application; the act itself does."""
    ident = world.add().application_id
    (priya,) = world.program.edit_view(ident).people
    world.program.save_person(ident, replace(priya.contact, phone="+1 212 555 0199"))
    world.program.undo()
    assert world.program.edit_view(ident).people == (priya,)
    world.program.redo()
    assert told(world, ident, K.UNDO) == [
        "today 12:00  Done again: Northwind Labs: Priya Raman saved",
        "today 12:00  Undone: Northwind Labs: Priya Raman saved",
    ]


def test_the_title_and_what_can_be_chosen(world: World) -> None:
    history = world.program.history(world.add().application_id)
    assert history.title == "Northwind Labs, Backend engineer"
    assert dict(history.kinds) == {K.INTERVIEW: "Interviews", K.PLAN: "What was planned", K.CAPTURE: "Added"}
    assert world.program.history(world.add("Halden", role="").application_id).title == "Halden"
    with pytest.raises(NotFound):
        world.program.history(99)


def test_every_kind_the_program_writes_has_its_words_and_its_place() -> None:
    written = set()
    for file in SERVICES.glob("*.py"):
        written |= set(re.findall(r"work\.log\(\s*\"(\w+)\"", file.read_text(encoding="utf-8")))
    assert {"planned", "attempt", "zone_rules"} <= written
    for kind in written - TOLD_BY_WHAT_STANDS:
        assert kind in KINDS, kind
    for kind in KINDS:
        assert english().knows(f"history.{kind}"), kind
    for each in K:
        assert english().knows(f"history_kind.{each.value}"), each


@pytest.mark.parametrize(
    ("kind", "facts", "sentence"),
    [
        ("from_the_future", '{"a": 1}', "Something else was noted: from the future"),
        ("{a.b}", "{}", "Something else was noted: {a.b}"),
        ("planned", "{}", "Something else was noted: planned"),  # an older program told less
        ("planned", "[1, 2]", "Something else was noted: planned"),
        ("planned", "not JSON", "Something else was noted: planned"),
        ("moved", '{"to": "0001-01-01T00:00:00+00:00"}', "Moved by you to 0001-01-01T00:00:00+00:00"),
        ("moved", '{"to": "2026-13-77"}', "Moved by you to 2026-13-77"),
        ("moved", '{"to": {"a": [null]}}', "Moved by you to {'a': [None]}"),
        ("moved", '{"to": "2026-11-20"}', "Moved by you to Fri 20 Nov"),
        ("undone", '{"what": "<b>{x}</b>\\u202e"}', "Undone: <b>{x}</b>\u202e"),
        ("overruled", '{"chosen": "CALL", "advice": "SING"}', "You decided: Call (the advice was: SING)"),
    ],
)
def test_a_line_of_another_shape_is_told_as_far_as_it_can_be(
    world: World, kind: str, facts: str, sentence: str
) -> None:
    ident = world.add().application_id
    with world.store.write() as work:
        work.log(kind, application_id=ident)
        work._tables.session.execute(
            text("UPDATE event SET facts = :facts WHERE id = (SELECT max(id) FROM event)"), {"facts": facts}
        )
        work.commit()
    newest = world.program.history(ident).entries[0]
    assert newest.sentence == sentence
    assert newest.kind is KINDS.get(kind, K.OTHER)
    assert not newest.can_be_corrected
    assert world.program.call_sheet(ident).history[0] == f"today 12:00  {sentence}"


# -- many


def many(world: World, count: int) -> int:
    ident = world.add(people=(PersonEntry("Priya Raman"),)).application_id
    kinds = ("shown", "acknowledged", "planned", "snoozed", "put_off")
    with world.store.write() as work:
        for number in range(count):
            at = (world.clock.now() + timedelta(minutes=37 * number)).isoformat()
            facts = {"way": "freedesktop", "verdict": "CALL", "channel": "phone", "due": at, "until": at}
            work.log(kinds[number % 5], application_id=ident, **facts)
        work.commit()
    return ident


def test_what_is_older_comes_when_it_is_asked_for(world: World) -> None:
    ident = many(world, 30)
    world.clock.advance(days=1)
    log(world, ident, "acknowledged")
    few = world.program.history(ident, 10)
    assert few.more
    assert not world.program.history(ident, 50).more
    with world.store.read() as work:
        logged = len(work.events(ident, 1000))
    whole = world.program.history(ident, logged)
    assert not whole.more
    assert few.entries == whole.entries[:10]  # what stands in the store and is older is not told beside them
    assert whole.entries[-1].kind is K.INTERVIEW


def quickest(world: World, ident: int, most: int) -> tuple[float, History]:
    found, took = world.program.history(ident, most), []
    for _ in range(5):
        before = process_time()
        found = world.program.history(ident, most)
        took.append(process_time() - before)
    return min(took), found


def test_two_thousand_events_are_told_at_once(world: World) -> None:
    ident = many(world, 2000)
    took, history = quickest(world, ident, 2500)
    assert len(history.entries) > 2000
    assert took < 0.1
    took, history = quickest(world, ident, 500)
    assert len(history.entries) == 500
    assert took < 0.05
