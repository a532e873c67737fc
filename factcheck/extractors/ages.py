"""Ages of people: "a 35-year-old woman", "John Smith, 58, said", "aged 7 to 12", "in her 90s"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import zip_longest

from factcheck.extractors.base import Found, in_order, mentions_of, quantity_of, vocabulary
from factcheck.model import Article, Mention, Quantity
from factcheck.text.figures import figures
from factcheck.text.hedges import hedge_before, is_hedge
from factcheck.text.nouns import STOPS, is_person, names_person, noun_after, singular, words_of
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan
from factcheck.text.units import Figure, parse_unit

_PERSONS = words_of("person")
_AGE_PARTS = words_of("age_part")
_AGE_NOUNS = frozenset({"age", "ages"})
_TIMES = words_of("time_word")
_OWNERS = frozenset({"his", "her", "their"})
_AGED = frozenset({"aged", "age", "ages"})
_YOUNG = frozenset({"boy", "girl", "child", "lad", "baby"})
_COMPARED = frozenset({"older", "younger"})
_PASTS = words_of("past_verb")
_OLDEST = 120


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All ages of people in a text; ages of other things are durations."""
    return mentions_of(scan, "quantity", in_order(_printed(scan), _decades(scan)))


def _printed(scan: Scan) -> Iterator[Found]:
    """Ages in figures, those of a list among them: "aged 22, 29 and 41"."""
    listed: Figure | None = None
    named: Figure | None = None
    for figure, following in zip_longest(figures(scan), figures(scan)[1:]):
        found = _age(scan, figure, following)
        if not found and named and figure.first - named.bare < _NEXT_NAME and _is_after_name(scan, figure, small=True):
            found = _bare(figure)
        named = figure if found and scan.word_before(figure.first) in (",", "both") else named
        if found is None and listed and _goes_on(scan, listed, figure):
            found = _bare(figure)
        is_listed = found and (listed or scan.word_before(figure.first).lower() in _LEADING or _ends_pair(scan, figure))
        listed = figure if is_listed else None
        if found:
            yield found


def _goes_on(scan: Scan, before: Figure, figure: Figure) -> bool:
    """Whether a bare number goes on in a list of ages."""
    if figure.sign or figure.unit or figure.high or scan.words(before.bare, figure.first) not in _LISTS:
        return False
    after = scan.word_after(figure.bare).lower()
    return not after or after in STOPS


_LEADING = frozenset({"aged", "ages", "from"})
_LISTS = frozenset({", ", " and ", ", and ", " or ", " to "})


def _age(scan: Scan, figure: Figure, following: Figure | None) -> Found | None:
    if figure.unit:
        role, unit = parse_unit(scan.vocabulary, figure.unit) or ("", "")
        told = role == "age" and _is_of_person(scan, figure)
        return (figure.first, figure.last, quantity_of(figure, unit)) if told else None
    if figure.sign or figure.first < 2:
        return None
    before = scan.word_before(figure.first).lower()
    if before == "of":
        return _age_of(scan, figure, following)
    if before in _AGED:
        return figure.first - 2, figure.bare, quantity_of(figure, "year_old")
    return _bare(figure) if _is_led(scan, figure, before) else None


def _bare(figure: Figure) -> Found:
    """A number without a unit as an age in years."""
    return figure.first, figure.bare, quantity_of(figure, "year_old")


def _is_led(scan: Scan, figure: Figure, before: str) -> bool:
    """Whether a bare number is an age by what leads to it: "aged about 30", "older than 24", ", 58,", "he was 95."."""
    if is_hedge(before):
        hedge = hedge_before(scan, figure.first, figure.bare)[0]
        if scan.word_before(hedge).lower() == "aged" or _is_of_somebody(scan, figure, hedge):
            return True
    if before == "both" and scan.pieces[max(0, figure.first - 4)] == "," and _is_last(scan, figure):
        return True
    lead = scan.word_before(figure.first - 2).lower()
    if (before == "from" and lead == "aged") or (before == "than" and lead in _COMPARED and _is_last(scan, figure)):
        return True
    if before in _BEYOND:
        return _is_of_ages(scan, figure)
    return _is_after_name(scan, figure) or _is_stated(scan, figure, before)


def _is_of_ages(scan: Scan, figure: Figure) -> bool:
    """Whether a number bounds the ages of people: "people over 75", "half of the dead were under 18"; not "fell to over
    75"."""
    noun = scan.word_before(figure.first - 2)
    if noun in _ARE:
        of = _OF_PEOPLE.search(scan.text, 0, scan.starts[figure.first])
        told = of and (of[1] in _PEOPLE or of[1] in _HURT or is_person(of[1]))
        return bool(told) and (_is_last(scan, figure) or _is_alone(scan, figure))
    if not noun or not (noun.lower() in _PEOPLE or is_person(noun)):
        return False
    after = scan.word_after(figure.bare)  # "voters over 60 stayed at home"
    is_free = bool(after) and after.islower() and singular(after) is None and noun.endswith("s")
    return _is_last(scan, figure) or (is_free and _is_of_two_digits(figure))


