"""Who we are to Windows: one id joins the window, the shortcut in the start menu and the notifications.

The installer gives the same id to the shortcut. Never run on Windows by us.
"""

from __future__ import annotations

import contextlib
import sys
from typing import Any

from followup_desktop import APPLICATION_ID


def announce() -> None:
    """Before the first window: groups our windows under the shortcut. Elsewhere than on Windows nothing."""
    if sys.platform == "win32":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APPLICATION_ID)


def name_notifications(name: str, registry: Any) -> None:
    """What stands above our notifications: desktop-notifier writes the id there. ``registry``: the module winreg."""
    path = rf"Software\Classes\AppUserModelId\{APPLICATION_ID}"
    with contextlib.suppress(OSError), registry.CreateKeyEx(registry.HKEY_CURRENT_USER, path) as key:
        registry.SetValueEx(key, "DisplayName", 0, registry.REG_SZ, name)
