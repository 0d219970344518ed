"""All verbs joined: what the window and the command line hold in their hands. Made once, in app.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from followup_desktop.domain.capture import AS_FOUND, CapturedTable, TableReading
from followup_desktop.domain.changes import Changes
from followup_desktop.domain.model import AttemptKind, Closing, Contact, Moment, OwnPoint, Verdict
from followup_desktop.domain.ports import Capabilities, Squares
from followup_desktop.services import plain_input
from followup_desktop.services.absence import Absence
from followup_desktop.services.applications import Applications
from followup_desktop.services.bell_listener import Tried
from followup_desktop.services.call_sheets import CallSheets
from followup_desktop.services.contact_log import ContactLog, ContactLogs, LogSpan
from followup_desktop.services.correcting import Correcting
from followup_desktop.services.discretion import Discretion
from followup_desktop.services.drafts import Drafts
from followup_desktop.services.edit_views import ApplicationEntry, EditView, InterviewEntry
from followup_desktop.services.editing import Editing
from followup_desktop.services.entries import ExitAnswers, NewInterview
from followup_desktop.services.erasing import EraseView, Erasing
from followup_desktop.services.exchange import CaptureReader, Exchange
from followup_desktop.services.export import Export
from followup_desktop.services.find_views import Findable, Recall
from followup_desktop.services.finding import Finding
from followup_desktop.services.first_views import TrialView, Understood, Welcome
from followup_desktop.services.follow_ups import FollowUps
from followup_desktop.services.history import Histories
from followup_desktop.services.history_views import (
    MOST,
    AttemptEntry,
    AttemptLine,
    History,
    ResponseEntry,
    ResponseLine,
)
from followup_desktop.services.home import Home
from followup_desktop.services.import_views import Imported, Review, ReviewItem
from followup_desktop.services.insight_views import Insights
from followup_desktop.services.insights import InsightReader
from followup_desktop.services.kept_cases import KeptCases
from followup_desktop.services.own_points import OwnPoints
from followup_desktop.services.phone_questions import PhoneQuestions
from followup_desktop.services.phone_sync import PhoneSync
from followup_desktop.services.phone_views import PhoneAnswer, PhoneQuestion, PhoneView
from followup_desktop.services.plain_input import cleaned
from followup_desktop.services.progress import Progress
from followup_desktop.services.reminder_list import ReminderList
from followup_desktop.services.reminder_views import LaterChoice, ReminderLine, WayBack
from followup_desktop.services.reminders import Reminders
from followup_desktop.services.rescheduling import Rescheduling
from followup_desktop.services.setting_views import SettingView
from followup_desktop.services.settings import Settings
from followup_desktop.services.startup import Startup
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.timeline import TimelineReader
from followup_desktop.services.together import Together
from followup_desktop.services.told import Told
from followup_desktop.services.trial import Trial
from followup_desktop.services.understanding import Understanding
from followup_desktop.services.undo import Undo
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
from followup_desktop.services.zone_rules import ZoneRules


class Program:
    """Fulfils facade.Services; ``reminders``, ``absence``, ``zone_rules`` and ``phone_sync`` are for the bell, the
    watch and the network: no part of that face."""

    def __init__(self, around: Surroundings, reader: CaptureReader) -> None:
        self.around = around
        self._applications = Applications(around)
        self._editing = Editing(around, self._applications)
        self._histories, self._correcting = Histories(around), Correcting(around)
        self._follow_ups = FollowUps(around)
        self._rescheduling = Rescheduling(around)
        self._together = Together(around, self._applications, self._rescheduling)
        self._settings, self._startup = Settings(around), Startup(around)
        self._home, self._trial = Home(around), Trial(around)
        self._discretion = Discretion(around)
        self._exchange = Exchange(around, self._applications, reader)
        self._export, self._contact_logs = Export(around), ContactLogs(around)
        cases = KeptCases()
        self._timeline, self._insights = TimelineReader(around, cases), InsightReader(around, cases)
        self._call_sheets, self._finding = CallSheets(around), Finding(around)
        self._understanding = Understanding(around)
        self._undo = Undo(around)
        self._drafts = Drafts(around)
        self._erasing = Erasing(around)
        self._told = Told(around)
        self._own_points = OwnPoints(around)
        self._reminder_list = ReminderList(around)
        self.reminders = Reminders(around, self._follow_ups, self._rescheduling)
        self.absence, self.zone_rules = Absence(around), ZoneRules(around)
        self.phone_sync = PhoneSync(around)
        self._phone_questions = PhoneQuestions(around, self._follow_ups, self._rescheduling, self._editing)
        self.use_own_zone()

    # -- reading

    def timeline(self, *, closed: bool = True) -> Timeline:
        return self._timeline.timeline(closed=closed)

    def call_sheet(
        self, application_id: int, follow_up_id: int | None = None, kind: AttemptKind | None = None
    ) -> CallSheetView:
        return self._call_sheets.call_sheet(application_id, follow_up_id, kind)

    def application_of(self, follow_up_id: int) -> int:
        return self._call_sheets.application_of(follow_up_id)

    def their_clock(self, application_id: int) -> ClockView:
        return self._call_sheets.their_clock(application_id)

    def findables(self) -> tuple[Findable, ...]:
        return self._finding.findables()

    def phone_code(self, link: str) -> Squares:
        return self.around.phones.code(link)

    def recall(self, application_id: int) -> Recall:
        return self._finding.recall(application_id)

    # -- understanding

    def understand_day(self, text: str) -> tuple[date, str] | None:
        return self._understanding.day(text)

    def understand_moment(self, text: str, zone: str = "") -> tuple[Moment, str] | None:
        return self._understanding.moment(text, zone)

    def understand_later(self, text: str, zone: str = "") -> tuple[Moment, str]:
        return self._understanding.later(text, zone)

    # -- capture

    def add_interview(self, entry: NewInterview) -> Added:
        return self._applications.add_interview(cleaned(entry))

    def review_files(
        self,
        paths: Sequence[Path],
        progress: Progress | None = None,
        tables: Mapping[int, TableReading] = AS_FOUND,
    ) -> Review:
        return self._exchange.review_files(paths, progress, tables)

    def review_text(self, text: str, progress: Progress | None = None, table: TableReading | None = None) -> Review:
        return self._exchange.review_text(text, progress, table)

    def look_at_table(self, source: Path | str, reading: TableReading) -> Review:
        return self._exchange.look_at_table(source, reading)

    def remember_table(self, table: CapturedTable) -> Changes:
        return self._exchange.remember_table(table)

    def save_review(self, items: Sequence[ReviewItem], progress: Progress | None = None) -> Imported:
        return self._exchange.save_review(cleaned(tuple(items)), progress)

    # -- out

    def export(self, path: Path) -> str:
        return self._export.export(path)

    def contact_log(self, first: date | None = None, last: date | None = None) -> ContactLog:
        return self._contact_logs.read(first, last)

    def log_spans(self) -> tuple[LogSpan, ...]:
        return self._contact_logs.spans()

    def save_log(self, log: ContactLog, path: Path, pages: bytes = b"") -> str:
        return self._contact_logs.save(log, path, pages)

    def insights(self, progress: Progress | None = None) -> Insights:
        return self._insights.read(progress)

    def save_insights(self, found: Insights, path: Path, picture: bytes = b"") -> str:
        return self._insights.save(found, path, picture)

    # -- the loop

    def save_exit_card(self, answers: ExitAnswers) -> Done:
        return self._applications.save_exit_card(cleaned(answers))

    def exit_card_shown(self, interview_id: int) -> Changes:
        return self._applications.exit_card_shown(interview_id)

    def preview_done(self, answers: DoneAnswers) -> NextStep:
        return self._follow_ups.preview_done(cleaned(answers))

    def done(self, answers: DoneAnswers) -> Done:
        return self._follow_ups.done(cleaned(answers))

    def snooze(self, follow_up_id: int, until: datetime) -> Done:
        return self._rescheduling.snooze(follow_up_id, until)

    def later_choices(self, follow_up_id: int) -> tuple[LaterChoice, ...]:
        return self._rescheduling.later_choices(follow_up_id)

    def reminder_list(self) -> tuple[ReminderLine, ...]:
        return self._reminder_list.read()

    def bring_back(self, follow_up_id: int, way: WayBack) -> Done:
        return self._reminder_list.bring_back(follow_up_id, way)

    def ring_now(self, follow_up_id: int) -> Done:
        return self._rescheduling.ring_now(follow_up_id)

    def move(self, follow_up_id: int, to: datetime) -> Done:
        return self._rescheduling.move(follow_up_id, to)

    def another_day(self, follow_up_id: int, step: int, since: datetime | None = None) -> tuple[datetime, str]:
        return self._rescheduling.another_day(follow_up_id, step, since)

    def preview_move(self, follow_up_id: int, to: datetime) -> NextStep:
        return self._rescheduling.preview_move(follow_up_id, to)

    def overrule(self, application_id: int, chosen: Verdict, at: datetime | None = None) -> Done:
        return self._follow_ups.overrule(application_id, chosen, at)

    def follow_advice(self, application_id: int) -> Done:
        return self._follow_ups.follow_advice(application_id)

    def news(self, news: News) -> Done:
        return self._told.news(cleaned(news))

    def preview_news(self, news: News) -> NextStep:
        return self._told.preview_news(cleaned(news))

    def save_known(self, known: Known) -> Done:
        return self._told.save_known(cleaned(known))

    def preview_known(self, known: Known) -> NextStep:
        return self._told.preview_known(cleaned(known))

    def close(self, application_id: int, closing: Closing) -> Done:
        return self._applications.close(application_id, closing)

    def reopen(self, application_id: int) -> Done:
        return self._applications.reopen(application_id)

    # -- several at once

    def later_choices_of_all(self, application_ids: Sequence[int]) -> tuple[LaterChoice, ...]:
        return self._together.later_choices_of_all(application_ids)

    def snooze_all(self, application_ids: Sequence[int], until: datetime | None) -> Done:
        return self._together.snooze_all(application_ids, until)

    def step_all(self, application_ids: Sequence[int], step: int) -> Done:
        return self._together.step_all(application_ids, step)

    def move_all(self, application_ids: Sequence[int], day: date) -> Done:
        return self._together.move_all(application_ids, day)

    def preview_move_all(self, application_ids: Sequence[int], day: date) -> NextStep:
        return self._together.preview_move_all(application_ids, day)

    def close_all(self, application_ids: Sequence[int], closing: Closing) -> Done:
        return self._together.close_all(application_ids, closing)

    def reopen_all(self, application_ids: Sequence[int]) -> Done:
        return self._together.reopen_all(application_ids)

    def text_of_all(self, application_ids: Sequence[int]) -> str:
        return self._together.text_of_all(application_ids)

    def save_table(self, application_ids: Sequence[int], path: Path) -> str:
        return self._together.save_table(application_ids, path)

    # -- editing

    def edit_view(self, application_id: int) -> EditView:
        return self._editing.edit_view(application_id)

    def understand_end(self, text: str, start: Moment) -> tuple[datetime, str] | None:
        return self._understanding.end(text, start)

    def save_application(self, entry: ApplicationEntry) -> Done:
        return self._editing.save_application(cleaned(entry))

    def save_interview(self, entry: InterviewEntry) -> Done:
        return self._editing.save_interview(cleaned(entry))

    def remove_interview(self, interview_id: int) -> Done:
        return self._editing.remove_interview(interview_id)

    def save_person(self, application_id: int, contact: Contact) -> Done:
        return self._editing.save_person(application_id, cleaned(contact))

    def share_person(self, application_id: int, contact_id: int) -> Done:
        return self._editing.share_person(application_id, contact_id)

    def remove_person(self, application_id: int, contact_id: int) -> Done:
        return self._editing.remove_person(application_id, contact_id)

    # -- what happened, and putting it right

    def history(self, application_id: int, most: int = MOST) -> History:
        return self._histories.history(application_id, most)

    def understand_past(self, text: str) -> tuple[Moment, str]:
        return self._understanding.past(text)

    def attempt_line(self, attempt_id: int) -> AttemptLine:
        return self._correcting.attempt_line(attempt_id)

    def response_line(self, response_id: int) -> ResponseLine:
        return self._correcting.response_line(response_id)

    def save_attempt(self, entry: AttemptEntry) -> Done:
        return self._correcting.save_attempt(cleaned(entry))

    def preview_attempt(self, entry: AttemptEntry) -> NextStep:
        return self._correcting.preview_attempt(cleaned(entry))

    def remove_attempt(self, attempt_id: int) -> Done:
        return self._correcting.remove_attempt(attempt_id)

    def save_response(self, entry: ResponseEntry) -> Done:
        return self._correcting.save_response(cleaned(entry))

    def preview_response(self, entry: ResponseEntry) -> NextStep:
        return self._correcting.preview_response(cleaned(entry))

    def remove_response(self, response_id: int) -> Done:
        return self._correcting.remove_response(response_id)

    def save_note(self, application_id: int, text: str) -> Changes:
        return self._applications.save_note(application_id, plain_input.text(text))

    def preview_erase(self, application_id: int) -> EraseView:
        return self._erasing.preview_erase(application_id)

    def erase(self, application_id: int) -> Done:
        return self._erasing.erase(application_id)

    def undo(self, progress: Progress | None = None) -> Done:
        return self._undo.undo(progress)

    def redo(self, progress: Progress | None = None) -> Done:
        return self._undo.redo(progress)

    # -- what is typed and not confirmed

    def draft(self, key: str) -> Mapping[str, str]:
        return self._drafts.draft(key)

    def save_draft(self, key: str, fields: Mapping[str, str]) -> Changes:
        kept = {name: plain_input.storable(text) for name, text in fields.items()}
        return self._drafts.save_draft(key, kept)

    def drop_draft(self, key: str) -> Changes:
        return self._drafts.drop_draft(key)

    def tidy_drafts(self) -> Changes:
        return self._drafts.tidy_drafts()

    # -- settings

    def setting(self, key: str) -> str:
        return self._settings.setting(key)

    def set_setting(self, key: str, value: str) -> Changes:
        return self._settings.set_setting(key, plain_input.text(value))

    def asks_for_login(self) -> bool:
        return self._startup.asks()

    def program_settings(self) -> tuple[SettingView, ...]:
        return self._settings.program_settings()

    def advice_settings(self) -> tuple[SettingView, ...]:
        return self._settings.advice_settings()

    def damaged_settings(self) -> str:
        return self._settings.damaged()

    def use_own_zone(self) -> None:
        self._settings.use_own_zone()

    # -- the phone's calendar

    def phone(self) -> PhoneView:
        return self.phone_sync.view()

    def phone_questions(self) -> tuple[PhoneQuestion, ...]:
        return self._phone_questions.read()

    def answer_phone(self, item_id: int, answer: PhoneAnswer) -> Done:
        return self._phone_questions.answer(item_id, answer)

    def set_phone_option(self, key: str, on: bool) -> Changes:
        return self.phone_sync.set_option(key, on)

    # -- the first start

    def welcome(self) -> Welcome:
        return self._home.welcome()

    def set_place(self, key: str, text: str) -> Changes:
        return self._settings.set_setting(key, self._home.value_of(key, plain_input.text(text)))

    def understand_zone(self, text: str) -> Understood:
        return self._home.understand_zone(text)

    def understand_country(self, text: str) -> Understood:
        return self._home.understand_country(text)

    def trial_stands(self, now: Capabilities) -> TrialView:
        return self._trial.stands(now)

    def trial_sent(self, now: Capabilities, tried: Tried, way: str) -> TrialView:
        return self._trial.sent(now, tried, way)

    def trial_seen(self, now: Capabilities, way: str) -> tuple[TrialView, Changes]:
        return self._trial.seen(now, way)

    def trial_unseen(self, now: Capabilities) -> tuple[TrialView, Changes]:
        return self._trial.unseen(now)

    # -- discreet mode

    def discreet(self) -> bool:
        return self._discretion.discreet()

    def set_discreet(self, on: bool) -> Changes:
        return self._discretion.set_discreet(on)

    # -- talking points of the user's own

    def own_points(self, application_id: int | None = None) -> tuple[OwnPoint, ...]:
        return self._own_points.own_points(application_id)

    def save_point(self, point: OwnPoint) -> OwnPoint:
        return self._own_points.save_point(cleaned(point))

    def remove_point(self, point_id: int) -> Changes:
        return self._own_points.remove_point(point_id)
