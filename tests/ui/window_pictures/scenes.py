"""The window in every state a designer looks at: made-up searches on a clock that stands, photographed without a
screen, in a font of its own, so that two machines make the same picture.

``python -m tests.ui.window_pictures FOLDER`` makes them all.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.adapters.formats.ics_writer import write_calendar
from followup_desktop.adapters.formats.reader import FileReader
from followup_desktop.adapters.formats.vcard_writer import write_cards
from followup_desktop.adapters.phones import PhoneNumbers
from followup_desktop.adapters.zones import ZoneCountries
from followup_desktop.app import date_words, talking_points
from followup_desktop.domain.calendar import AccountTrouble, CalendarAccount, Trouble
from followup_desktop.domain.model import CallBan, Instruction, Moment, Place, Stage
from followup_desktop.domain.ports import Capabilities
from followup_desktop.languages import spoken
from followup_desktop.services.entries import NewInterview, PersonEntry
from followup_desktop.services.file_writers import Writers
from followup_desktop.services.phone_round import whole_round
from followup_desktop.services.planning import Planner
from followup_desktop.services.program import Program
from followup_desktop.services.sample import SampleSearch
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.wording import Wording
from followup_desktop.store.held import Store
from followup_desktop.ui import icons
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.theme import ThemeKeeper
from tests.fakes.calendar_server import HOME, FakeCalendarServer
from tests.fakes.clock import FakeClock
from tests.fakes.two_years import fill_two_years
from tests.fakes.world import RESOURCES, begin_empty, table
from tests.ui.window_pictures.clipped import clipped
from tests.ui.window_pictures.english import untranslated
from tests.ui.window_pictures.longer import lengthen, longer_words

NOW, ZONE = "2026-11-23T10:04:00-05:00", "America/New_York"  # the moment of the design's pictures
FONTS = Path(__file__).with_name("font")
READ = Path(__file__).parents[2] / "data" / "invitations"
PLAIN_SIZE = 13  # px; what most desktops give at 96 dpi
COMPANIES = ("Aster", "Bluebell", "Cobalt", "Delphin", "Ember", "Fjord", "Gannet", "Heron", "Ivory", "Juniper")
KINDS = ("Labs", "Foods", "Council", "Freight")
ROLES = ("Backend engineer", "Data analyst", "Service designer", "Product manager", "Editor")
STAGES = (Stage.PHONE_SCREEN, Stage.ASSESSMENT, Stage.HIRING_MANAGER, Stage.PANEL, Stage.FINAL)


@dataclass(frozen=True)
class Scene:
    """One picture. ``search``: which applications there are; ``show``: the actions asked for one after the other, or
    ``type:TEXT`` and ``key:NAME`` for what has the keyboard, ``read:NAME`` for a file of READ; ``text``: how large,
    as a factor."""

    name: str
    search: str = "sample"
    scheme: str = "light"
    size: tuple[int, int] = (1360, 850)
    text: float = 1.0
    longer: bool = False
    from_right: bool = False
    show: tuple[str, ...] = ()


# -- the searches


def _fill_nothing(program: Program, now: datetime) -> None:
    """The first start."""


def _fill_sample(program: Program, now: datetime) -> None:
    SampleSearch(program, now).fill()


def _fill_some(count: int) -> Callable[[Program, datetime], None]:
    """So many applications of every kind, from three weeks ago to next week."""

    def fill(program: Program, now: datetime) -> None:
        for number in range(count):
            place = (Place(ZONE, "US"), Place("Europe/Berlin", "DE"), Place("Europe/London", "GB"))[number % 3]
            company = f"{COMPANIES[number % 10]} {KINDS[number // 10 % 4]}" + (f" {number}" if number >= 40 else "")
            day = now + timedelta(days=number * 7 % 28 - 21)
            start = Moment.at(day.replace(hour=15, minute=30 * (number % 2)), place.zone)
            said = Instruction(CallBan.ALL) if number % 9 == 4 else Instruction()
            person = PersonEntry(f"{COMPANIES[-number % 10]} Moss", f"+1 212 555 0{100 + number % 800}")
            entry = NewInterview(
                company, ROLES[number % 5], STAGES[number % 5], start, place=place, people=(person,), instruction=said
            )
            if number % 4 == 1:
                entry = replace(entry, promised=(day + timedelta(days=9)).date())
            program.add_interview(entry)

    return fill


def _fill_phone(answer: Callable[[FakeCalendarServer], None]) -> Callable[[Program, datetime], None]:
    """The sample search with a phone, on which the user did something."""

    def fill(program: Program, now: datetime) -> None:
        _fill_sample(program, now)
        sync, server = program.phone_sync, FakeCalendarServer()
        sync.switch_on(CalendarAccount("https://caldav.icloud.com", "jo@example.com"), HOME, "Follow-Up")
        whole_round(sync, server.open)
        answer(server)
        whole_round(sync, server.open)

    return fill


def _move_on_the_phone(server: FakeCalendarServer) -> None:
    for href in [href for href in server.entries if "follow-up" in href][:2]:
        server.move(href, datetime.fromisoformat("2026-11-26T15:00:00+00:00"))


def _delete_on_the_phone(server: FakeCalendarServer) -> None:
    server.remove(next(href for href in server.entries if "follow-up" in href))


def _change_the_password(server: FakeCalendarServer) -> None:
    server.trouble = AccountTrouble(Trouble.PASSWORD, "caldav.icloud.com")


SEARCHES: dict[str, Callable[[Program, datetime], None]] = {
    "empty": _fill_nothing,
    "three": _fill_some(3),
    "sample": _fill_sample,
    "forty": _fill_some(40),
    "thousands": _fill_some(2000),
    "years": lambda program, now: fill_two_years(program.around.store, now),
    "phone": _fill_phone(_move_on_the_phone),
    "phone-deleted": _fill_phone(_delete_on_the_phone),
    "phone-password": _fill_phone(_change_the_password),
}


def program_over(folder: Path, clock: FakeClock, *, longer: bool = False) -> Program:
    """The program's own services and outside, but for the clock."""
    calendar = HolidayCalendar()
    messages = (table("messages", "program.en.toml"), table("messages", "advice.en.toml"))
    around = Surroundings(
        store=Store(folder / "followup.sqlite3", clock),
        clock=clock,
        calendar=calendar,
        words=date_words(spoken()),
        phones=PhoneNumbers(),
        places=ZoneCountries(),
        wording=Wording(*(map(longer_words, messages) if longer else messages)),
        content=talking_points(spoken()),
        planner=Planner(calendar),
        writers=Writers(write_calendar, write_cards),
    )
    return Program(around, FileReader())


