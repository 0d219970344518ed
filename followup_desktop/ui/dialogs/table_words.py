"""How the fields, separators, encodings and orders of dates of a table are called, and a row of it in words."""

from __future__ import annotations

from followup_desktop.domain.model import Closing, Stage
from followup_desktop.services.import_views import ReviewItem, TableRow
from followup_desktop.ui.dialogs.choices import STAGE_NAMES
from followup_desktop.ui.widgets.text import one_line

FIELD_NAMES: tuple[tuple[str, str], ...] = (
    ("", "Leave out"),
    ("company", "Company"),
    ("role", "Role"),
    ("stage", "Stage"),
    ("applied", "Day of applying"),
    ("interview", "Interview"),
    ("promised", "They decide by"),
    ("contact", "Person"),
    ("phone", "Phone"),
    ("email", "E-mail"),
    ("closing", "How it ended"),
    ("closed", "Day it ended"),
    ("location", "Place"),
    ("link", "Link"),
    ("note", "Note"),
)
SEPARATOR_NAMES: tuple[tuple[str, str], ...] = (
    (",", "Comma"),
    (";", "Semicolon"),
    ("\t", "Tab"),
    ("|", "Vertical bar"),
)
ENCODING_NAMES: tuple[tuple[str, str], ...] = (
    ("utf-8", "Unicode (UTF-8)"),
    ("utf-16", "Unicode (UTF-16)"),
    ("cp1252", "Western European"),
    ("cp1250", "Central European"),
    ("cp1251", "Cyrillic"),
    ("mac_roman", "Western (old Mac)"),
    ("shift_jis", "Japanese"),
    ("gb18030", "Chinese"),
)
ORDER_NAMES: tuple[tuple[bool | None, str], ...] = (
    (None, "As found"),
    (True, "Day first: 3/4 is 3 April"),
    (False, "Month first: 3/4 is 4 March"),
)
ENDS: dict[Closing, str] = {
    Closing.OFFER_ACCEPTED: "offer accepted",
    Closing.REFUSED: "they said no",
    Closing.WITHDRAWN: "withdrawn",
    Closing.LET_GO: "let go",
}
STAGES = {**STAGE_NAMES, Stage.REJECTED: "Rejected", Stage.GHOSTED: "No answer"}


def row_words(item: ReviewItem) -> tuple[str, str]:
    """Which application a row is, and what else it says."""
    entry, row = item.interview, item.row
    if entry is None:
        return one_line(item.entry), ""
    who = " · ".join(one_line(part) for part in (entry.company, entry.role) if part)
    stage = STAGES[row.stage if row else entry.stage]
    local = entry.start.local
    day = f"{local:%a} {local.day} {local:%b %Y}, {local:%H:%M}" if row is None or row.dated else "no day"
    people = [one_line(one.name or one.email or one.phone) for one in entry.people]
    promised = [f"decides by {entry.promised.day} {entry.promised:%b %Y}"] if entry.promised else []
    return who, " · ".join([stage, day, *people, *promised, *more_words(row)])


def more_words(row: TableRow | None) -> list[str]:
    """What a row says besides its interview."""
    if row is None:
        return []
    earlier = [f"{len(row.earlier)} earlier interview{'s' if len(row.earlier) > 1 else ''}"] if row.earlier else []
    ended = [f"closed: {ENDS[row.closing]}"] if row.closing else []
    return [*earlier, *ended, *([one_line(row.note)] if row.note else [])]
