"""What the command line prints: the JSON shapes (documented in the product's README) and the call sheet as text.

Shapes only grow: a key may come, none goes.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from followup_desktop.domain.advice_model import DayWindow, Weight
from followup_desktop.domain.model import Moment, Window
from followup_desktop.services.import_views import Imported, ImportedContact
from followup_desktop.services.insight_views import Insights
from followup_desktop.services.phone_views import PhoneView
from followup_desktop.services.views import Added, AdviceView, CallSheetView, Done, HabitsView, TimelineRow

JsonObject = dict[str, Any]


def _local(moment: Moment | None) -> str | None:
    return None if moment is None else moment.local.isoformat()


def _window(window: Window | None, due: Moment | None) -> JsonObject | None:
    if window is None:
        return None
    zone = due.local.tzinfo if due else None

    def shown(at: datetime) -> str:
        return at.astimezone(zone).isoformat() if zone else at.isoformat()

    return {"earliest": shown(window.earliest), "ideal": shown(window.ideal), "latest": shown(window.latest)}


def row_view(row: TimelineRow) -> JsonObject:
    planned = row.follow_up
    return {
        "id": row.id,
        "company": row.application.company,
        "role": row.application.role,
        "stage": row.application.stage.value,
        "group": row.group.value,
        "verdict": row.verdict.value,
        "due": _local(planned.due) if planned else None,
        "window": _window(planned.window, planned.due) if planned else None,
        "next_step": row.next_step,
        "follow_up_id": planned.id if planned else None,
    }


def added_view(added: Added) -> JsonObject:
    return {
        "id": added.application_id,
        "interview_id": added.interview_id,
        "company": added.company,
        "role": added.role,
        "stage": added.stage.value,
        "at": _local(added.at),
        "zone": added.at.zone,
        "asked": list(added.asked),
    }


def imported_view(imported: Imported) -> JsonObject:
    return {
        "added": [added_view(one) for one in imported.added],
        "updated": [added_view(one) for one in imported.updated],
        "contacts": [
            {"id": one.contact.id, "name": one.contact.name, "email": one.contact.email, "what": _what(one)}
            for one in imported.contacts
        ],
        "skipped": [{"file": file, "entry": entry, "why": why} for file, entry, why in imported.skipped],
        "refused": [{"file": file, "why": why} for file, why in imported.refused],
    }


def _what(person: ImportedContact) -> str:
    return "added" if person.new else "updated"


def done_view(done: Done) -> JsonObject:
    following = None
    if done.next is not None and done.next.follow_up_id is not None:
        following = {
            "verdict": done.next.verdict.value,
            "due": _local(done.next.due),
            "channel": done.next.channel.value if done.next.channel else None,
            "text": done.next.text,
        }
    return {"id": done.application_id, "follow_up_id": done.follow_up_id, "what": done.what, "next": following}


def insights_view(found: Insights) -> JsonObject:
    """By the name of each picture: why it is silent, or its rows. Null stands where there are too few to tell."""
    return {
        "silent": found.silent or None,
        **{one.key: {"silent": one.silent or None, "rows": list(one.data)} for one in found.insights},
    }


def advice_view(view: AdviceView) -> JsonObject:
    sources = {
        (title, grade, link): {"title": title, "grade": grade, "link": link, "rule": reason.rule}
        for reason in view.reasons
        for title, grade, link in reason.sources
    }
    return {
        "verdict": view.advice.verdict.value,
        "date": view.advice.day.isoformat() if view.advice.day else None,
        "reasons": [reason.text for reason in view.reasons],
        "sources": list(sources.values()),
        "changes_if": list(view.changes_if),
        "rule": view.advice.rule,
        "attempts_left": view.advice.attempts_left,
        "window": _days(view.advice.window),
        "when": [{"label": label, "text": text} for label, text in view.days],
        "for": [reason.text for reason in view.reasons if reason.weight is Weight.FOR],
        "against": [reason.text for reason in view.reasons if reason.weight is Weight.AGAINST],
        "disputed": sorted({reason.setting for reason in view.reasons if reason.setting}),
        "habits": _habits(view.habits),
        "overruled": view.overrule.text if view.overrule else None,
    }


def _days(window: DayWindow | None) -> JsonObject | None:
    if window is None:
        return None
    days = {"earliest": window.earliest, "ideal": window.ideal, "latest": window.latest}
    return {name: day.isoformat() for name, day in days.items()}


def _habits(habits: HabitsView | None) -> JsonObject | None:
    if habits is None:
        return None
    return {"country": habits.country, "text": list(habits.lines), "on": habits.on, "setting": habits.setting}


def sheet_view(view: CallSheetView) -> JsonObject:
    sheet = view.sheet
    return {
        "id": view.application.id,
        "follow_up_id": view.follow_up.id if view.follow_up else None,
        "who": {
            "name": view.who.name,
            "role": view.who.role,
            "phone": view.who.phone,
            "email": view.who.email,
            "clock": view.clock.text,
        },
        "advice": {"title": view.advice.title, **advice_view(view.advice)},
        "opener": [point.text for point in sheet.opener],
        "points": [
            {"purpose": section.purpose.value, "text": point.text, "say": point.say}
            for section in sheet.sections
            for point in section.points
        ],
        "close": [point.text for point in sheet.close],
        "avoid": list(sheet.avoid),
        "voicemail": sheet.voicemail,
        "email": {"subject": sheet.email_subject, "body": sheet.email_body},
        "before": list(sheet.before),
        "branches": {branch.id: [point.text for point in branch.points] for branch in sheet.branches},
        "seconds": sheet.seconds,
    }


def phone_view(view: PhoneView) -> JsonObject:
    """The calendar of the phone: ``state`` is off, on, removing, later (the server is not reached), waiting (for
    the user)."""
    state = view.stage.value if not view.line else "waiting" if view.waits else "later"
    return {
        "state": state,
        "what": view.sentence,
        "advice": view.advice,
        "address": view.address or None,
        "calendar": view.calendar or None,
        "entries": view.entries,
        "asked": view.questions,
    }
