"""What to say, put together for one follow-up: frozen values, plain text."""

from __future__ import annotations

from dataclasses import dataclass

from followup_desktop.domain.model import Purpose


@dataclass(frozen=True)
class Piece:
    """A stretch of a point's text; ``from_user``: a fact of the user's own, which the window tints."""

    text: str
    from_user: bool = False


@dataclass(frozen=True)
class Point:
    """One thing to say, or a note to the caller. ``text`` is the joined pieces; ``id`` is stable across sheets."""

    id: str
    purpose: Purpose
    text: str
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Section:
    """The points of one purpose; ``main``: the reason for this contact."""

    purpose: Purpose
    points: tuple[Point, ...]
    main: bool = False


@dataclass(frozen=True)
class Branch:
    """A turn the call may take, and what to say then."""

    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class CallSheet:
    """Opener, two or three purposes, the close, what to leave out; beside it the voicemail and the e-mail twin.

    ``seconds``: how long reading the points aloud takes, an estimate.
    """

    opener: tuple[Point, ...] = ()
    sections: tuple[Section, ...] = ()
    close: tuple[Point, ...] = ()
    avoid: tuple[str, ...] = ()
    voicemail: str = ""
    email_subject: str = ""
    email_body: str = ""
    branches: tuple[Branch, ...] = ()
    seconds: int = 0
