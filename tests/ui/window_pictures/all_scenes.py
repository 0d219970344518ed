"""Which pictures there are."""

from __future__ import annotations

from typing import Any

from tests.ui.window_pictures.scenes import Scene

SMALL, LARGE = (960, 600), (1920, 1080)
OPENED = (  # actions that show something over the window or in the panel
    *("done", "add", "settings", "finder", "keys", "reminders", "known", "news", "overrule", "move", "exit_card"),
    *("branches", "rehearse", "code", "edit", "edit_interview", "edit_person", "end"),
    *("history", "correct_contact"),
    *("several", "move_all", "end_all"),
    "settings_phone",
    *("columns", "columns_known", "review", "review_mail", "log"),
    *("insights", "insights_calls", "insights_way", "insights_end", "insights_waits"),
)
TYPED_COLUMNS = ("type:co", "key:Tab", "type:ro", "key:Tab", "type:day", "key:Tab", "type:in", "key:Tab", "type:pe")
LONG = {"insights", "insights_calls", "insights_way", "insights_end", "insights_waits"}  # over a search of two years
STEPS = {  # where more than one action leads there
    "correct_contact": ("history", "key:End", "key:Up", "key:Return"),
    "several": ("choose_all",),
    "move_all": ("choose_all", "move_all"),
    "end_all": ("choose_all", "end_all"),
    "settings_phone": ("settings", "key:Ctrl+Tab", "key:Ctrl+Tab"),
    "columns": ("read:tracker-unknown.csv",),
    "columns_known": ("read:tracker-unknown.csv", *TYPED_COLUMNS),
    "review": ("read:tracker-us.csv",),
    "review_mail": ("read:pasted-mail.txt",),
    "insights_waits": ("insights", "key:PgDown"),
    "insights_calls": ("insights", "key:Tab", "key:Tab"),
    "insights_way": ("insights", "key:Tab", "key:Tab", "key:Tab"),
    "insights_end": ("insights", "key:Ctrl+End"),
    "edit_interview": ("edit", "key:Down"),
    "edit_person": ("edit", "key:End", "key:Up"),
}


def opened(name: str, what: str, **fields: Any) -> Scene:
    """A scene in which something is opened, over the search it is for."""
    return Scene(name, search="years" if what in LONG else "sample", show=STEPS.get(what, (what,)), **fields)


# Compared with the accepted ones at every run: few, and together every part.
COMPARED: tuple[Scene, ...] = (
    Scene("sample-light"),
    Scene("sample-dark", scheme="dark"),
    Scene("sample-contrast", scheme="contrast"),
    Scene("sample-contrast-dark", scheme="contrast-dark", size=SMALL),
    Scene("sample-small", size=SMALL),
    Scene("sample-double-text", text=2.0, size=LARGE),
    Scene("sample-longer", longer=True),
    Scene("sample-from-right", from_right=True),
    Scene("empty", search="empty"),
    Scene("forty-dark", search="forty", scheme="dark", size=LARGE),
    Scene("done", show=("done",)),
    Scene("add", show=("add",)),
    Scene("settings-dark", scheme="dark", show=("settings",)),
    opened("insights", "insights"),
)

# Looked at by people.
MORE: tuple[Scene, ...] = (
    Scene("empty-dark", search="empty", scheme="dark", size=SMALL),
    Scene("empty-double", search="empty", text=2.0),
    Scene("empty-longer", search="empty", longer=True, size=SMALL),
    Scene("three", search="three"),
    Scene("three-large", search="three", size=LARGE),
    Scene("forty-small", search="forty", size=SMALL),
    Scene("forty-week", search="forty", show=("week",)),
    Scene("thousands", search="thousands"),
    Scene("thousands-dark-large", search="thousands", scheme="dark", size=LARGE),
    Scene("thousands-contrast-small", search="thousands", scheme="contrast", size=SMALL),
    Scene("thousands-double", search="thousands", text=2.0, size=LARGE),
    Scene("thousands-longer", search="thousands", longer=True),
    Scene("thousands-from-right", search="thousands", from_right=True),
    Scene("thousands-quarter", search="thousands", show=("quarter",)),
    Scene("thousands-years", search="thousands", show=("key:-",) * 18),
    Scene("thousands-end", search="thousands", scheme="dark", show=("key:PgDown",) * 400),
    Scene("thousands-searched", search="thousands", show=("find", "type:heron c")),
    Scene("thousands-finder", search="thousands", show=("finder", "type:mos")),
    Scene("thousands-several", search="thousands", show=("choose_all",)),
    Scene("thousands-reminders", search="thousands", show=("reminders",)),
    Scene("sample-small-double", text=2.0, size=SMALL),
    Scene("sample-dark-small", scheme="dark", size=SMALL),
    Scene("phone-moved", search="phone"),
    Scene("phone-moved-dark", search="phone", scheme="dark"),
    Scene("phone-moved-small-longer", search="phone", longer=True, size=SMALL),
    Scene("phone-deleted", search="phone-deleted", scheme="dark", size=SMALL),
    Scene("phone-settings", search="phone", show=STEPS["settings_phone"]),
    Scene("phone-settings-dark", search="phone", scheme="dark", show=STEPS["settings_phone"]),
    Scene("phone-password", search="phone-password", show=STEPS["settings_phone"]),
    Scene("settings-phone-dark", scheme="dark", show=STEPS["settings_phone"]),
    Scene("insights-few", show=("insights",)),
    Scene("insights-contrast", search="years", scheme="contrast", show=("insights",)),
    Scene("insights-contrast-dark", search="years", scheme="contrast-dark", show=STEPS["insights_way"]),
    Scene("insights-dark", search="years", scheme="dark", show=("insights",)),
    Scene("insights-end-contrast", search="years", scheme="contrast", show=STEPS["insights_end"]),
    *(opened(f"{one}-light", one) for one in OPENED),
    *(opened(f"{one}-double", one, text=2.0, size=LARGE) for one in OPENED),
    *(opened(f"{one}-longer-small", one, longer=True, size=SMALL) for one in OPENED),
    *(opened(f"{one}-from-right", one, from_right=True, scheme="dark") for one in OPENED),
)

# Where a text has the least room.
TIGHT: tuple[Scene, ...] = tuple(
    Scene(
        f"{one or 'window'}-{size[0]}-{text:g}{'-longer' if longer else ''}",
        size=size,
        text=text,
        longer=longer,
        show=STEPS.get(one, (one,)) if one else (),
        search="years" if one in LONG else "sample",
    )
    for one in ("", *OPENED)
    for size, text, longer in ((SMALL, 1.0, False), (SMALL, 1.0, True), (LARGE, 2.0, False))
)

# Every part once in the small window and once in large letters: for another language.
SPOKEN: tuple[Scene, ...] = (
    Scene("empty", search="empty", size=SMALL),
    *(scene for scene in TIGHT if not scene.longer),
)

EVERY = (*COMPARED, *MORE)
