"""What is shown at the first start: where the user lives, and how a test notification fared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Understood:
    """A zone or a country: the value that is kept, as it stands in a field, and what is said of it beneath."""

    value: str
    text: str
    said: str


@dataclass(frozen=True)
class Welcome:
    """``wanted``: the page is to be shown, as nobody has been asked yet. Zone and country are those in force."""

    wanted: bool
    zone: Understood
    country: Understood


@dataclass(frozen=True)
class TrialView:
    """How the trying out of notifications stands. ``asks``: whether the user saw one. ``steps``: what to try.
    ``other``: the value of the setting *notify* that may help, with its label; None: none would."""

    text: str
    asks: bool = False
    good: bool = False  # one was seen
    steps: tuple[str, ...] = ()
    other: str | None = None
    other_label: str = ""