_BEYOND = frozenset({"over", "under", "above", "below"})
_PEOPLE, _HURT = words_of("people_of_age"), words_of("people_word")
_ARE = frozenset({"were", "are"})
_OF_PEOPLE = re.compile(
    r"\b(?:of|in|most|many) (?:the |those |these |its |their )?(?:\w+ )?([a-z]+) (?:were|are) [a-z]+ $"
)


def _is_stated(scan: Scan, figure: Figure, before: str) -> bool:
    """Whether an age is told by a verb or "then": "he was 95.", "turns 38 next month", "died at 94.", ", then 24."."""
    if before in _MERE:
        subject = scan.word_before(figure.first - 4).lower()
        is_told = scan.word_before(figure.first - 2) in _BE and subject in _WHO
        mark = "".join(scan.pieces[figure.bare : figure.bare + 1])
        return is_told and _is_of_two_digits(figure) and mark in (".", ",", ";", ")")
    numeral = parse_numeral(figure.low) if before in _TOLD and not figure.high else None
    if numeral is None or not 0 < numeral.amount < _OLDEST or numeral.amount % 1:
        return False
    after, mark = scan.word_after(figure.bare).lower(), "".join(scan.pieces[figure.bare : figure.bare + 1])
    if before in _THEN:
        person = scan.pieces[max(0, figure.first - 5)]
        is_one = person[:1].isupper() or is_person(person) or person in _PERSONS
        return is_one and scan.pieces[max(0, figure.first - 4)] == "," and mark in (".", ",", ";", ")")
    if before == "at":
        if mark == "," and scan.pieces[figure.first - 2] == "At" and numeral.amount >= _GROWN:
            follower = scan.word_after(figure.bare + 1)  # "At 24, she is"
            return follower in _PERSONAL or (follower == "the" and is_person(scan.word_after(figure.bare + 3)))
        near = scan.pieces[max(0, figure.first - _NEAR) : figure.first]
        return numeral.amount > _HOURS and mark in (".", ",", ";", ")") and not _DIED.isdisjoint(near)
    subject = scan.word_before(figure.first - 2).lower()
    if before in _BE and (subject in _WHO or _is_of_extreme(scan, figure.first - 2) or _is_described(scan, figure)):
        return mark in (".", ",", ";") or after in _WHEN
    return before in _TURN and (mark in (".", ",", ";") or after in _WHEN)


def _is_of_extreme(scan: Scan, place: int) -> bool:
    """Whether the words before a place are of the oldest or the youngest: "the youngest", "the oldest victim"."""
    noun = scan.word_before(place)
    return noun.lower() in _EXTREMES or (is_person(noun) and scan.word_before(place - 2).lower() in _EXTREMES)


def _is_described(scan: Scan, figure: Figure) -> bool:
    """Whether an age stands behind a name and who that is: "Ada Holm, the teacher who found them, is 44."."""
    start = scan.starts[figure.first]
    told = _DESCRIBED.search(scan.text, max(0, start - _FARTHEST), start)
    return told is not None and _is_of_two_digits(figure) and any(is_person(word) for word in told[1].split())


