"""The documented schema of the faithful copy is that of the types, and what is written is as it says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings

from tests.services.any_store import NO_SHRINKING, STORES, a_world, live
from tests.services.copy_schema import FILE, breaches, schema, text


def test_the_document_is_that_of_the_types() -> None:
    """Where not: python -m tests.services.copy_schema, and think of VERSION and of copies written before."""
    assert FILE.read_text("utf-8") == text()


@settings(max_examples=5, phases=NO_SHRINKING, deadline=None)
@given(STORES[0])
def test_what_is_written_is_as_the_document_says(companies: dict[str, dict[str, Any]]) -> None:
    with a_world() as world:
        for company, one in companies.items():
            live(world, company, one)
        file = Path(world.folder, "a.json")
        world.program.export(file)
        assert list(breaches(json.loads(file.read_text("utf-8")), schema(), schema())) == []


def test_what_is_otherwise_is_found() -> None:
    whole = schema()
    good = {
        "format": "followup-desktop",
        "version": 2,
        "applications": [],
        "people": [],
        "points": [],
        "settings": {},
    }
    assert list(breaches(good, whole, whole)) == []
    for wrong in (
        {**good, "version": 3},
        {**good, "more": 1},
        {key: value for key, value in good.items() if key != "people"},
        {**good, "people": [{"name": 7}]},
        {**good, "people": {}},
        {**good, "points": [{"text": "a", "purpose": "no such"}]},
        {**good, "points": [{"text": "a", "stage": "no such"}]},
    ):
        assert list(breaches(wrong, whole, whole))