@lru_cache(maxsize=8)
def filled_store(search: str) -> bytes:
    """The file of a search, made once."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "followup.sqlite3")
        begin_empty(path)
        clock = FakeClock(NOW, ZONE)
        program = program_over(path.parent, clock)
        SEARCHES[search](program, clock.now().astimezone(ZoneInfo(ZONE)))
        program.around.store.close()
        return path.read_bytes()


# -- the look


@contextmanager
def our_look(application: QApplication) -> Iterator[None]:
    """Font and icons of the pictures; afterwards as it was."""
    before, direction = QFont(application.font()), application.layoutDirection()
    known = [QFontDatabase.addApplicationFont(str(path)) for path in sorted(FONTS.glob("*.ttf"))]
    icons.use_icons(RESOURCES / "icons")
    try:
        yield
    finally:
        application.setFont(before)
        application.setLayoutDirection(direction)
        for one in known:
            QFontDatabase.removeApplicationFont(one)


def dress(application: QApplication, keeper: ThemeKeeper, scene: Scene) -> None:
    """Font size, colours and direction of one scene."""
    font = QFont("Inter")
    font.setPixelSize(round(PLAIN_SIZE * scene.text))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    application.setFont(font)
    right_to_left = Qt.LayoutDirection.RightToLeft if scene.from_right else Qt.LayoutDirection.LeftToRight
    application.setLayoutDirection(right_to_left)
    keeper.choose(scene.scheme)


# -- the picture


class Photographer:
    """One window in one state."""

    def __init__(self, folder: Path, scene: Scene) -> None:
        path = folder / "followup.sqlite3"
        begin_empty(path)
        path.write_bytes(filled_store(scene.search))
        self._scene, self._clock = scene, FakeClock(NOW, ZONE)
        self._program = program_over(folder, self._clock, longer=scene.longer)
        self._tasks, self._bridge = Tasks(), Bridge()
        self.window = MainWindow(self._program, self._tasks, self._bridge, self._clock)
        self.window.show_capabilities(Capabilities(way="notify", clickable=True, actions=True))

    def take(self) -> QImage:
        window = self.window
        window.resize(*self._scene.size)
        window.show()
        self._settle()
        for step in self._scene.show:
            self._do(step)
            self._settle()
        if self._scene.longer:
            lengthen(window)
            self._settle()
        return self._grab()

    def _do(self, step: str) -> None:
        if step.startswith("type:"):
            from PySide6.QtTest import QTest

            QTest.keyClicks(QApplication.focusWidget() or self.window, step.removeprefix("type:"))
        elif step.startswith("read:"):
            self.window.capture.review_paths([READ / step.removeprefix("read:")])
        elif step.startswith("key:"):
            from PySide6.QtTest import QTest

            keys = QKeySequence(step.removeprefix("key:"))
            QTest.keySequence(QApplication.focusWidget() or self.window, keys)
        else:
            self.window.window_actions[step].trigger()

    def _grab(self) -> QImage:
        """The window, with what stands over it in a window of its own laid where it would lie."""
        picture = self.window.grab().toImage()
        above = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self.window]
        for one in above:
            if isinstance(one, QDialog):
                _lay(picture, one, QRect(0, 0, *self._scene.size))
        return picture.convertToFormat(QImage.Format.Format_RGB32)

    def _settle(self) -> None:
        for _ in range(8):
            QApplication.processEvents()
            assert self._tasks.drain()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def leave(self) -> None:
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QDialog):
                one.close()
        self.window.end()
        assert self._tasks.stop()
        self.window.close()
        self.window.deleteLater()
        self._program.around.store.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def _lay(picture: QImage, above: QWidget, whole: QRect) -> None:
    from PySide6.QtGui import QPainter

    painter = QPainter(picture)
    place = QRect(above.rect())
    place.moveCenter(whole.center())
    painter.drawImage(place.topLeft(), above.grab().toImage())
    painter.end()


@contextmanager
def standing(application: QApplication, keeper: ThemeKeeper, scene: Scene) -> Iterator[Photographer]:
    """The window of a scene."""
    dress(application, keeper, scene)
    with tempfile.TemporaryDirectory() as folder:
        photographer = Photographer(Path(folder), scene)
        try:
            yield photographer
        finally:
            photographer.leave()


def photograph(application: QApplication, keeper: ThemeKeeper, scene: Scene) -> QImage:
    """The picture of a scene."""
    with standing(application, keeper, scene) as photographer:
        return photographer.take()


def what_is_wrong(application: QApplication, keeper: ThemeKeeper, scene: Scene) -> list[str]:
    """The texts of a scene that have no room, or stand in English where the program speaks another language."""
    with standing(application, keeper, scene) as photographer:
        photographer.take()
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        return [text for one in shown for text in (*clipped(one), *untranslated(one))]


def what_is_clipped(application: QApplication, keeper: ThemeKeeper, scene: Scene) -> list[str]:
    """The texts of a scene that have no room."""
    with standing(application, keeper, scene) as photographer:
        photographer.take()
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        return [text for one in shown for text in clipped(one)]
