"""Accounts that can be opened, and their passwords. Nothing of what the extra brings is imported before one is."""

from __future__ import annotations

import importlib.util

from followup_desktop.adapters.calendar_server.addresses import tidied
from followup_desktop.adapters.passwords import RememberedPasswords
from followup_desktop.domain.calendar import AccountTrouble, CalendarAccount, Trouble
from followup_desktop.domain.ports import CalendarServer, Clock, Passwords

NEEDED = ("caldav", "keyring")


class Accounts:
    """Opens them, over the network's thread or the command line's only one."""

    def __init__(self, clock: Clock, passwords: Passwords | None = None) -> None:
        self._clock = clock
        self.passwords: Passwords = passwords or RememberedPasswords()

    def open(self, account: CalendarAccount) -> CalendarServer:
        """With the password that is known, where the account brings none. Raises AccountTrouble."""
        if not is_installed():
            raise AccountTrouble(Trouble.NOT_INSTALLED)
        from dataclasses import replace

        from followup_desktop.adapters.calendar_server.account import CalDavServer

        password = account.password or self.passwords.read(account.address, account.user)
        if not password:
            raise AccountTrouble(Trouble.NO_PASSWORD)
        return CalDavServer(replace(account, address=tidied(account.address), password=password), self._clock)


def is_installed() -> bool:
    """Whether the extra is there. Imports nothing of it."""
    return all(importlib.util.find_spec(name) is not None for name in NEEDED)
