"""The window without names: what the rows, the texts and the cards are called while the user is discreet."""

from __future__ import annotations

import re
from dataclasses import replace

from followup_desktop.services.views import CallSheetView, Timeline, TimelineRow


class NeutralRows:
    """The rows under their neutral names: the same one for the same row, so that what was shown is known again."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[TimelineRow, TimelineRow]] = {}

    def timeline(self, timeline: Timeline) -> Timeline:
        rows = tuple(self._neutral(row) for row in timeline.rows)
        return replace(timeline, rows=rows, next_reminder=timeline.next_reminder_neutral)

    def _neutral(self, row: TimelineRow) -> TimelineRow:
        kept = self._made.get(row.id)
        if kept is None or kept[0] is not row:
            kept = self._made[row.id] = (row, _row(row))
        return kept[1]


def _row(row: TimelineRow) -> TimelineRow:
    application = replace(row.application, company=row.neutral_name, role="", note="")
    return replace(row, application=application, sentence=row.neutral_sentence, contact_name="", people=())


def neutral_view(view: CallSheetView, timeline: Timeline | None) -> CallSheetView:
    """A call sheet for the cards, whose titles name the company."""
    for row in timeline.rows if timeline is not None else ():
        if row.id == view.application.id:
            return replace(view, application=replace(view.application, company=row.neutral_name))
    return view


def neutral_text(text: str, timeline: Timeline | None) -> str:
    """A sentence in which every company and person of the timeline goes by a neutral name."""
    names: dict[str, str] = {}
    for row in timeline.rows if timeline is not None else ():
        names[row.application.company] = row.neutral_name
        if row.contact_name:
            names.setdefault(row.contact_name, row.neutral_name)
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", names[name].replace("\\", r"\\"), text)
    return text
