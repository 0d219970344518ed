"""``python -m tests.fakes.writer STORE COUNT``: adds companies and prints each number once it is confirmed.

What is refused is tried no second time. Killed, or with a disk that fails, what it printed must be in the store.
"""

from __future__ import annotations

import sys
from pathlib import Path

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.store.held import Store
from tests.fakes.clock import FakeClock
from tests.fakes.stores import NOW, ringing

if __name__ == "__main__":
    store = Store(Path(sys.argv[1]), FakeClock(NOW))
    print("open", flush=True)
    for number in range(int(sys.argv[2])):
        try:
            ringing(store, company=str(number))
        except StoreUnusable:
            print("refused", flush=True)
        else:
            print(number, flush=True)
    store.close()
