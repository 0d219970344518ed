"""All operations and readings that a face (window, command line) may ask for, as one protocol.

``Services`` is put together in app.py from the modules beside this one. Every method runs in one unit of work and
may touch the disk: the window calls them on its one worker thread (ui/tasks.py), never on the GUI thread. Writes
return what they changed; all raise KnownError for what the world did wrong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from followup_desktop.domain.capture import AS_FOUND, CapturedTable, TableReading
from followup_desktop.domain.changes import Changes
from followup_desktop.domain.model import AttemptKind, Closing, Moment, OwnPoint, Verdict
from followup_desktop.domain.ports import Capabilities, Squares
from followup_desktop.services.bell_listener import Tried
from followup_desktop.services.contact_log import ContactLog, LogSpan
from followup_desktop.services.edit_views import EditingVerbs
from followup_desktop.services.entries import ExitAnswers, NewInterview
from followup_desktop.services.erasing import EraseView
from followup_desktop.services.find_views import Findable, Recall
from followup_desktop.services.first_views import TrialView, Understood, Welcome
from followup_desktop.services.history_views import HistoryVerbs
from followup_desktop.services.import_views import Imported, Review, ReviewItem
from followup_desktop.services.insight_views import Insights
from followup_desktop.services.phone_views import PhoneVerbs
from followup_desktop.services.progress import Progress
from followup_desktop.services.reminder_views import LaterChoice, ReminderLine, WayBack
from followup_desktop.services.setting_views import SettingView
from followup_desktop.services.together_verbs import TogetherVerbs
from followup_desktop.services.views import (
    Added,
    CallSheetView,
    ClockView,
    Done,
    DoneAnswers,
    Known,
    News,
    NextStep,
    Timeline,
)


class Services(EditingVerbs, HistoryVerbs, TogetherVerbs, PhoneVerbs, Protocol):
    """The program's verbs."""

    # -- reading

    def timeline(self, *, closed: bool = True) -> Timeline: ...

    def call_sheet(
        self, application_id: int, follow_up_id: int | None = None, kind: AttemptKind | None = None
    ) -> CallSheetView:
        """``kind`` THANKS: the sheet of a thank-you call, whatever is planned; its done has that kind too."""

    def application_of(self, follow_up_id: int) -> int:
        """The application a follow-up belongs to, whatever its state. Raises NotFound."""

    def their_clock(self, application_id: int) -> ClockView: ...

    def findables(self) -> tuple[Findable, ...]:
        """Everybody and everything that can be found by name or number (``finding.matching``)."""

    def phone_code(self, link: str) -> Squares:
        """A tel: link as a QR code, empty for any other link."""

    def recall(self, application_id: int) -> Recall:
        """What to know of it when they ring. Raises NotFound."""

    # -- understanding what is typed (no store)

    def understand_day(self, text: str) -> tuple[date, str] | None:
        """A day in words and how it was understood ("= Fri 4 Dec 2026"); None where it was not. Raises Refused for
        one that does not exist (29 Feb 2027) or lies out of all bounds (1969, 9999)."""

    def understand_moment(self, text: str, zone: str = "") -> tuple[Moment, str] | None:
        """A time in words, and how it was understood in both zones, with a warning on their holidays and where the
        clocks jump over it. Raises Refused as ``understand_day`` does."""

    def understand_later(self, text: str, zone: str = "") -> tuple[Moment, str]:
        """A time to come, in that zone (empty: the user's). Raises Refused with why not: not understood, passed, no
        hour, no such day."""

    # -- capture

    def add_interview(self, entry: NewInterview) -> Added: ...

    def review_files(
        self,
        paths: Sequence[Path],
        progress: Progress | None = None,
        tables: Mapping[int, TableReading] = AS_FOUND,
    ) -> Review:
        """``tables``: how those are to be read that a person looked at, by their place among the files."""

    def review_text(
        self, text: str, progress: Progress | None = None, table: TableReading | None = None
    ) -> Review: ...

    def look_at_table(self, source: Path | str, reading: TableReading) -> Review:
        """The first rows of a file or of a pasted text, as they would be read in that way. Raises Unreadable."""

    def remember_table(self, table: CapturedTable) -> Changes:
        """The next table with columns of these names is read as this one was."""

    def save_review(self, items: Sequence[ReviewItem], progress: Progress | None = None) -> Imported:
        """Saves the given items (as edited by the user) in one operation: all or nothing, one undo."""

    # -- out

    def export(self, path: Path) -> str:
        """Everything, by the ending of the name; says what was written. Raises Refused for other endings."""

    def contact_log(self, first: date | None = None, last: date | None = None) -> ContactLog:
        """Every contact made and received, between two days or without a bound. Raises Refused."""

    def log_spans(self) -> tuple[LogSpan, ...]:
        """The days that are often asked for, the usual ones first."""

    def save_log(self, log: ContactLog, path: Path, pages: bytes = b"") -> str:
        """Writes it as a table, or the ``pages`` that were made of it; says what was written."""

    def insights(self, progress: Progress | None = None) -> Insights:
        """Pictures of the own search, with their numbers. Raises Stopped."""

    def save_insights(self, found: Insights, path: Path, picture: bytes = b"") -> str:
        """Writes them as a table, or the ``picture`` that was made of them; says what was written."""

    # -- the loop

    def save_exit_card(self, answers: ExitAnswers) -> Done: ...

    def exit_card_shown(self, interview_id: int) -> Changes:
        """Notes that the card came by itself once; it does not again."""

    def preview_done(self, answers: DoneAnswers) -> NextStep:
        """The next step that ``done`` would plan; saves nothing."""

    def done(self, answers: DoneAnswers) -> Done: ...

    def snooze(self, follow_up_id: int, until: datetime) -> Done:
        """The reminder rings again then; the follow-up keeps its due moment."""

    def later_choices(self, follow_up_id: int) -> tuple[LaterChoice, ...]:
        """For how long a reminder can be put off with one key, each with its moment."""

    def reminder_list(self) -> tuple[ReminderLine, ...]:
        """By group: those that wait for the user, coming, put off, and the ended ones of the last days."""

    def bring_back(self, follow_up_id: int, way: WayBack) -> Done:
        """An ended one, in the way its line names. Raises Refused where that is not possible any more."""

    def ring_now(self, follow_up_id: int) -> Done:
        """Brings a reminder that was put off, put away or missed back at once. Raises Refused for an ended one."""

    def move(self, follow_up_id: int, to: datetime) -> Done:
        """The user moves the follow-up itself to that instant. Raises Refused for one that has passed."""

    def preview_move(self, follow_up_id: int, to: datetime) -> NextStep:
        """What ``move`` would leave; ``why`` is what the advice says of that moment. Saves nothing."""

    def another_day(self, follow_up_id: int, step: int, since: datetime | None = None) -> tuple[datetime, str]:
        """Where a move by one day leads, later (``step`` 1) or earlier (-1), with the words that
        ``understand_later`` takes: their business day beside the planned one, or any day beside ``since``. The time
        of day stays. Saves nothing."""

    def overrule(self, application_id: int, chosen: Verdict, at: datetime | None = None) -> Done:
        """The user decides otherwise than the advice; remembered, and respected until the situation changes.

        CALL, EMAIL, THANK_YOU, ANSWER_THEM at ``at`` (aware); WAIT until the day of ``at``; DO_NOT_CALL and MOVE_ON:
        nothing more, the application stays open.
        """

    def follow_advice(self, application_id: int) -> Done:
        """Takes the overruling back: the advice counts again."""

    def news(self, news: News) -> Done:
        """Something the other side did; plans anew."""

    def preview_news(self, news: News) -> NextStep:
        """The next step that ``news`` would plan; saves nothing."""

    def save_known(self, known: Known) -> Done:
        """The standing facts as edited; plans anew."""

    def preview_known(self, known: Known) -> NextStep: ...

    def close(self, application_id: int, closing: Closing) -> Done: ...

    def reopen(self, application_id: int) -> Done: ...

    def save_note(self, application_id: int, text: str) -> Changes: ...

    def preview_erase(self, application_id: int) -> EraseView:
        """What erasing it would mean, in words; and which backups would still hold it."""

    def erase(self, application_id: int) -> Done:
        """Erases an application for good. The one act without undo: ask first."""

    def undo(self, progress: Progress | None = None) -> Done:
        """Takes the last act back. Raises Refused where there is none, or something newer was built on it; Stopped
        where the user stopped it: then everything is as it was."""

    def redo(self, progress: Progress | None = None) -> Done:
        """Does again what was taken back last. Raises Refused where something was done since; Stopped as ``undo``."""

    # -- what is typed and not confirmed

    def draft(self, key: str) -> Mapping[str, str]:
        """What was typed in the card of that key; empty where nothing was."""

    def save_draft(self, key: str, fields: Mapping[str, str]) -> Changes: ...

    def drop_draft(self, key: str) -> Changes: ...

    def tidy_drafts(self) -> Changes:
        """Removes what nobody came back to within a month, and what is about something that is gone."""

    # -- settings

    def setting(self, key: str) -> str: ...

    def set_setting(self, key: str, value: str) -> Changes: ...

    def asks_for_login(self) -> bool:
        """Whether it is time to ask, once, if the program is to start with the computer."""

    def program_settings(self) -> tuple[SettingView, ...]:
        """About the user, about rest, about the window."""

    def advice_settings(self) -> tuple[SettingView, ...]:
        """Where the sources disagree, and what the user chose; written by ``set_setting``, which plans anew."""

    # -- the first start

    def welcome(self) -> Welcome:
        """Whether its questions are still to be asked, and where the user lives as far as is known."""

    def set_place(self, key: str, text: str) -> Changes:
        """``key``: "my_zone" or "my_country", in words; empty: what the computer tells. Raises Refused."""

    def understand_zone(self, text: str) -> Understood:
        """The user's own zone by a city or a name. Raises Refused for words that mean none."""

    def understand_country(self, text: str) -> Understood:
        """Their own country by its name or code. Raises Refused for words that mean none."""

    def trial_stands(self, now: Capabilities) -> TrialView:
        """How reminders are shown now, and whether a test of that way was seen."""

    def trial_sent(self, now: Capabilities, tried: Tried, way: str) -> TrialView: ...

    def trial_seen(self, now: Capabilities, way: str) -> tuple[TrialView, Changes]:
        """The user saw the test, by that way; remembered."""

    def trial_unseen(self, now: Capabilities) -> tuple[TrialView, Changes]:
        """They did not: what to try, and another way where there is one."""

    # -- discreet mode

    def discreet(self) -> bool:
        """Whether names are to be left out now: always, never, or by the hour."""

    def set_discreet(self, on: bool) -> Changes:
        """Discreet from now on or no more; where the setting names hours, until they begin or end the next time."""

    # -- talking points of the user's own

    def own_points(self, application_id: int | None = None) -> tuple[OwnPoint, ...]:
        """All own, reworded and hidden ones; with an application only those that hold for it."""

    def save_point(self, point: OwnPoint) -> OwnPoint:
        """Adds (id 0) or changes one. Raises Refused for an empty text of a point that is not hidden."""

    def remove_point(self, point_id: int) -> Changes:
        """Back to ours: takes away an own point, a rewording or a hiding."""
