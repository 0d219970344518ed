"""Where the other side works: time zone and country, followed from the time that was typed until one is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from followup_desktop.domain.model import Place
from followup_desktop.languages import tr
from followup_desktop.ui.dialogs.choices import countries, country_of_zone, zones
from followup_desktop.ui.dialogs.fields import FieldRow
from followup_desktop.ui.widgets.kept import KeptField
from followup_desktop.ui.widgets.speech import name_list


class SearchableBox(QComboBox):
    """A long list in which any part of an entry may be typed to find it ("york" finds "America/New_York")."""

    def __init__(self, name: str) -> None:
        super().__init__()
        name_list(self, name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.typed = QLineEdit(self)
        self.typed.setAccessibleName(name)
        self.setLineEdit(self.typed)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        finder = QCompleter(self.model(), self)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(finder)
        self.typed.editingFinished.connect(self.settle)

    @Slot()
    def settle(self) -> None:
        """Takes what was typed if it names an entry, and puts back the entry in force if it does not."""
        place = self.findText(self.typed.text().strip(), Qt.MatchFlag.MatchFixedString)
        if place >= 0 and place != self.currentIndex():
            self.setCurrentIndex(place)
            self.activated.emit(place)
        elif place < 0:
            self.typed.setText(self.itemText(self.currentIndex()))


class PlaceFields(FieldRow):
    """Two lists side by side. ``zone_chosen(zone)``: the user chose a zone, so that times are read in it.
    ``own_chosen()``: they chose one of the two."""

    zone_chosen = Signal(str)
    own_chosen = Signal()

    def __init__(self, zone: str, *more: QWidget) -> None:
        """``more``: further fields in the same line."""
        self._zone = SearchableBox(tr("Their time zone"))
        self._country = SearchableBox(tr("Their country, for its holidays"))
        super().__init__(tr("Where they &work: clock and holidays"), self._zone, self._country, *more)
        for name in zones():
            self._zone.addItem(name.replace("_", " "), name)
        self._country.addItem(tr("No holidays known"), "")
        for name, code in countries():
            self._country.addItem(name, code)
        self.own_zone = False  # the user chose the zone
        self.own_country = False
        self.follow_zone(zone)
        self._zone.activated.connect(self._choose_zone)
        self._country.activated.connect(self._choose_country)
        for box in self.boxes():
            box.activated.connect(self.own_chosen)

    def boxes(self) -> tuple[QComboBox, QComboBox]:
        return self._zone, self._country

    def kept(self) -> KeptField:
        """How the user's own choice is kept: zone and country; empty parts follow the time that was typed."""
        return KeptField(self._own, self._choose_own, self.own_chosen)

    def _own(self) -> str:
        place = self.place()
        own = (place.zone if self.own_zone else "", place.country if self.own_country else "")
        return "|".join(own) if any((self.own_zone, self.own_country)) else ""

    def _choose_own(self, own: str) -> None:
        zone, _, country = own.partition("|")
        self.own_zone = self.own_country = False
        for box, key, choose in (
            (self._zone, zone, self._choose_zone),
            (self._country, country, self._choose_country),
        ):
            if key and box.findData(key) >= 0:
                box.setCurrentIndex(box.findData(key))
                choose()

    def follow_zone(self, zone: str) -> None:
        """Takes over the zone of a time that was understood, unless the user chose one."""
        if self.own_zone:
            return
        self._show(self._zone, zone)
        self._follow_country(zone)

    def set_country(self, code: str) -> None:
        if code:
            self._show(self._country, code)

    def place(self) -> Place:
        return Place(self._zone.currentData() or "UTC", self._country.currentData() or "")

    def _follow_country(self, zone: str) -> None:
        if not self.own_country:
            self._show(self._country, country_of_zone(zone))

    def _show(self, box: QComboBox, key: str) -> None:
        place = box.findData(key)
        if place < 0 and box is self._zone and key:
            box.addItem(key.replace("_", " "), key)
            place = box.count() - 1
        box.setCurrentIndex(max(place, 0))

    @Slot()
    def _choose_zone(self) -> None:
        self.own_zone = True
        zone = str(self._zone.currentData() or "UTC")
        self._follow_country(zone)
        self.zone_chosen.emit(zone)

    @Slot()
    def _choose_country(self) -> None:
        self.own_country = True
