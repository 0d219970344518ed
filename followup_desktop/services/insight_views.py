"""What the pictures of the insights show: frozen views, their words already made by insights.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Picture(StrEnum):
    """How an insight is drawn."""

    BARS = "bars"  # lying, each in parts
    COLUMNS = "columns"  # standing, each in parts
    FUNNEL = "funnel"  # lying, about their middle


class Shade(StrEnum):
    """What a part looks like: told apart without colour as well."""

    FULL = "full"
    DOTTED = "dotted"
    HATCHED = "hatched"
    OPEN = "open"


@dataclass(frozen=True)
class Part:
    """What one shade means."""

    text: str
    shade: Shade


@dataclass(frozen=True)
class Bar:
    """``counts``: as many as the picture has parts; none where there are too few to draw, and ``note`` says so."""

    label: str
    counts: tuple[int, ...]
    note: str = ""

    @property
    def total(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True)
class Panel:
    """One picture of small ones that are alike and drawn to the same measure."""

    title: str
    bars: tuple[Bar, ...]
    note: str = ""

    @property
    def most(self) -> int:
        return max((bar.total for bar in self.bars), default=0)


@dataclass(frozen=True)
class NumberTable:
    """The numbers of a picture as texts; a dash stands where there are too few to tell."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Datum = str | int | float | None


@dataclass(frozen=True)
class Insight:
    """One picture with its numbers. ``silent``: why there is none; then nothing else but the title is said. ``data``:
    the rows of the table by the names of the field, for other programs."""

    key: str
    title: str
    picture: Picture
    lead: str = ""
    parts: tuple[Part, ...] = ()
    panels: tuple[Panel, ...] = ()
    table: NumberTable = NumberTable((), ())
    data: tuple[Mapping[str, Datum], ...] = ()
    remark: str = ""
    silent: str = ""


@dataclass(frozen=True)
class Insights:
    """The page. ``silent``: why it shows nothing at all, and ``coming`` what it will show."""

    title: str
    insights: tuple[Insight, ...]
    silent: str = ""
    coming: str = ""
