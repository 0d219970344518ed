"""Starting with the computer: a setting that the system keeps, not the store, and the one question about it."""

from __future__ import annotations

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.timing import OFF, ON

AT_LOGIN = "start_at_login"
ASKED = "login_asked"
CHANGED = Changes(frozenset({(Kind.SETTING, 0)}))


class Startup:
    """Reads the true state each time: the user may remove the entry in the desktop's own settings."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    @property
    def possible(self) -> bool:
        """False for a store that is not the one the system would start with."""
        return self._around.at_login is not None

    def value(self) -> str:
        at_login = self._around.at_login
        return ON if at_login is not None and at_login.is_on() else OFF

    def switch(self, value: str) -> Changes:
        """Raises Refused where the system does not let us."""
        at_login = self._around.at_login
        if at_login is not None:
            (at_login.set_on if value == ON else at_login.set_off)()
        return CHANGED

    def asks(self) -> bool:
        """Whether it is time for the question: once in a life, when a reminder has come and was answered."""
        if not self.possible or self.value() == ON:
            return False
        with self._around.store.read() as work:
            return work.setting(ASKED) is None and work.of.reminders.any_answered()
