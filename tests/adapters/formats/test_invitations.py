"""Invitations written by us in each sender's style, and hostile ones. The user sits in Chicago."""

from __future__ import annotations

import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from followup_desktop.adapters.formats.eml import read_mail
from followup_desktop.adapters.formats.mail_text import suggestions
from followup_desktop.adapters.formats.reader import FileReader, read_bytes
from followup_desktop.adapters.formats.reading import Reading
from followup_desktop.domain.capture import Capture, CapturedInterview, Person, QuestionKind, Suggestion
from followup_desktop.domain.errors import Unreadable
from followup_desktop.domain.model import CallBan, Instruction, InterviewFormat, PreferredChannel, Stage

DATA = Path(__file__).parents[2] / "data" / "invitations"
ZONE, NOW = "America/Chicago", datetime(2026, 11, 23, 12, tzinfo=UTC)


def read(name: str, now: datetime = NOW) -> Capture:
    return FileReader().read(DATA / name, zone=ZONE, now=now)


def one(name: str) -> CapturedInterview:
    (interview,) = read(name).interviews
    return interview


def kinds(interview: CapturedInterview) -> set[QuestionKind]:
    return {question.kind for question in interview.questions}


def started(interview: CapturedInterview) -> tuple[str, str]:
    assert interview.start is not None
    return interview.start.instant.isoformat()[:16], interview.start.zone


# -- senders


def test_google() -> None:
    interview = one("google.ics")
    assert (interview.company, interview.role, interview.stage) == (
        "Northwind Labs", "Backend Engineer", Stage.PHONE_SCREEN
    )  # fmt: skip
    assert interview.company_guessed
    assert started(interview) == ("2026-12-03T19:00", ZONE)
    assert interview.end == datetime(2026, 12, 3, 19, 45, tzinfo=UTC)
    assert interview.people == (
        Person("Ana Ruiz", "ana.ruiz@northwind-labs.example"),
        Person("", "sam.seeker@gmail.com"),
    )
    assert interview.phones == ("+1 212-555-0143",)  # the conference's number and its PIN are no person's
    assert interview.link == "https://meet.google.com/abc-defg-hij"
    assert interview.format is InterviewFormat.VIDEO
    assert "<" not in interview.description
    assert {QuestionKind.ZONE_GUESSED, QuestionKind.COMPANY_GUESSED} <= kinds(interview)


def test_an_update_and_a_cancellation_keep_the_uid_and_raise_the_sequence() -> None:
    first, moved, gone = one("google.ics"), one("google-moved.ics"), one("google-cancelled.ics")
    assert len({each.invitation.uid for each in (first, moved, gone)}) == 1
    assert [each.invitation.sequence for each in (first, moved, gone)] == [0, 1, 2]
    assert len({each.invitation.fingerprint for each in (first, moved, gone)}) == 3
    assert started(moved) == ("2026-12-04T16:00", ZONE)
    assert (first.cancelled, moved.cancelled, gone.cancelled) == (False, False, True)


def test_the_same_file_gives_the_same_fingerprint_at_any_time() -> None:
    later = datetime(2027, 1, 5, tzinfo=UTC)
    for name in ("google.ics", "series.ics", "greenhouse.eml", "tracker-us.csv"):
        now_and_then = read(name), read(name, later)
        prints = [[each.invitation.fingerprint for each in capture.interviews] for capture in now_and_then]
        assert prints[0] == prints[1]
        rows = [[each.fingerprint for each in capture.applications] for capture in now_and_then]
        assert rows[0] == rows[1]
        assert all(prints[0] + rows[0])


def test_outlook_with_a_windows_zone_and_only_html() -> None:
    interview = one("outlook.ics")
    assert interview.company == "Fabrikam Energie"
    assert interview.people[0] == Person("Jule Brandt", "jule.brandt@fabrikam-energie.example")
    assert interview.people[2].name == "Chidi Okafor"
    assert started(interview) == ("2026-12-08T13:00", "Europe/Berlin")
    assert interview.link.startswith("https://teams.microsoft.com/l/meetup-join/")
    assert interview.description.startswith("Hallo, wir freuen uns auf das technische Gespräch.")
    assert interview.stage is Stage.ASSESSMENT
    assert not kinds(interview) & {QuestionKind.ZONE_GUESSED, QuestionKind.ZONE_UNKNOWN}


