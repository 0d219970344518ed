"""Hostile texts in a notification: markup escaped only where the desktop asks for it; nothing breaks the bus."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.notify.freedesktop import FreedesktopNotifier
from followup_desktop.adapters.notify.texts import BODY, LABEL, TITLE, clean
from followup_desktop.domain.ports import Note, NoteAction, NoteEventKind, NoteKey
from tests.fakes.hostile import corpus
from tests.fakes.notification_server import FakeServer, Manners
from tests.fakes.private_bus import PrivateBus

if TYPE_CHECKING:
    from tests.adapters.notify.conftest import Ear

TEXTS = corpus()


@pytest.mark.parametrize("can", [("body", "actions"), ("body", "actions", "body-markup", "body-hyperlinks")])
def test_a_text_arrives_as_it_was_meant(bus: PrivateBus, ear: Ear, qtbot: QtBot, can: tuple[str, ...]) -> None:
    with FakeServer(bus.address, Manners(can=can)) as server:
        notifier = FreedesktopNotifier("followup")
        notifier.start(ear.listener)
        try:
            for number, text in enumerate(TEXTS.values(), 1):
                notifier.send(Note(NoteKey(number, 1), text, text, ((NoteAction.TALK, text),)))
                qtbot.waitUntil(lambda many=number: len(ear.events) >= many, timeout=20_000)
        finally:
            notifier.stop()
        assert [event.kind for event in ear.events[: len(TEXTS)]] == [NoteEventKind.ACCEPTED] * len(TEXTS)
        assert len(server.shown) == len(TEXTS)
        for text, shown in zip(TEXTS.values(), server.shown, strict=True):
            title = clean(text, TITLE, one_line=True)
            assert shown.title == title or (not title and shown.title == "Follow-Up Desktop")  # never markup
            body = clean(text, BODY)
            if "body-markup" in can:
                assert unescape(shown.body) == body
                assert "<" not in shown.body
                assert not re.search(r"&(?!(?:lt|gt|amp|quot|#x27|#39);)", shown.body)
            else:
                assert shown.body == body
            assert all(len(label) <= LABEL for label in shown.actions[1::2])
