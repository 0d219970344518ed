"""One entry on the review page: what it is, what was read in it, and what may be put right before saving."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QStyle, QVBoxLayout, QWidget

from followup_desktop.day_words import clock, day_and_time
from followup_desktop.domain.model import Moment, Stage
from followup_desktop.languages import tr
from followup_desktop.services.entries import NewInterview, PersonEntry
from followup_desktop.services.import_views import MovedFrom, ReviewItem, ReviewKind, Suggested, as_moved
from followup_desktop.ui.dialogs.choices import STAGE_NAMES, STAGES
from followup_desktop.ui.dialogs.fields import FieldRow, chooser, line
from followup_desktop.ui.dialogs.table_words import STAGES as TABLE_STAGES
from followup_desktop.ui.dialogs.table_words import more_words
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.text import one_line

KINDS: dict[ReviewKind, str] = {
    ReviewKind.NEW: tr("New"),
    ReviewKind.UPDATE: tr("Moved or changed"),
    ReviewKind.CANCEL: tr("Cancelled"),
    ReviewKind.SAME: tr("Nothing new"),
    ReviewKind.PROBLEM: tr("Not understood"),
}
NO_DAY = tr("It names no day: added without an interview.")
SEEMS_TO_SAY = tr("The mail seems to say the following. Tick what is so.")
ANOTHER = tr("No, another one")
SAVEABLE = frozenset({ReviewKind.NEW, ReviewKind.UPDATE, ReviewKind.CANCEL})


def both_zones(moment: Moment, own_zone: str) -> str:
    """The moment on their clock and, where it reads differently, on the user's own."""
    place = moment.zone.rpartition("/")[2].replace("_", " ")
    text = f"{day_and_time(moment.local)} {place}"
    yours = moment.instant.astimezone(ZoneInfo(own_zone))
    if yours.replace(tzinfo=None) == moment.local.replace(tzinfo=None):
        return text
    same_day = yours.date() == moment.local.date()
    return tr("{text} ({time} yours)", text=text, time=clock(yours) if same_day else day_and_time(yours))


def people_text(people: tuple[PersonEntry, ...]) -> str:
    return ", ".join(person.name or person.email or person.phone for person in people)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def item_text(item: ReviewItem, own_zone: str) -> str:
    """An entry as plain text: what it is, what was read in it, what is asked."""
    lines = [f"{KINDS[item.kind]}: {one_line(item.entry or item.file)}"]
    entry, row = item.interview, item.row
    if entry is not None:
        stage = row.stage if row is not None else entry.stage
        dated = row is None or row.dated
        named = (entry.company, entry.role, TABLE_STAGES[stage])
        lines.append(" · ".join(one_line(part) for part in named if part))
        lines.append(both_zones(entry.start, own_zone) if dated else NO_DAY)
        more = (people_text(entry.people), entry.location or entry.link, *more_words(row))
        lines += [" · ".join(one_line(part) for part in more if part)]
    if item.contact is not None:
        card = item.contact
        lines.append(", ".join(part for part in (card.name, card.role, card.phone, card.email) if part))
    lines += [f"[{'x' if one.taken else ' '}] {one.sentence}: “{one.said.words}”" for one in item.suggested]
    lines += [*item.questions, item.note]
    return "\n  ".join(filter(None, lines))