def test_apple() -> None:
    interview = one("apple.ics")
    assert started(interview) == ("2026-12-02T01:00", "Asia/Tokyo")
    assert interview.location == "2 Chome-8-1 Nishishinjuku Tokyo"
    assert (interview.format, interview.stage) == (InterviewFormat.ON_SITE, Stage.FINAL)
    assert [person.name for person in interview.people] == ["Yui Tanaka", "Sam Seeker"]


def test_zoom_has_no_organiser_and_escapes_twice() -> None:
    interview = one("zoom.ics")
    assert interview.company == "Adventure Works"
    assert interview.people == (Person("Maya Patel"),)
    assert started(interview) == ("2026-12-09T18:00", "America/Denver")
    assert interview.phones == ()
    assert interview.location == ""
    assert interview.link == "https://us02web.zoom.us/j/81255501234?pwd=abc"
    assert "\\n" not in interview.description


def test_a_recruiters_mail_in_words() -> None:
    interview = one("greenhouse.eml")
    assert (interview.company, interview.role) == ("Proseware", "Senior Product Designer")
    assert interview.stage is Stage.PANEL  # the text says onsite, the subject only "interview"
    assert started(interview) == ("2026-12-03T15:00", "America/New_York")
    assert interview.end == datetime(2026, 12, 3, 17, 30, tzinfo=UTC)
    assert [person.name for person in interview.people] == ["Priya Nair", "Dana Whitfield", "Omar Said"]
    assert interview.people[0].email == "priya.nair@proseware.example"
    assert interview.phones == ("+1 646-555-0117",)
    assert interview.link == "https://proseware.zoom.us/j/93412345678"
    assert [one.promised for one in interview.suggestions] == [date(2026, 12, 11)]  # "if you are late, call me"


def test_a_scheduling_tools_mail_gives_its_calendar_part() -> None:
    interview = one("calendly.eml")
    assert interview.company == "Alpineski"
    assert interview.people[0] == Person("Tom Berg", "tom.berg@alpineski.example")
    assert started(interview) == ("2026-12-02T14:30", ZONE)
    assert (interview.format, interview.stage) == (InterviewFormat.PHONE, Stage.PHONE_SCREEN)


def test_pasted_text_suggests_and_never_assumes() -> None:
    text = (DATA / "pasted-mail.txt").read_text("utf-8")
    (interview,) = FileReader().read_text(text, zone=ZONE, now=NOW).interviews
    assert (interview.company, interview.role) == ("Woodgrove", "Risk Analyst")
    assert started(interview) == ("2026-12-09T14:00", "UTC")
    assert interview.people[0] == Person("Grace Obi", "grace.obi@woodgrove.example")
    assert interview.suggestions == (
        Suggestion("We will let you know by the end of the week after next.", promised=date(2026, 12, 11)),
        Suggestion("Only shortlisted candidates will be contacted.", instruction=Instruction(CallBan.ALL)),
        Suggestion("Please do not call our office", instruction=Instruction(CallBan.PHONE)),
        Suggestion("questions by email only.", instruction=Instruction(preferred_channel=PreferredChannel.EMAIL)),
    )


def said(text: str) -> list[tuple[date | None, Instruction]]:
    return [(one.promised, one.instruction) for one in suggestions(text, NOW, ZONE)]


def test_what_a_mail_says_of_when_and_how() -> None:
    assert said("You can expect our decision by 4 December.") == [(date(2026, 12, 4), Instruction())]
    portal = Instruction(CallBan.NONE, defined_process=True, preferred_channel=PreferredChannel.PORTAL)
    assert said("All news is in the candidate portal.") == [(None, portal)]
    assert said("Feel free to call me.") == [(None, Instruction(preferred_channel=PreferredChannel.PHONE))]
    assert said("Feel free to call us. We take no phone calls.") == [(None, Instruction(CallBan.PHONE))]
    assert said("If you are running late, please call me.") == []
    assert said("We look forward to meeting you on 4 December at 10:00.") == []


