"""What the command line holds in its hands: the services, opened when needed, and the tools around the store."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from followup_desktop.adapters.autostart import autostart
from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.adapters.clock import SystemClock
from followup_desktop.adapters.desktop_entry import DesktopEntry
from followup_desktop.adapters.notify.probe import probe
from followup_desktop.adapters.paths import Paths
from followup_desktop.adapters.shared_folder import warning
from followup_desktop.adapters.single_instance import SingleInstance
from followup_desktop.adapters.tray_probe import tray_here
from followup_desktop.cli_views import imported_view
from followup_desktop.domain.advice import advise
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.situation_text import parse_situation
from followup_desktop.services.contact_log import ContactLog
from followup_desktop.services.export import Export
from followup_desktop.services.facade import Services
from followup_desktop.services.program import Program
from followup_desktop.services.settings import NOTIFY, SEEN_BY
from followup_desktop.services.views import AdviceView
from followup_desktop.services.wording import Wording
from followup_desktop.store.checking import check_store
from followup_desktop.store.engine import HEAD_VERSION, STORE_NAME
from followup_desktop.store.restoring import restore

SPAN = re.compile(r"(\d{1,4})\s*(m|min|minutes?|h|hours?|d|days?|w|weeks?)$", re.IGNORECASE)
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class CommandTools:
    """Fulfils cli.Tools."""

    def __init__(self, paths: Paths, build: Callable[[Path], Program], wording: Callable[[], Wording]) -> None:
        self._paths, self._build, self._wording = paths, build, wording
        self._clock = SystemClock()
        self._program: Program | None = None

    @property
    def _opened(self) -> Program:
        if self._program is None:
            self._program = self._build(self._paths.data)
            condition = self._program.around.store.condition
            if condition.sentence:  # what is shown may be a backup's content: nobody may take it for the store's
                sys.stderr.write(f"{condition.sentence} {condition.advice}\n")
        return self._program

    @property
    def services(self) -> Services:
        return self._opened

    def close(self) -> None:
        if self._program is not None:
            self._program.around.store.close()
            self._program = None

    def now(self) -> datetime:
        return self._clock.now()

    def advise_situations(self, situations: Sequence[Mapping[str, Any]]) -> tuple[AdviceView, ...]:
        calendar, wording = HolidayCalendar(reduced=True), self._wording()
        views = []
        for one in situations:
            situation = parse_situation(one)
            advice = advise(situation, calendar)
            views.append(wording.advice(advice, "", situation.today))
        return tuple(views)

    def duration(self, text: str) -> datetime | None:
        span = SPAN.match(text.strip())
        if span is not None:
            return self.now() + timedelta(**{UNITS[span[2][0].lower()]: int(span[1])})
        found = self.services.understand_moment(text)
        return found[0].instant if found else None

    # -- files

    def log_pages(self, log: ContactLog) -> bytes:
        """Laid out by Qt, which needs no screen for that."""
        from followup_desktop.ui.printed_log import pages_without_a_window

        return pages_without_a_window(log)

    def import_backup(self, path: Path) -> dict[str, Any]:
        return imported_view(Export(self._opened.around).read_copy(path))

    def backup(self) -> Path:
        return self._opened.around.store.back_up(self._paths.backups)

    def restore(self, path: Path) -> Path:
        """Only while no window runs on this folder: it would go on writing the old store."""
        self.close()
        instance = SingleInstance(self._paths.data)
        if not instance.acquire():
            raise Refused("The program is running on this store.", "Quit it first, then restore.")
        try:
            return restore(self._paths.data / STORE_NAME, path, self.now())
        finally:
            instance.release()

    # -- is all well

    def check(self) -> dict[str, Any]:
        last_look = None
        with contextlib.suppress(OSError):
            last_look = self._paths.heartbeat.read_text(encoding="ascii").strip() or None
        store = check_store(self._paths.data / STORE_NAME, self.now(), self._clock.zone())
        # To read the settings is to open the store; check leaves one that needs an update or a repair as it is.
        readable = store.ok and store.version == HEAD_VERSION
        prefer, seen = (self.services.setting(key) for key in (NOTIFY, SEEN_BY)) if readable else ("", "")
        found = probe(prefer, known=self._paths.usual and DesktopEntry().is_on())
        return {
            "store": store.state,
            "open": store.way,
            "version": store.version,
            "backups": {
                "count": store.backups,
                "newest": store.newest_backup.isoformat(timespec="seconds") if store.newest_backup else None,
                "damaged": list(store.damaged_backups),
            },
            "open_to_others": list(store.open_to_others),
            "advice": [*store.advice, *filter(None, [" ".join(warning(self._paths.data)).strip()])],
            "data_dir": str(self._paths.data),
            "notifications": {
                "way": found.way,
                "clickable": found.clickable,
                "actions": found.actions,
                "why_not": found.why_not,
                "seen": bool(seen) and seen == found.way,
            },
            "tray": tray_here(),
            "autostart": "on" if autostart().is_on() else "off",
            "last_tick": last_look,
        }