class ReviewCard(QFrame):
    """Shows one entry that may be saved. ``changed()``: ticked, unticked or edited."""

    changed = Signal()

    def __init__(self, item: ReviewItem, own_zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewCard")
        self._item = item
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(self._head(item))
        if item.interview is not None:
            self._add_facts(column, item.interview, own_zone)
        if item.moved_from:
            column.addWidget(self._make_moved(item.moved_from))
        if item.suggested:
            column.addWidget(_label(SEEMS_TO_SAY, "reviewWhen"))
        self.suggested = [self._suggestion(column, one) for one in item.suggested]
        if item.contact is not None:
            reach = ", ".join(part for part in (item.contact.phone, item.contact.email) if part)
            column.addWidget(_label(f"{item.contact.name}: {reach}".rstrip(": "), "reviewWhen"))
        for question in (*item.questions, *((item.note,) if item.note else ())):
            column.addWidget(_label(question, "reviewQuestion"))

    def _head(self, item: ReviewItem) -> QHBoxLayout:
        self.tick = QCheckBox(one_line(item.entry or item.file).replace("&", "&&"))
        self.tick.setAccessibleName(tr("Save: {kind}, {what}", kind=KINDS[item.kind], what=item.entry or item.file))
        self.tick.setChecked(True)
        self.tick.toggled.connect(self.changed)
        kind = _label(KINDS[item.kind], "chip")
        kind.setProperty("tone", item.kind.value)
        kind.setWordWrap(False)
        head = QHBoxLayout()
        head.addWidget(self.tick, 1)
        head.addWidget(kind)
        return head

    def _add_facts(self, column: QVBoxLayout, interview: NewInterview, own_zone: str) -> None:
        if self._item.kind is not ReviewKind.NEW:
            known = [part for part in (interview.company, interview.role, STAGE_NAMES.get(interview.stage)) if part]
            column.addWidget(_label(" · ".join(known), "reviewWhat"))
        row = self._item.row
        when = both_zones(interview.start, own_zone) if row is None or row.dated else NO_DAY
        column.addWidget(_label(when, "reviewWhen"))
        if self._item.kind is ReviewKind.NEW:
            column.addWidget(self._make_fields(interview))
        said = (people_text(interview.people), interview.location or interview.link, *more_words(row))
        more = [part for part in said if part]
        if more:
            column.addWidget(_label(" · ".join(more), "quiet"))

    def _make_fields(self, interview: NewInterview) -> FieldRow:
        self.company = line(tr("Company"))
        self.company.setText(interview.company)
        self.role = line(tr("Role"), tr("Role (not said)"))
        self.role.setText(interview.role)
        self.stage = chooser(tr("Stage"), tr("Stage"))
        for stage, text in STAGES:
            self.stage.addItem(text, stage)
        self.stage.setCurrentIndex(self.stage.findData(self._item.row.stage if self._item.row else interview.stage))
        self.company.textChanged.connect(self._company_changed)
        self.role.textChanged.connect(self.changed)
        self.fields = FieldRow(tr("Company, role and stage"), self.company, self.role, self.stage)
        return self.fields

    def _suggestion(self, column: QVBoxLayout, one: Suggested) -> QCheckBox:
        """A tick that the user sets, over the words it comes from."""
        tick = QCheckBox(one.sentence)
        tick.setObjectName("reviewSuggestion")
        tick.setAccessibleDescription(tr("The mail says: {words}", words=one.said.words))
        tick.toggled.connect(self.changed)
        words = _label(f"“{one.said.words}”", "quiet")
        words.setIndent(tick.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, tick) + 8)
        both = QVBoxLayout()
        both.setSpacing(2)
        both.addWidget(tick)
        both.addWidget(words)
        column.addLayout(both)
        return tick

    def _make_moved(self, perhaps: tuple[MovedFrom, ...]) -> FieldRow:
        self.moved = chooser(tr("Is this the moved interview?"), "")
        self.moved.addItem(ANOTHER, "")
        for known in perhaps:
            self.moved.addItem(
                tr("Yes, it was: {interview}", interview=one_line(known.words)), str(known.interview_id)
            )
        self.moved.setCurrentIndex(0)
        self.moved.currentIndexChanged.connect(self._moved_changed)
        return FieldRow(tr("Is this the moved interview?"), self.moved)

    @property
    def _moved_from(self) -> MovedFrom | None:
        """The known interview that the user says it is."""
        chosen = self.moved.currentData() if self._item.moved_from else ""
        return next((one for one in self._item.moved_from if str(one.interview_id) == chosen), None)

    @Slot()
    def _moved_changed(self) -> None:
        """Names and stage are those of the known one."""
        for field in (self.company, self.role, self.stage):
            field.setEnabled(self._moved_from is None)
        self.changed.emit()

    def kept(self) -> dict[str, Field]:
        """The fields whose content is kept while it is not saved."""
        fields: dict[str, Field] = {}
        if self._editable:
            fields = {"company": self.company, "role": self.role, "stage": self.stage}
        if self._item.moved_from:
            fields["moved"] = self.moved
        fields |= {f"suggested.{place}": tick for place, tick in enumerate(self.suggested)}
        return {"tick": self.tick, **fields}

    @property
    def ticked(self) -> bool:
        return self.tick.isChecked()

    @property
    def complete(self) -> bool:
        """Nothing that saving needs is missing."""
        return not self._editable or self._moved_from is not None or bool(self.company.text().strip())

    @property
    def _editable(self) -> bool:
        return self._item.kind is ReviewKind.NEW and self._item.interview is not None

    def item(self) -> ReviewItem:
        """The entry as edited."""
        ticks = zip(self._item.suggested, self.suggested, strict=True)
        item = replace(self._item, suggested=tuple(replace(one, taken=tick.isChecked()) for one, tick in ticks))
        was = self._moved_from
        if was is not None:
            return as_moved(item, was)
        known = item.interview
        if known is None or not self._editable:
            return item
        row = item.row
        before = row.stage if row else known.stage
        stage = Stage(self.stage.currentData() or before)
        edited = replace(
            known,
            company=self.company.text().strip(),
            role=self.role.text().strip(),
            stage=stage if known.stage is before else known.stage,
        )
        return replace(item, interview=edited, row=replace(row, stage=stage) if row else None)

    @Slot()
    def _company_changed(self) -> None:
        missing = not self.company.text().strip()
        self.fields.remark.say(tr("Which company is it?") if missing else "", problem=missing)
        self.changed.emit()
