"""How the window's own parts and the dialogs are drawn: their shapes here, their colours from the theme."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from followup_desktop.ui import theme
from followup_desktop.ui.widgets import look

REDRESSED_BY = (QEvent.Type.PaletteChange, QEvent.Type.ApplicationFontChange)
SHEET = Template("""
#window, #emptyState, QDialog { background: $surface; }
#toolbar { background: $surface; border: none; border-bottom: 1px solid $line; }
#statusLine { background: $surface; border: none; border-top: 1px solid $line; }
#statusLine QLabel { color: $muted; }
#reminderState[tone="good"] { color: $good; }
#reminderState[tone="warn"] { color: $warm; }
#body::handle { background: $line; }
#body { background: $surface; }

#segmented { background: $surface; border: 1px solid $line; border-radius: 7px; }
#segmented QPushButton { background: transparent; color: $muted; border: 1px solid transparent; border-radius: 0;
  padding: 6px 12px; min-width: 0; }
#segmented QPushButton[segment="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
#segmented QPushButton[segment="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
#segmented QPushButton:hover { color: $text; background: $hover; }
#segmented QPushButton:checked { background: $accent_soft; color: $accent_text; }
#segmented QPushButton:disabled { color: $faint; }
#segmented QPushButton:focus { border: 1px solid $accent; }

#search { padding-left: 12px; padding-right: 12px; }
#keyHint { color: $faint; background: transparent; }
#menuButton { min-width: 14px; }

#card { background: $surface; border: 1px solid $line; border-radius: 12px; }
#cardTitle { color: $text; font-weight: 600; font-size: $title_size; }
#cardText { color: $text; }
#quiet, #quietText, #keyHint { color: $muted; }
#section { color: $muted; font-weight: 600; font-size: $small_size; padding-top: 8px; }
#overlayScroll, #overlayStage { background: transparent; }

#messageBar { border: none; border-bottom: 1px solid $line; background: $danger_soft; }
#messageBar QLabel { background: transparent; color: $text; }
#messageBar[tone="problem"] #messageText { color: $danger; }
#messageBar[tone="lasting"] { background: $warm_soft; }
#messageBar[tone="lasting"] #messageText { color: $warm; }
#messageBar[tone="remark"] { background: $well; }
#messageBar[tone="remark"] #messageText { color: $muted; }
#questionBar { border: none; border-bottom: 1px solid $line; background: $accent_soft; }
#questionText { background: transparent; color: $text; }
#questionRemark { background: transparent; color: $muted; font-size: $second_size; }
#bannerScroll, #bannerStage { background: transparent; border: none; }

QSpinBox, QTimeEdit { background: $well; border: 1px solid $edge; border-radius: 7px; padding: 6px 0; color: $text;
  selection-background-color: $accent; selection-color: $on_accent; }
QSpinBox:focus, QTimeEdit:focus { border: 1px solid $accent; }
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button { width: 0; height: 0;
  border: none; subcontrol-origin: border; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0; }
#step { padding: 6px 0; color: $muted; }
#step:disabled { color: $faint; }

#waitBar { background: $neutral_soft; border: 1px solid $edge; border-radius: 2px; }
#waitBar::chunk { background: $accent; border-radius: 1px; }

#discreetSign { color: $accent_text; font-weight: 600; }
#remark { color: $muted; font-size: $second_size; }
#remark[tone="problem"] { color: $danger; }
#dropZone { background: $well; border: 1px dashed $faint; border-radius: 8px; }
#dropZone:focus, #dropZone[over="true"] { border: 1px dashed $accent; background: $accent_soft; }
#dropZoneText { color: $muted; background: transparent; }

#dropHint { background: $accent_soft; color: $accent_text; border: 2px dashed $accent; border-radius: 12px;
  font-size: $title_size; font-weight: 600; }

#editList { background: $surface; border: none; border-right: 1px solid $line; }

#guide, #guideInside { background: $surface; }
#guideChapters { background: transparent; border: none; color: $text; outline: 0; }
#guideChapters::item { padding: 6px 8px; border-radius: 6px; }
#guideChapters::item:selected { background: $accent_soft; color: $accent_text; }
#guideChapters::item:focus { border: 1px solid $accent; }
#guidePage { background: $surface; border: none; border-left: 1px solid $line; padding: 0; color: $text; }

#numbers { background: $surface; border: 1px solid $line; border-radius: 6px; color: $text; gridline-color: $line;
  selection-background-color: $accent_soft; selection-color: $text; outline: 0; font-size: $second_size; }
#numbers:focus { border: 1px solid $accent; }
#numbers::item { padding: 3px 9px; border: none; border-bottom: 1px solid $line; }
#numbers::item:focus { border: 1px solid $accent; }
#numbers QHeaderView { background: $well; border: none; }
#numbers QHeaderView::section { background: $well; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 5px 12px; font-size: $second_size; }

#reviewPage { background: $surface; }
#reviewCard { background: $surface; border: 1px solid $line; border-radius: 10px; }
#reviewLine { background: $well; border: none; border-radius: 8px; }
#reviewLine QLabel { background: transparent; }
#reviewCard QCheckBox { font-weight: 600; color: $text; }
#reviewCard #reviewSuggestion { font-weight: 400; }
#reviewWhen { color: $text; }
#reviewWhat { color: $text; }
#reviewQuestion { color: $warm; }
#chip { background: $neutral_soft; color: $muted; border-radius: 9px; padding: 2px 9px;
  font-size: $second_size; font-weight: 600; }
#chip[tone="new"] { background: $accent_soft; color: $accent_text; }
#chip[tone="update"] { background: $warm_soft; color: $warm; }
#chip[tone="cancel"] { background: $danger_soft; color: $danger; }
""")


SIZES = {"title_size": look.CARD_TITLE, "second_size": look.SECOND, "small_size": look.SMALL}


def sheet() -> str:
    """The style sheet in the theme's present colours and the system's size of text."""
    colours = {name: theme.colour(name).name() for name in SHEET.get_identifiers() if name not in SIZES}
    return SHEET.substitute(colours, **{name: _size(factor) for name, factor in SIZES.items()})


def _size(factor: float) -> str:
    """So many times as large as the system's font, as a style sheet writes it."""
    font = QApplication.font()
    if font.pixelSize() > 0:
        return f"{round(font.pixelSize() * factor)}px"
    return f"{font.pointSizeF() * factor:.1f}pt"


class Dresser(QObject):
    """Keeps one widget dressed: again whenever the palette or the size of text changes."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)
        _dress(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It keeps nothing of its own: a window that ends may be told of something when Python has cleared this."""
        if event.type() in REDRESSED_BY and isinstance(watched, QWidget):
            _dress(watched)
        return super().eventFilter(watched, event)


def _dress(widget: QWidget) -> None:
    wanted = sheet()
    if widget.styleSheet() != wanted:  # setting it changes the palette again
        widget.setStyleSheet(wanted)
