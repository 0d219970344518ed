"""The groups of the facts card: what they said, who they are, and what holds for the user."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from followup_desktop.domain.model import (
    Application,
    CallBan,
    Circumstances,
    Instruction,
    Place,
    PreferredChannel,
    Stage,
)
from followup_desktop.languages import tr
from followup_desktop.services.entries import CallAnswer
from followup_desktop.ui.call_sheet.news_choices import FEEDBACK
from followup_desktop.ui.dialogs.choices import CALLING, STAGES
from followup_desktop.ui.dialogs.place_fields import PlaceFields
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.beside import Beside
from followup_desktop.ui.widgets.entry import DayField, Labelled
from followup_desktop.ui.widgets.kept import Field, KeptField
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.speech import name_list
from followup_desktop.ui.widgets.text import Run, WrapLabel
from followup_desktop.ui.window_parts.segmented import Segmented

PREFERRED = (
    (PreferredChannel.UNKNOWN, tr("Not known")),
    (PreferredChannel.EMAIL, tr("E-mail")),
    (PreferredChannel.PHONE, tr("Phone")),
    (PreferredChannel.PORTAL, tr("Their portal")),
)
OTHER_STAGES = {Stage.REJECTED: tr("It was a no"), Stage.GHOSTED: tr("They went silent")}
LONGEST_REGION = 8
REGION_AROUND = 40  # px


def check(text: str, *, on: bool) -> PointBox:
    box = PointBox((Run(text),), strikes=False)
    box.setChecked(on)
    return box


class _Group(QWidget):
    """A small heading and what stands beneath it. ``changed()``: an answer is another one."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.GAP + 1)
        self.column.addWidget(WrapLabel(title, tone="muted", size=look.SECOND, bold=True, parent=self))

    def _checks(self, boxes: Sequence[PointBox]) -> QWidget:
        """One beneath the other, their boxes in line with the fields."""
        part = QWidget(self)
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        for box in boxes:
            row = QHBoxLayout()
            row.setContentsMargins(-look.RING, 0, 0, 0)
            row.addWidget(box)
            inside.addLayout(row)
            box.toggled.connect(self.changed)
        return part


class TheirWord(_Group):
    """What they said: by when one hears, how they want to be contacted."""

    def __init__(self, application: Application, parent: QWidget | None = None) -> None:
        super().__init__(tr("What they said"), parent)
        told, said = application.circumstances, application.instruction
        self.promised = DayField(tr("I hear back by"), tr("e.g. fri next week"))
        self.promised.show_day(application.promised)
        self.call_on = DayField(tr("They asked me to ring on"), tr("e.g. thursday"))
        self.call_on.show_day(told.call_on)
        self.calling = Segmented(tr("What they said about calling"), [(key.value, text) for key, text in CALLING])
        self.preferred = QComboBox()
        name_list(self.preferred, tr("The way they prefer"))
        for channel, text in PREFERRED:
            self.preferred.addItem(text, channel)
        self.feedback = Segmented(tr("Did they offer feedback?"), FEEDBACK)
        self.feedback.choose("none" if told.no_feedback else told.feedback_offer)
        self.asks_feedback = Labelled(tr("Did they offer feedback?"), self.feedback)
        self.asks_feedback.setVisible(application.stage is Stage.REJECTED or bool(self.feedback.current()))
        self._ban = said.call_ban
        self._show(said.preferred_channel)
        self._lay_out()
        self.calling.chosen.connect(self._said)
        self.preferred.activated.connect(self._prefer)
        self.feedback.chosen.connect(self.changed)

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(Beside(self.promised, self.call_on, parent=self))
        calling = Labelled(tr("About calling"), self.calling)
        preferred = Labelled(tr("They prefer"), self.preferred)
        column.addWidget(Beside(calling, preferred, stretches=(5, 3), parent=self))
        column.addWidget(self.asks_feedback)

    # -- three facts that combine, in two fields that must not contradict each other

    def instruction(self, *, defined_process: bool) -> Instruction:
        return Instruction(self._ban, defined_process, self._preferred())

    def _preferred(self) -> PreferredChannel:
        return PreferredChannel(self.preferred.currentData())

    def _show(self, preferred: PreferredChannel) -> None:
        self.preferred.setCurrentIndex(self.preferred.findData(preferred))
        said = {CallBan.PHONE: CallAnswer.EMAIL_ONLY, CallBan.ALL: CallAnswer.WE_CONTACT_YOU}.get(self._ban)
        if said is None:
            said = CallAnswer.CALL_US if preferred is PreferredChannel.PHONE else CallAnswer.NOTHING
        self.calling.choose(said.value)

    def kept(self) -> dict[str, Field]:
        """The fields by name, for what is typed and not saved."""
        days: dict[str, Field] = {"promised": self.promised, "call_on": self.call_on}
        preferred = KeptField(
            lambda: self._preferred().value, self._keep_preferred, self.preferred.currentIndexChanged
        )
        return {**days, "calling": self.calling, "preferred": preferred, "feedback": self.feedback}

    def _keep_preferred(self, value: str) -> None:
        place = self.preferred.findText({one.value: text for one, text in PREFERRED}.get(value, ""))
        if place >= 0 and place != self.preferred.currentIndex():
            self.preferred.setCurrentIndex(place)
            self._prefer()

    @Slot(str)
    def _said(self, answer: str) -> None:
        """What they said about calling tells which way they prefer, unless it leaves that open."""
        said, preferred = CallAnswer(answer), self._preferred()
        bans = {CallAnswer.EMAIL_ONLY: CallBan.PHONE, CallAnswer.WE_CONTACT_YOU: CallBan.ALL}
        self._ban = bans.get(said, CallBan.NONE)
        if said is CallAnswer.CALL_US:
            preferred = PreferredChannel.PHONE
        elif said is CallAnswer.EMAIL_ONLY and preferred is not PreferredChannel.PORTAL:
            preferred = PreferredChannel.EMAIL
        elif said is CallAnswer.NOTHING and preferred is PreferredChannel.PHONE:
            preferred = PreferredChannel.UNKNOWN
        self._show(preferred)
        self.changed.emit()

    @Slot()
    def _prefer(self) -> None:
        if self._preferred() is PreferredChannel.PHONE and self._ban is CallBan.PHONE:
            self._ban = CallBan.NONE  # who prefers the phone does not forbid it
        self._show(self._preferred())
        self.changed.emit()


