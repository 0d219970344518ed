"""Settings: declared once with key, default and meaning; kept in the store; a damaged value falls back alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.zones import is_zone
from followup_desktop.services import known_tables, put_off
from followup_desktop.services.plain_input import storable
from followup_desktop.services.setting_views import SettingKind, SettingView
from followup_desktop.services.startup import ASKED, AT_LOGIN, CHANGED, Startup
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.timing import (
    CHOICES,
    EARLIEST_CALL,
    LATEST_CALL,
    OFF,
    ON,
    Choice,
    clock_time,
    hours_of,
    in_order,
    value_of,
)


@dataclass(frozen=True)
class Setting:
    """``accepts`` says whether a text is a value of this setting. ``group``: where the window shows it, empty: not at
    all; there ``options`` are the values offered (a free one may be accepted beside them). ``hours``: or a stretch of
    the day, which begins as this one. ``here``: see OWN."""

    key: str
    default: str
    accepts: Callable[[str], bool] = lambda value: len(value) <= LONGEST
    group: str = ""
    options: tuple[str, ...] = ()
    only_on: str = ""  # the system (sys.platform) that has a use for it, empty: each
    hours: str = ""
    here: bool = False  # stays on this computer

    @property
    def kind(self) -> SettingKind:
        if self.hours:
            return SettingKind.HOURS
        if self.key in (MY_ZONE, MY_COUNTRY):
            return SettingKind.PLACE
        if not self.options:
            return SettingKind.TEXT
        return SettingKind.SWITCH if set(self.options) == {ON, OFF} else SettingKind.CHOICE


LONGEST = 200  # characters of a text
BEST = "best"  # how the words of an empty value are called


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


def chosen_now(value: str) -> tuple[bool, datetime] | None:
    """ "on/2026-11-23T17:00:00+00:00": what the key of discreet mode chose, and until when (aware)."""
    chosen, _, until = value.partition("/")
    try:
        at = datetime.fromisoformat(until)
    except ValueError:
        return None
    return (chosen == ON, at) if chosen in (ON, OFF) and at.tzinfo is not None else None


HOURS = "hours"
MY_ZONE, MY_COUNTRY = "my_zone", "my_country"
NOTIFY, SEEN_BY, BANNER = "notify", "notify_seen", "banner"
WELCOMED = "welcomed"
DISCREET, DISCREET_NOW = "discreet", "discreet_now"
LANGUAGE, SPOKEN_WITH_THEM = "language", "points_language"
LANGUAGES = ("en", "de")
THEMES = ("system", "light", "dark", "contrast", "contrast-dark")
COMING_BACK = ("usual", "gently", "daily")
NOTIFY_BY = ("", "plyer", BANNER)
WAYS = ("freedesktop", "gtk", "native", "tray", "plyer", BANNER)  # as Capabilities.way names them
SETTINGS = {
    one.key: one
    for one in (
        Setting("my_name", "", group="you"),  # as the voicemail and the e-mail say it
        Setting("my_phone", "", group="you"),
        Setting(MY_ZONE, "", lambda value: value == "" or is_zone(value), "you"),  # IANA; empty: the computer's
        Setting(MY_COUNTRY, "", _country, "you"),  # ISO 3166; empty: that of the user's time zone
        Setting("quiet_hours", "22:00-07:00", _span_or(OFF), "rest", (OFF, HOURS), hours="22:00-07:00"),
        Setting("quiet_holidays", ON, _one_of(ON, OFF), "rest", (ON, OFF)),
        Setting("comes_back", "usual", _one_of(*COMING_BACK), "rest", COMING_BACK),
        Setting(DISCREET, OFF, _span_or(ON, OFF), "rest", (OFF, ON, HOURS), hours="09:00-17:00", here=True),
        Setting(DISCREET_NOW, "", lambda value: value == "" or chosen_now(value) is not None, here=True),
        Setting(NOTIFY, "", _one_of(*NOTIFY_BY), "notify", NOTIFY_BY, here=True),  # empty: the best way there is
        Setting(AT_LOGIN, OFF, _one_of(ON, OFF), "start", (ON, OFF)),  # kept by the system
        Setting("open_from_notifications", OFF, _one_of(ON, OFF), "start", (ON, OFF), only_on="linux", here=True),
        Setting(LANGUAGE, "system", _one_of("system", *LANGUAGES), "window", ("system", *LANGUAGES), here=True),
        Setting(SPOKEN_WITH_THEM, "program", _one_of("program", *LANGUAGES), "window", ("program", *LANGUAGES)),
        Setting("theme", "system", _one_of(*THEMES), "window", THEMES, here=True),
        Setting("sheet_words", "cues", _one_of("cues", "words"), "window", ("cues", "words"), here=True),
        Setting(SEEN_BY, "", _one_of("", *WAYS), here=True),  # the way by which the user saw a test notification
        Setting(WELCOMED, "no", _one_of("no", "yes")),  # whether the first start's questions were left behind
        Setting(ASKED, "no", _one_of("no", "yes"), here=True),  # whether the window has asked about starting at login
        Setting(known_tables.TABLES, "", known_tables.makes_sense),  # which column is what in tables that were read
        Setting("close_told", "no", _one_of("no", "yes"), here=True),  # whether the window said what closing it does
    )
}


OWN = frozenset(one.key for one in SETTINGS.values() if one.here)  # stay on this computer, whoever shares the search


def makes_sense(key: str, value: str) -> bool:
    """Whether there is such a setting and the text is a value of it, and one that a store can hold."""
    declared = CHOICES.get(key) or SETTINGS.get(key)
    return declared is not None and declared.accepts(value) and storable(value) == value


def plain_value(key: str, stored: Mapping[str, str]) -> str:
    """The value that counts: the stored one if it makes sense, else the default. KeyError for unknown keys."""
    declared, value = SETTINGS[key], stored.get(key)
    return value if isinstance(value, str) and declared.accepts(value) else declared.default


def is_damaged(key: str, stored: Mapping[str, str]) -> bool:
    """Whether something is stored for it that is no value of it. KeyError for unknown keys."""
    declared = CHOICES.get(key) or SETTINGS[key]
    return key in stored and not declared.accepts(stored[key])


class Settings:
    """Reading and writing of settings."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._startup = Startup(around)

    def setting(self, key: str) -> str:
        """The value, or the default where none, or none that makes sense, is stored. KeyError for unknown keys."""
        stored = self._stored()
        return value_of(key, stored) if key in CHOICES else plain_value(key, stored)

    def _stored(self) -> dict[str, str]:
        """What is stored, and what the system keeps."""
        with self._around.store.read() as work:
            return {**work.settings(), AT_LOGIN: self._startup.value(), LANGUAGE: self._language()}

    def _language(self) -> str:
        kept = self._around.language
        return kept.value() if kept is not None else SETTINGS[LANGUAGE].default

    def use_own_zone(self) -> None:
        """The zone that the user named counts from now on, in this program."""
        self._around.clock.use_zone(self.setting(MY_ZONE))

    def set_setting(self, key: str, value: str) -> Changes:
        """Raises Refused for a value that makes no sense. One of the advice plans every open follow-up anew."""
        if key in CHOICES:
            return self._set_choice(CHOICES[key], value)
        if not SETTINGS[key].accepts(value):
            say = self._around.wording.say
            title = say(f"setting.{key}.title")
            raise Refused(say("refused.setting", value=value[:LONGEST], title=title), say(f"setting.{key}.text"))
        if key == AT_LOGIN:
            return self._startup.switch(value)
        if key == LANGUAGE:
            if self._around.language is not None:
                self._around.language.choose(value)
            return CHANGED
        with self._around.store.write() as work:
            work.set_setting(key, value)
            if key == DISCREET:
                work.set_setting(DISCREET_NOW, "")  # what the key chose was about the hours that were
            if key in put_off.REST:
                put_off.look_at_anew(work, self._around.now)
            changes = work.commit()
        if key != MY_ZONE:
            return changes
        self._around.clock.use_zone(value)
        return changes | Changes(frozenset({(Kind.APPLICATION, 0)}))  # every time that is shown is another

    def damaged(self) -> str:
        """A sentence that names the settings of which nothing sensible is stored; empty: none that anybody set."""
        stored, say = self._stored(), self._around.wording.say
        shown = [key for key, one in SETTINGS.items() if one.group] + list(CHOICES)
        titles = [say(f"setting.{key}.title") for key in shown if is_damaged(key, stored)]
        return say("damaged.settings", titles="; ".join(titles)) if titles else ""

    # -- all of them with their words

    def program_settings(self) -> tuple[SettingView, ...]:
        stored, say = self._stored(), self._around.wording.say
        return tuple(
            SettingView(
                one.key,
                one.group,
                say(f"setting.group.{one.group}"),
                say(f"setting.{one.key}.title"),
                say(f"setting.{one.key}.text"),
                one.kind,
                plain_value(one.key, stored),
                one.default,
                most=LONGEST,
                options=self._options(one),
                hours=one.hours,
                words=self._words(one.key),
                damaged=is_damaged(one.key, stored),
            )
            for one in SETTINGS.values()
            if one.group and one.only_on in ("", sys.platform) and self._is_kept(one.key)
        )

    def _is_kept(self, key: str) -> bool:
        """Whether what is chosen can be kept here."""
        if key == AT_LOGIN:
            return self._startup.possible
        return key != LANGUAGE or self._around.language is not None

    def _words(self, key: str) -> str:
        message, wording = f"setting.{key}.words", self._around.wording
        return wording.say(message) if wording.knows(message) else ""

    def _options(self, one: Setting) -> tuple[tuple[str, str], ...]:
        if one.kind not in (SettingKind.CHOICE, SettingKind.HOURS):
            return ()
        return tuple((value, self._around.wording.say(f"setting.{one.key}.{value or BEST}")) for value in one.options)

    def advice_settings(self) -> tuple[SettingView, ...]:
        with self._around.store.read() as work:
            stored = work.settings()
        return tuple(self._shown(choice, stored) for choice in CHOICES.values())

    def _shown(self, choice: Choice, stored: Mapping[str, str]) -> SettingView:
        say, value = self._around.wording.say, value_of(choice.key, stored)
        text = say(f"setting.{choice.key}.text")
        return SettingView(
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
            words=self._words(choice.key),
            damaged=is_damaged(choice.key, stored),
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
