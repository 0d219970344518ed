"""What holds for every test: no real screen, none of the user's data, no logged error, no thread or window left over.

The switches below are set before Qt and Hypothesis are first asked for them, at import.
"""

from __future__ import annotations

import atexit
import gc
import itertools
import logging
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.fakes.private_bus import PrivateBus
from tests.fakes.stores import Places

if TYPE_CHECKING:
    from tests.fakes.postgres import PrivateServer

ROOT = Path(__file__).resolve().parent.parent
LONGEST_END_S = 2.0  # what a thread that was told to stop may still take

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["FOLLOWUP_LANGUAGE"] = "en"  # whatever this machine speaks; tests of another language say so

# The same examples at every run: a failure is met again at once, and nothing is kept between runs. The profile
# "search" looks elsewhere each time, for whoever goes hunting.
hypothesis.settings.register_profile(
    "everyday",
    derandomize=True,
    database=None,
    deadline=None,  # a busy machine is no defect
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile("search", parent=hypothesis.settings.get_profile("everyday"), derandomize=False)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "everyday"))


def use_a_home_of_our_own() -> None:
    """Points the desktop's folders and the session bus away from the user's: a test must not reach either."""
    home = tempfile.mkdtemp(prefix="fud-")  # short, because paths of sockets may have 107 bytes
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        folder = Path(home, name.split("_")[1].lower())
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)


use_a_home_of_our_own()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--store",
        choices=("sqlite", "postgresql"),
        default="sqlite",
        help="where the stores of the tests lie; those about SQLite's files are skipped",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--store") == "sqlite":
        return
    for item in items:
        mark = item.get_closest_marker("sqlite_file")
        if mark is not None:
            item.add_marker(pytest.mark.skip(reason=f"of SQLite's file alone: {mark.args[0]}"))


@pytest.fixture(scope="session")
def database_server(request: pytest.FixtureRequest) -> Iterator[PrivateServer]:
    """A PostgreSQL server of this run's own. Where there is none, what needs one is skipped, unless all is to."""
    from tests.fakes.postgres import PrivateServer

    try:
        made = PrivateServer()
    except FileNotFoundError as error:
        if request.config.getoption("--store") == "postgresql":
            raise
        pytest.skip(str(error))
    yield made
    made.end()


@pytest.fixture(autouse=True)
def store_on_server(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """With --store=postgresql: each data folder's store is a database of its own, empty at first."""
    if request.config.getoption("--store") == "sqlite":
        yield
        return
    from followup_desktop.services.settings import OWN
    from followup_desktop.store.server.held import ServerStore
    from followup_desktop.store.server.last_state import LastState

    # A copy at each end would double the time; tests/server is about it.
    monkeypatch.setattr(LastState, "refresh", lambda _self: None)
    server: PrivateServer = request.getfixturevalue("database_server")
    monkeypatch.setattr(
        Places, "on_server", lambda folder, clock: ServerStore(server.address_of(folder), folder, clock, OWN)
    )
    yield
    server.release()


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """All of the everyday tests run side by side, one process a core; a choice of them starts quicker in one, and
    whole desktops with a mouse are not to push each other."""
    everyday = config.args == config.getini("testpaths") and "not e2e" in config.option.markexpr
    return (os.cpu_count() or 1) if everyday else 0


# As in the program (ui/collector.py): a thread of a test that allocates must not destroy Qt objects.
gc.disable()
COLLECT_ALL_EVERY = 60  # tests; the young generations are collected after each
finished = itertools.count(1)


def collect_all() -> None:
    """What is still held after that lives on to the end, most likely: no later collection need look at it again."""
    gc.collect()
    gc.freeze()


def pytest_collection_finish() -> None:
    collect_all()


def pytest_sessionfinish() -> None:
    gc.unfreeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """What a test made ends with it, windows included: left behind, each would slow every test after it."""
    yield
    if isinstance(item, pytest.Function):
        item.funcargs.clear()  # pytest would hold the fixtures' values beyond the collection
    destroy_what_is_to_be_deleted()
    if next(finished) % COLLECT_ALL_EVERY == 0:
        collect_all()
    else:
        gc.collect(1)


def destroy_what_is_to_be_deleted() -> None:
    """Qt deletes later only where a loop runs, and after a test none does."""
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class ErrorWatch(logging.Handler):
    """Remembers what was logged as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        cause = f" ({record.exc_info[1]!r})" if record.exc_info and record.exc_info[1] else ""
        self.seen.append(f"{record.name}: {record.getMessage()}{cause}")


@pytest.fixture(autouse=True)
def nothing_left_over(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test after which a thread still runs or a window still stands. First set up, so last to look."""
    threads, windows = set(threading.enumerate()), open_windows()
    yield
    left = [f"thread {thread.name}" for thread in still_running(threads)]
    left += [f"window {name}" for number, name in open_windows().items() if number not in windows]
    if left:
        pytest.fail("left over: " + ", ".join(left), pytrace=False)


@pytest.fixture(autouse=True)
def no_logged_errors(request: pytest.FixtureRequest, nothing_left_over: None) -> Iterator[None]:
    """Fails a test that logged an error, unless it is marked ``logs_errors``; then it must have logged one."""
    watch = ErrorWatch()
    logging.getLogger().addHandler(watch)
    yield
    logging.getLogger().removeHandler(watch)
    wanted = request.node.get_closest_marker("logs_errors") is not None
    if watch.seen and not wanted:
        pytest.fail("logged as an error: " + "; ".join(watch.seen), pytrace=False)
    if wanted and not watch.seen:
        pytest.fail("was to log an error and did not", pytrace=False)


def still_running(before: set[threading.Thread]) -> list[threading.Thread]:
    """The threads that are new and do not end soon; those that Qt made and Python only met do not count."""
    end = time.monotonic() + LONGEST_END_S
    started = [thread for thread in threading.enumerate() if thread not in before]
    made_here = [thread for thread in started if not isinstance(thread, threading._DummyThread)]
    for thread in made_here:
        thread.join(max(0.0, end - time.monotonic()))
    return [thread for thread in made_here if thread.is_alive()]


def open_windows() -> dict[int, str]:
    """The windows on the (virtual) screen by number; none as long as no test has loaded Qt."""
    if "PySide6.QtWidgets" not in sys.modules:
        return {}
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return {}
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return {id(widget): f"{type(widget).__name__} {widget.windowTitle()!r}" for widget in shown}


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    """A bus of the test's own, which is both the session's and the system's. On Linux the tests need it."""
    if sys.platform != "linux":
        pytest.skip("the buses of a Linux desktop")
    made = PrivateBus(tmp_path)
    for name in ("SESSION", "SYSTEM"):
        monkeypatch.setenv(f"DBUS_{name}_BUS_ADDRESS", made.address)
    made.start()
    yield made
    made.stop()


SAID = "said"  # the property of a test's report that travels from the process which ran it


@pytest.fixture
def say(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Prints a line at the end of the run, whatever is captured and wherever the test runs."""
    return lambda line: request.node.user_properties.append((SAID, line))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for report in (one for outcome in ("passed", "failed") for one in terminalreporter.stats.get(outcome, [])):
        for name, line in getattr(report, "user_properties", []):
            if name == SAID and report.when == "call":
                terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of material outside the repository; a test that needs it is skipped visibly where it is absent."""
    folder = Path(os.environ.get("FOLLOWUP_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"needs the shared material, which is not at {folder} (FOLLOWUP_SHARED)")
    return folder