class AboutThem(_Group):
    """Who they are: stage, place, and what makes them particular."""

    def __init__(self, application: Application, parent: QWidget | None = None) -> None:
        super().__init__(tr("About them"), parent)
        told = application.circumstances
        self._stage, self._place = application.stage, application.place
        self.stage_box = QComboBox()
        name_list(self.stage_box, tr("Stage"))
        self.stage_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.stage_box.setMinimumContentsLength(10)
        names = dict(STAGES)
        if self._stage not in names:
            names[self._stage] = OTHER_STAGES[self._stage]
        for stage, text in names.items():
            self.stage_box.addItem(text, stage)
        self.stage_box.setCurrentIndex(self.stage_box.findData(self._stage))
        self.region = QLineEdit()
        self.region.setAccessibleName(tr("Their region, for its holidays: the code, such as BY or CA"))
        self.region.setPlaceholderText(tr("Region"))
        self.region.setMaxLength(LONGEST_REGION)
        self.region.setText(self._place.region)
        self._shown_region = self.region.text()
        self.region.setToolTip(tr("Code of the state or region, such as BY or CA, for its holidays"))
        typed = QFontMetricsF(self.region.font()).horizontalAdvance(self.region.placeholderText())
        self.region.setFixedWidth(round(typed) + REGION_AROUND)
        self.where = PlaceFields(self._place.zone, self.region)
        self.where.label.setText(tr("Where they work: clock and holidays"))
        self.where.set_country(self._place.country)
        self.process = check(tr("They described fixed steps"), on=application.instruction.defined_process)
        self.small = check(tr("A small business: shop, restaurant, trade"), on=told.small_business)
        self.agency = check(tr("An agency stands between us"), on=told.agency)
        self.referral = check(tr("Somebody there referred me"), on=told.referral)
        self._lay_out()

    def _lay_out(self) -> None:
        stage = Labelled(tr("Stage"), self.stage_box)
        for below in (stage.layout(), self.where.layout()):
            if below is not None:
                below.setSpacing(look.TIGHT)  # their fields in one line
        self.column.addWidget(Beside(stage, self.where, stretches=(2, 5), parent=self))
        checks = (self._checks((self.process, self.small)), self._checks((self.agency, self.referral)))
        self.column.addWidget(Beside(*checks, parent=self))
        for box in self.where.boxes():
            box.currentIndexChanged.connect(self.changed)
        self.where.boxes()[1].currentIndexChanged.connect(self._another_country)
        self.stage_box.currentIndexChanged.connect(self.changed)
        self.region.textEdited.connect(self.changed)

    @Slot()
    def _another_country(self) -> None:
        """A region is one of its country."""
        self.region.clear()

    def kept(self) -> dict[str, Field]:
        checks = {"process": self.process, "small": self.small, "agency": self.agency, "referral": self.referral}
        return {"stage": self.stage_box, "place": self.where, "region": self.region, **checks}

    def stage(self) -> Stage | None:
        """None where it is as it was."""
        chosen = Stage(self.stage_box.currentData())
        return None if chosen is self._stage else chosen

    def place(self) -> Place | None:
        """None where nobody chose another; then what is stored stays, even what is not in these lists."""
        if not (self.where.own_zone or self.where.own_country) and self.region.text() == self._shown_region:
            return None
        region = self.region.text().strip().upper()
        chosen = self.where.place()
        place = Place(chosen.zone, chosen.country, region)
        return None if place == self._place else place


class AboutMe(_Group):
    """What holds for the user: another offer, no telephone, no interest any more."""

    def __init__(self, told: Circumstances, parent: QWidget | None = None) -> None:
        super().__init__(tr("About me"), parent)
        self.deadline = DayField(tr("Another offer: answer by"), tr("no other offer"))
        self.deadline.show_day(told.competing_deadline)
        self.told = DayField(tr("I told them of it on"), tr("not yet"))
        self.told.show_day(told.competing_told)
        self.cannot_phone = check(tr("I cannot phone"), on=told.cannot_phone)
        self.withdraw = check(tr("I withdraw"), on=told.withdraw)
        boxes = self._checks((self.cannot_phone, self.withdraw))
        self.column.addWidget(Beside(self.deadline, self.told, boxes, parent=self))

    def kept(self) -> dict[str, Field]:
        days: dict[str, Field] = {"deadline": self.deadline, "told": self.told}
        return {**days, "cannot_phone": self.cannot_phone, "withdraw": self.withdraw}
