"""Widgets and timers belong to the thread of the window: what runs in another one knows neither.

A timer of Qt made in a plain thread never fires and says nothing; a widget touched there works until it does not.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "followup_desktop"
STARTERS = {"Thread", "Timer", "ThreadPoolExecutor"}
OF_THE_WINDOW = ("QTimer", "QtWidgets", "QWidget", "QApplication", "QPixmap", "singleShot", "startTimer")


def targets(tree: ast.AST) -> set[str]:
    """The functions and methods that a thread of a module begins with."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in STARTERS:
            given = [keyword.value for keyword in node.keywords if keyword.arg in ("target", "function")]
            given += node.args[1:2] if ast.unparse(node.func).endswith("threading.Timer") else []
            found |= {ast.unparse(one).rpartition(".")[2] for one in given}
    return found


def reached(tree: ast.AST, names: set[str]) -> dict[str, ast.AST]:
    """Those functions, and the ones of the same module that they call by name."""
    defined = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    found: dict[str, ast.AST] = {}
    waiting = [name for name in names if name in defined]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = defined[name]
            called = [ast.unparse(node.func).rpartition(".")[2] for node in ast.walk(defined[name])
                      if isinstance(node, ast.Call)]  # fmt: skip
            waiting += [one for one in called if one in defined]
    return found


def wrong(source: str) -> list[str]:
    tree = ast.parse(source)
    return [f"{name} uses {word}" for name, function in reached(tree, targets(tree)).items()
            for word in OF_THE_WINDOW if word in ast.unparse(function)]  # fmt: skip


def test_nothing_that_runs_in_another_thread_touches_the_window() -> None:
    seen, found = set(), []
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if targets(ast.parse(source)):
            seen.add(path.name)
        found += [f"{path.relative_to(PACKAGE)}: {line}" for line in wrong(source)]
    assert {"tasks.py", "wake.py"} <= seen
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "line", ["QTimer.singleShot(5, self.look)", "QWidget()", "self.startTimer(5)", "self.inner()"]
)
def test_each_way_is_found(line: str) -> None:
    source = f"""
class A:
    def start(self):
        threading.Thread(target=self.work, daemon=True).start()
    def work(self):
        {line}
    def inner(self):
        QTimer(self).start()
"""
    assert wrong(source)
    assert not wrong(source.replace("target=self.work", "target=self.other"))
