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
from followup_desktop.adapters.calendar_server.opening import Accounts
from followup_desktop.adapters.clock import SystemClock
from followup_desktop.adapters.desktop_entry import DesktopEntry
from followup_desktop.adapters.notify.probe import probe
from followup_desktop.adapters.paths import Paths
from followup_desktop.adapters.shared_folder import warning
from followup_desktop.adapters.single_instance import SingleInstance
from followup_desktop.adapters.tray_probe import tray_here
from followup_desktop.cli_views import imported_view, phone_view
from followup_desktop.domain.advice import advise
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.situation_text import parse_situation
from followup_desktop.languages import tr
from followup_desktop.services.contact_log import ContactLog
from followup_desktop.services.export import Export
from followup_desktop.services.facade import Services
from followup_desktop.services.phone_round import whole_round
from followup_desktop.services.phone_views import PhoneStage, PhoneView
from followup_desktop.services.program import Program
from followup_desktop.services.settings import NOTIFY, SEEN_BY
from followup_desktop.services.views import AdviceView
from followup_desktop.services.wording import Wording
from followup_desktop.store.checking import Checked, check_store
from followup_desktop.store.engine import HEAD_VERSION, STORE_NAME, backup_folder
from followup_desktop.store.restoring import restore
from followup_desktop.store.server.address import Address
from followup_desktop.store.server.checking import check_server
from followup_desktop.store.server.held import ServerStore
from followup_desktop.store.server.restoring import restore_on_server

SPAN = re.compile(r"(\d{1,4})\s*(m|min|minutes?|h|hours?|d|days?|w|weeks?)$", re.IGNORECASE)
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class CommandTools:
    """Fulfils cli.Tools."""

    def __init__(
        self,
        paths: Paths,
        build: Callable[[Path], Program],
        wording: Callable[[], Wording],
        server: Address | None = None,
    ) -> None:
        """``server``: the store is there, and ``build`` opens that one."""
        self._paths, self._build, self._wording, self._server = paths, build, wording, server
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
        store = self._opened.around.store
        return store.back_up(backup_folder(store.path))

    def restore(self, path: Path) -> Path:
        """Only while no window runs on this folder: it would go on writing the old store."""
        self.close()
        instance = SingleInstance(self._paths.data)
        if not instance.acquire():
            raise Refused(tr("The program is running on this store."), tr("Quit it first, then restore."))
        try:
            store = self._opened.around.store if self._server is not None else None
            if isinstance(store, ServerStore):
                return restore_on_server(store, path, self.now())
            return restore(self._paths.data / STORE_NAME, path, self.now())
        finally:
            instance.release()

    # -- the calendar of the phone

    def sync(self) -> dict[str, Any]:
        program = self._opened
        if program.phone().stage is PhoneStage.OFF:
            say = program.around.wording.say
            raise Refused(say("phone.off"), say("phone.off_advice"))
        program.phone_sync.try_anew()
        whole_round(program.phone_sync, Accounts(self._clock).open)
        view = program.phone()
        if view.line:
            raise Refused(view.sentence, view.advice)
        asked = program.phone_questions()
        return {
            **phone_view(view),
            "questions": [{"id": one.item_id, "what": one.sentence, "remark": one.remark} for one in asked],
        }

    # -- is all well

    def _checked(self) -> Checked:
        if self._server is not None:
            return check_server(self._server, self._paths.data, self.now())
        return check_store(self._paths.data / STORE_NAME, self.now(), self._clock.zone())

    def check(self) -> dict[str, Any]:
        last_look = None
        with contextlib.suppress(OSError):
            last_look = self._paths.heartbeat.read_text(encoding="ascii").strip() or None
        store = self._checked()
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
            "server": store.server or None,
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
            "sync": phone_view(self.services.phone() if readable else PhoneView(PhoneStage.OFF)),
        }
