"""What the eight purposes are called, for the window and the command line."""

from __future__ import annotations

from followup_desktop.domain.model import Purpose
from followup_desktop.languages import tr

TITLES = {
    Purpose.CLARIFICATION: tr("A question left open"),
    Purpose.INTEREST: tr("Interest"),
    Purpose.FEEDBACK: tr("Feedback"),
    Purpose.CONCERN: tr("Concern they raised"),
    Purpose.NEXT_STEPS: tr("Next steps"),
    Purpose.RELATIONSHIP: tr("Staying in touch"),
    Purpose.LOGISTICS: tr("Practical matters"),
    Purpose.PROFESSIONALISM: tr("Keeping your word"),
}
