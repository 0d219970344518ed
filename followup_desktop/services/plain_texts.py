"""The call sheet, and the whole reasoning of the advice, as plain text: for a terminal, for another document."""

from __future__ import annotations

from collections.abc import Iterator

from followup_desktop.domain.advice_model import Weight
from followup_desktop.languages import tr
from followup_desktop.services.purposes import TITLES
from followup_desktop.services.views import AdviceView, CallSheetView, WaitingView


def sheet_text(view: CallSheetView) -> str:
    """All that the call sheet says, but for notes and drafts."""
    sheet, who = view.sheet, view.who
    person = ", ".join(part for part in (who.name, who.role, who.phone, who.email, view.clock.text) if part)
    lines = [
        f"{view.application.company}: {view.stage_label}",
        view.subtitle,
        *([person] if person else []),
        "",
        reasoning_text(view.advice, view.waiting),
        "",
        tr("Open", "a call"),
        *(f"  - {point.text}" for point in sheet.opener),
    ]
    for section in sheet.sections:
        lines += [TITLES[section.purpose], *(f"  - {p.text}" for p in section.points)]
    lines += [tr("Close", "a call"), *(f"  - {point.text}" for point in sheet.close)]
    for branch in sheet.branches:
        lines += [branch.title, *(f"  - {point.text}" for point in branch.points)]
    lines += [tr("Leave out"), *(f"  - {text}" for text in sheet.avoid), "", tr("Voicemail"), f"  {sheet.voicemail}"]
    lines += ["", tr("E-mail: {subject}", subject=sheet.email_subject), sheet.email_body]
    return "\n".join(lines)


def reasoning_text(advice: AdviceView, waiting: WaitingView | None = None) -> str:
    """The advice and everything that stands beneath *Why this advice*, the sources with their addresses."""
    lines = [advice.overrule.text] if advice.overrule else []
    lines += [part for part in (advice.title, advice.text) if part]
    if waiting is not None:
        lines += [part for part in (waiting.text, waiting.median) if part]
    lines += [f"  {what}: {how}" for what, how in (*advice.table, *advice.days)]
    for weight, title in ((Weight.FOR, tr("What speaks for it")), (Weight.AGAINST, tr("What speaks against it"))):
        reasons = [one for one in advice.reasons if one.weight is weight]
        lines += [title] if reasons else []
        for one in reasons:
            lines += [f"  - {one.text}", *_sources(one.sources)]
    if advice.habits is not None:
        lines += [advice.habits.title, *(f"  - {text}" for text in advice.habits.lines)]
        lines += _sources(advice.habits.sources)
    if advice.changes_if:
        lines += [tr("What would change it"), *(f"  - {text}" for text in advice.changes_if)]
    return "\n".join(lines)


def _sources(sources: tuple[tuple[str, str, str], ...]) -> Iterator[str]:
    for title, grade, link in sources:
        yield "      " + " ".join(part for part in (title, f"({grade})" if grade else "", link) if part)
