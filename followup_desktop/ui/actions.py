"""Every action of the window, declared once: name, text, key. Menu and shortcut sheet are made from this."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui import icons, theme
from followup_desktop.ui.palettes import Palette


@dataclass(frozen=True)
class ActionSpec:
    """``keys``: all work, the first is shown."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    section: str = ""


@dataclass(frozen=True)
class ActionOffer:
    """An action as it is listed: ``keys`` as this platform writes them."""

    name: str
    text: str
    keys: str
    section: str


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("add", tr("Add an interview…"), ("Ctrl+N",), tr("In and out")),
    ActionSpec("import", tr("Import files…"), ("Ctrl+O",), tr("In and out")),
    ActionSpec("paste", tr("Paste an invitation"), ("Ctrl+V",), tr("In and out")),
    ActionSpec("export", tr("Save everything as a file…"), ("Ctrl+Shift+S",), tr("In and out")),
    ActionSpec("log", tr("Contact log…"), ("Ctrl+L",), tr("In and out")),
    ActionSpec("insights", tr("Insights…"), ("Ctrl+I",), tr("In and out")),
    ActionSpec("find", tr("Search the rows"), ("Ctrl+F",), tr("In and out")),
    ActionSpec("filter", tr("Choose and sort the rows…"), ("Ctrl+Shift+F",), tr("In and out")),
    ActionSpec("finder", tr("Find anybody or anything…"), ("Ctrl+K",), tr("In and out")),
    ActionSpec("done", tr("Mark done…"), ("D", "Ctrl+D"), tr("Selected row")),
    ActionSpec("no_answer", tr("No answer"), ("N",), tr("Selected row")),
    ActionSpec("news", tr("What did they do?…"), ("R",), tr("Selected row")),
    ActionSpec("known", tr("What I know about them…"), ("I",), tr("Selected row")),
    ActionSpec("history", tr("Everything that happened…"), ("Ctrl+H",), tr("Selected row")),
    ActionSpec("edit", tr("Edit everything of it…"), ("F2", "Ctrl+E"), tr("Selected row")),
    ActionSpec("overrule", tr("Decide otherwise…"), ("O",), tr("Selected row")),
    ActionSpec("call", tr("Call the number"), ("C",), tr("Selected row")),
    ActionSpec("note", tr("Write a note"), ("W",), tr("Selected row")),
    ActionSpec("snooze", tr("Remind me later…"), ("S",), tr("Selected row")),
    ActionSpec("move", tr("Move the call…"), ("V",), tr("Selected row")),
    ActionSpec("move_earlier", tr("Move it a day earlier…"), ("Alt+Left",), tr("Selected row")),
    ActionSpec("move_later", tr("Move it a day later…"), ("Alt+Right",), tr("Selected row")),
    ActionSpec("exit_card", tr("Exit card…"), ("E",), tr("Selected row")),
    ActionSpec("end", tr("Close the application…"), ("F",), tr("Selected row")),
    ActionSpec("reopen", tr("Open it again"), ("A",), tr("Selected row")),
    ActionSpec("erase", tr("Erase for good…"), (), tr("Selected row")),
    ActionSpec("copy", tr("Copy as plain text"), ("Ctrl+C",), tr("Selected row")),
    ActionSpec("table", tr("Save as a table…"), ("Ctrl+S",), tr("Selected row")),
    ActionSpec("undo", tr("Undo"), ("Ctrl+Z",), tr("Selected row")),
    ActionSpec("redo", tr("Do it again"), ("Ctrl+Shift+Z", "Ctrl+Y"), tr("Selected row")),
    ActionSpec("words", tr("Cues or whole sentences"), ("X",), tr("Call sheet")),
    ActionSpec("rehearse", tr("Rehearse the call"), ("H",), tr("Call sheet")),
    ActionSpec("branches", tr("What if…"), ("B",), tr("Call sheet")),
    ActionSpec("timer", tr("Start or stop the call timer"), ("M",), tr("Call sheet")),
    ActionSpec("call_card", tr("Call card in a window of its own"), ("F8",), tr("Call sheet")),
    ActionSpec("thanks", tr("Thank them by phone"), ("Y",), tr("Call sheet")),
    ActionSpec("add_point", tr("Add a point…"), ("P",), tr("Call sheet")),
    ActionSpec("code", tr("The number for the phone beside you…"), ("Q",), tr("Call sheet")),
    ActionSpec("copy_sheet", tr("Copy the call sheet"), ("Ctrl+Shift+C",), tr("Call sheet")),
    ActionSpec("print", tr("Print the call sheet…"), ("Ctrl+P",), tr("Call sheet")),
    ActionSpec("pdf", tr("Call sheet as PDF…"), ("Ctrl+Shift+P",), tr("Call sheet")),
    ActionSpec("week", tr("Week"), ("Ctrl+1",), tr("Timeline")),
    ActionSpec("month", tr("Month"), ("Ctrl+2",), tr("Timeline")),
    ActionSpec("quarter", tr("Quarter"), ("Ctrl+3",), tr("Timeline")),
    ActionSpec("today", tr("Jump to today"), ("T",), tr("Timeline")),
    ActionSpec("mark_before", tr("To the mark before on its row"), (",",), tr("Timeline")),
    ActionSpec("mark_after", tr("To the next mark on its row"), (".",), tr("Timeline")),
    ActionSpec("choose_all", tr("Choose all rows"), ("Ctrl+A",), tr("Timeline")),
    ActionSpec("timeline", tr("Go to the timeline"), ("F6",), tr("Timeline")),
    ActionSpec("reminders", tr("Reminders…"), ("Ctrl+R",), tr("Program")),
    ActionSpec("discreet", tr("Discreet mode"), ("F9",), tr("Program")),
    ActionSpec("look", tr("Look through it for a moment"), ("L",), tr("Program")),
    ActionSpec("settings", tr("Settings…"), ("Ctrl+,",), tr("Program")),
    ActionSpec("menu", tr("Open the menu"), ("F10",), tr("Program")),
    ActionSpec("guide", tr("Guide"), ("F1",), tr("Program")),
    ActionSpec("keys", tr("Keyboard shortcuts"), ("?",), tr("Program")),
    ActionSpec("close", tr("Close the window"), ("Ctrl+W",), tr("Program")),
    ActionSpec("quit", tr("Quit"), ("Ctrl+Q",), tr("Program")),
)