_DESCRIBED = re.compile(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+, (?:the|an?|his|her|their|its) ([^,.;:]+), (?:is|was) $")
_FARTHEST = 120
"""How many characters a name and who that is may take."""
_EXTREMES = frozenset({"oldest", "eldest", "youngest"})
_HOURS, _GROWN = 24, 13
"""Up to which number "at 9," may tell an hour, and from which on "At 14, she" tells an age."""
_NEXT_NAME = 20
"""How many pieces behind an age the next of a list may stand: "Ada Holm, 10; and Bo Dahl, 9"."""
_DIED = frozenset({"died", "dies", "retired", "retires", "married"})
_NEAR = 10
"""How many pieces before "at 94" somebody may have died or retired."""
_THEN = frozenset({"then", "now"})
_BE = frozenset({"is", "was"})
_MERE = frozenset({"just", "only", "still", "barely", "already"})
""" "Who is just 19,"."""
_TURN = frozenset({"turn", "turns", "turned", "turning"})
_TOLD = _THEN | _BE | _TURN | {"at"}
_PERSONAL = frozenset({"he", "she"})
_WHO = _PERSONAL | {"who"}
_WHEN = _PERSONAL | _OWNERS | {"when", "in", "on", "next", "this", "last", "and", "at"}


def _age_of(scan: Scan, figure: Figure, following: Figure | None) -> Found | None:
    """ "over the age of 21", "between the ages of 16 and 59", "a teacher of 34"."""
    first, last = figure.first, figure.bare
    noun = scan.word_before(first - 2).lower()
    if is_person(noun) and (_is_last(scan, figure) or (noun in _YOUNG and _is_alone(scan, figure))):
        return first, last, quantity_of(figure, "year_old")
    if noun not in _AGE_NOUNS:
        return None
    if noun == "ages" and following and scan.words(last, following.first).lower() in (" and ", " to "):
        figure, last = figure._replace(high=following.low), following.bare
    if scan.word_after(last).lower() in _TIMES:
        return None
    first -= 4
    for word in ("the", "between") if figure.high else ("the",):
        first -= 2 if scan.word_before(first).lower() == word else 0
    return first, last, quantity_of(figure, "year_old")


def _is_last(scan: Scan, figure: Figure) -> bool:
    """Whether two figures of a number stand behind a person for themselves: "a man of 24 from Sydney"."""
    after = scan.word_after(figure.bare).lower()
    did = (after in _PASTS or after.endswith("ed")) and noun_after(scan, figure.bare) is None  # "of 24 drowned"
    return _is_of_two_digits(figure) and (not after or after in STOPS or did)


def _is_of_somebody(scan: Scan, figure: Figure, hedge: int) -> bool:
    """Whether an age is told with a hedge at a piece: "a man of about 30"."""
    who = scan.word_before(hedge - 2).lower()
    return scan.word_before(hedge).lower() == "of" and who in _SOMEBODY and _is_last(scan, figure)


_SOMEBODY = frozenset({"man", "woman", "boy", "girl", "youth", "lad"})


def _is_of_two_digits(figure: Figure) -> bool:
    return len(figure.low) == len("24") and figure.low.isdigit() and not figure.high


def _is_alone(scan: Scan, figure: Figure) -> bool:
    """Whether nothing is counted by a whole number below ten: "a boy of seven", but not "a child of two doctors"."""
    numeral, after = parse_numeral(figure.low.lower()), scan.word_after(figure.bare).lower()
    is_small = numeral is not None and not figure.high and numeral.amount < 10 and numeral.amount % 1 == 0
    return is_small and (not after or after in STOPS)


def _is_of_person(scan: Scan, figure: Figure) -> bool:
    """Whether an age is told of a person: "35-year-old woman", "the 35-year-old said", "is 35 years old"."""
    last = figure.last
    word = scan.word_after(last)
    if not word or word[0].isupper() or not word[0].isalpha() or word.lower() in STOPS or word.endswith("ed"):
        return True
    return word in _PASTS or names_person(scan, last + 1)


def _is_after_name(scan: Scan, figure: Figure, small: bool = False) -> bool:
    """Whether a number stands like an age behind a name: ", 58,"; a ``small`` one has but one figure."""
    pieces, first = scan.pieces, figure.first
    if scan.word_before(first) != "," or first < len(("Name", ",", " ")) or figure.high:
        return False
    name = pieces[first - 3]
    if name == "." and len(pieces[first - 4]) == 1:  # "Jan K., 36,"
        name = pieces[first - 4]
    if len(figure.low) != len("58") and not (len(figure.low) == 1 and (small or name.lower() in _PERSONS)):
        return False
    after = pieces[figure.bare] if figure.bare < len(pieces) else "."
    age = parse_numeral(figure.low)
    is_month = "month" in scan.vocabulary.roles(name)
    if age is None or not 0 < age.amount < _OLDEST or is_month or not name.isalpha():
        return False
    if _ends_pair(scan, figure):
        return True
    return after == "," or (after in ".;)" and (name[0].isupper() or name in _PERSONS))


def _ends_pair(scan: Scan, figure: Figure) -> bool:
    """Whether an age is the first of several behind people: "two men, 28 and 33, were", "boys, 10, 11 and 12."."""
    noun = scan.pieces[max(0, figure.first - 3)]
    return _OTHER_AGE.match(scan.text, scan.starts[figure.bare]) is not None and singular(noun) in _PERSONS


_OTHER_AGE = re.compile(r"(?:, [1-9][0-9]){0,3},? and [1-9][0-9][,.;)]")


@cache
def _decade() -> re.Pattern[str]:
    return re.compile(vocabulary().initials("decade", "nineties"))


def _decades(scan: Scan) -> Iterator[Found]:
    """ "in her 90s", "in his late forties"."""
    for match in _decade().finditer(scan.letters):
        place = match.start()
        spoken = scan.vocabulary.value("nineties", scan.pieces[place])
        low = f"{spoken[-1]}0" if spoken else re.sub(r"\D", "", scan.pieces[place])
        first = place - 2 if scan.word_before(place).lower() in _AGE_PARTS else place
        if len(low) != len("90") or scan.word_before(first).lower() not in _OWNERS:
            continue
        first -= 4 if scan.word_before(first - 2).lower() == "in" else 2
        youngest = Decimal(low)
        ages = Quantity(relation="range", low=youngest, high=youngest + 9, step=Decimal(1), unit="year_old")
        yield first, match.end(), ages
