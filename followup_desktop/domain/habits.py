"""How follow-ups are usually handled in some countries (guidance, section 3.10), as data.

They are shown wherever the other side works there and count only where the user says so: advice differs within every
country, and a habit that is applied in silence cannot be contradicted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import time

from followup_desktop.domain import sources as src
from followup_desktop.domain.advice_model import Source
from followup_desktop.domain.model import Stage
from followup_desktop.domain.parameters import Parameters

INTERVIEWS = (Stage.PHONE_SCREEN, Stage.ASSESSMENT, Stage.HIRING_MANAGER, Stage.PANEL, Stage.FINAL)


@dataclass(frozen=True)
class Habits:
    """``key``: the country under whose name they stand, and the messages ``habits.<key>``; ``change``: what they do
    to the numbers. The habits come before the user's own general numbers."""

    key: str
    countries: frozenset[str]  # ISO 3166
    change: Callable[[Parameters], Parameters]
    sources: tuple[Source, ...]


def _no_date(wait: int, stages: tuple[Stage, ...]) -> Callable[[Parameters], Mapping[Stage, int]]:
    return lambda p: {**p.no_date, **dict.fromkeys(stages, wait)}


def _germany(p: Parameters) -> Parameters:
    return replace(p, no_date=_no_date(10, INTERVIEWS)(p), feedback_seldom=True)


def _japan(p: Parameters) -> Parameters:
    hours = replace(p.hours, morning=(time(10), time(11, 30)), afternoon=(time(14), time(16)), ideal=time(10))
    return replace(p, grace=3, write_first=True, hours=hours)


def _canada(p: Parameters) -> Parameters:
    late = (Stage.HIRING_MANAGER, Stage.PANEL, Stage.FINAL)
    return replace(p, grace=1, no_date=_no_date(10, late)(p), phone_undated=True)


HABITS: tuple[Habits, ...] = (
    # E-mail; the phone only where it was encouraged; one reminder
    Habits(
        "GB",
        frozenset({"GB"}),
        lambda p: replace(p, write_first=True, cap=1),
        (src.CAREERWELL, src.BIRMINGHAM, src.RELAUNCH),
    ),
    # Two weeks where no date was named; feedback in writing, and seldom
    Habits("DE", frozenset({"DE", "AT"}), _germany, (src.JOBSNEAR, src.EMBEDDEERS, src.HAUFE)),
    # Three days after the promised one; in writing or through the agency; narrow hours
    Habits("JP", frozenset({"JP"}), _japan, (src.TENSHOKU, src.CAREERMINE, src.R_AGENT)),
    # In writing; most organisations take no calls
    Habits("IN", frozenset({"IN"}), lambda p: replace(p, write_first=True), (src.FUTURES, src.UPGRAD)),
    # A public service tells people to call: at the end of the promised day, or after two weeks
    Habits("CA", frozenset({"CA"}), _canada, (src.QUEBEC, src.ACCOUNTEMPS_CANADA)),
)


def habits_of(country: str) -> Habits | None:
    """None where nothing particular is known of that country."""
    return next((one for one in HABITS if country in one.countries), None)
