"""A table and a calendar of any store, imported into an empty one, give what they can carry.

A table carries of each application its names, stage, end, promised date and note, its interviews' times, zones and
stages, and its first person. A calendar carries each interview that was not cancelled: names, stage, time, zone, end
and place. Names come back as they can be shown: without characters that
cannot be seen, on one line, up to 120 of them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings

from followup_desktop.adapters.formats.people import address_of, name_of
from followup_desktop.adapters.formats.plain_text import clean_line, kept_text
from followup_desktop.adapters.formats.reader import FileReader
from followup_desktop.domain.model import Contact
from followup_desktop.services.case import load_cases
from followup_desktop.services.import_views import ReviewKind
from followup_desktop.store.convert import folded
from tests.fakes.world import World
from tests.services.any_store import NO_SHRINKING, STORES, a_world, live

Companies = dict[str, dict[str, Any]]


def name(text: str) -> str:
    return clean_line(text, 120)


def of_tables(world: World) -> list[Any]:
    with world.store.read() as work:
        cases = load_cases(work)
    told = []
    for case in cases:
        one, person = case.application, case.contacts[0] if case.contacts else None
        told.append(
            (
                name(one.company),
                name(one.role),
                one.stage,
                one.closing,
                one.closed_on,
                one.promised,
                kept_text(one.note),
                [(met.start.instant, met.start.zone, met.stage) for met in case.live_interviews],
                reached(person) if person else ("", "", ""),
            )
        )
    return sorted(told, key=str)


def reached(person: Contact) -> tuple[str, str, str]:
    """A name that is an address is one."""
    return name_of(person.name), person.phone, address_of(person.email) or address_of(name(person.name))


def of_calendars(world: World) -> list[Any]:
    with world.store.read() as work:
        cases = load_cases(work)
    return sorted(
        (
            (
                name(case.application.company),
                name(case.application.role),
                met.stage,
                met.start.instant,
                met.start.zone,
                met.end,
                clean_line(met.location),
            )
            for case in cases
            for met in case.live_interviews
        ),
        key=str,
    )


def imported(world: World, path: Path) -> None:
    """As the window imports it, with the program's own reader."""
    now, zone = world.clock.now(), world.clock.zone()
    world.reader.captures[path.name] = FileReader().read(path, zone=zone, now=now)
    review = world.program.review_files([path])
    assert not review.refused
    assert {item.kind for item in review.items} <= {ReviewKind.NEW, ReviewKind.PROBLEM}
    world.program.save_review(review.items)


def comes_back(companies: Companies, ending: str, told: Callable[[World], list[Any]]) -> None:
    with a_world() as first, a_world() as second:
        for company, one in companies.items():
            live(first, company, one)
        with first.store.read() as work:
            there = work.of.applications.all()
        names = [(folded(name(one.company)), folded(name(one.role))) for one in there]
        assume(all(company for company, _ in names) and len(set(names)) == len(names))
        assume(len({company for company, _ in names}) == len(names) or all(role for _, role in names))
        assume(told(first))
        file = first.folder / f"all{ending}"
        first.program.export(file)
        imported(second, file)
        assert told(second) == told(first)


@settings(max_examples=12, phases=NO_SHRINKING, deadline=None)
@given(STORES[0])
def test_a_table_of_any_store_comes_back(companies: Companies) -> None:
    comes_back(companies, ".csv", of_tables)


@settings(max_examples=12, phases=NO_SHRINKING, deadline=None)
@given(STORES[0])
def test_a_calendar_of_any_store_comes_back(companies: Companies) -> None:
    comes_back(companies, ".ics", of_calendars)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize(("ending", "told"), [(".csv", of_tables), (".ics", of_calendars)])
def test_of_many_stores_as_well(ending: str, told: Callable[[World], list[Any]]) -> None:
    @settings(max_examples=500, phases=NO_SHRINKING, deadline=None)
    @given(STORES[0])
    def run(companies: Companies) -> None:
        comes_back(companies, ending, told)

    run()
