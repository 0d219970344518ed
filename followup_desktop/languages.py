"""The one place where a text becomes the user's language. Every room may use it; it knows no Qt, no file, no room.

A text is written in English where it is said: ``tr("Call {name}", name=name)``. The language is known before anything
that speaks is imported, so that constants of a module may be made so as well. Facts are put in after the translation
and never read as a template themselves: nothing of the user's or of a stranger's can act as one. CONTRIBUTING.md,
"How to write a text", says the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

ENGLISH = "en"  # what all texts are written in
PROGRAM, MESSAGES = "program", "messages"  # the contexts: texts of the code; the catalogue, by its ids
SLOT = re.compile(r"{(\w+)}")


@dataclass(frozen=True)
class Language:
    """``texts``: by context, source and comment, in as many forms as the plural has; ``rules``: which form when."""

    code: str = ENGLISH
    texts: Mapping[tuple[str, str, str], Sequence[str]] = field(default_factory=dict)
    rules: bytes = b""

    def forms(self, context: str, source: str, comment: str) -> Sequence[str] | None:
        """lrelease leaves the comment out of the first of equal texts."""
        texts = self.texts
        return texts.get((context, source, comment)) or (texts.get((context, source, "")) if comment else None)

    def form(self, count: int) -> int:
        """Which of the plural forms counts for a number."""
        if not self.rules:
            return 0
        groups = self.rules.split(bytes((NEXT_RULE,)))
        return next((n for n, rule in enumerate(groups) if _holds(rule, abs(count))), len(groups))


# The plural rules of a .qm file: comparisons joined by AND and OR (AND binds closer), one rule for each form but the
# last; written by lrelease, as QTranslator reads them.
EQUAL, LESS, AT_MOST, BETWEEN = 1, 2, 3, 4
NOT, MOD_10, MOD_100, LEADING = 0x08, 0x10, 0x20, 0x40
AND, OR, NEXT_RULE = 0xFD, 0xFE, 0xFF


def _holds(rule: bytes, count: int) -> bool:
    """Whether the number is one of those the rule is for."""
    at, either, both = 0, False, True
    while at < len(rule):
        code = rule[at]
        number = _part(count, code)
        if code & 0x07 == BETWEEN:
            met, at = rule[at + 1] <= number <= rule[at + 2], at + 3
        else:
            other = rule[at + 1]
            met = {EQUAL: number == other, LESS: number < other, AT_MOST: number <= other}[code & 0x07]
            at += 2
        both = both and met != bool(code & NOT)
        if at < len(rule) and rule[at] == OR:
            either, both = either or both, True
        at += 1
    return either or both


def _part(count: int, code: int) -> int:
    """The digits of the number that a comparison looks at."""
    if code & MOD_10:
        return count % 10
    if code & MOD_100:
        return count % 100
    while code & LEADING and count >= 1000:
        count //= 1000
    return count


_language = Language()
_said = False  # whether anything was said yet, be it only a constant of a module


def use(language: Language) -> None:
    """All words are said in this language from now on: chosen once, before anything is said.

    RuntimeError where something was said already: a constant of that module would stay in the other language.
    """
    global _language
    if _said and language.code != _language.code:
        raise RuntimeError("the language is chosen before anything is imported that speaks")
    _language = language


def spoken() -> str:
    """The code of the language in use, such as "de"."""
    return _language.code


def fill(template: str, facts: Mapping[str, Any]) -> str:
    """The template with its facts in one pass; a slot without a fact stays empty: better a gap than no sentence."""
    return SLOT.sub(lambda slot: str(facts.get(slot[1], "")), template) if "{" in template else template


def tr(text: str, /, comment: str = "", **facts: Any) -> str:
    """The text in the user's language. It must be a literal; ``comment`` tells equal texts of two meanings apart."""
    global _said
    _said = True
    forms = _language.forms(PROGRAM, text, comment)
    template = forms[0] if forms else text
    return fill(template, facts) if facts else template


def tr_n(one: str, many: str, /, n: int, **facts: Any) -> str:
    """The text that fits the number; both texts must be literals, and {n} stands for the number."""
    forms = _language.forms(PROGRAM, many, one)
    template = forms[_language.form(n)] if forms else one if n == 1 else many
    return fill(template, {"n": grouped(n), **facts})


def grouped(count: int) -> str:
    """A whole number as it is written in the user's language: "12,000"."""
    return f"{count:,}".replace(",", tr(",", "between thousands"))


def decimal(number: float) -> str:
    """A number as short as it is, as it is written in the user's language: "6.5", "7"."""
    return f"{number:g}".replace(".", tr(".", "before decimals"))


def counted(one: str, many: str, message_id: str, count: int) -> str:
    """The template of a message that fits the number, in the user's language."""
    forms = _language.forms(MESSAGES, many, message_id)
    return forms[_language.form(count)] if forms else one if count == 1 else many


def message(template: str, message_id: str) -> str:
    """A message of the catalogue in the user's language, still a template."""
    forms = _language.forms(MESSAGES, template, message_id)
    return forms[0] if forms else template