def test_the_words_of_a_suggestion_are_its_sentence() -> None:
    broken = "Thank you for your patience so far. We will let you know by Friday next\nweek whether it goes on. Bye."
    (one,) = suggestions(broken, NOW, ZONE)
    assert one == Suggestion(
        "We will let you know by Friday next week whether it goes on.", promised=date(2026, 12, 4)
    )
    endless = "word " * 200 + "please do not call me " + "word " * 200
    assert [one.words for one in suggestions(endless, NOW, ZONE)] == ["please do not call"]


def test_the_words_beside_a_calendar_part_suggest_as_well() -> None:
    mail = (DATA / "calendly.eml").read_bytes()
    told = mail.replace(b"</body>", b"<p>We will decide by 11 December. Please do not call.</p></body>")
    interviews = read_mail(told, "a.eml", Reading(ZONE, NOW)).interviews
    assert [[one.words for one in met.suggestions] for met in interviews] == [
        ["We will decide by 11 December.", "Please do not call."]
    ]


def test_the_source_of_an_invitation_may_be_pasted() -> None:
    text = (DATA / "google.ics").read_text("utf-8")
    (interview,) = FileReader().read_text(text, zone=ZONE, now=NOW).interviews
    assert interview.company == "Northwind Labs"


# -- zones


def test_floating_and_unknown_zones_are_asked() -> None:
    floating = one("floating.ics")
    assert started(floating) == ("2026-12-10T15:30", ZONE)
    assert QuestionKind.TIME_FLOATING in kinds(floating)
    mars, path = read("unknown-zone.ics").interviews
    assert {QuestionKind.ZONE_UNKNOWN} <= kinds(mars) & kinds(path)
    assert started(mars) == ("2026-12-10T15:30", ZONE)
    assert any("Mars/Olympus" in question.text for question in mars.questions)


def test_zones_of_one_name_do_not_leak_from_file_to_file() -> None:
    """icalendar keeps the first "Customized Time Zone" it meets for the whole process."""
    west, east = one("custom-zone-a.ics"), one("custom-zone-b.ics")
    again = one("custom-zone-a.ics")
    assert started(west)[0] == started(again)[0] == "2026-12-10T13:30"
    assert started(east)[0] == "2026-12-10T00:00"
    assert QuestionKind.ZONE_GUESSED in kinds(west) & kinds(east)


def test_rules_that_contradict_a_windows_name_win_and_are_told() -> None:
    interview = one("windows-zone-other-rules.ics")
    assert started(interview) == ("2026-12-10T15:30", "America/New_York")
    (question,) = [each for each in interview.questions if each.kind is QuestionKind.ZONE_DISAGREES]
    assert "10:30" in question.text
    assert "09:30" in question.text


# -- series


def test_a_series_gives_its_next_time_and_the_moved_one_beside_it() -> None:
    series, moved, over = read("series.ics").interviews
    # Wednesdays at 15:00 in Berlin: 25 November is taken out, 2 December was moved to the 3rd.
    assert started(series) == ("2026-12-09T14:00", "Europe/Berlin")
    assert started(moved) == ("2026-12-03T09:00", "Europe/Berlin")
    assert moved.invitation.recurrence_id == "20261202T140000Z"
    assert started(over)[0] == "2026-01-09T15:00"
    assert QuestionKind.SERIES in kinds(series) & kinds(over)


@pytest.mark.parametrize("name", ["series-bombs.ics", "zone-bombs.ics"])
def test_bombs_do_not_go_off(name: str) -> None:
    begin = time.process_time()  # others that use the machine do not count
    interviews = read(name).interviews
    assert time.process_time() - begin < 5
    assert len(interviews) == {"series-bombs.ics": 10, "zone-bombs.ics": 2}[name]
    assert all(kinds(each) & {QuestionKind.SERIES, QuestionKind.ZONE_UNKNOWN} for each in interviews)


