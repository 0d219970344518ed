"""The facts that go into a call sheet, made fit for being said: one line each, cut, without marks that would jar.

Facts come from people and files and are treated as plain text: never parsed, braces in them included.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, fields

from followup_desktop.domain.model import AttemptKind, Channel, Stage, Verdict

FACT_LENGTH = 160  # characters of one fact on a sheet; more cannot be read while talking
# Facts in the user's own words: the window tints them, and they lose the full stop they were typed with.
OWN_WORDS = frozenset({"topic", "need", "proof", "doubt", "doubt_answer", "unclear", "logistics"})
OWN_FACTS = OWN_WORDS | {"promised", "deadline"}
END_MARKS = " .,;:!?"


@dataclass(frozen=True)
class SheetFacts:
    """All that can be filled in. Texts are empty where nothing is known; days come as text.

    ``occasion``: the message of the deciding reason ("no_show", "closing_note", "owed_invited"), which tells one
    contact of a kind from another; empty where the contact is the user's own idea.
    """

    stage: Stage = Stage.HIRING_MANAGER
    verdict: Verdict = Verdict.CALL
    channel: Channel = Channel.PHONE
    kind: AttemptKind = AttemptKind.STATUS
    occasion: str = ""
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

    def slot(self, name: str) -> str:
        """The text of a slot: one line, cut; empty where unknown."""
        text = clean(str(getattr(self, name)))
        if name not in OWN_WORDS:
            return text
        asks = text.endswith("?")
        return text.strip(END_MARKS) + ("?" if asks and text.strip(END_MARKS) else "")

    def knows(self, name: str) -> bool:
        """Whether a fact is there: a text that is not empty, or a flag that is set."""
        value = getattr(self, name)
        return value if isinstance(value, bool) else bool(self.slot(name))


SLOTS = frozenset(one.name for one in fields(SheetFacts) if one.type == "str") - {"occasion"}
FLAGS = frozenset(one.name for one in fields(SheetFacts) if one.type == "bool")


def clean(text: str) -> str:
    """One line of plain text without control and direction characters, cut to a readable length."""
    kept = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text[: FACT_LENGTH * 4])
    kept = "".join(c for c in kept if unicodedata.category(c) not in ("Cf", "Cs", "Co", "Cn"))
    line = " ".join(kept.split())
    return line if len(line) <= FACT_LENGTH else line[: FACT_LENGTH - 1].rstrip() + "…"


def in_mid_sentence(fact: str, small_words: Collection[str]) -> str:
    """The fact with a small first letter where its first word is one that only begins a sentence ("The", "How")."""
    first, space, rest = fact.partition(" ")
    return f"{first[0].lower()}{first[1:]}{space}{rest}" if first.lower() in small_words and rest else fact
