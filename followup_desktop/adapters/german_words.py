"""German words for days and times, said in the English that the rules of word_days.py and words.py read.

One set of rules, and one reading of a promise, for both languages: "anfang nächster woche" is "early next week" and
falls on the same day. What is no such word is left as it stands.
"""

from __future__ import annotations

import re

_PLAIN = {
    **dict.fromkeys(("montag", "montags", "mo"), "monday"),
    **dict.fromkeys(("dienstag", "dienstags", "di"), "tuesday"),
    **dict.fromkeys(("mittwoch", "mittwochs", "mi"), "wednesday"),
    **dict.fromkeys(("donnerstag", "donnerstags", "do"), "thursday"),
    **dict.fromkeys(("freitag", "freitags", "fr"), "friday"),
    **dict.fromkeys(("samstag", "samstags", "sonnabend", "sa"), "saturday"),
    **dict.fromkeys(("sonntag", "sonntags", "so"), "sunday"),
    **dict.fromkeys(("januar", "jänner", "jän"), "january"),
    **dict.fromkeys(("februar", "feber"), "february"),
    **dict.fromkeys(("märz", "maerz", "mär", "mrz"), "march"),
    "mai": "may",
    "juni": "june",
    "juli": "july",
    "dez": "december",
    "dezember": "december",
    **dict.fromkeys(("oktober", "okt"), "october"),
    "heute": "today",
    "gestern": "yesterday",
    "übermorgen": "the day after tomorrow",
    "morgen": "tomorrow",
    **dict.fromkeys(("mittag", "mittags"), "noon"),
    "mitternacht": "midnight",
    "um": "at",
    "gegen": "at",
    "ab": "from",
    "von": "from",
    **dict.fromkeys(("tag", "tage", "tagen"), "days"),
    **dict.fromkeys(
        ("arbeitstag", "arbeitstage", "arbeitstagen", "werktag", "werktage", "werktagen"), "working days"
    ),
    **dict.fromkeys(("woche", "wochen"), "weeks"),
    **dict.fromkeys(("monat", "monate", "monaten"), "months"),
    **dict.fromkeys(("stunde", "stunden", "std"), "hours"),
    **dict.fromkeys(("minute", "minuten"), "minutes"),
    **dict.fromkeys(("ein", "eine", "einem", "einen", "einer"), "1"),
    "zwei": "2",
    "drei": "3",
    "vier": "4",
    "fünf": "5",
    "sechs": "6",
    "sieben": "7",
    "acht": "8",
    "neun": "9",
    "zehn": "10",
    "elf": "11",
    "zwölf": "12",
    "vierzehn": "14",
    **dict.fromkeys(("nächste", "nächster", "nächsten", "nächstes"), "next"),
    **dict.fromkeys(("kommende", "kommender", "kommenden", "kommendes"), "coming"),
    **dict.fromkeys(("diese", "dieser", "diesen", "dieses", "diesem"), "this"),
    **dict.fromkeys(("letzte", "letzter", "letzten", "vorige", "vorigen"), "last"),
    **dict.fromkeys(("bald", "demnächst", "später"), "soon"),
}
_OF = r"(?:der|des|dieser|diesen|dieses) "
_PHRASES = tuple(  # from what is longer to what is shorter; on folded text
    (re.compile(pattern), words)
    for pattern, words in (
        (r"\b(?:nächste|kommende)[nr]? woche\b", "next week"),
        (r"\bübernächste[nr]? woche\b", "week after next"),
        (r"\bdiese[nr]? woche\b", "this week"),
        (r"\b(?:nächste|kommende)[nrs]? monats?\b", "next month"),
        (rf"\bende (?:{_OF}woche|woche)\b|\bwochenende\b", "end of the week"),
        (rf"\b(?:ende {_OF}monats|ende (?:des )?monats?|monatsende)\b", "end of the month"),
        (r"\b(?:ende des jahres|jahresende)\b", "end of the year"),
        (r"\b(?:anfang|beginn) ", "early "),
        (r"\bmitte ", "mid "),
        (r"\bende ", "end of "),
        (r"\b(?:eineinhalb|anderthalb) stunden\b", "an hour and a half"),
        (r"\b(?:einer? )?halben? stunde\b", "half an hour"),
        (r"\bein(?:ige|igen|\s+paar) ", "a few "),
        (r"\bmorgen (?:früh|vormittag)\b", "tomorrow"),
        (r"\bheute (?:früh|morgen|vormittag|nachmittag|abend)\b", "today"),
        (r"\bhalb (\d{1,2})\b", "half before \\1"),
        (r"\bviertel nach (\d{1,2})\b", "quarter past \\1"),
        (r"\bviertel vor (\d{1,2})\b", "quarter to \\1"),
        (r"\b(\d{1,2}) uhr (\d{2})\b", "\\1:\\2"),
        (r"\b(\d{1,2}) (?:uhr )?(?:morgens|früh|vormittags)\b", "\\1 am"),
        (r"\b(\d{1,2}) (?:uhr )?(?:nachmittags|abends)\b", "\\1 pm"),
        (r"(?<!\d )\b(?:am|zum|den|dem|der|bis|spätestens) (?=\S)", ""),
        (r"(?<=\w)\. ?(?=\d{1,2}\.? )", " "),  # "Do. 19. Nov"
    )
)
_WORD = re.compile(r"[^\W\d_]+")
_BARE_DAY = re.compile(r"(\d{1,2})\.")


def in_english(text: str) -> str:
    """The words in small letters, German ones in English."""
    words = " ".join(text.casefold().split())
    for pattern, meant in _PHRASES:
        words = pattern.sub(meant, words)
    words = re.sub(r"half before (\d{1,2})", lambda found: f"{(int(found[1]) - 1) or 12}:30", words)
    words = _WORD.sub(lambda found: _PLAIN.get(found[0], found[0]), words)
    bare = _BARE_DAY.fullmatch(words)
    return f"the {bare[1]}th" if bare else words
