"""Random stores: companies with interviews, contacts, decisions, edits and settings, for whatever must come back."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import Phase
from hypothesis import strategies as st

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import (
    CallBan,
    Closing,
    Instruction,
    Moment,
    Outcome,
    OwnPoint,
    Place,
    PreferredChannel,
    Purpose,
    ResponseKind,
    Stage,
    Verdict,
)
from followup_desktop.services.entries import CallAnswer, ExitAnswers, PersonEntry
from followup_desktop.services.views import DoneAnswers, News
from tests.fakes.world import World, make
from tests.services.edits import EDIT, edit

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=8).filter(
    lambda text: text.strip()
)
LATER = st.integers(1, 60).map(lambda days: datetime(2026, 11, 12, 18, tzinfo=UTC) + timedelta(days=days))
ACT = st.one_of(
    st.tuples(st.just("overrule"), st.sampled_from(Verdict), LATER),
    st.tuples(st.just("snooze"), LATER),
    st.tuples(st.just("move"), LATER),
    st.tuples(st.just("point"), TEXT, st.sampled_from(Purpose), st.booleans()),
    st.tuples(st.just("news"), st.sampled_from(ResponseKind)),
    st.tuples(st.just("follow")),
    st.tuples(st.just("ring")),
    st.tuples(st.just("edit"), EDIT),
)
SETTING = st.sampled_from(
    [
        ("my_name", "A < B & C"),
        ("theme", "dark"),
        ("quiet_hours", "21:00-06:30"),
        ("advice.grace", "3"),
        ("advice.cap", "1"),
        ("habits.JP", "on"),
    ]
)
COMPANY = st.fixed_dictionaries(
    {
        "role": st.sampled_from(["Backend engineer", "Editor", ""]),
        "stage": st.sampled_from([Stage.PHONE_SCREEN, Stage.FINAL, Stage.PANEL, Stage.APPLIED]),
        "days": st.integers(-20, 20),
        "promised": st.none() | st.dates(date(2026, 11, 1), date(2026, 12, 24)),
        "place": st.sampled_from([Place("America/New_York", "US"), Place("Europe/Berlin", "DE", "BE"), Place()]),
        "instruction": st.builds(
            Instruction, st.sampled_from(CallBan), st.booleans(), st.sampled_from(PreferredChannel)
        ),
        "person": st.builds(PersonEntry, TEXT, st.sampled_from(["", "+1 212 555 0142"]), st.just(""), TEXT),
        "card": st.none()
        | st.builds(dict, drew_in=TEXT, doubt=TEXT, calling=st.none() | st.sampled_from(CallAnswer)),
        "outcome": st.none() | st.sampled_from(Outcome),
        "closing": st.none() | st.sampled_from(Closing),
        "note": st.just("") | TEXT,
        "acts": st.lists(ACT, max_size=4),
    }
)


@contextlib.contextmanager
def a_world() -> Iterator[World]:
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        try:
            yield world
        finally:
            world.store.close()


def live(world: World, name: str, one: dict[str, Any]) -> None:
    """One application with the history it was told to have."""
    start = datetime.fromisoformat("2026-11-12T15:00+00:00") + timedelta(days=one["days"])
    added = world.add(
        name,
        role=one["role"],
        stage=one["stage"],
        start=Moment.at(start, one["place"].zone),
        place=one["place"],
        people=(one["person"],),
        promised=one["promised"],
        instruction=one["instruction"],
    )
    if one["card"] is not None:
        world.program.save_exit_card(ExitAnswers(added.interview_id, **one["card"]))
    if one["outcome"] is not None:
        world.program.done(DoneAnswers(added.application_id, one["outcome"], note=one["note"]))
    world.program.save_note(added.application_id, one["note"])
    for act in one["acts"]:
        with contextlib.suppress(Refused):
            do(world, added.application_id, *act)
    if one["closing"] is not None:
        world.program.close(added.application_id, one["closing"])


def do(world: World, ident: int, what: str, *more: Any) -> None:
    """One act of the user's on an application; those on its follow-up only where there is one."""
    program, planned = world.program, world.program.call_sheet(ident).follow_up
    if what == "overrule":
        program.overrule(ident, *more)
    elif what == "point":
        everywhere = more[2]
        program.save_point(OwnPoint(*more[:2], application_id=None if everywhere else ident))
    elif what == "news":
        program.news(News(ident, more[0], date(2026, 11, 11)))
    elif what == "edit":
        edit(world, ident, *more[0])
    elif what == "follow":
        program.follow_advice(ident)
    elif planned is not None and what == "ring":
        world.clock.advance(seconds=0)
        program.ring_now(planned.id)
        program.reminders.tick()  # claimed, and nobody says whether it was shown
    elif planned is not None and what != "ring":
        getattr(program, what)(planned.id, *more)


NO_SHRINKING = (Phase.explicit, Phase.generate)  # a world is too slow to be made hundreds of times
STORES = (st.dictionaries(TEXT.map(lambda text: text.strip().casefold()), COMPANY, max_size=3), st.lists(SETTING))
