"""The features of ``About``: what is said of a figure in plain terms."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter, itemgetter

from factcheck.about.dates import is_origin
from factcheck.about.marks import Mark
from factcheck.about.sentence import Sentence, Token
from factcheck.about.spots import Spot
from factcheck.model import About, Count, Modality, Number, Ordinal, Percent, Quote, Timex
from factcheck.text.stems import fates

_NEAR = 8
"""How far a word of modality or attribution may stand from the figure, in words."""
MEASURE_REACH = 9
"""How far a measure may stand from its figure, in words."""
_SUBJECT_REACH = 20
"""How far before "rose to 29" its subject may stand, in words."""
_REACHED = frozenset(
    (
        "to",
        "at",
        "by",
        "from",
        "past",
        "is",
        "was",
        "are",
        "were",
        "stood",
        "reached",
        "hit",
        "totalled",
        "totaled",
        "exceeded",
        "topped",
        "passed",
        "surpassed",
    )
)
"""Words before a figure that its subject reached."""
_ORDER = itemgetter(0, 1)
_DATED = frozenset({"date", "time", "set"})
"""Kinds that nothing qualifies."""
_EACH = frozenset({"a", "an", "per", "each", "every"})
_NEXT = (1, 2)
"""How many pieces behind a mention another one begins that stands right behind it."""
_BEFORE_CHANGE = frozenset({"by", "extra", "another", "additional"})
_AFTER_CHANGE = frozenset({"more", "less", "fewer", "higher", "lower"})
_MODALITIES: tuple[Modality, ...] = ("denied", "alleged", "forecast", "plan")


def about_of(spot: Spot, sentence: Sentence) -> About:
    """What a mention is about, as far as its sentence tells."""
    value = spot.mention.value
    if isinstance(value, Quote):
        return About(subject=names_of(spot, sentence)[:3], attribution=value.speaker)
    near = sentence.marks_near(spot, _NEAR)
    return About(
        measure=_measure(spot, sentence),
        subject=names_of(spot, sentence)[:3],
        aspect=aspect_of(spot, sentence),
        period=None if isinstance(value, Timex) else sentence.dates.day_of(spot),
        qualifiers=_qualifiers(spot, sentence, near) if near else (),
        modality=_modality(near) if near else "fact",
        attribution=sentence.attribution,
    )


def _qualifiers(spot: Spot, sentence: Sentence, near: list[Mark]) -> tuple[str, ...]:
    """What qualifies a figure: words near it, but for those behind it that stand with another one."""
    found = {mark.value for mark in near if mark.role == "qualifier" and not _is_of_another(mark, spot, sentence)}
    return tuple(sorted(found))


def _is_of_another(mark: Mark, spot: Spot, sentence: Sentence) -> bool:
    """Whether a word behind a figure stands with one in another clause: "30 planes, and a net profit of $4m".

    Or is what another figure counts: the children of "nine children and two adults".
    """
    if _is_counted_by_another(mark, spot, sentence):
        return True
    tolls = sentence.line.tolls
    if mark.piece <= spot.last or not tolls(spot.last + 1, mark.piece + 1):
        return False
    at = bisect_right(sentence.spots, mark.piece, key=attrgetter("first"))
    return any(
        other.first > spot.last
        and other.mention.kind not in _DATED
        and not tolls(*((mark.piece + 1, other.first) if mark.piece < other.first else (other.last + 1, mark.piece)))
        for other in sentence.spots[max(at - 1, 0) : at + 1]
    )


def _is_counted_by_another(mark: Mark, spot: Spot, sentence: Sentence) -> bool:
    value, spots = spot.mention.value, sentence.spots
    at = bisect_right(spots, mark.piece, key=attrgetter("first")) - 1
    if not isinstance(value, Count) or value.noun is None or at < 0 or spots[at] is spot or spot.after == "of":
        return False  # "three of his four children"
    return spots[at].mention.kind == "count" and mark.piece == spots[at].last + len((" ", "children"))


def _modality(near: list[Mark]) -> Modality:
    roles = {mark.role for mark in near}
    return next((modality for modality in _MODALITIES if modality in roles), "fact")


def names_of(spot: Spot, sentence: Sentence) -> tuple[str, ...]:
    """The names of a sentence, those nearest to a mention first."""
    if not sentence.names:
        return ()
    placed = sorted(zip(spot.distances(sentence.places), sentence.names, strict=True))
    return tuple(dict.fromkeys([name for _, name in placed]))


def _measure(spot: Spot, sentence: Sentence) -> str | None:
    """The thing counted, or else the nearest measure, as printed."""
    value = spot.mention.value
    if isinstance(value, (Count, Ordinal)) and value.noun:
        return value.noun
    measures = measures_of(spot, sentence)
    return measures[0].surface.lower() if measures else None


def measures_of(spot: Spot, sentence: Sentence) -> list[Token]:
    """The words of what may be measured, the likeliest first: the subject of what rose to a figure, or the nearest."""
    value = spot.mention.value
    is_reached = spot.before in _REACHED or (isinstance(value, Number) and value.direction is not None)
    near = sentence.measures_near(spot, _SUBJECT_REACH if is_reached else MEASURE_REACH)
    if not near:
        return []
    placed = []
    for token in near:
        distance, behind = spot.distance(token.place), is_reached and token.place > spot.end
        if distance <= (_SUBJECT_REACH if is_reached and not behind else MEASURE_REACH):
            placed.append((behind, distance, token))
    placed.sort(key=_ORDER)
    found = [token for _, _, token in placed]
    lead = _subject(spot, sentence, found) if is_reached else _fate(spot, sentence, found)
    return [lead, *(token for token in found if token is not lead)] if lead else found


def _subject(spot: Spot, sentence: Sentence, found: list[Token]) -> Token | None:
    """The head of the subject of "rose to 29": the last of the first run of measures in its nearest clause."""
    before = sorted(token for token in found if token.piece < spot.first)
    if not before:
        return None
    start = sentence.clause_start(before[-1].piece)
    own = [token for token in before if token.piece >= start]
    own = [token for token in own if sentence.put and token.piece > sentence.put] or own  # "the Home Office put"
    head = own[0]
    for token in own[1:]:
        if token.piece != head.piece + 2:
            break
        head = token
    return head


def _fate(spot: Spot, sentence: Sentence, found: list[Token]) -> Token | None:
    """What befell those counted: "50 passengers were feared dead" counts the dead."""
    if spot.mention.kind != "count":
        return None
    end = sentence.clause_end(spot.last + 1)
    return next((token for token in found if token.word.stem in fates() and spot.last < token.piece < end), None)


def is_rate(spot: Spot, sentence: Sentence) -> bool:
    """Whether a figure is one for each of something: "$5 a barrel", but not "$5m a year earlier", which has a date."""
    if spot.after not in _EACH:
        return False
    return not any(spot.last + step in sentence.starts for step in _NEXT)


def aspect_of(spot: Spot, sentence: Sentence) -> str | None:
    """How a figure relates to its measure: from, to, by, share, rate or level; None for dates and ranks."""
    value, before, after = spot.mention.value, spot.before, spot.after
    if isinstance(value, (Timex, Ordinal)):
        return None
    if before == "from" or is_origin(sentence.scan, spot, sentence.first):
        return "from"
    if (isinstance(value, Number) and value.direction) or before in _BEFORE_CHANGE or after in _AFTER_CHANGE:
        return "by"
    if before == "to":
        return "to"
    if isinstance(value, Percent) and after in ("of", "in"):
        return "share"
    return "rate" if is_rate(spot, sentence) else "level"
