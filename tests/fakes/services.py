"""Services with state and without a store: what the window's tests talk to.

They keep what they are told, answer in the shapes of ``services/views.py`` with simple but consistent sentences, and
can be told to fail: ``services.fail["done"] = Refused(...)`` makes the next ``done`` raise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_desktop.adapters.phones import PhoneNumbers
from followup_desktop.domain.advice_model import Advice, Reason
from followup_desktop.domain.capture import AS_FOUND, CapturedTable, TableReading
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import NotFound, Refused
from followup_desktop.domain.model import (
    Application,
    Attempt,
    AttemptKind,
    Channel,
    Closing,
    FollowUp,
    Group,
    Interview,
    Moment,
    Outcome,
    OwnPoint,
    Place,
    Stage,
    Verdict,
    Window,
)
from followup_desktop.domain.ports import Capabilities, Squares
from followup_desktop.services.bell_listener import Tried
from followup_desktop.services.contact_log import ContactLog, LogLine, LogSpan
from followup_desktop.services.entries import ExitAnswers, NewInterview, PersonEntry
from followup_desktop.services.erasing import EraseView
from followup_desktop.services.find_views import Findable, Recall
from followup_desktop.services.finding import folded
from followup_desktop.services.first_views import TrialView, Understood, Welcome
from followup_desktop.services.import_views import Imported, Review, ReviewItem, ReviewKind
from followup_desktop.services.insight_views import Insights
from followup_desktop.services.lane_words import SpokenLanes
from followup_desktop.services.progress import Progress
from followup_desktop.services.reminder_views import LaterChoice, ReminderLabel, ReminderLine, WayBack
from followup_desktop.services.setting_views import SettingView
from followup_desktop.services.views import (
    Added,
    AdviceView,
    CallSheetView,
    ClockView,
    Done,
    DoneAnswers,
    ExitCardDue,
    Known,
    Mark,
    News,
    NextStep,
    ReasonView,
    TheirClock,
    Timeline,
    TimelineRow,
    Who,
)
from tests.fakes.drafts import FakeDrafts
from tests.fakes.history import FakeHistory
from tests.fakes.phone import FakePhone
from tests.fakes.setting_samples import ADVICE_SETTINGS, PROGRAM_SETTINGS
from tests.fakes.sheets import SAMPLE_SHEET
from tests.fakes.together import FakeTogether
from tests.fakes.world import english

ZONE = "America/New_York"
NOW = datetime(2026, 11, 23, 15, 4, tzinfo=UTC)  # Monday, 10:04 in New York
ORDER = (Group.CALL_NOW, Group.THIS_WEEK, Group.WAITING, Group.CLOSED)
LOG_TITLES = ("Date", "Time", "Company", "Role", "Way", "With whom", "Outcome", "Next step", "Note")
PLACES = {"US": "United States", "DE": "Germany"}
STAGES = {
    Stage.PHONE_SCREEN: "Phone screen",
    Stage.ASSESSMENT: "Technical",
    Stage.HIRING_MANAGER: "Hiring manager",
    Stage.PANEL: "Panel",
    Stage.FINAL: "Final",
    Stage.OFFER: "Offer declined",
}
SPOKEN = {
    Outcome.SPOKE: "spoke",
    Outcome.VOICEMAIL: "left a voicemail",
    Outcome.NO_ANSWER: "no answer",
    Outcome.CALL_BACK: "they will call back",
    Outcome.OFFER: "an offer",
    Outcome.REFUSAL: "a no",
    Outcome.SENT: "sent",
}


def at(month: int, day: int, hour: int = 10, minute: int = 0) -> datetime:
    """An instant of 2026 by the clock of New York."""
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


@dataclass
class FakeServices(FakeDrafts, FakeTogether, FakeHistory, FakePhone):
    """All verbs of ``services/facade.py`` over a dictionary of rows."""

    now: datetime = NOW
    rows: dict[int, TimelineRow] = field(default_factory=dict)
    people: dict[int, Who] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    lines: list[ReminderLine] = field(default_factory=list)  # of the reminder list, in place of the rows' own
    exit_due: list[ExitCardDue] = field(default_factory=list)
    ends_at: datetime | None = None  # when the next interview is over
    settings: dict[str, str] = field(default_factory=dict)
    points: dict[int, OwnPoint] = field(default_factory=dict)
    review: Review = field(default_factory=Review)
    look: Review = field(default_factory=Review)  # at the first rows of a table
    found_insights: Insights = field(default_factory=lambda: Insights("Insights", (), "Too few.", "More."))
    log_lines: list[LogLine] = field(default_factory=list)
    tables_told: list[Mapping[int, TableReading]] = field(default_factory=list)
    fail: dict[str, BaseException] = field(default_factory=dict)
    calls: list[tuple[str, object]] = field(default_factory=list)
    next_id: int = 100
    login_question: bool = False  # a reminder was shown and answered
    _undo: list[tuple[str, int, dict[int, TimelineRow]]] = field(default_factory=list)
    _redo: list[tuple[str, int, dict[int, TimelineRow]]] = field(default_factory=list)

    # -- helpers of the fake

    def _called(self, verb: str, argument: object = None) -> None:
        self.calls.append((verb, argument))
        if verb in self.fail:
            raise self.fail.pop(verb)

    def called(self, verb: str) -> list[object]:
        """The arguments of all calls of one verb."""
        return [argument for name, argument in self.calls if name == verb]

    def _new_id(self) -> int:
        self.next_id += 1
        return self.next_id

    def _row(self, application_id: int) -> TimelineRow:
        if application_id not in self.rows:
            raise NotFound("This application is not there any more.", "It may have been removed elsewhere.")
        return self.rows[application_id]

    def _row_of_follow_up(self, follow_up_id: int) -> TimelineRow:
        for row in self.rows.values():
            if row.follow_up is not None and row.follow_up.id == follow_up_id:
                return row
        raise NotFound("This follow-up is not there any more.", "It was done or cancelled in the meantime.")

    def _remember(self, what: str, application_id: int) -> None:
        self._undo.append((what, application_id, dict(self.rows)))
        self._redo.clear()

    def _changes(self, application_id: int, *kinds: Kind) -> Changes:
        touched = {(kind, application_id) for kind in (Kind.APPLICATION, *kinds)}
        return Changes(frozenset(touched), len(self._undo))

    # -- reading

    def timeline(self, *, closed: bool = True) -> Timeline:
        self._called("timeline", closed)
        rows = sorted(self.rows.values(), key=lambda row: ORDER.index(row.group))
        if not closed:
            rows = [row for row in rows if row.group is not Group.CLOSED]
        ringing = [row for row in rows if row.follow_up is not None and row.follow_up.due.instant > self.now]
        ringing.sort(key=lambda row: row.follow_up.due.instant if row.follow_up else self.now)
        first = ringing[0] if ringing else None
        return Timeline(
            now=self.now,
            zone=ZONE,
            rows=tuple(rows),
            holidays={"US": {date(2026, 11, 26): "Thanksgiving Day"}},
            due=sum(row.group is Group.CALL_NOW for row in rows),
            next_reminder=f"{self._when(first)}, {first.application.company}" if first else "",
            next_reminder_neutral=self._when(first) if first else "",
            exit_cards=tuple(self.exit_due),
            ends_at=self.ends_at,
            words=SpokenLanes(english(), ZoneInfo(ZONE), self.now),
        )

    def _when(self, row: TimelineRow) -> str:
        assert row.follow_up is not None
        local = row.follow_up.due.local
        day = "today" if local.date() == self.now.date() else f"{local:%a} {local.day} {local:%b}"
        return f"{day} {local:%H:%M}"

    def call_sheet(
        self, application_id: int, follow_up_id: int | None = None, kind: AttemptKind | None = None
    ) -> CallSheetView:
        self._called("call_sheet", (application_id, follow_up_id))
        row = self._row(application_id)
        title = row.label if row.group is not Group.CALL_NOW else f"{row.label}, before 11:30"
        advice = Advice(row.verdict, self.now.date(), "R7", (Reason("R7", "promised_passed"),), channel=Channel.PHONE)
        return CallSheetView(
            application=replace(row.application, note=self.notes.get(application_id, "")),
            stage_label=f"{row.stage_label} interview",
            subtitle=f"{row.application.role} · interviewed Thu 12 Nov, panel of three",
            kind=kind or AttemptKind.STATUS,
            thanks_call=True,
            who=self.people.get(application_id, Who()),
            clock=self.their_clock(application_id),
            advice=AdviceView(
                advice,
                title,
                "They said you would hear by Thu 19 Nov. Two working days have passed, and "
                "this is your first follow-up.",
                reasons=(ReasonView("The promised day has passed.", Reason("R7", "x").weight, "R7"),),
                changes_if=("They name a new day.",),
                table=(("They promised", "news by Thu 19 Nov: 2 working days ago"), ("Attempts so far", "0 of 3")),
                urgent=row.urgent,
            ),
            sheet=SAMPLE_SHEET,
            follow_up=row.follow_up,
            interviews=row.interviews,
            note=self.notes.get(application_id, ""),
            planned=f"Call {self._when(row)}" if row.follow_up else "",
        )

    def application_of(self, follow_up_id: int) -> int:
        self._called("application_of", follow_up_id)
        return self._row_of_follow_up(follow_up_id).id

    def their_clock(self, application_id: int) -> ClockView:
        self._called("their_clock", application_id)
        local = self.now.astimezone(ZoneInfo(ZONE))
        return ClockView(f"{local:%H:%M} there (New York)", TheirClock.GOOD)

    def findables(self) -> tuple[Findable, ...]:
        self._called("findables")
        found = []
        for row in self.rows.values():
            one = row.application
            detail = f"{one.role} · {row.stage_label}"
            words = folded(f"{one.company}\n{detail}")
            found.append(Findable(row.id, one.company, "", detail, "", one.is_open, words, ""))
            if row.contact_name:
                words = folded(f"{row.contact_name}\n{one.company} {detail}")
                phone = f"+1 212 555 {row.id:04}"
                digits = f"1212555{row.id:04}"
                whole = f"{one.company} · {detail}"
                found.append(
                    Findable(row.id, one.company, row.contact_name, whole, phone, one.is_open, words, digits)
                )
        return tuple(found)

    def phone_code(self, link: str) -> Squares:
        self._called("phone_code", link)
        return PhoneNumbers().code(link)

    def recall(self, application_id: int) -> Recall:
        self._called("recall", application_id)
        note = self.notes.get(application_id, "")
        return Recall(application_id, (f"Next: {self._row(application_id).next_step}", *([note] if note else [])))

    # -- understanding

    def understand_day(self, text: str) -> tuple[date, str] | None:
        self._called("understand_day", text)
        days = {"fri next week": date(2026, 12, 4), "thursday": date(2026, 11, 26)}
        day = days.get(text.strip().lower())
        return (day, f"= {day:%a} {day.day} {day:%b %Y}") if day else None

    def understand_moment(self, text: str, zone: str = "") -> tuple[Moment, str] | None:
        self._called("understand_moment", (text, zone))
        text = text.strip().lower()
        if not text.startswith("thu 2pm"):
            return None
        meant = "Europe/Berlin" if "berlin" in text else ZONE if "new york" in text else zone or ZONE
        instant = datetime(2026, 11, 26, 14, tzinfo=ZoneInfo(meant))
        yours = instant.astimezone(ZoneInfo(ZONE))
        said = f"= Thu 26 Nov 2026, 14:00 {instant:%Z} ({yours:%H:%M} yours). A US holiday: is that right?"
        return Moment.at(instant, meant), said

    def understand_later(self, text: str, zone: str = "") -> tuple[Moment, str]:
        self._called("understand_later", (text, zone))
        found = {
            "thu 2pm": (at(11, 26, 14), "= Thu 26 Nov 2026, 14:00 EST"),
            "tomorrow 9:30": (at(11, 24, 9, 30), "= Tue 24 Nov 2026, 09:30 EST"),
            "sunday 2:30": (
                at(3, 14, 3, 30).replace(year=2027),
                "= Sun 14 Mar 2027, 03:30 EDT. Moved to 03:30: the clocks jump over 02:30 that night",
            ),
        }.get(text.strip().lower())
        found = found or self._written_out(text)
        if found is None:
            raise Refused("Not understood yet.", "Try “tomorrow 9:30”.")
        if found[0] <= self.now:
            raise Refused(f"{found[1][2:]} has passed already.", "Choose a later one.")
        return Moment.at(found[0], ZONE), found[1]

    def _written_out(self, text: str) -> tuple[datetime, str] | None:
        """ "Tue 24 Nov 2026 10:00", as ``another_day`` says it."""
        try:
            local = datetime.strptime(text.strip(), "%a %d %b %Y %H:%M").replace(tzinfo=ZoneInfo(ZONE))
        except ValueError:
            return None
        return local.astimezone(UTC), f"= {local:%a} {local.day} {local:%b %Y, %H:%M %Z}"

    # -- capture

    def add_interview(self, entry: NewInterview) -> Added:
        self._called("add_interview", entry)
        self._remember(f"{entry.company} added", 0)
        known = [
            row
            for row in self.rows.values()
            if (row.application.company.casefold(), row.application.role.casefold())
            == (entry.company.casefold(), entry.role.casefold())
        ]
        ident = known[0].id if known else self._new_id()
        interview = Interview(ident, entry.stage, entry.start, id=self._new_id())
        application = Application(entry.company, entry.role, entry.stage, place=entry.place, id=ident)
        self.rows[ident] = row_of(application, Group.WAITING, "Interview Thu 26", Verdict.WAIT, (interview,))
        changes = self._changes(ident, Kind.INTERVIEW)
        return Added(ident, interview.id, entry.company, entry.role, entry.stage, entry.start, changes=changes)

    def review_files(
        self,
        paths: Sequence[Path],
        progress: Progress | None = None,
        tables: Mapping[int, TableReading] = AS_FOUND,
    ) -> Review:
        self._called("review_files", tuple(paths))
        self.tables_told.append(dict(tables))
        return self.review

    def review_text(self, text: str, progress: Progress | None = None, table: TableReading | None = None) -> Review:
        self._called("review_text", text)
        self.tables_told.append({} if table is None else {0: table})
        return self.review

    def look_at_table(self, source: Path | str, reading: TableReading) -> Review:
        self._called("look_at_table", (source, reading))
        return self.look

    def remember_table(self, table: CapturedTable) -> Changes:
        self._called("remember_table", table)
        return Changes()

    def export(self, path: Path) -> str:
        self._called("export", path)
        return f"2 applications written to {path}"

    def contact_log(self, first: date | None = None, last: date | None = None) -> ContactLog:
        self._called("contact_log", (first, last))
        lines = tuple(one for one in self.log_lines if (first or one.day) <= one.day <= (last or one.day))
        return ContactLog(lines, first, last, "Contacts made and received", "These days", "Sam Doe", LOG_TITLES)

    def log_spans(self) -> tuple[LogSpan, ...]:
        recent = LogSpan("Last 30 days", date(2026, 10, 25), date(2026, 11, 23))
        return (recent, LogSpan("The whole search", None, None))

    def save_log(self, log: ContactLog, path: Path, pages: bytes = b"") -> str:
        self._called("save_log", (log, path, pages))
        return f"{len(log.lines)} contacts written to {path.name}"

    def insights(self, progress: Progress | None = None) -> Insights:
        self._called("insights", None)
        return self.found_insights

    def save_insights(self, found: Insights, path: Path, picture: bytes = b"") -> str:
        self._called("save_insights", (found, path, picture))
        return f"Insights written to {path.name}"

    def save_review(self, items: Sequence[ReviewItem], progress: Progress | None = None) -> Imported:
        self._called("save_review", tuple(items))
        added, changes = [], Changes()
        for item in items:
            if item.kind is ReviewKind.NEW and item.interview is not None:
                added.append(self.add_interview(item.interview))
                changes |= added[-1].changes
        return Imported(added=tuple(added), changes=changes)

    # -- the loop

    def save_exit_card(self, answers: ExitAnswers) -> Done:
        self._called("save_exit_card", answers)
        held = [one for row in self.rows.values() for one in row.interviews if one.id == answers.interview_id]
        ident = held[0].application_id
        self._remember("exit card saved", ident)
        company = self._row(ident).application.company
        return Done(ident, f"{company}: noted, thank-you tomorrow 10:00", self._changes(ident, Kind.INTERVIEW))

    def exit_card_shown(self, interview_id: int) -> Changes:
        self._called("exit_card_shown", interview_id)
        self.exit_due = [card for card in self.exit_due if card.interview_id != interview_id]
        return Changes(frozenset({(Kind.INTERVIEW, interview_id)}))

    def preview_done(self, answers: DoneAnswers) -> NextStep:
        self._called("preview_done", answers)
        return self._next_step(answers)

    def _next_step(self, answers: DoneAnswers) -> NextStep:
        due = Moment.at(at(12, 7) if answers.promised else at(11, 30), ZONE)
        why = "one working day after the date" if answers.promised else "five working days later"
        label = f"Call Mon {due.local.day} {due.local:%b}, 10:00 New York"
        return NextStep(Verdict.CALL, label, why, due, Channel.PHONE)

    def done(self, answers: DoneAnswers) -> Done:
        self._called("done", answers)
        row = self._row(answers.application_id)
        if answers.follow_up_id is not None and (row.follow_up is None or row.follow_up.id != answers.follow_up_id):
            raise Refused("This follow-up is already done.", "Nothing was changed.")
        company = row.application.company
        step = self._next_step(answers)
        assert step.due is not None
        what = f"{company}: {SPOKEN[answers.outcome]}, next call {step.due.local.day} {step.due.local:%b}"
        self._remember(what, row.id)
        mark = Mark(self.now, f"{SPOKEN[answers.outcome].capitalize()} 23rd", answers.outcome, good=True)
        follow_up = follow_up_at(row.id, self._new_id(), step.due.instant)
        self.rows[row.id] = replace(
            row,
            group=Group.WAITING,
            verdict=Verdict.CALL,
            label=f"Call Mon {step.due.local.day}",
            urgent=False,
            marks=(*row.marks, mark),
            window=follow_up.window,
            follow_up=follow_up,
        )
        changes = self._changes(row.id, Kind.FOLLOW_UP, Kind.ATTEMPT, Kind.REMINDER)
        return Done(row.id, what, changes, answers.follow_up_id, replace(step, follow_up_id=follow_up.id))

    def snooze(self, follow_up_id: int, until: datetime) -> Done:
        self._called("snooze", (follow_up_id, until))
        row = self._row_of_follow_up(follow_up_id)
        what = f"{row.application.company}: rings again {until.astimezone(ZoneInfo(ZONE)):%H:%M}"
        self._remember(what, row.id)
        return Done(row.id, what, self._changes(row.id, Kind.REMINDER), follow_up_id)

    def later_choices(self, follow_up_id: int) -> tuple[LaterChoice, ...]:
        self._called("later_choices", follow_up_id)
        self._row_of_follow_up(follow_up_id)
        return (
            LaterChoice("10_minutes", "In 10 minutes", "today 10:14", self.now + timedelta(minutes=10)),
            LaterChoice("1_hour", "In 1 hour", "today 11:04", self.now + timedelta(hours=1)),
            LaterChoice("afternoon", "This afternoon", "today 14:30", at(11, 23, 14, 30)),
            LaterChoice("next_morning", "Next business morning", "tomorrow 09:30", at(11, 24, 9, 30)),
        )

    def reminder_list(self) -> tuple[ReminderLine, ...]:
        self._called("reminder_list")
        if self.lines:
            return tuple(self.lines)
        return tuple(
            ReminderLine(
                row.follow_up.id,
                row.id,
                f"{row.label}, {row.application.company}",
                ReminderLabel.PLANNED,
                "planned",
                "today 15:00",
                "",
                can_ring=True,
                group_title="Coming",
            )
            for row in self.rows.values()
            if row.follow_up is not None
        )

    def bring_back(self, follow_up_id: int, way: WayBack) -> Done:
        self._called("bring_back", (follow_up_id, way))
        self._remember("brought back", 1)
        return Done(1, "Northwind Labs: planned again, due now", self._changes(1, Kind.REMINDER), follow_up_id)

    def ring_now(self, follow_up_id: int) -> Done:
        self._called("ring_now", follow_up_id)
        row = self._row_of_follow_up(follow_up_id)
        what = f"{row.application.company}: rings now"
        self._remember(what, row.id)
        return Done(row.id, what, self._changes(row.id, Kind.REMINDER), follow_up_id)

    def move(self, follow_up_id: int, to: datetime) -> Done:
        self._called("move", (follow_up_id, to))
        row = self._row_of_follow_up(follow_up_id)
        self._remember(f"{row.application.company}: moved", row.id)
        moved = follow_up_at(row.id, follow_up_id, to)
        self.rows[row.id] = replace(row, follow_up=moved, window=moved.window)
        changes = self._changes(row.id, Kind.FOLLOW_UP)
        return Done(row.id, f"{row.application.company}: moved", changes, follow_up_id)

    def preview_move(self, follow_up_id: int, to: datetime) -> NextStep:
        self._called("preview_move", (follow_up_id, to))
        if to <= self.now:
            raise Refused("That has passed already.", "Choose a later one.")
        local = to.astimezone(ZoneInfo(ZONE))
        return NextStep(Verdict.CALL, f"Call {local:%a} {local.day} {local:%b}, {local:%H:%M}", "A holiday there.")

    def another_day(self, follow_up_id: int, step: int, since: datetime | None = None) -> tuple[datetime, str]:
        self._called("another_day", (follow_up_id, step, since))
        planned = self._row_of_follow_up(follow_up_id).follow_up
        assert planned is not None
        local = (since or planned.due.instant).astimezone(ZoneInfo(ZONE)) + timedelta(days=step)
        while since is None and local.weekday() >= 5:
            local += timedelta(days=step)
        return local.astimezone(UTC), f"{local:%a} {local.day} {local:%b %Y %H:%M}"

    def overrule(self, application_id: int, chosen: Verdict, at: datetime | None = None) -> Done:
        self._called("overrule", (application_id, chosen, at))
        row = self._row(application_id)
        self._remember(f"{row.application.company}: your own decision", row.id)
        follow_up = follow_up_at(row.id, self._new_id(), at) if at else None
        group = Group.THIS_WEEK if at else Group.WAITING
        self.rows[row.id] = replace(row, verdict=chosen, follow_up=follow_up, group=group, quiet=None)
        what = f"{row.application.company}: your own decision is kept"
        return Done(row.id, what, self._changes(row.id, Kind.FOLLOW_UP), follow_up.id if follow_up else None)

    def follow_advice(self, application_id: int) -> Done:
        self._called("follow_advice", application_id)
        row = self._row(application_id)
        self._remember(f"{row.application.company}: by the advice again", row.id)
        what = f"{row.application.company}: by the advice again"
        return Done(row.id, what, self._changes(row.id, Kind.FOLLOW_UP))

    def news(self, news: News) -> Done:
        self._called("news", news)
        row = self._row(news.application_id)
        self._remember(f"{row.application.company}: noted", row.id)
        return Done(row.id, f"{row.application.company}: noted", self._changes(row.id, Kind.FOLLOW_UP))

    def preview_news(self, news: News) -> NextStep:
        self._called("preview_news", news)
        return NextStep(Verdict.WAIT, "Wait until Mon 30 Nov", f"they said: {news.kind.value}")

    def save_known(self, known: Known) -> Done:
        self._called("save_known", known)
        row = self._row(known.application_id)
        self._remember(f"{row.application.company}: facts changed", row.id)
        application = replace(
            row.application,
            promised=known.promised,
            instruction=known.instruction,
            circumstances=known.circumstances,
            stage=known.stage or row.application.stage,
            place=known.place or row.application.place,
        )
        self.rows[row.id] = replace(row, application=application)
        return Done(row.id, f"{row.application.company}: facts changed", self._changes(row.id, Kind.FOLLOW_UP))

    def preview_known(self, known: Known) -> NextStep:
        self._called("preview_known", known)
        return NextStep(Verdict.WAIT, "Wait until Mon 30 Nov", "the facts as edited")

    def close(self, application_id: int, closing: Closing) -> Done:
        self._called("close", (application_id, closing))
        row = self._row(application_id)
        self._remember(f"{row.application.company} closed", row.id)
        application = replace(row.application, closing=closing, closed_on=self.now.date())
        self.rows[row.id] = replace(row, application=application, group=Group.CLOSED, follow_up=None, window=None)
        return Done(row.id, f"{application.company} closed", self._changes(row.id, Kind.FOLLOW_UP))

    def reopen(self, application_id: int) -> Done:
        self._called("reopen", application_id)
        row = self._row(application_id)
        self._remember(f"{row.application.company} reopened", row.id)
        application = replace(row.application, closing=None, closed_on=None)
        self.rows[row.id] = replace(row, application=application, group=Group.WAITING)
        return Done(row.id, f"{application.company} reopened", self._changes(row.id))

    def save_note(self, application_id: int, text: str) -> Changes:
        self._called("save_note", (application_id, text))
        self.notes[application_id] = text
        return Changes(frozenset({(Kind.APPLICATION, application_id)}))

    def preview_erase(self, application_id: int) -> EraseView:
        self._called("preview_erase", application_id)
        name = self._row(application_id).application.company
        return EraseView(application_id, f"Erase {name} for good?", "This cannot be undone.", "backups/1.sqlite3")

    def erase(self, application_id: int) -> Done:
        self._called("erase", application_id)
        row = self._row(application_id)
        self.rows = {ident: one for ident, one in self.rows.items() if ident != application_id}
        changes = self._changes(application_id, Kind.APPLICATION)
        return Done(application_id, f"{row.application.company} erased", replace(changes, operation_id=0))

    def undo(self, progress: Progress | None = None) -> Done:
        self._called("undo")
        if not self._undo:
            raise Refused("There is nothing to undo.")
        what, application_id, rows = self._undo.pop()
        self._redo.append((what, application_id, self.rows))
        self.rows = rows
        return Done(application_id, f"Undone: {what}", self._changes(application_id, Kind.FOLLOW_UP))

    def redo(self, progress: Progress | None = None) -> Done:
        self._called("redo")
        if not self._redo:
            raise Refused("There is nothing to do again.")
        what, application_id, rows = self._redo.pop()
        self._undo.append((what, application_id, self.rows))
        self.rows = rows
        return Done(application_id, f"Done again: {what}", self._changes(application_id, Kind.FOLLOW_UP))

    # -- settings, and points of the user's own

    def asks_for_login(self) -> bool:
        self._called("asks_for_login")
        return self.login_question and self.settings.get("login_asked") != "yes"

    def program_settings(self) -> tuple[SettingView, ...]:
        self._called("program_settings")
        return tuple(replace(one, value=self.settings.get(one.key, one.default)) for one in PROGRAM_SETTINGS)

    def advice_settings(self) -> tuple[SettingView, ...]:
        self._called("advice_settings")
        return tuple(replace(one, value=self.settings.get(one.key, one.default)) for one in ADVICE_SETTINGS)

    def own_points(self, application_id: int | None = None) -> tuple[OwnPoint, ...]:
        self._called("own_points", application_id)
        return tuple(self.points.values())

    def save_point(self, point: OwnPoint) -> OwnPoint:
        self._called("save_point", point)
        kept = point if point.id else replace(point, id=self._new_id())
        self.points[kept.id] = kept
        return kept

    def remove_point(self, point_id: int) -> Changes:
        self._called("remove_point", point_id)
        self.points.pop(point_id)
        return Changes(frozenset({(Kind.POINT, point_id)}))

    def welcome(self) -> Welcome:
        self._called("welcome")
        zone, country = self.settings.get("my_zone", ZONE), self.settings.get("my_country", "US")
        wanted = self.settings.get("welcomed", "yes") == "no"
        said = "as this computer has it" if "my_zone" not in self.settings else "now"
        return Welcome(
            wanted,
            Understood(zone, zone.rpartition("/")[2].replace("_", " "), f"= {zone}, 10:04 {said}"),
            Understood(country, PLACES.get(country, country), "The next: Thu 26 Nov, Thanksgiving Day"),
        )

    def set_place(self, key: str, text: str) -> Changes:
        ask = self.understand_zone if key == "my_zone" else self.understand_country
        return self.set_setting(key, ask(text).value if text else "")

    def understand_zone(self, text: str) -> Understood:
        self._called("understand_zone", text)
        if text.casefold() != "berlin":
            raise Refused("No time zone by that name.", "Try a city, like Berlin or New York.")
        return Understood("Europe/Berlin", "Berlin", "= Europe/Berlin, 16:04 now")

    def understand_country(self, text: str) -> Understood:
        self._called("understand_country", text)
        code = {name.casefold(): code for code, name in PLACES.items()}.get(text.casefold(), "")
        if not code:
            raise Refused("No country by that name.", "Try Germany, or DE.")
        return Understood(code, PLACES[code], "The next: Fri 25 Dec, Christmas Day")

    def trial_stands(self, now: Capabilities) -> TrialView:
        self._called("trial_stands", now)
        seen = self.settings.get("notify_seen") == now.way
        return TrialView("You have seen a test there." if seen else f"Reminders appear by {now.way}.", good=seen)

    def trial_sent(self, now: Capabilities, tried: Tried, way: str) -> TrialView:
        self._called("trial_sent", (now, tried, way))
        if tried is Tried.RESTING:
            return TrialView("Do not disturb.", steps=("End it.",), other="banner", other_label="In this window")
        return TrialView("A test was sent. Did you see it?", asks=True)

    def trial_seen(self, now: Capabilities, way: str) -> tuple[TrialView, Changes]:
        self._called("trial_seen", way)
        return TrialView("It works.", good=True), self.set_setting("notify_seen", way)

    def trial_unseen(self, now: Capabilities) -> tuple[TrialView, Changes]:
        self._called("trial_unseen", now)
        steps = ("Look whether do-not-disturb is on.", "Look whether they are allowed to pop up.")
        view = TrialView("Let us find out why.", steps=steps, other="banner", other_label="In this window instead")
        return view, self.set_setting("notify_seen", "")

    def discreet(self) -> bool:
        self._called("discreet")
        return self.settings.get("discreet") == "on"

    def set_discreet(self, on: bool) -> Changes:
        return self.set_setting("discreet", "on" if on else "off")

    def setting(self, key: str) -> str:
        self._called("setting", key)
        return self.settings.get(key, "")

    def set_setting(self, key: str, value: str) -> Changes:
        self._called("set_setting", (key, value))
        self.settings[key] = value
        return Changes(frozenset({(Kind.SETTING, 0)}))


# -- the sample search of the pictures ----------------------------------------------------------------------------


def follow_up_at(application_id: int, ident: int, due: datetime, verdict: Verdict = Verdict.CALL) -> FollowUp:
    channel = Channel.PHONE if verdict is Verdict.CALL else Channel.EMAIL
    window = Window(due - timedelta(hours=24), due, due + timedelta(hours=30))
    return FollowUp(application_id, verdict, channel, Moment.at(due, ZONE), window, id=ident)


def row_of(
    application: Application,
    group: Group,
    label: str,
    verdict: Verdict,
    interviews: tuple[Interview, ...] = (),
    **more: object,
) -> TimelineRow:
    """A row with the sentence and the label of its stage filled in."""
    stage_label = STAGES.get(application.stage, application.stage.value)
    sentence = f"{application.company}, {application.role}, {stage_label}, {label}"
    urgent = group is Group.CALL_NOW
    row = TimelineRow(application, group, verdict, stage_label, label, sentence, urgent, interviews, calendar="US")
    name = f"Application {application.id}"
    row = replace(row, neutral_name=name, neutral_sentence=f"{name}, {stage_label}, {label}")
    return replace(row, **more)  # type: ignore[arg-type]


def _sample(
    ident: int,
    company: str,
    role: str,
    group: Group,
    label: str,
    interviews: tuple[tuple[Stage, int], ...],
    due: datetime | None = None,
    verdict: Verdict = Verdict.CALL,
    **more: object,
) -> TimelineRow:
    promised = more.pop("promised", None)
    closing = Closing.WITHDRAWN if group is Group.CLOSED else None
    stage = interviews[-1][0] if closing is None else Stage.OFFER
    application = Application(
        company,
        role,
        stage,
        place=Place(ZONE, "US"),
        promised=promised if isinstance(promised, date) else None,
        closing=closing,
        id=ident,
    )
    held = tuple(
        Interview(ident, kind, Moment.at(at(11, day), ZONE), at(11, day, 11), id=ident * 10 + number)
        for number, (kind, day) in enumerate(interviews)
    )
    if due is not None:
        follow_up = follow_up_at(ident, ident * 100, due, verdict)
        more = {"follow_up": follow_up, "window": follow_up.window, **more}
    return row_of(application, group, label, verdict, held, **more)


def sample_services() -> FakeServices:
    """The eight applications of the pictures, on Monday 23 November 2026, 10:04 in New York."""
    phone, tech, final = Stage.PHONE_SCREEN, Stage.ASSESSMENT, Stage.FINAL
    samples = (
        _sample(
            1,
            "Northwind Labs",
            "Backend engineer",
            Group.CALL_NOW,
            "Call today",
            ((phone, 4), (tech, 8), (final, 12)),
            at(11, 23),
            promised=date(2026, 11, 19),
            promised_label="promised 19th",
            contact_name="Priya Raman",
            next_step="Call today, before 11:30.",
        ),
        _sample(
            2,
            "Halden Foods",
            "Data analyst",
            Group.CALL_NOW,
            "Call 15:00",
            ((phone, 14),),
            at(11, 23, 15),
            contact_name="Tomas Lind",
        ),
        _sample(
            3,
            "Brightwater Council",
            "Service designer",
            Group.THIS_WEEK,
            "E-mail Wed 25",
            ((Stage.PANEL, 18),),
            at(11, 25),
            Verdict.EMAIL,
        ),
        _sample(
            4,
            "Orbital Freight",
            "Platform engineer",
            Group.THIS_WEEK,
            "Call Thu 26",
            ((tech, 10),),
            at(11, 26),
            marks=(Mark(at(11, 14), "Spoke 14th", Outcome.SPOKE, good=True, what="Spoke"),),
        ),
        _sample(
            5,
            "Kestrel Energy",
            "Site reliability engineer",
            Group.WAITING,
            "Wait: they decide by Fri 27",
            ((final, 16),),
            None,
            Verdict.WAIT,
            promised=date(2026, 11, 27),
            promised_label="Fri 27",
            quiet=(at(11, 17), at(11, 27)),
        ),
        _sample(
            6,
            "Marlow & Finch",
            "Product manager",
            Group.WAITING,
            "Do not call",
            ((Stage.HIRING_MANAGER, 13),),
            None,
            Verdict.DO_NOT_CALL,
            quiet=(at(11, 14), at(11, 24)),
        ),
        _sample(
            7,
            "Sable Robotics",
            "Controls engineer",
            Group.WAITING,
            "Thank-you",
            ((phone, 25),),
            at(11, 26, 15),
            Verdict.THANK_YOU,
        ),
        _sample(
            8,
            "Tern Publishing",
            "Editor",
            Group.CLOSED,
            "",
            ((phone, 3), (final, 6)),
            None,
            Verdict.MOVE_ON,
            marks=(Mark(at(11, 7), "Offer 7th", Outcome.OFFER, good=True, what="Offer"),),
        ),
    )
    services = FakeServices(rows={row.id: row for row in samples})
    services.people[1] = Who(
        "Priya Raman", "Hiring manager", "PR", "+1 212 555 0142", "tel:+12125550142", "priya@northwind.example"
    )
    services.people[2] = Who("Tomas Lind", "Recruiter", "TL", "+1 212 555 0101", "tel:+12125550101")
    return services


def attempt(application_id: int, when: datetime) -> Attempt:
    """A call that reached them."""
    return Attempt(application_id, Moment.at(when, ZONE), Channel.PHONE, Outcome.SPOKE)


def sample_review() -> Review:
    """One new invitation, one moved interview, one cancelled, one without news, one broken, and a refused file."""
    start = Moment.at(datetime(2026, 11, 30, 14, tzinfo=ZoneInfo("Europe/Berlin")), "Europe/Berlin")
    new = NewInterview(
        "Fjord Systems",
        "Data engineer",
        Stage.PANEL,
        start,
        end=start.instant + timedelta(hours=1),
        place=Place("Europe/Berlin", "DE"),
        people=(PersonEntry("Anna Schmidt", email="anna@fjord.example"),),
        link="https://meet.example/abc",
    )
    moved = replace(new, company="Halden Foods", role="Data analyst", stage=Stage.PHONE_SCREEN)
    return Review(
        (
            ReviewItem(
                ReviewKind.NEW,
                "invite.ics",
                "Panel with Fjord",
                new,
                uid="a@fjord",
                questions=("The company was guessed from anna@fjord.example: is it right?",),
                key=0,
            ),
            ReviewItem(ReviewKind.UPDATE, "moved.ics", "Call with Halden", moved, 20, 2, "b@halden", 2, key=1),
            ReviewItem(ReviewKind.CANCEL, "moved.ics", "Second call", moved, 20, 2, "c@halden", 2, key=2),
            ReviewItem(ReviewKind.SAME, "moved.ics", "First call", note="Nothing new in it.", key=3),
            ReviewItem(ReviewKind.PROBLEM, "odd.ics", "Entry 2", note="It has no start time.", key=4),
        ),
        refused=(("photo.ics", "This is a picture, not a calendar file."),),
    )