# The names of their pictures, which are Lucide's.
PICTURES: Mapping[str, str] = {
    "add": "calendar-plus",
    "import": "file-input",
    "paste": "clipboard-paste",
    "find": "search",
    "filter": "list-filter",
    "finder": "user-search",
    "done": "check",
    "no_answer": "phone-missed",
    "news": "message-square-reply",
    "known": "info",
    "history": "history",
    "edit": "pencil",
    "overrule": "scale",
    "call": "phone",
    "note": "notebook-pen",
    "snooze": "alarm-clock",
    "move": "calendar-clock",
    "move_earlier": "arrow-left",
    "move_later": "arrow-right",
    "exit_card": "clipboard-list",
    "end": "archive",
    "reopen": "archive-restore",
    "erase": "trash-2",
    "copy": "clipboard-copy",
    "table": "table",
    "undo": "undo-2",
    "redo": "redo-2",
    "words": "text-quote",
    "rehearse": "mic",
    "branches": "git-branch",
    "timer": "timer",
    "call_card": "picture-in-picture-2",
    "thanks": "hand-heart",
    "add_point": "list-plus",
    "code": "qr-code",
    "copy_sheet": "clipboard-copy",
    "print": "printer",
    "pdf": "file-down",
    "week": "calendar-range",
    "month": "calendar-days",
    "quarter": "calendar",
    "today": "crosshair",
    "mark_before": "skip-back",
    "mark_after": "skip-forward",
    "choose_all": "list-checks",
    "timeline": "panel-left",
    "export": "file-up",
    "log": "clipboard-list",
    "insights": "chart-column",
    "reminders": "bell-ring",
    "discreet": "eye-off",
    "look": "eye",
    "settings": "settings",
    "menu": "menu",
    "guide": "book-open",
    "keys": "keyboard",
    "close": "x",
    "quit": "power",
}
KEYS: Mapping[str, tuple[str, ...]] = {spec.name: spec.keys for spec in ACTIONS}
ANSWERS = 6  # of the done card, which the digits open it with
# What several chosen rows have in place of an action of one: the same key, and its place in the menus.
OF_SEVERAL: Mapping[str, ActionSpec] = {
    name: ActionSpec(f"{name}_all", text, KEYS[name], tr("Selected row"))
    for name, text in (
        ("snooze", tr("Remind me of all later…")),
        ("move", tr("Move all to a day…")),
        ("move_earlier", tr("Move all a day earlier")),
        ("move_later", tr("Move all a day later")),
        ("end", tr("Close all…")),
        ("reopen", tr("Open all again")),
    )
}
OF_ANY = frozenset({"copy", "table", "undo", "redo"})  # mean the one row, or all that are chosen
OF_ONE = frozenset(spec.name for spec in ACTIONS if spec.section in (tr("Selected row"), tr("Call sheet"))) - OF_ANY
ALWAYS = frozenset({"close", "quit", "discreet", "finder", "guide"})  # work while a card lies over the window


