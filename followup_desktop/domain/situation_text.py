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
from followup_desktop.languages import tr

BANS = {"no": CallBan.NONE, "yes_phone": CallBan.PHONE, "yes_all": CallBan.ALL}
YES_NO = {"yes": True, "no": False}
SILENCE = {
    "none": None,
    "no_reply": Outcome.SENT,
    "voicemail": Outcome.VOICEMAIL,
    "no_answer": Outcome.NO_ANSWER,
}
WITH_A_DATE = (ResponseKind.NEW_DATE, ResponseKind.OUT_OF_OFFICE)  # without it they would say nothing
DAYS = {"competing": "competing_deadline", "told": "competing_told", "call_on": "call_on"}
FLAGS = ("agency", "referral", "cannot_phone", "withdraw", "no_feedback", "small_business")
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
YEARS = range(1970, 2200)  # a year outside of these is a slip of the pen


def parse_situation(row: Mapping[str, Any]) -> Situation:
    """Raises Unreadable. Keys that are not of the situation (id, why, expectations) are let pass."""
    given = _texts(row)
    last = _LastResponse(given.get("last_response") or "none")
    promised = _date_or_none(given, "promised_date")
    if last.response is not None and last.response.kind is ResponseKind.NEW_DATE:
        promised = last.response.until  # the newest word counts
    return Situation(
        today=_date(given["today"], "today"),
        stage=_one_of(given, "stage", {stage.value: stage for stage in Stage}),
        interview_day=_date(given["interview_date"], "interview_date"),
        calendar=given["holiday_calendar"],
        promised=promised,
        instruction=_instruction(given),
        attempts=_count(given.get("attempts") or "0"),
        last_attempt=_date_or_none(given, "last_attempt_date"),
        last_outcome=last.silence,
        response=last.response,
        thanked=last.thanked,
        circumstances=last.circumstances,
    )


def _texts(row: Mapping[str, Any]) -> Mapping[str, str]:
    """The situation's own keys with their values, spaces around them gone."""
    if not isinstance(row, Mapping):
        raise Unreadable(
            tr("A situation must be an object of keys and values."),
            tr("It needs {names}.", names=", ".join(REQUIRED)),
        )
    for key in KNOWN:
        if not isinstance(row.get(key, ""), str):
            raise Unreadable(
                tr("The value of {key} must be text.", key=key), tr('Write it in quotation marks, like "2".')
            )
    given = {key: row[key].strip() for key in KNOWN if key in row}
    for key in REQUIRED:
        if not given.get(key):
            raise Unreadable(
                tr("The situation has no {key}.", key=key), tr("It needs {names}.", names=", ".join(REQUIRED))
            )
    return given


def _instruction(given: Mapping[str, str]) -> Instruction:
    channels = {channel.value: channel for channel in PreferredChannel}
    return Instruction(
        _one_of(given, "said_do_not_call", BANS, CallBan.NONE),
        _one_of(given, "defined_process", YES_NO, False),
        _one_of(given, "preferred_channel", channels, PreferredChannel.UNKNOWN),
    )


class _LastResponse:
    """``last_response`` taken apart: silence or their last act, then facts."""

    def __init__(self, text: str) -> None:
        head, *facts = [part.strip() for part in text.split(";")]
        self.silence: Outcome | None = None
        self.response: LastResponse | None = None
        self.thanked: bool | None = None
        self.circumstances = Circumstances()
        self._take_head(*_halves(head))
        for fact in facts:
            if fact:
                self._take_fact(*_halves(fact))

    def _take_head(self, name: str, value: str) -> None:
        if name in SILENCE:
            self.silence = SILENCE[name]
            return
        kinds = {kind.value: kind for kind in ResponseKind}
        if name not in kinds:
            raise Unreadable(
                tr("“{name}” is no last response.", name=name),
                tr("It begins with one of: {names}.", names=", ".join((*SILENCE, *kinds))),
            )
        if not value and kinds[name] in WITH_A_DATE:
            raise Unreadable(
                tr("The last response {name} needs a date.", name=name),
                tr("Write it like {name}=2026-03-17.", name=name),
            )
        self.response = LastResponse(kinds[name], _date(value, name) if value else None)

    def _take_fact(self, key: str, value: str) -> None:
        if key == "thanks":
            self.thanked = _yes(value, key)
        elif key in DAYS:
            self._note(DAYS[key], _date(value, key))
        elif key in FLAGS:
            self._note(key, _yes(value, key))
        elif key == "feedback_offer" and value in ("phone", "email"):
            self._note(key, value)
        else:
            keys = ("thanks", *DAYS, *FLAGS, "feedback_offer")
            raise Unreadable(
                tr("“{key}={value}” in last_response is not known.", key=key, value=value),
                tr("It has: {names}.", names=", ".join(keys)),
            )

    def _note(self, name: str, value: date | bool | str) -> None:
        fact: dict[str, Any] = {name: value}
        self.circumstances = replace(self.circumstances, **fact)


def _halves(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip(), value.strip()


def _yes(value: str, key: str) -> bool:
    if value not in YES_NO:
        raise Unreadable(tr("“{value}” is no value for {key}.", value=value, key=key), tr("Use yes or no."))
    return YES_NO[value]


def _date(text: str, key: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Unreadable(
            tr("“{text}” is no date for {key}.", text=text, key=key), tr("Write it like 2026-03-17.")
        ) from None
    if day.year not in YEARS:
        raise Unreadable(
            tr("The year of {key}, {year}, cannot be meant.", key=key, year=day.year), tr("Write it like 2026-03-17.")
        )
    return day


def _date_or_none(given: Mapping[str, str], key: str) -> date | None:
    text = given.get(key, "")
    return _date(text, key) if text else None


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 3:
        raise Unreadable(tr("“{text}” is no number of attempts.", text=text), tr("Write it like 2."))
    return int(text)


def _one_of(given: Mapping[str, str], key: str, values: Mapping[str, Any], default: Any = None) -> Any:
    """The value of that name; the default where the key is missing or empty and there is a default."""
    text = given.get(key, "")
    if not text and default is not None:
        return default
    if text not in values:
        raise Unreadable(
            tr("“{text}” is no value for {key}.", text=text, key=key),
            tr("Use one of: {names}.", names=", ".join(values)),
        )
    return values[text]
