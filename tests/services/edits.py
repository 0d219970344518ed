"""Edits of every kind, for histories of many acts; and the store as rows, to tell whether two are equal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from followup_desktop.domain.model import (
    Closing,
    Contact,
    Interview,
    InterviewFormat,
    Moment,
    PreferredChannel,
    Stage,
)
from followup_desktop.services.edit_views import ApplicationEntry, InterviewEntry
from tests.fakes import stores
from tests.fakes.world import World

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=8).filter(
    lambda text: text.strip()
)
EDIT = st.one_of(
    st.tuples(st.just("names"), WORDS, WORDS),
    st.tuples(st.just("closing"), st.none() | st.sampled_from(Closing)),
    st.tuples(
        st.just("interview"),
        st.integers(0, 3),
        st.sampled_from([Stage.PHONE_SCREEN, Stage.PANEL, Stage.FINAL, Stage.APPLIED]),
        st.integers(-30, 30),
        st.sampled_from(InterviewFormat),
        st.booleans(),
    ),
    st.tuples(st.just("another"), st.integers(-20, 20), st.sampled_from([Stage.PHONE_SCREEN, Stage.FINAL])),
    st.tuples(st.just("no_interview"), st.integers(0, 3)),
    st.tuples(st.just("person"), st.integers(0, 3), WORDS, st.sampled_from(PreferredChannel)),
    st.tuples(st.just("new_person"), WORDS),
    st.tuples(st.just("share"), st.integers(0, 3)),
    st.tuples(st.just("no_person"), st.integers(0, 3)),
)


def entry_of(met: Interview, **other: Any) -> InterviewEntry:
    """The interview as the editor would hand it in unchanged, but for what is named."""
    known = InterviewEntry(
        met.id, met.stage, met.start, met.end, met.format, met.location, met.link, met.contact_ids, met.cancelled
    )
    return replace(known, **other)


def edit(world: World, ident: int, what: str, *more: Any) -> None:
    """One edit. Raises Refused where the program does; does nothing where there is nothing of that kind."""
    program, view = world.program, world.program.edit_view(ident)
    known, people, others = view.application, view.people, view.others
    if what == "names":
        program.save_application(ApplicationEntry(ident, more[0], more[1], known.closing))
    elif what == "closing":
        program.save_application(ApplicationEntry(ident, known.company, known.role, more[0]))
    elif what == "interview":
        place, stage, days, kind, cancelled = more
        met = view.interviews[place % len(view.interviews)].interview
        start = Moment.at(met.start.instant + timedelta(days=days, hours=days), met.start.zone)
        end, ids = start.instant + timedelta(minutes=45), tuple(one.contact.id for one in people)
        program.save_interview(InterviewEntry(met.id, stage, start, end, kind, "Room 4", "", ids, cancelled))
    elif what == "another":
        start = world.clock.now() + timedelta(days=more[0])
        world.add(known.company, role=known.role, stage=more[1], start=Moment.at(start, "America/New_York"))
    elif what == "no_interview":
        program.remove_interview(view.interviews[more[0] % len(view.interviews)].interview.id)
    elif what == "new_person":
        program.save_person(ident, Contact(more[0]))
    elif what == "share" and others:
        program.share_person(ident, others[more[0] % len(others)].contact_id)
    elif what == "person" and people:
        one = people[more[0] % len(people)].contact
        program.save_person(ident, replace(one, name=more[1], preferred_channel=more[2], zone="Europe/Berlin"))
    elif what == "no_person" and people:
        program.remove_person(ident, people[more[0] % len(people)].contact.id)


TABLES = (
    *("application", "contact", "application_contact", "interview", "interview_contact", "exit_card"),
    *("follow_up", "reminder", "attempt", "response", "overrule", "talking_point", "setting"),
)


def rows_of(world: World) -> dict[str, list[dict[str, Any]]]:
    """Every row of the things themselves. The occurrence of a reminder is left out: it is never given twice."""
    found = {table: rows for table, rows in stores.rows_of(world.store).items() if table in TABLES}
    for ring in found["reminder"]:
        ring.pop("occurrence")
    return found
