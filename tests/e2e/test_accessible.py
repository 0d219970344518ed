"""The window as a screen reader finds it: every window and card has its tree dumped and is looked through for what
somebody who does not see it could not use; and the loop is gone through over AT-SPI alone."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from accessible import FOCUSABLE, Node
from stage import ROOT, TITLE, Stage, stage
from virtual_desktop import until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]
NAMELESS_ROLES = ("", "unknown", "invalid", "redundant object")
INTERNAL = re.compile(r"[a-z]+([A-Z][a-z]+)+$|^Q[A-Z]\w+$|qt_\w+")  # names of objects, not words
MAY_REPEAT = ("list item", "table cell", "menu item", "separator", "scroll bar", "page tab")


def faults(nodes: list[Node]) -> list[str]:
    """What somebody who only hears it could not tell or use."""
    found = []
    for node in nodes:
        if FOCUSABLE not in node.states:
            continue
        if not node.name.strip() and node.role not in ("frame", "dialog", "window", "scroll pane", "filler", "panel"):
            found.append(f"no name: {node.line.strip()} {node.path}")
        if node.role in NAMELESS_ROLES:
            found.append(f"no role: {node.line.strip()}")
        if INTERNAL.match(node.name):
            found.append(f"the name of an object: {node.line.strip()}")
    above: dict[int, str] = {}  # the path of what was told last at each depth: the parent of what comes next
    heard: Counter[tuple[str, str, str]] = Counter()
    for node in nodes:
        above[node.depth] = node.path
        if FOCUSABLE in node.states and node.name and node.role not in MAY_REPEAT:
            heard[above.get(node.depth - 1, ""), node.role, node.name] += 1
    found += [f"twice beside itself: {role} “{name}”" for (_, role, name), count in heard.items() if count > 1]
    return found


def dump(on: Stage, name: str) -> list[str]:
    """Leaves the tree of what shows in the artefacts, and tells what is wrong with it."""
    nodes = on.reader.showing()
    kept = Path(os.environ.get("FOLLOWUP_ARTEFACTS") or ROOT / "artefacts") / "accessible"
    kept.mkdir(parents=True, exist_ok=True)
    kept.joinpath(f"{name}.txt").write_text("\n".join(node.line for node in nodes) + "\n", encoding="utf-8")
    assert nodes, f"nothing of {name} is told"
    return [f"{name}: {fault}" for fault in faults(nodes)]


# What is opened with which keys, and a name that is heard once it is there.
CARDS = (
    ("done", "d", "Sent the thank-you"),
    ("news", "r", "What did Northwind"),
    ("known", "i", "What I know about"),
    ("overrule", "o", "Decide yourself"),
    ("move", "v", "Move the"),
    ("exit", "e", "How was it"),
    ("end", "f", "How did it end"),
    ("code", "q", "Call Priya Raman from"),
    ("finder", "ctrl+k", "Find anybody or anything"),
    ("keys", "F1", "Keyboard shortcuts"),
)
WINDOWS = (
    ("add", "ctrl+n", "Add an interview"),
    ("edit", "F2", "Edit "),
    ("history", "ctrl+h", "Everything that happened"),
    ("settings", "ctrl+comma", "Settings"),
    ("reminders", "ctrl+r", "Reminders"),
    ("call card", "F8", "Call card"),
)


def test_every_window_and_card_can_be_heard(tmp_path: Path) -> None:
    with stage(None, tmp_path, "accessible") as on:
        on.start()
        until(lambda: on.reader.find("No interviews yet") is not None, what="the empty window")
        found = dump(on, "empty")
        on.add("Northwind Labs")
        on.add("Halden Foods", contact="Tomas Lind")
        on.leave_exit_card()
        on.desktop.focus(TITLE)
        on.desktop.key("Home")
        on.shows_sheet_of("Northwind Labs")
        found += dump(on, "window")
        for name, keys, heard in CARDS:
            on.desktop.key(keys)
            until(lambda heard=heard: _hears(on, heard), what=f"{name}: {heard}")
            found += dump(on, name)
            on.desktop.key("Escape")
            until(lambda: _focus_is_in_the_window(on), what=f"the keyboard back in the window after {name}")
        for name, keys, title in WINDOWS:
            on.desktop.key(keys)
            until(lambda title=title: any(on.desktop.windows(name=f"^{title}")), what=f"the window {title}")
            until(lambda title=title: on.desktop.active_window().startswith(title), what=f"the focus of {title}")
            found += dump(on, name)
            on.desktop.key("Escape")
            until(lambda: on.desktop.active_window().startswith(TITLE), what=f"the main window after {name}")
        assert found == []


def _hears(on: Stage, text: str) -> bool:
    return any(text in name for name in on.reader.names())


def _focus_is_in_the_window(on: Stage) -> bool:
    return len(on.reader.focused()) == 1


def test_the_rows_are_sentences(tmp_path: Path) -> None:
    with stage(None, tmp_path, "sentences") as on:
        on.add("Northwind Labs", promised="2026-11-19")
        on.start()
        on.leave_exit_card()
        rows = [node.name for node in on.reader.showing() if node.role == "list item"]
        (row,) = [name for name in rows if name.startswith("Northwind Labs")]
        said = "Backend engineer, Final. Interview Thu 12 Nov. They promised to decide by Thu 19 Nov. Thank-you"
        assert row == f"Northwind Labs, {said}"


def test_a_call_is_marked_done_without_keyboard_and_mouse(tmp_path: Path) -> None:
    """All that is done here goes over AT-SPI; the command line is only asked what became of it."""
    with stage(None, tmp_path, "at-spi alone") as on:
        on.add("Northwind Labs", contact="Priya Raman")
        on.add("Halden Foods", contact="Tomas Lind")
        on.start()
        until(lambda: on.reader.find("Northwind Labs,", "list item"), what="the row")
        if until(lambda: on.reader.find("How was it"), what="the exit card"):
            on.reader.press("Not now", "push button")
        until(lambda: on.reader.find("How was it") is None, what="the exit card to go")
        row = on.reader.find("Northwind Labs,", "list item")
        assert row is not None
        on.reader.choose(row)
        on.shows_sheet_of("Northwind Labs", "Priya Raman")
        on.reader.press("Mark done…", "push button")
        on.reader.press("Sent it")
        until(lambda: on.reader.find("Save", "push button"), what="the card's button")
        on.reader.press("Save", "push button")
        step = until(lambda: _next_step(on), what="what was saved")
        assert step.startswith("Wait until Mon 23 Nov"), step
        until(lambda: (found := on.reader.find("Northwind Labs,", "list item")) and "Wait" in found.name, what=step)


def _next_step(on: Stage) -> str:
    """What comes after the thank-you; empty while that is still to be done."""
    row = on.row("Northwind Labs")
    return "" if row["verdict"] == "THANK_YOU" else str(row["next_step"])
