"""Trying out whether notifications are seen: only the user knows, and what to try hangs on what the desktop can do.

The bell sends the test (``Bell.try_out``), by the very way of the reminders; here are the words, and what is kept of
the answer.
"""

from __future__ import annotations

from dataclasses import replace

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.ports import Capabilities
from followup_desktop.services.bell_listener import Tried
from followup_desktop.services.first_views import TrialView
from followup_desktop.services.settings import BANNER, NOTIFY, SEEN_BY, plain_value
from followup_desktop.services.surroundings import Surroundings

BEST = ""  # the value of the setting: the best way that this desktop offers


class Trial:
    """What is said before and after, and what is remembered."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def stands(self, now: Capabilities) -> TrialView:
        """Before a test: the way that reminders go now, and whether the user once saw one on it."""
        with self._around.store.read() as work:
            seen = plain_value(SEEN_BY, work.settings())
        way = self._way(now)
        if seen and seen == now.way:
            return TrialView(self._say("seen_before", way=way), good=True)
        return TrialView(self._say("untried", way=way))

    def sent(self, now: Capabilities, tried: Tried, way: str) -> TrialView:
        """After a test was sent, as far as we can tell. ``way``: the one that took it."""
        if tried is Tried.RESTING:
            return self._offering(BANNER, TrialView(self._say("resting"), steps=(self._say("resting_step"),)))
        if tried is Tried.FAILED:
            return self._unseen(now, self._say("failed"))
        where = "sent_here" if way == BANNER else "sent"
        return TrialView(self._say(where, way=self._way(now)), asks=True)

    def seen(self, now: Capabilities, way: str) -> tuple[TrialView, Changes]:
        """The user saw it: this way works. ``way``: the one that took it, which need not be the first."""
        changes = self._remember(way)
        by = now if way == now.way else Capabilities(way)
        return TrialView(self._say("seen", way=self._way(by)), good=True), changes

    def unseen(self, now: Capabilities) -> tuple[TrialView, Changes]:
        """The user saw nothing: what to try, in plain words, and another way where there is one."""
        return self._unseen(now, self._say("unseen")), self._remember("")

    def _remember(self, way: str) -> Changes:
        with self._around.store.write() as work:
            work.set_setting(SEEN_BY, way)
            return work.commit()

    def _unseen(self, now: Capabilities, text: str) -> TrialView:
        with self._around.store.read() as work:
            chosen = plain_value(NOTIFY, work.settings())
        if now.way in ("", BANNER):
            missing = self._say("missing", why=now.why_not or self._say("nothing_there"))
            steps = (self._say("above"),) if chosen == BANNER else (missing, self._say("install"), self._say("above"))
        else:
            server = now.server or self._say("the_desktop")
            steps = (self._say("disturb", server=server), self._say("allowed"), self._say("elsewhere"))
        view = TrialView(text, steps=steps)
        if chosen:
            return self._offering(BEST, view)
        return view if now.way in ("", BANNER) else self._offering(BANNER, view)

    def _offering(self, value: str, view: TrialView) -> TrialView:
        """With the other value of the setting."""
        return replace(view, other=value, other_label=self._say("offer_banner" if value == BANNER else "offer_best"))

    def _way(self, now: Capabilities) -> str:
        """ "through xfce4-notifyd 0.7.3, with buttons"."""
        if now.way in ("", BANNER):
            return self._say("way.banner")
        through = self._say("way.through", server=now.server) if now.server else self._say("way.desktop")
        able = "buttons" if now.actions else "clickable" if now.clickable else "plain"
        return self._say("way.whole", through=through, able=self._say(f"way.{able}"))

    def _say(self, message: str, /, **facts: object) -> str:
        return self._around.wording.say(f"trial.{message}", **facts)
