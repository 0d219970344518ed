"""All cases as they stand in the store, read anew only as far as anything was written since the last time.

A search of years holds a hundred thousand interviews, and one act writes to one application. What is kept here is
what the store holds at the moment of the reading, for the store itself tells which applications were written
(store/written.py); a test plays random acts and compares with what is read from the beginning.
"""

from __future__ import annotations

from dataclasses import replace

from followup_desktop.domain.errors import NotFound
from followup_desktop.services.case import Case, load_case, load_cases
from followup_desktop.store.unit_of_work import UnitOfWork
from followup_desktop.store.written import Mark

FEW = 200  # read one by one; more of them are read with all the others, table by table


class KeptCases:
    """One thread at a time uses it, as the store. A case that nobody wrote is the same object as before."""

    def __init__(self) -> None:
        self._mark: Mark | None = None
        self._cases: dict[int, Case] = {}

    def read(self, work: UnitOfWork) -> tuple[Case, ...]:
        """By number, closed ones too."""
        written = work.written_since(self._mark)
        if written.applications is None or len(written.applications) > FEW:
            cases = {case.application.id: case for case in load_cases(work)}
        else:
            cases = self._with(work, written.applications)
        self._mark, self._cases = written.mark, cases
        return tuple(cases.values())

    def _with(self, work: UnitOfWork, written: frozenset[int]) -> dict[int, Case]:
        cases, settings = dict(self._cases), work.settings()
        for ident in written:
            try:
                cases[ident] = load_case(work, ident)
            except NotFound:
                cases.pop(ident, None)
        return {ident: _under(case, settings) for ident, case in sorted(cases.items())}


def _under(case: Case, settings: dict[str, str]) -> Case:
    return case if case.settings == settings else replace(case, settings=settings)
