"""The one error of the set-up: its text is the sentence a person reads, with what to do next."""

from __future__ import annotations


class SetUpError(Exception):
    """Something outside this program stands in the way."""
