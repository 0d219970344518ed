"""The window as a screen reader finds it: every window, card and menu has its tree kept in the artefacts, and is
looked through for what somebody who does not see it could not use; and the loop is gone through over AT-SPI alone."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from accessible import CHECKED, EDITABLE, FOCUSABLE, Node
from stage import PATIENCE, Stage, stage
from virtual_desktop import until

TABLE = Path(__file__).parents[1] / "data" / "invitations" / "tracker-unknown.csv"
pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

ROWS = "Timeline of applications"
ROLELESS = ("", "filler", "unknown", "invalid", "redundant object")
INTERNAL = re.compile(r"[a-z]+([A-Z][a-z]+)+$|^Q[A-Z]\w+$|qt_\w+")  # names of objects, not words
BUTTONS = ("push button", "check box", "radio button", "toggle button")
FIELDS = ("text", "entry", "password text", "spin button")
SENTENCE = re.compile(r"[^.\n]+(, [^.\n]+)?\. ([^.\n]+\. )+[A-Z][^.\n]+\.")
HEADING = re.compile(r"(Call now|This week|Waiting|Closed), \d+(, folded)?")
INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Test//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:tree@example
DTSTAMP:20261101T090000Z
DTSTART:20261119T150000Z
DTEND:20261119T160000Z
SUMMARY:Panel interview: Data analyst
ORGANIZER;CN=Ada Moss:mailto:ada@kestrel.example
END:VEVENT
END:VCALENDAR
"""


# -- what is wrong with a tree


def faults(nodes: Iterable[Node]) -> list[str]:
    """A line for each thing that somebody who hears the window could not use."""
    shown = [node for node in nodes if node.is_showing]
    found = [f"{what}: {node.line.strip()}" for node in shown for what in _faults(node)]
    twins = Counter((node.holder, node.role, _known_by(node)) for node in shown if FOCUSABLE in node.states)
    return found + [f"{count} alike: {role} “{name}”" for (_, role, name), count in twins.items() if count > 1]


def _known_by(node: Node) -> str:
    """Of a list to choose from Qt gives the chosen entry out as its name: what it is for is in its description."""
    return node.description if node.role == "combo box" else node.name


def _faults(node: Node) -> Iterable[str]:
    if FOCUSABLE in node.states:
        if node.role in ROLELESS:
            yield "no role"
        if not node.name.strip():
            yield "no name"
    if node.role in BUTTONS and not re.search(r"\w", node.name):
        yield "a button without a word"
    if node.role in FIELDS and EDITABLE in node.states and not node.name.strip():
        yield "a field without a name"
    if node.role == "combo box" and not (node.name.strip() and node.description.strip()):
        yield "a list of choices that does not say for what"
    if node.role in ("frame", "dialog") and not node.name.strip():
        yield "a window without a name"
    if node.name and (node.name == node.ident.rpartition(".")[2] or INTERNAL.match(node.name)):
        yield "a name from inside"
    if "<" in node.name + node.description and ">" in node.name + node.description:
        yield "markup"
    if node.role == "list item" and not _is_told(node):
        yield "no sentence"


def _is_told(row: Node) -> bool:
    if row.holder is not None and row.holder.name == ROWS:
        return bool(SENTENCE.fullmatch(row.name) or HEADING.fullmatch(row.name))
    return len(row.name.split()) > 1


# -- all there is


