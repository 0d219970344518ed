"""One disk and its scenes for all the histories of a file."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from tests.reliability.history import Stage


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    made = Stage()
    logging.disable(logging.WARNING)  # the services warn of what is done to them here
    yield made
    logging.disable(logging.NOTSET)
    made.end()
