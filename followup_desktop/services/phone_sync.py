"""Bringing the phone's calendar and the store into step: the parts of a round that read and write the store.

What is to be pushed is the difference between the store and the table of what was pushed, so nothing queues up: an
hour or a month without a network is made up by the next round, and what was deleted here meanwhile is known by its
row in the table. A round is ``prepare`` (store), ``look`` (network), ``decide`` (store), ``carry_out`` (network),
``record`` (store); phone_round.py holds the network's parts. It may be killed between any two of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from followup_desktop.domain.calendar import (
    AccountTrouble,
    CalendarAccount,
    CalendarEntry,
    CalendarItem,
    Trouble,
)
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.services import phone_left_over as left_over
from followup_desktop.services import phone_plan as plan
from followup_desktop.services import phone_settings as keys
from followup_desktop.services.phone_entries import Entries, PhoneEntries, href_of, uid_of, with_cues
from followup_desktop.services.phone_plan import Looking, Order, OrderKind, Outcome, Seen
from followup_desktop.services.phone_settings import PhoneChoice, keep_mark, read_choice
from followup_desktop.services.phone_views import PhoneStage, PhoneView
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.timing import OFF, ON
from followup_desktop.store.unit_of_work import UnitOfWork

AGAIN_S = 5.0  # where something there changed during the round
EVERY_S = 600.0  # monotonic seconds between two rounds without a change here
WAITS_S = (60.0, 120.0, 300.0, 900.0, 1800.0)  # after the first, second … failure in a row; then always the last
# What goes on until the user does something about it: trying again would lock accounts, or ask in vain.
FOR_THE_USER = frozenset(
    {
        Trouble.PASSWORD,
        Trouble.NO_PASSWORD,
        Trouble.KEYRING,
        Trouble.NOT_INSTALLED,
        Trouble.ADDRESS,
        Trouble.NO_CALENDAR,
        Trouble.REDIRECTED,
    }
)
REMEMBERED = FOR_THE_USER - {Trouble.NO_PASSWORD, Trouble.KEYRING, Trouble.NOT_INSTALLED}  # over a restart as well


@dataclass
class _Run:
    """How it went since this start of the program; times are monotonic seconds but for ``last``."""

    failures: int = 0
    next_at: float = 0.0
    trouble: Trouble | None = None
    detail: str = ""
    last: datetime | None = None  # UTC
    again: bool = False  # something there changed while it was being written


class PhoneSync:
    """The store's parts of a round, and how it stands."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._entries = PhoneEntries(around)
        self._run = _Run()

    # -- whether and when

    def is_time(self) -> bool:
        """Whether a round is due by itself. Reads no store; it is for ``prepare`` to say whether there is a phone."""
        waits = self._run.trouble in FOR_THE_USER
        return not waits and self._around.clock.monotonic() >= self._run.next_at

    def hurry(self) -> None:
        """Something changed here: the next round is due at once, unless the server is being waited for."""
        if not self._run.failures:
            self._run.next_at = 0.0

    def try_anew(self) -> Changes:
        """The user did something about it, or wants it now: what stood in the way is forgotten."""
        self._run = _Run(last=self._run.last)
        with self._around.store.write() as work:
            return self._remember(work, None)

    # -- a round

    def prepare(self) -> Looking | None:
        """What to look at; None: there is no phone, or the user must do something first."""
        if not self._around.store.condition.writable:
            return None  # what was seen there could not be noted
        with self._around.store.read() as work:
            choice = read_choice(work)
            if choice.stage is PhoneStage.OFF or choice.trouble is not None or self._run.trouble in FOR_THE_USER:
                return None
            wanted, over = self._entries.wanted(work, choice), self._entries.over(work, choice)
            items = [one for one in work.of.calendar_items.all() if (one.thing, one.thing_id) not in over]
            restored = choice.stage is PhoneStage.ON and left_over.must_be_looked_for(work)
        cues = self._entries.cues_for(wanted) if choice.cues else {}
        wanted = with_cues(wanted, cues)
        texts = {one.href for one in items if one.etag and _is_due(one, wanted.get((one.thing, one.thing_id)))}
        known = {one.href: one.etag for one in items}
        since, mark = ("", choice.mark) if restored else (self._since(choice), "")
        return Looking(choice.account, choice.calendar, known, frozenset(texts), cues, mark, since)

    def _since(self, choice: PhoneChoice) -> str:
        """The state from which on changes are asked for. Once a day everything is listed all the same: a server that
        forgets to tell of a change is found out then."""
        today = choice.last is not None and choice.last.date() == self._around.now.date()
        return choice.token if today else ""

    def decide(self, looking: Looking, seen: Seen) -> tuple[tuple[Order, ...], Changes]:
        """Notes what was seen, and what is going to be written; then gives the orders for it."""
        with self._around.store.read() as work:
            choice = read_choice(work)
            wanted = with_cues(self._entries.wanted(work, choice), looking.cues if choice.cues else {})
        if choice.stage is PhoneStage.OFF or choice.calendar != looking.calendar:
            return (), Changes()  # another choice was made meanwhile
        with self._around.store.write() as work:
            self._keep_token(work, looking, seen)
            orders = [*self._known(work, looking, seen, wanted), *self._new(work, choice, wanted)]
            if looking.ours:
                known = {one.href for one in work.of.calendar_items.all()}
                left_over.keep_found(work, seen.left_over, known, self._around.now)
            orders += [Order(OrderKind.DELETE, 0, one.href, one.etag) for one in left_over.to_be_removed(work)]
            return tuple(orders), _only_calendar(work.commit())

    def _keep_token(self, work: UnitOfWork, looking: Looking, seen: Seen) -> None:
        """What was seen is noted with the state it is of, in one commit; where another program put entries there
        meanwhile, what became of those was not seen."""
        over = self._entries.over(work, read_choice(work))
        items = (one for one in work.of.calendar_items.all() if (one.thing, one.thing_id) not in over)
        if all(one.href in looking.known for one in items):
            _set_token(work, seen.token)

    def _known(self, work: UnitOfWork, looking: Looking, seen: Seen, wanted: Entries) -> list[Order]:
        orders = []
        for item in work.of.calendar_items.all():
            if item.href not in looking.known:
                continue  # put there by another run of the program since, or over
            entry = wanted.get((item.thing, item.thing_id))
            known = plan.after_look(item, entry, seen, looking.calendar)
            order = None if known is None else plan.order_for(known, entry, seen.found.get(item.href))
            if known is None or (entry is None and not known.etag):
                work.of.calendar_items.remove(item.id)
            else:
                _save(work, item, _offered(known, order))
            orders += [order] if order is not None else []
        return orders

    def _new(self, work: UnitOfWork, choice: PhoneChoice, wanted: Entries) -> list[Order]:
        orders = []
        there = {(one.thing, one.thing_id) for one in work.of.calendar_items.all()}
        for key, entry in wanted.items():
            if key in there:
                continue
            thing, ident = key
            uid = uid_of(thing, ident, choice.mark)
            item = CalendarItem(uid, thing, ident, href_of(choice.calendar, uid), offered_at=entry.start)
            added = work.of.calendar_items.add(item)
            order = plan.order_for(added, entry, None)
            orders += [order] if order is not None else []
        return orders

    def record(self, outcomes: Sequence[Outcome]) -> Changes:
        """What became of the orders."""
        self._run.again |= any(one.ended is plan.Ended.CHANGED for one in outcomes)
        with self._around.store.write() as work:
            # The state that was seen is not the one that was written, and of what is put since and deleted again no
            # list of changes tells: everything is listed next.
            _set_token(work, "")
            left_over.removed(work, {one.order.href for one in outcomes if not one.order.item_id})
            for outcome in outcomes:
                item = work.of.calendar_items.find(outcome.order.item_id)
                if item is None:
                    continue
                known = plan.after_order(item, outcome)
                if known is None:
                    work.of.calendar_items.remove(item.id)
                else:
                    _save(work, item, known)
            return _only_calendar(work.commit())

    def finish(self) -> Changes:
        """The round is over, and nothing stood in its way."""
        now = self._around.now
        wait = AGAIN_S if self._run.again else EVERY_S
        self._run = _Run(next_at=self._around.clock.monotonic() + wait, last=now)
        with self._around.store.write() as work:
            choice = read_choice(work)
            if choice.stage is PhoneStage.REMOVING and not work.of.calendar_items.all():
                _switch_off(work)
            elif (
                choice.last is None or choice.last.date() != now.date()
            ):  # not with each round: each would be backed up
                work.set_setting(keys.LAST, now.isoformat(timespec="seconds"))
            work.commit()
        return Changes(frozenset({(Kind.CALENDAR, 0)}))

    def fail(self, trouble: AccountTrouble) -> Changes:
        """It did not work: later again, or when the user did something about it."""
        before = self._run
        failures = before.failures + 1
        wait = WAITS_S[min(failures, len(WAITS_S)) - 1]
        at = self._around.clock.monotonic() + wait
        self._run = _Run(failures, at, trouble.trouble, trouble.detail, before.last)
        if trouble.trouble in REMEMBERED:
            with self._around.store.write() as work:
                self._remember(work, trouble.trouble)
        return Changes(frozenset({(Kind.CALENDAR, 0)}))

    def _remember(self, work: UnitOfWork, trouble: Trouble | None) -> Changes:
        value = trouble.value if trouble is not None else ""
        if (work.setting(keys.TROUBLE) or "") != value:
            work.set_setting(keys.TROUBLE, value)
        work.commit()
        return Changes(frozenset({(Kind.CALENDAR, 0)}))

    # -- the account

    def account(self) -> CalendarAccount:
        """As it is kept, without its password."""
        with self._around.store.read() as work:
            return read_choice(work).account

    def switch_on(self, account: CalendarAccount, calendar: str, name: str) -> Changes:
        """From now on that calendar. What was put into another one is left there."""
        with self._around.store.write() as work:
            choice = read_choice(work)
            if (choice.account.address, choice.account.user, choice.calendar) != (
                account.address,
                account.user,
                calendar,
            ):
                _forget_items(work)
            kept = {
                keys.ADDRESS: account.address,
                keys.USER: account.user,
                keys.CALENDAR: calendar,
                keys.CALENDAR_NAME: name,
                keys.STAGE: PhoneStage.ON.value,
                keys.TROUBLE: "",
            }
            for key, value in kept.items():
                work.set_setting(key, value)
            keep_mark(work)
            work.commit()
        self._run = _Run()
        return Changes(frozenset({(Kind.CALENDAR, 0)}))

    def switch_off(self, *, remove: bool) -> Changes:
        """``remove``: what was put there goes too, as soon as the server can be reached."""
        with self._around.store.write() as work:
            if remove and work.of.calendar_items.all():
                work.set_setting(keys.STAGE, PhoneStage.REMOVING.value)
            else:
                _forget_items(work)
                _switch_off(work)
            work.commit()
        self._run = _Run(last=self._run.last)
        return Changes(frozenset({(Kind.CALENDAR, 0)}))

    def set_option(self, key: str, on: bool) -> Changes:
        """``key`` as in ``phone_settings.OPTIONS``."""
        with self._around.store.write() as work:
            work.set_setting(keys.OPTIONS[key], ON if on else OFF)
            changes = work.commit()
        self.hurry()
        return changes

    # -- how it stands

    def view(self) -> PhoneView:
        with self._around.store.read() as work:
            choice = read_choice(work)
            items = work.of.calendar_items.all()
            asked = len(work.of.calendar_items.asked())
        trouble = self._run.trouble or choice.trouble
        sentence, advice = self._told(choice, trouble, len(items))
        return PhoneView(
            choice.stage,
            choice.account.address,
            choice.account.user,
            choice.calendar_name,
            choice.interviews,
            choice.cues,
            sentence,
            advice,
            self._line(choice, trouble),
            waits=trouble in FOR_THE_USER,
            entries=sum(1 for one in items if one.etag),
            questions=asked,
        )

    def _told(self, choice: PhoneChoice, trouble: Trouble | None, count: int) -> tuple[str, str]:
        say = self._around.wording.say
        if choice.stage is PhoneStage.OFF:
            return say("phone.off"), ""
        if trouble is not None:
            return trouble_words(self._around, AccountTrouble(trouble, self._run.detail or host_of(choice.account)))
        if choice.stage is PhoneStage.REMOVING:
            return say("phone.removing"), ""
        last = self._run.last or choice.last
        if last is None:
            return say("phone.not_yet"), ""
        return say("phone.in_step", when=self._around.when(last), count=count, calendar=choice.calendar_name), ""

    def _line(self, choice: PhoneChoice, trouble: Trouble | None) -> str:
        if choice.stage is PhoneStage.OFF or trouble is None:
            return ""
        say = self._around.wording.say
        return say("phone.line_waits") if trouble in FOR_THE_USER else say("phone.line_later")