class Reading:
    """Reads one state of the window after the other, and keeps what it read."""

    def __init__(self, on: Stage) -> None:
        self.on, self.faults = on, dict[str, list[str]]()

    def read(self, what: str) -> list[Node]:
        nodes = [*self.on.reader.nodes(), *self.on.reader.menu()]
        text = "".join(f"{node.line}\n" for node in nodes)
        self.on.keep(f"{what}.txt", text)
        if found := faults(nodes):
            self.faults[what] = found
        return nodes

    def card(self, key: str, what: str, says: str) -> None:
        """A card of the window: opened by its key, read, and left."""
        self.on.desktop.key(key)
        self.on.says(says)
        self.read(what)
        self.leave(says)

    def leave(self, says: str) -> None:
        self.on.desktop.key("Escape")
        self.on.silent(says)

    def window(self, key: str, what: str, title: str, *more: tuple[str, str]) -> None:
        """A window of its own, and what is reached in it by further keys."""
        self.on.desktop.key(key)
        until(lambda: self.on.desktop.active_window().startswith(title), PATIENCE, title)
        self.read(what)
        for step, says in more:
            self.on.desktop.key(step)
            self.on.says(says)
            self.read(f"{what}, {says}")
        self.on.desktop.key("Escape")
        self.on.window_in_front()

    def found(self, words: str, what: str, says: str) -> None:
        """In the finder, which stays open."""
        self.on.desktop.key("ctrl+k")
        self.on.says("Find anybody or anything")
        self.on.desktop.type(words)
        self.on.says(says)
        self.read(what)

    def menu(self, key: str, what: str, holds: str) -> None:
        self.on.desktop.key(key)
        until(lambda: any(holds in one.name for one in self.on.reader.menu()), PATIENCE, what)
        self.read(what)
        self.on.desktop.key("Escape")
        until(lambda: not self.on.reader.menu(), PATIENCE, f"{what} to go")


def test_every_window_card_and_menu_can_be_used_by_ear(tmp_path: Path) -> None:
    with stage(None, tmp_path, "trees") as on:
        on.add("Northwind Labs", promised="2026-11-19")
        on.add("Halden Foods", at="2026-11-02T10:00", contact="Tomas Lind", promised="2026-11-10")
        on.add("Marlow Freight", at="2026-11-05T10:00", contact="Ana Ruiz", call_ban="all")
        on.add("Aster Council", at="2026-11-17T14:00", contact="Omar Haddad")
        on.start()
        reading = Reading(on)
        on.exit_card()
        reading.read("exit card")
        on.leave_exit_card()
        on.window_in_front()
        rows = [one.name for one in reading.read("main window") if one.holder and one.holder.name == ROWS]
        assert rows == [
            "Call now, 1",
            "Northwind Labs, Backend engineer. Final interview, Thu 12 Nov. "
            "They promised to decide by Thu 19 Nov. Say thank you today.",
            "This week, 2",
            "Halden Foods, Backend engineer. Final interview, Mon 2 Nov. "
            "They promised to decide by Tue 10 Nov. Call Fri 13.",
            "Aster Council, Backend engineer. Final interview, Tue 17 Nov. Interview Tue 17.",
            "Waiting, 1",
            "Marlow Freight, Backend engineer. Final interview, Thu 5 Nov. Do not call.",
        ]
        _cards(reading)
        _menus(reading)
        _windows(reading)
        _call_sheet(reading)
        _rows(reading)
        assert reading.faults == {}
        on.quit()


def _cards(reading: Reading) -> None:
    reading.card("d", "done", "thank-you to Northwind Labs?")
    reading.card("r", "news", "Rang, and I missed it")
    reading.card("i", "known", "I hear back by")
    reading.card("o", "overrule", "Call them")
    reading.card("v", "move", "Planned now")
    reading.card("f", "end", "How did it end")
    reading.card("q", "code", "Point its camera")
    reading.card("question", "shortcuts", "Keyboard shortcuts")
    reading.card("ctrl+w", "closing", "Closing ends the reminders")
    reading.card("ctrl+q", "quitting", "Nothing rings while")
    reading.found("lind", "finder", "Tomas Lind, Halden Foods")
    reading.leave("Find anybody or anything")
    reading.found("erase", "actions found", "Erase for good")
    reading.on.desktop.key("Return")
    reading.on.says("Keep it")
    reading.read("erase")
    reading.leave("Keep it")


def _menus(reading: Reading) -> None:
    reading.menu("F10", "menu", "Selected row")
    reading.menu("ctrl+shift+f", "choice of rows", "Closed ones too")
    reading.menu("Menu", "menu of the row", "No answer")
    reading.menu("s", "later", "At another time")


