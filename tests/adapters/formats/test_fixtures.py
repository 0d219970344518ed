"""The importers over real files that are not part of the repository, and over what a person read in them."""

from __future__ import annotations

import os
import time
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from followup_desktop.adapters.formats.reader import FileReader
from followup_desktop.domain.capture import Capture, CapturedInterview
from followup_desktop.domain.errors import Unreadable

ROOT = Path(__file__).parents[3]
FIXTURES = Path(os.environ.get("FOLLOWUP_SHARED", ROOT.parent / "shared")) / "fixtures"
EXPECTED = tomllib.loads((ROOT / "tests/data/fixture_expectations.toml").read_text("utf-8"))["entry"]
ZONE, NOW = "America/Chicago", datetime(2026, 11, 23, 12, tzinfo=UTC)

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FIXTURES.is_dir(), reason="the shared fixtures are not here (FOLLOWUP_SHARED)"),
]


def read(path: Path) -> Capture:
    return FileReader().read(path, zone=ZONE, now=NOW)


def shown(interview: CapturedInterview) -> list[str]:
    return [f"{who.name} <{who.email}>".strip() for who in interview.people]


@pytest.mark.parametrize("expected", EXPECTED, ids=[f"{one['file']}:{one['entry'][:30]}" for one in EXPECTED])
def test_an_entry_is_read_as_a_person_reads_it(expected: dict[str, Any]) -> None:
    entries = [one for one in read(FIXTURES / expected["file"]).interviews if one.entry == expected["entry"]]
    assert len(entries) == 1
    entry = entries[0]
    assert entry.company == expected["company"]
    assert shown(entry) == expected["people"]
    assert entry.start is not None
    assert entry.start.instant == expected["instant"]
    assert entry.start.zone == expected["zone"]
    assert entry.cancelled == expected.get("cancelled", False)
    assert set(expected["asks"]) <= {question.kind.value for question in entry.questions}
    assert entry.company_guessed == bool(entry.company)


def test_expectations_cover_twenty_files() -> None:
    assert len({one["file"] for one in EXPECTED}) >= 20


def test_most_files_give_something_and_the_rest_a_sentence() -> None:
    worth, sentences, slowest, refusals = 0, 0, (0.0, ""), []
    files = [path for path in sorted(FIXTURES.rglob("*")) if path.suffix in (".ics", ".vcs", ".eml")]
    for path in files:
        begin = time.process_time()
        try:
            capture = read(path)
        except Unreadable as error:
            refusals.append(error)
        else:
            worth += capture.worth_saving > 0
            sentences += capture.worth_saving == 0
            assert capture.worth_saving or all(problem.why.endswith(".") for problem in capture.problems)
            assert capture.interviews or capture.problems
        slowest = max(slowest, (time.process_time() - begin, path.name))
    sentences += len(refusals)
    print(f"\n{len(files)} files: {worth} give something, {sentences} a sentence; slowest {slowest}")
    assert all(error.sentence.endswith(".") and error.advice.endswith(".") for error in refusals)
    assert worth + sentences == len(files)
    assert worth >= 60
    assert slowest[0] < 10
