"""What the place of a match must look like, where its words alone do not tell that it is a time."""

from __future__ import annotations

import re

from factcheck.extractors.times.grammar import context_words
from factcheck.extractors.times.programmes import is_no_title
from factcheck.lexicon import values
from factcheck.text.nouns import HYPHENS, POSSESSIVES, is_of_year, names_person
from factcheck.text.scan import Scan
from factcheck.text.scores import is_of_match, is_played

_BESIDE = context_words("beside_date")
_POSSESSIVE = ("his", "her", "their", "my", "your", "whose")
_LINE, _FARTHEST = 16, 80
"""How many pieces the year of a copyright line may stand after its sign, and a word that tells what is spoken of."""
_FOLLOWING = _BESIDE | context_words("after_date")
"""Words behind a year or a day that nothing counts."""
_ROMAN = re.compile("I?[XV]I{1,3}|I{2,3}|I[VX]|V|X")
_SERIES = re.compile(r"(?:(?:, | and |, and | or | to )[0-9]{1,3}(?:st|nd|rd|th)\b)+(?: (?P<after>[^\W\d_]+))?")
"""Ordinals behind another one, and the word behind the last of them, which all may count."""


def is_month(scan: Scan, first: int, last: int) -> bool:
    """With a year, or not a name ("Theresa May", "April Jones") nor the verb at the head of a sentence."""
    if last - first > 1:
        return True
    word, letters = scan.pieces[first], scan.letters
    if word == "March" and _is_rally(scan, first, last):
        return False
    before, after = scan.word_before(first).lower(), scan.word_after(last)
    if word in values("times", "month_short") and letters[last : last + 1] != ".":
        return before in _BESIDE and not after.istitle()
    if _ROMAN.fullmatch(after):
        return False  # "August III"
    if word not in values("times", "name_like") or (first and letters[first - 1] not in " \n"):
        return True
    if not before or letters[first - 2] == ".":
        return word != "May" and after[:1].islower()
    if after.istitle():
        return before in context_words("before_month")
    return before in _BESIDE or scan.pieces[first - 2].islower()


def _is_rally(scan: Scan, first: int, last: int) -> bool:
    """Whether "March" is of people: "the March on the capital", "a yearly March for"; not "in March on the coast"."""
    after, before = scan.word_after(last), scan.word_before(first).lower()
    if after == "of":
        return before in ("the", "") and scan.word_after(last + 2) == "the"  # "the March of the Mothers"
    return after in ("on", "for") and (before == "the" or before not in _BESIDE)


def is_claimed(scan: Scan, first: int, last: int) -> bool:
    """Whether years are not those of a copyright line."""
    start = max(first - _LINE, 0)
    if "©" in scan.pieces[max(start, scan.letters.rfind("\n", start, first)) : first]:
        return False
    return scan.word_before(first).lower() not in context_words("copyright")


def is_year(scan: Scan, first: int, last: int) -> bool:
    """Not a count ("2024 people") and not a part of a name, a sum or a longer number; but "since 2022: 28 of"."""
    before, after = scan.word_before(first).lower(), scan.word_after(last)
    is_of_law = before == "," and scan.pieces[first - 3] in context_words("law")  # "the Corruption Act, 1988"
    prefix, beside = scan.pieces[max(first - 2, 0) : first], scan.pieces[last : last + 1]
    joined = bool(prefix) and prefix[-1] in "$£€#/.-+:" and prefix[0].lower() not in context_words("year_prefix")
    is_named = after.isupper() and "".join(scan.pieces[last + 2 : last + 3]).isdigit()  # "asteroid 2012 DA14"
    is_led = (prefix[-1:] == ["("] or before in context_words("before_year")) and scan.letters.startswith(": ", last)
    if joined or is_named or not is_claimed(scan, first, last) or (beside in (["%"], ["/"], [":"]) and not is_led):
        return False
    if not 1900 <= int(scan.pieces[first]) < 2100:
        other = last + 3  # "from 1500 to 2000 people"
        is_range = after == "to" and scan.letters[other : other + 1] == scan.letters[first]
        return before in context_words("before_old_year") and not (is_range and _counts(scan, other, other + 1))
    return is_led or (not is_of_law and before not in context_words("before_label") and not _counts(scan, first, last))


def _counts(scan: Scan, first: int, last: int) -> bool:
    """Whether figures like a year count what follows: "2024 people", "1999 shops"."""
    if not is_of_year(scan, first, last):
        return True
    after = scan.word_after(last)
    is_plural = after.islower() and after.endswith("s") and after not in _FOLLOWING
    return is_plural and scan.word_before(first).lower() not in context_words("before_year")


