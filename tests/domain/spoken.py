"""Facts to try the talking points with, and all of them rendered as they would be said.

``python -m tests.domain.spoken`` writes tests/data/spoken.en.md and its German twin, to be read from top to bottom as
the caller would say it aloud; test_spoken_script.py fails while the file and the texts differ, so that
no text changes unread.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from followup_desktop.domain.call_sheet import Point
from followup_desktop.domain.model import AttemptKind, Purpose, Stage
from followup_desktop.domain.script import Filler, build_call_sheet
from followup_desktop.domain.sheet_facts import SheetFacts
from followup_desktop.domain.talking_points import COLUMNS, Content, parse_content

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "resources" / "talking_points" / "en.toml"
READ, READ_IN_GERMAN = (ROOT / "tests" / "data" / f"spoken.{language}.md" for language in ("en", "de"))
FULL = SheetFacts(
    stage=Stage.FINAL,
    company="Northwind Labs",
    role="Backend engineer",
    interview_date="Thursday 12 November",
    contact_name="Priya Raman",
    promised="Thursday 19 November",
    promise_passed=True,
    topic="The move to event sourcing.",
    need="calmer releases",
    proof="the ledger migration",
    doubt="the size of my team",
    doubt_answer="I led nine people for two years",
    unclear="who looks after the rota?",
    logistics="I am away from 6 to 10 April",
    my_name="Sam Doe",
    my_phone="+1 212 555 0199",
    deadline="Friday 20 November",
)
HALF = replace(
    FULL, contact_name="", need="", doubt_answer="", unclear="", promised="", promise_passed=False, deadline=""
)
NONE = SheetFacts()
FACTS = {"all facts known": FULL, "half of them": HALF, "none of them": NONE}
GERMAN = replace(
    FULL,
    role="Backend-Entwicklerin",
    interview_date="Donnerstag, 12. November",
    promised="Donnerstag, 19. November",
    topic="Der Umstieg auf Event Sourcing.",
    need="ruhigere Releases",
    proof="die Umstellung der Buchhaltung",
    doubt="die Größe meines Teams",
    doubt_answer="ich habe zwei Jahre lang neun Leute geleitet",
    unclear="wer betreut den Bereitschaftsplan?",
    logistics="ich bin vom 6. bis 10. April nicht da",
    deadline="Freitag, 20. November",
)
NOTHING = dict.fromkeys(("contact_name", "need", "doubt_answer", "unclear", "promised", "deadline"), "")
GERMAN_FACTS = {
    "all facts known": GERMAN,
    "half of them": replace(GERMAN, promise_passed=False, **NOTHING),
    "none of them": NONE,
}
# What a contact of a kind can be about (Reason.message of the deciding rule), as far as texts differ by it.
OCCASIONS = {
    AttemptKind.STATUS: (
        "", "no_show", "agency", "agreed", "due_on_hold", "due_late", "ghosted", "closing_note", "due_paper",
    ),
    AttemptKind.THANKS: ("thanks",),
    AttemptKind.ANSWER: (
        "owed_missed_call", "owed_their_voicemail", "owed_asked_info", "owed_invited", "owed_owe_material",
        "owed_offer_written",
    ),
    AttemptKind.FEEDBACK: ("refused", "refused_invited"),
    AttemptKind.COMPETING: ("offer_tell", "offer_in_writing", "offer_reminder"),
    AttemptKind.WITHDRAWAL: ("withdraw",),
}  # fmt: skip


def read_content(language: str = "en") -> Content:
    return parse_content(tomllib.loads(CONTENT.with_name(f"{language}.toml").read_text(encoding="utf-8")))


def every_contact(facts: SheetFacts) -> Iterator[SheetFacts]:
    """Those facts at every stage, for every kind of contact and occasion."""
    for stage in Stage:
        for kind, occasions in OCCASIONS.items():
            for occasion in occasions:
                yield replace(facts, stage=stage, kind=kind, occasion=occasion)


def rendered(content: Content, known: Mapping[str, SheetFacts] = FACTS) -> str:
    """Every cell of stage by purpose, then every kind of contact, with full facts, half of them and none."""
    return "\n".join([*_cells(content, known), *_contacts(content, known)]) + "\n"


def _cells(content: Content, known: Mapping[str, SheetFacts]) -> Iterator[str]:
    yield "# Every cell, as it is said"
    stages = {column: stage for stage, column in reversed(COLUMNS.items())}
    for column in dict.fromkeys(COLUMNS.values()):
        yield f"\n## {column}"
        for purpose in Purpose:
            if why := content.empty.get((column, purpose)):
                yield f"\n**{purpose.value}**: empty on purpose. {why}"
                continue
            yield f"\n**{purpose.value}**"
            for name, facts in known.items():
                filler = Filler(content, replace(facts, stage=stages[column]))
                yield f"- {name}: {_said(filler.points(content.cells[column, purpose], purpose))}"


def _contacts(content: Content, known: Mapping[str, SheetFacts]) -> Iterator[str]:
    yield "\n# Every contact, from the first word to the last"
    for name, facts in known.items():
        for kind, occasions in OCCASIONS.items():
            for occasion in occasions:
                stage = Stage.OFFER if occasion in ("due_paper", "owed_offer_written") else Stage.FINAL
                sheet = build_call_sheet(replace(facts, stage=stage, kind=kind, occasion=occasion), content)
                yield f"\n## {kind.value} {occasion}, {name}\n"
                yield f"> {_said(sheet.opener)}"
                yield from (f"> ({one.purpose.value}) {_said(one.points)}" for one in sheet.sections)
                yield f"> {_said(sheet.close)}"
                yield f"\nVoicemail: {sheet.voicemail}"
                body = sheet.email_body.replace("\n\n", " / ").replace("\n", ", ")
                yield f"\nE-mail “{sheet.email_subject}”: {body}"


def _said(points: tuple[Point, ...]) -> str:
    return " ".join(point.say for point in points)


if __name__ == "__main__":
    READ.write_text(rendered(read_content()), encoding="utf-8")
    READ_IN_GERMAN.write_text(rendered(read_content("de"), GERMAN_FACTS), encoding="utf-8")
