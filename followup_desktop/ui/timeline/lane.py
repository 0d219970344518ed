"""What lies where on one lane: shapes in px, labels placed so that they never overlap. Pure but for text widths."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QRectF

from followup_desktop.domain.model import Group, Stage, Verdict
from followup_desktop.services.views import TimelineRow
from followup_desktop.ui.timeline.axis import Scale

ROW = 58
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
CIRCLE = 21.0
PILL = 24.0
LEAST_PILL = 26.0
MIDDLE = ROW / 2
GAP = 7.0
BENEATH = ROW - 8.0  # the middle of a label under a pill


class Ink(Enum):
    """How a shape or label is drawn; painter.py has the colours."""

    QUIET = auto()
    ACCENT = auto()
    WARM = auto()
    DANGER = auto()
    GOOD = auto()
    MUTED = auto()


@dataclass(frozen=True)
class Circle:
    x: float
    letter: str
    ahead: bool


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
    bold: bool = True
    small: bool = False


@dataclass
class Lane:
    """Everything on one lane, x from the lane's left edge, y from the row's top."""

    rail: tuple[float, float] | None = None
    circles: list[Circle] = field(default_factory=list)
    pills: list[Pill] = field(default_factory=list)
    promised: float | None = None
    labels: list[Label] = field(default_factory=list)


Measure = Callable[[str, bool, bool], float]  # text, bold, small -> px


def lay_out(row: TimelineRow, scale: Scale, width: float, measure: Measure) -> Lane:
    """The lane of a row. ``width``: of the lane, in px."""
    return _Layout(row, scale, width, measure).lane


class _Layout:
    def __init__(self, row: TimelineRow, scale: Scale, width: float, measure: Measure) -> None:
        self._row, self._scale, self._width, self._measure = row, scale, width, measure
        self.lane = Lane()
        self._taken: list[QRectF] = []
        self._circles()
        self._promised()
        main = self._main()
        self._marks()
        self._rail(main)
        self._label_main(main)
        self._label_promised()
        self._label_marks()

    # -- shapes

    def _in_view(self, x: float) -> bool:
        return -CIRCLE < x < self._width + CIRCLE

    def _circles(self) -> None:
        at_now = self._row.group
        for one in self._row.interviews:
            x = self._scale.x(one.start.instant)
            if not self._in_view(x):
                continue
            ahead = one.id in self._ahead and at_now is not Group.CLOSED
            self.lane.circles.append(Circle(x, LETTERS[one.stage], ahead))
            self._taken.append(QRectF(x - CIRCLE / 2, MIDDLE - CIRCLE / 2, CIRCLE, CIRCLE))

    @property
    def _ahead(self) -> set[int]:
        """Interviews still to come: the thank-you of the next one is planned after it."""
        planned = self._row.follow_up
        if planned is None or planned.verdict is not Verdict.THANK_YOU:
            return set()
        return {
            one.id
            for one in self._row.interviews
            if one.id == planned.interview_id and self._row.verdict is Verdict.WAIT
        }

    def _promised(self) -> None:
        day = self._row.application.promised
        if day is None or not self._row.promised_label:
            return
        x = self._scale.x_of_day(day) + self._scale.per_day
        if self._in_view(x):
            self.lane.promised = x

    def _main(self) -> QRectF | None:
        """The window of the next contact, or the stretch in which none is welcome."""
        row = self._row
        if row.quiet is not None:
            box = self._box(*row.quiet)
            forbidden = row.verdict is Verdict.DO_NOT_CALL
            ink = Ink.DANGER if forbidden else Ink.QUIET
            self.lane.pills.append(Pill(box, ink, outlined=forbidden, hatched=forbidden))
            return box
        if row.window is None:
            return None
        box = self._box(row.window.earliest, row.window.latest)
        ideal = self._scale.x(row.window.ideal)
        inside = box.left() + 6 < ideal < box.right() - 6
        self.lane.pills.append(
            Pill(box, Ink.WARM if row.urgent else Ink.ACCENT, outlined=row.urgent, ideal=ideal if inside else None)
        )
        return box

    def _box(self, start: datetime, end: datetime) -> QRectF:
        left, right = self._scale.x(start), self._scale.x(end)
        missing = LEAST_PILL - (right - left)
        if missing > 0:
            left, right = left - missing / 2, right + missing / 2
        return QRectF(left, MIDDLE - PILL / 2, right - left, PILL)

    def _marks(self) -> None:
        for one in self._row.marks:
            x = self._scale.x(one.at)
            if self._in_view(x):
                box = QRectF(x - PILL / 2, MIDDLE - PILL / 2, PILL, PILL)
                self.lane.pills.append(Pill(box, Ink.GOOD if one.good else Ink.MUTED))
                self._taken.append(box)

    def _rail(self, main: QRectF | None) -> None:
        starts = [self._scale.x(one.start.instant) for one in self._row.interviews]
        if not starts:
            return
        ends = [max(starts), *(self._scale.x(one.at) for one in self._row.marks)]
        if main is not None:
            ends.append(main.left())
        left, right = max(min(starts), -10.0), min(max(ends), self._width + 10)
        if right > left:
            self.lane.rail = (left, right)

    # -- labels: the first place that is free; what finds none is shortened, or left to the row's sentence

    def _label_main(self, main: QRectF | None) -> None:
        row = self._row
        if row.group is Group.CLOSED or main is None:
            ink = Ink.MUTED if row.group is Group.CLOSED else Ink.QUIET
            last = max([box.right() for box in self._taken], default=0.0)
            last = max([last, *(pill.box.right() for pill in self.lane.pills)])
            self._place(row.label, ink, [(last + GAP, MIDDLE)])
            return
        ink = self._ink_of_label()
        self._taken.append(main.adjusted(-2, 0, 2, 0))
        seen = main.intersected(QRectF(0, 0, self._width, ROW))
        if row.quiet is not None and seen.width() > self._measure(row.label, True, False) + 20:
            left = max(seen.left(), 0.0) + 11
            near = [box.right() + 4 for box in self._taken[:-1] if box.left() < left + 20 and box.right() > left]
            left = max([left, *near])
            self._put(row.label, ink, left, MIDDLE)
            return
        text_width = self._measure(row.label, True, False)
        places = [(main.right() + GAP, MIDDLE), (main.left() - GAP - text_width, MIDDLE), (main.left(), BENEATH)]
        if not seen.isValid():
            places = [(GAP, MIDDLE) if main.right() < 0 else (self._width - text_width - GAP, MIDDLE)]
        self._place(row.label, ink, places)

    def _ink_of_label(self) -> Ink:
        if self._row.urgent:
            return Ink.WARM
        if self._row.verdict is Verdict.DO_NOT_CALL:
            return Ink.DANGER
        return Ink.QUIET if self._row.quiet is not None else Ink.ACCENT

    def _label_promised(self) -> None:
        if self.lane.promised is None:
            return
        text, x = self._row.promised_label, self.lane.promised
        width = self._measure(text, False, True)
        self._place(text, Ink.WARM, [(x + 4, 10.0), (x - 4 - width, 10.0)], bold=False, small=True)

    def _label_marks(self) -> None:
        for one in reversed(self._row.marks):
            x = self._scale.x(one.at)
            if not self._in_view(x):
                continue
            small_width = self._measure(one.label, False, True)
            ink = Ink.GOOD if one.good else Ink.MUTED
            beside = self._place(one.label, ink, [(x + PILL / 2 + GAP - 2, MIDDLE)])
            if not beside:
                self._place(one.label, ink, [(x - small_width / 2, BENEATH)], bold=False, small=True)

    def _place(
        self, text: str, ink: Ink, places: list[tuple[float, float]], *, bold: bool = True, small: bool = False
    ) -> bool:
        """Puts the label at the first free place; False where there is none."""
        for x, middle in places:
            box = self._label_box(text, x, middle, bold=bold, small=small)
            inside = box.left() >= 2 and box.right() <= self._width - 2
            if inside and not any(box.intersects(other) for other in self._taken):
                self._put(text, ink, x, middle, bold=bold, small=small)
                return True
        return False

    def _put(self, text: str, ink: Ink, x: float, middle: float, *, bold: bool = True, small: bool = False) -> None:
        box = self._label_box(text, x, middle, bold=bold, small=small)
        self._taken.append(box)
        self.lane.labels.append(Label(box, text, ink, bold, small))

    def _label_box(self, text: str, x: float, middle: float, *, bold: bool, small: bool) -> QRectF:
        height = 14.0 if small else 17.0
        return QRectF(x, middle - height / 2, self._measure(text, bold, small) + 2, height)
