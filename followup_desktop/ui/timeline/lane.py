"""What lies on one lane: shapes and labels in px, x from the lane's left edge, y from the row's top. Values only."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, auto
from typing import NamedTuple

from PySide6.QtCore import QRectF

from followup_desktop.domain.model import Stage
from followup_desktop.languages import tr
from followup_desktop.ui.timeline.lettering import Style

LETTERS = {
    Stage.APPLIED: tr("A", "applied"),
    Stage.PHONE_SCREEN: tr("P", "phone_screen"),
    Stage.ASSESSMENT: tr("T", "assessment"),
    Stage.HIRING_MANAGER: tr("H", "hiring_manager"),
    Stage.PANEL: tr("P", "panel"),
    Stage.FINAL: tr("F", "final"),
    Stage.REFERENCE: tr("R", "reference"),
    Stage.OFFER: tr("O", "offer"),
    Stage.REJECTED: "–",
    Stage.GHOSTED: "?",
}


class Ink(IntEnum):
    """How a shape or label is drawn; painter.py has the colours."""

    QUIET = auto()
    ACCENT = auto()
    WARM = auto()
    DANGER = auto()
    GOOD = auto()
    MUTED = auto()


class Sign(IntEnum):
    """The shape inside an attempt's blob, so that its colour need not tell how it went."""

    CHECK = auto()  # reached
    DOT = auto()  # no answer, voicemail, a mail sent
    CROSS = auto()  # a refusal


class Circle(NamedTuple):
    """An interview, or several that stand too close to be told apart (``letter`` is then their number).

    It holds the row's interviews from place ``first`` up to ``after``. A named tuple, as a blob is: a wide view of a
    long search has thousands of them, and they are made for every frame.
    """

    x: float
    letter: str
    ahead: bool
    several: bool
    first: int
    after: int


class Blob(NamedTuple):
    """An attempt, or several too close to each other, from place ``first`` up to ``after``; the newest one's sign."""

    x: float
    sign: Sign
    good: bool
    first: int
    after: int


class Pill(NamedTuple):
    box: QRectF
    ink: Ink
    outlined: bool = False
    hatched: bool = False
    ideal: float | None = None  # x of the mark of the best moment


class Label(NamedTuple):
    box: QRectF
    text: str
    ink: Ink
    style: Style


Span = tuple[float, float]


class Lane(NamedTuple):
    """Everything on one lane. ``rail`` and ``now`` are the pieces of their lines that no label lies on."""

    circles: Sequence[Circle]
    blobs: Sequence[Blob]
    pill: Pill | None
    promised: float | None
    labels: Sequence[Label]
    rail: Sequence[Span]
    now_x: float | None
    now: Sequence[Span]
