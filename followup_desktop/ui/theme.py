"""Every colour and distance of the window, and the one style sheet of its plain controls.

Fusion with palettes of our own, light and dark, following the system (or the setting). Who paints asks ``colour``;
who lays out takes the distances. Widgets are told of a change by Qt's own PaletteChange.
"""

from __future__ import annotations

from functools import lru_cache
from string import Template
from typing import Final

from PySide6.QtCore import QFile, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from followup_desktop.ui.palettes import CONTRAST, CONTRAST_DARK, DARK, SCHEMES, Palette
from followup_desktop.ui.palettes import LIGHT as LIGHT

# Distances in px at 96 dpi; Qt scales them.
TIGHT: Final = 6
GAP: Final = 12
WIDE: Final = 24
RADIUS: Final = 8

SHEET = Template("""
QWidget { color: $text; }
/* Qt paints the tray's balloon pale yellow whatever the palette is */
QBalloonTip QLabel { color: black; background: transparent; }
QToolTip { background: $toast; color: $toast_text; border: 1px solid $toast_edge; padding: 4px 6px; }
QPushButton { background: $surface; border: 1px solid $edge; border-radius: 7px; padding: 6px 12px; color: $text; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $neutral_soft; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $faint; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $neutral_soft; border-color: $line; color: $faint; }
QPushButton::menu-indicator { width: 0; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateTimeEdit { background: $well; border: 1px solid $edge;
  border-radius: 7px; padding: 6px 9px; color: $text; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus { border: 1px solid $accent; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: $arrow; width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; color: $text;
  selection-background-color: $accent_soft; selection-color: $text; outline: 0; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 26px 6px 14px; border-radius: 5px; }
QMenu::icon { padding-left: 9px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $rail; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 2px; }
QScrollBar::handle:hover { background: $circle; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QScrollArea { border: none; background: transparent; }
""")

ICON_PATH: Final = "icons"  # Qt's name for the folder of our pictures; icons.py says where it is
ASKS_CONTRAST: Final = hasattr(QStyleHints, "accessibility")  # since Qt 6.10

_present: Palette = LIGHT


def current() -> Palette:
    """The colours in force."""
    return _present


def colour(name: str) -> QColor:
    """One of one's own: it may be made paler."""
    return QColor(_read(_present[name]))


@lru_cache(maxsize=256)
def _read(colour: str) -> QColor:
    """A colour as it is written in the palettes; the timeline asks for hundreds in every frame."""
    return QColor(colour)


def is_dark() -> bool:
    return _present in (DARK, CONTRAST_DARK)


def is_high_contrast() -> bool:
    """Whether every shape is to have an edge."""
    return _present in (CONTRAST, CONTRAST_DARK)


def palette(colours: Palette) -> QPalette:
    """Qt's palette from ours, so that whatever we do not style fits as well."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, name in (
        (role.Window, "surface"),
        (role.Base, "surface"),
        (role.AlternateBase, "well"),
        (role.Button, "surface"),
        (role.WindowText, "text"),
        (role.Text, "text"),
        (role.ButtonText, "text"),
        (role.BrightText, "danger"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Link, "accent_text"),
        (role.PlaceholderText, "muted"),
        (role.ToolTipBase, "toast"),
        (role.ToolTipText, "toast_text"),
        (role.Mid, "line"),
        (role.Accent, "accent"),
    ):
        made.setColor(which, QColor(colours[name]))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours["faint"]))
    return made


def _arrow(colours: Palette) -> str:
    """The arrow of a box to choose from. A style sheet cannot recolour a picture, so each scheme has its own."""
    path = f"{ICON_PATH}:arrow-{colours.name}.svg"
    return f"url({path})" if QFile.exists(path) else "none"


class ThemeKeeper(QObject):
    """Keeps the application in the wanted scheme; follows the system where that is wanted.

    Signal ``changed``: the colours are others now. Widgets need not listen: Qt sends them PaletteChange.
    """

    changed = Signal()

    def __init__(self, application: QApplication, scheme: str) -> None:
        super().__init__(application)
        self._application, self._scheme = application, scheme
        application.setStyle("Fusion")
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        if ASKS_CONTRAST:
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self._apply()

    def choose(self, scheme: str) -> None:
        """One of ``SCHEMES``. Raises ValueError for another."""
        if scheme not in SCHEMES:
            raise ValueError(f"{scheme} is none of {', '.join(SCHEMES)}")
        self._scheme = scheme
        self._apply()

    @Slot()
    def _system_changed(self) -> None:
        if self._scheme == "system":
            self._apply()

    def _wanted(self) -> Palette:
        """The scheme chosen; else the system's, and light where the system does not say."""
        if self._scheme != "system":
            return SCHEMES[self._scheme]
        hints = self._application.styleHints()
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
        # Asked anew each time: PySide's object for it dies with the one of the hints.
        high = ASKS_CONTRAST and hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        if high:
            return CONTRAST_DARK if dark else CONTRAST
        return DARK if dark else LIGHT

    def _apply(self) -> None:
        global _present
        _present = self._wanted()
        self._application.setStyleSheet(SHEET.substitute(_present.colours(), arrow=_arrow(_present)))
        self._application.setPalette(palette(_present))
        self.changed.emit()


def apply_theme(application: QApplication, scheme: str = "system") -> ThemeKeeper:
    """Dresses the application. To change the scheme later, ``choose`` on what is returned."""
    return ThemeKeeper(application, scheme)
