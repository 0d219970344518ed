"""The gates: every step runs, one failure fails the whole, and the last line counts the tests of all steps."""

from __future__ import annotations

import sys
from pathlib import Path

import gates
import pytest
from gates import Step, Tally

PASSING, FAILING = Step("quiet", ("-c", "pass")), Step("loud", ("-c", "raise SystemExit(3)"))

REPORT = """
import pathlib, sys
report = next(word.split("=", 1)[1] for word in sys.argv if word.startswith("--junitxml="))
suite = '<testsuite tests="{}" failures="{}" errors="{}" skipped="{}"/>'
pathlib.Path(report).write_text('<testsuites>' + suite + '</testsuites>')
sys.exit({})
"""


def reporting(name: str, tests: int, failed: int, errors: int, skipped: int, *, status: int) -> Step:
    """A step that reports as pytest does."""
    return Step(name, ("-c", REPORT.format(tests, failed, errors, skipped, status)))


def run(monkeypatch: pytest.MonkeyPatch, checks: list[Step], tests: list[Step]) -> int:
    monkeypatch.setattr(gates, "CHECKS", checks)
    monkeypatch.setattr(gates, "test_steps", lambda arguments: tests)
    return gates.run_all(Path.cwd(), sys.executable, [])


def test_all_pass(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    tests = [reporting("one", 5, 0, 0, 1, status=0), reporting("two", 2, 0, 0, 0, status=0)]
    assert run(monkeypatch, [PASSING], tests) == 0
    words = capfd.readouterr().out
    assert words.splitlines()[-1] == "6 passed, 0 failed, 1 skipped"
    assert "quiet: passed" in words


def test_a_failed_check_lets_the_others_run_and_fails_the_whole(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, [FAILING, PASSING], [reporting("tests", 1, 0, 0, 0, status=0)]) == 1
    words = capfd.readouterr().out
    assert "loud: status 3" in words
    assert "quiet: passed" in words
    assert "FAILED: loud" in words
    assert words.splitlines()[-1] == "1 passed, 0 failed"


@pytest.mark.parametrize("status", [1, 2, 3, -11])
def test_failed_tests_errors_and_crashes_fail_the_whole(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], status: int
) -> None:
    tests = [reporting("one", 9, 1, 2, 0, status=status % 256), reporting("two", 1, 0, 0, 0, status=0)]
    assert run(monkeypatch, [PASSING], tests) == 1
    assert capfd.readouterr().out.splitlines()[-1] == "7 passed, 3 failed"


def test_a_run_without_a_report_fails_and_a_selection_empty_in_one_step_does_not(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, [], [FAILING]) == 1
    assert (
        run(monkeypatch, [], [reporting("all", 3, 0, 0, 0, status=0), Step("none", ("-c", "raise SystemExit(5)"))])
        == 0
    )
    assert run(monkeypatch, [], [Step("none", ("-c", "raise SystemExit(5)"))]) == 1
    assert "no test was run" in capfd.readouterr().out


def test_arguments_go_to_pytest_alone_and_an_own_choice_is_one_step() -> None:
    everyday, on_server, whole = gates.test_steps([])
    assert on_server.command == ("-m", "pytest", *gates.ON_SERVER)
    everyday, whole = gates.test_steps(["tests/domain"])
    assert everyday.command == ("-m", "pytest", "tests/domain")
    assert whole.command == ("-m", "pytest", "-m", "e2e", "-n", "2", "tests/domain")
    assert [step.command for step in gates.test_steps(["-m", "long"])] == [("-m", "pytest", "-m", "long")]


def test_a_step_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(gates, "LONGEST_STEP_S", 0.2)
    assert run(monkeypatch, [Step("stuck", ("-c", "import signal; signal.pause()"))], []) == 1
    assert "stopped after" in capfd.readouterr().out


def test_tallies_add_up() -> None:
    assert str(Tally(1, 2, 3) + Tally(4, 5, 6)) == "5 passed, 7 failed, 9 skipped"
