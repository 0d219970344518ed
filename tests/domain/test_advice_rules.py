"""Our own cases, one or more for every rule and every step of the ladder; and none of them can be taken away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest

from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.domain import advice as adviser
from followup_desktop.domain import rules_channel
from followup_desktop.domain.advice import advise
from followup_desktop.domain.habits import HABITS, habits_of
from followup_desktop.domain.model import Stage
from followup_desktop.domain.parameters import DEFAULT, Parameters
from followup_desktop.domain.rules import CORRECTIONS, RULES
from followup_desktop.domain.rules_channel import LADDER
from followup_desktop.domain.situation_text import parse_situation

Row = dict[str, str]


def answer(row: Row, calendar: HolidayCalendar, parameters: Parameters = DEFAULT) -> tuple[str, str, str, str]:
    """Verdict, day, rule and channel; by the habits of the country that the row names, if it does."""
    habits = habits_of(row["habits"])
    advice = advise(parse_situation(row), calendar, habits.change(parameters) if habits else parameters)
    channel = advice.channel.value if advice.channel else ""
    return advice.verdict.value, advice.day.isoformat() if advice.day else "", advice.rule, channel


def expected(row: Row) -> tuple[str, str, str, str]:
    return row["verdict"], row["date"], row["rule"], row["channel"]


def broken(rows: list[Row], calendar: HolidayCalendar, parameters: Parameters = DEFAULT) -> int:
    """How many rows are not answered as expected; an adviser that has no answer at all is not either."""
    wrong = 0
    for row in rows:
        try:
            wrong += answer(row, calendar, parameters) != expected(row)
        except (StopIteration, UnboundLocalError):
            wrong += 1
    return wrong


def test_every_own_case_is_answered_as_expected(
    own_cases: list[Row], calendar: HolidayCalendar, say: Callable[[str], None]
) -> None:
    wrong = [
        f"{row['id']} ({row['why']}): {answer(row, calendar)}, not {expected(row)}"
        for row in own_cases
        if answer(row, calendar) != expected(row)
    ]
    say(f"Own cases of the adviser answered as expected: {len(own_cases) - len(wrong)} of {len(own_cases)}")
    assert not wrong, "\n".join(wrong)


def test_every_rule_and_every_step_has_its_cases(own_cases: list[Row]) -> None:
    assert len(own_cases) >= 60
    count = Counter(row["rule"] for row in own_cases)
    assert {rule.id for rule in (*RULES, *CORRECTIONS)} == set(count)
    steps = {row["why"].partition(":")[0] for row in own_cases if row["rule"] == "R9"}
    assert {step.id for step in LADDER} <= steps


def test_every_habit_of_a_country_has_its_cases(own_cases: list[Row]) -> None:
    assert {one.key for one in HABITS} == {row["habits"] for row in own_cases} - {""}


def test_ids_are_unique_and_everything_has_a_source() -> None:
    lines = (*RULES, *CORRECTIONS, *LADDER)
    assert len({line.id for line in lines}) == len(lines)
    assert all(line.sources for line in lines)
    assert all(source.grade in ("A", "B", "C", "own") for line in lines for source in line.sources)
    assert all(
        source.link.startswith("http") for line in lines for source in line.sources if source.grade in ("A", "B")
    )


# -- removing each in turn -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_without_a_rule_a_case_breaks(
    rule: Any, own_cases: list[Row], calendar: HolidayCalendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adviser, "RULES", tuple(one for one in RULES if one is not rule))
    assert broken(own_cases, calendar)


@pytest.mark.parametrize("correction", CORRECTIONS, ids=lambda one: one.id)
def test_without_a_correction_a_case_breaks(
    correction: Any, own_cases: list[Row], calendar: HolidayCalendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adviser, "CORRECTIONS", tuple(one for one in CORRECTIONS if one is not correction))
    assert broken(own_cases, calendar)


@pytest.mark.parametrize("step", LADDER, ids=lambda step: step.id)
def test_without_a_step_of_the_ladder_a_case_breaks(
    step: Any, own_cases: list[Row], calendar: HolidayCalendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules_channel, "LADDER", tuple(one for one in LADDER if one is not step))
    assert broken(own_cases, calendar)


# Neighbours of which only one can hold, so that their order says nothing.
EXCLUSIVE = {("R1", "R1b"), ("R3a", "R3b")}


@pytest.mark.parametrize("place", range(len(RULES) - 1), ids=lambda n: f"{RULES[n].id}-{RULES[n + 1].id}")
def test_the_order_of_neighbouring_rules_is_held_by_a_case(
    place: int, own_cases: list[Row], calendar: HolidayCalendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = RULES[place], RULES[place + 1]
    swapped = (*RULES[:place], second, first, *RULES[place + 2 :])
    monkeypatch.setattr(adviser, "RULES", swapped)
    assert bool(broken(own_cases, calendar)) is ((first.id, second.id) not in EXCLUSIVE)


# -- moving each number --------------------------------------------------------------------------------------------

NUMBERS = [one.name for one in fields(Parameters) if one.type == "int"]
OF_THE_WINDOW = {"grace_earliest", "grace_latest", "feedback_latest"}  # held in test_advice_plan.py


@pytest.mark.parametrize("name", sorted(set(NUMBERS) - OF_THE_WINDOW))
@pytest.mark.parametrize("by", [1, -1])
def test_every_number_is_held_by_a_case(name: str, by: int, own_cases: list[Row], calendar: HolidayCalendar) -> None:
    moved: Any = {name: getattr(DEFAULT, name) + by}
    assert broken(own_cases, calendar, replace(DEFAULT, **moved))


@pytest.mark.parametrize("stage", sorted(set(Stage) - {Stage.REJECTED}))
@pytest.mark.parametrize("by", [1, -1])
def test_the_wait_of_every_stage_is_held_by_a_case(
    stage: Stage, by: int, own_cases: list[Row], calendar: HolidayCalendar
) -> None:
    moved = replace(DEFAULT, no_date={**DEFAULT.no_date, stage: DEFAULT.no_date[stage] + by})
    assert broken(own_cases, calendar, moved)
