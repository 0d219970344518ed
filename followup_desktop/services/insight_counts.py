"""The pure counting behind the insights: what came back, after how long, how often one called, how far it went.

From cases and a moment to numbers; no sentence, no store. Days are theirs and waits are working days by their
calendar, as everywhere; weeks begin on Monday in the user's own zone. What counts as an answer, and for which
interview, is the rule of ``waiting``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise

from followup_desktop.domain.model import (
    Attempt,
    AttemptKind,
    Channel,
    Closing,
    Interview,
    Outcome,
    ResponseKind,
    Stage,
)
from followup_desktop.domain.ports import BusinessCalendar
from followup_desktop.domain.schedule import add_business_days, business_days_between
from followup_desktop.services.case import Case, ended_at
from followup_desktop.services.told import OFFERS
from followup_desktop.services.waiting import (
    ANSWERS,
    NO_SIGN,
    REACHED,
    Answer,
    first_answers,
    working_days_of,
)

# In the order in which a search goes through them; the ways out of it are no steps.
STEPS = (
    *(Stage.APPLIED, Stage.PHONE_SCREEN, Stage.ASSESSMENT, Stage.HIRING_MANAGER, Stage.PANEL, Stage.FINAL),
    Stage.REFERENCE,
)
BUCKETS = ((0, 2), (3, 5), (6, 10), (11, 20), (21, None))  # working days, both included
REPLY_DAYS = 5  # working days after a follow-up in which a reply counts: when the next one would be due
LAST_WEEKS = 26  # that the calls are counted in: half a year, as a slower pace of long ago tells nothing of now
WEEK = timedelta(days=7)


class Fate(StrEnum):
    """What came of an interview or of an application that was sent."""

    ON = "on"  # invited, or another interview followed
    OFFER = "offer"
    REFUSED = "refused"
    SILENT = "silent"  # no answer so far


class Reply(StrEnum):
    """What came within REPLY_DAYS after a follow-up."""

    ANSWER = "answer"  # an invitation, a refusal, an offer
    WORD = "word"  # somebody answered, and nothing was decided
    SILENCE = "silence"


@dataclass(frozen=True)
class Week:
    """``monday``: its first day; ``reached``: of the ``calls``, those in which somebody of theirs answered."""

    monday: date
    calls: int
    reached: int


@dataclass(frozen=True)
class Reached:
    """A step of the way. ``count``: applications that came to it or farther; ``waits``: working days since the
    interview before it, of those that had one."""

    stage: Stage
    count: int
    waits: tuple[int, ...]


@dataclass(frozen=True)
class Counts:
    """All numbers. Mappings hold only what there was; ``waits`` are sorted. ``weeks``: without a gap, the last one
    is the present; ``left_out``: follow-ups whose days are not over, or where nobody noted when they invited."""

    applications: int
    fates: Mapping[Stage, Mapping[Fate, int]]
    waits: Mapping[Stage, tuple[int, ...]]
    weeks: tuple[Week, ...]
    way: tuple[Reached, ...]
    replies: Mapping[tuple[Stage, Channel], Mapping[Reply, int]]
    left_out: int


def counted(cases: Iterable[Case], now: datetime, mine: tzinfo, days: BusinessCalendar) -> Counts:
    """``mine``: the user's zone. ``cases`` may be told one by one (it is gone through once)."""
    fates: defaultdict[Stage, Counter[Fate]] = defaultdict(Counter)
    waits: defaultdict[Stage, list[int]] = defaultdict(list)
    replies: defaultdict[tuple[Stage, Channel], Counter[Reply]] = defaultdict(Counter)
    calls: list[Attempt] = []
    ways: list[Way] = []
    left_out = 0
    for case in cases:
        for stage, fate in fates_of(case, now):
            fates[stage][fate] += 1
        for stage, wait in waits_of(case, days):
            waits[stage].append(wait)
        for stage, channel, reply in replies_of(case, now, days):
            if reply is None:
                left_out += 1
            else:
                replies[stage, channel][reply] += 1
        calls += [one for one in case.attempts if one.channel is Channel.PHONE]
        ways.append(way_of(case, now, days))
    return Counts(
        applications=len(ways),
        fates=fates,
        waits={stage: tuple(sorted(found)) for stage, found in waits.items()},
        weeks=weeks_of(calls, now, mine),
        way=_way(ways),
        replies=replies,
        left_out=left_out,
    )


