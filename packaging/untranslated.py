"""Finds words in the code that people would read in English, whatever their language: literals that miss ``tr``.

A literal counts as words for people if it has two words or begins like a label. What is known to be no such thing is
left out by its kind (docstrings, logs, bugs, keys, names of objects); the rest stands in ``untranslated.toml``, with
the reason.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

LIST = Path(__file__).resolve().parent / "untranslated.toml"
LETTER = r"[^\W\d_]"
SENTENCE = re.compile(
    rf"{LETTER}{{2}}[^\n]* [^\n]*{LETTER}|{LETTER}[^\n]* [^\n]*{LETTER}{{2}}"
)  # two words, or one and a slot
LABEL = re.compile(r"^[^\w{]*&?[A-Z](?:-?[a-z&]+)+[^A-Za-z_0-9/(=]*$")  # "Save…", "&Dates", "E-mail"
KEY = re.compile(r"^[a-z]+: [a-z{}]+$|^[CZ][a-z]$")  # of a task, as in "card: preview"; a category of Unicode
SQL = re.compile(r"^\s*(SELECT|SET|BEGIN|CREATE|INSERT|COPY|DROP|WITH|VACUUM|PRAGMA)\b")
TRANSLATED = {"tr", "tr_n"}
NOT_SHOWN = {
    *("debug", "info", "warning", "error", "exception", "critical", "log"),  # the log is read by developers
    *("ValueError", "TypeError", "RuntimeError", "AssertionError", "KeyError", "LookupError", "NotImplementedError"),
    *("setObjectName", "setProperty", "property", "getattr", "inherits", "findChild", "QFont", "QKeySequence"),
    *("compile", "search", "match", "sub", "split", "strip", "lstrip", "rstrip", "partition", "rpartition"),
    *("startswith", "endswith", "removeprefix", "removesuffix", "strftime", "fromisoformat", "translate"),
    *("text", "literal_column", "execute", "executescript", "exec_driver_sql", "NewType", "TypeVar", "cast"),
    *("encode", "decode", "import_module", "environ", "namedtuple"),
}


def untranslated(package: Path, root: Path) -> Iterator[str]:
    """One sentence for each literal that should be translated, and for each line of the list that is no longer so."""
    listed = tomllib.loads(LIST.read_text(encoding="utf-8"))
    unused = {(path, text) for path, texts in listed["texts"].items() for text in texts}
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        if any(name.startswith(folder) for folder in listed["files"]):
            continue
        for line, text in words_in(path.read_text(encoding="utf-8")):
            if text in listed["everywhere"]:
                continue
            if (name, text) in unused or text in listed["texts"].get(name, ()):
                unused.discard((name, text))
            else:
                yield f"{path.relative_to(root)}:{line}: shown without being translated: {text!r}"
    for name, text in sorted(unused):
        yield f"packaging/untranslated.toml: {name} no longer says {text!r}"


def words_in(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of the literals that look like words for people and go through no translation."""
    yield from _walk(ast.parse(source))


def _walk(node: ast.AST) -> Iterator[tuple[int, str]]:
    for child in ast.iter_child_nodes(node):
        if _is_left_out(node, child):
            continue
        if isinstance(child, ast.JoinedStr):
            text = "".join(one.value if isinstance(one, ast.Constant) else "{}" for one in child.values)
            if _is_words(text):
                yield child.lineno, text
            for one in child.values:
                if isinstance(one, ast.FormattedValue):
                    yield from _walk(one)
        elif isinstance(child, ast.Constant) and isinstance(child.value, str):
            if _is_words(child.value):
                yield child.lineno, child.value
        else:
            yield from _walk(child)


def _is_words(text: str) -> bool:
    if KEY.match(text) or SQL.match(text) or not re.search(r"[^\W\d_]{2}", text.replace("{}", "")):
        return False
    return bool(SENTENCE.search(text.replace("{}", "slot")) or LABEL.match(text))


def _is_left_out(node: ast.AST, child: ast.AST) -> bool:
    if isinstance(node, ast.Expr) and isinstance(child, ast.Constant):
        return True  # a docstring
    if isinstance(node, ast.Call):
        return child is not node.func and _name(node.func) in TRANSLATED | NOT_SHOWN
    if isinstance(node, ast.Dict):
        return any(child is key for key in node.keys)
    if isinstance(node, ast.FormattedValue):
        return child is node.format_spec
    if isinstance(node, (ast.arg, ast.AnnAssign)):
        return child is node.annotation
    return isinstance(node, (ast.Assert, ast.MatchValue))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