def host_of(account: CalendarAccount) -> str:
    """The server's name, for people."""
    return account.address.partition("://")[2].partition("/")[0]


def trouble_words(around: Surroundings, trouble: AccountTrouble) -> tuple[str, str]:
    """(sentence, what to do)."""
    say, name = around.wording.say, trouble.trouble.value
    return say(f"phone.trouble.{name}", detail=trouble.detail), say(f"phone.trouble.{name}_advice")


def _is_due(item: CalendarItem, entry: CalendarEntry | None) -> bool:
    return entry is not None and plan.needs_writing(item, entry)


def _offered(item: CalendarItem, order: Order | None) -> CalendarItem:
    if order is None or order.kind is OrderKind.DELETE or order.entry is None:
        return item
    return replace(item, offered_at=order.entry.start)


def _save(work: UnitOfWork, before: CalendarItem, after: CalendarItem) -> None:
    if after != before:
        work.of.calendar_items.save(after)


def _set_token(work: UnitOfWork, token: str) -> None:
    left_over.put(work, keys.TOKEN, token)


def _forget_items(work: UnitOfWork) -> None:
    _set_token(work, "")
    left_over.forget(work)
    for one in work.of.calendar_items.all():
        work.of.calendar_items.remove(one.id)


def _switch_off(work: UnitOfWork) -> None:
    for key in (keys.ADDRESS, keys.USER, keys.CALENDAR, keys.CALENDAR_NAME, keys.TROUBLE, keys.LAST):
        if work.setting(key):
            work.set_setting(key, "")
    work.set_setting(keys.STAGE, PhoneStage.OFF.value)


def _only_calendar(changes: Changes) -> Changes:
    """What the window has to read again."""
    return Changes(frozenset(one for one in changes.touched if one[0] is Kind.CALENDAR))
