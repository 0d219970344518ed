"""Passwords lie with the system's own keeper or nowhere."""

from __future__ import annotations

import logging
import sys

import keyring
import pytest
from keyring.backend import KeyringBackend

from followup_desktop.adapters.calendar_server import opening
from followup_desktop.adapters.calendar_server.opening import Accounts
from followup_desktop.adapters.passwords import RememberedPasswords, SystemPasswords
from followup_desktop.domain.calendar import AccountTrouble, CalendarAccount, Trouble
from tests.fakes.calendar_server import FakePasswords
from tests.fakes.clock import FakeClock

PLACE = ("https://calendar.example/", "me")


class Keeper(KeyringBackend):
    """One in memory, which passes for the system's."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def _look(self) -> None:
        if self.locked:
            raise keyring.errors.KeyringLocked("the words of the desktop, with a secret")

    def get_password(self, service: str, username: str) -> str | None:
        self._look()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._look()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def keeper(monkeypatch: pytest.MonkeyPatch) -> Keeper:
    monkeypatch.setattr(Keeper, "__module__", "keyring.backends.SecretService")
    made = Keeper()
    monkeypatch.setattr(keyring, "get_keyring", lambda: made)
    return made


def test_kept_read_and_forgotten(keeper: Keeper) -> None:
    passwords = SystemPasswords()
    assert passwords.read(*PLACE) == ""
    passwords.keep(*PLACE, "secret")
    assert passwords.read(*PLACE) == "secret"
    assert list(keeper.kept) == [("followup-desktop", "me https://calendar.example/")]
    passwords.forget(*PLACE)
    passwords.forget(*PLACE)
    assert keeper.kept == {}


def test_one_of_several_keepers(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    class Chain:
        backends = (object(), keeper)

    monkeypatch.setattr(keyring, "get_keyring", Chain)
    SystemPasswords().keep(*PLACE, "secret")
    assert keeper.kept


@pytest.mark.parametrize("module", ["keyring.backends.fail", "keyring.backends.null", "keyrings.alt.file"])
def test_no_keeper_of_the_system_is_none(keeper: Keeper, monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    """The others write plain files, or forget."""
    monkeypatch.setattr(Keeper, "__module__", module)
    with pytest.raises(AccountTrouble) as caught:
        SystemPasswords().keep(*PLACE, "secret")
    assert caught.value.trouble is Trouble.KEYRING
    assert keeper.kept == {}


def test_a_locked_keeper_says_nothing_of_its_own(keeper: Keeper, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    keeper.locked = True
    with pytest.raises(AccountTrouble) as caught:
        SystemPasswords().read(*PLACE)
    assert caught.value.trouble is Trouble.KEYRING
    assert "secret" not in caplog.text


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(AccountTrouble) as caught:
        SystemPasswords().read(*PLACE)
    assert caught.value.trouble is Trouble.NOT_INSTALLED


def test_without_a_keeper_it_is_known_until_the_end(keeper: Keeper) -> None:
    keeper.locked = True
    passwords = RememberedPasswords()
    with pytest.raises(AccountTrouble):
        passwords.keep(*PLACE, "secret")
    assert passwords.read(*PLACE) == "secret"
    keeper.locked = False
    assert keeper.kept == {}
    passwords.forget(*PLACE)
    assert passwords.read(*PLACE) == ""


# -- opening an account


def test_an_account_needs_the_extra_and_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    accounts = Accounts(FakeClock(), FakePasswords())
    account = CalendarAccount(*PLACE)
    with pytest.raises(AccountTrouble) as caught:
        accounts.open(account)
    assert caught.value.trouble is Trouble.NO_PASSWORD
    monkeypatch.setattr(opening, "NEEDED", ("no_such_package",))
    with pytest.raises(AccountTrouble) as caught:
        accounts.open(account)
    assert caught.value.trouble is Trouble.NOT_INSTALLED


def test_an_account_with_an_unsafe_address() -> None:
    accounts = Accounts(FakeClock(), FakePasswords())
    with pytest.raises(AccountTrouble) as caught:
        accounts.open(CalendarAccount("http://calendar.example/", "me", "secret"))
    assert caught.value.trouble is Trouble.ADDRESS


def test_the_password_is_that_of_the_account() -> None:
    passwords = FakePasswords({PLACE: "secret"})
    server = Accounts(FakeClock(), passwords).open(CalendarAccount(*PLACE))
    server.close()


def test_the_program_starts_without_the_extra() -> None:
    """Nothing of it is imported before a phone is switched on."""
    import subprocess

    code = (
        "import sys; import followup_desktop.desk, followup_desktop.commands; "
        "print([name for name in ('caldav', 'keyring', 'niquests', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
