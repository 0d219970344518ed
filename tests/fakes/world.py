"""A whole program without a desktop: a real store in a temporary folder, everything outside it in memory."""

from __future__ import annotations

import tempfile
import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from followup_desktop.adapters.formats.ics_writer import write_calendar
from followup_desktop.adapters.formats.vcard_writer import write_cards
from followup_desktop.domain.model import Moment, Place, Stage
from followup_desktop.domain.talking_points import Content, parse_content
from followup_desktop.services.entries import NewInterview, PersonEntry
from followup_desktop.services.file_writers import Writers
from followup_desktop.services.planning import Planner
from followup_desktop.services.program import Program
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Added
from followup_desktop.services.wording import Wording
from followup_desktop.store.engine import HEAD_VERSION, prepare_file
from followup_desktop.store.holding import Holding
from followup_desktop.store.migrate import bring_up
from tests.fakes.clock import FakeClock
from tests.fakes.outside import FewPlaces, PlainPhones, PlainWords, ScriptedReader, WeekdayCalendar
from tests.fakes.stores import STORE_NAME, Places, open_store

RESOURCES = Path(__file__).parents[2] / "resources"
NEW_YORK = "America/New_York"


def table(*parts: str) -> dict[str, object]:
    return tomllib.loads(RESOURCES.joinpath(*parts).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def english() -> Wording:
    """The program's words; read once, for nothing changes them."""
    return Wording(table("messages", "program.en.toml"), table("messages", "advice.en.toml"))


@lru_cache(maxsize=1)
def talking_points() -> Content:
    return parse_content(table("talking_points", "en.toml"))


@lru_cache(maxsize=1)
def empty_store() -> bytes:
    """The file of a store without anything in it and without a name, as the migrations leave it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "followup.sqlite3")
        prepare_file(path)
        bring_up(path, HEAD_VERSION)
        return path.read_bytes()


def begin_empty(path: Path) -> None:
    """The program would make the same, but by its migrations, which takes five times as long."""
    prepare_file(path)
    path.write_bytes(empty_store())


@dataclass
class World:
    """The program and everything around it that a test moves."""

    program: Program
    clock: FakeClock
    calendar: WeekdayCalendar
    reader: ScriptedReader
    store: Holding
    folder: Path

    def add(self, company: str = "Northwind Labs", at: str = "2026-11-12T10:00", **fields: object) -> Added:
        """An interview in New York; by default a final one on Thursday 12 November 2026 at ten."""
        local = datetime.fromisoformat(at)
        start = Moment.at(local.replace(tzinfo=ZoneInfo(NEW_YORK)), NEW_YORK)
        base: dict[str, object] = {
            "role": "Backend engineer",
            "stage": Stage.FINAL,
            "start": start,
            "place": Place(NEW_YORK, "US"),
            "people": (PersonEntry("Priya Raman", "+1 212 555 0142", "priya@northwind.example", "Hiring manager"),),
        }
        return self.program.add_interview(NewInterview(company, **{**base, **fields}))  # type: ignore[arg-type]


def make(folder: Path, now: str = "2026-11-12T12:00:00-05:00", zone: str = NEW_YORK) -> World:
    """A world whose user and employer are both in New York unless ``zone`` says otherwise."""
    clock, calendar, reader = FakeClock(now, zone), WeekdayCalendar(), ScriptedReader()
    fresh = not folder.exists() or not any(folder.iterdir())
    if fresh and Places.on_server is None:
        begin_empty(folder / STORE_NAME)
    store: Any = open_store(folder, clock)
    store._unkept &= not fresh
    return world_over(store, folder, clock, calendar, reader)


def world_over(
    store: Holding, folder: Path, clock: FakeClock, calendar: WeekdayCalendar, reader: ScriptedReader
) -> World:
    around = Surroundings(
        store=store,
        clock=clock,
        calendar=calendar,
        words=PlainWords(),
        phones=PlainPhones(),
        places=FewPlaces(),
        wording=english(),
        content=talking_points(),
        planner=Planner(calendar),
        writers=Writers(write_calendar, write_cards),
    )
    return World(Program(around, reader), clock, calendar, reader, store, folder)
