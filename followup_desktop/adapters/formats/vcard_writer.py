"""Writes address cards (vCard 3.0) with vobject. Pure: no file."""

from __future__ import annotations

from collections.abc import Sequence

from followup_desktop.services.file_writers import Card


def write_cards(cards: Sequence[Card]) -> bytes:
    """All cards, one after the other."""
    return "".join(_card(one) for one in cards).encode()


def _card(one: Card) -> str:
    import vobject

    card = vobject.vCard()
    card.add("fn").value = one.name
    given, _, family = one.name.rpartition(" ")
    card.add("n").value = vobject.vcard.Name(family=family, given=given)
    if one.company:
        card.add("org").value = [one.company]
    if one.role:
        card.add("title").value = one.role
    if one.phone:
        phone = card.add("tel")
        phone.value, phone.type_param = one.phone, "WORK"
    if one.email:
        email = card.add("email")
        email.value, email.type_param = one.email, "INTERNET"
    return str(card.serialize())
