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
    """One thing to say. ``text`` is a cue to the caller, the joined ``pieces``; ``say`` the words in full, empty
    where the cue is all there is (a point of the user's own).

    ``id`` is stable across sheets, whatever facts are known ("talk.next_steps.timing"). ``own_id``: the number of the
    user's own point, or of the rewording of ours, that this is; 0 where it is ours as it stands.
    """

    id: str
    purpose: Purpose
    text: str
    pieces: tuple[Piece, ...] = ()
    say: str = ""
    say_pieces: tuple[Piece, ...] = ()
    own_id: int = 0


@dataclass(frozen=True)
class Section:
    """The points of one purpose; ``main``: the reason for this contact."""

    purpose: Purpose
    points: tuple[Point, ...]
    main: bool = False


@dataclass(frozen=True)
class Branch:
    """A turn the call may take, and what to say then."""

    id: str  # "yes", "no", "not_yet", "wrong_person", "gatekeeper"
    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class CallSheet:
    """Opener, two or three purposes, the close, what to leave out; beside it the voicemail and the e-mail twin.

    ``before``: what to have at hand or look at before dialling. ``seconds``: how long the call may take, an estimate
    from the words of the points and the answers to them; ``hidden``: how many points of this sheet the user hid,
    ``hidden_ids``: by which of their own points (OwnPoint.id).
    """

    opener: tuple[Point, ...] = ()
    sections: tuple[Section, ...] = ()
    close: tuple[Point, ...] = ()
    avoid: tuple[str, ...] = ()
    voicemail: str = ""
    email_subject: str = ""
    email_body: str = ""
    branches: tuple[Branch, ...] = ()
    before: tuple[str, ...] = ()
    seconds: int = 0
    hidden: int = 0
    hidden_ids: tuple[int, ...] = ()
