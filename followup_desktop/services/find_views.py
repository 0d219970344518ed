"""What the finder shows: everybody and everything that can be found, and what to know of one of them at a glance."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Findable:
    """A person of an application, or the application itself where ``person`` is empty.

    ``words``: all that it is known by, folded for comparing, the name on a first line of its own; ``digits``: of the
    phone number, without anything else.
    """

    application_id: int
    company: str
    person: str
    detail: str  # "Northwind Labs · Backend engineer · Final", without the name that stands above it
    phone: str  # as it was entered
    is_open: bool
    words: str
    digits: str

    @property
    def name(self) -> str:
        return self.person or self.company


@dataclass(frozen=True)
class Recall:
    """What to know before the first word is spoken: the round, what they promised, what was said; a line each."""

    application_id: int
    lines: tuple[str, ...]