def is_short_year(scan: Scan, first: int, last: int) -> bool:
    """Whether "'98" stands after "in" and the like."""
    return scan.word_before(first).lower() in context_words("before_short_year")


def is_decade(scan: Scan, first: int, last: int) -> bool:
    """Whether it is not the age of a person in his 30s, nor a temperature."""
    if len(scan.pieces[first]) != len("30s"):
        return True
    joined = first > 1 and scan.pieces[first - 1] == "-"
    before = scan.pieces[first - 2] if joined else scan.word_before(first)
    if before.lower() not in context_words("before_decade"):
        return False
    whose = scan.word_before(first - 2 if joined else first).lower()
    return whose not in _POSSESSIVE and not _speaks_of(scan, first, "weather")


def is_business(scan: Scan, first: int, last: int) -> bool:
    """Whether "the second half" and "the fourth quarter" are none of a game."""
    return not (_speaks_of(scan, first, "game") or is_of_match(scan.text))


def _speaks_of(scan: Scan, place: int, role: str) -> bool:
    """Whether the sentence has a word of a role near a place."""
    start, end = scan.sentence_pieces[scan.sentence_at(scan.starts[place])]
    near = scan.pieces[max(start, place - _FARTHEST) : min(end, place + _FARTHEST)]
    return not context_words(role).isdisjoint(map(str.lower, near))


def is_no_name(scan: Scan, first: int, last: int) -> bool:
    """Whether a weekday or holiday is not a part of a name ("Bloody Sunday", "Good Friday Agreement")."""
    if scan.word_before(first) in context_words("before_name"):
        return False
    return scan.word_after(last) not in context_words("after_name")


_DAYS_FROM = re.compile(r"\b(?:seconds?|minutes?|hours?|days?|weeks?) (?:before|after) (?:the )?$", re.IGNORECASE)


def is_season(scan: Scan, first: int, last: int) -> bool:
    """Not the verb "fall" and not a spring of water: with a year, or after a word such as "this"."""
    if scan.pieces[last - 1].istitle() and scan.word_after(last).istitle():
        return False  # "the Winter Gardens"
    if scan.pieces[last - 1] == "fall" and _DAYS_FROM.search(
        scan.text, max(0, scan.starts[first] - len("minutes before the ")), scan.starts[first]
    ):
        return False  # "three weeks before the fall"
    return last - first > 1 or scan.word_before(first).lower() in context_words("before_season")


def is_day_of_month(scan: Scan, first: int, last: int) -> bool:
    """Whether "the 16th" stands alone, as a day does, and not before what is counted, nor in "the 16th-largest".

    What is "in the 16th" is in no day, but in an over or a lap.
    """
    if (last < len(scan.pieces) and scan.pieces[last] in HYPHENS) or scan.word_before(first - 2).lower() == "in":
        return False
    if scan.word_after(last).lower() == "of":  # "the 14th of this month", not "of the season" nor "1/20th of a month"
        return scan.word_before(first).lower() == "the" and "month" in scan.pieces[last : last + 6]
    series = _SERIES.match(scan.text, scan.starts[last])  # "the 12th and 67th minutes"
    after = (series["after"] or "") if series else scan.word_after(last)
    return scan.word_before(first).lower() == "the" and (not after or after.lower() in _FOLLOWING)


def is_past_alone(scan: Scan, first: int, last: int) -> bool:
    """Whether "in the past" is all of the time that is told, and no part of "in the past few hours"."""
    after = scan.word_after(last)
    return not after or after in context_words("clause")


def is_no_loan(scan: Scan, first: int, last: int) -> bool:
    """Whether "overnight" tells when, and not how long: "the overnight rate", "overnight stays"."""
    return scan.word_after(last) not in context_words("after_overnight")


def is_no_infinitive(scan: Scan, first: int, last: int) -> bool:
    """Whether "last three weeks" is no verb: "is to last three weeks"."""
    return scan.pieces[first] != "last" or scan.word_before(first).lower() not in context_words("verb_after")


def is_noun(scan: Scan, first: int, last: int) -> bool:
    """Whether "end" and "start" are no verbs."""
    joined = scan.letters[last : last + 1] not in ("", " ")
    return joined or scan.word_before(first).lower() not in context_words("verb_after")


def is_at(scan: Scan, first: int, last: int) -> bool:
    """Whether a number is a time, as it is with "a.m.", and not a count: "at 9 this morning"."""
    return last - first > 1 or scan.word_before(first).lower() in context_words("before_hour")


def is_hour(scan: Scan, first: int, last: int) -> bool:
    """Whether an hour is no count: "six o'clock", "6 in the morning", "from six in the morning"."""
    if scan.pieces[first].isdigit() or scan.word_after(first + 1).lower() == "o":
        return True
    before = scan.word_before(first).lower()
    return before in context_words("before_hour") or before == "to"


