"""The composition root: which adapter stands behind which port, and whether a window or a command is run.

window_start.py starts and stops the window; commands.py is what the command line holds in its hands.
"""

from __future__ import annotations

import argparse
import os
import sys
from functools import cache, partial
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
from followup_desktop.adapters.user_language import ChosenLanguage
from followup_desktop.adapters.words import DateWords
from followup_desktop.adapters.zones import ZoneCountries
from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.ports import StartAtLogin
from followup_desktop.domain.talking_points import Content, parse_content
from followup_desktop.languages import ENGLISH, spoken
from followup_desktop.services.file_writers import Writers
from followup_desktop.services.planning import Planner
from followup_desktop.services.program import Program
from followup_desktop.services.settings import OWN
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.wording import Wording
from followup_desktop.store.engine import STORE_NAME
from followup_desktop.store.held import Store
from followup_desktop.store.server.address import Address, address_of
from followup_desktop.store.server.held import ServerStore

STORE_URL = "FOLLOWUP_STORE_URL"


def build_wording() -> Wording:
    """The catalogue of messages, which languages.py says in the user's language."""
    return Wording(read_toml("messages", "program.en.toml"), read_toml("messages", "advice.en.toml"))


@cache
def talking_points(language: str) -> Content:
    """What to say, in a language; read once."""
    return parse_content(read_toml("talking_points", f"{language}.toml"))


def date_words(language: str) -> DateWords:
    """What people who speak that language type; English is understood in each."""
    return DateWords() if language == ENGLISH else DateWords((language, ENGLISH), day_first=True)


def server_of(options: argparse.Namespace) -> Address | None:
    """The database that was named by --store or the environment; None for the file in the data folder.

    Raises StoreUnusable. The environment's is taken out of it: what we start need not know the password.
    """
    from_environment = os.environ.pop(STORE_URL, "")
    url = options.store or from_environment
    return address_of(url) if url and not getattr(options, "demo", False) else None


def build_program(
    folder: Path, at_login: StartAtLogin | None = None, server: Address | None = None, *, reads: bool = True
) -> Program:
    """Opens the store in ``folder``, or the one on ``server``, and joins the services to it. Raises StoreUnusable.

    ``at_login``: where this is the store that a session would start with. Without ``reads`` nothing of strangers is
    read.
    """
    clock, calendar = SystemClock(), HolidayCalendar()
    around = Surroundings(
        store=Store(folder / STORE_NAME, clock) if server is None else ServerStore(server, folder, clock, OWN),
        clock=clock,
        calendar=calendar,
        words=date_words(spoken()),
        phones=PhoneNumbers(),
        places=ZoneCountries(),
        wording=build_wording(),
        content=talking_points(spoken()),
        planner=Planner(calendar),
        writers=Writers(write_calendar, write_cards),
        at_login=at_login,
        language=ChosenLanguage(folder),
        content_in=talking_points,
    )
    return Program(around, ConfinedReader() if reads else NoReader())


def run_command(options: argparse.Namespace) -> int:
    """One command; nothing of the window is loaded."""
    from followup_desktop import cli
    from followup_desktop.commands import CommandTools

    try:
        server = server_of(options)
        tools = CommandTools(prepare(options.data_dir), partial(build_program, server=server), build_wording, server)
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

    try:
        server = server_of(options)
    except KnownError as error:
        print(error, file=sys.stderr)
        return 1
    # What the session would start has no --data-dir and no --store.
    usual = options.data_dir is None and not options.demo and not options.store
    at_login = autostart() if usual else None
    if at_login is not None:
        put_right(at_login)
    return run(options, partial(build_program, at_login=at_login, server=server))
