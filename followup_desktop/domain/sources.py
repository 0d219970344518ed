"""Where the rules come from: titles, grades and addresses; no text of theirs.

Grades: A survey, government or university; B a named person of the hiring side; C other; "own": the rule is ours.
"""

from __future__ import annotations

from followup_desktop.domain.advice_model import Source
from followup_desktop.languages import tr

OWN = Source(tr("Rule of this program"), "own")
SEED_WHEN = Source(tr("Should you call after an interview? (guide)"), "C")
SEED_PURPOSES = Source(tr("What a follow-up call is for (guide)"), "C")
QUEBEC = Source(
    "Government of Quebec: following up after an interview",
    "A",
    "https://www.quebec.ca/en/employment/job-search-tips/preparing-for-interview/following-up-interview",
)
FAST_COMPANY = Source(
    "HR managers in Fast Company", "B", "https://www.fastcompany.com/3000304/call-could-get-you-hired"
)
RETURN_CALL = Source(
    "CareerTrend: returning a call", "B", "https://careertrend.com/how-12027887-return-call-interview.html"
)
MISSED_SLOT = Source(
    "The Balance: the interviewer does not call",
    "B",
    "https://www.thebalance.com/what-to-do-if-your-phone-interviewer-doesn-t-call-2062794",
)
SWOSU = Source(
    "SWOSU Career Services: following up",
    "A",
    "https://bulldog.swosu.edu/student-services/career-services/students/tips/followup.php",
)
BIRMINGHAM = Source(
    "University of Birmingham: after the interview",
    "A",
    "https://intranet.birmingham.ac.uk/as/employability/careers/apply/interviews/after-interview.aspx",
)
COUNCIL = Source(
    "Derbyshire Dales: recruitment process",
    "A",
    "https://www.derbyshiredales.gov.uk/your-council/jobs/recruitment-process",
)
SANTA_CLARA = Source(
    "Santa Clara University: offers pending",
    "A",
    "http://www.scu.edu/careercenter/students/findajob/negotiation/offerspending.cfm",
)
HAYS = Source(
    "Hays Japan: after your interview",
    "B",
    "https://www.hays.co.jp/en/the-best-and-worst-things-you-can-do-following-your-interview",
)
ACCOUNTEMPS = Source(
    "Accountemps 2017: thank-you notes",
    "A",
    "https://press.roberthalf.com/2017-11-20-Thank-You-Notes-Can-Tip-Scale-in-Job-Candidates-Favor-Yet-Few-Write-Them",
)
GLASS_HAMMER = Source(
    "The Glass Hammer: how long to wait",
    "B",
    "http://theglasshammer.com/2009/08/19/ask-a-career-coach-how-long-do-you-wait-to-follow-up/",
)
ASK_A_MANAGER = Source(
    "Ask a Manager: how to follow up",
    "B",
    "https://www.askamanager.org/2008/06/how-to-follow-up-after-interview.html",
)
PURDUE = Source(
    "Purdue CCO: the follow-up call",
    "A",
    "https://www.purduecco.com/single-post/2012/03/28/interview-follow-up-call-memaybe",
)
FRESNO_BEE = Source(
    "Columnist's consensus of HR officials, Fresno Bee",
    "B",
    "https://www.fresnobee.com/news/business/article24651292.html",
)
DO2LEARN = Source(
    "do2learn JobTIPS: following up by phone",
    "B",
    "https://do2learn.1ps.us/JobTIPSstudent/GettingAJob/Interviews/AfterInterview/FollowingUpByPhone.html",
)
ALISON_GREEN = Source(
    "Alison Green in US News", "B", "https://finance.yahoo.com/news/following-job-interview-143708289.html"
)
ON_HOLD = Source(
    "The Balance: an offer put on hold",
    "B",
    "https://www.thebalancecareers.com/what-to-do-when-a-job-offer-is-put-on-hold-2063382",
)
BILLFOLD = Source(
    "The Billfold: the very late follow-up", "B", "https://www.thebillfold.com/2014/03/the-very-late-follow-up/"
)
GEORGETOWN = Source(
    "Georgetown: after the interview",
    "A",
    "https://careercenter.georgetown.edu/major-career-guides/interviewing/after-the-interview/",
)
HOLIDAYS = Source(
    "Jumpstart: job seekers in the holidays",
    "B",
    "https://www.jumpstartinc.org/holiday-job-seekers-are-you-naughty-or-nice/",
)
WUNDERLAND = Source(
    "Wunderland: when and how to follow up",
    "B",
    "https://blog.wunderlandgroup.com/when-and-how-to-follow-up-after-a-job-interview",
)
OCS = Source("Harvard OCS: managing offers", "A", "https://docslib.org/doc/6805081/managing-offers")
THE_MUSE = Source(
    "The Muse: the mistake candidates make",
    "B",
    "https://www.themuse.com/advice/the-mistake-we-didnt-know-candidates-were-making?ref=search",
)
NO_CALLS = Source(
    "jobhuntingadvice: the follow-up phone call", "B", "http://www.jobhuntingadvice.com/follow_up_phone_call.htm"
)
ADJUSTMENT = Source(
    "Penningtons: adjustments under the Equality Act",
    "B",
    "https://theneurodivergentcoach.co.uk/empowering-neurodivergent-job-seekers/",
)
CBC = Source(
    "CBC: after the interview, how long do you wait",
    "B",
    "http://www.cbc.ca/newsblogs/business/moneytalks/2011/08/kira-vermond-after-the-interview-how-long-do-you-wait.html",
)
SURVEY_STATUS = Source(
    "Accountemps US 2017: how HR managers want to be asked",
    "A",
    "https://markets.businessinsider.com/news/stocks/the-art-of-following-up-1002382552",
)
SURVEY_THANKS = Source(
    "Accountemps 2012: ways of saying thanks", "A", "https://usdailyreview.com/after-the-job-interview-whats-next/"
)
COMMITTEES = Source(
    "yourlibrarycareer: calls to search committees",
    "B",
    "https://yourlibrarycareer.com/2006/11/01/"
    "q-is-it-true-that-search-committees-especially-in-academia-do-not-appreciate-follow-up-calls/",
)
SANTA_MONICA = Source(
    "Santa Monica Daily Press: when time is not on your side",
    "B",
    "https://smdp.com/2011/04/28/how-to-decide-when-time-is-not-on-your-side/",
)
PENN = Source(
    "Penn Career Services: following up",
    "A",
    "https://www.vpul.upenn.edu/careerservices/interviewingadvice/followup.php",
)
PARKLAND = Source(
    "Parkland College: following up and thank-you notes",
    "A",
    "http://www2.parkland.edu/careercenter/FollowingUpandThankYouNote.htm",
)
CLEARPOINT = Source(
    "Clearpoint: follow-up or too much of it",
    "B",
    "https://clearpointco.com/blog/2014/10/08/after-the-interview-follow-up-vs-too-much-follow-up/",
)
TOO_SOON = Source(
    "Resume-Now: why not too soon or too much",
    "B",
    "https://www.resume-now.com/templates/career-tips/after-a-job-interview-why-you-shouldnt-follow-up-too-soon-or-too-much",
)
# -- habits of countries
CAREERWELL = Source("careerwellminduk: following up in the UK", "C", "https://careerwellminduk.com/?p=693")
RELAUNCH = Source(
    "Relaunch: if you do not hear back",
    "B",
    "http://www.relaunchyourcareer.co.uk/job-interviews/receiving-a-job-offer/following-up-if-you-dont-hear/",
)
JOBSNEAR = Source(
    "jobsnear: how applicants ask after an interview",
    "B",
    "https://www.jobsnear.de/karriereblog/wie-bewerber-richtig-nachhaken/",
)
EMBEDDEERS = Source(
    "embeddeers: after the interview",
    "B",
    "https://karriere.embeddeers.com/wie-verhalte-ich-mich-nach-dem-vorstellungsgespraech/",
)
HAUFE = Source(
    "Haufe: letters of refusal",
    "B",
    "https://haufe.de/steuern/haufe-steuer-office-excellence/"
    "absageschreiben-und-diskriminierungsfreie-ablehnungsgruende_idesk_PI25844_HI16467144.html",
)
TENSHOKU = Source("tenshoku-kizoku: when no answer comes", "B", "http://www.tenshoku-kizoku.com/cat5/55.html")
CAREERMINE = Source(
    "careermine: hours for a call", "B", "https://manners.careermine.jp/media/articles/interview-phone-time"
)
R_AGENT = Source("Recruit Agent: asking for the result", "B", "https://r-agent.com/guide/article8203")
FUTURES = Source(
    "Futures and Careers: following up in India",
    "B",
    "https://www.futuresandcareers.com/how-should-a-candidate-follow-up-after-an-interview/",
)
UPGRAD = Source(
    "upGrad: when and how to follow up",
    "B",
    "https://upgrad.com/blog/when-how-to-follow-up-after-an-interview",
)
ACCOUNTEMPS_CANADA = Source(
    "Accountemps Canada 2017: the art of following up",
    "A",
    "https://www.roberthalf.ca/en/the-art-of-following-up",
)
HCAREERS = Source(
    "Hcareers: restaurants and hotels, when to call",
    "B",
    "https://hcareers.com/article/career-advice/post-interview-call-back-rules",
)
SENECA = Source(
    "Seneca College: after the interview",
    "A",
    "http://www.senecacollege.ca/student/careerdevelopment/students/interview/after-the-interview.html",
)
