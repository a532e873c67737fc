"""What lets an editor see at once that two figures are of two things, though their sentences have words in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from factcheck.kinds import FIGURE
from factcheck.lexicon import entries, values
from factcheck.model import Count
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair, bits

_WORD = re.compile(r"\w+")


def nothing_near(pair: Pair) -> bool:
    """No word near one figure is near the other."""
    return pair.common.words != "near"


def opposed_measures(pair: Pair) -> bool:
    """Each sentence tells what is measured or happens, and the other does not tell that: "arrived", "signed"."""
    a, b = pair.a.context.measures, pair.b.context.measures
    return bool(a and b) and set(a).isdisjoint(b)


def both_ways(pair: Pair) -> bool:
    """One of two opposed changes stands beside another that goes the way of the other: "exports fell, while those of
    the region rose"."""
    if pair.on_a.axis != "direction":
        return False
    ends = (pair.a, pair.b), (pair.b, pair.a)
    return any(other.intervals[-1].middle in item.sentence.figures["direction"] for item, other in ends)


def lacks_unit(pair: Pair) -> bool:
    """One lacks its unit, and a small figure of another measure says little: "the Blues hold 14", "14% are jobless"."""
    if pair.on_a.axis != FIGURE or abs(pair.on_a.middle) not in _SMALL_WHOLE:
        return False
    return nothing_near(pair) and opposed_measures(pair)


_SMALL_WHOLE = range(100)


def of_others_measured(pair: Pair) -> bool:
    """Figures beside other names, of which the nearest measures differ as well."""
    a, b = pair.a, pair.b
    is_named = bool(a.names and b.names) and set(a.names).isdisjoint(b.names)
    return is_named and a.context.measures[:1] != b.context.measures[:1]


def other_names(pair: Pair) -> bool:
    """Each sentence names somebody or something, and nobody whom the other article speaks of anywhere.

    Who says so is not asked: another agency may tell the same.
    """
    if pair.on_a.axis == "day" or not set(pair.a.names).isdisjoint(pair.b.names):
        return False
    a, b = _named(pair.a), _named(pair.b)
    if not a or not b:
        return False
    return not _speaks_of(pair.a.article.text, b) and not _speaks_of(pair.b.article.text, a)


_TELLING = 7.0
"""Equal values of at least so many bits say something by themselves."""


def of_others(pair: Pair) -> bool:
    """A value that says little by itself, in sentences that name nobody in common; or how strong two storms were."""
    return pair.strength < _TELLING and (other_names(pair) or _of_other_events(pair))


def _of_other_events(pair: Pair) -> bool:
    """Each tells how strong a storm is, and the storms have other names or years: "Hurricane Ada, of Category 3"."""
    a, b = pair.a, pair.b
    if pair.on_a.axis != "quantity:category":
        return False
    is_beside = bool(a.names and b.names) and max(a.context.name_distance, b.context.name_distance) <= _BESIDE
    return a.past != b.past or (is_beside and a.names[0] not in b.names[:2] and b.names[0] not in a.names[:2])


_BESIDE = 4
"""How far off a name stands at most that is that of the storm; a comma counts as two words more."""


def restricted(pair: Pair) -> bool:
    """Both count people, and only one of them those of one kind: "52 in hospital", "14 in a critical condition"."""
    one, other = (set(item.claim.about.qualifiers) for item in (pair.a, pair.b))
    return pair.on_a.axis == "count" and not _KINDS.isdisjoint(one ^ other)


_KINDS = frozenset({"seriously", "slightly", "child", "elderly", "female", "male"})


def _named(item: Item) -> list[str]:
    """The names around a claim, but for those of who says so."""
    said = (item.claim.about.attribution or "").lower()
    return [name for name in item.names if name not in said]


def _speaks_of(text: str, names: Iterable[str]) -> bool:
    """Whether a text has a word of one of some names: "Lindt" of "Marta Lindt"."""
    words = {word for name in names for word in name.lower().split()}
    return not words.isdisjoint(_words(text))


@lru_cache(maxsize=512)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def other_in_row(pair: Pair) -> bool:
    """Both tell of one of several, and not of the same: "the first victim", "the second victim"."""
    one, other = (_in_row(item.said.lower()) for item in (pair.a, pair.b))
    return any(one[thing].isdisjoint(other[thing]) for thing in one.keys() & other.keys())


@lru_cache(maxsize=4096)
def _in_row(sentence: str) -> Mapping[str, set[str]]:
    """The things of a sentence, with which in a row they are."""
    found: dict[str, set[str]] = {}
    for match in _IN_ROW.finditer(sentence):
        found.setdefault(match["thing"], set()).add(match["which"])
    return found


_IN_ROW = re.compile(
    r"\b(?P<which>first|second|third|fourth|fifth|previous|next|other|another|last) (?P<thing>[^\W\d]+)\b"
)


