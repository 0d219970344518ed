"""One start of the window program: folder and lock, log, store, window; then the loop; then the end in order.

Stop, the other way round: no new looks, the worker drained, the notifier closed (what it shows is withdrawn), the
store closed, the lock given back.
"""

from __future__ import annotations

import argparse
import builtins
import contextlib
import logging
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from followup_desktop import APPLICATION_ID, from_desktop
from followup_desktop.adapters import windows_identity
from followup_desktop.adapters.clock import SystemClock
from followup_desktop.adapters.file_events import FileEvents
from followup_desktop.adapters.logs import crashed_before, start_logging
from followup_desktop.adapters.paths import Paths, prepare
from followup_desktop.adapters.resources import resource_path
from followup_desktop.adapters.shared_folder import warning
from followup_desktop.adapters.single_instance import SingleInstance
from followup_desktop.adapters.spool import Spool
from followup_desktop.adapters.starts import SAFE, Starts
from followup_desktop.desk import Desk
from followup_desktop.domain.errors import KnownError
from followup_desktop.from_desktop import FromDesktop
from followup_desktop.languages import spoken, tr
from followup_desktop.services.keeping import Keeping
from followup_desktop.services.program import Program
from followup_desktop.services.sample import SampleSearch
from followup_desktop.store.engine import STORE_NAME, backup_folder
from followup_desktop.ui.guide import use_guide
from followup_desktop.ui.icons import icon, use_icons
from followup_desktop.ui.qt_words import speak
from followup_desktop.ui.theme import ThemeKeeper, apply_theme

log = logging.getLogger(__name__)
DEADLY = "6.12.0"  # drops a reference of None and True with every call; from Python 3.12 on those live for ever
WAY_OUT = "pip install 'PySide6-Essentials!=6.12.0'"
CRASHED = KnownError(
    tr("The program crashed the last time. Everything that was saved is here."),
    tr("What happened stands in followup.crash.1 in the data folder; please send it along with a report."),
)


class Build(Protocol):
    """Opens the store of a folder. ``reads``: files of strangers. Raises StoreUnusable."""

    def __call__(self, folder: Path, *, reads: bool) -> Program: ...


def run_window(options: argparse.Namespace, build: Build) -> int:
    """Runs until the program is quit; the exit status."""
    if sys.version_info < (3, 12) and pyside_version == DEADLY:
        print(
            tr(
                "PySide6 {deadly} ends the program on this Python. Install another: {way_out}",
                deadly=DEADLY,
                way_out=WAY_OUT,
            ),
            file=sys.stderr,
        )
        return 1
    with contextlib.ExitStack() as stack:
        try:
            paths = prepare(_folder(options, stack))
            if options.store:  # what the session or the desktop would start knows nothing of it
                paths = replace(paths, usual=False)
        except KnownError as error:
            print(error, file=sys.stderr)
            return 1
        instance = SingleInstance(paths.data)
        if not instance.acquire():
            status = _hand_over(instance, Spool(paths.spool), options)
            if status is not None:
                return status
        stack.callback(instance.release)
        return _run_alone(options, build, paths, instance, stack)


def _folder(options: argparse.Namespace, stack: contextlib.ExitStack) -> Path | None:
    """That of the store; None for the usual one. The sample search has one that goes with it."""
    if options.demo:
        return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="followup-demo-")))
    folder: Path | None = options.data_dir
    return folder


def _run_alone(
    options: argparse.Namespace, build: Build, paths: Paths, instance: SingleInstance, stack: contextlib.ExitStack
) -> int:
    """The folder is ours: everything is built, runs, and ends by way of ``stack``."""
    crashed = crashed_before(paths.log)
    start_logging(paths.log)
    stack.callback(logging.shutdown)
    starts = Starts(paths.starts)
    safe = starts.begin(SystemClock().now())
    application, theme = _application()
    first_time = not (paths.data / STORE_NAME).exists()
    try:
        program = build(paths.data, reads=not safe)
    except KnownError as error:
        starts.ended()
        return _cannot_start(error)
    stack.callback(program.around.store.close)
    theme.choose(program.setting("theme"))
    ringing = SampleSearch(program, program.around.now).fill() if options.demo else 0
    keeping = None if options.demo else _keeping(program, safe=safe)
    if keeping is not None and not safe:
        stack.callback(keeping.keep)
    log.info("started%s", ", safely" if safe else "")
    if crashed:
        log.warning("the last run crashed")
    desk = Desk(application, program, instance, paths, keeping, _way_back(program, paths, options))
    desk.window.preferences.theme_chosen.connect(theme.choose)
    FileEvents(application, desk.window.open_files)
    _open(desk, options, demo=bool(ringing), safe=safe)
    for remark in _to_be_told(paths, safe=safe, crashed=crashed, first_time=first_time):
        desk.window.show_error(remark)
    try:
        status = application.exec()
    finally:
        desk.stop()
        log.info("ended")
    starts.ended()
    return status


def _keeping(program: Program, *, safe: bool) -> Keeping:
    store = program.around.store
    return Keeping(store, backup_folder(store.path), program.around.clock, safe=safe)


def _way_back(program: Program, paths: Paths, options: argparse.Namespace) -> FromDesktop:
    wanted = program.setting(from_desktop.SETTING)
    store = program.around.store.path
    return FromDesktop(store, usual=paths.usual, wanted=wanted, activated=options.activated)


def _open(desk: Desk, options: argparse.Namespace, *, demo: bool, safe: bool) -> None:
    """Shows the window as it was asked for, and starts ringing."""
    minimized = options.minimized or options.activated
    desk.start(minimized=minimized, show=options.show or 0, demo=demo, safe=safe)
    if options.files_to_open:
        desk.window.open_files(options.files_to_open)


def _to_be_told(paths: Paths, *, safe: bool, crashed: bool, first_time: bool) -> Iterator[KnownError]:
    """What the user should know of this start, the most important last: it stays in sight."""
    sentence, advice = warning(paths.data)
    if sentence and first_time:
        yield KnownError(sentence, advice)
    if safe or crashed:
        yield SAFE if safe else CRASHED


def _hand_over(instance: SingleInstance, spool: Spool, options: argparse.Namespace) -> int | None:
    """Another program holds the folder: it raises its window or takes the files, and this start was a success. None
    where it was just ending: then the folder is ours by now."""
    try:
        name = spool.put(options.files_to_open) if options.files_to_open else ""
    except KnownError as error:
        print(error, file=sys.stderr)
        return 1
    command = f"import {name}" if name else f"open {options.show}" if options.show else "show"
    if instance.tell(command):
        return 0
    spool.remove(name)
    if instance.acquire():
        return None
    print(
        tr("The program is running on this data folder, but does not answer. Quit it and start again."),
        file=sys.stderr,
    )
    return 1


def _application() -> tuple[QApplication, ThemeKeeper]:
    # PySide reads the source of every module imported after it (for a feature nobody uses here): 23 MB and time.
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
    windows_identity.announce()
    QApplication.setDesktopFileName(APPLICATION_ID)
    QApplication.setApplicationName("followup-desktop")
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    speak(application, spoken())
    use_icons(resource_path("icons"))
    use_guide(resource_path("guide"))
    theme = apply_theme(application)
    application.setWindowIcon(icon("followup"))
    return application, theme


def _cannot_start(error: KnownError) -> int:
    """The store cannot be used: said on the terminal and in a window, with what to do."""
    print(error, file=sys.stderr)
    box = QMessageBox()
    box.setWindowTitle("Follow-Up Desktop")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(error.sentence)
    box.setInformativeText(error.advice)
    box.exec()
    return 1
