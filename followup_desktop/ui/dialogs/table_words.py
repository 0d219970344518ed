"""How the fields, separators, encodings and orders of dates of a table are called, and a row of it in words."""

from __future__ import annotations

from followup_desktop.day_words import day_and_time, day_of_year
from followup_desktop.domain.model import Closing, Stage
from followup_desktop.languages import tr, tr_n
from followup_desktop.services.import_views import ReviewItem, TableRow
from followup_desktop.ui.dialogs.choices import STAGE_NAMES
from followup_desktop.ui.widgets.text import one_line

FIELD_NAMES: tuple[tuple[str, str], ...] = (
    ("", tr("Leave out")),
    ("company", tr("Company")),
    ("role", tr("Role")),
    ("stage", tr("Stage")),
    ("applied", tr("Day of applying")),
    ("interview", tr("Interview")),
    ("promised", tr("They decide by")),
    ("contact", tr("Person")),
    ("phone", tr("Phone")),
    ("email", tr("E-mail")),
    ("closing", tr("How it ended")),
    ("closed", tr("Day it ended")),
    ("location", tr("Place")),
    ("link", tr("Link")),
    ("note", tr("Note")),
)
SEPARATOR_NAMES: tuple[tuple[str, str], ...] = (
    (",", tr("Comma")),
    (";", tr("Semicolon")),
    ("\t", tr("Tab")),
    ("|", tr("Vertical bar")),
)
ENCODING_NAMES: tuple[tuple[str, str], ...] = (
    ("utf-8", tr("Unicode (UTF-8)")),
    ("utf-16", tr("Unicode (UTF-16)")),
    ("cp1252", tr("Western European")),
    ("cp1250", tr("Central European")),
    ("cp1251", tr("Cyrillic")),
    ("mac_roman", tr("Western (old Mac)")),
    ("shift_jis", tr("Japanese")),
    ("gb18030", tr("Chinese")),
)
ORDER_NAMES: tuple[tuple[bool | None, str], ...] = (
    (None, tr("As found")),
    (True, tr("Day first: 3/4 is 3 April")),
    (False, tr("Month first: 3/4 is 4 March")),
)
ENDS: dict[Closing, str] = {
    Closing.OFFER_ACCEPTED: tr("offer accepted"),
    Closing.REFUSED: tr("they said no"),
    Closing.WITHDRAWN: "withdrawn",
    Closing.LET_GO: tr("let go"),
}
STAGES = {**STAGE_NAMES, Stage.REJECTED: tr("Rejected"), Stage.GHOSTED: tr("No answer")}


def row_words(item: ReviewItem) -> tuple[str, str]:
    """Which application a row is, and what else it says."""
    entry, row = item.interview, item.row
    if entry is None:
        return one_line(item.entry), ""
    who = " · ".join(one_line(part) for part in (entry.company, entry.role) if part)
    stage = STAGES[row.stage if row else entry.stage]
    local = entry.start.local
    day = day_and_time(local) if row is None or row.dated else tr("no day")
    people = [one_line(one.name or one.email or one.phone) for one in entry.people]
    promised = [tr("decides by {day}", day=day_of_year(entry.promised))] if entry.promised else []
    return who, " · ".join([stage, day, *people, *promised, *more_words(row)])


def more_words(row: TableRow | None) -> list[str]:
    """What a row says besides its interview."""
    if row is None:
        return []
    earlier = [tr_n("{n} earlier interview", "{n} earlier interviews", len(row.earlier))] if row.earlier else []
    ended = [tr("closed: {how}", how=ENDS[row.closing])] if row.closing else []
    return [*earlier, *ended, *([one_line(row.note)] if row.note else [])]
