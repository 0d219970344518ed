"""One page of pictures of the own search, and the same numbers as tables, as plain text and as a file.

It tells counts and medians with how many they are of, and is silent, with the reason, where there are fewer than the
waiting ribbon wants to have. What came after something did not come because of it, and it says so.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from followup_desktop import day_words
from followup_desktop.domain.model import Channel, Stage
from followup_desktop.languages import decimal, grouped
from followup_desktop.services.case import Case
from followup_desktop.services.export import defused, write_file
from followup_desktop.services.insight_counts import (
    BUCKETS,
    REPLY_DAYS,
    STEPS,
    Counts,
    Fate,
    Reached,
    Reply,
    counted,
    in_buckets,
)
from followup_desktop.services.insight_views import (
    Bar,
    Datum,
    Insight,
    Insights,
    NumberTable,
    Panel,
    Part,
    Picture,
    Shade,
)
from followup_desktop.services.kept_cases import KeptCases
from followup_desktop.services.progress import Progress
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.waiting import ENOUGH

PERCENT_FROM = 20  # applications; from there on one more or less moves a percentage by five at most
NONE = "–"
STEP = 50  # cases between two looks at whether to stop
FATES = {Fate.ON: Shade.FULL, Fate.OFFER: Shade.DOTTED, Fate.REFUSED: Shade.HATCHED, Fate.SILENT: Shade.OPEN}
REPLIES = {Reply.ANSWER: Shade.FULL, Reply.WORD: Shade.HATCHED, Reply.SILENCE: Shade.OPEN}


class InsightReader:
    """Counts, and puts the numbers into words."""

    def __init__(self, around: Surroundings, cases: KeptCases) -> None:
        self._around, self._cases, self._say = around, cases, around.wording.say

    def read(self, progress: Progress | None = None) -> Insights:
        """Raises Stopped where ``progress`` says so."""
        progress = progress or Progress()
        progress.step()
        with self._around.store.read() as work:
            cases = self._cases.read(work)

        def told() -> Iterator[Case]:
            for place, case in enumerate(cases):
                if place % STEP == 0:
                    progress.step(place, len(cases))
                yield case

        counts = counted(told(), self._around.now, self._around.zone, self._around.calendar)
        return self.of(counts)

    def save(self, found: Insights, path: Path, picture: bytes = b"") -> str:
        """As a table, or the ``picture`` that was made of it. Raises StoreUnusable for the disk."""
        write_file(path, picture or table_of(found))
        return self._say("insights.written", name=path.name)

    def of(self, counts: Counts) -> Insights:
        made = (
            self._replies(counts),
            self._waits(counts),
            self._calls(counts),
            self._way(counts),
            self._after(counts),
        )
        title = self._say("insights.title")
        if any(not one.silent for one in made):
            return Insights(title, made)
        reason = "insights.few" if counts.applications else "insights.none"
        silent = self._say(reason, count=counts.applications, enough=ENOUGH)
        return Insights(title, made, silent, self._say("insights.coming"))

    # -- words that several share

    def _silent(self, key: str, picture: Picture, count: int) -> Insight:
        message = f"insights.{key}.few" if count else "insights.nothing"
        title = self._say(f"insights.{key}.title")
        return Insight(key, title, picture, silent=self._say(message, count=count, enough=ENOUGH))

    def _stage(self, stage: Stage) -> str:
        return self._say(f"stage.{stage.value}")

    def _column(self, *names: str) -> tuple[str, ...]:
        return tuple(self._say(f"insights.column.{name}") for name in names)

    def _parts(self, key: str, shades: Mapping[Fate, Shade] | Mapping[Reply, Shade]) -> tuple[Part, ...]:
        return tuple(Part(self._say(f"insights.{key}.{one.value}"), shade) for one, shade in shades.items())

    def _bar(self, label: str, counts: Sequence[int]) -> Bar:
        total = sum(counts)
        if total < ENOUGH:
            return Bar(label, (), self._say("insights.too_few", count=total))
        return Bar(label, tuple(counts), self._say("insights.enough_of", count=total))

    # -- what came back

    def _replies(self, counts: Counts) -> Insight:
        key, stages = "replies", [stage for stage in STEPS if stage in counts.fates]
        each = {stage: [counts.fates[stage][fate] for fate in FATES] for stage in stages}
        most = max((sum(found) for found in each.values()), default=0)
        if most < ENOUGH:
            return self._silent(key, Picture.BARS, most)
        parts = self._parts(key, FATES)
        return Insight(
            key,
            self._say("insights.replies.title"),
            Picture.BARS,
            self._say("insights.replies.lead"),
            parts,
            (Panel("", tuple(self._bar(self._stage(stage), found) for stage, found in each.items())),),
            NumberTable(
                (*self._column("stage", "n"), *(part.text for part in parts)),
                tuple((self._stage(stage), *_cells(found)) for stage, found in each.items()),
            ),
            tuple({"stage": stage.value, **_data(FATES, found)} for stage, found in each.items()),
        )

    # -- how long it took

    def _waits(self, counts: Counts) -> Insight:
        key, stages = "waits", [stage for stage in STEPS if stage in counts.waits]
        every = [wait for stage in stages for wait in counts.waits[stage]]
        if len(every) < ENOUGH:
            return self._silent(key, Picture.COLUMNS, len(every))
        buckets = tuple(self._bucket(*one) for one in BUCKETS)
        all_of = [(self._say("insights.all_stages"), "", every)]
        each = [*all_of, *((self._stage(stage), stage.value, list(counts.waits[stage])) for stage in stages)]
        thin = [(title, len(found)) for title, _, found in each if len(found) < ENOUGH]
        named = ", ".join(self._say("insights.waits.thin_one", stage=title, count=count) for title, count in thin)
        return Insight(
            key,
            self._say("insights.waits.title"),
            Picture.COLUMNS,
            self._say("insights.waits.lead"),
            (Part(self._say("insights.waits.answers"), Shade.FULL),),
            tuple(self._spread(title, found, buckets) for title, _, found in each if len(found) >= ENOUGH),
            NumberTable(
                (*self._column("stage", "n", "median"), *buckets),
                tuple((title, *_wait_cells(found)) for title, _, found in each),
            ),
            tuple({"stage": stage or None, **_wait_data(found)} for _, stage, found in each),
            self._say("insights.waits.thin", names=named) if thin else "",
        )

    def _bucket(self, first: int, last: int | None) -> str:
        if last is None:
            return self._say("insights.from", first=first)
        return self._say("insights.to", first=first, last=last)

    def _spread(self, title: str, waits: Sequence[int], buckets: Sequence[str]) -> Panel:
        bars = (Bar(label, (count,)) for label, count in zip(buckets, in_buckets(waits), strict=True))
        return Panel(title, tuple(bars), self._median("insights.median", waits))

    def _median(self, message: str, waits: Sequence[int]) -> str:
        """Told where there are enough."""
        if len(waits) < ENOUGH:
            return ""
        middle = median(waits)
        return self._say(message, count=1 if middle == 1 else 2, days=decimal(middle), n=len(waits))

    # -- calls

    def _calls(self, counts: Counts) -> Insight:
        key, total = "calls", sum(week.calls for week in counts.weeks)
        if total < ENOUGH:
            return self._silent(key, Picture.COLUMNS, total)
        whole = [week.calls for week in counts.weeks[:-1]]
        lead = "insights.calls.lead_median" if len(whole) >= ENOUGH else "insights.calls.lead"
        middle = decimal(median(whole)) if whole else ""
        parts = (
            Part(self._say("insights.calls.reached"), Shade.FULL),
            Part(self._say("insights.calls.missed"), Shade.OPEN),
        )
        split = [(week, (week.reached, week.calls - week.reached)) for week in counts.weeks]
        days = [day_words.day_and_month(week.monday) for week in counts.weeks]
        named = [self._say("insights.week_of", day=day) for day in days[:-1]]
        named.append(self._say("insights.this_week", day=days[-1]))
        return Insight(
            key,
            self._say("insights.calls.title"),
            Picture.COLUMNS,
            self._say(lead, count=total, weeks=len(counts.weeks), median=middle),
            parts,
            (Panel("", tuple(Bar(day, both) for day, (_, both) in zip(days, split, strict=True))),),
            NumberTable(
                (*self._column("week", "calls"), *(part.text for part in parts)),
                tuple(
                    (name, *map(grouped, (week.calls, *both)))
                    for name, (week, both) in zip(named, split, strict=True)
                ),
            ),
            tuple(
                {"week": week.monday.isoformat(), "calls": week.calls, "reached": week.reached}
                for week in counts.weeks
            ),
        )

    # -- how far it went

    def _way(self, counts: Counts) -> Insight:
        key = "way"
        if counts.applications < ENOUGH:
            return self._silent(key, Picture.FUNNEL, counts.applications)
        return Insight(
            key,
            self._say("insights.way.title"),
            Picture.FUNNEL,
            self._say("insights.way.lead"),
            (Part(self._say("insights.way.came"), Shade.FULL),),
            (Panel("", tuple(self._step(one) for one in counts.way)),),
            NumberTable(
                self._column("step", "came", "median", "waits"),
                tuple(self._step_cells(one, counts.applications) for one in counts.way),
            ),
            tuple(
                {"stage": one.stage.value, "count": one.count, "waits": len(one.waits), "median": _middle(one.waits)}
                for one in counts.way
            ),
        )

    def _step(self, one: Reached) -> Bar:
        note = self._median("insights.since", one.waits)
        if not note and one.waits:
            note = self._say("insights.since_few", count=len(one.waits))
        return Bar(self._stage(one.stage), (one.count,), note)

    def _step_cells(self, one: Reached, applications: int) -> tuple[str, ...]:
        came = grouped(one.count)
        if applications >= PERCENT_FROM:
            came = self._say("insights.share", count=came, percent=round(100 * one.count / applications))
        return (self._stage(one.stage), came, _median_cell(one.waits), grouped(len(one.waits)))

    # -- after a follow-up

    def _after(self, counts: Counts) -> Insight:
        key = "after"
        each = {spot: [found[reply] for reply in REPLIES] for spot, found in counts.replies.items()}
        ways = [way for way in Channel if any(spot[1] is way for spot in each)]
        every = {way: _sums([found for spot, found in each.items() if spot[1] is way]) for way in ways}
        most = max((sum(found) for found in every.values()), default=0)
        if most < ENOUGH:
            return self._silent(key, Picture.BARS, most)
        stages = [stage for stage in STEPS if any(spot[0] is stage for spot in each)]
        groups: list[tuple[str, str | None, dict[Channel, list[int]]]] = [
            (self._say("insights.all_stages"), None, every),
            *(
                (self._stage(one), one.value, {way: each[one, way] for way in ways if (one, way) in each})
                for one in stages
            ),
        ]
        parts = self._parts(key, REPLIES)
        return Insight(
            key,
            self._say("insights.after.title"),
            Picture.BARS,
            self._say("insights.after.lead", days=REPLY_DAYS),
            parts,
            tuple(
                Panel(title, tuple(self._bar(self._way_of(way), found) for way, found in by_way.items()))
                for title, _, by_way in groups
                if any(sum(found) >= ENOUGH for found in by_way.values())
            ),
            NumberTable(
                (*self._column("stage", "way", "n"), *(part.text for part in parts)),
                tuple(
                    (title, self._way_of(way), *_cells(found))
                    for title, _, by_way in groups
                    for way, found in by_way.items()
                ),
            ),
            tuple(
                {"stage": stage, "channel": way.value, **_data(REPLIES, found)}
                for _, stage, by_way in groups
                for way, found in by_way.items()
            ),
            self._say("insights.after.left_out", count=counts.left_out) if counts.left_out else "",
        )

    def _way_of(self, way: Channel) -> str:
        return self._say(f"contact.{way.value}")


# -- cells


def _sums(found: Sequence[Sequence[int]]) -> list[int]:
    return [sum(column) for column in zip(*found, strict=True)]


def _cells(found: Sequence[int]) -> list[str]:
    """How many, and the parts where they are enough."""
    total = sum(found)
    return [grouped(total), *(map(grouped, found) if total >= ENOUGH else [NONE] * len(found))]


def _data(names: Mapping[Fate, Shade] | Mapping[Reply, Shade], found: Sequence[int]) -> dict[str, Datum]:
    total = sum(found)
    parts = zip(names, found, strict=True)
    return {"n": total, **{name.value: count if total >= ENOUGH else None for name, count in parts}}


def _middle(waits: Sequence[int]) -> float | None:
    return float(median(waits)) if len(waits) >= ENOUGH else None


def _median_cell(waits: Sequence[int]) -> str:
    middle = _middle(waits)
    return NONE if middle is None else decimal(middle)


def _wait_cells(waits: Sequence[int]) -> list[str]:
    spread = map(grouped, in_buckets(waits)) if len(waits) >= ENOUGH else [NONE] * len(BUCKETS)
    return [grouped(len(waits)), _median_cell(waits), *spread]


def _wait_data(waits: Sequence[int]) -> dict[str, Datum]:
    told = len(waits) >= ENOUGH
    names = (f"{first}-{last}" if last is not None else f"{first}+" for first, last in BUCKETS)
    spread = {name: count if told else None for name, count in zip(names, in_buckets(waits), strict=True)}
    return {"n": len(waits), "median": _middle(waits), **spread}


# -- as text and as a file


def table_of(found: Insights) -> bytes:
    """All tables beneath each other for spreadsheets, under their titles; what they would run is defused."""
    out = io.StringIO()
    writer = csv.writer(out)
    for place, one in enumerate(found.insights):
        if place:
            writer.writerow([])
        writer.writerow([defused(one.title)])
        if one.silent:
            writer.writerow([defused(one.silent)])
            continue
        writer.writerow([defused(title) for title in one.table.columns])
        writer.writerows([defused(cell) for cell in row] for row in one.table.rows)
    return out.getvalue().encode("utf-8-sig")


def text_of(found: Insights) -> str:
    """In plain words and columns, for a terminal and for pasting."""
    if found.silent:
        return found.silent
    return "\n\n".join(_told(one) for one in found.insights)


def _told(one: Insight) -> str:
    if one.silent:
        return f"{one.title}\n{one.silent}"
    return "\n".join(filter(None, (one.title, one.lead, aligned(one.table), one.remark)))


def aligned(table: NumberTable) -> str:
    """The table in columns of equal width; numbers end beneath each other."""
    lines = (table.columns, *table.rows)
    widths = [max(len(line[place]) for line in lines) for place in range(len(table.columns))]
    words = {place for place in range(len(table.columns)) if any(_is_word(row[place]) for row in table.rows)}
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place in words else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _is_word(cell: str) -> bool:
    return cell != NONE and not cell[:1].isdigit()