def in_buckets(waits: Iterable[int]) -> tuple[int, ...]:
    """How many waits lie in each of BUCKETS."""
    found = Counter(
        next(place for place, (_, last) in enumerate(BUCKETS) if last is None or n <= last) for n in waits
    )
    return tuple(found[place] for place in range(len(BUCKETS)))


# -- replies and how long they took


def fates_of(case: Case, now: datetime) -> Iterator[tuple[Stage, Fate]]:
    """Of each step that is over. The last one of an application that the user withdrew is left out: nothing is
    waited for."""
    answers = _answers(case)
    over = [one for one in case.live_interviews if ended_at(one) <= now and one.stage in STEPS]
    for met in over:
        answer = answers.get(met.id)
        if answer is not None:
            yield met.stage, _fate_by(answer.said.kind)
        elif case.live_interviews[-1].start.instant > met.start.instant:
            yield met.stage, Fate.ON
        elif (fate := _fate_at_the_end(case)) is not None:
            yield met.stage, fate


def _answers(case: Case) -> Mapping[int, Answer]:
    said = [one for one in case.responses if one.kind in ANSWERS]
    return first_answers(said, case.live_interviews, {case.application.id: case.application})


def _fate_by(kind: ResponseKind) -> Fate:
    if kind in OFFERS:
        return Fate.OFFER
    return Fate.REFUSED if kind is ResponseKind.REJECTED else Fate.ON


def _fate_at_the_end(case: Case) -> Fate | None:
    """Of the last step, where no answer was noted with its day."""
    one = case.application
    if one.closing is Closing.OFFER_ACCEPTED or one.stage is Stage.OFFER:
        return Fate.OFFER
    if one.closing is Closing.REFUSED or one.stage is Stage.REJECTED:
        return Fate.REFUSED
    return None if one.closing is Closing.WITHDRAWN else Fate.SILENT


def waits_of(case: Case, days: BusinessCalendar) -> Iterator[tuple[Stage, int]]:
    for answer in _answers(case).values():
        if answer.interview.stage in STEPS:
            yield answer.interview.stage, working_days_of(answer, case.application, case.settings, days)


# -- calls


def weeks_of(calls: Sequence[Attempt], now: datetime, mine: tzinfo) -> tuple[Week, ...]:
    """From the first call on, at most LAST_WEEKS with the present one; none without a call in them."""
    present = _monday(now, mine)
    first = present - WEEK * (LAST_WEEKS - 1)
    made = [(_monday(one.at.instant, mine), one) for one in calls]
    recent = [(monday, one) for monday, one in made if first <= monday <= present]
    if not recent:
        return ()
    begin = max(first, min(monday for monday, _ in made))
    all_made, reached = Counter(one for one, _ in recent), Counter(one for one, it in recent if it.outcome in REACHED)
    count = (present - begin) // WEEK + 1
    mondays = (begin + WEEK * number for number in range(count))
    return tuple(Week(monday, all_made[monday], reached[monday]) for monday in mondays)


def _monday(at: datetime, mine: tzinfo) -> date:
    day = at.astimezone(mine).date()
    return day - timedelta(days=day.weekday())


# -- how far it went


@dataclass(frozen=True)
class Way:
    """Of one application: the farthest step, and for each it had the working days since the interview before."""

    farthest: Stage
    had: frozenset[Stage]
    waits: Mapping[Stage, int]


def way_of(case: Case, now: datetime, days: BusinessCalendar) -> Way:
    begun = [one for one in case.live_interviews if one.start.instant <= now]
    held = [one for one in begun if one.stage in STEPS]
    waits: dict[Stage, int] = {}
    had = {held[0].stage} if held else set()
    for before, met in pairwise(held):
        if met.stage not in had:
            had.add(met.stage)
            waits[met.stage] = _between(case, _day(before.start.instant, case), _day(met.start.instant, case), days)
    if _was_offered(case, begun):
        had.add(Stage.OFFER)
        offered = _offered_on(case, begun)
        days_met = [_day(one.start.instant, case) for one in held]
        if offered is not None and (before_it := [day for day in days_met if day <= offered]):
            waits[Stage.OFFER] = _between(case, max(before_it), offered, days)
    order = (*STEPS, Stage.OFFER)
    return Way(max(had, key=order.index, default=Stage.APPLIED), frozenset(had), waits)


