"""The trace from the two documents to what embodies them: nothing named that is not there, nothing left over."""

from __future__ import annotations

import ast
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from followup_desktop.domain.model import Purpose
from followup_desktop.domain.rules import CORRECTIONS, RULES
from followup_desktop.domain.rules_beside import REMARKS
from followup_desktop.domain.rules_channel import LADDER
from followup_desktop.domain.talking_points import Content, all_lines
from tests.domain.spoken import read_content

TESTS = Path(__file__).parents[1]
WINDOW = TESTS.parent / "followup_desktop" / "ui"
# Counted by hand in the documents: the opening and what each purpose is for; each reason for, against, when and how.
COUNTED = {"purposes": 18, "when": 19}


@pytest.fixture(scope="module")
def statements() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((TESTS / "domain" / "trace.toml").read_text(encoding="utf-8"))[
        "statement"
    ]
    return found


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content()


def test_every_statement_is_there_once(statements: list[dict[str, Any]]) -> None:
    assert Counter(one["document"] for one in statements) == COUNTED
    assert len({one["id"] for one in statements}) == len(statements)
    assert len({one["says"] for one in statements}) == len(statements)


def test_every_statement_is_embodied_and_tested(statements: list[dict[str, Any]]) -> None:
    for one in statements:
        assert one["tests"], one["id"]
        embodied = {"rules", "remarks", "purposes", "points", "screens", "avoid"} & set(one)
        assert embodied or one["id"] == "W19", one["id"]  # a ban is embodied by its check alone


def test_rules_purposes_points_and_words_exist(statements: list[dict[str, Any]], content: Content) -> None:
    known = {
        "rules": {line.id for line in (*RULES, *CORRECTIONS, *LADDER)},
        "remarks": {remark.message for remark in REMARKS},
        "purposes": {purpose.value for purpose in Purpose},
        "points": {line.id for _, line in all_lines(content)},
        "avoid": {text for texts in content.avoid.values() for text in texts},
    }
    for one in statements:
        for kind, there in known.items():
            assert set(one.get(kind, ())) <= there, (one["id"], set(one.get(kind, ())) - there)


def test_screens_and_tests_exist(statements: list[dict[str, Any]]) -> None:
    for one in statements:
        for screen in one.get("screens", ()):
            file, _, name = screen.partition("::")
            text = (WINDOW / file).read_text(encoding="utf-8")
            assert f"self.{name} =" in text or f"class {name}(" in text, (one["id"], screen)
        for test in one["tests"]:
            file, _, name = test.partition("::")
            assert name in functions(TESTS / file), (one["id"], test)


def functions(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_purpose_and_every_rule_of_the_first_part_is_reached_from_the_documents(
    statements: list[dict[str, Any]],
) -> None:
    """The other way round: what the documents ask for is not left to chance."""
    purposes = {purpose for one in statements for purpose in one.get("purposes", ())}
    assert purposes == {purpose.value for purpose in Purpose}
    rules = {rule for one in statements for rule in one.get("rules", ())}
    assert rules >= {"R0", "R1", "R2b", "R4", "R5", "R6", "R7", "R8", "R9"}
