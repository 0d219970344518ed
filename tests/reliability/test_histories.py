"""A thousand short random histories of the real services: no promise is broken, and everything that is to be survived
really happened. `python -m tests.reliability` plays longer ones, many more, and tells any of them."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.reliability.history import SHORT, Outcome, Stage
from tests.reliability.mutants import MUTANTS, in_force

HISTORIES = 1000
# In a thousand short histories each of these happens at least so often; else they prove less than they seem to.
AT_LEAST = {
    "died before a commit": 60,
    "died after a commit": 60,
    "died before a note": 40,
    "died after a note": 40,
    "clock ahead by": 30,
    "clock back by": 30,
    "commits refused": 60,
    "notes, desktop fails": 60,
    "notes, desktop mute": 60,
    "notes, desktop lost": 60,
    "notes, desktop lies": 60,
    "notes, desktop late": 60,
    "note expired": 15,
    "note dismissed": 15,
    "daemon died": 60,
    "clicked in vain": 60,
    "clicked": 100,
    "put off": 60,
    "undone": 20,
    "quit": 40,
    "summaries": 40,
    "acts by the command line": 40,
}

# A history by which each broken engine is caught. Where the engine or the histories change for good reasons, another
# one may be needed: `python -m tests.reliability mutants` looks for it.
CATCHES = {
    "sends before the claim is committed": 1,
    "forgets what failed": 5,
    "takes failed for shown": 24,
    "leaves what a crash had claimed": 70,
    "rings at every start": 6,
    "marks as done what is put away": 1,
    "ends the reminder that was seen": 1,
    "takes expired for seen": 29,
    "obeys old buttons": 87,
    "keeps old buttons good": 8,
    "is silent on a full disk": 71,
    "rings all the time on a full disk": 3,
    "records what nobody heard of": 90,
    "claims one of a summary only": 263,
    "never comes back": 1,
    "comes back at once": 1,
    "confirms what is not saved": 1,
    "leaves old notes on the screen": 4,
}


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    made = Stage()
    logging.disable(logging.WARNING)  # the services warn of what is done to them here
    yield made
    logging.disable(logging.NOTSET)
    made.end()


def whole(outcome: Outcome) -> str:
    """For whoever reads of a failure."""
    return "\n".join([f"history {outcome.seed} of {SHORT} steps:", *outcome.story, *outcome.broken])


@pytest.mark.timeout(900)  # a quarter of a minute on an idle machine
def test_no_history_breaks_a_promise_and_everything_to_be_survived_happens(stage: Stage) -> None:
    counted: Counter[str] = Counter()
    for seed in range(HISTORIES):
        outcome = stage.play(seed, SHORT)
        assert not outcome.broken, whole(outcome)
        counted.update(outcome.counted)
    happened = {what: sum(n for name, n in counted.items() if name.startswith(what)) for what in AT_LEAST}
    assert {what: (n, AT_LEAST[what]) for what, n in happened.items() if n < AT_LEAST[what]} == {}


@pytest.mark.parametrize("name", CATCHES)
def test_a_broken_engine_is_caught_by_a_history_that_the_whole_one_passes(stage: Stage, name: str) -> None:
    (mutant,) = (one for one in MUTANTS if one.name == name)
    outcome = stage.play(CATCHES[name], SHORT)
    assert not outcome.broken, whole(outcome)
    with in_force(mutant):
        assert stage.play(CATCHES[name], SHORT).broken
