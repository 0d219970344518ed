"""The log file: its owner's alone, of limited size, with ids and never names."""

from __future__ import annotations

import faulthandler
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

SIZE = 512 * 1024
KEPT = 3


def start_logging(path: Path) -> None:
    """Logs to ``path`` (and its older parts beside it); a crash of the interpreter leaves its trace there too."""
    handler = RotatingFileHandler(path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    faulthandler.enable(path.with_suffix(".crash").open("a", encoding="utf-8"))  # stays open as long as we live
