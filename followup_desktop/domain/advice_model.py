"""The shape of an answer of the adviser. Facts and message ids; services/wording.py makes sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from followup_desktop.domain.model import AttemptKind, Channel, Verdict

Fact = date | int | str


class Weight(StrEnum):
    FOR = "for"  # speaks for contacting them
    AGAINST = "against"  # speaks for waiting or leaving it


@dataclass(frozen=True)
class Source:
    """Where a rule comes from. ``grade``: A survey, government, university; B named hiring-side person; C other;
    "own": the rule is ours."""

    title: str
    grade: str
    link: str = ""


@dataclass(frozen=True)
class Reason:
    """One reason: the message ``advice.<message>`` of the catalogue with its facts, the rule it comes from."""

    rule: str  # "R7"
    message: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    weight: Weight = Weight.FOR
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class ChangesIf:
    """One thing that would change the advice, as message ``changes_if.<message>`` with facts."""

    message: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True)
class DayWindow:
    """The days on which a contact fits, earliest <= ideal <= latest, all business days of the other side
    (a thank-you may lie on a weekend)."""

    earliest: date
    ideal: date
    latest: date


@dataclass(frozen=True)
class Advice:
    """The answer for one situation.

    ``day``: the day to act (CALL, EMAIL, THANK_YOU, ANSWER_THEM), the first day on which action is due or the file
    closes (WAIT), today (MOVE_ON), None (DO_NOT_CALL). ``rule`` decided; ``reasons`` has at least one, the deciding
    one first. ``channel`` and ``kind`` are those of the contact advised (None and STATUS where none is).
    ``attempts_left`` counts what the cap still allows.
    """

    verdict: Verdict
    day: date | None
    rule: str
    reasons: tuple[Reason, ...]
    channel: Channel | None = None
    kind: AttemptKind = AttemptKind.STATUS
    window: DayWindow | None = None
    changes_if: tuple[ChangesIf, ...] = ()
    attempts_left: int = 0
