"""A whole desktop with the whole program on it. Pictures of each step stay in ``artefacts/`` of the working tree, or
in the folder named by FOLLOWUP_ARTEFACTS."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
for folder in (ROOT / "packaging", ROOT / "tests" / "e2e"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