def is_no_paper(scan: Scan, first: int, last: int) -> bool:
    """Whether "daily" is no part of the name of a paper: "the Daily Gazette", "the Spanish daily El Eco"."""
    if not scan.word_after(last).istitle():
        return True
    return not (scan.pieces[first].istitle() or scan.word_before(first).istitle())


def is_no_age(scan: Scan, first: int, last: int) -> bool:
    """Whether "today" is the day and not the age: "today's world", "the leaders of tomorrow"."""
    if scan.text.startswith(POSSESSIVES, scan.starts[last]):
        return context_words("of_this_age").isdisjoint(scan.pieces[last + 2 : last + 6])
    is_of = scan.word_before(first).lower() == "of" and scan.pieces[first].lower() == "tomorrow"
    return not is_of and is_no_title(scan, first, last)


def is_dawn(scan: Scan, first: int, last: int) -> bool:
    """Whether "dawn" is no part of "pre-dawn" and of no name: "Dawn Reeves", "Operation Sunrise"."""
    if first and scan.pieces[first - 1] in HYPHENS:
        return False
    after, before = scan.word_after(last), scan.word_before(first)
    if not scan.pieces[first].istitle():
        return True
    is_named = after.istitle() and _CALENDAR.isdisjoint(scan.vocabulary.roles(after))
    return not (is_named or (before.istitle() and before.lower() not in _BESIDE))


_CALENDAR = frozenset({"weekday", "month", "day_word"})


def is_length(scan: Scan, first: int, last: int) -> bool:
    """Whether "a day" is a length and not a rate ("$5 a day")."""
    words = scan.words(first, last).lower()
    if (first == 0 or scan.letters[first - 1] == "\n" or " and " in words or " or " in words) and words != _SOME_DAY:
        return True
    before, after = scan.word_before(first).lower(), scan.word_after(last)
    if after == "and" and last + 3 < len(scan.pieces) and scan.pieces[last + 3].isdigit():
        return True  # "an hour and 43 minutes"
    return before in context_words("before_length") or after in context_words("after_length")


def is_date(scan: Scan, first: int, last: int) -> bool:
    """Whether "a year ago" is a date; with a hedge it is a length."""
    before = scan.word_before(first).lower()
    if before == "than":
        before = "" if is_compared(scan, first - 4) else scan.word_before(first - 2).lower()
    return before not in context_words("length_hedge") and is_complete(scan, first, last)


def is_compared(scan: Scan, place: int) -> bool:
    """Whether "fewer" is of a figure before it, and no bound of what follows: "1,100 fewer than a year earlier"."""
    before = scan.word_before(place).lower()
    return before[:1].isdigit() or before in context_words("before_comparative")


def is_complete(scan: Scan, first: int, last: int) -> bool:
    """Whether "the day before" is a date of its own, and not told from what follows ("the day before the vote")."""
    after, tells = scan.word_after(last), scan.pieces[last - 1].lower()
    return not after or (tells != "on" and (tells not in ("before", "after") or after in context_words("clause")))


def is_year_reported(scan: Scan, first: int, last: int) -> bool:
    """Whether "the year" is the one of which figures are given ("for the year"), and its end is not told."""
    place = first - 2 if scan.word_before(first).lower() == "the" else first
    return scan.word_before(place).lower() == "for" and scan.word_after(last) not in context_words("year_told")


def is_claimed_length(scan: Scan, first: int, last: int) -> bool:
    """Whether a length is neither the age of a person, nor the time of reading, nor a programme, nor of a match."""
    is_told = is_thing(scan, first, last) and not _is_of_reading(scan, first, last) and is_no_title(scan, first, last)
    return is_told and not is_played(scan, last - 1)


def _is_of_reading(scan: Scan, first: int, last: int) -> bool:
    if not scan.pieces[last - 1].startswith("min"):
        return False
    before = scan.words(max(0, first - _LABEL), first).lower().rstrip()
    return scan.word_after(last) in context_words("read") or before.endswith(tuple(context_words("read_before")))


_LABEL = len(("time", " ", "to", " ", "read", ":", " "))


def is_thing(scan: Scan, first: int, last: int) -> bool:
    """Not "one day" in the future, nor the age of a person: "a two-year-old campaign", but not "a two-year-old boy"."""
    if scan.pieces[last - 1] != "old":
        return scan.words(first, last).lower() != _SOME_DAY or is_length(scan, first, last)
    return scan.word_after(last).islower() and not names_person(scan, last + 1)


_SOME_DAY = "one day"
