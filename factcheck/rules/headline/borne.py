"""Whether a text bears out the figure of its headline: by the same figure, by a sum or a step, or by a share."""

from __future__ import annotations

import re
from itertools import chain, combinations, permutations

from factcheck.kinds import COMPATIBLE, Interval, compare, lacks_unit
from factcheck.model import Claim, Context, Money, Number, Percent
from factcheck.rules.base.figures import direction_of, is_swapped, near, overlap, printed
from factcheck.rules.base.frames import Page
from factcheck.rules.base.patterns import THEM
from factcheck.text.stems import fates

_OF_THEM = re.compile(rf" of {THEM}\b")
_SHARE = r"<share:percent> of <near><whole:level>"
_ROUNDED = 1.04
"""A share may be rounded by so much of it."""
_ROUND = 0.05
"""The round figure of a headline may be off by so much."""
FAR = 5.0
"""A figure further from that of the headline than this factor is of something else, but for a slip of scale."""
_MOST_PARTS = 50
"""How many figures of a text are tried for the parts of a headline's."""
_PERSON = "+person"
DIGITS = 3
"""So many digits in a row are not the same by chance."""


def bears_out(body: Claim, around: Context, claim: Claim, context: Context, figure: Interval) -> bool:
    """Whether a figure of the text may be the headline's: the same, or much the same and of what that is of.

    A sum of money bears out a figure that does not say of what it is, and "as many as 180" the figure that it gives.
    """
    other = near(body)
    if other is None and type(body.value) is type(claim.value):
        return isinstance(body.value, Number) and body.value.amount == getattr(claim.value, "amount", None)
    if other and isinstance(body.value, Money) and lacks_unit(claim.value):
        figure = figure._replace(axis=other.axis)
    level = compare(figure, other) if other else None
    if other and level == "disjoint" and _is_round_figure(claim, figure, other):
        level = "near"
    if (level not in COMPATIBLE and level != "near") or figure.middle > FAR * printed(body):
        return False
    return level == "identical" or bool(words_of(context) & words_of(around)) or not context.measures


def _is_round_figure(claim: Claim, figure: Interval, other: Interval) -> bool:
    """Whether a headline has but one digit of a figure, and little less or more: "300 million miles", for 312."""
    amount = claim.value.amount if isinstance(claim.value, Number) else None
    is_short = amount is not None and len(amount.normalize().as_tuple().digits) == 1
    return (
        is_short
        and figure.axis not in ("count", "percent")
        and abs(figure.middle - other.middle) <= _ROUND * other.middle
    )


def is_sum(page: Page, claim: Claim, context: Context, figure: Interval) -> bool:
    """Whether some figures of the text that may be of the same thing add up to the headline's, or differ by it.

    One with the headline's digits, two of them swapped, is taken as printed; people are not made of things, nor of some
    of them; a change in per cent is made of other such changes alone.
    """
    words, way = words_of(context), direction_of(claim) if isinstance(claim.value, Percent) else None
    is_of_people = figure.axis == "count" and context.measures[:1] and context.measures[0] in fates()
    bodies = [
        body
        for body, around in page.told
        if words & words_of(around)
        and way in (None, direction_of(body))
        and not (is_of_people and (is_of_things(around) or _OF_THEM.match(page.article.text, body.end)))
    ]
    others = [(body, other) for body in bodies if (other := near(body)) and other.axis == figure.axis]
    parts = [
        (printed(body), printed(body)) if has_swapped(claim, body) else (other.low, other.high)
        for body, other in others[:_MOST_PARTS]
    ]
    lists = chain(combinations(parts, 2), combinations(parts, 3))
    sums = ((sum(low for low, _ in some), sum(high for _, high in some)) for some in lists)
    steps = ((one[0] - other[1], one[1] - other[0]) for one, other in permutations(parts, 2))
    return any(overlap(made, (figure.low, figure.high)) for made in chain(sums, steps))


def is_share(page: Page, figure: Interval) -> bool:
    """Whether a figure is that of a share whose whole stands behind it: "a tenth of its 4,000 jobs" are 400."""
    made = [printed(found["share"]) / 100 * printed(found["whole"]) for found in page.find(_SHARE)]
    return any(overlap((figure.near_low, figure.near_high), (some / _ROUNDED, some * _ROUNDED)) for some in made)


def words_of(context: Context) -> set[str]:
    """The stems of a sentence, its measures and its names, each word once."""
    found = (*(stem for stem, _, _ in context.words), *context.measures, *context.names)
    return {word.removeprefix("+") for word in found}


def is_of_things(around: Context) -> bool:
    """Whether a sentence counts things and not people."""
    return bool(around.noun) and _PERSON not in around.noun


def has_swapped(claim: Claim, body: Claim) -> bool:
    """Whether two figures of three digits or more are alike but for two that are swapped."""
    one, other = (f"{round(printed(figure))}" for figure in (claim, body))
    return len(one) == len(other) >= DIGITS and is_swapped(one, other)
