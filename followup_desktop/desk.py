"""Everything that runs beside each other while the window is there: who hears whom, and in which order it ends."""

from __future__ import annotations

import logging
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QProcess, Slot
from PySide6.QtWidgets import QApplication

from followup_desktop import from_desktop
from followup_desktop.adapters import desktop_entry
from followup_desktop.adapters.calendar_server.opening import Accounts
from followup_desktop.adapters.notify.banner import BannerNotifier
from followup_desktop.adapters.notify.chain import ChainNotifier, ways_for
from followup_desktop.adapters.paths import Paths
from followup_desktop.adapters.resources import resource_path
from followup_desktop.adapters.scheduler import NextDueAlarm
from followup_desktop.adapters.server_watch import watch_of
from followup_desktop.adapters.single_instance import SingleInstance
from followup_desktop.adapters.spool import Spool
from followup_desktop.adapters.unix_signals import QuitSignals
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.model import FollowUp
from followup_desktop.domain.ports import Capabilities
from followup_desktop.from_desktop import FromDesktop
from followup_desktop.languages import tr
from followup_desktop.phone_line import PhoneLine
from followup_desktop.services.bell import Bell
from followup_desktop.services.bell_listener import BellListener
from followup_desktop.services.keeping import Keeping
from followup_desktop.services.program import Program
from followup_desktop.services.settings import NOTIFY
from followup_desktop.services.views import Done
from followup_desktop.session import Session
from followup_desktop.store.condition import Condition
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.collector import Collector
from followup_desktop.ui.icons import icon
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.mishaps import Mishaps
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.tray import Tray
from followup_desktop.watching import Trouble, Watching

log = logging.getLogger(__name__)
EVERYTHING = Changes(frozenset((kind, 0) for kind in Kind))


