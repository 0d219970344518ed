"""Everything the advice looks at, as one frozen value. Days are calendar days of the other side."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from followup_desktop.domain.model import (
    Circumstances,
    Instruction,
    Outcome,
    ResponseKind,
    Stage,
)


@dataclass(frozen=True)
class LastResponse:
    """Their last act that the user has not answered yet, with the date it names (None where it names none)."""

    kind: ResponseKind
    until: date | None = None


@dataclass(frozen=True)
class Situation:
    """One application as it stands on one day.

    ``interview_day`` is the anchor of the guidance, section 1: interview, hand-in, application or closing date.
    ``attempts`` counts status follow-ups only; ``last_outcome`` is how the last of them ended: SENT stands for an
    unanswered e-mail, VOICEMAIL and NO_ANSWER for an unanswered call, None for "nothing, or it was answered".
    ``thanked``: True / False, or None where unknown (then: not sent up to interview + 1 business day, irrelevant
    afterwards). ``promised`` already contains a new date they gave. ``feedback_asked``: the one request for feedback
    after a rejection went out.
    """

    today: date
    stage: Stage
    interview_day: date
    calendar: str  # ISO country code, with region after a hyphen where known ("US", "DE-BY"); "" = no holidays
    promised: date | None = None
    instruction: Instruction = field(default_factory=Instruction)
    attempts: int = 0
    last_attempt: date | None = None
    last_outcome: Outcome | None = None
    response: LastResponse | None = None
    thanked: bool | None = None
    feedback_asked: bool = False
    circumstances: Circumstances = field(default_factory=Circumstances)
