"""What lets an editor see that two figures count unlike things, or others of one kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from factcheck.lexicon import entries, values
from factcheck.model import Count
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair, bits
from factcheck.reconcile.reasons.measures import opposed_measures, told_fate
from factcheck.reconcile.reasons.names import TELLING


def other_things(pair: Pair) -> bool:
    """Two counts of things by other names, of which none is near both."""
    nouns = pair.a.context.noun + pair.b.context.noun
    return other_names_of_things(pair) and not any(stem in pair.a.near and stem in pair.b.near for stem in nouns)


def other_names_of_things(pair: Pair) -> bool:
    """Two counts of things by other names: "612 patients", "1,000 beds"."""
    a, b = pair.a.context.noun, pair.b.context.noun
    if pair.on_a.axis not in ("count", "rank"):
        return False
    return bool(a and b) and set(a).isdisjoint(b) and "+person" not in a and "+person" not in b


def people_and_things(pair: Pair) -> bool:
    """One counts people, the other things: "killed 18 people", "the toll is 18", "fired 18 rounds", "18 teams"."""
    if pair.on_a.axis != "count" or not set(pair.a.context.noun).isdisjoint(pair.b.context.noun):
        return False
    return any(_are_people(one) and _are_things(other) for one, other in ((pair.a, pair.b), (pair.b, pair.a)))


def _are_people(item: Item) -> bool:
    return "+person" in item.context.noun if item.context.noun else told_fate(item)


def _are_things(item: Item) -> bool:
    value = item.claim.value
    if not item.context.noun or not isinstance(value, Count) or value.noun is None:
        return False
    is_person = value.noun in values("nouns", "person") or item.context.noun[-1] in _people()
    told_of = _TOLD_OF.match(item.article.text, item.claim.end) is not None
    return not is_person and (told_of or not told_fate(item))


_TOLD_OF = re.compile(r" [a-z]+ (?:about|regarding|concerning|on|over) [a-z]")  # "500 calls about missing persons"


@cache
def _people() -> frozenset[str]:
    """The groups of what are people, or befell them."""
    return frozenset("+" + entry.form for entry in entries("measures") if entry.role in ("people", "exclusive"))


def nothing_in_common(pair: Pair) -> bool:
    """Two things counted, of two measures, in sentences without a word in common: "31 cars", "31 bodies were found".

    Or a figure that says little, of two measures, with no word near both and no other figure alike: "six are in
    hospital", "six vans came"; "the vote took about two days", "it rained for about two".
    """
    a, b = pair.a.context, pair.b.context
    if pair.on_a.axis == "years" and pair.on_a.scale != pair.on_b.scale:
        return pair.nothing_near  # "in three years", "from the third year"
    if pair.on_a.axis not in ("count", "second") or not pair.nothing_near or not opposed_measures(pair):
        return False
    is_far = pair.common.words != "no"
    if bits(pair) < (_LITTLE if is_far and pair.on_a.axis == "count" else TELLING) and not pair.joint:
        return True
    is_other = bool(a.noun and b.noun) and set(a.noun).isdisjoint(b.noun)
    return pair.on_a.axis == "count" and not is_far and is_other


_LITTLE = 5.0
"""Equal counts of fewer bits say little in sentences that have a word in common."""


def restricted(pair: Pair) -> bool:
    """Both count people, and only one of them those of one kind: "52 in hospital", "14 in a critical condition"."""
    one, other = (set(item.claim.about.qualifiers) for item in (pair.a, pair.b))
    return pair.on_a.axis == "count" and not _KINDS.isdisjoint(one ^ other)


_KINDS = frozenset({"seriously", "slightly", "child", "elderly", "female", "male"})


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
