"""Settings: declared once with key, default and meaning; kept in the store; a damaged value falls back alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import Refused
from followup_desktop.services.surroundings import Surroundings


@dataclass(frozen=True)
class Setting:
    """``accepts`` says whether a text is a value of this setting; ``text`` is its meaning in one line."""

    key: str
    default: str
    text: str
    accepts: Callable[[str], bool] = lambda value: len(value) <= 200


def _one_of(*values: str) -> Callable[[str], bool]:
    return lambda value: value in values


SETTINGS = {
    one.key: one
    for one in (
        Setting("my_name", "", "Your name, as the voicemail and the e-mail say it"),
        Setting("my_phone", "", "The number at which they can reach you"),
        Setting(
            "theme",
            "system",
            "Light, dark, high contrast, or as the system",
            _one_of("system", "light", "dark", "contrast", "contrast-dark"),
        ),
        Setting("notify", "", "The way of notification to use; empty: the best one", _one_of("", "plyer", "banner")),
        Setting("close_told", "no", "Whether the window has said what closing it does", _one_of("no", "yes")),
    )
}


class Settings:
    """Reading and writing of settings."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def setting(self, key: str) -> str:
        """The value, or the default where none, or none that makes sense, is stored. KeyError for unknown keys."""
        declared = SETTINGS[key]
        with self._around.store.read() as work:
            value = work.setting(key)
        return declared.default if value is None or not declared.accepts(value) else value

    def set_setting(self, key: str, value: str) -> Changes:
        """Raises Refused for a value that makes no sense."""
        if not SETTINGS[key].accepts(value):
            raise Refused(f"“{value}” is no value for {key}.", SETTINGS[key].text + ".")
        with self._around.store.write() as work:
            work.set_setting(key, value)
            return work.commit()
