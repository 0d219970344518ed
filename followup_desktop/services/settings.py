"""Settings: declared once with key, default and meaning; kept in the store; a damaged value falls back alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import Refused
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.timing import (
    CHOICES,
    EARLIEST_CALL,
    LATEST_CALL,
    Choice,
    clock_time,
    hours_of,
    in_order,
    value_of,
)
from followup_desktop.services.views import AdviceSetting, SettingKind


@dataclass(frozen=True)
class Setting:
    """``accepts`` says whether a text is a value of this setting; ``text`` is its meaning in one line."""

    key: str
    default: str
    text: str
    accepts: Callable[[str], bool] = lambda value: len(value) <= 200


def _one_of(*values: str) -> Callable[[str], bool]:
    return lambda value: value in values


def _span_or(*values: str) -> Callable[[str], bool]:
    """One of the values, or two different times like 22:00-07:00."""

    def accepts(value: str) -> bool:
        first, dash, last = value.partition("-")
        times = clock_time(first), clock_time(last)
        return value in values or (bool(dash) and None not in times and first != last)

    return accepts


def _country(value: str) -> bool:
    return value == "" or (len(value) == 2 and value.isascii() and value.isalpha() and value.isupper())


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
        Setting("sheet_words", "cues", "Whether the call sheet shows cues or full words", _one_of("cues", "words")),
        Setting("quiet_hours", "22:00-07:00", "When nothing rings, like 22:00-07:00; or off", _span_or("off")),
        Setting("quiet_holidays", "on", "Nothing rings on your own public holidays", _one_of("on", "off")),
        Setting("my_country", "", "Your country, two letters; empty: that of the computer's time zone", _country),
        Setting(
            "comes_back",
            "usual",
            "How soon an unanswered reminder comes back: usual (5, 15, 60 minutes, then hourly), gently, daily",
            _one_of("usual", "gently", "daily"),
        ),
        Setting(
            "discreet",
            "off",
            "Names are left out of notifications and blurred in the window: on, off, or hours like 09:00-17:00",
            _span_or("on", "off"),
        ),
        Setting("close_told", "no", "Whether the window has said what closing it does", _one_of("no", "yes")),
    )
}


def plain_value(key: str, stored: Mapping[str, str]) -> str:
    """The value that counts: the stored one if it makes sense, else the default. KeyError for unknown keys."""
    declared, value = SETTINGS[key], stored.get(key)
    return declared.default if value is None or not declared.accepts(value) else value


class Settings:
    """Reading and writing of settings."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def setting(self, key: str) -> str:
        """The value, or the default where none, or none that makes sense, is stored. KeyError for unknown keys."""
        with self._around.store.read() as work:
            stored = work.settings()
        return value_of(key, stored) if key in CHOICES else plain_value(key, stored)

    def set_setting(self, key: str, value: str) -> Changes:
        """Raises Refused for a value that makes no sense. One of the advice plans every open follow-up anew."""
        if key in CHOICES:
            return self._set_choice(CHOICES[key], value)
        if not SETTINGS[key].accepts(value):
            raise Refused(f"“{value}” is no value for {key}.", SETTINGS[key].text + ".")
        with self._around.store.write() as work:
            work.set_setting(key, value)
            return work.commit()

    # -- the numbers of the advice

    def advice_settings(self) -> tuple[AdviceSetting, ...]:
        with self._around.store.read() as work:
            stored = work.settings()
        return tuple(self._shown(choice, value_of(choice.key, stored)) for choice in CHOICES.values())

    def _shown(self, choice: Choice, value: str) -> AdviceSetting:
        say = self._around.wording.say
        text = say(f"setting.{choice.key}.text")
        return AdviceSetting(
            choice.key,
            choice.group,
            say(f"setting.group.{choice.group}"),
            say(f"setting.{choice.key}.title"),
            "" if text.startswith("setting.") else text,
            choice.kind,
            value,
            choice.default,
            choice.least,
            choice.most,
            tuple((source.title, source.grade, source.link) for source in choice.sources),
        )

    def _set_choice(self, choice: Choice, value: str) -> Changes:
        say = self._around.wording.say
        title = say(f"setting.{choice.key}.title")
        if not choice.accepts(value):
            raise Refused(say("refused.setting", value=value, title=title), self._range(choice))
        with self._around.store.write() as work:
            stored = {**work.settings(), choice.key: value}
            if choice.kind is SettingKind.TIME and not in_order(hours_of(stored)):
                raise Refused(say("refused.hours"))
            work.set_setting(choice.key, value)
            for one in work.of.applications.open_ones():
                self._around.planner.replan(work, one.id, self._around.now)
            work.log("settings")
            return work.commit(operation="settings", what=say("toast.setting", title=title))

    def _range(self, choice: Choice) -> str:
        say = self._around.wording.say
        if choice.kind is SettingKind.SWITCH:
            return say("refused.setting_switch")
        if choice.kind is SettingKind.TIME:
            return say("refused.setting_time", first=f"{EARLIEST_CALL:%H:%M}", last=f"{LATEST_CALL:%H:%M}")
        return say("refused.setting_number", least=choice.least, most=choice.most)
