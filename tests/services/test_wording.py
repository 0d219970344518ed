"""Words made from message ids and facts."""

from __future__ import annotations

from datetime import date

import pytest

from followup_desktop.domain.model import Channel, Closing, Group, Outcome, Stage, Verdict
from followup_desktop.services.planning import CONTACTS
from followup_desktop.services.wording import Wording
from tests.fakes.world import english


def test_days_are_as_short_as_they_may_be() -> None:
    words, today = english(), date(2026, 11, 12)
    assert words.day(date(2026, 11, 19), today) == "Thu 19 Nov"
    assert words.day(date(2027, 2, 1), today) == "Mon 1 Feb 2027"
    assert words.day(date(2027, 2, 1)) == "Mon 1 Feb"
    assert words.long_day(date(2026, 12, 4)) == "Fri 4 Dec 2026"
    assert words.short_day(date(2026, 11, 25)) == "Wed 25"
    near = [words.near_day(date(2026, 11, day), today) for day in (11, 12, 13, 14)]
    assert near == ["yesterday", "today", "tomorrow", "Sat 14 Nov"]


@pytest.mark.parametrize(
    ("day", "said"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
     (22, "22nd"), (23, "23rd"), (30, "30th"), (31, "31st")],
)  # fmt: skip
def test_ordinals(day: int, said: str) -> None:
    assert english().ordinal(date(2026, 12, day)) == said


def test_a_gap_and_an_unwritten_message_stop_nothing() -> None:
    words = Wording({"a": {"greeting": "Hello {name}, {more}"}})
    assert words.say("a.greeting", name="{name}") == "Hello {name}, "
    assert words.say("a.absent", name="x") == "a.absent"
    assert words.knows("a.greeting")
    assert not words.knows("a.absent")


def test_cities_are_read_as_people_write_them() -> None:
    assert english().city("America/Argentina/Buenos_Aires") == "Buenos Aires"
    assert english().city("UTC") == "UTC"


@pytest.mark.parametrize("verdict", CONTACTS)
@pytest.mark.parametrize("channel", [*Channel, None])
def test_every_contact_has_a_verb(verdict: Verdict, channel: Channel | None) -> None:
    said = english().verb(verdict, channel)
    assert said
    assert not said.startswith("verb.")


@pytest.mark.parametrize(
    "message",
    [
        *(f"stage.{one.value}" for one in Stage),
        *(f"stage_long.{one.value}" for one in Stage),
        *(f"closing.{one.value}" for one in Closing),
        *(f"outcome.{one.value}" for one in Outcome),
        *(f"mark.{one.value}" for one in Outcome),
    ],
)
def test_every_name_has_its_words(message: str) -> None:
    assert english().knows(message)


def test_the_groups_are_in_the_order_of_urgency() -> None:
    assert list(Group) == [Group.CALL_NOW, Group.THIS_WEEK, Group.WAITING, Group.CLOSED]
