"""The form of one interview, typed or filled in from an e-mail. The services understand and save."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from followup_desktop.day_words import day_and_time
from followup_desktop.domain.model import Stage
from followup_desktop.languages import tr
from followup_desktop.services.entries import CallAnswer, NewInterview, PersonEntry
from followup_desktop.services.facade import Services
from followup_desktop.services.import_views import Review, ReviewKind
from followup_desktop.ui.dialogs.choices import CALLING, STAGES, instruction_of
from followup_desktop.ui.dialogs.fields import ODD_EMAIL, DropZone, FieldRow, chooser, grow_to_fit, is_odd_email, line
from followup_desktop.ui.dialogs.files import file_chooser
from followup_desktop.ui.dialogs.place_fields import PlaceFields
from followup_desktop.ui.dialogs.saving_dialog import SavingDialog
from followup_desktop.ui.dialogs.source import Source
from followup_desktop.ui.dialogs.words_line import Reading, WordsLine
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.window_parts.segmented import Segmented
from followup_desktop.ui.window_parts.style import Dresser

DAY_HELP = tr("Not understood yet. Try “fri next week” or “4 Dec”. Leave it empty if they named no day.")


class AddInterviewDialog(SavingDialog):
    """Collects one interview and adds it.

    Signals: ``saved(Added)``; ``review_ready(Review, Source)`` when what was dropped holds more than one plain
    interview and belongs on the review page.
    """

    draft_key = "add"
    review_ready = Signal(object, object)

    def __init__(self, services: Services, tasks: Tasks, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.setWindowTitle(tr("Add an interview"))
        self.setObjectName("addInterview")
        self._services, self._own_zone = services, zone
        self._from_review: NewInterview | None = None  # keeps end, link and place of a pasted invitation
        self._save_wanted = False
        self._make_fields(zone)
        self._lay_out()
        self._connect()
        self._judge()
        Dresser(self)
        self.company.setFocus()

    # -- building

    def _make_fields(self, zone: str) -> None:
        self.drop = DropZone(self)
        self.company = line(tr("Company"))
        self.role = line(tr("Role"))
        self.stage = chooser(tr("Stage"), tr("Stage"))
        for stage, text in STAGES:
            self.stage.addItem(text, stage)
        self.stage.setCurrentIndex(-1)
        self.time = line(tr("Time"), tr("thu 2pm new york"))
        self.name = line(tr("Name of the person"), tr("Name"))
        self.phone = line(tr("Phone of the person"), tr("Phone"))
        self.email = line(tr("E-mail of the person"), tr("E-mail"))
        self.place = PlaceFields(zone)
        self.calling = Segmented(tr("What they said about calling"), [(key.value, text) for key, text in CALLING])
        self.calling.choose(CallAnswer.NOTHING.value)
        self.promised = line(tr("They decide by"), tr("fri next week"))
        self.missing = QLabel(self)
        self.missing.setObjectName("quiet")
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        self.missing.setWordWrap(True)
        self.missing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.save_button = QPushButton(tr("Save"), self)
        self.save_button.setProperty("kind", "primary")
        self.save_button.setDefault(True)
        self.cancel_button = QPushButton(tr("Cancel"), self)
        self.cancel_button.setAutoDefault(False)

    def _lay_out(self) -> None:
        self.who_row = FieldRow(tr("W&ho (if you know)"), self.name, self.phone, self.email)
        self.when_row = FieldRow(tr("&Stage and time"), self.stage, self.time)
        self.promised_row = FieldRow(tr("They decide &by (if they said)"), self.promised)
        self.moment = WordsLine(self._tasks, "add: time", self.time, self.when_row, self._time_reading)
        self.day = WordsLine(
            self._tasks, "add: promised", self.promised, self.promised_row, self._day_reading, help=DAY_HELP
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.drop)
        column.addWidget(FieldRow(tr("&Company and role"), self.company, self.role))
        column.addWidget(self.when_row)
        column.addWidget(self.who_row)
        column.addWidget(FieldRow(tr("What did they say about c&alling?"), self.calling))
        column.addWidget(self.promised_row)
        column.addWidget(self.place)
        column.addWidget(self.message)
        column.addWidget(self.wait_line)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save_button)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.missing, 1)
        column.addLayout(foot)
        self.setMinimumWidth(look.scaled(self, 520))
        chain = (self.drop, self.company, self.role, self.stage, self.time, self.name, self.phone, self.email)
        after = (*self.calling.buttons(), self.promised, *self.place.boxes(), self.save_button, self.cancel_button)
        order = (*chain, *after)
        for before, then in pairwise(order):
            self.setTabOrder(before, then)

    def _connect(self) -> None:
        self.drop.files.connect(self._read_files)
        self.drop.text.connect(self._read_text)
        self.drop.choose_requested.connect(self._choose_files)
        for edit in (self.company, self.role, self.email):
            edit.textChanged.connect(self._judge)
        self.stage.currentIndexChanged.connect(self._judge)
        self.moment.changed.connect(self._time_changed)
        self.day.changed.connect(self._judge)
        for words in (self.moment, self.day):
            words.answered.connect(self._save_if_wanted)
        self.place.zone_chosen.connect(self.moment.ask)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)

    def draft_fields(self) -> Mapping[str, Field]:
        """The fields whose content is kept while it is not saved. The place first: times are read in its zone."""
        lines = ("company", "role", "stage", "time", "name", "phone", "email", "promised")
        return {"place": self.place, "calling": self.calling, **{name: getattr(self, name) for name in lines}}

    # -- what was typed, in words

    def _time_reading(self, text: str) -> Reading:
        zone = self.place.place().zone if self.place.own_zone else self._own_zone
        return partial(self._services.understand_moment, text, zone)

    def _day_reading(self, text: str) -> Reading:
        return partial(self._services.understand_day, text)

    @Slot()
    def _time_changed(self) -> None:
        if self.moment.value is not None:
            self.place.follow_zone(self.moment.value.zone)
        self._judge()

    # -- what is still needed

    def _pending(self) -> bool:
        """Something typed has not been answered by the services yet."""
        return self.moment.is_pending or self.day.is_pending

    def _needed(self) -> list[str]:
        needed = []
        if not self.company.text().strip():
            needed.append(tr("company"))
        if self.stage.currentIndex() < 0:
            needed.append(tr("stage"))
        if self.moment.value is None:
            needed.append(tr("time"))
        if self.day.is_open_question:
            needed.append(tr("a day they decide by, or none"))
        if self._odd_email():
            needed.append(tr("a whole e-mail address, or none"))
        return needed

    def _odd_email(self) -> bool:
        return is_odd_email(self.email.text())

    @Slot()
    def _judge(self) -> None:
        needed = self._needed()
        odd = self._odd_email()
        self.who_row.remark.say(ODD_EMAIL if odd else "", problem=odd)
        self.missing.setText(tr("Still needed: {what}", what=", ".join(needed)) if needed else tr("Enter saves"))
        self.save_button.setEnabled(not needed and not self._pending() and not self._saving)
        grow_to_fit(self)

    # -- saving

    def entry(self) -> NewInterview | None:
        """The form as it stands; None while something is missing."""
        start = self.moment.value
        if self._needed() or start is None:
            return None
        person = PersonEntry(self.name.text().strip(), self.phone.text().strip(), self.email.text().strip())
        known = self._from_review
        same_time = known is not None and known.start == start
        return NewInterview(
            company=self.company.text().strip(),
            role=self.role.text().strip(),
            stage=Stage(self.stage.currentData()),
            start=start,
            end=known.end if known and same_time else None,
            place=self.place.place(),
            people=(person,) if any((person.name, person.phone, person.email)) else (),
            format=known.format if known else NewInterview.format,
            location=known.location if known else "",
            link=known.link if known else "",
            promised=self.day.value,
            instruction=instruction_of(CallAnswer(self.calling.current())),
        )

    @Slot()
    def save(self) -> None:
        """Adds the interview; waits for an answer on what was typed last, if one is under way."""
        if self._saving:
            return
        if self._pending():
            self._save_wanted = True
            return
        entry = self.entry()
        if entry is not None:
            self._carry_out(partial(self._services.add_interview, entry))

    def _save_if_wanted(self) -> None:
        if self._save_wanted and not self._pending():
            self._save_wanted = False
            self.save()

    # -- a dropped or pasted invitation

    @Slot()
    def _choose_files(self) -> None:
        chooser = file_chooser(self)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.filesSelected.connect(lambda names: self._read_files([Path(name) for name in names]))
        chooser.open()

    @Slot(object)
    def _read_files(self, paths: list[Path]) -> None:
        self._read(Source(tuple(paths)))

    @Slot(str)
    def _read_text(self, text: str) -> None:
        self._read(Source(text=text))

    def _read(self, source: Source) -> None:
        told = source.told()
        read = partial(source.read, self._services, told.progress)
        self._tasks.run_latest("add: read", read, partial(self._take, source), self._failed, told=told)

    def _take(self, source: Source, review: Review) -> None:
        """One plain new interview without a calendar identity fills the form; everything else is reviewed."""
        items = review.items
        alone = len(items) == 1 and not review.refused and not review.tables
        if alone and items[0].kind is ReviewKind.NEW and items[0].interview is not None and not items[0].uid:
            self.fill(items[0].interview)
            self.message.say(" ".join(items[0].questions))
        elif items or review.refused or review.tables:
            self.review_ready.emit(review, source)
        else:
            self.message.say(tr("No interview was found in it. Type what you know instead."), problem=True)

    def fill(self, interview: NewInterview) -> None:
        """Puts what an invitation says into the fields; the user may change all of it."""
        self._from_review = interview
        self.company.setText(interview.company)
        self.role.setText(interview.role)
        self.stage.setCurrentIndex(self.stage.findData(interview.stage))
        self.place.follow_zone(interview.place.zone)
        self.place.set_country(interview.place.country)
        if interview.people:
            person = interview.people[0]
            for edit, text in ((self.name, person.name), (self.phone, person.phone), (self.email, person.email)):
                edit.setText(text)
        if interview.promised is not None:
            self.promised.setText(interview.promised.isoformat())
        said = f"= {day_and_time(interview.start.local, zone=True)}"
        self.moment.show(interview.start.wall.replace("T", " "), interview.start, said)

    # -- Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        grow_to_fit(self)

    def done(self, result: int) -> None:
        self.moment.forget()
        self.day.forget()
        self._tasks.forget("add: read")
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.save_button.isEnabled():
            self.save()  # waits for the answer under way
            return
        super().keyPressEvent(event)
