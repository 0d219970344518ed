"""From the facts of one contact to its call sheet: purposes chosen, slots filled, the user's own points put in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from followup_desktop.domain.call_sheet import Branch, CallSheet, Piece, Point, Section
from followup_desktop.domain.model import AttemptKind, OwnPoint, Purpose, Stage
from followup_desktop.domain.sheet_facts import OWN_FACTS, SheetFacts, clean, in_mid_sentence
from followup_desktop.domain.talking_points import BRANCHES, COLUMNS, SLOT, Content, Line, Lines

WORDS_A_MINUTE = 150
ANSWER_SECONDS = 20  # what they need to answer one question, an estimate of ours
MOST = 3  # purposes on one sheet

# -- choosing ------------------------------------------------------------------------------------------------------

Chosen = tuple[Purpose, ...]
# Which fact of the exit card brings a purpose in; without it the purpose stays for those where it belongs anyway.
BROUGHT_BY: Mapping[Purpose, str] = {
    Purpose.CONCERN: "doubt",
    Purpose.CLARIFICATION: "unclear",
    Purpose.LOGISTICS: "logistics",
}
_TALK: Chosen = (
    Purpose.NEXT_STEPS,
    Purpose.CONCERN,
    Purpose.CLARIFICATION,
    Purpose.LOGISTICS,
    Purpose.INTEREST,
    Purpose.RELATIONSHIP,
    Purpose.PROFESSIONALISM,
)
# The purposes that fit a stage (guidance, section 1), in the order in which they are taken: timing first, then what
# the exit card brought, then what always fits.
FITTING: Mapping[Stage, Chosen] = {
    Stage.APPLIED: (Purpose.NEXT_STEPS, Purpose.INTEREST, Purpose.PROFESSIONALISM),
    Stage.PHONE_SCREEN: (
        Purpose.NEXT_STEPS,
        Purpose.CONCERN,
        Purpose.CLARIFICATION,
        Purpose.LOGISTICS,
        Purpose.INTEREST,
        Purpose.PROFESSIONALISM,
    ),
    Stage.ASSESSMENT: (
        Purpose.NEXT_STEPS,
        Purpose.CLARIFICATION,
        Purpose.CONCERN,
        Purpose.LOGISTICS,
        Purpose.INTEREST,
        Purpose.PROFESSIONALISM,
    ),
    Stage.HIRING_MANAGER: _TALK,
    Stage.PANEL: _TALK,
    Stage.FINAL: (
        Purpose.NEXT_STEPS,
        Purpose.CONCERN,
        Purpose.CLARIFICATION,
        Purpose.INTEREST,
        Purpose.RELATIONSHIP,
    ),
    # No speeches while they ring the referees: where it stands, what they need, and patience.
    Stage.REFERENCE: (Purpose.NEXT_STEPS, Purpose.CONCERN, Purpose.LOGISTICS, Purpose.PROFESSIONALISM),
    Stage.OFFER: (Purpose.LOGISTICS, Purpose.CLARIFICATION, Purpose.NEXT_STEPS, Purpose.RELATIONSHIP),
    Stage.REJECTED: (Purpose.FEEDBACK, Purpose.RELATIONSHIP, Purpose.PROFESSIONALISM),
    Stage.GHOSTED: (Purpose.NEXT_STEPS, Purpose.INTEREST),
}
# Purposes that belong to a stage even where the exit card brought nothing for them.
ALWAYS: frozenset[tuple[Stage, Purpose]] = frozenset(
    {(Stage.REFERENCE, Purpose.LOGISTICS), (Stage.OFFER, Purpose.LOGISTICS)}
)


def choose(facts: SheetFacts) -> Chosen:
    """The purposes of a contact for the state of things, the main one first; all of them fit the stage."""
    stage = Stage.REJECTED if facts.kind is AttemptKind.FEEDBACK else facts.stage
    found = [one for one in FITTING[stage] if _belongs(stage, one, facts)]
    if facts.occasion == "due_paper":  # an offer by word: the paper is what the contact is about
        found.sort(key=lambda one: one is not Purpose.NEXT_STEPS)
    return tuple(found[:MOST])


def _belongs(stage: Stage, purpose: Purpose, facts: SheetFacts) -> bool:
    fact = BROUGHT_BY.get(purpose)
    return fact is None or facts.knows(fact) or (stage, purpose) in ALWAYS


# -- filling -------------------------------------------------------------------------------------------------------


class Filler:
    """Fills the texts of one language with the facts of one contact."""

    def __init__(self, content: Content, facts: SheetFacts) -> None:
        self._content, self._facts = content, facts
        self._derived: dict[str, tuple[Piece, ...]] = {}

    def pieces(self, template: str) -> tuple[Piece, ...]:
        """The template taken apart at its slots; a fact is never looked at for slots again."""
        found: list[Piece] = []
        at = 0
        for slot in SLOT.finditer(template):
            if slot.start() > at:
                found.append(Piece(template[at : slot.start()]))
            found += self._slot(slot[1], begins=_begins_sentence(template[: slot.start()]))
            at = slot.end()
            if found and found[-1].text.endswith("?") and template[at : at + 1] == ".":
                at += 1  # the user's own question mark stands for the full stop
        if at < len(template):
            found.append(Piece(template[at:]))
        return tuple(found)

    def text(self, template: str) -> str:
        return "".join(piece.text for piece in self.pieces(template))

    def _slot(self, name: str, *, begins: bool) -> tuple[Piece, ...]:
        variant = f"{name}.{COLUMNS[self._facts.stage]}"
        key = variant if variant in self._content.derived else name
        if key in self._content.derived:
            if key not in self._derived:
                form = self._content.derived[key].form(self._facts)
                self._derived[key] = self.pieces(form.text) if form else ()
            return self._derived[key]
        fact = self._facts.slot(name)
        if not begins:
            fact = in_mid_sentence(fact, self._content.small_words)
        return (Piece(fact, name in OWN_FACTS),) if fact else ()

    def point(self, line: Line, purpose: Purpose) -> Point | None:
        form = line.form(self._facts)
        if form is None:
            return None
        parts, spoken = self.pieces(form.text), self.pieces(form.say)
        return Point(line.id, purpose, _joined(parts), parts, _joined(spoken), spoken)

    def points(self, lines: Lines, purpose: Purpose) -> tuple[Point, ...]:
        made = (self.point(line, purpose) for line in lines)
        return tuple(one for one in made if one is not None)

    def letter(self, part: str, joint: str) -> str:
        """A part that is said or sent as it stands: its lines that fit, joined."""
        forms = (line.form(self._facts) for line in self._content.variants(part, self._facts))
        return joint.join(self.text(form.text) for form in forms if form is not None)


def _begins_sentence(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1] in ".!?"


def _joined(parts: Sequence[Piece]) -> str:
    return "".join(part.text for part in parts)


# -- the sheet -----------------------------------------------------------------------------------------------------


def build_call_sheet(facts: SheetFacts, content: Content, own: Sequence[OwnPoint] = ()) -> CallSheet:
    """The whole sheet. Facts that are missing make a point read differently, or disappear.

    ``own``: what the user changed about the points and what holds for this application, in the order of age.
    """
    if facts.stage is Stage.REJECTED and facts.kind is AttemptKind.STATUS:
        facts = replace(facts, kind=AttemptKind.FEEDBACK)  # after a refusal nothing else is left to ask
    filler, changed = Filler(content, facts), _Own(own, facts.stage)
    sections = changed.sections(_sections(filler, content, facts))
    column = COLUMNS[facts.stage]
    avoid = (*content.avoid.get(facts.kind.value, ()), *content.avoid.get(column, ()), *content.avoid["always"])
    professional = Purpose.PROFESSIONALISM
    sheet = CallSheet(
        opener=changed.points(filler.points(content.variants("opener", facts), professional)),
        sections=sections,
        close=changed.points(filler.points(content.variants("close", facts), professional)),
        avoid=avoid,
        voicemail=filler.letter("voicemail", " "),
        email_subject=filler.letter("subject", " "),
        email_body=filler.letter("body", "\n\n"),
        branches=tuple(
            Branch(name, content.titles[name], changed.points(filler.points(content.branches[name], professional)))
            for name in BRANCHES
        ),
        before=content.before,
    )
    return replace(
        sheet, seconds=_seconds(sheet), hidden=len(changed.hidden_ids), hidden_ids=tuple(changed.hidden_ids)
    )


def _sections(filler: Filler, content: Content, facts: SheetFacts) -> tuple[Section, ...]:
    particular = content.purposes_of_kind(facts)
    if particular is not None:
        chosen = list(particular[1].items())[:MOST]
    else:
        stage = Stage.REJECTED if facts.kind is AttemptKind.FEEDBACK else facts.stage
        column = COLUMNS[stage]
        chosen = [(one, content.cells[column, one]) for one in choose(facts) if (column, one) in content.cells]
    made = ((purpose, filler.points(lines, purpose)) for purpose, lines in chosen)
    filled = [(purpose, points) for purpose, points in made if points]
    return tuple(Section(purpose, points, main=n == 0) for n, (purpose, points) in enumerate(filled))


class _Own:
    """What the user changed, laid over our points. ``hidden_ids``: the changes that took a point out."""

    def __init__(self, own: Sequence[OwnPoint], stage: Stage) -> None:
        holding = [one for one in own if one.stage in (None, stage)]
        # What was said for one application comes after, and so over, what was said for all.
        holding.sort(key=lambda one: (one.application_id is not None, one.stage is not None, one.id))
        self._changed = {one.point_id: one for one in holding if one.point_id}
        self._added = [one for one in holding if not one.point_id and not one.hidden]
        self.hidden_ids: list[int] = []

    def points(self, points: Sequence[Point]) -> tuple[Point, ...]:
        made = (self._point(one) for one in points)
        return tuple(one for one in made if one is not None)

    def _point(self, point: Point) -> Point | None:
        change = self._changed.get(point.id)
        if change is None:
            return point
        if change.hidden:
            self.hidden_ids.append(change.id)
            return None
        return _own_point(change, point.id, point.purpose)

    def sections(self, sections: Sequence[Section]) -> tuple[Section, ...]:
        """The sections with their points changed and the user's own added; a purpose of theirs alone comes last."""
        left = list(self._added)
        made = []
        for section in sections:
            mine = [one for one in left if one.purpose is section.purpose]
            left = [one for one in left if one not in mine]
            points = (*self.points(section.points), *(_own_point(one, "", one.purpose) for one in mine))
            if points:
                made.append(replace(section, points=points))
        for purpose in dict.fromkeys(one.purpose for one in left):
            own = tuple(_own_point(one, "", purpose) for one in left if one.purpose is purpose)
            made.append(Section(purpose, own))
        return tuple(made)


def _own_point(change: OwnPoint, point_id: str, purpose: Purpose) -> Point:
    text = clean(change.text)
    pieces = (Piece(text, from_user=True),)
    return Point(point_id or f"own.{change.id}", purpose, text, pieces, own_id=change.id)


def _seconds(sheet: CallSheet) -> int:
    """The words of the points at the pace of a calm voice, and an answer to each question."""
    spoken = [*sheet.opener, *(point for section in sheet.sections for point in section.points), *sheet.close]
    words = [point.say or point.text for point in spoken]
    questions = sum("?" in one for one in words)
    return round(sum(len(one.split()) for one in words) * 60 / WORDS_A_MINUTE) + questions * ANSWER_SECONDS
