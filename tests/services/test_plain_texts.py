"""The call sheet and the reasoning as plain text: nothing that stands in the window is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from followup_desktop.services.plain_texts import reasoning_text, sheet_text
from followup_desktop.services.views import HabitsView, OverruleView
from tests.fakes.world import World


def test_the_whole_call_sheet(world: World) -> None:
    added = world.add(promised=date(2026, 11, 19))
    world.clock.advance(days=10)
    view = world.program.call_sheet(added.application_id)
    text = sheet_text(view)
    assert text.startswith("Northwind Labs: Final interview\n")
    sheet = view.sheet
    told = (view.subtitle, view.who.name, view.who.phone, view.advice.title, sheet.voicemail, sheet.email_body)
    points = [point.text for section in view.sheet.sections for point in section.points]
    turns = [branch.title for branch in view.sheet.branches]
    for part in (*told, *points, *turns, *view.sheet.avoid, *(point.text for point in view.sheet.opener)):
        assert part in text
    assert reasoning_text(view.advice, view.waiting) in text


def test_the_whole_reasoning(world: World) -> None:
    added = world.add(promised=date(2026, 11, 19))
    world.clock.advance(days=10)
    view = world.program.call_sheet(added.application_id)
    assert view.waiting is not None
    habits = HabitsView(
        "DE", "Habits in Germany", ("Two weeks.",), False, "k", (("An agency", "B", "https://a.example"),)
    )
    advice = replace(view.advice, habits=habits, overrule=OverruleView("You decided to leave it."))
    text = reasoning_text(advice, view.waiting)
    assert text.startswith(f"You decided to leave it.\n{advice.title}\n{advice.text}\n{view.waiting.text}\n")
    for what, how in (*advice.table, *advice.days):
        assert f"  {what}: {how}" in text
    for one in advice.reasons:
        assert f"  - {one.text}" in text
        for title, _, link in one.sources:
            assert title in text
            assert link in text
    assert "Habits in Germany\n  - Two weeks.\n      An agency (B) https://a.example" in text
    for change in advice.changes_if:
        assert f"  - {change}" in text
    bare = replace(view.advice, table=(), days=(), reasons=(), changes_if=(), habits=None, overrule=None)
    assert reasoning_text(bare) == f"{bare.title}\n{bare.text}"
