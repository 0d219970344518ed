"""What is read into a review: files or a pasted text, and how a person said that tables among them are to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from followup_desktop.domain.capture import TableReading
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.import_views import Review, ReviewTable
from followup_desktop.services.progress import Progress
from followup_desktop.ui.waits import Wait, reading_of


@dataclass(frozen=True)
class Source:
    """``tables``: by their place among the files; a text has the place 0."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    tables: Mapping[int, TableReading] = field(default_factory=dict)

    def told(self) -> Wait:
        """How the reading is told of, where it takes long."""
        return reading_of(self.paths) if self.paths else Wait(tr("Reading the text"), Progress())

    def read(self, services: Services, progress: Progress | None) -> Review:
        """On the worker thread. Raises what the services raise."""
        if self.paths:
            return services.review_files(self.paths, progress, self.tables)
        return services.review_text(self.text, progress, self.tables.get(0))

    def part(self, table: ReviewTable) -> Path | str:
        """What a table of the review was read from."""
        return self.paths[table.place] if self.paths else self.text

    def with_table(self, place: int, reading: TableReading) -> Source:
        return replace(self, tables={**self.tables, place: reading})

    def open_table(self, review: Review) -> ReviewTable | None:
        """The first one that a person has to look at before its rows are."""
        if not self.paths and not self.text:
            return None
        unsure = (one for one in review.tables if not one.table.sure and one.place not in self.tables)
        return next(unsure, None)
