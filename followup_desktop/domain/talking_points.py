"""The texts of the call sheet as data: what stands in the resource file of one language, checked when it is read.

Reading the file is an adapter's job. Every cell of stage by purpose is there, with its points or with the reason why
it has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from followup_desktop.domain.model import AttemptKind, Purpose, Stage
from followup_desktop.domain.sheet_facts import FLAGS, SLOTS, SheetFacts
from followup_desktop.languages import fill

SLOT = re.compile(r"\{(\w+)\}")

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
BRANCHES = ("yes", "no", "not_yet", "wrong_person", "gatekeeper")
# What must be there for every kind of contact; further keys ("status.applied", "answer.owed_invited") are variants.
SPOKEN = ("opener", "close")
WRITTEN = ("voicemail", "subject", "body")


class MalformedContent(ValueError):
    """The resource file is not as it must be; the message names the place."""


@dataclass(frozen=True)
class Form:
    """One way to put a thing, used where all facts it needs are known. ``say``: the words in full, may be empty."""

    text: str
    say: str = ""
    needs: tuple[str, ...] = ()

    def fits(self, facts: SheetFacts) -> bool:
        return all(facts.knows(name) for name in self.needs)


@dataclass(frozen=True)
class Line:
    """One thing to say in its forms, the fullest first; none fits: it disappears. ``id`` as in Point.id."""

    forms: tuple[Form, ...]
    id: str = ""

    def form(self, facts: SheetFacts) -> Form | None:
        return next((one for one in self.forms if one.fits(facts)), None)


Lines = tuple[Line, ...]


@dataclass(frozen=True)
class Content:
    """The texts of one language.

    ``cells``: (column, purpose) to lines, ``empty``: why a cell has none. ``kinds``: the purposes of a contact for
    another reason than the state of things, by its key. ``parts``: opener, close, voicemail, subject and body by
    key. ``derived``: slots made of others ("hello"), by name, with variants for a column ("we_spoke.applied").
    """

    cells: Mapping[tuple[str, Purpose], Lines]
    empty: Mapping[tuple[str, Purpose], str]
    kinds: Mapping[str, Mapping[Purpose, Lines]]
    parts: Mapping[str, Mapping[str, Lines]]
    branches: Mapping[str, Lines]
    titles: Mapping[str, str]
    avoid: Mapping[str, tuple[str, ...]]
    before: tuple[str, ...]
    derived: Mapping[str, Line]
    small_words: frozenset[str]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day_forms: tuple[str, str]  # without the year and with it

    def spoken_day(self, day: date, today: date) -> str:
        """ "Thursday 12 November", as it is said; with the year where it is not that of ``today``."""
        facts = {"weekday": self.weekdays[day.weekday()], "day": day.day, "month": self.months[day.month - 1]}
        return fill(self.day_forms[day.year != today.year], {**facts, "year": day.year})

    def variants(self, part: str, facts: SheetFacts) -> Lines:
        """The lines of a part for this contact: of its occasion, its stage, its column, else of its kind."""
        texts = self.parts[part]
        return next(texts[key] for key in keys_for(facts) if key in texts)

    def purposes_of_kind(self, facts: SheetFacts) -> tuple[str, Mapping[Purpose, Lines]] | None:
        """The purposes of a contact that has its own, with the key they stand under; None: those of its stage."""
        return next(((key, self.kinds[key]) for key in keys_for(facts) if key in self.kinds), None)


def keys_for(facts: SheetFacts) -> tuple[str, ...]:
    """The keys under which texts for this contact may stand, the most particular first."""
    kind = facts.kind.value
    closer = (facts.occasion, facts.stage.value, COLUMNS[facts.stage])
    return (*(f"{kind}.{one}" for one in closer if one), kind)


# -- reading -------------------------------------------------------------------------------------------------------


def parse_content(data: Mapping[str, Any]) -> Content:
    """Raises MalformedContent for a missing cell, an unknown slot, or a wrong shape."""
    try:
        return _Reader(data).content()
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        if isinstance(error, MalformedContent):
            raise
        raise MalformedContent(f"the talking points lack {error}") from error


class _Reader:
    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._names = {name.partition(".")[0] for name in data["derived"]}
        self._ids: set[str] = set()

    def content(self) -> Content:
        data = self._data
        cells, empty = self._cells()
        parts = {part: self._part(part) for part in (*SPOKEN, *WRITTEN)}
        return Content(
            cells=cells,
            empty=empty,
            kinds={key: self._purposes(key, table) for key, table in data["kinds"].items()},
            parts=parts,
            branches={name: self._lines(data["branch"][name], f"branch.{name}") for name in BRANCHES},
            titles={name: str(data["titles"][name]) for name in BRANCHES},
            avoid={key: tuple(map(str, found)) for key, found in data["avoid"].items()},
            before=tuple(map(str, data["before"])),
            derived={name: Line(self._forms(one, f"derived.{name}")) for name, one in data["derived"].items()},
            small_words=frozenset(map(str, data["grammar"]["small_words"])),
            weekdays=self._names_of("weekdays", 7),
            months=self._names_of("months", 12),
            day_forms=(str(data["calendar"]["day"]), str(data["calendar"]["day_of_year"])),
        )

    def _names_of(self, what: str, count: int) -> tuple[str, ...]:
        names = tuple(map(str, self._data["calendar"][what]))
        if len(names) != count:
            raise MalformedContent(f"calendar.{what} has {len(names)} names")
        return names

    def _cells(self) -> tuple[dict[tuple[str, Purpose], Lines], dict[tuple[str, Purpose], str]]:
        cells: dict[tuple[str, Purpose], Lines] = {}
        empty: dict[tuple[str, Purpose], str] = {}
        for column in sorted(set(COLUMNS.values())):
            for purpose in Purpose:
                why = self._data["empty"].get(column, {}).get(purpose.value)
                found = self._data["points"][column].get(purpose.value)
                if (why is None) is (found is None):
                    raise MalformedContent(f"points.{column}.{purpose.value} needs points or a reason for none")
                if found is None:
                    empty[column, purpose] = str(why)
                else:
                    cells[column, purpose] = self._lines(found, f"{column}.{purpose.value}")
        return cells, empty

    def _purposes(self, key: str, table: Mapping[str, Any]) -> dict[Purpose, Lines]:
        return {Purpose(name): self._lines(found, f"{key}.{name}") for name, found in table.items()}

    def _part(self, part: str) -> dict[str, Lines]:
        texts = {key: self._lines(found, f"{part}.{key}") for key, found in self._data[part].items()}
        missing = {kind.value for kind in AttemptKind} - set(texts)
        if missing:
            raise MalformedContent(f"{part} lacks {sorted(missing)}")
        return texts

    def _lines(self, found: Sequence[Any], place: str) -> Lines:
        if not found:
            raise MalformedContent(f"{place} is empty")
        return tuple(self._line(one, place) for one in found)

    def _line(self, one: Any, place: str) -> Line:
        if isinstance(one, str):
            return Line(self._forms([{"text": one}], place))
        ident = f"{place}.{one['id']}" if "id" in one else ""
        if ident in self._ids:
            raise MalformedContent(f"{ident} is there twice")
        if ident:
            self._ids.add(ident)
        return Line(self._forms(one.get("forms", [one]), place), ident)

    def _forms(self, found: Sequence[Mapping[str, Any]], place: str) -> tuple[Form, ...]:
        return tuple(self._form(one, place) for one in found)

    def _form(self, one: Mapping[str, Any], place: str) -> Form:
        form = Form(str(one["text"]), str(one.get("say", "")), tuple(one.get("needs", ())))
        slots = {*SLOT.findall(form.text), *SLOT.findall(form.say)} - SLOTS - self._names
        unknown = slots | (set(form.needs) - SLOTS - FLAGS)
        if unknown or not form.text:
            raise MalformedContent(f"{place}: unknown {sorted(unknown)} in {form.text!r}")
        return form


def all_lines(content: Content) -> Iterator[tuple[str, Line]]:
    """Every line with the place it stands in, for checks."""
    for (column, purpose), lines in content.cells.items():
        yield from ((f"{column}.{purpose.value}", line) for line in lines)
    for key, purposes in content.kinds.items():
        yield from ((f"{key}.{purpose.value}", line) for purpose, lines in purposes.items() for line in lines)
    for part, texts in content.parts.items():
        yield from ((f"{part}.{key}", line) for key, lines in texts.items() for line in lines)
    for name, lines in content.branches.items():
        yield from ((f"branch.{name}", line) for line in lines)
