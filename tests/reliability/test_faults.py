"""The faults that the program is to survive, each beside its tests (faults.toml): none is left out or made up."""

from __future__ import annotations

import ast
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parents[1]
# Counted: time, crash and power, storage, notification, input, process, display, network and privacy.
COUNTED = {"T": 15, "K": 12, "S": 16, "N": 12, "I": 13, "X": 12, "D": 5, "W": 6}
MOST_BY_SENTENCE = 10


@pytest.fixture(scope="module")
def faults() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("faults.toml").read_text("utf-8"))["fault"]
    return found


@cache
def functions(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_fault_is_there_once_and_in_order(faults: list[dict[str, Any]]) -> None:
    wanted = [f"{kind}{number}" for kind, most in COUNTED.items() for number in range(1, most + 1)]
    assert [one["id"] for one in faults] == wanted
    assert len({one["what"] for one in faults}) == len(faults) == 91


def test_each_has_its_tests_or_a_sentence_why_not(faults: list[dict[str, Any]]) -> None:
    for one in faults:
        assert bool(one.get("tests")) != bool(one.get("why_not")), one["id"]
    assert sum("why_not" in one for one in faults) <= MOST_BY_SENTENCE


def test_the_tests_exist(faults: list[dict[str, Any]]) -> None:
    for one in faults:
        for test in one.get("tests", ()):
            file, _, name = test.partition("::")
            assert name.startswith("test_"), (one["id"], test)
            assert name in functions(TESTS / file), (one["id"], test)
