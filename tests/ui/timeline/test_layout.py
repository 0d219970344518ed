"""What lies on a lane: no label on another or cut off, at any zoom, width and text size."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from followup_desktop.domain.model import Group, Outcome
from followup_desktop.services.views import Mark, TimelineRow
from followup_desktop.ui.timeline.axis import Scale
from followup_desktop.ui.timeline.lane import Ink, Lane, Sign
from followup_desktop.ui.timeline.layout import lay_out
from followup_desktop.ui.timeline.lettering import Lettering, Style, one_line
from followup_desktop.ui.timeline.shapes import CROWDED, times_of
from tests.ui import samples
from tests.ui.samples import NOW, ZONE, at

WIDTH = 690.0
pytestmark = pytest.mark.usefixtures("qapp")  # fonts have no widths without it


@pytest.fixture(scope="module")
def lettering(qapp: QApplication) -> Lettering:
    return Lettering(QFont("DejaVu Sans", 9))


def lane_of(
    row: TimelineRow, lettering: Lettering, *, days: float = 31, width: float = WIDTH, pan: float = 0
) -> Lane:
    scale = Scale(0, 1, ZONE).spanning(days, width, NOW).panned(pan)
    return lay_out(row, times_of(row, ZONE), scale, width, NOW, lettering)


def row(company: str) -> TimelineRow:
    return next(one for one in samples.picture_timeline().rows if one.application.company == company)


def text_of(lane: Lane, ink: Ink) -> str:
    return next(label.text for label in lane.labels if label.ink is ink)


def faults(lane: Lane, lettering: Lettering, width: float) -> list[str]:
    """Labels that lie on each other, on a round shape, on the promised line, or outside."""
    sizes = lettering.sizes
    rounds = [(f"circle {one.letter}", one.x, sizes.circle) for one in lane.circles]
    rounds += [(f"attempt {one.first}", one.x, sizes.pill) for one in lane.blobs]
    solid = [(name, QRectF(x - side / 2, sizes.middle - side / 2, side, side)) for name, x, side in rounds]
    if lane.promised is not None:
        solid.append(("promised", QRectF(lane.promised - 1, 0, 2, sizes.row)))
    labels = [(f"label {label.text!r}", label.box) for label in lane.labels]
    found = [f"{a} on {b}" for (a, one), (b, other) in combinations(labels, 2) if one.intersects(other)]
    found += [f"{a} on {b}" for a, one in labels for b, other in solid if one.intersects(other)]
    whole = QRectF(0, 0, width, sizes.row)
    found += [f"{name} outside" for name, box in labels if not whole.contains(box)]
    wide = [label for label in lane.labels if lettering.measure(label.text, label.style) > label.box.width()]
    return found + [f"label {label.text!r} is wider than its box" for label in wide]


def every_sample() -> tuple[TimelineRow, ...]:
    return (
        *samples.timeline_of(40).rows,
        *samples.hostile_timeline().rows,
        samples.crowded_row(),
        samples.closed_row(),
    )


@settings(max_examples=60)
@example(48.0, 82.0, 39.0, 20)  # an attempt half out of view at the left
@given(st.floats(0.5, 3000), st.floats(80, 1900), st.floats(-2000, 2000), st.sampled_from([6, 9, 14, 20]))
def test_no_label_lies_on_another_or_is_cut_off(days: float, width: float, pan: float, points: int) -> None:
    lettering = LETTERINGS.setdefault(points, Lettering(QFont("DejaVu Sans", points)))
    poor = {}
    for one in every_sample():
        found = faults(lane_of(one, lettering, days=days, width=width, pan=pan), lettering, width)
        # The main label is never left out, so that a dotted line may stand in it where there is no place at all.
        found = [fault for fault in found if "on promised" not in fault]
        if found:
            poor[one.application.company[:30]] = found
    assert not poor


LETTERINGS: dict[int, Lettering] = {}


@pytest.mark.parametrize("days", [9, 31, 95, 365])
@pytest.mark.parametrize("width", [390.0, 690.0, 1200.0])
def test_the_usual_sights_have_no_fault_at_all(lettering: Lettering, days: float, width: float) -> None:
    for one in (*samples.timeline_of(40).rows, samples.crowded_row()):
        assert not faults(lane_of(one, lettering, days=days, width=width), lettering, width)


@settings(max_examples=40)
@given(st.floats(1, 400), st.floats(250, 1500), st.floats(-5000, 5000))
def test_what_to_do_is_always_written(days: float, width: float, pan: float) -> None:
    lettering = LETTERINGS.setdefault(9, Lettering(QFont("DejaVu Sans", 9)))
    for one in samples.timeline_of(30).rows:
        lane = lane_of(one, lettering, days=days, width=width, pan=pan)
        starts = [label.text.strip("‹› ")[:3] for label in lane.labels]
        assert one.label[:3] in starts


def test_the_picture(lettering: Lettering) -> None:
    lane = lane_of(row("Northwind Labs"), lettering)
    assert [circle.letter for circle in lane.circles] == ["P", "T", "F"]
    assert lane.pill is not None
    assert lane.pill.outlined
    assert lane.pill.ideal == pytest.approx(lane.now_x, abs=1)
    assert sorted(label.text for label in lane.labels) == ["Call today", "promised 19th"]


def test_do_not_call_is_hatched_and_says_so_inside(lettering: Lettering) -> None:
    lane = lane_of(row("Marlow & Finch"), lettering)
    assert lane.pill is not None
    assert lane.pill.hatched
    label = lane.labels[0]
    assert (label.text, label.ink) == ("Do not call", Ink.DANGER)
    assert lane.pill.box.contains(label.box)


def test_waiting_is_plain_and_says_so_inside(lettering: Lettering) -> None:
    lane = lane_of(row("Kestrel Energy"), lettering)
    assert lane.pill is not None
    assert not lane.pill.hatched
    assert not lane.pill.outlined
    assert lane.pill.box.contains(next(one.box for one in lane.labels if one.text.startswith("Wait")))


def test_the_promised_line_stands_at_the_end_of_that_day(lettering: Lettering) -> None:
    lane = lane_of(row("Northwind Labs"), lettering)
    scale = Scale(0, 1, ZONE).spanning(31, WIDTH, NOW)
    assert lane.promised == pytest.approx(scale.x(at(11, 20, 0)))


def test_an_interview_to_come_is_told_from_one_held(lettering: Lettering) -> None:
    assert [circle.ahead for circle in lane_of(row("Sable Robotics"), lettering).circles] == [True]
    assert not any(circle.ahead for circle in lane_of(row("Northwind Labs"), lettering).circles)


def test_a_window_begins_beside_the_circle_it_follows(lettering: Lettering) -> None:
    lane = lane_of(row("Sable Robotics"), lettering)
    assert lane.pill is not None
    assert lane.pill.box.left() > lane.circles[0].x + lettering.sizes.circle / 2


def test_interviews_too_close_become_one_with_their_number(lettering: Lettering) -> None:
    lane = lane_of(row("Northwind Labs"), lettering, days=1000)
    assert [(circle.letter, circle.several) for circle in lane.circles] == [("3", True)]


def test_attempts_have_a_sign_for_how_they_went(lettering: Lettering) -> None:
    marks = (
        Mark(at(11, 3), "No answer 3rd", Outcome.NO_ANSWER, good=False),
        Mark(at(11, 9), "Refused 9th", Outcome.REFUSAL, good=False),
        Mark(at(11, 16), "Spoke 16th", Outcome.SPOKE, good=True),
    )
    lane = lane_of(replace(row("Halden Foods"), marks=marks, interviews=()), lettering)
    assert [blob.sign for blob in lane.blobs] == [Sign.DOT, Sign.CROSS, Sign.CHECK]
    assert {"No answer 3rd", "Refused 9th", "Spoke 16th"} < {label.text for label in lane.labels}


def test_attempts_too_close_show_the_newest_and_how_many_more(lettering: Lettering) -> None:
    marks = tuple(Mark(at(11, 16, hour), f"Try {hour}", Outcome.NO_ANSWER, good=False) for hour in (9, 10, 11))
    lane = lane_of(replace(row("Halden Foods"), marks=marks, interviews=()), lettering)
    assert [(blob.first, blob.after) for blob in lane.blobs] == [(0, 3)]
    assert "Try 11 +2" in {label.text for label in lane.labels}


def test_among_very_many_attempts_only_the_newest_is_named(lettering: Lettering) -> None:
    def named(count: int) -> list[str]:
        marks = tuple(
            Mark(at(11, 1) + timedelta(hours=30 * n), f"Try {n}", Outcome.SENT, good=False) for n in range(count)
        )
        lane = lane_of(replace(row("Halden Foods"), marks=marks, interviews=()), lettering)
        assert len(lane.blobs) == count
        return [label.text for label in lane.labels if label.text.startswith("Try")]

    assert len(named(CROWDED)) > 1
    assert named(CROWDED + 1) == [f"Try {CROWDED}"]


def test_what_is_out_of_view_is_named_at_that_edge(lettering: Lettering) -> None:
    later = lane_of(row("Orbital Freight"), lettering, pan=-1000)
    assert text_of(later, Ink.ACCENT) == "Call Thu 26 ›"
    assert later.labels[0].box.right() > WIDTH - 20
    earlier = lane_of(row("Orbital Freight"), lettering, pan=1000)
    assert text_of(earlier, Ink.ACCENT) == "‹ Call Thu 26"
    assert earlier.labels[0].box.left() < 20


def test_labels_keep_clear_of_the_now_line_where_they_can(lettering: Lettering) -> None:
    lane = lane_of(row("Northwind Labs"), lettering)
    assert lane.now_x is not None
    assert not [one.text for one in lane.labels if one.box.left() < lane.now_x < one.box.right()]
    assert list(lane.now) == [(0.0, lettering.sizes.row)]


def test_lines_are_broken_where_a_label_lies_on_them(lettering: Lettering) -> None:
    lane = lane_of(row("Orbital Freight"), lettering)
    spoke = next(label.box for label in lane.labels if label.text == "Spoke 14th")
    assert not [piece for piece in lane.rail if piece[0] < spoke.right() and piece[1] > spoke.left()]
    assert lane.rail[0][0] < spoke.left()
    assert lane.rail[-1][1] > spoke.right()


def test_no_speck_of_the_rail_stands_beside_a_label_at_the_edge(lettering: Lettering) -> None:
    lane = lane_of(row("Orbital Freight"), lettering, pan=-300)
    assert text_of(lane, Ink.ACCENT) == "Call Thu 26 ›"
    assert lane.rail[-1][1] < lane.labels[0].box.left()


def test_a_closed_row_has_no_window_and_one_muted_label(lettering: Lettering) -> None:
    closed = replace(row("Halden Foods"), group=Group.CLOSED, label="Withdrawn")
    lane = lane_of(closed, lettering)
    assert lane.pill is None
    assert [(one.text, one.ink) for one in lane.labels] == [("Withdrawn", Ink.MUTED)]


def test_everything_grows_with_the_text(qapp: QApplication) -> None:
    small, large = Lettering(QFont("DejaVu Sans", 9)).sizes, Lettering(QFont("DejaVu Sans", 18)).sizes
    for name in ("row", "heading", "axis", "column", "circle", "pill"):
        assert getattr(large, name) == pytest.approx(2 * getattr(small, name), rel=0.1)


@pytest.mark.parametrize("points", [6, 9, 12, 18, 27])
def test_the_three_tracks_of_labels_never_touch(qapp: QApplication, points: int) -> None:
    sizes = Lettering(QFont("DejaVu Sans", points)).sizes
    top = sizes.middle - max(sizes.pill, sizes.label) / 2
    assert sizes.above - sizes.small / 2 >= 0
    assert sizes.above + sizes.small / 2 <= top
    assert sizes.beneath - sizes.small / 2 >= sizes.row - top
    assert sizes.beneath + sizes.small / 2 <= sizes.row


def test_texts_stay_on_one_line_and_plain() -> None:
    assert one_line("a\nb\r\n\tc\x00\x1b") == "a b c"
    assert one_line("\u202eevil\u202c end") == "evil end"
    assert one_line("\U0001f469\u200d\U0001f4bb") == "\U0001f469\u200d\U0001f4bb"  # joined faces stay joined
    assert len(one_line("x" * 10_000)) <= 300


def test_a_long_text_is_shortened(lettering: Lettering) -> None:
    long = replace(row("Halden Foods"), label="Call them about everything " * 9)
    lane = lane_of(long, lettering)
    shown = text_of(lane, Ink.WARM)
    assert shown.endswith("…")
    assert lettering.measure(shown, Style.SMALL) < WIDTH


def test_days_in_another_zone_shift_the_promised_line(lettering: Lettering) -> None:
    one = row("Northwind Labs")
    home, away = times_of(one, ZONE).promised, times_of(one, "Asia/Tokyo").promised
    assert home is not None
    assert away is not None
    assert timedelta(seconds=home - away) == timedelta(hours=14)
