"""Every colour and distance of the window, and the one style sheet of its plain controls.

Fusion with palettes of our own, light and dark, following the system (or the setting). Who paints asks ``colour``;
who lays out takes the distances. Widgets are told of a change by Qt's own PaletteChange.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

LIGHT: Final[Mapping[str, str]] = {
    "surface": "#ffffff",
    "well": "#f6f7f9",
    "hover": "#f6f7f9",
    "text": "#1a1f2b",
    "muted": "#5f6878",
    "faint": "#98a0ae",
    "line": "#e2e5ea",
    "box": "#8a93a3",
    "accent": "#3b5bdb",
    "accent_text": "#3b5bdb",
    "accent_soft": "#e6ebfd",
    "on_accent": "#ffffff",
    "warm": "#c23a0b",
    "warm_soft": "#fde9e0",
    "danger": "#a61e4d",
    "danger_soft": "#fbe7ef",
    "good": "#237536",
    "good_soft": "#e3f3e6",
    "neutral_soft": "#eef1f5",
    "toast": "#232730",
    "toast_text": "#ffffff",
    "toast_accent": "#91a3ff",
    "toast_muted": "#c3c8d2",
    "toast_button": "#353a45",
    "toast_button_hover": "#424855",
    "toast_edge": "#232730",
    "weekend": "#f1f2f5",
    "group": "#f6f7f9",
    "circle": "#8a93a3",
    "rail": "#d5d9e0",
}
DARK: Final[Mapping[str, str]] = {
    "surface": "#1c202b",
    "well": "#14171f",
    "hover": "#232836",
    "text": "#eceef3",
    "muted": "#98a0b0",
    "faint": "#6b7385",
    "line": "#2b303d",
    "box": "#6b7385",
    "accent": "#8c9eff",
    "accent_text": "#8c9eff",
    "accent_soft": "#262f55",
    "on_accent": "#10131b",
    "warm": "#ff9a66",
    "warm_soft": "#3a241b",
    "danger": "#f783ac",
    "danger_soft": "#3a1d2b",
    "good": "#69db7c",
    "good_soft": "#1c3325",
    "neutral_soft": "#262b37",
    "toast": "#2b303d",
    "toast_text": "#ffffff",
    "toast_accent": "#91a3ff",
    "toast_muted": "#c3c8d2",
    "toast_button": "#3a4050",
    "toast_button_hover": "#474e60",
    "toast_edge": "#3d4452",
    "weekend": "#191c26",
    "group": "#161922",
    "circle": "#7f8798",
    "rail": "#343a49",
}

# Distances in px at 96 dpi; Qt scales them.
TIGHT: Final = 6
GAP: Final = 12
WIDE: Final = 24
RADIUS: Final = 8

SHEET = Template("""
QWidget { color: $text; }
QToolTip { background: $toast; color: $toast_text; border: 1px solid $toast_edge; padding: 4px 6px; }
QPushButton { background: $surface; border: 1px solid $line; border-radius: 7px; padding: 6px 12px; color: $text; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $neutral_soft; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $faint; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $neutral_soft; border-color: $line; color: $faint; }
QPushButton::menu-indicator { width: 0; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateTimeEdit { background: $well; border: 1px solid $line;
  border-radius: 7px; padding: 6px 9px; color: $text; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus { border: 1px solid $accent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; color: $text;
  selection-background-color: $accent_soft; selection-color: $text; outline: 0; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 26px 6px 14px; border-radius: 5px; }
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

_present: Mapping[str, str] = LIGHT


def current() -> Mapping[str, str]:
    """The colours in force, by name."""
    return _present


def colour(name: str) -> QColor:
    return QColor(_present[name])


def is_dark() -> bool:
    return _present is DARK


def palette(colours: Mapping[str, str]) -> QPalette:
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
        (role.PlaceholderText, "faint"),
        (role.ToolTipBase, "toast"),
        (role.ToolTipText, "toast_text"),
        (role.Mid, "line"),
        (role.Accent, "accent"),
    ):
        made.setColor(which, QColor(colours[name]))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours["faint"]))
    return made


class ThemeKeeper(QObject):
    """Keeps the application in the wanted scheme; follows the system where that is wanted."""

    def __init__(self, application: QApplication, scheme: str) -> None:
        super().__init__(application)
        self._application, self._scheme = application, scheme
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    def choose(self, scheme: str) -> None:
        """ "system", "light" or "dark"."""
        self._scheme = scheme
        self._apply()

    @Slot()
    def _system_changed(self) -> None:
        if self._scheme == "system":
            self._apply()

    def _apply(self) -> None:
        global _present
        system_dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        dark = self._scheme == "dark" or (self._scheme == "system" and system_dark)
        _present = DARK if dark else LIGHT
        self._application.setStyleSheet(SHEET.substitute(_present))
        self._application.setPalette(palette(_present))


def apply_theme(application: QApplication, scheme: str = "system") -> ThemeKeeper:
    """Dresses the application. Call again with another scheme, or ``choose`` on what is returned."""
    return ThemeKeeper(application, scheme)
