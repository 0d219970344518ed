"""The forms of the editor: one each for the application, an interview, a person, and somebody new."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from followup_desktop.domain.model import Closing, Contact, InterviewFormat, Moment, PreferredChannel, Stage
from followup_desktop.languages import tr
from followup_desktop.services.edit_views import (
    ApplicationEntry,
    EditView,
    InterviewEntry,
    InterviewLine,
    KnownPerson,
    PersonLine,
)
from followup_desktop.services.facade import Services
from followup_desktop.services.views import Done
from followup_desktop.ui.call_sheet.known_fields import OTHER_STAGES, PREFERRED, check
from followup_desktop.ui.dialogs.choices import STAGES, zones
from followup_desktop.ui.dialogs.fields import ODD_EMAIL, FieldRow, choice_of, is_odd_email, line
from followup_desktop.ui.dialogs.place_fields import SearchableBox
from followup_desktop.ui.dialogs.words_line import Reading, WordsLine
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.beside import Beside
from followup_desktop.ui.widgets.kept import Field, kept
from followup_desktop.ui.widgets.text import WrapLabel, one_line, whole_line

Operation = Callable[[], Done]
STATES = (
    (None, tr("Open", "an application")),
    (Closing.OFFER_ACCEPTED, tr("Closed: offer accepted")),
    (Closing.REFUSED, tr("Closed: they said no")),
    (Closing.WITHDRAWN, tr("Closed: withdrawn")),
    (Closing.LET_GO, tr("Closed: let go")),
)
FORMATS = (
    (InterviewFormat.UNKNOWN, tr("Format not known")),
    (InterviewFormat.PHONE, tr("By phone")),
    (InterviewFormat.VIDEO, tr("By video")),
    (InterviewFormat.ON_SITE, tr("On site")),
)
END_HELP = tr("Not understood yet. Try “90 min”, “1 h” or “15:30”. Leave it empty if nobody said.")
LEAST_SEEN = 18  # characters of a line
NO_TIME = tr("When is it?")
NO_COMPANY = tr("Which company is it?")
NOBODY = tr("A person needs a name, a number or an address.")
NEW_PERSON = tr("Nobody: a person who is new here")
THEIR_ZONE = tr("As the company’s")


class EditForm(QWidget):
    """One thing, open to be put right. ``changed()``: something in it is another than before.

    A subclass makes its fields, lays them out with ``add`` and ends with ``_ready``. ``removal``: what the button
    says that takes the thing away, empty where nothing goes; ``removal_why``: what goes with it.
    """

    changed = Signal()
    answered = Signal()  # words that were waited for

    key = ""  # which thing of the application it is
    draft_key = ""
    removal = ""
    removal_why = ""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(one_line(title))
        self.column = QVBoxLayout(self)
        self.column.setSpacing(look.GAP + 4)
        self.column.addWidget(WrapLabel(one_line(title), size=look.CARD_TITLE, bold=True, most=2, parent=self))
        self._as_opened: dict[str, str] = {}

    # -- for the subclasses

    def draft_fields(self) -> Mapping[str, Field]:
        """The fields by name, in the order in which they are to be filled."""
        raise NotImplementedError

    def operation(self) -> Operation | None:
        """What saves it as it stands; None while something is missing."""
        raise NotImplementedError

    def removing(self) -> Operation | None:
        """What takes it away; None where nothing can."""
        return None

    def add(self, part: QWidget) -> None:
        self.column.addWidget(part)

    def say(self, text: str) -> None:
        """A quiet sentence in the line."""
        self.column.addWidget(WrapLabel(text, tone="muted", size=look.SECOND, parent=self))

    def _ready(self) -> None:
        self.column.addStretch(1)
        for name, field in self.draft_fields().items():
            held = kept(field)
            self._as_opened[name] = held.read()
            held.changed.connect(self._touched)
        self._judge()

    @Slot()
    def _touched(self) -> None:
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        """Says beside each field what is wrong with it."""

    def forget(self) -> None:
        """Nobody waits for an answer any more."""

    # -- for the dialog

    @property
    def is_pending(self) -> bool:
        """Words were not answered yet."""
        return False

    @property
    def is_touched(self) -> bool:
        """Something stands there otherwise than in the store."""
        return any(kept(field).read() != self._as_opened[name] for name, field in self.draft_fields().items())

    def put_back(self) -> None:
        """Everything as it stands in the store."""
        for name, field in self.draft_fields().items():
            kept(field).write(self._as_opened[name])

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.fields()[0]

    def fields(self) -> list[QWidget]:
        """Those that can have the keyboard, in their order."""
        return [field for field in self.draft_fields().values() if isinstance(field, QWidget)]


class ApplicationForm(EditForm):
    """What it is called, and whether it goes on."""

    key = "application"

    def __init__(self, services: Services, view: EditView, parent: QWidget | None = None) -> None:
        super().__init__(tr("The application"), parent)
        known = view.application
        self._services, self._id = services, known.id
        self.draft_key = f"names:{known.id}"
        self.company, self.role = line(tr("Company")), line(tr("Role"), tr("Role (not known)"))
        _fill(self.company, known.company)
        _fill(self.role, known.role)
        self.state = choice_of(tr("Open or closed"), STATES, known.closing)
        self._names = _row(tr("&Company and role"), self.company, self.role)
        self._state = _row(tr("Does it &go on?"), self.state)
        self._state.remark.say("" if known.is_open else view.state)
        self.add(self._names)
        self.add(self._state)
        self._ready()

    def draft_fields(self) -> Mapping[str, Field]:
        return {"company": self.company, "role": self.role, "state": self.state}

    def operation(self) -> Operation | None:
        company = self.company.text().strip()
        if not company:
            return None
        closing = Closing(self.state.currentData()) if self.state.currentData() else None
        entry = ApplicationEntry(self._id, company, self.role.text().strip(), closing)
        return partial(self._services.save_application, entry)

    def _judge(self) -> None:
        missing = not self.company.text().strip()
        self._names.remark.say(NO_COMPANY if missing else "", problem=missing)


class InterviewForm(EditForm):
    """An interview with its times in words."""

    def __init__(
        self, services: Services, tasks: Tasks, view: EditView, met: InterviewLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"{met.title}, {met.when}", parent)
        self._services, self._line, self._met = services, met, met.interview
        self.key = self.draft_key = f"interview:{met.interview.id}"
        self.removal = tr("Delete it")
        self.removal_why = met.removal
        self._start: Moment = met.interview.start
        self._make_fields(met)
        self._lay_out(tasks, view)
        self._show_times()
        self.when.changed.connect(self._start_changed)
        for words in (self.when, self.until):
            words.answered.connect(self._take_answer)
        self.zone.currentIndexChanged.connect(self.when.ask)
        self._ready()

    def _show_times(self) -> None:
        """As they stand in the store, to the second."""
        met = self._line
        self._start = met.interview.start
        self.when.show(met.start, met.interview.start, met.start_said)
        self.until.show(met.end, met.interview.end, met.end_said)

    def _make_fields(self, met: InterviewLine) -> None:
        known = met.interview
        stages: dict[Stage, str] = dict(STAGES)
        stages.setdefault(known.stage, OTHER_STAGES.get(known.stage, ""))
        self.stage = choice_of(tr("Stage"), tuple(stages.items()), known.stage)
        self.format = choice_of(tr("Format"), FORMATS, known.format)
        self.time = line(tr("Day and time"), tr("thu 2pm new york"))
        self.zone = _zones(tr("Time zone in which the time is meant"), known.start.zone)
        self.end = line(tr("How long, or until when"), tr("90 min, or 15:30"))
        self.location, self.link = line(tr("Place"), tr("Room, address")), line(tr("Link"), "https://…")
        _fill(self.location, known.location)
        _fill(self.link, known.link)
        self.cancelled = check(tr("It was cancelled"), on=known.cancelled)

    def _lay_out(self, tasks: Tasks, view: EditView) -> None:
        self._when = when = _row(tr("Da&y and time, and by which clock"), self.time, self.zone)
        end = _row(tr("How &long, or until when"), self.end)
        self.when = WordsLine(tasks, "edit: time", self.time, when, self._time_reading)
        self.until = WordsLine(tasks, "edit: end", self.end, end, self._end_reading, help=END_HELP)
        self.people = {
            one.contact.id: check(one.name, on=one.contact.id in self._met.contact_ids) for one in view.people
        }
        self.add(_row(tr("S&tage and format"), self.stage, self.format))
        for row in (when, end, _row(tr("&Where"), self.location, self.link)):
            self.add(row)
        if self.people:
            self.add(_column(tr("Who is there"), tuple(self.people.values())))
        self.add(_column("", (self.cancelled,)))

    # -- times in words

    def _time_reading(self, text: str) -> Reading:
        return partial(self._services.understand_moment, text, str(self.zone.currentData()))

    def _end_reading(self, text: str) -> Reading:
        return partial(self._services.understand_end, text, self._start)

    @Slot()
    def _start_changed(self) -> None:
        """The zone follows words that name one, and the end is counted from the new start."""
        start = self.when.value
        if start is not None and start != self._start:
            self._start = start
            with QSignalBlocker(self.zone):
                _show_zone(self.zone, start.zone)
            if self.until.text:
                self.until.ask()

    @Slot()
    def _take_answer(self) -> None:
        self._judge()
        self.answered.emit()

    @property
    def is_pending(self) -> bool:
        return self.when.is_pending or self.until.is_pending

    def forget(self) -> None:
        self.when.forget()
        self.until.forget()

    # -- saving

    def draft_fields(self) -> Mapping[str, Field]:
        fields: dict[str, Field] = {"stage": self.stage, "format": self.format, "zone": self.zone, "time": self.time}
        fields |= {"end": self.end, "location": self.location, "link": self.link}
        fields |= {f"person {ident}": box for ident, box in self.people.items()}
        return {**fields, "cancelled": self.cancelled}

    def operation(self) -> Operation | None:
        start = self.when.value
        if start is None or self.until.is_open_question:
            return None
        there = [ident for ident, box in self.people.items() if box.isChecked()]
        before = [ident for ident in self._met.contact_ids if ident in there]  # who came first stays the first
        entry = InterviewEntry(
            self._met.id,
            Stage(self.stage.currentData()),
            start,
            self.until.value,
            InterviewFormat(self.format.currentData()),
            self.location.text().strip(),
            self.link.text().strip(),
            tuple(dict.fromkeys((*before, *there))),
            self.cancelled.isChecked(),
        )
        return partial(self._services.save_interview, entry)

    def removing(self) -> Operation | None:
        return partial(self._services.remove_interview, self._met.id)

    @property
    def interview_id(self) -> int:
        return self._met.id

    def _judge(self) -> None:
        if not self.when.text:
            self._when.remark.say(NO_TIME, problem=True)

    def put_back(self) -> None:
        super().put_back()
        self._show_times()

    def first(self) -> QWidget:
        return self.time


class PersonForm(EditForm):
    """A person, wherever they stand."""

    def __init__(
        self, services: Services, view: EditView, person: PersonLine | None, parent: QWidget | None = None
    ) -> None:
        """``person`` None: somebody new."""
        super().__init__(person.name if person else tr("Somebody new"), parent)
        self._services, self._application_id = services, view.application.id
        known = person.contact if person else Contact("")
        self._known = known
        self.key = f"person:{known.id}"
        self.draft_key = f"person:{view.application.id}:{known.id}"
        self._make_fields(known)
        if person is not None:
            self.removal = tr("Take them off") if person.shared else tr("Delete them")
        self._lay_out(person, view.others)
        self._ready()

    def _make_fields(self, known: Contact) -> None:
        self.name, self.role = line(tr("Name")), line(tr("Role"), tr("Hiring manager, recruiter…"))
        self.phone, self.email = line(tr("Phone")), line(tr("E-mail"))
        for edit, text in (
            (self.name, known.name),
            (self.role, known.role),
            (self.phone, known.phone),
            (self.email, known.email),
        ):
            _fill(edit, text)
        self.zone = _zones(tr("Their time zone"), known.zone, THEIR_ZONE)
        self.preferred = choice_of(tr("The way they prefer"), PREFERRED, known.preferred_channel)
        self.chosen: SearchableBox | None = None

    def _lay_out(self, person: PersonLine | None, others: tuple[KnownPerson, ...]) -> None:
        if person is None and others:
            self.chosen = SearchableBox(tr("Somebody you know already"))
            self.chosen.addItem(NEW_PERSON, 0)
            for one in others:
                self.chosen.addItem(one_line(one.text), one.contact_id)
            self.add(_row(tr("Somebody you &know already"), self.chosen))
        if person is not None and person.shared:
            self.say(person.shared)
        self._names = _row(tr("&Name and role"), self.name, self.role)
        self._reach = _row(tr("&Phone and e-mail"), self.phone, self.email)
        self._habits = _row(tr("Their &clock, and the way they prefer"), self.zone, self.preferred)
        for row in (self._names, self._reach, self._habits):
            self.add(row)

    def draft_fields(self) -> Mapping[str, Field]:
        known: dict[str, Field] = {} if self.chosen is None else {"known": self.chosen}
        names = ("name", "role", "phone", "email", "zone", "preferred")
        return {**known, **{name: getattr(self, name) for name in names}}

    @property
    def _taken_over(self) -> int:
        """The number of the one who is known already, 0 for a new person."""
        return int(self.chosen.currentData() or 0) if self.chosen is not None else 0

    def _judge(self) -> None:
        known = bool(self._taken_over)
        for row in (self._names, self._reach, self._habits):
            row.setEnabled(not known)
        odd = is_odd_email(self.email.text()) and not known
        nobody = not known and not self._is_somebody and bool(self._known.id)
        self._names.remark.say(NOBODY if nobody else "", problem=nobody)
        self._reach.remark.say(ODD_EMAIL if odd else "", problem=odd)

    @property
    def _is_somebody(self) -> bool:
        return any(edit.text().strip() for edit in (self.name, self.phone, self.email))

    def operation(self) -> Operation | None:
        if self._taken_over:
            return partial(self._services.share_person, self._application_id, self._taken_over)
        if not self._is_somebody or is_odd_email(self.email.text()):
            return None
        contact = Contact(
            self.name.text().strip(),
            self.role.text().strip(),
            self.phone.text().strip(),
            self.email.text().strip(),
            str(self.zone.currentData() or ""),
            PreferredChannel(self.preferred.currentData()),
            self._known.id,
        )
        return partial(self._services.save_person, self._application_id, contact)

    def removing(self) -> Operation | None:
        if not self._known.id:
            return None
        return partial(self._services.remove_person, self._application_id, self._known.id)

    def first(self) -> QWidget:
        return self.name


# -- building stones


def _row(label: str, *fields: QWidget) -> FieldRow:
    """Its fields go on in the next line where the width ends, as with large text."""
    for field in fields:
        if isinstance(field, QLineEdit):
            field.setMinimumWidth(field.fontMetrics().averageCharWidth() * LEAST_SEEN)
    row = FieldRow(label, fields[0] if len(fields) == 1 else Beside(*fields))
    row.label.setBuddy(fields[0])
    row.label.setWordWrap(True)
    return row


def _fill(edit: QLineEdit, text: str) -> None:
    """What stands in the store, seen from its beginning."""
    edit.setText(whole_line(text))
    edit.setCursorPosition(0)


def _zones(name: str, zone: str, without: str = "") -> SearchableBox:
    """``without``: what stands for no zone of its own."""
    box = SearchableBox(name)
    if without:
        box.addItem(without, "")
    for one in zones():
        box.addItem(one.replace("_", " "), one)
    _show_zone(box, zone)
    return box


def _show_zone(box: SearchableBox, zone: str) -> None:
    place = box.findData(zone)
    if place < 0:
        box.addItem(one_line(zone).replace("_", " "), zone)
        place = box.count() - 1
    box.setCurrentIndex(place)
    box.typed.setCursorPosition(0)


def _column(title: str, boxes: tuple[QWidget, ...]) -> QWidget:
    """Check boxes one beneath the other, their signs in line with the fields."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    if title:
        column.addWidget(WrapLabel(title, parent=part))
    for box in boxes:
        row = QHBoxLayout()
        row.setContentsMargins(-look.RING, 0, 0, 0)
        row.addWidget(box)
        column.addLayout(row)
    return part