class WindowActions(QObject):
    """The actions as QActions of a window, by name: ``actions["add"].triggered``.

    ``answered(place)``: a digit wants *Mark done…* with the answer at that place, from 1 on. The digits stand in no
    menu; the sheet of shortcuts has one line for all of them.
    """

    answered = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._digits = [self._digit(window, place) for place in range(1, ANSWERS + 1)]
        self._actions: dict[str, QAction] = {}
        self._dressed: Palette | None = None  # the colours of its pictures
        self._off: set[str] = set()
        self._covers: set[str] = set()
        self._of_several: Mapping[str, bool] | None = None  # what several chosen rows can have done; None: one is
        for spec in _every():
            action = QAction(spec.text, window)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setMenuRole(QAction.MenuRole.QuitRole if spec.name == "quit" else QAction.MenuRole.NoRole)
            window.addAction(action)
            self._actions[spec.name] = action
        self.choose_several(None)

    def _digit(self, window: QWidget, place: int) -> QAction:
        action = QAction(tr("Mark done, answer {place}", place=place), window)
        action.setShortcut(QKeySequence(str(place)))
        action.triggered.connect(lambda: self.answered.emit(place))
        window.addAction(action)
        return action

    def dress(self) -> None:
        """Gives every action its picture in the colours in force; to be called before a menu opens, which is soon
        enough."""
        if self._dressed is theme.current():
            return
        self._dressed = theme.current()
        for name, picture in PICTURES.items():
            made = icons.icon(picture, "muted", sizes=icons.OF_MENUS)
            self._actions[name].setIcon(made)
            if name in OF_SEVERAL:
                self._actions[OF_SEVERAL[name].name].setIcon(made)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def allow(self, able: Mapping[str, bool]) -> None:
        """Switches single actions; those that make no sense now are greyed."""
        for name, on in able.items():
            (self._off.discard if on else self._off.add)(name)
        self._apply()

    def cover(self, by: str, *, covered: bool) -> None:
        """While a card lies over the window only the few that leave it work; ``by`` names who lays it there."""
        (self._covers.add if covered else self._covers.discard)(by)
        self._apply()

    def choose_several(self, able: Mapping[str, bool] | None) -> None:
        """Several rows are chosen: what makes no sense for many is greyed, and ``able`` says which of OF_SEVERAL do,
        by the name of the action of one. None: one row is chosen again."""
        self._of_several = able
        for name, spec in OF_SEVERAL.items():
            self._actions[name].setVisible(able is None)
            self._actions[spec.name].setVisible(able is not None)
        self._apply()

    def _apply(self) -> None:
        several = self._of_several
        off = set(self._off) if several is None else (self._off - OF_ANY) | OF_ONE
        off |= {spec.name for name, spec in OF_SEVERAL.items() if several is None or not several.get(name)}
        for name, action in self._actions.items():
            action.setEnabled(name not in off and (name in ALWAYS or not self._covers))
        for digit in self._digits:
            digit.setEnabled(self._actions["done"].isEnabled())

    def open_ones(self) -> list[ActionOffer]:
        """Those that can be asked for now, in their order."""
        enabled = (spec for spec in _every() if self._actions[spec.name].isEnabled())
        return [ActionOffer(spec.name, spec.text, shown_keys(spec), spec.section) for spec in enabled]

    def fill_menu(self, menu: QMenu) -> None:
        """All actions with their keys. Each section is a menu of its own, for in one they would be higher than a
        small screen; the last, of the program itself, stands open: nobody looks for *Quit* beneath another word."""
        sections: dict[str, list[QAction]] = {}
        for spec in _every():
            if spec.name != "menu":
                sections.setdefault(spec.section, []).append(self._actions[spec.name])
        menu.aboutToShow.connect(self.dress)
        _, of_program = sections.popitem()
        for title, actions in sections.items():
            beneath = menu.addMenu(title)
            beneath.setAccessibleName(title)
            beneath.addActions(actions)
        menu.addSeparator()
        menu.addActions(of_program)


def _every() -> Iterator[ActionSpec]:
    """All actions; those of several rows stand where the same one of one row does."""
    for spec in ACTIONS:
        yield spec
        if spec.name in OF_SEVERAL:
            yield OF_SEVERAL[spec.name]


def shown_keys(spec: ActionSpec) -> str:
    """The keys as this platform writes them, joined by "or"."""
    native = QKeySequence.SequenceFormat.NativeText
    return tr(" or ").join(QKeySequence(key).toString(native) for key in spec.keys)
