"""The words of the command line: commands, their options, and files that the window is to look into."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from followup_desktop import __version__
from followup_desktop.domain.model import Outcome, Stage
from followup_desktop.languages import tr


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """One command, or the window with the files it is to look into (``files_to_open``). Exits with 2 on usage.

    A first word that is no command and names a file begins such a list; a file called like a command is written
    ./add.
    """
    loose, _ = _window_parser(add_help=False).parse_known_args(arguments)
    words: list[str] = loose.files_to_open
    if not words or words[0] in GRAMMAR or not Path(words[0]).exists():
        return build_parser().parse_args(arguments)
    options = _window_parser().parse_intermixed_args(arguments)
    options.command = None
    options.files_to_open = [Path(word) for word in options.files_to_open]
    return options


def _window_parser(*, add_help: bool = True) -> argparse.ArgumentParser:
    """For files after no command; as words, for a path forgets that it was written ./add."""
    parser = argparse.ArgumentParser(prog="followup-desktop", add_help=add_help)
    _window_options(parser)
    parser.add_argument("files_to_open", nargs="*", metavar="FILE")
    return parser


def _window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--minimized", action="store_true", help=tr("start in the tray or minimised"))
    parser.add_argument("--activated", action="store_true", help=argparse.SUPPRESS)  # by the bus, for a click
    parser.add_argument("--demo", action="store_true", help=tr("look around with sample data that is thrown away"))
    parser.add_argument("--show", type=_ident, metavar="FOLLOW_UP_ID", help=tr("open the window on that call sheet"))
    _common(parser, suppress=False)


def build_parser() -> argparse.ArgumentParser:
    """The commands. ``--data-dir`` and ``--json`` are understood before and after the command."""
    parser = argparse.ArgumentParser(
        prog="followup-desktop",
        description=tr("Whom to contact after an interview, whether to call at all, and what to say."),
        epilog=tr("Without a command the window opens; files named then are shown in it before anything is saved."),
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _window_options(parser)
    parser.set_defaults(files_to_open=[])
    commands = parser.add_subparsers(dest="command", metavar="command")
    for name, make in GRAMMAR.items():
        sub = commands.add_parser(name, help=HELP[name], description=HELP[name])
        _common(sub, suppress=True)
        make(sub)
    return parser


def _common(parser: argparse.ArgumentParser, *, suppress: bool) -> None:
    absent = argparse.SUPPRESS
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", default=absent if suppress else None, help=tr("where the data lies")
    )
    parser.add_argument(
        "--store", metavar="URL", default=absent if suppress else None, help=tr("a store on a server: postgresql://…")
    )
    parser.add_argument("--json", action="store_true", default=absent if suppress else False, help=tr("print JSON"))


def _ident(text: str) -> int:
    """A number as the store gives them; argparse makes a usage error of ValueError."""
    number = int(text)
    if not 0 <= number < 2**63:
        raise ValueError(text)
    return number


def _grammar_add(p: argparse.ArgumentParser) -> None:
    p.add_argument("company")
    p.add_argument("--role", default="")
    p.add_argument("--stage", required=True, choices=[stage.value for stage in Stage])
    p.add_argument("--at", required=True, metavar="WHEN", help=tr("ISO 8601 or words: “thu 2pm new york”"))
    p.add_argument("--ends", metavar="WHEN")
    p.add_argument("--contact", default="", metavar="NAME")
    p.add_argument("--phone", default="")
    p.add_argument("--email", default="")
    p.add_argument("--zone", default="", metavar="Z", help=tr("their time zone, such as Europe/Berlin"))
    p.add_argument("--country", default="", metavar="CC[-REGION]")
    p.add_argument("--promised", metavar="DATE", help=tr("the day by which they said you would hear"))
    p.add_argument("--call-ban", choices=["phone", "all"], help=tr("what they said against contacting them"))
    p.add_argument("--defined-process", action="store_true")
    p.add_argument("--prefers", choices=["email", "phone", "portal"])


def _grammar_import(p: argparse.ArgumentParser) -> None:
    p.add_argument("files", nargs="+", type=Path, metavar="FILE")


def _grammar_list(p: argparse.ArgumentParser) -> None:
    p.add_argument("--due", action="store_true", help=tr("only what is to be done now"))
    p.add_argument("--all", action="store_true", help=tr("closed applications too"))


def _grammar_id(p: argparse.ArgumentParser) -> None:
    p.add_argument("id", type=_ident, metavar="ID")


def _grammar_advise(p: argparse.ArgumentParser) -> None:
    p.add_argument("id", type=_ident, metavar="ID", nargs="?")
    p.add_argument("--situation", type=Path, metavar="FILE.json")


def _grammar_done(p: argparse.ArgumentParser) -> None:
    _grammar_id(p)
    p.add_argument("--outcome", required=True, choices=[outcome.value for outcome in Outcome])
    p.add_argument("--note", default="")
    p.add_argument("--promised", metavar="DATE")
    p.add_argument("--next", metavar="DATE")


def _grammar_snooze(p: argparse.ArgumentParser) -> None:
    _grammar_id(p)
    p.add_argument("time", nargs="+", metavar="FOR", help=tr("“10 min”, “2 h”, or a time in words"))


def _grammar_file(p: argparse.ArgumentParser) -> None:
    p.add_argument("file", type=Path, metavar="FILE")


def _grammar_export(p: argparse.ArgumentParser) -> None:
    p.add_argument("file", type=Path, metavar="FILE")
    p.add_argument("--log", action="store_true", help=tr("the log of all contacts instead (.pdf, .csv)"))
    p.add_argument("--from", dest="first", metavar="DATE", help=tr("with --log: its first day"))
    p.add_argument("--to", dest="last", metavar="DATE", help=tr("with --log: its last day"))


def _grammar_insights(p: argparse.ArgumentParser) -> None:
    p.add_argument("--csv", type=Path, metavar="FILE", help=tr("write the numbers to a table as well"))


def _grammar_none(_p: argparse.ArgumentParser) -> None:
    return


GRAMMAR: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "add": _grammar_add,
    "import": _grammar_import,
    "list": _grammar_list,
    "show": _grammar_id,
    "advise": _grammar_advise,
    "done": _grammar_done,
    "snooze": _grammar_snooze,
    "undo": _grammar_none,
    "redo": _grammar_none,
    "export": _grammar_export,
    "insights": _grammar_insights,
    "backup": _grammar_none,
    "restore": _grammar_file,
    "sync": _grammar_none,
    "check": _grammar_none,
}
HELP = {
    "add": tr("add an interview"),
    "import": tr("import invitations (.ics, .eml), tables (.csv), contacts (.vcf), an own export (.json)"),
    "list": tr("applications with verdict, due moment and next step"),
    "show": tr("the call sheet of an application as text"),
    "advise": tr("the advice with its reasons and sources"),
    "done": tr("mark the follow-up of an application done, with its outcome"),
    "snooze": tr("put the reminder of an application off"),
    "undo": tr("take the last act back"),
    "redo": tr("do again what was taken back last"),
    "export": tr("write everything to a file (.csv, .json, .ics, .vcf), or the log of all contacts (.pdf, .csv)"),
    "insights": tr("what came back and after how long, calls a week, how far applications came"),
    "backup": tr("write a verified backup of the store"),
    "restore": tr("put a backup in the store's place; the old store is kept beside it"),
    "sync": tr("bring the calendar of your phone into step now"),
    "check": tr("whether the store is whole and reminders can be shown"),
}
