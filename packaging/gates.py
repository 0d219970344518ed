"""The checks and tests, one after the other: each is named and timed, all are run, one failure fails the whole."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LONGEST_STEP_S = 20 * 60  # a step that hangs is stopped, so that the others are still heard
NO_TESTS = 5  # pytest's exit status when the arguments selected nothing


@dataclass(frozen=True)
class Tally:
    """What pytest counted; an error in a fixture counts as failed."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        words = f"{self.passed} passed, {self.failed} failed"
        return words + (f", {self.skipped} skipped" if self.skipped else "")


@dataclass(frozen=True)
class Step:
    """One check: its name for people and the command without the Python before it."""

    name: str
    command: tuple[str, ...]


ON_SERVER = ("--store=postgresql", "-n", "2", "tests/store", "tests/services")
LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"

CHECKS = (
    Step("format", ("-m", "ruff", "format", "--check", "--quiet", ".")),
    Step("lint", ("-m", "ruff", "check", "--quiet", ".")),
    Step("types", ("-m", "mypy")),
    Step("imports run one way", ("-c", LINT_IMPORTS)),
)


def run_all(root: Path, python: str, arguments: Sequence[str]) -> int:
    """Runs every step; 0 only if all passed and at least one test ran. The last line counts the tests."""
    failed = [step.name for step in CHECKS if not passes(step, root, python)]
    tally = Tally()
    for step in test_steps(arguments):
        counted, passed = run_tests(step, root, python)
        tally += counted
        if not passed:
            failed.append(step.name)
    if tally.passed + tally.failed == 0:
        failed.append("no test was run")
    if failed:
        print(f"\nFAILED: {', '.join(failed)}")
    print(f"\n{tally}", flush=True)
    return 1 if failed else 0


def test_steps(arguments: Sequence[str]) -> list[Step]:
    """The everyday tests, then the end-to-end ones; a choice by the user's own -m is one step."""
    if "-m" in arguments:
        return [Step("tests", ("-m", "pytest", *arguments))]
    steps = [Step("everyday tests", ("-m", "pytest", *arguments))]
    if not arguments:  # a choice is heard of where the stores are files
        steps.append(Step("store and services on PostgreSQL", ("-m", "pytest", *ON_SERVER)))
    return [
        *steps,
        # Two desktops at once: their programs mostly wait for one another.
        Step("end-to-end tests", ("-m", "pytest", "-m", "e2e", "-n", "2", *arguments)),
    ]


def passes(step: Step, root: Path, python: str) -> bool:
    """Whether the step ended with status 0."""
    return status_of(step, root, python) == 0


def run_tests(step: Step, root: Path, python: str) -> tuple[Tally, bool]:
    """What a run of pytest counted, and whether it passed; a selection that is empty in one step is no failure."""
    with tempfile.TemporaryDirectory(prefix="followup-") as folder:
        report = Path(folder) / "report.xml"
        full = Step(step.name, (*step.command, f"--junitxml={report}"))
        status = status_of(full, root, python)
        return count(report), status in {0, NO_TESTS}


def status_of(step: Step, root: Path, python: str) -> int:
    """The step's exit status; its name comes before its output, its seconds after."""
    print(f"\n== {step.name}", flush=True)
    started = time.monotonic()
    # -P: the folder packaging/ must not stand in for the library of that name.
    with subprocess.Popen([python, "-P", *step.command], cwd=root, stdin=subprocess.DEVNULL) as process:
        try:
            status = process.wait(LONGEST_STEP_S)
        except subprocess.TimeoutExpired:
            print(f"-- stopped after {LONGEST_STEP_S // 60} minutes", flush=True)
            process.kill()
            status = process.wait()
        except KeyboardInterrupt:
            process.wait()
            raise
    print(
        f"-- {step.name}: {'passed' if status in {0} else f'status {status}'}, {time.monotonic() - started:.1f} s",
        flush=True,
    )
    return status


def count(report: Path) -> Tally:
    """The numbers in pytest's own report; nothing where it wrote none."""
    try:
        suites = ET.parse(report).getroot().iter("testsuite")
    except (OSError, ET.ParseError):
        return Tally()
    tally = Tally()
    for suite in suites:
        total, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        tally += Tally(max(total - failed - skipped, 0), failed, skipped)
    return tally


if __name__ == "__main__":
    sys.exit(run_all(Path(__file__).resolve().parent.parent, sys.executable, sys.argv[1:]))
