"""Worlds for the tests of the services; each ends with its test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fakes.world import World, make


@pytest.fixture
def make_world(tmp_path: Path) -> Iterator[Callable[..., World]]:
    made: list[World] = []

    def another(*arguments: str) -> World:
        made.append(make(tmp_path / f"data{len(made)}", *arguments))
        return made[-1]

    yield another
    for world in made:
        world.store.close()


@pytest.fixture
def world(make_world: Callable[..., World]) -> World:
    """It is Thursday 12 November 2026, noon in New York, where user and employer both are."""
    return make_world()