# -- what is no invitation, or a hostile one


def test_an_answer_and_a_task_get_a_sentence() -> None:
    (problem,) = read("answers.ics").problems
    assert problem.why == "This is someone's answer to an invitation; import the invitation itself."
    todo = b"BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:1\nSUMMARY:x\nEND:VTODO\nEND:VCALENDAR\n"
    (problem,) = read_bytes("todo.ics", todo, zone=ZONE, now=NOW).problems
    assert "task" in problem.why


def test_hostile_text_stays_text() -> None:
    capture = read("hostile.ics")
    first, repeated = capture.interviews
    assert first.summary == "<b>Interview</b> txt.exe with a second line"
    assert first.end is None  # it would end before it begins
    assert first.link == ""
    assert "script" not in first.description
    assert "alert" not in first.description
    for text in (first.summary, first.description, first.people[0].name, first.location):
        assert not set(text) & set("\u202e\u200b\x07")
    assert repeated.summary == "First"
    assert repeated.invitation.organizer == "one@evil.example"
    assert [problem.entry for problem in capture.problems] == ["End of time", "Long ago", "Leap second", "Hour 24"]


def test_vcalendar_1_with_quoted_printable() -> None:
    interview = one("quoted-printable.vcs")
    assert interview.summary == "Vorstellungsgespräch, Zürich"
    assert interview.description == "Erste Zeile\nZweite; Zeile"


EVENT = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261210T093000Z\r\nSUMMARY:x\r\n%s\r\nEND:VEVENT\r\n"


def calendar(body: str) -> bytes:
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n".encode()


HOSTILE = {
    "a huge fold.ics": calendar(EVENT % ("DESCRIPTION:" + "x" * 70 + "\r\n " + ("x" * 70 + "\r\n ") * 60_000)),
    "a huge line.ics": calendar(EVENT % ("DESCRIPTION:" + "<a " * 1_500_000)),
    "parameters.ics": calendar(EVENT % ("X-A;" + ";".join(f"P{n}=1" for n in range(50_000)) + ":v")),
    "more parameters.ics": calendar(EVENT % ("ATTENDEE;" + "P=1;" * 50_000 + "Q=1:mailto:a@b.c")),
    "attendees.ics": calendar(EVENT % "\r\n".join(f"ATTENDEE;CN=N{n}:mailto:a{n}@b.example" for n in range(20_000))),
    "nesting.ics": calendar("BEGIN:VEVENT\r\n" * 5_000 + "END:VEVENT\r\n" * 5_000),
    "exdates.ics": calendar(EVENT % ("RRULE:FREQ=DAILY\r\nEXDATE:" + ",".join(["20261210T093000Z"] * 100_000))),
    "zones.ics": calendar("BEGIN:VTIMEZONE\r\nTZID:a\r\n" * 3_000 + EVENT % "X:1"),
    "lines.ics": calendar(EVENT % ("COMMENT:1\r\n" * 400_000)),
    "too many.ics": calendar(EVENT * 6_000 % (("X:1",) * 6_000)),
    "many.ics": calendar("".join((EVENT % "X:1").replace("UID:1", f"UID:{n}") for n in range(4_900))),
    "multiparts.eml": b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(2_000)
    ),
    "mails in mails.eml": b"Content-Type: message/rfc822\r\n\r\n" * 2_000,
    "encoded words.eml": b"Subject: " + b"=?utf-8?q?a?= " * 80_000 + b"\r\n\r\nx",
    "hidden encoded words.eml": (
        b"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/calendar; name="
        + b"=?utf-8?q?a?= " * 80_000 + b"\r\n\r\nx\r\n--x--\r\n"
    ),
    "comments.eml": b"From: " + b"(" * 5_000 + b")" * 5_000 + b" a@b.c\r\n\r\nx",
    "charset.eml": b"From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=klingon\r\n\r\nx",
    "spaces.eml": b"To: " + b" " * 60_000 + b"<a@b>\r\nSubject: x\r\n\r\n",
    "scripts.eml": b"From: a@b.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n" + b"<script>" * 300_000,
    "html.eml": b"From: a@b.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n" + b"<a <!-- </" * 300_000,
    "words.txt": b"by monday at 9 on december " * 100_000,
    "addresses.txt": b"a@" * 1_000_000,
    "names.txt": b"x <" * 1_000_000,
    "cards.vcf": b"BEGIN:VCARD\r\n" * 5_000 + b"END:VCARD\r\n" * 5_000,
    "long card.vcf": b"BEGIN:VCARD\nVERSION:3.0\nFN:x\n" + b"TEL:1\n" * 200_000 + b"END:VCARD\n",
    "cell.csv": b'Company,Role\na,"' + b"x" * 10_000_000 + b'"\n',
    "quote.csv": b'Company,Role\n"a' + b"x\n" * 1_000_000,
    "rows.csv": b"Company,Role\n" + b"a,b\n" * 20_000,
    "columns.csv": b"Company," + b"x," * 1_000_000 + b"\na\n",
    "nul.csv": b"Company,Role\na\0b,c\n",
    "binary.ics": bytes(range(256)) * 100,
    "empty.ics": b" \r\n ",
    "picture.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 500,
    "bare.ics": b"hello",
    "letter.msg": b"whatever",
    "letter.ics": b"%PDF-1.7 ...",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_a_capture_or_one_sentence(name: str, caplog: pytest.LogCaptureFixture) -> None:
    begin = time.process_time()
    try:
        capture = read_bytes(name, HOSTILE[name], zone=ZONE, now=NOW)
    except Unreadable as error:
        assert str(error).endswith(".")  # noqa: PT017 - both ends are right
        assert len(str(error)) < 250  # noqa: PT017
    else:
        for interview in capture.interviews:
            assert len(interview.description) <= 20_000
            assert len(interview.summary) <= 300
            assert len(interview.people) <= 50
    assert time.process_time() - begin < 10
    assert not caplog.records, "foreseen, not caught at the last door"


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.ics", Path("/dev/zero")):
        with pytest.raises(Unreadable):
            FileReader().read(path, zone=ZONE, now=NOW)