def _windows(reading: Reading) -> None:
    reading.window(
        "ctrl+comma",
        "settings",
        "Settings",
        ("ctrl+Tab", "Where advice differs, you decide"),
        ("ctrl+Tab", "The calendar of your phone"),
    )
    reading.window("ctrl+r", "reminders", "Reminders")
    reading.window("ctrl+l", "log", "Contact log")
    reading.window("ctrl+i", "insights", "Insights")
    reading.window("ctrl+h", "history", "Everything that happened")
    reading.window(
        "F2", "editor", "Edit ", ("ctrl+Page_Down", "Day and time"), ("ctrl+Page_Down", "the way they prefer")
    )
    reading.window("ctrl+n", "add", "Add an interview")
    reading.window("F8", "call card", "Call card")


def _call_sheet(reading: Reading) -> None:
    on = reading.on
    on.desktop.key("y")
    on.says("This is the thank-you call")
    reading.read("thank-you call")
    reading.menu("b", "branches", "If they have decided: yes")
    reading.card("h", "rehearsal", "Rehearsal, 1 of")
    reading.card("p", "point", "Holds for")
    on.desktop.key("y")
    on.silent("This is the thank-you call")
    on.desktop.key("F6")


def _rows(reading: Reading) -> None:
    on = reading.on
    on.desktop.key("ctrl+a")
    on.says("4 applications chosen")
    reading.read("several")
    reading.card("v", "move all", "Move them")
    on.desktop.key("Escape")
    on.silent("4 applications chosen")
    on.desktop.key("ctrl+f")
    on.desktop.type("nobody")
    on.says("Nothing matches")
    reading.read("no match")
    on.desktop.key("Escape")
    on.silent("Nothing matches")
    on.desktop.key("F6")
    on.desktop.key("F9")
    on.says("Hidden while you are discreet")
    reading.read("discreet")
    on.desktop.key("F9")
    on.silent("Hidden while you are discreet")


def test_the_first_page_and_the_review_of_files_can_be_used_by_ear(tmp_path: Path) -> None:
    with stage(None, tmp_path, "first-trees") as on:
        on.start()
        reading = Reading(on)
        on.says("Reminders")
        reading.read("first page")
        invitation = tmp_path / "invitation.ics"
        invitation.write_text(INVITATION.replace("\n", "\r\n"), encoding="utf-8")
        assert (
            subprocess.run(on.command(str(invitation)), env=on.desktop.env, timeout=60, check=False).returncode == 0
        )
        until(lambda: on.desktop.windows(name="Look before saving"), PATIENCE, "the review")
        on.says("Data analyst")
        reading.read("review")
        on.desktop.focus("Look before saving")
        on.desktop.key("Escape")
        until(lambda: not on.desktop.windows(name="Look before saving"), PATIENCE, "the review to go")
        table = tmp_path / "tracker.csv"
        table.write_text(TABLE.read_text(encoding="utf-8").replace("<b>Not</b>", "Not"), encoding="utf-8")
        _columns(reading, table)
        assert reading.faults == {}
        on.quit()


def _columns(reading: Reading, table: Path) -> None:
    """A table whose columns nobody knows: the first is said to be the company, by keys, and the review follows."""
    on = reading.on
    subprocess.run(on.command(str(table)), env=on.desktop.env, timeout=60, check=True)
    until(lambda: on.desktop.windows(name="Which column is what?"), PATIENCE, "the page of the columns")
    on.desktop.focus("Which column is what?")
    on.says("Who they are")
    reading.read("columns")
    on.desktop.type("co")
    on.desktop.key("Tab")
    on.desktop.type("ro")
    on.says("Fabrikam Energie GmbH & Co. KG, Niederlassung Nord · Data analyst")
    on.picture("columns")
    reading.read("columns as they are read")
    on.desktop.key("Return")
    until(lambda: on.desktop.windows(name="Look before saving"), PATIENCE, "the review of the table")
    on.says("3 new")


