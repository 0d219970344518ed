"""Back to all that we suggest, in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import KnownError
from followup_desktop.services.facade import Services


@dataclass
class Restored:
    """What was put back, and what would not be."""

    changes: Changes = field(default_factory=Changes)
    done: list[str] = field(default_factory=list)
    refused: dict[str, KnownError] = field(default_factory=dict)


def restore(services: Services, wanted: Mapping[str, str]) -> Restored:
    """Saves each value; on the worker.

    The hours must follow each other at every step, so that one may have to wait for another: what is refused is tried
    again as long as something else could be saved.
    """
    made, left = Restored(), dict(wanted)
    before = len(left) + 1
    while left and len(left) < before:
        before = len(left)
        for key in list(left):
            try:
                made.changes |= services.set_setting(key, left[key])
            except KnownError as error:
                made.refused[key] = error
            else:
                made.refused.pop(key, None)
                made.done.append(key)
                del left[key]
    return made
