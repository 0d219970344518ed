"""No text that is not ours gets to where Qt guesses whether it is markup: looked for in the source, line by line."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "followup_desktop"
# A QTextDocument takes markup by these methods alone; what a cursor inserts into one is plain.
RICH = {
    "QTextBrowser",
    "QTextEdit",
    "QErrorMessage",
    "QWhatsThis",
    "QStaticText",
    "QTextDocumentFragment",
    "QLCDNumber",
}
RICH_METHODS = {
    *("setHtml", "insertHtml", "setMarkdown", "insertMarkdown", "appendHtml", "setOpenExternalLinks"),
    *("insertFragment", "fromHtml", "fromMarkdown", "insertImage", "setDefaultStyleSheet"),
}
TIPS = {"setToolTip", "setWhatsThis", "setStatusTip"}
MADE_PLAIN = {"tooltip", "shown_key"}  # of ui/widgets/text.py; and the tray's own
GUIDE = PACKAGE / "ui" / "dialogs" / "guide_window.py"  # shows what ships with the program, and nothing else
BOXES = {"information", "warning", "critical", "question", "about"}


def is_ours(node: ast.expr) -> bool:
    """Words that stand in the source, or their translation without facts; or made plain by the one function for
    that; or a key's name."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str)
    if isinstance(node, ast.IfExp):
        return is_ours(node.body) and is_ours(node.orelse)
    if isinstance(node, ast.Call) and name_of(node.func) == "tr":
        return all(isinstance(one, ast.Constant) for one in node.args) and not node.keywords
    return isinstance(node, ast.Call) and name_of(node.func) in MADE_PLAIN


def name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def wrong(source: str) -> list[str]:
    """The lines of a module in which a text could become markup."""
    tree = ast.parse(source)
    spoken = {ast.unparse(call.func.value) for call in ast.walk(tree)
              if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
              and call.func.attr == "setTextFormat"}  # fmt: skip
    return [f"{line}: {what}" for line, what in sorted(set(_wrong(tree, spoken)))]


def _wrong(tree: ast.AST, spoken: set[str]) -> Iterator[tuple[int, str]]:
    """``spoken``: the labels that are told which format their text has."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            for alias in node.names:
                if alias.name in RICH:
                    yield node.lineno, f"{alias.name} shows markup"
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            made = node.value
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if isinstance(made, ast.Call) and name_of(made.func) in ("QLabel", "QMessageBox"):
                literal = made.args and is_ours(made.args[0]) and not _is_filled(tree, ast.unparse(targets[0]))
                if not literal and not {ast.unparse(one) for one in targets} & spoken:
                    yield node.lineno, f"{ast.unparse(targets[0])} may guess what its text is"
        elif isinstance(node, ast.Call):
            yield from _wrong_call(node)


def _is_filled(tree: ast.AST, target: str) -> bool:
    """Whether somebody gives that label another text later."""
    return any(
        isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "setText"
        and ast.unparse(call.func.value) == target
        and not is_ours(call.args[0])
        for call in ast.walk(tree)
    )


def _wrong_call(node: ast.Call) -> Iterator[tuple[int, str]]:
    name = name_of(node.func)
    if name in RICH_METHODS:
        yield node.lineno, f"{name} shows markup"
    elif name in TIPS and not is_ours(node.args[0]):
        yield node.lineno, f"{name} with a text that is not ours: use widgets.text.tooltip"
    elif name == "showText" and name_of(getattr(node.func, "value", node.func)) == "QToolTip":
        if not is_ours(node.args[1]):
            yield node.lineno, "QToolTip.showText guesses"
    elif name in BOXES and name_of(getattr(node.func, "value", node.func)) == "QMessageBox":
        yield node.lineno, "QMessageBox guesses what its text is"
    elif name == "addWidget" and any(
        isinstance(one, ast.Call) and name_of(one.func) == "QLabel" and not (one.args and is_ours(one.args[0]))
        for one in node.args
    ):
        yield node.lineno, "a label that nobody can tell its format"


def test_nothing_in_the_program_shows_markup_that_is_not_ours() -> None:
    found = [f"{path.relative_to(PACKAGE)}:{line}" for path in sorted(set(PACKAGE.rglob("*.py")) - {GUIDE})
             for line in wrong(path.read_text(encoding="utf-8"))]  # fmt: skip
    assert not found, "\n".join(found)


def test_the_guide_shows_what_ships_with_the_program_and_knows_nothing_else() -> None:
    tree = ast.parse(GUIDE.read_text(encoding="utf-8"))
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    ours = {module for module in modules if module.startswith("followup_desktop")}
    assert ours == {
        "followup_desktop.languages",
        "followup_desktop.ui",
        "followup_desktop.ui.guide",
        "followup_desktop.ui.widgets",
        "followup_desktop.ui.widgets.text",
        "followup_desktop.ui.window_parts.style",
    }
    assert not any("setHtml" in line for line in wrong(GUIDE.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "line",
    [
        "from PySide6.QtWidgets import QTextBrowser",
        "self.name = QLabel(view.company)",
        "self.name = QLabel('…')\nself.name.setText(view.company)",
        "self.name = QLabel(self)\nself.name.setText(f'<b>{company}</b>')",
        "row.addWidget(QLabel(company))",
        "box = QMessageBox()\nbox.setText(error.sentence)",
        "QMessageBox.warning(self, 'x', str(error))",
        "button.setToolTip(f'Call {name}')",
        "button.setToolTip(name)",
        "item.setWhatsThis(name)",
        "QToolTip.showText(at, name)",
        "edit.setHtml(text)",
        "edit.insertHtml(text)",
        "cursor.insertFragment(QTextDocumentFragment.fromHtml(name))",
        "cursor.insertImage(name)",
        "label.setOpenExternalLinks(True)",
    ],
)
def test_each_way_to_markup_is_found(line: str) -> None:
    assert wrong(line)


@pytest.mark.parametrize(
    "line",
    [
        "self.name = QLabel('Company')",
        "self.name = QLabel(text)\nself.name.setTextFormat(Qt.TextFormat.PlainText)",
        "box = QMessageBox()\nbox.setTextFormat(Qt.TextFormat.PlainText)\nbox.setText(error.sentence)",
        "button.setToolTip('Esc')",
        "button.setToolTip('Esc' if on else 'Enter')",
        "button.setToolTip(tooltip(name))",
    ],
)
def test_what_is_plain_is_let_be(line: str) -> None:
    assert not wrong(line)
