"""A thousand short random histories, in two halves that two processes play side by side, and the broken engines.

Everything that is to be survived really happens in either half.
"""

from __future__ import annotations

from collections import Counter

from tests.reliability.history import SHORT, Outcome, Stage
from tests.reliability.mutants import MUTANTS, in_force

HALVES = (range(500), range(500, 1000))
# In five hundred short histories each of these happens at least so often; else they prove less than they seem to.
AT_LEAST = {
    "died before a commit": 30,
    "died after a commit": 30,
    "died before a note": 20,
    "died after a note": 20,
    "clock ahead by": 15,
    "clock back by": 15,
    "commits refused": 30,
    "notes, desktop fails": 30,
    "notes, desktop mute": 30,
    "notes, desktop lost": 30,
    "notes, desktop lies": 30,
    "notes, desktop late": 30,
    "note expired": 8,
    "note dismissed": 8,
    "daemon died": 30,
    "clicked in vain": 30,
    "clicked": 50,
    "put off": 30,
    "undone": 10,
    "quit": 20,
    "summaries": 20,
    "acts by the command line": 20,
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


def whole(outcome: Outcome) -> str:
    """For whoever reads of a failure."""
    return "\n".join([f"history {outcome.seed} of {SHORT} steps:", *outcome.story, *outcome.broken])


def play(stage: Stage, half: int) -> None:
    """Five hundred histories: none breaks a promise, and enough of everything happens in them."""
    counted: Counter[str] = Counter()
    for seed in HALVES[half]:
        outcome = stage.play(seed, SHORT)
        assert not outcome.broken, whole(outcome)
        counted.update(outcome.counted)
    happened = {what: sum(n for name, n in counted.items() if name.startswith(what)) for what in AT_LEAST}
    assert {what: (n, AT_LEAST[what]) for what, n in happened.items() if n < AT_LEAST[what]} == {}


def is_caught(stage: Stage, name: str) -> None:
    """A broken engine breaks a promise in a history in which the whole one keeps them all."""
    (mutant,) = (one for one in MUTANTS if one.name == name)
    outcome = stage.play(CATCHES[name], SHORT)
    assert not outcome.broken, whole(outcome)
    with in_force(mutant):
        assert stage.play(CATCHES[name], SHORT).broken
