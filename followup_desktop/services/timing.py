"""The numbers of the advice as the user set them: where sources disagree, and the habits of countries.

Every number has a key, bounds between which it makes sense, and what it does to the parameters. A damaged value
counts as the default, alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import time
from functools import lru_cache
from typing import Any

from followup_desktop.domain import sources as src
from followup_desktop.domain.advice_model import Source
from followup_desktop.domain.habits import HABITS, habits_of
from followup_desktop.domain.model import Place, Stage
from followup_desktop.domain.parameters import DEFAULT, CallHours, Parameters
from followup_desktop.services.setting_views import SettingKind

ON, OFF = "on", "off"
BRIDGE = "advice.thanksgiving_friday"
BRIDGED = "+bridge"  # ends the key of a calendar in which that Friday is no working day
HABIT = "habits."
EARLIEST_CALL, LATEST_CALL = time(9), time(18)  # nobody is to be rung before nine (CIO); after six is the evening


@dataclass(frozen=True)
class Choice:
    """One number the user may set. ``set`` puts an accepted value into the parameters."""

    key: str
    group: str
    kind: SettingKind
    default: str
    set: Callable[[Parameters, str], Parameters] = lambda parameters, _value: parameters
    least: int = 0
    most: int = 0
    sources: tuple[Source, ...] = ()

    def accepts(self, value: str) -> bool:
        if self.kind is SettingKind.SWITCH:
            return value in (ON, OFF)
        if self.kind is SettingKind.TIME:
            at = clock_time(value)
            return at is not None and EARLIEST_CALL <= at <= LATEST_CALL
        return value.isascii() and value.isdecimal() and len(value) <= 2 and self.least <= int(value) <= self.most


def clock_time(text: str) -> time | None:
    """ "09:30", None for anything else."""
    hours, _, minutes = text.partition(":")
    digits = len(text) == 5 and text.isascii() and hours.isdecimal() and minutes.isdecimal()
    return time(int(hours), int(minutes)) if digits and int(hours) < 24 and int(minutes) < 60 else None


def _number(name: str) -> Callable[[Parameters, str], Parameters]:
    def put(parameters: Parameters, value: str) -> Parameters:
        number: dict[str, Any] = {name: int(value)}
        return replace(parameters, **number)

    return put


def _wait_of(stage: Stage) -> Callable[[Parameters, str], Parameters]:
    return lambda parameters, value: replace(parameters, no_date={**parameters.no_date, stage: int(value)})


def _hour(part: str, place: int) -> Callable[[Parameters, str], Parameters]:
    def put(parameters: Parameters, value: str) -> Parameters:
        both = list(getattr(parameters.hours, part))
        both[place] = clock_time(value)
        stretch: dict[str, Any] = {part: tuple(both)}
        return replace(parameters, hours=replace(parameters.hours, **stretch))

    return put


ASKED_AFTER = (
    Stage.APPLIED,
    Stage.PHONE_SCREEN,
    Stage.ASSESSMENT,
    Stage.HIRING_MANAGER,
    Stage.PANEL,
    Stage.FINAL,
    Stage.REFERENCE,
    Stage.OFFER,
)
HOURS = (("morning", 0, "from"), ("morning", 1, "until"), ("afternoon", 0, "from"), ("afternoon", 1, "until"))


def _choices() -> Iterator[Choice]:
    days, times = SettingKind.DAYS, SettingKind.TIME
    grace = (src.QUEBEC, src.PURDUE, src.GEORGETOWN)
    yield Choice("advice.grace", "promise", days, str(DEFAULT.grace), _number("grace"), 0, 7, grace)
    waits = (src.GLASS_HAMMER, src.ALISON_GREEN, src.QUEBEC)
    for stage in ASKED_AFTER:
        usual = str(DEFAULT.no_date[stage])
        yield Choice(f"advice.no_date.{stage.value}", "no_date", days, usual, _wait_of(stage), 1, 20, waits)
    often = (src.SENECA, src.PARKLAND, src.GEORGETOWN)
    yield Choice("advice.cap", "often", SettingKind.COUNT, str(DEFAULT.cap), _number("cap"), 1, 3, often)
    apart = (src.FRESNO_BEE, src.ASK_A_MANAGER, src.DO2LEARN)
    yield Choice("advice.spacing", "often", days, str(DEFAULT.spacing), _number("spacing"), 3, 15, apart)
    called = "spacing_after_unanswered_call"
    yield Choice(
        "advice.spacing_call", "often", days, str(getattr(DEFAULT, called)), _number(called), 1, 10, (src.DO2LEARN,)
    )
    for part, place, name in HOURS:
        usual = f"{getattr(DEFAULT.hours, part)[place]:%H:%M}"
        yield Choice(f"advice.hours.{part}_{name}", "hours", times, usual, _hour(part, place))
    yield Choice(BRIDGE, "days", SettingKind.SWITCH, ON, sources=(src.HOLIDAYS,))
    for one in HABITS:
        yield Choice(f"{HABIT}{one.key}", "habits", SettingKind.SWITCH, OFF, sources=one.sources)


CHOICES: Mapping[str, Choice] = {one.key: one for one in _choices()}


def value_of(key: str, stored: Mapping[str, str]) -> str:
    """The value that counts: the stored one if it makes sense, else the default."""
    choice, value = CHOICES[key], stored.get(key)
    return choice.default if value is None or not choice.accepts(value) else value


def parameters_for(stored: Mapping[str, str], country: str) -> Parameters:
    """The numbers for somebody who works in that country (ISO 3166, empty: unknown).

    ``stored``: all stored settings by key. Habits that are switched on come before the general numbers.
    """
    set_by_user = {key: stored[key] for key in CHOICES if key in stored}
    return _parameters(frozenset(set_by_user.items()), country)


@lru_cache(maxsize=256)
def _parameters(stored: frozenset[tuple[str, str]], country: str) -> Parameters:
    values, parameters = dict(stored), DEFAULT
    for key, choice in CHOICES.items():
        if key in values:
            parameters = choice.set(parameters, value_of(key, values))
    parameters = replace(parameters, hours=_sound(parameters.hours))
    habits = habits_of(country)
    if habits is not None and value_of(f"{HABIT}{habits.key}", values) == ON:
        parameters = habits.change(parameters)
    return parameters


def hours_of(stored: Mapping[str, str]) -> CallHours:
    """The hours as stored, in order or not."""
    parameters = DEFAULT
    for key, choice in CHOICES.items():
        if choice.kind is SettingKind.TIME:
            parameters = choice.set(parameters, value_of(key, stored))
    return parameters.hours


def in_order(hours: CallHours) -> bool:
    """Whether the two stretches follow each other."""
    return hours.morning[0] < hours.morning[1] <= hours.afternoon[0] < hours.afternoon[1]


def _sound(hours: CallHours) -> CallHours:
    """The hours with their ideal inside the morning; the usual ones where they contradict themselves."""
    if not in_order(hours):
        return DEFAULT.hours
    inside = hours.morning[0] <= hours.ideal < hours.morning[1]
    return hours if inside else replace(hours, ideal=hours.morning[0])


def calendar_for(stored: Mapping[str, str], place: Place) -> str:
    """The key under which their working days are looked up (ports.BusinessCalendar)."""
    key = f"{place.country}-{place.region}" if place.country and place.region else place.country
    return f"{key}{BRIDGED}" if place.country == "US" and value_of(BRIDGE, stored) == OFF else key
