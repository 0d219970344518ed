"""What Windows would be told, said to a stand-in for its registry."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters import windows_identity


class Registry:
    """A stand-in for winreg."""

    HKEY_CURRENT_USER, REG_SZ = "user", "text"

    def __init__(self, refuses: bool = False) -> None:
        self.values: dict[tuple[str, str], str] = {}
        self._refuses = refuses

    @contextlib.contextmanager
    def _key(self, path: str) -> Iterator[str]:
        yield path

    def CreateKeyEx(self, root: str, path: str) -> contextlib.AbstractContextManager[str]:
        if self._refuses:
            raise PermissionError
        return self._key(f"{root}\\{path}")

    def SetValueEx(self, key: str, name: str, reserved: int, kind: str, value: str) -> None:
        assert (reserved, kind) == (0, self.REG_SZ)
        self.values[key, name] = value


def test_notifications_bear_the_name_and_not_the_id() -> None:
    registry = Registry()
    windows_identity.name_notifications("Follow-Up Desktop", registry)
    key = rf"user\Software\Classes\AppUserModelId\{APPLICATION_ID}"
    assert registry.values == {(key, "DisplayName"): "Follow-Up Desktop"}


def test_a_registry_that_refuses_stops_nothing() -> None:
    windows_identity.name_notifications("Follow-Up Desktop", Registry(refuses=True))


def test_elsewhere_nothing_is_announced() -> None:
    windows_identity.announce()
