"""The network's parts of a round with the phone's calendar, and the whole round in one thread (the command line).

No store is touched here: in the window these run on a thread of their own, so that a server which answers slowly
holds up nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from followup_desktop.domain.calendar import AccountTrouble, CalendarAccount, ChangedThere
from followup_desktop.domain.changes import Changes
from followup_desktop.domain.ports import CalendarServer
from followup_desktop.services.phone_left_over import ours
from followup_desktop.services.phone_plan import Ended, Looking, Order, OrderKind, Outcome, Seen
from followup_desktop.services.phone_sync import PhoneSync

AT_ONCE = 20  # orders, until what became of them is recorded
OpenServer = Callable[[CalendarAccount], CalendarServer]  # raises AccountTrouble; finds the password itself


@contextmanager
def opened(open_server: OpenServer, account: CalendarAccount) -> Iterator[CalendarServer]:
    server = open_server(account)
    try:
        yield server
    finally:
        server.close()


def look(server: CalendarServer, looking: Looking) -> Seen:
    """What became of our entries there. Raises AccountTrouble."""
    listing = server.listing(looking.calendar, looking.since)
    as_known = {} if listing.whole else {href: etag for href, etag in looking.known.items() if etag}
    there = {href: etag for href, etag in {**as_known, **listing.etags}.items() if href not in listing.gone}
    wanted = [
        href
        for href, etag in looking.known.items()
        if (href in there and there[href] != etag) or (href in there and href in looking.texts)
    ]
    missing = [href for href in looking.known if href not in there]
    # A list may be incomplete: only what is not there when it is asked for by name is gone.
    surely = {href for href in missing if looking.known[href]}
    found = {one.href: one for one in server.fetch(looking.calendar, [*wanted, *sorted(surely)])}
    gone = frozenset(href for href in missing if href not in found)
    unknown = ours(there.keys() - looking.known.keys(), looking.ours) if looking.ours else []
    return Seen(gone, found, listing.token, server.fetch(looking.calendar, unknown))


def carry_out(server: CalendarServer, looking: Looking, orders: Sequence[Order]) -> tuple[Outcome, ...]:
    """Each order by itself. Raises AccountTrouble before the first one that could be carried out; what is left then
    is made up by the next round."""
    done: list[Outcome] = []
    for order in orders:
        try:
            done.append(_carry_out(server, looking, order))
        except ChangedThere:
            done.append(Outcome(order, Ended.CHANGED))
        except AccountTrouble:
            if not done:
                raise
            break
    return tuple(done)


def _carry_out(server: CalendarServer, looking: Looking, order: Order) -> Outcome:
    if order.kind is OrderKind.DELETE or order.entry is None:
        server.delete(order.href, order.etag)
        return Outcome(order, Ended.DELETED)
    put = server.put(looking.calendar, order.entry, order.href, order.known, order.keep)
    return Outcome(order, Ended.PUT, put)


def whole_round(sync: PhoneSync, open_server: OpenServer) -> Changes:
    """Everything in one go, in this thread; nothing where there is no phone. A trouble is noted, and told by
    ``PhoneSync.view``."""
    changes = Changes()
    looking = sync.prepare()
    if looking is None:
        return changes
    try:
        with opened(open_server, looking.account) as server:
            orders, decided = sync.decide(looking, look(server, looking))
            changes |= decided
            while orders:
                outcomes = carry_out(server, looking, orders[:AT_ONCE])
                changes |= sync.record(outcomes)
                orders = orders[len(outcomes) :]
    except AccountTrouble as trouble:
        return changes | sync.fail(trouble)
    return changes | sync.finish()
