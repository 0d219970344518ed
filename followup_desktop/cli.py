"""The command line: a thin face over the same services as the window. The only module that prints.

Exit status: 0 done, 1 refused with one clear sentence on stderr, 2 usage.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from followup_desktop.cli_views import (
    added_view,
    advice_view,
    done_view,
    imported_view,
    insights_view,
    row_view,
    sheet_view,
)
from followup_desktop.domain.errors import KnownError, Refused, Unreadable
from followup_desktop.domain.model import (
    CallBan,
    Instruction,
    Moment,
    Outcome,
    Place,
    PreferredChannel,
    Stage,
)
from followup_desktop.domain.zones import is_zone
from followup_desktop.languages import tr
from followup_desktop.services.contact_log import ContactLog
from followup_desktop.services.entries import NewInterview, PersonEntry
from followup_desktop.services.facade import Services
from followup_desktop.services.import_views import ReviewItem, ReviewKind
from followup_desktop.services.insights import text_of
from followup_desktop.services.plain_texts import sheet_text
from followup_desktop.services.views import AdviceView, DoneAnswers

JsonObject = dict[str, Any]


class Tools(Protocol):
    """What app.py gives the command line besides the verbs of the window."""

    @property
    def services(self) -> Services: ...

    def now(self) -> datetime: ...

    def advise_situations(self, situations: Sequence[Mapping[str, Any]]) -> tuple[AdviceView, ...]:
        """Advice without a store, for situations as in a situation file. Raises Unreadable."""

    def duration(self, text: str) -> datetime | None:
        """ "45 min", "2 h", "tomorrow 9:00" from now on -> the instant; None where it is not understood."""

    def log_pages(self, log: ContactLog) -> bytes:
        """The log of contacts as a PDF."""

    def import_backup(self, path: Path) -> JsonObject:
        """Takes a .json written by export; the shape of ``import``."""

    def backup(self) -> Path: ...

    def restore(self, path: Path) -> Path: ...

    def sync(self) -> JsonObject:
        """One round with the calendar of the phone, now. Raises Refused where it is off or did not work."""

    def check(self) -> JsonObject: ...


def run(options: argparse.Namespace, tools: Tools) -> int:
    """Carries out one command; KnownError becomes a sentence on stderr and status 1."""
    try:
        return COMMANDS[options.command](options, tools)
    except KnownError as error:
        print(error, file=sys.stderr)
        return 1


def _say(options: argparse.Namespace, value: object, text: str) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2) if options.json else text)


# -- understanding arguments ---------------------------------------------------------------------------------------


def _moment(tools: Tools, text: str, zone: str) -> tuple[Moment, str]:
    if zone and not is_zone(zone):
        raise Unreadable(
            tr("“{zone}” is no time zone that this computer knows.", zone=zone), tr("Write it like Europe/Berlin.")
        )
    found = tools.services.understand_moment(text, zone)
    if found is None:
        raise Unreadable(
            tr("“{text}” is not understood as a time.", text=text),
            tr("Write it like 2026-11-26T14:00 or “thu 2pm new york”."),
        )
    return found


def _day(tools: Tools, text: str | None) -> date | None:
    if text is None:
        return None
    found = tools.services.understand_day(text)
    if found is None:
        raise Unreadable(
            tr("“{text}” is not understood as a day.", text=text), tr("Write it like 2026-11-27 or “fri next week”.")
        )
    return found[0]


# -- the commands --------------------------------------------------------------------------------------------------


def _add(options: argparse.Namespace, tools: Tools) -> int:
    start, said = _moment(tools, options.at, options.zone)
    end = _moment(tools, options.ends, options.zone or start.zone)[0].instant if options.ends else None
    if end is not None and end <= start.instant:
        raise Refused(tr("The interview would end before it starts."), tr("Check --at and --ends."))
    country, _, region = options.country.upper().partition("-")
    person = PersonEntry(options.contact, options.phone, options.email)
    added = tools.services.add_interview(
        NewInterview(
            company=options.company,
            role=options.role,
            stage=Stage(options.stage),
            start=start,
            end=end,
            place=Place(options.zone or start.zone, country, region),
            people=(person,) if any((person.name, person.phone, person.email)) else (),
            promised=_day(tools, options.promised),
            instruction=Instruction(
                CallBan(options.call_ban or "none"),
                options.defined_process,
                PreferredChannel(options.prefers or "unknown"),
            ),
        )
    )
    lines = [
        f"{added.application_id}: {added.company}, {added.role or '-'}, {added.stage.value}, {said.lstrip('= ')}"
    ]
    _say(options, added_view(added), "\n".join([*lines, *(f"  ? {question}" for question in added.asked)]))
    return 0


def _import(options: argparse.Namespace, tools: Tools) -> int:
    backups = [path for path in options.files if path.suffix.lower() == ".json"]
    others = [path for path in options.files if path not in backups]
    view: JsonObject = {"added": [], "updated": [], "contacts": [], "skipped": [], "refused": []}
    for path in backups:
        try:
            _merge(view, tools.import_backup(path))
        except KnownError as error:
            view["refused"].append({"file": path.name, "why": str(error)})
    if others:
        review = tools.services.review_files(others)
        saved = tools.services.save_review([_best_guess(item) for item in review.items])
        _merge(view, imported_view(saved))
        view["refused"] += [{"file": file, "why": why} for file, why in review.refused]
        view["refused"] += _nothing_read(review.items)
    lines = [f"{tr('added')}: {one['company']}, {one['role'] or '-'}, {one['at']}" for one in view["added"]]
    lines += [f"{tr('updated')}: {one['company']}, {one['role'] or '-'}, {one['at']}" for one in view["updated"]]
    lines += [
        f"{one['what']}: {one['name']}{', ' + one['email'] if one['email'] else ''}" for one in view["contacts"]
    ]
    lines += [f"{tr('skipped')}: {one['file']}, {one['entry']}: {one['why']}" for one in view["skipped"]]
    for one in view["refused"]:
        print(f"{one['file']}: {one['why']}", file=sys.stderr)
    _say(options, view, "\n".join(lines) or tr("nothing imported"))
    return 1 if view["refused"] else 0


def _best_guess(item: ReviewItem) -> ReviewItem:
    """Nobody can be asked here: a company that is not known is named after the organiser or the entry; the question
    stands in ``asked``."""
    entry = item.interview
    if entry is None or entry.company.strip():
        return item
    person = entry.people[0] if entry.people else PersonEntry()
    return replace(item, interview=replace(entry, company=person.name or person.email or item.entry))


def _merge(view: JsonObject, more: JsonObject) -> None:
    for key, found in more.items():
        view[key] = [*view[key], *found]


def _nothing_read(items: Sequence[Any]) -> list[JsonObject]:
    """Files of which not one entry could be read: those are refused, not skipped."""
    problems: dict[str, str] = {}
    readable = {item.file for item in items if item.kind is not ReviewKind.PROBLEM}
    for item in items:
        if item.file not in readable:
            problems.setdefault(item.file, item.note)
    return [{"file": file, "why": why} for file, why in problems.items()]


def _list(options: argparse.Namespace, tools: Tools) -> int:
    timeline = tools.services.timeline(closed=options.all)
    rows = [row for row in timeline.rows if not options.due or row.group.value == "call_now"]
    lines = [
        f"{row.id:>4}  {row.group.value:<9} {row.verdict.value:<12} {row.application.company}, "
        f"{row.application.role or '-'} ({row.stage_label}): {row.next_step}"
        for row in rows
    ]
    _say(options, [row_view(row) for row in rows], "\n".join(lines) or tr("nothing here"))
    return 0


def _show(options: argparse.Namespace, tools: Tools) -> int:
    view = tools.services.call_sheet(options.id)
    _say(options, sheet_view(view), sheet_text(view))
    return 0


def _advise(options: argparse.Namespace, tools: Tools) -> int:
    if (options.id is None) == (options.situation is None):
        print(tr("advise: name either an ID or --situation FILE.json"), file=sys.stderr)
        return 2
    if options.situation is None:
        view = advice_view(tools.services.call_sheet(options.id).advice)
        _say(options, view, _advice_text(view))
        return 0
    situations = _situations(options.situation)
    many = situations if isinstance(situations, list) else [situations]
    views = [advice_view(one) for one in tools.advise_situations(many)]
    shown = views if isinstance(situations, list) else views[0]
    _say(options, shown, "\n\n".join(_advice_text(view) for view in views))
    return 0


def _situations(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise Unreadable(
            tr("The situation file {path} cannot be read ({why}).", path=path, why=error),
            tr("It holds one situation as JSON, or a list of them."),
        ) from error


def _advice_text(view: JsonObject) -> str:
    lines = [f"{view['verdict']}{' ' + view['date'] if view['date'] else ''}"]
    lines += [f"  - {reason}" for reason in view["reasons"]]
    lines += [f"  {one['label']}: {one['text']}" for one in view["when"]]
    lines += [f"  ! {view['overruled']}"] if view["overruled"] else []
    habits = view["habits"]
    lines += (
        [f"  {' '.join(habits['text'])} ({habits['setting']}: {'on' if habits['on'] else 'off'})"] if habits else []
    )
    lines += [f"  ~ {change}" for change in view["changes_if"]]
    lines += [f"  [{source['grade']}] {source['title']} {source['link']}".rstrip() for source in view["sources"]]
    return "\n".join(lines)


def _done(options: argparse.Namespace, tools: Tools) -> int:
    done = tools.services.done(
        DoneAnswers(
            options.id,
            Outcome(options.outcome),
            note=options.note,
            promised=_day(tools, options.promised),
            next_on=_day(tools, options.next),
        )
    )
    _say(options, done_view(done), done.what)
    return 0


def _snooze(options: argparse.Namespace, tools: Tools) -> int:
    text = " ".join(options.time)
    until = tools.duration(text)
    if until is None:
        raise Unreadable(
            tr("“{text}” is not understood as a time.", text=text),
            tr("Write it like “45 min”, “2 h” or “tomorrow 9:30”."),
        )
    planned = tools.services.call_sheet(options.id).follow_up
    if planned is None:
        raise Refused(
            tr("Application {id} has no follow-up to put off.", id=options.id), tr("See what comes next with: list")
        )
    done = tools.services.snooze(planned.id, until)
    _say(options, done_view(done), done.what)
    return 0


def _undo(options: argparse.Namespace, tools: Tools) -> int:
    done = tools.services.undo()
    _say(options, done_view(done), done.what)
    return 0


def _redo(options: argparse.Namespace, tools: Tools) -> int:
    done = tools.services.redo()
    _say(options, done_view(done), done.what)
    return 0


def _export(options: argparse.Namespace, tools: Tools) -> int:
    if not options.log and (options.first or options.last):
        print(tr("export: --from and --to belong to --log"), file=sys.stderr)
        return 2
    said = _export_log(options, tools) if options.log else tools.services.export(options.file)
    _say(options, {"file": str(options.file), "what": said}, said)
    return 0


def _export_log(options: argparse.Namespace, tools: Tools) -> str:
    suffix = options.file.suffix.lower()
    if suffix not in (".pdf", ".csv"):
        raise Refused(
            tr("“{name}” is no kind of file for the log of contacts.", name=options.file.name),
            tr("End the name with .pdf or .csv."),
        )
    log = tools.services.contact_log(_day(tools, options.first), _day(tools, options.last))
    return tools.services.save_log(log, options.file, tools.log_pages(log) if suffix == ".pdf" else b"")


def _insights(options: argparse.Namespace, tools: Tools) -> int:
    found = tools.services.insights()
    said = tools.services.save_insights(found, options.csv) if options.csv else ""
    text = "\n\n".join(filter(None, (text_of(found), said)))
    _say(options, {**insights_view(found), "file": str(options.csv) if options.csv else None}, text)
    return 0


def _backup(options: argparse.Namespace, tools: Tools) -> int:
    path = tools.backup()
    _say(options, {"file": str(path)}, tr("Backup written: {path}", path=path))
    return 0


def _restore(options: argparse.Namespace, tools: Tools) -> int:
    aside = tools.restore(options.file)
    _say(
        options,
        {"file": str(options.file), "old": str(aside)},
        tr("Restored. The store as it was lies in {aside}", aside=aside),
    )
    return 0


def _sync(options: argparse.Namespace, tools: Tools) -> int:
    found = tools.sync()
    lines = [found["what"], *(f"? {one['what']} {one['remark']}".rstrip() for one in found["questions"])]
    _say(options, found, "\n".join(lines))
    return 0


def _check(options: argparse.Namespace, tools: Tools) -> int:
    found = tools.check()
    way, backups, opened = found["notifications"], found["backups"], tr("open: {how}", how=found["open"])
    able = [way["way"] or tr("none"), *([tr("clickable")] if way["clickable"] else [])]
    able += [tr("seen in a test")] if way["seen"] else []
    lines = [
        f"{tr('store')}: {found['store']}{' (' + opened + ')' if found['open'] else ''}",
        *([f"{tr('server')}: {found['server']}"] if found["server"] else []),
        tr("backups: {count}, newest {newest}", count=backups["count"], newest=backups["newest"] or tr("none")),
        f"{tr('notifications')}: {', '.join(able)}",
        f"{tr('tray')}: {found['tray']}",
        f"{tr('start at login')}: {found['autostart']}",
        f"{tr('last look for due reminders')}: {found['last_tick'] or tr('never')}",
        f"{tr('phone')}: {found['sync']['what'] or tr('not known')}",
        *(f"! {one}" for one in found["advice"]),
    ]
    _say(options, found, "\n".join(lines))
    return 0 if found["store"] == "ok" else 1


COMMANDS: dict[str, Callable[[argparse.Namespace, Tools], int]] = {
    "add": _add,
    "import": _import,
    "list": _list,
    "show": _show,
    "advise": _advise,
    "done": _done,
    "snooze": _snooze,
    "undo": _undo,
    "redo": _redo,
    "export": _export,
    "insights": _insights,
    "backup": _backup,
    "restore": _restore,
    "sync": _sync,
    "check": _check,
}
