"""Who is that? Letters and digits find people, companies and rounds; what to know of them stands in a few lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from followup_desktop.domain.errors import NotFound
from followup_desktop.domain.model import Closing, Outcome, ResponseKind
from followup_desktop.services.entries import ExitAnswers, PersonEntry
from followup_desktop.services.find_views import Findable
from followup_desktop.services.finding import matching
from followup_desktop.services.views import DoneAnswers, News
from tests.fakes.world import World


def names(world: World, typed: str, most: int = 20) -> list[str]:
    return [f"{one.name}, {one.company}" for one in matching(world.program.findables(), typed, most)]


@pytest.fixture
def peopled(world: World) -> World:
    world.add("Northwind Labs")
    world.add("Müller & Söhne", people=(PersonEntry("Jörg Brandt", "+49 (0)30 1234-567", "jb@mueller.example"),))
    world.add("Priyanka Foods", people=(PersonEntry("Ana Reyes", "07700 900123"),))
    return world


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("pri", "Priyanka Foods, Priyanka Foods"),
        ("priya r", "Priya Raman, Northwind Labs"),
        ("raman", "Priya Raman, Northwind Labs"),
        ("nor", "Northwind Labs, Northwind Labs"),
        ("jorg", "Jörg Brandt, Müller & Söhne"),
        ("MULLER", "Müller & Söhne, Müller & Söhne"),
        ("brandt muller", "Jörg Brandt, Müller & Söhne"),
        ("jb@mueller", "Jörg Brandt, Müller & Söhne"),
        ("0142", "Priya Raman, Northwind Labs"),
        ("212 555", "Priya Raman, Northwind Labs"),
        ("+1 (212)", "Priya Raman, Northwind Labs"),
        ("030 1234", "Jörg Brandt, Müller & Söhne"),
        ("7700", "Ana Reyes, Priyanka Foods"),
    ],
)
def test_letters_and_digits_find_who_it_is(peopled: World, typed: str, first: str) -> None:
    assert names(peopled, typed)[0] == first


@pytest.mark.parametrize("typed", ["", "   ", "nobody", "99", "000", "0002", "priya 0142 x", "555 9999"])
def test_nothing_is_found_for_nothing_and_for_too_little(peopled: World, typed: str) -> None:
    assert names(peopled, typed) == []


def test_open_and_newer_ones_come_first_and_there_is_an_end(world: World) -> None:
    old = world.add("Kestrel one").application_id
    world.add("Kestrel two", people=())
    world.add("Kestrel three", people=())
    world.program.close(old, Closing.REFUSED)
    assert names(world, "kestrel") == [
        *("Kestrel three, Kestrel three", "Kestrel two, Kestrel two", "Kestrel one, Kestrel one"),
        "Priya Raman, Kestrel one",
    ]
    assert len(names(world, "kestrel", 2)) == 2
    closed = matching(world.program.findables(), "kestrel one", 1)[0]
    assert not closed.is_open
    assert closed.detail == "Backend engineer · Refused"


def test_somebody_without_a_name_goes_by_what_is_known(world: World) -> None:
    world.add("Halden", people=(PersonEntry("", "", "hr@halden.example"),))
    assert names(world, "hr@h") == ["hr@halden.example, Halden"]


def test_a_number_that_is_a_name_is_found_by_it(world: World) -> None:
    world.add("1234 Ltd", people=())
    assert names(world, "1234") == ["1234 Ltd, 1234 Ltd"]


def test_a_hundred_thousand_are_matched_within_a_key(world: World) -> None:
    one = Findable(1, "Northwind", "Priya", "x", "", True, "priya\nnorthwind backend engineer final", "12125550142")
    many = [replace(one, application_id=n) for n in range(100_000)]
    assert len(matching(many, "priy", 60)) == 60
    assert matching(many, "zz", 60) == []


# -- what to know of it


def test_the_round_the_promise_and_what_was_said(world: World) -> None:
    added = world.add("Northwind Labs")
    world.program.save_exit_card(
        ExitAnswers(added.interview_id, date(2026, 11, 20), doubt="on-call experience  \n of two years")
    )
    recall = world.program.recall(added.application_id)
    assert recall.application_id == added.application_id
    assert recall.lines == (
        "Final interview, today 10:00",
        "They promised to decide by Fri 20 Nov",
        "Their doubt: on-call experience of two years",
        "Next: Thank-you Thu 12 Nov, 12:00",
    )
    world.clock.set("2026-11-24T10:00:00-05:00")
    world.program.done(DoneAnswers(added.application_id, Outcome.SPOKE, note="They need another week."))
    world.program.news(News(added.application_id, ResponseKind.STILL_DECIDING, date(2026, 11, 24)))
    world.program.save_note(added.application_id, "Ask about the team. " * 20)
    said = world.program.recall(added.application_id).lines
    assert "Last contact today 10:00: spoke. They need another week." in said
    assert "Tue 24 Nov: they are still deciding" in said
    (note,) = [line for line in said if line.startswith("Your note: ")]
    assert note.endswith("…")
    assert len(note) < 180


def test_an_interview_to_come_stands_beside_the_one_that_is_over(world: World) -> None:
    ident = world.add("Kestrel").application_id
    world.add("Kestrel", at="2026-11-17T10:00")
    assert world.program.recall(ident).lines[0] == "Final interview, today 10:00; Final interview, Tue 17 Nov 10:00"


def test_a_contact_without_a_note_and_one_that_is_gone(world: World) -> None:
    ident = world.add("Kestrel").application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    assert "Last contact today 12:00: sent" in world.program.recall(ident).lines
    with pytest.raises(NotFound):
        world.program.recall(ident + 1)
