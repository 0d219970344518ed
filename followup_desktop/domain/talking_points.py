"""Choosing purposes and filling slots: from the facts of one follow-up to its call sheet.

The texts stand in a resource file, one per language; reading it is an adapter's job. Facts come from people and files
and are treated as plain text: cut to a length, never parsed, braces in them included.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from followup_desktop.domain.call_sheet import Branch, CallSheet, Piece, Point, Section
from followup_desktop.domain.model import AttemptKind, Channel, Purpose, Stage, Verdict

SLOT = re.compile(r"\{(\w+)\}")
FACT_LENGTH = 160  # characters of one fact on a sheet; more cannot be read while talking
WORDS_A_MINUTE = 150
OWN_FACTS = frozenset(
    {"topic", "need", "proof", "doubt", "doubt_answer", "unclear", "logistics", "promised", "deadline"}
)

# Which column of the texts serves a stage; the guidance joins the two middle interviews and the two last steps.
COLUMNS: Mapping[Stage, str] = {
    Stage.APPLIED: "applied",
    Stage.PHONE_SCREEN: "phone_screen",
    Stage.ASSESSMENT: "assessment",
    Stage.HIRING_MANAGER: "talk",
    Stage.PANEL: "talk",
    Stage.FINAL: "last",
    Stage.REFERENCE: "last",
    Stage.OFFER: "offer",
    Stage.REJECTED: "rejected",
    Stage.GHOSTED: "talk",
}


@dataclass(frozen=True)
class SheetFacts:
    """All that can be filled in. Texts are empty where nothing is known; days come as text."""

    stage: Stage = Stage.HIRING_MANAGER
    verdict: Verdict = Verdict.CALL
    channel: Channel = Channel.PHONE
    kind: AttemptKind = AttemptKind.STATUS
    company: str = ""
    role: str = ""
    interview_date: str = ""
    contact_name: str = ""
    promised: str = ""
    promise_passed: bool = False
    topic: str = ""
    need: str = ""
    proof: str = ""
    doubt: str = ""
    doubt_answer: str = ""
    unclear: str = ""
    logistics: str = ""
    my_name: str = ""
    my_phone: str = ""
    deadline: str = ""
    attempts: int = 0

    def slot(self, name: str) -> str:
        """The text of a slot, one line, cut; empty where unknown."""
        return clean(str(getattr(self, name)))


SLOTS = frozenset(one.name for one in fields(SheetFacts) if one.type == "str")


class MalformedContent(ValueError):
    """The resource file is not as it must be; the message names the place."""


@dataclass(frozen=True)
class Line:
    """One text with slots. ``needs``: facts without which ``without`` is said instead (empty: nothing is said)."""

    text: str
    needs: tuple[str, ...] = ()
    without: str = ""

    def fitting(self, facts: SheetFacts) -> str:
        """The template to use for these facts, empty where the line disappears."""
        return self.text if all(facts.slot(name) for name in self.needs) else self.without


@dataclass(frozen=True)
class Content:
    """The texts of one language. ``cells``: (column, purpose) to lines; ``empty``: why a cell has none."""

    cells: Mapping[tuple[str, Purpose], tuple[Line, ...]]
    empty: Mapping[tuple[str, Purpose], str]
    lists: Mapping[str, tuple[Line, ...]]  # "opener.phone", "close.status", "avoid.always", "branch.yes", ...
    texts: Mapping[str, str]  # titles of the branches
    letters: Mapping[
        str, tuple[Line, ...]
    ]  # "voicemail.status", "subject.thanks", "body.thanks": parts that are joined


def parse_content(data: Mapping[str, Any]) -> Content:
    """Raises MalformedContent for a missing cell, an unknown slot, or a wrong shape."""
    try:
        cells: dict[tuple[str, Purpose], tuple[Line, ...]] = {}
        empty: dict[tuple[str, Purpose], str] = {}
        for column in sorted(set(COLUMNS.values())):
            for purpose in Purpose:
                found = data["points"][column][purpose.value]
                if isinstance(found, str):
                    empty[column, purpose] = found
                else:
                    cells[column, purpose] = _lines(found, f"points.{column}.{purpose.value}")
        flat = dict(_flat(data["lists"]))
        lists = {name: _lines(value, name) for name, value in flat.items()}
        letters = {name: _lines(value, name) for name, value in _flat(data["letters"])}
        return Content(cells, empty, lists, dict(data["titles"]), letters)
    except (KeyError, TypeError, AttributeError) as error:
        raise MalformedContent(f"the talking points lack {error}") from error


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def _lines(found: Sequence[Any], place: str) -> tuple[Line, ...]:
    lines = tuple(
        Line(one)
        if isinstance(one, str)
        else Line(str(one["text"]), tuple(one.get("needs", ())), str(one.get("without", "")))
        for one in found
    )
    for line in lines:
        unknown = {*SLOT.findall(line.text), *SLOT.findall(line.without), *line.needs} - SLOTS
        if unknown or not line.text:
            raise MalformedContent(f"{place}: unknown slots {sorted(unknown)} in {line.text!r}")
    return lines


# -- choosing ------------------------------------------------------------------------------------------------------

Chosen = tuple[Purpose, ...]
# For a kind of contact other than a status call the purposes are fixed; the first is the reason for it.
BY_KIND: Mapping[AttemptKind, Chosen] = {
    AttemptKind.THANKS: (Purpose.RELATIONSHIP, Purpose.INTEREST),
    AttemptKind.ANSWER: (Purpose.PROFESSIONALISM, Purpose.LOGISTICS, Purpose.NEXT_STEPS),
    AttemptKind.FEEDBACK: (Purpose.FEEDBACK, Purpose.RELATIONSHIP, Purpose.PROFESSIONALISM),
    AttemptKind.COMPETING: (Purpose.NEXT_STEPS, Purpose.INTEREST),
    AttemptKind.WITHDRAWAL: (Purpose.PROFESSIONALISM, Purpose.RELATIONSHIP),
}
MOST = 3  # purposes on one sheet


def choose(facts: SheetFacts, content: Content) -> Chosen:
    """Two or three purposes, the main one first; never one whose cell is empty for the stage."""
    if facts.kind in BY_KIND:
        wanted: Chosen = BY_KIND[facts.kind]
    elif facts.stage is Stage.OFFER:
        wanted = (Purpose.LOGISTICS, Purpose.NEXT_STEPS, Purpose.CLARIFICATION)
    elif facts.stage is Stage.REJECTED:
        wanted = BY_KIND[AttemptKind.FEEDBACK]
    else:
        wanted = _for_status(facts)
    column = COLUMNS[facts.stage]
    return tuple(one for one in wanted if (column, one) in content.cells)[:MOST]


def _for_status(facts: SheetFacts) -> Chosen:
    """Timing first; then what the exit card brought: a doubt, something unclear, what drew the user in."""
    found = [Purpose.NEXT_STEPS]
    if facts.doubt:
        found.append(Purpose.CONCERN)
    if facts.unclear:
        found.append(Purpose.CLARIFICATION)
    found += [Purpose.INTEREST, Purpose.PROFESSIONALISM]
    return tuple(found)


# -- filling -------------------------------------------------------------------------------------------------------


def clean(text: str) -> str:
    """One line of plain text without control and direction characters, cut to a readable length."""
    kept = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text[: FACT_LENGTH * 4])
    kept = "".join(c for c in kept if unicodedata.category(c) not in ("Cf", "Cs", "Co", "Cn"))
    line = " ".join(kept.split())
    return line if len(line) <= FACT_LENGTH else line[: FACT_LENGTH - 1].rstrip() + "…"


def pieces(template: str, facts: SheetFacts) -> tuple[Piece, ...]:
    """The template taken apart at its slots; a fact is never looked at for slots again."""
    found: list[Piece] = []
    at = 0
    for slot in SLOT.finditer(template):
        if slot.start() > at:
            found.append(Piece(template[at : slot.start()]))
        fact = facts.slot(slot[1])
        if fact:
            found.append(Piece(fact, slot[1] in OWN_FACTS))
        at = slot.end()
    if at < len(template):
        found.append(Piece(template[at:]))
    return tuple(found)


def fill(template: str, facts: SheetFacts) -> str:
    return "".join(piece.text for piece in pieces(template, facts))


def _points(ident: str, purpose: Purpose, lines: Sequence[Line], facts: SheetFacts) -> tuple[Point, ...]:
    made = []
    for place, line in enumerate(lines, start=1):
        template = line.fitting(facts)
        if template:
            parts = pieces(template, facts)
            made.append(Point(f"{ident}-{place}", purpose, "".join(part.text for part in parts), parts))
    return tuple(made)


def build_call_sheet(facts: SheetFacts, content: Content) -> CallSheet:
    """The whole sheet. Facts that are missing make a point read differently, or disappear."""
    chosen = choose(facts, content)
    column = COLUMNS[facts.stage]
    sections = tuple(
        Section(purpose, points, main=purpose is chosen[0])
        for purpose in chosen
        if (points := _points(f"{column}-{purpose.value}", purpose, content.cells[column, purpose], facts))
    )
    opener = _part(content, facts, "opener")
    close = _part(content, facts, "close")
    sheet = CallSheet(
        opener=opener,
        sections=sections,
        close=close,
        avoid=tuple(fill(line.text, facts) for line in _list(content, "avoid", facts)),
        voicemail=_letter(content, facts, "voicemail", " "),
        email_subject=_letter(content, facts, "subject", " "),
        email_body=_letter(content, facts, "body", "\n\n"),
        branches=_branches(content, facts),
    )
    return replace(sheet, seconds=_seconds(sheet))


def _kind(facts: SheetFacts) -> str:
    """The name under which the texts of a kind stand."""
    if facts.kind is AttemptKind.STATUS and facts.attempts >= 2:
        return "closing"
    return facts.kind.value


def _part(content: Content, facts: SheetFacts, name: str) -> tuple[Point, ...]:
    lines = content.lists.get(f"{name}.{_kind(facts)}", content.lists[f"{name}.status"])
    return _points(f"{name}", Purpose.PROFESSIONALISM, lines, facts)


def _list(content: Content, name: str, facts: SheetFacts) -> tuple[Line, ...]:
    """What holds always, then what holds for this stage."""
    return (*content.lists.get(f"{name}.{COLUMNS[facts.stage]}", ()), *content.lists[f"{name}.always"])


def _letter(content: Content, facts: SheetFacts, name: str, joint: str) -> str:
    lines = content.letters.get(f"{name}.{_kind(facts)}", content.letters[f"{name}.status"])
    parts = [fill(template, facts) for line in lines if (template := line.fitting(facts))]
    return joint.join(parts)


def _branches(content: Content, facts: SheetFacts) -> tuple[Branch, ...]:
    return tuple(
        Branch(name, title, _points(f"branch-{name}", Purpose.NEXT_STEPS, content.lists[f"branch.{name}"], facts))
        for name, title in content.texts.items()
    )


def _seconds(sheet: CallSheet) -> int:
    spoken = [*sheet.opener, *(point for section in sheet.sections for point in section.points), *sheet.close]
    words = sum(len(point.text.split()) for point in spoken)
    return round(words * 60 / WORDS_A_MINUTE)
