"""A listener that remembers."""

from __future__ import annotations

import pytest

from followup_desktop.domain.ports import Capabilities, NoteEvent, NoteEventKind, NotifierListener


class Ear:
    """Keeps what a notifier says."""

    def __init__(self) -> None:
        self.ready: list[Capabilities] = []
        self.events: list[NoteEvent] = []

    @property
    def listener(self) -> NotifierListener:
        return NotifierListener(self.ready.append, self.events.append)

    @property
    def said(self) -> list[tuple[str, int, str]]:
        """Kind, follow-up, and what matters with that kind: the action or the detail."""
        return [
            (
                event.kind.value,
                event.key.follow_up_id,
                event.action.value if event.kind is NoteEventKind.ACTIVATED else event.detail.split(":")[0],
            )
            for event in self.events
        ]

    def count(self, kind: NoteEventKind) -> int:
        return sum(event.kind is kind for event in self.events)


@pytest.fixture
def ear() -> Ear:
    return Ear()
