"""Passwords in the system's own keeper (Secret Service, KWallet, Keychain, Credential Locker), through keyring.

Nowhere else: where the system has no keeper they are known until the program ends.
"""

from __future__ import annotations

import logging
from typing import Any

from followup_desktop.domain.calendar import AccountTrouble, Trouble

log = logging.getLogger(__name__)
SERVICE = "followup-desktop"
# The keepers of the systems themselves. keyring would take others as well, some of which write plain files.
KEEPERS = ("SecretService", "libsecret", "kwallet", "macOS", "Windows")


class SystemPasswords:
    """Fulfils ports.Passwords."""

    def read(self, address: str, user: str) -> str:
        return str(self._asked("get_password", _name(address, user)) or "")

    def keep(self, address: str, user: str, password: str) -> None:
        self._asked("set_password", _name(address, user), password)

    def forget(self, address: str, user: str) -> None:
        if self.read(address, user):
            self._asked("delete_password", _name(address, user))

    def _asked(self, verb: str, *arguments: str) -> object:
        try:
            return getattr(_keeper(), verb)(SERVICE, *arguments)
        except AccountTrouble:
            raise
        except Exception as error:  # locked, cancelled, or whatever a desktop's keeper raises; never its words
            log.info("the system's keeper of passwords did not answer: %s", type(error).__name__)
            raise AccountTrouble(Trouble.KEYRING) from None


def _name(address: str, user: str) -> str:
    return f"{user} {address}"


def _keeper() -> Any:
    """The first keeper of the system that can be used. Raises AccountTrouble."""
    try:
        import keyring
        import keyring.backend
    except ImportError:
        raise AccountTrouble(Trouble.NOT_INSTALLED) from None
    chosen = keyring.get_keyring()
    for one in getattr(chosen, "backends", None) or [chosen]:
        module = type(one).__module__
        if module.startswith("keyring.backends.") and module.rpartition(".")[2] in KEEPERS:
            return one
    raise AccountTrouble(Trouble.KEYRING)


class RememberedPasswords:
    """The same, and what was entered since the program began."""

    def __init__(self, system: SystemPasswords | None = None) -> None:
        self._system = system or SystemPasswords()
        self._known: dict[tuple[str, str], str] = {}

    def read(self, address: str, user: str) -> str:
        return self._known.get((address, user)) or self._system.read(address, user)

    def keep(self, address: str, user: str, password: str) -> None:
        """Known from now on in any case. Raises AccountTrouble (KEYRING) where it is for this run alone."""
        self._known[address, user] = password
        self._system.keep(address, user, password)

    def forget(self, address: str, user: str) -> None:
        self._known.pop((address, user), None)
        self._system.forget(address, user)
