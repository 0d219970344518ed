"""What macOS is told of the program (Info.plist). Never run on macOS by us."""

from __future__ import annotations

from typing import Any

import product

# Apple's name of the kind, what it is called for people, and whether we are the usual program for it.
DOCUMENTS = (
    ("com.apple.ical.ics", "Calendar file", "Alternate"),
    ("com.apple.mail.email", "E-mail message", "Alternate"),
    ("public.vcard", "Address card", "Alternate"),
    ("public.comma-separated-values-text", "Table", "Alternate"),
    ("public.json", "Copy of a search", "Alternate"),
)


def information() -> dict[str, Any]:
    """Info.plist beside what PyInstaller writes itself. No usage texts for camera, contacts or the like: none of them
    is asked for, and a text for something that is never used is refused by Apple's review."""
    return {
        "CFBundleDisplayName": product.NAME,
        "CFBundleShortVersionString": product.version(),
        "CFBundleVersion": product.version(),
        "LSUIElement": False,
        "LSMinimumSystemVersion": "13.0",
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": f"{product.AUTHOR}, MIT licence",
        "NSLocalNetworkUsageDescription": "A calendar server in your own network, if you name one in the settings.",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": name,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": rank,
                "LSItemContentTypes": [kind],
            }
            for kind, name, rank in DOCUMENTS
        ],
    }
