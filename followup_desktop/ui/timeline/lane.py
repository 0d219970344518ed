"""What lies on one lane: shapes and labels in px, x from the lane's left edge, y from the row's top. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRectF

from followup_desktop.domain.model import Stage
from followup_desktop.ui.timeline.lettering import Style

LETTERS = {
    Stage.APPLIED: "A",
    Stage.PHONE_SCREEN: "P",
    Stage.ASSESSMENT: "T",
    Stage.HIRING_MANAGER: "H",
    Stage.PANEL: "P",
    Stage.FINAL: "F",
    Stage.REFERENCE: "R",
    Stage.OFFER: "O",
    Stage.REJECTED: "–",
    Stage.GHOSTED: "?",
}


class Ink(Enum):
    """How a shape or label is drawn; painter.py has the colours."""

    QUIET = auto()
    ACCENT = auto()
    WARM = auto()
    DANGER = auto()
    GOOD = auto()
    MUTED = auto()


class Sign(Enum):
    """The shape inside an attempt's blob, so that its colour need not tell how it went."""

    CHECK = auto()  # reached
    DOT = auto()  # no answer, voicemail, a mail sent
    CROSS = auto()  # a refusal


@dataclass(frozen=True)
class Circle:
    """An interview, or several that stand too close to be told apart (``letter`` is then their number)."""

    x: float
    letter: str
    ahead: bool
    several: bool = False


@dataclass(frozen=True)
class Blob:
    """An attempt, or several too close to each other; the newest one's sign."""

    x: float
    sign: Sign
    good: bool
    label: str


@dataclass(frozen=True)
class Pill:
    box: QRectF
    ink: Ink
    outlined: bool = False
    hatched: bool = False
    ideal: float | None = None  # x of the mark of the best moment


@dataclass(frozen=True)
class Label:
    box: QRectF
    text: str
    ink: Ink
    style: Style


Span = tuple[float, float]


@dataclass(frozen=True)
class Lane:
    """Everything on one lane. ``rail`` and ``now`` are the pieces of their lines that no label lies on."""

    circles: tuple[Circle, ...]
    blobs: tuple[Blob, ...]
    pill: Pill | None
    promised: float | None
    labels: tuple[Label, ...]
    rail: tuple[Span, ...]
    now_x: float | None
    now: tuple[Span, ...]
