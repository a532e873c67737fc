"""What is so of a figure or not: that it is foretold, a part of others, a rate, a record; each flag by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.about.features import is_rate
from factcheck.about.marks import Mark
from factcheck.about.sentence import Sentence
from factcheck.about.spots import Spot
from factcheck.model import Count
from factcheck.text.nouns import words_of
from factcheck.text.stems import moves


def flags_of(spot: Spot, sentence: Sentence, measures: list[str], noun: tuple[str, ...]) -> frozenset[str]:
    """The flags of a mention in its sentence, from the stems of its measures and of the thing counted.

    They are the roles of the words near it ("forecast", "superlative", "stage", …) and which of those ("superlative:
    first"); "rate", and each what ("rate:day"); "ago" and "other" by the words beside it; of a date, that it is that of
    a statement ("reporting") or of a "dateline"; of a count, that it is "partitive", "of a whole", the "whole" itself
    or "definite"; and which way such figures move with time ("moves:up").
    """
    flags = [*_marked(spot, sentence), *_moves(spot, sentence, measures, noun)]
    if each := _each(spot, sentence):
        flags += ["rate", "rate:" + each]
    if spot.after in _LATER or (spot.after in _FROM_WHEN and _second_after(spot, sentence) == "that"):
        flags.append("ago")
    if spot.before in _OTHER:
        flags.append("other")
    if spot.mention.kind == "date":
        flags += _of_date(spot, sentence)
    elif spot.mention.kind == "count":
        flags += _of_count(spot, sentence)
    return frozenset(flags)


def _marked(spot: Spot, sentence: Sentence) -> Iterator[str]:
    """The roles of the words near a mention, and what those tell more of."""
    for mark in _nearest_stages(spot, sentence.marks_near(spot, _FARTHEST_FLAG)):
        if mark.role in _FLAG_REACH and spot.distance(mark.place) <= _reach(mark, spot):
            yield mark.role
            if mark.role in _TOLD_WHICH:
                yield f"{mark.role}:{mark.value}"


def _of_date(spot: Spot, sentence: Sentence) -> Iterator[str]:
    if sentence.is_reporting(spot):
        yield "reporting"
    if spot.last - sentence.first <= _DATELINE_REACH and _leads_in(spot, sentence):
        yield "dateline"


def _of_count(spot: Spot, sentence: Sentence) -> Iterator[str]:
    if _is_part(spot, sentence):
        yield "partitive"
    if _is_of_whole(sentence) and not _is_whole(spot, sentence):
        yield "of a whole"
    if _is_out_of(spot, sentence):
        yield "whole"
    if spot.before in _DEFINITE:
        yield "definite"


_FLAG_REACH = {"forecast": 8, "analyst": 10, "superlative": 4, "preliminary": 6, "stage": 6}

_TOLD_WHICH = ("superlative", "stage", "preliminary")

_FARTHEST_FLAG = 14
"""Within how many words of a figure that a forecast is "cut to" the forecast may stand; no flag stands farther."""

_DATED = frozenset({"date", "time", "ordinal"})
"""Kinds that are no rate of anything: "on Monday a judge"."""

_LATER, _FROM_WHEN = frozenset({"ago", "earlier", "later"}), frozenset({"after", "before"})

_OTHER = frozenset({"other", "another", "further", "additional", "remaining"})

_DEFINITE = frozenset({"the", "these", "those", "both"})


def _nearest_stages(spot: Spot, marks: list[Mark]) -> list[Mark]:
    """Some marks, but of stages of one kind the nearest: "of 29 who were taken to hospital, 18 were discharged"."""
    nearest: dict[str, int] = {}
    for mark in marks:
        if mark.role == "stage":
            kind, distance = mark.value.partition(":")[0], spot.distance(mark.place)
            nearest[kind] = min(distance, nearest.get(kind, distance))
    return [
        mark
        for mark in marks
        if mark.role != "stage" or spot.distance(mark.place) == nearest[mark.value.partition(":")[0]]
    ]


def _reach(mark: Mark, spot: Spot) -> int:
    """How far a mark may stand from a figure, in words; farther before "cut to 0.9%", as the subject does."""
    is_subject = mark.role == "forecast" and mark.piece < spot.first and spot.before == "to"
    return _FARTHEST_FLAG if is_subject else _FLAG_REACH[mark.role]


def _leads_in(spot: Spot, sentence: Sentence) -> bool:
    """Whether a dash stands behind a date, or behind the agency in brackets there: "TURIN, Aug 7 (NT) - "."""
    if spot.after in _DASHES:
        return True
    return _AGENCY.match(sentence.scan.words(spot.last + 1, min(spot.last + _AGENCY_REACH, sentence.last))) is not None


_AGENCY = re.compile(r" \([A-Z][\w .]*\) [-–—]")

_AGENCY_REACH = 14

_DASHES = frozenset("-–—")

_DATELINE_REACH = 12
"""How many pieces into its sentence a date before a dash is that of a dateline: "SAN JOSE, May 16 - "."""


def _moves(spot: Spot, sentence: Sentence, measures: list[str], noun: tuple[str, ...]) -> list[str]:
    """In which way figures of the nearest two measures move with time, as flags; a number of shares does not,
    nor do things of gold.

    People are counted in more ways, by any measure near them. What another figure counts does not make that of a thing
    move: "350 passengers, of whom 165 missing".
    """
    value, near, moving = spot.mention.value, measures[:2], moves()
    if not isinstance(value, Count) or (value.noun is None and spot.after != "of"):
        moving = moving | moves("update_value")
    if isinstance(value, Count):
        if value.noun in _STILL:
            return []
        if near[:1] == ["+fire"] and value.noun is not None and noun[:1] != ("+fire",):
            near = []  # what was fired
        if noun[:1] == tuple(near[:1]) and near[1:] and near[1] in _counted_by_others(spot, sentence):
            near = near[:1]
        if near and near[0] not in moving and (value.noun is None or noun[:1] in ((_PERSON,), ("+patient",))):
            of_people = moves("update_people")
            return ["moves:" + of_people[found] for found in measures if found in of_people][:1]
    return ["moves:" + moving[measure] for measure in near if measure in moving]


def _counted_by_others(spot: Spot, sentence: Sentence) -> set[str]:
    """The stems right behind other counts of the sentence that stand nowhere else in it."""
    ends = {other.last + 2 for other in sentence.spots if other is not spot and other.mention.kind == "count"}
    behind = {token.word.stem for token in sentence.measures if token.piece in ends}
    return behind - {token.word.stem for token in sentence.measures if token.piece not in ends}


_STILL = words_of("still")
_PERSON = "+person"


def _is_part(spot: Spot, sentence: Sentence) -> bool:
    """Whether a count is a part of others: "32 of the 36 bodies", and the 32 of "Of those 36 bodies, 32 were"."""
    if _is_of_a_place(spot, sentence) or _is_of_one(spot, sentence) or _is_among(spot, sentence):
        return True
    if spot.after == "of":
        return _second_after(spot, sentence) in _PARTITIVE
    return _is_of_whole(sentence) and spot is not sentence.spots[0]


_PARTITIVE = frozenset({"them", "the", "those", "these", "its", "their"})


def _is_of_a_place(spot: Spot, sentence: Sentence) -> bool:
    """Whether a count is that of one place of several: "in Aldmouth alone 32 died"."""
    pieces = sentence.scan.pieces
    first, last = max(sentence.first + 2, spot.first - _ALONE_REACH), min(spot.last + _ALONE_REACH, sentence.last)
    if "alone" not in pieces[first:last]:
        return False
    return any(pieces[piece] == "alone" and pieces[piece - 2][0].isupper() for piece in range(first, last))


_ALONE_REACH = 8
"""How many pieces before or behind a figure a name and "alone" may stand that make it one of a part."""


def _is_of_one(spot: Spot, sentence: Sentence) -> bool:
    """Whether a count is that of one among several: "the capital accounted for 32 of"."""
    before = sentence.scan.words(max(sentence.first, spot.first - _ACCOUNT_REACH), spot.first)
    return _ACCOUNTS.search(before) is not None


_ACCOUNTS = re.compile(r"\baccount(?:s|ed|ing)? for (?:[^,;:]|,(?=\d)){0,60}$")

_ACCOUNT_REACH = 24
"""How many pieces before a count its "accounts for" may begin."""


def _is_among(spot: Spot, sentence: Sentence) -> bool:
    """Whether a count is of some of others: "Among the missing are three guards", "the missing include three"."""
    pieces, first = sentence.scan.pieces, sentence.first
    if spot.before in _INCLUDING and sentence.scan.word_before(spot.first - 2).lower() in _BEFALLEN:
        return True
    begins = pieces[first] == "Among" and pieces[first + 2 : first + 3] in (["the"], ["those"], ["them"])
    return begins and spot.first > first + len(("Among", " ", "the", " "))


_INCLUDING = frozenset({"include", "included", "includes", "including"})

_BEFALLEN = frozenset({"dead", "killed", "missing", "injured", "wounded", "victims"})


def _is_out_of(spot: Spot, sentence: Sentence) -> bool:
    """Whether a count is that of all, of whom another is told: the 90 of "12 out of the 90 guests"."""
    return _OUT_OF.search(sentence.scan.words(max(sentence.first, spot.first - 6), spot.first)) is not None


_OUT_OF = re.compile(r"\bout of (?:the |its |their |a )?$")


def _is_of_whole(sentence: Sentence) -> bool:
    """Whether a sentence begins with a whole: "Of those 36 bodies"."""
    return sentence.scan.pieces[sentence.first] == "Of"


def _is_whole(spot: Spot, sentence: Sentence) -> bool:
    """Whether a count is that whole itself: the 36 of "Of the 36 bodies"; "those 36" are a part of what was told."""
    return sentence.scan.words(sentence.first, spot.first).lower() in _WHOLES


_WHOLES = frozenset(
    {"of ", *(f"of {word} " for word in ("the", "its", "their", "his", "her", "our", "all", "all the"))}
)
"""What stands before a whole at the head of a sentence."""


def _each(spot: Spot, sentence: Sentence) -> str | None:
    """For what each a figure is: "$5 a barrel", "150 patients a day", but not "1,200 people a day earlier"."""
    if spot.mention.kind not in _DATED and is_rate(spot, sentence) and (then := _second_after(spot, sentence)):
        return then
    if spot.mention.kind != "count":
        return None
    found = _EACH.match(sentence.scan.words(spot.last + 1, min(spot.last + _EACH_REACH, sentence.last)))
    return found[1] if found else None


_EACH = re.compile(
    r" (?:[a-z-]+ ){1,3}(?:an?|per|every|each) (hour|day|night|week|month|year)\b"
    r"(?! (?:ago|earlier|later|before|after)\b)"
)

_EACH_REACH = 14
"""How many pieces may hold what is counted and "a month later"."""


def _second_after(spot: Spot, sentence: Sentence) -> str:
    """The second word behind a mention, in lower case; empty at the end of the sentence."""
    ahead = sentence.scan.pieces[spot.last + 1 : min(spot.last + 5, sentence.last)]
    words = [piece for piece in ahead if not piece.isspace()]
    return words[1].lower() if len(words) > 1 else ""
