"""The part of the fake services that keeps what is typed and not confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from followup_desktop.domain.changes import Changes


@dataclass
class FakeDrafts:
    """Drafts in a dictionary; ``draft_fails``: raised by every saving while it is there."""

    drafts: dict[str, dict[str, str]] = field(default_factory=dict)
    draft_fails: BaseException | None = None

    def draft(self, key: str) -> Mapping[str, str]:
        return self.drafts.get(key, {})

    def save_draft(self, key: str, fields: Mapping[str, str]) -> Changes:
        if self.draft_fails is not None:
            raise self.draft_fails
        self.drafts[key] = dict(fields)
        return Changes()

    def drop_draft(self, key: str) -> Changes:
        self.drafts.pop(key, None)
        return Changes()

    def tidy_drafts(self) -> Changes:
        return Changes()
