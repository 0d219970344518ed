"""Which rows of the timeline are shown, and in which order within their groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property, lru_cache

from followup_desktop.domain.model import Group, Stage, Verdict
from followup_desktop.services.finding import folded
from followup_desktop.services.views import Timeline, TimelineRow

NEVER = datetime.max.replace(tzinfo=UTC)


class Order(StrEnum):
    """By what the rows of a group are sorted."""

    URGENCY = "urgency"  # as the services have it
    COMPANY = "company"
    DUE = "due"  # the next contact first, then those without any
    CONTACT = "contact"  # the longest without a contact of the user's first


@dataclass(frozen=True)
class RowFilter:
    """``text``: words in any order, case and accents aside. ``stages``, ``verdicts``: empty means all of them."""

    text: str = ""
    stages: frozenset[Stage] = frozenset()
    verdicts: frozenset[Verdict] = frozenset()
    closed: bool = True
    order: Order = Order.URGENCY

    @property
    def chosen(self) -> int:
        """How many choices hide rows, the words aside."""
        return len(self.stages) + len(self.verdicts) + (not self.closed)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(folded(self.text).split())

    def leaves(self, row: TimelineRow) -> bool:
        if not self.closed and row.group is Group.CLOSED:
            return False
        if self.stages and row.application.stage not in self.stages:
            return False
        if self.verdicts and row.verdict not in self.verdicts:
            return False
        return self._has_words(row)

    def _has_words(self, row: TimelineRow) -> bool:
        """Every word typed begins a word, or stands within, of what the row is known by."""
        if not self._words:
            return True
        known = _known_by(row.application.company, row.application.role, row.contact_name, row.stage_label)
        return all(word in known for word in self._words)

    def applied(self, timeline: Timeline) -> Timeline:
        """The same timeline with the rows that are left, in their order. The groups stay in theirs."""
        rows = [row for row in timeline.rows if self.leaves(row)]
        if self.order is not Order.URGENCY:
            groups = {group: place for place, group in enumerate(Group)}
            rows.sort(key=lambda row: (groups[row.group], ORDERS[self.order](row)))
        return replace(timeline, rows=tuple(rows))

    def hidden_due(self, timeline: Timeline) -> int:
        """How many rows that need the user today its choices, not its words, leave out."""
        if not self.chosen:
            return 0
        choices = replace(self, text="")
        return sum(row.group is Group.CALL_NOW and not choices.leaves(row) for row in timeline.rows)


@lru_cache(maxsize=1 << 14)  # of the same rows with every key
def _known_by(*names: str) -> str:
    return folded(" ".join(names))


def _company(row: TimelineRow) -> tuple[object, ...]:
    return (_known_by(row.application.company), row.id)


def _due(row: TimelineRow) -> tuple[object, ...]:
    return (row.follow_up.due.instant if row.follow_up is not None else NEVER, row.id)


def _contact(row: TimelineRow) -> tuple[object, ...]:
    """Where no contact was made yet, by the last interview; where there was none either, first of all."""
    moments = [*(mark.at for mark in row.marks), *(one.start.instant for one in row.interviews)]
    return (max(moments, default=datetime.min.replace(tzinfo=UTC)), row.id)


ORDERS: Mapping[Order, Callable[[TimelineRow], tuple[object, ...]]] = {
    Order.COMPANY: _company,
    Order.DUE: _due,
    Order.CONTACT: _contact,
}
