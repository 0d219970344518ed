"""A situation written as text (the situation file of the command line) to a Situation.

Keys and values are those of the guidance, section 2.1; ``last_response`` has the grammar of 2.6:
``head[=date];key=value;...``. Everything that is not understood is refused with one sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

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

BANS = {"no": CallBan.NONE, "yes_phone": CallBan.PHONE, "yes_all": CallBan.ALL}
YES_NO = {"yes": True, "no": False}
SILENCE = {
    "none": None,
    "no_reply": Outcome.SENT,
    "voicemail": Outcome.VOICEMAIL,
    "no_answer": Outcome.NO_ANSWER,
}
REQUIRED = ("today", "stage", "interview_date", "holiday_calendar")
KNOWN = (
    *REQUIRED,
    "promised_date",
    "said_do_not_call",
    "defined_process",
    "preferred_channel",
    "attempts",
    "last_attempt_date",
    "last_response",
)


def parse_situation(row: Mapping[str, Any]) -> Situation:
    """Raises Unreadable. Keys that are not of the situation (id, why, expectations) are let pass."""
    if not isinstance(row, Mapping):
        raise Unreadable("A situation must be an object of keys and values.", "See the README for its keys.")
    for key in KNOWN:
        if not isinstance(row.get(key, ""), str):
            raise Unreadable(f"The value of {key} must be text.", 'Write it in quotation marks, like "2".')
    for key in REQUIRED:
        if not row.get(key):
            raise Unreadable(f"The situation has no {key}.", f"It needs {', '.join(REQUIRED)}.")
    stage = _one_of(row, "stage", {stage.value: stage for stage in Stage})
    head = _Head(row.get("last_response") or "none")
    promised = _date_or(row, "promised_date")
    response = head.response
    if response is not None and response.kind is ResponseKind.NEW_DATE:
        promised = response.until
    return Situation(
        today=_date(row["today"], "today"),
        stage=stage,
        interview_day=_date(row["interview_date"], "interview_date"),
        calendar=row["holiday_calendar"],
        promised=promised,
        instruction=Instruction(
            _one_of(row, "said_do_not_call", BANS, CallBan.NONE),
            _one_of(row, "defined_process", YES_NO, False),
            _one_of(row, "preferred_channel", {one.value: one for one in PreferredChannel}, PreferredChannel.UNKNOWN),
        ),
        attempts=_count(row.get("attempts") or "0"),
        last_attempt=_date_or(row, "last_attempt_date"),
        last_outcome=head.silence,
        response=response,
        thanked=head.thanked,
        circumstances=head.circumstances,
    )


class _Head:
    """``last_response`` taken apart."""

    def __init__(self, text: str) -> None:
        first, *rest = [part.strip() for part in text.split(";") if part.strip()] or ["none"]
        name, _, value = first.partition("=")
        self.silence: Outcome | None = None
        self.response: LastResponse | None = None
        if name in SILENCE:
            self.silence = SILENCE[name]
        elif name in {kind.value for kind in ResponseKind}:
            self.response = LastResponse(ResponseKind(name), _date(value, name) if value else None)
        else:
            raise Unreadable(
                f"“{name}” is no last response.", "Use none, no_reply, voicemail, no_answer or their last act."
            )
        self.thanked: bool | None = None
        self.circumstances = Circumstances()
        for part in rest:
            key, _, given = part.partition("=")
            self._take(key, given)

    def _take(self, key: str, value: str) -> None:
        days = {"competing": "competing_deadline", "told": "competing_told", "call_on": "call_on"}
        facts: dict[str, Any]
        if key == "thanks":
            self.thanked = _yes(value, key)
            return
        if key in days:
            facts = {days[key]: _date(value, key)}
        elif key in ("agency", "referral", "cannot_phone", "withdraw", "no_feedback"):
            facts = {key: _yes(value, key)}
        elif key == "feedback_offer" and value in ("phone", "email"):
            facts = {key: value}
        else:
            raise Unreadable(f"“{key}={value}” in last_response is not known.", "See the README for its keys.")
        self.circumstances = replace(self.circumstances, **facts)


def _yes(value: str, key: str) -> bool:
    if value not in YES_NO:
        raise Unreadable(f"The value of {key} must be yes or no, not “{value}”.")
    return YES_NO[value]


def _date(text: str, key: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable(f"“{text}” is no date for {key}.", "Write it like 2026-03-17.") from None


def _date_or(row: Mapping[str, str], key: str) -> date | None:
    text = row.get(key) or ""
    return _date(text, key) if text else None


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 4:
        raise Unreadable(f"“{text}” is no number of attempts.", "Write it like 2.")
    return int(text)


def _one_of(row: Mapping[str, str], key: str, values: Mapping[str, Any], default: Any = None) -> Any:
    text = row.get(key) or ""
    if not text and default is not None:
        return default
    if text not in values:
        raise Unreadable(f"“{text}” is no value for {key}.", f"Use one of: {', '.join(values)}.")
    return values[text]
