"""What the words of a mail say of an application beside its interview: put to the user, kept where it is so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from followup_desktop.domain.capture import Suggestion
from followup_desktop.domain.model import CallBan
from followup_desktop.services.import_views import Suggested
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.unit_of_work import UnitOfWork


def suggested(around: Surroundings, said: Suggestion) -> Suggested:
    """A suggestion as it is put to the user."""
    say = around.wording.say
    if said.promised is not None:
        return Suggested(say("suggested.promised", day=around.wording.long_day(said.promised)), said)
    ban, channel = said.instruction.call_ban, said.instruction.preferred_channel
    if ban is not CallBan.NONE:
        return Suggested(say(f"suggested.ban_{ban.value}"), said)
    return Suggested(say(f"suggested.channel_{channel.value}"), said)


def open_questions(around: Surroundings, found: Sequence[Suggested]) -> tuple[str, ...]:
    """What was suggested and not taken over, each as one sentence with the words it comes from."""
    say = around.wording.say
    return tuple(say("suggested.asked", what=one.sentence, words=one.said.words) for one in found if not one.taken)


def keep(work: UnitOfWork, application_id: int, taken: Sequence[Suggestion]) -> None:
    """What the user took over becomes what is known of the application; the log keeps the words. The caller plans."""
    application = work.of.applications.get(application_id)
    for said in taken:
        if said.promised is not None:
            application = replace(application, promised=said.promised)
            work.log("promised_in_mail", application_id=application_id, promised=said.promised, words=said.words)
        else:
            application = replace(application, instruction=application.instruction.also(said.instruction))
            work.log("instruction_in_mail", application_id=application_id, words=said.words)
    work.of.applications.save(application)
