"""Every message of the adviser stands in the catalogue with exactly the facts it gets, and none stands there idle."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.domain.advice import advise, plan
from followup_desktop.domain.advice_model import Advice, Fact
from followup_desktop.domain.habits import habits_of
from followup_desktop.domain.parameters import DEFAULT
from followup_desktop.domain.rules import RULES
from followup_desktop.domain.rules_beside import CHANGES, REMARKS
from followup_desktop.domain.rules_channel import LADDER
from followup_desktop.domain.situation_text import parse_situation

CATALOGUE = Path(__file__).parents[2] / "resources" / "messages" / "advice.en.toml"
SLOT = re.compile(r"\{(\w+)\}")
BANNED = ("just checking in", "touching base", "did i get the job", "hurry", "!", "unfortunately")
MOST_WORDS = 25

Row = dict[str, str]


@pytest.fixture(scope="module")
def catalogue() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))


def answers(rows: list[Row], calendar: HolidayCalendar) -> Iterator[Advice]:
    """Today's and the later advice for our own cases."""
    for row in rows:
        situation, habits = parse_situation(row), habits_of(row["habits"])
        parameters = habits.change(DEFAULT) if habits else DEFAULT
        yield advise(situation, calendar, parameters)
        yield from (one for one in plan(situation, calendar, parameters) if one is not None)


def said(rows: list[Row], calendar: HolidayCalendar) -> dict[str, Mapping[str, Fact]]:
    """Every message id met, under the section it belongs to, with its facts."""
    met: dict[str, Mapping[str, Fact]] = {}
    for advice in answers(rows, calendar):
        met |= {f"advice.{reason.message}": reason.facts for reason in advice.reasons}
        met |= {f"changes_if.{change.message}": change.facts for change in advice.changes_if}
    return met


def test_each_message_has_its_sentence_with_exactly_its_facts(
    own_cases: list[Row], calendar: HolidayCalendar, catalogue: Mapping[str, Mapping[str, str]]
) -> None:
    for message, facts in said(own_cases, calendar).items():
        section, _, key = message.partition(".")
        assert key in catalogue[section], message
        assert set(SLOT.findall(catalogue[section][key])) == set(facts), message


def test_no_sentence_stands_idle(
    own_cases: list[Row], calendar: HolidayCalendar, catalogue: Mapping[str, Mapping[str, str]]
) -> None:
    written = {f"{section}.{key}" for section, table in catalogue.items() for key in table}
    assert written - set(said(own_cases, calendar)) == set()


def test_the_tables_own_messages_are_written(catalogue: Mapping[str, Mapping[str, str]]) -> None:
    reasons = {line.message for line in (*LADDER, *REMARKS)} | {rule.message for rule in RULES} - NEVER_THE_RULES_OWN
    assert reasons <= set(catalogue["advice"])
    assert {change.message for change in CHANGES} == set(catalogue["changes_if"])


NEVER_THE_RULES_OWN = {"owed"}  # R1 always names what is owed


def test_sentences_are_short_kind_and_whole(catalogue: Mapping[str, Mapping[str, str]]) -> None:
    for section, table in catalogue.items():
        for key, text in table.items():
            assert text[0].isupper() or text.startswith("{"), f"{section}.{key}"
            assert text.endswith("."), f"{section}.{key}"
            assert len(text.split()) <= MOST_WORDS, f"{section}.{key}"
            assert not any(phrase in text.lower() for phrase in BANNED), f"{section}.{key}"
            assert not re.search(r"\{(attempts|left|count|days)\} (times|follow-ups)", text), key  # "1 times"


def test_every_rule_every_remark_and_every_change_is_met(own_cases: list[Row], calendar: HolidayCalendar) -> None:
    met = {(reason.rule, reason.message) for advice in answers(own_cases, calendar) for reason in advice.reasons}
    assert {(remark.rule, remark.message) for remark in REMARKS} <= met