def _was_offered(case: Case, begun: Sequence[Interview]) -> bool:
    one = case.application
    told = one.stage is Stage.OFFER or one.closing is Closing.OFFER_ACCEPTED
    return told or _offered_on(case, begun) is not None


def _offered_on(case: Case, begun: Sequence[Interview]) -> date | None:
    """The first day on which an offer was noted."""
    noted = [one.day for one in case.responses if one.kind in OFFERS]
    noted += [_day(one.start.instant, case) for one in begun if one.stage is Stage.OFFER]
    return min(noted, default=None)


def _way(ways: Sequence[Way]) -> tuple[Reached, ...]:
    """Every application was applied for; a step that none had is left out."""
    order = (*STEPS, Stage.OFFER)
    shown = [stage for stage in order if stage in (STEPS[0], Stage.OFFER) or any(stage in one.had for one in ways)]
    return tuple(
        Reached(
            stage,
            sum(order.index(one.farthest) >= order.index(stage) for one in ways),
            tuple(sorted(one.waits[stage] for one in ways if stage in one.waits)),
        )
        for stage in shown
    )


# -- after a follow-up


def replies_of(case: Case, now: datetime, days: BusinessCalendar) -> Iterator[tuple[Stage, Channel, Reply | None]]:
    """For each contact that asked how things stand. None: left out, for its days are not over, or an interview came
    and nobody noted on which day they invited to it. A reply counts for the last contact before it."""
    asked = [one for one in case.attempts if one.kind is AttemptKind.STATUS]
    for place, tried in enumerate(asked):
        after = asked[place + 1] if place + 1 < len(asked) else None
        yield _stage_at(case, tried), tried.channel, _reply(case, tried, after, now, days)


def _stage_at(case: Case, tried: Attempt) -> Stage:
    """The step that was last when the user asked."""
    before = reversed(case.live_interviews[: _begun_by(case, tried.at.instant)])
    return next((one.stage for one in before if one.stage in STEPS), Stage.APPLIED)


def _begun_by(case: Case, at: datetime) -> int:
    """How many of its live interviews, which are in order of time, had begun."""
    return bisect_right(case.live_interviews, at, key=lambda one: one.start.instant)


def _reply(case: Case, tried: Attempt, after: Attempt | None, now: datetime, days: BusinessCalendar) -> Reply | None:
    first = _day(tried.at.instant, case)
    last = add_business_days(first, REPLY_DAYS, case.calendar, days)
    until = _day(after.at.instant, case) if after is not None else None
    said = [one for one in case.responses if first <= one.day <= last and (until is None or one.day < until)]
    if tried.outcome in (Outcome.OFFER, Outcome.REFUSAL) or any(one.kind in ANSWERS for one in said):
        return Reply.ANSWER
    if _invited_unnoted(case, tried, after):
        return None
    if tried.outcome in REACHED or any(one.kind not in NO_SIGN for one in said):
        return Reply.WORD
    over = _day(now, case) > last or until is not None
    return Reply.SILENCE if over else None


def _invited_unnoted(case: Case, tried: Attempt, after: Attempt | None) -> bool:
    """Whether an interview followed, before the next such contact, to which nobody noted an invitation."""
    place = _begun_by(case, tried.at.instant)
    if place == len(case.live_interviews):
        return False
    met = case.live_interviews[place]
    if after is not None and after.at.instant < met.start.instant:
        return False
    first, last = _day(tried.at.instant, case), _day(met.start.instant, case)
    return not any(one.kind in ANSWERS and first <= one.day <= last for one in case.responses)


# -- days of theirs


def _day(at: datetime, case: Case) -> date:
    return at.astimezone(case.zone).date()


def _between(case: Case, first: date, last: date, days: BusinessCalendar) -> int:
    return business_days_between(first, last, case.calendar, days)
