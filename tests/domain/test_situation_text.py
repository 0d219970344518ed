"""The situation file: what is understood, and one clear sentence for what is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.errors import Unreadable
from followup_desktop.domain.model import (
    CallBan,
    Circumstances,
    Instruction,
    Outcome,
    PreferredChannel,
    ResponseKind,
    Stage,
)
from followup_desktop.domain.situation import LastResponse, Situation
from followup_desktop.domain.situation_text import KNOWN, parse_situation

LEAST = {
    "today": "2026-10-13",
    "stage": "hiring_manager",
    "interview_date": "2026-10-06",
    "holiday_calendar": "UK",
}
FULL = {
    **LEAST,
    "promised_date": "2026-10-16",
    "said_do_not_call": "yes_phone",
    "defined_process": "yes",
    "preferred_channel": "portal",
    "attempts": "1",
    "last_attempt_date": "2026-10-12",
    "last_response": "voicemail;thanks=yes;competing=2026-10-19;told=2026-10-12;agency=yes;referral=no",
}


def test_the_least_is_enough() -> None:
    assert parse_situation(LEAST) == Situation(
        today=date(2026, 10, 13), stage=Stage.HIRING_MANAGER, interview_day=date(2026, 10, 6), calendar="UK"
    )


def test_everything_is_taken_in() -> None:
    assert parse_situation(FULL) == Situation(
        today=date(2026, 10, 13),
        stage=Stage.HIRING_MANAGER,
        interview_day=date(2026, 10, 6),
        calendar="UK",
        promised=date(2026, 10, 16),
        instruction=Instruction(CallBan.PHONE, True, PreferredChannel.PORTAL),
        attempts=1,
        last_attempt=date(2026, 10, 12),
        last_outcome=Outcome.VOICEMAIL,
        thanked=True,
        circumstances=Circumstances(
            competing_deadline=date(2026, 10, 19), competing_told=date(2026, 10, 12), agency=True
        ),
    )


def test_other_keys_and_spaces_are_let_pass() -> None:
    spaced = {key: f" {value} " for key, value in FULL.items()}
    assert parse_situation({**spaced, "id": 7, "why": None, "expected_verdict": "CALL"}) == parse_situation(FULL)


@pytest.mark.parametrize("stage", list(Stage))
def test_every_stage_is_known_ghosted_too(stage: Stage) -> None:
    assert parse_situation({**LEAST, "stage": stage.value}).stage is stage


@pytest.mark.parametrize(
    ("text", "silence", "response"),
    [
        ("none", None, None),
        ("", None, None),
        ("no_reply", Outcome.SENT, None),
        ("no_answer", Outcome.NO_ANSWER, None),
        ("missed_call", None, LastResponse(ResponseKind.MISSED_CALL)),
        ("still_deciding=2026-10-12", None, LastResponse(ResponseKind.STILL_DECIDING, date(2026, 10, 12))),
        ("ooo=2026-10-19", None, LastResponse(ResponseKind.OUT_OF_OFFICE, date(2026, 10, 19))),
        ("offer_written=2026-10-19", None, LastResponse(ResponseKind.OFFER_WRITTEN, date(2026, 10, 19))),
        ("rejected=2026-10-12 ; ", None, LastResponse(ResponseKind.REJECTED, date(2026, 10, 12))),
    ],
)
def test_the_last_response_begins_with_silence_or_their_act(
    text: str, silence: Outcome | None, response: LastResponse | None
) -> None:
    situation = parse_situation({**LEAST, "last_response": text})
    assert (situation.last_outcome, situation.response) == (silence, response)


def test_a_new_date_takes_the_place_of_the_promised_one() -> None:
    situation = parse_situation({**FULL, "last_response": "new_date=2026-10-30"})
    assert situation.promised == date(2026, 10, 30)


def test_rarer_facts_are_taken_in() -> None:
    text = "none;cannot_phone=yes;withdraw=yes;call_on=2026-10-15;feedback_offer=phone;no_feedback=yes;thanks=no"
    situation = parse_situation({**LEAST, "last_response": text})
    assert situation.thanked is False
    assert situation.circumstances == Circumstances(
        cannot_phone=True, withdraw=True, call_on=date(2026, 10, 15), feedback_offer="phone", no_feedback=True
    )


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"stage": "interviewing"}, "interviewing"),
        ({"stage": ""}, "stage"),
        ({"today": "13.10.2026"}, "13.10.2026"),
        ({"today": "0001-01-01"}, "today"),
        ({"interview_date": "9999-12-31"}, "interview_date"),
        ({"interview_date": "2026-02-30"}, "2026-02-30"),
        ({"promised_date": "soon"}, "soon"),
        ({"last_attempt_date": "yesterday"}, "yesterday"),
        ({"said_do_not_call": "yes"}, "said_do_not_call"),
        ({"defined_process": "maybe"}, "maybe"),
        ({"preferred_channel": "fax"}, "fax"),
        ({"attempts": "two"}, "two"),
        ({"attempts": "-1"}, "-1"),
        ({"attempts": "99999999999999999999"}, "attempts"),
        ({"attempts": 2}, "attempts"),
        ({"today": None}, "today"),
        ({"stage": ["panel"]}, "stage"),
        ({"holiday_calendar": ""}, "holiday_calendar"),
        ({"last_response": "they_laughed"}, "they_laughed"),
        ({"last_response": "new_date"}, "new_date"),
        ({"last_response": "ooo="}, "ooo"),
        ({"last_response": "none;thanks=perhaps"}, "perhaps"),
        ({"last_response": "none;competing=friday"}, "friday"),
        ({"last_response": "none;feedback_offer=letter"}, "letter"),
        ({"last_response": "none;salary=100"}, "salary"),
        ({"last_response": "none;agency"}, "agency"),
    ],
)
def test_what_is_not_understood_is_refused_with_a_sentence_and_advice(change: dict[str, Any], named: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse_situation({**FULL, **change})
    assert named in refused.value.sentence
    assert refused.value.sentence.endswith(".")
    assert refused.value.advice.endswith(".")


@pytest.mark.parametrize("key", LEAST)
def test_a_missing_key_is_named(key: str) -> None:
    with pytest.raises(Unreadable, match=key):
        parse_situation({name: value for name, value in LEAST.items() if name != key})


@pytest.mark.parametrize("row", [None, [], "stage", 7])
def test_something_else_than_an_object_is_refused(row: Any) -> None:
    with pytest.raises(Unreadable, match="object"):
        parse_situation(row)


def taken_in(row: dict[str, str]) -> object:
    """The situation, or the sentence that refuses it; anything else is a stumble."""
    try:
        return parse_situation(row)
    except Unreadable as refused:
        return refused.sentence


@given(st.sampled_from(KNOWN), st.text(max_size=40))
def test_no_text_makes_it_stumble(key: str, text: str) -> None:
    assert taken_in({**FULL, key: text})


@given(st.text(alphabet="=;-0123456789abcdefnopyst_ ", max_size=30))
def test_no_last_response_makes_it_stumble(text: str) -> None:
    assert taken_in({**FULL, "last_response": f"none;{text}"})