def test_a_file_over_the_limit_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    big = tmp_path / "big.ics"
    with big.open("wb") as file:
        file.truncate(10 * 2**30)
    with pytest.raises(Unreadable, match=r"larger than 5 MB|no text"):
        FileReader().read(big, zone=ZONE, now=NOW)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = calendar(EVENT % "LOCATION:Zürich").decode()
    (interview,) = read_bytes("x.ics", text.encode(encoding), zone=ZONE, now=NOW).interviews
    assert interview.location == "Zürich"


@pytest.mark.parametrize("zone", ["../../etc/passwd", "/etc/localtime", "file:///etc/passwd", "Mars/Olympus", "\x01"])
def test_a_zone_that_is_none_is_asked_for_and_opens_nothing(zone: str) -> None:
    opened: list[object] = []
    sys.addaudithook(lambda name, given: opened.append(given[0]) if name == "open" and watching else None)
    watching = [True]
    body = (EVENT % "X:1").replace("DTSTART:20261210T093000Z", f"DTSTART;TZID={zone}:20261210T093000")
    capture = read_bytes("x.ics", calendar(body), zone=ZONE, now=NOW)
    watching.clear()
    assert [path for path in opened if "passwd" in str(path) or str(path) == "/etc/localtime"] == []
    if capture.interviews:
        assert kinds(capture.interviews[0]) & {QuestionKind.ZONE_UNKNOWN, QuestionKind.TIME_FLOATING}
    else:
        assert capture.problems


def test_line_ends_of_all_kinds_in_one_file() -> None:
    text = (
        calendar(EVENT % "LOCATION:Office")
        .decode()
        .replace("SUMMARY:x\r\n", "SUMMARY:x\n")
        .replace("UID:1\r", "UID:1")
    )
    (interview,) = read_bytes("x.ics", text.encode(), zone=ZONE, now=NOW).interviews
    assert (interview.summary, interview.location) == ("x", "Office")
