"""The locks: whole, with hashes, the same versions in both, and no word of where packages come from."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = [f"requirements{kind}.lock" for kind in ("", "-sync", "-dev", "-bundle", "-release")]
LOCKS = {name: ROOT / "packaging" / name for name in NAMES}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def entries(name: str) -> list[str]:
    """Each pinned requirement with its hashes, on one line."""
    text = LOCKS[name].read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def pinned(name: str) -> dict[str, Requirement]:
    found = [Requirement(entry.split(" --hash")[0].strip()) for entry in entries(name)]
    return {canonicalize_name(requirement.name): requirement for requirement in found}


def version_of(requirement: Requirement) -> str:
    return next(iter(requirement.specifier)).version


@pytest.mark.parametrize("name", LOCKS)
def test_no_address(name: str) -> None:
    text = LOCKS[name].read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"--(extra-)?index|--find-links|--trusted-host|^-", text, re.MULTILINE)


@pytest.mark.parametrize("name", LOCKS)
def test_everything_is_pinned_and_has_hashes(name: str) -> None:
    assert len(entries(name)) > 20
    for entry in entries(name):
        requirement = Requirement(entry.split(" --hash")[0].strip())
        assert [specifier.operator for specifier in requirement.specifier] == ["=="], entry[:80]
        assert HASH.search(entry), entry[:80]


def wanted(*groups: str, runs: bool = True) -> list[Requirement]:
    texts = [*(PROJECT["project"]["dependencies"] if runs else ()), *PROJECT["build-system"]["requires"]]
    for group in groups:
        texts += PROJECT["dependency-groups"].get(group) or PROJECT["project"]["optional-dependencies"][group]
    return [Requirement(text) for text in texts]


@pytest.mark.parametrize(
    ("name", "groups"),
    [
        ("requirements.lock", ["install"]),
        ("requirements-sync.lock", ["install", "sync"]),
        ("requirements-dev.lock", ["install", "dev", "sync"]),
        ("requirements-bundle.lock", ["install", "sync", "postgres", "bundle"]),
        ("requirements-release.lock", ["install", "release"]),
    ],
)
def test_all_that_the_project_asks_for_is_locked(name: str, groups: list[str]) -> None:
    have = pinned(name)
    for requirement in wanted(*groups, runs=name != "requirements-release.lock"):
        locked = have.get(canonicalize_name(requirement.name))
        assert locked is not None, f"{requirement} is not in {name}: run packaging/lock.py"
        assert requirement.specifier.contains(version_of(locked)), f"{locked} does not satisfy {requirement}"


def test_what_is_tested_is_what_runs() -> None:
    run, sync, test, bundle = (pinned(name) for name in NAMES[:4])
    shared = {name: test[name] for name in test if name in bundle}
    assert len(shared) > 30
    for less, more in ((run, sync), (sync, test), (sync, bundle), (shared, bundle)):
        assert {name: version_of(less[name]) for name in less} == {
            name: version_of(more[name]) for name in less if name in more
        }


def needed(name: str, extras: frozenset[str], met: set[tuple[str, frozenset[str]]]) -> None:
    """Adds to ``met`` what an installed package asks for on this machine, and what that asks for, and so on."""
    if (name, extras) in met:
        return
    met.add((name, extras))
    for text in distribution(name).requires or ():
        asked = Requirement(text)
        if asked.marker is None or any(asked.marker.evaluate({"extra": extra}) for extra in (extras or {""})):
            needed(canonicalize_name(asked.name), frozenset(asked.extras), met)


def test_the_lock_is_whole_for_nothing_else_is_installed() -> None:
    met: set[tuple[str, frozenset[str]]] = set()
    for requirement in wanted("install", "dev"):
        if requirement.marker is None or requirement.marker.evaluate():
            needed(canonicalize_name(requirement.name), frozenset(requirement.extras), met)
    assert len(met) > 30
    assert {name for name, _ in met} <= set(pinned("requirements-dev.lock"))


def test_qt_is_the_release_that_was_found_clean() -> None:
    assert version_of(pinned("requirements.lock")["pyside6-essentials"]) == "6.11.3"
