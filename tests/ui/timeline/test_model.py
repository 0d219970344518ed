"""The timeline as an item model: what it says of itself, and how little it disturbs when rows change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import Group
from followup_desktop.services.views import Timeline, TimelineRow
from followup_desktop.ui.timeline.model import Heading, TimelineModel
from tests.ui import samples

Role = Qt.ItemDataRole
TIMELINE = samples.timeline_of(30)


@pytest.fixture
def model(qtmodeltester: ModelTester) -> TimelineModel:
    made = TimelineModel()
    made.show_timeline(samples.picture_timeline())
    return made


def listing(model: TimelineModel) -> list[str]:
    entries = [model.entry(place) for place in range(model.rowCount())]
    return [one.text if isinstance(one, Heading) else one.application.company for one in entries]


def moved(timeline: Timeline, application_id: int, group: Group) -> Timeline:
    rows = tuple(replace(row, group=group) if row.id == application_id else row for row in timeline.rows)
    return samples.with_rows(timeline, rows)


def test_it_is_a_sound_model_whatever_happens(model: TimelineModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # and stays connected: every change below is checked too
    model.fold(Group.WAITING, folded=True)
    model.show_timeline(moved(samples.picture_timeline(), 1, Group.CLOSED))
    model.show_timeline(samples.picture_timeline(2))
    model.fold(Group.WAITING, folded=False)
    model.show_timeline(samples.hostile_timeline())
    model.show_timeline(samples.timeline_of(200))
    qtmodeltester.check(model)


def test_groups_stand_in_order_under_headings(model: TimelineModel) -> None:
    assert listing(model) == [
        *("Call now · 2", "Northwind Labs", "Halden Foods"),
        *("This week · 2", "Brightwater Council", "Orbital Freight"),
        *("Waiting · 3", "Kestrel Energy", "Marlow & Finch", "Sable Robotics"),
        *("Closed · 1", "Tern Publishing"),
    ]


def test_a_row_reads_as_its_sentence(model: TimelineModel) -> None:
    row = samples.picture_timeline().rows[0]
    index = model.index(1)
    assert index.data(Role.AccessibleTextRole) == row.sentence
    assert index.data(Role.AccessibleDescriptionRole) == row.next_step
    assert model.index(0).data(Role.AccessibleTextRole) == "Call now, 2"


def test_headings_are_no_choice(model: TimelineModel) -> None:
    selectable = Qt.ItemFlag.ItemIsSelectable
    assert not model.flags(model.index(0)) & selectable
    assert model.flags(model.index(1)) & selectable


def test_a_tool_tip_is_never_markup() -> None:
    model = TimelineModel()
    model.show_timeline(samples.hostile_timeline())
    tips = [model.index(place).data(Role.ToolTipRole) or "" for place in range(model.rowCount())]
    assert any("&lt;b&gt;Bold&lt;/b&gt;" in tip for tip in tips)
    assert not any("<b>" in tip or "<img" in tip for tip in tips)


def test_a_row_that_changes_its_group_is_moved_and_nothing_is_reset(model: TimelineModel, qtbot: QtBot) -> None:
    followed = QPersistentModelIndex(model.index(model.place_of(1)))
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    with qtbot.waitSignal(model.rowsMoved):
        model.show_timeline(moved(samples.picture_timeline(), 1, Group.WAITING))
    assert not resets
    assert followed.isValid()
    assert model.entry(followed.row()) == moved(samples.picture_timeline(), 1, Group.WAITING).rows[3]
    assert listing(model)[:2] == ["Call now · 1", "Halden Foods"]


def test_only_what_changed_is_told_of(model: TimelineModel, qtbot: QtBot) -> None:
    timeline = samples.picture_timeline()
    rows = tuple(replace(row, label="Call 16:00") if row.id == 2 else row for row in timeline.rows)
    told: list[int] = []
    model.dataChanged.connect(lambda first, last, _roles=None: told.extend(range(first.row(), last.row() + 1)))
    model.show_timeline(timeline)
    assert told == []
    model.show_timeline(samples.with_rows(timeline, rows))
    assert told == [2]


def test_neighbours_are_told_of_together(model: TimelineModel) -> None:
    """A key of the search leaves out or brings back dozens of rows: after each telling the view lays out all anew."""
    told: list[str] = []
    for name in ("rowsRemoved", "rowsInserted", "dataChanged", "modelReset"):
        getattr(model, name).connect(lambda *_, name=name: told.append(name))
    timeline = samples.timeline_of(50)
    model.show_timeline(timeline)
    assert told.count("rowsInserted") <= len(Group)
    told.clear()
    waiting = [row for row in timeline.rows if row.group is Group.WAITING]
    kept = tuple(row for row in timeline.rows if row not in waiting[2:-2])
    model.show_timeline(samples.with_rows(timeline, kept))
    assert told == ["rowsRemoved", "dataChanged"]  # and the heading's number
    told.clear()
    model.show_timeline(samples.with_rows(timeline, tuple(replace(row, label="Wait") for row in kept)))
    assert set(told) == {"dataChanged"}
    assert len(told) <= len(Group)


def test_folding_hides_the_rows_and_keeps_the_heading(model: TimelineModel) -> None:
    model.fold(Group.WAITING, folded=True)
    assert listing(model)[6:] == ["Waiting · 3", "Closed · 1", "Tern Publishing"]
    place = model.place_of_group(Group.WAITING)
    assert model.index(place).data(Role.AccessibleTextRole) == "Waiting, 3, folded"
    assert model.flags(model.index(place)) & Qt.ItemFlag.ItemIsSelectable
    assert model.place_of(5) == -1
    assert model.group_of(5) is Group.WAITING
    model.show_timeline(samples.picture_timeline())  # a reload does not unfold it
    assert model.place_of(5) == -1
    model.fold(Group.WAITING, folded=False)
    assert model.place_of(5) == 7


ROWS = st.lists(
    st.tuples(st.sampled_from(TIMELINE.rows), st.sampled_from(list(Group)), st.booleans()),
    max_size=12,
    unique_by=lambda one: one[0].id,
)


@given(st.lists(ROWS, min_size=2, max_size=4))
def test_any_list_becomes_any_other(lists: list[list[tuple[TimelineRow, Group, bool]]]) -> None:
    """Step by step or at once: afterwards it is what a new model would be, and kept indices follow their rows."""
    model = TimelineModel()
    for chosen in lists:
        kept = {model.entry(place): QPersistentModelIndex(model.index(place)) for place in range(model.rowCount())}
        rows = tuple(replace(row, group=group, urgent=urgent) for row, group, urgent in chosen)
        model.show_timeline(samples.with_rows(TIMELINE, rows))
        fresh = TimelineModel()
        fresh.show_timeline(samples.with_rows(TIMELINE, rows))
        assert [model.entry(n) for n in range(model.rowCount())] == [fresh.entry(n) for n in range(fresh.rowCount())]
        assert all(model.place_of(row.id) == fresh.place_of(row.id) for row in TIMELINE.rows)
        for entry, index in kept.items():
            if isinstance(entry, TimelineRow):
                assert index.row() == model.place_of(entry.id)


def test_a_model_has_no_children(model: TimelineModel) -> None:
    assert model.rowCount(model.index(1)) == 0
    assert model.data(QModelIndex()) is None
