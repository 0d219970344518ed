"""The colours of every scheme, by what they are for. Values only; theme.py chooses and applies them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final


@dataclass(frozen=True)
class Palette:
    """The colours of one scheme, by what they are for. ``palette["warm"]`` reads like the attribute."""

    name: str
    surface: str  # behind everything
    well: str  # what is set back: fields, headings
    hover: str
    text: str
    muted: str  # second to the text, still readable
    faint: str  # disabled and decoration; never what must be read
    line: str  # between rows, round cards
    edge: str  # round what can be clicked or typed in: seen more easily than a line
    box: str  # the edge of a check box
    accent: str
    accent_text: str
    accent_soft: str  # the selected row, a pill
    on_accent: str
    warm: str  # call now, a promise that passed
    warm_soft: str
    danger: str  # do not call
    danger_soft: str
    good: str  # reached, an offer
    good_soft: str
    neutral_soft: str
    toast: str
    toast_text: str
    toast_accent: str
    toast_muted: str
    toast_button: str
    toast_button_hover: str
    toast_edge: str
    weekend: str  # days on which nobody works
    group: str  # behind a group's heading
    circle: str  # round an interview held
    rail: str  # joins what belongs to a row

    def __getitem__(self, name: str) -> str:
        value = getattr(self, name, None)
        if not isinstance(value, str):
            raise KeyError(name)
        return value

    def colours(self) -> dict[str, str]:
        """All of them by name."""
        return {one.name: self[one.name] for one in fields(self) if one.name != "name"}


LIGHT: Final = Palette(
    name="light",
    surface="#ffffff",
    well="#f6f7f9",
    hover="#f6f7f9",
    text="#1a1f2b",
    muted="#5f6878",
    faint="#98a0ae",
    line="#e2e5ea",
    edge="#d3d8e0",
    box="#8a93a3",
    accent="#3b5bdb",
    accent_text="#3b5bdb",
    accent_soft="#e6ebfd",
    on_accent="#ffffff",
    warm="#c23a0b",
    warm_soft="#fde9e0",
    danger="#a61e4d",
    danger_soft="#fbe7ef",
    good="#237536",
    good_soft="#e3f3e6",
    neutral_soft="#eef1f5",
    toast="#232730",
    toast_text="#ffffff",
    toast_accent="#91a3ff",
    toast_muted="#c3c8d2",
    toast_button="#353a45",
    toast_button_hover="#424855",
    toast_edge="#232730",
    weekend="#f1f2f5",
    group="#f6f7f9",
    circle="#8a93a3",
    rail="#d5d9e0",
)
DARK: Final = Palette(
    name="dark",
    surface="#1c202b",
    well="#14171f",
    hover="#232836",
    text="#eceef3",
    muted="#98a0b0",
    faint="#6b7385",
    line="#2b303d",
    edge="#4a5265",
    box="#6b7385",
    accent="#8c9eff",
    accent_text="#8c9eff",
    accent_soft="#262f55",
    on_accent="#10131b",
    warm="#ff9a66",
    warm_soft="#3a241b",
    danger="#f783ac",
    danger_soft="#3a1d2b",
    good="#69db7c",
    good_soft="#1c3325",
    neutral_soft="#262b37",
    toast="#2b303d",
    toast_text="#ffffff",
    toast_accent="#91a3ff",
    toast_muted="#c3c8d2",
    toast_button="#3a4050",
    toast_button_hover="#474e60",
    toast_edge="#3d4452",
    weekend="#191c26",
    group="#161922",
    circle="#7f8798",
    rail="#343a49",
)
# For those who ask for more contrast: every text 7:1 on whatever it stands, every shape with an edge.
CONTRAST: Final = Palette(
    name="contrast",
    surface="#ffffff",
    well="#ffffff",
    hover="#e0e0e0",
    text="#000000",
    muted="#1f1f1f",
    faint="#595959",
    line="#595959",
    edge="#000000",
    box="#000000",
    accent="#0026a3",
    accent_text="#0026a3",
    accent_soft="#d6e0ff",
    on_accent="#ffffff",
    warm="#821d00",
    warm_soft="#fff1ea",
    danger="#7a0033",
    danger_soft="#fff0f6",
    good="#00461a",
    good_soft="#eafff0",
    neutral_soft="#efefef",
    toast="#000000",
    toast_text="#ffffff",
    toast_accent="#b8c6ff",
    toast_muted="#ffffff",
    toast_button="#000000",
    toast_button_hover="#333333",
    toast_edge="#ffffff",
    weekend="#ebebeb",
    group="#ffffff",
    circle="#000000",
    rail="#595959",
)
CONTRAST_DARK: Final = Palette(
    name="contrast-dark",
    surface="#000000",
    well="#000000",
    hover="#262626",
    text="#ffffff",
    muted="#e6e6e6",
    faint="#a6a6a6",
    line="#a6a6a6",
    edge="#ffffff",
    box="#ffffff",
    accent="#b8c6ff",
    accent_text="#b8c6ff",
    accent_soft="#1a2550",
    on_accent="#000000",
    warm="#ffb68f",
    warm_soft="#2b1200",
    danger="#ffadcb",
    danger_soft="#33001a",
    good="#8ff0a4",
    good_soft="#002b0d",
    neutral_soft="#1f1f1f",
    toast="#000000",
    toast_text="#ffffff",
    toast_accent="#b8c6ff",
    toast_muted="#ffffff",
    toast_button="#000000",
    toast_button_hover="#333333",
    toast_edge="#ffffff",
    weekend="#1f1f1f",
    group="#000000",
    circle="#ffffff",
    rail="#a6a6a6",
)

SCHEMES: Final[Mapping[str, Palette]] = {
    "system": LIGHT,  # until the system says otherwise
    **{one.name: one for one in (LIGHT, DARK, CONTRAST, CONTRAST_DARK)},
}
