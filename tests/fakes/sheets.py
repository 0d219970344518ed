"""A call sheet as the talking points would make it, for the sample search."""

from __future__ import annotations

from followup_desktop.domain.call_sheet import Branch, CallSheet, Piece, Point, Section
from followup_desktop.domain.model import Purpose

PURPOSES = {"next": Purpose.NEXT_STEPS, "interest": Purpose.INTEREST, "concern": Purpose.CONCERN}


def point(ident: str, *pieces: tuple[str, bool]) -> Point:
    """A point whose id begins with its purpose; the pieces are (text, a fact of the user's own)."""
    return Point(
        id=ident,
        purpose=PURPOSES.get(ident.partition("-")[0], Purpose.PROFESSIONALISM),
        text="".join(text for text, _ in pieces),
        pieces=tuple(Piece(text, from_user=mine) for text, mine in pieces),
    )


SAMPLE_SHEET = CallSheet(
    opener=(
        point("open-1", ("Say who you are and which interview: the Backend engineer panel on 12 November.", False)),
        point("open-2", ("Ask whether this is a good moment for two minutes.", False)),
    ),
    sections=(
        Section(
            purpose=Purpose.NEXT_STEPS,
            points=(
                point(
                    "next-1",
                    ("You had expected news by the 19th: ask where the decision stands, and what is left.", False),
                ),
                point("next-2", ("Ask which date you may plan with, and if they need anything until then.", False)),
            ),
            main=True,
        ),
        Section(
            purpose=Purpose.INTEREST,
            points=(
                point(
                    "interest-1",
                    ("Name what drew you in: ", False),
                    ("the move to event sourcing", True),
                    (", and where your ", False),
                    ("ledger migration", True),
                    (" fits it.", False),
                ),
            ),
        ),
        Section(
            purpose=Purpose.CONCERN,
            points=(
                point(
                    "concern-1", ("Answer the doubt about ", False), ("on-call experience", True), (" once.", False)
                ),
            ),
        ),
    ),
    close=(point("close-1", ("Thank them, and say what you will do next and by when.", False)),),
    avoid=("Asking about pay on this call.",),
    branches=(
        Branch("no", "If they say it is a no", (point("no-1", ("Thank them and ask for one thing.", False)),)),
    ),
    voicemail="Hello, this is Sam Doe about the backend role. I am calling as agreed. My number is 555 0100.",
    email_subject="Backend engineer: where things stand",
    email_body="Dear Priya Raman,\n\nyou expected news by the 19th.\n\nKind regards\nSam Doe",
    seconds=15,
)
