"""Which rows of the timeline a search leaves: words in any order, case and accents aside."""

from __future__ import annotations

from dataclasses import replace

from followup_desktop.services.finding import folded
from followup_desktop.services.views import Timeline, TimelineRow


def matches(row: TimelineRow, text: str) -> bool:
    """Every word typed begins a word, or stands within, of what the row is known by."""
    known = (row.application.company, row.application.role, row.contact_name, row.stage_label)
    haystack = folded(" ".join(known))
    return all(word in haystack for word in folded(text).split())


def filtered(timeline: Timeline, text: str) -> Timeline:
    """The same timeline with the matching rows alone."""
    if not text.strip():
        return timeline
    return replace(timeline, rows=tuple(row for row in timeline.rows if matches(row, text)))