def nothing_in_common(pair: Pair) -> bool:
    """Two things counted, of two measures, in sentences without a word in common: "31 cars", "31 bodies were found".

    Or a figure that says little, of two measures, with no word near both and no other figure alike: "six are in
    hospital", "six vans came"; "the vote took about two days", "it rained for about two".
    """
    a, b = pair.a.context, pair.b.context
    if pair.on_a.axis == "years" and pair.on_a.scale != pair.on_b.scale:
        return nothing_near(pair)  # "in three years", "from the third year"
    if pair.on_a.axis not in ("count", "second") or not nothing_near(pair) or not opposed_measures(pair):
        return False
    is_far = pair.common.words != "no"
    if bits(pair) < (_LITTLE if is_far and pair.on_a.axis == "count" else _TELLING) and not pair.joint:
        return True
    is_other = bool(a.noun and b.noun) and set(a.noun).isdisjoint(b.noun)
    return pair.on_a.axis == "count" and not is_far and is_other


_LITTLE = 5.0
"""Equal counts of fewer bits say little in sentences that have a word in common."""


def people_and_things(pair: Pair) -> bool:
    """One counts people, the other things: "killed 18 people", "the toll is 18", "fired 18 rounds", "18 teams"."""
    if pair.on_a.axis != "count" or not set(pair.a.context.noun).isdisjoint(pair.b.context.noun):
        return False
    return any(_are_people(one) and _are_things(other) for one, other in ((pair.a, pair.b), (pair.b, pair.a)))


def _are_people(item: Item) -> bool:
    return "+person" in item.context.noun if item.context.noun else _is_told_fate(item)


def _are_things(item: Item) -> bool:
    value = item.claim.value
    if not item.context.noun or not isinstance(value, Count) or value.noun is None:
        return False
    is_person = value.noun in values("nouns", "person") or item.context.noun[-1] in _people()
    told_of = _TOLD_OF.match(item.article.text, item.claim.end) is not None
    return not is_person and (told_of or not _is_told_fate(item))


_TOLD_OF = re.compile(r" [a-z]+ (?:about|regarding|concerning|on|over) [a-z]")  # "500 calls about missing persons"


def _is_told_fate(item: Item) -> bool:
    """Whether the nearest measure is what befell people, and no name for what is counted: "12 rescue teams"."""
    nearest = next(iter(item.context.measures), "")
    return _rows("exclusive").get(nearest) == "fate" and nearest not in item.context.noun


@cache
def _people() -> frozenset[str]:
    """The groups of what are people, or befell them."""
    return frozenset("+" + entry.form for entry in entries("measures") if entry.role in ("people", "exclusive"))


@cache
def _rows(role: str) -> dict[str, str]:
    """Measure to its row of a role of the lexicon; "exclusive": nobody is both dead and missing."""
    return {"+" + entry.form: entry.value for entry in entries("measures") if entry.role == role}


def other_fate(pair: Pair) -> bool:
    """The nearest measures of both exclude each other, such as the dead and the missing."""
    return _nearest_in_one(_rows("exclusive"), pair)


def other_accounts(pair: Pair) -> bool:
    """The nearest measures of both are two that are told in the same words, such as sales and a profit."""
    return _nearest_in_one(_rows("apart"), pair)


def _nearest_in_one(rows: Mapping[str, str], pair: Pair) -> bool:
    """Whether the nearest measures of both are two of one row."""
    a, b = pair.a.context.measures[:1], pair.b.context.measures[:1]
    return bool(a and b) and a != b and a[0] in rows and rows[a[0]] == rows.get(b[0])


def other_fates(pair: Pair) -> bool:
    """What first befell the people of the one excludes that of the other, however far from the figures it is told.

    Or only the one tells of that, and the other of something else: "dozens are missing", "22 boats took part".
    """
    one, other = fate_of(pair.a), fate_of(pair.b)
    if pair.on_a.kind == "money":
        return False
    if one is None or other is None:
        measured = pair.b.context.measures if other is None else pair.a.context.measures
        return one != other and bool(measured) and nothing_near(pair)
    return one != other


def fate_of(item: Item) -> str | None:
    """What first befell the people of whom the sentence of a claim tells: dead, missing, injured, …"""
    return next((measure for measure in item.context.measures if _rows("exclusive").get(measure) == "fate"), None)


def unlike_rates(pair: Pair) -> bool:
    """One is a rate a day, the other a rate a person."""
    one, other = _of(pair.a, "rate"), _of(pair.b, "rate")
    return bool(one and other) and one != other


def other_superlatives(pair: Pair) -> bool:
    """One is the highest of something, the other the first."""
    one, other = _of(pair.a, "superlative"), _of(pair.b, "superlative")
    if pair.on_a.axis == "rank":
        one, other = one - _RANKED, other - _RANKED
    return bool(one and other) and not one & other


_RANKED = frozenset({"superlative:second"})
"""What "second-highest" is as a word: as a rank it is a rank of what is highest."""


def other_stages(pair: Pair) -> bool:
    """Something else was done with what the one counts than with what the other does: "built", "sold"."""
    one, other = (_of(item, "stage") for item in (pair.a, pair.b))
    kinds = ({stage.rpartition(":")[0] for stage in stages} for stages in (one, other))
    common = {stage.rpartition(":")[0] for stage in one & other}
    return not set.intersection(*kinds) <= common


def _of(item: Item, role: str) -> set[str]:
    """What a figure is a rate of, a superlative of, or what was done with it."""
    return {flag for flag in item.context.flags if flag.startswith(role + ":")}
