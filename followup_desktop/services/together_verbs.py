"""What can be done with several applications at once, as a part of the services' face."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from followup_desktop.domain.model import Closing
from followup_desktop.services.reminder_views import LaterChoice
from followup_desktop.services.views import Done, NextStep


class TogetherVerbs(Protocol):
    """Each act is one operation and one step of undo. What it says names how many it was done with, and which were
    left out and why; it raises Refused where it would be none."""

    def later_choices_of_all(self, application_ids: Sequence[int]) -> tuple[LaterChoice, ...]:
        """As ``later_choices``, in the user's own time. ``until`` of NEXT_MORNING is the earliest of them."""

    def snooze_all(self, application_ids: Sequence[int], until: datetime | None) -> Done:
        """Their reminders ring again then; None: each on its own next business morning."""

    def step_all(self, application_ids: Sequence[int], step: int) -> Done:
        """Moves each follow-up to their business day after it (``step`` 1) or before it (-1); the hour stays."""

    def move_all(self, application_ids: Sequence[int], day: date) -> Done:
        """Moves each follow-up to that day of theirs; the hour stays."""

    def preview_move_all(self, application_ids: Sequence[int], day: date) -> NextStep:
        """What ``move_all`` would do; ``why``: which would be left out, and what speaks against that day. Saves
        nothing."""

    def close_all(self, application_ids: Sequence[int], closing: Closing) -> Done: ...

    def reopen_all(self, application_ids: Sequence[int]) -> Done: ...

    def text_of_all(self, application_ids: Sequence[int]) -> str:
        """They as plain text, for a letter or a list; without notes, and without what was said in confidence."""

    def save_table(self, application_ids: Sequence[int], path: Path) -> str:
        """Writes them as a table (.csv); says what was written. Raises StoreUnusable for the disk."""