def test_the_insights_can_be_read_by_ear(tmp_path: Path) -> None:
    """Their pictures say that their numbers stand beneath, and these are read cell by cell."""
    with stage(None, tmp_path, "insights-trees") as on:
        for number in range(8):
            on.add(f"Company {number}", at="2026-11-02T10:00")
        on.start()
        reading = Reading(on)
        on.window_in_front()
        on.desktop.key("ctrl+i")
        until(lambda: on.desktop.active_window().startswith("Insights"), PATIENCE, "the insights")
        on.says("How far applications came")
        nodes = reading.read("insights")
        assert reading.faults == {}
        names = [node.name for node in nodes if node.is_showing or node.role == "cell"]
        assert "Picture. How far applications came. Its numbers stand in the table beneath." in names
        assert [node.name for node in nodes if node.role == "table"] == [
            "The numbers: What came back",
            "The numbers: How far applications came",
        ]
        assert {"Final", "Final, an offer: 0"} <= {node.name for node in nodes if node.role == "cell"}
        on.desktop.key("Escape")
        until(lambda: not on.desktop.windows(name="Insights"), PATIENCE, "the insights to go")
        on.quit()


def test_a_call_is_marked_done_without_keyboard_and_mouse(tmp_path: Path) -> None:
    """All that is done here goes over AT-SPI; the command line is only asked what became of it."""
    with stage(None, tmp_path, "at-spi alone") as on:
        on.add("Northwind Labs", promised="2026-11-19")
        on.add("Halden Foods", contact="Tomas Lind")
        on.start()
        reader = on.reader
        on.exit_card()
        reader.act(reader.find("push button", "Not now"))
        on.silent("How was it")
        _choose(on, "Halden Foods", "Tomas Lind")
        _choose(on, "Northwind Labs", "Priya Raman")
        reader.act(reader.find("push button", "Mark done…"))
        _fill_in(on, "Sent the thank-you to Northwind Labs?", "Sent it", "", "Call Mon 23 Nov, 10:00")
        row = reader.find("list item", "Northwind Labs", lambda one: "Wait" in one.name)
        assert row.name.endswith("They promised to decide by Thu 19 Nov. Wait until Mon 23 Nov.")
        assert on.row("Northwind Labs")["due"].startswith("2026-11-23T10:00")

        on.quit()
        on.set_clock("2026-11-23T10:05:00-05:00")
        on.start()
        due = reader.find("list item", "Northwind Labs", lambda one: "Call today" in one.name)
        assert due.name.endswith("They promised to decide by Thu 19 Nov. Call today, before 11:30.")
        _choose(on, "Northwind Labs", "Call today, before 11:30")
        reader.act(reader.find("push button", "Mark done…"))
        card = "How did the call with Northwind Labs go?"
        _fill_in(on, card, "Left a voicemail", "Asked for the date of the decision", "E-mail Fri 27 Nov, 09:00")
        row = reader.find("list item", "Northwind Labs", lambda one: "Call today" not in one.name)
        assert SENTENCE.fullmatch(row.name)
        until(lambda: len(reader.focused()) == 1, what="one thing with the keyboard")
        on.picture("saved")
        assert on.row("Northwind Labs")["due"].startswith("2026-11-27T09:00")
        on.quit()


def _choose(on: Stage, company: str, says: str) -> None:
    """A row and no other, whose call sheet is there then."""
    on.reader.select(on.reader.find("list item", f"{company}, "))
    until(lambda: len(chosen := on.reader.selected()) == 1 and chosen[0].startswith(company), PATIENCE, company)
    on.says(says)


def _fill_in(on: Stage, card: str, outcome: str, note: str, step: str) -> None:
    """The done card; ``step``: what it says comes next, before it is saved."""
    reader = on.reader

    def inside(one: Node) -> bool:
        return one.within(card)

    reader.act(reader.find("radio button", outcome, inside))
    reader.find("radio button", outcome, lambda one: inside(one) and CHECKED in one.states)
    if note:
        reader.write(reader.find("text", "Note", inside), note)
    reader.find("panel", step, inside)
    on.picture(outcome)
    reader.act(reader.find("push button", "Save", inside))
    on.silent(card)
