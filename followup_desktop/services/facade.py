"""All operations and readings that a face (window, command line) may ask for, as one protocol.

``Services`` is put together in app.py from the modules beside this one. Every method runs in one unit of work and
may touch the disk: the window calls them on its one worker thread (ui/tasks.py), never on the GUI thread. Writes
return what they changed; all raise KnownError for what the world did wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.model import Closing, Moment, Verdict
from followup_desktop.services.views import (
    Added,
    CallSheetView,
    ClockView,
    Done,
    DoneAnswers,
    ExitAnswers,
    Imported,
    NewInterview,
    NextStep,
    Review,
    ReviewItem,
    Timeline,
)


class Services(Protocol):
    """The program's verbs."""

    # -- reading

    def timeline(self, *, closed: bool = True) -> Timeline: ...

    def call_sheet(self, application_id: int, follow_up_id: int | None = None) -> CallSheetView: ...

    def application_of(self, follow_up_id: int) -> int:
        """The application a follow-up belongs to, whatever its state. Raises NotFound."""

    def their_clock(self, application_id: int) -> ClockView: ...

    # -- understanding what is typed (no store)

    def understand_day(self, text: str) -> tuple[date, str] | None:
        """A day in words and how it was understood ("= Fri 4 Dec 2026"); None where it was not."""

    def understand_moment(self, text: str, zone: str = "") -> tuple[Moment, str] | None:
        """A time in words, and how it was understood in both zones, with a warning on their holidays."""

    # -- capture

    def add_interview(self, entry: NewInterview) -> Added: ...

    def review_files(self, paths: Sequence[Path]) -> Review: ...

    def review_text(self, text: str) -> Review: ...

    def save_review(self, items: Sequence[ReviewItem]) -> Imported:
        """Saves the given items (as edited by the user) in one operation: all or nothing, one undo."""

    # -- the loop

    def save_exit_card(self, answers: ExitAnswers) -> Done: ...

    def exit_card_shown(self, interview_id: int) -> Changes:
        """Notes that the card came by itself once; it does not again."""

    def preview_done(self, answers: DoneAnswers) -> NextStep:
        """The next step that ``done`` would plan; saves nothing."""

    def done(self, answers: DoneAnswers) -> Done: ...

    def snooze(self, follow_up_id: int, until: datetime) -> Done:
        """The reminder rings again then; the follow-up keeps its due moment."""

    def move(self, follow_up_id: int, to: datetime) -> Done:
        """The follow-up itself is moved to that instant (UTC) by the user's own choice."""

    def plan_own(self, application_id: int, verdict: Verdict, at: datetime) -> Done:
        """A follow-up the user wants whatever the advice says; recorded as overruled."""

    def close(self, application_id: int, closing: Closing) -> Done: ...

    def reopen(self, application_id: int) -> Done: ...

    def save_note(self, application_id: int, text: str) -> Changes: ...

    def undo(self) -> Done: ...

    # -- settings

    def setting(self, key: str) -> str: ...

    def set_setting(self, key: str, value: str) -> Changes: ...
