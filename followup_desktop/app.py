"""The composition root: which adapter stands behind which port, and whether a window or a command is run.

window_start.py starts and stops the window; commands.py is what the command line holds in its hands.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from followup_desktop.adapters.autostart import autostart, put_right
from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.adapters.clock import SystemClock
from followup_desktop.adapters.formats.confined import ConfinedReader
from followup_desktop.adapters.formats.ics_writer import write_calendar
from followup_desktop.adapters.formats.no_reader import NoReader
from followup_desktop.adapters.formats.vcard_writer import write_cards
from followup_desktop.adapters.paths import prepare
from followup_desktop.adapters.phones import PhoneNumbers
from followup_desktop.adapters.resources import read_toml
from followup_desktop.adapters.words import DateWords
from followup_desktop.adapters.zones import ZoneCountries
from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.ports import StartAtLogin
from followup_desktop.domain.talking_points import parse_content
from followup_desktop.services.file_writers import Writers
from followup_desktop.services.planning import Planner
from followup_desktop.services.program import Program
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.wording import Wording
from followup_desktop.store.engine import STORE_NAME
from followup_desktop.store.held import Store


def build_wording() -> Wording:
    """English; the language becomes a choice once there is a second one."""
    return Wording(read_toml("messages", "program.en.toml"), read_toml("messages", "advice.en.toml"))


def build_program(folder: Path, at_login: StartAtLogin | None = None, *, reads: bool = True) -> Program:
    """Opens the store in ``folder`` and joins the services to it. Raises StoreUnusable.

    ``at_login``: where this is the store that a session would start with. Without ``reads`` nothing of strangers is
    read.
    """
    clock, calendar = SystemClock(), HolidayCalendar()
    around = Surroundings(
        store=Store(folder / STORE_NAME, clock),
        clock=clock,
        calendar=calendar,
        words=DateWords(),
        phones=PhoneNumbers(),
        places=ZoneCountries(),
        wording=build_wording(),
        content=parse_content(read_toml("talking_points", "en.toml")),
        planner=Planner(calendar),
        writers=Writers(write_calendar, write_cards),
        at_login=at_login,
    )
    return Program(around, ConfinedReader() if reads else NoReader())


def run_command(options: argparse.Namespace) -> int:
    """One command; nothing of the window is loaded."""
    from followup_desktop import cli
    from followup_desktop.commands import CommandTools

    try:
        tools = CommandTools(prepare(options.data_dir), build_program, build_wording)
    except KnownError as error:
        print(error, file=sys.stderr)
        return 1
    try:
        return cli.run(options, tools)
    finally:
        tools.close()


def run_window(options: argparse.Namespace) -> int:
    """The window; or, where one runs on this folder already, a word to that one."""
    from followup_desktop.window_start import run_window as run

    usual = options.data_dir is None and not options.demo  # what the session would start has no --data-dir
    at_login = autostart() if usual else None
    if at_login is not None:
        put_right(at_login)
    return run(options, partial(build_program, at_login=at_login))