class Desk(QObject):
    """Everything that runs beside each other while the window is there."""

    def __init__(
        self,
        application: QApplication,
        program: Program,
        instance: SingleInstance,
        paths: Paths,
        keeping: Keeping | None,
        way_back: FromDesktop,
    ) -> None:
        super().__init__()
        self._way_back = way_back
        self._keeping, self._condition = keeping, Condition()
        self._application, self._program, self._instance, self._paths = application, program, instance, paths
        self._clock = program.around.clock
        self._spool = Spool(paths.spool)
        self._spool.tidy(self._clock.now())
        self._tasks, self._bridge = Tasks(), Bridge()
        self._tray = Tray(icon("followup"))
        self.window = MainWindow(program, self._tasks, self._bridge, self._clock, tray=self._tray)
        banner = BannerNotifier(self.window.show_banner, self.window.withdraw_banner)
        picture = str(resource_path("icons", "followup-128.png"))
        self._chain = ChainNotifier(ways_for(banner, picture, first=way_back.notifier))
        self._chain.choose(program.setting(NOTIFY))
        listener = BellListener(
            opened=self._opened,
            listed=self.window.show_due,
            acted=self._acted,
            refused=self._refused,
            changed=self._bridge.publish,
            capable=self._capable,
            tried=self.window.trial.heard,
        )
        self._watch = watch_of(program.around.store, self._written, self)
        self._watching = Watching(self._clock, NextDueAlarm(), paths, self._watch.marks, self._bridge.wake, self)
        self._bell = Bell(program.reminders, self._chain, self._watching.alarm, self._tasks.run, listener)
        self._locked_at = self._clock.now()
        self._signals = QuitSignals(self._end, self)
        self._session = Session(application, self.window, paths, self._tasks, self._end)
        self._phone = PhoneLine(
            program, self._tasks, self._bridge, self.window.phone, Accounts(self._clock), parent=self
        )
        self._collector, self._mishaps = Collector(self), Mishaps(self)
        self._stopped = False

    def start(self, *, minimized: bool, show: int, demo: bool, safe: bool) -> None:
        """Shows the window and starts ringing. ``show``: a follow-up to open with, 0 for none; ``safe``: nothing but
        the list and one summary of what is due."""
        self._collector.start()
        self._mishaps.happened.connect(self.window.show_error)
        self._mishaps.start()
        self.window.quit_requested.connect(self._end)
        self.window.demo_requested.connect(self._show_demo)
        self.window.note_event.connect(self._bell.heard)
        self.window.discreet.switched.connect(self._bell.veil)
        self.window.trial.wanted.connect(self._bell.try_out)
        if demo:
            self.window.setWindowTitle(tr("Follow-Up Desktop (sample data)"))
        self._session.restore()
        if not minimized:
            self.window.show()
        window = self.window
        self._way_back.listen(self._bell.heard, window.bring_forward, window.open_files, window.show_error)
        self._way_back.claim(partial(self._begin, safe=safe))
        if self._keeping is not None:
            self._show_condition(self._keeping.condition)
        self._instance.listen(self._told)
        if show:
            self.window.open_follow_up(show)
        self._watching.beat()

    def _begin(self, *, safe: bool) -> None:
        """Starts ringing. What was clicked to start us has been heard by now, and need not ring."""
        if safe:
            self._phone.hold()
        wanted = self.window.isVisible() or self._tray.available or self._way_back.opens
        if not wanted:
            self.window.showMinimized()
        self._bridge.changed.connect(self._bell_changed)
        self._bridge.woken.connect(self._look)
        self._hear_the_watch()
        self._bell.start(self._bridge.wake, together=safe)
        self._watching.start()

    @Slot()
    def _end(self) -> None:
        """Ends the event loop. Not by ``quit``: that asks the windows first, and ours answers by hiding."""
        self._application.exit(0)

    def stop(self) -> None:
        """In order, once."""
        if self._stopped:
            return
        self._stopped = True
        self._way_back.stop()
        self._signals.stop()
        self._session.stop()
        self._watch.stop()
        self._watching.stop()
        self._bell.stop()
        self._phone.stop()
        self.window.end()
        self._tasks.stop()
        self._watching.beat(last=True)
        self._tray.stop()
        self.window.deleteLater()
        self._collector.stop()
        self._mishaps.stop()

    # -- looking for due reminders

    def _hear_the_watch(self) -> None:
        self._watching.minute.connect(self._minute)
        self._watching.trouble.connect(self._trouble)
        self._watching.desktop.sleeping.connect(self.window.save_what_is_typed)
        self._watching.desktop.locked.connect(self._screen_locked)
        self._watching.desktop.unlocked.connect(self._screen_unlocked)
        self._watching.desktop.tray_came.connect(self._tray.look_again)
        last, now = self._watching.last_noted(), self._clock.now()
        if last is not None:
            self._tell_of_absence(last, now, running=False)
        self._tasks.run(self._program.zone_rules.apply, self._rules_applied)
        self._tasks.run(self._program.damaged_settings, self.window.show_remark)

    @Slot()
    def _look(self) -> None:
        for since, until in self._watching.begin():
            self._tell_of_absence(since, until, running=True)
        self._bell.look()
        self._written()  # where the system does not tell of files that change, this is how it is found out
        self.window.on_tick()
        keeping = self._keeping
        self._tasks.run(Condition if keeping is None else lambda: keeping.condition, self._looked)

    def _looked(self, condition: Condition) -> None:
        """The worker is done with the look: only now, because whoever collects garbage holds it up."""
        self._show_condition(condition)
        self._watching.end()
        self._show_checked()
        self._collector.collect(seen=self.window.is_seen)

    @Slot()
    def _minute(self) -> None:
        if self._keeping is not None and self._keeping.is_time():
            self._tasks.run(self._keeping.keep, self._show_condition)
        self._phone.minute()
        if self.window.is_seen:
            self._collector.collect()  # before the worker has anything to do: they would hold up each other
            self._show_checked()
            self.window.on_minute()

    def _show_checked(self) -> None:
        self.window.frame.status.show_checked(self._program.absence.checked(self._watching.alarm.checked))

    def _tell_of_absence(self, since: datetime, until: datetime, *, running: bool) -> None:
        told = partial(self._program.absence.told, since, until, running=running)
        self._tasks.run(told, self.window.show_remark)

    def _rules_applied(self, told: tuple[str, Changes]) -> None:
        sentence, changes = told
        self.window.show_remark(sentence)
        self._bridge.publish(changes)

    @Slot(object)
    def _trouble(self, trouble: Trouble) -> None:
        sentence, advice = self._program.absence.unchecked(limping=trouble is Trouble.LIMPING)
        self.window.show_unchecked(*((sentence, advice) if trouble else ("", "")))

    @Slot()
    def _screen_locked(self) -> None:
        self._locked_at = self._clock.now()

    @Slot()
    def _screen_unlocked(self) -> None:
        """What came while nobody could see it comes once more."""
        since = self._locked_at
        self._tasks.run(lambda: self._program.absence.bring_back(since), lambda _changes: self._bell.look_together())

    # -- the state of the store

    def _show_condition(self, condition: Condition) -> None:
        if condition != self._condition:
            self._condition = condition
            self.window.show_read_only(condition.sentence, condition.advice)

    @Slot(object)
    def _bell_changed(self, changes: Changes) -> None:
        self._bell.changed(changes)
        if Kind.SETTING in changes.kinds:
            self._tasks.run(lambda: self._program.setting(from_desktop.SETTING), self._make_known)
            self._tasks.run(lambda: self._program.setting(NOTIFY), self._chain.choose)

    def _make_known(self, value: str) -> None:
        try:
            self._way_back.switch(value)
        except KnownError as error:
            self.window.show_error(error)

    def _written(self) -> None:
        """The store was written: by us, mostly; by the command line or another computer, sometimes. Or its server
        went away, or came back."""
        self._tasks.run(self._changed_elsewhere, self._written_by)

    def _changed_elsewhere(self) -> tuple[bool, Condition]:
        changed = self._program.around.store.changed_elsewhere()
        if changed:
            self._program.use_own_zone()
        return changed, self._condition if self._keeping is None else self._keeping.condition

    def _written_by(self, found: tuple[bool, Condition]) -> None:
        others, condition = found
        self._show_condition(condition)
        if others:
            self._bridge.publish(EVERYTHING)

    # -- what the bell says

    def _opened(self, planned: FollowUp, token: str) -> None:
        self.window.show_follow_up(planned, token)

    def _acted(self, done: Done) -> None:
        self.window.show_done(done)

    def _refused(self, error: KnownError, follow_up_id: int, token: str) -> None:
        """A button that is out of date opens the window on what it was about, and says why it did nothing."""
        self.window.show_refusal(error, follow_up_id, token)
        log.info("a notification of follow-up %d was out of date", follow_up_id)

    def _capable(self, capabilities: Capabilities) -> None:
        self._bridge.publish_capabilities(capabilities)

    # -- requests from elsewhere

    def _told(self, command: str) -> None:
        """Another start of the program: "show", "open 7", "import" with the name of a spool file."""
        verb, _, argument = command.partition(" ")
        if verb == "open":
            self.window.open_follow_up(int(argument))
        elif verb == "import":
            self.window.bring_forward()
            self._tasks.run(lambda: self._spool.take(argument), self.window.open_files)
        else:
            self.window.bring_forward()

    @Slot()
    def _show_demo(self) -> None:
        """Sample data never mixes with real data: it is another program on a store that is thrown away."""
        start, *words = desktop_entry.program()
        QProcess.startDetached(start, [*words, "--demo"])
