"""The two kinds of error: the world's fault (KnownError, a sentence and what to do) and a bug (anything else)."""

from __future__ import annotations


class KnownError(Exception):
    """Something in the world is not as it must be. Both texts are for people, complete sentences."""

    def __init__(self, sentence: str, advice: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.sentence} {self.advice}".strip()


class NotFound(KnownError):
    """An identifier that names nothing (any more)."""


class Refused(KnownError):
    """The request makes no sense in the present state; nothing was changed."""


class Unreadable(KnownError):
    """A file, a date or a text from outside could not be understood; nothing was saved."""


class StoreUnusable(KnownError):
    """The store cannot be opened or written as it must be. Nothing was deleted."""


class StoreAway(StoreUnusable):
    """The server with the store went away just now: it may be back soon, and others may be ringing from it."""


class Stopped(KnownError):
    """The user stopped what was under way; nothing was changed."""
