# ruff: noqa: SIM905 (a long list of words reads better as words)
"""Mail domains that say nothing about the employer, and the words of invitations. Data; guesses.py reads it."""

from __future__ import annotations

# Everybody's mail: matched by the domain's own label, so that every country's branch counts (yahoo.fr, gmx.ch).
PUBLIC_MAIL = frozenset(
    "gmail googlemail yahoo ymail rocketmail hotmail outlook live msn icloud me mac aol gmx web freenet "
    "t-online mail email proton protonmail pm tutanota tuta fastmail zoho hey yandex inbox rambler ukr qq "
    "163 126 sina foxmail naver daum hanmail rediffmail libero virgilio tiscali alice orange wanadoo free "
    "laposte sfr neuf bbox comcast verizon att sbcglobal bellsouth charter cox earthlink optonline "
    "btinternet btopenworld sky virginmedia ntlworld talktalk bigpond optusnet telstra shaw rogers "
    "sympatico telus bluewin sunrise hispeed a1 chello aon seznam centrum wp o2 onet interia posteo "
    "mailbox duck skynet telenet ziggo kpnmail xs4all planet home hetnet telia bredband online uol bol "
    "terra ig localhost localdomain invalid".split()
)

# Programs that send invitations for employers: applicant tracking, scheduling, meetings, calendars.
TOOL_MAIL = frozenset(
    "greenhouse greenhouse-mail lever ashbyhq ashby calendly zoom webex teams skype calendar-notification "
    "office365 onmicrosoft workable workablemail smartrecruiters jobvite icims myworkday taleo "
    "successfactors bamboohr breezy breezyhr recruitee personio teamtailor teamtailor-mail jobscore jazz "
    "jazzhr applytojob pinpointhq goodtime modernloop cronofy savvycal doodle when2meet hirevue sparkhire "
    "karat codesignal hackerrank hackerearth codility coderpad testgorilla indeedemail xing stepstone "
    "ziprecruiter wellfound otta welcometothejungle totaljobs naukri hiretual cal acuityscheduling "
    "eventbrite facebookmail evite lanyrd tripit amazonses sendgrid mailgun mailchimp mandrillapp "
    "sparkpostmail intercom-mail hubspotemail yahoogroups googlegroups appointments notifications "
    "mozilla-calendar".split()
)

# Addresses that end in one of these belong to a program, though the company of that name employs people too.
TOOL_DOMAINS = ("calendar.google.com", "facebookmail.com", "em.linkedin.com", "indeedemail.com", "calendar.yahoo.com")

# Country suffixes below which companies register: northwind.co.uk, northwind.com.au.
SECOND_LEVEL = frozenset(
    "co com org net ac gov edu or ne go gob nom ltd plc me sch nhs police mil asn id gen".split()
)

# Senders that no person reads.
NO_PERSON = (
    r"^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|noreply.*|notifications?|calendar|invites?|mailer-daemon|bounces?.*)$"
)

ROLE_WORDS = (
    "Engineer|Developer|Programmer|Architect|Scientist|Analyst|Manager|Designer|Consultant|Administrator|Specialist|"
    "Coordinator|Assistant|Accountant|Auditor|Controller|Director|Officer|Executive|Representative|Associate|Nurse|"
    "Teacher|Lecturer|Researcher|Writer|Editor|Recruiter|Technician|Operator|Researcher|Strategist|Planner|Buyer|"
    "Supervisor|Trainer|Therapist|Pharmacist|Lawyer|Paralegal|Counsel|Librarian|Chef|Intern|Internship|Apprentice|"
    "Entwickler(?:in)?|Ingenieur(?:in)?|Berater(?:in)?|Leiter(?:in)?|SRE|Lead"
)

# Summary words -> stage, the first that fits wins: the rarer and more certain ones stand first.
STAGE_WORDS: tuple[tuple[str, str], ...] = (
    (r"reference (?:check|call)", "reference"),
    (r"\boffer (?:call|discussion|letter|review|conversation)|discuss (?:the|your) offer", "offer"),
    (r"\bfinal\b|last round|executive interview", "final"),
    (r"(?:meet|chat|interview) (?:with )?(?:the |our )?(?:ceo|cto|coo|vp|founder)", "final"),
    (r"\bpanel\b|on-?site|super ?day|\bloop\b|team interview|meet the team|assessment cent(?:er|re)", "panel"),
    (r"technical|coding|live code|pair(?:ed)? programming|system design|whiteboard|take-?home", "assessment"),
    (r"case (?:study|interview)|assessment|\btest task\b|skills test|work sample|presentation", "assessment"),
    (r"hacker ?rank|coder ?pad|codility|codesignal", "assessment"),
    (r"phone (?:screen|interview|call)|telephone interview|screening|pre-?screen|telefoninterview", "phone_screen"),
    (r"(?:recruiter|hr) (?:call|chat|screen|interview)|get(?:ting)? to know|erstgespr.ch|kennenlern", "phone_screen"),
    (r"(?:intro(?:ductory|duction)?|initial|first) (?:call|chat|meeting|interview|conversation)", "phone_screen"),
    (r"hiring manager|manager interview|(?:second|2nd) (?:interview|round)", "hiring_manager"),
    (r"interview|vorstellungsgespr.ch|entretien|entrevista|colloquio", "hiring_manager"),
)

# Words that begin a summary and are no company.
NOT_A_COMPANY = frozenset(
    "interview invitation updated canceled cancelled re fwd fw confirmed confirmation call phone video "
    "zoom teams meet google microsoft webex meeting technical final onsite panel screening chat intro "
    "your virtual first second third round reminder hold placeholder accepted tentative declined new the "
    "a an team hr recruiter hiring manager coffee google-meet skype event appointment schedule scheduled "
    "rescheduled monday tuesday wednesday thursday friday".split()
)
